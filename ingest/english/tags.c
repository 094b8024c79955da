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
    [XPOS_NONE] = "_",       [XPOS_DOLLAR] = "$",      [XPOS_CLOSE_QUOTE] = "''", [XPOS_COMMA] = ",", [XPOS_LRB] = "-LRB-",
    [XPOS_RRB] = "-RRB-",    [XPOS_STOP] = ".",        [XPOS_COLON] = ":",        [XPOS_ADD] = "ADD", [XPOS_AFX] = "AFX",
    [XPOS_CC] = "CC",        [XPOS_CD] = "CD",         [XPOS_DT] = "DT",          [XPOS_EX] = "EX",   [XPOS_FW] = "FW",
    [XPOS_GW] = "GW",        [XPOS_HYPH] = "HYPH",     [XPOS_IN] = "IN",          [XPOS_JJ] = "JJ",   [XPOS_JJR] = "JJR",
    [XPOS_JJS] = "JJS",      [XPOS_LS] = "LS",         [XPOS_MD] = "MD",          [XPOS_NFP] = "NFP", [XPOS_NN] = "NN",
    [XPOS_NNP] = "NNP",      [XPOS_NNPS] = "NNPS",     [XPOS_NNS] = "NNS",        [XPOS_PDT] = "PDT", [XPOS_POS] = "POS",
    [XPOS_PRP] = "PRP",      [XPOS_PRP_POSS] = "PRP$", [XPOS_RB] = "RB",          [XPOS_RBR] = "RBR", [XPOS_RBS] = "RBS",
    [XPOS_RP] = "RP",        [XPOS_SYM] = "SYM",       [XPOS_TO] = "TO",          [XPOS_UH] = "UH",   [XPOS_VB] = "VB",
    [XPOS_VBD] = "VBD",      [XPOS_VBG] = "VBG",       [XPOS_VBN] = "VBN",        [XPOS_VBP] = "VBP", [XPOS_VBZ] = "VBZ",
    [XPOS_WDT] = "WDT",      [XPOS_WP] = "WP",         [XPOS_WP_POSS] = "WP$",    [XPOS_WRB] = "WRB", [XPOS_XX] = "XX",
    [XPOS_OPEN_QUOTE] = "``"
};

static const char *const relation_names[] = { [DEPREL_ROOT] = "root",
                                              [DEPREL_ACL] = "acl",
                                              [DEPREL_ACL_RELCL] = "acl:relcl",
                                              [DEPREL_ADVCL] = "advcl",
                                              [DEPREL_ADVCL_RELCL] = "advcl:relcl",
                                              [DEPREL_ADVMOD] = "advmod",
                                              [DEPREL_ADVMOD_EMPH] = "advmod:emph",
                                              [DEPREL_AMOD] = "amod",
                                              [DEPREL_APPOS] = "appos",
                                              [DEPREL_AUX] = "aux",
                                              [DEPREL_AUX_PASS] = "aux:pass",
                                              [DEPREL_CASE] = "case",
                                              [DEPREL_CC] = "cc",
                                              [DEPREL_CC_PRECONJ] = "cc:preconj",
                                              [DEPREL_CCOMP] = "ccomp",
                                              [DEPREL_COMPOUND] = "compound",
                                              [DEPREL_COMPOUND_PRT] = "compound:prt",
                                              [DEPREL_CONJ] = "conj",
                                              [DEPREL_COP] = "cop",
                                              [DEPREL_CSUBJ] = "csubj",
                                              [DEPREL_CSUBJ_OUTER] = "csubj:outer",
                                              [DEPREL_CSUBJ_PASS] = "csubj:pass",
                                              [DEPREL_DEP] = "dep",
                                              [DEPREL_DET] = "det",
                                              [DEPREL_DET_PREDET] = "det:predet",
                                              [DEPREL_DISCOURSE] = "discourse",
                                              [DEPREL_DISLOCATED] = "dislocated",
                                              [DEPREL_EXPL] = "expl",
                                              [DEPREL_FIXED] = "fixed",
                                              [DEPREL_FLAT] = "flat",
                                              [DEPREL_FLAT_FOREIGN] = "flat:foreign",
                                              [DEPREL_GOESWITH] = "goeswith",
                                              [DEPREL_IOBJ] = "iobj",
                                              [DEPREL_LIST] = "list",
                                              [DEPREL_MARK] = "mark",
                                              [DEPREL_NMOD] = "nmod",
                                              [DEPREL_NMOD_DESC] = "nmod:desc",
                                              [DEPREL_NMOD_POSS] = "nmod:poss",
                                              [DEPREL_NMOD_UNMARKED] = "nmod:unmarked",
                                              [DEPREL_NSUBJ] = "nsubj",
                                              [DEPREL_NSUBJ_OUTER] = "nsubj:outer",
                                              [DEPREL_NSUBJ_PASS] = "nsubj:pass",
                                              [DEPREL_NUMMOD] = "nummod",
                                              [DEPREL_OBJ] = "obj",
                                              [DEPREL_OBL] = "obl",
                                              [DEPREL_OBL_AGENT] = "obl:agent",
                                              [DEPREL_OBL_UNMARKED] = "obl:unmarked",
                                              [DEPREL_ORPHAN] = "orphan",
                                              [DEPREL_PARATAXIS] = "parataxis",
                                              [DEPREL_PUNCT] = "punct",
                                              [DEPREL_REPARANDUM] = "reparandum",
                                              [DEPREL_VOCATIVE] = "vocative",
                                              [DEPREL_XCOMP] = "xcomp",
                                              [DEPREL_OBL_TMOD] = "obl:tmod",
                                              [DEPREL_NMOD_TMOD] = "nmod:tmod",
                                              [DEPREL_OBL_NPMOD] = "obl:npmod",
                                              [DEPREL_NMOD_NPMOD] = "nmod:npmod",
                                              [DEPREL_FLAT_NAME] = "flat:name" };

G_STATIC_ASSERT(G_N_ELEMENTS(xpos_names) <= 64 && G_N_ELEMENTS(relation_names) <= 64); /* TAG(), REL() */

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
static const char *const features[G_N_ELEMENTS(xpos_names)] = {
    [XPOS_VB] = "VerbForm=Inf",
    [XPOS_VBD] = "Mood=Ind|Tense=Past|VerbForm=Fin",
    [XPOS_VBG] = "VerbForm=Ger",
    [XPOS_VBN] = "Tense=Past|VerbForm=Part",
    [XPOS_VBP] = "Mood=Ind|Tense=Pres|VerbForm=Fin",
    [XPOS_VBZ] = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    [XPOS_MD] = "VerbForm=Fin",
    [XPOS_NN] = "Number=Sing",
    [XPOS_NNP] = "Number=Sing",
    [XPOS_NNS] = "Number=Plur",
    [XPOS_NNPS] = "Number=Plur",
    [XPOS_JJ] = "Degree=Pos",
    [XPOS_JJR] = "Degree=Cmp",
    [XPOS_JJS] = "Degree=Sup",
};

const char *tags_features(guint8 xpos)
{
    return xpos < G_N_ELEMENTS(features) && features[xpos] ? features[xpos] : "_";
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
