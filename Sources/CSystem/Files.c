#define _GNU_SOURCE
#include "Files.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

int csystem_open_beneath(int directory, const char *path, int flags, unsigned mode) {
  struct open_how how = {
      .flags = (uint64_t)(unsigned)(flags | O_CLOEXEC),
      .mode = (flags & O_CREAT) ? mode : 0,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  /* EAGAIN: something was renamed meanwhile and the kernel cannot tell whether the path stayed beneath. */
  for (int attempt = 0; attempt < 64; attempt++) {
    long descriptor = syscall(SYS_openat2, directory, path, &how, sizeof how);
    if (descriptor >= 0) return (int)descriptor;
    if (errno == ENOSYS) return csystem_open_stepwise(directory, path, flags, mode);
    if (errno != EAGAIN && errno != EINTR) return -errno;
  }
  return -EAGAIN;
}

int csystem_open_stepwise(int directory, const char *path, int flags, unsigned mode) {
  char step[256];
  int at = directory;
  if (*path == '/') return -EXDEV;
  for (;;) {
    const char *slash = strchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : strlen(path);
    int isLast = !slash;
    int next;
    if (length >= sizeof step) {
      next = -ENAMETOOLONG;
    } else if (length == 2 && memcmp(path, "..", 2) == 0) {
      next = -EXDEV;
    } else {
      memcpy(step, path, length);
      step[length] = 0;
      int wanted = isLast ? flags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW;
      do {
        next = openat(at, step, wanted | O_CLOEXEC, mode);
      } while (next < 0 && errno == EINTR);
      if (next < 0) next = -errno;
    }
    if (at != directory) close(at);
    if (next < 0 || isLast) return next;
    at = next;
    path = slash + 1;
  }
}

int csystem_rename_new(int directory, const char *from, const char *to) {
  if (renameat2(directory, from, directory, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -errno;
  /* A file system that does not know the flag: a link never replaces either. */
  if (linkat(directory, from, directory, to, 0) != 0) return -errno;
  unlinkat(directory, from, 0);
  return 0;
}

int csystem_rename_over(int directory, const char *from, const char *to) {
  return renameat(directory, from, directory, to) == 0 ? 0 : -errno;
}

int64_t csystem_file_system(int descriptor) {
  struct statfs status;
  int result;
  do {
    result = fstatfs(descriptor, &status);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? (int64_t)(uint32_t)status.f_type : -errno;
}

int64_t csystem_birth(int descriptor) {
  struct statx status;
  if (statx(descriptor, "", AT_EMPTY_PATH, STATX_BTIME, &status) != 0) return 0;
  if (!(status.stx_mask & STATX_BTIME)) return 0;
  return status.stx_btime.tv_sec * 1000000000LL + status.stx_btime.tv_nsec;
}

int csystem_random(void *buffer, size_t count) {
  unsigned char *next = buffer;
  while (count > 0) {
    ssize_t got = getrandom(next, count, 0);
    if (got < 0) {
      if (errno == EINTR) continue;
      return -errno;
    }
    next += got;
    count -= (size_t)got;
  }
  return 0;
}

int csystem_try_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : -errno; }

int csystem_unlock(int descriptor) { return flock(descriptor, LOCK_UN) == 0 ? 0 : -errno; }

const char *csystem_errno_name(int code) {
  const char *name = strerrorname_np(code);
  return name ? name : "E?";
}
