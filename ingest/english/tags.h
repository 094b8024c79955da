/*
 * tags.h - the names of tags and relations that the model and the tables speak of.
 *
 * Source  UPOS and relations: Universal Dependencies v2 English (EWT, GUM); XPOS: Penn
 *         Treebank tags with UD English's additions. The order is ours; a model
 *         file names its tags, so that it does not depend on it.
 */
#ifndef INGEST_ENGLISH_TAGS_H
#define INGEST_ENGLISH_TAGS_H

#include <glib.h>

enum { UPOS_COUNT = 17 };

/* token.xpos: XPOS_VBD is "VBD". */
enum xpos {
    XPOS_NONE,
    XPOS_DOLLAR,
    XPOS_CLOSE_QUOTE,
    XPOS_COMMA,
    XPOS_LRB,
    XPOS_RRB,
    XPOS_STOP,
    XPOS_COLON,
    XPOS_ADD,
    XPOS_AFX,
    XPOS_CC,
    XPOS_CD,
    XPOS_DT,
    XPOS_EX,
    XPOS_FW,
    XPOS_GW,
    XPOS_HYPH,
    XPOS_IN,
    XPOS_JJ,
    XPOS_JJR,
    XPOS_JJS,
    XPOS_LS,
    XPOS_MD,
    XPOS_NFP,
    XPOS_NN,
    XPOS_NNP,
    XPOS_NNPS,
    XPOS_NNS,
    XPOS_PDT,
    XPOS_POS,
    XPOS_PRP,
    XPOS_PRP_POSS,
    XPOS_RB,
    XPOS_RBR,
    XPOS_RBS,
    XPOS_RP,
    XPOS_SYM,
    XPOS_TO,
    XPOS_UH,
    XPOS_VB,
    XPOS_VBD,
    XPOS_VBG,
    XPOS_VBN,
    XPOS_VBP,
    XPOS_VBZ,
    XPOS_WDT,
    XPOS_WP,
    XPOS_WP_POSS,
    XPOS_WRB,
    XPOS_XX,
    XPOS_OPEN_QUOTE
};

/* token.relation: DEPREL_NSUBJ_PASS is "nsubj:pass". */
enum deprel {
    DEPREL_ROOT,
    DEPREL_ACL,
    DEPREL_ACL_RELCL,
    DEPREL_ADVCL,
    DEPREL_ADVCL_RELCL,
    DEPREL_ADVMOD,
    DEPREL_ADVMOD_EMPH,
    DEPREL_AMOD,
    DEPREL_APPOS,
    DEPREL_AUX,
    DEPREL_AUX_PASS,
    DEPREL_CASE,
    DEPREL_CC,
    DEPREL_CC_PRECONJ,
    DEPREL_CCOMP,
    DEPREL_COMPOUND,
    DEPREL_COMPOUND_PRT,
    DEPREL_CONJ,
    DEPREL_COP,
    DEPREL_CSUBJ,
    DEPREL_CSUBJ_OUTER,
    DEPREL_CSUBJ_PASS,
    DEPREL_DEP,
    DEPREL_DET,
    DEPREL_DET_PREDET,
    DEPREL_DISCOURSE,
    DEPREL_DISLOCATED,
    DEPREL_EXPL,
    DEPREL_FIXED,
    DEPREL_FLAT,
    DEPREL_FLAT_FOREIGN,
    DEPREL_GOESWITH,
    DEPREL_IOBJ,
    DEPREL_LIST,
    DEPREL_MARK,
    DEPREL_NMOD,
    DEPREL_NMOD_DESC,
    DEPREL_NMOD_POSS,
    DEPREL_NMOD_UNMARKED,
    DEPREL_NSUBJ,
    DEPREL_NSUBJ_OUTER,
    DEPREL_NSUBJ_PASS,
    DEPREL_NUMMOD,
    DEPREL_OBJ,
    DEPREL_OBL,
    DEPREL_OBL_AGENT,
    DEPREL_OBL_UNMARKED,
    DEPREL_ORPHAN,
    DEPREL_PARATAXIS,
    DEPREL_PUNCT,
    DEPREL_REPARANDUM,
    DEPREL_VOCATIVE,
    DEPREL_XCOMP,
    DEPREL_OBL_TMOD,
    DEPREL_NMOD_TMOD,
    DEPREL_OBL_NPMOD,
    DEPREL_NMOD_NPMOD,
    DEPREL_FLAT_NAME
};

/* Sets of tags and of relations: TAG(VBD) | TAG(VBZ), REL(OBJ) | REL(NSUBJ_PASS). */
#define TAG(name) (G_GUINT64_CONSTANT(1) << XPOS_##name)
#define REL(name) (G_GUINT64_CONSTANT(1) << DEPREL_##name)

/* Those of "who", "which", "whose" and "where". */
#define TAGS_RELATIVE (TAG(WDT) | TAG(WP) | TAG(WP_POSS) | TAG(WRB))

/* The UD features that the tag tells, in the treebanks' spelling ("Mood=Ind|Tense=Past|VerbForm=Fin"); "_" if none. */
const char *tags_features(guint8 xpos);

guint tags_relation_count(void);

#endif
