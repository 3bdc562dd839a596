#define _GNU_SOURCE
#include "Guard.h"
#include "LastWords.h"
#include "Mapping.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// What a handler touches is set before the handler can run, and only async-signal-safe functions are called.

static const int reported[] = {SIGHUP, SIGTERM, SIGINT, SIGCONT};
static const int fatal[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT};
enum { reported_count = sizeof reported / sizeof *reported, fatal_count = sizeof fatal / sizeof *fatal };

static int pipe_ends[2] = {-1, -1};
static struct sigaction before_reported[reported_count];
static struct sigaction before_fatal[fatal_count];
static struct sigaction before_size;
static int watches_size;

static int terminal = -1;
static struct termios modes;
static char goodbye[512];
static size_t goodbye_count;
static atomic_int armed;

// A stack overflow leaves no room for a handler on the stack that overflowed.
static char handler_stack[16384];

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds the signal already.
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void report_size(int number, siginfo_t *info, void *context) {
  if (before_size.sa_flags & SA_SIGINFO) {
    before_size.sa_sigaction(number, info, context);
  } else if (before_size.sa_handler != SIG_DFL && before_size.sa_handler != SIG_IGN) {
    before_size.sa_handler(number);
  }
  report(number);
}

void terminal_guard_restore(void) {
  if (!atomic_exchange(&armed, 0)) return;
  size_t done = 0;
  while (done < goodbye_count) {
    ssize_t written = write(terminal, goodbye + done, goodbye_count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    done += (size_t)written;
  }
  tcsetattr(terminal, TCSANOW, &modes);
}

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  // A page of a mapped file that the disk does not give any more is no crash.
  if (number == SIGBUS && info->si_code == BUS_ADRERR && csystem_map_mend(info->si_addr)) return;
  terminal_guard_restore();
  csystem_end_without_memory();
  // Not what stood there before: where the language's own backtracer is installed, its helper would take the
  // terminal, ask questions, and stay behind when nobody answers.
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  // Blocked until this handler returns; then it ends the process as it always does.
  raise(number);
}

int terminal_guard_open(void) {
  static int at_exit;
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {.sa_handler = report};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &action, &before_reported[i]);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  action.sa_sigaction = crash;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before_fatal[i]);

  if (!at_exit) at_exit = atexit(terminal_guard_restore) == 0;
  return pipe_ends[0];
}

void terminal_guard_watch_size(void) {
  struct sigaction action = {.sa_sigaction = report_size, .sa_flags = SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  // Read before it is replaced: the handler needs it at once.
  sigaction(SIGWINCH, NULL, &before_size);
  sigaction(SIGWINCH, &action, NULL);
  watches_size = 1;
}

int terminal_guard_remember(int descriptor) {
  terminal = descriptor;
  return tcgetattr(descriptor, &modes);
}

int terminal_guard_arm(const char *bytes, size_t count) {
  if (count > sizeof goodbye) return -1;
  memcpy(goodbye, bytes, count);
  goodbye_count = count;
  atomic_store(&armed, 1);
  return 0;
}

void terminal_guard_disarm(void) { atomic_store(&armed, 0); }

void terminal_guard_stop_process(void) {
  struct sigaction before, action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

void terminal_guard_close(void) {
  if (pipe_ends[0] < 0) return;
  if (watches_size) sigaction(SIGWINCH, &before_size, NULL);
  watches_size = 0;
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &before_reported[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}
