#include "content.h"

#include "names.h"

#include <string.h>

/* ---------- what every node is worth ---------- */

enum { TITLED = 4 }; /* tenths of the worth that the part with the title must have to be all of the article */
enum { PROSE = 40 }; /* a text of so many letters is no label */
enum { SILENT = 1, NO = 2, LINK = 4, LISTED = 8, HEADED = 16, CELLED = 32, QUOTED = 64 };

struct block {
    int node, at; /* the element whose words these are, and the first of its texts */
    guint32 from, length; /* in the extractor's text */
    int letters, linked; /* letters in all, and those within links */
    int worth;
    guint8 flags;
    bool dropped;
};

struct extractor {
    const struct page *page;
    guint n;
    guint8 *flags; /* of each node, with what its ancestors hand down */
    int *block_of; /* the nearest element that parts words */
    int *letters; /* before node i: sums, so that a subtree's is a difference */
    int *prose; /* the same of letters in long runs of text outside links */
    int *worth; /* the same of the blocks' worth */
    GArray *blocks;
    GString *text;
};

static int within(const int *sums, const struct page *page, guint node)
{
    return sums[page_node(page, node)->end] - sums[node];
}

/* A character of Chinese, Japanese or Korean says as much as two letters. */
static int count_letters(const char *text, size_t length)
{
    int letters = 0;

    for (size_t i = 0; i < length; i++) {
        guint8 c = (guint8)text[i];
        letters += c > ' ' && (c & 0xc0) != 0x80;
        letters += c >= 0xe3 && c <= 0xed;
    }
    return letters;
}

enum { CELL = 100 }; /* a table's cell of so many letters is a place in the page's layout, not a value */

static bool parts_words(enum tag tag)
{
    return tag >= TAG_BLOCK && tag != TAG_TIME && tag != TAG_CELL;
}

/* What an element's tag says of the words in it. */
static guint8 flags_of_tag(enum tag tag)
{
    static const guint8 flags[TAG_BODY + 1] = {
        [TAG_LINK] = LINK,   [TAG_ITEM] = LISTED,   [TAG_TITLE] = HEADED, [TAG_HEADING] = HEADED,
        [TAG_CELL] = CELLED, [TAG_SILENT] = SILENT, [TAG_HEAD] = SILENT,  [TAG_QUOTE] = QUOTED,
    };

    return flags[tag];
}

/* Letters that could be read, before each node; silent and hidden elements first. */
static void count(struct extractor *x)
{
    const struct page *page = x->page;
    int letters = 0, prose = 0;

    for (guint i = 0; i < x->n; i++) {
        const struct node *node = page_node(page, i);
        guint8 above = node->parent < 0 ? 0 : x->flags[node->parent];
        x->flags[i] = above | flags_of_tag(node->tag) | (node->hidden ? SILENT : 0);
        x->letters[i] = letters;
        x->prose[i] = prose;
        if (node->tag != TAG_TEXT || above & SILENT)
            continue;
        int own = count_letters(page->text->str + node->from, node->length);
        letters += own;
        prose += own >= PROSE && !(above & LINK) ? own : 0;
    }
    x->letters[x->n] = letters;
    x->prose[x->n] = prose;
}

static enum names_meaning meaning_of(const struct node *node, GHashTable *known)
{
    gpointer found = node->names ? g_hash_table_lookup(known, node->names) : NULL;
    enum names_meaning meaning = found ? (enum names_meaning)(GPOINTER_TO_INT(found) - 1) : names_meaning(node->names);

    if (node->names && !found)
        g_hash_table_insert(known, (gpointer)node->names, GINT_TO_POINTER((int)meaning + 1));
    if (meaning < NAMES_BODY && (node->tag == TAG_CAPTION || node->tag == TAG_ASIDE))
        return NAMES_NO;
    return node->tag == TAG_HEADER ? MAX(meaning, NAMES_PERHAPS) : meaning;
}

/* An embedded quotation (a tweet, say), whatever the box around it is called. */
static bool has_quote(const struct extractor *x, guint i)
{
    enum { NEAR = 20 };

    for (guint k = i; k < MIN((guint)page_node(x->page, i)->end, i + NEAR); k++)
        if (page_node(x->page, k)->tag == TAG_QUOTE)
            return true;
    return false;
}

/* Whether an element's names or kind say that it is not the article's. What holds much of the page's prose is not believed. */
static bool is_refused(const struct extractor *x, guint i, GHashTable *known)
{
    const struct node *node = page_node(x->page, i);
    int letters = within(x->letters, x->page, i), prose = within(x->prose, x->page, i), all = x->prose[x->n];

    if (node->tag == TAG_TEXT || node->tag == TAG_BODY)
        return false;
    switch (meaning_of(node, known)) {
    case NAMES_NEVER:
        return prose * 4 < all * 3;
    case NAMES_NO:
        return prose * 3 < all && !has_quote(x, i);
    case NAMES_PERHAPS:
        return parts_words(node->tag) && !has_quote(x, i) && letters < 300 && prose * 5 < all;
    case NAMES_BODY:
    case NAMES_NOTHING:
        break;
    }
    return false;
}

/* Sets what parts words, and marks what is not the article's, if that is to be judged. */
static void mark(struct extractor *x, bool judge)
{
    g_autoptr(GHashTable) meanings = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < x->n; i++) {
        const struct node *node = page_node(x->page, i);
        bool parts = parts_words(node->tag) || (node->tag == TAG_CELL && within(x->letters, x->page, i) >= CELL);
        x->block_of[i] = node->parent < 0 || parts ? (int)i : x->block_of[node->parent];
        if (node->parent >= 0)
            x->flags[i] |= x->flags[node->parent] & NO;
        if (judge && !(x->flags[i] & (NO | SILENT)) && is_refused(x, i, meanings))
            x->flags[i] |= NO;
    }
}

/* ---------- blocks ---------- */

static bool ends_sentence(const char *text, size_t length)
{
    static const char *const stops[] = { ".", "!", "?", "\"", "”", "…", "。", ":", "’", ")", "»" };

    for (size_t i = 0; i < G_N_ELEMENTS(stops); i++) {
        size_t n = strlen(stops[i]);
        if (length >= n && memcmp(text + length - n, stops[i], n) == 0)
            return true;
    }
    return false;
}

/* Prose is worth its letters; links are worth less than nothing. */
static int worth_of(const struct block *block, const char *text)
{
    int worth = MIN(block->letters, 1000);

    if (block->linked * 2 > block->letters)
        return -MIN(block->linked, 80);
    worth -= 2 * block->linked;
    if (block->flags & HEADED)
        return 0;
    if (block->letters < 60 && !ends_sentence(text, block->length))
        return 0;
    if (block->flags & (LISTED | CELLED))
        worth /= 2;
    return block->letters < 60 ? worth / 2 : worth;
}

static void end_block(struct extractor *x, struct block *block)
{
    while (x->text->len > block->from && g_ascii_isspace(x->text->str[x->text->len - 1]))
        g_string_truncate(x->text, x->text->len - 1);
    block->length = (guint32)x->text->len - block->from;
    if (block->length) {
        block->worth = worth_of(block, x->text->str + block->from);
        g_array_append_val(x->blocks, *block);
    }
    *block = (struct block){ .node = -1, .from = (guint32)x->text->len };
}

/* A text's words behind what the block has; white space is one space. */
static void add_words(struct extractor *x, struct block *block, const struct node *node, guint8 flags)
{
    const char *text = x->page->text->str + node->from;
    bool space = false;

    for (guint32 i = 0; i < node->length; i++) {
        bool blank = g_ascii_isspace(text[i]) || (guint8)text[i] < ' ';
        if (!blank && !(i + 1 < node->length && text[i] == '\xc2' && text[i + 1] == '\xa0')) {
            if (space && x->text->len > block->from && !g_ascii_isspace(x->text->str[x->text->len - 1]))
                g_string_append_c(x->text, ' ');
            space = false;
            g_string_append_c(x->text, text[i]);
            continue;
        }
        space = true;
        i += !blank;
    }
    if (space && x->text->len > block->from && !g_ascii_isspace(x->text->str[x->text->len - 1]))
        g_string_append_c(x->text, ' ');
    int letters = count_letters(text, node->length);
    block->letters += letters;
    block->linked += flags & LINK ? letters : 0;
}

static bool is_blank(const struct extractor *x, const struct node *node)
{
    return count_letters(x->page->text->str + node->from, node->length) == 0;
}

/* Cuts what may be the article's into blocks: at elements that part words, and at two line breaks in a row. */
static void cut(struct extractor *x)
{
    struct block block = { .node = -1 };
    int breaks = 0;

    for (guint i = 0; i < x->n; i++) {
        const struct node *node = page_node(x->page, i);
        if (x->flags[i] & (SILENT | NO)) {
            if (x->block_of[i] == (int)i && node->tag != TAG_SILENT)
                end_block(x, &block);
            continue;
        }
        if (node->tag == TAG_BREAK)
            breaks++;
        else if (x->block_of[i] == (int)i)
            end_block(x, &block), breaks = 0;
        else if (node->tag == TAG_CELL && x->text->len > block.from)
            g_string_append_c(x->text, ' ');
        if (node->tag != TAG_TEXT)
            continue;
        int holder = x->block_of[node->parent < 0 ? (int)i : node->parent];
        if (holder != block.node || breaks > 1) {
            if (is_blank(x, node) && holder == block.node)
                continue;
            end_block(x, &block);
        } else if (breaks == 1 && !is_blank(x, node) && x->text->len > block.from)
            g_string_append_c(x->text, '\n');
        if (!is_blank(x, node))
            breaks = 0;
        if (block.node < 0)
            block.at = (int)i;
        block.node = holder;
        block.flags = x->flags[i];
        add_words(x, &block, node, x->flags[i]);
    }
    end_block(x, &block);
}

/* ---------- the element that holds the article ---------- */

static void sum_worth(struct extractor *x)
{
    guint b = 0;
    int sum = 0;

    for (guint i = 0; i <= x->n; i++) {
        x->worth[i] = sum;
        for (; b < x->blocks->len && g_array_index(x->blocks, struct block, b).at == (int)i; b++)
            sum += g_array_index(x->blocks, struct block, b).worth;
    }
}

static bool is_body(const struct node *node)
{
    return (node->prop && strcmp(node->prop, "articleBody") == 0) || names_meaning(node->names) == NAMES_BODY;
}

static bool inside(const struct page *page, guint holder, int node)
{
    return node >= (int)holder && node < page_node(page, holder)->end;
}

/* Elements that may hold a whole article: what parts words, but is no paragraph itself. */
static bool may_hold(const struct extractor *x, guint i)
{
    enum tag tag = page_node(x->page, i)->tag;

    return x->block_of[i] == (int)i && !(x->flags[i] & (SILENT | NO)) && tag != TAG_PARAGRAPH && tag != TAG_QUOTE &&
           tag != TAG_ITEM && tag != TAG_HEADING && tag != TAG_TITLE;
}

/* The innermost element within `found` that is worth at least so many tenths of it, and holds node `around`, if that is not 0. */
static guint go_down(const struct extractor *x, guint found, int tenths, guint around)
{
    int all = within(x->worth, x->page, found);

    for (guint i = found + 1; i < (guint)page_node(x->page, found)->end; i++)
        if (may_hold(x, i) && within(x->worth, x->page, i) * 10 >= all * tenths && (!around || inside(x->page, i, (int)around)))
            found = i;
    return found;
}

/* The first h1 that the page's own title begins with or has in it, or 0. */
static guint find_title(const struct extractor *x)
{
    g_autofree char *title = g_utf8_casefold(x->page->title->str, (gssize)x->page->title->len);
    size_t most = 2 * strlen(title) + 16; /* a longer one is not in it, whatever its cases */

    for (guint i = 0; i < x->n; i++) {
        if (page_node(x->page, i)->tag != TAG_TITLE || x->flags[i] & SILENT)
            continue;
        g_autofree char *words = page_words(x->page, i, most), *low = g_utf8_casefold(words, -1);
        if (strlen(low) >= 10 && strstr(title, low))
            return i;
    }
    return 0;
}

/* The element that is worth most; of those that are worth nearly as much, the innermost. Of several great parts, that with the title. */
static guint find_article(const struct extractor *x)
{
    int best = 0;
    guint found = 0, title = find_title(x);

    for (guint i = 0; i < x->n; i++)
        if (may_hold(x, i) && within(x->worth, x->page, i) > best)
            best = within(x->worth, x->page, i), found = i;
    found = go_down(x, found, 9, 0);
    if (title && inside(x->page, found, (int)title))
        found = go_down(x, go_down(x, found, TITLED, title), 9, 0);
    return found;
}

/* The names that the page gives to the elements that hold its article's text, where they hold most of its worth; else NULL. */
static const char *find_body_names(const struct extractor *x, guint article)
{
    g_autoptr(GHashTable) sums = g_hash_table_new(NULL, NULL);
    int most = 0, all = within(x->worth, x->page, article);
    const char *names = NULL;

    for (guint i = article + 1; i < (guint)page_node(x->page, article)->end; i++) {
        const struct node *node = page_node(x->page, i);
        if (!node->names || !may_hold(x, i) || !is_body(node))
            continue;
        int sum = GPOINTER_TO_INT(g_hash_table_lookup(sums, node->names)) + within(x->worth, x->page, i);
        g_hash_table_insert(sums, (gpointer)node->names, GINT_TO_POINTER(sum));
        if (sum > most)
            most = sum, names = node->names;
    }
    return most * 10 >= all * 6 ? names : NULL;
}

/* ---------- output ---------- */

/* Nodes within elements of these names. */
static bool named(const struct page *page, int node, const char *names)
{
    for (; node >= 0; node = page_node(page, (guint)node)->parent)
        if (page_node(page, (guint)node)->names == names)
            return true;
    return false;
}

/* A block of links, but for a sentence that has a long one in it. */
static bool is_links(const struct extractor *x, const struct block *block)
{
    enum tag tag = page_node(x->page, (guint)block->node)->tag;

    if (block->linked * 2 <= block->letters)
        return false;
    return tag != TAG_PARAGRAPH || block->linked * 10 > block->letters * 8 || block->letters < 40 ||
           !ends_sentence(x->text->str + block->from, block->length);
}

static void drop_foreign(struct extractor *x, guint article)
{
    const char *names = find_body_names(x, article);

    for (guint b = 0; b < x->blocks->len; b++) {
        struct block *block = &g_array_index(x->blocks, struct block, b);
        block->dropped =
            !inside(x->page, article, block->at) || is_links(x, block) || (names && !named(x->page, block->node, names));
    }
}

/* What lines of the site do; those behind most of the article's text may end it. */
static void drop_lines(struct extractor *x)
{
    int all = 0, before = 0;
    bool ended = false;

    for (guint b = 0; b < x->blocks->len; b++)
        all += g_array_index(x->blocks, struct block, b).dropped ? 0 : g_array_index(x->blocks, struct block, b).letters;
    for (guint b = 0; b < x->blocks->len; b++) {
        struct block *block = &g_array_index(x->blocks, struct block, b);
        if (block->dropped && !(block->flags & HEADED))
            continue;
        enum names_line line = names_line(x->text->str + block->from, block->length);
        ended |= line == LINE_END && before * 2 > all;
        before += block->dropped ? 0 : block->letters;
        block->dropped |= ended || (line != LINE_NOTHING && line != LINE_AUTHOR);
    }
}

/* The title above the text, and headings that no text follows. */
static void drop_headings(struct extractor *x)
{
    bool followed = false;
    guint first = 0;

    while (first < x->blocks->len &&
           (g_array_index(x->blocks, struct block, first).dropped || g_array_index(x->blocks, struct block, first).flags & HEADED))
        first++;
    for (guint b = x->blocks->len; b-- > 0;) {
        struct block *block = &g_array_index(x->blocks, struct block, b);
        bool heading = block->flags & HEADED;
        if (block->dropped)
            continue;
        if (heading && (!followed || (b < first && page_node(x->page, (guint)block->node)->tag == TAG_TITLE)))
            block->dropped = true;
        followed |= !heading;
    }
}

static char *write_blocks(const struct extractor *x)
{
    GString *body = g_string_new(NULL);

    for (guint b = 0; b < x->blocks->len; b++) {
        const struct block *block = &g_array_index(x->blocks, struct block, b);
        if (block->dropped)
            continue;
        if (body->len)
            g_string_append(body, "\n\n");
        g_string_append_len(body, x->text->str + block->from, block->length);
    }
    return g_string_free(body, FALSE);
}

static void start(struct extractor *x, const struct page *page)
{
    guint n = page->nodes->len;

    *x = (struct extractor){ .page = page, .n = n };
    x->flags = g_new0(guint8, n + 1);
    x->block_of = g_new(int, n + 1);
    x->letters = g_new(int, n + 1);
    x->prose = g_new(int, n + 1);
    x->worth = g_new(int, n + 1);
    x->blocks = g_array_new(FALSE, FALSE, sizeof(struct block));
    x->text = g_string_sized_new(page->text->len / 2);
    count(x);
}

/* Frees all; what is left of the blocks is the result. */
static char *finish(struct extractor *x)
{
    char *body = write_blocks(x);

    g_free(x->flags);
    g_free(x->block_of);
    g_free(x->letters);
    g_free(x->prose);
    g_free(x->worth);
    g_array_unref(x->blocks);
    g_string_free(x->text, TRUE);
    if (!*body)
        g_clear_pointer(&body, g_free);
    return body;
}

char *content_extract(const struct page *page)
{
    struct extractor x;

    start(&x, page);
    mark(&x, true);
    cut(&x);
    if (x.blocks->len) {
        sum_worth(&x);
        drop_foreign(&x, find_article(&x));
        drop_lines(&x);
        drop_headings(&x);
    }
    return finish(&x);
}

char *content_flatten(const struct page *page)
{
    struct extractor x;

    start(&x, page);
    mark(&x, false);
    cut(&x);
    return finish(&x);
}
