#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints the translations: every file with text is listed, and every language in po/LINGUAS is complete."""

import os
import re
import subprocess
import tempfile

import lint

# What the "glib" preset of meson's i18n module passes to xgettext.
XGETTEXT = ["xgettext", "--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
            "--keyword=NC_:1c,2", "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
            "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format",
            "--flag=g_dngettext:2:pass-c-format", "--flag=g_strdup_printf:1:c-format",
            "--flag=g_string_printf:2:c-format", "--flag=g_string_append_printf:2:c-format",
            "--flag=g_error_new:3:c-format", "--flag=g_set_error:4:c-format"]
MARKED = {
    ".c": re.compile(r'(?<![\w"])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2|g_dcgettext|dngettext) ?\(\s*[\w,\s]*"'),
    ".ui": re.compile(r'translatable="(yes|true|1)"'),
    ".desktop.in": re.compile(r"^Name=", re.MULTILINE),
    ".metainfo.xml.in": re.compile(r"<name>"),
}


def lines(name):
    """The lines of a list in po/ that are no comment."""
    return [line.strip() for line in lint.read(name).splitlines() if line.strip() and not line.startswith("#")]


def files_with_text():
    found = []
    for ending, marked in MARKED.items():
        found += [name for name in lint.files("app", "ui", "resources", ending=(ending,)) if marked.search(lint.read(name))]
    return set(found)


def messages(catalogue):
    """The contexts and messages of a catalogue, each as one string, obsolete ones left out."""
    text = subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", catalogue], check=True, capture_output=True,
                          text=True).stdout
    found = set()
    for entry in text.split("\n\n"):
        body = "\n".join(line for line in entry.split("\n") if not line.startswith("#"))
        message = re.search(r'^(msgctxt .*\n)?msgid ((?:.|\n)*?)^msg(?:id_plural|str)', body, re.MULTILINE)
        if message and message.group(2).strip() != '""':
            found.add((message.group(1) or "") + message.group(2))
    return found


def language_points(language, template, folder):
    catalogue = lint.path(f"po/{language}.po")
    if not os.path.exists(catalogue):
        lint.point(f"po/{language}.po exists", ["it does not"])
        return
    known, wanted = messages(catalogue), messages(template)
    lint.point(f"po/{language}.po has every message", sorted(wanted - known))
    lint.point(f"po/{language}.po has no message that is gone", sorted(known - wanted))
    merged = os.path.join(folder, language + ".po")
    problems = lint.complaints("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, catalogue, template)
    problems = problems or lint.complaints("msgfmt", "--check", "-o", os.devnull, merged)
    lint.point(f"po/{language}.po is well-formed", problems)
    for flag, what in ("--untranslated", "untranslated"), ("--only-fuzzy", "fuzzy"):
        rest = os.path.join(folder, f"{language}-{what}.po")
        subprocess.run(["msgattrib", flag, "--no-obsolete", "-o", rest, catalogue], check=True)
        left = sorted(messages(rest)) if os.path.exists(rest) else []
        lint.point(f"po/{language}.po has nothing {what}", left)


def main():
    listed, having = lines("po/POTFILES.in"), files_with_text()
    lint.point("POTFILES.in has every file with text", sorted(having - set(listed)))
    lint.point("POTFILES.in has no file without text", sorted(set(listed) - having))
    lint.point("POTFILES.in is sorted, each file once", [] if listed == sorted(set(listed)) else ["it is not"])
    lint.point("German is there", [] if "de" in lines("po/LINGUAS") else ["po/LINGUAS does not name de"])
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "remit.pot")
        problems = lint.complaints(*XGETTEXT, "-o", template, *sorted(having), cwd=lint.ROOT)
        lint.point("the messages can be taken out", problems)
        if not problems:
            for language in lines("po/LINGUAS"):
                language_points(language, template, folder)
    lint.done()


main()
