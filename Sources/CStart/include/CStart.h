#pragma once

/// Puts the variable back that stood where the runtime was told, before the program began, to look for no program that
/// prints backtraces. To be called first of all.
void start_give_environment_back(void);
