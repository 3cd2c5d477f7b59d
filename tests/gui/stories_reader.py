# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of those who do not see the screen: what is told is true and no more, and the focus is never lost."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

VISION = "Define and communicate the product vision"
STRATEGY = "Set product strategy and target segments"
LAST = "Report progress and product results"
BOTH = ". PM and PO both decide"


def is_sound(story, cells):
    """Whether the matrix tells of what is in sight, of nothing twice, and of nothing that has no name."""
    box = story.matrix.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    places = [cell.description.split(".")[0] for cell in cells]
    return (len(set(places)) == len(places) and all(place.startswith("Row ") for place in places)
            and all(cell.name and not cell.name.startswith(("Gtk", "Remit")) for cell in cells)
            and all(cell.width > 0 and cell.height > 0 and cell.x < box.x + box.width and cell.y < box.y + box.height
                    and cell.x + cell.width > box.x and cell.y + cell.height > box.y for cell in cells)
            and len([cell for cell in cells if "focused" in cell.states]) <= 1)


def told(story, what, condition):
    """Waits until the matrix tells what is expected, and nothing that is not so."""
    story.until(what, lambda: (lambda cells: cells and is_sound(story, cells) and condition(cells))(story.cells()))


def names(cells):
    """The names of some cells."""
    return {cell.name for cell in cells}


def selected(cells):
    """The names of the cells that are selected."""
    return names(cell for cell in cells if "selected" in cell.states)


def what_a_reader_is_told(story):
    """Roles, names in words, places, findings, what is selected: of the cells in sight, as they are by now."""
    story.open("--template", "pm-po")
    cell = VISION + ", Product Manager: Accountable, Responsible"
    told(story, "the chart", lambda cells: {cell, VISION, "Product Manager, 24 A · 24 R"} <= names(cells))
    assert story.matrix.get_role_name() == "table"
    here = story.cell(cell)
    assert here.role == "table cell" and here.description == "Row 3, column 2" + BOTH, here
    assert {"focusable", "focused", "selected", "invalid"} <= here.states, here
    header = story.cell(VISION)
    assert header.role == "row header" and header.description == "Row 3, column 1" + BOTH, header
    assert "invalid" not in story.cell(STRATEGY + ", Product Manager: Accountable, Responsible").states
    section = story.cell("Section Strategy and market")
    assert section.role == "row header" and {"expandable", "expanded"} <= section.states, section
    # GTK has no name for the heading of a column on the accessibility bus: it is a filler there.
    heading = story.cell("Product Manager, 24 A · 24 R")
    assert heading.role in ("filler", "column header") and heading.description == "Row 1, column 2", heading
    assert story.cell("Add a role").role in ("push button", "button")

    story.key("shift+Down", "shift+Right")
    told(story, "four selected cells", lambda cells: selected(cells) == {
        cell, VISION + ", Product Owner: Accountable, Responsible",
        STRATEGY + ", Product Manager: Accountable, Responsible", STRATEGY + ", Product Owner: Consulted"})
    story.focus_is(STRATEGY + ", Product Owner: Consulted")
    story.key("ctrl+Home")
    told(story, "one selected cell", lambda cells: selected(cells) == {cell})

    # A letter goes, and with it what was found
    story.key("Right", "a")
    story.focus_is(VISION + ", Product Owner: Responsible")
    told(story, "no finding", lambda cells: not any("invalid" in c.states or BOTH in c.description for c in cells if VISION in c.name))
    story.key("ctrl+z")
    told(story, "the finding", lambda cells: all(BOTH in c.description for c in cells if VISION in c.name))

    # Far away, and back; only what is in sight
    story.key("ctrl+End")
    story.focus_is(LAST + ", Stakeholders: Informed")
    told(story, "the end", lambda cells: LAST in names(cells) and not any(VISION in name for name in names(cells)))
    story.key("ctrl+Home")
    told(story, "the beginning", lambda cells: VISION in names(cells) and not any(LAST in name for name in names(cells)))
    story.key("ctrl+f")
    story.type("backlog")
    told(story, "what matches", lambda cells: {c.name.split(",")[0] for c in cells if c.role == "table cell"} ==
         {"Split features into stories", "Write stories and acceptance criteria", "Order the team's backlog",
          "Keep the backlog refined and transparent", "Balance technical debt against new features"})
    story.key("Escape")
    told(story, "all of it", lambda cells: VISION in names(cells))

    # A title is written: a text, and then the name of all its cells
    story.key("Home", "F2")
    story.focus_is("Title of the responsibility")
    story.type("Say where to go")
    entry = story.find("Title of the responsibility", "text")[0]
    story.until("what was typed", lambda: Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))
                == "Say where to go")
    story.key("Return")
    story.focus_is(STRATEGY)
    told(story, "the new title", lambda cells: {"Say where to go", "Say where to go, Scrum Master: Informed"} <= names(cells)
         and not any(VISION in name for name in names(cells)))
    story.close()


def the_focus_is_never_lost(story):
    """Undo, redo, filter, delete, another plan, folding: the focus is in the chart, where one would look for it."""
    story.open("--template", "pm-po")
    story.key("Down", "Right", "a")
    story.focus_is(STRATEGY + ", Product Owner: Accountable")
    story.key("ctrl+End")
    story.focus_is(LAST + ", Stakeholders: Informed")
    story.key("ctrl+z")
    story.focus_is(STRATEGY + ", Product Owner: Consulted")
    story.key("ctrl+shift+z")
    story.focus_is(STRATEGY + ", Product Owner: Accountable")
    story.key("ctrl+Page_Down")
    story.focus_is(STRATEGY + ", Product Owner: Consulted")
    story.sees("Plan: Proposed")
    story.key("ctrl+Page_Up")
    story.focus_is(STRATEGY + ", Product Owner: Accountable")

    # The row of the cursor is filtered out; after Return the keyboard is at what is left
    story.key("ctrl+f")
    story.type("retrospectives")
    story.key("Return")
    story.focus_is("Facilitate retrospectives, Product Owner: Responsible")
    story.key("Home", "Delete")
    story.sees("Removed “Facilitate retrospectives”")
    story.focus_is("Next responsibility")
    story.key("ctrl+z")
    story.focus_is("Facilitate retrospectives")
    story.key("ctrl+f", "Escape")
    story.focus_is("Facilitate retrospectives")

    # A role goes, and comes back
    story.key("ctrl+Home", "Up")
    story.focus_is("Product Manager, 24 A · 24 R")
    story.key("Delete")
    story.sees("Removed “Product Manager”")
    story.until("the next role", lambda: (story.focused() or "").startswith("Product Owner, "))
    story.key("ctrl+z")
    story.focus_is("Product Manager, 24 A · 24 R")

    # What is around the cursor is folded away by the mouse
    story.key("Down", "Right")
    story.until("the first row", lambda: (story.focused() or "").startswith(VISION + ", Product Owner"))
    section = story.cell("Section Strategy and market")
    story.click_at(section.x + 12, section.y + section.height // 2)
    story.focus_is("Section Strategy and market")
    told(story, "the folded section", lambda cells: "expanded" not in next(
        c for c in cells if c.name == "Section Strategy and market").states and VISION not in names(cells))
    story.close()


STORIES = [what_a_reader_is_told, the_focus_is_never_lost]
