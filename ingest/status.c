#include "status.h"

#include "mood.h"

#include <string.h>

/* How far before "that" its noun may stand: "assurances from the president and the prime minister that". */
enum { CONTENT_WORDS = 14 };

/* What a relation hands down from a word to its dependent. */
struct link {
    bool governed; /* the word's cue */
    bool by_preposition; /* its cue only if it lists the preposition */
    bool shared; /* its own auxiliaries, negation and conjunction */
};

static const struct link links[REL_PUNCT + 1] = {
    [REL_OBJ] = { .governed = true, .shared = true },
    [REL_NSUBJ] = { .shared = true },
    [REL_NSUBJ_PASS] = { .governed = true, .shared = true },
    [REL_CSUBJ] = { .governed = true, .shared = true },
    [REL_XCOMP] = { .governed = true, .shared = true },
    [REL_CCOMP] = { .governed = true },
    [REL_ACL] = { .governed = true },
    [REL_COMPOUND] = { .governed = true, .shared = true },
    [REL_OBL] = { .governed = true, .by_preposition = true, .shared = true },
    [REL_NMOD] = { .governed = true, .by_preposition = true, .shared = true },
    [REL_AGENT] = { .governed = true, .by_preposition = true, .shared = true },
    [REL_ADVCL] = { .governed = true, .by_preposition = true },
};

/* "the idea that Iran attacks": a content clause, though it may be parsed as a relative one. */
static int content_mark(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_MARK && tree_is(tree, c, "that"))
            return c;
    return -1;
}

/* "Why did they strike?" he asked for: the mark stands before the quotation's end. */
static bool is_closing_quote(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(CLOSE_QUOTE) | TAG(RRB));
}

/*
 * "denied claims it had shelled the port", "amid fears he was killed": what a noun tells, without a "that". A clause that the noun itself is
 * the object of ("the claims he made") is none.
 */
static bool is_bare_content(const struct tree *tree, int token)
{
    static const char *const nouns[] = { "claim",      "allegation", "charge",  "accusation", "report", "rumor",     "rumour",
                                         "fear",       "suspicion",  "concern", "evidence",   "sign",   "hint",      "indication",
                                         "suggestion", "belief",     "hope",    "worry",      "doubt",  "proof",     "speculation",
                                         "threat",     "warning",    "denial",  "insistence", "chance", "assurance", NULL };
    static const char *const makers[] = { "make",     "spread",   "deny",    "reject", "face",    "bring",   "issue",
                                          "raise",    "file",     "level",   "write",  "publish", "hear",    "see",
                                          "read",     "share",    "have",    "get",    "voice",   "say",     "call",
                                          "describe", "consider", "dismiss", "think",  "insist",  "express", NULL };
    int noun = tree_head(tree, token), first, last;

    if (noun < 0 || tree_relation(tree, token) != REL_RELCL || !tree_is_one_of(tree, noun, nouns))
        return false;
    tree_span(tree, token, &first, &last);
    bool passive = tree_child_with(tree, token, REL_NSUBJ_PASS) >= 0;
    bool subject = passive || tree_child_with(tree, token, REL_NSUBJ) >= 0;
    bool pronoun = tree_has_tag(tree, first, TAG(WDT) | TAG(WP) | TAG(IN));
    return subject && !pronoun && first == noun + 1 &&
           (passive || tree_child_with(tree, token, REL_OBJ) >= 0 || !tree_is_one_of(tree, token, makers));
}

/* "ruled out attacking": the verb's object, though taken for a clause beside it. */
static bool is_gerund_object(const struct tree *tree, int child, int head)
{
    int particle = tree_child_with(tree, head, REL_PRT), before = child - 1;

    while (before > head &&
           (is_closing_quote(tree, before) || tree_has_tag(tree, before, TAG(OPEN_QUOTE)) || tree_is(tree, before, "ever")))
        before--; /* "considering" sending, "ruled out" ever going */
    return mood_is_gerund(tree, child) && before == (particle == head + 1 ? particle : head);
}

/* "demands raising wages, firing the minister and ...": one more of what the verb governs. */
static bool is_listed_gerund(const struct tree *tree, int child, int head)
{
    int first = tree_child_with(tree, head, REL_XCOMP);

    return first >= 0 && first < child && mood_is_gerund(tree, first) && mood_is_gerund(tree, child);
}

/* "called the raid an act of piracy": what is called something is there. */
static bool is_called(const struct tree *tree, int child, int head)
{
    if (tree_relation(tree, child) != REL_OBJ || !tree_is(tree, head, "call"))
        return false;
    if (tree_relation(tree, head) == REL_RELCL && tree_is(tree, tree_head(tree, head), "what"))
        return true; /* "what he called an illegal raid" */
    for (int c = tree_next(tree, child); c >= 0; c = tree_next(tree, c))
        if ((tree_relation(tree, c) == REL_OBJ || tree_relation(tree, c) == REL_XCOMP) && tree->tokens[c].upos != UPOS_VERB)
            return true;
    return false;
}

/* "It is not true that Iran attacked": the adjective's content, though it was taken for a clause beside it; not "so angry that". */
static bool is_content_of_adjective(const struct tree *tree, int child)
{
    static const char *const so[] = { "so", "such", NULL };
    int head = tree_head(tree, child);

    return head >= 0 && tree_relation(tree, child) == REL_ADVCL && tree->tokens[head].upos == UPOS_ADJ &&
           content_mark(tree, child) >= 0 && !tree_has_among(tree, head, so);
}

/* "weighs steps, including the recall of its envoy": an item of what the verb speaks of. */
static bool is_item(const struct tree *tree, int child)
{
    static const char *const words[] = { "including", "include", NULL };
    const char *preposition = tree_relation(tree, child) == REL_OBL ? tree_preposition(tree, child) : NULL;

    return preposition && g_strv_contains(words, preposition);
}

/* "did not say who had bombed it": only who did is open. */
static bool is_asked_for(const struct tree *tree, int child)
{
    static const char *const words[] = { "who", "whom", "whose", "what", "which", "when", "where", "why", "how", NULL };

    return tree_relation(tree, child) == REL_CCOMP && content_mark(tree, child) < 0 && tree_has_among(tree, child, words);
}

/* Whether a word's cue reaches its dependent through that relation. */
static bool governs(const struct tree *tree, int child, int head, const struct cue *cue)
{
    enum relation relation = tree_relation(tree, child);
    const char *preposition = tree_preposition(tree, child);
    bool clausal = relation == REL_ADVCL;

    if (relation == REL_RELCL)
        return content_mark(tree, child) >= 0 || is_bare_content(tree, child);
    if (is_called(tree, child, head) || (cue->effect == EFFECT_NONE && is_asked_for(tree, child)))
        return false;
    if (relation == REL_NSUBJ) /* "sanctions are an option", "an attack is likely" */
        return tree->tokens[head].upos != UPOS_VERB && !tree_is(tree, head, "short"); /* not "the talks were short" */
    if (!links[relation].governed || !links[relation].by_preposition)
        return links[relation].governed;
    if (!preposition)
        return !clausal || is_gerund_object(tree, child, head) || is_listed_gerund(tree, child, head);
    if ((clausal && (mood_is_infinitive(tree, child) || is_content_of_adjective(tree, child))) || is_item(tree, child))
        return true;
    if (relation == REL_OBL && child < head && head == tree_clause_of(tree, child))
        return false; /* "On a trip to Lima he called for a vote": no call on anything */
    return g_strv_contains((const char *const *)cue->prepositions, preposition);
}

/* Whether a conjunction or preposition before it tells it as a fact. */
static bool is_marked_fact(const struct cues *cues, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool marker = relation == REL_MARK || relation == REL_CASE || relation == REL_ADVMOD;
        const struct cue *cue = marker ? cues_find(cues, KIND_CONJUNCTION, tree, c) : NULL;
        if (cue && (cue->effect == EFFECT_FACT || cue->effect == EFFECT_AWAITED))
            return true;
    }
    return false;
}

/* "kept on shelling", "went on arming": the verb's own clause, with an "on" that the parser takes for its mark. */
static bool is_kept_on(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "keep", "go", "carry", NULL };
    int head = tree_head(tree, token);

    return head >= 0 && token == head + 2 && tree_is_one_of(tree, head, verbs) && tree_is(tree, head + 1, "on");
}

/* "could bomb the port, killing many": a participle without a conjunction shares its clause's fate. */
static bool is_bare_participle(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ADVCL && mood_is_gerund(tree, token) &&
           (!tree_preposition(tree, token) || is_kept_on(tree, token));
}

/*
 * "would break the law by attacking", "may join them in bombing", "will not be talked into leaving": means share their clause's
 * fate.
 */
static bool is_means(const struct tree *tree, int token)
{
    static const char *const prepositions[] = { "by", "through", "via", "in", "into", NULL };
    static const char *const onward[] = { "proceed", "continue", "persist", "ahead", "forward", "on", "through", NULL };
    const char *preposition =
        tree_relation(tree, token) == REL_ADVCL && mood_is_gerund(tree, token) ? tree_preposition(tree, token) : NULL;
    int before = token - 2; /* what stands before "with" */

    return preposition && (g_strv_contains(prepositions, preposition) ||
                           (strcmp(preposition, "with") == 0 && before >= 0 && tree_is_one_of(tree, before, onward)));
}

/* "denied reports of troops crossing it", "the fear of a bomb sold to them": the participle is what the noun above speaks of. */
static bool is_spoken_of(const struct tree *tree, int token)
{
    static const char *const words[] = { "report",      "sign",       "evidence",    "indication", "word",   "news",
                                         "account",     "story",      "claim",       "rumor",      "rumour", "talk",
                                         "speculation", "allegation", "fear",        "hope",       "threat", "risk",
                                         "danger",      "prospect",   "possibility", "chance",     "idea",   NULL };
    int noun = tree_head(tree, token);
    bool of = noun >= 0 && tree_relation(tree, noun) == REL_NMOD && g_strcmp0(tree_preposition(tree, noun), "of") == 0;

    return of && tree_is_one_of(tree, tree_head(tree, noun), words) && !tree_is_definite(tree, noun);
}

/* "wanted to see him arrested": the participle belongs to the verb, not to the noun. */
static bool is_small_clause(const struct cues *cues, const struct tree *tree, int token)
{
    int noun = tree_head(tree, token), verb = noun >= 0 && tree_relation(tree, noun) == REL_OBJ ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_has_tag(tree, token, TAG(VBN)) && cues_find(cues, KIND_SMALL, tree, verb);
}

/* "kept them from striking", "barred him from leaving", "talked them out of bombing it". */
static bool is_kept_from(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "from", "out", NULL };
    const char *preposition = tree_preposition(tree, child);

    return preposition && tree_relation(tree, child) == REL_ADVCL && mood_is_gerund(tree, child) &&
           tree_child_with(tree, head, REL_OBJ) >= 0 && g_strv_contains(words, preposition);
}

/* "said that lifting the embargo is out of the question": a subject that the parser hung on the verb of saying. */
static bool is_lost_subject(const struct tree *tree, int token)
{
    static const char *const that[] = { "that", NULL };
    enum relation relation = tree_relation(tree, token);
    bool marked = content_mark(tree, token) >= 0 || (token > 0 && tree_is_among(tree, token - 1, that));

    return (relation == REL_ADVCL || relation == REL_CCOMP || relation == REL_ACL) && mood_is_gerund(tree, token) && marked;
}

/* "denied responsibility for the raid", "vowed revenge for it": that it happened is not in doubt. */
static bool is_answered_for(const struct tree *tree, int token)
{
    static const char *const words[] = { "responsibility", "blame",    "role",        "involvement", "revenge", "vengeance",
                                         "retaliation",    "reprisal", "retribution", "punishment",  "justice", NULL };
    int head = tree_head(tree, token), object = head >= 0 ? tree_child_with(tree, head, REL_OBJ) : -1;
    const char *preposition = tree_preposition(tree, token);
    bool of_noun = head >= 0 && tree_is_one_of(tree, head, words);
    bool of_verb = object >= 0 && tree_is_one_of(tree, object, words);

    return (of_noun || of_verb) && (g_strcmp0(preposition, "for") == 0 || g_strcmp0(preposition, "in") == 0);
}

/* "had no choice but to leave": it left, unless the having itself is only to come. */
static bool is_only_choice(const struct tree *tree, int token)
{
    static const char *const words[] = { "choice", "option", "alternative", NULL };
    int noun = tree_head(tree, token), verb = noun >= 0 ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_is_one_of(tree, noun, words) && g_strcmp0(tree_preposition(tree, token), "but") == 0 &&
           tree_child_with(tree, verb, REL_AUX) < 0;
}

/* "to forget the shame of the invasion", "wants them to condemn the raid": a certain act that has left traces took place. */
static bool is_trace(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    const struct cue *cue = cues_find(cues, KIND_TRACE, tree, head);
    bool object = relation == REL_OBJ || relation == REL_NSUBJ_PASS;
    bool phrase = relation == REL_NMOD || relation == REL_OBL || relation == REL_COMPOUND;
    const char *preposition = object ? "obj" : relation == REL_COMPOUND ? "of" : tree_preposition(tree, child);

    return cue && (object || phrase) && preposition && tree->tokens[child].upos == UPOS_NOUN &&
           g_strv_contains((const char *const *)cue->prepositions, preposition) &&
           (tree_is_definite(tree, relation == REL_COMPOUND ? head : child) || tree_child_with(tree, child, REL_POSS) >= 0);
}

/* "a bill imposing sanctions", "the draft lifting the embargo": the participle tells what a text would do. */
static bool is_of_text(const struct cues *cues, const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ACL && mood_is_gerund(tree, token) && !tree_preposition(tree, token) &&
           cues_find(cues, KIND_TEXT, tree, tree_head(tree, token));
}

/* Whether the text itself is passed: "signed the bill imposing them". */
static bool is_enacted(const struct cues *cues, const struct tree *tree, int text)
{
    enum relation relation = tree_relation(tree, text);
    int verb = relation == REL_OBJ || relation == REL_NSUBJ_PASS ? tree_head(tree, text) : -1;

    const struct cue *cue = verb >= 0 ? cues_find_verb(cues, KIND_ENACT, tree, verb) : NULL;

    return cue && cue->effect == EFFECT_OCCURRED;
}

/* "spoke out against expelling him", "are divided over deploying troops", "worried about being bombed": whether it will be done is what they differ about. */
static bool is_disputed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const about[] = { "over", "on", "about", "as", NULL };
    int passive = tree_child_with(tree, child, REL_AUX_PASS);
    bool gerund = mood_is_gerund(tree, child) || (passive >= 0 && tree_has_tag(tree, passive, TAG(VBG)));
    const char *preposition = gerund ? tree_preposition(tree, child) : NULL;

    return preposition && (strcmp(preposition, "against") == 0 ||
                           (g_strv_contains(about, preposition) && cues_find_verb(cues, KIND_DISPUTE, tree, head)));
}

/* "voted on the expulsion of", "a vote on severing ties": whether it will be done is what the vote decides. */
static bool is_voted_on(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "vote", "ballot", "referendum", "plebiscite", NULL };

    return tree_is_one_of(tree, head, words) && g_strcmp0(tree_preposition(tree, child), "on") == 0 &&
           (tree->tokens[child].upos == UPOS_NOUN || mood_is_gerund(tree, child));
}

/* "did everything but declare war": not that. */
static bool is_all_but_that(const struct tree *tree, int child, int head)
{
    static const char *const all[] = { "everything", "anything", "all", NULL }, *const but[] = { "but", "except", "bar", NULL };
    int object = tree_child_with(tree, head, REL_OBJ);

    return object >= 0 && child > object + 1 && tree_is_among(tree, object, all) && tree_is_among(tree, object + 1, but) &&
           tree_has_tag(tree, child, TAG(VB)) && tree_child_with(tree, child, REL_NSUBJ) < 0;
}

/* "seized the town, only to retreat": so it went on. */
static bool is_only_to(const struct tree *tree, int child)
{
    int mark = tree_child_with(tree, child, REL_MARK);

    return mood_is_infinitive(tree, child) && mark > 2 && tree_is(tree, mark - 1, "only") && tree_is(tree, mark - 2, ",");
}

/* "is far from recognising it", "far from recognising it, they left", "wrongly reported that it had left": not so. */
static bool is_not_so(const struct tree *tree, int child, int head)
{
    static const char *const far[] = { "far", "nowhere", NULL };
    static const char *const wrongly[] = { "wrongly",     "falsely",      "mistakenly",   "erroneously",
                                           "incorrectly", "inaccurately", "untruthfully", NULL };

    int mark = tree_child_with(tree, child, REL_MARK);

    if (tree_relation(tree, child) == REL_CCOMP && content_mark(tree, child) >= 0)
        return tree_has_among(tree, head, wrongly);
    if (mark > 0 && tree_is(tree, mark, "from") && tree_is_among(tree, mark - 1, far))
        return mood_is_gerund(tree, child);
    if (tree_is(tree, head, "escape")) /* "being captured", but "escaped killing two guards" */
        return tree_child_with(tree, child, REL_AUX_PASS) >= 0;
    if (tree_is(tree, head, "good") && tree_has_tag(tree, head, TAG(JJR) | TAG(RBR)))
        return mood_is_gerund(tree, child) && g_strcmp0(tree_preposition(tree, child), "of") == 0; /* "thought better of going" */
    return tree_is_one_of(tree, head, far) && mood_is_gerund(tree, child) && g_strcmp0(tree_preposition(tree, child), "from") == 0;
}

/* "among its options: bombing it": the colon that opens the list which a token is of; -1 if none. */
static int colon_before(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    if (first > 0 && tree_is(tree, first, ":"))
        return first;
    return first > 0 && tree_is(tree, first - 1, ":") ? first - 1 : -1;
}

/* Clauses and phrases whose content is told as a fact, whatever stands above them. */
static bool is_presupposed(const struct cues *cues, const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    const char *preposition = tree_preposition(tree, token);

    switch ((int)relation) {
    case REL_RELCL:
        return content_mark(tree, token) < 0 && !is_bare_content(tree, token);
    case REL_AMOD:
    case REL_POSS:
        return true;
    case REL_OBL:
    case REL_NMOD:
    case REL_AGENT:
        return is_marked_fact(cues, tree, token) || is_answered_for(tree, token);
    case REL_ACL:
        if (is_only_choice(tree, token))
            return true;
        return tree->tokens[token].upos == UPOS_VERB && !preposition && !is_small_clause(cues, tree, token) &&
               !is_spoken_of(tree, token) && !is_lost_subject(tree, token) && !is_of_text(cues, tree, token) &&
               colon_before(tree, token) < 0;
    case REL_ADVCL:
        return !is_lost_subject(tree, token) && !is_not_so(tree, token, tree_head(tree, token)) &&
               !is_voted_on(tree, token, tree_head(tree, token)) && !is_disputed(cues, tree, token, tree_head(tree, token)) &&
               !is_kept_from(tree, token, tree_head(tree, token)) && !is_bare_participle(tree, token) && !is_means(tree, token) &&
               g_strcmp0(preposition, "by") != 0 && !mood_is_infinitive(tree, token) && !is_content_of_adjective(tree, token);
    default:
        return false;
    }
}

/* "must say where he is and free him": an "is" before a bare verb is of another, whatever the parser hung it on. */
static bool has_false_helper(const struct tree *tree, int token)
{
    int helper = tree_child_with(tree, token, REL_AUX);

    return helper >= 0 && tree_is(tree, helper, "be") && tree_has_tag(tree, token, TAG(VB)) &&
           tree_child_with(tree, token, REL_MARK) < 0 && tree_child_with(tree, helper, REL_AUX) < 0;
}

/* A coordinated verb without a subject or auxiliary of its own has the first one's; "was not content and recalled its envoy" has none. */
static bool shares_auxiliaries(const struct tree *tree, int token)
{
    if (has_false_helper(tree, token))
        return true;
    bool beside_copula = tree_has_tag(tree, token, TAG(VBD)) && tree_child_with(tree, tree_head(tree, token), REL_COP) >= 0;

    return !beside_copula && tree_child_with(tree, token, REL_NSUBJ) < 0 && tree_child_with(tree, token, REL_AUX) < 0 &&
           tree_child_with(tree, token, REL_NSUBJ_PASS) < 0;
}

/* "was a mistake", "angered Iran" */
static bool is_past_clause(const struct tree *tree, int token)
{
    bool past = tree_has_tag(tree, token, TAG(VBD));

    for (int c = tree_child(tree, token); c >= 0 && !past; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        past = (relation == REL_COP || relation == REL_AUX) && tree_has_tag(tree, c, TAG(VBD));
    }
    return past;
}

/*
 * "rallied to demand his return", "called him to promise help", "summoned him to protest": what was done in order to say it has
 * said it.
 */
static bool is_said_by_deed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_ADVCL || (relation == REL_XCOMP && tree_acts_itself(tree, head))) &&
           tree->tokens[head].upos == UPOS_VERB && !tree_has_tag(tree, head, TAG(VB)) && cues_find(cues, KIND_PURPOSE, tree, child);
}

/* "gathered outside the embassy to condemn the raid" */
static bool comes_together(const struct tree *tree, int verb)
{
    static const char *const words[] = { "gather", "assemble", "congregate", "converge", "mass", "meet", NULL };

    return tree_is_one_of(tree, verb, words);
}

/* What a clause without a finite verb is taken for where no cue speaks: infinitives and the gerunds of nouns ("talk of resuming") only propose. */
static bool is_irreal(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    if (relation == REL_CSUBJ)
        return !is_past_clause(tree, head);
    if (is_lost_subject(tree, child) || is_disputed(cues, tree, child, head))
        return true;
    if (mood_is_infinitive(tree, child) && is_said_by_deed(cues, tree, child, head))
        return false;
    if (mood_is_infinitive(tree, child)) /* "people rallying and to heed": the parser's neighbour is not its own */
        return relation == REL_XCOMP || relation == REL_ACL || relation == REL_ADVCL ||
               (relation == REL_CONJ && !mood_is_infinitive(tree, head) && !mood_is_set(tree, child, false));
    return relation == REL_ACL && tree->tokens[head].upos != UPOS_VERB && mood_is_gerund(tree, child) &&
           tree_preposition(tree, child);
}

/* "If he resigns and she takes over": the conjunction stands before both. */
static void apply_condition(const struct cues *cues, const struct tree *tree, int clause, struct status *status, GString *steps)
{
    int mark = tree_child_with(tree, clause, REL_MARK);
    const struct cue *cue = mark >= 0 && mark < clause ? cues_find(cues, KIND_CONJUNCTION, tree, mark) : NULL;

    if (cue && cue->effect == EFFECT_PROPOSED)
        mood_apply(cue->effect, tree, mark, status, steps);
}

/* "the step of summoning him", "the blame for bombing it": nouns that say no more than that it was done. */
static bool is_doing(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const owned[] = { "responsibility", "blame", "credit", "guilt", "remorse", NULL };
    const char *preposition =
        tree_relation(tree, child) == REL_ACL && mood_is_gerund(tree, child) ? tree_preposition(tree, child) : NULL;
    const char *noun = tree->tokens[head].lemma;

    return ((g_strcmp0(preposition, "of") == 0 || g_strcmp0(preposition, "to") == 0) && cues_find(cues, KIND_DOING, tree, head)) ||
           (g_strcmp0(preposition, "for") == 0 && noun && g_strv_contains(owned, noun) && tree_relation(tree, head) == REL_OBJ);
}

static bool is_ranked(const struct tree *tree, int noun)
{
    static const char *const words[] = { "first", "second", "third", "last", "latest", "only", NULL };
    static const char *const means[] = { "way",    "thing",       "time",     "chance", "step",   "solution", "option",
                                         "means",  "opportunity", "priority", "task",   "choice", "move",     "attempt",
                                         "effort", "reason",      "hope",     "plan",   NULL };

    if (noun < 0 || tree_is_one_of(tree, noun, means))
        return false;
    return (g_strv_contains(words, tree->tokens[noun].lemma ? tree->tokens[noun].lemma : "") || tree_has_among(tree, noun, words));
}

/* "was the first state to recognise it", "became the last to leave": it did. */
static bool is_of_the_first(const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool hung_on_verb = relation == REL_XCOMP || relation == REL_ADVCL;

    if (!mood_is_infinitive(tree, child) || !(hung_on_verb || relation == REL_ACL))
        return false;
    if (!hung_on_verb || tree->tokens[head].upos != UPOS_VERB)
        return is_ranked(tree, head);
    int noun = tree_child_with(tree, head, REL_OBJ);
    return (tree_is(tree, head, "become") || tree_is(tree, head, "be")) &&
           is_ranked(tree, noun >= 0 ? noun : tree_child_with(tree, head, REL_XCOMP));
}

/* "rejected the offer of Iran", "ignored its demand": what is answered was said. */
static bool is_answered(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && cues_find(cues, KIND_UTTERANCE, tree, child) &&
           cues_find_verb(cues, KIND_ANSWER, tree, head);
}

/* "Peru is to leave, Chad said": who reports shares neither the tense nor the mood of what he reports. */
static bool is_report_aside(const struct tree *tree, int token)
{
    bool finite = mood_is_in_present(tree, token) || tree_has_tag(tree, token, TAG(VBD));

    return tree_relation(tree, token) == REL_PARATAXIS && finite && tree_child_with(tree, token, REL_NSUBJ) >= 0;
}

/* "carried out its threat to strike", "made good on its promise to leave": it did. */
static bool is_fulfilled(const struct cues *cues, const struct tree *tree, int noun)
{
    enum relation relation = tree_relation(tree, noun);
    int verb = relation == REL_OBJ || relation == REL_OBL || relation == REL_NSUBJ_PASS ? tree_head(tree, noun) : -1;

    if (verb >= 0 && tree->tokens[verb].upos == UPOS_ADJ) /* "good on its promise" */
        verb = tree_head(tree, verb);
    return verb >= 0 && cues_find_verb(cues, KIND_FULFIL, tree, verb);
}

/* "Raids on ports are a crime": of no raid in particular. */
static bool is_generic(const struct tree *tree, int child, int head)
{
    int copula = tree_child_with(tree, head, REL_COP);

    if (tree_relation(tree, child) != REL_NSUBJ || copula < 0 || !mood_is_in_present(tree, copula) ||
        !tree_has_tag(tree, child, TAG(NNS)) || tree_child_with(tree, child, REL_POSS) >= 0)
        return false;
    for (int c = tree_child(tree, child); c >= 0; c = tree_next(tree, c))
        if (tree_has_tag(tree, c, TAG(DT) | TAG(PRP_POSS) | TAG(CD)))
            return false;
    return true;
}

/* "His departure is what they demand": the clause of the "what" governs it. */
static void apply_cleft(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                        GString *steps)
{
    int clause = tree_child_with(tree, head, REL_RELCL);
    const struct cue *cue = clause >= 0 && tree_is(tree, head, "what") ? cues_governor(cues, tree, clause) : NULL;

    if (cue && tree_relation(tree, child) == REL_NSUBJ)
        mood_apply(cue->effect, tree, clause, status, steps);
}

/* "had one demand: his departure", "their demand -- his departure" */
static void apply_colon(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    static const char *const colon[] = { ":", "--", "\u2013", "\u2014", NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    int noun = first - (tree_is_among(tree, first, colon) ? 0 : 1);
    bool marked = noun >= 0 && tree_is_among(tree, noun, colon);
    while (marked && noun > 0 && tree->tokens[noun].upos == UPOS_PUNCT)
        noun--; /* his "demand" -- */
    const struct cue *cue = marked ? cues_governor(cues, tree, noun) : NULL;

    if (cue && tree->tokens[noun].upos == UPOS_NOUN && tree->tokens[token].upos == UPOS_NOUN)
        mood_apply(cue->effect, tree, noun, status, steps);
}

/* "had planned to sign, but backed out": a second verb takes back what the first announced. */
static bool is_taken_back(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const but[] = { "but", "yet", NULL };

    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c)) {
        int link = tree_relation(tree, c) == REL_CONJ ? tree_child_with(tree, c, REL_CC) : -1;
        const struct cue *cue = link >= 0 && tree_is_among(tree, link, but) ? cues_governor(cues, tree, c) : NULL;
        if (link >= 0 && tree_is(tree, c, "do") && mood_negated(cues, tree, c) && tree_has_child(tree, c, REL_ADVMOD, "so"))
            return true; /* "but has not done so" */
        bool bare = link >= 0 && tree_is(tree, c, "do") && mood_negated(cues, tree, c) && tree_child_with(tree, c, REL_OBJ) < 0 &&
                    tree_child_with(tree, c, REL_NSUBJ) < 0;
        bool held_up = link >= 0 && tree_is_among(tree, link, but) && tree_is(tree, c, "have") && tree_has_tag(tree, c, TAG(VBD)) &&
                       tree_child_with(tree, c, REL_XCOMP) >= 0;
        if (bare || held_up)
            return true; /* "was expected to, but did not", "was due to meet him, but had to stay" */
        int again = tree_relation(tree, c) == REL_CONJ ? tree_child_with(tree, c, REL_XCOMP) : -1;
        const struct cue *dropped = again >= 0 && tree_is(tree, again, "do") ? cues_governor(cues, tree, c) : NULL;
        if (dropped && dropped->effect == EFFECT_DENIED && !mood_negated(cues, tree, c))
            return true; /* "and failed to do so" */
        if (cue && cue->effect == EFFECT_DENIED && tree_child_with(tree, c, REL_OBJ) < 0 && tree_child_with(tree, c, REL_XCOMP) < 0)
            return true;
    }
    return false;
}

/* "had intended to strike", "had been due to meet": plans that are told of as gone by. */
static bool is_old_plan(const struct tree *tree, int verb)
{
    static const char *const words[] = { "plan", "intend", "mean", "aim", "hope", "expect", "pledge", "promise", "vow", NULL };
    static const char *const at_first[] = { "initially", "originally", "previously", NULL };
    static const char *const states[] = { "due", "schedule", "set", "slate", "expect", "plan", NULL };
    bool noun = tree->tokens[verb].upos == UPOS_NOUN && tree_relation(tree, verb) == REL_OBJ; /* "had drawn up plans" */
    int have = tree_child_with(tree, noun ? tree_head(tree, verb) : verb, REL_AUX);
    bool been = tree_child_with(tree, verb, REL_COP) >= 0 || tree_child_with(tree, verb, REL_AUX_PASS) >= 0;

    if (tree_has_among(tree, verb, at_first) && (tree_is_one_of(tree, verb, words) || tree_is_one_of(tree, verb, states)))
        return true;
    return have >= 0 && tree_is(tree, have, "have") && tree_has_tag(tree, have, TAG(VBD)) &&
           (tree_is_one_of(tree, verb, words) || (been && tree_is_one_of(tree, verb, states)));
}

/* "Rumours swept the city that he had fled": what it is that spreads stands before such a verb. */
static bool is_spreading(const struct tree *tree, int verb)
{
    static const char *const words[] = { "sweep", "grip", "fill", "reach", "flood", "haunt", "run", "race", "circulate", NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "the alleged crimes committed by the army": the noun's attribute holds for its clause. */
static void apply_hearsay(const struct cues *cues, const struct tree *tree, int noun, struct status *status, GString *steps)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        const struct cue *cue = tree_relation(tree, c) == REL_AMOD ? cues_find(cues, KIND_ATTRIBUTE, tree, c) : NULL;
        if (cue && cue->effect == EFFECT_ALLEGED)
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "Rumours said they had left", "unconfirmed reports said so". */
static void apply_rumour(const struct cues *cues, const struct tree *tree, int teller, struct status *status, GString *steps)
{
    const struct cue *cue = tree->tokens[teller].upos == UPOS_NOUN ? cues_governor(cues, tree, teller) : NULL;

    if (cue && cue->effect == EFFECT_ALLEGED)
        mood_apply(cue->effect, tree, teller, status, steps);
    apply_hearsay(cues, tree, teller, status, steps);
}

/* "Rumours spread that he had been shot", "swept the city that": the clause is the subject's, though it hangs on the verb. */
static void apply_subject(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                          GString *steps)
{
    int subject = tree_child_with(tree, head, REL_NSUBJ);
    bool alone = tree_child_with(tree, head, REL_OBJ) < 0 || is_spreading(tree, head);
    const struct cue *cue =
        subject >= 0 && subject < child && content_mark(tree, child) >= 0 && alone && tree->tokens[subject].upos == UPOS_NOUN
            ? cues_governor(cues, tree, subject)
            : NULL;

    if (cue)
        mood_apply(cue->effect, tree, subject, status, steps);
    else if (subject >= 0 && subject < head && tree_is(tree, head, "say"))
        apply_rumour(cues, tree, subject, status, steps);
}

/* "was about to recall its envoy when Israel apologised", "had been preparing to sign when": what came between leaves it open. */
static bool is_cut_short(const struct tree *tree, int child, int head)
{
    static const char *const states[] = { "about", "ready", "set", "due", "poise", "prepare", "plan", "go", "get", NULL };
    const int words[] = { child, head };
    int helper = tree_child_with(tree, head, REL_COP);

    helper = helper >= 0 ? helper : tree_child_with(tree, head, REL_AUX);
    helper = helper >= 0 ? helper : tree_child_with(tree, head, REL_AUX_PASS);
    if (!tree_is_one_of(tree, head, states) || helper < 0 || mood_is_in_present(tree, helper) || !mood_is_infinitive(tree, child))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        for (int c = tree_child(tree, words[i]); c >= 0; c = tree_next(tree, c))
            if (tree_relation(tree, c) == REL_ADVCL && tree_child(tree, c) >= 0 && tree_is(tree, tree_child(tree, c), "when"))
                return true;
    return false;
}

/* "blocked roads to demand pay", "stopped work to protest": what is kept from going on is the verb's object, not what it is done for. */
static bool is_for_a_purpose(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "block",   "stop",  "halt", "suspend", "cancel", "abandon", "boycott",
                                         "disrupt", "close", "shut", "occupy",  "leave",  NULL };
    int object = tree_child_with(tree, head, REL_OBJ);

    enum relation relation = tree_relation(tree, child);
    bool done = tree->tokens[head].upos == UPOS_VERB && tree->tokens[head].lemma && !tree_has_tag(tree, head, TAG(VB)) &&
                object > head && object < child;

    return done && (relation == REL_ADVCL || relation == REL_XCOMP) && g_strv_contains(words, tree->tokens[head].lemma) &&
           cues_find(cues, KIND_PURPOSE, tree, child);
}

/* "went so far as to expel them", "went out of his way to praise it": it did, unless the going itself is denied or to come. */
static bool is_so_far(const struct tree *tree, int child, int head)
{
    if (!tree_is(tree, head, "go") || !mood_is_infinitive(tree, child))
        return false;
    for (int c = tree_child(tree, head); c >= 0 && c < child; c = tree_next(tree, c))
        if (tree_is(tree, c, "way") && tree_child_with(tree, c, REL_POSS) >= 0)
            return true;
    return tree_relation(tree, child) == REL_ADVCL && g_strcmp0(tree_preposition(tree, child), "as") == 0;
}

/* "stopped in Paris to meet him": what a halt on the way is for is not what is stopped. */
static bool is_halt(const struct tree *tree, int child, int head)
{
    return tree_is(tree, head, "stop") && mood_is_infinitive(tree, child) && tree_child_with(tree, head, REL_OBJ) < 0;
}

/* "dismissed the talks as unproductive": what is judged so took place. */
static bool is_judged_as(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "dismiss", "reject", NULL }, *const acts[] = { "talks",  "meeting", "visit",    "attack",
                                                                                        "strike", "raid",    "election", "vote",
                                                                                        "trip",   "summit",  "exercise", NULL };

    if (tree_relation(tree, child) != REL_OBJ || !tree_is_one_of(tree, head, verbs) || !tree_is_among(tree, child, acts))
        return false;
    for (int c = tree_child(tree, head); c >= 0; c = tree_next(tree, c))
        if (c > child && g_strcmp0(tree_preposition(tree, c), "as") == 0)
            return true;
    return false;
}

/* "used the speech to insult him", "took the occasion to call for peace": the noun is what it was done with. */
static bool is_used_for(const struct tree *tree, int child, int head)
{
    static const char *const use[] = { "use", NULL }, *const take[] = { "take", "seize", "grab", NULL };
    static const char *const chances[] = { "opportunity", "occasion", "chance", "moment", "time", NULL };
    int verb = mood_is_infinitive(tree, child) && tree_relation(tree, child) == REL_ACL && tree_relation(tree, head) == REL_OBJ
                   ? tree_head(tree, head)
                   : -1;

    return verb >= 0 &&
           (tree_is_one_of(tree, verb, use) || (tree_is_one_of(tree, verb, take) && tree_is_one_of(tree, head, chances)));
}

/* "will force him to leave", "was to vote to leave": what others foresee that something will bring about. */
static bool is_foretold(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const words[] = { "force", "prompt",  "compel", "spur",   "impel", "provoke", "induce", "lead",
                                         "cause", "trigger", "mean",   "result", "bring", "drive",   "vote",   NULL };

    return tree->tokens[verb].upos == UPOS_VERB && tree_is_one_of(tree, verb, words) &&
           mood_own(cues, tree, verb).status == EVENT_PLANNED;
}

/* "Egyptians expected him to resign": what others await is not what he has decided. */
static bool is_expected_of_another(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "expect", NULL };

    return tree_is_one_of(tree, head, words) && tree_relation(tree, child) == REL_XCOMP && mood_is_infinitive(tree, child) &&
           tree_child_with(tree, head, REL_AUX_PASS) < 0 && tree_child_with(tree, head, REL_OBJ) >= 0;
}

/* "voted to impose sanctions": done by the vote itself; "voted to send troops" has yet to be. */
static bool is_voted(const struct cues *cues, const struct tree *tree, int child, int head)
{
    return tree_is(tree, head, "vote") && mood_is_infinitive(tree, child) && cues_find_verb(cues, KIND_BALLOT, tree, child);
}

/* "promised to leave and did so": what is told right after has been done. */
static bool is_done_so(const struct cues *cues, const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_CONJ && tree_is(tree, c, "do") && tree_has_tag(tree, c, TAG(VBD)) &&
            tree_has_child(tree, c, REL_ADVMOD, "so") && !mood_negated(cues, tree, c))
            return true;
    return false;
}

/* "made the release a condition", "keeps aid dependent on reforms": what the verb makes of its object. */
static void apply_made(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    static const char *const words[] = { "make", "render", "keep", NULL }, *const possible[] = { "possible", NULL };
    enum relation relation = tree_relation(tree, child);

    if ((relation != REL_OBJ && relation != REL_NSUBJ_PASS) || !tree_is_one_of(tree, head, words))
        return;
    for (int c = child + 1; c < (int)tree->n; c++) {
        enum relation other = tree_relation(tree, c);
        bool beside = tree_head(tree, c) == head &&
                      (other == REL_OBJ || other == REL_XCOMP || (other == REL_OBL && !tree_preposition(tree, c)));
        bool after = tree_head(tree, c) == child && tree->tokens[c].upos == UPOS_ADJ; /* the parser's other choice */
        const struct cue *cue = beside || after ? cues_find(cues, KIND_GOVERNOR, tree, c) : NULL;
        if (cue && tree->tokens[c].upos != UPOS_VERB && !tree_is_among(tree, c, possible))
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "The talks fell through", "the bill lapsed": what became of the verb's subject. */
static void apply_undone(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                         GString *steps)
{
    bool is_subject = tree_relation(tree, child) == REL_NSUBJ;
    const struct cue *undone = is_subject ? cues_find_verb(cues, KIND_UNDONE, tree, head) : NULL;
    static const char *const seem[] = { "look", "seem", "appear", "sound", NULL };
    int predicate = is_subject && tree_is_one_of(tree, head, seem) ? tree_child_with(tree, head, REL_XCOMP) : -1;
    const struct cue *seeming =
        predicate >= 0 && tree->tokens[predicate].upos != UPOS_VERB ? cues_governor(cues, tree, predicate) : NULL;
    const struct cue *lapsed =
        is_subject && cues_find(cues, KIND_TEXT, tree, child) ? cues_find_verb(cues, KIND_ENACT, tree, head) : NULL;

    if (seeming) /* "a truce looked to be within reach" */
        mood_apply(mood_negated(cues, tree, predicate) ? seeming->negated : seeming->effect, tree, predicate, status, steps);
    if (lapsed)
        mood_apply(lapsed->effect, tree, head, status, steps);
    if (undone && !mood_negated(cues, tree, head))
        mood_apply(undone->effect, tree, head, status, steps);
}

/* "won support from deputies for a strike": the object's phrase, hung on its verb. */
static void apply_object(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                         GString *steps)
{
    const char *preposition = tree_relation(tree, child) == REL_OBL ? tree_preposition(tree, child) : NULL;
    int object = preposition && tree->tokens[head].upos == UPOS_VERB ? tree_child_with(tree, head, REL_OBJ) : -1;
    const struct cue *cue = object >= 0 && object < child && !tree_is_definite(tree, child) &&
                                    tree_child_with(tree, child, REL_POSS) < 0 && strcmp(preposition, "for") == 0
                                ? cues_governor(cues, tree, object)
                                : NULL;

    if (cue && cue->effect == EFFECT_PROPOSED && g_strv_contains((const char *const *)cue->prepositions, preposition))
        mood_apply(cue->effect, tree, object, status, steps);
}

/* "would ensure that they left", "must see to it that he goes", "the pact ensures that": what is to be brought about has not been. */
static bool is_to_be_ensured(const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "ensure", "insure", "guarantee", "see", NULL };
    static const char *const to_come[] = { "will", "would", "must", "should", "shall", "'ll", "'d", NULL };
    int helper = tree_child_with(tree, head, REL_AUX);

    if (tree_relation(tree, child) != REL_CCOMP || !tree_is_one_of(tree, head, verbs))
        return false;
    return (helper >= 0 && tree_is_among(tree, helper, to_come)) || (!tree_is(tree, head, "see") && mood_is_present(tree, head));
}

/* "A fake video shows him fleeing", "the novel depicts an attack": what is only shown. */
static bool is_only_depicted(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const verbs[] = { "show", "depict", "portray", "picture", "simulate", "imagine", NULL };
    static const char *const false_ones[] = { "fake",      "doctored",  "forged",   "manipulated", "fabricated", "bogus",
                                              "satirical", "fictional", "deepfake", "altered",     NULL };
    enum relation relation = tree_relation(tree, child);
    int subject = tree_child_with(tree, head, REL_NSUBJ);

    return (relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_OBJ) && tree_is_one_of(tree, head, verbs) &&
           subject >= 0 &&
           (cues_find(cues, KIND_FICTION, tree, subject) || tree_is(tree, subject, "deepfake") ||
            tree_has_among(tree, subject, false_ones));
}

/* "considered three options: expelling him or closing it", "here is what Chad could do: recall him": what a list behind a colon is of. */
static void apply_list(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    int noun = colon_before(tree, child) - 1;
    bool listed = noun >= 0 && head <= noun && tree_has_tag(tree, child, TAG(VBG) | TAG(VB)) &&
                  tree_child_with(tree, child, REL_NSUBJ) < 0 && tree_child_with(tree, child, REL_AUX) < 0;
    if (!listed)
        return;
    bool done = tree_is(tree, noun, "step"); /* "took two steps: expelling him and closing it" */
    const struct cue *of = tree->tokens[noun].upos == UPOS_NOUN && !done ? cues_governor(cues, tree, noun) : NULL;
    const struct cue *by = cues_governor(cues, tree, head);
    if (of)
        mood_apply(of->effect, tree, noun, status, steps);
    if (by && (of || by->effect == EFFECT_PROPOSED))
        mood_apply(mood_negated(cues, tree, head) ? by->negated : by->effect, tree, head, status, steps);
    if (tree_has_tag(tree, child, TAG(VB)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
}

/* "did not protest, let alone recall its envoy" */
static bool is_let_alone(const struct tree *tree, int act)
{
    int first, last;

    if (tree_is_finite_form(tree, act) || tree_child_with(tree, act, REL_AUX_PASS) >= 0)
        return false;
    tree_span(tree, act, &first, &last);
    for (int i = MAX(first, 2); i <= act; i++)
        if (tree_is(tree, i, "alone") && tree_is(tree, i - 1, "let"))
            return true;
    return first > 1 && tree_is(tree, first - 1, "alone") && tree_is(tree, first - 2, "let");
}

/* "The draft says Chad leaves", "the plan foresees that it will": what a text tells that nobody has passed. */
static bool is_told_by_draft(const struct cues *cues, const struct tree *tree, int child, int head)
{
    int subject = tree_relation(tree, child) == REL_CCOMP ? tree_child_with(tree, head, REL_NSUBJ) : -1;
    const struct cue *text = subject >= 0 && subject < head ? cues_find(cues, KIND_TEXT, tree, subject) : NULL;

    return text && text->effect == EFFECT_PROPOSED && (mood_is_present(tree, child) || mood_has_modal(cues, tree, child));
}

/* "had to close its embassy after a raid": what happened made it do so; "had to leave by May" tells only what was due. */
static bool is_had_to(const struct tree *tree, int child, int head)
{
    static const char *const causes[] = { "after", "because", "amid", "following", "due", NULL };
    const int words[] = { head, child };
    bool told = tree_is(tree, head, "have") && tree_has_tag(tree, head, TAG(VBD)) && tree_relation(tree, head) != REL_CCOMP &&
                tree_child_with(tree, head, REL_PARATAXIS) < 0 && tree_relation(tree, child) == REL_XCOMP;

    for (size_t i = 0; told && i < G_N_ELEMENTS(words); i++)
        for (int c = tree_child(tree, words[i]); c >= 0; c = tree_next(tree, c)) {
            const char *cause = c > child ? tree_preposition(tree, c) : NULL;
            if (cause && g_strv_contains(causes, cause))
                return true;
        }
    return false;
}

/* What the construction says that ties a word to the one above, whatever cue that is. enacted: see is_enacted(). */
static void apply_construction(const struct cues *cues, const struct tree *tree, int child, int head, bool enacted,
                               struct status *status, GString *steps)
{
    enum relation relation = tree_relation(tree, child);

    if (is_generic(tree, child, head) || is_cut_short(tree, child, head) || is_expected_of_another(tree, child, head) ||
        is_voted_on(tree, child, head) || is_to_be_ensured(tree, child, head) || is_told_by_draft(cues, tree, child, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (is_all_but_that(tree, child, head) || is_not_so(tree, child, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (is_only_depicted(cues, tree, child, head))
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    apply_list(cues, tree, child, head, status, steps);
    apply_cleft(cues, tree, child, head, status, steps);
    apply_object(cues, tree, child, head, status, steps);
    apply_made(cues, tree, child, head, status, steps);
    const struct cue *aim =
        relation == REL_APPOS && tree->tokens[child].upos == UPOS_NOUN ? cues_find(cues, KIND_AIM, tree, head) : NULL;
    if (aim)
        mood_apply(aim->effect, tree, head, status, steps); /* "their aim, his removal" */
    if (is_of_text(cues, tree, child) && !enacted)
        mood_apply(cues_find(cues, KIND_TEXT, tree, head)->effect, tree, head, status, steps);
    if (is_kept_from(tree, child, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (relation == REL_CONJ)
        apply_condition(cues, tree, head, status, steps);
    if (is_foretold(cues, tree, head) && (relation == REL_XCOMP || relation == REL_OBL || relation == REL_OBJ))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
}

static bool follows_comma(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    return first > 0 && (tree_is(tree, first, ",") || tree_is(tree, first - 1, ","));
}

/* "calling it a coup", "warning them": a participle that says something. */
static bool is_saying(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const words[] = { "call", "describe", "cite", "brand", "label", "imply", "signal", "insist", "add", NULL };

    return tree_has_tag(tree, token, TAG(VBG)) &&
           (tree_is_one_of(tree, token, words) || cues_find(cues, KIND_PURPOSE, tree, token));
}

/*
 * "is expected to step down, yielding power", "plans to land, seizing the port": a participle behind the infinitive of what is to
 * come belongs there, wherever it was hung; not "plans to land, drawing protests".
 */
static bool is_with_infinitive(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const answers[] = { "draw",  "prompt", "spark", "provoke", "trigger", "anger", "ignite",
                                           "stoke", "raise",  "fuel",  "stir",    "defy",    "earn",  NULL };
    int infinitive = tree_child_with(tree, head, REL_XCOMP);

    return is_bare_participle(tree, child) && infinitive > head && infinitive < child && mood_is_infinitive(tree, infinitive) &&
           !is_saying(cues, tree, child) && !tree_is_one_of(tree, child, answers);
}

/* "would not hesitate to": the cue speaks for the negation, but not for "would"; who "will not hesitate to" threatens, "nearly agreed to" did not. */
static enum event_status besides_negation(const struct cues *cues, const struct tree *tree, int head, const struct status *own)
{
    const struct cue *cue = cues_governor(cues, tree, head);
    static const char *const nearly[] = { "nearly", "almost", "narrowly", NULL };
    bool threat = cue && cue->effect == EFFECT_PROPOSED;

    if (own->by[EVENT_PROPOSED] >= 0 || tree_has_among(tree, head, nearly))
        return EVENT_PROPOSED;
    return own->by[EVENT_PLANNED] < 0 ? EVENT_OCCURRED : threat ? EVENT_PROPOSED : EVENT_PLANNED;
}

/* What the words beside the one above say of both. spoken: its cue has spoken, and so for its negation. */
static void apply_shared(const struct cues *cues, const struct tree *tree, int child, int head, bool spoken, struct status *status,
                         GString *steps)
{
    struct status own = mood_own(cues, tree, head);
    enum relation relation = tree_relation(tree, child);

    if (own.alleged && (relation == REL_CONJ || relation == REL_XCOMP)) /* "allegedly beaten and killed" */
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    if (is_means(tree, child)) /* "did not win by attacking" denies that it won */
        own.status = MIN(own.status, EVENT_PROPOSED);
    if (spoken && own.status == EVENT_DENIED)
        own.status = besides_negation(cues, tree, head, &own);
    mood_raise(status, own.status, tree, head, steps);
}

static void step_up(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status, GString *steps)
{
    enum relation relation = tree_relation(tree, child);
    const struct cue *cue = cues_governor(cues, tree, head);
    bool called = tree_acts_itself(tree, head) && tree_child_with(tree, head, REL_OBJ) >= 0;
    bool purpose = ((called || comes_together(tree, head)) && is_said_by_deed(cues, tree, child, head)) ||
                   is_for_a_purpose(cues, tree, child, head);
    bool said = purpose && mood_is_infinitive(tree, child);
    bool enacted = is_of_text(cues, tree, child) && is_enacted(cues, tree, head);
    bool halt = is_halt(tree, child, head), halted = halt && tree_has_tag(tree, head, TAG(VBD));
    bool real = said || enacted || halted || is_judged_as(tree, child, head) || is_so_far(tree, child, head) ||
                is_used_for(tree, child, head) || is_only_to(tree, child) || is_doing(cues, tree, child, head) ||
                is_fulfilled(cues, tree, head) || is_voted(cues, tree, child, head) || is_done_so(cues, tree, head) ||
                is_of_the_first(tree, child, head) || is_had_to(tree, child, head);
    if (relation == REL_CCOMP && mood_is_proviso(tree, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (halt && mood_negated(cues, tree, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    bool aside = cue && cue->effect <= EFFECT_PROPOSED && is_with_infinitive(cues, tree, child, head);
    enum effect told = cue && mood_negated(cues, tree, head) ? cue->negated : cue ? cue->effect : EFFECT_NONE;
    bool spoken = cue && (cue->effect != EFFECT_NONE || told != EFFECT_NONE) && !real && (aside || governs(tree, child, head, cue));
    bool shared = links[relation].shared || is_bare_participle(tree, child) || is_of_text(cues, tree, child) ||
                  (relation == REL_ADVCL && mood_is_infinitive(tree, child)) ||
                  (relation == REL_CONJ && shares_auxiliaries(tree, child));

    if (relation == REL_CCOMP)
        apply_subject(cues, tree, child, head, status, steps);
    apply_undone(cues, tree, child, head, status, steps);
    if (spoken && cue->effect == EFFECT_PLANNED && is_old_plan(tree, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (spoken && cue->effect <= EFFECT_PROPOSED && cue->effect != EFFECT_OCCURRED && is_taken_back(cues, tree, head))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    apply_construction(cues, tree, child, head, enacted, status, steps);
    if (spoken && cue->effect <= EFFECT_PLANNED && g_strcmp0(tree_preposition(tree, child), "against") == 0)
        mood_raise(status, EVENT_DENIED, tree, head, steps); /* "decided against recalling", "voted against it" */
    else if (spoken)
        mood_apply(told, tree, head, status, steps);
    else if (!real && is_irreal(cues, tree, child, head))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (shared || is_means(tree, child))
        apply_shared(cues, tree, child, head, spoken, status, steps);
}

/* The token before which a clause's conjunction or a phrase's preposition was looked for, -1 if it has none. */
static int mark_of(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    bool phrase = relation == REL_OBL || relation == REL_NMOD;
    int mark = tree_child_with(tree, token, phrase ? REL_CASE : REL_MARK);
    bool clause = mark >= 0 && (mark == content_mark(tree, token) || mood_is_gerund(tree, token));

    return mark < token && (phrase || clause) ? mark : -1;
}

/*
 * The word that a clause's conjunction or a phrase's preposition follows, wherever the parser hung them: "optimism
 * Monday that ...", "its interest in resuming", "mounting calls for talks".
 */
static void apply_before_mark(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    int mark = mark_of(tree, token), head = tree_head(tree, token);
    static const char *const including[] = { "including", NULL };
    bool content = mark >= 0 && mark == content_mark(tree, token);
    bool item = mark > 1 && tree_is_among(tree, mark, including); /* "more demands, including putting him on trial" */

    mark -= item && tree_is(tree, mark - 1, ",");
    for (int t = mark - 1; t >= 0 && t >= mark - (content ? CONTENT_WORDS : 1); t--) {
        bool of_day = tree->tokens[t].upos == UPOS_ADV ||
                      (t + 1 < mark && tree->tokens[t].upos == UPOS_ADJ && tree->tokens[t + 1].upos == UPOS_PROPN);
        const struct cue *cue = of_day ? NULL : cues_governor(cues, tree, t); /* not "said early Monday that" */
        if (cue && t == head)
            return; /* the path comes by it */
        if (cue && (content || (item && cues_find(cues, KIND_UTTERANCE, tree, t)) ||
                    g_strv_contains((const char *const *)cue->prepositions, tree->tokens[mark].lemma))) {
            mood_apply(mood_negated(cues, tree, t) ? cue->negated : cue->effect, tree, t, status, steps);
            if (tree_head(tree, t) >= 0)
                step_up(cues, tree, t, tree_head(tree, t), status, steps);
            return;
        }
        if ((tree->tokens[t].upos == UPOS_VERB && !is_spreading(tree, t)) || tree->tokens[t].upos == UPOS_SCONJ)
            return;
    }
}

/* "any failure by Iraq to comply and cooperate": an infinitive that the parser made the clause of the noun before it. */
static void apply_noun_of_infinitive(const struct cues *cues, const struct tree *tree, int token, struct status *status,
                                     GString *steps)
{
    int noun = mood_is_infinitive(tree, token) ? tree_child_with(tree, token, REL_NSUBJ) : -1;
    const struct cue *cue = noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN && !tree_has_child(tree, token, REL_MARK, "for")
                                ? cues_governor(cues, tree, noun)
                                : NULL;

    if (cue)
        mood_apply(mood_negated(cues, tree, noun) ? cue->negated : cue->effect, tree, noun, status, steps);
}

/* How far before a gerund "of" may stand: "hopes {of} the two Danish hostages being". */
enum { OF_WORDS = 6 };

/* The noun that speaks of what a gerund tells, wherever the parser hung that: "{hopes} of Iran freeing them faded"; -1 if there is none. */
static int noun_of_content(const struct tree *tree, int token)
{
    int first, last, of = token - 1;

    if (!mood_is_gerund(tree, token))
        return -1;
    while (of > 0 && of >= token - OF_WORDS && !(tree_is(tree, of, "of") && tree_relation(tree, of) == REL_CASE))
        of--;
    int owner = of > 0 && of >= token - OF_WORDS ? tree_head(tree, of) : -1;
    if (owner < 0 || tree_relation(tree, owner) != REL_NMOD || tree_head(tree, owner) != of - 1)
        return -1;
    tree_span(tree, owner, &first, &last);
    return last == token - 1 || tree_head(tree, token) == owner ? of - 1 : -1;
}

/* "Fears of Chad attacking them grew", "there is no question of Peru leaving": what the noun says of it, and what becomes of the noun. */
static void apply_noun_of_content(const struct cues *cues, const struct tree *tree, int token, struct status *status,
                                  GString *steps)
{
    int noun = noun_of_content(tree, token);
    const struct cue *cue = noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN ? cues_governor(cues, tree, noun) : NULL;
    bool negated = noun >= 0 && mood_negated(cues, tree, noun);

    if (cue)
        mood_apply(negated ? cue->negated : cue->effect, tree, noun, status, steps);
    else if (negated)
        mood_raise(status, EVENT_DENIED, tree, noun, steps);
    if (cue && tree_head(tree, noun) >= 0)
        step_up(cues, tree, noun, tree_head(tree, noun), status, steps);
}

/* "Iran attacked the ship, Israel claimed": what is said after the words themselves. */
static void apply_parenthesis(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        bool said = tree_relation(tree, c) == REL_PARATAXIS && tree->tokens[c].upos == UPOS_VERB;
        const struct cue *cue = said ? cues_governor(cues, tree, c) : NULL;
        if (cue && cue->effect == EFFECT_ALLEGED && tree_child_with(tree, c, REL_OBJ) < 0)
            mood_apply(cue->effect, tree, c, status, steps);
    }
}

/* "I say it again: hand him over!": an order beside or below what is said. */
static bool is_order_beside(const struct tree *tree, int child)
{
    enum relation relation = tree_relation(tree, child);

    return (relation == REL_PARATAXIS || relation == REL_CCOMP) && mood_is_imperative(tree, child) &&
           tree_child_with(tree, child, REL_MARK) < 0 && tree_child_with(tree, child, REL_NSUBJ_PASS) < 0 &&
           tree_child_with(tree, child, REL_EXPL) < 0 && tree_child_with(tree, child, REL_AUX_PASS) < 0;
}

static void apply_root(const struct cues *cues, const struct tree *tree, int act, int root, struct status *status, GString *steps)
{
    bool imperative = mood_is_imperative(tree, root);
    int last = (int)tree->n - 1;

    while (last > root && is_closing_quote(tree, last))
        last--;
    if (imperative && (act == root || !is_presupposed(cues, tree, act)))
        mood_raise(status, EVENT_PROPOSED, tree, root, steps);
    static const enum relation settled[] = { REL_COP, REL_AUX, REL_AUX_PASS };
    int subject = tree_child_with(tree, root, REL_NSUBJ);
    bool set =
        subject >= 0 && tree->tokens[subject].upos == UPOS_PROPN; /* "is to sign", a headline's "Peru to sign"; not "to sign" */
    for (size_t i = 0; i < G_N_ELEMENTS(settled); i++)
        set |= tree_child_with(tree, root, settled[i]) >= 0;
    if (mood_is_infinitive(tree, root) && !mood_aim(cues, tree, root))
        mood_raise(status, set ? EVENT_PLANNED : EVENT_PROPOSED, tree, root, steps);
    if (cues_find(cues, KIND_QUESTION, tree, last))
        mood_raise(status, EVENT_PROPOSED, tree, last, steps);
}

/* "did not say who, but praised", "refused to sign and left": a finite verb beside a bare one has neither its auxiliaries nor its governor. */
static bool is_finite_conjunct(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    return head >= 0 && tree_relation(tree, token) == REL_CONJ && tree_has_tag(tree, token, TAG(VBD) | TAG(VBZ)) &&
           tree_has_tag(tree, head, TAG(VB)) && tree_child_with(tree, token, REL_AUX_PASS) < 0;
}

/* The finite clause that a finite conjunct stands beside: up from its head over infinitives. */
static int finite_above(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    while (mood_is_infinitive(tree, head) && tree_head(tree, head) >= 0)
        head = tree_head(tree, head);
    return head;
}

/*
 * What is said in a participle is said with the finite verb, not with the infinitive or the content that it was hung on: "vowed to
 * fight the ruling, calling it a coup", "said he would leave, promising help", "demanding that he be freed and saying ...". The
 * verb that it stands beside, -1 if there is none.
 */
static int said_beside(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token), above = head >= 0 ? tree_head(tree, head) : -1;

    if (!is_saying(cues, tree, token) || above < 0 || tree_child_with(tree, token, REL_AUX) >= 0)
        return -1;
    if (tree_relation(tree, token) == REL_CONJ)
        return tree_relation(tree, head) == REL_CCOMP && !mood_is_gerund(tree, head) && mood_is_gerund(tree, above) ? above : -1;
    if (tree_relation(tree, token) != REL_ADVCL || tree_preposition(tree, token) || !follows_comma(tree, token))
        return -1;
    if (tree_relation(tree, head) == REL_XCOMP && mood_is_infinitive(tree, head))
        return finite_above(tree, token);
    return tree_relation(tree, head) == REL_CCOMP && mood_has_modal(cues, tree, head) ? above : -1;
}

/*
 * "must say where he is and free him", "argue that he could be jailed or be killed": a bare verb, or a passive's bare "be", beside a
 * finite verb has the auxiliary of another.
 */
static bool is_bare_conjunct(const struct tree *tree, int token)
{
    int head = tree_head(tree, token), passive = tree_child_with(tree, token, REL_AUX_PASS);
    bool bare = passive >= 0 ? tree_has_tag(tree, passive, TAG(VB)) : tree_has_tag(tree, token, TAG(VB));

    return bare && head >= 0 && tree_relation(tree, token) == REL_CONJ && tree_child_with(tree, token, REL_AUX) < 0 &&
           tree_child_with(tree, token, REL_MARK) < 0 && tree_child_with(tree, token, REL_NSUBJ) < 0 &&
           tree_child_with(tree, token, REL_NSUBJ_PASS) < 0 &&
           (tree_has_tag(tree, head, TAG(VBD)) || mood_is_in_present(tree, head));
}

/* The verb with an auxiliary whose infinitive a bare conjunct must be: one further up, else the last before it; -1 if there is none. */
static int modal_above(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token), last = token - 1;

    while (head >= 0 && !mood_has_modal(cues, tree, head))
        head = tree_head(tree, head);
    while (head < 0 && last > 0 && !(tree_relation(tree, last) == REL_AUX && cues_find(cues, KIND_MODAL, tree, last)))
        last--;
    return head >= 0 || last <= 0 ? head : tree_head(tree, last);
}

/* "anyone who attacks them": nobody has yet. */
static bool is_anybody(const struct tree *tree, int noun)
{
    static const char *const words[] = { "anyone", "anybody", "whoever", "anything", "any", NULL };
    int determiner = tree_child_with(tree, noun, REL_DET);

    return tree_is_among(tree, noun, words) || (determiner >= 0 && tree_is(tree, determiner, "any"));
}

/* "if they back a leader who declares martial law": there is no such leader yet. */
static bool is_of_supposed(const struct tree *tree, int noun, int clause)
{
    static const char *const words[] = { "a", "an", NULL }, *const marks[] = { "if", "unless", NULL };
    int determiner = tree_child_with(tree, noun, REL_DET), verb = tree_head(tree, noun);
    int mark = verb >= 0 ? tree_child_with(tree, verb, REL_MARK) : -1;

    return determiner >= 0 && mark >= 0 && tree_is_among(tree, determiner, words) && tree_is_among(tree, mark, marks) &&
           mood_is_present(tree, clause);
}

/* "celebrates the fact that he has left", "forget that it was bombed": words that take what they speak of for granted. */
static bool is_known(const struct cues *cues, const struct tree *tree, int child, int head)
{
    enum relation relation = tree_relation(tree, child);
    bool content = relation == REL_CCOMP || ((relation == REL_ACL || relation == REL_RELCL) && content_mark(tree, child) >= 0);

    return content && !tree_has_tag(tree, child, TAG(VB)) && cues_find(cues, KIND_FACTIVE, tree, head);
}

/* "There is no doubt that Iran attacked" */
static bool is_beyond_doubt(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "doubt", "question", "denying", "mistake", NULL };

    return tree_is_one_of(tree, head, words) && tree->tokens[head].upos == UPOS_NOUN && content_mark(tree, child) >= 0 &&
           mood_negated(cues, tree, head);
}

/* "There is a text that is being negotiated": such a clause is told, not taken for granted. */
static bool is_of_existence(const struct tree *tree, int noun)
{
    int verb = tree_relation(tree, noun) == REL_NSUBJ ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_child_with(tree, verb, REL_EXPL) >= 0;
}

/* "a reward for information leading to his arrest", "for tips that lead to it" */
static bool is_rewarded(const struct tree *tree, int clause)
{
    static const char *const words[] = { "information", "tip", "clue", "evidence", "intelligence", "detail", "hint", NULL };
    static const char *const rewards[] = { "reward", "bounty", NULL };
    int head = tree_head(tree, clause);

    return tree_is(tree, clause, "lead") &&
           (tree_is_one_of(tree, head, rewards) ||
            (tree_is_one_of(tree, head, words) && g_strcmp0(tree_preposition(tree, head), "for") == 0));
}

/* Whether a verb that keeps somebody from an act did not: it is negated, or "failed to", "was unable to", "did nothing to". */
static bool is_undone(const struct cues *cues, const struct tree *tree, int verb)
{
    static const char *const to_come[] = { "will", "would", "may", "might", "can", "should", "must", "shall", NULL };
    static const char *const nothing[] = { "nothing", "little", NULL };
    int head = tree_head(tree, verb), finite = mood_negated(cues, tree, verb) ? verb : head;

    if (finite < 0)
        return false;
    for (int c = tree_child(tree, finite); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX && tree_is_among(tree, c, to_come))
            return false;
    int object = tree_child_with(tree, finite, REL_OBJ);
    const struct cue *cue = finite == head && mood_is_infinitive(tree, verb) ? cues_governor(cues, tree, head) : NULL;
    return finite == verb || (cue && cue->effect == EFFECT_DENIED && !mood_negated(cues, tree, head)) ||
           tree_is_among(tree, head, nothing) || (object >= 0 && object < verb && tree_is_among(tree, object, nothing));
}

/* "failed to stop the raid", "was powerless to end it": who only could not is not who goes on with it. */
bool status_is_helpless(const struct tree *tree, int verb)
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
    bool certain =
        tree_relation(tree, child) == REL_OBJ && tree->tokens[child].upos == UPOS_NOUN && tree_is_definite(tree, child) &&
        (status_is_helpless(tree, verb) || tree_has_child(tree, verb, REL_AUX, "do")); /* not "has not blocked the deal" */

    return (kept || certain) && cues_find_verb(cues, KIND_HINDRANCE, tree, verb) && is_undone(cues, tree, verb);
}

bool status_is_only_by(const struct status *status, enum event_status to, const struct tree *tree, const char *lemma)
{
    for (int s = 0; s < EVENT_STATUSES; s++)
        if ((status->by[s] >= 0) != (s == (int)to))
            return false;
    return status->status == to && !status->alleged && tree_is(tree, status->by[to], lemma);
}

/* "Peru is against lifting them": a stand, told by a gerund with a copula. */
static void apply_stand(const struct tree *tree, int token, struct status *status, GString *steps)
{
    const char *preposition = tree_has_tag(tree, token, TAG(VBG)) ? tree_preposition(tree, token) : NULL;
    bool stands = preposition && (tree_has_child(tree, token, REL_AUX, "be") || tree_has_child(tree, token, REL_COP, "be"));

    if (stands && strcmp(preposition, "against") == 0)
        mood_raise(status, EVENT_DENIED, tree, token, steps);
    else if (stands && strcmp(preposition, "for") == 0)
        mood_raise(status, EVENT_PROPOSED, tree, token, steps);
}

/* The second of two: "they go {or} we {close} it". */
static bool is_or_clause(const struct tree *tree, int clause)
{
    bool subject = tree_child_with(tree, clause, REL_NSUBJ) >= 0 || tree_child_with(tree, clause, REL_NSUBJ_PASS) >= 0;

    return tree_relation(tree, clause) == REL_CONJ && tree_has_child(tree, clause, REL_CC, "or") && subject &&
           mood_is_present(tree, clause);
}

/* "Either Peru frees them or Chad imposes sanctions": one of both, and not yet. */
static bool is_alternative(const struct tree *tree, int clause)
{
    if (is_or_clause(tree, clause))
        return true;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (is_or_clause(tree, c))
            return mood_is_present(tree, clause);
    return false;
}

/* "What Peru fears most is an invasion": the clause of the "what" governs what it is. */
static void apply_turned_cleft(const struct cues *cues, const struct tree *tree, int token, struct status *status, GString *steps)
{
    int what = tree_child_with(tree, token, REL_NSUBJ);
    int clause = what >= 0 && tree_is(tree, what, "what") ? tree_child_with(tree, what, REL_RELCL) : -1;
    const struct cue *cue = clause >= 0 ? cues_governor(cues, tree, clause) : NULL;

    if (cue)
        mood_apply(cue->effect, tree, clause, status, steps);
}

/* The path up from the act. told: the clause at which it ends, as that is told as a fact, and -1 where none is. */
static struct status climb(const struct cues *cues, const struct tree *tree, int token, int *told, GString *steps)
{
    struct status status = mood_fact;
    int child = token;

    *told = -1;
    mood_apply_own(cues, tree, token, &status, steps);
    if (mood_is_drafted(cues, tree, token))
        mood_raise(&status, EVENT_PROPOSED, tree, token, steps);
    if (is_let_alone(tree, token))
        mood_raise(&status, EVENT_DENIED, tree, token, steps);
    if (is_alternative(tree, token))
        mood_raise(&status, EVENT_PROPOSED, tree, token, steps);
    apply_stand(tree, token, &status, steps);
    apply_turned_cleft(cues, tree, token, &status, steps);
    apply_parenthesis(cues, tree, token, &status, steps);
    apply_colon(cues, tree, token, &status, steps);
    for (int head; (head = tree_head(tree, child)) >= 0; child = head) {
        enum relation relation = tree_relation(tree, child);
        const struct cue *cue = cues_governor(cues, tree, head);
        bool clause = relation == REL_RELCL || relation == REL_AMOD || relation == REL_ACL;
        bool governed = cue && !clause && governs(tree, child, head, cue);
        int beside = is_finite_conjunct(tree, child) ? finite_above(tree, child) : said_beside(cues, tree, child);
        if (beside >= 0) {
            head = beside;
            continue;
        }
        int modal = is_bare_conjunct(tree, child) ? modal_above(cues, tree, child) : -1;
        if (modal >= 0)
            mood_raise(&status, mood_own(cues, tree, modal).status, tree, modal, steps);
        if (modal >= 0 && tree_below(tree, child, modal)) {
            head = modal;
            continue;
        }
        if ((child == token && is_answered(cues, tree, child, head)) || is_trace(cues, tree, child, head) ||
            is_known(cues, tree, child, head) || is_beyond_doubt(cues, tree, child, head) || is_report_aside(tree, child))
            return status;
        if (is_not_prevented(cues, tree, child, head))
            return status;
        apply_before_mark(cues, tree, child, &status, steps);
        apply_noun_of_content(cues, tree, child, &status, steps);
        apply_noun_of_infinitive(cues, tree, child, &status, steps);
        if (is_order_beside(tree, child))
            mood_raise(&status, EVENT_PROPOSED, tree, child, steps);
        if (is_presupposed(cues, tree, child) && !governed && !(relation == REL_RELCL && is_of_existence(tree, head))) {
            *told = child;
            return status;
        }
        step_up(cues, tree, child, head, &status, steps);
    }
    apply_root(cues, tree, token, child, &status, steps);
    return status;
}

/* "called for a force that will disarm them", "if it backs a leader who jails them": of what is itself no more than wished for. */
static bool is_of_no_more_than_wish(const struct cues *cues, const struct tree *tree, int clause)
{
    int noun = tree_head(tree, clause), told;

    if (tree_relation(tree, clause) != REL_RELCL || tree->tokens[noun].upos != UPOS_NOUN || tree_is_definite(tree, noun) ||
        tree_child_with(tree, noun, REL_POSS) >= 0 || follows_comma(tree, clause))
        return false;
    return climb(cues, tree, noun, &told, NULL).status >= EVENT_PROPOSED;
}

/* "a leader {who} jails them" */
static bool has_relative_subject(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ);

    return subject >= 0 && tree_has_tag(tree, subject, TAG(WP) | TAG(WDT));
}

/* "A strike planned for Friday was called off": the act is the noun's, and what became of that is its fate. */
static bool is_plan_dropped(const struct cues *cues, const struct tree *tree, int act)
{
    int told;
    const struct cue *cue =
        tree_relation(tree, act) == REL_ACL && tree_has_tag(tree, act, TAG(VBN)) ? cues_find(cues, KIND_GOVERNOR, tree, act) : NULL;

    return cue && cue->effect == EFFECT_PLANNED && climb(cues, tree, tree_head(tree, act), &told, NULL).status == EVENT_DENIED;
}

/* "Is this a movement that will seize power?" */
static bool is_asked(const struct cues *cues, const struct tree *tree)
{
    return cues_find(cues, KIND_QUESTION, tree, (int)tree->n - 1);
}

/* "were stopped as they were leaving for Israel": they did not get there. */
static bool is_stopped_on_the_way(const struct tree *tree, int child)
{
    static const char *const stops[] = { "stop",  "arrest", "detain", "intercept", "seize", "hold",
                                         "block", "catch",  "halt",   "bar",       NULL };
    static const char *const goes[] = { "leave", "depart", "head",  "travel", "fly",   "board", "cross",
                                        "go",    "set",    "drive", "sail",   "enter", "try",   NULL };
    static const char *const marks[] = { "as", "while", "when", "before", NULL };
    int head = tree_head(tree, child), mark = tree_child_with(tree, child, REL_MARK);

    mark = mark >= 0 ? mark : tree_child_with(tree, child, REL_ADVMOD);
    return tree_relation(tree, child) == REL_ADVCL && tree_is_one_of(tree, head, stops) && tree_is_one_of(tree, child, goes) &&
           tree_has_tag(tree, child, TAG(VBG)) && mark >= 0 && mark < child && tree_is_among(tree, mark, marks);
}

/* "a report according to which Peru had left" */
static bool is_according_to(const struct tree *tree, int child)
{
    static const char *const according[] = { "according", NULL };
    int which = tree_child_with(tree, child, REL_OBL);

    return which > 1 && which < child && tree_has_tag(tree, which, TAG(WDT)) && tree_is_among(tree, which - 2, according);
}

/* "It is high time that Peru apologised": it has not yet. */
static bool is_high_time(const struct tree *tree, int child)
{
    static const char *const high[] = { "high", "about", NULL };
    int head = tree_head(tree, child);

    return tree_is(tree, head, "time") && tree_child_with(tree, head, REL_COP) >= 0 && tree_has_among(tree, head, high);
}

/* What is still open of an act whose clause is told as a fact, where the path ends. child: that clause. */
static void apply_told(const struct cues *cues, const struct tree *tree, int act, int child, struct status *status, GString *steps)
{
    bool relative = tree_relation(tree, child) == REL_RELCL, planned = status->status == EVENT_PLANNED;
    bool present = relative && has_relative_subject(tree, child) && mood_is_present(tree, child);
    int head = tree_head(tree, child);

    if ((relative && planned && is_asked(cues, tree)) || (relative && is_anybody(tree, head)) ||
        (relative && is_of_supposed(tree, head, child)) || is_rewarded(tree, child) || is_high_time(tree, child) ||
        ((planned || present) && is_of_no_more_than_wish(cues, tree, child)))
        mood_raise(status, EVENT_PROPOSED, tree, head, steps);
    if (is_stopped_on_the_way(tree, child))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    if (is_according_to(tree, child))
        mood_apply(EFFECT_ALLEGED, tree, head, status, steps);
    if (child == act && is_plan_dropped(cues, tree, act))
        mood_raise(status, EVENT_DENIED, tree, head, steps);
    apply_hearsay(cues, tree, head, status, steps);
}

/* "refused to cancel the visit", "may call it off": what is not called off as yet is not denied. */
static void apply_kept(const struct cues *cues, const struct tree *tree, struct status *status, GString *steps)
{
    int verb = status->status == EVENT_DENIED ? status->by[EVENT_DENIED] : -1, told;
    const struct cue *cue = verb >= 0 ? cues_governor(cues, tree, verb) : NULL;

    if (!cue || cue->effect != EFFECT_DENIED || cue->negated != EFFECT_PLANNED || mood_negated(cues, tree, verb))
        return;
    struct status off = climb(cues, tree, verb, &told, NULL);
    int by = off.by[off.status];
    if (off.status < EVENT_PROPOSED || (by >= 0 && tree_is(tree, by, "have"))) /* "had to cancel": it did */
        return;
    *status = mood_fact;
    mood_raise(status, off.status == EVENT_DENIED ? EVENT_PLANNED : EVENT_PROPOSED, tree, verb, steps);
}

struct status status_of(const struct cues *cues, const struct tree *tree, int token, GString *steps)
{
    int told;
    struct status status = climb(cues, tree, token, &told, steps);

    apply_kept(cues, tree, &status, steps);
    if (told >= 0)
        apply_told(cues, tree, token, told, &status, steps);
    return status;
}

/* Verbs whose own past tense speaks of what is to come: "scheduled a news conference Thursday". */
static bool looks_ahead(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const at_once[] = { "fire", "ablaze", "alight", "ambush", "condition", "record", "example", "free", NULL };

    for (int c = tree_is(tree, token, "set") ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_is_one_of(tree, c, at_once))
            return false; /* "set fire to it on Monday" */
    return cues_find(cues, KIND_AHEAD, tree, token) && tree_child_with(tree, token, REL_PRT) < 0;
}

/* Verbs whose infinitive is still to come: "agreed to hold talks in May". */
static bool points_ahead(const struct cues *cues, const struct tree *tree, int token)
{
    const struct cue *cue = cues_governor(cues, tree, token);

    return looks_ahead(cues, tree, token) || (cue && cue->effect == EFFECT_PLANNED);
}

bool status_is_going_on(const struct tree *tree, int token)
{
    int present = 0, others = 0;

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_AUX && tree_has_tag(tree, c, TAG(VBZ) | TAG(VBP)))
            present++;
        else if (tree_relation(tree, c) == REL_AUX)
            others++;
    }
    return present && !others && tree_has_tag(tree, token, TAG(VBG));
}

/* "if they meet on Monday", "when trading resumes": a present that only waits. */
static bool is_awaited(const struct tree *tree, int token)
{
    static const char *const marks[] = { "if", "unless", "until", "once", "when", "before", "after" };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
            if ((tree_relation(tree, c) == REL_MARK || tree_relation(tree, c) == REL_ADVMOD) && tree_is(tree, c, marks[i]))
                return mood_is_present(tree, token);
    return false;
}

/* "The council meets on Friday", but "Protesters wave flags on Friday" below a picture. */
static bool is_plan_in_present(const struct cues *cues, const struct tree *tree, int token)
{
    bool told = tree_child_with(tree, token, REL_NSUBJ) >= 0 || tree_relation(tree, token) == REL_CONJ;

    return told && mood_is_present(tree, token) && tree->tokens[token].upos == UPOS_VERB &&
           cues_find(cues, KIND_SCHEDULED, tree, token) && tree_child_with(tree, token, REL_AUX) < 0;
}

/* "likely to sign", "an interview to be published", "to appear on Sunday": an infinitive of what is still to come. */
static bool is_infinitive_to_come(const struct tree *tree, int token)
{
    static const char *const words[] = { "likely",  "unlikely", "due",      "set",      "ready",   "bound", "poised", "about",
                                         "certain", "sure",     "supposed", "prepared", "willing", "able",  NULL };
    static const char *const opening[] = { "appear", "air", "open", "begin", "start", "resume", "expire", NULL };
    int head = tree_head(tree, token);

    if (head < 0 || !mood_is_infinitive(tree, token))
        return false;
    bool set = tree_child_with(tree, token, REL_AUX_PASS) >= 0 || tree_is_one_of(tree, token, opening);
    bool of_noun = tree_relation(tree, token) == REL_ACL || tree_relation(tree, token) == REL_CCOMP; /* both are read for it */
    return (of_noun && set) || tree_is_one_of(tree, head, words);
}

bool status_calls_for(const struct cues *cues, const struct tree *tree, int noun)
{
    int head = tree_head(tree, noun);
    const struct cue *cue = head >= 0 && cues_find(cues, KIND_GATHERING, tree, noun) ? cues_governor(cues, tree, head) : NULL;
    const char *preposition = tree_preposition(tree, noun);

    if (!cue || (g_strcmp0(preposition, "to") != 0 && g_strcmp0(preposition, "for") != 0))
        return false;
    return cue->effect == EFFECT_PROPOSED || (cue->effect == EFFECT_PLANNED && !tree_is(tree, head, "go"));
}

enum timex_direction status_direction(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    if (looks_ahead(cues, tree, token) ||
        (head >= 0 && mood_is_infinitive(tree, token) && points_ahead(cues, tree, head) && !is_voted(cues, tree, token, head)))
        return TIMEX_FUTURE;
    if (mood_has_modal(cues, tree, token) || is_awaited(tree, token) || mood_is_set(tree, token, false) ||
        is_infinitive_to_come(tree, token) || is_plan_in_present(cues, tree, token))
        return TIMEX_FUTURE;
    if (status_is_going_on(tree, token))
        return TIMEX_UNKNOWN;
    int passive = tree_child_with(tree, token, REL_AUX_PASS);
    bool was = passive >= 0 && tree_has_tag(tree, passive, TAG(VBD)); /* "were dispersed on Saturday" */
    return was || tree_has_tag(tree, token, TAG(VBD)) || tree_child_with(tree, token, REL_AUX) >= 0 ? TIMEX_PAST : TIMEX_UNKNOWN;
}
