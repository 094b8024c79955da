/* english_test.c - sentences, tokens, trees and CoNLL-U: tables of cases, and properties that hold for any text. */
#include "../db/error.h"
#include "../db/resource.h"
#include "../ingest/english/tags.h"
#include "../ingest/english/conllu.h"
#include "../ingest/english/mend.h"
#include "../ingest/english/model.h"
#include "../ingest/english/network.h"

#include <string.h>
#include <time.h>

/* The tokens of a text, "|" between tokens, "||" between sentences. */
static char *shown(struct english *english, struct document *document, const char *text, size_t length)
{
    GString *out = g_string_new(NULL);

    english_split(english, text, length, document);
    for (guint i = 0; i < document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        for (guint t = s->first; t < s->first + s->count; t++) {
            const struct token *token = &g_array_index(document->tokens, struct token, t);
            g_string_append(out, t > s->first ? "|" : i ? "||" : "");
            g_string_append_len(out, text + token->start, token->end - token->start);
        }
    }
    return g_string_free(out, FALSE);
}

static const struct {
    const char *label, *text, *wanted;
} cases[] = {
    { "contractions", "They don't, can't and won’t.", "They|do|n't|,|ca|n't|and|wo|n’t|." },
    { "loose clitics", "Togo 's envoy said they 're here , 'said so'", "Togo|'s|envoy|said|they|'re|here|,|'|said|so|'" },
    { "clitics", "al-Assad's envoy; the officials' cars; it'll", "al|-|Assad|'s|envoy|;|the|officials|'|cars|;|it|'ll" },
    { "acronym inside", "The U.S. envoy left.", "The|U.S.|envoy|left|." },
    { "acronym at the end", "He left the U.S. The envoy stayed.", "He|left|the|U.S.||The|envoy|stayed|." },
    { "month", "On Nov. 8 it ended. Dec. was cold.", "On|Nov.|8|it|ended|.||Dec.|was|cold|." },
    { "money", "It cost $1.2bn (€5m).", "It|cost|$|1.2|bn|(|€|5|m|)|." },
    { "titles", "Gen. J. Smith met Mr. Lee.", "Gen.|J.|Smith|met|Mr.|Lee|." },
    { "quotes", "\"We left.\" \"Why?\" he asked.", "\"|We|left|.|\"||\"|Why|?|\"|he|asked|." },
    { "curly quotes", "“We left,” he said. ‘No’", "“|We|left|,|”|he|said|.||‘|No|’" },
    { "a slug", "NORTH KOREA: The envoy left.", "NORTH|KOREA|:||The|envoy|left|." },
    { "a speaker", "NATO: We left.", "NATO|:|We|left|." },
    { "a network", "He wrote on X. Malta left.", "He|wrote|on|X|.||Malta|left|." },
    { "an initial", "He met J. X. Malta there.", "He|met|J.|X.|Malta|there|." },
    { "dateline", "MOSCOW — The envoy left.", "MOSCOW|—||The|envoy|left|." },
    { "tight dateline", "MOSCOW (AP)_ The envoy left.", "MOSCOW|(|AP|)|_||The|envoy|left|." },
    { "agency dateline", "MOSCOW (AP) _ The envoy left.", "MOSCOW|(|AP|)|_||The|envoy|left|." },
    { "a page's hour", "Envoy leaves Lima Friday 4 March 2005 10.45 GMT The envoy left.",
      "Envoy|leaves|Lima||Friday|4|March|2005|10.45|GMT||The|envoy|left|." },
    { "a party and a dash", "Envoys of the Workers' Party (WPK) - banned there - left.",
      "Envoys|of|the|Workers|'|Party|(|WPK|)|-|banned|there|-|left|." },
    { "an agency of few", "Lima, Peru (XYZ) - The envoy left.", "Lima|,|Peru|(|XYZ|)|-||The|envoy|left|." },
    { "a picture's credit", "Photograph: Ann Lee/AP The envoy left.", "Photograph|:|Ann|Lee|/|AP||The|envoy|left|." },
    { "an agency's picture", "Photo : Getty Images Peru left. It is a photo : PA says so.",
      "Photo|:|Getty|Images||Peru|left|.||It|is|a|photo|:|PA|says|so|." },
    { "a page's renewal", "Envoy leaves updated : Fri Mar 4 2005 09:39:00 The envoy left.",
      "Envoy|leaves||updated|:|Fri|Mar|4|2005|09:39:00||The|envoy|left|." },
    { "a page's hour at first", "Posted: March 4, 2005 9:45 am EST The envoy left.",
      "Posted|:|March|4|,|2005|9:45|am|EST||The|envoy|left|." },
    { "an hour told", "He left on Friday 4 March 2005 10.45 GMT Peru said.",
      "He|left|on|Friday|4|March|2005|10.45|GMT|Peru|said|." },
    { "a number behind a year", "In May 2005 3.5 Peruvians left.", "In|May|2005|3.5|Peruvians|left|." },
    { "a dateline behind glued lines",
      "Some of the envoys say that he is no friend of theirs any more Lima , Peru ( CNN ) -- The envoy left.",
      "Some|of|the|envoys|say|that|he|is|no|friend|of|theirs|any|more|Lima|,|Peru|(|CNN|)|--||The|envoy|left|." },
    { "an acronym and a dash", "The envoys of the many lands of the African Union of old days ( AU ) -- The one -- left.",
      "The|envoys|of|the|many|lands|of|the|African|Union|of|old|days|(|AU|)|--|The|one|--|left|." },
    { "em-dash inside", "talks—the first—failed", "talks|—|the|first|—|failed" },
    { "headline", "Envoy leaves\n\nThe envoy left\ntoday.", "Envoy|leaves||The|envoy|left|today|." },
    { "heading", "Envoy leaves\nThe envoy left Lima.", "Envoy|leaves||The|envoy|left|Lima|." },
    { "hour and heading", "09:15 GMT\nEnvoy leaves\nThe envoy of Peru left on Monday after a long row with his hosts in Lima.",
      "09:15|GMT||Envoy|leaves||The|envoy|of|Peru|left|on|Monday|after|a|long|row|with|his|hosts|in|Lima|." },
    { "wrapped at a name",
      "The envoy of Peru left on Monday after a long row with his\nChadian hosts and their friends in the\nprovince.",
      "The|envoy|of|Peru|left|on|Monday|after|a|long|row|with|his|Chadian|hosts|and|their|friends|in|the|province|." },
    { "ellipsis", "Wait... He left. well…", "Wait|...||He|left|.|well|…" },
    { "addresses", "See https://x.org/a.b?c, @handle and #tag.", "See|https://x.org/a.b?c|,|@handle|and|#tag|." },
    { "hyphens", "pro-Moscow ex-envoy, U.S.-led, 2014-2015, 555-1234-99",
      "pro-Moscow|ex-envoy|,|U.S.|-|led|,|2014|-|2015|,|555-1234-99" },
    { "numbers", "1,200 men, 10:30, 5%, 3.5 per cent", "1,200|men|,|10:30|,|5|%|,|3.5|per|cent" },
    { "percent and stop", "It fell 5%. He left.", "It|fell|5|%|.||He|left|." },
    { "cannot", "We cannot go.", "We|can|not|go|." },
    { "names with apostrophes", "O'Brien and Sana'a", "O'Brien|and|Sana'a" },
    { "empty", "", "" },
    { "only spaces", " \n\n \t", "" },
    { "slash", "and/or 9/11", "and|/|or|9/11" },
};

static void test_cases(void)
{
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *got = shown(english, document, cases[i].text, strlen(cases[i].text));
        if (!g_str_equal(got, cases[i].wanted)) {
            g_test_message("%s: got %s, wanted %s", cases[i].label, got, cases[i].wanted);
            g_test_fail();
        }
    }
}

/* Every byte that is no space is in exactly one token; sentences cover the tokens in order. */
/* A quotation goes on from sentence to sentence until it is closed, or the paragraph ends. */
static void test_quotations(void)
{
    static const struct {
        const char *text, *wanted; /* of each sentence: whether it begins within quotation marks */
    } quotations[] = {
        { "She said: \"Peru left. Chile stays. Malta, too.\" Cuba left. Togo didn't.", "-++--" },
        { "“Peru left. Chile stays.” Cuba left.", "-+-" },
        { "``Peru left. Chile stays.'' Cuba left.", "-+-" },
        { "\"Peru left. Chile stays.\n\nCuba left. Togo left.", "-+--" },
    };
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();

    for (size_t i = 0; i < G_N_ELEMENTS(quotations); i++) {
        g_autoptr(GString) found = g_string_new(NULL);
        english_split(english, quotations[i].text, strlen(quotations[i].text), document);
        for (guint k = 0; k < document->sentences->len; k++)
            g_string_append_c(found, g_array_index(document->sentences, struct sentence, k).quoted ? '+' : '-');
        g_assert_cmpstr(found->str, ==, quotations[i].wanted);
    }
}

static void check_cover(const struct document *document, const char *text, size_t length)
{
    guint32 at = 0, token = 0;

    for (guint i = 0; i < document->tokens->len; i++) {
        const struct token *t = &g_array_index(document->tokens, struct token, i);
        g_assert_cmpuint(t->start, >=, at);
        g_assert_cmpuint(t->end, >, t->start);
        g_assert_cmpuint(t->end, <=, length);
        for (; at < t->start; at++)
            g_assert_true((text[at] & 0x80) || strchr(" \t\n\r\f\v", text[at]));
        at = t->end;
    }
    for (guint i = 0; i < document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        g_assert_cmpuint(s->first, ==, token);
        g_assert_cmpuint(s->count, >, 0);
        g_assert_cmpuint(s->count, <=, 500);
        token += s->count;
    }
    g_assert_cmpuint(token, ==, document->tokens->len);
}

/* Heads in range, one root, and every token reaches it. */
static void check_tree(const struct document *document, const struct sentence *s)
{
    int roots = 0;

    for (guint i = 0; i < s->count; i++) {
        const struct token *token = &g_array_index(document->tokens, struct token, s->first + i);
        guint steps = 0;
        g_assert_cmpint(token->head, >=, -1);
        g_assert_cmpint(token->head, <, (int)s->count);
        g_assert_nonnull(token->lemma);
        g_assert_cmpstr(english_relation_name(token->relation), !=, "_");
        g_assert_cmpint(token->head < 0, ==, g_str_equal(english_relation_name(token->relation), "root"));
        roots += token->head < 0;
        for (const struct token *up = token; up->head >= 0; steps++) {
            g_assert_cmpuint(steps, <, s->count);
            up = &g_array_index(document->tokens, struct token, s->first + (guint)up->head);
        }
    }
    g_assert_cmpint(roots, ==, 1);
}

static void check_trees(struct english *english, struct document *document)
{
    for (guint i = 0; i < document->sentences->len; i++) {
        english_parse(english, document, i);
        check_tree(document, &g_array_index(document->sentences, struct sentence, i));
    }
}

/* Text of chance from pieces that rules look at. */
static void test_any_text(void)
{
    static const char *const pieces[] = { "a", "A", "envoy", "s",   "0",    ".", ",", "'", "\"",     "-",      "/",
                                          " ", " ", " ",     "\n",  "\n\n", "!", "?", "(", ")",      "$",      "%",
                                          "@", "#", "U.S.",  "n't", "—",    "’", "“", "é", "\u00a0", "\u2028", "..." };
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();
    g_autoptr(GRand) chance = g_rand_new_with_seed(20);
    g_autoptr(GString) text = g_string_new(NULL);

    for (int round = 0; round < 500; round++) {
        g_string_truncate(text, 0);
        for (int i = g_rand_int_range(chance, 0, 400); i > 0; i--)
            g_string_append(text, pieces[g_rand_int_range(chance, 0, G_N_ELEMENTS(pieces))]);
        english_split(english, text->str, text->len, document);
        check_cover(document, text->str, text->len);
        check_trees(english, document);
    }
}

/* A sentence without end is cut; time and memory do not explode. */
static void test_endless(void)
{
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();
    g_autoptr(GString) text = g_string_new("He said");

    for (int i = 0; i < 5000; i++)
        g_string_append(text, i % 7 ? " that he" : " left,");
    english_split(english, text->str, text->len, document);
    g_assert_cmpuint(document->sentences->len, >, 1);
    check_cover(document, text->str, text->len);
    check_trees(english, document);
}

/* The same text gives the same tokens on every run and after any other text. */
static void test_same_again(void)
{
    static const char first[] = "The ministers met in Geneva on Monday. They did not sign the accord.",
                      other[] = "Moscow expelled 35 envoys.";
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *a = document_new();
    OWNED(document) *b = document_new();

    english_split(english, first, strlen(first), a);
    check_trees(english, a);
    english_split(english, other, strlen(other), b);
    check_trees(english, b);
    english_split(english, first, strlen(first), b);
    check_trees(english, b);
    g_assert_cmpuint(a->tokens->len, ==, b->tokens->len);
    for (guint i = 0; i < a->tokens->len; i++) {
        const struct token *x = &g_array_index(a->tokens, struct token, i), *y = &g_array_index(b->tokens, struct token, i);
        g_assert_cmpint(x->head, ==, y->head);
        g_assert_cmpint(x->relation, ==, y->relation);
        g_assert_cmpstr(x->lemma, ==, y->lemma);
    }
}

/* Tags and trees of a text, computed with vectors of so many bits. */
static char *trees_with(int bits, const char *text)
{
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();
    GString *out = g_string_new(NULL);

    network_limit_bits(bits);
    english_split(english, text, strlen(text), document);
    for (guint i = 0; i < document->sentences->len; i++)
        english_parse(english, document, i);
    for (guint i = 0; i < document->tokens->len; i++) {
        const struct token *token = &g_array_index(document->tokens, struct token, i);
        g_string_append_printf(out, "%s %s %d %s\n", token->lemma, english_xpos_name(token->xpos), token->head,
                               english_relation_name(token->relation));
    }
    network_limit_bits(512);
    return g_string_free(out, FALSE);
}

/* A text, and its words in many other orders, where what is scored lies close together and a wrong bit tells. */
static char *in_many_orders(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    g_autoptr(GRand) chance = g_rand_new_with_seed(7);
    GString *out = g_string_new(text);

    for (int sentence = 0; sentence < 400; sentence++) {
        for (int n = g_rand_int_range(chance, 1, 30); n > 0; n--)
            g_string_append_printf(out, " %s", words[g_rand_int_range(chance, 0, (gint32)g_strv_length(words))]);
        g_string_append(out, "\n\n");
    }
    return g_string_free(out, FALSE);
}

/* One to five words and more, as four are multiplied at a time. */
static void test_machines(void)
{
    static const char *const text =
        "Stop. He left. Talks broke down. Malta's envoy never came. The two ministers, who had met in Valletta on Monday, agreed "
        "to reopen the border crossings that Zubrowka closed in 2014, but neither side would say when the first trucks may pass. "
        "\"We were not told,\" a spokeswoman for the ministry said; an inquiry has been ordered into how 41 letters went missing.";
    g_autofree char *all = in_many_orders(text);
    g_autofree char *plain = trees_with(128, all), *narrow = trees_with(256, all), *wide = trees_with(512, all);

    g_assert_true(g_str_equal(narrow, plain)); /* too long to print */
    g_assert_true(g_str_equal(wide, plain));
}

static void test_lemmas(void)
{
    static const char text[] = "They expelled him, and those embassies were closing their gates; I won't deny it. "
                               "He heckled them and axed the remains.";
    static const char *const lemmas[] = { "they",  "expel",  "he",   ",",   "and",  "that", "embassy", "be", "close",
                                          "their", "gate",   ";",    "I",   "will", "not",  "deny",    "it", ".",
                                          "he",    "heckle", "they", "and", "axe",  "the",  "remains", "." };
    OWNED(english) *english = english_new(NULL);
    OWNED(document) *document = document_new();

    english_split(english, text, strlen(text), document);
    for (guint k = 0; k < document->sentences->len; k++)
        english_parse(english, document, k);
    g_assert_cmpuint(document->tokens->len, ==, G_N_ELEMENTS(lemmas));
    for (guint i = 0; i < G_N_ELEMENTS(lemmas); i++)
        g_assert_cmpstr(g_array_index(document->tokens, struct token, i).lemma, ==, lemmas[i]);
}

/* Any changed byte, a cut file and a foreign file are refused; the program's own is taken. */
static void test_damaged_model(void)
{
    g_autoptr(GBytes) bytes = resource_bytes("ingest/english/model.bin");
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);
    OWNED(model) *whole = model_new(bytes, NULL);
    const gsize places[] = { 0, 9, 20, 30, 3000, size / 2, size - 9 };

    g_assert_nonnull(whole);
    g_assert_cmpuint(size, <=, 12 * 1000 * 1000);
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        char *copy = g_memdup2(data, size);
        copy[places[i]] ^= 4;
        g_autoptr(GBytes) damaged = g_bytes_new_take(copy, size);
        g_autoptr(GError) error = NULL;
        g_assert_null(model_new(damaged, &error));
        g_assert_error(error, DEMARCHE_ERROR, ERROR_SYSTEM);
    }
    for (gsize length = 0; length < size; length = length * 3 + 7) {
        g_autoptr(GBytes) shorter = g_bytes_new(data, length);
        g_assert_null(model_new(shorter, NULL));
    }
}

static void test_load_time(void)
{
    double best = 1;

    for (int i = 0; i < 5; i++) {
        clock_t start = clock(); /* of the processor: other programs do not count */
        OWNED(english) *english = english_new(NULL);
        g_assert_nonnull(english);
        best = MIN(best, (double)(clock() - start) / CLOCKS_PER_SEC);
    }
    g_test_message("loading takes %.2f ms", best * 1000);
    g_assert_cmpfloat(best, <, 0.05); /* 5 ms is the aim; a sanitizer on a busy machine takes longer */
}

static const struct {
    const char *label, *lines, *complaint;
} refused[] = {
    { "columns", "1\tHe\the\n", "x.conllu:1: a word has 10 columns in CoNLL-U, here are 3" },
    { "too many columns", "1\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\n",
      "x.conllu:1: a word has 10 columns in CoNLL-U, here are at least 11" },
    { "numbers", "# one\n2\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n", "x.conllu:2: word 1 is numbered 2" },
    { "no form", "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "x.conllu:1: word 1 has no form" },
};

static void test_refused_conllu(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++) {
        OWNED(document) *document = document_new();
        g_autoptr(GString) text = g_string_new(NULL);
        g_autoptr(GError) error = NULL;
        g_assert_false(conllu_read("x.conllu", refused[i].lines, text, document, &error));
        g_assert_error(error, DEMARCHE_ERROR, ERROR_INPUT);
        g_assert_cmpstr(error->message, ==, refused[i].complaint);
    }
}

/* A sentence as "form/XPOS/head/relation ...", and where a word of it belongs. */
static const struct {
    const char *words;
    int word, head;
    const char *relation; /* NULL: not looked at */
} mended[] = {
    { "neighbour/VBG/2/csubj Mali/NNP/2/nsubj closed/VBD/-1/root it/PRP/2/obj", 0, 1, "amod" },
    { "Chad/NNP/1/nsubj call/VBD/-1/root in/IN/4/case Danish/JJ/4/amod ambassador/NN/1/obl", 4, 1, "obj" },
    { "Chad/NNP/1/nsubj call/VBD/-1/root in/IN/4/case the/DT/4/det morning/NN/1/obl", 4, 1, "obl" },
    { "It/PRP/5/nsubj will/MD/5/aux of/IN/1/compound:prt course/NN/5/mark be/VB/5/cop bad/JJ/-1/root", 2, 3, "case" },
    { "It/PRP/1/nsubj accused/VBD/-1/root us/PRP/1/obj of/IN/4/mark violating/VBG/1/advcl it/PRP/4/obj and/CC/7/cc "
      "summoned/VBD/4/conj him/PRP/7/obj",
      7, 1 },
    { "He/PRP/2/nsubj has/VBZ/2/aux urged/VBN/-1/root them/PRP/2/obj to/TO/5/mark go/VB/2/xcomp and/CC/7/cc denied/VBD/5/conj", 7,
      2 },
    { "They/PRP/3/nsubj did/VBD/3/aux not/RB/3/advmod agree/VB/-1/root and/CC/5/cc left/VBD/3/conj", 5, 3 }, /* "did": finite */
    { "He/PRP/1/nsubj wanted/VBD/-1/root to/TO/3/mark go/VB/1/xcomp and/CC/6/cc she/PRP/6/nsubj stayed/VBD/3/conj", 6, 3 },
    { "It/PRP/1/nsubj went/VBD/-1/root this/DT/3/det way/NN/1/obj and/CC/6/cc he/PRP/6/nsubj won/VBD/1/ccomp", 6, 1, "conj" },
    { "It/PRP/1/nsubj said/VBD/-1/root ,/,/1/punct and/CC/5/cc he/PRP/5/nsubj won/VBD/1/ccomp", 5, 1, "ccomp" },
    { "He/PRP/1/nsubj wanted/VBD/-1/root to/TO/3/mark sit/VB/1/xcomp and/CC/5/cc cut/VBD/3/conj", 5, 3 }, /* "to cut" as well */
    { "Newly/RB/1/advmod elected/VBN/4/advcl premier/NN/3/nmod:desc Tuku/NNP/1/obj left/VBD/-1/root", 3, 4, "nsubj" },
    { "Newly/RB/1/advmod elected/VBN/4/advcl premier/NN/3/nmod:desc Tuku/NNP/1/obj left/VBD/-1/root", 1, 3, "amod" },
    { "Elected/VBN/4/advcl premier/NN/0/obj ,/,/4/punct Tuku/NNP/4/nsubj left/VBD/-1/root", 1, 0, "obj" },
    { "Embattled/VBN/-1/root premier/NN/2/nmod:desc Tuku/NNP/3/nsubj left/VBD/0/ccomp", 3, -1, "root" },
    { "Embattled/VBN/-1/root premier/NN/2/nmod:desc Tuku/NNP/3/nsubj left/VBD/0/ccomp", 0, 2, "amod" },
    { "Mali/NNP/2/nsubj was/VBD/2/cop loudly/RB/-1/root and/CC/5/cc wrongly/RB/5/advmod blamed/VBN/2/conj", 0, 5, "nsubj:pass" },
    { "Mali/NNP/2/nsubj was/VBD/2/cop away/RB/-1/root and/CC/4/cc blamed/VBN/2/conj", 0, 2, "nsubj" },
    { "ties/NNS/-1/root between/IN/7/case Mali/NNP/7/compound and/CC/4/cc Chad/NNP/2/conj after/IN/7/case a/DT/7/det "
      "rift/NN/0/nmod",
      2, 0, "nmod" },
    { "ties/NNS/-1/root between/IN/7/case Mali/NNP/7/compound and/CC/4/cc Chad/NNP/2/conj after/IN/7/case a/DT/7/det "
      "rift/NN/0/nmod",
      1, 2, "case" },
    { "It/PRP/1/nsubj broke/VBD/-1/root a/DT/3/det truce/NN/1/obj ,/,/3/punct an/DT/6/det envoy/NN/3/appos has/VBZ/8/aux "
      "told/VBN/1/parataxis",
      6, 8, "nsubj" },
    { "on/IN/2/case Friday/NNP/2/compound rebels/NNS/3/obl fled/VBN/-1/root", 2, 3, "nsubj" },
    { "on/IN/2/case Friday/NNP/2/compound rebels/NNS/3/obl fled/VBN/-1/root", 1, 3, "obl" },
    { "on/IN/1/case Friday/NNP/2/compound Chadian/JJ/3/amod troops/NNS/4/nsubj fled/VBD/-1/root", 1, 4, "obl" },
    { "on/IN/2/case Friday/NNP/2/compound rows/NNS/5/obl ,/,/5/punct rebels/NNS/5/nsubj fled/VBD/-1/root", 2, 5, "obl" },
    { "It/PRP/1/nsubj said/VBD/-1/root that/IN/4/mark talks/NNS/4/nsubj planned/VBN/1/ccomp for/IN/6/case May/NNP/4/obl "
      "will/MD/9/aux not/RB/9/advmod open/VB/1/ccomp",
      3, 9, "nsubj" },
    { "It/PRP/1/nsubj left/VBD/-1/root a/DT/3/det day/NN/5/nmod:unmarked before/IN/5/case talks/NNS/1/obl failed/VBD/1/advcl", 5, 6,
      "nsubj" },
    { "It/PRP/1/nsubj left/VBD/-1/root a/DT/3/det day/NN/5/nmod:unmarked before/IN/5/case talks/NNS/1/obl failed/VBD/1/advcl", 4, 6,
      "mark" },
    { "It/PRP/1/nsubj left/VBD/-1/root before/IN/3/case talks/NNS/1/obl as/IN/6/mark they/PRP/6/nsubj failed/VBD/1/advcl", 3, 1,
      "obl" },
    { "It/PRP/1/nsubj accused/VBD/-1/root Aceh/NNP/1/obj rebels/NNS/1/obj", 2, 3, "compound" },
    { "It/PRP/1/nsubj reject/VBD/-1/root a/DT/3/det proposal/NN/1/obj by/IN/5/case Mali/NNP/3/nmod for/IN/7/case talk/NN/1/obl", 7,
      3, "nmod" },
    { "It/PRP/1/nsubj reject/VBD/-1/root a/DT/3/det raid/NN/1/obj by/IN/5/case Mali/NNP/3/nmod for/IN/7/case talk/NN/1/obl", 7, 1,
      "obl" },
    { "They/PRP/1/nsubj marched/VBD/-1/root on/IN/4/mark Sunday/NNP/4/compound calling/VBG/1/advcl", 3, 1, "obl" },
    { "They/PRP/1/nsubj marched/VBD/-1/root on/IN/4/mark Sunday/NNP/4/compound calling/VBG/1/advcl", 2, 3, "case" },
    { "It/PRP/1/nsubj cut/VBD/-1/root the/DT/3/det curfew/NN/1/obl:agent", 3, 1, "obj" },
    { "He/PRP/1/nsubj vowed/VBD/-1/root never/RB/1/advmod to/TO/4/mark go/VB/1/xcomp", 2, 4, "advmod" },
    { "He/PRP/1/nsubj vowed/VBD/-1/root never/RB/3/advmod again/RB/1/advmod to/TO/5/mark go/VB/1/xcomp", 3, 5, "advmod" },
    { "He/PRP/2/nsubj never/RB/2/advmod vowed/VBD/-1/root to/TO/4/mark go/VB/2/xcomp", 1, 2, "advmod" },
    { "He/PRP/1/nsubj rang/VBD/-1/root Secretary/NNP/5/nmod:desc of/IN/5/case State/NNP/5/nmod:desc Ann/NNP/1/obl", 4, 2, "nmod" },
    { "Aid/NN/2/nsubj:pass is/VBZ/2/aux:pass sent/VBN/-1/root to/TO/4/case Mali/NNP/2/obl:agent", 4, 2, "obl" },
    { "Aid/NN/2/nsubj:pass is/VBZ/2/aux:pass sent/VBN/-1/root by/IN/4/case Mali/NNP/2/obl:agent", 4, 2, "obl:agent" },
    { "It/PRP/1/nsubj express/VBD/-1/root sorrow/NN/1/advmod for/IN/5/case the/DT/5/det dead/NN/1/obl", 2, 1, "obj" },
    { "Men/NNS/1/nsubj:pass led/VBN/4/advcl by/IN/3/case Omar/NNP/1/obl:agent raided/VBD/-1/root it/PRP/4/obj", 0, 4, "nsubj" },
    { "Men/NNS/1/nsubj:pass led/VBN/4/advcl in/IN/3/case Oran/NNP/1/obl raided/VBD/-1/root it/PRP/4/obj", 0, 1, "nsubj:pass" },
    { "Chad/NNP/-1/root ,/,/5/punct whose/WP$/3/nmod:poss king/NN/5/nsubj it/PRP/5/nsubj refuses/VBZ/0/acl:relcl to/TO/7/mark "
      "meet/VB/5/xcomp",
      3, 7, "obj" },
    { "Chad/NNP/-1/root ,/,/4/punct whose/WP$/3/nmod:poss king/NN/4/nsubj refuses/VBZ/0/acl:relcl it/PRP/4/obj", 3, 4, "nsubj" },
    { "Men/NNS/1/nsubj jailed/VBN/5/advcl for/IN/3/mark acting/VBG/1/advcl were/VBD/5/aux:pass freed/VBN/-1/root", 0, 5,
      "nsubj:pass" },
    { "It/PRP/1/nsubj condemn/VBD/-1/root a/DT/3/det threat/NN/1/obj by/IN/5/case Mali/NNP/1/obl to/TO/7/mark go/VB/1/xcomp", 7, 3,
      "acl" },
    { "It/PRP/1/nsubj condemn/VBD/-1/root a/DT/3/det threat/NN/1/obj by/IN/5/case Mali/NNP/1/obl to/TO/7/mark go/VB/1/xcomp", 5, 3,
      "nmod" },
    { "It/PRP/1/nsubj condemn/VBD/-1/root a/DT/3/det raid/NN/1/obj in/IN/5/case Mali/NNP/1/obl to/TO/7/mark win/VB/1/xcomp", 7, 1,
      "xcomp" },
    { "It/PRP/1/nsubj dismiss/VBD/-1/root as/IN/4/case absurd/JJ/4/amod claims/NNS/1/obl by/IN/6/case Mali/NNP/4/nmod", 4, 1,
      "obj" },
    { "It/PRP/1/nsubj dismiss/VBD/-1/root it/PRP/1/obj as/IN/5/case mere/JJ/5/amod talk/NN/1/obl of/IN/7/case war/NN/5/nmod", 5, 1,
      "obl" },
    { "He/PRP/1/nsubj say/VBD/-1/root on/IN/3/case Friday/NNP/5/obl it/PRP/5/nsubj fell/VBD/1/ccomp", 3, 1, "obl" },
    { "He/PRP/1/nsubj say/VBD/-1/root it/PRP/5/nsubj on/IN/4/case Friday/NNP/5/obl fell/VBD/1/ccomp", 4, 5, "obl" },
    { "It/PRP/1/nsubj called/VBD/-1/root Chad/NNP/1/obj a/DT/4/det foe/NN/1/obj", 2, 1, "obj" },
    { "They/PRP/1/nsubj attacked/VBD/-1/root each/DT/1/obj other/JJ/5/nmod:poss 's/POS/3/case policies/NNS/1/obj", 2, 3, "det" },
    { "They/PRP/1/nsubj gave/VBD/-1/root each/DT/1/iobj Black/NN/5/nmod:poss 's/POS/3/case papers/NNS/1/obj", 2, 1, "iobj" },
    { "Let/VB/-1/root us/PRP/0/obj go/VB/0/xcomp and/CC/4/cc won/VBD/2/conj", 4, 2 }, /* no finite verb above */
    { "It/PRP/1/nsubj says/VBZ/-1/root they/PRP/3/nsubj left/VBD/1/ccomp and/CC/5/cc won/VBD/1/conj", 5, 3 },
    { "It/PRP/1/nsubj says/VBZ/-1/root they/PRP/3/nsubj left/VBD/1/ccomp and/CC/6/cc it/PRP/6/nsubj won/VBD/1/conj", 6, 1 },
    { "It/PRP/1/nsubj said/VBD/-1/root they/PRP/3/nsubj left/VBD/1/ccomp and/CC/5/cc won/VBD/1/conj", 5, 1 },
    { "Peru/NNP/1/nsubj declare/VBD/-1/root war/NN/1/obj ,/,/6/punct but/CC/6/cc Chile/NNP/6/nsubj agreed/VBD/1/conj", 2, 1,
      "obj" },
    { "Peru/NNP/1/nsubj declare/VBD/-1/root war/NN/1/obj and/CC/5/cc Chile/NNP/5/nsubj agreed/VBD/1/conj", 2, 1, "obj" },
    { "Peru/NNP/1/nsubj say/VBD/-1/root Chile/NNP/1/obj and/CC/5/cc Togo/NNP/5/nsubj agreed/VBD/1/conj", 2, 5, "nsubj" },
    { "ticket/NN/-1/root for/IN/2/case it/PRP/4/nsubj to/TO/4/mark leave/VB/0/acl", 4, 0, "acl" },
    { "It/PRP/1/nsubj acted/VBD/-1/root after/IN/3/case guards/NNS/1/obl were/VBD/5/aux:pass shot/VBN/1/conj", 3, 5, "nsubj:pass" },
    { "It/PRP/1/nsubj acted/VBD/-1/root after/IN/3/case May/NNP/1/obl and/CC/6/cc was/VBD/6/aux:pass shot/VBN/1/conj", 3, 1 },
    { "It/PRP/1/nsubj denied/VBD/-1/root charge/NNS/1/obj they/PRP/4/nsubj left/VBD/1/conj", 4, 2, "acl:relcl" },
    { "It/PRP/1/nsubj denied/VBD/-1/root charge/NNS/1/obj and/CC/5/cc they/PRP/5/nsubj left/VBD/1/conj", 5, 1, "conj" },
    { "It/PRP/1/nsubj freed/VBD/-1/root envoys/NNS/1/obj it/PRP/4/nsubj accused/VBD/2/acl", 4, 2, "acl:relcl" },
    { "It/PRP/1/nsubj has/VBZ/-1/root proof/NN/1/obj that/IN/5/mark it/PRP/5/nsubj left/VBD/2/acl", 5, 2, "acl" },
    { "It/PRP/1/nsubj denied/VBD/-1/root have/VBG/1/xcomp sold/VBN/1/ccomp arms/NNS/3/obj", 2, 3, "aux" },
    { "It/PRP/1/nsubj denied/VBD/-1/root have/VBG/1/xcomp arms/NNS/2/obj", 2, 1, "xcomp" },
    { "He/PRP/1/nsubj informed/VBD/-1/root Macron/NNP/1/nsubj", 2, 1, "obj" },
    { "Togo/RB/1/advmod recalled/VBD/-1/root him/PRP/1/obj", 0, 1, "nsubj" },
    { "It/PRP/1/nsubj gave/VBD/-1/root inspectors/NNS/3/nsubj access/NN/1/obj", 2, 1, "iobj" },
    { "It/PRP/1/nsubj told/VBD/-1/root Macron/NNP/4/nsubj of/IN/4/case plans/NNS/1/obl", 2, 1, "obj" },
    { "It/PRP/1/nsubj said/VBD/-1/root spies/NNS/4/nsubj are/VBP/4/cop envoys/NNS/1/ccomp", 2, 4, "nsubj" },
    { "Mali/NNP/6/nsubj ,/,/4/punct along/IN/4/case with/IN/4/case Chad/NNP/6/obl ,/,/4/punct left/VBD/-1/root", 4, 0, "nmod" },
    { "Mali/NNP/1/nsubj left/VBD/-1/root along/IN/4/case with/IN/4/case Chad/NNP/1/obl", 4, 1, "obl" },
    { "It/PRP/1/nsubj sent/VBD/-1/root home/RB/3/compound thousands/NNS/1/obj", 2, 1, "advmod" },
    { "It/PRP/1/nsubj sent/VBD/-1/root very/RB/3/amod thousands/NNS/1/obj", 2, 3, "amod" },
    { "It/PRP/1/nsubj hailed/VBD/-1/root curbs/NNS/1/obj announced/VBD/1/xcomp by/IN/5/case Mali/NNP/3/obl", 3, 2, "acl" },
    { "It/PRP/1/nsubj have/VBD/-1/root visas/NNS/1/obj revoked/VBD/1/xcomp", 3, 1, "xcomp" },
    { "Ties/NNS/1/nsubj fell/VBD/-1/root the/DT/3/det day/NN/1/obl:unmarked Niger/NNP/5/nsubj left/VBD/1/conj", 5, 3, "acl:relcl" },
    { "Ties/NNS/1/nsubj fell/VBD/-1/root that/DT/3/det day/NN/1/obl:unmarked ,/,/6/punct Niger/NNP/6/nsubj left/VBD/1/conj", 6, 1,
      "conj" },
    { "He/PRP/1/nsubj say/VBD/-1/root in/IN/3/case talks/NNS/1/obl that/IN/6/mark curbs/NNS/6/nsubj fell/VBD/3/acl", 6, 1,
      "ccomp" },
    { "After/IN/1/mark leaving/VBG/5/advcl his/PRP$/3/nmod:poss troops/NNS/5/nsubj Mali/NNP/5/nsubj fell/VBD/-1/root", 3, 1,
      "obj" },
    { "It/PRP/1/nsubj sent/VBD/-1/root gas/NN/1/obj to/IN/4/case Peru/NNP/2/nmod and/CC/6/cc Chad/NNP/4/conj left/VBD/1/conj", 6, 7,
      "nsubj" },
    { "It/PRP/1/nsubj sent/VBD/-1/root gas/NN/1/obj to/IN/4/case Peru/NNP/2/nmod and/CC/6/cc Chad/NNP/4/conj left/VBD/1/conj", 5, 7,
      "cc" },
    { "It/PRP/1/nsubj sent/VBD/-1/root gas/NN/1/obj to/IN/4/case Peru/NNP/2/nmod and/CC/6/cc left/VBD/1/conj", 6, 1, "conj" },
    { "It/PRP/1/nsubj declare/VBD/-1/root Modi/NNP/1/obj a/DT/4/det liar/NN/1/obl:unmarked", 4, 1, "xcomp" },
    { "It/PRP/1/nsubj sold/VBD/-1/root Modi/NNP/1/obj a/DT/4/det ship/NN/1/obl:unmarked", 4, 1, "obl:unmarked" },
    { "It/PRP/1/nsubj fell/VBD/-1/root before/IN/3/case curbs/NNS/1/obl were/VBD/5/aux:pass lifted/VBN/1/ccomp", 5, 1, "advcl" },
    { "It/PRP/1/nsubj fell/VBD/-1/root before/IN/3/case curbs/NNS/1/obl were/VBD/5/aux:pass lifted/VBN/1/ccomp", 3, 5,
      "nsubj:pass" },
    { "They/PRP/1/nsubj fell/VBD/-1/root with/IN/3/mark rule/VBG/1/advcl party/NN/5/compound men/NNS/3/obj", 5, 1, "obl" },
    { "talks/NNS/-1/root with/IN/2/case Modi/NNP/0/nmod and/CC/4/cc Sharif/NNP/0/appos", 4, 2, "conj" },
    { "The/DT/1/det aim/NN/4/nsubj:outer is/VBZ/4/cop to/TO/4/mark fly/VB/-1/root", 2, 4, "cop" },
    { "They/PRP/1/nsubj have/VBP/-1/root limit/VBN/3/amod access/NN/1/obj", 3, 1, "obj" },
    { "Chile/NNP/1/compound Thursday/NNP/2/nsubj recalled/VBD/-1/root him/PRP/2/obj", 0, 2, "nsubj" },
    { "Chile/NNP/1/compound Thursday/NNP/2/nsubj recalled/VBD/-1/root him/PRP/2/obj", 1, 2, "obl:unmarked" },
    { "Igor/NNP/2/nsubj Sunday/NNP/0/flat offered/VBD/-1/root it/PRP/2/obj", 1, 2, "obl:unmarked" },
    { "He/PRP/1/nsubj told/VBD/-1/root reporters/NNS/1/iobj Friday/NNP/2/flat he/PRP/5/nsubj went/VBD/1/ccomp", 3, 1,
      "obl:unmarked" },
    { "They/PRP/1/nsubj said/VBD/-1/root Sunday/NNP/3/nsubj left/VBD/1/ccomp", 2, 3, "obl:unmarked" },
    { "It/PRP/1/nsubj say/VBD/-1/root teams/NNS/1/obj were/VBD/4/cop ready/JJ/1/ccomp", 2, 4, "nsubj" },
    { "It/PRP/1/nsubj say/VBD/-1/root teams/NNS/1/obj have/VBP/4/aux left/VBN/1/advcl", 2, 4, "nsubj" },
    { "It/PRP/1/nsubj say/VBD/-1/root leaving/VBG/1/advcl was/VBD/4/cop ready/JJ/1/ccomp", 2, 4, "csubj" },
    { "He/PRP/1/nsubj say/VBD/-1/root in/IN/4/case a/DT/4/det letter/NN/1/obl read/VBN/4/acl that/IN/8/mark Togo/NNP/8/nsubj "
      "won/VBD/5/ccomp",
      8, 1, "ccomp" },
    { "fates/NNS/7/nsubj of/IN/2/case Iraq/NNP/0/nmod ,/,/6/punct which/WDT/6/nsubj:pass was/VBD/6/aux:pass lost/VBN/0/acl:relcl "
      "won/VBD/-1/root",
      6, 2, "acl:relcl" },
    { "fates/NNS/7/nsubj of/IN/2/case Iraq/NNP/0/nmod ,/,/6/punct which/WDT/6/nsubj:pass were/VBD/6/aux:pass lost/VBN/0/acl:relcl "
      "won/VBD/-1/root",
      6, 0, "acl:relcl" },
    { "It/PRP/1/nsubj say/VBD/-1/root goodbye/NN/1/obj and/CC/5/cc was/VBD/5/cop gone/JJ/1/ccomp", 2, 1, "obj" },
    { "They/PRP/1/nsubj hold/VBP/-1/root Friday/NNP/3/compound prayers/NNS/1/obj", 2, 3, "compound" }, /* describes a noun */
    { "The/DT/2/det Black/NNP/2/compound Friday/NNP/3/nsubj ended/VBD/-1/root", 2, 3, "nsubj" }, /* a name */
    { "Togo/NNP/1/obl:unmarked expels/VBZ/-1/root him/PRP/1/obj", 0, 1, "nsubj" },
    { "prime/JJ/1/amod minister/NN/3/obl Modi/NNP/1/appos refused/VBD/-1/root it/PRP/3/obj", 1, 3, "nsubj" },
    { "in/IN/1/case January/NNP/2/obl refused/VBD/-1/root it/PRP/2/obj", 1, 2, "obl" },
    { "They/PRP/1/nsubj shut/VBD/-1/root down/RP/1/compound:prt embassies/NNS/1/obl", 3, 1, "obj" },
    { "They/PRP/1/nsubj shut/VBD/-1/root down/RP/1/compound:prt in/IN/4/case Rome/NNP/1/obl", 4, 1, "obl" },
    { "Israel/NNP/2/nsubj:pass is/VBZ/2/aux:pass opposed/JJ/-1/root", 0, 2, "nsubj" },
    { "Israel/NNP/2/nsubj:pass is/VBZ/2/aux:pass opposed/JJ/-1/root", 1, 2, "cop" },
    { "He/PRP/3/nsubj:outer is/VBZ/3/cop to/TO/3/mark fly/VB/-1/root", 1, 3, "aux" },
    { "The/DT/3/det pope/NN/3/compound voiced/VBN/3/amod concern/NN/-1/root", 1, 2, "nsubj" },
    { "The/DT/3/det pope/NN/3/compound voiced/VBN/3/amod concern/NN/-1/root", 3, 2, "obj" },
    { "An/DT/3/det army/NN/3/compound voiced/VBN/3/amod concern/NN/4/nsubj grew/VBD/-1/root", 2, 3, "amod" }, /* it has a verb */
    { "Thousands/NNS/4/nsubj of/IN/2/case workers/NNS/0/nmod blocked/VBN/4/amod roads/NNS/-1/root", 0, 3, "nsubj" },
    { "Thousands/NNS/4/nsubj of/IN/2/case workers/NNS/0/nmod blocked/VBN/4/amod roads/NNS/-1/root", 4, 3, "obj" },
    { "Crowds/NNS/-1/root rally/VBN/0/acl in/IN/3/case Oslo/NNP/1/obl", 0, 1, "nsubj" },
    { "Togo/NNP/1/nsubj freed/VBD/-1/root up/RP/1/compound:prt to/IN/5/case 90/CD/5/nummod rebels/NNS/1/obl", 5, 1, "obj" },
    { "Togo/NNP/1/nsubj gave/VBD/-1/root up/RP/1/compound:prt to/IN/5/case 90/JJ/5/amod rebels/NNS/1/obl", 5, 1, "obl" },
    { "Envoys/NNS/-1/root expelled/VBN/0/acl by/IN/3/case Oslo/NNP/1/obl", 1, 0, "acl" },
    { "They/PRP/1/nsubj hailed/VBD/-1/root its/PRP$/3/nmod:poss decision/NN/1/obj to/TO/5/mark go/VB/1/advcl", 5, 3, "acl" },
    { "They/PRP/1/nsubj hailed/VBD/-1/root its/PRP$/3/nmod:poss visit/NN/1/obj to/TO/5/mark go/VB/1/advcl", 5, 1, "advcl" },
    { "talks/NNS/-1/root with/IN/2/case Modi/NNP/0/nmod and/CC/4/cc Sharif/NNP/0/nmod", 4, 2, "conj" },
    { "talks/NNS/-1/root with/IN/2/case Modi/NNP/0/nmod and/CC/5/cc in/IN/5/case Oslo/NNP/0/nmod", 5, 0, "nmod" },
    { "They/PRP/1/nsubj have/VBP/-1/root forbidden/VBN/3/amod women/NNS/1/obj", 2, -1, "root" },
    { "They/PRP/1/nsubj have/VBP/-1/root forbidden/VBN/3/amod women/NNS/1/obj", 3, 2, "obj" },
    { "*/NFP/2/discourse Togo/NNP/0/flat expels/VBZ/-1/root him/PRP/2/obj", 1, 2, "nsubj" },
    { "It/PRP/1/expl warn/VBD/-1/root that/IN/4/mark they/PRP/4/nsubj left/VBD/1/ccomp", 0, 1, "nsubj" },
    { "It/PRP/1/expl seemed/VBD/-1/root that/IN/4/mark they/PRP/4/nsubj left/VBD/1/ccomp", 0, 1, "expl" },
    { "men/NNS/-1/root whom/WP/3/obj it/PRP/3/nsubj:pass accused/VBN/0/acl:relcl", 2, 3, "nsubj" },
    { "men/NNS/-1/root who/WP/3/nsubj:pass were/VBD/3/aux:pass accused/VBN/0/acl:relcl", 1, 3, "nsubj:pass" },
    { "minister/NN/-1/root and/CC/3/cc envoy/NN/3/nsubj met/VBD/0/conj here/RB/3/advmod", 0, 3, "nsubj" },
    { "minister/NN/-1/root and/CC/3/cc envoy/NN/3/nsubj met/VBD/0/conj here/RB/3/advmod", 2, 0, "conj" },
    { "It/PRP/1/nsubj fell/VBD/-1/root and/CC/4/cc they/PRP/4/nsubj left/VBD/1/conj", 3, 4, "nsubj" },
    { "Neighbouring/VBG/2/advcl Mali/NNP/0/obj signed/VBD/-1/root it/PRP/2/obj", 1, 2, "nsubj" },
    { "Accusing/VBG/3/advcl Mali/NNP/0/obj he/PRP/3/nsubj left/VBD/-1/root", 1, 0, "obj" },
    { "it/PRP/1/nsubj fell/VBD/3/advcl he/PRP/3/nsubj declare/VBD/-1/root", 1, 3, "ccomp" },
    { "if/IN/2/mark it/PRP/2/nsubj fell/VBD/4/advcl he/PRP/4/nsubj declare/VBD/-1/root", 2, 4, "advcl" },
    { "men/NNS/1/nsubj held/VBD/4/advcl here/RB/1/advmod were/VBD/4/aux:pass freed/VBN/-1/root", 0, 4, "nsubj:pass" },
    { "men/NNS/1/nsubj held/VBD/-1/root here/RB/1/advmod were/VBD/4/aux:pass freed/VBN/1/conj", 1, 0, "acl" },
    { "men/NNS/1/nsubj held/VBD/-1/root him/PRP/1/obj were/VBD/4/aux:pass freed/VBN/1/conj", 1, -1, NULL },
    { "men/NNS/1/nsubj held/VBD/-1/root and/CC/4/cc were/VBD/4/aux:pass freed/VBN/1/conj", 1, -1, NULL },
    { "Kyiv/NNP/1/nsubj hit/VBD/-1/root in/IN/3/mark occupy/VBN/1/xcomp Kherson/NNP/3/obj", 4, 1, "obl" },
    { "Kyiv/NNP/2/nsubj hit/VBD/2/aux occupy/VBD/-1/root Kherson/NNP/2/obj", 3, 1, "obj" },
    { "He/PRP/1/nsubj met/VBD/-1/root with/IN/3/mark visit/VBG/1/advcl President/NNP/5/nmod:desc Taha/NNP/3/obj here/RB/3/advmod",
      5, 1, "obl" },
    { "They/PRP/1/nsubj met/VBD/-1/root by/IN/3/mark visit/VBG/1/advcl a/DT/5/det camp/NN/3/obj", 5, 3, "obj" },
    { "It/PRP/1/nsubj voted/VBD/-1/root with/IN/4/mark Togo/NNP/4/nsubj abstaining/VBG/1/advcl ,/,/7/punct to/TO/7/mark "
      "renew/VB/4/advcl "
      "it/PRP/7/obj",
      7, 1, "xcomp" },
    { "It/PRP/1/nsubj fell/VBD/-1/root with/IN/4/mark Togo/NNP/4/nsubj trying/VBG/1/advcl to/TO/6/mark renew/VB/4/xcomp", 6, 4,
      "xcomp" },
    { "It/PRP/1/nsubj voted/VBD/-1/root to/IN/4/case free/JJ/4/amod prisoner/NNS/1/obl", 4, 3, "obj" },
    { "It/PRP/1/nsubj agreed/VBD/-1/root to/IN/4/case free/JJ/4/amod elections/NNS/1/obl", 4, 1, "obl" },
    { "It/PRP/2/expl was/VBD/2/cop ready/JJ/-1/root to/TO/4/mark go/VB/2/csubj", 4, 2, "xcomp" },
    /* phrases: stops, prepositions that are none and the other way round, titles, headings */
    { "He/PRP/1/nsubj met/VBD/-1/root after/IN/4/mark talks/NNS/4/nsubj ././1/punct", 2, 3, "case" },
    { "He/PRP/1/nsubj met/VBD/-1/root after/IN/4/mark talks/NNS/4/nsubj ././1/punct", 3, 1, "obl" },
    { "He/PRP/1/nsubj met/VBD/-1/root follow/VBG/3/amod talks/NNS/1/obl", 2, 3, "case" },
    { "He/PRP/1/nsubj met/VBD/-1/root the/DT/4/det follow/VBG/4/amod day/NN/1/obl", 3, 4, "amod" },
    { "They/PRP/1/nsubj fly/VBD/-1/root over/RP/1/compound:prt Peru/NNP/1/obj", 3, 1, "obl" },
    { "They/PRP/1/nsubj handed/VBD/-1/root over/RP/1/compound:prt Peru/NNP/1/obj", 3, 1, "obj" },
    { "The/DT/2/det charge/NN/2/compound d'affaires/NNS/3/nsubj left/VBD/-1/root", 1, 3, "nsubj" },
    { "Saleh/NNP/6/nsubj ,/,/0/punct Mali/NNP/4/nmod:poss 's/POS/2/case premier/NN/6/nsubj ,/,/4/punct left/VBD/-1/root", 4, 0,
      "appos" },
    { "A/DT/1/det candle/NN/3/nsubj vigil/NN/1/amod ended/VBD/-1/root", 2, 3, "nsubj" },
    { "Alarm/NN/3/nsubj The/DT/2/det ministry/NN/3/nsubj left/VBD/-1/root", 0, 3, "dislocated" },
    { "It/PRP/1/nsubj describe/VBD/-1/root it/PRP/1/obj as/RB/4/advmod unjust/JJ/1/advcl", 4, 1, "obl" },
    { "It/PRP/1/nsubj reject/VBD/-1/root a/DT/3/det proposal/NN/1/obj for/IN/5/case talks/NNS/1/obl", 5, 3, "nmod" },
    { "It/PRP/1/nsubj made/VBD/-1/root a/DT/3/det proposal/NN/1/obj for/IN/5/case talks/NNS/1/obl", 5, 1, "obl" },
    { "He/PRP/1/nsubj say/VBD/-1/root people/NNS/4/nsubj might/MD/4/aux go/VB/1/conj", 4, 1, "ccomp" },
    { "He/PRP/1/nsubj say/VBD/-1/root so/RB/1/advmod and/CC/5/cc people/NNS/5/nsubj left/VBD/1/conj", 5, 1, "conj" },
    /* verbs that were taken for nouns, names for auxiliaries, contents for asides */
    { "It/PRP/1/nsubj consider/VBD/-1/root lifting/VBG/3/amod curbs/NNS/1/obj", 3, 2, "obj" },
    { "ECOWAS/VBD/1/aux:pass threatened/VBN/-1/root to/TO/3/mark go/VB/1/xcomp", 0, 1, "nsubj" },
    { "Obama/NNP/1/compound visits/NNS/-1/root Havana/NNP/1/obj", 0, 1, "nsubj" },
    { "Obama/NNP/1/compound visits/NNS/-1/root here/RB/1/advmod", 0, 1, "compound" },
    { "It/PRP/1/nsubj appeal/VBD/-1/root to/IN/3/case Peru/NNP/1/obl to/TO/5/mark go/VB/1/advcl", 5, 1, "xcomp" },
    { "A/DT/1/det report/NN/6/nsubj that/WDT/4/obj Togo/NNP/4/nsubj left/VBD/1/acl:relcl it/PRP/4/obj fell/VBD/-1/root", 2, 4,
      "mark" },
    { "He/PRP/1/nsubj say/VBD/-1/root in/IN/4/case an/DT/4/det interview/NN/1/obl that/WDT/8/obj Togo/NNP/8/nsubj would/MD/8/aux "
      "stop/VB/4/acl:relcl selling/VBG/8/xcomp arms/NNS/9/obj",
      8, 1, "ccomp" },
    { "He/PRP/1/nsubj say/VBD/-1/root in/IN/4/case a/DT/4/det speech/NN/1/obl that/WDT/7/obj Togo/NNP/7/nsubj "
      "heard/VBD/4/acl:relcl",
      7, 4, "acl:relcl" },
    { "A/DT/1/det report/NN/5/nsubj that/WDT/4/obj Togo/NNP/4/nsubj left/VBD/1/acl:relcl fell/VBD/-1/root", 2, 4, "obj" },
    { "It/PRP/1/nsubj talk/VBD/-1/root about/IN/3/mark leaving/VBG/1/advcl", 3, 1, "xcomp" },
    { "On/IN/1/case Friday/NNP/4/obl ,/,/4/punct they/PRP/4/nsubj left/VBD/-1/root two/CD/6/nummod days/NNS/8/nmod:unmarked "
      "after/IN/8/case inspectors/NNS/9/nsubj complained/VBD/4/ccomp",
      7, 9, "mark" },
    { "It/PRP/1/nsubj left/VBD/-1/root ,/,/4/punct and/CC/4/cc Berg/NNP/1/conj said/VBD/1/parataxis so/RB/5/advmod", 4, 5,
      "nsubj" },
    { "It/PRP/1/nsubj left/VBD/-1/root Berg/NNP/1/obj and/CC/4/cc Dahl/NNP/2/conj said/VBD/1/parataxis so/RB/5/advmod", 4, 2,
      "conj" },
    { "suspended/VBD/-1/root air/NN/0/obj and/CC/3/cc arms/NNS/0/conj curbs/NNS/3/obj", 4, 0, "obj" },
    { "suspended/VBD/-1/root its/PRP$/2/nmod:poss aid/NN/0/obj and/CC/4/cc arms/NNS/0/conj curbs/NNS/4/obj", 5, 4, "obj" },
    { "tell/VBD/-1/root reporters/NNS/0/iobj the/DT/3/det sale/NN/0/obj was/VBD/6/cop a/DT/6/det crime/NN/0/ccomp", 3, 6, "nsubj" },
    { "tell/VBD/-1/root the/DT/2/det sale/NN/0/obj was/VBD/5/cop a/DT/5/det crime/NN/0/ccomp", 2, 0, "obj" },
    { "demanded/VBD/-1/root it/PRP/2/nsubj stop/VB/0/ccomp ;/:/5/punct Iran/NNP/5/nsubj rejected/VBD/0/ccomp it/PRP/5/obj", 5, 0,
      "conj" },
    { "demanded/VBD/-1/root it/PRP/2/nsubj stop/VB/0/ccomp ,/,/5/punct Iran/NNP/5/nsubj rejected/VBD/0/ccomp it/PRP/5/obj", 5, 0,
      "ccomp" },
    { "Spain/NNP/-1/root ,/,/3/punct which/WDT/3/nsubj left/VBD/0/acl:relcl ,/,/8/punct and/CC/8/cc Peru/NNP/8/nsubj are/VBP/8/aux "
      "mediating/VBG/3/conj",
      6, 0, "conj" },
    { "the/DT/1/det summit/NN/-1/root in/IN/3/case Rome/NNP/1/nmod between/IN/5/case Ali/NNP/3/nmod and/CC/7/cc Berg/NNP/3/conj", 7,
      5, "conj" },
    { "the/DT/1/det summit/NN/-1/root in/IN/3/case Rome/NNP/1/nmod and/CC/5/cc Oslo/NNP/3/conj", 5, 3, "conj" },
    { "expelled/VBD/-1/root envoys/NNS/0/obj it/PRP/3/nsubj accused/VBN/1/acl", 3, 1, "acl:relcl" },
    { "secretary/NN/5/nsubj of/IN/3/case state/NN/3/nmod:desc Ann/NNP/0/nmod Berg/NNP/3/flat left/VBD/-1/root", 0, 3, "nmod:desc" },
    { "minister/NN/4/nsubj of/IN/2/case Mali/NNP/0/nmod has/VBZ/4/aux left/VBN/-1/root", 2, 0, "nmod" },
    { "with/IN/1/case allies/NNS/3/obl inspectors/NNS/3/nsubj complained/VBD/-1/root", 0, 1, "case" },
    { "hosts/VBZ/-1/root activists/NNS/0/obj it/PRP/3/nsubj calls/VBZ/0/conj traitors/NNS/3/obj", 3, 1, "acl:relcl" },
    { "hosts/VBZ/-1/root activists/NNS/0/obj and/CC/4/cc it/PRP/4/nsubj calls/VBZ/0/conj traitors/NNS/4/obj", 4, 0, "conj" },
    { "In/IN/1/case Trujillo/NNP/9/obl ,/,/1/punct a/DT/4/det port/NN/9/nsubj:pass ,/,/4/punct four/CD/7/nummod "
      "men/NNS/9/nsubj:pass "
      "were/VBD/9/aux:pass shot/VBN/-1/root",
      4, 1, "appos" },
    { "Peru/NNP/5/nsubj:pass -/HYPH/0/punct Chilean/JJ/3/amod talks/NNS/0/appos were/VBD/5/aux:pass broken/VBN/-1/root", 3, 0,
      "appos" }, /* written apart: an aside */
    { "officials/NNS/2/nsubj there/EX/2/nsubj said/VBD/-1/root", 1, 0, "advmod" },
    { "officials/NNS/2/nsubj there/EX/2/expl be/VBD/-1/root", 1, 2, "expl" }, /* it is no place */
    { "agreed/VBD/-1/root to/TO/2/mark cut/VB/0/xcomp it/PRP/2/obj ,/,/6/punct to/TO/6/mark lift/VB/0/advcl it/PRP/6/obj "
      "and/CC/10/cc to/TO/10/mark free/VB/6/conj",
      6, 2, "conj" },
    { "agreed/VBD/-1/root to/TO/2/mark cut/VB/0/xcomp it/PRP/2/obj ,/,/6/punct to/TO/6/mark lift/VB/2/advcl it/PRP/6/obj", 6, 2,
      "advcl" }, /* why it is cut */
    { "They/PRP/1/nsubj say/VBP/-1/root half/NN/3/nsubj:pass voted/VBN/1/ccomp", 2, 3, "nsubj" },
    { "They/PRP/1/nsubj say/VBP/-1/root half/NN/3/nsubj:pass killed/VBN/1/ccomp rebels/NNS/3/obl:agent", 2, 3, "nsubj:pass" },
    { "We/PRP/1/nsubj tell/VBP/-1/root them/PRP/1/obj to/TO/4/mark go/VB/1/xcomp and/CC/6/cc talk/VBP/1/conj", 6, 4, "conj" },
    { "We/PRP/1/nsubj tell/VBP/-1/root them/PRP/1/obj to/TO/4/mark go/VB/1/xcomp and/CC/7/cc they/PRP/7/nsubj talk/VBP/1/conj", 7,
      1, "conj" },
    { "Peru/NNP/1/nsubj say/VBD/6/parataxis votes/NNS/1/obj due/JJ/2/amod will/MD/6/aux be/VB/6/aux:pass postponed/VBN/-1/root", 6,
      1, "ccomp" },
    { "Peru/NNP/1/nsubj say/VBD/6/parataxis prayers/NNS/1/obj it/PRP/6/nsubj:pass will/MD/6/aux be/VB/6/aux:pass "
      "postponed/VBN/-1/root",
      6, -1, "root" }, /* it has a subject */
    { "pays/VBZ/-1/root for/IN/2/case Ali/NNP/0/obl Kos/NNP/2/flat ,/,/5/punct charge/VBN/0/advcl over/IN/7/case raids/NNS/5/obl",
      5, 2, "acl" },
    { "left/VBD/-1/root for/IN/2/case Al/NNP/0/obl Ain/NNP/2/flat ,/,/5/punct follow/VBN/0/advcl by/IN/7/case aides/NNS/5/obl", 5,
      0, "advcl" }, /* who left was followed */
    { "Peru/NNP/1/nsubj say/VBD/-1/root Roe/NNP/6/nsubj ,/,/2/punct ill/JJ/2/amod ,/,/2/punct left/VBD/1/ccomp", 2, 6, "nsubj" },
    { "Its/PRP$/1/nmod:poss refusal/NN/-1/root to/TO/3/mark go/VB/1/acl led/VBN/3/xcomp Peru/NNP/4/obj", 1, 4, "nsubj" },
    { "They/PRP/1/nsubj urged/VBD/-1/root Peru/NNP/1/obj to/TO/4/mark leave/VB/1/xcomp and/CC/6/cc backed/VBN/4/conj "
      "Chile/NNP/6/obj",
      6, 1, "conj" },
    { "It/PRP/1/nsubj voted/VBD/-1/root to/IN/4/case free/JJ/4/amod prisoner/NNS/1/obl", 4, 3, "obj" },
    { "The/DT/1/det bloc/NN/6/nsubj ECOWAS/NNP/3/nsubj imposed/VBD/1/acl:relcl curbs/NNS/3/obj and/CC/6/cc threatened/VBD/-1/root",
      3, -1, "root" },
    { "He/PRP/1/nsubj talk/VBD/-1/root by/IN/3/case phone/NN/1/obl with/IN/5/case Roe/NNP/3/nmod", 5, 1, "obl" },
    { "He/PRP/1/nsubj tell/VBD/-1/root Roe/NNP/1/obl:unmarked that/IN/5/mark they/PRP/5/nsubj left/VBD/1/ccomp", 2, 1, "obj" },
    { "host/VB/3/ccomp king/NN/2/nmod:desc Roe/NNP/0/obj left/VBD/-1/root", 2, 3, "nsubj" },
    { "It/PRP/1/nsubj condemned/VBD/-1/root a/DT/3/det raid/NN/1/obj that/WDT/5/nsubj:pass staged/VBN/3/acl:relcl "
      "was/VBD/5/aux:pass "
      ",/,/9/punct and/CC/9/cc call/VBD/5/conj",
      9, 1, "conj" },
};

static guint read_words(const char *words, GString *text, GArray *tokens)
{
    static const char *const own_lemmas[] = {
        "cut",       "ready",  "declare", "warn",       "occupy",     "rule",     "along",   "home",   "before",   "aim",
        "limit",     "say",    "a",       "Thursday",   "Friday",     "Sunday",   "Black",   "visit",  "charge",   "free",
        "prisoner",  "talk",   "on",      "with",       "to",         "be",       "have",    "rally",  "consider", "decision",
        "up",        "follow", "fly",     "over",       "d'affaires", "describe", "as",      "reject", "proposal", "for",
        "appeal",    "that",   "about",   "condemn",    "by",         "threat",   "dismiss", "after",  "it",       "tell",
        "each",      "other",  "between", ";",          "secretary",  "minister", "of",      "never",  "again",    "express",
        "neighbour", "call",   "in",      "ambassador", "course",     "host",     "king",    "phone",  NULL
    };
    g_auto(GStrv) word = g_strsplit(words, " ", 0);

    for (char **w = word; *w; w++) {
        g_auto(GStrv) part = g_strsplit(*w, "/", 4);
        struct token token = { .start = (guint32)text->len, .head = (gint16)g_ascii_strtoll(part[2], NULL, 10) };
        g_string_append(text, part[0]);
        token.end = (guint32)text->len;
        g_string_append_c(text, ' ');
        token.xpos = (guint8)english_xpos_find(part[1]);
        token.relation = (guint8)english_relation_find(part[3]);
        token.upos = (guint8)(token.relation == DEPREL_PUNCT ? UPOS_PUNCT : UPOS_X);
        token.lemma = g_strv_contains(own_lemmas, part[0]) ? g_intern_string(part[0]) : "another";
        g_array_append_val(tokens, token);
    }
    return tokens->len;
}

static void test_mend(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(mended); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
        guint n = read_words(mended[i].words, text, tokens);
        mend_trees(text->str, &(struct mended){ (struct token *)(void *)tokens->data, n }, 1);
        const struct token *token = &g_array_index(tokens, struct token, mended[i].word);
        g_test_message("%s", mended[i].words);
        g_assert_cmpint(token->head, ==, mended[i].head);
        if (mended[i].relation)
            g_assert_cmpstr(english_relation_name(token->relation), ==, mended[i].relation);
    }
}

/* Trees of any words, tags and relations stay trees, whatever the rules make of them. */
static void test_mend_any(void)
{
    static const char *const tags[] = { "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS",
                                        "NNP", "IN",  "TO",  "CC",  "DT",  "MD",  "," };
    static const char *const relations[] = { "root",  "nsubj", "obj",  "obl",  "nmod",  "conj", "ccomp",     "xcomp", "advcl",
                                             "appos", "acl",   "case", "mark", "punct", "cc",   "parataxis", "aux",   "expl" };
    static const char *const lemmas[] = { "say",    "to",     "decision", "after",   "in",    "$",   "million",
                                          "be",     "have",   "there",    "declare", "grata", "and", "cut",
                                          "depend", "Monday", "tell",     "plan",    "call",  "Peru" };
    enum { ROUNDS = 200000, MOST = 9 };
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    g_autofree char *text = g_strnfill(2 * MOST, 'w');
    struct token tokens[MOST];

    for (int round = 0; round < ROUNDS; round++) {
        gint32 n = g_rand_int_range(rand, 1, MOST + 1), order[MOST];
        for (gint32 i = 0; i < n; i++) { /* a random order, in which each hangs on one before it */
            gint32 k = g_rand_int_range(rand, 0, i + 1);
            order[i] = order[k];
            order[k] = i;
        }
        memset(tokens, 0, sizeof tokens);
        for (gint32 i = 0; i < n; i++) {
            struct token *token = &tokens[order[i]];
            token->start = (guint32)(2 * order[i]);
            token->end = token->start + 1;
            token->head = (gint16)(i ? order[g_rand_int_range(rand, 0, i)] : -1);
            token->lemma = lemmas[g_rand_int_range(rand, 0, G_N_ELEMENTS(lemmas))];
            token->xpos = (guint8)english_xpos_find(tags[g_rand_int_range(rand, 0, G_N_ELEMENTS(tags))]);
            token->relation = (guint8)english_relation_find(relations[i ? g_rand_int_range(rand, 1, G_N_ELEMENTS(relations)) : 0]);
        }
        mend_trees(text, &(struct mended){ tokens, (guint)n }, 1);
        for (gint32 i = 0; i < n; i++) {
            gint32 steps = 0;
            for (gint32 k = i; k >= 0; k = tokens[k].head) {
                g_assert_cmpint(tokens[k].head, <, n);
                g_assert_cmpint(++steps, <=, n);
            }
        }
    }
}

static void test_names(void)
{
    g_assert_cmpstr(english_upos_name(UPOS_VERB), ==, "VERB");
    g_assert_cmpint(english_upos_find("PROPN"), ==, UPOS_PROPN);
    g_assert_cmpstr(english_relation_name((guint8)english_relation_find("nsubj:pass")), ==, "nsubj:pass");
    g_assert_cmpstr(english_xpos_name((guint8)english_xpos_find("VBD")), ==, "VBD");
    g_assert_cmpint(english_xpos_find("VERY"), ==, -1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/english/split", test_cases);
    g_test_add_func("/english/quotations", test_quotations);
    g_test_add_func("/english/any-text", test_any_text);
    g_test_add_func("/english/endless", test_endless);
    g_test_add_func("/english/same-again", test_same_again);
    g_test_add_func("/english/machines", test_machines);
    g_test_add_func("/english/lemmas", test_lemmas);
    g_test_add_func("/english/mend", test_mend);
    g_test_add_func("/english/mend-any", test_mend_any);
    g_test_add_func("/english/names", test_names);
    g_test_add_func("/model/damaged", test_damaged_model);
    g_test_add_func("/model/load-time", test_load_time);
    g_test_add_func("/conllu/refused", test_refused_conllu);
    return g_test_run();
}
