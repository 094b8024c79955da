/*
 * glib.c - tells ThreadSanitizer what orders threads where GLib does, which is not built for it.
 *
 *   g_mutex_unlock(m) ... g_mutex_lock(m)  --the linker's --wrap-->  __tsan_release(m) ... __tsan_acquire(m)
 *
 * Shape   one wrapper for each function of GLib that our threads meet in (tests/tsan/tsan.sh lists them for the linker): whoever
 *         gives something away releases, whoever takes it acquires. Nothing of GLib is replaced. A thread's start and end are
 *         pthread's, which ThreadSanitizer sees itself.
 */
#include <glib.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define WRAPPED(result, name, ...)                                                                                                 \
    result __real_##name(__VA_ARGS__);                                                                                             \
    result __wrap_##name(__VA_ARGS__);                                                                                             \
    result __wrap_##name(__VA_ARGS__)

WRAPPED(void, g_mutex_lock, GMutex *mutex)
{
    __real_g_mutex_lock(mutex);
    __tsan_acquire(mutex);
}

WRAPPED(void, g_mutex_unlock, GMutex *mutex)
{
    __tsan_release(mutex);
    __real_g_mutex_unlock(mutex);
}

WRAPPED(void, g_cond_wait, GCond *cond, GMutex *mutex)
{
    __tsan_release(mutex);
    __real_g_cond_wait(cond, mutex);
    __tsan_acquire(mutex);
}

WRAPPED(gboolean, g_cond_wait_until, GCond *cond, GMutex *mutex, gint64 end)
{
    __tsan_release(mutex);
    gboolean came = __real_g_cond_wait_until(cond, mutex, end);
    __tsan_acquire(mutex);
    return came;
}

WRAPPED(void, g_async_queue_push, GAsyncQueue *queue, gpointer data)
{
    __tsan_release(queue);
    __real_g_async_queue_push(queue, data);
}

WRAPPED(gpointer, g_async_queue_try_pop, GAsyncQueue *queue)
{
    gpointer data = __real_g_async_queue_try_pop(queue);

    __tsan_acquire(queue);
    return data;
}

WRAPPED(gboolean, g_once_init_enter, void *location)
{
    gboolean first = __real_g_once_init_enter(location);

    __tsan_acquire(location);
    return first;
}

WRAPPED(void, g_once_init_leave, void *location, gsize result)
{
    __tsan_release(location);
    __real_g_once_init_leave(location, result);
}

/* A function and its data. A pool's lives as long as the process. */
struct task {
    GFunc run;
    gpointer data;
};

static char finished; /* any task of any pool */

static void run(gpointer item, gpointer data)
{
    const struct task *task = data;

    __tsan_acquire(item);
    task->run(item, task->data);
    __tsan_release(&finished);
}

WRAPPED(GThreadPool *, g_thread_pool_new, GFunc function, gpointer data, gint most, gboolean exclusive, GError **error)
{
    struct task *task = g_new(struct task, 1);

    *task = (struct task){ function, data };
    return __real_g_thread_pool_new(run, task, most, exclusive, error);
}

WRAPPED(gboolean, g_thread_pool_push, GThreadPool *pool, gpointer item, GError **error)
{
    __tsan_release(item);
    return __real_g_thread_pool_push(pool, item, error);
}

WRAPPED(void, g_thread_pool_free, GThreadPool *pool, gboolean immediate, gboolean wait)
{
    __real_g_thread_pool_free(pool, immediate, wait);
    __tsan_acquire(&finished);
}

struct idle {
    GSourceFunc call;
    gpointer data;
};

static gboolean call(gpointer data)
{
    const struct idle *idle = data;

    __tsan_acquire(data);
    return idle->call(idle->data);
}

WRAPPED(guint, g_idle_add, GSourceFunc function, gpointer data)
{
    struct idle *idle = g_new(struct idle, 1);

    *idle = (struct idle){ function, data };
    __tsan_release(idle);
    return g_idle_add_full(G_PRIORITY_DEFAULT_IDLE, call, idle, g_free);
}
