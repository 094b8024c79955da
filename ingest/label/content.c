#include "content.h"

bool content_is_saying(const struct tree *tree, int token)
{
    static const char *const words[] = { "say",     "add",    "tell",     "state",     "declare",   "urge",     "insist",
                                         "write",   "warn",   "announce", "tweet",     "reply",     "respond",  "note",
                                         "explain", "remark", "predict",  "joke",      "quip",      "conclude", "stress",
                                         "comment", "boast",  "lament",   "emphasize", "emphasise", NULL };

    return tree_is_one_of(tree, token, words);
}

/* "said his "thoughts and prayers" were with them": the mark before a clause closes what was quoted before it. */
static bool follows_quotation(const struct tree *tree, int verb, int first)
{
    int marks = 0;

    for (int i = verb + 1; i < first; i++)
        marks += parts_is_quote_mark(tree, i);
    return marks > 0 && marks % 2 == 0;
}

/* Verbs whose clause may stand as an aside in what they report: "..., the minister has confirmed". */
bool content_is_reporting(const struct tree *tree, int token)
{
    static const char *const words[] = { "confirm", "claim",    "argue",  "admit",   "acknowledge", "report",  "suggest",
                                         "believe", "complain", "vow",    "pledge",  "promise",     "reveal",  "recall",
                                         "observe", "think",    "allege", "assert",  "caution",     "contend", "concede",
                                         "point",   "note",     "put",    "mention", "quote",       NULL };

    return content_is_saying(tree, token) || tree_is_one_of(tree, token, words);
}

static bool is_statement(const struct tree *tree, int token)
{
    return tree_is_clause(tree, token) && tree_has(tree, token, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS));
}

/* ", proud of it", "(a pound)": behind a comma or in brackets, and without a subject: no words of the speaker. */
static bool is_beside(const struct tree *tree, int verb, int clause)
{
    static const char *const marks[] = { ",", "(", "-LRB-", NULL }, *const brackets[] = { "(", "-LRB-", NULL };
    int first, last;

    if (clause < 0 || is_statement(tree, clause))
        return false;
    tree_span(tree, clause, &first, &last);
    return tree_is_among(tree, first, brackets) ||
           (clause > verb && (tree_is_among(tree, first, marks) || tree_is_among(tree, MAX(first - 1, 0), marks)) &&
            tree->tokens[clause].upos == UPOS_ADJ);
}

bool content_is_told(const struct tree *tree, int verb)
{
    int clause = tree_child_with(tree, verb, REL_CCOMP);

    return (clause >= 0 && !is_beside(tree, verb, clause)) || tree_child_with(tree, verb, REL_XCOMP) >= 0 ||
           (tree_child_with(tree, verb, REL_OBJ) >= 0 && !tree_is(tree, verb, "tell"));
}

/* "..., the minister has confirmed", "as he has said, ...": the clause that the parser hung the verb of saying on, or -1. */
static int reported_above(const struct tree *tree, int verb)
{
    enum relation relation = tree_relation(tree, verb);
    int head = tree_head(tree, verb), mark = tree_child_with(tree, verb, REL_MARK);
    bool aside = relation == REL_PARATAXIS || (relation == REL_ADVCL && mark >= 0 && tree_is(tree, mark, "as"));

    return aside && !content_is_told(tree, verb) && head >= 0 && content_is_reporting(tree, verb) && is_statement(tree, head) &&
                   !content_is_reporting(tree, head)
               ? head
               : -1;
}

static bool is_object_of(const struct tree *tree, int token, int verb)
{
    return token > verb && tree_head(tree, token) == verb &&
           (tree_relation(tree, token) == REL_OBJ || tree_relation(tree, token) == REL_IOBJ);
}

/* "announced, amid the unrest, that he will go", 'added: "We will go"': a clause behind the verb that the parser hung elsewhere, or -1. */
static int reported_behind(const struct tree *tree, int verb)
{
    static const char *const marks[] = { ":", "\"", "``", "“", NULL };

    if (!content_is_reporting(tree, verb) || content_is_told(tree, verb))
        return -1;
    for (int i = verb + 1; i < (int)tree->n; i++) {
        int mark = tree_child_with(tree, i, REL_MARK), first, last;
        bool that = mark >= 0 && tree_is(tree, mark, "that");
        tree_span(tree, i, &first, &last);
        bool open = tree_is_among(tree, MAX(first - 1, 0), marks) || tree_is_among(tree, first, marks);
        int whom = tree_head(tree, i);
        while (whom > verb && (tree_relation(tree, whom) == REL_APPOS || tree_relation(tree, whom) == REL_FLAT))
            whom = tree_head(tree, whom);
        bool to_whom = (that || open) && is_object_of(tree, whom, verb); /* "told the house that", 'told the paper Le Soir: "' */
        bool by_whom = tree_head(tree, i) >= 0 && tree_head(tree, tree_head(tree, i)) == verb &&
                       tree_relation(tree, tree_head(tree, i)) == REL_NSUBJ; /* 'says Roe, the chief: "It fell"' */
        if (!is_statement(tree, i) || (tree_head(tree, i) > verb && !to_whom && !by_whom))
            continue;
        return (first > verb && open) || (that && mark > verb) ? i : -1;
    }
    return -1;
}

/* 'said a hundred "would be enough"': the quotation begins inside a clause, which is told in the order of the text. */
static bool lacks_subject(const struct tree *tree, int clause)
{
    int first = tree_child_with(tree, clause, REL_AUX);

    first = first >= 0 ? first : clause;
    return !is_statement(tree, clause) && tree_child_with(tree, clause, REL_EXPL) < 0 &&
           tree_has_tag(tree, first, TAG(MD) | TAG(VBZ) | TAG(VBD) | (first != clause ? TAG(VBP) : 0));
}

/* ", state media reported": who tells it all, and no words of the speaker. */
static bool is_attribution(const struct tree *tree, int clause)
{
    return content_is_reporting(tree, clause) && tree_child_with(tree, clause, REL_NSUBJ) >= 0 &&
           !tree_has(tree, clause, REL_BIT(CCOMP) | REL_BIT(OBJ));
}

/* "Sudan said we have no ships": in the speaker's own person, as if it were quoted. */
static bool is_in_first_person(const struct tree *tree, int clause)
{
    static const char *const words[] = { "i", "we", NULL };
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject >= 0 && tree_is_among(tree, subject, words) && tree_child_with(tree, clause, REL_MARK) < 0;
}

/* "The port burns Roe said that he would go": a report behind the verb, told in the order of the text, whatever else hangs on the verb. */
static bool is_reported_in_order(const struct tree *tree, int verb, int content)
{
    for (int c = tree_child(tree, verb); c >= 0 && content >= 0; c = tree_next(tree, c)) {
        int subject = tree_child_with(tree, c, REL_NSUBJ), mark = tree_child_with(tree, c, REL_MARK), first, last;
        tree_span(tree, c, &first, &last);
        bool that = mark > verb && tree_is(tree, mark, "that");
        bool bare = subject > verb && first == verb + 1 && !parts_is_quote_mark(tree, first);
        if (c != content && c > verb && tree_relation(tree, c) == REL_CCOMP && (that || bare))
            return true;
    }
    return false;
}

/* Quoted words: before the verb, or behind a colon or quotation mark. */
static int find_content(const struct label *label)
{
    static const char *const marks[] = { ":", "\"", "``", "“", "''", "`", "‘", NULL }, *const comma[] = { ",", NULL };
    const struct tree *tree = label->tree;

    bool aside = tree_relation(tree, label->clause) == REL_ACL; /* "in the advice written by her, he said": not hers */

    for (int c = tree_child(tree, label->clause); c >= 0 && !aside; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        int first, last;
        tree_span(tree, c, &first, &last);
        bool after_comma = tree_is_among(tree, first, comma) || (first > 0 && tree_is_among(tree, first - 1, comma));
        int start = tree_is_among(tree, first, comma) && first < last ? first + 1 : first;
        bool mark = tree_is_among(tree, start, marks) || (first > 0 && tree_is_among(tree, first - 1, marks));
        bool quoted = (mark && !follows_quotation(tree, label->clause, first)) ||
                      (after_comma && (relation == REL_PARATAXIS ? content_is_saying(tree, label->clause) : c < label->clause));
        if (c > label->clause && lacks_subject(tree, c))
            continue;
        bool own = content_is_saying(tree, label->clause) && is_in_first_person(tree, c);
        if ((relation == REL_CCOMP && (c < label->clause || quoted || own) && !is_beside(tree, label->clause, c)) ||
            (relation == REL_PARATAXIS && quoted && tree_is_clause(tree, c) && !content_is_saying(tree, c) &&
             !is_attribution(tree, c)))
            return c;
    }
    int above = reported_above(tree, label->clause);
    int quoting = tree_head(tree, label->clause), quoted = quoting >= 0 ? tree_child_with(tree, quoting, REL_CCOMP) : -1;
    if (quoting >= 0 && quoted < 0)
        quoted = tree_child_with(tree, quoting, REL_CSUBJ);

    if (quoting >= 0 && tree_is(tree, quoting, "quote") && tree_has_tag(tree, label->clause, TAG(VBG)) && quoted >= 0 &&
        quoted < quoting)
        return quoted; /* "..., he was quoted as saying" */

    return above >= 0 ? above : reported_behind(tree, label->clause);
}

int content_of(const struct label *label, int *beside)
{
    int content = find_content(label);
    bool in_order = is_reported_in_order(label->tree, label->clause, content);

    *beside = in_order ? content : -1;
    return in_order ? -1 : content;
}
