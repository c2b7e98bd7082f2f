"""The workbook: what the model says with filters, frozen heads and bars, then the scenario in sheets that are read back.

The sheets of what is written (`roles`, `channels`, `seats`, `scenario` …) and their columns are those of
`importers.own_sheets`; `own_sheets.tree_of` makes a scenario's tree of them again. They bear the format's own words in
every language; the sheets of what the model says bear the reader's and are not read back.
"""
