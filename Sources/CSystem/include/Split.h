#pragma once

/* Splits this process in two: returns the new one's number in the old one, 0 in the new one, and a negated errno where
   that cannot be; -EBUSY where there are threads, whose locks would stay locked for ever.

   The new one is a session of its own that yields to everybody: standard input, output and errors lead nowhere, and
   descriptors that the program was started with are closed, so that nobody waits for it and nothing stays locked. Those
   that the program has opened itself stay open; they all have FD_CLOEXEC. */
int csystem_split(void);
