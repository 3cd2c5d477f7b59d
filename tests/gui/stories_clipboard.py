# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of the clipboard: tables to and from other programs."""

from charts import make_chart


def blocks_to_and_from_others(story):
    """A block is copied, cut and pasted; another program reads it, and what that has is pasted here."""
    path = make_chart(story, ["Führung", "Team", "Größenwart"], [
        ("Ziele", [("Über Prioritäten entscheiden", "A", "R", "C"), ("Straße räumen", "RA", "C", "I")]),
        ("Alltag", [("Plan", "", "", ""), ("Do", "", "", "")]),
    ])
    story.open(path)
    story.focus_is("Über Prioritäten entscheiden, Führung: Accountable")

    story.key("shift+Down", "shift+Right", "ctrl+c")
    for target in ("UTF8_STRING", "text/plain", "text/plain;charset=utf-8"):
        story.until(f"the block as {target}", lambda: story.get_clipboard(target) == "A\tR\nA/R\tC")
    html = story.get_clipboard("text/html")
    assert "<table" in html and html.count("<tr") == 2 and html.count("<td") == 4 and "A/R" in html, html

    # Titles and letters with other characters than those of ASCII
    story.key("ctrl+Home", "Home", "shift+Down", "shift+End", "ctrl+c")
    text = "Über Prioritäten entscheiden\tA\tR\tC\nStraße räumen\tA/R\tC\tI"
    story.until("the titles", lambda: story.get_clipboard() == text)
    assert "Straße räumen" in story.get_clipboard("text/html")

    # What another program has, in all spellings
    story.key("ctrl+Home")
    story.focus_is("Über Prioritäten entscheiden, Führung: Accountable")
    story.put_clipboard("A/R\tRA\ta r\n-\tN/A\tfragt zuerst Jürgen\n")
    story.key("ctrl+v")
    story.sees("The text of 1 cell is no letter; it became a note")
    for name in ("Über Prioritäten entscheiden, Führung: Accountable, Responsible",
                 "Über Prioritäten entscheiden, Team: Accountable, Responsible",
                 "Über Prioritäten entscheiden, Größenwart: Accountable, Responsible",
                 "Straße räumen, Führung: blank", "Straße räumen, Team: blank",
                 "Straße räumen, Größenwart: blank. Note: fragt zuerst Jürgen"):
        story.cell(name)
    story.key("ctrl+z")
    story.cell("Straße räumen, Größenwart: Informed")
    story.cell("Über Prioritäten entscheiden, Führung: Accountable")
    story.cell("Über Prioritäten entscheiden, Größenwart: Consulted")
    story.sees("team.remit · saved")

    # Cut here, pasted there; what goes beyond the last row makes one
    story.key("ctrl+Home", "shift+Down", "shift+Right", "ctrl+x")
    story.cell("Straße räumen, Führung: blank")
    story.cell("Über Prioritäten entscheiden, Team: blank")
    story.until("what was cut", lambda: story.get_clipboard() == "A\tR\nA/R\tC")
    story.key("ctrl+End")
    story.focus_is("Do, Größenwart: blank")
    story.key("Left", "ctrl+v")
    story.cell("Do, Team: Accountable")
    story.cell("Do, Größenwart: Responsible")
    assert len(story.lines()) == 8, story.lines()
    story.key("ctrl+z")
    story.cell("Do, Team: blank")
    story.until("the new row to go", lambda: len(story.lines()) == 7)
    story.key("ctrl+z")
    story.sees("team.remit · saved")
    story.close()


def tables_and_lists(story):
    """A whole table makes a chart, and a list from a text makes responsibilities."""
    story.open("--template", "raci-blank")
    story.lines_are("Next responsibility")
    story.put_clipboard("""<html><body><table>
        <tr><td></td><td>Geschäftsführung</td><td>Team</td></tr>
        <tr><td>Ziele</td></tr>
        <tr><td>1. Märkte prüfen</td><td>A</td><td>r</td></tr>
        <tr><td>2. Prioritäten setzen</td><td>A/R</td><td>-</td></tr>
        </table></body></html>""", "text/html")
    story.key("ctrl+v")
    story.lines_are("Section Ziele", "Märkte prüfen", "Prioritäten setzen", "Next responsibility")
    story.cell("Märkte prüfen, Geschäftsführung: Accountable")
    story.cell("Märkte prüfen, Team: Responsible")
    story.cell("Prioritäten setzen, Geschäftsführung: Accountable, Responsible")
    story.cell("Prioritäten setzen, Team: blank")
    story.cell("Geschäftsführung, 2 A · 1 R")

    # All of it as text again
    story.key("ctrl+a", "ctrl+c")
    story.until("the whole chart", lambda: story.get_clipboard() ==
                "\tGeschäftsführung\tTeam\nZiele\t\t\nMärkte prüfen\tA\tR\nPrioritäten setzen\tA/R\t")
    story.key("ctrl+z")
    story.lines_are("Next responsibility")
    story.key("ctrl+v")
    story.lines_are("Section Ziele", "Märkte prüfen", "Prioritäten setzen", "Next responsibility")

    story.put_clipboard("• Angebote vergleichen\n  2) Verträge schließen\n– Kündigungen prüfen\n")
    story.key("ctrl+Home", "Home")
    story.focus_is("Märkte prüfen")
    story.key("ctrl+v")
    story.lines_are("Section Ziele", "Märkte prüfen", "Angebote vergleichen", "Verträge schließen", "Kündigungen prüfen",
                    "Prioritäten setzen", "Next responsibility")
    story.key("ctrl+z")
    story.lines_are("Section Ziele", "Märkte prüfen", "Prioritäten setzen", "Next responsibility")
    story.close()


STORIES = [blocks_to_and_from_others, tables_and_lists]
