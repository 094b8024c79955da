#include "format.h"

#include "feed.h"
#include "foreign.h"
#include "html.h"
#include "packed.h"
#include "plain.h"
#include "record.h"
#include "source.h"
#include "warc.h"
#include "wire.h"

#include "../../db/error.h"

/* ---------- batches ---------- */

struct result {
    struct article *article;
    GError *refusal;
};

struct batch {
    GQueue results; /* struct result * */
};

struct batch *batch_new(void)
{
    return g_new0(struct batch, 1);
}

void batch_free(struct batch *batch)
{
    struct article *article;
    GError *refusal;

    if (!batch)
        return;
    while (batch_take(batch, &article, &refusal)) {
        article_free(article);
        g_clear_error(&refusal);
    }
    g_free(batch);
}

void batch_add(struct batch *batch, struct article *article, GError *refusal)
{
    struct result *result = g_new(struct result, 1);

    *result = (struct result){ article, refusal };
    g_queue_push_tail(&batch->results, result);
}

void batch_refuse(struct batch *batch, const char *name, const char *why)
{
    GError *refusal = NULL;

    fail(&refusal, ERROR_INPUT, "%s: %s", name, why);
    batch_add(batch, NULL, refusal);
}

bool batch_take(struct batch *batch, struct article **article, GError **refusal)
{
    g_autofree struct result *result = g_queue_pop_head(&batch->results);

    if (!result)
        return false;
    *article = result->article;
    *refusal = result->refusal;
    return true;
}

void reader_note(const struct reader_options *options, const char *format, ...)
{
    va_list values;

    if (!options->note)
        return;
    va_start(values, format);
    g_autofree char *sentence = g_strdup_vprintf(format, values);
    va_end(values);
    options->note(sentence, options->note_data);
}

/* ---------- the table ---------- */

static bool anything(const struct input *head)
{
    return head != NULL;
}

static void read_plain(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    GError *refusal = NULL;
    struct article *article = plain_read(input->name, input->bytes, input->length, options, &refusal);

    batch_add(batch, article, refusal);
}

static const struct format formats[] = {
    { "archive", packed_sniff, packed_open, NULL },
    { "foreign", foreign_sniff, NULL, foreign_read },
    { "WARC", warc_sniff, warc_open, NULL },
    { "JSON Lines", record_sniff_lines, lines_open, record_read },
    { "JSON", record_sniff, elements_open, record_read },
    { "feed", feed_sniff, NULL, feed_read },
    { "NITF", nitf_sniff, NULL, nitf_read },
    { "NewsML-G2", newsml_sniff, NULL, newsml_read },
    { "HTML", html_sniff, NULL, html_read },
    { "text", anything, NULL, read_plain },
};

const struct format *format_of(const struct input *head)
{
    const struct format *format = formats;

    while (!format->sniff(head))
        format++;
    return format;
}

const struct format *format_lines(void)
{
    const struct format *format = formats;

    while (format->split != lines_open)
        format++;
    return format;
}
