#include "mend_rules.h"
#include "mend_tools.h"

void mend_persons(struct token *tokens, guint n)
{
    static const char *const personal[] = { "ready",  "willing",    "unwilling", "prepared", "unprepared", "eager",  "keen",
                                            "unable", "determined", "reluctant", "anxious",  "hesitant",   "afraid", NULL };
    guint8 expl = DEPREL_EXPL, csubj = DEPREL_CSUBJ;

    for (guint i = 0; i < n; i++) {
        struct token *token = &tokens[i];
        if (token->head < 0 || (token->relation != expl && token->relation != csubj) || !is(tokens[token->head].lemma, personal))
            continue;
        relate(token, token->relation == expl ? DEPREL_NSUBJ : DEPREL_XCOMP);
    }
}

/* A subject behind its verb, where another stands before it, is an object. */
void mend_subjects(struct token *tokens, guint n)
{
    guint8 nsubj = DEPREL_NSUBJ, object = DEPREL_OBJ;

    for (guint i = 0; i < n; i++)
        for (guint k = (guint)MAX(tokens[i].head, 0) + 1; tokens[i].relation == nsubj && tokens[i].head > (int)i && k < n; k++)
            if (tokens[k].relation == nsubj && tokens[k].head == tokens[i].head)
                tokens[k].relation = object;
}

/* "In Iquitos, a port on the Amazon, four were shot": what explains a place between commas is no subject beside the real one. */
void mend_places_explained(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), place = REL(OBL), comma = TAG(COMMA), of_case = REL(CASE);
    static const guint64 proper = TAG(NNP) | TAG(NNPS);

    for (guint i = 3; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], subject) || verb <= (int)i || !is_nominal(&tokens[i]))
            continue;
        guint first = start_of(tokens, i), last = (guint)end_of(tokens, n, i);
        first += tagged(&tokens[first], comma);
        bool closed = tagged(&tokens[last], comma) || (last + 1 < n && tagged(&tokens[last + 1], comma));
        guint name = first >= 3 && tagged(&tokens[first - 1], comma) ? first - 2 : 0;
        if (!closed || !name || !tagged(&tokens[name], proper) || tokens[name].head != verb || !related(&tokens[name], place) ||
            !has(tokens, n, name, of_case, ANY_TAG))
            continue;
        for (guint k = last + 1; k < (guint)verb; k++)
            if (tokens[k].head == verb && related(&tokens[k], subject)) {
                hang(tokens, i, name, DEPREL_APPOS);
                break;
            }
    }
}

/* The last of the infinitives that a verb governs: "has refused to try to {recognise}". */
static guint last_infinitive(const struct token *tokens, guint n, guint verb)
{
    for (guint i = verb + 1; i < n; i++)
        if (tokens[i].head == (gint16)verb && tokens[i].relation == DEPREL_XCOMP && tagged(&tokens[i], TAG(VB)))
            verb = i;
    return verb;
}

/* "Tadic, whose land it refuses to recognise": of two subjects behind "whose" the first is the object of what is done. */
void mend_whose(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), object = REL(OBJ) | REL(CCOMP);

    for (guint i = 1; i < n; i++) {
        int verb = related(&tokens[i], subject) ? tokens[i].head : -1;
        if (verb <= (int)i || !tagged(&tokens[i - 1], TAG(WP_POSS)) || tokens[i - 1].head != (gint16)i)
            continue;
        guint deed = last_infinitive(tokens, n, (guint)verb);
        bool second = false;
        for (guint k = i + 1; k < (guint)verb; k++)
            second |= tokens[k].head == verb && related(&tokens[k], subject);
        if (!second || has(tokens, n, deed, object, ANY_TAG))
            continue;
        hang(tokens, i, deed, DEPREL_OBJ);
    }
}

/* "Only after it had withdrawn its troops did Hamas free him": of two subjects the one right behind another verb is that one's object. */
void mend_second_subjects(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), forms = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);
    static const guint64 object = REL(OBJ) | REL(CCOMP) | REL(XCOMP) | REL(AUX_PASS), punct = REL(PUNCT);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        guint first = verb > (int)i && is_nominal(&tokens[i]) && related(&tokens[i], subject) ? start_of(tokens, i) : 0;
        if (first < 1 || related(&tokens[first - 1], helpers) || !tagged(&tokens[first - 1], forms) ||
            related(&tokens[first], punct) || hangs_on(tokens, verb, first - 1) || has(tokens, n, first - 1, object, ANY_TAG))
            continue;
        for (guint k = i + 1; k < (guint)verb; k++)
            if (tokens[k].head == verb && related(&tokens[k], subject)) {
                hang(tokens, i, first - 1, DEPREL_OBJ);
                break;
            }
    }
}

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

/* A sentence's first word with a capital that was taken for an adverb, but is none that can stand there: "Togo refused". */
static bool is_unknown_name(const char *text, const struct token *tokens, guint i)
{
    static const guint64 adverb = TAG(RB) | TAG(UH), opening = TAG(OPEN_QUOTE) | TAG(COLON) | TAG(LRB);
    static const char *const known[] = { "here",    "there",  "then",   "now",     "never",   "also",      "just",   "still",
                                         "again",   "so",     "thus",   "not",     "instead", "only",      "today",  "once",
                                         "yet",     "later",  "soon",   "first",   "next",    "meanwhile", "better", "maybe",
                                         "perhaps", "indeed", "too",    "hence",   "nor",     "even",      "ever",   "further",
                                         "nowhere", "often",  "always", "already", "seldom",  NULL };
    const struct token *token = &tokens[i];

    return tagged(token, adverb) && g_ascii_isupper(text[token->start]) && (i == 0 || tagged(&tokens[i - 1], opening)) &&
           !g_str_has_suffix(token->lemma, "ly") && !is(token->lemma, known);
}

/*
 * A name without a preposition right before a finite verb without a subject is that subject ("Togo expels"), and so is any noun that
 * was taken for an oblique with all that hangs on it ("while prime minister Modi refused").
 */
void mend_lost_subjects(const char *text, struct token *tokens, guint n)
{
    static const guint64 unmarked = REL(OBL_UNMARKED) | REL(ADVMOD) | REL(DEP) | REL(COMPOUND) | REL(FLAT);
    static const guint64 subjects = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(EXPL) | REL(NSUBJ_OUTER);
    static const guint64 name = TAG(NNP) | TAG(NNPS), marks = REL(CASE) | REL(MARK);
    static const guint64 oblique = REL(OBL), called = REL(DISCOURSE) | REL(VOCATIVE);
    static const guint64 participle = TAG(VBN), helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);

    for (guint i = 0; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (verb == (int)i + 1 && tokens[verb].head < 0 && tagged(&tokens[verb], participle) && is_unknown_name(text, tokens, i) &&
            !has(tokens, n, (guint)verb, helpers, ANY_TAG))
            tokens[verb].xpos = XPOS_VBD; /* "Abe assured Obama": it has no auxiliary */
        if (verb == (int)i + 1 && tagged(&tokens[verb], finite) && is_unknown_name(text, tokens, i) &&
            !has(tokens, n, (guint)verb, subjects, ANY_TAG))
            retag(&tokens[i], UPOS_PROPN, XPOS_NNP);
        if (verb <= (int)i || !tagged(&tokens[verb], finite) || is_weekday(&tokens[i]) ||
            has(tokens, n, (guint)verb, subjects, ANY_TAG) || has(tokens, n, i, marks, ANY_TAG))
            continue;
        if (verb <= (int)i + 2 && tokens[i + 1].upos != UPOS_PUNCT && tagged(&tokens[i], name) &&
            related(&tokens[i], called)) /* "Yerevan later handed over a note": nobody is called by name */
            relate(&tokens[i], DEPREL_NSUBJ);
        if (verb == (int)i + 1 ? tagged(&tokens[i], name) && related(&tokens[i], unmarked)
                               : is_nominal(&tokens[i]) && related(&tokens[i], oblique) && end_of(tokens, n, i) == verb - 1)
            relate(&tokens[i], DEPREL_NSUBJ);
    }
}

/* A noun behind a verb's particle, without a preposition, is the object: "shut down its embassy". */
void mend_objects(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), oblique = REL(OBL), case_of = REL(CASE);
    static const guint64 particle = REL(COMPOUND_PRT);

    for (guint i = 0; i < n; i++) {
        int head = tokens[i].head;
        if (related(&tokens[i], oblique) && head >= 0 && head < (int)i && !is_weekday(&tokens[i]) &&
            has(tokens, n, (guint)head, particle, ANY_TAG) && !has(tokens, n, (guint)head, object, ANY_TAG) &&
            !has(tokens, n, i, case_of, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
    }
}

/* "phoned Secretary of State Jan Roe": the "of" behind an office marks its field, not who holds it. */
void mend_fields(struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE), title = REL(NMOD_DESC), name = TAG(NNP) | TAG(NNPS);

    for (guint i = 1; i + 2 < n; i++) {
        int holder = tokens[i].head, field = holder - 1;
        if (!related(&tokens[i], marker) || field <= (int)i || !related(&tokens[i - 1], title) || tokens[i - 1].head != holder ||
            tokens[field].head != holder || !tagged(&tokens[field], name) || start_of(tokens, (guint)field) != i + 1)
            continue;
        tokens[i].head = (gint16)field;
        hang(tokens, field, i - 1, DEPREL_NMOD);
    }
}

/* "met Secretary of State Jan Roe": a person with a title, without a preposition, right behind a verb in the active, is its object. */
void mend_titled_objects(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), name = TAG(NNP), title = REL(NMOD_DESC), marker = REL(CASE) | REL(MARK);
    static const guint64 taken = REL(OBJ) | REL(AUX_PASS) | REL(CCOMP);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (related(&tokens[i], oblique) && tagged(&tokens[i], name) && verb >= 0 && verb < (int)i &&
            tokens[verb].upos == UPOS_VERB && start_of(tokens, i) == (guint)verb + 1 && has(tokens, n, i, title, ANY_TAG) &&
            !has(tokens, n, i, marker, ANY_TAG) && !has(tokens, n, (guint)verb, taken, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
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

/*
 * "scrapped \"with immediate effect\" an accord": behind a verb that has no object, what has an article and no preposition is it; whom
 * one tells is left to the rules of speech.
 */
void mend_far_objects(struct token *tokens, guint n)
{
    static const guint64 unmarked = REL(OBL_UNMARKED) | REL(OBL), others = REL(CASE) | REL(NUMMOD), article = REL(DET),
                         comma = TAG(COMMA);
    static const guint64 objects = REL(OBJ) | REL(CCOMP) | REL(XCOMP) | REL(AUX_PASS) | REL(COMPOUND_PRT);
    static const char *const how[] = { "way", "lot", "bit", "couple", "head", NULL };

    for (guint i = 2; i < n; i++) {
        int head = tokens[i].head;
        if (!related(&tokens[i], unmarked) || head < 0 || head >= (int)i || !is_nominal(&tokens[i]) ||
            tokens[head].upos != UPOS_VERB || strcmp(tokens[head].lemma, "tell") == 0 || is_time(&tokens[i]) ||
            is(tokens[i].lemma, how))
            continue;
        if (has(tokens, n, i, article, ANY_TAG) && !has(tokens, n, i, others, ANY_TAG) &&
            !has(tokens, n, (guint)head, objects, ANY_TAG) && !tagged(&tokens[start_of(tokens, i)], comma))
            relate(&tokens[i], DEPREL_OBJ);
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

/* The verb takes the place of the word that it was hung on, which becomes its subject, or its object; what stood before an object goes along. */
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
    static const guint64 nouns = TAG(NN);

    for (guint i = 1; i + 1 < n; i++) {
        struct token *shot = &tokens[i], *dead = &tokens[i + 1];
        if (shot->end - shot->start != 4 || g_ascii_strncasecmp(text + shot->start, "shot", 4) != 0)
            continue;
        if (tagged(shot, nouns) && is_nominal(&tokens[i - 1]))
            join_shot(tokens, n, i);
        if (dead->end - dead->start != 4 || strncmp(text + dead->start, "dead", 4) != 0)
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
        int above = tokens[i].head, root = above;
        while (root >= 0 && tokens[root].head >= 0)
            root = tokens[root].head;
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

/* "have forbidden women to work": behind "have", and before its object, no attribute but the verb; "has limited access" has one. */
void mend_perfects(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD), participle = TAG(VBN), object = REL(OBJ);
    static const char *const adjectives[] = { "limit", "mix", "divide", "continue", "detail", "renew", "share", NULL };

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head;
        guint have = i - 1;
        if (!tagged(&tokens[i], participle) || !related(&tokens[i], attribute) || noun <= (int)i ||
            tokens[noun].head != (gint16)have || !related(&tokens[noun], object) || strcmp(tokens[have].lemma, "have") != 0 ||
            is(tokens[i].lemma, adjectives))
            continue;
        take_place(tokens, i, have);
        tokens[i].upos = UPOS_VERB;
        rehang(tokens, n, 0, have, i);
        hang(tokens, have, i, DEPREL_AUX);
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

/* "is considering easing sanctions": right behind such a verb it is no attribute, but what is done to what follows. */
void mend_gerund_objects(struct token *tokens, guint n)
{
    static const char *const doing[] = { "consider", "begin", "start",    "stop",     "avoid",  "suggest", "propose", "recommend",
                                         "deny",     "delay", "postpone", "resume",   "oppose", "favour",  "favor",   "halt",
                                         "discuss",  "risk",  "finish",   "continue", "admit",  "weigh",   "mull",    NULL };
    /* "began training exercises", "opposed rising prices" */
    static const char *const attributes[] = { "fight",   "keep",        "train",     "work",    "mine",   "ship",    "fish",
                                              "house",   "fund",        "warn",      "open",    "close",  "follow",  "exist",
                                              "remain",  "lead",        "sweep",     "cripple", "bind",   "plan",    "operate",
                                              "govern",  "rule",        "rise",      "grow",    "pend",   "press",   "mount",
                                              "compete", "develop",     "negotiate", "emerge",  "linger", "loom",    "escalate",
                                              "protest", "demonstrate", "march",     "strike",  "flee",   "retreat", NULL };
    static const guint64 attribute = REL(AMOD), object = REL(OBJ), gerund = TAG(VBG);

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head, verb = (int)i - 1;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], attribute) || noun < (int)i || !related(&tokens[noun], object) ||
            tokens[noun].head != verb || !is(tokens[verb].lemma, doing) || is(tokens[i].lemma, attributes))
            continue;
        tokens[i].head = (gint16)verb;
        retag(&tokens[i], UPOS_VERB, XPOS_VBG);
        relate(&tokens[i], DEPREL_XCOMP);
        tokens[noun].head = (gint16)i;
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

/* "appealed to both sides to stop": what somebody is asked for is no aim. */
void mend_appeals(struct token *tokens, guint n)
{
    static const guint64 aim = REL(ADVCL), oblique = REL(OBL), base = TAG(VB), mark = REL(MARK), to = TAG(TO);
    static const char *const asking[] = { "appeal", "plead", "call", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (related(&tokens[i], aim) && tagged(&tokens[i], base) && verb >= 0 && verb < (int)i && is(tokens[verb].lemma, asking) &&
            has(tokens, n, i, mark, to) && has(tokens, i, (guint)verb, oblique, ANY_TAG))
            relate(&tokens[i], DEPREL_XCOMP);
    }
}

static bool has_behind(const struct token *tokens, guint n, guint head, guint64 relations)
{
    for (guint i = head + 1; i < n; i++)
        if (tokens[i].head == (gint16)head && related(&tokens[i], relations))
            return true;
    return false;
}

/* "a report that Togo had mobilised its army": a verb with an object of its own leaves "that" none; the clause tells the report. */
void mend_reports(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), relative = REL(ACL_RELCL), pronoun = TAG(WDT) | TAG(IN);
    static const char *const that[] = { "that", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], object) || !tagged(&tokens[i], pronoun) || verb < (int)i || !is(tokens[i].lemma, that) ||
            !related(&tokens[verb], relative) || !has(tokens, (guint)verb, (guint)verb, own_subject, ANY_TAG) ||
            !has_behind(tokens, n, (guint)verb, object))
            continue;
        retag(&tokens[i], UPOS_SCONJ, XPOS_IN);
        relate(&tokens[i], DEPREL_MARK);
        relate(&tokens[verb], DEPREL_ACL);
    }
}

/* "It claimed that": who claims is somebody; only what is claimed, a passive, has an empty "it". */
void mend_speakers(struct token *tokens, guint n)
{
    static const guint64 active = TAG(VBD) | TAG(VBZ);
    guint8 expl = DEPREL_EXPL;

    for (guint i = 0; i < n; i++)
        if (tokens[i].relation == expl && tokens[i].head > (int)i && tagged(&tokens[tokens[i].head], active) &&
            is(tokens[tokens[i].head].lemma, saying))
            relate(&tokens[i], DEPREL_NSUBJ);
}

/* Whether between a noun and the verb that it hangs on stands only what belongs to the noun, and the verb's helpers and adverbs. */
static bool is_right_before(const struct token *tokens, guint noun, guint verb)
{
    static const guint64 beside = REL(AUX) | REL(AUX_PASS) | REL(ADVMOD);

    for (guint i = noun + 1; i < verb; i++)
        if (!hangs_on(tokens, (int)i, noun) && !(tokens[i].head == (gint16)verb && related(&tokens[i], beside)))
            return false;
    return noun < verb;
}

/* "on Friday rebels attacked", "in May Chadian voters will elect": the time is the verb's, and what stands between is its subject. */
void mend_dated_subjects(struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE), within = REL(COMPOUND), loose = REL(OBL), attribute = REL(AMOD);
    static const guint64 verbs = TAG(VBD) | TAG(VBN) | TAG(VB), nouns = TAG(NNS) | TAG(NN);
    static const guint64 auxiliary = REL(AUX), passive = REL(AUX_PASS);
    static const char *const at[] = { "on", "in", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int next = tokens[i].head, noun = next >= 0 && related(&tokens[next], attribute) ? tokens[next].head : next;
        int verb = noun > (int)i ? tokens[noun].head : -1;
        if (!related(&tokens[i], within) || verb < 0 || !(is_weekday(&tokens[i]) || is_month(&tokens[i])) ||
            !tagged(&tokens[noun], nouns) || !related(&tokens[i - 1], marker) || !is(tokens[i - 1].lemma, at) ||
            !tagged(&tokens[verb], verbs) || !is_right_before(tokens, (guint)noun, (guint)verb))
            continue;
        bool lost = related(&tokens[noun], loose) && !has(tokens, n, (guint)verb, own_subject, ANY_TAG);
        if (!lost && !related(&tokens[noun], own_subject))
            continue;
        hang(tokens, i, verb, DEPREL_OBL);
        tokens[i - 1].head = (gint16)i;
        bool done_to = has(tokens, n, (guint)verb, passive, ANY_TAG);
        if (lost)
            relate(&tokens[noun], done_to ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
        if (lost && !done_to && !has(tokens, n, (guint)verb, auxiliary, ANY_TAG))
            tokens[verb].xpos = XPOS_VBD;
    }
}

/* "On 3 May 2016 the ministers announced": what stands between a day and a verb without a subject is its subject, and explains no day. */
void mend_dated_openings(struct token *tokens, guint n)
{
    static const guint64 apposed = REL(APPOS), number = TAG(CD), verbs = TAG(VBD) | TAG(VBN) | TAG(VBZ);

    for (guint i = 2; i + 1 < n; i++) {
        int day = tokens[i].head, verb = day >= 0 && day < (int)i ? tokens[day].head : -1;
        if (verb <= (int)i || !related(&tokens[i], apposed) || !is_nominal(&tokens[i]) || !tagged(&tokens[verb], verbs) ||
            !(tagged(&tokens[day], number) || is_month(&tokens[day])) || tagged(&tokens[start_of(tokens, i) - 1], TAG(COMMA)) ||
            has(tokens, n, (guint)verb, own_subject, ANY_TAG))
            continue;
        hang_subject(tokens, n, i, verb);
    }
}

/* "whom it also accused": the passive has an auxiliary; a verb between its subject and what it does to whom has not. */
void mend_actives(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBN) | TAG(VBD), object = REL(OBJ);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);
    guint8 subject = DEPREL_NSUBJ_PASS;

    for (guint i = 0; i < n; i++) {
        int verb = tokens[i].head;
        if (tokens[i].relation != subject || verb < (int)i || !tagged(&tokens[verb], participle) ||
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

/* "drones struck occupied Sevastopol": such a participle between a verb and a name describes the name. */
void mend_standing(struct token *tokens, guint n)
{
    static const guint64 forms = TAG(VBN) | TAG(VBD);
    static const guint64 name = TAG(NNP) | TAG(NNPS), past = TAG(VBD) | TAG(VBN);
    static const char *const helpers[] = { "have", "be", "get", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        guint verb = i - 1;
        if (!tagged(&tokens[i], forms) || !tagged(&tokens[verb], past) || !is(tokens[i].lemma, occupying) ||
            is(tokens[verb].lemma, helpers) || !tagged(&tokens[i + 1], name) || tokens[i + 1].head != (gint16)i ||
            (tokens[i].head != (gint16)verb && hangs_on(tokens, tokens[i].head, verb)))
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i && k != verb)
                tokens[k].head = (gint16)verb;
        if (tokens[i].head != (gint16)verb)
            take_place(tokens, verb, i);
        tokens[verb].upos = UPOS_VERB;
        hang(tokens, i, i + 1, DEPREL_AMOD);
        relate(&tokens[i + 1], DEPREL_OBJ);
    }
}

/* "rallied to demand his return": with verbs that are complete without it an infinitive tells why. */
void mend_aims(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "rally",  "march",    "gather", "protest", "demonstrate", "arrive", "meet", "flock",
                                         "stream", "converge", "pour",   "kneel",   "assemble",    "travel", "fly",  NULL };
    static const guint64 base = TAG(VB), open = REL(XCOMP);
    static const guint64 mark = REL(MARK), to = TAG(TO);

    for (guint i = 1; i < n; i++)
        if (tokens[i].head >= 0 && tokens[i].head < (int)i && tagged(&tokens[i], base) && related(&tokens[i], open) &&
            is(tokens[tokens[i].head].lemma, verbs) && has(tokens, n, i, mark, to))
            relate(&tokens[i], DEPREL_ADVCL);
}

/* "ordered the embassy to be sealed": what is to be done to the object of such a verb is what is ordered. */
void mend_orders(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "order", "want", "allow", "permit", "require", "force", "expect", "cause", "ask", NULL };
    static const guint64 attribute = REL(ACL), object = REL(OBJ), passive = REL(AUX_PASS);
    static const guint64 mark = REL(MARK), to = TAG(TO);

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (related(&tokens[i], attribute) && verb >= 0 && verb < noun && noun < (int)i && related(&tokens[noun], object) &&
            is(tokens[verb].lemma, verbs) && has(tokens, n, i, mark, to) && has(tokens, n, i, passive, ANY_TAG))
            hang(tokens, i, verb, DEPREL_XCOMP);
    }
}

/* "took aim at Peru", "expressed sorrow": no noun is an adverb behind such a verb, but its object. */
void mend_light_verbs(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "take", "make", "give", "have",    "lay",   "open",   "set", "pay",
                                         "cast", "bear", "lose", "express", "voice", "convey", NULL };
    static const guint64 adverbial = REL(ADVMOD), object = REL(OBJ), noun = TAG(NN);

    for (guint i = 1; i < n; i++)
        if (tokens[i].head == (gint16)(i - 1) && tagged(&tokens[i], noun) && related(&tokens[i], adverbial) &&
            is(tokens[i - 1].lemma, verbs) && strcmp(tokens[i].lemma, "home") != 0 && !has(tokens, n, i - 1, object, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
}

/* "promised never to attack": what is negated is the infinitive that follows. */
void mend_never(struct token *tokens, guint n)
{
    static const char *const between[] = { "again", "ever", "even", NULL };
    static const guint64 to = TAG(TO), mark = REL(MARK), adverb = REL(ADVMOD);

    for (guint i = 1; i + 2 < n; i++) {
        guint mark_at = i + 1 + is(tokens[i + 1].lemma, between);
        int verb = tokens[mark_at].head;
        if (!related(&tokens[i], adverb) || !is(tokens[i].lemma, negations) || !tagged(&tokens[mark_at], to) ||
            !related(&tokens[mark_at], mark) || verb <= (int)mark_at || tokens[i].head >= (int)mark_at)
            continue;
        tokens[i].head = (gint16)verb;
        if (mark_at > i + 1)
            tokens[i + 1].head = (gint16)verb;
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

/* "told the agency it would": of two subjects of what is told, the first right behind the verb is whom it tells. */
void mend_informed(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), content = REL(CCOMP);

    for (guint i = 1; i < n; i++) {
        int clause = tokens[i].head, verb = clause > (int)i ? tokens[clause].head : -1;
        if (!related(&tokens[i], subject) || verb < 0 || !related(&tokens[clause], content) || !is(tokens[verb].lemma, informing) ||
            (int)start_of(tokens, i) != verb + 1)
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)clause && related(&tokens[k], subject)) {
                hang(tokens, i, verb, DEPREL_OBJ);
                break;
            }
    }
}

/* "told reporters the auction, held in London, was a crime": behind whom one tells, a noun is the subject of what is told. */
void mend_told_subjects(struct token *tokens, guint n)
{
    static const guint64 said = REL(CCOMP), whom = REL(IOBJ), object = REL(OBJ), helpers = REL(COP) | REL(AUX) | REL(AUX_PASS);
    static const char *const verbs[] = { "tell", "inform", "assure", "warn", "remind", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], said) || verb < 0 || verb > (int)i || !is(tokens[verb].lemma, verbs) ||
            has(tokens, n, i, own_subject, ANY_TAG) || !has(tokens, n, (guint)verb, whom, ANY_TAG) ||
            !(has(tokens, n, i, helpers, finite) || tagged(&tokens[i], finite)))
            continue;
        for (guint k = (guint)verb + 1; k < i; k++)
            if (tokens[k].head == verb && related(&tokens[k], object) && is_nominal(&tokens[k])) {
                hang(tokens, k, i, DEPREL_NSUBJ);
                break;
            }
    }
}

/* "assured Obama that": a name right behind such a verb is whom it tells. */
void mend_told(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "assure",   "tell",   "inform", "warn", "remind", "promise", "notify", "convince",
                                         "persuade", "accuse", "meet",   "urge", "ask",    "arrest",  "kill",   NULL };
    static const guint64 bare = REL(OBL_UNMARKED) | REL(DEP) | REL(ADVMOD), object = REL(OBJ) | REL(IOBJ);
    static const guint64 name = TAG(NNP) | TAG(NNPS), marker = REL(CASE) | REL(AUX_PASS);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (related(&tokens[i], bare) && tagged(&tokens[i], name) && verb >= 0 && (int)start_of(tokens, i) == verb + 1 &&
            !is_weekday(&tokens[i]) && !is_month(&tokens[i]) && is(tokens[verb].lemma, verbs) &&
            !has(tokens, n, i, marker, ANY_TAG) && !has(tokens, n, (guint)verb, object, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
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

/* "was elected president": what somebody is made is no object of the passive, whose object is its subject. */
void mend_elected(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "elect", "re-elect", "reelect", "appoint", "name", "crown", "nominate", "choose", NULL };
    static const guint64 object = REL(OBJ), subject = REL(NSUBJ_PASS), article = REL(DET) | REL(NMOD_POSS);

    for (guint i = 1; i < n; i++) {
        int verb = related(&tokens[i], object) ? tokens[i].head : -1;
        if (verb >= 0 && verb < (int)i && is(tokens[verb].lemma, verbs) && has(tokens, n, (guint)verb, subject, ANY_TAG) &&
            !has(tokens, n, i, article, ANY_TAG))
            relate(&tokens[i], DEPREL_XCOMP);
    }
}

/* "is calling on them to talk, lift the curbs and free him": a bare verb stands beside the infinitive, not beside the finite verb. */
void mend_second_infinitives(struct token *tokens, guint n)
{
    static const guint64 bare = TAG(VB), joined = REL(CONJ), open = REL(XCOMP) | REL(ADVCL) | REL(CCOMP), mark = REL(MARK);
    static const guint64 inflected = TAG(VBG) | TAG(VBD) | TAG(VBZ) | TAG(VBN), to = TAG(TO);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(MARK) | REL(EXPL);
    static const char *const pasts[] = { "put",  "cut",  "set",   "hit",    "let", "shut",  "quit",
                                         "cast", "hurt", "split", "spread", "bid", "burst", NULL };

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], bare) || !related(&tokens[i], joined) || head < 0 || head > (int)i ||
            !tagged(&tokens[head], inflected) || is(tokens[i].lemma, pasts) || has(tokens, n, i, own, ANY_TAG))
            continue;
        for (guint k = i - 1; (int)k > head; k--)
            if (tokens[k].head == (gint16)head && related(&tokens[k], open) && tagged(&tokens[k], bare) &&
                has(tokens, n, k, mark, to)) {
                tokens[i].head = (gint16)k;
                break;
            }
    }
}

/* "urged Peru to fully and swiftly withdraw": with two adverbs between "to" and its verb the infinitive is what is urged. */
void mend_split_infinitives(struct token *tokens, guint n)
{
    static const guint64 to = TAG(TO), adverb = TAG(RB), joined = TAG(CC), bare = TAG(VB) | TAG(VBP), beside = REL(CONJ);

    for (guint i = 1; i + 4 < n; i++) {
        guint first = i + 1, second = i + 3, verb = i + 4;
        if (!tagged(&tokens[i], to) || !tagged(&tokens[first], adverb) || !tagged(&tokens[i + 2], joined) ||
            !tagged(&tokens[second], adverb) || !tagged(&tokens[verb], bare) ||
            (tokens[i].head == (gint16)verb && !related(&tokens[verb], beside)))
            continue;
        int above = tokens[first].head == (gint16)verb ? tokens[verb].head : tokens[first].head;
        if (above < 0 || above >= (int)i || hangs_on(tokens, above, verb))
            continue;
        rehang(tokens, n, i, first, verb);
        tokens[i].head = tokens[first].head = (gint16)verb;
        tokens[i + 2].head = (gint16)second;
        tokens[second].head = (gint16)first;
        relate(&tokens[i], DEPREL_MARK);
        relate(&tokens[first], DEPREL_ADVMOD);
        relate(&tokens[i + 2], DEPREL_CC);
        relate(&tokens[second], DEPREL_CONJ);
        retag(&tokens[verb], UPOS_VERB, XPOS_VB);
        hang(tokens, verb, above, is_nominal(&tokens[above]) ? DEPREL_ACL : DEPREL_XCOMP);
    }
}
