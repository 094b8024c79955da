#include "workers.h"

#include "../db/error.h"

/* Read ahead: so many pieces a thread, and so many bytes in all (or one piece). */
enum { AHEAD_PIECES = 4, AHEAD_BYTES = 64 << 20, THREADS_MAX = 256 };

/* How long an end waits for a reader that may hang on a pipe. */
#define PATIENCE_US (2 * G_USEC_PER_SEC)

struct workers {
    struct workers_options options;
    struct reader *reader;
    GThreadPool *pool;
    GThread *feeder;
    GAsyncQueue *coders; /* idle ones */
    GMutex lock; /* of all below */
    GCond room, ready;
    GQueue pending; /* struct work *: in the order of the input */
    size_t bytes; /* of their pieces */
    bool ended, stopped; /* nothing will be read any more; nothing shall be */
};

static void clear_coded(gpointer data)
{
    struct coded *coded = data;

    article_free(coded->article);
    g_clear_pointer(&coded->reading, reading_free);
    g_clear_error(&coded->refusal);
}

static struct work *work_new(struct piece *piece)
{
    struct work *work = g_new0(struct work, 1);

    work->piece = piece;
    work->coded = g_array_new(FALSE, TRUE, sizeof(struct coded));
    g_array_set_clear_func(work->coded, clear_coded);
    work->notes = g_ptr_array_new_with_free_func(g_free);
    return work;
}

void work_free(struct work *work)
{
    g_clear_pointer(&work->piece, piece_free);
    g_array_unref(work->coded);
    g_ptr_array_unref(work->notes);
    g_clear_error(&work->failure);
    g_free(work);
}

/* ---------- coding: in N threads ---------- */

static void keep_note(const char *sentence, gpointer work)
{
    g_ptr_array_add(((struct work *)work)->notes, g_strdup(sentence));
}

/* An idle coder, a new one, or, where there is no room for another, the first that gets idle: workers_new() made one. */
static struct coder *borrow_coder(struct workers *workers)
{
    struct coder *coder = g_async_queue_try_pop(workers->coders);

    if (!coder)
        coder = coder_new(workers->options.lexicon, NULL);
    return coder ? coder : g_async_queue_pop(workers->coders);
}

struct reading *workers_code(struct workers *workers, const struct article *article)
{
    struct coder *coder = borrow_coder(workers);
    struct reading *reading = coder_read(coder, article);

    g_async_queue_push(workers->coders, coder);
    return reading;
}

static void code_all(struct workers *workers, struct work *work)
{
    struct reader_options options = workers->options.reader;
    OWNED(batch) *batch = batch_new();
    struct coded coded = { 0 };

    options.note = keep_note;
    options.note_data = work;
    piece_read(work->piece, &options, batch);
    while (batch_take(batch, &coded.article, &coded.refusal)) {
        bool known = !coded.article || (workers->options.known && workers->options.known(coded.article, workers->options.data));
        coded.reading = known ? NULL : workers_code(workers, coded.article);
        g_array_append_val(work->coded, coded);
    }
}

static void run(gpointer data, gpointer user_data)
{
    struct workers *workers = user_data;
    struct work *work = data;

    code_all(workers, work);
    g_mutex_lock(&workers->lock);
    work->done = true;
    g_cond_broadcast(&workers->ready);
    g_mutex_unlock(&workers->lock);
}

/* ---------- reading: in one thread ---------- */

static size_t weight(const struct work *work)
{
    return work->piece ? work->piece->length : 0;
}

/* Waits until there is room and queues the work, for the pool too where it is still to be done; false when all shall stop. */
static bool queue(struct workers *workers, struct work *work)
{
    g_mutex_lock(&workers->lock);
    while (!workers->stopped && workers->pending.length &&
           (workers->pending.length >= AHEAD_PIECES * workers->options.threads || workers->bytes + weight(work) > AHEAD_BYTES))
        g_cond_wait(&workers->room, &workers->lock);
    bool go = !workers->stopped;
    if (go) {
        g_queue_push_tail(&workers->pending, work);
        workers->bytes += weight(work);
        if (work->done)
            g_cond_broadcast(&workers->ready);
        else
            g_thread_pool_push(workers->pool, work, NULL);
    }
    g_mutex_unlock(&workers->lock);
    return go;
}

/* The next of the reader as a work; done at once where it is no piece. NULL at the end. */
static struct work *read_work(struct workers *workers, enum reader_result *result)
{
    struct work *work = work_new(NULL);
    struct coded coded = { 0 };

    *result = reader_next_piece(workers->reader, &work->piece, &coded.refusal);
    if (*result == READER_END)
        g_clear_pointer(&work, work_free);
    else if (*result == READER_FAILED)
        work->failure = coded.refusal;
    else if (*result == READER_REFUSED)
        g_array_append_val(work->coded, coded);
    if (work)
        work->done = *result != READER_PIECE;
    return work;
}

static gpointer feed(gpointer data)
{
    struct workers *workers = data;
    enum reader_result result = READER_PIECE;
    struct work *work;

    while (result != READER_FAILED && (work = read_work(workers, &result))) {
        if (!queue(workers, work)) {
            work_free(work);
            break;
        }
    }
    g_mutex_lock(&workers->lock);
    workers->ended = true;
    g_cond_broadcast(&workers->ready);
    g_mutex_unlock(&workers->lock);
    return NULL;
}

/* ---------- the caller's side ---------- */

bool workers_threads(int number, guint *threads, GError **error)
{
    *threads = (guint)number;
    return (number >= 1 && number <= THREADS_MAX) ||
           fail(error, ERROR_USAGE, "--jobs %d: give a number from 1 to %d", number, THREADS_MAX);
}

static void free_coder(gpointer coder)
{
    coder_free(coder);
}

struct workers *workers_new(struct reader *reader, const struct workers_options *options, GError **error)
{
    struct coder *first = coder_new(options->lexicon, error);

    if (!first)
        return reader_free(reader), NULL;
    struct workers *workers = g_new0(struct workers, 1);
    workers->options = *options;
    workers->options.threads = MAX(options->threads, 1);
    workers->reader = reader;
    workers->coders = g_async_queue_new_full(free_coder);
    g_async_queue_push(workers->coders, first);
    g_mutex_init(&workers->lock);
    g_cond_init(&workers->room);
    g_cond_init(&workers->ready);
    g_queue_init(&workers->pending);
    /* an exclusive pool has all its threads now: one that starts them later cannot say when that fails */
    g_autoptr(GError) trouble = NULL;
    workers->pool = g_thread_pool_new(run, workers, (gint)workers->options.threads, TRUE, &trouble);
    workers->feeder = trouble ? NULL : g_thread_try_new("reader", feed, workers, &trouble);
    if (!workers->feeder) {
        fail(error, ERROR_SYSTEM, "%u threads and one that reads cannot be started: %s", workers->options.threads,
             trouble->message);
        workers->ended = true;
        workers_free(workers);
        return NULL;
    }
    return workers;
}

enum workers_result workers_next(struct workers *workers, gint64 most_us, struct work **work)
{
    gint64 until = g_get_monotonic_time() + most_us;
    enum workers_result result = WORKERS_WORK;

    g_mutex_lock(&workers->lock);
    for (;;) {
        struct work *first = g_queue_peek_head(&workers->pending);
        if (first && first->done)
            break;
        if (!first && workers->ended)
            result = WORKERS_END;
        else if (!g_cond_wait_until(&workers->ready, &workers->lock, until))
            result = WORKERS_WAIT;
        if (result != WORKERS_WORK)
            break;
    }
    if (result == WORKERS_WORK) {
        *work = g_queue_pop_head(&workers->pending);
        workers->bytes -= weight(*work);
        g_cond_signal(&workers->room);
    }
    g_mutex_unlock(&workers->lock);
    return result;
}

struct reader *workers_reader(struct workers *workers)
{
    return workers->reader;
}

/* Whether the feeder comes to its end; it does not while it waits for a pipe to bring more. */
static bool feeder_ends(struct workers *workers)
{
    gint64 until = g_get_monotonic_time() + PATIENCE_US;

    g_mutex_lock(&workers->lock);
    while (!workers->ended && g_cond_wait_until(&workers->ready, &workers->lock, until))
        ;
    bool ended = workers->ended;
    g_mutex_unlock(&workers->lock);
    return ended;
}

static void stop(struct workers *workers)
{
    g_mutex_lock(&workers->lock);
    workers->stopped = true;
    g_cond_signal(&workers->room);
    g_mutex_unlock(&workers->lock);
    g_thread_pool_free(workers->pool, TRUE, TRUE); /* the feeder pushes nothing any more */
}

void workers_free(struct workers *workers)
{
    struct work *work;

    stop(workers);
    if (!feeder_ends(workers))
        return; /* what that thread uses stays until the process ends */
    if (workers->feeder)
        g_thread_join(workers->feeder);
    while ((work = g_queue_pop_head(&workers->pending)))
        work_free(work);
    g_async_queue_unref(workers->coders);
    reader_free(workers->reader);
    g_mutex_clear(&workers->lock);
    g_cond_clear(&workers->room);
    g_cond_clear(&workers->ready);
    g_free(workers);
}
