/* Makes system calls of one program fail, stop or lie, for the tests in this directory.

   FAULT      rules, `;` between them: CALL:WHICH:ACTION. CALL is write, fdatasync, fsync, flock, rename, open, mkdir,
              unlink, chmod or any; WHICH is a number (the n-th such call), `n+` (from the n-th on) or `*`.
   FAULT_PATH only calls on paths that contain this count, where the call has a descriptor.
   FAULT_LOG  a file that gets a line for each call: CALL, result or -errno, path; the end of a result line is `ack`.

   Standard input, output and error are never touched, only logged. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef long (*system_call)(long, ...);

static system_call real(void) {
  static system_call found;
  if (!found) found = (system_call)dlsym(RTLD_NEXT, "syscall");
  return found;
}

static const char *const names[] = {"write", "fdatasync", "fsync", "flock", "rename",
                                    "open",  "mkdir",     "unlink", "chmod"};
enum call { WRITE, FDATASYNC, FSYNC, FLOCK, RENAME, OPEN, MKDIR, UNLINK, CHMOD, CALLS };
static atomic_int counts[CALLS + 1];

static const char *path_of(int descriptor, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, buffer, size - 1);
  buffer[length > 0 ? length : 0] = 0;
  return buffer;
}

static void note(const char *call, long result, const char *path) {
  static int log = -2;
  if (log == -2) {
    const char *name = getenv("FAULT_LOG");
    log = name ? (int)real()(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666) : -1;
  }
  if (log < 0) return;
  char line[4300];
  int length = snprintf(line, sizeof line, "%s %ld %s\n", call, result, path);
  real()(SYS_write, log, line, (size_t)length);
}

/* The action of the rule that this call meets; nothing where none does. */
static const char *action(enum call call, const char *path) {
  static __thread char found[32];
  const char *only = getenv("FAULT_PATH");
  if (only && !strstr(path, only)) return 0;
  int mine = atomic_fetch_add(&counts[call], 1) + 1;
  int all = atomic_fetch_add(&counts[CALLS], 1) + 1;
  const char *rule = getenv("FAULT");
  while (rule && *rule) {
    char name[16], which[16];
    if (sscanf(rule, "%15[^:]:%15[^:]:%31[^;]", name, which, found) == 3) {
      int isAny = strcmp(name, "any") == 0;
      int count = isAny ? all : mine;
      int wanted = atoi(which);
      int fits = *which == '*' || count == wanted || (strchr(which, '+') && count >= wanted);
      if (fits && (isAny || strcmp(name, names[call]) == 0)) return found;
    }
    rule = strchr(rule, ';');
    if (rule) rule++;
  }
  return 0;
}

static void die(void) {
  real()(SYS_kill, real()(SYS_getpid), SIGKILL);
  for (;;) pause();
}

static int is(const char *action, const char *name) { return action && strcmp(action, name) == 0; }

/* What the action makes of the call before it is carried out: an errno, or 0. */
static int before(const char *action) {
  if (is(action, "kill")) die();
  if (is(action, "stop")) real()(SYS_kill, real()(SYS_getpid), SIGSTOP);
  if (is(action, "eio")) return EIO;
  if (is(action, "enospc")) return ENOSPC;
  if (is(action, "eintr")) return EINTR;
  return 0;
}

static long after(const char *action, enum call call, long result, const char *path) {
  int code = errno;
  note(names[call], result < 0 ? -code : result, path);
  if (is(action, "killafter")) die();
  errno = code;
  return result;
}

static long failed(enum call call, int code, const char *path) {
  note(names[call], -code, path);
  errno = code;
  return -1;
}

/* Mutant `defer`: says that it has written, and writes when the program ends. */
static struct { int descriptor; void *bytes; size_t count; } deferred[64];
static int deferredCount;

__attribute__((destructor)) static void write_deferred(void) {
  for (int place = 0; place < deferredCount; place++)
    real()(SYS_write, deferred[place].descriptor, deferred[place].bytes, deferred[place].count);
}

static long defer(int descriptor, const void *bytes, size_t count) {
  if (deferredCount == 64) return -1;
  void *copy = malloc(count);
  memcpy(copy, bytes, count);
  deferred[deferredCount].descriptor = (int)real()(SYS_dup, descriptor);
  deferred[deferredCount].bytes = copy;
  deferred[deferredCount++].count = count;
  return (long)count;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  char path[4200];
  if (descriptor <= 2) {
    ssize_t written = real()(SYS_write, descriptor, bytes, count);
    int code = errno;
    if (descriptor == 1) note("ack", written, "");
    errno = code;
    return written;
  }
  path_of(descriptor, path, sizeof path);
  const char *what = action(WRITE, path);
  size_t half = count > 1 ? count / 2 : count;
  if (is(what, "halfkill")) {
    real()(SYS_write, descriptor, bytes, half);
    die();
  }
  if (is(what, "tailkill")) {
    real()(SYS_write, descriptor, bytes, count - 1);
    die();
  }
  /* Gives others a moment to come in between, where nothing keeps them out. */
  if (is(what, "slow")) usleep(5000);
  if (is(what, "short")) count = count > 7 ? 7 : half;
  if (is(what, "lie")) {
    real()(SYS_write, descriptor, bytes, half);
    return after(what, WRITE, (long)count, path);
  }
  if (is(what, "hide")) {
    /* Mutant: the disk refuses, and nobody is told. */
    long written = real()(SYS_write, descriptor, bytes, count);
    return after(what, WRITE, written < 0 ? (long)count : written, path);
  }
  if (is(what, "bare") && count > 0 && *(const char *)bytes == '~') {
    /* Mutant: a torn line is ended by a bare newline. */
    return after(what, WRITE, real()(SYS_write, descriptor, (const char *)bytes + 1, count - 1) + 1, path);
  }
  if (is(what, "defer")) return after(what, WRITE, defer(descriptor, bytes, count), path);
  int code = before(what);
  if (code) return failed(WRITE, code, path);
  return after(what, WRITE, real()(SYS_write, descriptor, bytes, count), path);
}

static int sync_as(enum call call, long number, int descriptor) {
  char path[4200];
  path_of(descriptor, path, sizeof path);
  const char *what = action(call, path);
  if (is(what, "noop")) return (int)after(what, call, 0, path);
  if (is(what, "hide")) {
    /* Mutant: the disk refuses, and nobody is told. */
    note(names[call], -EIO, path);
    return 0;
  }
  int code = before(what);
  if (code) return (int)failed(call, code, path);
  return (int)after(what, call, real()(number, descriptor), path);
}

int fdatasync(int descriptor) { return sync_as(FDATASYNC, SYS_fdatasync, descriptor); }
int fsync(int descriptor) { return sync_as(FSYNC, SYS_fsync, descriptor); }

int flock(int descriptor, int operation) {
  char path[4200];
  path_of(descriptor, path, sizeof path);
  const char *what = operation & LOCK_UN ? 0 : action(FLOCK, path);
  if (is(what, "noop")) {
    /* Mutant: nobody waits for anybody. */
    return 0;
  }
  int code = before(what);
  if (code) return (int)failed(FLOCK, code, path);
  long result = real()(SYS_flock, descriptor, operation);
  if (is(what, "hold") && result == 0) {
    note("held", 0, path);
    real()(SYS_kill, real()(SYS_getpid), SIGSTOP);
  }
  return (int)after(what, FLOCK, result, path);
}

#define BY_NAME(CALL, NAME, EXPRESSION)                        \
  const char *what = action(CALL, NAME);                       \
  int code = before(what);                                     \
  if (code) return (int)failed(CALL, code, NAME);              \
  return (int)after(what, CALL, EXPRESSION, NAME)

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  BY_NAME(RENAME, new, real()(SYS_renameat2, from, old, to, new, flags));
}
int renameat(int from, const char *old, int to, const char *new) {
  BY_NAME(RENAME, new, real()(SYS_renameat2, from, old, to, new, 0));
}
int mkdirat(int directory, const char *path, mode_t mode) {
  BY_NAME(MKDIR, path, real()(SYS_mkdirat, directory, path, mode));
}
int unlinkat(int directory, const char *path, int flags) {
  BY_NAME(UNLINK, path, real()(SYS_unlinkat, directory, path, flags));
}
int fchmod(int descriptor, mode_t mode) {
  char path[4200];
  path_of(descriptor, path, sizeof path);
  BY_NAME(CHMOD, path, real()(SYS_fchmod, descriptor, mode));
}

/* openat2 has no function of its own in the C library. Only opens that make a file are met: others change nothing. */
long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int place = 0; place < 6; place++) a[place] = va_arg(list, long);
  va_end(list);
  if (number != SYS_openat2) return real()(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  const struct open_how *how = (const struct open_how *)a[2];
  if (!(how->flags & O_CREAT)) return real()(number, a[0], a[1], a[2], a[3]);
  const char *path = (const char *)a[1];
  const char *what = action(OPEN, path);
  int code = before(what);
  if (code) return failed(OPEN, code, path);
  return after(what, OPEN, real()(number, a[0], a[1], a[2], a[3]), path);
}
