#include "limits.h"

#include "error.h"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>

static bool limited(struct rlimit *limit)
{
    return getrlimit(RLIMIT_AS, limit) == 0 && limit->rlim_cur != RLIM_INFINITY;
}

void limits_respect(void)
{
    struct rlimit limit;

    if (limited(&limit))
        mallopt(M_ARENA_MAX, 1);
}

bool limits_leave(size_t megabytes, const char *task, GError **error)
{
    struct rlimit limit;
    size_t bytes = megabytes << 20;

    if (!limited(&limit))
        return true;
    void *trial = mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (trial == MAP_FAILED)
        return fail(error, ERROR_SYSTEM, "%s needs %zu MB more than the limit of %" G_GUINT64_FORMAT " MB leaves (ulimit -v)", task,
                    megabytes, (guint64)limit.rlim_cur >> 20);
    munmap(trial, bytes);
    return true;
}
