#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints the source files: licence tags, white space, scripts, and which folder may include which."""

import os
import re

import lint

SOURCES = (".c", ".h", ".ui", ".css", ".py", ".sh", ".build", "meson_options.txt", ".svg", ".desktop.in", ".xml.in")

# From each folder of app/, the folders whose headers it may include besides its own.
CORE = {"chart", "history", "analysis", "format"}
ARROWS = {
    "chart": set(),
    "history": {"chart"},
    "analysis": {"chart", "history"},
    "format": {"chart"},
    "page": {"chart", "analysis"},
    "cli": CORE | {"page"},
    "widgets": {"chart", "history", "analysis"},
    "window": CORE | {"page", "widgets"},
}
WITH_GTK = {"widgets", "window"}
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def is_script(name):
    """Whether a file without a telling name starts as a script does."""
    if os.path.splitext(name)[1] or not os.path.isfile(lint.path(name)):
        return False
    with open(lint.path(name), "rb") as stream:
        return stream.read(2) == b"#!"


def licence_problems(sources):
    for name in sources:
        head = lint.read(name).splitlines()[:5]
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
            yield f"{name}: no SPDX tag in the first five lines"


def space_problems(sources):
    for name in sources:
        text = lint.read(name)
        if not text.endswith("\n") or text.endswith("\n\n"):
            yield f"{name}: does not end with exactly one line feed"
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                yield f"{name}:{number}: white space at the end, or a carriage return"
            if "\t" in line:
                yield f"{name}:{number}: a tab"


def script_problems(scripts):
    for name in scripts:
        if not os.access(lint.path(name), os.X_OK):
            yield f"{name}: cannot be executed"
        if "bash" in lint.read(name).split("\n", 1)[0]:
            yield from lint.complaints("bash", "-n", lint.path(name))


def arrow_problems():
    for name in lint.files("app", ending=(".c", ".h")):
        parts = name.split("/")
        folder = parts[1] if len(parts) > 2 else None  # app/main.c may use everything
        if folder is not None and folder not in ARROWS:
            yield f"{name}: no folder of the design"
            continue
        for kind, target in INCLUDE.findall(lint.read(name)):
            to = target.split("/")[0] if "/" in target else None
            if kind == "<":
                if to in {"gtk", "gdk", "gsk"} or target == "adwaita.h":
                    if folder is not None and folder not in WITH_GTK:
                        yield f"{name}: includes <{target}>, but {folder}/ does without GTK"
            elif to in ARROWS:
                if not os.path.exists(lint.path("app/" + target)):
                    yield f"{name}: includes \"{target}\", which does not exist"
                if folder is not None and to != folder and to not in ARROWS[folder]:
                    yield f"{name}: includes \"{target}\", but {folder}/ may not use {to}/"
            elif to is not None:
                yield f"{name}: includes \"{target}\": headers are named from app/"
            elif any(os.path.exists(lint.path(f"app/{one}/{target}")) for one in ARROWS):
                yield f"{name}: includes \"{target}\" without its folder"


def preamble_problems():
    for name in lint.files("app", ending=(".c",)):
        text = lint.read(name)
        if not re.search(r'^#define G_LOG_DOMAIN "remit"$', text, re.MULTILINE):
            yield f"{name}: does not define G_LOG_DOMAIN as \"remit\""
        first = INCLUDE.search(text)
        if first is None or first.group(2) != "config.h":
            yield f"{name}: config.h is not the first include"


def main():
    scripts = [name for name in lint.files("app", "tests", ".ci") if is_script(name)]
    sources = [name for name in lint.files(ending=SOURCES) if not name.startswith("tests/data/")] + scripts
    lint.point("there are sources and scripts to look at", [] if sources and scripts else ["none were found"])
    lint.point("every source file names its licence", licence_problems(sources))
    lint.point("white space is clean", space_problems(sources))
    lint.point("scripts can be run", script_problems(scripts))
    lint.point("folders include only what they may", arrow_problems())
    lint.point("C files start with their log domain and config.h", preamble_problems())
    lint.done()


main()
