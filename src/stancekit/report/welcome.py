"""The page that somebody gets who begins to label: the work, the login, the rules, what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from stancekit_schemas import Annotator, Scheme

__all__ = ["welcome_page"]

_LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pl": "Polish", "ja": "Japanese",
}  # fmt: skip


def welcome_page(
    person: Annotator,
    *,
    email: str,
    title: str,
    scheme: Scheme,
    languages: Sequence[str],
    items: int,
    mine: int = 0,
    url: str | None = None,
    password: str | None = None,
    training: bool = True,
    isolated: bool = False,
    simulated: bool = False,
) -> str:
    """Write one person's page: self-contained HTML without script. It may hold a password: keep it private.

    `languages` are those of the corpus, which count where the person has none; `items` is how many
    there are (nothing is said of it where that is 0), `mine` how many of them are planned for this person to label.
    Practice and tests are described where there is `training`.
    """
    flag = next((d.question for d in scheme.dimensions if d.kind == "flag"), "")
    spoken = [_LANGUAGES.get(code, code) for code in person.languages or languages]
    page: str = _template().render(
        rater=person.rater, email=email, title=title, unit=scheme.unit, content_note=scheme.content_note,
        items=items, mine=mine, languages=" and ".join(spoken), daily_cap=person.daily_cap,
        consent=person.consent.isoformat() if person.consent else "", url=url, password=password,
        training=training, flag=flag, isolated=isolated, simulated=simulated,
    )  # fmt: skip
    return page


@cache
def _template() -> Any:
    from jinja2 import Environment

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    source = resources.files("stancekit.report") / "templates" / "welcome.html.jinja"
    return environment.from_string(source.read_text("utf-8"))
