# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of the mouse: things are dragged where they belong."""

from charts import make_chart

ROLES = ["Manager", "Owner", "Master"]
SECTIONS = [
    ("One", [("Vision", "A", "", ""), ("Pricing", "", "A", "")]),
    ("Two", [("Backlog", "", "", "A"), ("Stories", "R", "", ""), ("Review", "", "R", "")]),
    ("Three", [("Launch", "", "", "R")]),
]


def start_of(story, name):
    """Where one takes hold of a line: in its title, not on the arrow that folds."""
    cell = story.cell(name)
    return cell.x + 60, cell.y + cell.height // 2


def upper(story, name):
    """A place in the upper half of a line."""
    cell = story.cell(name)
    return cell.x + 60, cell.y + cell.height // 4


def lower(story, name):
    """A place in the lower half of a line."""
    cell = story.cell(name)
    return cell.x + 60, cell.y + cell.height * 3 // 4


def headings(story):
    """The names of the roles, from left to right."""
    cells = [cell for cell in story.cells() if cell.description.startswith("Row 1,")]
    return [cell.name.split(",")[0] for cell in sorted(cells, key=lambda cell: cell.x)][1:-1]


def rows_are_dragged(story):
    """One row, several rows, and a section go to other places, with their letters; Escape drops nothing."""
    story.open(make_chart(story, ROLES, SECTIONS))
    before = ("Section One", "Vision", "Pricing", "Section Two", "Backlog", "Stories", "Review", "Section Three", "Launch",
              "Next responsibility")
    story.lines_are(*before)

    story.drag(start_of(story, "Review"), upper(story, "Pricing"))
    story.lines_are("Section One", "Vision", "Review", "Pricing", "Section Two", "Backlog", "Stories", "Section Three",
                    "Launch", "Next responsibility")
    story.cell("Review, Owner: Responsible")
    story.focus_is("Review")
    story.key("ctrl+z")
    story.lines_are(*before)

    # Several that are selected go together, also into another section
    story.click_at(*start_of(story, "Backlog"))
    story.focus_is("Backlog")
    story.key("shift+Down")
    story.until("two titles selected", lambda: "selected" in story.cell("Stories").states)
    story.drag(start_of(story, "Stories"), lower(story, "Launch"))
    story.lines_are("Section One", "Vision", "Pricing", "Section Two", "Review", "Section Three", "Launch", "Backlog",
                    "Stories", "Next responsibility")
    story.cell("Backlog, Master: Accountable")
    story.key("ctrl+z")
    story.lines_are(*before)

    story.drag(start_of(story, "Section Three"), upper(story, "Section One"))
    story.lines_are("Section Three", "Launch", "Section One", "Vision", "Pricing", "Section Two", "Backlog", "Stories",
                    "Review", "Next responsibility")
    story.key("ctrl+z")
    story.lines_are(*before)

    story.drag(start_of(story, "Vision"), lower(story, "Review"), drop=False)
    story.key("Escape")
    story.xdotool("mouseup", "1")
    story.key("Down")
    story.focus_is("Pricing")
    story.lines_are(*before)
    story.sees("team.remit · saved")
    story.close()


def columns_are_dragged(story):
    """Roles change places; columns become wider, and as wide as their names need."""
    story.open(make_chart(story, ROLES, SECTIONS))
    story.until("the roles", lambda: headings(story) == ROLES)
    manager, owner = "Manager, 1 A · 1 R", "Owner, 1 A · 1 R"
    x, y = story.middle("Master, 1 A · 1 R")
    story.drag(story.middle(manager), (x + 30, y))
    story.until("the other order", lambda: headings(story) == ["Owner", "Master", "Manager"])
    story.cell("Vision, Manager: Accountable")
    story.focus_is(manager)
    story.key("ctrl+z")
    story.until("the old order", lambda: headings(story) == ROLES)
    story.drag(story.middle(manager), (x + 30, y), drop=False)
    story.key("Escape")
    story.xdotool("mouseup", "1")
    story.key("Right")
    story.focus_is(owner)
    assert headings(story) == ROLES

    width, other = story.cell(manager).width, story.cell(owner).width
    edge = story.cell(owner).x, story.cell(owner).y + 10
    story.drag(edge, (edge[0] + 60, edge[1]))
    story.until("a wider column", lambda: story.cell(manager).width == width + 60)
    assert story.cell(owner).width == other
    title = story.cell("Vision").width
    edge = story.cell(manager).x, story.cell(manager).y + 10
    story.drag(edge, (edge[0] + 40, edge[1]))
    story.until("wider titles", lambda: story.cell("Vision").width == title + 40)
    edge = story.cell(owner).x, story.cell(owner).y + 10
    story.click_at(*edge, times=2)
    story.until("a column that fits", lambda: 0 < story.cell(manager).width < width)

    story.sees("team.remit · saved")
    story.close()


def dragged_out_of_sight(story):
    """At the edge the chart scrolls along, until the end is in sight."""
    story.open("--template", "pm-po")
    first, last = "Define and communicate the product vision", "Report progress and product results"
    story.cell(first)
    assert last not in story.lines()
    bottom = max(cell.y + cell.height for cell in story.cells())
    story.drag(start_of(story, first), (60, min(bottom, 785) - 8), drop=False)
    story.until("the end of the chart", lambda: last in story.lines() and story.lines()[-1] == "Next responsibility")
    x, y = lower(story, last)
    story.xdotool(*story.mouse(x, y + 1), *story.mouse(x, y), "mouseup", "1")
    story.until("the row at the end", lambda: story.lines()[-3:] == [last, first, "Next responsibility"])
    story.focus_is(first)
    story.key("ctrl+z")
    story.focus_is(first)
    story.until("the row at the beginning", lambda: first in story.lines()[:2])
    story.close()


STORIES = [rows_are_dragged, columns_are_dragged, dragged_out_of_sight]
