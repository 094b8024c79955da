#include "tags.h"

#include "english.h"

#include <string.h>

static const char *const upos_names[UPOS_COUNT] = {
    [UPOS_X] = "X",         [UPOS_ADJ] = "ADJ",   [UPOS_ADP] = "ADP",     [UPOS_ADV] = "ADV",     [UPOS_AUX] = "AUX",
    [UPOS_CCONJ] = "CCONJ", [UPOS_DET] = "DET",   [UPOS_INTJ] = "INTJ",   [UPOS_NOUN] = "NOUN",   [UPOS_NUM] = "NUM",
    [UPOS_PART] = "PART",   [UPOS_PRON] = "PRON", [UPOS_PROPN] = "PROPN", [UPOS_PUNCT] = "PUNCT", [UPOS_SCONJ] = "SCONJ",
    [UPOS_SYM] = "SYM",     [UPOS_VERB] = "VERB",
};

static const char *const xpos_names[] = {
    "_",   "$",  "''",  ",",   "-LRB-", "-RRB-", ".",   ":",   "ADD", "AFX",  "CC",  "CD",  "DT",  "EX",  "FW",   "GW", "HYPH",
    "IN",  "JJ", "JJR", "JJS", "LS",    "MD",    "NFP", "NN",  "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR",
    "RBS", "RP", "SYM", "TO",  "UH",    "VB",    "VBD", "VBG", "VBN", "VBP",  "VBZ", "WDT", "WP",  "WP$", "WRB",  "XX", "``",
};

static const char *const relation_names[] = {
    "root",         "acl",        "acl:relcl",  "advcl",    "advcl:relcl", "advmod",     "advmod:emph",   "amod",
    "appos",        "aux",        "aux:pass",   "case",     "cc",          "cc:preconj", "ccomp",         "compound",
    "compound:prt", "conj",       "cop",        "csubj",    "csubj:outer", "csubj:pass", "dep",           "det",
    "det:predet",   "discourse",  "dislocated", "expl",     "fixed",       "flat",       "flat:foreign",  "goeswith",
    "iobj",         "list",       "mark",       "nmod",     "nmod:desc",   "nmod:poss",  "nmod:unmarked", "nsubj",
    "nsubj:outer",  "nsubj:pass", "nummod",     "obj",      "obl",         "obl:agent",  "obl:unmarked",  "orphan",
    "parataxis",    "punct",      "reparandum", "vocative", "xcomp",       "obl:tmod",   "nmod:tmod",     "obl:npmod",
    "nmod:npmod",   "flat:name",
};

static const char *name_at(const char *const *names, guint n, guint8 i)
{
    return i < n ? names[i] : "_";
}

static int find(const char *const *names, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (*names[i] == *name && strcmp(names[i], name) == 0)
            return (int)i;
    return -1;
}

/* Tense, mood and form of verbs, number of nouns, degree: what extraction asks for, alone from the tag. */
static const struct {
    const char *xpos, *features;
} features[] = {
    { "VB", "VerbForm=Inf" },
    { "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin" },
    { "VBG", "VerbForm=Ger" },
    { "VBN", "Tense=Past|VerbForm=Part" },
    { "VBP", "Mood=Ind|Tense=Pres|VerbForm=Fin" },
    { "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin" },
    { "MD", "VerbForm=Fin" },
    { "NN", "Number=Sing" },
    { "NNP", "Number=Sing" },
    { "NNS", "Number=Plur" },
    { "NNPS", "Number=Plur" },
    { "JJ", "Degree=Pos" },
    { "JJR", "Degree=Cmp" },
    { "JJS", "Degree=Sup" },
};

const char *tags_features(guint8 xpos)
{
    const char *name = english_xpos_name(xpos);

    for (guint i = 0; i < G_N_ELEMENTS(features); i++)
        if (strcmp(features[i].xpos, name) == 0)
            return features[i].features;
    return "_";
}

guint tags_relation_count(void)
{
    return G_N_ELEMENTS(relation_names);
}

const char *english_upos_name(guint8 upos)
{
    return name_at(upos_names, UPOS_COUNT, upos);
}

const char *english_xpos_name(guint8 xpos)
{
    return name_at(xpos_names, G_N_ELEMENTS(xpos_names), xpos);
}

const char *english_relation_name(guint8 relation)
{
    return name_at(relation_names, G_N_ELEMENTS(relation_names), relation);
}

int english_upos_find(const char *name)
{
    return find(upos_names, UPOS_COUNT, name);
}

int english_xpos_find(const char *name)
{
    return find(xpos_names, G_N_ELEMENTS(xpos_names), name);
}

int english_relation_find(const char *name)
{
    return find(relation_names, G_N_ELEMENTS(relation_names), name);
}
