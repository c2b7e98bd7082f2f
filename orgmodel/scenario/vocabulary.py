"""The closed vocabularies of the scenario format."""

from __future__ import annotations

from typing import Literal

Domain = Literal["cause", "media", "work", "luxury", "group"]
Form = Literal["functional", "divisional", "matrix", "circles", "network"]
UnitKind = Literal["department", "circle", "council", "brand", "subsidiary", "country", "agency"]
Function = Literal[
    "executive", "communication", "marketing", "press_pr", "customer_service", "sales", "product", "editorial",
    "creative", "studio", "hr", "internal_communication", "legal", "it_security", "operations", "finance",
    "fundraising", "volunteers", "field_network", "agency", "digital", "other",
]  # fmt: skip
StakeholderKind = Literal[
    "customer", "prospect", "prescriber", "influencer", "fan", "beneficiary", "donor", "volunteer", "member",
    "reader", "partner", "reseller", "supplier", "author", "press", "critic", "ngo", "union", "institution",
    "regulator", "public_authority", "employee", "other",
]  # fmt: skip
LinkType = Literal[
    "dotted_to", "collaborates", "coordinates", "integrates", "escalates_to", "feeds_back", "informs", "serves",
    "represents", "contracts",
]  # fmt: skip
RoleActivity = Literal[
    "listening", "content", "conversation", "moderation", "analysis", "coordination", "training", "crisis",
    "networking", "experiments",
]  # fmt: skip
RaciActivity = Literal[
    "strategy", "calendar", "publish", "reply", "moderate", "escalate", "crisis_statement", "paid_content",
    "monitor", "insight", "report", "credentials", "train", "data_requests",
]  # fmt: skip
Metier = Literal["marketing", "public_relations", "customer_service", "business_development", "internal_communication"]
Shape = Literal["centralized", "hub_and_spoke", "dandelion", "decentralized", "holistic", "joint", "agency", "other"]
Employment = Literal["permanent", "fixed", "intern", "apprentice", "freelance", "agency", "volunteer"]
ChannelFamily = Literal["internal", "social", "owned"]
LegalOwner = Literal["organization", "person", "agency"]
RecoveryHolder = Literal["organization", "person"]
ModerationMode = Literal["before", "after", "on_report", "filter", "none"]
OutOfHours = Literal["none", "on_call", "filter", "agency", "volunteers", "closed"]
Account = Literal["personal", "official", "shared"]
ToolFamily = Literal["internal", "monitoring", "social"]
ToolKind = Literal[
    "calendar", "ticketing", "crm", "knowledge_base", "chat", "intranet", "listening", "publishing", "analytics",
    "moderation", "other",
]  # fmt: skip
MonitoringScope = Literal["brand", "competitors", "sector", "regulation", "weak_signals"]
Cadence = Literal["continuous", "daily", "weekly", "monthly", "quarterly", "strategic", "yearly"]
ReportCadence = Literal["weekly", "monthly", "strategic"]
IndicatorKind = Literal["output", "outcome", "impact"]
Speaking = Literal["none", "authorised", "trained_open", "open"]
PolicyAudience = Literal["staff", "executives", "agencies", "volunteers"]
Training = Literal["none", "hiring", "yearly", "continuous"]
BindingKind = Literal["rules", "staff", "sanctions", "other"]
RegisterStatus = Literal["in_discussion", "accepted", "in_progress", "mitigated", "false_positive"]
Scheme = Literal["raci", "daci"]
CriterionId = Literal[
    "decision_speed", "crisis_readiness", "stakeholder_voice", "metier_fit", "expert_access", "sponsor_access",
    "coherence", "resilience", "role_clarity", "load", "brokerage", "autonomy",
]  # fmt: skip
