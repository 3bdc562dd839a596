#pragma once
#include "Guard.h"
