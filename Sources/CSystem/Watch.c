#include "Watch.h"
#include <errno.h>
#include <stdalign.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <unistd.h>

int csystem_watch_open(void) {
  int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  return watch >= 0 ? watch : -errno;
}

int csystem_watch_add(int watch, int directory, int contents) {
  /* inotify takes a path only: /proc names the very directory that is open, wherever it was moved. */
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", directory);
  uint32_t wanted = IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  if (contents) wanted |= IN_MODIFY;
  int number = inotify_add_watch(watch, path, wanted);
  return number >= 0 ? number : -errno;
}

int csystem_watch_add_file(int watch, int file) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  int number = inotify_add_watch(watch, path, IN_MODIFY);
  return number >= 0 ? number : -errno;
}

int csystem_watch_drain(int watch) {
  alignas(struct inotify_event) char buffer[16384];
  int seen = 0;
  for (;;) {
    ssize_t got = read(watch, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno != EAGAIN) return -errno;
    if (got <= 0) return seen;
    for (char *next = buffer; next < buffer + got;) {
      const struct inotify_event *event = (const struct inotify_event *)next;
      if (event->mask & IN_Q_OVERFLOW) {
        seen |= CSYSTEM_WATCH_OVERFLOWED;
      } else if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) {
        seen |= CSYSTEM_WATCH_GONE;
      } else {
        seen |= CSYSTEM_WATCH_CHANGED;
      }
      next += sizeof *event + event->len;
    }
  }
}
