#include "page.h"

#include <libxml/HTMLparser.h>
#include <string.h>

static const struct {
    const char *name;
    enum tag tag;
} tags[] = {
    { "a", TAG_LINK },           { "address", TAG_BLOCK },
    { "amp-ad", TAG_SILENT },    { "amp-sidebar", TAG_SILENT },
    { "applet", TAG_SILENT },    { "article", TAG_ARTICLE },
    { "aside", TAG_ASIDE },      { "audio", TAG_SILENT },
    { "blockquote", TAG_QUOTE }, { "body", TAG_BODY },
    { "br", TAG_BREAK },         { "button", TAG_SILENT },
    { "canvas", TAG_SILENT },    { "caption", TAG_CAPTION },
    { "center", TAG_BLOCK },     { "datalist", TAG_SILENT },
    { "dd", TAG_ITEM },          { "details", TAG_BLOCK },
    { "dialog", TAG_SILENT },    { "dir", TAG_LIST },
    { "div", TAG_BLOCK },        { "dl", TAG_LIST },
    { "dt", TAG_ITEM },          { "embed", TAG_SILENT },
    { "fieldset", TAG_SILENT },  { "figcaption", TAG_CAPTION },
    { "figure", TAG_CAPTION },   { "footer", TAG_SILENT },
    { "form", TAG_BLOCK },       { "frame", TAG_SILENT },
    { "frameset", TAG_BLOCK },   { "h1", TAG_TITLE },
    { "h2", TAG_HEADING },       { "h3", TAG_HEADING },
    { "h4", TAG_HEADING },       { "h5", TAG_HEADING },
    { "h6", TAG_HEADING },       { "head", TAG_HEAD },
    { "header", TAG_HEADER },    { "hr", TAG_BLOCK },
    { "html", TAG_BLOCK },       { "iframe", TAG_SILENT },
    { "input", TAG_SILENT },     { "legend", TAG_BLOCK },
    { "li", TAG_ITEM },          { "listing", TAG_BLOCK },
    { "main", TAG_MAIN },        { "map", TAG_SILENT },
    { "marquee", TAG_SILENT },   { "math", TAG_SILENT },
    { "menu", TAG_LIST },        { "nav", TAG_SILENT },
    { "noembed", TAG_SILENT },   { "noframes", TAG_BLOCK },
    { "noscript", TAG_SILENT },  { "object", TAG_SILENT },
    { "ol", TAG_LIST },          { "option", TAG_SILENT },
    { "p", TAG_PARAGRAPH },      { "picture", TAG_SILENT },
    { "pre", TAG_PARAGRAPH },    { "progress", TAG_SILENT },
    { "script", TAG_SILENT },    { "section", TAG_BLOCK },
    { "select", TAG_SILENT },    { "style", TAG_SILENT },
    { "summary", TAG_BLOCK },    { "svg", TAG_SILENT },
    { "table", TAG_TABLE },      { "tbody", TAG_TABLE },
    { "td", TAG_CELL },          { "template", TAG_SILENT },
    { "textarea", TAG_SILENT },  { "tfoot", TAG_TABLE },
    { "th", TAG_CELL },          { "thead", TAG_TABLE },
    { "time", TAG_TIME },        { "title", TAG_SILENT },
    { "tr", TAG_BLOCK },         { "ul", TAG_LIST },
    { "video", TAG_SILENT },     { "xmp", TAG_BLOCK },
};

struct builder {
    struct page *page;
    htmlParserCtxtPtr parser;
    GHashTable *tag_of; /* the parser's own string of a name -> tag + 1 */
    int open; /* the node whose children come now; -1 */
    int depth;
    bool in_title, in_linked;
};

/* Names are the parser's own strings, the same pointer every time: each is looked up once a page. */
static enum tag find_tag(struct builder *builder, const char *name)
{
    gpointer known = g_hash_table_lookup(builder->tag_of, name);

    if (known)
        return (enum tag)(GPOINTER_TO_INT(known) - 1);
    enum tag tag = TAG_INLINE;
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++)
        if (strcmp(tags[i].name, name) == 0)
            tag = tags[i].tag;
    g_hash_table_insert(builder->tag_of, (gpointer)name, GINT_TO_POINTER((int)tag + 1));
    return tag;
}

static const char *attribute(const char *const *attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1] && *attributes[1] ? attributes[1] : NULL;
    return NULL;
}

static const char *keep(struct builder *builder, const char *text)
{
    return text ? g_string_chunk_insert(builder->page->strings, text) : NULL;
}

/* <meta> and <link> as key and value. */
static void add_meta(struct builder *builder, const char *name, const char *const *attributes)
{
    static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
    bool link = strcmp(name, "link") == 0;
    const char *value = attribute(attributes, link ? "href" : "content"), *key = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(keys) && !key && !link; i++)
        key = attribute(attributes, keys[i]);
    if (link && (key = attribute(attributes, "rel")) == NULL)
        key = attribute(attributes, "itemprop");
    if (!key || !value)
        return;
    g_autofree char *low = g_ascii_strdown(key, -1), *full = link ? g_strconcat("link ", low, NULL) : NULL;
    struct meta meta = { keep(builder, full ? full : low), keep(builder, value) };
    g_array_append_val(builder->page->metas, meta);
}

/* Class, id and role; the last two come in front, as they name one thing. */
static const char *names_of(struct builder *builder, const char *const *attributes)
{
    static const char *const keys[] = { "role", "id", "class" };
    char names[512] = "";

    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *value = attribute(attributes, keys[i]);
        if (value && *names)
            g_strlcat(names, " ", sizeof names);
        if (value)
            g_strlcat(names, value, sizeof names);
    }
    return *names ? g_string_chunk_insert_const(builder->page->strings, names) : NULL;
}

static bool is_hidden(const char *const *attributes)
{
    const char *style = attribute(attributes, "style"), *aria = attribute(attributes, "aria-hidden");
    const char *display = style ? strstr(style, "display") : NULL;

    for (const char *const *a = attributes; a && a[0]; a += 2)
        if (strcmp(a[0], "hidden") == 0)
            return true;
    if (display)
        for (display += 7; *display == ' ' || *display == ':'; display++)
            ;
    return (display && g_str_has_prefix(display, "none")) || (aria && strcmp(aria, "true") == 0);
}

static int add_node(struct builder *builder, struct node node)
{
    node.parent = builder->open;
    node.end = (int)builder->page->nodes->len + 1;
    g_array_append_val(builder->page->nodes, node);
    return (int)builder->page->nodes->len - 1;
}

/* The element at PAGE_DEPTH takes what would lie deeper: the parser forgets that this one is open. */
static bool too_deep(struct builder *builder)
{
    if (builder->parser->nameNr <= PAGE_DEPTH)
        return false;
    builder->parser->nameNr--;
    builder->parser->name = builder->parser->nameTab[builder->parser->nameNr - 1];
    return true;
}

static void on_start(void *data, const xmlChar *tag_name, const xmlChar **given)
{
    struct builder *builder = data;
    const char *name = (const char *)tag_name;
    const char *const *attributes = (const char *const *)given;
    const char *type;

    if (strcmp(name, "meta") == 0 || strcmp(name, "link") == 0)
        add_meta(builder, name, attributes);
    struct node node = { .tag = find_tag(builder, name) };
    if (attributes) {
        node.names = names_of(builder, attributes);
        node.prop = keep(builder, attribute(attributes, "itemprop"));
        if (!node.prop)
            node.prop = keep(builder, attribute(attributes, "property"));
        node.value = keep(builder, attribute(attributes, "datetime"));
        if (!node.value)
            node.value = keep(builder, attribute(attributes, "content"));
        node.hidden = is_hidden(attributes);
    }
    if (strcmp(name, "html") == 0 && !builder->page->language)
        builder->page->language = keep(builder, attribute(attributes, attribute(attributes, "lang") ? "lang" : "xml:lang"));
    builder->in_title = strcmp(name, "title") == 0 && builder->page->title->len == 0;
    type = strcmp(name, "script") == 0 ? attribute(attributes, "type") : NULL;
    builder->in_linked = type && strstr(type, "ld+json");
    if (builder->in_linked)
        g_ptr_array_add(builder->page->linked, g_string_new(NULL));
    int index = add_node(builder, node);
    if (!too_deep(builder))
        builder->open = index;
}

static void on_end(void *data, const xmlChar *name)
{
    struct builder *builder = data;

    (void)name;
    builder->in_title = builder->in_linked = false;
    if (builder->open < 0)
        return;
    struct node *node = page_node(builder->page, (guint)builder->open);
    node->end = (int)builder->page->nodes->len;
    builder->open = node->parent;
}

static void on_text(void *data, const xmlChar *text, int length)
{
    struct builder *builder = data;
    struct page *page = builder->page;
    guint n = page->nodes->len;
    struct node *last = n ? page_node(page, n - 1) : NULL;

    if (builder->in_title)
        g_string_append_len(page->title, (const char *)text, length);
    if (last && last->tag == TAG_TEXT && last->parent == builder->open && last->end == (int)n)
        last->length += (guint32)length; /* long texts come in pieces */
    else
        add_node(builder, (struct node){ .tag = TAG_TEXT, .from = (guint32)page->text->len, .length = (guint32)length });
    g_string_append_len(page->text, (const char *)text, length);
}

static void on_script(void *data, const xmlChar *text, int length)
{
    struct builder *builder = data;

    if (builder->in_linked)
        g_string_append_len(g_ptr_array_index(builder->page->linked, builder->page->linked->len - 1), (const char *)text, length);
}

static void free_string(gpointer string)
{
    g_string_free(string, TRUE);
}

static struct page *page_new(size_t length)
{
    struct page *page = g_new0(struct page, 1);

    page->nodes = g_array_sized_new(FALSE, FALSE, sizeof(struct node), (guint)MIN(length / 64 + 16, 1 << 20));
    page->text = g_string_sized_new(length / 4);
    page->metas = g_array_new(FALSE, FALSE, sizeof(struct meta));
    page->linked = g_ptr_array_new_with_free_func(free_string);
    page->title = g_string_new(NULL);
    page->strings = g_string_chunk_new(4096);
    return page;
}

/* What is still open ends with the page. */
static void close_all(struct builder *builder)
{
    while (builder->open >= 0)
        on_end(builder, NULL);
}

struct page *page_parse(const char *text, size_t length)
{
    struct page *page = page_new(length);
    struct builder builder = { .page = page, .open = -1, .tag_of = g_hash_table_new(NULL, NULL) };
    htmlParserCtxtPtr parser = htmlNewParserCtxt();

    page->source = text;
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_script;
    parser->userData = &builder;
    builder.parser = parser;
    htmlCtxtReadMemory(parser, text, (int)length, NULL, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    close_all(&builder);
    htmlFreeParserCtxt(parser);
    g_hash_table_destroy(builder.tag_of);
    return page;
}

void page_free(struct page *page)
{
    g_array_unref(page->nodes);
    g_string_free(page->text, TRUE);
    g_array_unref(page->metas);
    g_ptr_array_unref(page->linked);
    g_string_free(page->title, TRUE);
    g_string_chunk_free(page->strings);
    g_free(page);
}

const char *page_meta(const struct page *page, const char *key)
{
    for (guint i = 0; i < page->metas->len; i++) {
        const struct meta *meta = &g_array_index(page->metas, struct meta, i);
        if (strcmp(meta->key, key) == 0)
            return meta->value;
    }
    return NULL;
}

char *page_words(const struct page *page, guint node, size_t most)
{
    GString *words = g_string_new(NULL);
    int end = MIN(page_node(page, node)->end, (int)(node + most));

    for (int i = (int)node; i < end && words->len < most; i++) {
        const struct node *piece = page_node(page, (guint)i);
        const char *text = page->text->str + piece->from;
        for (guint32 k = 0; piece->tag == TAG_TEXT && k < piece->length && words->len < most; k++)
            if (!g_ascii_isspace(text[k]))
                g_string_append_c(words, text[k]);
            else if (words->len && words->str[words->len - 1] != ' ')
                g_string_append_c(words, ' ');
        if (piece->tag >= TAG_BREAK && words->len && words->str[words->len - 1] != ' ')
            g_string_append_c(words, ' ');
    }
    return g_strchomp(g_string_free(words, FALSE));
}
