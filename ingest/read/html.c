#include "html.h"

#include "about.h"
#include "content.h"
#include "plain.h"
#include "text.h"
#include "../../db/error.h"

#include <string.h>

/* ---------- is it a page ---------- */

/* What lies in front of the first element: a mark, white space, comments, an XML declaration. NULs of UTF-16 are passed over. */
static size_t skip_front(const char *text, size_t length)
{
    size_t i = 0;

    for (;;) {
        while (i < length && (g_ascii_isspace(text[i]) || strchr("\xef\xbb\xbf\xff\xfe", text[i])))
            i++;
        const char *end = NULL;
        if (length - i > 4 && memcmp(text + i, "<!--", 4) == 0)
            end = g_strstr_len(text + i, (gssize)(length - i), "-->");
        else if (length - i > 2 && memcmp(text + i, "<?", 2) == 0)
            end = g_strstr_len(text + i, (gssize)(length - i), ">");
        if (!end)
            return i;
        i = (size_t)(end - text) + (*end == '-' ? 3 : 1);
    }
}

bool html_sniff(const struct input *head)
{
    static const char *const starts[] = { "<!doctype html", "<html", "<head",    "<body",  "<title",   "<meta", "<div",
                                          "<script",        "<link", "<article", "<h1",    "<p>",      "<p ",   "<table",
                                          "<section",       "<main", "<base",    "<style", "<noscript" };
    size_t at = skip_front(head->bytes, head->length), n = MIN(head->length - at, 64);
    g_autofree char *front = g_memdup2(head->bytes + at, n + 1);
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (front[i])
            front[kept++] = front[i];
    front[kept] = '\0';
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
        if (g_ascii_strncasecmp(front, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

/* ---------- encoding ---------- */

/* The label that the page gives itself near its beginning, or NULL. */
static char *find_label(const char *bytes, size_t length)
{
    const char *end = bytes + MIN(length, 4096);
    const char *at = bytes;

    while ((at = g_strstr_len(at, end - at, "charset"))) {
        at += strlen("charset");
        while (at < end && strchr(" =\"'", *at))
            at++;
        size_t n = 0;
        while (at + n < end && (g_ascii_isalnum(at[n]) || strchr("-_:.", at[n])) && at[n])
            n++;
        if (n >= 3 && n < 40)
            return g_strndup(at, n);
    }
    if (length > 5 && memcmp(bytes, "<?xml", 5) == 0 && (at = g_strstr_len(bytes, MIN((gssize)length, 200), "encoding=")))
        return g_strndup(at + 10, strcspn(at + 10, "\"'?> "));
    return NULL;
}

/* ---------- the article ---------- */

/* What JSON-LD has of the text, which may be markup. */
static char *told_body(const struct linked *linked)
{
    if (!linked->body || !strchr(linked->body, '<'))
        return g_strdup(linked->body);
    OWNED(page) *fragment = page_parse(linked->body, strlen(linked->body));
    return content_flatten(fragment);
}

/* The page's text; what JSON-LD has of it, where the page shows less than half; else its description, not the whole article. */
static void read_body(struct article *article, const struct page *page, const struct linked *linked)
{
    static const char *const descriptions[] = { "og:description", "description", "twitter:description" };
    g_autofree char *told = told_body(linked);

    article->text = content_extract(page);
    if (told && strlen(told) > 2 * (article->text ? strlen(article->text) : 0)) {
        g_free(article->text);
        article->text = g_steal_pointer(&told);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(descriptions) && !article->text; i++) {
        article->text = g_strdup(page_meta(page, descriptions[i]));
        article->partial = article->text != NULL;
    }
}

/* Whether a text is English, whatever its page says of it: "the" is every fifteenth word there. */
static bool is_english(const char *text)
{
    enum { LETTERS_A_THE = 400 };
    size_t n = 0;

    for (const char *the = text; the && (the = strstr(the, " the ")); the++)
        n++;
    return n > 0 && n * LETTERS_A_THE >= strlen(text);
}

static struct article *read_page(const struct input *input, const struct reader_options *options, GError **error)
{
    g_autofree char *own_label = input->charset ? NULL : find_label(input->bytes, input->length);
    g_autofree char *text = text_decode_as(input->bytes, input->length, input->charset ? input->charset : own_label);
    OWNED(page) *page = page_parse(text, strlen(text));
    OWNED(linked) *linked = linked_read(page->linked);
    OWNED(article) *article = article_new(input->name);

    about_fill(article, page, linked, input->url);
    read_body(article, page, linked);
    if (is_english(article->text)) { /* soft hyphens of others are in nobody's way */
        text_mend(article->text);
        text_mend(article->title);
    }
    if (!article->text || !*g_strchug(article->text))
        return fail(error, ERROR_INPUT, "%s: a page without an article's text", input->name), NULL;
    plain_dateline(article);
    if (!plain_need_date(article, options, error))
        return NULL;
    text_paragraphs(article);
    return g_steal_pointer(&article);
}

void html_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    GError *refusal = NULL;
    struct article *article = read_page(input, options, &refusal);

    batch_add(batch, article, refusal);
}
