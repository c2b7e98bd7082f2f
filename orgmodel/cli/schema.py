"""`orgmodel schema`: the JSON Schema of the scenario format, for editors."""

from collections.abc import Callable

from orgmodel.cli import options
from orgmodel.scenario.schema import schema_text


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def schema(lang: options.lang(language) = None) -> int:  # type: ignore[valid-type]
        print(schema_text(language), end="")
        return 0

    return schema
