#pragma once

/* Waking another thread that sleeps in poll (eventfd). */

/* A descriptor that poll finds readable once it was signalled, or the negated errno. */
int csystem_event_open(void);

/* Makes the descriptor readable; however often, it is readable once. */
void csystem_event_signal(int event);

/* Makes the descriptor wait for the next signal. */
void csystem_event_clear(int event);
