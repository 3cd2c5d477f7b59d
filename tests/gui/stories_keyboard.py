# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of getting about: filter, go to, panes, folding, the letters of a cell, removing."""

VISION = "Define and communicate the product vision"
STRATEGY = "Set product strategy and target segments"
BACKLOG = ("Split features into stories", "Write stories and acceptance criteria", "Order the team's backlog",
           "Keep the backlog refined and transparent", "Balance technical debt against new features")


def filter_and_go(story):
    """Rows are filtered while one types, Escape brings all back, Ctrl+G goes anywhere, F6 goes round."""
    story.open("--template", "pm-po")
    story.key("Down", "Right")
    here = STRATEGY + ", Product Owner: Consulted"
    story.focus_is(here)
    everything = story.lines()

    story.key("ctrl+f")
    story.focus_is("Filter responsibilities")
    story.type("backlog")
    story.lines_are("Section Backlog", *BACKLOG, "Next responsibility")
    story.sees("5 of 37")
    story.key("Escape")
    story.focus_is(here)
    story.until("all lines", lambda: story.lines() == everything)

    story.key("ctrl+f")
    story.type("PO:A")
    story.sees("25 of 37")
    story.until("no others", lambda: VISION in story.lines() and STRATEGY not in story.lines())
    story.key("ctrl+a")
    story.type("pricing")
    story.lines_are("Section Strategy and market", "Set pricing and packaging", "Next responsibility")
    story.key("Return")
    story.focus_is("Set pricing and packaging, Product Owner: Informed")
    story.key("Escape")
    story.focus_is("Set pricing and packaging, Product Owner: Informed")
    story.until("all lines", lambda: story.lines() == everything)

    story.key("ctrl+g")
    story.focus_is("Go to a responsibility")
    story.type("retrospec")
    story.sees("Facilitate retrospectives, Review and improvement, number 34", "list item")
    story.key("Return")
    story.focus_is("Facilitate retrospectives, Product Owner: Responsible")
    story.key("ctrl+g", "Escape")
    story.focus_is("Facilitate retrospectives, Product Owner: Responsible")

    finding = "Error: More than one role decides, 16…"
    note = "Note on this cell"
    for key, round_trip in (("F6", (finding, note, "Plan: As is")), ("shift+F6", ("Plan: As is", note, finding))):
        for name in round_trip:
            story.key(key)
            story.until(f"the focus on “{name}”", lambda: (story.focused() or "").startswith(name.rstrip("…")))
        story.key(key)
        story.focus_is("Facilitate retrospectives, Product Owner: Responsible")
    story.close()


def letters_and_removing(story):
    """The letters of a cell by F2 and by double click, sections that fold, rows that come back."""
    story.open("--template", "pm-po")
    cell = VISION + ", Product Manager: "
    story.focus_is(cell + "Accountable, Responsible")
    story.key("F2")
    story.focus_is("Responsible")
    story.key("space")
    story.cell(cell + "Accountable")
    story.key("Down", "Down")
    story.focus_is("Consulted")
    story.key("c")
    story.cell(cell + "Accountable, Consulted")
    story.key("Down", "Tab")
    story.focus_is("Note on this cell")
    story.type("with the board")
    story.key("Return")
    story.focus_is(cell + "Accountable, Consulted. Note: with the board")
    for name in (cell + "Accountable, Consulted", cell + "Accountable", cell + "Accountable, Responsible"):
        story.key("ctrl+z")
        story.focus_is(name)
    story.click_at(*story.middle(STRATEGY + ", Product Owner: Consulted"), times=2)
    story.focus_is("Responsible")
    story.key("Escape")
    story.focus_is(STRATEGY + ", Product Owner: Consulted")

    # Folding
    lines = story.lines()
    section = story.cell("Section Strategy and market")
    story.click_at(section.x + 12, section.y + section.height // 2)
    story.focus_is("Section Strategy and market")
    story.until("the section to fold", lambda: story.lines()[:2] == ["Section Strategy and market", "Section Discovery"])
    assert "expanded" not in story.cell("Section Strategy and market").states
    story.key("space")
    story.until("the section to unfold", lambda: story.lines() == lines)
    story.focus_is("Section Strategy and market")

    # Removing, and the toast that takes it back
    story.key("Down", "shift+Down")
    story.focus_is(STRATEGY)
    story.key("Delete")
    story.until("the rows to go", lambda: VISION not in story.lines() and STRATEGY not in story.lines())
    story.focus_is("Research market trends and competitors")
    story.key("ctrl+z")
    story.until("the rows again", lambda: story.lines() == lines)
    story.focus_is(VISION)
    story.key("shift+Down", "Delete")
    story.press("_Undo Undo")  # at once, as it does not stay; and no click, as it is still on its way up
    story.until("the rows again", lambda: story.lines() == lines)
    story.misses("Removed 2 responsibilities")
    story.close()


STORIES = [filter_and_go, letters_and_removing]
