# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of the details of what is selected: notes, level, weight, holder, short name, all by keyboard."""

import charts

ROLES = ("Product Manager", "Product Owner", "Scrum Master")
SECTIONS = (("Strategy", (("Set the vision", "A", "R", ""), ("Own revenue", "A", "", ""))),)


def details(story):
    """What is written is in the chart at once, is undone where it was written, and stays where it cannot be."""
    path = charts.make_chart(story, ROLES, SECTIONS)
    story.open(path)
    cell = "Set the vision, Product Owner: Responsible"

    # What is refused can be taken back, also before there is any step to undo
    story.key("ctrl+Home", "Up", "Up", "ctrl+i")
    story.focus_is("Holder")
    story.key("Tab")
    story.type("scrum master")
    story.sees("Short name is taken by Scrum Master")
    story.key("ctrl+z")
    story.misses("Short name is taken by Scrum Master")
    story.focus_is("Short name")
    story.key("Escape")

    story.key("ctrl+Home", "Right")
    story.focus_is(cell)

    # A cell and its responsibility
    story.key("ctrl+i")
    story.focus_is("Note on this cell")
    story.type("Drafts it.")
    story.cell(cell + ". Note: Drafts it.")
    story.key("Tab")
    story.focus_is("Level: None")
    story.key("space", "Down", "Return")
    story.focus_is("Level: Strategic")
    story.key("Tab")
    story.focus_is("Weight: 1")
    story.key("space", "Down", "Down", "Return")
    story.focus_is("Weight: 3")
    story.key("Tab")
    story.focus_is("Note")
    story.type("Once a year.")
    story.key("Return")
    story.type("In spring.")
    story.key("Escape")
    story.focus_is(cell + ". Note: Drafts it.")

    # A role
    story.key("Up", "ctrl+i")
    story.focus_is("Holder")
    story.type("Ana Ruiz")
    story.key("Tab")
    story.focus_is("Short name")
    story.type("scrum master")
    story.sees("Short name is taken by Scrum Master")
    story.key("ctrl+a")
    story.type("PO")
    story.misses("Short name is taken by Scrum Master")
    story.key("Tab", "space", "Tab")
    story.focus_is("Note")
    story.type("From May.")
    story.key("ctrl+z")
    story.until("the note to go", lambda: not any(thing.get_text_iface() and thing.get_text(0, -1) == "From May."
                                                  for thing in story.find("Note", "text")))
    story.focus_is("Note")
    story.key("ctrl+s")
    story.until("the file", lambda: b"Ana Ruiz" in charts.read(path))
    text = charts.read(path).decode()
    for part in ('name="Product Owner" short="PO" holder="Ana Ruiz" agile="yes"/>',
                 'title="Set the vision" level="strategic" weight="3">Once a year.\nIn spring.</responsibility>',
                 'is="R">Drafts it.</cell>'):
        assert part in text, f"{part} is not in {text}"

    # Undo goes where it was written, and the keyboard stays in the details.
    for _ in range(4):
        story.key("ctrl+z")
    story.key("Escape")
    story.focus_is("Set the vision")
    story.key("ctrl+z", "ctrl+z", "ctrl+z")
    story.cell(cell)
    story.close()


STORIES = [details]
