# SPDX-License-Identifier: GPL-3.0-or-later
"""What stories need of files: small charts to begin with, and what is in those that were saved."""

import os
import subprocess
from xml.sax.saxutils import quoteattr

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<chart xmlns="urn:remit:chart:1">
 <title>Team</title>
 <scheme name="RACI">
  <letter key="R" kind="does" weight="3" name="Responsible">Does the work</letter>
  <letter key="A" kind="decides" weight="4" name="Accountable">Answers for it; one only</letter>
  <letter key="C" kind="advises" weight="1" name="Consulted">Asked before</letter>
  <letter key="I" kind="informed" weight="0" name="Informed">Told after</letter>
 </scheme>
"""


def remitctl(*arguments):
    """Runs remitctl; returns what it prints."""
    return subprocess.run([os.environ["REMITCTL"], *arguments], text=True, capture_output=True, check=False).stdout


def read(path):
    """Returns the bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def save_as(story, path):
    """Goes through the file chooser."""
    story.key("ctrl+shift+s")
    story.until("the file chooser", lambda: story.xdotool("search", "--onlyvisible", "--name", "Save"))
    story.key("ctrl+a")
    story.type(path)
    story.key("Return")
    story.until("the file", lambda: os.path.exists(path))


def rows_of(sections):
    """All rows of some sections, with their numbers."""
    return enumerate(row for _, rows in sections for row in rows)


def make_chart(story, roles, sections):
    """Writes a chart; a section is a title with rows, a row a title with the letters of each role. Returns the path."""
    path = story.path("team.remit")
    number = 0
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD + " <roles>\n")
        for i, role in enumerate(roles):
            file.write(f"  <role id=\"role-{i}\" name={quoteattr(role)}/>\n")
        file.write(" </roles>\n <responsibilities>\n")
        for i, (title, rows) in enumerate(sections):
            file.write(f"  <section id=\"section-{i}\" title={quoteattr(title)}>\n")
            for row in rows:
                file.write(f"   <responsibility id=\"row-{number}\" title={quoteattr(row[0])}/>\n")
                number += 1
            file.write("  </section>\n")
        file.write(" </responsibilities>\n <plans>\n  <plan id=\"plan\" name=\"Plan\">\n")
        for i, row in rows_of(sections):
            cells = "".join(f"    <cell role=\"role-{j}\" is=\"{letters}\"/>\n" for j, letters in enumerate(row[1:]) if letters)
            if cells:
                file.write(f"   <row of=\"row-{i}\">\n{cells}   </row>\n")
        file.write("  </plan>\n </plans>\n</chart>\n")
    return path
