# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a display of its own, used as a person would: keys in, accessible names out.

A story waits for what it expects to see, up to a deadline, and never for a time. When it fails, a picture of the
screen and the tree of accessible objects are kept in the folder that the environment names as REMIT_STORY_FOLDER.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 20


class Story:
    """A display, a window manager, a folder for files, and the program while it runs."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.process = self.wm = None
        reader, writer = os.pipe()
        self.display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-extension", "MIT-SHM", "-nolisten", "tcp", "-noreset", "-screen", "0",
             "1280x800x24"], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            name = pipe.readline().strip()
        self.environment = dict(os.environ, DISPLAY=":" + name, GDK_BACKEND="x11", GTK_A11Y="atspi")
        self.wm = subprocess.Popen(["matchbox-window-manager", "-use_titlebar", "no"], env=self.environment,
                                   stderr=subprocess.DEVNULL)

    def path(self, name):
        """A file in the story's folder."""
        return os.path.join(self.folder, name)

    # The program

    def start(self, *arguments):
        """Starts the program and waits for its window."""
        self.log = open(self.path("program.log"), "a+", encoding="utf-8")
        self.process = subprocess.Popen([self.program, *arguments], env=self.environment, stdout=self.log,
                                        stderr=subprocess.STDOUT)
        self.until("a window", lambda: self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)))
        self.until("accessible objects", lambda: next(self.objects(), None))

    def wait_end(self):
        """Waits for the program to end by itself."""
        self.until("the end of the program", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"the program ended with {self.process.returncode}"

    def stop(self):
        """Ends what still runs."""
        for process in (self.process, self.wm, self.display):
            if process is not None and process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    # Hands

    def xdotool(self, *arguments):
        """Runs xdotool; returns what it prints."""
        return subprocess.run(["xdotool", *arguments], env=self.environment, text=True, capture_output=True,
                              check=False).stdout.strip()

    def key(self, *keys):
        """Presses keys, xdotool's names."""
        for key in keys:
            self.xdotool("key", key)
            time.sleep(.05)

    def type(self, text):
        """Types ASCII text."""
        self.xdotool("type", "--delay", "25", text)

    def press(self, name, role=None):
        """Does the first action of the object with this name."""
        def attempt():
            for thing in self.find(name, role):
                action = thing.get_action_iface()
                if action and action.get_n_actions() > 0 and action.do_action(0):
                    return True
            return False
        self.until(f"“{name}” to be pressed", attempt)

    def click(self, name, role=None):
        """Clicks in the middle of the object with this name."""
        def place():
            for thing in self.find(name, role):
                box = thing.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
                if box.width > 0 and box.height > 0:
                    return box
            return None
        box = self.until(f"“{name}” on the screen", place)
        self.xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    # Eyes

    def objects(self):
        """All accessible objects of the program."""
        def walk(thing):
            yield thing
            for i in range(thing.get_child_count()):
                child = thing.get_child_at_index(i)
                if child is not None:
                    yield from walk(child)
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                yield from walk(application)

    def find(self, name, role=None):
        """The objects whose name is this, or begins with it when it ends with an ellipsis."""
        found = []
        with contextlib.suppress(GLib.Error):
            for thing in self.objects():
                own = thing.get_name() or ""
                if own != name and not (name.endswith("…") and own.startswith(name[:-1])):
                    continue
                if role is not None and thing.get_role_name() != role:
                    continue
                found.append(thing)
        return found

    def focused(self):
        """The name of the object with the keyboard focus."""
        with contextlib.suppress(GLib.Error):
            for thing in self.objects():
                if thing.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return thing.get_name()
        return None

    def until(self, what, condition):
        """Waits until a condition holds; returns what it gives."""
        end = time.monotonic() + DEADLINE
        while True:
            result = condition()
            if result:
                return result
            assert time.monotonic() < end, f"waited {DEADLINE} s for {what}; the focus is on “{self.focused()}”"
            time.sleep(.05)

    def sees(self, name, role=None):
        """Waits for an object with this name."""
        return self.until(f"“{name}”", lambda: self.find(name, role))

    def misses(self, name, role=None):
        """Waits until there is no object with this name."""
        self.until(f"“{name}” to go", lambda: not self.find(name, role))

    def focus_is(self, name):
        """Waits until the object with this name has the keyboard focus."""
        self.until(f"the focus on “{name}”", lambda: self.focused() == name)

    def keep(self, where):
        """Keeps a picture and the tree."""
        os.makedirs(where, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(where, "screen.png")], env=self.environment, check=False)
        with open(os.path.join(where, "tree.txt"), "w", encoding="utf-8") as tree:
            with contextlib.suppress(GLib.Error):
                for thing in self.objects():
                    tree.write(f"[{thing.get_role_name()}] {thing.get_name()}\n")


def tell(stories):
    """Runs the stories, each on a display of its own, and reports as TAP; returns the exit status."""
    program = os.environ["REMIT"]
    wanted = sys.argv[1:]
    stories = [story for story in stories if not wanted or story.__name__ in wanted]
    print(f"1..{len(stories)}")
    status = 0
    for number, story in enumerate(stories, 1):
        with tempfile.TemporaryDirectory() as folder:
            teller = Story(program, folder)
            try:
                story(teller)
                with open(os.path.join(folder, "program.log"), encoding="utf-8") as log:
                    warnings = [line for line in log if "WARNING" in line or "CRITICAL" in line]
                assert not warnings, "the program warned: " + warnings[0]
                print(f"ok {number} {story.__name__}", flush=True)
            except Exception:  # whatever goes wrong in a story, the others are told
                status = 1
                where = os.path.join(os.environ["REMIT_STORY_FOLDER"], story.__name__)
                teller.keep(where)
                print(f"not ok {number} {story.__name__}")
                for line in traceback.format_exc().splitlines() + [f"kept in {where}"]:
                    print("# " + line, flush=True)
            finally:
                teller.stop()
    return status
