# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of plans: a scenario that becomes the agreed way of working, all by keyboard."""

from charts import make_chart, read, save_as


def plans_by_keyboard(story):
    """A new plan with a date that has to be mended, a copy, another order, removing; and everything back by undo."""
    story.open(make_chart(story, ["PM", "PO"], [("Work", [("Vision", "A", "R"), ("Backlog", "", "A")])]))
    story.focus_is("Vision, PM: Accountable")

    # A new plan, from the list
    story.key("ctrl+shift+p")
    story.focus_is("Plan, shown, Draft")
    story.key("Insert")
    story.focus_is("Name")
    story.key("ctrl+a", "BackSpace")
    story.sees("A plan needs a name.")
    story.key("ctrl+Return")
    story.focus_is("Name")
    story.type("plan")
    story.sees("Another plan has this name: they could not be told apart.")
    story.key("ctrl+a")
    story.type("Proposed")
    story.misses("Another plan has this name: they could not be told apart.")
    story.key("ctrl+Return")
    story.sees("Plan: Proposed")
    story.cell("Vision, PM: blank")

    # Its properties, with a review before the agreement
    story.key("alt+Return")
    story.focus_is("Name")
    story.key("ctrl+a")
    story.type("As agreed")
    story.until("the method", lambda: story.key("Tab") or story.focused().startswith("Method"))
    story.key("space", "Down", "Down", "Return")
    story.sees("Kanban", "label")
    story.until("the day", lambda: story.key("Tab") or story.focused() == "Agreed on")
    story.type("24 November 2026")
    story.until("the other day", lambda: story.key("Tab") or story.focused() == "Review by")
    story.type("2026-11-23")
    story.key("ctrl+Return")
    story.focus_is("Review by")
    story.sees("The review would come before the day on which the plan is agreed.")
    story.key("ctrl+a")
    story.type("2027-02-24")
    story.misses("The review would come before the day on which the plan is agreed.")
    story.key("ctrl+Return")
    story.sees("Plan: As agreed")
    story.sees("Kanban · Agreed 24 November 2026")

    # A copy, put first; the plans that are left until one cannot be removed
    story.key("ctrl+shift+p")
    story.focus_is("As agreed, shown, Kanban · Agreed 24 November 2026 · review by 24 February 2027")
    story.key("ctrl+shift+d")
    story.sees("Plan: Copy of As agreed")
    story.sees("Kanban · Draft")
    story.key("ctrl+shift+p")
    story.focus_is("Copy of As agreed, shown, Kanban · Draft")
    story.key("alt+Up", "alt+Up", "Down")
    story.focus_is("Plan, Draft")
    story.key("Delete")
    story.focus_is("As agreed, Kanban · Agreed 24 November 2026 · review by 24 February 2027")
    story.sees("Removed “Plan”")
    story.key("Delete")
    story.focus_is("Copy of As agreed, shown, Kanban · Draft")
    story.key("Delete")
    story.sees("A chart needs at least one plan.")
    story.key("Escape")
    story.focus_is("Vision, PM: blank")
    story.sees("Plan: Copy of As agreed")
    saved = story.path("last.remit")
    save_as(story, saved)
    assert read(saved).count(b"<plan ") == 1

    # Undo goes to the plan that it is about, or to the one seen before when that plan goes
    for name in ("As agreed", "Plan", "Copy of As agreed", "Copy of As agreed", "Plan", "Proposed", "Plan"):
        story.key("ctrl+z")
        story.sees("Plan: " + name)
    story.cell("Vision, PM: Accountable")
    story.key("ctrl+Page_Down", "ctrl+Page_Up")
    story.sees("Plan: Plan")
    first = story.path("first.remit")
    save_as(story, first)
    assert read(first) == read(story.path("team.remit"))
    story.close()


STORIES = [plans_by_keyboard]
