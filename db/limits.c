#include "limits.h"

#include "error.h"

#include <malloc.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

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

void limits_spread(size_t megabytes)
{
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    enum { USUAL_PAD = 128 << 10, PIECE = 256 << 10, LARGE = 4 << 20 };
    const size_t page = (size_t)sysconf(_SC_PAGESIZE), bytes = megabytes << 20;
    static atomic_flag spread = ATOMIC_FLAG_INIT;
    struct rlimit limit;

    if (atomic_flag_test_and_set(&spread) || limited(&limit))
        return;
    mallopt(M_MMAP_THRESHOLD, LARGE);
    mallopt(M_TRIM_THRESHOLD, (int)(2 * bytes));
    mallopt(M_TOP_PAD, (int)bytes);
    char *piece = malloc(PIECE); /* the heap grows by it and all that is wanted */
    if (piece)
        (void)madvise(piece + (page - (size_t)piece % page) % page, bytes, MADV_HUGEPAGE);
    free(piece);
    mallopt(M_TOP_PAD, USUAL_PAD);
#else
    (void)megabytes;
#endif
}
