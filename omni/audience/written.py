"""Where audience.yaml says which table holds the people."""

from __future__ import annotations

from omni.model.place import Route
from omni.model.project import Project


def of_table(project: Project) -> Route:
    """The keys of the table: below `table` where it stands beside made-up people, else the whole audience."""
    here = (project.audience.route if project.audience else Route("")) / "audience"
    inner = here / "table"
    return inner if project.sources.node(inner) else here
