"""Bytes that reached new code when nobody had written them; kept as `tools/fuzz.py` found them."""
