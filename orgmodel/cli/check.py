"""`orgmodel check`: read, validate, and say what is found on the organization as it is."""

from collections.abc import Callable

from orgmodel.assessment import Assessment, assess
from orgmodel.cli import options
from orgmodel.cli.documents import assessment_document
from orgmodel.cli.output import print_json, print_table, say
from orgmodel.cli.reading import exit_code, open_scenarios, print_notes
from orgmodel.scenario.reader import Reading
from orgmodel.tables import checks_table, findings_table
from orgmodel.text import Share, msg, plural


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
        results = [(reading, assess(reading.scenario, as_is(reading))) for reading in readings]
        if form is options.Format.json:
            print_json([_document(reading, result, language) for reading, result in results])
        else:
            for reading, result in results:
                _print(reading, result, language)
        found = [finding for _, result in results for finding in result.findings]
        return exit_code(found, fail_on and fail_on.value)

    return check


def as_is(reading: Reading):  # type: ignore[no-untyped-def]
    """Today's placement, None where it is unknown."""
    return next((one for one in reading.scenario.placements if one.as_is), None)


def _document(reading: Reading, result: Assessment, language: str) -> dict[str, object]:
    return {"file": str(reading.scenario.source.path), **assessment_document(result, language)}


def _print(reading: Reading, result: Assessment, language: str) -> None:
    say(
        msg(
            "{file}: {title}, {placement}. {findings}; {share} of the checks that apply can be assessed.",
            file=str(reading.scenario.source.path),
            title=reading.scenario.title,
            placement=result.placed.title,
            findings=plural("{n} finding", "{n} findings", len(result.findings)),
            share=Share(result.completeness),
        ),
        language,
    )
    print_table(findings_table(result.findings), language)
    print_table(checks_table(result), language)
