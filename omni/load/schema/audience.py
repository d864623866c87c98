"""audience.yaml: where real recipients come from, or how synthetic ones are made."""

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from omni.load.misfit import IMPOSSIBLE, MisfitError, quoted
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Scalar, one_of
from omni.load.schema.types import Count, Date, Name, People, RateByName, ShareByText, Text, TextByText

Format = Annotated[Literal["", "csv", "jsonl", "parquet"], one_of("csv", "jsonl", "parquet")]
_DELIMITERS = (",", ";", "|", "\t")
Shares = ShareByText


def _delimiter(text: str) -> str:
    if text in _DELIMITERS:
        return text
    raise MisfitError(IMPOSSIBLE, f'expects ",", ";", "|" or a tab, found {quoted(text)}')


Delimiter = Annotated[
    str, Scalar(_delimiter, "a comma, a semicolon, a bar or a tab", {"type": "string", "enum": list(_DELIMITERS)})
]


def _depth(data: object) -> str:
    nested = isinstance(data, dict) and any(isinstance(value, dict) for value in data.values())
    return "⟨nested⟩" if nested else "⟨flat⟩"


Distribution = Annotated[
    Annotated[Shares, Tag("⟨flat⟩")] | Annotated[dict[Name, Shares], Tag("⟨nested⟩")], Discriminator(_depth)
]


class SyntheticKeys(Keys):
    """People made up from distributions."""

    what: ClassVar[str] = "synthetic"
    expects: ClassVar[str] = "keys such as {size: 2000, distributions: {tier: {gold: 10%, basic: 90%}}}"

    size: People = Field(description="How many people are made up.", examples=["2000"])
    seed: Count = Field(0, description="Another seed makes other people.", examples=["7"])
    distributions: dict[Name, Distribution] = Field(
        {},
        description="The shares of the values of a field, of market, locale, country or prefers; none is no value. "
        "Shares within each market stand below its name. consent and reachable hold a share for each channel.",
        examples=["{tier: {gold: 10%, basic: 90%}, consent: {email: 84%, sms: 46%}}"],
    )
    reach: RateByName = Field(
        {}, description="How many people can be reached, by channel: {sms: 78%}.", examples=["{sms: 78%, push: 40%}"]
    )


class FileKeys(Keys):
    """A table of real people."""

    what: ClassVar[str] = "an audience file"
    expects: ClassVar[str] = "keys such as {file: customers.csv, columns: {email: Email}}"

    file: Text = Field(description="The table, relative to the workspace.", examples=["data/customers.csv"])
    format: Format = Field("", description="csv, jsonl or parquet; without it the file's name tells.", examples=["csv"])
    columns: TextByText = Field(
        {},
        description="The table's heading for what omni knows: {first_name: Vorname}.",
        examples=["{first_name: Vorname, email: E-Mail}"],
    )
    delimiter: Delimiter = Field(",", description="What stands between two columns of a CSV.", examples=['";"'])
    history: Text = Field(
        "",
        description="The table of what people got before the plan begins, which caps count: the columns person and "
        "time, or person, day and count, and channel where it is known. A day counts as its noon, a time without an "
        "offset is on the brand's clock. With person and msgs_7d only, all count as sent the minute before the plan "
        "begins. It also holds for people of another table, who are told by their id.",
        examples=["data/sends.csv"],
    )
    opt_out_register: Date | None = Field(
        None,
        description="The day on which it was last compared with the public register of people who want no advertising "
        "by post (in Italy the Registro delle opposizioni).",
        examples=["2026-11-20"],
    )


class AudienceKeys(Keys):
    """Real people from a table, or synthetic ones."""

    what: ClassVar[str] = "audience"
    expects: ClassVar[str] = "keys such as {synthetic: {size: 2000}} or {table: {file: customers.csv}}"
    synthetic: SyntheticKeys | None = Field(
        None, description="People made up from distributions.", examples=["{size: 2000}"]
    )
    table: FileKeys | None = Field(None, description="A table of real people.", examples=["{file: data/customers.csv}"])


def _written(data: object) -> str:
    keys = set(data) if isinstance(data, dict) else set()
    return "⟨table⟩" if "file" in keys else "⟨synthetic⟩" if "size" in keys else "⟨both⟩"


class AudienceFile(Keys):
    """Where recipients come from."""

    what: ClassVar[str] = "audience.yaml"
    audience: Annotated[
        Annotated[FileKeys, Tag("⟨table⟩")]
        | Annotated[SyntheticKeys, Tag("⟨synthetic⟩")]
        | Annotated[AudienceKeys, Tag("⟨both⟩")],
        Discriminator(_written),
    ] = Field(
        description="A table, or synthetic people, or both.",
        examples=["{size: 2000, distributions: {tier: {gold: 10%, basic: 90%}}}"],
    )
