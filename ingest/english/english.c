#include "english.h"

#include "lemma.h"
#include "mend.h"
#include "model.h"
#include "network.h"
#include "split.h"
#include "tags.h"
#include "../../db/resource.h"

#include <string.h>

struct english {
    struct model *model;
    struct network *network;
    struct splitter *splitter;
    struct lemmatiser *lemmatiser;
    guint8 upos[NETWORK_TOKENS_MAX], xpos[NETWORK_TOKENS_MAX], relations[NETWORK_TOKENS_MAX];
    gint16 heads[NETWORK_TOKENS_MAX];
};

G_STATIC_ASSERT((int)SPLIT_SENTENCE_MAX <= (int)NETWORK_TOKENS_MAX);

struct english *english_new(GError **error)
{
    OWNED(english) *english = g_new0(struct english, 1);
    g_autoptr(GBytes) bytes = resource_bytes("ingest/english/model.bin");

    if (!(english->model = model_new(bytes, error)) || !(english->network = network_new(english->model, error)) ||
        !(english->splitter = splitter_new(error)) || !(english->lemmatiser = lemmatiser_new(english->network, error)))
        return NULL;
    return g_steal_pointer(&english);
}

void english_free(struct english *english)
{
    g_clear_pointer(&english->lemmatiser, lemmatiser_free);
    g_clear_pointer(&english->splitter, splitter_free);
    g_clear_pointer(&english->network, network_free);
    g_clear_pointer(&english->model, model_free);
    g_free(english);
}

struct document *document_new(void)
{
    struct document *document = g_new0(struct document, 1);

    document->sentences = g_array_new(FALSE, TRUE, sizeof(struct sentence));
    document->tokens = g_array_new(FALSE, TRUE, sizeof(struct token));
    document->lemmas = g_string_chunk_new(4096);
    return document;
}

void document_free(struct document *document)
{
    g_array_unref(document->sentences);
    g_array_unref(document->tokens);
    g_string_chunk_free(document->lemmas);
    g_free(document);
}

/* Whether quotation marks are open behind a stretch of text in front of which they were, or were not. */
static bool open_behind(const char *p, const char *end, bool open)
{
    static const bool marks[256] = {
        ['\n'] = true, ['"'] = true, ['`'] = true, ['\''] = true, [0xe2] = true
    }; /* 0xe2: curly ones begin so */

    for (; p < end; p++) {
        while (p < end && !marks[(guint8)*p]) /* most bytes */
            p++;
        if (p == end)
            break;
        if (*p == '\n' || (*p == "”"[0] && strncmp(p, "”", strlen("”")) == 0))
            open = false;
        else if (*p == '"')
            open = !open;
        else if (*p == '`' || *p == '\'')
            open = p + 1 < end && p[1] == p[0] ? *p == '`' : open;
        else if (*p == "“"[0] && strncmp(p, "“", strlen("“")) == 0)
            open = true;
    }
    return open;
}

bool english_quoted(const struct document *document, const struct sentence *sentence, guint32 place)
{
    return open_behind(document->text + sentence->start, document->text + place, sentence->quoted);
}

static void note_quotations(struct document *document)
{
    guint32 behind = 0;
    bool open = false;

    for (guint i = 0; i < document->sentences->len; i++) {
        struct sentence *sentence = &g_array_index(document->sentences, struct sentence, i);
        open = open_behind(document->text + behind, document->text + sentence->start, open);
        sentence->quoted = open;
        behind = sentence->start;
    }
}

void english_split(struct english *english, const char *text, size_t length, struct document *document)
{
    document->text = text;
    g_array_set_size(document->sentences, 0);
    g_array_set_size(document->tokens, 0);
    g_string_chunk_clear(document->lemmas);
    splitter_run(english->splitter, text, length, document->tokens, document->sentences);
    note_quotations(document);
}

/* Names keep their letters, other words are looked up in lower case. */
static const char *lemma_of(const struct english *english, struct document *document, const struct token *token)
{
    char word[64], room[64];
    size_t n = MIN(token->end - token->start, sizeof word - 1);
    const char *text = document->text + token->start;

    for (size_t i = 0; i < n; i++)
        word[i] = token->upos != UPOS_PROPN && g_ascii_isupper(text[i]) ? (char)(text[i] | 0x20) : text[i];
    word[n] = '\0';
    return g_string_chunk_insert(document->lemmas, lemmatiser_find(english->lemmatiser, word, token->upos, token->xpos, room));
}

void english_lemmas(const struct english *english, const char *word, void (*found)(const char *lemma, void *user), void *user)
{
    lemmatiser_find_all(english->lemmatiser, word, found, user);
}

/* "Ombudsman", "Banditry": a word with the ending of a noun is one, though no treebank has it. */
static bool ends_like_noun(const char *word)
{
    static const char *const endings[] = { "man",  "men", "ist",  "ion",  "ity", "ment", "ness",
                                           "ship", "ism", "ance", "ence", "ing", "try" };

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(word, endings[i]))
            return true;
    return false;
}

/* Whether a treebank has the word, or one with its ending. */
static bool is_noun_or_verb(const struct english *english, const char *word, size_t length)
{
    g_autofree char *low = g_ascii_strdown(word, (gssize)length);

    return ends_like_noun(low) || network_is_lemma(english->network, low, length, false) ||
           network_is_lemma(english->network, low, length, true);
}

/*
 * Subjects and objects that are names which the tagger has never met: one that it takes for an interjection, "Zubrowka restored
 * relations", or a sentence's first word that it takes for a noun, though no treebank has it: "Arnor accused him".
 */
static void name_strangers(const struct english *english, const struct document *document, struct token *token, bool first)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_OUTER) | REL(NSUBJ_PASS), object = REL(OBJ), noun = TAG(NN);
    const char *text = document->text + token->start;

    if (!g_ascii_isupper(*text) || !((subject | object) >> token->relation & 1))
        return;
    if (token->upos != UPOS_INTJ && (!first || !(noun >> token->xpos & 1) || !(subject >> token->relation & 1) ||
                                     is_noun_or_verb(english, text, token->end - token->start)))
        return;
    token->upos = UPOS_PROPN;
    token->xpos = XPOS_NNP;
}

/* As tagger and parser see it; `next` is the one that is read after it, if any. */
static void read_tree(struct english *english, struct document *document, const struct mended *tree, const struct mended *next)
{
    struct token *tokens = tree->tokens;

    network_tag(english->network, document->text, tokens, tree->n, english->upos, english->xpos);
    if (next)
        network_expect(english->network, document->text, next->tokens, next->n);
    network_parse(english->network, english->heads, english->relations);
    for (guint i = 0; i < tree->n; i++) {
        tokens[i].upos = english->upos[i];
        tokens[i].xpos = english->xpos[i];
        tokens[i].head = english->heads[i];
        tokens[i].relation = english->relations[i];
        name_strangers(english, document, &tokens[i], i == 0);
        tokens[i].lemma = lemma_of(english, document, &tokens[i]);
    }
}

void english_parse_all(struct english *english, struct document *document, const guint *sentences, guint n)
{
    struct mended trees[MEND_MOST];

    for (guint i = 0; i < n;) {
        guint count = 0;
        for (; i < n && count < MEND_MOST; i++) {
            struct sentence *s = &g_array_index(document->sentences, struct sentence, sentences[i]);
            if (!s->parsed)
                trees[count++] = (struct mended){ &g_array_index(document->tokens, struct token, s->first), s->count };
            s->parsed = true;
        }
        for (guint k = 0; k < count; k++)
            read_tree(english, document, &trees[k], k + 1 < count ? &trees[k + 1] : NULL);
        if (count)
            mend_trees(document->text, trees, count);
    }
}

void english_parse(struct english *english, struct document *document, guint sentence)
{
    if (!g_array_index(document->sentences, struct sentence, sentence).parsed)
        english_parse_all(english, document, &sentence, 1);
}
