#pragma once

extern const unsigned char *const taizhang_readings;
extern const long taizhang_readings_count;
