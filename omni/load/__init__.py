"""The files of a workspace, read and typed: text in, values and findings out; nothing here raises on content."""
