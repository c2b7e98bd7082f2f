"""Writes the staff table of the large shipped scenario: 2,000 fictional roles, the same on every run."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter, deque, namedtuple
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

SEED: Final = 2026
ROLES: Final = 2000
SPAN: Final = (5, 9)
"""Direct reports of a superior, fewest and most; the last superior of a unit takes what is left."""
LONGEST_TITLE: Final = 45
"""Characters a title may have and still fit its box (our proposal)."""
CREWS: Final = 0.15
"""Share of roles that several people hold together, where a unit works in crews."""
OUTPUT: Final = Path(__file__).resolve().parent.parent / "scenarios" / "large_group_staff.csv"
HEADER: Final = "id,title_en,title_fr,unit,reports_to,dotted_to,holders,headcount,fte,hours,languages"

TOPICS: Final = """
communication | Editorial content = contenus éditoriaux; Brand image = image de marque; Video = production vidéo
marketing | Consumer studies = études consommateurs; Media buying = achats médias; Campaigns = campagnes du groupe
marketing | Loyalty = programmes de fidélité; Packaging = emballages et étiquettes; Market data = données de marché
service | Repairs = réparations et pièces; Guarantees = garanties et retours; Written answers = réponses écrites
service | Telephone advice = conseil téléphonique; Refunds = remboursements; Answer quality = qualité des réponses
digital | Online shop = boutique en ligne; Data platform = plateforme de données; Search = moteurs de recherche
digital | Applications = applications mobiles; Content tools = outils de contenu; User research = études d’usage
people | Labour relations = dialogue social; Pay = paie et avantages; Health at work = santé au travail
people | Recruitment = recrutement du siège; Training = formation continue; Mobility = mobilité internationale
legal | Contracts = contrats commerciaux; Trademarks = marques et modèles; Compliance = conformité du groupe
systems | Workplace tools = postes de travail; Audit = audit des systèmes; Storage = sauvegardes et archives
systems | Access rights = droits d’accès; Networks = réseaux et serveurs; Incident response = réponse aux incidents
finance | Accounts = comptabilité générale; Investments = investissements; Insurance = assurances et risques
finance | Management control = contrôle de gestion; Treasury = trésorerie du groupe; Tax = fiscalité du groupe
product | Materials = matériaux et textiles; Laboratory = essais de laboratoire; Prototypes = prototypes et maquettes
product | Safety = sécurité des produits; Ergonomics = ergonomie et usages; Standards = normes et certification
supply | Purchasing = achats de matières; Warehouses = entrepôts et stocks; Transport = transport et livraison
supply | Planning = planification des usines; Maintenance = maintenance des lignes; Customs = douanes et export
duty | Carbon balance = bilan carbone; Recycling = recyclage et réemploi; Suppliers’ duty = devoir de vigilance
brand | Collections = collections et gammes; Key accounts = grands comptes; Shops = animation des magasins
brand | Brand content = contenus de marque; Product range = gamme de produits; Sales forecast = prévisions de vente
country | Field sales = ventes terrain; Retail partners = enseignes partenaires; Local marketing = marketing local
country | After-sales = service après-vente; Logistics = logistique locale; Shop training = formation des vendeurs
"""
LEAD: Final = ("{} lead", "Responsable {}")
JOBS: Final = (
    *(("{} officer", "Chargée de mission {}"), ("{} analyst", "Analyste {}"), ("{} specialist", "Spécialiste {}")),
    *(("{} project officer", "Chef de projet {}"), ("{} coordinator", "Coordinatrice {}")),
)
# unit | roles | topics | crews | hours
FUNCTIONS: Final = """
general_management | 4 | communication | |
communication | 26 | communication | |
press_service | 14 | communication | |
internal_communication | 14 | communication | |
brand_marketing | 60 | marketing | |
consumer_service | 160 | service | crews | Mon-Sat 08:00-20:00
digital | 90 | digital | |
human_resources | 70 | people | |
legal | 36 | legal | |
systems_security | 60 | systems | |
finance | 78 | finance | |
product | 110 | product | |
supply | 140 | supply | crews |
sustainability | 16 | duty | |
content_agency | 2 | communication | |
brands | 2 | brand | |
countries | 6 | country | |
zone_europe | 4 | country | |
zone_americas | 4 | country | | Mon-Fri 14:00-23:00
zone_east | 4 | country | |
"""
BRAND_SIZE: Final = 60
COUNTRY_SIZE: Final = 62
# id | unit | superior | dotted superior | people | hours | title | titre; the first post of a unit heads it
POSTS: Final = """
ceo | general_management | | | | Mon-Fri 08:00-20:00 | Chief executive | Présidente-directrice générale
secretary_general | general_management | ceo | | | | Secretary general | Secrétaire général du groupe
industry_director | general_management | ceo | | | | Industry director | Directrice industrielle du groupe
chief_of_staff | general_management | secretary_general | | | | Chief of staff | Directeur du cabinet
comm_director | communication | ceo | | | Mon-Fri 08:00-20:00 | Communication director | Directeur de la communication
social_lead | communication | comm_director | | | | Group social media lead | Responsable des médias sociaux
editorial_lead | communication | comm_director | | | | Editorial lead | Responsable éditoriale du groupe
press_lead | press_service | comm_director | | | Mon-Fri 07:30-20:00 | Press service lead | Cheffe du service de presse
press_duty | press_service | press_lead | | 3 | Mon-Sun 07:00-22:00 | Press officers | Attachés de presse d’astreinte
internal_lead | internal_communication | comm_director | | | | Internal news lead | Responsable des relais internes
marketing_director | brand_marketing | ceo | | | | Group marketing director | Directrice du marketing du groupe
insight_lead | brand_marketing | marketing_director | | | | Consumer insight lead | Responsable connaissance client
service_director | consumer_service | ceo | | | | Consumer service director | Directeur du service consommateurs
care_lead | consumer_service | service_director | | | | Answer centre lead | Responsable du centre de réponse
care_teams | consumer_service | care_lead | | 42 | | Consumer advisers | Conseillers du service consommateurs
digital_director | digital | ceo | | | | Digital director | Directrice du numérique du groupe
hr_director | human_resources | ceo | | | | Human resources director | Directeur des ressources humaines
legal_director | legal | secretary_general | | | | Legal director | Directrice juridique du groupe
data_officer | legal | legal_director | | | | Data protection officer | Délégué à la protection des données
security_lead | systems_security | secretary_general | | | | Systems security lead | Responsable sécurité des systèmes
finance_director | finance | secretary_general | | | | Finance director | Directrice financière du groupe
product_director | product | industry_director | | | | Product director | Directeur produits et recherche
safety_lead | product | product_director | | | Mon-Fri 07:30-19:00 | Product safety lead | Responsable sécurité produits
supply_director | supply | industry_director | | | | Factories and supply director | Directrice des usines et des flux
sustainability_lead | sustainability | secretary_general | | | | Sustainability lead | Responsable développement durable
agency_lead | content_agency | | | | | Agency account director | Directeur de clientèle à l’agence
agency_writers | content_agency | agency_lead | | 5 | Mon-Sat 09:00-20:00 | Agency writers | Rédacteurs de l’agence
brands_director | brands | ceo | | | | Brands director | Directrice générale des marques
countries_director | countries | ceo | | | | Countries director | Directeur général des pays
zone_europe_head | zone_europe | countries_director | | | | Europe zone director | Directrice de la zone Europe
zone_americas_head | zone_americas | countries_director | | | | Americas zone director | Directeur de la zone Amériques
zone_east_head | zone_east | countries_director | | | | Asia and Africa zone director | Directrice zone Asie et Afrique
"""
BRAND_POSTS: Final = """
{id}_head | {id} | brands_director | | | | {en} brand director | Directeur de la marque {fr}
{id}_marketing | {id} | {id}_head | marketing_director | | | {en} marketing lead | Responsable marketing {fr}
{id}_host | {id} | {id}_marketing | | | | {en} community host | Animatrice des communautés {fr}
"""
COUNTRY_POSTS: Final = """
{id}_head | {id} | {zone}_head | | | | {en} country director | Directrice pays, {fr}
{id}_editor | {id} | {id}_head | comm_director | | | {en} communication lead | Responsable communication, {fr}
{id}_care | {id} | {id}_head | service_director | | | {en} consumer service lead | Responsable service clients, {fr}
{id}_advisers | {id} | {id}_care | | 4 | | {en} consumer advisers | Conseillers consommateurs, {fr}
"""
BRANDS: Final = ("Tissandre", "Ferralune", "Brumaline", "Noctavelle", "Calvenne", "Oskabel", "Mirvoline", "Pauldrac")
# country | pays | zone | hours | languages
COUNTRIES: Final = """
France | France | zone_europe | | fr|en
Germany | Allemagne | zone_europe | | de|en
Spain | Espagne | zone_europe | | es|en
Italy | Italie | zone_europe | | it|en
Poland | Pologne | zone_europe | | pl|en
Canada | Canada | zone_americas | Mon-Fri 14:00-23:00 | en|fr
Brazil | Brésil | zone_americas | Mon-Fri 13:00-22:00 | pt|en
Japan | Japon | zone_east | Mon-Fri 01:00-10:00 | ja|en
India | Inde | zone_east | Mon-Fri 05:30-14:30 | en
Morocco | Maroc | zone_east | | fr|ar
"""


Post = namedtuple("Post", "id unit superior dotted people hours en fr")
"""A position that the scenario names."""


@dataclass(frozen=True, slots=True)
class Team:
    """A unit to fill up to its size, around the posts that the scenario names; `place` ends its titles."""

    unit: str
    size: int
    topics: list[list[str]]
    posts: list[Post]
    hours: str = ""
    languages: str = "fr|en"
    place: tuple[str, str] = ("", "")
    crews: bool = False


def cells(text: str) -> list[list[str]]:
    """The lines of a table written as text, cut at ` | `; a bar without spaces belongs to its cell."""
    return [[cell.strip() for cell in re.split(r"(?<= )\|(?= )", f"{line} ")] for line in text.strip().splitlines()]


def topics(family: str) -> list[list[str]]:
    """What a family of units works on, in English and French."""
    lines = [line[1] for line in cells(TOPICS) if line[0] == family]
    return [[word.strip() for word in pair.split("=")] for line in lines for pair in line.split(";")]


def teams() -> list[Team]:
    """Every unit, with the posts that the scenario names."""
    posts = [Post(*line) for line in cells(POSTS)]
    made = [
        Team(unit, int(size), topics(family), [post for post in posts if post.unit == unit], hours, crews=bool(crews))
        for unit, size, family, crews, hours in cells(FUNCTIONS)
    ]
    return made + [_brand(name) for name in BRANDS] + [_country(*line) for line in cells(COUNTRIES)]


def _brand(name: str) -> Team:
    posts = [Post(*line) for line in cells(BRAND_POSTS.format(id=name.lower(), en=name, fr=name))]
    return Team(name.lower(), BRAND_SIZE, topics("brand"), posts, place=(f", {name}", f", {name}"))


def _country(en: str, fr: str, zone: str, hours: str, languages: str) -> Team:
    posts = [Post(*line) for line in cells(COUNTRY_POSTS.format(id=en.lower(), en=en, fr=fr, zone=zone))]
    return Team(en.lower(), COUNTRY_SIZE, topics("country"), posts, hours, languages, (f", {en}", f", {fr}"), True)


def fill(team: Team, led: Counter[str], people: count[int], chance: random.Random) -> list[dict[str, str]]:
    """The rows of a team: its named posts, then roles level by level under its head until it has its size."""
    rows = [_named(team, post, people) for post in team.posts]
    superiors = deque(post.id for post in team.posts[: 1 if team.place[0] else None] if not post.people)
    while len(rows) < team.size:
        superior = superiors.popleft()
        wanted = max(1, chance.randint(*SPAN) - led[superior])
        for _ in range(min(wanted, team.size - len(rows))):
            rows.append(_made(team, len(rows), superior, people, chance))
            superiors.append(rows[-1]["id"])
    return rows


def _named(team: Team, post: Post, people: count[int]) -> dict[str, str]:
    held = {"headcount": post.people, "fte": post.people} if post.people else {"holders": f"h{next(people):04d}"}
    more = held | {"dotted_to": post.dotted, "hours": post.hours or team.hours}
    return _row(team, post.id, post.superior, (post.en, post.fr), more)


def _made(team: Team, number: int, superior: str, people: count[int], chance: random.Random) -> dict[str, str]:
    first_row = superior == team.posts[0].id
    topic = team.topics[number % len(team.topics)] if first_row else chance.choice(team.topics)
    titles = _titles(team, LEAD if first_row else chance.choice(JOBS), topic)
    crew, part_time = str(chance.randint(2, 8)), chance.choices(("", "0.8", "0.5"), (90, 8, 2))[0]
    together = team.crews and not first_row and chance.random() < CREWS
    held = {"headcount": crew, "fte": crew} if together else {"holders": f"h{next(people):04d}"} | {"fte": part_time}
    return _row(team, f"{team.unit}_{number:03d}", superior, titles, held | {"hours": team.hours})


def _titles(team: Team, pattern: tuple[str, str], topic: list[str]) -> tuple[str, str]:
    english, french = (words.format(about) for words, about in zip(pattern, topic, strict=True))
    there = english + team.place[0], french + team.place[1]
    return there if max(map(len, there)) <= LONGEST_TITLE else (english, french)


def _row(team: Team, role: str, superior: str, titles: tuple[str, str], more: dict[str, str]) -> dict[str, str]:
    written = {"id": role, "title_en": titles[0], "title_fr": titles[1], "unit": team.unit, "reports_to": superior}
    return written | more | {"languages": team.languages}


def staff() -> list[dict[str, str]]:
    """Every row, the chief executive first; the same on every run."""
    chance, people, units = random.Random(SEED), count(1), teams()
    led = Counter(post.superior for team in units for post in team.posts)
    return [row for team in units for row in fill(team, led, people, chance)]


def main() -> None:
    """Write the table; refuse to write one of another size."""
    rows = staff()
    if len(rows) != ROLES:
        raise SystemExit(f"{len(rows)} roles instead of {ROLES}: mend the sizes of the units")
    with OUTPUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER.split(","), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
