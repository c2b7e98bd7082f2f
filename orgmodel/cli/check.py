"""`orgmodel check`: read, validate, and say what is found on the organization as it is."""

from collections.abc import Callable

from orgmodel.cli import options
from orgmodel.cli.reading import exit_code, open_scenarios, print_notes


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def check(
        files: options.files(language),  # type: ignore[valid-type]
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        fail_on: options.fail_on(language) = None,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        readings = open_scenarios(files)
        print_notes(readings, language)
        from orgmodel.cli.findings import print_findings

        found = print_findings(readings, form is options.Format.json, language)
        return exit_code(found, fail_on and fail_on.value)

    return check
