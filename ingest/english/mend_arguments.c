#include "mend_rules.h"
#include "mend_tools.h"

/* "It was ready to talk": only persons and states are, so that "it" is the subject, no filler, and the clause what they are ready for. */
void mend_persons(struct token *tokens, guint n)
{
    static const char *const personal[] = { "ready",  "willing",    "unwilling", "prepared", "unprepared", "eager",  "keen",
                                            "unable", "determined", "reluctant", "anxious",  "hesitant",   "afraid", NULL };
    static const guint64 filler = REL(EXPL), clause = REL(CSUBJ);

    for (guint i = 0; i < n; i++)
        if (related(&tokens[i], filler | clause) && tokens[i].head >= 0 && is(tokens[tokens[i].head].lemma, personal))
            relate(&tokens[i], related(&tokens[i], filler) ? DEPREL_NSUBJ : DEPREL_XCOMP);
}

/* "Chad freed the men" with two subjects: one behind its verb, where another stands before it, is an object. */
void mend_subjects(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ);

    for (guint i = 0; i < n; i++)
        for (guint k = (guint)MAX(tokens[i].head, 0) + 1; related(&tokens[i], subject) && tokens[i].head > (int)i && k < n; k++)
            if (related(&tokens[k], subject) && tokens[k].head == tokens[i].head)
                relate(&tokens[k], DEPREL_OBJ);
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

/* "Belgium, whose ambassador {Kigali} expelled": of a verb that needs an object and has none, the name is the subject. */
void mend_whose_names(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), beside = REL(APPOS) | REL(FLAT) | REL(COMPOUND) | REL(NMOD), name = TAG(NNP);
    static const guint64 object = REL(OBJ) | REL(CCOMP) | REL(XCOMP) | REL(AUX_PASS);

    for (guint i = 1; i + 2 < n; i++) {
        int verb = related(&tokens[i], subject) ? tokens[i].head : -1;
        if (verb < (int)i + 2 || !is(tokens[verb].lemma, seizing) || !has(tokens, i, i, REL(NMOD_POSS), TAG(WP_POSS)) ||
            has(tokens, n, (guint)verb, object, ANY_TAG))
            continue;
        guint last = group_start(tokens, (guint)verb) - 1;
        if (last <= i || !tagged(&tokens[last], name) || !related(&tokens[last], beside) || !hangs_on(tokens, (int)last, i))
            continue;
        hang(tokens, last, verb, DEPREL_NSUBJ);
        hang(tokens, i, verb, DEPREL_OBJ);
        for (guint k = i + 1; k < last; k++)
            if (tokens[k].head == (gint16)i && tagged(&tokens[k], name))
                hang(tokens, k, (int)last, DEPREL_FLAT);
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
        if (verb <= (int)i)
            continue;
        if (verb == (int)i + 1 && tokens[verb].head < 0 && tagged(&tokens[verb], participle) && is_unknown_name(text, tokens, i) &&
            !has(tokens, n, (guint)verb, helpers, ANY_TAG))
            tokens[verb].xpos = XPOS_VBD; /* "Abe assured Obama": it has no auxiliary */
        if (verb == (int)i + 1 && tagged(&tokens[verb], finite) && is_unknown_name(text, tokens, i) &&
            !has(tokens, n, (guint)verb, subjects, ANY_TAG))
            retag(&tokens[i], UPOS_PROPN, XPOS_NNP);
        if (!tagged(&tokens[verb], finite) || !is_nominal(&tokens[i]) || is_weekday(&tokens[i]) ||
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

/* "rallied to demand his return", "Hundreds gathered Friday to demand it": with verbs complete without it an infinitive tells why. */
void mend_aims(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "rally", "march",  "gather",   "protest", "demonstrate", "arrive",   "meet",
                                         "flock", "stream", "converge", "pour",    "kneel",       "assemble", "travel",
                                         "fly",   "mass",   "crowd",    "throng",  NULL };
    static const guint64 base = TAG(VB), open = REL(XCOMP), subjects = REL(NSUBJ), attribute = REL(ACL);
    static const guint64 mark = REL(MARK), to = TAG(TO);

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (head < 0 || head >= (int)i || !tagged(&tokens[i], base) || !has(tokens, n, i, mark, to))
            continue;
        int verb = related(&tokens[i], attribute) && related(&tokens[head], subjects) ? tokens[head].head : head;
        bool beyond = verb > head && verb < (int)i; /* what the parser hung on the subject */
        if ((beyond || related(&tokens[i], open)) && verb >= 0 && is(tokens[verb].lemma, verbs))
            hang(tokens, i, verb, DEPREL_ADVCL);
    }
}

/* "ordered the embassy to be sealed", "summoned the deputy envoy to protest": what is to be done to the object, or with it. */
void mend_orders(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "order", "want", "allow", "permit", "require", "force", "expect", "cause", "ask", NULL };
    static const char *const calls[] = { "summon", NULL };
    static const guint64 attribute = REL(ACL), object = REL(OBJ), passive = REL(AUX_PASS);
    static const guint64 mark = REL(MARK), to = TAG(TO);

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (related(&tokens[i], attribute) && verb >= 0 && verb < noun && noun < (int)i && related(&tokens[noun], object) &&
            has(tokens, n, i, mark, to) &&
            (is(tokens[verb].lemma, calls) || (is(tokens[verb].lemma, verbs) && has(tokens, n, i, passive, ANY_TAG))))
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

/* "is sending {home} Danish envoys": of the verb, not of the adjective behind it. */
void mend_home(struct token *tokens, guint n)
{
    static const guint64 adverb = REL(ADVMOD);

    for (guint i = 1; i + 1 < n; i++)
        if (tokens[i].head > (gint16)i && related(&tokens[i], adverb) && strcmp(tokens[i].lemma, "home") == 0 &&
            is(tokens[i - 1].lemma, homewards))
            tokens[i].head = (gint16)(i - 1);
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

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], bare) || !related(&tokens[i], joined) || head < 0 || head > (int)i ||
            !tagged(&tokens[head], inflected) || is(tokens[i].lemma, unchanged) || has(tokens, n, i, own, ANY_TAG))
            continue;
        for (guint k = i - 1; (int)k > head; k--)
            if (tokens[k].head == (gint16)head && related(&tokens[k], open) && tagged(&tokens[k], bare) &&
                has(tokens, n, k, mark, to)) {
                tokens[i].head = (gint16)k;
                break;
            }
    }
}

/* Whether a token is a gerund, or a participle behind "having". */
static bool is_gerund(const struct token *tokens, guint n, guint i)
{
    static const guint64 gerund = TAG(VBG), participle = TAG(VBN), helper = REL(AUX), own = REL(AUX) | REL(AUX_PASS) | REL(COP);

    return tagged(&tokens[i], gerund) ? !has(tokens, n, i, own, ANY_TAG)
                                      : tagged(&tokens[i], participle) && has(tokens, n, i, helper, gerund);
}

/* Whether "or" stands right before a token. */
static bool is_alternative(const struct token *tokens, guint i)
{
    static const guint64 join = REL(CC);
    static const char *const words[] = { "or", "nor", NULL };

    return related(&tokens[i - 1], join) && is(tokens[i - 1].lemma, words);
}

/*
 * "denied attacking Iraq {and threatening} Kuwait", "having invaded Iraq {or shelled} Kuwait": a gerund stands beside the gerund, not
 * beside the finite verb; so does a past form behind "or".
 */
void mend_second_gerunds(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), past = TAG(VBD) | TAG(VBN), joined = REL(CONJ), open = REL(XCOMP) | REL(CCOMP),
                         beside = REL(ADVCL), mark = REL(MARK), of_noun = REL(ACL);
    static const guint64 inflected = TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(VBN) | TAG(VB);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(EXPL);

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head;
        bool having = is_gerund(tokens, n, i) && !tagged(&tokens[i], gerund);
        if (!tagged(&tokens[i], gerund | past) || !related(&tokens[i], joined) || head < 0 || head > (int)i ||
            !tagged(&tokens[head], inflected) || (!having && has(tokens, n, i, own, ANY_TAG)))
            continue;
        bool done = tagged(&tokens[i], past) && !having;
        if (done && !is_alternative(tokens, i))
            continue;
        for (guint k = i - 1; (int)k > head; k--)
            if (is_gerund(tokens, n, k) &&
                (tokens[k].head == (gint16)head
                     ? related(&tokens[k], open) || (related(&tokens[k], beside) && has(tokens, n, k, mark, ANY_TAG))
                     : having && related(&tokens[k], of_noun) && tokens[k].head >= 0 &&
                           tokens[tokens[k].head].head == (gint16)head) &&
                (having || done == !tagged(&tokens[k], gerund))) {
                tokens[i].head = (gint16)k;
                break;
            }
    }
}

/* "denied that it had massed troops {and threatened} Peru": a misdeed that an "and" joins to what is denied; not "and threatened to". */
static bool is_denied_beside(const struct token *tokens, guint n, guint i, int verb)
{
    static const char *const denying_verbs[] = { "deny", NULL };
    static const char *const misdeeds[] = { "attack", "kill",   "bomb",  "invade",   "shell",  "kidnap",   "abduct",
                                            "arrest", "detain", "arm",   "torture",  "murder", "shoot",    "seize",
                                            "hijack", "raid",   "spy",   "threaten", "rape",   "massacre", "execute",
                                            "fire",   "loot",   "steal", NULL };
    static const guint64 join = REL(CC), open = REL(XCOMP) | REL(CCOMP);

    return verb >= 0 && is(tokens[verb].lemma, denying_verbs) && related(&tokens[i - 1], join) && tokens[i - 1].head == (gint16)i &&
           !tagged(&tokens[i - 2], TAG(COMMA)) && is(tokens[i].lemma, misdeeds) && !has(tokens, n, i, open, ANY_TAG);
}

/*
 * "denied that it had armed Peru, shelled Cuba {or threatened} Chad": the past forms of a row with "or" stand beside the verb of the
 * clause with "that" or "had", not beside the finite verb above it.
 */
void mend_second_pasts(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), any_past = TAG(VBD) | TAG(VBN), joined = REL(CONJ), content = REL(CCOMP),
                         open = REL(XCOMP), opening = REL(MARK) | REL(AUX), comma = TAG(COMMA),
                         own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(AUX);
    int row = -1;

    for (guint i = n; i-- > 3;) {
        int head = tokens[i].head, clause = -1;
        if (!tagged(&tokens[i], any_past) || !related(&tokens[i], joined) || head < 0 || head > (int)i ||
            has(tokens, n, i, own, ANY_TAG))
            continue;
        for (guint k = i - 1; (int)k > head && clause < 0 && tagged(&tokens[i], past); k--)
            if (tokens[k].head == (gint16)head && related(&tokens[k], content | open) && tagged(&tokens[k], any_past) &&
                has(tokens, n, k, opening, ANY_TAG) && (related(&tokens[k], content) || is_gerund(tokens, n, k)))
                clause = (int)k;
        bool row_goes_on = clause >= 0 && clause == row && tagged(&tokens[i - 1], comma);
        if (!row_goes_on && !is_alternative(tokens, i) && !is_denied_beside(tokens, n, i, clause >= 0 ? head : tokens[head].head))
            continue;
        row = clause >= 0 ? clause : head;
        if (clause >= 0)
            tokens[i].head = (gint16)clause;
        if (tagged(&tokens[row], TAG(VBN)) && has(tokens, n, (guint)row, REL(AUX), ANY_TAG))
            retag(&tokens[i], UPOS_VERB, XPOS_VBN);
    }
}

/* The gerund before a token that a verb speaks of, where the token's own row ends in "or": "denied {arming} rebels, moving troops or"; or -1. */
static int first_of_gerunds(const struct token *tokens, guint n, guint token)
{
    static const guint64 gerund = TAG(VBG), open = REL(XCOMP), joined = REL(CONJ), comma = TAG(COMMA);
    bool row = false;

    for (guint i = token + 1; i < n && !row; i++)
        row = tokens[i].head == (gint16)token && related(&tokens[i], joined) && tagged(&tokens[i], gerund) &&
              is_alternative(tokens, i);
    for (int i = (int)token - 1; row && tagged(&tokens[token - 1], comma) && i > tokens[token].head; i--)
        if (tokens[i].head == tokens[token].head && related(&tokens[i], open) && tagged(&tokens[i], gerund))
            return i;
    return -1;
}

/*
 * "denied on Monday {arming} the rebels", "denied arming rebels, {moving} troops or hiding mines": behind such a verb a bare gerund is
 * what it speaks of.
 */
void mend_denied_gerunds(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), beside = REL(ADVCL), own = REL(MARK) | REL(NSUBJ) | REL(AUX),
                         object = REL(OBJ) | REL(XCOMP), comma = TAG(COMMA), passive = REL(AUX_PASS);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], beside) || verb < 0 || verb > (int)i ||
            !is(tokens[verb].lemma, of_gerunds) || has(tokens, n, i, own, ANY_TAG))
            continue;
        int first = first_of_gerunds(tokens, n, i);
        if (first >= 0)
            hang(tokens, i, first, DEPREL_CONJ);
        else if (!is_parted(tokens, (guint)verb, i, comma) && !has(tokens, n, (guint)verb, object | passive, ANY_TAG))
            relate(&tokens[i], DEPREL_XCOMP);
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
