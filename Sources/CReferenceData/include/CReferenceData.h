#pragma once
#include <stddef.h>

/// The files under Data/ that the program carries in itself. All of them live as long as the program does.

/// How many files there are.
size_t reference_file_count(void);

/// The path of a file below Data/, such as "calendar/2026.json"; `index` is less than the count.
const char *_Nonnull reference_file_path(size_t index);

/// The bytes of a file; `index` is less than the count.
const unsigned char *_Nonnull reference_file_bytes(size_t index);

/// How many bytes a file has; `index` is less than the count.
size_t reference_file_length(size_t index);
