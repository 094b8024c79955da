#include "xml.h"

#include "text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

/* ---------- what the bytes are ---------- */

/* The label in the XML declaration, or NULL. */
static char *find_label(const char *bytes, size_t length)
{
    const char *at = g_strstr_len(bytes, (gssize)MIN(length, 200), "encoding=");

    return at && at[9] ? g_strndup(at + 10, strcspn(at + 10, "\"'?> \t\r\n")) : NULL;
}

/* Text in UTF-8 from the first element or declaration on; "" where there is none. */
static char *decode(const struct input *input)
{
    g_autofree char *label = input->charset ? g_strdup(input->charset) : find_label(input->bytes, input->length);
    g_autofree char *text = text_decode_as(input->bytes, input->length, label);
    const char *start = strchr(text, '<');

    return g_strdup(start ? start : "");
}

/* Where the element begins behind declarations, comments and a document type. */
static const char *skip_prolog(const char *text)
{
    for (;;) {
        text += strspn(text, " \t\r\n");
        const char *end = NULL;
        size_t behind = 1;
        if (g_str_has_prefix(text, "<!--"))
            end = strstr(text, "-->"), behind = 3;
        else if (g_str_has_prefix(text, "<?"))
            end = strstr(text, "?>"), behind = 2;
        else if (g_str_has_prefix(text, "<!")) {
            const char *subset = strchr(text, '['), *close = strchr(text, '>');
            end = subset && close && subset < close ? strstr(subset, "]>") : close;
            behind = end && *end == ']' ? 2 : 1;
        }
        if (!end)
            return text;
        text = end + behind;
    }
}

char *xml_root_name(const struct input *head)
{
    const struct input front = { .bytes = head->bytes, .length = MIN(head->length, 8192), .charset = head->charset };
    const char *bytes = head->bytes;
    size_t n = front.length;

    while (n && (g_ascii_isspace(*bytes) || !*bytes || strchr("\xef\xbb\xbf\xff\xfe", *bytes)))
        bytes++, n--;
    if (!n || *bytes != '<')
        return NULL;
    g_autofree char *text = decode(&front);
    const char *root = skip_prolog(text);
    if (*root != '<')
        return NULL;
    size_t length = strcspn(++root, " \t\r\n/>");
    const char *colon = memchr(root, ':', length);
    const char *name = colon ? colon + 1 : root;
    return length ? g_strndup(name, length - (size_t)(name - root)) : NULL;
}

/* ---------- mending and parsing ---------- */

/* What follows & up to its ;, as XML can read it: HTML's entities by their number, a lone & escaped. Returns where to go on. */
static const char *mend_reference(GString *mended, const char *at)
{
    static const char *const own[] = { "amp", "lt", "gt", "quot", "apos" };
    size_t n = 0;
    char name[32];

    if (at[1] == '#') {
        g_string_append_c(mended, '&');
        return at + 1;
    }
    while (n + 1 < sizeof name && g_ascii_isalnum(at[1 + n])) {
        name[n] = at[1 + n];
        n++;
    }
    name[n] = '\0';
    if (n == 0 || at[1 + n] != ';') {
        g_string_append(mended, "&amp;");
        return at + 1;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
        if (strcmp(own[i], name) == 0)
            return g_string_append_c(mended, '&'), at + 1;
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    if (entity)
        return g_string_append_printf(mended, "&#%u;", entity->value), at + n + 2;
    g_string_append_c(mended, '&');
    return at + 1;
}

/* No control characters; references mended, but within CDATA, where they are text. */
static GString *mend(const char *text)
{
    GString *mended = g_string_sized_new(strlen(text) + 64);
    bool verbatim = false;

    for (const char *p = text; *p;) {
        if (!verbatim && *p == '<' && g_str_has_prefix(p, "<![CDATA["))
            verbatim = true;
        else if (verbatim && *p == ']' && g_str_has_prefix(p, "]]>"))
            verbatim = false;
        if (*p == '&' && !verbatim) {
            p = mend_reference(mended, p);
            continue;
        }
        bool bad = ((guint8)*p < ' ' && !strchr("\t\n\r", *p)) || *p == 127;
        g_string_append_c(mended, bad ? ' ' : *p);
        p++;
    }
    return mended;
}

xmlDoc *xml_parse(const struct input *input)
{
    g_autofree char *text = decode(input);
    GString *mended = mend(text);
    xmlDoc *document = mended->len > G_MAXINT ? NULL
                                              : xmlReadMemory(mended->str, (int)mended->len, NULL, "UTF-8",
                                                              XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                                                  XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);

    g_string_free(mended, TRUE);
    return document;
}

/* ---------- reading ---------- */

xmlNode *xml_step(const xmlNode *node, const xmlNode *root, bool inside)
{
    if (inside && node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

char *xml_text(const xmlNode *node)
{
    GString *text = g_string_new(NULL);

    for (const xmlNode *n = node; n; n = xml_step(n, node, true))
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            g_string_append(text, (const char *)n->content);
    g_strstrip(text->str);
    return g_string_free(text, !*text->str);
}

char *xml_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *attribute = node ? node->properties : NULL; attribute; attribute = attribute->next) {
        const char *colon = strchr((const char *)attribute->name, ':');
        if (strcmp(colon ? colon + 1 : (const char *)attribute->name, name) != 0 || !attribute->children)
            continue;
        const char *value = (const char *)attribute->children->content;
        return value && *value ? g_strdup(value) : NULL;
    }
    return NULL;
}

bool xml_is(const xmlNode *node, const char *name)
{
    const char *own = (const char *)node->name, *colon = node->type == XML_ELEMENT_NODE ? strchr(own, ':') : NULL;

    return node->type == XML_ELEMENT_NODE && strcmp(colon ? colon + 1 : own, name) == 0;
}
