#include "CReferenceData.h"

static const unsigned char readings[] = {
#embed "../../Data/readings.txt"
};
const unsigned char *const taizhang_readings = readings;
const long taizhang_readings_count = sizeof readings;
