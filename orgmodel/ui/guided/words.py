"""What the ten questions offer to choose from, in the words of a meeting, and what is usual in each domain."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from orgmodel.text import Message, Text, msg


class Kind(NamedTuple):
    """A department as it is usually called, and the title of who leads it."""

    name: Message
    head: Message


DEPARTMENTS: Final[Mapping[str, Kind]] = MappingProxyType({
    "communication": Kind(msg("Communication"), msg("Head of communication")),
    "marketing": Kind(msg("Marketing"), msg("Head of marketing")),
    "press_pr": Kind(msg("Press office"), msg("Head of press")),
    "customer_service": Kind(msg("Customer service"), msg("Head of customer service")),
    "digital": Kind(msg("Digital"), msg("Head of digital")),
    "editorial": Kind(msg("Newsroom"), msg("Editor in chief")),
    "creative": Kind(msg("Creative direction"), msg("Creative director")),
    "studio": Kind(msg("Studio"), msg("Head of studio")),
    "product": Kind(msg("Product"), msg("Head of product")),
    "sales": Kind(msg("Sales"), msg("Head of sales")),
    "fundraising": Kind(msg("Fundraising"), msg("Head of fundraising")),
    "volunteers": Kind(msg("Volunteering"), msg("Head of volunteering")),
    "field_network": Kind(msg("Field network"), msg("Head of the field network")),
    "operations": Kind(msg("Operations"), msg("Head of operations")),
    "hr": Kind(msg("Human resources"), msg("Head of human resources")),
    "internal_communication": Kind(msg("Internal communication"), msg("Head of internal communication")),
    "legal": Kind(msg("Legal"), msg("Head of legal")),
    "it_security": Kind(msg("Information systems"), msg("Head of information systems")),
    "finance": Kind(msg("Finance"), msg("Head of finance")),
})  # fmt: skip
"""By the function of the format."""
USUAL_DEPARTMENTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "cause": ("communication", "customer_service", "fundraising", "volunteers", "field_network"),
    "media": ("communication", "marketing", "customer_service", "editorial", "product"),
    "work": ("communication", "marketing", "customer_service", "editorial"),
    "luxury": ("communication", "marketing", "press_pr", "customer_service", "creative"),
    "group": ("communication", "marketing", "customer_service", "operations", "hr"),
    "": ("communication", "marketing", "customer_service", "hr"),
})  # fmt: skip
"""Ticked beforehand, by domain (our proposal, after domain.md §7)."""

PUBLICS: Final[Mapping[str, Message]] = MappingProxyType({
    "customer": msg("Customers"),
    "fan": msg("Fans"),
    "reader": msg("Readers"),
    "donor": msg("Donors"),
    "beneficiary": msg("Beneficiaries"),
    "volunteer": msg("Volunteers"),
    "member": msg("Members"),
    "prescriber": msg("Prescribers"),
    "influencer": msg("Influencers"),
    "author": msg("Authors"),
    "partner": msg("Partners"),
    "reseller": msg("Resellers"),
    "press": msg("Journalists"),
    "critic": msg("Critics"),
    "ngo": msg("Associations and NGOs"),
    "institution": msg("Institutions"),
    "public_authority": msg("Towns and public authorities"),
    "regulator": msg("Regulator"),
    "employee": msg("Employees"),
    "union": msg("Unions"),
})  # fmt: skip
"""By the kind of the format."""
USUAL_PUBLICS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "cause": ("donor", "beneficiary", "volunteer", "press"),
    "media": ("reader", "author", "partner", "regulator"),
    "work": ("fan", "author", "press", "institution"),
    "luxury": ("customer", "prescriber", "reseller", "press"),
    "group": ("customer", "employee", "press", "regulator"),
    "": ("customer", "press", "employee"),
})  # fmt: skip
"""Ticked beforehand, by domain (our proposal, after domain.md §7)."""
SALIENCE: Final[Mapping[str, Message]] = MappingProxyType({
    "power": msg("can stop us"),
    "legitimacy": msg("must be heard"),
    "urgency": msg("cannot wait"),
})  # fmt: skip
"""Power, legitimacy and urgency (Mitchell, Agle and Wood) as a room says them."""


class Place(NamedTuple):
    """A place where publics write; `family` as in the format."""

    name: Message | Text
    family: str


PLACES: Final[Mapping[str, Place]] = MappingProxyType({
    "facebook": Place(Text(plain="Facebook"), "social"),
    "instagram": Place(Text(plain="Instagram"), "social"),
    "linkedin": Place(Text(plain="LinkedIn"), "social"),
    "tiktok": Place(Text(plain="TikTok"), "social"),
    "youtube": Place(Text(plain="YouTube"), "social"),
    "x": Place(Text(plain="X"), "social"),
    "whatsapp": Place(Text(plain="WhatsApp"), "social"),
    "discord": Place(Text(plain="Discord"), "social"),
    "reviews": Place(msg("Review sites"), "social"),
    "forum": Place(msg("Our own forum"), "owned"),
    "site": Place(msg("Comments on our site"), "owned"),
    "mail": Place(msg("Contact form and e-mail"), "owned"),
})  # fmt: skip
USUAL_PLACES: Final = ("facebook", "instagram", "linkedin", "mail")
"""Ticked beforehand (our proposal)."""
VOLUMES: Final[Mapping[str, Message]] = MappingProxyType({
    "0..100": msg("under 100 a month"),
    "100..300": msg("100 to 300 a month"),
    "300..1000": msg("300 to 1,000 a month"),
    "1000..3000": msg("1,000 to 3,000 a month"),
    "3000..10000": msg("over 3,000 a month"),
})  # fmt: skip

TIMES: Final[Mapping[float, Message]] = MappingProxyType({
    0.1: msg("a few hours a week"),
    0.2: msg("a day a week"),
    0.5: msg("half of somebody’s time"),
    1.0: msg("one full-time person"),
    2.0: msg("two full-time people"),
    3.0: msg("three or more"),
})  # fmt: skip
HOURS: Final[Mapping[str, Message]] = MappingProxyType({
    "Mon-Fri 09:00-17:00": msg("weekdays, 9 to 17"),
    "Mon-Fri 09:00-18:00": msg("weekdays, 9 to 18"),
    "Mon-Fri 08:00-20:00": msg("weekdays, 8 to 20"),
    "Mon-Sat 09:00-19:00": msg("Monday to Saturday, 9 to 19"),
    "Mon-Sun 09:00-21:00": msg("every day, 9 to 21"),
    "always": msg("day and night"),
})  # fmt: skip
PROMISES: Final[Mapping[str, Message]] = MappingProxyType({
    "1h": msg("within an hour"),
    "4h": msg("within half a day"),
    "24h": msg("within a day"),
    "2d": msg("within two days"),
})  # fmt: skip
REACHED: Final[Mapping[str, Message]] = MappingProxyType({
    "15min": msg("in a quarter of an hour"),
    "1h": msg("in an hour"),
    "4h": msg("in half a day"),
    "24h": msg("in a day"),
})  # fmt: skip
MUCH: Final[Mapping[int, Message]] = MappingProxyType({0: msg("no"), 1: msg("a little"), 3: msg("a lot")})
"""How much an aim counts; a lot is three times a little (our proposal)."""


class Arrival(NamedTuple):
    """A kind of case, its severity and its usual weight among all that arrives."""

    name: Message
    severity: int
    weight: int


ARRIVALS: Final[Mapping[str, Arrival]] = MappingProxyType({
    "question": Arrival(msg("An everyday question"), 1, 60),
    "complaint": Arrival(msg("A complaint"), 2, 28),
    "sensitive": Arrival(msg("A delicate subject"), 3, 10),
    "crisis": Arrival(msg("A crisis"), 4, 2),
})  # fmt: skip
"""Weights are our proposal; the draft says that they are assumed."""
