#pragma once
#include <stddef.h>

/// The offset of the first occurrence of `needle` in `bytes`, or -1: memmem(3), which Swift's Glibc hides.
ptrdiff_t csystem_find(const void *bytes, size_t count, const void *needle, size_t needle_count);
