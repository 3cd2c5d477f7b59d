# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of what a chart is checked for: by keyboard alone, seeing what would change before it does."""

VISION = "Define and communicate the product vision"
DECIDERS = "More than one role decides"
LIMIT = f"Limit of “{DECIDERS}”"
RANGE = "Type a whole number from 2 to 999999."
NOTHING = "Nothing changes in “As is”: ● 16  ▲ 2  ○ 4 · settled 21 of 37"


def open_checks(story, first):
    """Opens the dialog through the main menu; the keyboard is where it begins."""
    story.key("F10")
    story.sees("Checks…", "menu item")
    story.key("h")
    story.focus_is(first)


def begins_focus(story, name):
    """Waits until what has the keyboard focus is called so, and whatever follows."""
    story.until(f"the focus on “{name}…”", lambda: (story.focused() or "").startswith(name))


def checks(story):
    """A school that lets two roles decide: less grave, from three; an error mended, undone, and set back."""
    story.open("--template", "pm-po")
    cell = VISION + ", Product Manager: Accountable, Responsible"
    story.focus_is(cell)

    open_checks(story, "Not filled in yet: Note")
    story.sees(NOTHING)
    story.key("Tab", "Tab", "Tab")
    story.focus_is(f"{DECIDERS}: Error")
    story.key("space")
    story.until("the list", lambda: story.focused() != f"{DECIDERS}: Error")
    story.key("Down", "Down", "Return")
    story.focus_is(f"{DECIDERS}: Note")
    story.sees("Findings in “As is”: ● 16 → 0  ▲ 2  ○ 4 → 20 · settled 21 → 37 of 37")

    # What cannot be is said, and the dialog stays until it is mended.
    story.key("Tab")
    story.focus_is(LIMIT)
    story.key("ctrl+a")
    story.type("x")
    story.key("ctrl+Return")
    story.sees(RANGE)
    story.focus_is(LIMIT)
    story.key("ctrl+a")
    story.type("3")
    story.misses(RANGE)
    story.sees("16 → 0 findings")
    story.sees("Findings in “As is”: ● 16 → 0  ▲ 2  ○ 4 · settled 21 → 37 of 37")
    story.key("Down")
    story.sees("16 findings")
    story.key("Return")

    # The findings are there as before, and no longer errors.
    story.focus_is(cell)
    story.sees(f"Note: {DECIDERS}, 16…")
    story.sees("37 of 37 settled")
    story.key("ctrl+z")
    story.sees("21 of 37 settled")
    story.key("ctrl+shift+z")
    story.sees("37 of 37 settled")

    # A finding leads to the check that has found it, and Escape back to the finding.
    story.key("F6")
    begins_focus(story, "Warning: ")
    story.key("shift+F10")
    story.focus_is("Change This Check…")
    story.key("Return")
    story.focus_is("Many roles do it: Warning")
    story.key("Escape")
    begins_focus(story, "Warning: Many roles do it, 1.")

    open_checks(story, "Reset All Reset All")
    story.key("Return")
    story.sees("Findings in “As is”: ● 0 → 16  ▲ 2  ○ 20 → 4 · settled 37 → 21 of 37")
    story.key("ctrl+Return")
    story.sees("21 of 37 settled")
    story.close()


STORIES = [checks]
