#include "mend_rules.h"
#include "mend_tools.h"

static const char *const said[] = { "say",   "tell",   "deny",     "announce", "declare",   "insist",      "claim",
                                    "state", "argue",  "maintain", "confirm",  "reiterate", "acknowledge", "stress",
                                    "warn",  "report", "question", "doubt",    "dispute",   NULL };

/* The finite verb of saying that the word's clause is told by, or -1. */
static int told_by(const struct token *tokens, guint n, int word)
{
    static const guint64 content = REL(CCOMP);
    int verb = word >= 0 && related(&tokens[word], content) ? tokens[word].head : -1;

    return verb >= 0 && is(tokens[verb].lemma, said) && is_finite(tokens, n, (guint)verb) ? verb : -1;
}

/* Whether a comma and an "and" or "but" stand before the word, adverbs apart. */
static bool follows_comma(const char *text, const struct token *tokens, guint i)
{
    while (i > 1 && tokens[i - 1].upos == UPOS_ADV)
        i--;
    return i > 1 && tokens[i - 1].upos == UPOS_CCONJ && text[tokens[i - 2].start] == ',';
}

/* What one charges or asks, and what one says after a comma beside a perfect, is said by him who speaks, not by whom he speaks of. */
void mend_second_words(const char *text, struct token *tokens, guint n)
{
    static const char *const words[] = { "accuse",   "urge",      "warn",   "blame",    "denounce", "condemn", "appeal",
                                         "call",     "demand",    "vow",    "threaten", "promise",  "pledge",  "add",
                                         "announce", "reiterate", "insist", "reaffirm", "stress",   NULL };
    static const guint64 past = TAG(VBD), participle = TAG(VBN), conj = REL(CONJ);
    static const guint64 pasts = TAG(VBD) | TAG(VBN);
    static const guint64 own =
        REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(EXPL) | REL(MARK) | REL(AUX) | REL(AUX_PASS) | REL(OBL_AGENT);

    for (guint i = 1; i < n; i++) {
        const struct token *token = &tokens[i];
        int verb = token->head < (int)i && related(token, conj) && tagged(token, pasts) ? told_by(tokens, n, token->head) : -1;
        if (verb < 0 || has(tokens, n, i, own, ANY_TAG) || is_own_lemma(text, token))
            continue;
        const struct token *first = &tokens[token->head];
        bool unlike = tagged(token, past) && tagged(first, participle) && follows_comma(text, tokens, i);
        if (unlike || (is(token->lemma, words) && !tagged(first, tagged(token, past) ? past : pasts))) {
            tokens[i].head = (gint16)verb;
            retag(&tokens[i], UPOS_VERB, XPOS_VBD);
        }
    }
}

/* The verb that gives somebody the time before `time`; -1 if none does, or a comma parts them. */
static int giver_of(const struct token *tokens, guint time)
{
    static const guint64 comma = TAG(COMMA), verbs = TAG(VB) | TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(VBN) | TAG(VBG);
    int verb = (int)time - 2;

    while (verb >= 0 && !tagged(&tokens[verb], comma) && !(tagged(&tokens[verb], verbs) && is(tokens[verb].lemma, giving)))
        verb--;
    return verb >= 0 && tagged(&tokens[verb], verbs) ? verb : -1;
}

/* "gave the officers who ruled Chad ten days to leave": who is given how long, and what for. */
void mend_given_times(struct token *tokens, guint n)
{
    static const char *const spans[] = { "minute", "hour", "day", "week", "month", NULL }, *const length[] = { "for", NULL };
    static const char *const of_time[] = {
        "next", "last", "first", "coming", "following", "remaining", "final", "past", "few", NULL
    };
    static const guint64 to = TAG(TO), base = TAG(VB), number = REL(NUMMOD), object = REL(OBJ), adjective = TAG(JJ),
                         article = REL(DET);

    for (guint i = 4; i + 2 < n; i++) {
        if (!is(tokens[i].lemma, spans) || !tagged(&tokens[i + 1], to) || !tagged(&tokens[i + 2], base) ||
            !has(tokens, n, i, number, ANY_TAG) || is(tokens[i - 2].lemma, length))
            continue;
        int verb = giver_of(tokens, i), whom = -1;
        for (guint k = verb >= 0 ? (guint)verb + 1 : i; k < i && whom < 0; k++)
            if ((tokens[k].head == verb && related(&tokens[k], object)) ||
                (tokens[k].head == (gint16)i && tagged(&tokens[k], adjective) && related(&tokens[k - 1], article) &&
                 !is(tokens[k].lemma, of_time)))
                whom = (int)k;
        if (whom < 0 || (tokens[i].head == whom && related(&tokens[i], object)))
            continue;
        if (tokens[whom].head == (gint16)i) { /* "the military 15 days" */
            tokens[whom - 1].head = (gint16)whom;
            retag(&tokens[whom], UPOS_NOUN, XPOS_NN);
        }
        hang(tokens, (guint)whom, verb, DEPREL_IOBJ);
        hang(tokens, i, verb, DEPREL_OBJ);
        hang(tokens, i + 2, verb, DEPREL_XCOMP);
    }
}

/* "said on Tuesday Haiti was a test": a day right behind the word of saying is that of the saying. */
void mend_said_days(struct token *tokens, guint n)
{
    static const char *const on[] = { "on", NULL };
    static const guint64 phrase = REL(OBL) | REL(OBL_UNMARKED);

    for (guint i = 2; i < n; i++) {
        int verb = related(&tokens[i], phrase) && tokens[i].head > (int)i ? told_by(tokens, n, tokens[i].head) : -1;
        if (verb == (int)i - 2 && is(tokens[i - 1].lemma, on) && tokens[i - 1].head == (gint16)i &&
            (is_weekday(&tokens[i]) || is_month(&tokens[i])))
            tokens[i].head = (gint16)verb;
    }
}

/* "denied that Peru was at war, adding": who adds is who spoke. */
void mend_adding(struct token *tokens, guint n)
{
    static const guint64 hung = REL(ACL) | REL(ADVCL), gerund = TAG(VBG);
    static const char *const adds[] = { "add", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], hung) || !is(tokens[i].lemma, adds) || verb > (int)i)
            continue;
        guint steps = 0;
        while (verb >= 0 && !is(tokens[verb].lemma, said))
            verb = up(tokens, verb, &steps);
        if (verb < 0)
            continue;
        hang(tokens, i, verb, DEPREL_ADVCL);
    }
}

/* "The minister, who is ill, called for talks.": a sentence's own verb is no bare participle. */
void mend_bare_passives(const char *text, struct token *tokens, guint n)
{
    static const guint64 root = REL(ROOT), participle = TAG(VBN), passive = REL(NSUBJ_PASS);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(OBL_AGENT);

    for (guint i = 0; i < n && text[tokens[n - 1].start] == '.'; i++) {
        if (!related(&tokens[i], root) || !tagged(&tokens[i], participle) || has(tokens, n, i, helpers, ANY_TAG))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], passive)) {
                relate(&tokens[k], DEPREL_NSUBJ);
                retag(&tokens[i], UPOS_VERB, XPOS_VBD);
            }
    }
}

/* "Peru to Chile: free our sailors": who says it to whom is no subject of what is asked for. */
void mend_told_to(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), bare = TAG(VB), phrase = REL(NMOD), of_case = REL(CASE), helpers = REL(AUX);

    for (guint i = 4; i < n; i++) {
        int speaker = tagged(&tokens[i], bare) && strcmp(tokens[i - 1].lemma, ":") == 0 && !has(tokens, n, i, helpers, ANY_TAG)
                          ? (int)i - 2
                          : -1;
        while (speaker >= 0 && !(tokens[speaker].head == (gint16)i && related(&tokens[speaker], subject)))
            speaker--;
        for (guint k = speaker < 0 ? n : (guint)speaker + 1; k + 1 < i; k++)
            if (related(&tokens[k], of_case) && strcmp(tokens[k].lemma, "to") == 0 && tokens[k].head > (int)k &&
                tokens[tokens[k].head].head == speaker && related(&tokens[tokens[k].head], phrase))
                relate(&tokens[speaker], DEPREL_DISLOCATED);
    }
}

/* "froze arms sales": with verbs that have but one object a bare noun right before another describes it. */
void mend_double_objects(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "give",   "grant",   "hand",   "offer", "send",   "deny", "lend",   "pay",   "issue",
                                         "award",  "promise", "tell",   "ask",   "show",   "sell", "buy",    "bring", "teach",
                                         "supply", "provide", "refuse", "cost",  "call",   "make", "assure", "owe",   "feed",
                                         "save",   "spare",   "allow",  "name",  "inform", NULL };
    static const guint64 common = TAG(NN) | TAG(NNS), object = REL(OBJ);

    for (guint i = 1; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (related(&tokens[i], object) && tagged(&tokens[i], common) && verb == (int)i - 1 && tokens[i + 1].head == verb &&
            related(&tokens[i + 1], object) && tagged(&tokens[i + 1], common) && !is(tokens[verb].lemma, verbs))
            hang(tokens, i, i + 1, DEPREL_COMPOUND);
    }
}

/* "gave the rebels two days": of two objects behind such a verb the first is indirect; of "accused Darfur rebels" it is the noun's. */
void mend_givers(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "give", "grant", "hand",  "offer", "send",    "deny",
                                         "lend", "pay",   "issue", "award", "promise", NULL };
    static const guint64 name = TAG(NNP), common = TAG(NN) | TAG(NNS), article = REL(DET);
    static const guint64 object = REL(OBJ);

    for (guint i = 0; i < n; i++) {
        int verb = related(&tokens[i], object) && tokens[i].head < (int)i ? tokens[i].head : -1;
        bool bare = verb == (int)i - 1 && tagged(&tokens[i], name);
        for (guint k = i + 1; verb >= 0 && k < n; k++) {
            if (!related(&tokens[k], object) || tokens[k].head != verb)
                continue;
            if (is(tokens[verb].lemma, verbs))
                relate(&tokens[i], DEPREL_IOBJ);
            else if (bare && k == i + 1 && tagged(&tokens[k], common) && !has(tokens, n, k, article, ANY_TAG))
                hang(tokens, i, k, DEPREL_COMPOUND);
        }
    }
}

/* "accused it of meddling and of sheltering": a gerund with a preposition of its own goes with the phrase that has the same. */
void mend_charged_twice(struct token *tokens, guint n)
{
    static const guint64 conj = REL(CONJ), gerund = TAG(VBG), marks = REL(MARK) | REL(CASE);
    static const char *const prepositions[] = { "of", "for", "from", "by", "with", NULL };

    for (guint i = 2; i < n; i++) {
        const struct token *own = &tokens[i - 1];
        bool marked = own->head == (gint16)i && related(own, marks) && is(own->lemma, prepositions);
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], conj) || !marked || tokens[i].head >= (int)i)
            continue;
        for (int k = (int)i - 2; k > tokens[i].head; k--)
            if (related(&tokens[k], marks) && strcmp(tokens[k].lemma, own->lemma) == 0 && tokens[k].head > k &&
                tokens[k].head < (int)i) {
                tokens[i].head = tokens[k].head;
                break;
            }
    }
}

/* "said in an interview that he would stop selling arms": a clause that lacks no object is what was said, not about the interview. */
void mend_said_in(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), place = REL(OBL), object = REL(OBJ), subject = REL(NSUBJ);
    static const guint64 content = REL(CCOMP) | REL(OBJ), whole = REL(XCOMP) | REL(CCOMP) | REL(COP) | REL(AUX_PASS);

    for (guint i = 4; i < n; i++) {
        int noun = related(&tokens[i], relative) ? tokens[i].head : -1;
        int verb = noun >= 0 && noun < (int)i && related(&tokens[noun], place) ? tokens[noun].head : -1;
        if (verb < 0 || verb > noun || !is(tokens[verb].lemma, said) || has(tokens, n, (guint)verb, content, ANY_TAG) ||
            !has(tokens, i, i, subject, ANY_TAG) || !has(tokens, n, i, whole, ANY_TAG))
            continue;
        for (guint k = (guint)noun + 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], object) && strcmp(tokens[k].lemma, "that") == 0) {
                relate(&tokens[k], DEPREL_MARK);
                retag(&tokens[k], UPOS_SCONJ, XPOS_IN);
                hang(tokens, i, verb, DEPREL_CCOMP);
            }
    }
}

/* "said {women}, children and invalids would go": the first of a series is a subject with the others; not "claimed {victory}, Mali". */
static void take_first_of_series(struct token *tokens, guint n, guint first, guint clause)
{
    static const guint64 joined = REL(CC), many = TAG(NNS) | TAG(NNP) | TAG(NNPS);
    guint second = first + 2;

    while (second < n && !(tokens[second].head == (gint16)clause && related(&tokens[second], own_subject)))
        second++;
    if (second >= n || !tagged(&tokens[first], many) || start_of(tokens, second) != first + 2 ||
        strcmp(tokens[first + 1].lemma, ",") != 0)
        return;
    bool series = false;
    for (guint k = second + 1; k < clause; k++)
        if (tokens[k].head == (gint16)second && tokens[k].relation == DEPREL_CONJ && has(tokens, n, k, joined, ANY_TAG)) {
            tokens[k].head = (gint16)first;
            series = true;
        }
    if (!series)
        return;
    tokens[clause].relation = DEPREL_CCOMP;
    hang(tokens, first, (int)clause, tokens[second].relation);
    hang(tokens, second, (int)first, DEPREL_CONJ);
}

/* "said Hamas and Israel would sign": nobody is said a thing to, so that a name between is the subject that what is said lacks. */
void mend_said_to(struct token *tokens, guint n)
{
    static const guint64 object = REL(IOBJ) | REL(OBJ), content = REL(CCOMP);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], object) || verb < 0 || verb >= (int)i || !is(tokens[verb].lemma, saying_to))
            continue;
        for (guint k = i + 1; k < n; k++) {
            if (tokens[k].head == (gint16)verb && related(&tokens[k], content | REL(CONJ)) && is_nominal(&tokens[i]) &&
                has(tokens, n, k, own_subject, ANY_TAG))
                take_first_of_series(tokens, n, i, k);
            if (tokens[i].upos == UPOS_PROPN && tokens[k].head == (gint16)verb && related(&tokens[k], content) &&
                (is_finite(tokens, n, k) || has(tokens, n, k, helpers, ANY_TAG)) && !has(tokens, n, k, own_subject, ANY_TAG)) {
                hang(tokens, i, k, DEPREL_NSUBJ);
                break;
            }
        }
    }
}

/* "the murder last week of the minister": a phrase behind a noun's day is the noun's. */
void mend_behind_day(struct token *tokens, guint n)
{
    static const guint64 nmod = REL(NMOD);
    static const char *const times[] = { "week", "month", "year", "yesterday", "today", NULL };
    static const guint64 day = REL(NMOD_UNMARKED) | REL(OBL_UNMARKED), cases = REL(CASE);

    for (guint i = 2; i < n; i++) {
        int time = tokens[i].head;
        if (!related(&tokens[i], nmod) || time < 1 || time >= (int)i || !has(tokens, n, i, cases, ANY_TAG))
            continue;
        int noun = tokens[time].head;
        bool dates = related(&tokens[time], day) && (is(tokens[time].lemma, times) || is_weekday(&tokens[time]));
        if (dates && noun >= 0 && noun < time && is_nominal(&tokens[noun]))
            tokens[i].head = (gint16)noun;
    }
}

/* "CNN ordered not to film": who is ordered to do a thing, where nobody else is, is the one to whom it is said. */
void mend_ordered(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "order",  "tell",   "urge",      "force",  "instruct", "command",  "advise",
                                         "allow",  "permit", "compel",    "invite", "persuade", "pressure", "oblige",
                                         "direct", "forbid", "encourage", "coax",   NULL };
    static const guint64 past = TAG(VBD), subject = REL(NSUBJ), object = REL(OBJ) | REL(IOBJ) | REL(CCOMP) | REL(AUX);
    static const guint64 relative = REL(ACL_RELCL), open = REL(XCOMP), bare = TAG(VB), marked = REL(MARK), to = TAG(TO);
    static const guint64 passive = REL(AUX_PASS);

    for (guint i = 1; i + 2 < n; i++) {
        if (!tagged(&tokens[i], past) || related(&tokens[i], relative) || !is(tokens[i].lemma, verbs) ||
            has(tokens, n, i, object, ANY_TAG))
            continue;
        int who = -1, what = -1;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], subject))
                who = (int)k;
            else if (tokens[k].head == (gint16)i && related(&tokens[k], open) && tagged(&tokens[k], bare) && k > i)
                what = (int)k;
        if (who < 0 || what < 0 || who > (int)i || has(tokens, n, (guint)what, passive, ANY_TAG) ||
            !has(tokens, n, (guint)what, marked, to) || start_of(tokens, (guint)what) != i + 1)
            continue;
        relate(&tokens[who], DEPREL_NSUBJ_PASS);
        retag(&tokens[i], UPOS_VERB, XPOS_VBN);
    }
}

/* '"Peru," said Roe, "will not go."': who stands right behind the verb says it; who stands before the marks is spoken of. */
void mend_parted_quotations(struct token *tokens, guint n)
{
    static const guint64 quote = TAG(CLOSE_QUOTE) | TAG(OPEN_QUOTE) | TAG(NFP), subject = REL(NSUBJ) | REL(NSUBJ_PASS),
                         content = REL(CCOMP), comma = TAG(COMMA);

    for (guint i = 2; i + 3 < n; i++) {
        int who = -1, clause = -1, told_of = -1;
        if (!tagged(&tokens[i - 1], quote) || !is(tokens[i].lemma, said))
            continue;
        for (guint k = 0; k < n; k++) {
            if (k < i && tokens[k].head == (gint16)i && related(&tokens[k], subject))
                told_of = (int)k;
            if (k > i && related(&tokens[k], subject) && start_of(tokens, k) == i + 1)
                who = (int)k;
        }
        clause = who >= 0 ? tokens[who].head : -1;
        int end = who >= 0 ? end_of(tokens, n, (guint)who) : -1;
        if (told_of < 0 || clause <= (int)i || tokens[clause].head != (gint16)i || !related(&tokens[clause], content) ||
            end + 1 >= clause || !tagged(&tokens[end + 1], comma))
            continue;
        tokens[told_of].head = (gint16)clause;
        tokens[told_of].relation = tokens[who].relation;
        hang(tokens, who, i, DEPREL_NSUBJ);
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
    static const guint64 active = TAG(VBD) | TAG(VBZ), filler = REL(EXPL);

    for (guint i = 0; i < n; i++)
        if (related(&tokens[i], filler) && tokens[i].head > (int)i && tagged(&tokens[tokens[i].head], active) &&
            is(tokens[tokens[i].head].lemma, saying))
            relate(&tokens[i], DEPREL_NSUBJ);
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
    static const guint64 content = REL(CCOMP), whom = REL(IOBJ), object = REL(OBJ), helpers = REL(COP) | REL(AUX) | REL(AUX_PASS);
    static const char *const verbs[] = { "tell", "inform", "assure", "warn", "remind", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], content) || verb < 0 || verb > (int)i || !is(tokens[verb].lemma, verbs) ||
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

/* "told his ministers {to be ready}": an infinitive behind whom something is told is what they are to do, and no content. */
void mend_told_infinitives(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), object = REL(OBJ) | REL(IOBJ), mark = REL(MARK), to = TAG(TO), comma = TAG(COMMA);

    for (guint i = 3; i < n; i++) {
        int verb = tokens[i].head;
        if (related(&tokens[i], content) && verb >= 0 && verb < (int)i && is(tokens[verb].lemma, telling_to) &&
            has(tokens, n, i, mark, to) && !has(tokens, n, i, own_subject, ANY_TAG) &&
            has(tokens, n, (guint)verb, object, ANY_TAG) && !is_parted(tokens, (guint)verb, i, comma))
            relate(&tokens[i], DEPREL_XCOMP);
    }
}

/* "warned of unrest after Roe announced on Friday he would stay": what stands right behind a verb of telling is told by it. */
void mend_nested_contents(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), clause = REL(ADVCL), told = REL(CCOMP) | REL(OBJ) | REL(XCOMP);
    static const char *const verbs[] = { "announce", "say", "declare", "vow", "promise", NULL };

    for (guint i = 1; i < n; i++) {
        int above = tokens[i].head;
        if (!related(&tokens[i], content) || above < 0 || above > (int)i || !has(tokens, n, i, own_subject, ANY_TAG))
            continue;
        int verb = (int)start_of(tokens, i) - 1;
        while (verb > above && tokens[verb].upos != UPOS_PUNCT && !related(&tokens[verb], clause))
            verb--; /* "on Friday" */
        if (verb > above && tokens[verb].head == above && related(&tokens[verb], clause) && tagged(&tokens[verb], finite) &&
            is(tokens[verb].lemma, verbs) && has(tokens, n, (guint)verb, own_subject, ANY_TAG) &&
            !has(tokens, n, (guint)verb, told, ANY_TAG))
            hang(tokens, i, verb, DEPREL_CCOMP);
    }
}

/* "said {after} talks with Peru that the deal was close": the preposition is the occasion's, which is the saying's. */
static void take_occasion(struct token *tokens, guint n, guint that)
{
    static const guint64 marker = REL(MARK);
    int clause = tokens[that].head, verb = told_by(tokens, n, clause);
    int mark = verb + 1;

    while (verb >= 0 && mark < (int)that && !(tokens[mark].head == (gint16)clause && related(&tokens[mark], marker)))
        mark++;
    if (verb < 0 || mark >= (int)that || !is(tokens[mark].lemma, occasions))
        return;
    for (int noun = mark + 1; noun < (int)that; noun++)
        if (tokens[noun].head == (gint16)clause && is(tokens[noun].lemma, meetings)) {
            hang(tokens, (guint)noun, verb, DEPREL_OBL);
            hang(tokens, (guint)mark, noun, DEPREL_CASE);
            retag(&tokens[mark], UPOS_ADP, XPOS_IN);
            return;
        }
}

/* "told reporters after talks with Peru {that the deal was close}": it is told, and says nothing of the talks. */
static void take_content(struct token *tokens, guint n, guint that)
{
    static const guint64 about = REL(ACL) | REL(ACL_RELCL), phrase = REL(OBL), told = REL(CCOMP) | REL(XCOMP);
    int clause = tokens[that].head, noun = clause;
    guint steps = 0;

    if (clause < 0 || !related(&tokens[clause], about))
        return;
    while (noun >= 0 && !related(&tokens[noun], phrase))
        noun = up(tokens, noun, &steps);
    int verb = noun >= 0 ? tokens[noun].head : -1;
    if (verb >= 0 && verb < noun && is(tokens[noun].lemma, meetings) && is(tokens[verb].lemma, said) &&
        !has(tokens, n, (guint)verb, told, ANY_TAG))
        hang(tokens, (guint)clause, verb, DEPREL_CCOMP);
}

/* What is said after a meeting, and the meeting after which it is said, belong to the word of saying. */
void mend_said_after(struct token *tokens, guint n)
{
    static const guint64 marker = REL(MARK);
    static const char *const word[] = { "that", NULL };

    for (guint i = 3; i < n; i++) {
        if (!related(&tokens[i], marker) || !is(tokens[i].lemma, word) || tokens[i].head <= (gint16)i ||
            !has(tokens, n, (guint)tokens[i].head, own_subject, ANY_TAG))
            continue;
        take_occasion(tokens, n, i);
        take_content(tokens, n, i);
    }
}

/* "says that Chad broke the truce {and demands} an apology": in another tense than what is said, it is the speaker's next act. */
void mend_said_and_asked(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), content = REL(CCOMP), present = TAG(VBZ), past = TAG(VBD), perfect = TAG(VBN),
                         helper = REL(AUX), passive = REL(AUX_PASS);

    for (guint i = 1; i < n; i++) {
        int told = tokens[i].head, verb = told >= 0 ? tokens[told].head : -1;
        if (!related(&tokens[i], joined) || verb < 0 || verb > told || told > (int)i || !is(tokens[i].lemma, own_acts) ||
            !related(&tokens[told], content) || !tagged(&tokens[told], past) || !tagged(&tokens[verb], present))
            continue;
        bool other = tagged(&tokens[i], present) ||
                     (tagged(&tokens[i], perfect) && has(tokens, n, i, helper, present) && !has(tokens, n, i, passive, ANY_TAG));
        if (other && !has(tokens, n, i, own_subject, ANY_TAG))
            tokens[i].head = (gint16)verb;
    }
}
