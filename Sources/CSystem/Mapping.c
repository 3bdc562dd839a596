#define _GNU_SOURCE
#include "Mapping.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the handler looks at: a slot counts while `end` is not 0. Mappings beyond these are only not mended. */
enum { slot_count = 256 };
static struct {
  atomic_int taken;
  atomic_uintptr_t start, end;
  atomic_int torn;
} slots[slot_count];

static uintptr_t page_size;
static struct sigaction before;

int csystem_map_mend(const void *address) {
  uintptr_t place = (uintptr_t)address;
  for (int i = 0; i < slot_count; i++) {
    uintptr_t end = atomic_load(&slots[i].end);
    if (place >= end || place < atomic_load(&slots[i].start)) continue;
    uintptr_t page = place & ~(page_size - 1);
    int saved = errno;
    /* The flag first: whoever reads a zero must be able to know. */
    atomic_store(&slots[i].torn, 1);
    void *got = mmap((void *)page, end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    errno = saved;
    return got != MAP_FAILED;
  }
  return 0;
}

static void on_bus_error(int number, siginfo_t *info, void *context) {
  (void)context;
  if (info->si_code == BUS_ADRERR && csystem_map_mend(info->si_addr)) return;
  /* Somebody else's: as if this handler were not there. Blocked until it returns. */
  sigaction(number, &before, NULL);
  raise(number);
}

__attribute__((constructor)) static void remember_page_size(void) { page_size = (uintptr_t)sysconf(_SC_PAGESIZE); }

static void catch_bus_errors(void) {
  static atomic_int caught;
  if (atomic_exchange(&caught, 1)) return;
  struct sigaction action = {.sa_sigaction = on_bus_error, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  /* Read before it is replaced: the handler needs it at once. */
  sigaction(SIGBUS, NULL, &before);
  sigaction(SIGBUS, &action, NULL);
}

const void *csystem_map(int descriptor, size_t count) {
  catch_bus_errors();
  void *start = mmap(NULL, count, PROT_READ, MAP_SHARED, descriptor, 0);
  if (start == MAP_FAILED) return NULL;
  for (int i = 0; i < slot_count; i++) {
    if (atomic_exchange(&slots[i].taken, 1)) continue;
    atomic_store(&slots[i].torn, 0);
    atomic_store(&slots[i].start, (uintptr_t)start);
    atomic_store(&slots[i].end, (uintptr_t)start + ((count + page_size - 1) & ~(page_size - 1)));
    break;
  }
  return start;
}

static int slot_of(const void *start) {
  for (int i = 0; i < slot_count; i++)
    if (atomic_load(&slots[i].end) != 0 && atomic_load(&slots[i].start) == (uintptr_t)start) return i;
  return -1;
}

int csystem_map_is_torn(const void *start) {
  int slot = slot_of(start);
  return slot >= 0 && atomic_load(&slots[slot].torn);
}

void csystem_unmap(const void *start, size_t count) {
  int slot = slot_of(start);
  if (slot >= 0) {
    atomic_store(&slots[slot].end, 0);
    atomic_store(&slots[slot].taken, 0);
  }
  munmap((void *)(uintptr_t)start, count);
}

void csystem_signals_to_hold(sigset_t *set) {
  sigfillset(set);
  const int own[] = {SIGBUS, SIGSEGV, SIGILL, SIGFPE, SIGTRAP};
  for (unsigned i = 0; i < sizeof own / sizeof *own; i++) sigdelset(set, own[i]);
}
