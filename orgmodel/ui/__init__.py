"""The app: pages that read a Study; the only room that knows Streamlit."""
