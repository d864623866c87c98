"""A table of earlier messages that does not tell when they were sent.

## What it does
Says where the `history` of an audience tells only how many messages people got in seven days (`msgs_7d`). They are
taken at their worst: as if all had been sent the minute before the plan begins.

## Why the customer would care
Whoever got their messages six days ago is held back by a cap as if it had been today, so the plan sends less than it
could.

## Bad
    audience.yaml: {audience: {file: people.csv, history: sends.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers
    sends.csv: |
      person,msgs_7d
      maria,2

## Good
    audience.yaml: {audience: {file: people.csv, history: sends.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers
    sends.csv: |
      person,day,count
      maria,2026-11-20,2

## How to fix
Export the messages with their time, or as a number a day.

## Source
Tools that cap by day or week count what they sent themselves; an export that adds it up has lost the days.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.INFO
