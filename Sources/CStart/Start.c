// What has to be settled before Swift's runtime begins.

#include "CStart.h"

#include <stddef.h>
#include <stdlib.h>

extern char **environ;

static char **lent;
static char *given;

// The runtime looks at each start for a program that prints backtraces, and runs it behind a crash: linked statically it
// looks below the current directory (./libexec/swift/linux, ./bin, ./swift-backtrace), where anybody may have put one. With
// a path that is given it looks nowhere, and nothing is run. It is told by a variable in the place of the first one, for it
// finds the words of the call by where the variables stand; who sets the variable themselves is heeded.
__attribute__((constructor(101))) static void name_no_backtrace_program(void) {
  static char setting[] = "SWIFT_BACKTRACE=enable=no,swift-backtrace=/";
  if (environ == NULL || environ[0] == NULL || getenv("SWIFT_BACKTRACE") != NULL) return;
  lent = environ;
  given = environ[0];
  environ[0] = setting;
}

void start_give_environment_back(void) {
  if (lent != NULL) lent[0] = given;
  lent = NULL;
}
