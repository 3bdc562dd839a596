#include "CReferenceData.h"

// To add a file: one #embed here, and its line in `files` below.
static const unsigned char standards[] = {
#embed "../../Data/standards.json"
};
static const unsigned char categories[] = {
#embed "../../Data/categories.json"
};
static const unsigned char calendar_2023[] = {
#embed "../../Data/calendar/2023.json"
};
static const unsigned char calendar_2024[] = {
#embed "../../Data/calendar/2024.json"
};
static const unsigned char calendar_2025[] = {
#embed "../../Data/calendar/2025.json"
};
static const unsigned char calendar_2026[] = {
#embed "../../Data/calendar/2026.json"
};
static const unsigned char festivals[] = {
#embed "../../Data/festivals.txt"
};
static const unsigned char folding[] = {
#embed "../../Data/folding.txt"
};
static const unsigned char names[] = {
#embed "../../Data/names.txt"
};
static const unsigned char readings[] = {
#embed "../../Data/readings.txt"
};
static const unsigned char sample_story[] = {
#embed "../../Data/sample/story.json"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    FILE("categories.json", categories),
    FILE("standards.json", standards),
    FILE("calendar/2023.json", calendar_2023),
    FILE("calendar/2024.json", calendar_2024),
    FILE("calendar/2025.json", calendar_2025),
    FILE("calendar/2026.json", calendar_2026),
    FILE("festivals.txt", festivals),
    FILE("folding.txt", folding),
    FILE("names.txt", names),
    FILE("readings.txt", readings),
    FILE("sample/story.json", sample_story),
};

size_t reference_file_count(void) { return sizeof files / sizeof *files; }

const char *reference_file_path(size_t index) { return files[index].path; }

const unsigned char *reference_file_bytes(size_t index) { return files[index].bytes; }

size_t reference_file_length(size_t index) { return files[index].length; }

