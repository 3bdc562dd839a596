// What has to be settled before Swift's runtime begins.

#include <stdlib.h>

// The runtime looks at each start for a program that prints backtraces, and runs it behind a crash: linked statically it
// looks below the current directory (./libexec/swift/linux, ./bin, ./swift-backtrace), where anybody may have put one. With
// a path that is given it looks nowhere, and nothing is run. Who sets the variable themselves is heeded.
__attribute__((constructor(101))) static void run_no_backtrace_program(void) {
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
}
