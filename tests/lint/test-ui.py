#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lints the templates of the widgets: well-formed, translatable, and named for assistive technology."""

import re
import xml.etree.ElementTree as tree

import lint

SHOWN = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description", "heading", "body",
         "tooltip", "button-label"}
# GTK 4.8 gives these no name of their own that a person could use.
BUTTONS = {"GtkButton", "GtkMenuButton", "GtkToggleButton", "AdwSplitButton"}
NAMELESS = {"GtkDropDown"}


def own_properties(node):
    """The properties of an object or a template, by name with dashes."""
    return {child.get("name", "").replace("_", "-"): child for child in node.findall("property")}


def is_true(node):
    return node is not None and (node.text or "").strip().lower() in {"1", "true", "yes"}


def accessible_name(node):
    """Whether the widget is named by a label or by the label of another widget."""
    wanted = {("property", "label"), ("relation", "labelled-by")}
    return any((child.tag, child.get("name")) in wanted
               for accessibility in node.findall("accessibility") for child in accessibility)


def translation_problems(name, root):
    for node in root.iter():
        if node.tag not in {"property", "attribute"} or node.get("name", "").replace("_", "-") not in SHOWN:
            continue
        if re.search(r"\w", node.text or "") and node.get("translatable") not in {"yes", "true", "1"}:
            yield f"{name}: \"{node.text.strip()}\" is shown but not translatable"


def name_problems(name, root):
    named = controls_of_fields(root)
    for node in root.iter():
        if node.tag not in {"object", "template"} or node in named:
            continue
        kind = node.get("parent") if node.tag == "template" else node.get("class")
        properties = own_properties(node)
        silent = kind in NAMELESS or (kind in BUTTONS and (
            "icon-name" in properties or is_true(properties.get("use-underline"))))
        if silent and not accessible_name(node):
            which = node.get("id") or (properties["icon-name"].text if "icon-name" in properties else "one without id")
            yield f"{name}: {kind} {which} has no accessible label"


def controls_of_fields(root):
    """What a field names when the program runs: by its own title."""
    return {control for field in root.iter("object") if field.get("class") == "RemitField"
            for control in (own_properties(field)["control"].findall("object") if "control" in own_properties(field)
                            else [])}


def compiled_in():
    """The base names of all files that are compiled into the program."""
    resources = tree.parse(lint.path("resources/remit.gresource.xml")).getroot()
    return {(file.text or "").rsplit("/", 1)[-1] for file in resources.iter("file")}


def main():
    templates = lint.files("ui", ending=(".ui",))
    lint.point("there are templates", [] if templates else ["ui/ holds no .ui file"])
    lint.point("all templates are compiled in", [f"{name} is not in resources/remit.gresource.xml" for name in templates
                                                 if name.rsplit("/", 1)[-1] not in compiled_in()])
    for name in templates:
        try:
            root = tree.parse(lint.path(name)).getroot()
        except tree.ParseError as error:
            lint.point(f"{name} is well-formed", [f"{name}: {error}"])
            continue
        lint.point(f"{name} is well-formed", [] if root.tag == "interface" else [f"{name}: no <interface>"])
        lint.point(f"{name} can be translated", translation_problems(name, root))
        lint.point(f"{name} names its widgets", name_problems(name, root))
    lint.done()


main()
