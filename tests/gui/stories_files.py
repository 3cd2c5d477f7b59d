# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of charts as files: begun, saved, opened again, closed, refused."""

import json
import os

from charts import read, remitctl, save_as


def template_letters_undo_save_reopen(story):
    """A chart goes from template to window to file and back."""
    story.start("--template", "pm-po")
    story.sees("Define and communicate the product vision, Product Manager: Accountable, Responsible")
    story.key("Right")
    story.focus_is("Define and communicate the product vision, Product Owner: Accountable, Responsible")
    story.key("a")
    story.sees("Define and communicate the product vision, Product Owner: Responsible")
    story.key("Down", "i")
    story.sees("Set product strategy and target segments, Product Owner: Informed")
    story.key("ctrl+z", "ctrl+z")
    story.sees("Define and communicate the product vision, Product Owner: Accountable, Responsible")
    story.key("ctrl+shift+z")
    story.sees("Define and communicate the product vision, Product Owner: Responsible")
    path = story.path("checkout.remit")
    save_as(story, path)
    story.sees("checkout.remit · saved")
    saved = read(path)
    story.key("ctrl+w")
    story.wait_end()

    report = json.loads(remitctl("check", "--format", "json", path))
    many = [f for f in report["plans"][0]["findings"] if f["rule"] == "row.many-deciders"]
    assert len(many) == 15, f"{len(many)} rows with two deciders"

    story.start(path)
    story.sees("Define and communicate the product vision, Product Owner: Responsible")
    story.sees("checkout.remit · saved")
    story.key("ctrl+s")
    story.key("ctrl+w")
    story.wait_end()
    assert read(path) == saved


def blank_chart_by_keyboard(story):
    """Roles, responsibilities, a section and letters without a mouse."""
    story.start("--template", "raci-blank")
    story.sees("Next responsibility")
    story.key("ctrl+shift+Return")
    story.type("Product Manager")
    story.key("Return")
    story.focus_is("Product Manager, –")
    story.key("ctrl+shift+Return")
    story.type("Product Owner")
    story.key("Return", "Down")
    story.focus_is("Next responsibility")
    story.type("Set the vision")
    story.key("Return")
    story.type("Order the backlog")
    story.key("Return", "Escape")
    story.sees("Order the backlog")
    story.key("Up", "Right")
    story.focus_is("Order the backlog, Product Manager: blank")
    story.type("c")
    story.key("Right")
    story.type("ra")
    story.focus_is("Order the backlog, Product Owner: Accountable, Responsible")
    path = story.path("blank.remit")
    save_as(story, path)
    story.key("ctrl+w")
    story.wait_end()
    shown = remitctl("show", path)
    assert "Set the vision" in shown and "Order the backlog" in shown and "A R" in shown, shown


def plans_and_findings(story):
    """Another plan has other letters and other findings; a finding leads to its place."""
    story.start("--template", "pm-po")
    story.sees("21 of 37 settled")
    story.key("F6")
    story.click("Interview customers and synthesise their needs…", "list item")
    story.focus_is("Interview customers and synthesise their needs, Product Manager: Accountable, Responsible")
    story.click("Plan: As is")
    story.sees("Proposed")
    story.key("Down", "Return")
    story.sees("37 of 37 settled")
    story.sees("Define and communicate the product vision, Product Owner: Consulted")
    story.key("ctrl+w")
    story.wait_end()


def closing_asks(story):
    """Nothing is lost by closing: it asks, and takes no for an answer."""
    story.start("--template", "scrum-team")
    story.key("x", "c")
    story.focus_is("Set and communicate the Product Goal, Product Owner: Consulted")
    story.key("ctrl+w")
    story.sees("Save changes to “Scrum team” before closing?", "dialog")
    story.key("Escape")
    story.misses("Save changes to “Scrum team” before closing?", "dialog")
    assert story.process.poll() is None
    story.key("ctrl+w")
    story.sees("Save changes to “Scrum team” before closing?", "dialog")
    story.key("shift+Tab", "Return")
    story.wait_end()


def broken_file(story):
    """A file that cannot be read is refused with line and reason, and the start page stays."""
    path = story.path("broken.remit")
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<chart xmlns="urn:remit:chart:1">\n <oops/>\n</chart>\n')
    story.start(path)
    story.until("a message with the line", lambda: any(
        "line 3" in (thing.get_name() or "") for thing in story.objects()))
    story.key("Escape")
    story.sees("Start a chart")
    story.key("ctrl+w")
    story.wait_end()


STORIES = [
    template_letters_undo_save_reopen,
    blank_chart_by_keyboard,
    plans_and_findings,
    closing_asks,
    broken_file,
]
