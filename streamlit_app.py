"""The frame of the app: see where the reader is, lay out the header, run one page."""

import streamlit as st

from orgmodel.ui.frame import run, set_desk

st.set_page_config(layout="wide")
run(set_desk())
