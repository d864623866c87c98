"""Holds one defect a file, named by code and defect: `con101_percent_contradicts.py`.

The module's docstring is the manual (`omni explain`), and its examples are the rule's test: `»…«` marks where the
problem must be found. `LEVEL` says how much it matters. `check(subject)` yields findings; the annotation of its
parameter says what it sees: Project, Campaign, Message, Claims, Group, Timetable or Schedule. A rule without `check`
describes what an earlier step of the line finds.
"""
