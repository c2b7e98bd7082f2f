"""`orgmodel assess`: every placement of a scenario, with its measures, checks and findings."""

from collections.abc import Callable

from orgmodel.cli import options
from orgmodel.cli.findings import counted
from orgmodel.cli.output import print_json, print_table, say
from orgmodel.cli.reading import exit_code
from orgmodel.cli.studies import open_study
from orgmodel.results import assessment_document
from orgmodel.tables import checks_table, findings_table, measures_table
from orgmodel.text import Share, msg


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def assess(
        files: options.files(language),  # type: ignore[valid-type]
        placement: options.placements(language) = None,  # type: ignore[valid-type]
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        fail_on: options.fail_on(language) = None,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        study = open_study(files, placement, language)
        if form is options.Format.json:
            print_json([assessment_document(one, language) for one in study.assessments])
        else:
            for one in study.assessments:
                say(
                    msg(
                        "\n{placement}: {findings}; {share} of the checks that apply can be assessed.",
                        placement=one.placed.title,
                        findings=counted(one),
                        share=Share(one.completeness),
                    ),
                    language,
                )
                for table in (measures_table(one), findings_table(one, with_shares=True), checks_table(one)):
                    print_table(table, language)
        return exit_code([found for one in study.assessments for found in one.findings], fail_on and fail_on.value)

    return assess
