# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: the files of the project, and test points in the Test Anything Protocol.

A lint is a program that takes the root of the project as its argument. It calls point() for each thing that it
checks, with the list of problems found there, and ends with done().
"""

import os
import subprocess
import sys

ROOT = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "..", ".."))
NOT_OURS = {".git", "build", "__pycache__"}

_points = 0
_failed = 0


def point(name, problems):
    """Reports one checked thing: it is fine when there are no problems. Each problem is a line of text."""
    global _points, _failed
    problems = list(problems)
    _points += 1
    _failed += bool(problems)
    print(f"{'not ok' if problems else 'ok'} {_points} {name}")
    for problem in problems:
        for line in str(problem).splitlines():
            print(f"# {line}", flush=True)


def done():
    """Ends the lint."""
    print(f"1..{_points}")
    sys.exit(1 if _failed else 0)


def files(*folders, ending=()):
    """Lists the project's files in these folders (none: everywhere), as paths from the root, sorted."""
    found = []
    for folder in folders or [""]:
        for here, subfolders, names in os.walk(os.path.join(ROOT, folder)):
            subfolders[:] = sorted(set(subfolders) - NOT_OURS)
            for name in sorted(names):
                if not ending or name.endswith(tuple(ending)):
                    found.append(os.path.relpath(os.path.join(here, name), ROOT))
    return found


def path(name):
    """The full path of a project file."""
    return os.path.join(ROOT, name)


def read(name):
    """The text of a project file; what is not UTF-8 shows as U+FFFD."""
    with open(path(name), encoding="utf-8", errors="replace") as stream:
        return stream.read()


def complaints(*command, **options):
    """Runs a program and returns what it had to say, as lines, when it failed; nothing when it was content."""
    # Some of these programs are GLib programs, and their own warnings are none of our business.
    environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"}
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                env=environment, check=False, **options)
    except FileNotFoundError:
        return [f"{command[0]} is not installed"]
    if result.returncode == 0:
        return []
    return result.stdout.splitlines() or [f"{command[0]} ended with status {result.returncode}"]
