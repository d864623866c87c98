"""A template that cannot be rendered.

## What it does
Reports templates and copy whose `{{ }}` and `{% %}` cannot be understood, ask for what is not allowed, or take
too long.

## Why the customer would care
The message cannot be written, so nobody gets it.

## Bad
    copy: {it: {short: "»{% if discount %}« -{{ discount }} con {{ code }} da Aurora, {{ ends | fino_a }}"}}

## Good
    copy: {it: {short: "{% if discount %}-{{ discount }} {% endif %}con {{ code }} da Aurora, {{ ends | fino_a }}"}}

## How to fix
Close what is open and keep to the filters that `omni explain filters` lists.

## Source
https://jinja.palletsprojects.com/
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
