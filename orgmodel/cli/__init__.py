"""The command line: read arguments, call one function, print, and never show a traceback."""

from __future__ import annotations

import sys
import uuid

import typer

from orgmodel.cli import app, assess, check, compare, export, options, schema
from orgmodel.cli.output import complain, print_problems
from orgmodel.records import Malformed
from orgmodel.text import msg, render

MALFORMED = 2
BROKEN = 70
"""Exit code of a fault of ours (EX_SOFTWARE of sysexits)."""


def build(language: str) -> typer.Typer:
    """The commands, with their help in `language`."""
    program = typer.Typer(
        name="orgmodel",
        help=render(msg("Where should the community manager sit?"), language),
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    helps = {
        "check": (check, msg("Read and validate scenarios; say what is found on the organization as it is.")),
        "assess": (assess, msg("Assess every placement of scenarios.")),
        "compare": (compare, msg("Hold placements side by side.")),
        "export": (export, msg("Draw a placement into a file.")),
        "schema": (schema, msg("Print the JSON Schema of the scenario format.")),
        "app": (app, msg("Open the app.")),
    }
    for name, (module, text) in helps.items():
        program.command(name, help=render(text, language))(module.command(language))
    return program


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit code: 0, 1 by `--fail-on`, 2 malformed."""
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(run(given, options.chosen_language(given)))


def run(arguments: list[str], language: str) -> int:
    """The exit code of one command; whatever is wrong is said in a sentence."""
    try:
        code = build(language)(arguments, prog_name="orgmodel", standalone_mode=False)
        return int(code or 0)
    except Malformed as malformed:
        print_problems(malformed.problems, language)
        return MALFORMED
    except (typer.Exit, SystemExit) as leaving:
        return int(getattr(leaving, "exit_code", 0) or getattr(leaving, "code", 0) or 0)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        complain(msg("{file}: {reason}", file=str(error.filename or ""), reason=error.strerror or str(error)), language)
        return MALFORMED
    except Exception as error:
        return _explain(error, language)


def _explain(error: Exception, language: str) -> int:
    if hasattr(error, "format_message"):
        complain(msg("{reason}; orgmodel --help tells what may be written", reason=error.format_message()), language)
        return MALFORMED
    if isinstance(error, export.UnknownFormat):
        complain(str(error), language)
        return MALFORMED
    if isinstance(error, KeyError):
        complain(msg("there is no placement “{name}” in these files", name=str(error.args[0])), language)
        return MALFORMED
    reference = uuid.uuid4().hex[:8]
    complain(
        msg(
            "Something went wrong inside orgmodel ({kind}, reference {reference}); nothing was written.",
            kind=type(error).__name__,
            reference=reference,
        ),
        language,
    )
    return BROKEN
