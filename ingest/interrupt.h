/*
 * interrupt.h - Ctrl-C (SIGINT) and SIGTERM as a question that a loop asks between two transactions.
 *
 *   interrupt_hold(&interrupt);  while (!interrupt_came(&interrupt)) ...;  interrupt_end(&interrupt)
 *
 * Shape   From interrupt_hold() on both signals wait; threads that are made later hold them too, so it is called before
 *         any. interrupt_end() lets them go: where one came the process then ends by it, as a shell expects.
 *         A signal that was ignored from the start (nohup) stays so.
 */
#ifndef INGEST_INTERRUPT_H
#define INGEST_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>

struct interrupt {
    sigset_t held, before;
    int came; /* the signal, or 0 */
};

void interrupt_hold(struct interrupt *interrupt);
bool interrupt_came(struct interrupt *interrupt);
void interrupt_end(struct interrupt *interrupt);

#endif
