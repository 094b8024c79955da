#include "tie.h"

#include "../mood.h"

#include <string.h>

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

/* "the request that Peru made", "the case that they brought against it": the clause lacks the object that its noun is. */
static bool is_made_by(const struct tree *tree, int token)
{
    static const char *const makers[] = { "make",   "bring", "file",    "issue",   "lodge", "submit", "send",
                                          "launch", "sign",  "receive", "address", "raise", "level",  NULL };

    return tree_relation(tree, token) == REL_RELCL && tree_is_one_of(tree, token, makers) &&
           !tree_has(tree, token, REL_BIT(OBJ) | REL_BIT(AUX_PASS));
}

/* "the idea that Iran attacks": a content clause, though it may be parsed as a relative one. */
int tie_content_mark(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_MARK && tree_is(tree, c, "that"))
            return is_made_by(tree, token) ? -1 : c;
    return -1;
}

/* "Why did they strike?" he asked for: the mark stands before the quotation's end. */
static bool is_closing_quote(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(CLOSE_QUOTE) | TAG(RRB));
}

/*
 * "denied claims it had shelled the port", "amid fears he was killed": what a noun tells, without a "that". A clause that the noun
 * itself is the object of ("the claims he made") is none.
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
    static const char *const intransitive[] = { "go", "come", "fall", "resign", "flee", "die", "arrive", "return", "begin", NULL };
    bool pronoun = tree_has_tag(tree, first, TAG(WDT) | TAG(WP) | TAG(IN));
    if (subject && tree_has_tag(tree, first, TAG(WDT)) && tree_is(tree, first, "that"))
        return tree_relation(tree, first) == REL_OBJ &&
               tree_is_one_of(tree, token, intransitive); /* "claims that it is going to war" */
    return subject && !pronoun && first == noun + 1 && tree->tokens[first].upos != UPOS_PUNCT && /* not "the proof, which he hid" */
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
           tie_content_mark(tree, child) >= 0 && !tree_has_among(tree, head, so);
}

/* "weighs steps, including the recall of its envoy", "such as recalling it": an item of what the verb speaks of. */
static bool is_item(const struct tree *tree, int child)
{
    static const char *const words[] = { "including", "include", "such", NULL };
    enum relation relation = tree_relation(tree, child);
    int head = tree_head(tree, child);
    bool clause = relation == REL_ADVCL && mood_is_gerund(tree, child) && head >= 0 && tree->tokens[head].upos == UPOS_VERB;

    return (relation == REL_OBL || clause) && tree_has_preposition(tree, child, words);
}

/* "did not say who had bombed it": only who did is open. */
static bool is_asked_for(const struct tree *tree, int child)
{
    static const char *const words[] = { "who", "whom", "whose", "what", "which", "when", "where", "why", "how", NULL };

    return tree_relation(tree, child) == REL_CCOMP && tie_content_mark(tree, child) < 0 && tree_has_among(tree, child, words);
}

/* Whether a word's cue reaches its dependent through that relation. */
bool tie_governs(const struct tree *tree, int child, int head, const struct cue *cue)
{
    enum relation relation = tree_relation(tree, child);
    const char *preposition = tree_preposition(tree, child);
    bool clausal = relation == REL_ADVCL;

    if (relation == REL_RELCL)
        return tie_content_mark(tree, child) >= 0 || is_bare_content(tree, child);
    if (tree_is(tree, head, "meet") && (relation == REL_NSUBJ_PASS || relation == REL_OBJ))
        return false; /* "his refusal was met with anger": it was given; "meet to sign" only plans it */
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

/* "would go, before a withdrawal", "will leave pending a deal": what comes after what is still to come. */
static bool is_after_what_is_to_come(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const marks[] = { "before", "until", "till", "pending", NULL };
    int head = tree_head(tree, token);

    return tree_has_preposition(tree, token, marks) && tree->tokens[token].upos == UPOS_NOUN && !tree_is_definite(tree, token) &&
           tree_child_with(tree, token, REL_POSS) < 0 && head >= 0 && mood_has_modal(cues, tree, head);
}

/* "proposed to meet before beginning the talks", "will vote before leaving": what comes after what is itself no more than to come. */
static bool is_after_what_is_open(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const marks[] = { "before", "until", "till", NULL };
    int head = tree_head(tree, token);

    return tree_relation(tree, token) == REL_ADVCL && mood_is_gerund(tree, token) && tree_has_preposition(tree, token, marks) &&
           head >= 0 && head < token && (mood_is_infinitive(tree, head) || mood_has_modal(cues, tree, head));
}

/* Whether a conjunction or preposition before it tells it as a fact. */
static bool is_marked_fact(const struct cues *cues, const struct tree *tree, int token)
{
    if (is_after_what_is_to_come(cues, tree, token))
        return false;
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
bool tie_is_bare_participle(const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ADVCL && mood_is_gerund(tree, token) &&
           (!tree_preposition(tree, token) || is_kept_on(tree, token));
}

/*
 * "would break the law by attacking", "may join them in bombing", "will not be talked into leaving": means share their clause's
 * fate.
 */
bool tie_is_means(const struct tree *tree, int token)
{
    static const char *const prepositions[] = { "by", "through", "via", "in", "into", NULL };
    static const char *const onward[] = { "proceed", "continue", "persist", "ahead", "forward", "on", "through", NULL };
    const char *preposition =
        tree_relation(tree, token) == REL_ADVCL && mood_is_gerund(tree, token) ? tree_preposition(tree, token) : NULL;
    int before = token - 2; /* what stands before "with" */

    return preposition && (wordlist_has(prepositions, preposition) || is_item(tree, token) ||
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

    return verb >= 0 && tree_has_tag(tree, token, TAG(VBN) | TAG(VBG)) && cues_find(cues, KIND_SMALL, tree, verb);
}

/* "kept them from striking", "barred him from leaving", "was talked out of bombing it". */
bool tie_is_away_from(const struct tree *tree, int child, int head)
{
    return tree_is(tree, head, "away") && tree_relation(tree, child) == REL_ADVCL && mood_is_gerund(tree, child) &&
           g_strcmp0(tree_preposition(tree, child), "from") == 0;
}

bool tie_is_kept_from(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "from", "out", NULL };
    const char *preposition = tree_preposition(tree, child);

    return preposition && tree_relation(tree, child) == REL_ADVCL && mood_is_gerund(tree, child) &&
           tree_has(tree, head, REL_BIT(OBJ) | REL_BIT(NSUBJ_PASS)) && wordlist_has(words, preposition);
}

/* "said that lifting the embargo is out of the question": a subject that the parser hung on the verb of saying. */
bool tie_is_lost_subject(const struct tree *tree, int token)
{
    static const char *const that[] = { "that", NULL };
    enum relation relation = tree_relation(tree, token);
    bool marked = tie_content_mark(tree, token) >= 0 || (token > 0 && tree_is_among(tree, token - 1, that));

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
    static const char *const charged[] = { "arrest", "detain",    "jail",    "punish", "convict",   "sentence",  "prosecute",
                                           "indict", "extradite", "condemn", "blame",  "apologise", "apologize", NULL };
    bool of_deed = head >= 0 && tree->tokens[token].upos == UPOS_NOUN && tree_is_definite(tree, token) &&
                   tree_is_one_of(tree, head, charged) && g_strcmp0(preposition, "for") == 0; /* "nobody was jailed for the raid" */

    return of_deed || ((of_noun || of_verb) && (g_strcmp0(preposition, "for") == 0 || g_strcmp0(preposition, "in") == 0));
}

/* "as punishment for invading it", "in retaliation for arresting them", "punished with sanctions for trading": it was done. */
static bool is_repaid(const struct tree *tree, int token)
{
    return tree_is_repaid(tree, token) && tree_relation(tree, tree_head(tree, token)) == REL_OBL;
}

/* "had no choice but to leave": it left, unless the having itself is only to come. */
static bool is_only_choice(const struct tree *tree, int token)
{
    static const char *const words[] = { "choice", "option", "alternative", NULL };
    int noun = tree_head(tree, token), verb = noun >= 0 ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_is_one_of(tree, noun, words) && g_strcmp0(tree_preposition(tree, token), "but") == 0 &&
           tree_child_with(tree, verb, REL_AUX) < 0;
}

/* "a bill imposing sanctions", "the draft lifting the embargo": the participle tells what a text would do. */
bool tie_is_of_text(const struct cues *cues, const struct tree *tree, int token)
{
    return tree_relation(tree, token) == REL_ACL && mood_is_gerund(tree, token) && !tree_preposition(tree, token) &&
           cues_find(cues, KIND_TEXT, tree, tree_head(tree, token));
}

/* "spoke out against expelling him", "are divided over deploying troops", "held talks on lifting it": whether it will be done is open. */
bool tie_is_disputed(const struct cues *cues, const struct tree *tree, int child, int head)
{
    static const char *const about[] = { "over", "on", "about", "as", NULL };
    static const char *const talks[] = { "talk",     "talks", "discussion", "negotiation", "consultation",
                                         "dialogue", "view",  "idea",       NULL };
    static const char *const awaited[] = { "expect", "due", "await", NULL };
    int passive = tree_child_with(tree, child, REL_AUX_PASS), object = tree_child_with(tree, head, REL_OBJ);
    bool gerund = mood_is_gerund(tree, child) || (passive >= 0 && tree_has_tag(tree, passive, TAG(VBG)));
    bool topic = tree_relation(tree, child) == REL_OBL && tree_has_tag(tree, child, TAG(NN)) &&
                 tree_child_with(tree, child, REL_DET) < 0 && tree_child_with(tree, child, REL_POSS) < 0;
    const char *preposition = gerund || topic ? tree_preposition(tree, child) : NULL;

    if (topic) /* "held talks in Rome about French withdrawal", "a statement is due about it" */
        return g_strcmp0(preposition, "about") == 0 &&
               (object < 0 ? tree_is_one_of(tree, head, awaited) : object < child && tree_is_one_of(tree, object, talks));
    return preposition &&
           (strcmp(preposition, "against") == 0 ||
            (wordlist_has(about, preposition) && ((object >= 0 && object < child && tree_is_one_of(tree, object, talks)) ||
                                                  cues_find_verb(cues, KIND_DISPUTE, tree, head))));
}

/* "voted on the expulsion of", "a vote on severing ties": whether it will be done is what the vote decides. */
bool tie_is_voted_on(const struct tree *tree, int child, int head)
{
    static const char *const words[] = { "vote", "ballot", "referendum", "plebiscite", NULL };

    return tree_is_one_of(tree, head, words) && g_strcmp0(tree_preposition(tree, child), "on") == 0 &&
           (tree->tokens[child].upos == UPOS_NOUN || mood_is_gerund(tree, child));
}

/* "An earlier version said", "the headline originally gave": what a paper takes back. */
static bool is_corrected(const struct tree *tree, int verb)
{
    static const char *const texts[] = { "version", "edition", "headline", "caption", NULL };
    static const char *const old[] = { "early",   "earlier",    "previous",   "original",    "first",
                                       "initial", "originally", "previously", "incorrectly", NULL };
    int subject = tree_child_with(tree, verb, REL_NSUBJ);

    return subject >= 0 && tree_is_one_of(tree, subject, texts) &&
           (tree_has_among(tree, subject, old) || tree_has_adverb(tree, verb, old));
}

/* "apologised for reporting that it had left" */
static bool is_said_in_error(const struct tree *tree, int verb)
{
    static const char *const say[] = { "report", "say", "write", "claim", "suggest", "state", "imply", "publish", NULL };
    static const char *const sorry[] = { "apologise", "apologize", "sorry", "apology", NULL };
    int head = tree_head(tree, verb);

    return head >= 0 && tree_is_one_of(tree, verb, say) && mood_is_gerund(tree, verb) && tree_is_one_of(tree, head, sorry) &&
           g_strcmp0(tree_preposition(tree, verb), "for") == 0;
}

/* "is far from recognising it", "far from recognising it, they left", "wrongly reported that it had left": not so. */
bool tie_is_not_so(const struct tree *tree, int child, int head)
{
    static const char *const far[] = { "far", "nowhere", NULL };
    static const char *const wrongly[] = { "wrongly",     "falsely",      "mistaken",     "mistakenly", "erroneously",
                                           "incorrectly", "inaccurately", "untruthfully", NULL };

    int mark = tree_child_with(tree, child, REL_MARK);

    if (tree_relation(tree, child) == REL_CCOMP && tree_has_among(tree, child, wrongly))
        return true; /* "said falsely that it had", the adverb hung on what is said */
    if (tree_relation(tree, child) == REL_CCOMP)
        return is_corrected(tree, head) || is_said_in_error(tree, head) ||
               (tie_content_mark(tree, child) >= 0 && tree_has_adverb(tree, head, wrongly));
    if (mark > 0 && tree_is(tree, mark, "from") && tree_is_among(tree, mark - 1, far))
        return mood_is_gerund(tree, child);
    if (tree_is(tree, head, "escape")) /* "being captured", but "escaped killing two guards" */
        return tree_child_with(tree, child, REL_AUX_PASS) >= 0;
    if (tree_is(tree, head, "good") && tree_has_tag(tree, head, TAG(JJR) | TAG(RBR)))
        return mood_is_gerund(tree, child) && g_strcmp0(tree_preposition(tree, child), "of") == 0; /* "thought better of going" */
    const char *preposition = mood_is_gerund(tree, child) && tree_is_one_of(tree, head, far) ? tree_preposition(tree, child) : NULL;
    return preposition && (strcmp(preposition, "from") == 0 || strcmp(preposition, "near") == 0);
}

/* "among its options: bombing it": the colon that opens the list which a token is of; -1 if none. */
int tie_colon(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    if (first > 0 && tree_is(tree, first, ":"))
        return first;
    return first > 0 && tree_is(tree, first - 1, ":") ? first - 1 : -1;
}

/* "Here is the plot: Chad invades it", "The scenario was bleak: Chad had": what a tale says, behind a colon. */
bool tie_is_of_plot(const struct tree *tree, int clause)
{
    static const char *const plots[] = { "plot", "script", "scenario", "storyline", "premise", "synopsis", NULL };
    int head = tree_head(tree, clause);

    if (head < 0 || (tree_relation(tree, clause) != REL_PARATAXIS && tree_relation(tree, clause) != REL_CCOMP) ||
        tie_colon(tree, clause) < 0 || tree_child_with(tree, head, REL_COP) < 0)
        return false; /* not "the scenario came true: Chad had" */
    int subject = tree_child_with(tree, head, REL_NSUBJ);
    return tree_is_one_of(tree, head, plots) || (subject >= 0 && tree_is_one_of(tree, subject, plots));
}

/* Clauses and phrases whose content is told as a fact, whatever stands above them. */
bool tie_is_presupposed(const struct cues *cues, const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    const char *preposition = tree_preposition(tree, token);

    switch ((int)relation) {
    case REL_RELCL:
        return tie_content_mark(tree, token) < 0 && !is_bare_content(tree, token);
    case REL_AMOD:
    case REL_POSS:
        return true;
    case REL_OBL:
    case REL_NMOD:
    case REL_AGENT:
        return is_marked_fact(cues, tree, token) || is_answered_for(tree, token);
    case REL_ACL:
        if (is_only_choice(tree, token) || is_repaid(tree, token))
            return true;
        return tree->tokens[token].upos == UPOS_VERB && !preposition && !is_small_clause(cues, tree, token) &&
               !is_spoken_of(tree, token) && !tie_is_lost_subject(tree, token) && !tie_is_of_text(cues, tree, token) &&
               tie_colon(tree, token) < 0;
    case REL_ADVCL:
        return !is_after_what_is_open(cues, tree, token) && !tie_is_lost_subject(tree, token) &&
               !tie_is_not_so(tree, token, tree_head(tree, token)) && !tie_is_voted_on(tree, token, tree_head(tree, token)) &&
               !tie_is_disputed(cues, tree, token, tree_head(tree, token)) &&
               !tie_is_kept_from(tree, token, tree_head(tree, token)) && !tie_is_away_from(tree, token, tree_head(tree, token)) &&
               !tie_is_bare_participle(tree, token) && !tie_is_means(tree, token) && g_strcmp0(preposition, "by") != 0 &&
               !mood_is_infinitive(tree, token) && !is_content_of_adjective(tree, token);
    default:
        return false;
    }
}

bool tie_shares(const struct cues *cues, const struct tree *tree, int child)
{
    enum relation relation = tree_relation(tree, child);

    return links[relation].shared || tie_is_bare_participle(tree, child) || tie_is_of_text(cues, tree, child) ||
           (relation == REL_ADVCL && (mood_is_infinitive(tree, child) || is_after_what_is_open(cues, tree, child)));
}
