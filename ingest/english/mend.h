/*
 * mend.h - mends trees where the parser's choice breaks a rule of grammar.
 *
 *   "accused Turkey of violating its airspace and summoned the envoy": summoned <-conj- violating  -->  summoned <-conj- accused
 *   "Chile Thursday recalled": Chile <-compound- Thursday <-nsubj- recalled  -->  Chile <-nsubj-, Thursday <-obl:unmarked- recalled
 *   "Ghana said it was ready to talk": it <-expl- ready, talk <-csubj- ready  -->  it <-nsubj- ready, talk <-xcomp- ready
 *
 * Method   One rule after another, in the order of the table in mend.c, each on the tree as the one before it left it. A rule says in
 *          its comment what it mends, with an example in quotes; it leaves alone what it does not know, and what would leave no tree is
 *          undone. A row tells what a sentence must have for its rule to change anything (relations, tags, words of mend_words.h), so
 *          that most rules are not asked of most sentences.
 * Rules    mend_rules.h declares them, and says which file holds which; mend_tools.h has what they share, mend_words.h the words by
 *          which they are asked.
 */
#ifndef INGEST_ENGLISH_MEND_H
#define INGEST_ENGLISH_MEND_H

#include "english.h"

enum { MEND_MOST = 32 };

/* A parsed sentence's tokens. */
struct mended {
    struct token *tokens;
    guint n;
};

/* `count` sentences of a text, at most MEND_MOST. Each rule goes over all of them, so that its code is fetched once for many. */
void mend_trees(const char *text, const struct mended *trees, guint count);

/*
 * For tests: mends one tree with every rule, also those whose row in mend.c says that they would change nothing there. Returns the
 * number of the first row that is wrong in saying so (0: the table's first), or -1.
 */
int mend_overlooked(const char *text, const struct mended *tree);

#endif
