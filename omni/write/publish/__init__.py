"""How a preview becomes files: one generation at a time, whole or not at all.

    preview/
      index.html            the one root, switched in one step
      schedule.csv, …       stable-named copies of files in v/, for people and scripts
      manifest.json         SHA-256 of every file of this generation, written last
      v/email-it-0f3a….html everything that index.html leads to; a name never changes its bytes
      .omni/                the journal of what is ours, the lock, and files on their way (`.omni/new/`)
      .gitignore            keeps the preview out of git; never rewritten

A writer names its leaf files with `name_of`, puts these names into the pages that link to them (inside `v/` a bare
name, from index.html `v/` + name), and hands everything to `publish`.

The journal is written before anything else changes and lists every file with its hash, so a run that was killed
anywhere leaves the old or the new preview whole, and the next run tidies up. The generation that the new one replaces
stays until the next run, for whoever still has its pages open. Names inside `.omni/` are reserved for omni. Everywhere
else, a file that omni did not write, or that changed since, is never touched: where it stands in the way nothing is
published, elsewhere it is kept and named in `Published.kept`.
"""

from omni.write.publish.disk import Disk
from omni.write.publish.names import name_of, slug
from omni.write.publish.problem import BusyError, PublishError
from omni.write.publish.publish import Published, publish

__all__ = ["BusyError", "Disk", "PublishError", "Published", "name_of", "publish", "slug"]
