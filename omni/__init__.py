"""omni: campaigns as code.

The line; each step is a function that returns its value and what it found on the way:

    omni.load.load          files → Project
    omni.resolve.resolve    Project → Briefs: what is meant
    omni.render.Renderer    Brief → Message: what a person would read
    omni.read.read          Message → Claims: what it says
    omni.simulate.simulate  everyone, all campaigns, one clock → Schedule
    omni.check.check        all of these → Problems
    omni.line.plan, .lint   the steps joined
    omni.linting.lint       the same for problems alone, campaign by campaign, with a memory
    omni.write, .report     the preview folder, the terminal and other formats
"""

__version__ = "0.1.0"
