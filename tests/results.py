#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Helps tests/run with what meson knows about the tests.

results.py select BUILD SUITE [FILTER...]    names, a line each, of the tests in the SUITE (empty: in any) with one of
                                             the FILTERs in their name or suite (none: every test)
results.py count BUILD...                    the sum of the last runs, as "N passed, N failed"; status 1 when
                                             something failed or nothing passed

A program that speaks TAP counts with each of its test points, any other as one. A skipped test counts as failed: what
did not run shows nothing.
"""

import glob
import json
import os
import re
import subprocess
import sys

POINT = re.compile(r"^(not )?ok\b([^#]*)(?:#\s*(SKIP|TODO)\b.*)?", re.IGNORECASE)


def select(build, suite, filters):
    """Prints the names of the wanted tests."""
    listing = subprocess.run(["meson", "introspect", "--tests", build], check=True, capture_output=True, text=True)
    for test in json.loads(listing.stdout):
        own = {name.split(":")[-1] for name in test["suite"]}
        if suite and suite not in own:
            continue
        if filters and not any(word in text for word in filters for text in [test["name"], *own]):
            continue
        print(test["name"])


def points(test):
    """Returns how many test points of one program passed, failed and were skipped."""
    passed = failed = skipped = 0
    for line in (test.get("stdout") or "").splitlines():
        point = POINT.match(line)
        if not point:
            continue
        if point.group(3):
            skipped += 1
        elif point.group(1):
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def failures(test):
    """Returns the failed test points of one program with the comments that follow them, which meson keeps to itself."""
    shown, failing = [], False
    for line in (test.get("stdout") or "").splitlines():
        failing = line.startswith("not ok") or (failing and line.startswith("#"))
        if failing:
            shown.append("  " + line)
    return shown


def count(builds):
    """Prints the sum over the builds and returns the exit status."""
    passed = failed = 0
    for build in builds:
        tests = []
        for log in sorted(glob.glob(os.path.join(glob.escape(build), "meson-logs", "testlog-*.json"))):
            with open(log, encoding="utf-8") as lines:
                tests += [json.loads(line) for line in lines]
        for test in tests:
            good = test["result"] == "OK"
            test_passed, test_failed, skipped = points(test)
            if skipped or test["result"] == "SKIP":
                print(f"Skipped {max(skipped, 1)} in {test['name']} ({os.path.basename(build)})")
            test_failed += skipped
            if test_passed + test_failed == 0:
                test_passed, test_failed = (1, 0) if good else (0, 1)
            elif not good and test_failed == 0:
                test_failed = 1  # It crashed, ran out of time or leaked after its last test point.
            if not good:
                print(f"Failed: {test['name']} ({os.path.basename(build)}): {test['result']}")
                for line in failures(test):
                    print(line)
            passed += test_passed
            failed += test_failed
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    if len(sys.argv) >= 4 and sys.argv[1] == "select":
        select(sys.argv[2], sys.argv[3], sys.argv[4:])
    elif len(sys.argv) >= 3 and sys.argv[1] == "count":
        sys.exit(count(sys.argv[2:]))
    else:
        sys.exit(__doc__)
