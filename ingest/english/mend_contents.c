#include "mend_rules.h"
#include "mend_tools.h"

/* "on Wednesday, Seoul's army said", "a truce, an envoy has said": who says it is no apposition to the noun before. */
void mend_reporters(struct token *tokens, guint n)
{
    static const guint64 aside = REL(PARATAXIS), apposed = REL(APPOS), said = TAG(VBD) | TAG(VBZ) | TAG(VBN);

    for (guint verb = 1; verb < n; verb++) {
        if (!related(&tokens[verb], aside) || !tagged(&tokens[verb], said) || !is_finite(tokens, n, verb) ||
            has(tokens, n, verb, own_subject, ANY_TAG))
            continue;
        int last = (int)group_start(tokens, verb) - 1;
        for (guint i = 1; (int)i <= last; i++)
            if (related(&tokens[i], apposed) && tokens[i].head < (int)i && hangs_on(tokens, last, i) &&
                end_of(tokens, n, i) == last) {
                hang(tokens, i, verb, DEPREL_NSUBJ);
                break;
            }
    }
}

/* "hailed Peru's decision to free them": an infinitive right behind such a noun is the noun's. */
void mend_decisions(struct token *tokens, guint n)
{
    static const char *const nouns[] = { "decision",  "plan",   "offer",     "refusal", "proposal", "pledge",      "promise",
                                         "threat",    "move",   "bid",       "vow",     "failure",  "willingness", "readiness",
                                         "intention", "intent", "agreement", "request", NULL };
    static const guint64 base = TAG(VB), to = TAG(TO), clause = REL(ADVCL) | REL(XCOMP);

    for (guint i = 2; i < n; i++)
        if (tagged(&tokens[i], base) && tagged(&tokens[i - 1], to) && related(&tokens[i], clause) &&
            is(tokens[i - 2].lemma, nouns) && is_nominal(&tokens[i - 2]) && tokens[i].head < (int)i - 2 &&
            hangs_on(tokens, (int)i - 2, (guint)tokens[i].head) && !hangs_on(tokens, (int)i - 2, i))
            hang(tokens, i, i - 2, DEPREL_ACL);
}

/* "set a deadline for Lebanon to free them": the infinitive is what it is for. */
void mend_deadlines(struct token *tokens, guint n)
{
    static const guint64 base = TAG(VB), to = TAG(TO), clause = REL(ADVCL) | REL(XCOMP), phrase = REL(NMOD), subject = REL(NSUBJ);

    for (guint i = 4; i < n; i++) {
        if (!tagged(&tokens[i], base) || !tagged(&tokens[i - 1], to) || !related(&tokens[i], clause) || tokens[i].head > (int)i ||
            has(tokens, n, i, subject, ANY_TAG))
            continue;
        for (guint k = i - 2; (int)k > tokens[i].head + 1; k--) {
            guint first = start_of(tokens, k), noun = (guint)MAX(tokens[k].head, 0);
            if (related(&tokens[k], phrase) && is(tokens[noun].lemma, deadlines) && noun + 1 == first &&
                strcmp(tokens[first].lemma, "for") == 0 && end_of(tokens, i - 1, k) == (int)i - 2) {
                hang(tokens, i, (int)noun, DEPREL_ACL);
                break;
            }
        }
    }
}

/* "will sign, provided the truce holds", "provided it can be kept": a noun before a finite verb is its subject, and all that is provided. */
void mend_provisos(struct token *tokens, guint n)
{
    static const guint64 present = TAG(VBZ) | TAG(VBP), object = REL(OBJ), participle = TAG(VBN) | TAG(VBD) | TAG(VBG);
    static const guint64 clause = REL(XCOMP) | REL(ADVCL) | REL(CCOMP) | REL(ACL), helping = REL(AUX), passive = REL(AUX_PASS);
    static const guint64 forms = TAG(VB) | TAG(VBN), modal = TAG(MD);

    for (guint i = 3; i < n; i++) {
        bool shows = tagged(&tokens[i], present) || (tagged(&tokens[i], forms) && has(tokens, i, i, helping, modal));
        int proviso = shows && related(&tokens[i], clause) && !has(tokens, n, i, own_subject, ANY_TAG) ? (int)i - 1 : -1;
        while (proviso > 0 && !(tagged(&tokens[proviso], participle) && is(tokens[proviso].lemma, provisos)))
            proviso--;
        for (guint k = i - 1; proviso > 0 && (int)k > proviso; k--)
            if (tokens[k].head == proviso && related(&tokens[k], object) && start_of(tokens, k) == (guint)proviso + 1 &&
                end_of(tokens, i, k) + 1 == (int)start_of(tokens, i)) {
                hang(tokens, k, (int)i, has(tokens, i, i, passive, ANY_TAG) ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
                hang(tokens, i, proviso, DEPREL_CCOMP);
                break;
            }
    }
}

/* The noun of speech that a verb answers, and behind which nothing of the verb's but whose it is stands before `first`; 0: none. */
static guint answered(const struct token *tokens, guint n, guint verb, guint first)
{
    static const char *const nouns[] = { "allegation", "accusation", "claim",   "charge",    "assertion", "suggestion", "threat",
                                         "warning",    "demand",     "appeal",  "call",      "request",   "offer",      "proposal",
                                         "pledge",     "promise",    "refusal", "vow",       "decision",  "plan",       "bid",
                                         "invitation", "insistence", "report",  "complaint", NULL };
    static const guint64 object = REL(OBJ), phrase = REL(OBL), marker = REL(CASE);
    static const char *const whose[] = { "by", "from", "of", NULL };
    guint noun = 0;

    for (guint i = verb + 1; i < first; i++) {
        if (tokens[i].head != (gint16)verb)
            continue;
        guint start = start_of(tokens, i);
        if (related(&tokens[i], object))
            noun = is(tokens[i].lemma, nouns) ? i : 0;
        else if (noun && !(related(&tokens[i], phrase) && related(&tokens[start], marker) && is(tokens[start].lemma, whose)))
            return 0;
    }
    return noun && end_of(tokens, n, noun) < (int)first ? noun : 0;
}

/* "condemned claims by Niger that it lied", "hailed a pledge by Niger to free him": the clause is the answered noun's. */
void mend_answers(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CCOMP) | REL(XCOMP) | REL(ADVCL) | REL(ADVCL_RELCL), marker = REL(MARK), phrase = REL(OBL);
    static const char *const marks[] = { "that", "to", NULL };

    for (guint i = 3; i < n; i++) {
        int verb = related(&tokens[i], clause) ? tokens[i].head : -1;
        if (verb < 0 || verb > (int)i || !is(tokens[verb].lemma, answering))
            continue;
        guint first = start_of(tokens, i);
        bool marked = tokens[first].head == (gint16)i && related(&tokens[first], marker) && is(tokens[first].lemma, marks);
        guint noun = marked ? answered(tokens, n, (guint)verb, first) : 0;
        if (noun == 0)
            continue;
        for (guint k = noun + 1; k < first; k++)
            if (tokens[k].head == verb && related(&tokens[k], phrase))
                hang(tokens, k, noun, DEPREL_NMOD);
        hang(tokens, i, noun, DEPREL_ACL);
    }
}

/* "If Gore had won and Bush had been beaten": a clause that its "and" opens is beside the one before it, and no part of that. */
void mend_added_clauses(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), join = REL(CC), stop = REL(PUNCT);

    for (guint i = 3; i < n; i++) {
        if (!related(&tokens[i], content) || tokens[i].head > (int)i)
            continue;
        guint first = start_of(tokens, i);
        bool joined = related(&tokens[first], join) && tokens[first].head == (gint16)i;
        bool apart = (int)first > tokens[i].head + 1 && !related(&tokens[first - 1], stop); /* not: said "and they left" */
        if (joined && apart)
            relate(&tokens[i], DEPREL_CONJ);
    }
}

/* The verb, one of these, that a phrase stands beside, -1 if none: "{said} after a meeting with {leaders}". */
static int said_beside(const struct token *tokens, int noun, const char *const *verbs)
{
    static const guint64 inside = REL(NMOD), oblique = REL(OBL);
    guint steps = 0;

    while (noun >= 0 && related(&tokens[noun], inside))
        noun = up(tokens, noun, &steps);
    int verb = noun >= 0 && related(&tokens[noun], oblique) ? tokens[noun].head : -1;
    return verb >= 0 && verb < noun && is(tokens[verb].lemma, verbs) ? verb : -1;
}

/* The "that" before a relative clause that has an object, or a subject, beside it, or no room for one: it only opens the clause; -1 if none. */
static int opening_that(const struct token *tokens, guint n, guint verb)
{
    static const guint64 object = REL(OBJ), either = REL(OBJ) | REL(MARK), passive = REL(NSUBJ_PASS),
                         subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint k = (guint)tokens[verb].head + 1; k < verb; k++)
        if (tokens[k].head == (gint16)verb && related(&tokens[k], either | subject) && strcmp(tokens[k].lemma, "that") == 0) {
            for (guint o = k + 1; o < verb && related(&tokens[k], subject); o++)
                if (tokens[o].head == (gint16)verb && related(&tokens[o], subject))
                    return (int)k;
            if (related(&tokens[k], subject))
                return -1;
            bool full = !related(&tokens[k], object) || has(tokens, verb, verb, passive, ANY_TAG);
            for (guint o = verb + 1; o < n && !full; o++)
                full = tokens[o].head == (gint16)verb && related(&tokens[o], object);
            return full ? (int)k : -1;
        }
    return -1;
}

/* What was said with one of these verbs, and hangs on a phrase beside it. */
static void report(struct token *tokens, guint n, const char *const *verbs)
{
    static const guint64 relative = REL(ACL_RELCL) | REL(ACL), content = REL(CCOMP) | REL(OBJ),
                         subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head >= 0 && related(&tokens[i], relative) ? said_beside(tokens, tokens[i].head, verbs) : -1;
        int that = verb >= 0 ? opening_that(tokens, n, i) : -1;
        if (that < 0 || has(tokens, n, (guint)verb, content, ANY_TAG) || !has(tokens, i, i, subject, ANY_TAG))
            continue;
        relate(&tokens[that], DEPREL_MARK);
        retag(&tokens[that], UPOS_SCONJ, XPOS_IN);
        hang(tokens, i, verb, DEPREL_CCOMP);
    }
}

/* "said after talks with priests that it would free them": a clause with an object has no need of "that" for one. */
void mend_reported(struct token *tokens, guint n)
{
    report(tokens, n, saying);
}

/* "told a paper in an interview that aid must go on": nor has one with a subject. */
void mend_told_beside(struct token *tokens, guint n)
{
    report(tokens, n, told_hearers);
}

/* The noun that a clause was hung on, itself or by the participle between: "a speech that", "a letter released Monday that"; or -1. */
static int told_in(const struct token *tokens, guint clause)
{
    static const guint64 attribute = REL(ACL) | REL(ACL_RELCL), content = REL(CCOMP), participle = TAG(VBN) | TAG(VBD);
    int head = tokens[clause].head;

    if (head >= 0 && related(&tokens[clause], content) && related(&tokens[head], attribute) && tagged(&tokens[head], participle))
        return tokens[head].head;
    return related(&tokens[clause], attribute) ? head : -1;
}

/* "said in a {speech} that it was a mistake", "convinced the {envoy} that": a noun that is told to, or in. */
static bool is_told_beside(const struct token *tokens, int noun, bool convinced)
{
    static const guint64 oblique = REL(OBL) | REL(OBL_UNMARKED), object = REL(OBJ) | REL(IOBJ);
    const char *verb = tokens[tokens[noun].head].lemma;

    return convinced ? related(&tokens[noun], object) && is(verb, convincing) : related(&tokens[noun], oblique) && is(verb, saying);
}

/* What hangs on the noun beside its verb, though it is the verb's clause. */
static void tell(struct token *tokens, guint n, bool convinced)
{
    static const guint64 content = REL(CCOMP);
    static const guint64 mark = REL(MARK), preposition = TAG(IN), subject = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(EXPL);

    for (guint i = 2; i < n; i++) {
        int noun = told_in(tokens, i), verb = noun >= 0 ? tokens[noun].head : -1;
        if (verb >= 0 && verb < noun && noun < (int)i && is_told_beside(tokens, noun, convinced) &&
            has(tokens, n, i, mark, preposition) && has(tokens, n, i, subject, ANY_TAG) &&
            !has(tokens, n, (guint)verb, content, ANY_TAG))
            hang(tokens, i, verb, DEPREL_CCOMP);
    }
}

/* "said in a speech that the curbs were a mistake": the clause is what was said, and no part of the speech. */
void mend_said(struct token *tokens, guint n)
{
    tell(tokens, n, false);
}

/* "convinced the envoy that it had left": the clause is what he was told, and no part of him. */
void mend_convinced(struct token *tokens, guint n)
{
    tell(tokens, n, true);
}

/* "Russia is lying, he said": a clause with a subject and no conjunction before a verb of saying is what is said. */
void mend_quotations(struct token *tokens, guint n)
{
    static const guint64 aside = REL(ADVCL), subject = REL(NSUBJ) | REL(NSUBJ_PASS);
    static const guint64 mark = REL(MARK) | REL(CASE);

    for (guint i = 0; i < n; i++)
        if (related(&tokens[i], aside) && tokens[i].head > (int)i && is(tokens[tokens[i].head].lemma, quoting) &&
            tagged(&tokens[tokens[i].head], finite) && has(tokens, n, i, subject, ANY_TAG) && !has(tokens, n, i, mark, ANY_TAG))
            relate(&tokens[i], DEPREL_CCOMP);
}

/*
 * "rumours that he had resigned": a verb that has no object leaves "that" none to be; it begins what the rumours say. So does a
 * conjunction by its tag: "a report that its men crossed into Niger".
 */
void mend_contents(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "resign", "die",  "collapse", "arrive", "escape", "retreat",
                                         "depart", "flee", "fall",     "happen", "occur",  NULL };
    static const guint64 relative = REL(ACL_RELCL), told = REL(ACL), conjunction = TAG(IN), object = REL(OBJ) | REL(MARK),
                         subject = REL(NSUBJ);

    for (guint i = 2; i < n; i++) {
        bool alone = related(&tokens[i], relative) && is(tokens[i].lemma, verbs);
        if (!(alone || related(&tokens[i], told)) || !has(tokens, i, i, subject, ANY_TAG))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], object) && strcmp(tokens[k].lemma, "that") == 0 &&
                (alone || tagged(&tokens[k], conjunction))) {
                relate(&tokens[k], DEPREL_MARK);
                retag(&tokens[k], UPOS_SCONJ, XPOS_IN);
                relate(&tokens[i], DEPREL_ACL);
            }
    }
}

/* "announced on Thursday that it would not": behind a verb of saying "that" begins what is said. */
void mend_announcements(struct token *tokens, guint n)
{
    static const guint64 aside = REL(ADVCL), content = REL(CCOMP), mark = REL(MARK);
    static const char *const so[] = { "so", "such", "now", "in", "given", "provided", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], aside) || verb < 0 || verb > (int)i || !is(tokens[verb].lemma, saying) ||
            !has(tokens, n, i, own_subject, ANY_TAG) || has(tokens, n, (guint)verb, content, ANY_TAG))
            continue;
        for (guint k = (guint)verb + 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], mark) && strcmp(tokens[k].lemma, "that") == 0 &&
                !is(tokens[k - 1].lemma, so))
                relate(&tokens[i], DEPREL_CCOMP);
    }
}

/* "charged a former premier with insulting him": what one is charged with hangs on the verb. */
void mend_charges(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "charge",    "accuse",   "suspect", "convict",  "acquit", "blame", "criticize",
                                         "criticise", "praise",   "thank",   "condemn",  "punish", "fine",  "arrest",
                                         "jail",      "sentence", "credit",  "reproach", NULL };
    static const guint64 gerund = TAG(VBG), attribute = REL(ACL), object = REL(OBJ);
    static const guint64 mark = REL(MARK);
    static const char *const words[] = { "with", "of", "for", NULL };

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun > 0 ? tokens[noun].head : -1;
        if (tagged(&tokens[i], gerund) && related(&tokens[i], attribute) && verb >= 0 && verb < noun && noun < (int)i &&
            related(&tokens[noun], object) && is(tokens[verb].lemma, verbs) && has(tokens, n, i, mark, ANY_TAG) &&
            is(tokens[start_of(tokens, i)].lemma, words))
            hang(tokens, i, verb, DEPREL_ADVCL);
    }
}

/* Whether a clause without a subject, an "and" or a conjunction begins right behind a noun: "{teams} were {ready}". */
static bool begins_behind(const struct token *tokens, guint n, guint noun, guint verb)
{
    static const guint64 clause = REL(CCOMP) | REL(ADVCL) | REL(CONJ), links = REL(CC) | REL(MARK);

    return related(&tokens[verb], clause) && !has(tokens, n, verb, own_subject | links, ANY_TAG) &&
           end_of(tokens, verb, noun) + 1 == (int)start_of(tokens, verb);
}

/* "said {going} there was useful" */
static bool is_gerund_behind(const struct token *tokens, guint k, int verb)
{
    static const guint64 clause = REL(ADVCL) | REL(XCOMP), gerund = TAG(VBG), mark = REL(MARK);
    bool that = (int)k == verb + 2 && tokens[k - 1].head == (gint16)k && related(&tokens[k - 1], mark);

    return ((int)k == verb + 1 || that) && related(&tokens[k], clause) && tagged(&tokens[k], gerund);
}

/* What a verb of saying has as its object, though it is the subject, or the first of two, of the clause behind it; -1 if nothing. */
static int lost_subject(const struct token *tokens, guint n, guint verb, int other)
{
    static const char *const telling[] = { "announce", "declare", "confirm", "suggest", "deny", "fear", NULL };
    static const guint64 name = TAG(NNP) | TAG(NNPS), comma = TAG(COMMA);
    static const guint64 object = REL(OBJ) | REL(IOBJ), passive = REL(AUX_PASS), join = REL(CC);
    int said = tokens[verb].head;
    guint start = other >= 0 ? start_of(tokens, (guint)other) : group_start(tokens, verb), link = start > 0 ? start - 1 : 0;
    bool parted = link > 0 && tagged(&tokens[link - 1], comma); /* "denied the report, but Iran did not" */
    bool joined = other >= 0 && !parted && related(&tokens[link], join) && tokens[link].head == (gint16)verb;
    bool passive_alone = other < 0 && !has(tokens, verb, verb, join, ANY_TAG) && has(tokens, n, verb, passive, ANY_TAG);

    for (guint k = (guint)said + 1; k < start; k++) {
        if (tokens[k].head != (gint16)said)
            continue;
        bool noun = related(&tokens[k], object) && is_nominal(&tokens[k]), gerund = is_gerund_behind(tokens, k, said);
        bool thing = is(tokens[said].lemma, telling) && !tagged(&tokens[k], name); /* "announced the deal and Iran hailed it" */
        bool near = noun && end_of(tokens, verb, k) >= (int)start - 3;
        if ((near && ((joined && !thing) || passive_alone)) || ((noun || gerund) && begins_behind(tokens, n, k, verb)))
            return (int)k;
    }
    return -1;
}

/* "said the envoy had been freed", "said Putin and Erdogan had met": nobody says a person; it is the subject that the clause lacks. */
void mend_said_subjects(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CCOMP) | REL(CONJ) | REL(PARATAXIS) | REL(ADVCL), subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint verb = 3; verb < n; verb++) {
        int said = tokens[verb].head, other = -1;
        if (!related(&tokens[verb], clause) || said < 0 || said > (int)verb || !is(tokens[said].lemma, saying_that) ||
            !is_finite(tokens, n, verb))
            continue;
        for (guint k = (guint)said + 1; k < verb && other < 0; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], subject))
                other = (int)k;
        int lost = lost_subject(tokens, n, verb, other);
        if (lost < 0)
            continue;
        if (other >= 0) {
            tokens[start_of(tokens, (guint)other) - 1].head = (gint16)other; /* the "and" */
            hang(tokens, (guint)other, lost, DEPREL_CONJ);
        }
        relate(&tokens[verb], DEPREL_CCOMP);
        if (!is_gerund_behind(tokens, (guint)lost, said)) {
            hang_subject(tokens, n, (guint)lost, (int)verb);
            continue;
        }
        if (lost == said + 2)
            tokens[lost - 1].head = (gint16)verb; /* "that" */
        hang(tokens, (guint)lost, (int)verb, DEPREL_CSUBJ);
    }
}

/* "issued an order banning alcohol", "an order Monday banning it": a gerund right behind the name of a text tells what it says. */
void mend_texts(struct token *tokens, guint n)
{
    static const char *const texts[] = { "order",     "decree", "law",    "bill",   "resolution",  "statement", "letter", "ruling",
                                         "agreement", "treaty", "accord", "motion", "declaration", "report",    "note",   "message",
                                         "warrant",   "fatwa",  "edict",  "notice", "petition",    "decision",  NULL };
    static const guint64 gerund = TAG(VBG), loose = REL(ADVCL) | REL(XCOMP), within = REL(AMOD);
    static const guint64 object = REL(OBJ), marker = REL(CASE);

    for (guint i = 4; i < n; i++) {
        bool dated = is_weekday(&tokens[i - 1]), on = dated && related(&tokens[i - 2], marker);
        guint noun = i - 1 - dated - on;
        if (!tagged(&tokens[i], gerund) || tokens[i].head < 0 || tokens[i].head >= (int)i || !is(tokens[noun].lemma, texts))
            continue;
        if (tokens[i].head == (gint16)noun && related(&tokens[i], within))
            relate(&tokens[i], DEPREL_ACL);
        if (related(&tokens[i], loose) && tokens[noun].head == tokens[i].head && related(&tokens[noun], object))
            hang(tokens, i, noun, DEPREL_ACL);
    }
}

/* "said that while Peru recognizes it, Chile does not": of two marks side by side the first opens the next clause, on which this hangs. */
void mend_double_marks(struct token *tokens, guint n)
{
    static const guint64 marks = REL(MARK), content = REL(CCOMP);
    static const char *const opening[] = { "that", NULL };

    for (guint k = 0; k + 1 < n; k++) {
        int clause = tokens[k].head;
        if (!related(&tokens[k], marks) || !related(&tokens[k + 1], marks) || tokens[k + 1].head != clause ||
            !is(tokens[k].lemma, opening) || is(tokens[k + 1].lemma, opening) || clause <= (int)k ||
            !related(&tokens[clause], content))
            continue;
        for (guint next = (guint)clause + 1; next < n; next++)
            if (tokens[next].head == tokens[clause].head && related(&tokens[next], content)) {
                tokens[clause].head = tokens[k].head = (gint16)next;
                relate(&tokens[clause], DEPREL_ADVCL);
                break;
            }
    }
}

/* Whether a gerund's mark is one of these words. */
static bool is_marked(const struct token *tokens, guint gerund, const char *const *marks)
{
    static const guint64 mark = REL(MARK), form = TAG(VBG);

    return tagged(&tokens[gerund], form) && related(&tokens[gerund - 1], mark) && tokens[gerund - 1].head == (gint16)gerund &&
           is(tokens[gerund - 1].lemma, marks);
}

/* "willing to talk about handing him over", "held talks on signing it": what is talked about is no aside; what talks are on is theirs. */
void mend_topics(struct token *tokens, guint n)
{
    static const guint64 aside = REL(ADVCL), object = REL(OBJ) | REL(NSUBJ_PASS);
    static const char *const about[] = { "about", NULL }, *const on[] = { "on", "about", "over", NULL };
    static const char *const talks[] = { "talk",      "negotiation", "discussion", "consultation", "dialogue",   "debate",
                                         "agreement", "decision",    "deal",       "vote",         "referendum", "accord",
                                         "consensus", "conference",  "meeting",    "proposal",     "report",     "treaty",
                                         "protocol",  "resolution",  NULL };

    for (guint i = 2; i < n; i++) {
        int head = tokens[i].head;
        if (!related(&tokens[i], aside) || head < 0 || head >= (int)i)
            continue;
        if (tokens[i - 2].head == head && related(&tokens[i - 2], object) && is(tokens[i - 2].lemma, talks) &&
            is_marked(tokens, i, on)) {
            hang(tokens, i, i - 2, DEPREL_ACL);
        } else if (is_marked(tokens, i, about))
            relate(&tokens[i], DEPREL_XCOMP);
    }
}

/* "has said three million people might need aid": what has a subject of its own and no "and" is not beside what was said, but is it. */
void mend_unjoined(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), link = REL(CC), content = REL(CCOMP) | REL(XCOMP) | REL(OBJ);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], joined) || verb < 0 || verb > (int)i || !is(tokens[verb].lemma, saying) ||
            !has(tokens, n, i, own_subject, ANY_TAG) || has(tokens, n, i, link, ANY_TAG) ||
            has(tokens, n, (guint)verb, content, ANY_TAG) || start_of(tokens, i) != (guint)verb + 1)
            continue;
        relate(&tokens[i], DEPREL_CCOMP);
    }
}

/* The "as" or "but" that leads to a bare noun right behind it, but for what describes the noun; -1 if there is none. */
static int leading_to(const struct token *tokens, guint n, guint noun)
{
    static const guint64 link = REL(CASE) | REL(CC), articles = REL(DET) | REL(NMOD_POSS);
    int first = (int)start_of(tokens, noun);

    return tokens[first].head == (gint16)noun && related(&tokens[first], link) && is(tokens[first].lemma, before_two) &&
                   !has(tokens, n, noun, articles, ANY_TAG)
               ? first
               : -1;
}

/* "started as men and women began to vote", "fell but food and oil were there": the noun before the "and" is a subject with the other. */
void mend_two_subjects(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), link = REL(CC), articles = REL(DET) | REL(NMOD_POSS);

    for (guint i = 3; i + 1 < n; i++) {
        int verb = tokens[i].head, noun = (int)start_of(tokens, i) - 2;
        if (!related(&tokens[i], own_subject) || verb < (int)i || !related(&tokens[verb], joined) || noun < 1 ||
            !is_nominal(&tokens[i]) || has(tokens, n, i, articles, ANY_TAG) || !related(&tokens[noun + 1], link) ||
            tokens[noun + 1].head != (gint16)verb || strcmp(tokens[noun + 1].lemma, "and") != 0 || !is_nominal(&tokens[noun]) ||
            !is_finite(tokens, n, (guint)verb))
            continue;
        int mark = leading_to(tokens, n, (guint)noun);
        bool added = mark >= 0 && related(&tokens[mark], link);
        if (mark < 0 || (!added && !tagged(&tokens[noun], TAG(NNS))))
            continue;
        hang(tokens, (guint)mark, verb, added ? DEPREL_CC : DEPREL_MARK);
        if (!added)
            relate(&tokens[verb], DEPREL_ADVCL);
        hang(tokens, (guint)noun, verb, tokens[i].relation);
        hang(tokens, i, noun, DEPREL_CONJ);
        tokens[noun + 1].head = (gint16)i;
    }
}

/* "protests by {Kurds} who stormed it": a deed is nobody who does another; -1 where the word before "who" is not one of its persons. */
static int person_of_deed(const struct token *tokens, guint who, guint deed)
{
    static const char *const words[] = { "arrest",        "killing",  "murder",     "death",       "capture",       "detention",
                                         "protest",       "rally",    "march",      "abduction",   "kidnapping",    "release",
                                         "expulsion",     "rescue",   "attack",     "deportation", "extradition",   "shooting",
                                         "execution",     "raid",     "visit",      "resignation", "prosecution",   "escape",
                                         "departure",     "return",   "conviction", "indictment",  "appointment",   "trial",
                                         "assassination", "election", "request",    "demand",      "demonstration", NULL };
    static const guint64 comma = TAG(COMMA), inner = REL(FLAT) | REL(COMPOUND), phrase = REL(NMOD);
    int person = (int)who - 1;
    guint steps = 0;

    if (person > 0 && tagged(&tokens[person], comma))
        person--;
    while (person > (int)deed && related(&tokens[person], inner))
        person = up(tokens, person, &steps);
    return person > (int)deed && is(tokens[deed].lemma, words) && tokens[person].head == (gint16)deed &&
                   related(&tokens[person], phrase) && is_nominal(&tokens[person])
               ? person
               : -1;
}

void mend_persons_who(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head, deed = verb < 0 ? -1 : tokens[verb].head;
        if (strcmp(tokens[i].lemma, "who") != 0 || verb < (int)i || deed < 0 || deed >= (int)i ||
            !related(&tokens[i], own_subject) || !related(&tokens[verb], relative))
            continue;
        int person = person_of_deed(tokens, i, (guint)deed);
        if (person >= 0)
            tokens[verb].head = (gint16)person;
    }
}

/* '"It fell," Roe was quoted as saying': what stands before is what was said, where nothing behind is. */
void mend_quoted(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ) | REL(PARATAXIS), link = REL(CC), subject = REL(NSUBJ_PASS), content = REL(CCOMP);

    for (guint i = 2; i + 2 < n; i++) {
        int verb = tokens[i].head;
        if (!is(tokens[i].lemma, citing) || !related(&tokens[i], joined) || verb < 0 || verb > (int)i ||
            strcmp(tokens[i + 1].lemma, "as") != 0 || strcmp(tokens[i + 2].lemma, "say") != 0 ||
            !has(tokens, n, i, subject, ANY_TAG) || has(tokens, n, i, link, ANY_TAG) || has(tokens, n, i + 2, content, ANY_TAG))
            continue;
        take_place(tokens, i, (guint)verb);
        hang(tokens, (guint)verb, (int)i, DEPREL_CCOMP);
    }
}

/* "would demand a truce and that Peru free them": behind the "and", a clause with a "that" of its own is one more thing demanded. */
void mend_second_contents(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), link = REL(CC), content = REL(CCOMP), object = REL(OBJ) | REL(OBL), mark = REL(MARK);

    for (guint i = 4; i < n; i++) {
        if (!related(&tokens[i], mark) || strcmp(tokens[i].lemma, "that") != 0 || !related(&tokens[i - 1], link))
            continue;
        int clause = tokens[i].head, verb = clause > (int)i && related(&tokens[clause], joined) ? tokens[clause].head : -1;
        if (verb >= 0 && is_nominal(&tokens[verb]) && related(&tokens[verb], object)) /* "a truce and that" */
            verb = tokens[verb].head;
        if (verb >= 0 && verb < (int)i && is(tokens[verb].lemma, demanding) && !related(&tokens[verb], content) &&
            has(tokens, i, (guint)verb, object, ANY_TAG) && !has(tokens, i, (guint)verb, content, ANY_TAG))
            hang(tokens, (guint)clause, verb, DEPREL_CCOMP);
    }
}

/* "alleges that they looted the town and blew up a bridge": a past beside a present is of what was said in the past. */
void mend_told_in_past(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), content = REL(CCOMP), past = TAG(VBD), present = TAG(VBZ) | TAG(VBP);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], joined) || !tagged(&tokens[i], past) || verb < 0 || verb > (int)i ||
            !tagged(&tokens[verb], present) || has(tokens, n, i, own_subject, ANY_TAG))
            continue;
        for (guint k = (guint)verb + 1; k < i; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], content) && tagged(&tokens[k], past)) {
                tokens[i].head = (gint16)k;
                break;
            }
    }
}

/* "reiterated claims troops had shelled it": what stands right behind such a noun, with a subject and no link, is what the noun tells. */
void mend_bare_contents(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CONJ) | REL(CCOMP) | REL(PARATAXIS) | REL(ADVCL), object = REL(OBJ) | REL(OBL);
    static const guint64 link = REL(CC) | REL(MARK) | REL(ADVMOD);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        guint first = verb >= 0 && verb < (int)i && related(&tokens[i], clause) && has(tokens, n, i, own_subject, ANY_TAG)
                          ? start_of(tokens, i)
                          : 0;
        if (first < 1 || !is(tokens[first - 1].lemma, told_things) || tokens[first - 1].head != (gint16)verb ||
            !related(&tokens[first - 1], object) || has(tokens, n, i, link, ANY_TAG) || !is_finite(tokens, n, i))
            continue;
        hang(tokens, i, first - 1, DEPREL_ACL_RELCL);
    }
}

/* "recalled that a jet had crossed and demanded that": a past with a content of its own, beside a pluperfect that was said, is said too. */
void mend_said_beside_past(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), content = REL(CCOMP), past = TAG(VBD), participle = TAG(VBN), helper = REL(AUX);

    for (guint i = 2; i < n; i++) {
        int told = tokens[i].head, said = told >= 0 && told < (int)i ? tokens[told].head : -1;
        if (said >= 0 && said < told && related(&tokens[i], joined) && tagged(&tokens[i], past) && is(tokens[i].lemma, saying) &&
            related(&tokens[told], content) && tagged(&tokens[told], participle) && tagged(&tokens[said], past) &&
            has(tokens, (guint)told, (guint)told, helper, past) && !has(tokens, n, i, own_subject, ANY_TAG) &&
            has(tokens, n, i, content, ANY_TAG))
            tokens[i].head = (gint16)said;
    }
}

/* "made it clear on Friday that it would sign": what a clause with "that" says hangs on the verb, as what is said does. */
void mend_made_clear(struct token *tokens, guint n)
{
    static const char *const make[] = { "make", NULL };
    static const guint64 mark = REL(MARK), clauses = REL(CCOMP) | REL(ADVCL) | REL(PARATAXIS);

    for (guint i = 1; i + 2 < n; i++) {
        int verb = is(tokens[i].lemma, made_clear) ? tokens[i].head : -1;
        if (verb < 0 || verb >= (int)i || !is(tokens[verb].lemma, make))
            continue;
        for (guint k = i + 2; k < n; k++) {
            guint first = start_of(tokens, k);
            bool beside = tokens[k].head == (gint16)i || tokens[k].head == (gint16)verb;
            if (beside && related(&tokens[k], clauses) && strcmp(tokens[first].lemma, "that") == 0 && related(&tokens[first], mark))
                hang(tokens, k, verb, DEPREL_CCOMP);
        }
    }
}

/* "the agreement that Peru signed": what a verb of texts has no object beside "that" is the text itself, not what it says. */
void mend_texts_signed(struct token *tokens, guint n)
{
    static const guint64 clause = REL(ACL), mark = REL(MARK), taken = REL(OBJ) | REL(CCOMP) | REL(XCOMP) | REL(AUX_PASS);
    static const guint64 subject = REL(NSUBJ);

    for (guint i = 3; i < n; i++) {
        if (!related(&tokens[i], clause) || !is(tokens[i].lemma, signing) || tokens[i].head < 0 || tokens[i].head >= (gint16)i ||
            has(tokens, n, i, taken, ANY_TAG) || !has(tokens, i, i, subject, ANY_TAG))
            continue;
        for (guint k = (guint)tokens[i].head + 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], mark) && strcmp(tokens[k].lemma, "that") == 0) {
                relate(&tokens[k], DEPREL_OBJ);
                retag(&tokens[k], UPOS_PRON, XPOS_WDT);
                relate(&tokens[i], DEPREL_ACL_RELCL);
            }
    }
}

/* "recommended on Monday that the council send troops": what a verb without an object is followed by at "that" is what it says. */
void mend_thats(struct token *tokens, guint n)
{
    static const char *const joins[] = { "so", "now", "such", "order", "given", "provided", "except", "save", NULL };
    static const char *const says[] = { "recommend", "suggest",  "propose", "demand", "insist", "order",  "urge",
                                        "say",       "announce", "warn",    "claim",  "deny",   "report", NULL };
    static const guint64 adverbial = REL(ADVCL), mark = REL(MARK), taken = REL(OBJ) | REL(CCOMP) | REL(XCOMP);

    for (guint i = 3; i < n; i++) {
        int verb = related(&tokens[i], adverbial) ? tokens[i].head : -1;
        guint first = verb >= 0 && verb < (int)i ? start_of(tokens, i) : 0;
        if (first <= (guint)verb + 1 || strcmp(tokens[first].lemma, "that") != 0 || !related(&tokens[first], mark) ||
            tokens[first].head != (gint16)i || is(tokens[first - 1].lemma, joins) || !is(tokens[verb].lemma, says) ||
            has(tokens, n, (guint)verb, taken, ANY_TAG))
            continue;
        relate(&tokens[i], DEPREL_CCOMP);
    }
}

/* "is considering whether to leave": what such a verb has behind it is its content. */
void mend_considered(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "consider", "decide", "discuss", "debate", "study", "ask",      "examine",
                                         "weigh",    "know",   "say",     "doubt",  "vote",  "question", "determine",
                                         "clarify",  "review", "wonder",  "see",    "check", NULL };
    static const guint64 mark = REL(MARK), clause = REL(ADVCL);

    for (guint i = 1; i + 1 < n; i++) {
        int content = tokens[i].head, verb = content > (int)i ? tokens[content].head : -1;
        if (related(&tokens[i], mark) && strcmp(tokens[i].lemma, "whether") == 0 && verb == (int)i - 1 &&
            related(&tokens[content], clause) && is(tokens[verb].lemma, verbs))
            relate(&tokens[content], DEPREL_CCOMP);
    }
}

/* "said he had agreed with him, Tea Banh, that it should end": of two contents the second is what was agreed in the first. */
void mend_agreed_contents(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), open = REL(CCOMP) | REL(XCOMP), mark = REL(MARK), helper = REL(AUX) | REL(NSUBJ);
    static const char *const link[] = { "and", "but", "or", NULL };

    for (guint i = 4; i < n; i++) {
        int that = -1;
        if (!related(&tokens[i], content) || tokens[i].head < 0)
            continue;
        for (guint k = 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], mark) && strcmp(tokens[k].lemma, "that") == 0)
                that = (int)k;
        for (int k = tokens[i].head + 1; k < that && !is(tokens[that - 1].lemma, link); k++)
            if (tokens[k].head == tokens[i].head && related(&tokens[k], content) && is(tokens[k].lemma, agreeing) &&
                has(tokens, n, (guint)k, helper, ANY_TAG) && !has(tokens, n, (guint)k, open, ANY_TAG)) {
                hang(tokens, i, k, DEPREL_CCOMP);
                break;
            }
    }
}

/* "allowed men held for years to be freed": the infinitive is what the object may do, and no purpose of the participle. */
void mend_allowed(struct token *tokens, guint n)
{
    static const guint64 base = TAG(VB) | TAG(VBN), clause = REL(ADVCL) | REL(XCOMP), acl = REL(ACL), object = REL(OBJ),
                         to = TAG(TO);

    for (guint i = 4; i < n; i++) {
        int participle = related(&tokens[i], clause) && tagged(&tokens[i], base) ? tokens[i].head : -1;
        int noun = participle >= 0 && related(&tokens[participle], acl) ? tokens[participle].head : -1;
        int verb = noun >= 0 && related(&tokens[noun], object) ? tokens[noun].head : -1;
        if (verb >= 0 && verb < noun && noun < participle && participle < (int)i && is(tokens[verb].lemma, allowing) &&
            has(tokens, n, i, ANY_TAG, to) && !has(tokens, n, (guint)verb, REL(XCOMP), ANY_TAG))
            hang(tokens, i, verb, DEPREL_XCOMP);
    }
}

/* The predicate behind the clause that a text tells, which was hung on that clause or beside it; -1 if there is none. */
static int predicate_behind(const struct token *tokens, guint n, guint noun, guint verb)
{
    static const guint64 clause = REL(CCOMP) | REL(XCOMP), helper = REL(COP) | REL(AUX_PASS);

    for (guint i = verb + 2; i < n; i++)
        if (related(&tokens[i], clause) && (tokens[i].head == (gint16)noun || tokens[i].head == (gint16)verb))
            for (guint c = verb + 1; c < i; c++)
                if (tokens[c].head == (gint16)i && related(&tokens[c], helper))
                    return (int)i;
    return -1;
}

/* "Reports that Chad had freed the first lady were false": what is said of the text is the sentence's predicate, not more of its clause. */
void mend_judged_texts(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CCOMP), subject = REL(NSUBJ) | REL(NSUBJ_PASS), verb_form = TAG(VBZ);

    for (guint noun = 0; noun + 3 < n; noun++) {
        bool mistaken = noun == 0 && tagged(&tokens[noun], verb_form); /* "Reports" */
        if (tokens[noun].head >= 0 || !(mistaken || is_nominal(&tokens[noun])) || !is(tokens[noun].lemma, told_texts) ||
            strcmp(tokens[noun + 1].lemma, "that") != 0)
            continue;
        guint verb = noun + 2;
        while (verb < n && !(tokens[verb].head == (gint16)noun && related(&tokens[verb], clause)))
            verb++;
        int predicate = verb < n ? predicate_behind(tokens, n, noun, verb) : -1;
        if (predicate < 0)
            continue;
        for (guint i = verb + 1; i < (guint)predicate; i++)
            if (tokens[i].head == (gint16)predicate && related(&tokens[i], subject))
                hang(tokens, i, (int)verb, DEPREL_OBJ);
        if (mistaken)
            retag(&tokens[noun], UPOS_NOUN, XPOS_NNS);
        take_place(tokens, (guint)predicate, noun);
        rehang(tokens, n, (guint)predicate + 1, noun, (guint)predicate);
        hang_subject(tokens, n, noun, predicate);
        relate(&tokens[verb], DEPREL_ACL);
    }
}

/* "will sign on (the) condition that they leave": the words begin the clause of the verb above, whatever "condition" hung on. */
void mend_on_condition(struct token *tokens, guint n)
{
    static const guint64 clause = REL(ADVCL) | REL(ACL) | REL(ACL_RELCL), mark = REL(MARK), article = REL(DET),
                         verbs = TAG(VB) | TAG(VBD) | TAG(VBN) | TAG(VBZ) | TAG(VBG);

    for (guint that = 3; that + 1 < n; that++) {
        int i = related(&tokens[that], mark) ? tokens[that].head : -1;
        guint on = that - 2 - related(&tokens[that - 2], article);
        if (i <= (int)that || !related(&tokens[i], clause) || strcmp(tokens[that - 1].lemma, "condition") != 0 ||
            strcmp(tokens[on].lemma, "on") != 0)
            continue;
        int verb = tagged_above(tokens, tokens[that - 1].head, verbs);
        if (verb < 0 || verb >= (int)that || hangs_on(tokens, verb, (guint)i))
            continue;
        hang(tokens, (guint)i, verb, DEPREL_ADVCL);
        hang(tokens, that - 1, i, DEPREL_MARK);
        hang(tokens, on, i, DEPREL_MARK);
    }
}
