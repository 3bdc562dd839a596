#pragma once
#include <stddef.h>

// The terminal guard: signals come as bytes through a pipe, and a crash leaves the terminal as it was.
// One terminal at a time.

/// Makes the pipe that signals come through, and catches SIGHUP, SIGTERM, SIGINT and SIGCONT. Returns the descriptor
/// to read from (it does not block), or -1. Each byte is a signal's number.
int terminal_guard_open(void);

/// Lets SIGWINCH through the pipe as well, behind the handler that ncurses has installed by now.
void terminal_guard_watch_size(void);

/// Remembers the modes of the terminal, to give them back. Returns 0, or -1 when it is none.
int terminal_guard_remember(int terminal);

/// From now on a crash or an exit gives the terminal its modes back and writes these bytes (at most 512; what
/// is longer is refused with -1).
int terminal_guard_arm(const char *bytes, size_t count);

/// Ends that: the terminal has been given back in the ordinary way.
void terminal_guard_disarm(void);

/// Gives the terminal back now, if the guard is armed, and disarms it.
void terminal_guard_restore(void);

/// Stops the process as Ctrl-Z would, and returns when it is continued.
void terminal_guard_stop_process(void);

/// Undoes terminal_guard_open: the signals do again what they did before.
void terminal_guard_close(void);
