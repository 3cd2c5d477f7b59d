#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories: what a manager does with the program, from beginning to end. Names of stories tell only those."""

import sys

import stories_checks
import stories_clipboard
import stories_details
import stories_files
import stories_keyboard
import stories_mouse
import stories_plans
import stories_reader
import stories_scheme
import stories_templates
from story import tell

if __name__ == "__main__":
    sys.exit(tell(stories_files.STORIES + stories_clipboard.STORIES + stories_mouse.STORIES + stories_keyboard.STORIES
                  + stories_details.STORIES + stories_plans.STORIES + stories_reader.STORIES + stories_scheme.STORIES
                  + stories_checks.STORIES + stories_templates.STORIES))
