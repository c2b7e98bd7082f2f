"""The shapes: ways to seat the role, in the order of what they ask of an organization."""

from __future__ import annotations

from orgmodel.placement.candidate import Shape
from orgmodel.placement.shapes import agency, dandelion, decentralized, holistic, hub, joint, single

SHAPES: tuple[Shape, ...] = (
    single.SHAPE,
    joint.SHAPE,
    hub.SHAPE,
    dandelion.SHAPE,
    decentralized.SHAPE,
    holistic.SHAPE,
    agency.SHAPE,
)
