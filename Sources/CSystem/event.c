#include "include/Event.h"

#include <errno.h>
#include <sys/eventfd.h>

int csystem_event_open(void) {
  int event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  return event < 0 ? -errno : event;
}

void csystem_event_signal(int event) { eventfd_write(event, 1); }

void csystem_event_clear(int event) {
  eventfd_t count;
  eventfd_read(event, &count);
}
