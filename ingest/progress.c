#include "progress.h"

#include <stdio.h>

#define INTERVAL_US (G_USEC_PER_SEC / 5)
#define SETTLED_US (2 * G_USEC_PER_SEC) /* before that a rate is a guess */

char *progress_words(const struct progress *progress, gint64 now, const struct tally *tally, guint64 position)
{
    double seconds = (double)(now - progress->began) / G_USEC_PER_SEC;
    guint64 articles = tally->articles + tally->refused;
    GString *words = g_string_new(NULL);

    g_string_append_printf(words, "%" G_GUINT64_FORMAT " articles, %" G_GUINT64_FORMAT " events", articles, tally->events);
    if (now - progress->began >= SETTLED_US) {
        g_string_append_printf(words, ", %.0f articles/s", (double)articles / seconds);
        if (position && position <= progress->size) {
            guint64 left = (guint64)(seconds * (double)(progress->size - position) / (double)position);
            g_string_append_printf(words, ", %" G_GUINT64_FORMAT ":%02d left", left / 60, (int)(left % 60));
        }
    }
    return g_string_free(words, FALSE);
}

void progress_show(struct progress *progress, gint64 now, const struct tally *tally, guint64 position)
{
    if (!progress->terminal || now - progress->shown < INTERVAL_US)
        return;
    g_autofree char *words = progress_words(progress, now, tally, position);
    fprintf(stderr, "\r\033[K%s", words);
    progress->shown = now;
}

void progress_clear(struct progress *progress)
{
    if (progress->terminal && progress->shown)
        fputs("\r\033[K", stderr);
    progress->shown = 0;
}
