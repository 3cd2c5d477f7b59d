# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a display of its own, used as a person would: keys and mouse in, accessible names out.

A story waits for what it expects to see, up to a deadline, and never for a time. When it fails, a picture of the
screen and the tree of accessible objects are kept in the folder that the environment names as REMIT_STORY_FOLDER.
"""

import collections
import contextlib
import os
import subprocess
import sys
import tempfile
import time
import traceback

# What must not happen in the program is for the program alone: libatspi complains when one goes that it looks at.
PROGRAM_DEBUG = os.environ.pop("G_DEBUG", "")

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 20

# One accessible object as it is at a moment: a part of the matrix, with its place in the window.
Cell = collections.namedtuple("Cell", "role name description states x y width height")


class Story:
    """A display, a window manager, a folder for files, and the program while it runs."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.process = self.wm = self.other = self.matrix = None
        self.border = (0, 0)
        reader, writer = os.pipe()
        self.display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-extension", "MIT-SHM", "-nolisten", "tcp", "-noreset", "-screen", "0",
             "1280x800x24"], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            name = pipe.readline().strip()
        self.environment = dict(os.environ, DISPLAY=":" + name, GDK_BACKEND="x11", GTK_A11Y="atspi",
                                G_DEBUG=PROGRAM_DEBUG)
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
        self.matrix = None

    def open(self, *arguments):
        """Starts the program with a chart, and waits until it is drawn."""
        self.start(*arguments)
        frame = self.until("a frame", lambda: next((thing for thing in self.objects()
                                                    if thing.get_role_name() == "frame"), None))
        self.until("the chart", self.cells)
        self.border = self.until("the size of the window", lambda: self.measure_border(frame))

    def measure_border(self, frame):
        """What the X window has around the frame that places are told in; None while it has no size."""
        windows = self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        shell = self.xdotool("getwindowgeometry", "--shell", windows[-1]) if windows else ""
        sizes = dict(line.split("=") for line in shell.splitlines() if "=" in line)
        box = frame.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        if "WIDTH" not in sizes or box.width <= 0:
            return None
        return (int(sizes["WIDTH"]) - box.width) // 2, (int(sizes["HEIGHT"]) - box.height) // 2

    def close(self):
        """Closes the window, without saving if there is something to save."""
        self.key("ctrl+w")
        self.until("the end or a question", lambda: self.process.poll() is not None or self.find("Save changes…", "dialog"))
        if self.process.poll() is None:
            self.key("shift+Tab", "Return")
        self.wait_end()

    def wait_end(self):
        """Waits for the program to end by itself."""
        self.until("the end of the program", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"the program ended with {self.process.returncode}"

    def stop(self):
        """Ends what still runs."""
        for process in (self.process, self.other, self.wm, self.display):
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
        self.xdotool("type", "--delay", "15", text)

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
        self.click_at(box.x + box.width // 2, box.y + box.height // 2)

    def mouse(self, x, y):
        """What xdotool needs to move the mouse to a place in the window."""
        return "mousemove", str(x + self.border[0]), str(y + self.border[1])

    def click_at(self, x, y, times=1):
        """Clicks at a place in the window."""
        self.xdotool(*self.mouse(x, y), "click", "--repeat", str(times), "--delay", "20", "1")

    def drag(self, start, end, drop=True):
        """Drags with the mouse from one place in the window to another one, by way of some between them."""
        steps = []
        for i in range(1, 6):
            steps += self.mouse(start[0] + (end[0] - start[0]) * i // 5, start[1] + (end[1] - start[1]) * i // 5)
        self.xdotool(*self.mouse(*start), "mousedown", "1", *steps, *(["mouseup", "1"] if drop else []))

    # The clipboard, as another program has it

    def get_clipboard(self, target="UTF8_STRING"):
        """What is on the clipboard, in one of the forms in which it is offered."""
        return subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", target], env=self.environment,
                              capture_output=True, check=False).stdout.decode()

    def put_clipboard(self, text, target="UTF8_STRING"):
        """Lets another program own the clipboard."""
        if self.other is not None:
            self.other.kill()
            self.other.wait()
        self.other = subprocess.Popen(["xclip", "-i", "-quiet", "-selection", "clipboard", "-t", target],
                                      env=self.environment, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.other.stdin.write(text.encode())
        self.other.stdin.close()
        self.until("the clipboard", lambda: self.get_clipboard(target) == text)
        # The program asks for the forms before it answers all of this.
        for _ in self.objects():
            pass

    # Eyes

    def walk(self, thing):
        """An accessible object and all that is in it."""
        yield thing
        for i in range(thing.get_child_count()):
            child = thing.get_child_at_index(i)
            if child is not None:
                yield from self.walk(child)

    def objects(self):
        """All accessible objects of the program."""
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                yield from self.walk(application)

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

    def children(self):
        """The accessible objects in the matrix, in no order."""
        if self.matrix is None:
            self.matrix = next(iter(self.find("Chart", "table")), None)
        count = self.matrix.get_child_count() if self.matrix is not None else 0
        for i in range(count):
            child = self.matrix.get_child_at_index(i)
            if child is not None:
                yield child

    def cells(self, role=None, name=None):
        """What a screen reader finds in the matrix, maybe only of one role or one name, from top to bottom; nothing
        while it changes."""
        found = []
        with contextlib.suppress(GLib.Error):
            for child in self.children():
                if (role is not None and child.get_role_name() != role) or (name is not None and child.get_name() != name):
                    continue
                box = child.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
                states = {state.value_nick for state in child.get_state_set().get_states()}
                found.append(Cell(child.get_role_name(), child.get_name(), child.get_description(), states,
                                  box.x, box.y, box.width, box.height))
            return sorted(found, key=lambda cell: (cell.y, cell.x))
        return []

    def lines(self):
        """The titles of the lines in sight, from top to bottom."""
        return [cell.name for cell in self.cells(role="row header")]

    def cell(self, name):
        """Waits for one part of the matrix; returns it."""
        return self.until(f"“{name}” in the chart", lambda: self.cells(name=name))[0]

    def middle(self, name):
        """Where the middle of a part of the matrix is."""
        cell = self.cell(name)
        return cell.x + cell.width // 2, cell.y + cell.height // 2

    def dialog(self):
        """The window that has the keyboard in place of the first one, if there is one."""
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is None or application.get_process_id() != self.process.pid:
                continue
            for j in range(1, application.get_child_count()):
                window = application.get_child_at_index(j)
                if window is not None and window.get_state_set().contains(Atspi.StateType.ACTIVE):
                    return window
        return None

    def focused(self):
        """The name of the object with the keyboard focus."""
        with contextlib.suppress(GLib.Error):
            dialog = self.dialog()
            # A window that is not active still says which of its objects has its focus.
            for things in (self.walk(dialog),) if dialog is not None else (self.children(), self.objects()):
                for thing in things:
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

    def lines_are(self, *titles):
        """Waits until these titles stand in the matrix, from top to bottom."""
        self.until(f"the lines {titles}", lambda: self.lines() == list(titles))

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
                    states = ",".join(sorted(state.value_nick for state in thing.get_state_set().get_states()))
                    tree.write(f"[{thing.get_role_name()}] {thing.get_name()} | {thing.get_description()} | {states}\n")


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
