"""Every possible host at once: what the metrics say of a seat under each, without building the graph anew."""

from __future__ import annotations

from orgmodel.placement.hosts.measuring import HostNumbers, measure_hosts
from orgmodel.placement.hosts.network import Links, Network, Vacancy, links, network

__all__ = ["HostNumbers", "Links", "Network", "Vacancy", "links", "measure_hosts", "network"]
