#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints README.md: it opens with the two commands, names every package, and points only at what exists."""

import os
import re

import lint


def packages(name):
    """The names and the reasons of a list of packages."""
    rows = [line.split(None, 1) for line in lint.read(name).splitlines() if line.strip() and not line.startswith("#")]
    return [(row[0], row[1] if len(row) > 1 else "") for row in rows]


def package_problems(readme, listed):
    rows = {row.split("|")[1].strip(" `") for row in readme.splitlines() if row.startswith("| `")}
    rows = {row for row in rows if "/" not in row}  # the table of the two commands
    names = [name for name, _ in listed]
    for name, reason in listed:
        if name not in rows:
            yield f"{name} is in no table of README.md"
        if not reason:
            yield f"{name} has no reason in its list"
    for name in sorted(rows - set(names)):
        yield f"README.md has {name} in its table, but no list does"
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} is listed twice"


def link_problems(readme):
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        if "://" not in target and not os.path.exists(lint.path(target)):
            yield f"README.md points at {target}, which does not exist"


def main():
    readme = lint.read("README.md")
    opening = "\n".join(readme.splitlines()[:30])
    lint.point("README.md opens with the two commands",
               [command for command in ("app/run", "tests/run") if command not in opening])
    lint.point("README.md names every package", package_problems(readme, packages("app/packages") + packages("tests/packages")))
    lint.point("README.md points at what exists", link_problems(readme))
    lint.done()


main()
