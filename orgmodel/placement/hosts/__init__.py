"""Every possible host at once: what the metrics say of a seat under each, without building the graph anew."""

from __future__ import annotations

from orgmodel.placement.hosts.best import BestHosts, best_hosts
from orgmodel.placement.hosts.bridge import Opening, hosts_of
from orgmodel.placement.hosts.measuring import HostNumbers, measure_hosts
from orgmodel.placement.hosts.network import Links, Network, Vacancy, links, network
from orgmodel.placement.hosts.survey import HostSurvey, survey_hosts

__all__ = [
    "BestHosts", "HostNumbers", "HostSurvey", "Links", "Network", "Opening", "Vacancy", "best_hosts", "hosts_of",
    "links", "measure_hosts", "network", "survey_hosts",
]  # fmt: skip
