#include "markup.h"

#include "xml.h"

#include <libxml/HTMLparser.h>
#include <string.h>

enum { QUIET = HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING };

/* Parts of text, and what is none. */
static const char *const blocks[] = { "p",   "br", "div", "block", "section", "article", "li",     "ul",  "ol",         "hl1",
                                      "hl2", "h1", "h2",  "h3",    "h4",      "h5",      "h6",     "pre", "blockquote", "bq",
                                      "dl",  "dt", "dd",  "lead",  "body",    "header",  "footer", "hr" };
static const char *const silent[] = { "table", "media",  "figure",   "script", "style",
                                      "head",  "iframe", "noscript", "credit", "correction" };

/* ---------- elements ---------- */

xmlNode *markup_next(xmlNode *element, xmlNode *root)
{
    xmlNode *node = xml_step(element, root, true);

    while (node && node->type != XML_ELEMENT_NODE)
        node = xml_step(node, root, true);
    return node;
}

xmlNode *markup_find(xmlNode *root, const char *name)
{
    xmlNode *element = root ? markup_next(root, root) : NULL;

    while (element && !xml_is(element, name))
        element = markup_next(element, root);
    return element;
}

static bool among(const xmlNode *node, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (g_ascii_strcasecmp((const char *)node->name, names[i]) == 0)
            return true;
    return false;
}

/* Adds words; white space is kept only as one space between two. */
static void add_words(GString *text, const char *words)
{
    for (; *words; words++) {
        bool space = g_ascii_isspace(*words), fresh = text->len == 0 || strchr(" \n", text->str[text->len - 1]);
        if (!space)
            g_string_append_c(text, *words);
        else if (!fresh)
            g_string_append_c(text, ' ');
    }
}

static void end_paragraph(GString *text)
{
    while (text->len && text->str[text->len - 1] == ' ')
        g_string_truncate(text, text->len - 1);
    if (text->len && text->str[text->len - 1] != '\n')
        g_string_append(text, "\n\n");
}

/* Behind a node without further children: it has ended, and so have its parents as long as it is their last. */
static void end_blocks(GString *text, const xmlNode *node, const xmlNode *root)
{
    for (;; node = node->parent) {
        if (node->type == XML_ELEMENT_NODE && among(node, blocks, G_N_ELEMENTS(blocks)))
            end_paragraph(text);
        if (node == root || node->next)
            return;
    }
}

/* Text as it is handed on: a broken document's may not be UTF-8. Takes over the string. */
static char *some(GString *text)
{
    g_autofree char *raw = g_string_free(text, FALSE);

    return *g_strstrip(raw) ? g_utf8_make_valid(raw, -1) : NULL;
}

char *markup_words(xmlNode *element)
{
    GString *words = g_string_new(NULL);

    for (xmlNode *node = element; node; node = xml_step(node, element, true))
        if (node->content && (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)) {
            add_words(words, " ");
            add_words(words, (const char *)node->content);
        }
    return some(words);
}

char *markup_text(xmlNode *element)
{
    GString *text = g_string_new(NULL);

    for (xmlNode *node = element, *next; node; node = next) {
        bool is_element = node->type == XML_ELEMENT_NODE;
        bool quiet = is_element && among(node, silent, G_N_ELEMENTS(silent));
        if (quiet || (is_element && among(node, blocks, G_N_ELEMENTS(blocks))))
            end_paragraph(text);
        if (node->content && (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE))
            add_words(text, (const char *)node->content);
        next = xml_step(node, element, !quiet);
        if (!next || next->parent != node)
            end_blocks(text, node, element);
    }
    return some(text);
}

char *markup_text_of_html(const char *html, size_t length)
{
    htmlDocPtr page = length <= G_MAXINT ? htmlReadMemory(html, (int)length, NULL, "UTF-8", QUIET) : NULL;
    xmlNode *root = page ? xmlDocGetRootElement(page) : NULL;
    char *text = root ? markup_text(root) : NULL;

    xmlFreeDoc(page);
    return text;
}
