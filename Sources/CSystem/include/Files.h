#pragma once
#include <stddef.h>
#include <stdint.h>

/* Files below a directory's descriptor. Every function returns what it says or the negated errno. */

/* Opens `path` below `directory` without following any symbolic link nor leaving the directory (openat2; on kernels
   without it, component by component). O_CLOEXEC is always set. Returns a descriptor. */
int csystem_open_beneath(int directory, const char *path, int flags, unsigned mode);

/* The same by openat alone, for kernels before 5.6 and for the tests. */
int csystem_open_stepwise(int directory, const char *path, int flags, unsigned mode);

/* Renames within `directory`, failing with EEXIST when `to` is there. Returns 0. */
int csystem_rename_new(int directory, const char *from, const char *to);

/* Renames within `directory`, replacing `to`. Returns 0. */
int csystem_rename_over(int directory, const char *from, const char *to);

/* The magic number of the file system that holds the descriptor (statfs f_type), or a negated errno. */
int64_t csystem_file_system(int descriptor);

/* When the directory or file was made, in nanoseconds since 1970, or 0 where the file system does not say. */
int64_t csystem_birth(int descriptor);

/* Fills the buffer with random bytes from the kernel. Returns 0. */
int csystem_random(void *buffer, size_t count);

/* Takes the exclusive flock without waiting: 0, or -EWOULDBLOCK when somebody else has it. */
int csystem_try_lock(int descriptor);

/* Gives the flock back. Returns 0. */
int csystem_unlock(int descriptor);

/* The errno's name, such as "ENOSPC"; "E?" for a number that has none. */
const char *csystem_errno_name(int code);
