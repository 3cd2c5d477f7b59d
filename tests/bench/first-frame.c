/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>

/* first-frame PROGRAM ARGUMENT…: starts a program, and prints how many milliseconds pass until it has
 * drawn its first window: until the X server tells that half of a mapped window has got new content. Then
 * it ends the program. Works for any program and needs no help from it. */

#define MIN_WIDTH 200
#define MIN_HEIGHT 200

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
ignore_errors (Display     *display,
               XErrorEvent *event)
{
  /* Windows come and go while they are asked about. */
  return 0;
}

static pid_t
start (char **argv)
{
  pid_t pid = fork ();

  if (pid != 0)
    return pid;
  execvp (argv[0], argv);
  perror (argv[0]);
  _exit (127);
}

static Window
wait_for_window (Display      *display,
                 unsigned int *area)
{
  XEvent event;

  for (;;)
    {
      XWindowAttributes attributes;

      XNextEvent (display, &event);
      if (event.type != MapNotify || event.xmap.override_redirect)
        continue;
      if (!XGetWindowAttributes (display, event.xmap.window, &attributes))
        continue;
      if (attributes.width < MIN_WIDTH || attributes.height < MIN_HEIGHT)
        continue;
      *area = (unsigned int) attributes.width * (unsigned int) attributes.height;
      return event.xmap.window;
    }
}

static void
wait_for_content (Display      *display,
                  int           damage_base,
                  Window        window,
                  unsigned int  area)
{
  unsigned int drawn = 0;
  XEvent event;

  XDamageCreate (display, window, XDamageReportRawRectangles);
  while (drawn < area / 2)
    {
      XDamageNotifyEvent *damage = (XDamageNotifyEvent *) &event;

      XNextEvent (display, &event);
      if (event.type == damage_base + XDamageNotify && damage->drawable == window)
        drawn += (unsigned int) damage->area.width * (unsigned int) damage->area.height;
    }
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int damage_base, error_base;
  unsigned int area;
  Window window;
  double begin;
  pid_t pid;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_base, &error_base))
    {
      fputs ("usage: first-frame PROGRAM ARGUMENT…, on a display with the extension DAMAGE\n", stderr);
      return 2;
    }
  XSetErrorHandler (ignore_errors);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  alarm (30);
  begin = now ();
  pid = start (argv + 1);
  window = wait_for_window (display, &area);
  wait_for_content (display, damage_base, window, area);
  printf ("%.1f\n", now () - begin);
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XCloseDisplay (display);
  return 0;
}
