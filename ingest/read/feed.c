#include "feed.h"

#include "content.h"
#include "page.h"
#include "plain.h"
#include "stamp.h"
#include "text.h"
#include "xml.h"
#include "../../db/error.h"

#include <libxml/uri.h>
#include <string.h>

enum { WHOLE_LETTERS = 1500 }; /* a description of so many letters is an article */

/* ---------- which elements tell what ---------- */

enum field { TITLE, ID, PUBLISHED, UPDATED, BYLINE, CONTENT, SUMMARY, LANGUAGE, FIELDS };

/* The vocabularies that feeds mix; CORE is RSS and Atom themselves. */
enum space { CORE, DC, TERMS, ENCODED, XHTML, ITUNES, BURNER, MEDIA, OTHER };

static const struct {
    const char *part, *prefix; /* of the namespace's address; the usual prefix, where it is not declared */
    enum space space;
} spaces[] = {
    { "purl.org/dc/elements", "dc", DC },
    { "purl.org/dc/terms", "dcterms", TERMS },
    { "/modules/content", "content", ENCODED },
    { "1999/xhtml", "xhtml", XHTML },
    { "itunes", "itunes", ITUNES },
    { "feedburner", "feedburner", BURNER },
    { "search.yahoo.com/mrss", "media", MEDIA },
    { "2005/Atom", "atom", CORE },
    { "purl.org/atom", "atom03", CORE },
    { "purl.org/rss", "rss", CORE },
    { "netscape.com/rdf", "rss090", CORE },
    { "userland.com/rss", "rss2", CORE },
    { "22-rdf-syntax", "rdf", OTHER },
};

/* Of one field the higher rank wins, of equals the first in the entry. */
static const struct {
    enum space space;
    const char *name;
    enum field field;
    int rank;
} elements[] = {
    { CORE, "title", TITLE, 3 },
    { DC, "title", TITLE, 2 },
    { MEDIA, "title", TITLE, 1 },
    { CORE, "guid", ID, 3 },
    { CORE, "id", ID, 3 },
    { DC, "identifier", ID, 1 },
    { CORE, "pubDate", PUBLISHED, 5 },
    { CORE, "pubdate", PUBLISHED, 5 },
    { CORE, "published", PUBLISHED, 5 },
    { CORE, "issued", PUBLISHED, 4 },
    { TERMS, "issued", PUBLISHED, 4 },
    { DC, "date", PUBLISHED, 3 },
    { CORE, "created", PUBLISHED, 2 },
    { TERMS, "created", PUBLISHED, 2 },
    { CORE, "date", PUBLISHED, 2 },
    { CORE, "updated", UPDATED, 5 },
    { CORE, "modified", UPDATED, 4 },
    { TERMS, "modified", UPDATED, 4 },
    { CORE, "author", BYLINE, 4 },
    { DC, "creator", BYLINE, 5 },
    { DC, "author", BYLINE, 3 },
    { ITUNES, "author", BYLINE, 2 },
    { ENCODED, "encoded", CONTENT, 5 },
    { CORE, "content", CONTENT, 5 },
    { XHTML, "body", CONTENT, 4 },
    { XHTML, "div", CONTENT, 4 },
    { CORE, "fullitem", CONTENT, 3 },
    { CORE, "summary", SUMMARY, 5 },
    { CORE, "description", SUMMARY, 4 },
    { DC, "description", SUMMARY, 3 },
    { ITUNES, "summary", SUMMARY, 2 },
    { MEDIA, "description", SUMMARY, 1 },
    { DC, "language", LANGUAGE, 4 },
    { CORE, "language", LANGUAGE, 3 },
};

static enum space space_of(const xmlNode *node)
{
    const char *name = (const char *)node->name, *colon = strchr(name, ':');
    const char *address = node->ns && node->ns->href ? (const char *)node->ns->href : NULL;

    if (!address && !colon)
        return CORE;
    for (size_t i = 0; i < G_N_ELEMENTS(spaces); i++) {
        size_t n = strlen(spaces[i].prefix);
        if (address ? strstr(address, spaces[i].part) != NULL
                    : (size_t)(colon - name) == n && strncmp(name, spaces[i].prefix, n) == 0)
            return spaces[i].space;
    }
    return address && !(node->ns->prefix) ? CORE : OTHER; /* a default namespace of its own is still the feed's */
}

/* Finds the elements of an entry or channel that tell its fields. */
static void find_fields(const xmlNode *parent, const xmlNode *fields[FIELDS])
{
    int ranks[FIELDS] = { 0 };

    for (const xmlNode *node = parent->children; node; node = node->next)
        for (size_t i = 0; node->type == XML_ELEMENT_NODE && i < G_N_ELEMENTS(elements); i++)
            if (xml_is(node, elements[i].name) && space_of(node) == elements[i].space &&
                elements[i].rank > ranks[elements[i].field]) {
                fields[elements[i].field] = node;
                ranks[elements[i].field] = elements[i].rank;
            }
}

/* ---------- values ---------- */

static char *markup_of(const xmlNode *node)
{
    xmlBuffer *buffer = xmlBufferCreate();

    for (xmlNode *child = node->children; child; child = child->next)
        xmlNodeDump(buffer, node->doc, child, 0, 0);
    char *markup = g_strdup((const char *)xmlBufferContent(buffer));
    xmlBufferFree(buffer);
    return markup;
}

static bool has_elements(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            return true;
    return false;
}

/* Atom's content of a type that is no text is in base64 (RFC 4287, 4.1.3.3); older feeds say so themselves. */
static char *decoded(char *text, const char *type, const char *mode)
{
    bool binary = type && strchr(type, '/') && !g_str_has_prefix(type, "text/") && !g_str_has_suffix(type, "xml");
    gsize length;

    if (!text || !(binary || (mode && strcmp(mode, "base64") == 0)))
        return text;
    g_autofree guchar *bytes = g_base64_decode(text, &length);
    g_free(text);
    return text_decode_as((const char *)bytes, length, NULL);
}

/* A construct's words: Atom's type says whether it is plain text; all else may be markup, escaped or not. NULL if there are none. */
static char *words_of(const xmlNode *node)
{
    if (!node)
        return NULL;
    g_autofree char *type = xml_attribute(node, "type"), *mode = xml_attribute(node, "mode");
    bool plain =
        type && (strcmp(type, "text") == 0 || (strcmp(type, "text/plain") == 0 && !(mode && strcmp(mode, "escaped") == 0)));
    g_autofree char *markup = has_elements(node) ? markup_of(node) : decoded(xml_text(node), type, mode);
    if (!markup || plain || !(strpbrk(markup, "<&") || strstr(markup, "\xc2\xa0")))
        return g_steal_pointer(&markup);
    OWNED(page) *page = page_parse(markup, strlen(markup));
    return content_flatten(page);
}

/* On one line; NULL if there is nothing. */
static char *line_of(const xmlNode *node)
{
    g_autofree char *words = words_of(node);

    if (!words)
        return NULL;
    g_auto(GStrv) parts = g_strsplit_set(words, " \t\r\n", -1);
    GString *line = g_string_new(NULL);
    for (char **part = parts; *part; part++)
        if (**part)
            g_string_append_printf(line, "%s%s", line->len ? " " : "", *part);
    return g_string_free(line, line->len == 0);
}

/* A person: Atom's name, RSS's "address (Name)" or "Name (address)". */
static char *person_of(const xmlNode *node)
{
    for (const xmlNode *child = node ? node->children : NULL; child; child = child->next)
        if (xml_is(child, "name"))
            return line_of(child);
    g_autofree char *line = line_of(node);
    char *open = line ? strchr(line, '(') : NULL, *close = open ? strrchr(open, ')') : NULL;
    if (!close || close == open + 1 || !strchr(line, '@'))
        return g_steal_pointer(&line);
    if (memchr(line, '@', (size_t)(open - line)))
        return g_strndup(open + 1, (size_t)(close - open) - 1);
    *open = '\0';
    return g_strchomp(g_steal_pointer(&line));
}

static bool is_address(const char *text)
{
    return text && (g_str_has_prefix(text, "http://") || g_str_has_prefix(text, "https://"));
}

/* An address against the entry's base, and the feed's own address. */
static char *resolve(const xmlNode *node, const char *address, const char *feed_url)
{
    if (!address || is_address(address))
        return g_strdup(address);
    xmlChar *base = xmlNodeGetBase(node->doc, node);
    xmlChar *full = xmlBuildURI((const xmlChar *)address, base ? base : (const xmlChar *)feed_url);
    char *resolved = g_strdup(full ? (const char *)full : address);
    xmlFree(base);
    xmlFree(full);
    return resolved;
}

/* Atom's links that say nothing or "alternate", RSS's text; the original one where a service stands in between. */
static char *find_link(const xmlNode *entry, const char *feed_url)
{
    g_autofree char *best = NULL;

    for (const xmlNode *node = entry->children; node; node = node->next) {
        if (xml_is(node, "origLink") && space_of(node) == BURNER)
            return xml_text(node);
        if (best || !xml_is(node, "link") || space_of(node) != CORE)
            continue;
        g_autofree char *relation = xml_attribute(node, "rel"), *target = xml_attribute(node, "href"), *text = xml_text(node);
        if (!relation || strcmp(relation, "alternate") == 0)
            best = resolve(node, target ? target : text, feed_url);
    }
    return g_steal_pointer(&best);
}

static char *find_url(const xmlNode *entry, const xmlNode *id, const char *feed_url)
{
    g_autofree char *link = find_link(entry, feed_url), *about = xml_attribute(entry, "about");
    g_autofree char *own = id ? xml_text(id) : NULL, *permanent = id ? xml_attribute(id, "isPermaLink") : NULL;

    if (link)
        return g_steal_pointer(&link);
    if (is_address(own) && !(permanent && strcmp(permanent, "false") == 0))
        return g_steal_pointer(&own);
    return is_address(about) ? g_steal_pointer(&about) : NULL;
}

/* xml:lang of the node or what holds it, else what the field says; the language alone. */
static char *find_language(const xmlNode *node, const xmlNode *field)
{
    xmlChar *lang = xmlNodeGetLang(node);
    g_autofree char *told = lang ? g_strdup((const char *)lang) : field ? xml_text(field) : NULL;
    size_t n = told ? strcspn(told, "-_") : 0;

    xmlFree(lang);
    return n >= 2 && n <= 3 ? g_ascii_strdown(told, (gssize)n) : NULL;
}

/* ---------- entries ---------- */

struct feed {
    const struct input *input;
    const struct reader_options *options;
    char *title, *language;
};

static bool find_stamp(const xmlNode *field, struct stamp *stamp)
{
    g_autofree char *text = field ? xml_text(field) : NULL;

    return text && stamp_find(text, strlen(text), STAMP_DAY_FIRST, stamp);
}

static void set_dates(struct article *article, const xmlNode *const fields[FIELDS])
{
    struct stamp published, updated;
    bool told = find_stamp(fields[PUBLISHED], &published), changed = find_stamp(fields[UPDATED], &updated);

    if (changed)
        article->updated_at = g_strdup(updated.text);
    if (!told && !changed)
        return;
    const struct stamp *stamp = told ? &published : &updated;
    article->published = stamp->day;
    article->published_at = g_strdup(stamp->text);
    article->published_how = g_strdup_printf("feed's <%s>", (const char *)fields[told ? PUBLISHED : UPDATED]->name);
}

/* Whether a summary stops where the article goes on. */
static bool trails_off(const char *text)
{
    static const char *const tails[] = {
        "...", "…", "[…]", "[...]", "Read more", "Continue reading", "(more)", "»", "→", "&hellip;"
    };

    for (size_t i = 0; i < G_N_ELEMENTS(tails); i++)
        if (g_str_has_suffix(text, tails[i]))
            return true;
    return false;
}

static void set_text(struct article *article, const xmlNode *const fields[FIELDS])
{
    g_autofree char *summary = words_of(fields[SUMMARY]);

    article->text = words_of(fields[CONTENT]);
    if (article->text && (!summary || strlen(summary) <= strlen(article->text)))
        return;
    g_free(article->text);
    article->text = summary ? g_steal_pointer(&summary) : g_strdup(article->title);
    article->partial = article->text && (strlen(article->text) < WHOLE_LETTERS || trails_off(article->text));
}

static struct article *read_entry(const struct feed *feed, const xmlNode *entry, const char *name, GError **error)
{
    const xmlNode *fields[FIELDS] = { 0 };
    OWNED(article) *article = article_new(name);

    find_fields(entry, fields);
    article->title = line_of(fields[TITLE]);
    article->byline = person_of(fields[BYLINE]);
    article->id = fields[ID] ? xml_text(fields[ID]) : xml_attribute(entry, "about");
    article->url = find_url(entry, fields[ID], feed->input->url);
    article->source = g_strdup(feed->title);
    article->language = find_language(entry, fields[LANGUAGE]);
    if (!article->language)
        article->language = g_strdup(feed->language);
    set_dates(article, fields);
    set_text(article, fields);
    if (!article->text || !*article->text)
        return fail(error, ERROR_INPUT, "%s: an entry without a text or a title", name), NULL;
    plain_dateline(article);
    if (!plain_need_date(article, feed->options, error))
        return NULL;
    text_paragraphs(article);
    return g_steal_pointer(&article);
}

/* ---------- the feed ---------- */

bool feed_sniff(const struct input *head)
{
    static const char *const roots[] = { "rss", "RDF", "feed", "channel" };
    g_autofree char *root = xml_root_name(head);

    for (size_t i = 0; root && i < G_N_ELEMENTS(roots); i++)
        if (strcmp(root, roots[i]) == 0)
            return true;
    return false;
}

static void find_channel(struct feed *feed, const xmlNode *channel)
{
    const xmlNode *fields[FIELDS] = { 0 };

    find_fields(channel, fields);
    if (!feed->title)
        feed->title = line_of(fields[TITLE]);
    if (!feed->language)
        feed->language = find_language(channel, fields[LANGUAGE]);
}

/* Entries lie under the root (Atom, RDF, RSS 0.9) or under a channel. */
static guint read_entries(struct feed *feed, const xmlNode *parent, guint count, struct batch *batch)
{
    for (const xmlNode *node = parent->children; node && count < FEED_ENTRIES; node = node->next) {
        if (!xml_is(node, "item") && !xml_is(node, "entry"))
            continue;
        g_autofree char *name = g_strdup_printf("%s, entry %u", feed->input->name, ++count);
        GError *refusal = NULL;
        struct article *article = read_entry(feed, node, name, &refusal);
        batch_add(batch, article, refusal);
    }
    return count;
}

void feed_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    struct feed feed = { .input = input, .options = options };
    xmlDoc *document = input->length <= FEED_BYTES ? xml_parse(input) : NULL;
    const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    guint count = 0;

    if (root) {
        find_channel(&feed, root);
        for (const xmlNode *node = root->children; node; node = node->next)
            if (xml_is(node, "channel")) {
                find_channel(&feed, node);
                count = read_entries(&feed, node, count, batch);
            }
        count = read_entries(&feed, root, count, batch);
    }
    if (count == 0)
        batch_refuse(batch, input->name, root ? "a feed without entries" : "a feed that cannot be read");
    if (count == FEED_ENTRIES)
        batch_refuse(batch, input->name, "more entries than a feed may have; the rest was left out");
    xmlFreeDoc(document);
    g_free(feed.title);
    g_free(feed.language);
}
