"""`python -m orgmodel` is the same as `orgmodel`."""

from orgmodel.cli import main

main()
