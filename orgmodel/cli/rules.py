"""`orgmodel rules`: every risk rule, with what is at stake and where its level comes from."""

from collections.abc import Callable

from orgmodel.cli import options
from orgmodel.cli.output import print_json, print_table
from orgmodel.cli.statements import stated_rule
from orgmodel.risk.rules import RULES
from orgmodel.tables import rules_table


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def rules(
        form: options.form(language) = options.Format.table,  # type: ignore[valid-type]
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        if form is options.Format.json:
            print_json([stated_rule(rule).document(language) for rule in RULES])
        else:
            print_table(rules_table(), language)
        return 0

    return rules
