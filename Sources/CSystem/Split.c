#define _GNU_SOURCE
#include "Split.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

static int is_alone(void) {
  DIR *threads = opendir("/proc/self/task");
  if (!threads) return 0;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(threads));) count += entry->d_name[0] != '.';
  closedir(threads);
  return count == 1;
}

/* What came by exec has no FD_CLOEXEC, or it would not have come. */
static void close_inherited(void) {
  DIR *open_files = opendir("/proc/self/fd");
  if (!open_files) return;
  for (struct dirent *entry; (entry = readdir(open_files));) {
    int descriptor = atoi(entry->d_name);
    if (descriptor <= STDERR_FILENO || descriptor == dirfd(open_files)) continue;
    int flags = fcntl(descriptor, F_GETFD);
    if (flags >= 0 && !(flags & FD_CLOEXEC)) close(descriptor);
  }
  closedir(open_files);
}

int csystem_split(void) {
  if (!is_alone()) return -EBUSY;
  int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return -errno;
  pid_t process = fork();
  if (process != 0) {
    int code = errno;
    close(nowhere);
    return process > 0 ? process : -code;
  }
  setsid();
  /* What it stands in must not be held, nor what others wait for. */
  if (chdir("/") != 0) _exit(1);
  for (int standard = 0; standard <= STDERR_FILENO; standard++) dup2(nowhere, standard);
  close(nowhere);
  close_inherited();
  setpriority(PRIO_PROCESS, 0, 10);
  return 0;
}
