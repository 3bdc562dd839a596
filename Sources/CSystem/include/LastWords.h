#pragma once
#include <stddef.h>

/// Remembers the line (at most 1000 bytes, with its newline) that is said when the process crashes because it may not have
/// more memory; then it ends with status 1. Returns 0, or -1 when the line is too long.
int csystem_last_words(const char *line, size_t count);

/// Says the line and ends, when no memory is to be had; returns otherwise. For handlers of crashes.
void csystem_end_without_memory(void);
