# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of templates of one's own, and of several charts at once."""

import os
import subprocess

from charts import make_chart, read, remitctl, save_as

VISION = "Define and communicate the product vision, Product Manager: "


def tab_to(story, name):
    """Goes from one thing to the next until the one with this name has the focus."""
    for _ in range(20):
        if story.focused() == name:
            return
        story.key("Tab")
    story.focus_is(name)


def choose(story, name, key):
    """Chooses in the main menu."""
    story.key("F10")
    story.sees(name, "menu item")
    story.key(key)


def windows(story):
    """The titles of the windows with charts, sorted."""
    numbers = story.xdotool("search", "--name", " — Remit$").split()
    return sorted({story.xdotool("getwindowname", number) for number in numbers})


def windows_are(story, *names):
    """Waits until there are these windows."""
    story.until(f"the windows {names}", lambda: windows(story) == list(names))


def template_of_ones_own(story):
    """A chart becomes a template, which makes another chart and goes again."""
    story.environment["XDG_DATA_HOME"] = story.path("data")
    folder = story.path("data/remit/templates")
    story.start("--template", "pm-po")
    story.sees(VISION + "Accountable, Responsible")
    choose(story, "Save as Template…", "t")
    story.focus_is("Name")
    story.key("ctrl+a", "BackSpace", "Return")
    story.sees("Give the template a name.")
    story.type("Our team")
    story.key("Return")
    story.sees("Saved as template “Our team”")
    assert os.listdir(folder) == ["our-team.remit"], os.listdir(folder)

    story.key("ctrl+n")
    story.sees("Your templates")
    tab_to(story, "Our team")
    story.key("Return")
    windows_are(story, "Our team — Remit", "Product Manager and Product Owner — Remit")
    story.focus_is(VISION + "Accountable, Responsible")
    story.key("ctrl+w")
    windows_are(story, "Product Manager and Product Owner — Remit")

    # What was removed is gone from the disk; the other templates are still there for the keyboard.
    story.key("ctrl+n")
    story.sees("Your templates")
    tab_to(story, "Our team")
    story.key("Delete")
    story.sees("“Our team” was removed")
    story.misses("Your templates")
    story.focus_is("Product Manager and Product Owner")
    story.key("Right")
    story.focus_is("Scrum team")
    assert os.listdir(folder) == [], os.listdir(folder)
    story.key("ctrl+q")
    story.wait_end()


def structure_of_a_chart(story):
    """Roles and responsibilities go into a new chart, letters do not."""
    path = make_chart(story, ["Lead", "Maker"], [("Work", [("Plan", "A", "R"), ("Build", "", "RA")])])
    before = read(path)
    story.start(path)
    story.sees("Build, Maker: Accountable, Responsible")
    choose(story, "New from this Chart’s Structure", "u")
    story.sees("not saved yet")
    story.matrix = None
    made = story.path("made.remit")
    save_as(story, made)
    story.sees("made.remit · saved")
    story.key("ctrl+q")
    story.wait_end()
    shown = remitctl("show", made)
    assert "Build" in shown and "Maker" in shown, shown
    assert "<cell" not in read(made).decode(), read(made)
    assert read(path) == before


def several_charts(story):
    """Each chart has a window, one process has them all, and a chart that is open comes to the front."""
    story.environment["XDG_DATA_HOME"] = story.path("data")
    paths = []
    for name in ("Alpha", "Beta", "Gamma"):
        text = read(make_chart(story, ["Lead"], [("Work", [("Plan", "A")])])).decode()
        paths.append(story.path(name + ".remit"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text.replace("<title>Team", "<title>" + name))
    story.start(*paths[:2])
    windows_are(story, "Alpha — Remit", "Beta — Remit")

    def hand_over(path):
        subprocess.run([story.program, path], env=story.environment, check=True, timeout=20)

    hand_over(paths[2])
    windows_are(story, "Alpha — Remit", "Beta — Remit", "Gamma — Remit")
    hand_over(paths[0])
    story.until("Alpha in front", lambda: "Alpha" in story.xdotool("getactivewindow", "getwindowname"))
    windows_are(story, "Alpha — Remit", "Beta — Remit", "Gamma — Remit")
    story.key("ctrl+w")
    windows_are(story, "Beta — Remit", "Gamma — Remit")
    story.key("ctrl+n")
    story.sees("Recent charts")
    for name in ("Alpha", "Beta", "Gamma"):
        story.sees(name + ".remit")
    story.key("ctrl+q")
    story.wait_end()


STORIES = [
    template_of_ones_own,
    structure_of_a_chart,
    several_charts,
]
