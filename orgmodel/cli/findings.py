"""What `orgmodel check` says of files that are well formed: findings and checks of the organization as it is."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.assessment import Assessment, assess
from orgmodel.cli.output import print_json, print_table, say
from orgmodel.cli.reading import as_is
from orgmodel.records import Finding
from orgmodel.results import assessment_document
from orgmodel.risk.tracking import is_closed
from orgmodel.scenario.reader import Reading
from orgmodel.tables import checks_table, findings_table
from orgmodel.text import Message, Share, msg, plural


def print_findings(readings: Sequence[Reading], as_json: bool, language: str) -> list[Finding]:
    """Print every file's results; all its findings are returned."""
    results = [(reading, assess(reading.scenario, as_is(reading.scenario))) for reading in readings]
    if as_json:
        print_json([_document(reading, result, language) for reading, result in results])
    else:
        for reading, result in results:
            _print(reading, result, language)
    return [finding for _, result in results for finding in result.findings]


def counted(result: Assessment) -> Message:
    """How many findings there are, in how many groups, and how many of them are settled."""
    said = plural("{n} finding", "{n} findings", len(result.findings))
    if len(result.groups) < len(result.findings):
        groups = plural("{n} group", "{n} groups", len(result.groups))
        said = msg("{findings} in {groups}", findings=said, groups=groups)
    closed = sum(is_closed(finding) for finding in result.findings)
    return plural("{findings} ({n} settled)", "{findings} ({n} settled)", closed, findings=said) if closed else said


def _document(reading: Reading, result: Assessment, language: str) -> dict[str, object]:
    return {"file": str(reading.scenario.source.path), **assessment_document(result, language)}


def _print(reading: Reading, result: Assessment, language: str) -> None:
    say(
        msg(
            "{file}: {title}, {placement}. {findings}; {share} of the checks that apply can be assessed.",
            file=str(reading.scenario.source.path),
            title=reading.scenario.title,
            placement=result.placed.title,
            findings=counted(result),
            share=Share(result.completeness),
        ),
        language,
    )
    print_table(findings_table(result), language)
    print_table(checks_table(result), language)
