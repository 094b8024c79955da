/*
 * page.h - an HTML page as flat arrays: elements and texts in the order of the document.
 *
 *   UTF-8  --page_parse()-->  nodes, meta values, JSON-LD scripts, title
 *
 * Shape      node i's descendants are nodes i + 1 to end - 1, so that walks are loops and
 *            sums over a subtree are differences. A text is a node too; its words are
 *            a slice of page->text. Scripts and styles are not kept, but for JSON-LD.
 * Limits     elements below PAGE_DEPTH become children of the element at that depth, as
 *            browsers do it (512 in Blink): a million nested <div> are a flat page.
 * Ownership  the page owns everything; strings live as long as it does.
 * Method     libxml2's HTML parser, as a stream of SAX events: no tree is built.
 */
#ifndef INGEST_PAGE_H
#define INGEST_PAGE_H

#include "../../db/owned.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

enum { PAGE_DEPTH = 512 };

/* What an element is to a reader: only what the extractor tells apart. */
enum tag {
    TAG_TEXT, /* no element */
    TAG_INLINE, /* words flow through it */
    TAG_LINK,
    TAG_BREAK,
    TAG_BLOCK, /* parts its words from those around it */
    TAG_PARAGRAPH,
    TAG_QUOTE,
    TAG_ITEM,
    TAG_LIST,
    TAG_CELL,
    TAG_TABLE,
    TAG_TITLE, /* h1 */
    TAG_HEADING, /* h2 to h6 */
    TAG_MAIN,
    TAG_ARTICLE,
    TAG_TIME,
    TAG_CAPTION,
    TAG_HEADER,
    TAG_ASIDE,
    TAG_SILENT, /* its words are no words of the article: forms, menus, pictures, scripts */
    TAG_HEAD,
    TAG_BODY,
};

struct node {
    enum tag tag;
    int parent, end;
    guint32 from, length; /* a text's words in page->text */
    const char *names; /* class, id and role, as they are written, or NULL; equal ones are the same pointer */
    const char *prop; /* itemprop, or property; NULL */
    const char *value; /* content or datetime: a value that stands for the words; NULL */
    bool hidden;
};

struct meta {
    const char *key, *value; /* key in lower case: "og:title", "date", "link canonical" */
};

struct page {
    const char *source; /* what was parsed: the caller's, and no longer than it */
    GArray *nodes; /* struct node */
    GString *text;
    GArray *metas; /* struct meta, in order */
    GPtrArray *linked; /* GString *: JSON-LD scripts */
    GString *title; /* <title> */
    const char *language; /* of <html>, or NULL */
    GStringChunk *strings;
};

struct page *page_parse(const char *text, size_t length);
void page_free(struct page *page);
OWNED_DEFINE(page)

static inline struct node *page_node(const struct page *page, guint i)
{
    return &g_array_index(page->nodes, struct node, i);
}

/* The first value that a <meta> or <link> of this key has; NULL if none. */
const char *page_meta(const struct page *page, const char *key);

/* The words in a node, white space made one space, as far as `most` bytes and nodes go; the caller frees. */
char *page_words(const struct page *page, guint node, size_t most);

#endif
