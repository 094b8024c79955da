#include "interrupt.h"

#include <stddef.h>
#include <time.h>

void interrupt_hold(struct interrupt *interrupt)
{
    static const int signals[] = { SIGINT, SIGTERM };
    struct sigaction action;

    interrupt->came = 0;
    sigemptyset(&interrupt->held);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (sigaction(signals[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&interrupt->held, signals[i]);
    pthread_sigmask(SIG_BLOCK, &interrupt->held, &interrupt->before);
}

bool interrupt_came(struct interrupt *interrupt)
{
    static const struct timespec at_once = { 0 };
    int signal = interrupt->came ? 0 : sigtimedwait(&interrupt->held, NULL, &at_once);

    if (signal > 0)
        interrupt->came = signal;
    return interrupt->came != 0;
}

void interrupt_end(struct interrupt *interrupt)
{
    pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    if (interrupt->came)
        raise(interrupt->came);
}
