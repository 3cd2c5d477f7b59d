#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints what is installed beside the programs: desktop file, metainfo, media type, icons, templates, schema.

test-resources.py ROOT BUILT: BUILT is the build's own resources folder, with the translated files.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import lint

ID = "app.remit.Remit"
TYPE = "application/x-remit+xml"
TEMPLATES = {"pm-po", "scrum-team", "product-manager-only", "two-teams", "raci-blank", "rasci-blank", "daci-blank"}


def media_type_problems(folder):
    """Installs the media type for this test alone and asks the tables that come out."""
    database = os.path.join(folder, "mime")
    packages = os.path.join(database, "packages")
    os.makedirs(packages)
    shutil.copy(lint.path(f"resources/{ID}.mime.xml"), os.path.join(packages, ID + ".xml"))
    yield from lint.complaints("xmllint", "--noout", os.path.join(packages, ID + ".xml"))
    # update-mime-database says what it dislikes and then ends with status 0.
    result = subprocess.run(["update-mime-database", database], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, check=False, env={**os.environ, "XDG_DATA_HOME": folder})
    yield from result.stdout.splitlines()
    for table, entry in ("globs2", f"50:{TYPE}:*.remit"), ("XMLnamespaces", f"urn:remit:chart:1 chart {TYPE}"):
        try:
            with open(os.path.join(database, table), encoding="utf-8") as stream:
                known = stream.read().splitlines()
        except FileNotFoundError:
            known = []
        if entry not in known:
            yield f"the table {table} has no line \"{entry}\""


def icon_problems(name, folder):
    try:
        root = tree.parse(lint.path(name)).getroot()
    except tree.ParseError as error:
        yield f"{name}: {error}"
        return
    if root.get("width") != root.get("height"):
        yield f"{name}: is not square"
    for size in 16, 128:
        picture = os.path.join(folder, f"{size}.png")
        yield from lint.complaints("rsvg-convert", "-w", str(size), "-h", str(size), "-o", picture, lint.path(name))
        if os.path.exists(picture) and os.path.getsize(picture) < 100:
            yield f"{name}: nothing is drawn at {size} pixels"


def built_problems(built, name, *markers):
    """Whether a translated file came out of the build with what the other files call the app by."""
    with open(os.path.join(built, name), encoding="utf-8") as stream:
        text = stream.read()
    return [f"{name}: no \"{marker}\"" for marker in markers if marker not in text]


def identity_points(built):
    desktop, metainfo = f"{ID}.desktop", f"{ID}.metainfo.xml"
    lint.point("the desktop file is valid", lint.complaints("desktop-file-validate", os.path.join(built, desktop)))
    lint.point("the metainfo is valid",
               lint.complaints("appstreamcli", "validate", "--no-net", os.path.join(built, metainfo)))
    lint.point("the desktop file names the icon and the media type",
               built_problems(built, desktop, f"Icon={ID}", f"MimeType={TYPE};", "Exec=remit %F"))
    lint.point("the metainfo names the desktop file and the media type",
               built_problems(built, metainfo, f">{desktop}<", f">{TYPE}<"))
    languages = [line for line in lint.read("po/LINGUAS").split() if re.fullmatch(r"[a-z]{2}(_[A-Z]{2})?", line)]
    lint.point("both are translated", [problem for language in languages for problem in
                                      built_problems(built, desktop, f"Comment[{language}]=")
                                      + built_problems(built, metainfo, f'<summary xml:lang="{language}">')])


def icon_points(folder):
    icons = lint.files("resources/icons", ending=(".svg",))
    for kind in f"scalable/apps/{ID}.svg", f"symbolic/apps/{ID}-symbolic.svg", "scalable/mimetypes/application-x-remit+xml.svg":
        wanted = "resources/icons/hicolor/" + kind
        lint.point(f"there is {kind}", [] if wanted in icons else [f"{wanted} does not exist"])
    for name in icons:
        lint.point(f"{os.path.basename(name)} can be drawn", icon_problems(name, folder))


def template_points():
    schema = lint.path("resources/schemas/remit.rng")
    found = lint.files("resources/templates", ending=(".remit",))
    missing = TEMPLATES - {os.path.basename(name)[:-len(".remit")] for name in found}
    lint.point("the templates are there", sorted(missing))
    for name in found:
        lint.point(f"{os.path.basename(name)} matches the schema",
                   lint.complaints("xmllint", "--noout", "--relaxng", schema, lint.path(name)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        identity_points(sys.argv[2])
        lint.point("the media type is valid", media_type_problems(folder))
        icon_points(folder)
    template_points()
    lint.done()


main()
