"""Conventions in which people and stakeholders are written, the most telling first."""

from __future__ import annotations

from typing import Final

from orgmodel.importers.conventions import (
    bamboohr,
    chain,
    d3_org_chart,
    drawio,
    entra,
    gephi,
    gephi_nodes,
    google_workspace,
    graph,
    kumu,
    kumu_connections,
    lattice,
    levels,
    lines,
    microsoft_365,
    organimi,
    organogram,
    orgchart_now,
    pingboard,
    teams,
    visio,
    workday,
)
from orgmodel.importers.conventions.convention import Convention

CONVENTIONS: Final[tuple[Convention, ...]] = (
    drawio.CONVENTION,
    organimi.CONVENTION,
    orgchart_now.CONVENTION,
    bamboohr.CONVENTION,
    workday.CONVENTION,
    google_workspace.CONVENTION,
    lattice.CONVENTION,
    pingboard.CONVENTION,
    microsoft_365.CONVENTION,
    entra.CONVENTION,
    graph.CONVENTION,
    organogram.CONVENTION,
    d3_org_chart.CONVENTION,
    visio.CONVENTION,
    chain.CONVENTION,
    levels.CONVENTION,
    teams.CONVENTION,
    kumu.CONVENTION,
    kumu_connections.CONVENTION,
    gephi.CONVENTION,
    gephi_nodes.CONVENTION,
    lines.CONVENTION,
)
