# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of a chart's letters: another scheme, by keyboard alone, without losing a letter unasked."""

VISION = "Define and communicate the product vision"
NAME = "Name of the scheme"
QUESTION = "Change the Scheme and Lose Letters?"


def open_scheme(story, name):
    """Opens the form through the main menu."""
    story.key("F10")
    story.sees("Scheme…", "menu item")
    story.key("c")
    story.focus_is(f"Scheme: {name}")


def choose(story, before, keys, after):
    """Chooses in the list that has the keyboard focus."""
    story.focus_is(before)
    story.key("space")
    story.until("the list", lambda: story.focused() != before)
    story.key(*keys, "Return")
    story.focus_is(after)


def scheme(story):
    """RACI becomes RASCI and RACI again; what would be lost is asked, and comes back with one undo."""
    story.open("--template", "pm-po")
    cell = VISION + ", Scrum Master: "
    story.key("Right", "Right")
    story.focus_is(cell + "Informed")
    story.key("s")
    story.focus_is(cell + "Informed")

    open_scheme(story, "RACI")
    choose(story, "Scheme: RACI", ["Down"], "Scheme: RASCI")
    story.sees("No letter in the chart is lost.")
    story.key("ctrl+Return")
    story.focus_is(cell + "Informed")
    story.key("s")
    story.focus_is(cell + "Supportive")

    # Back again: one letter has no place there.
    open_scheme(story, "RASCI")
    choose(story, "Scheme: RASCI", ["Up"], "Scheme: RACI")
    story.sees("1 letter in the chart is lost: S Supportive (1). 1 cell becomes blank.")
    story.key("ctrl+Return")
    story.sees(QUESTION)
    story.key("Escape")
    story.misses(QUESTION)
    story.focus_is("Scheme: RACI")

    # It shall become another one, rather.
    lost = "S Supportive: Nothing: it is lost"
    story.key("Tab", "Tab", "Tab", "Tab")
    choose(story, lost, ["Home", "Down", "Down"], "S Supportive: C Consulted")
    story.sees("No letter in the chart is lost.")
    story.key("ctrl+Return")
    story.focus_is(cell + "Consulted")
    story.key("ctrl+z")
    story.focus_is(cell + "Supportive")

    # A name that is missing is said, and keeps the form open.
    open_scheme(story, "RASCI")
    story.key("Tab")
    story.focus_is(NAME)
    story.key("ctrl+a", "BackSpace")
    story.sees("The scheme needs a name.")
    story.key("ctrl+Return")
    story.focus_is(NAME)
    story.type("Ours")
    story.misses("The scheme needs a name.")
    story.key("Escape")
    story.focus_is(cell + "Supportive")
    story.close()


STORIES = [scheme]
