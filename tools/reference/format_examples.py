"""The examples of the page of the scenario format; a test reads each of them over the first."""

from __future__ import annotations

NAME = "museum.yaml"
FIRST = """\
format: 1
title: {en: A small museum, fr: Un petit musée}
languages: [fr, en]
organization:
  units:
    - {id: direction, name: {en: Management, fr: Direction}, function: executive}
    - {id: visitors, name: {en: Visitor service, fr: Service des publics}, parent: direction}
  roles:
    - {id: director, title: {en: Director, fr: Directrice}, unit: direction}
    - {id: visitor_lead, title: {en: Visitor lead, fr: Responsable des publics}, unit: visitors, reports_to: director}
  links:
    - {from: director, to: visitor_lead, type: informs}
stakeholders:
  - {id: friends, name: {en: Friends of the museum, fr: Amis du musée}, kind: member}
channels:
  - {id: instagram, owner: visitors, operators: [cm], admins: [cm, visitor_lead]}
case_types:
  - {id: question, severity: 1, share: 0.8, decides: cm}
  - {id: complaint, severity: 2, share: 0.2, decides: visitor_lead, approvals: [{role: director, within: 4h}]}
community_manager: {id: cm, title: Community manager, holders: [p001], hours: Mon-Fri 09:00-18:00}
placements:
  - id: today
    title: {en: With the visitors, fr: Aux publics}
    as_is: true
    seats: [{id: cm, reports_to: visitor_lead}]
"""
EXAMPLES = {
    "absence": """\
change:
  governance: {crisis_plan: none}    # there is no plan
  community_manager: {backup: none}  # nobody stands in
  channels:
    - id: instagram
      mfa:                           # not known
      monitored_by: []               # no tool listens
""",
    "texts": """\
title: {en: "The museum: its evenings", fr: "Le musée : ses soirées"}
questions:
  - {text: Qui répond le week-end, about: channels.instagram.hours}
""",
    "numbers": """\
change:
  channels:
    - {id: instagram, audience: 12000, messages_per_month: 300..450, hostile_share: 0.01..0.02..0.05}
""",
    "grounding": """\
change:
  channels:
    - {id: instagram, audience: {value: 12000, grounding: observed, source: account statistics of October}}
""",
    "times": """\
as_of: 2026-11
timezone: Europe/Paris
change:
  channels:
    - {id: instagram, reply_within: 4h..1d, hours: Tue-Fri 10:00-18:00; Sat 14:00-18:00}
  governance: {crisis_plan: {last_exercise: 2025}}
""",
    "seats": """\
placements:
  - id: hub
    title: {en: Two seats, fr: Deux sièges}
    shape: hub_and_spoke
    seats:
      - {id: cm, reports_to: director, fte: 1}
      - {id: cm_visits, reports_to: visitor_lead, fte: 0.3, coordinates_with: [cm]}
    change:
      channels: [{id: instagram, operators: [all_seats]}]
""",
    "change": """\
change:
  channels:
    - {id: instagram, owner: direction, admins: [director]}
  community_manager: {hours: }
""",
    "add": """\
add:
  channels:
    - {id: instagram, admins: [director]}
    - {id: forum, owner: visitors, stakeholders: [friends]}
  case_types:
    - {id: question, approvals: [{role: visitor_lead, within: 1h}]}
""",
    "remove": """\
remove:
  channels:
    - {id: instagram, admins: [visitor_lead]}
  stakeholders: [friends]
""",
    "links": """\
change:
  organization:
    links: [{from: director, to: visitor_lead, type: informs, strength: 0.2}]
add:
  organization:
    links: [{from: friends, to: cm, type: feeds_back}]
""",
    "extends": """\
title: {en: The museum a year later, fr: Le musée un an après}
as_of: 2027-11-20
add:
  governance: {policy: {date: 2027-01-15, covers: [staff]}}
""",
    "register": """\
register:
  - {risk: key-person-loss@instagram, status: accepted, reason: hiring in spring, by: director, until: 2027-03-31}
""",
}
