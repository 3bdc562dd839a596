#pragma once
/* What Swift's Glibc hides or cannot do safely, a header a topic. */
#include "Checksum.h"
#include "Encoding.h"
#include "Event.h"
#include "Files.h"
#include "Find.h"
#include "Guard.h"
#include "LastWords.h"
#include "Mapping.h"
#include "Split.h"
#include "Watch.h"
