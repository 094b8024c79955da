#include "doubt.h"

#include "doubt_inside.h"
#include "line.h"
#include "../status/fact.h"

/* Puts a part's words behind the first n, for which there is room; how many there are then. */
static guint append_part(const struct told *told, enum part part, guint n)
{
    for (int i = 0; i < (int)told->tree->n; i++)
        if (*parts_of(told->label, i) == part && told->tree->tokens[i].upos != UPOS_PUNCT && parts_is_told(told->label, i))
            g_array_index(told->tokens, int, n++) = i;
    return n;
}

bool doubt_is_told_itself(const struct told *told, int token)
{
    g_autofree char *word = tree_text(told->tree, token), *text = parts_join(told->label, *parts_of(told->label, token));
    g_auto(GStrv) words = g_strsplit_set(text, " ,", -1);

    return g_strv_contains((const char *const *)words, word);
}

bool doubt_is_question(const struct told *told)
{
    static const char *const mark[] = { "?", NULL };

    return told->tree->n > 0 && tree_is_among(told->tree, (int)told->tree->n - 1, mark);
}

/* "(neither backs) nor blames it", "neither backs (nor blames) it": without its other half it says the contrary. */
static bool is_half_of_neither(const struct told *told)
{
    const struct tree *tree = told->tree;
    int clause = told->label->clause, second = tree_child_with(tree, clause, REL_CONJ);
    bool first = clause > 0 && tree_is(tree, clause - 1, "neither");
    int other = first ? second : tree_relation(tree, clause) == REL_CONJ ? tree_head(tree, clause) : -1;
    int link = other < 0 ? -1 : tree_child_with(tree, MAX(other, clause), REL_CC);

    return link >= 0 && tree_is(tree, link, "nor") && *parts_of(told->label, other) == PART_NONE;
}

/* Whether a phrase of the same kind as that which an "and" leads in stands before it in the label. */
static bool has_fellow(const struct told *told, int phrase, int link)
{
    const struct tree *tree = told->tree;

    for (int c = tree_child(tree, tree_head(tree, phrase)); c >= 0 && c < link; c = tree_next(tree, c))
        if (tree_relation(tree, c) == tree_relation(tree, phrase) && *parts_of(told->label, c) != PART_NONE)
            return true;
    return false;
}

/* "plunged it (first into one war) and into another", "vetoed it and urging a halt": what an "and" leads in without its fellow. */
static bool is_half_of_and(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (int i = 1; i + 1 < (int)tree->n; i++) {
        if (!tree_is(tree, i, "and") || *parts_of(told->label, i) == PART_NONE || tree_relation(tree, i) != REL_CC)
            continue;
        int joined = tree_head(tree, i), first = tree_head(tree, joined);
        enum relation relation = tree_relation(tree, joined);
        if (joined < i || first < 0 || first > i || tree_has_tag(tree, i - 1, TAG(VBG)) ||
            *parts_of(told->label, joined) == PART_NONE)
            continue;
        if (relation == REL_CONJ && tree_has_tag(tree, joined, TAG(VBG)) && tree_child_with(tree, joined, REL_AUX) < 0 &&
            tree_is_finite_form(tree, first) && tree_child_with(tree, joined, REL_NSUBJ) < 0)
            return true;
        if (relation == REL_OBL && first < i - 1 && tree_preposition(tree, joined) && tree_child_with(tree, joined, REL_CASE) > i &&
            !has_fellow(told, joined, i))
            return true;
    }
    return false;
}

/* Whether a dash stands apart between two words that a label tells right behind each other. */
static bool is_lost_dash(const struct told *told, int mark)
{
    const struct tree *tree = told->tree;

    if (*parts_of(told->label, mark) != PART_NONE || !parts_is_any_dash(tree, mark))
        return false;
    return parts_is_dash(tree, mark) || (tree->tokens[mark - 1].end < tree->tokens[mark].start && mark + 1 < (int)tree->n &&
                                         tree->tokens[mark].end < tree->tokens[mark + 1].start);
}

/* "met friends in Lima (- Roe) and Lie", "three million (- a third -) need it": nouns of an aside, told as if it were none. */
static bool lost_a_dash(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int from = at(told, i), top = at(told, i + 1), marks = 0;
        for (int k = from + 1; k < top; k++)
            marks += is_lost_dash(told, k);
        if (marks != 1)
            continue;
        while (tree_head(tree, top) > from)
            top = tree_head(tree, top);
        enum relation relation = tree_relation(tree, top);
        int noun = tree_head(tree, top);
        if (noun >= 0 && !tree_is_clause(tree, noun) && !tree_is_clause(tree, top) &&
            (relation == REL_NMOD || relation == REL_APPOS || relation == REL_CONJ))
            return true;
    }
    return false;
}

/* "is ready, but (two) envoys (say so)": behind the verb a "but" with a noun whose own verb the parser did not see. */
static bool is_half_of_but(const struct told *told)
{
    const struct tree *tree = told->tree;
    int first, behind;

    for (guint i = 1; i < told->tokens->len; i++) {
        int link = at(told, i), noun = tree_is(tree, link, "but") ? tree_head(tree, link) : -1;
        if (noun <= link || tree_relation(tree, link) != REL_CC || tree_relation(tree, noun) != REL_CONJ ||
            tree_is_clause(tree, noun) || !tree_is_clause(tree, tree_head(tree, noun)))
            continue;
        tree_span(tree, noun, &first, &behind);
        if (++behind < (int)tree->n && tree_is_finite_form(tree, behind))
            return true;
    }
    return false;
}

/* "shelled it (more often) than others": a comparison whose degree is left out. */
static bool lost_a_degree(const struct told *told)
{
    static const char *const words[] = { "other", "rather", "else", "different", "more", "less", NULL };
    const struct tree *tree = told->tree;

    for (guint than = 0; than < told->tokens->len; than++) {
        guint i = 0;
        if (!tree_is(tree, at(told, than), "than"))
            continue;
        while (i < than && !tree_has_tag(tree, at(told, i), TAG(JJR) | TAG(RBR)) && !tree_is_among(tree, at(told, i), words))
            i++;
        return i == than;
    }
    return false;
}

/* "outside the envoys(' home)": whose something is, without the thing. */
static bool lost_what_is_owned(const struct told *told)
{
    static const char *const owning[] = { "'", "'s", "’", "’s", NULL };
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i), mark = token + 1;
        if (mark + 1 < (int)tree->n && tree->tokens[token].end == tree->tokens[mark].start && tree_is_among(tree, mark, owning) &&
            !parts_is_told(told->label, mark) && tree_has_tag(tree, token, TAG(NN) | TAG(NNS) | TAG(NNP) | TAG(NNPS)) &&
            tree->tokens[mark + 1].upos == UPOS_NOUN && *parts_of(told->label, mark + 1) == PART_NONE)
            return true;
    }
    return false;
}

bool doubt_has_moved(const struct told *told)
{
    for (int i = 0; i < (int)told->tree->n; i++)
        if (*parts_of(told->label, i) == PART_MOVED)
            return true;
    return false;
}

/* "requested a from Congress": a determiner whose noun is left out. */
static bool lost_a_noun(const struct told *told)
{
    static const enum upos followers[] = { UPOS_ADP, UPOS_VERB, UPOS_AUX, UPOS_CCONJ, UPOS_SCONJ, UPOS_PART };
    static const char *const articles[] = { "a", "an", "the", "its", "their", "his", "her", "our", "my", "your", NULL };

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int token = at(told, i), next = at(told, i + 1), behind = token + 1;
        while (behind < next && told->tree->tokens[behind].upos == UPOS_PUNCT)
            behind++;
        if (!tree_is_among(told->tree, token, articles) || tree_relation(told->tree, token) == REL_OBJ || next == behind)
            continue;
        if (tree_is_among(told->tree, next, articles))
            return true;
        if (tree_relation(told->tree, next) == REL_AMOD && tree_head(told->tree, next) == tree_head(told->tree, token))
            continue; /* "the (land's) prosecuting authorities" */
        for (size_t k = 0; k < G_N_ELEMENTS(followers); k++)
            if (told->tree->tokens[next].upos == followers[k])
                return true;
    }
    return false;
}

/* "WFP has launched this is the most complex operation": the noun put behind the verb brings a clause with it. */
static bool moved_a_clause(const struct told *told)
{
    for (int i = 0; i < (int)told->tree->n; i++)
        if (*parts_of(told->label, i) == PART_MOVED && tree_is_finite_form(told->tree, i) && told->tree->tokens[i].upos == UPOS_AUX)
            return true;
    return false;
}

/* Whether the label tells a noun of its own behind a word, or a verb: "commit them to combat". */
static bool tells_noun_behind(const struct told *told, int word)
{
    for (guint i = 0; i < told->tokens->len; i++) {
        enum upos upos = (enum upos)told->tree->tokens[at(told, i)].upos;
        if (at(told, i) > word && (upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_VERB))
            return true;
    }
    return false;
}

/* "agreed to hand them over for trial" tells enough, not so "beat them", "phoned to inform them of it". */
static bool is_told_enough(const struct told *told, int pronoun)
{
    int verb = tree_head(told->tree, pronoun), clause = told->label->clause;
    bool purpose = tree_relation(told->tree, verb) == REL_ADVCL && tree_has_tag(told->tree, verb, TAG(VB));

    bool deed = verb == told->label->act && !tree_is(told->tree, pronoun, "they"); /* "was due to meet him on a visit" */
    return verb != clause && !deed && (!purpose || doubt_has_aim(told->tree, clause)) && tells_noun_behind(told, pronoun);
}

/* "Police beat him up": the one who undergoes it is a pronoun for whom no other word of the label can stand. */
static bool undergoes_unnamed(const struct told *told)
{
    static const char *const words[] = { "him", "her", "them", NULL };
    const struct tree *tree = told->tree;
    guint nouns = 0;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i);
        enum upos upos = (enum upos)tree->tokens[token].upos;
        bool object = tree_relation(tree, token) == REL_OBJ || tree_relation(tree, token) == REL_IOBJ ||
                      tree_relation(tree, token) == REL_OBL;
        if (object && tree_is_among(tree, token, words) && doubt_is_told_itself(told, token) && nouns == 0 &&
            !is_told_enough(told, token))
            return true;
        nouns += *parts_of(told->label, token) != PART_SUBJECT && (upos == UPOS_NOUN || upos == UPOS_PROPN);
    }
    return false;
}

/* "Gunmen shot our brothers", "People elect me": told in the person of one whom the label does not name. */
static bool is_in_first_person(const struct told *told)
{
    static const char *const words[] = { "me", "us", "my", "our", "myself", "ourselves", NULL };
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len && !doubt_is_saying(tree, told->label->clause); i++) {
        int token = at(told, i);
        if (*parts_of(told->label, token) == PART_CONTENT)
            return false;
        if (tree->tokens[token].upos == UPOS_PRON && tree_is_among(tree, token, words) && !doubt_is_acronym(tree, token) &&
            doubt_is_told_itself(told, token))
            return true;
    }
    return false;
}

/* "urging people to vote were murdered": an auxiliary with tense in an infinitive, which is another clause's. */
static bool infinitive_has_tense(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i), verb = tree_head(tree, token);
        bool helper = tree->tokens[token].upos == UPOS_AUX && tree_has_tag(tree, token, TAG(VBD) | TAG(VBZ) | TAG(VBP));
        if (helper && verb > token && tree_relation(tree, verb) == REL_XCOMP &&
            tree_has_tag(tree, tree_head(tree, verb), TAG(VB)) && *parts_of(told->label, token) == PART_PREDICATE)
            return true;
    }
    return false;
}

/* "what happened was was killed": two helpers with tense meet. */
static bool helpers_meet(const struct told *told)
{
    static const guint64 finite = TAG(VBD) | TAG(VBZ) | TAG(VBP);

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int token = at(told, i), next = at(told, i + 1);
        if (told->tree->tokens[token].upos == UPOS_AUX && told->tree->tokens[next].upos == UPOS_AUX &&
            tree_has_tag(told->tree, token, finite) && tree_has_tag(told->tree, next, finite))
            return true;
    }
    return false;
}

/* "(what) they described as a flood": a verb that needs its object, and has none before "as". */
static bool lacks_what_is_described(const struct told *told)
{
    static const char *const words[] = { "describe", "regard", "denounce", "portray", "characterize", "brand", "depict", NULL };
    const struct tree *tree = told->tree;
    int verb = told->label->clause, next = verb + 1;

    return tree_is_one_of(tree, verb, words) && !told->label->arguments.passive && next < (int)tree->n &&
           tree_is(tree, next, "as") && *parts_of(told->label, next) != PART_NONE && !doubt_has_moved(told);
}

/* "(as) the UN has pledged, would be hard", "he mentioned, I think it was Doe": what stands behind an aside is not what was told. */
static bool goes_on_behind_aside(const struct told *told)
{
    static const char *const tells[] = { "reveal", "mention", "explain", "pledge", "promise", "vow",
                                         "point",  "claim",   "allege",  "assert", "contend", NULL };
    const struct tree *tree = told->tree;
    int verb = told->label->clause, comma = verb + 1, n = (int)tree->n;

    if (!tree_is_one_of(tree, verb, tells) || told->label->arguments.passive)
        return false;
    if (tree_is(tree, verb, "point") && comma < n && tree_is(tree, comma, "out"))
        comma++;
    while (comma < n && parts_in_timex(told->label, comma))
        comma++; /* "as I mentioned yesterday, ..." */
    if (comma + 1 >= n || !tree_is(tree, comma, ",") || *parts_of(told->label, comma) != PART_PREDICATE)
        return false;
    enum upos upos = (enum upos)tree->tokens[comma + 1].upos;
    int mark = tree_child_with(tree, verb, REL_MARK);
    bool aside = mark >= 0 && tree_is(tree, mark, "as"); /* "was not, as Peru claimed, the first step" */
    return *parts_of(told->label, comma + 1) == PART_PREDICATE &&
           (aside || upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_PRON || upos == UPOS_CCONJ);
}

/* Whether a finite verb stands between two words, in no clause that one may leave out. */
static bool loses_verb(const struct tree *tree, int from, int to)
{
    for (int i = from; i < to; i++) {
        enum relation relation = tree_relation(tree, i);
        int head = relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP ? tree_head(tree, i) : i;
        relation = tree_relation(tree, head);
        if (tree_is_finite_form(tree, i) && tree->tokens[i].upos != UPOS_ADJ && relation != REL_RELCL && relation != REL_ACL &&
            relation != REL_ADVCL && head < to)
            return true;
    }
    return false;
}

/* "The protests came (after an outburst forced) the king to flee": words of two clauses that the parser took for one. */
static bool is_of_two_clauses(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int from = at(told, i) + 1, to = at(told, i + 1);
        if (*parts_of(told->label, from - 1) != *parts_of(told->label, to))
            continue;
        while (from < to && parts_is_quote_mark(tree, from))
            from++;
        enum upos upos = (enum upos)tree->tokens[from].upos;
        bool opens = upos == UPOS_PUNCT || upos == UPOS_SCONJ || upos == UPOS_CCONJ || tree_has_tag(tree, from, TAGS_RELATIVE);
        bool around = from <= told->label->clause && told->label->clause < to; /* "Norway, said the minister, will go" */
        if (from < to && !opens && !around && loses_verb(tree, from, to))
            return true;
    }
    return false;
}

/* "(what) they find offensive": an object that only a relative word stands for. */
static bool lost_its_object(const struct told *told)
{
    const struct tree *tree = told->tree;
    int object = tree_child_with(tree, told->label->clause, REL_OBJ);

    if (object < 0 || object > told->label->clause || !line_is_relative(tree, object) ||
        tree_child_with(tree, told->label->clause, REL_XCOMP) >= 0 || tree_child_with(tree, told->label->clause, REL_CCOMP) >= 0 ||
        tree_child_with(tree, told->label->clause, REL_PRT) >= 0 || tree_relation(tree, told->label->clause) == REL_CCOMP)
        return false; /* "said that he would step down" */
    return !doubt_has_moved(told) && *parts_of(told->label, object) == PART_NONE;
}

/* "was resolved, Senator Roe", "open up the system, crack down (and go)": a comma alone between what belongs to two clauses. */
static bool clauses_meet(const struct told *told, int token, int next)
{
    const struct tree *tree = told->tree;
    bool comma = next > token + 1 && tree_is(tree, token + 1, ",") && *parts_of(told->label, token) == PART_PREDICATE &&
                 *parts_of(told->label, next) == PART_PREDICATE;
    int head = next;

    if (!comma)
        return false;
    while (tree_head(tree, head) > head && !tree_is_clause(tree, head))
        head = tree_head(tree, head);
    for (int i = token + 2; i < next; i++)
        if (!tree_below(tree, i, head))
            return false;
    for (guint i = 0; i < told->tokens->len; i++)
        if (at(told, i) > next && tree->tokens[at(told, i)].upos == UPOS_CCONJ)
            return false;
    bool verb = next == token + 2 && tree->tokens[next].upos == UPOS_VERB &&
                tree_has_tag(tree, next, TAG(VB) | TAG(VBD) | TAG(VBP) | TAG(VBZ));
    bool name = tree_child_with(tree, token, REL_AUX_PASS) >= 0 && tree->tokens[next].upos != UPOS_ADP &&
                (tree->tokens[head].upos == UPOS_PROPN || tree->tokens[head].upos == UPOS_NOUN) && tree_head(tree, head) == token;
    return verb || name;
}

/* "raids in Basra (,) the port": two phrases meet that a mark kept apart, and no verb of the label. */
static bool phrases_meet(const struct told *told)
{
    static const char *const words[] = { "a", "an", "the", "some", "several", "his", "its", "their", NULL };
    const struct tree *tree = told->tree;

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int token = at(told, i), next = at(told, i + 1);
        bool noun = tree->tokens[token].upos == UPOS_NOUN || tree->tokens[token].upos == UPOS_PROPN, mark = false;
        for (int k = token + 1; k < next; k++)
            mark |= tree->tokens[k].upos == UPOS_PUNCT && !parts_is_told(told->label, k) && !parts_is_quote_mark(tree, k);
        int head = next < (int)tree->n ? tree_head(tree, next) : -1;
        bool joined = head >= 0 && (tree_relation(tree, head) == REL_CONJ || tree_relation(tree, head) == REL_NSUBJ);
        if (noun && mark && next > token + 1 && *parts_of(told->label, token) == *parts_of(told->label, next) && !joined &&
            tree_is_among(tree, next, words))
            return true;
        if (clauses_meet(told, token, next))
            return true;
    }
    return false;
}

/* "one was killed (and ten others,) including two boys": those of whom these are some are left out. */
static bool includes_nobody(const struct told *told)
{
    for (guint i = 1; i < told->tokens->len; i++)
        if (tree_is(told->tree, at(told, i), "include") && tree_has_tag(told->tree, at(told, i), TAG(VBG)) &&
            told->tree->tokens[at(told, i - 1)].upos == UPOS_VERB && at(told, i - 1) + 1 < at(told, i))
            return true;
    return false;
}

/* "it meant (there) was one" */
static bool lost_there(const struct told *told)
{
    for (guint i = 0; i < told->tokens->len; i++)
        if (at(told, i) > 0 && tree_is(told->tree, at(told, i), "be") && tree_is(told->tree, at(told, i) - 1, "there") &&
            !doubt_is_question(told) && *parts_of(told->label, at(told, i) - 1) == PART_NONE)
            return true;
    return false;
}

/* "Peru invited Chad", which it did not: a denied act of which the label's words do not say so. */
static bool tells_denied_as_fact(const struct told *told)
{
    static const char *const not [] = { "not",     "n't",    "n’t",  "never",   "no",      "nor",
                                        "neither", "nobody", "none", "nothing", "without", NULL };
    const struct tree *tree = told->tree;
    int clause = told->label->clause;
    bool past = tree_has_tag(tree, clause, TAG(VBD) | TAG(VBN));

    if (told->label->status != EVENT_DENIED || told->label->act != clause || !past)
        return false;
    for (guint i = 0; i < told->tokens->len; i++)
        if (tree_is_among(tree, at(told, i), not ))
            return false;
    return !told->named || tree_child_with(tree, clause, REL_AUX) >= 0 || tree_has_tag(tree, clause, TAG(VBD)) ||
           (tree_relation(tree, clause) == REL_CONJ && tree_child_with(tree, tree_head(tree, clause), REL_AUX) >= 0);
}

/* "Peru and Chile (two) expelled four envoys": who did as much behind the verb has a number of his own. */
static bool counts_for_another(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i < told->tokens->len; i++) {
        int number = at(told, i), name = tree_head(tree, number);
        if (number > told->label->clause && tree_relation(tree, number) == REL_FLAT && name == number - 1 &&
            tree_relation(tree, name) == REL_CONJ && tree_head(tree, name) < told->label->clause)
            return true;
    }
    return false;
}

/* "would go (once) Peru had signed", "as (soon) as it had signed": without that word it would be told as done. */
static bool lost_its_wait(const struct told *told)
{
    const struct tree *tree = told->tree;
    int act = told->label->act, word = -1;

    if (told->label->status != EVENT_PROPOSED || act < 0 || tree_child_with(tree, act, REL_AUX) < 0)
        return false;
    for (int c = tree_child(tree, act); c >= 0 && c < act && word < 0; c = tree_next(tree, c))
        word = tree_is(tree, c, "once") ? c : c > 0 && tree_is(tree, c, "as") && tree_is(tree, c - 1, "soon") ? c - 1 : -1;
    bool tells = false, waits = word < 0;
    for (guint i = 0; i < told->tokens->len && word >= 0; i++) {
        tells |= at(told, i) == act;
        waits |= at(told, i) == word;
    }
    return tells && !waits;
}

/* "(Had) Peru not vetoed it": a deed that was done, in the words of one that was not. */
static bool tells_deed_as_denied(const struct told *told)
{
    const struct label *label = told->label;

    return label->status == EVENT_OCCURRED && label->act == label->clause &&
           tree_has_child(told->tree, label->act, REL_ADVMOD, "not") && fact_is_but_for(told->tree, label->act);
}

/* A form that can be the verb of a clause behind "that": not "to go". */
static bool is_verb_of_clause(const struct tree *tree, int token)
{
    bool infinitive = token > 0 && tree_is(tree, token - 1, "to");

    return tree_is_finite_form(tree, token) || (tree_has_tag(tree, token, TAG(VB)) && !infinitive) ||
           (tree_has_tag(tree, token, TAG(VBN)) && tree_child_with(tree, token, REL_NSUBJ) >= 0);
}

/* "that when he left (nobody came)": behind the "when" of that clause's own verb no other verb with a subject. */
static bool is_only_clause(const struct told *told, guint when)
{
    const struct tree *tree = told->tree;
    int verb = tree_head(tree, at(told, when));

    for (guint i = when + 1; i < told->tokens->len && verb >= 0; i++)
        if ((tree_child_with(tree, at(told, i), REL_NSUBJ) >= 0 || tree_child_with(tree, at(told, i), REL_NSUBJ_PASS) >= 0 ||
             tree_child_with(tree, at(told, i), REL_EXPL) >= 0) &&
            !tree_below(tree, at(told, i), verb))
            return false;
    return true;
}

/* "warned that paying ransom (would help nobody)": behind the last "that" no verb that shows tense. */
static bool clause_lost_its_verb(const struct told *told)
{
    static const char *const that[] = { "that", NULL }, *const within[] = { "when",    "if",   "while", "although",
                                                                            "because", "once", NULL };
    bool open = false;

    for (guint i = 0; i < told->tokens->len; i++) {
        int token = at(told, i), next = at(told, i + 1);
        if (tree_is_among(told->tree, token, that) && tree_relation(told->tree, token) == REL_MARK) {
            open = true;
            if (next >= 0 && tree_is_among(told->tree, next, within) && is_only_clause(told, i + 1))
                return true;
        } else if (is_verb_of_clause(told->tree, token))
            open = false;
    }
    return open;
}

/* "invited Roe and (Doe) to go": an "and" whose second half is left out. */
static bool link_joins_nothing(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (guint i = 0; i + 1 < told->tokens->len; i++) {
        int token = at(told, i), head = tree_head(tree, token), next = at(told, i + 1);
        bool link = tree->tokens[token].upos == UPOS_CCONJ && tree_relation(tree, token) == REL_CC && head > token;
        if (link && next > token && (!parts_is_told(told->label, head) || next > head))
            return true;
    }
    return false;
}

/* "Kenya has visited Kenya", "Roe met with President Roe": whoever the name stands for does it to somebody else. */
static bool acts_on_itself(const struct told *told)
{
    const struct tree *tree = told->tree;

    for (int i = told->label->clause + 1; i < (int)tree->n && told->named; i++) {
        enum relation relation = tree_relation(tree, i);
        bool other = relation == REL_OBJ || (relation == REL_OBL && !told->label->land);
        if (!other || tree->tokens[i].upos != UPOS_PROPN || *parts_of(told->label, i) != PART_PREDICATE)
            continue;
        int last = tree_child_with(tree, i, REL_FLAT);
        g_autofree char *text = tree_text(tree, last > i ? last : i);
        if (g_strcmp0(text, told->label->name) == 0)
            return true;
    }
    return false;
}

/* "hailed Chad (and urged Mali) to leave": an infinitive behind a fellow of the verb that is left out, whose it is. */
static bool goes_on_behind_fellow(const struct told *told)
{
    const struct tree *tree = told->tree;
    int fellow = tree_child_with(tree, told->label->clause, REL_CONJ);

    if (fellow < told->label->clause || tree->tokens[fellow].upos != UPOS_VERB || *parts_of(told->label, fellow) != PART_NONE ||
        (tree_child_with(tree, fellow, REL_OBJ) < fellow && tree_child_with(tree, fellow, REL_OBL) < fellow))
        return false;
    for (int to = fellow + 2; to + 1 < (int)tree->n; to++)
        if (tree_is(tree, to, "to") && *parts_of(told->label, to) == PART_PREDICATE && tree_has_tag(tree, to + 1, TAG(VB)))
            return true;
    return false;
}

/* "Peru was killed": what is done to persons is done to no land. */
static bool harms_a_land(const struct told *told)
{
    static const char *const words[] = { "kill",    "arrest",  "jail",   "wound",   "injure",   "shoot",  "abduct",    "behead",
                                         "execute", "detain",  "murder", "kidnap",  "imprison", "charge", "sentence",  "convict",
                                         "free",    "release", "hang",   "acquit",  "rape",     "beat",   "prosecute", "apprehend",
                                         "die",     "sack",    "elect",  "torture", NULL };
    bool passive = told->label->arguments.passive || tree_is(told->tree, told->label->clause, "die");

    return told->named && told->label->land && passive && tree_is_one_of(told->tree, told->label->clause, words);
}

/* "Mali fights (between Mali and Chad)", "Mali blamed the other": what goes on between two is told of one. */
static bool is_of_one_between(const struct told *told)
{
    const struct tree_arguments *arguments = &told->label->arguments;
    bool between = false;

    for (guint i = 0; i < arguments->n && told->named; i++)
        between |=
            g_strcmp0(arguments->oblique[i].preposition, "between") == 0 && arguments->oblique[i].token > told->label->clause;
    bool other = told->named && arguments->object >= 0 && tree_is(told->tree, arguments->object, "other") &&
                 tree_has_child(told->tree, arguments->object, REL_DET, "the");
    return other || (between && tree_is(told->tree, told->label->clause, "fight"));
}

/* "The police chief of the port": what was to tell it has gone with what it was written together with. */
static bool lost_its_clause(const struct told *told)
{
    return *parts_of(told->label, told->label->clause) == PART_NONE;
}

/* "Talks": one word tells nothing. */
static bool is_one_word(const struct told *told)
{
    return told->tokens->len < 2 && !told->named;
}

static const struct {
    const char *reason;
    bool (*holds)(const struct told *told);
    bool lax; /* not in a label that has none but pronouns to tell (summary.h) */
} doubts[] = {
    { "one word", is_one_word },
    { "its verb is lost", lost_its_clause },
    { "how it begins", doubt_of_opening },
    { "how it ends", doubt_of_end },
    { "what was said", doubt_of_content },
    { "a half of neither", is_half_of_neither },
    { "a half of an and", is_half_of_and },
    { "a half of a but", is_half_of_but },
    { "a dash is lost", lost_a_dash },
    { "a degree is lost", lost_a_degree },
    { "what is owned is lost", lost_what_is_owned },
    { "an article without its noun", lost_a_noun },
    { "a clause for an object", moved_a_clause },
    { "a pronoun undergoes it", undergoes_unnamed, .lax = true },
    { "told in the first person", is_in_first_person },
    { "two helpers meet", helpers_meet },
    { "an infinitive with tense", infinitive_has_tense },
    { "what is described is lost", lacks_what_is_described },
    { "of two clauses", is_of_two_clauses },
    { "goes on behind an aside", goes_on_behind_aside },
    { "its object is lost", lost_its_object },
    { "two phrases meet", phrases_meet },
    { "a link that joins nothing", link_joins_nothing },
    { "does it to itself", acts_on_itself },
    { "goes on behind a fellow", goes_on_behind_fellow },
    { "a land undergoes what persons do", harms_a_land },
    { "what goes on between two is told of one", is_of_one_between },
    { "a clause without its verb", clause_lost_its_verb },
    { "what is denied is told as a fact", tells_denied_as_fact },
    { "those included in nothing told", includes_nobody },
    { "there is left out", lost_there },
    { "a number of a further subject", counts_for_another },
    { "what it waits for is left out", lost_its_wait },
    { "a deed is told as denied", tells_deed_as_denied },
};

/* What the end of a line loses anyway (wording_finish()): "and", "of". */
static void drop_trimmed(struct told *told)
{
    static const char *const words[] = { "and",  "or",    "but",   "of",    "to",   "for", "with",    "from", "as", "than",
                                         "what", "which", "where", "whose", "whom", "who", "because", "if",   NULL };

    while (told->tokens->len > 1 && tree_is_among(told->tree, last(told), words))
        g_array_set_size(told->tokens, told->tokens->len - 1);
}

struct told doubt_told(const struct label *label)
{
    struct told told = {
        .label = label, .tree = label->tree, .tokens = g_array_new(FALSE, FALSE, sizeof(int)), .named = line_is_named(label)
    };
    guint n = 0;

    g_array_set_size(told.tokens, label->tree->n);
    if (!told.named) /* else the name stands for it */
        n = append_part(&told, PART_SUBJECT, n);
    n = append_part(&told, PART_PREDICATE, n);
    n = append_part(&told, PART_MOVED, n);
    n = append_part(&told, PART_CONTENT, n);
    g_array_set_size(told.tokens, n);
    drop_trimmed(&told);
    return told;
}

const char *doubt_of(const struct label *label)
{
    struct told told = doubt_told(label);
    const char *reason = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(doubts) && !reason && told.tokens->len; i++)
        if (!(label->lax && doubts[i].lax) && doubts[i].holds(&told))
            reason = doubts[i].reason;
    g_array_unref(told.tokens);
    return reason;
}
