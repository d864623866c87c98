"""A comparison told in each format: on a terminal, as Markdown, as a page, for tools."""
