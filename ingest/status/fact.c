#include "fact.h"

#include "tie.h"

#include "../mood.h"

/* "to forget the shame of the invasion", "wants them to condemn the raid": a certain act that has left traces took place. */
static bool is_trace(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    const struct cue *cue = cues_find(cues, KIND_TRACE, tree, head);
    bool object = relation == REL_OBJ || relation == REL_NSUBJ_PASS;
    bool phrase = relation == REL_NMOD || relation == REL_OBL || relation == REL_COMPOUND;
    const char *preposition = object ? "obj" : relation == REL_COMPOUND ? "of" : tree_preposition(tree, child);
    bool promised = tree_is(tree, head, "reward") && tree->tokens[head].upos == UPOS_NOUN; /* "a reward for his capture" */

    return cue && !promised && (object || phrase) && preposition && tree->tokens[child].upos == UPOS_NOUN &&
           g_strv_contains((const char *const *)cue->prepositions, preposition) &&
           (tree_is_definite(tree, relation == REL_COMPOUND ? head : child) || tree_child_with(tree, child, REL_POSS) >= 0);
}

/* "rejected the offer of Iran", "ignored its demand": what is answered was said. */
static bool is_answered(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && cues_find(cues, KIND_UTTERANCE, tree, child) &&
           cues_find_verb(cues, KIND_ANSWER, tree, head);
}

/* "Peru is to leave, Chad said": who reports shares neither the tense nor the mood of what he reports; not "Picture this: Peru leaves". */
static bool is_report_aside(const struct tree *tree, int token)
{
    bool finite = mood_is_in_present(tree, token) || tree_has_tag(tree, token, TAG(VBD));

    return tree_relation(tree, token) == REL_PARATAXIS && finite && tree_child_with(tree, token, REL_NSUBJ) >= 0 &&
           !(tie_colon(tree, token) >= 0 && (mood_is_imperative(tree, tree_head(tree, token)) || tie_is_of_plot(tree, token)));
}

/* "celebrates the fact that he has left", "forget that it was bombed": words that take what they speak of for granted. */
static bool is_known(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool content = relation == REL_CCOMP || ((relation == REL_ACL || relation == REL_RELCL) && tie_content_mark(tree, child) >= 0);

    return content && !tree_has_tag(tree, child, TAG(VB)) && cues_find(cues, KIND_FACTIVE, tree, head);
}

/* "asked why it had bombed the port", "explained how they freed them": that it was done is not the question. */
static bool is_only_asked_how(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "ask", "wonder", "explain", "question", "inquire", "recount", "recall", "tell", NULL };
    static const char *const words[] = { "why", "how", "who", NULL };
    int have = tree_child_with(tree, child, REL_AUX);
    bool past = have >= 0 ? tree_is(tree, have, "have") && tree_has_tag(tree, have, TAG(VBD)) : tree_has_tag(tree, child, TAG(VBD));
    int first, last;

    tree_span(tree, child, &first, &last);
    return tree_relation(tree, child) == REL_CCOMP && past && tree_is_one_of(tree, head, verbs) && first < child &&
           tree_is_among(tree, first, words);
}

/* "There is no doubt that Iran attacked" */
static bool is_beyond_doubt(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "doubt", "question", "denying", "mistake", NULL };

    return tree_is_one_of(tree, head, words) && tree->tokens[head].upos == UPOS_NOUN && tie_content_mark(tree, child) >= 0 &&
           mood_negated(cues, tree, head);
}

/* "lost no time in expelling them", "had no hesitation in leaving", "made no secret of arming it": it did so. */
static bool is_without_scruple(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "time",  "hesitation", "difficulty",  "trouble", "secret",
                                         "qualm", "scruple",    "compunction", NULL };
    bool of_noun = tree->tokens[head].upos == UPOS_NOUN;
    int noun = of_noun ? head : tree_child_with(tree, head, REL_OBJ), verb = of_noun ? tree_head(tree, head) : head;

    return noun >= 0 && noun < child && tree_is_one_of(tree, noun, words) && mood_is_gerund(tree, child) && verb >= 0 &&
           tree_relation(tree, verb) == REL_ROOT && tree_relation(tree, noun) == REL_OBJ && tree_has_tag(tree, verb, TAG(VBD)) &&
           mood_negated(cues, tree, noun);
}

/* Whether a verb that keeps somebody from an act did not: it is negated, or "failed to", "was unable to", "did nothing to". */
static bool is_undone(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const to_come[] = { "will", "would", "may", "might", "can", "should", "must", "shall", NULL };
    static const char *const nothing[] = { "nothing", "little", NULL };
    int head = tree_head(tree, verb), finite = mood_negated(cues, tree, verb) ? verb : head;

    if (finite < 0 || (finite == verb && mood_is_present(tree, verb)))
        return false; /* "nothing prevents it from leaving" */
    for (int c = tree_child(tree, finite); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is_among(tree, c, to_come))
            return false;
    int object = tree_child_with(tree, finite, REL_OBJ);
    const struct cue *cue = finite == head && mood_is_infinitive(tree, verb) ? cues_governor(cues, tree, head) : NULL;
    bool lacking = cue && tree->tokens[head].upos == UPOS_NOUN ? fact_is_helpless(tree, verb) || tree_is(tree, head, "refusal")
                                                               : true; /* "a veto to keep them from it" did */
    return finite == verb || (lacking && cue && cue->effect == EFFECT_DENIED && !mood_negated(cues, tree, head)) ||
           tree_is_among(tree, head, nothing) || (object >= 0 && object < verb && tree_is_among(tree, object, nothing));
}

/* "failed to stop the raid", "was powerless to end it": who only could not is not who goes on with it. */
bool fact_is_helpless(const struct tree *tree, int verb)
{
    static const char *const words[] = { "fail",     "failure", "unable", "powerless", "inability",
                                         "helpless", "nothing", "little", NULL };
    int head = mood_is_infinitive(tree, verb) ? tree_head(tree, verb) : -1;
    int object = head >= 0 ? tree_child_with(tree, head, REL_OBJ) : -1;

    return head >= 0 && (tree_is_one_of(tree, head, words) || (object >= 0 && object < verb && tree_is_among(tree, object, words)));
}

/* "failed to prevent them from seizing it", "did not stop him from leaving", "was unable to avert the raid": so it was. */
static bool is_not_prevented(const struct cues *cues, const struct tree *tree, int child, int verb)
{
    bool kept = mood_is_gerund(tree, child) && tree_has_child(tree, child, REL_MARK, "from");
    bool certain = tree_relation(tree, child) == REL_OBJ && tree->tokens[child].upos == UPOS_NOUN &&
                   tree_is_definite(tree, child) &&
                   (fact_is_helpless(tree, verb) || tree_has_child(tree, verb, REL_AUX, "do")); /* not "has not blocked the deal" */

    return (kept || certain) && cues_find_verb(cues, KIND_HINDRANCE, tree, verb) && is_undone(cues, tree, verb);
}

/* Whether an auxiliary of a clause is "would", "could" or "might", with "have" behind it. */
static bool is_unreal_perfect(const struct tree *tree, int verb)
{
    static const char *const words[] = { "would", "could", "might", "'d", NULL };
    int modal = tree_child_with(tree, verb, REL_AUX);

    return modal >= 0 && tree_is_among(tree, modal, words) && tree_has_child(tree, verb, REL_AUX, "have");
}

/* "Had Peru {not} vetoed it, Chad would have left", "if it had not been vetoed": the veto came. */
static bool is_but_for_deed(const struct tree *tree, int verb)
{
    int head = tree_head(tree, verb), mark = tree_child_with(tree, verb, REL_MARK), have = tree_child_with(tree, verb, REL_AUX);
    int subject = tree_child_with(tree, verb, REL_NSUBJ);

    if (!tree_has_tag(tree, verb, TAG(VBN)) || head < 0 || have < 0 || !tree_is(tree, have, "have") ||
        !tree_has_tag(tree, have, TAG(VBD)))
        return false;
    subject = subject >= 0 ? subject : tree_child_with(tree, verb, REL_NSUBJ_PASS);
    return (mark >= 0 ? tree_is(tree, mark, "if") : have < subject) && tree_has_child(tree, verb, REL_ADVMOD, "not") &&
           is_unreal_perfect(tree, head);
}

/* "Had it not been for the invasion", "were it not for the sanctions", "but for the raid": there was one. */
bool fact_is_but_for(const struct tree *tree, int act)
{
    const char *preposition = tree->tokens[act].upos == UPOS_NOUN ? tree_preposition(tree, act) : NULL;
    int mark =
        preposition && strcmp(preposition, "for") == 0 && tree_is_definite(tree, act) ? tree_child_with(tree, act, REL_CASE) : -1;
    bool copula = tree_has_child(tree, act, REL_NSUBJ, "it") && tree_child_with(tree, act, REL_COP) >= 0;

    if (is_but_for_deed(tree, act))
        return true;
    return mark > 0 && (copula || (mark == 1 && tree_is(tree, 0, "but")));
}

/* What is held, whatever comes of it. */
static const char *const talks[] = { "talk",   "talks",   "negotiation", "discussion",   "meeting",
                                     "summit", "session", "conference",  "consultation", NULL };

/* "failed to narrow their differences at talks": while something else failed, the talks were held; not "failed to take part in talks". */
static bool is_occasion_of_failure(const struct tree *tree, int child, int head)
{
    static const char *const prepositions[] = { "in", "at", "during", "after", NULL };
    static const char *const part[] = { "part", "role", "interest", "progress", NULL };
    const char *preposition = tree->tokens[child].upos == UPOS_NOUN ? tree_preposition(tree, child) : NULL;
    bool of_object = tree_relation(tree, child) == REL_NMOD && tree_relation(tree, head) == REL_OBJ;
    bool beside = tree_relation(tree, child) == REL_OBL && tree_child_with(tree, head, REL_OBJ) >= 0;

    if (!preposition || !(of_object || beside) || !wordlist_has(prepositions, preposition) || !tree_is_one_of(tree, child, talks) ||
        tree_is_one_of(tree, beside ? tree_child_with(tree, head, REL_OBJ) : head, part))
        return false;
    int verb = of_object ? tree_head(tree, head) : head;
    int failed = tree_relation(tree, verb) == REL_XCOMP ? tree_head(tree, verb) : verb;
    return tree_is(tree, failed, "fail") && tree_has_tag(tree, failed, TAG(VBD) | TAG(VBN));
}

/* "Only after Chad freed him did Libya reopen it": a finite clause, whatever the parser made of it. */
static bool is_inverted_clause(const struct tree *tree, int child, int head)
{
    static const char *const first[] = { "only", "not", "never", NULL };
    int did = tree_child_with(tree, child, REL_AUX), subject = tree_child_with(tree, child, REL_NSUBJ);

    return head < child && did >= 0 && did < subject && tree_is(tree, did, "do") && tree_has_tag(tree, did, TAG(VBD)) &&
           tree_is_among(tree, 0, first) && (tree_relation(tree, child) == REL_XCOMP || tree_relation(tree, child) == REL_CCOMP);
}

/* What a deed that was done is said to be, or not to be. */
static const char *const judged[] = { "related",     "linked",     "justified",  "unexpected", "unprecedented",
                                      "unusual",     "surprising", "accidental", "legal",      "lawful",
                                      "legitimate",  "mistake",    "accident",   "crime",      "error",
                                      "coincidence", "act",        "surprise",   NULL };

/* Auxiliaries of what is to come. */
static const char *const future[] = { "to", "will", NULL };

/*
 * "Peru's raid did not kill anyone", "the talks produced no deal": what is denied is what came of a deed, and not the deed; not "the
 * talks did not take place".
 */
bool fact_is_only_outcome(const struct cues *cues, const struct tree *tree, int child, int verb)
{
    enum relation relation = tree_relation(tree, child);
    if ((relation != REL_NSUBJ && relation != REL_NSUBJ_PASS) || tree->tokens[child].upos != UPOS_NOUN || child > verb ||
        !mood_negated(cues, tree, verb))
        return false;
    bool talked = tree_is_one_of(tree, child, talks);
    bool outcome = tree->tokens[verb].upos == UPOS_VERB
                       ? !cues_find(cues, KIND_HAPPENING, tree, verb) && (talked || !cues_find(cues, KIND_ATTAINING, tree, verb))
                       : tree_is_one_of(tree, verb, judged);
    bool governed = relation == REL_NSUBJ_PASS && cues_governor(cues, tree, verb);

    return outcome && !governed && (tree_is_definite(tree, child) || tree_child_with(tree, child, REL_POSS) >= 0 || talked) &&
           !mood_has_modal(cues, tree, verb) && !tree_has_among(tree, verb, future);
}

/* "The talks did not produce a deal", "produced no deal": they were held. */
bool fact_is_fruitless(const struct cues *cues, const struct tree *tree, int verb)
{
    int subject = tree->tokens[verb].upos == UPOS_VERB ? tree_child_with(tree, verb, REL_NSUBJ) : -1;

    return subject >= 0 && subject < verb && tree_is_one_of(tree, subject, talks) && !cues_find(cues, KIND_HAPPENING, tree, verb) &&
           !tree_has_among(tree, verb, future);
}

/* "thousands could die in the invasion", "would profit from it": a deed that may come, as what is said of it. */
static bool is_of_what_may_come(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const within[] = { "in", "from", "during", "with", "after", NULL };

    return tree_has_preposition(tree, child, within) &&
           (mood_has_modal(cues, tree, head) || tree_has_child(tree, head, REL_AUX, "will"));
}

/* "to justify the invasion of Iraq", "linked to his murder": speaks of a certain deed; not "to join the war", "to launch the attack". */
static bool is_certain_deed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool subject = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;
    bool argument = relation == REL_OBJ || relation == REL_OBL || relation == REL_NMOD;

    if (relation == REL_NMOD && cues_find(cues, KIND_VIOLENCE, tree, head) && g_strcmp0(tree_preposition(tree, child), "of") == 0)
        return tree_child_with(tree, head, REL_POSS) >= 0; /* "its war of aggression" */
    if (!(subject || argument) || tree->tokens[child].upos != UPOS_NOUN || !cues_find(cues, KIND_VIOLENCE, tree, child) ||
        cues_find(cues, KIND_INVOLVING, tree, head) || cues_find(cues, KIND_HAPPENING, tree, head) ||
        cues_find(cues, KIND_ATTAINING, tree, head))
        return false;
    if (subject && tree->tokens[head].upos != UPOS_VERB && !tree_is_one_of(tree, head, judged) && mood_negated(cues, tree, head))
        return false; /* "the attack was not real" */
    if (relation == REL_OBL && is_of_what_may_come(cues, tree, child, head))
        return false;
    bool one = tree_is_definite(tree, child) || tree_child_with(tree, child, REL_POSS) >= 0;
    return one && !cues_governor(cues, tree, head) && !(subject && mood_has_modal(cues, tree, head));
}

bool fact_is_certain(const struct cues *cues, const struct tree *tree, int act, int child, int head)
{
    return (child == act && is_answered(cues, tree, child, head)) || is_trace(cues, tree, child, head) ||
           is_known(cues, tree, child, head) || is_beyond_doubt(cues, tree, child, head) ||
           is_without_scruple(cues, tree, child, head) || is_report_aside(tree, child) || is_only_asked_how(tree, child, head) ||
           is_not_prevented(cues, tree, child, head) || is_occasion_of_failure(tree, child, head) ||
           is_inverted_clause(tree, child, head) || (child == act && is_certain_deed(cues, tree, child, head));
}
