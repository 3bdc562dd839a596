#pragma once
#include <stdint.h>

/* Watching directories (inotify). Every function returns what it says or the negated errno. */

/* A descriptor that becomes readable when something watched changes; non-blocking, closed on exec. */
int csystem_watch_open(void);

/* Watches the open directory: whether entries appear in it, and with `contents` also whether its files are written
   to. Returns the number of the watch. */
int csystem_watch_add(int watch, int directory, int contents);

/* Watches the open file for being written to. Returns the number of the watch. */
int csystem_watch_add_file(int watch, int file);

/* What csystem_watch_drain saw. */
enum {
  CSYSTEM_WATCH_CHANGED = 1,
  CSYSTEM_WATCH_OVERFLOWED = 2,
  CSYSTEM_WATCH_GONE = 4,
};

/* Reads away all that is waiting. Returns the sum of what was seen, 0 when nothing. */
int csystem_watch_drain(int watch);
