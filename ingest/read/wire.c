#include "wire.h"

#include "markup.h"
#include "plain.h"
#include "stamp.h"
#include "text.h"
#include "xml.h"
#include "../../db/error.h"

#include <string.h>

static bool root_is(const struct input *head, const char *const *names, size_t n)
{
    g_autofree char *root = xml_root_name(head);

    for (size_t i = 0; root && i < n; i++)
        if (strcmp(root, names[i]) == 0)
            return true;
    return false;
}

/* Takes over the value where there is none yet. */
static void set(char **place, char *value)
{
    if (!*place)
        *place = value;
    else
        g_free(value);
}

static void set_words(char **place, xmlNode *element)
{
    if (element)
        set(place, markup_words(element));
}

static void set_published(struct article *article, char *moment, const char *how)
{
    if (moment && !article->published.precision && stamp_read(moment, &article->published, &article->published_at))
        article->published_how = g_strdup(how);
    g_free(moment);
}

static void set_updated(struct article *article, char *moment)
{
    struct date day;

    if (moment && !article->updated_at)
        stamp_read(moment, &day, &article->updated_at);
    g_free(moment);
}

/* Hands on what was read, or why it is none. Takes over both. */
static void hand_on(struct batch *batch, struct article *article, const struct reader_options *options, const char *lacks)
{
    GError *refusal = NULL;

    if (article->withdrawn && !article->id)
        fail(&refusal, ERROR_INPUT, "%s: withdrawn by its publisher, but it bears no id that tells which article", article->path);
    else if (!article->withdrawn && !article->text)
        fail(&refusal, ERROR_INPUT, "%s: %s", article->path, lacks);
    else if (!article->withdrawn && plain_need_date(article, options, &refusal)) {
        plain_dateline(article);
        text_paragraphs(article);
    } else if (!article->text)
        article->text = g_strdup("");
    if (refusal)
        g_clear_pointer(&article, article_free);
    batch_add(batch, article, refusal);
}

/* ---------- NITF ---------- */

/* Its last two letters of a state ("canceled") are all the same to us. */
static bool is_withdrawn(const char *status)
{
    static const char *const states[] = { "canceled", "cancelled", "withheld", "embargoed-withheld" };

    for (size_t i = 0; status && i < G_N_ELEMENTS(states); i++)
        if (g_ascii_strcasecmp(status, states[i]) == 0)
            return true;
    return false;
}

/* What a NITF document tells and the article does not know yet. */
static void fill_from_nitf(struct article *article, xmlNode *nitf)
{
    xmlNode *data = markup_find(nitf, "docdata"), *head = markup_find(nitf, "body.head"),
            *content = markup_find(nitf, "body.content");
    xmlNode *dateline = head ? markup_find(head, "dateline") : NULL;

    set(&article->id, xml_attribute(markup_find(data, "doc-id"), "id-string"));
    set_words(&article->title, markup_find(head, "hl1"));
    set_words(&article->title, markup_find(head, "hedline"));
    set_words(&article->title, markup_find(markup_find(nitf, "head"), "title"));
    set_words(&article->byline, markup_find(head, "byline"));
    set_words(&article->source, markup_find(head, "distributor"));
    set(&article->source, xml_attribute(markup_find(data, "doc-id"), "regsrc"));
    set_words(&article->place, markup_find(dateline, "location"));
    if (dateline && !markup_find(dateline, "story.date"))
        set_words(&article->place, dateline);
    set(&article->language, xml_attribute(nitf, "baselang"));
    set(&article->language, xml_attribute(nitf, "lang"));
    set_published(article, xml_attribute(markup_find(data, "date.issue"), "norm"), "date.issue");
    set_published(article, xml_attribute(markup_find(dateline, "story.date"), "norm"), "story.date");
    set_published(article, xml_attribute(markup_find(nitf, "pubdata"), "date.publication"), "pubdata");
    if (content && !article->text)
        article->text = markup_text(content);
}

bool nitf_sniff(const struct input *head)
{
    static const char *const roots[] = { "nitf" };

    return root_is(head, roots, G_N_ELEMENTS(roots));
}

/* management-status speaks of this document, unless it names another one that it takes back. */
static void read_status(struct article *article, xmlNode *data)
{
    g_autofree char *status = xml_attribute(data, "management-status"), *other = xml_attribute(data, "management-doc-idref"),
                    *other_status = xml_attribute(data, "management-idref-status");

    article->withdrawn = is_withdrawn(status) || (other && is_withdrawn(other_status));
    if (other && article->withdrawn) {
        g_free(article->id);
        article->id = g_steal_pointer(&other);
    }
}

void nitf_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    xmlDoc *document = xml_parse(input);
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;

    if (!root)
        batch_refuse(batch, input->name, "not XML that can be read");
    else {
        struct article *article = article_new(input->name);
        article->url = g_strdup(input->url);
        fill_from_nitf(article, root);
        read_status(article, markup_find(root, "docdata"));
        hand_on(batch, article, options, "no text in its body.content");
    }
    xmlFreeDoc(document);
}

/* ---------- NewsML-G2 ---------- */

bool newsml_sniff(const struct input *head)
{
    static const char *const roots[] = { "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem" };

    return root_is(head, roots, G_N_ELEMENTS(roots));
}

/* "stat:canceled" without its scheme. */
static char *code_of(xmlNode *element)
{
    g_autofree char *code = xml_attribute(element, "qcode");
    const char *colon = code ? strrchr(code, ':') : NULL;

    return colon && colon[1] ? g_strdup(colon + 1) : NULL;
}

/* An agency's name: written out, or as its code. */
static void set_name(char **place, xmlNode *element)
{
    set_words(place, markup_find(element, "name"));
    set(place, xml_attribute(element, "literal"));
    set(place, code_of(element));
}

/* The main headline; others have roles. */
static xmlNode *find_headline(xmlNode *meta)
{
    xmlNode *first = markup_find(meta, "headline");

    for (xmlNode *element = first; element; element = markup_next(element, meta)) {
        g_autofree char *role = xml_is(element, "headline") ? xml_attribute(element, "role") : NULL;
        if (xml_is(element, "headline") && (!role || g_str_has_suffix(role, "main")))
            return element;
    }
    return first;
}

/* Wire style: a line that is set in begins a paragraph. */
static char *part_indented(const char *text)
{
    GString *parted = g_string_new(NULL);

    for (const char *p = text; *p; p++) {
        size_t indent = *p == '\n' ? strspn(p + 1, " \t") : 0;
        if (indent >= 2 || (indent && p[1] == '\t')) {
            g_string_append(parted, "\n\n");
            p += indent;
        } else
            g_string_append_c(parted, *p);
    }
    return g_string_free(parted, FALSE);
}

/* "<p>...</p>" around it all. */
static void strip_paragraph(char *text)
{
    size_t n = strlen(text);

    if (!g_str_has_prefix(text, "<p>") || !g_str_has_suffix(text, "</p>") || n < 7 || strstr(text + 3, "<p"))
        return;
    text[n - 4] = '\0';
    memset(text, ' ', 3);
    g_strstrip(text);
}

/* The text in a content element: plain, or with tags that were written as text. */
static char *text_of_data(xmlNode *data)
{
    xmlChar *content = xmlNodeGetContent(data);
    g_autofree char *text = g_strstrip(g_utf8_make_valid(content ? (const char *)content : "", -1));

    xmlFree(content);
    strip_paragraph(text);
    if (*text == '<' && g_str_has_suffix(text, ">"))
        return markup_text_of_html(text, strlen(text));
    return *text ? part_indented(text) : NULL;
}

static void read_content(struct article *article, xmlNode *set_of)
{
    xmlNode *xml = markup_find(set_of, "inlineXML"), *nitf = xml ? markup_find(xml, "nitf") : NULL,
            *data = markup_find(set_of, "inlineData");
    xmlNode *body = xml ? markup_find(xml, "body") : NULL;

    if (nitf)
        fill_from_nitf(article, nitf);
    if (!article->text && xml && !markup_find(xml, "events"))
        article->text = markup_text(body ? body : xml);
    if (!article->text && data)
        article->text = text_of_data(data);
}

static void read_meta(struct article *article, xmlNode *item)
{
    xmlNode *own = markup_find(item, "itemMeta"), *meta = markup_find(item, "contentMeta");
    g_autofree char *status = code_of(markup_find(own, "pubStatus")), *version = xml_attribute(item, "version");

    article->id = xml_attribute(item, "guid");
    article->version = version ? MAX(g_ascii_strtoll(version, NULL, 10), 0) : 0;
    article->withdrawn = is_withdrawn(status);
    set_words(&article->title, find_headline(meta));
    set_words(&article->byline, markup_find(meta, "by"));
    set_name(&article->byline, markup_find(meta, "creator"));
    set_name(&article->source, markup_find(own, "provider"));
    set_name(&article->source, markup_find(meta, "infoSource"));
    set_words(&article->source, markup_find(meta, "creditline"));
    set_words(&article->place, markup_find(meta, "dateline"));
    set_words(&article->place, markup_find(markup_find(meta, "located"), "name"));
    set(&article->language, xml_attribute(markup_find(meta, "language"), "tag"));
    set(&article->language, xml_attribute(item, "lang"));
    if (article->id && g_str_has_prefix(article->id, "http"))
        article->url = g_strdup(article->id);
}

/* The first version's moment is when it was published; what content says of itself comes before this version's. */
static void read_moments(struct article *article, xmlNode *item)
{
    xmlNode *own = markup_find(item, "itemMeta"), *created = markup_find(item, "contentCreated");
    xmlNode *first = markup_find(own, "firstCreated"), *this = markup_find(own, "versionCreated");

    set_published(article, first ? markup_words(first) : NULL, "firstCreated");
    set_published(article, created ? markup_words(created) : NULL, "contentCreated");
    set_published(article, this ? markup_words(this) : NULL, "versionCreated");
    set_updated(article, this ? markup_words(this) : NULL);
    if (g_strcmp0(article->updated_at, article->published_at) == 0)
        g_clear_pointer(&article->updated_at, g_free);
}

static void read_item(const struct input *input, xmlNode *item, const char *name, const struct reader_options *options,
                      struct batch *batch)
{
    struct article *article = article_new(name);
    g_autofree char *class = code_of(markup_find(item, "itemClass"));
    g_autofree char *lacks =
        g_strdup_printf("no text in its contentSet%s%s", class ? ": an item of class " : "", class ? class : "");

    article->url = g_strdup(input->url);
    read_meta(article, item);
    read_moments(article, item);
    if (!article->withdrawn)
        read_content(article, markup_find(item, "contentSet"));
    hand_on(batch, article, options, lacks);
}

/* Items stand in a message, or alone. */
static void read_items(const struct input *input, xmlNode *root, const struct reader_options *options, struct batch *batch)
{
    int n = 0;

    for (xmlNode *element = root; element; element = markup_next(element, root)) {
        if (!xml_is(element, "newsItem"))
            continue;
        g_autofree char *name = g_strdup_printf("%s:item %d", input->name, ++n);
        read_item(input, element, element == root ? input->name : name, options, batch);
    }
    if (n == 0) {
        g_autofree char *what = g_strdup_printf("a %s without a news item; that is no article", (const char *)root->name);
        batch_refuse(batch, input->name, what);
    }
}

void newsml_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    xmlDoc *document = xml_parse(input);
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;

    if (root)
        read_items(input, root, options, batch);
    else
        batch_refuse(batch, input->name, "not XML that can be read");
    xmlFreeDoc(document);
}
