"""A row of an audience table, or of a sheet of messages, that cannot be read.

## What it does
Reports rows of the table that audience.yaml names which hold a value of the wrong kind, or the id of another row. The
row is left out of the simulation. A consent that is neither yes (`sì`, `da`, `1`) nor no nor a topic of the brand, a
time zone or a preferred channel that there is not, are told too, and the row stays without them. So are a table without
rows, and columns whose names are none of omni's or nearly one of them (`consent_sms` for `consent.sms`). In a sheet
that `omni proofread` is given, a row without text, or for a market, version or language that there is not, is an error.

## Why the customer would care
Whoever stands in the row gets nothing, and nobody notices.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria,it,IT,offers

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      maria,maria@mail.example,it,IT,offers

## How to fix
Correct the row in the table, or the columns of audience.yaml.

## Source
RFC 4180 for CSV.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
