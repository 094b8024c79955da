#include "mend_rules.h"
#include "mend_tools.h"

/* The verb behind "better" where it is one helper with it: "he better step down", "had better resign", not "they better know"; -1. */
static int advised(const struct token *tokens, guint n, guint i)
{
    static const char *const better[] = { "good", "well", NULL }, *const have[] = { "have", NULL };
    static const guint64 compared = TAG(RBR) | TAG(JJR), bare = TAG(VB), base = TAG(VB) | TAG(VBP), subject = REL(NSUBJ);
    static const guint64 one = TAG(NN) | TAG(NNP), past = TAG(VBD);

    if (i == 0 || i + 1 >= n || !tagged(&tokens[i], compared) || !is(tokens[i].lemma, better) || !tagged(&tokens[i + 1], base))
        return -1;
    const struct token *before = &tokens[i - 1];
    bool had = tagged(before, past) && is(before->lemma, have);
    bool bid = before->head == (gint16)(i + 1) && related(before, subject) && (tagged(&tokens[i + 1], bare) || tagged(before, one));
    return had || bid ? (int)i + 1 : -1;
}

/* "The king had better resign": advice, told by a helper, of which "had" is a part. */
void mend_advice(struct token *tokens, guint n)
{
    for (guint i = 1; i < n; i++) {
        int verb = advised(tokens, n, i);
        if (verb < 0)
            continue;
        guint had = i - 1;
        if (tokens[verb].head == (gint16)had) {
            rehang(tokens, n, 0, had, (guint)verb);
            take_place(tokens, verb, had);
            hang(tokens, had, verb, DEPREL_AUX);
            retag(&tokens[had], UPOS_AUX, XPOS_MD);
        }
        hang(tokens, i, verb, DEPREL_AUX);
        retag(&tokens[i], UPOS_AUX, XPOS_MD);
        tokens[i].lemma = "better";
        retag(&tokens[verb], UPOS_VERB, XPOS_VB);
    }
}

/* "Obama is to fly": a plan, and no copula; "the aim is to fly", whose subject is apart, and "what matters is to fly" have one. */
void mend_plans(struct token *tokens, guint n)
{
    static const guint64 copula = REL(COP), to = TAG(TO), base = TAG(VB), mark = REL(MARK),
                         subjects = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(NSUBJ_OUTER);
    static const guint64 outer = REL(NSUBJ_OUTER);
    static const char *const aims[] = {
        "aim",        "goal",     "plan",     "purpose",     "objective", "intention", "intent",   "task",      "role",
        "mission",    "duty",     "job",      "way",         "step",      "thing",     "option",   "idea",      "point",
        "key",        "answer",   "solution", "priority",    "need",      "hope",      "wish",     "challenge", "choice",
        "policy",     "strategy", "approach", "alternative", "desire",    "one",       "function", "problem",   "trick",
        "ambition",   "interest", "focus",    "instinct",    "tactic",    "dream",     "vision",   "mandate",   "responsibility",
        "obligation", "best",     "danger",   "risk",        "fear",      NULL
    };
    static const guint64 clausal = TAG(WP) | TAG(WDT) | TAG(DT) | TAG(VBZ) | TAG(VBP) | TAG(VBD);
    static const char *const it[] = { "it", "that", "this", NULL };

    for (guint i = 2; i < n; i++) {
        if (!tagged(&tokens[i], base) || !has(tokens, n, i, mark, to) || !has(tokens, n, i, copula, finite))
            continue;
        int subject = -1;
        for (guint k = 0; k < i && subject < 0; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], subjects))
                subject = (int)k;
        if (subject < 0 || tagged(&tokens[subject], clausal) || is(tokens[subject].lemma, it) || is(tokens[subject].lemma, aims))
            continue;
        if (related(&tokens[subject], outer))
            relate(&tokens[subject], DEPREL_NSUBJ);
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], copula))
                relate(&tokens[k], DEPREL_AUX);
    }
}

/* What no passive can hang on: "is opposed to", tagged as an adjective, has a subject and a copula. */
void mend_passives(struct token *tokens, guint n)
{
    static const guint64 adjective = TAG(JJ), subject = REL(NSUBJ_PASS), be = REL(AUX_PASS);

    for (guint i = 0; i < n; i++) {
        if (tokens[i].head < 0 || !tagged(&tokens[tokens[i].head], adjective))
            continue;
        if (related(&tokens[i], subject))
            relate(&tokens[i], DEPREL_NSUBJ);
        else if (related(&tokens[i], be))
            relate(&tokens[i], DEPREL_COP);
    }
}

/* "told a May Day rally that": what has an article before it is no verb in its base form; what was told hangs on the telling. */
void mend_articled(struct token *tokens, guint n)
{
    static const guint64 base = TAG(VB) | TAG(VBP), clause = REL(CCOMP), article = REL(DET),
                         own = REL(NSUBJ) | REL(AUX) | REL(MARK);

    for (guint i = 2; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], base) || !related(&tokens[i], clause) || head < 0 || head >= (int)i ||
            !has(tokens, i, i, article, ANY_TAG) || has(tokens, n, i, own, ANY_TAG))
            continue;
        retag(&tokens[i], UPOS_NOUN, XPOS_NN);
        relate(&tokens[i], DEPREL_OBJ);
        rehang(tokens, n, i + 1, i, (guint)head);
    }
}

/* "gave in to demands that it leave", "responded to claims": behind "to" no verb ends in -s. */
void mend_demands(struct token *tokens, guint n)
{
    static const guint64 third = TAG(VBZ), content = REL(CCOMP);

    for (guint i = 2; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], third) || strcmp(tokens[i - 1].lemma, "to") != 0 || tokens[i - 1].head != (gint16)i || head < 0)
            continue;
        retag(&tokens[i], UPOS_NOUN, XPOS_NNS);
        relate(&tokens[i], is_nominal(&tokens[head]) ? DEPREL_NMOD : DEPREL_OBL);
        retag(&tokens[i - 1], UPOS_ADP, XPOS_IN);
        relate(&tokens[i - 1], DEPREL_CASE);
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], content))
                relate(&tokens[k], DEPREL_ACL);
    }
}

/* Whether any word is a finite verb or a modal: a sentence without one has lost its verb. */
static bool has_finite(const struct token *tokens, guint n)
{
    static const guint64 forms = TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(MD);

    for (guint i = 0; i < n; i++)
        if (tagged(&tokens[i], forms))
            return true;
    return false;
}

/* The verb takes the place of the word that it was hung on, which becomes its subject or object; what stood before an object goes along. */
static void raise_verb(struct token *tokens, guint verb, guint subject, bool object)
{
    static const guint64 attributes = REL(NMOD) | REL(CSUBJ) | REL(ACL);
    guint head = (guint)tokens[verb].head;

    take_place(tokens, verb, head);
    hang(tokens, head, verb, object ? DEPREL_OBJ : DEPREL_NSUBJ);
    for (guint k = 0; object && k < verb; k++)
        if (tokens[k].head == (gint16)head && k != subject) {
            static const guint64 parts = REL(DET) | REL(AMOD) | REL(COMPOUND) | REL(NUMMOD) | REL(NMOD_POSS) | REL(FLAT);
            bool part = related(&tokens[k], parts);
            tokens[k].head = (gint16)(part ? subject : verb);
            if (related(&tokens[k], attributes))
                relate(&tokens[k], tokens[k].relation == DEPREL_NMOD ? DEPREL_OBL : DEPREL_ADVCL);
        }
    if (!object)
        return;
    hang(tokens, subject, verb, DEPREL_NSUBJ);
}

/* The first noun of "thousands of workers in Lima", asked of its last. */
static int phrase_head(const struct token *tokens, int i)
{
    static const guint64 parts = REL(NMOD) | REL(CONJ);

    while (tokens[i].head >= 0 && tokens[i].head < i && related(&tokens[i], parts))
        i = tokens[i].head;
    return i;
}

/* "the pope voiced concern": no attribute stands between a noun and another in a sentence that has no verb else. */
void mend_lost_verbs(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD), participle = TAG(VBN);
    static const char *const attributive[] = { "back",   "lead",  "make", "control", "own",    "run",   "hold",   "sponsor", "fund",
                                               "occupy", "annex", "base", "build",   "design", "train", "supply", "impose",  NULL };

    if (has_finite(tokens, n))
        return;
    for (guint i = 1; i + 1 < n; i++) {
        int head = tokens[i].head, subject = phrase_head(tokens, (int)i - 1);
        if (tagged(&tokens[i], participle) && related(&tokens[i], attribute) && head > (int)i && is_nominal(&tokens[head]) &&
            is_nominal(&tokens[i - 1]) && !is(tokens[i].lemma, attributive) &&
            (tokens[subject].head == head || tokens[subject].head == (int)i)) {
            raise_verb(tokens, i, (guint)subject, true);
            return;
        }
    }
}

/* "Police shot": what the parser took for a noun, and for its attribute, is a verb and its subject. */
static void make_shot_verb(struct token *tokens, guint i)
{
    static const guint64 before = REL(COMPOUND) | REL(NMOD) | REL(NMOD_POSS);

    retag(&tokens[i], UPOS_VERB, XPOS_VBD);
    tokens[i].lemma = "shoot";
    for (guint k = 0; k < i; k++)
        if (tokens[k].head == (gint16)i) {
            if (k == i - 1 && related(&tokens[k], before))
                relate(&tokens[k], DEPREL_NSUBJ);
            else if (k != i - 1 && !related(&tokens[k], own_subject))
                tokens[k].head = (gint16)(i - 1);
        }
}

/* "Police shot and killed two men": two verbs, whatever the parser took the first for. */
static void join_shot(struct token *tokens, guint n, guint i)
{
    static const guint64 past = TAG(VBD) | TAG(VBN), attribute = REL(COMPOUND), subject = REL(NSUBJ);
    guint second = i + 2;

    if (second >= n || !tagged(&tokens[second], past) || strcmp(tokens[i + 1].lemma, "and") != 0 ||
        tokens[i - 1].head != (gint16)i || !related(&tokens[i - 1], attribute))
        return;
    if (tokens[i].head == (gint16)second && related(&tokens[i], subject)) {
        tokens[i].head = tokens[second].head;
        relate(&tokens[i], (enum deprel)tokens[second].relation);
        for (guint k = 0; k < i; k++) /* "On Monday police shot and killed" */
            if (tokens[k].head == (gint16)second)
                tokens[k].head = (gint16)i;
    } else if (tokens[i].head >= 0 || tokens[second].head != (gint16)i)
        return;
    make_shot_verb(tokens, i);
    hang(tokens, second, i, DEPREL_CONJ);
}

/* "Police shot dead two men": the verb with its result, whatever the parser took "shot" for; what hung on "dead" is the verb's. */
void mend_shot_dead(const char *text, struct token *tokens, guint n)
{
    static const char *const shots[] = { "shot", NULL };
    static const guint64 nouns = TAG(NN);

    for (guint i = 1; i + 1 < n; i++) {
        struct token *shot = &tokens[i], *dead = &tokens[i + 1];
        if (!token_is_among(text, shot, shots))
            continue;
        if (tagged(shot, nouns) && is_nominal(&tokens[i - 1]))
            join_shot(tokens, n, i);
        if (!token_is(text, dead, "dead"))
            continue;
        if (tagged(shot, nouns) && is_nominal(&tokens[i - 1]) && shot->head < 0)
            make_shot_verb(tokens, i);
        if (shot->upos != UPOS_VERB)
            continue;
        rehang(tokens, n, i + 2, i + 1, i);
        dead->head = (gint16)i;
        relate(dead, DEPREL_XCOMP);
    }
}

/* "after two men called for it", "said that it left": a form with a conjunction and an active subject is the past, no participle. */
void mend_told_pasts(struct token *tokens, guint n)
{
    static const char *const absolute[] = { "with", "without", NULL };
    static const guint64 subject = REL(NSUBJ), helpers = REL(AUX) | REL(AUX_PASS) | REL(COP), mark = REL(MARK), past = TAG(VBN);

    for (guint i = 2; i < n; i++) {
        if (!tagged(&tokens[i], past) || !has(tokens, n, i, subject, ANY_TAG) || has(tokens, n, i, helpers, ANY_TAG))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], mark) && !is(tokens[k].lemma, absolute))
                tokens[i].xpos = XPOS_VBD;
    }
}

/* "A rescue team landed in Lima": a sentence that is but a noun with a past behind it has its verb there. */
void mend_past_clauses(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), clause = REL(ACL);
    static const guint64 verbal = REL(COP) | REL(NSUBJ) | REL(EXPL) | REL(AUX), place = REL(NMOD);

    for (guint i = 1; i < n; i++) {
        int root = tokens[i].head;
        if (!tagged(&tokens[i], past) || !related(&tokens[i], clause) || root < 0 || root > (int)i || tokens[root].head >= 0 ||
            !is_nominal(&tokens[root]) || has(tokens, n, (guint)root, verbal, ANY_TAG) || has(tokens, n, i, own_subject, ANY_TAG))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)root) {
                tokens[k].head = (gint16)i;
                if (related(&tokens[k], place))
                    relate(&tokens[k], DEPREL_OBL);
            }
        raise_verb(tokens, i, (guint)root, false);
        return;
    }
}

/* "Its refusal to go led Peru to": in a sentence that has no verb but infinitives, a participle behind one with an object is the verb. */
void mend_lost_pasts(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN), base = TAG(VB), infinite = REL(XCOMP) | REL(ACL) | REL(ADVCL), object = REL(OBJ);

    for (guint i = 2; i < n && !has_finite(tokens, n); i++) {
        int above = tokens[i].head, root = root_of(tokens, above);
        if (!tagged(&tokens[i], participle) || !related(&tokens[i], infinite) || above < 0 || above > (int)i || root > above ||
            !tagged(&tokens[above], base) || !is_nominal(&tokens[root]) || !has(tokens, n, i, object, ANY_TAG))
            continue;
        rehang(tokens, n, i + 1, (guint)root, i);
        tokens[i].head = -1;
        tokens[i].relation = tokens[root].relation;
        retag(&tokens[i], UPOS_VERB, XPOS_VBD);
        hang(tokens, root, i, DEPREL_NSUBJ);
        return;
    }
}

/* "Demonstrators rallied in Oslo": verbs that have no object are no participles of their subject. */
void mend_intransitives(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "rally",  "march",   "gather",   "protest",  "demonstrate", "clash",   "erupt", "arrive",
                                         "resign", "resume",  "collapse", "riot",     "meet",        "vote",    "die",   "fall",
                                         "escape", "rip",     "tear",     "detonate", "slam",        "crash",   "burst", "roll",
                                         "flock",  "stream",  "pour",     "advance",  "converge",    "retreat", "surge", "kneel",
                                         "chant",  "explode", "depart",   NULL };
    static const guint64 participle = REL(ACL), forms = TAG(VBN) | TAG(VBD);
    static const guint64 agent = REL(OBL_AGENT) | REL(OBJ);
    static const guint64 third = TAG(VBZ);

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (!related(&tokens[i], participle) || !tagged(&tokens[i], forms) || head < 0 || head > (int)i ||
            !is(tokens[i].lemma, verbs) || has(tokens, n, i, agent, ANY_TAG))
            continue;
        head = phrase_head(tokens, head);
        if (head == 0 && tagged(&tokens[0], third)) { /* no sentence begins with a verb in -s */
            retag(&tokens[0], UPOS_NOUN, XPOS_NNS);
        }
        if (tokens[head].head >= 0 || !is_nominal(&tokens[head]))
            continue;
        tokens[i].head = (gint16)head;
        raise_verb(tokens, i, (guint)head, false);
        return;
    }
}

/* The "have" before a token, over adverbs of a verb: "have also frozen", but "has well supplied troops"; -1 if there is none. */
static int have_before(const struct token *tokens, guint i)
{
    static const char *const adverbs[] = { "also",  "already", "now",    "since", "just", "not",        "n't",
                                           "never", "always",  "often",  "again", "thus", "repeatedly", "recently",
                                           "still", "even",    "itself", "then",  "ever", "reportedly", NULL };
    int have = (int)i - 1;

    while (have >= 0 && is(tokens[have].lemma, adverbs))
        have--;
    return have >= 0 && strcmp(tokens[have].lemma, "have") == 0 ? have : -1;
}

/*
 * "have forbidden women to work", "have also frozen aid": behind "have", and before its object or the noun that it would help, no
 * attribute but the verb; "has limited access" has one.
 */
void mend_perfects(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD), participle = TAG(VBN), object = REL(OBJ), helper = REL(AUX);
    static const char *const adjectives[] = { "limit", "mix", "divide", "continue", "detail", "renew", "share", NULL };

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, have = tagged(&tokens[i], participle) ? have_before(tokens, i) : -1;
        if (have < 0 || !related(&tokens[i], attribute) || noun <= (int)i || is(tokens[i].lemma, adjectives))
            continue;
        bool owned = tokens[noun].head == (gint16)have && related(&tokens[noun], object);
        bool helped = tokens[have].head == (gint16)noun && related(&tokens[have], helper);
        if (!owned && !helped)
            continue;
        take_place(tokens, i, owned ? have : noun);
        tokens[i].upos = UPOS_VERB;
        rehang(tokens, owned ? n : i, 0, owned ? have : noun, i);
        hang(tokens, have, i, DEPREL_AUX);
        hang(tokens, noun, i, DEPREL_OBJ);
    }
}

/* "denied having held talks", "accused of having secretly sold arms": a "having" before a participle is its helper. */
void mend_having(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), participle = TAG(VBN), between = REL(ADVMOD) | REL(AUX_PASS), helper = REL(AUX);

    for (guint i = 0; i + 1 < n; i++) {
        guint verb = i + 1;
        if (!tagged(&tokens[i], gerund) || strcmp(tokens[i].lemma, "have") != 0 || related(&tokens[i], helper))
            continue;
        while (verb + 1 < n && related(&tokens[verb], between))
            verb++;
        if (!tagged(&tokens[verb], participle) || tokens[i].head < 0 || hangs_on(tokens, (int)i, verb))
            continue;
        take_place(tokens, verb, i);
        rehang(tokens, n, 0, i, verb);
        hang(tokens, i, verb, DEPREL_AUX);
    }
}

/* "ECOWAS threatened to": before the first verb, what makes no passive is no auxiliary of one, but a name, and the subject. */
void mend_false_helpers(struct token *tokens, guint n)
{
    static const guint64 helper = REL(AUX_PASS), past = TAG(VBD) | TAG(VBZ) | TAG(VBP), participle = TAG(VBN);
    static const char *const passive[] = { "be", "get", "become", NULL };

    for (guint i = 0; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], helper) || !tagged(&tokens[i], past) || verb != (int)i + 1 ||
            (i > 0 && tokens[i - 1].upos != UPOS_PUNCT) || is(tokens[i].lemma, passive) || !tagged(&tokens[verb], participle) ||
            has(tokens, n, (guint)verb, own_subject, ANY_TAG))
            continue;
        retag(&tokens[i], UPOS_PROPN, XPOS_NNP);
        relate(&tokens[i], DEPREL_NSUBJ);
        retag(&tokens[verb], UPOS_VERB, XPOS_VBD);
    }
}

/* "Minister al-Roe rules out talks": no plural has a subject and an object and no verb. */
void mend_plural_verbs(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), subject = REL(NSUBJ), plural = TAG(NNS), singular = TAG(NN) | TAG(NNP);
    static const guint64 helpers = REL(COP) | REL(AUX) | REL(DET) | REL(CASE) | REL(NMOD_POSS);

    for (guint i = 1; i + 1 < n; i++) {
        guint end = i + 1; /* of what stands right behind it */
        if (!tagged(&tokens[i], plural) || !has(tokens, i, i, subject, singular))
            continue;
        while (end < n && tokens[end].upos != UPOS_PUNCT)
            end++;
        if (has(tokens, end, i, object, ANY_TAG) && !has(tokens, i, i, object, ANY_TAG) && !has(tokens, n, i, helpers, ANY_TAG))
            retag(&tokens[i], UPOS_VERB, XPOS_VBZ);
    }
}

/* "Peru and Chad offer help": the subject of a headline is no attribute of what it offers. */
void mend_voiced(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(COMPOUND), single = TAG(NN);

    if (has_finite(tokens, n))
        return;
    for (guint i = 1; i + 1 < n; i++) {
        int subject = phrase_head(tokens, (int)i - 1), noun = tokens[i].head;
        if (tagged(&tokens[i], single) && related(&tokens[i], attribute) && noun > (int)i && is(tokens[i].lemma, voicing) &&
            tokens[i - 1].upos == UPOS_PROPN && subject < (int)i - 1 && tokens[subject].head == noun) {
            retag(&tokens[i], UPOS_VERB, XPOS_VBP);
            raise_verb(tokens, i, (guint)subject, true);
            return;
        }
    }
}

/* "Obama visits Havana", "Malian police arrest two men": no noun has an object; one behind what should be its attribute is the verb. */
void mend_headline_verbs(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), attribute = REL(COMPOUND), plural = TAG(NNS), single = TAG(NN), name = TAG(NNP);
    static const char *const people[] = { "police", "people", NULL };

    for (guint i = 1; i < n; i++) {
        if (tokens[i - 1].head != (gint16)i || !related(&tokens[i - 1], attribute) || !has(tokens, n, i, object, ANY_TAG))
            continue;
        bool many = tagged(&tokens[i], single) && (tagged(&tokens[i - 1], plural) || is(tokens[i - 1].lemma, people));
        if (!many && !(tagged(&tokens[i], plural) && tagged(&tokens[i - 1], name)))
            continue;
        retag(&tokens[i], UPOS_VERB, many ? XPOS_VBP : XPOS_VBZ);
        relate(&tokens[i - 1], DEPREL_NSUBJ);
        for (guint k = 0; many && k + 1 < i; k++) /* "Malian" */
            if (tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)(i - 1);
    }
}

/* "freed two wounded Peruvians": a participle between a number and whom it counts tells how those are, and is no verb of theirs. */
void mend_counted_participles(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN) | TAG(VBD), open = REL(XCOMP) | REL(CCOMP), number = TAG(CD), object = REL(OBJ),
                         subject = REL(NSUBJ), many = TAG(NNS) | TAG(NNPS);

    for (guint i = 2; i + 1 < n; i++) {
        int verb = tokens[i].head;
        bool counted = (related(&tokens[i - 1], subject) && tokens[i - 1].head == (gint16)i) ||
                       (related(&tokens[i - 1], object) && tokens[i - 1].head == (gint16)verb);
        if (!tagged(&tokens[i], participle) || !related(&tokens[i], open) || verb != (int)i - 2 ||
            !tagged(&tokens[i - 1], number) || !counted || !tagged(&tokens[i + 1], many) || !related(&tokens[i + 1], object) ||
            tokens[i + 1].head != (gint16)i)
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)verb;
        hang(tokens, i + 1, verb, DEPREL_OBJ);
        hang(tokens, i, (int)i + 1, DEPREL_AMOD);
        retag(&tokens[i], UPOS_VERB, XPOS_VBN);
        hang(tokens, i - 1, (int)i + 1, DEPREL_NUMMOD);
    }
}

/* "sanctioned Jane Roe": the name right behind a past verb is whom it was done to, not what its subject became. */
void mend_named_objects(struct token *tokens, guint n)
{
    static const char *const becoming[] = { "become", "remain", "stay", "turn", "seem", "go", "be", "prove", "run", NULL };
    static const guint64 past = TAG(VBD), open = REL(XCOMP), name = TAG(NNP);
    static const guint64 own = REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(OBJ) | REL(IOBJ) | REL(CCOMP);

    for (guint i = 1; i < n; i++) {
        int verb = related(&tokens[i], open) && tagged(&tokens[i], name) ? tokens[i].head : -1;
        if (verb < 0 || verb >= (int)i || !tagged(&tokens[verb], past) || is(tokens[verb].lemma, becoming) ||
            (int)start_of(tokens, i) != verb + 1 || has(tokens, n, (guint)verb, own, ANY_TAG))
            continue;
        relate(&tokens[i], DEPREL_OBJ);
    }
}

/* "whom it also accused": the passive has an auxiliary; a verb between its subject and what it does to whom has not. */
void mend_actives(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN) | TAG(VBD), object = REL(OBJ);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);
    static const guint64 subject = REL(NSUBJ_PASS);

    for (guint i = 0; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], subject) || verb < (int)i || !tagged(&tokens[verb], participle) ||
            has(tokens, n, (guint)verb, helpers, ANY_TAG) || !has(tokens, n, (guint)verb, object, ANY_TAG))
            continue;
        relate(&tokens[i], DEPREL_NSUBJ);
        tokens[verb].xpos = XPOS_VBD;
    }
}

/*
 * Verbs whose past is their base form, without an auxiliary or "to": past beside another past ("sent troops and shut its embassy"),
 * and where the base form can have no subject, or none in the singular ("a farmer set himself on fire").
 */
void mend_past(const char *text, struct token *tokens, guint n)
{
    static const guint64 base = TAG(VB) | TAG(VBP), past = TAG(VBD), present = TAG(VBP);
    static const guint64 helpers = REL(AUX) | REL(MARK), subject = REL(NSUBJ), joined = REL(CONJ);
    static const guint64 singular = TAG(NN) | TAG(NNP), infinitive = REL(XCOMP) | REL(CCOMP);

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], base) || !is(tokens[i].lemma, unchanged) || !is_own_lemma(text, &tokens[i]) ||
            has(tokens, n, i, helpers, ANY_TAG))
            continue;
        bool own = has(tokens, i, i, subject, tagged(&tokens[i], present) ? singular : ANY_TAG);
        bool beside = head >= 0 && head < (int)i && related(&tokens[i], joined) && tagged(&tokens[head], past) &&
                      !has(tokens, n, i, subject, ANY_TAG);
        if (beside || (own && !related(&tokens[i], infinitive) && strcmp(tokens[i].lemma, "let") != 0))
            tokens[i].xpos = XPOS_VBD;
    }
}

/* "voted to free 200 prisoners": no prisoners were free when it did; "agreed to free elections" is left alone. */
void mend_freeing(struct token *tokens, guint n)
{
    static const guint64 adjective = TAG(JJ);
    static const char *const freed[] = { "prisoner", "hostage",    "captive",  "soldier",   "detainee", "inmate",
                                         "convict",  "journalist", "activist", "dissident", "leader",   "rebel",
                                         "sailor",   "fund",       "asset",    NULL };
    static const guint64 to = REL(CASE);

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (!tagged(&tokens[i], adjective) || noun <= (int)i || verb < 0 || verb >= (int)i || !is(tokens[i].lemma, to_be_free) ||
            !is(tokens[noun].lemma, freed) || tokens[i - 1].head != noun || !related(&tokens[i - 1], to) ||
            !is(tokens[i - 1].lemma, (const char *const[]){ "to", NULL }))
            continue;
        hang(tokens, i - 1, i, DEPREL_MARK);
        tokens[i - 1].xpos = XPOS_TO;
        hang(tokens, i, verb, DEPREL_XCOMP);
        retag(&tokens[i], UPOS_VERB, XPOS_VB);
        hang(tokens, noun, i, DEPREL_OBJ);
    }
}

/* "was about to recall him": "about" is what it was, and what it was about to do hangs on that. */
void mend_abouts(struct token *tokens, guint n)
{
    static const guint64 loose = REL(MARK) | REL(ADVMOD) | REL(CASE) | REL(AUX) | REL(DEP) | REL(COMPOUND);
    static const guint64 be = REL(AUX) | REL(COP) | REL(AUX_PASS);
    static const guint64 mark = REL(MARK), to = TAG(TO), subject = REL(NSUBJ_PASS);

    for (guint i = 1; i + 2 < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], loose) || verb <= (int)i + 1 || !tagged(&tokens[i + 1], to) || tokens[i + 1].head != verb ||
            !related(&tokens[i + 1], mark) || strcmp(tokens[i].lemma, "about") != 0 || !has(tokens, i, (guint)verb, be, finite))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == verb) {
                tokens[k].head = (gint16)i;
                if (related(&tokens[k], be) && strcmp(tokens[k].lemma, "be") == 0)
                    relate(&tokens[k], DEPREL_COP);
                else if (related(&tokens[k], subject))
                    relate(&tokens[k], DEPREL_NSUBJ);
            }
        take_place(tokens, i, verb);
        retag(&tokens[i], UPOS_ADJ, XPOS_JJ);
        hang(tokens, verb, i, DEPREL_XCOMP);
    }
}

/* "A clerk confessed": what has a subject, and no auxiliary, is no participle where the sentence has no other verb above it. */
void mend_main_verbs(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN), subject = REL(NSUBJ);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(OBL_AGENT);

    for (guint i = 1; i < n; i++)
        if (tokens[i].head < 0 && tagged(&tokens[i], participle) && has(tokens, i, i, subject, ANY_TAG) &&
            !has(tokens, n, i, helpers, ANY_TAG))
            retag(&tokens[i], UPOS_VERB, XPOS_VBD);
}

/* "was heavily and unjustly criticised": the participle behind two adverbs is the verb, and they tell how. */
void mend_qualified(struct token *tokens, guint n)
{
    static const guint64 adverb = TAG(RB), participle = TAG(VBN), be = REL(COP), subject = REL(NSUBJ), joined = REL(CONJ);

    for (guint i = 1; i + 3 < n; i++) {
        guint verb = i + 3;
        if (!tagged(&tokens[i], adverb) || !tagged(&tokens[verb], participle) || tokens[verb].head != (gint16)i ||
            !related(&tokens[verb], joined) || !tagged(&tokens[i + 2], adverb) || tokens[i + 2].head != (gint16)verb ||
            !has(tokens, i, i, be, ANY_TAG))
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i) {
                tokens[k].head = (gint16)verb;
                if (related(&tokens[k], be | subject))
                    relate(&tokens[k], related(&tokens[k], be) ? DEPREL_AUX_PASS : DEPREL_NSUBJ_PASS);
            }
        take_place(tokens, verb, i);
        hang(tokens, i, verb, DEPREL_ADVMOD);
    }
}

/* "neither confirmed nor denied {having carried} out the raid": right behind such a verb, that is what it speaks of. */
void mend_having_done(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "deny", "admit", "acknowledge", "confirm", "regret", "report", "recall", NULL };
    static const guint64 joined = REL(CONJ) | REL(ADVCL), join = REL(CC), participle = TAG(VBN), helper = REL(AUX),
                         gerund = TAG(VBG);

    for (guint i = 2; i < n; i++) {
        bool having = related(&tokens[i - 1], helper) && tagged(&tokens[i - 1], gerund) && tokens[i - 1].head == (gint16)i &&
                      tokens[i].head < (gint16)i;
        if (having && related(&tokens[i], joined) && tagged(&tokens[i], participle) && is(tokens[i - 2].lemma, verbs) &&
            !has(tokens, n, i, join, ANY_TAG))
            hang(tokens, i, (int)i - 2, DEPREL_XCOMP);
    }
}

/* "had {its diplomats} expelled", "saw three of {its envoys} thrown out": they are whom that is done to. */
void mend_causatives(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN), open = REL(XCOMP) | REL(ADVCL) | REL(ACL), own = TAG(PRP_POSS), object = REL(OBJ),
                         passive = REL(AUX_PASS) | REL(NSUBJ_PASS) | REL(MARK);

    for (guint i = 3; i < n; i++) {
        if (!tagged(&tokens[i], participle) || !related(&tokens[i], open) || has(tokens, n, i, passive, ANY_TAG))
            continue;
        int noun = (int)i - 1;
        guint steps = 0;
        while (noun >= 0 && !related(&tokens[noun], object))
            noun = up(tokens, noun, &steps);
        int have = noun >= 0 && noun < (int)i ? tokens[noun].head : -1;
        if (have < 0 || have >= noun || !is(tokens[have].lemma, undergoing) || !hangs_on(tokens, (int)i, (guint)have))
            continue;
        bool theirs = false;
        for (int k = have + 1; k < (int)i; k++)
            theirs |= tagged(&tokens[k], own);
        if (!theirs)
            continue;
        hang(tokens, i, have, DEPREL_CCOMP);
        hang(tokens, (guint)noun, (int)i, DEPREL_NSUBJ_PASS);
    }
}

/* "was denied {entry} to China": a bare noun right behind such a passive is what was denied. */
void mend_denied_things(struct token *tokens, guint n)
{
    static const guint64 noun = TAG(NN) | TAG(NNS), open = REL(XCOMP), passive = REL(AUX_PASS), determiner = REL(DET);

    for (guint i = 2; i < n; i++)
        if (related(&tokens[i], open) && tagged(&tokens[i], noun) && tokens[i].head == (gint16)(i - 1) &&
            is(tokens[i - 1].lemma, denying) && has(tokens, n, i - 1, passive, ANY_TAG) && !has(tokens, n, i, determiner, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
}
