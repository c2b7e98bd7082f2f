"""`orgmodel compare`: placements side by side, of one file or several."""

from collections.abc import Callable

from orgmodel.cli import options
from orgmodel.cli.output import print_json, print_table
from orgmodel.cli.reading import exit_code
from orgmodel.cli.studies import open_study
from orgmodel.results import study_document
from orgmodel.tables import criteria_table, differences_table, measures_across_table


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def compare(
        files: options.files(language),  # type: ignore[valid-type]
        placement: options.placements(language) = None,  # type: ignore[valid-type]
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        fail_on: options.fail_on(language) = None,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        study = open_study(files, placement, language)
        if form is options.Format.json:
            print_json(study_document(study, language))
        else:
            for table in (criteria_table(study), measures_across_table(study), differences_table(study)):
                print_table(table, language)
        return exit_code([found for one in study.assessments for found in one.findings], fail_on and fail_on.value)

    return compare
