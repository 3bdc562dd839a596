#pragma once
#include <signal.h>
#include <stddef.h>

/* Reading a file through memory. A page that the disk does not give any more (the file was cut, a sector is bad) would
   end the process with SIGBUS; here it and all behind it become zeros instead, and the mapping says so. */

/* Maps the first `count` bytes of the open file to be read. Returns their address, or NULL with errno set. */
const void *csystem_map(int descriptor, size_t count);

/* Whether bytes of the mapping that begins there could not be read, and are zeros now. */
int csystem_map_is_torn(const void *start);

/* Ends the mapping. */
void csystem_unmap(const void *start, size_t count);

/* For handlers of SIGBUS: makes the mapping that holds the address readable again. Returns 0 when none does. */
int csystem_map_mend(const void *address);

/* Fills the set with all signals but those that a thread's own instructions raise: where they are held back, they end
   the process before any handler is asked. */
void csystem_signals_to_hold(sigset_t *set);
