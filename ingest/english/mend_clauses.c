#include "mend_rules.h"
#include "mend_tools.h"

/* What a verb that shares its subject with the one before it does not have. */
static const guint64 own_clause = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(MARK) | REL(AUX) | REL(AUX_PASS);

static bool is_misplaced(const char *text, const struct token *tokens, guint n, guint i)
{
    static const guint64 past = TAG(VBD), base = TAG(VB) | TAG(VBG), conj = REL(CONJ);
    static const guint64 participle = TAG(VBN), object = REL(OBJ);
    const struct token *token = &tokens[i]; /* "an accord to open ports and restricted visas": no participle has an object */
    bool told = tagged(token, past) || (tagged(token, participle) && has(tokens, n, i, object, ANY_TAG));

    return token->head >= 0 && token->head < (int)i && told && related(token, conj) && tagged(&tokens[token->head], base) &&
           !is_finite(tokens, n, (guint)token->head) && !has(tokens, n, i, own_clause, ANY_TAG) && !is_own_lemma(text, token);
}

/* "withdrew a complaint that it had lodged and promised": such a past goes on with the clause around it. */
static bool is_of_clause_around(const struct token *tokens, guint n, guint i)
{
    static const guint64 past = TAG(VBD), participle = TAG(VBN), relative = REL(ACL_RELCL), conj = REL(CONJ), helper = REL(AUX),
                         personal = TAG(PRP), comma = TAG(COMMA), join = REL(CC);
    bool parted = i > 1 && related(&tokens[i - 1], join) && tagged(&tokens[i - 2], comma);
    int perfect = tokens[i].head, noun = perfect >= 0 ? tokens[perfect].head : -1, verb = noun >= 0 ? tokens[noun].head : -1;

    return verb >= 0 && verb < noun && perfect < (int)i && tagged(&tokens[i], past) && related(&tokens[i], conj) &&
           !has(tokens, n, i, own_clause, ANY_TAG) && tagged(&tokens[perfect], participle) && related(&tokens[perfect], relative) &&
           has(tokens, n, (guint)perfect, helper, past) && (parted || has(tokens, n, (guint)perfect, own_subject, personal)) &&
           tagged(&tokens[verb], past);
}

/* "said no troops had been sent and rejected reports": what was done to things said nothing; who spoke goes on. */
static bool is_of_speaker(const struct token *tokens, guint n, guint i)
{
    static const char *const verbs[] = { "reject", "deny", "dismiss", "accuse", "condemn", "urge", "demand",
                                         "blame",  "warn", "call",    "vow",    "promise", NULL };
    static const guint64 past = TAG(VBD), told = REL(CCOMP), conj = REL(CONJ), passive = REL(AUX_PASS), helper = REL(AUX),
                         personal = TAG(PRP) | TAG(WP) | TAG(WDT);
    int done = tokens[i].head, verb = done >= 0 ? tokens[done].head : -1;

    return verb >= 0 && verb < done && done < (int)i && tagged(&tokens[i], past) && related(&tokens[i], conj) &&
           is(tokens[i].lemma, verbs) && !has(tokens, n, i, own_clause, ANY_TAG) && related(&tokens[done], told) &&
           has(tokens, n, (guint)done, passive, ANY_TAG) && has(tokens, n, (guint)done, helper, past) &&
           !has(tokens, n, (guint)done, own_subject, personal) && tagged(&tokens[verb], past);
}

void mend_conjuncts(const char *text, struct token *tokens, guint n)
{
    for (guint i = 1; i < n; i++) {
        if (!related(&tokens[i], REL(CONJ)))
            continue;
        if (is_of_speaker(tokens, n, i))
            tokens[i].head = tokens[tokens[i].head].head;
        if (is_of_clause_around(tokens, n, i))
            tokens[i].head = tokens[tokens[tokens[i].head].head].head;
        if (!is_misplaced(text, tokens, n, i))
            continue;
        int head = tokens[tokens[i].head].head;
        guint steps = 0;
        while (head >= 0 && (head > (int)i || !is_finite(tokens, n, (guint)head)))
            head = up(tokens, head, &steps);
        if (head < 0)
            continue;
        tokens[i].head = (gint16)head;
        tokens[i].xpos = XPOS_VBD;
    }
}

/* The noun right before a past form, its subject or the object of the verb above it; -1 if there is none. */
static int described(const struct token *tokens, guint i, enum deprel relation, int head)
{
    for (guint k = 0; k < i; k++)
        if (tokens[k].head == head && tokens[k].relation == relation && is_nominal(&tokens[k]) &&
            end_of(tokens, i, k) == (int)i - 1)
            return (int)k;
    return -1;
}

/* Makes a past form a noun's participle. */
static void describe(struct token *tokens, guint i, int noun)
{
    hang(tokens, i, noun, DEPREL_ACL);
    retag(&tokens[i], UPOS_VERB, XPOS_VBN);
}

/*
 * "the decision announced by Niger", "lifted at once the sanctions clamped on Mali": a past form behind a verb's object, without a
 * helper, is the object's participle.
 */
void mend_participles(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), open = REL(XCOMP), adverb = REL(ADVMOD);
    static const guint64 own = REL(NSUBJ_PASS) | REL(AUX) | REL(AUX_PASS) | REL(MARK) | REL(OBJ), subject = REL(NSUBJ);
    static const char *const causing[] = { "have", "get", "leave", "keep", "see", "make", "want", NULL };

    for (guint i = 2; i < n; i++) {
        int above = tokens[i].head;
        if (!tagged(&tokens[i], past) || !related(&tokens[i], open) || is(tokens[above].lemma, causing) ||
            has(tokens, n, i, own, ANY_TAG))
            continue;
        bool subjected = has(tokens, n, i, subject, ANY_TAG);
        int noun = described(tokens, i, subjected ? DEPREL_NSUBJ : DEPREL_OBJ, subjected ? (int)i : above);
        if (noun < above)
            continue;
        for (int k = above + 1; k < noun; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], adverb))
                tokens[k].head = (gint16)above;
        hang(tokens, noun, above, DEPREL_OBJ);
        describe(tokens, i, noun);
    }
}

/* "proposed talks, an offer turned down by Iran": behind a comma and "a", what was done by somebody describes the noun. */
void mend_offers_apposed(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD) | TAG(VBN), beside = REL(PARATAXIS), comma = TAG(COMMA), by = REL(OBL) | REL(OBL_AGENT);
    static const guint64 own = REL(AUX) | REL(AUX_PASS) | REL(MARK) | REL(OBJ) | REL(CCOMP) | REL(XCOMP);
    static const char *const one[] = { "a", "an", NULL };

    for (guint i = 4; i + 2 < n; i++) {
        if (!tagged(&tokens[i], past) || !related(&tokens[i], beside) || has(tokens, n, i, own, ANY_TAG))
            continue;
        int noun = described(tokens, i, DEPREL_NSUBJ, (int)i), doer = -1;
        guint first = noun > 0 ? start_of(tokens, (guint)noun) : 0;
        for (guint k = i + 1; k + 1 < n && doer < 0; k++)
            if (is(tokens[k].lemma, by_whom) && tokens[k].head > (gint16)k && tokens[tokens[k].head].head == (gint16)i &&
                related(&tokens[tokens[k].head], by))
                doer = tokens[k].head;
        if (first < 2 || doer < 0 || !is(tokens[first].lemma, one) || !tagged(&tokens[first - 1], comma))
            continue;
        take_place(tokens, (guint)noun, i);
        describe(tokens, i, noun);
        relate(&tokens[doer], DEPREL_OBL_AGENT);
    }
}

/* "silence for the ten men murdered in Oslo by rebels": right behind a noun, what was done to it by somebody describes it. */
void mend_victims(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), beside = REL(ADVCL) | REL(PARATAXIS), by = REL(OBL) | REL(OBL_AGENT);
    static const guint64 acl = REL(ACL), number = REL(NUMMOD);
    static const guint64 own = own_subject | REL(AUX) | REL(AUX_PASS) | REL(MARK) | REL(OBJ) | REL(CCOMP) | REL(XCOMP) | REL(CC);

    for (guint i = 2; i + 2 < n; i++) {
        guint noun = i - 1;
        bool verb = tagged(&tokens[i], past) && related(&tokens[i], beside); /* else it describes what is too far away */
        if (!is(tokens[i].lemma, slaying) || !(verb || (related(&tokens[i], acl) && has(tokens, n, noun, number, ANY_TAG))) ||
            !is_nominal(&tokens[noun]) || hangs_on(tokens, (int)noun, i) || has(tokens, n, i, own, ANY_TAG))
            continue;
        for (guint k = i + 1; k + 1 < n; k++) {
            int doer = is(tokens[k].lemma, by_whom) ? tokens[k].head : -1;
            if (doer < (int)k || tokens[doer].head != (gint16)i || !related(&tokens[doer], by))
                continue;
            describe(tokens, i, related(&tokens[noun], REL(FLAT)) ? tokens[noun].head : (int)noun);
            relate(&tokens[doer], DEPREL_OBL_AGENT);
            break;
        }
    }
}

/* "taken captive by the Taliban", "held hostage by rebels": by them it was done, whatever the parser hung them on. */
void mend_captors(struct token *tokens, guint n)
{
    static const guint64 open = REL(XCOMP), part = REL(OBL) | REL(NMOD), adjective = TAG(JJ) | TAG(NN), participle = TAG(VBN);

    for (guint i = 3; i < n; i++) {
        int doer = is(tokens[i].lemma, by_whom) ? tokens[i].head : -1, state = doer > (int)i ? tokens[doer].head : -1;
        int verb = state >= 0 && state < (int)i && related(&tokens[state], open) ? tokens[state].head : -1;
        if (verb >= 0 && verb < state && related(&tokens[doer], part) && tagged(&tokens[state], adjective) &&
            tagged(&tokens[verb], participle))
            hang(tokens, (guint)doer, verb, DEPREL_OBL_AGENT);
    }
}

/* "Looters rampaged through the town": a form that makes no passive is a verb, and not a participle of the sentence's first word. */
void mend_crowds(struct token *tokens, guint n)
{
    static const guint64 root = REL(ROOT), past = TAG(VBD) | TAG(VBN), participle = REL(ACL);

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head;
        if (!is(tokens[i].lemma, roaming) || noun < 0 || !tagged(&tokens[i], past) || !related(&tokens[i], participle) ||
            !related(&tokens[noun], root) || !is_nominal(&tokens[noun]) || end_of(tokens, i, (guint)noun) != (int)i - 1)
            continue;
        take_place(tokens, i, (guint)noun);
        retag(&tokens[i], UPOS_VERB, XPOS_VBD);
        rehang(tokens, n, i + 1, (guint)noun, i);
        hang(tokens, (guint)noun, (int)i, DEPREL_NSUBJ);
    }
}

/* The verb behind a participle that was taken for a finite one, whose subject it lacks: "the men arrested in May were freed"; 0 if none. */
static guint bereft_verb(const struct token *tokens, guint n, guint participle)
{
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP), beside = REL(ADVCL) | REL(CONJ);
    static const guint64 parting = REL(MARK) | REL(CC), comma = TAG(COMMA), own = REL(OBJ) | REL(CCOMP) | REL(XCOMP);
    static const guint64 content = REL(CCOMP), modal = TAG(MD);
    static const guint64 past = TAG(VBD), preposition = TAG(IN), agent = REL(OBL_AGENT);

    bool captive = is(tokens[participle].lemma, holding) && has(tokens, n, participle, REL(XCOMP), TAG(JJ) | TAG(NN));
    if (!captive && has(tokens, n, participle, own, ANY_TAG)) /* "faked a story", "said it was" */
        return 0;
    bool done_by = has(tokens, n, participle, agent, ANY_TAG); /* "rebels led by Ali attacked the town" */
    for (guint verb = participle + 1; verb < n; verb++) {
        if (tagged(&tokens[verb], comma))
            return 0;
        bool below = tokens[verb].head == (gint16)participle && related(&tokens[verb], beside);
        bool above = tokens[participle].head == (gint16)verb && related(&tokens[participle], beside);
        bool level = tokens[participle].head == tokens[verb].head && related(&tokens[participle], content) &&
                     related(&tokens[verb], content); /* "regretted that a visit planned for May will not take place" */
        bool apart = tokens[participle].head == tokens[verb].head && related(&tokens[participle], content) &&
                     related(&tokens[verb], REL(PARATAXIS)); /* "confirmed that a body found in Oslo belonged to him" */
        if (!below && !above && !level && !apart)
            continue;
        bool finite_helper = false;
        for (guint i = participle + 1; i < verb; i++)
            finite_helper |= tokens[i].head == (gint16)verb && related(&tokens[i], helpers) && tagged(&tokens[i], finite | modal);
        bool alone = !has(tokens, n, verb, own_subject | parting, ANY_TAG) &&
                     (level || apart || !has(tokens, n, participle, parting, ANY_TAG));
        finite_helper |= (below || apart) && tagged(&tokens[verb], past) && tagged(&tokens[participle + 1], preposition) &&
                         !has(tokens, n, verb, agent, ANY_TAG); /* "a plane loaded with tents landed" */
        if (!finite_helper && tagged(&tokens[verb], TAG(VBG)))
            continue; /* "jailed for acting against him were freed" */
        return (finite_helper || (done_by && tagged(&tokens[verb], finite))) && alone ? verb : 0;
    }
    return 0;
}

/* "The men arrested in May were freed": of two verbs without an "and", the one with a helper is the subject's. */
void mend_reduced(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD) | TAG(VBN), helpers = REL(AUX) | REL(AUX_PASS) | REL(COP);
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint i = 1; i < n; i++) {
        int noun = -1;
        for (guint k = 0; k < i && tagged(&tokens[i], past); k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], subject) && is_nominal(&tokens[k]))
                noun = (int)k;
        guint verb = noun >= 0 && !has(tokens, n, i, helpers, ANY_TAG) ? bereft_verb(tokens, n, i) : 0;
        if (verb == 0 || end_of(tokens, i, (guint)noun) != (int)i - 1)
            continue;
        if (tokens[verb].head == (gint16)i || tokens[verb].head == tokens[i].head)
            take_place(tokens, verb, i);
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i && k != verb && ((int)k < noun || k > verb))
                tokens[k].head = (gint16)verb;
        hang_subject(tokens, n, noun, verb);
        tokens[i].head = (gint16)noun;
        tokens[i].xpos = XPOS_VBN;
        relate(&tokens[i], DEPREL_ACL);
    }
}

/*
 * "after hundreds of people stormed Congress", "before the curbs were lifted", "after the last of them, Peru, signed", "prepared to
 * shell the town as attempts to end it failed": a finite verb without a subject behind a phrase of time is that phrase's clause.
 */
void mend_times(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CONJ) | REL(CCOMP) | REL(PARATAXIS) | REL(ADVCL), phrase = REL(OBL) | REL(NMOD),
                         of_case = REL(CASE);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(EXPL) | REL(CC) | REL(COP) | REL(MARK);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS), passive = REL(AUX_PASS), apposed = REL(APPOS);

    for (guint verb = 2; verb < n; verb++) {
        guint start = related(&tokens[verb], clause) ? group_start(tokens, verb) : 0;
        if (start < 2 || !(tagged(&tokens[verb], finite) || has(tokens, n, verb, helpers, finite)) ||
            has(tokens, n, verb, own, ANY_TAG))
            continue;
        for (guint i = 1; i < start; i++) {
            guint last = start - 1 - (tokens[start - 1].upos == UPOS_PUNCT && has(tokens, start, i, apposed, ANY_TAG));
            if (!related(&tokens[i], phrase) || !hangs_on(tokens, tokens[i].head, (guint)tokens[verb].head) ||
                !hangs_on(tokens, (int)last, i))
                continue;
            guint first = start_of(tokens, i);
            if (!related(&tokens[first], of_case) || !is(tokens[first].lemma, time_links) || end_of(tokens, n, i) != (int)last)
                continue;
            relate(&tokens[verb], DEPREL_ADVCL);
            relate(&tokens[i], has(tokens, n, verb, passive, ANY_TAG) ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
            relate(&tokens[first], DEPREL_MARK);
            tokens[i].head = tokens[first].head = (gint16)verb;
        }
    }
}

/* "protested after two guards were shot", read as "after two guards" and "were shot": the guards are what that verb's clause lacks. */
static void give_subject(struct token *tokens, guint n, guint link, guint noun)
{
    static const guint64 phrase = REL(OBL) | REL(NMOD), helper = REL(AUX) | REL(AUX_PASS),
                         joined = REL(CONJ) | REL(PARATAXIS) | REL(CCOMP) | REL(ADVCL), own = REL(MARK) | REL(CC);
    guint next = noun + 1;

    if (link >= noun || next >= n || !related(&tokens[noun], phrase) || !related(&tokens[next], helper) ||
        !tagged(&tokens[next], finite) || end_of(tokens, n, noun) != (int)noun)
        return;
    int verb = tokens[next].head;
    if (verb < (int)next || !related(&tokens[verb], joined) || tokens[verb].head < 0 || tokens[verb].head >= (int)link ||
        has(tokens, n, (guint)verb, own_subject | own, ANY_TAG))
        return;
    hang_subject(tokens, n, noun, verb);
}

/* "two days after the chief inspector, an Australian, complained": what stands before a finite verb's subject opens its clause. */
void mend_opened_clauses(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), of_case = REL(CASE),
                         measure = REL(NMOD_UNMARKED) | REL(OBL_UNMARKED);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS), marked = REL(MARK), content = REL(CCOMP) | REL(CONJ) | REL(PARATAXIS);

    for (guint i = 0; i < n; i++) {
        int noun = tokens[i].head;
        if (!related(&tokens[i], of_case) || noun < (int)i || !is(tokens[i].lemma, time_links))
            continue;
        give_subject(tokens, n, i, (guint)noun);
        int verb = tokens[noun].head;
        if (!related(&tokens[noun], subject) || verb < noun ||
            !(tagged(&tokens[verb], finite) || has(tokens, n, (guint)verb, helpers, finite)) ||
            has(tokens, n, (guint)verb, marked, ANY_TAG) || end_of(tokens, (guint)verb, (guint)noun) < (int)i)
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == noun && related(&tokens[k], measure))
                hang(tokens, k, verb, DEPREL_OBL_UNMARKED);
        hang(tokens, i, verb, DEPREL_MARK);
        if (related(&tokens[verb], content))
            relate(&tokens[verb], DEPREL_ADVCL);
    }
}

/* "hosts activists it calls traitors": a pronoun right behind a noun, and no conjunction, opens a relative clause of the noun's. */
void mend_contact_clauses(struct token *tokens, guint n)
{
    static const char *const pronouns[] = { "it", "he", "she", "they", NULL };
    static const guint64 joined = REL(CONJ) | REL(PARATAXIS), subject = REL(NSUBJ), apart = REL(CC) | REL(MARK) | REL(PUNCT);
    static const guint64 object = REL(OBJ) | REL(OBL) | REL(NMOD), personal = TAG(PRP), common = TAG(NN) | TAG(NNS),
                         participial = REL(ACL), mark = REL(MARK);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        if (verb > (int)i && related(&tokens[verb], participial) && related(&tokens[i], subject) && tagged(&tokens[i], personal)) {
            if (!has(tokens, n, (guint)verb, mark, ANY_TAG)) /* not "reports that they left", "the chance for me to go" */
                relate(&tokens[verb], DEPREL_ACL_RELCL); /* "an envoy it accused": what has a subject is no participle */
            continue;
        }
        if (!tagged(&tokens[i], personal) || !related(&tokens[i], subject) || !is(tokens[i].lemma, pronouns) || verb <= (int)i ||
            !related(&tokens[verb], joined) || !tagged(&tokens[verb], finite) || !tagged(&tokens[i - 1], common) ||
            !related(&tokens[i - 1], object) || tokens[i - 1].head != tokens[verb].head ||
            has(tokens, i, (guint)verb, apart, ANY_TAG))
            continue;
        hang(tokens, verb, i - 1, DEPREL_ACL_RELCL);
    }
}

/* "demanded that it stop; Iran refused": a clause with its own subject behind a semicolon stands beside the sentence's main one. */
void mend_semicolons(struct token *tokens, guint n)
{
    static const guint64 below = REL(CCOMP) | REL(ADVCL) | REL(XCOMP) | REL(CONJ) | REL(PARATAXIS), mark = REL(MARK);
    static const guint64 colon = TAG(COLON), helped = REL(AUX) | REL(AUX_PASS) | REL(COP);
    static const char *const semicolon[] = { ";", NULL };

    for (guint k = 2; k + 2 < n; k++) {
        if (!tagged(&tokens[k], colon) || !is(tokens[k].lemma, semicolon))
            continue;
        for (guint i = k + 1; i < n; i++) {
            int head = tokens[i].head;
            if (head < 0 || head > (int)k || !related(&tokens[i], below) ||
                !(tagged(&tokens[i], finite) || has(tokens, i, i, helped, ANY_TAG)) || !has(tokens, n, i, own_subject, ANY_TAG) ||
                has(tokens, n, i, mark, ANY_TAG) || start_of(tokens, i) < k)
                continue;
            int root = root_of(tokens, (int)i);
            if (root < (int)k && root != (int)i)
                hang(tokens, i, root, DEPREL_CONJ);
            break;
        }
    }
}

/* "said there was nothing to discuss but added": what has no subject of its own shares none with "there". */
void mend_there(struct token *tokens, guint n)
{
    static const guint64 conjunct = REL(CONJ), past = TAG(VBD), content = REL(CCOMP);
    static const guint64 expletive = REL(EXPL);

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (related(&tokens[i], conjunct) && tagged(&tokens[i], past) && head >= 0 && head < (int)i &&
            !has(tokens, n, i, own_subject, ANY_TAG) && has(tokens, n, (guint)head, expletive, ANY_TAG) &&
            related(&tokens[head], content))
            tokens[i].head = tokens[head].head;
    }
}

/* "said that lifting them is out of the question", "shows resolve": what has a finite verb is the clause, and the gerund its subject. */
void mend_gerund_subjects(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), content = REL(CCOMP);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(EXPL) | REL(AUX);
    static const guint64 phrase = REL(OBL) | REL(NMOD) | REL(CCOMP), copula = REL(COP), mark = REL(MARK), present = TAG(VBZ);

    for (guint i = 1; i < n; i++) {
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], content) || has(tokens, n, i, own, ANY_TAG))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == tokens[i].head &&
                ((related(&tokens[k], phrase) && has(tokens, n, k, copula, finite)) ||
                 (related(&tokens[k], content) && tagged(&tokens[k], present) && !has(tokens, n, k, own_subject, ANY_TAG)))) {
                tokens[k].relation = tokens[i].relation;
                hang(tokens, i, k, DEPREL_CSUBJ);
                for (guint m = 0; m < i; m++)
                    if (tokens[m].head == (gint16)i && related(&tokens[m], mark))
                        tokens[m].head = (gint16)k;
                break;
            }
    }
}

/* "Chile, while urging calm, condemned": such a participle tells what the subject does besides, and is the verb's. */
void mend_besides(struct token *tokens, guint n)
{
    static const char *const words[] = { "while", "after", "before", "despite", "when", NULL };
    static const guint64 attribute = REL(ACL), gerund = TAG(VBG), marker = REL(MARK), subject = REL(NSUBJ);

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (!related(&tokens[i], attribute) || !tagged(&tokens[i], gerund) || verb < (int)i || noun > (int)i ||
            !related(&tokens[noun], subject) || !related(&tokens[i - 1], marker) || tokens[i - 1].head != (gint16)i ||
            !is(tokens[i - 1].lemma, words))
            continue;
        hang(tokens, i, verb, DEPREL_ADVCL);
    }
}

/* "shot at men hurling stones": what a gerund right behind those who are struck or seized tells, they do. */
void mend_struck(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "fire",  "shoot",     "attack", "arrest", "detain", "disperse", "kill",  "wound",
                                         "beat",  "charge",    "clash",  "strike", "bomb",   "ambush",   "seize", "injure",
                                         "shell", "intercept", "stop",   "round",  "battle", "fight",    "hit",   NULL };
    static const guint64 loose = REL(ADVCL) | REL(XCOMP), gerund = TAG(VBG), many = TAG(NNS) | TAG(NNPS),
                         struck = REL(OBJ) | REL(OBL);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (tagged(&tokens[i], gerund) && related(&tokens[i], loose) && verb >= 0 && verb < (int)i &&
            tagged(&tokens[i - 1], many) && tokens[i - 1].head == verb && related(&tokens[i - 1], struck) &&
            is(tokens[verb].lemma, verbs))
            hang(tokens, i, i - 1, DEPREL_ACL);
    }
}

/* "Leaders gathered in Lima on Monday promised aid": of two past forms the second is the verb, where it has no subject. */
void mend_gathered(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "gather", "assemble", "mass", "station", "base", "hold",  "back",     "deploy",
                                         "encamp", "exile",    "hole", "trap",    "seat", "house", "accredit", NULL };
    static const guint64 clause = REL(ADVCL) | REL(CCOMP) | REL(CSUBJ), past = TAG(VBD) | TAG(VBN), finite_past = TAG(VBD);
    static const guint64 subject = REL(NSUBJ), bound = REL(MARK) | REL(AUX) | REL(OBJ) | REL(AUX_PASS);
    static const guint64 marks = TAG(COMMA) | TAG(COLON) | TAG(HYPH) | TAG(LRB) | TAG(RRB) | TAG(OPEN_QUOTE) | TAG(CLOSE_QUOTE);

    for (guint noun = 0; noun + 2 < n; noun++) {
        int first = related(&tokens[noun], subject) ? tokens[noun].head : -1, verb = first > (int)noun ? tokens[first].head : -1;
        if (first < 0 || verb < first || !related(&tokens[first], clause) || !tagged(&tokens[first], past) ||
            !is(tokens[first].lemma, verbs) || !tagged(&tokens[verb], finite_past) ||
            has(tokens, n, (guint)first, bound, ANY_TAG) || has(tokens, n, (guint)verb, own_subject, ANY_TAG) ||
            is_parted(tokens, noun, (guint)verb, marks))
            continue;
        tokens[noun].head = (gint16)verb;
        hang(tokens, first, noun, DEPREL_ACL);
        retag(&tokens[first], UPOS_VERB, XPOS_VBN);
    }
}

/* "voted, with China abstaining, to renew it": the infinitive behind the aside is the verb's. */
void mend_asides(struct token *tokens, guint n)
{
    static const guint64 bare = TAG(VB), gerund = TAG(VBG), subject = REL(NSUBJ);
    static const guint64 mark = REL(MARK), to = TAG(TO), comma = REL(PUNCT);

    for (guint i = 2; i < n; i++) {
        int aside = tokens[i].head, verb = aside >= 0 ? tokens[aside].head : -1;
        if (tagged(&tokens[i], bare) && verb >= 0 && verb < aside && aside < (int)i && tagged(&tokens[aside], gerund) &&
            has(tokens, n, (guint)aside, subject, ANY_TAG) && has(tokens, n, (guint)aside, mark, ANY_TAG) &&
            has(tokens, n, i, mark, to) && has(tokens, n, i, comma, ANY_TAG))
            hang(tokens, i, verb, DEPREL_XCOMP);
    }
}

/* "depends on Qatar handing over fugitives": the name and the gerund behind it are one clause. */
void mend_conditions(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "depend", "hinge", "rely", "count", "insist", NULL }, *const on[] = { "on", "upon", NULL };
    static const guint64 gerund = TAG(VBG), clause = REL(ADVCL) | REL(XCOMP) | REL(ACL);
    static const guint64 oblique = REL(OBL), marker = REL(CASE);

    for (guint i = 3; i < n; i++) {
        guint first = i;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], clause))
            continue;
        while (first > 0 && tokens[first - 1].head == (gint16)i && tokens[first - 1].upos != UPOS_PUNCT)
            first--;
        for (guint noun = first; noun-- > 1;) {
            int verb = tokens[noun].head;
            if (verb < 0 || !related(&tokens[noun], oblique) || !is(tokens[verb].lemma, verbs) ||
                !(tokens[i].head == verb || tokens[i].head == (gint16)noun))
                continue;
            guint start = start_of(tokens, noun);
            if (verb >= (int)start || !related(&tokens[start], marker) || !is(tokens[start].lemma, on) ||
                !(tokens[i].head == (gint16)noun || end_of(tokens, n, noun) == (int)first - 1))
                continue;
            hang(tokens, i, verb, DEPREL_ADVCL);
            tokens[noun].head = tokens[start].head = (gint16)i;
            relate(&tokens[noun], DEPREL_NSUBJ);
            relate(&tokens[start], DEPREL_MARK);
            break;
        }
    }
}

/* "Only after Israel had left did Hamas free him": a clause with a conjunction is not the sentence, but what follows it is. */
void mend_fronted(struct token *tokens, guint n)
{
    static const guint64 inner = REL(CCOMP) | REL(PARATAXIS) | REL(CONJ), apart = REL(MARK) | REL(CC);
    static const guint64 punct = REL(PUNCT), quotes = TAG(OPEN_QUOTE) | TAG(CLOSE_QUOTE) | TAG(COLON);

    for (guint verb = 3; verb < n; verb++) {
        int root = tokens[verb].head, mark = -1;
        if (!related(&tokens[verb], inner) || root < 0 || root > (int)verb || tokens[root].head >= 0 ||
            !has(tokens, verb, verb, own_subject, ANY_TAG) || has(tokens, verb, verb, apart, ANY_TAG) ||
            !has(tokens, (guint)root, (guint)root, own_subject, ANY_TAG))
            continue;
        for (int k = 0; k < root && mark < 0; k++)
            if (tokens[k].head == root && is(tokens[k].lemma, fronting))
                mark = k;
        bool quoted = false; /* "After the mass he told her: We are leaving" */
        for (guint k = (guint)root; k < verb; k++)
            quoted |= tagged(&tokens[k], quotes);
        if (mark < 0 || mark > 1 || quoted)
            continue;
        for (guint k = (guint)root + 1; k < n; k++)
            if (tokens[k].head == root && k > verb && related(&tokens[k], punct))
                tokens[k].head = (gint16)verb;
        hang(tokens, verb, -1, DEPREL_ROOT);
        hang(tokens, root, verb, DEPREL_ADVCL);
        return;
    }
}

/* "If he resigns and she takes over": of two clauses with a conjunction before the first, the second is joined to it. */
void mend_fragments(struct token *tokens, guint n)
{
    static const guint64 plural = TAG(NNS), subject = REL(NSUBJ), copula = REL(COP) | REL(CASE);
    static const guint64 mark = REL(MARK), join = REL(CC);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!tagged(&tokens[i], plural) || verb < (int)i || !has(tokens, i, i, subject, ANY_TAG) ||
            !has(tokens, i, i, mark, ANY_TAG) || has(tokens, n, i, copula, ANY_TAG))
            continue;
        retag(&tokens[i], UPOS_VERB, XPOS_VBZ);
        relate(&tokens[i], DEPREL_ADVCL);
        if (i + 1 >= n || tokens[i + 1].head != verb || !related(&tokens[i + 1], join))
            continue;
        take_place(tokens, i, verb);
        hang(tokens, verb, i, DEPREL_CONJ);
    }
}

/* The "after" or "before" in front of a noun that ends right before the verb, -1 if there is none. */
static int lapse_before(const struct token *tokens, guint noun, guint verb)
{
    static const guint64 phrase = REL(OBL) | REL(OBL_AGENT) | REL(NMOD), marker = REL(CASE);
    static const char *const words[] = { "after", "before", NULL };
    int comma = tagged(&tokens[verb - 1], TAG(COMMA)) ? 1 : 0; /* behind an apposition */

    if (!related(&tokens[noun], phrase) || !is_nominal(&tokens[noun]) || tokens[noun].head >= (int)noun ||
        end_of(tokens, verb, noun) != (int)verb - 1 - comma)
        return -1;
    for (guint i = 0; i < noun; i++)
        if (tokens[i].head == (gint16)noun && related(&tokens[i], marker) && is(tokens[i].lemma, words))
            return (int)i;
    return -1;
}

/* "killed after guards of the chief, Omar, fired": read as "killed, fired", but nothing joins the two. */
static bool is_loosely_joined(const struct token *tokens, guint n, guint verb)
{
    static const guint64 joined = REL(CONJ), join = REL(CC), comma = TAG(COMMA);

    return related(&tokens[verb], joined) && tokens[verb].head < (int)verb && tagged(&tokens[verb - 1], comma) &&
           !has(tokens, n, verb, join, ANY_TAG);
}

/* "a day after talks between them ended": the noun behind the conjunction is the subject of the verb right behind it, which has none. */
void mend_behind_lapse(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), beside = REL(ADVCL), marks = REL(MARK);

    for (guint verb = 2; verb < n; verb++) {
        bool loose = tagged(&tokens[verb], past) && is_loosely_joined(tokens, n, verb);
        if (!tagged(&tokens[verb], past) || !(loose || related(&tokens[verb], beside)) ||
            has(tokens, n, verb, own_subject | marks, ANY_TAG))
            continue;
        for (guint noun = 1; noun < verb; noun++) {
            int mark = lapse_before(tokens, noun, verb);
            if (mark < 0)
                continue;
            if (loose)
                hang(tokens, verb, (guint)tokens[verb].head, DEPREL_ADVCL);
            rehang(tokens, (guint)mark, 0, noun, verb);
            hang(tokens, noun, verb, DEPREL_NSUBJ);
            hang(tokens, mark, verb, DEPREL_MARK);
            break;
        }
    }
}

/* "condemned the raid, in which two were killed, and called on Chad to": who speaks behind such an aside speaks in the main clause. */
void mend_behind_aside(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "call",   "urge",   "demand",   "condemn",   "express", "say",     "ask",      "welcome",
                                         "praise", "appeal", "stress",   "reiterate", "warn",    "request", "reaffirm", "decide",
                                         "invite", "accuse", "announce", "promise",   "pledge",  "vow",     "denounce", NULL };
    static const guint64 joined = REL(CONJ), aside = REL(ACL_RELCL) | REL(ADVCL), past = TAG(VBD), comma = TAG(COMMA);
    static const guint64 join = REL(CC), subject = REL(NSUBJ) | REL(NSUBJ_PASS), passive = REL(AUX_PASS);

    for (guint i = 4; i < n; i++) {
        int clause = related(&tokens[i], joined) && tagged(&tokens[i], past) && is(tokens[i].lemma, verbs) ? tokens[i].head : -1;
        if (clause < 0 || clause > (int)i || !related(&tokens[clause], aside) || !has(tokens, n, (guint)clause, passive, ANY_TAG) ||
            has(tokens, n, i, subject, ANY_TAG) || !related(&tokens[i - 1], join) || !tagged(&tokens[i - 2], comma))
            continue;
        int above = tagged_above(tokens, tokens[clause].head, past);
        if (above >= 0 && has(tokens, n, (guint)above, subject, ANY_TAG))
            tokens[i].head = (gint16)above;
    }
}

/* Whether the first verb of a clause is one of a single subject: "was", "has", "is". */
static bool is_of_one(const char *text, const struct token *tokens, guint verb)
{
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(COP), third = TAG(VBZ);
    guint word = verb;

    for (guint i = verb; i-- > 0;)
        if (tokens[i].head == (gint16)verb && related(&tokens[i], helpers))
            word = i; /* the first of them */
    return tagged(&tokens[word], third) ||
           (tokens[word].end - tokens[word].start == 3 && g_ascii_strncasecmp(text + tokens[word].start, "was", 3) == 0);
}

/* "the fates of Iraq, which was invaded": a verb of a single subject has none in the plural, but the noun behind that one. */
void mend_agreements(const char *text, struct token *tokens, guint n)
{
    static const guint64 clause = REL(ACL_RELCL), who = TAG(WP) | TAG(WDT), subject = REL(NSUBJ) | REL(NSUBJ_PASS),
                         comma = TAG(COMMA), many = TAG(NNS), one = TAG(NN) | TAG(NNP), inside = REL(FLAT);

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head;
        if (!related(&tokens[i], clause) || head < 0 || head > (int)i || !tagged(&tokens[head], many) ||
            !has(tokens, i, i, subject, who) || !is_of_one(text, tokens, i))
            continue;
        int noun = (int)start_of(tokens, i) - 1;
        guint steps = 0;
        while (noun > head && tagged(&tokens[noun], comma))
            noun--;
        while (noun > head && related(&tokens[noun], inside))
            noun = up(tokens, noun, &steps);
        if (noun > head && tagged(&tokens[noun], one) && hangs_on(tokens, noun, (guint)head))
            tokens[i].head = (gint16)noun;
    }
}

/*
 * "The bloc ECOWAS imposed sanctions and threatened": a name right behind a noun, with no comma and no "that", is what the noun is
 * called, and no subject of a clause that describes it, where what follows is only joined on.
 */
void mend_called(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), relative = REL(ACL_RELCL), and = REL(CC), past = TAG(VBD), name = TAG(NNP);
    static const guint64 noun = TAG(NN), object = REL(OBJ), article = REL(DET);

    for (guint i = 1; i + 3 < n; i++) {
        int clause = tokens[i].head, main = tokens[i - 1].head;
        if (!tagged(&tokens[i], name) || !related(&tokens[i], subject) || !tagged(&tokens[i - 1], noun) ||
            !related(&tokens[i - 1], subject) || clause <= (int)i || main <= clause || !related(&tokens[clause], relative) ||
            tokens[clause].head != (gint16)(i - 1) || !tagged(&tokens[clause], past) || !tagged(&tokens[main], past) ||
            !has(tokens, n, (guint)clause, object, ANY_TAG) || !has(tokens, n, i - 1, article, ANY_TAG) ||
            !has(tokens, n, (guint)main, and, ANY_TAG))
            continue;
        take_place(tokens, (guint)clause, (guint)main);
        hang(tokens, (guint)main, clause, DEPREL_CONJ);
        hang(tokens, i - 1, (int)i, DEPREL_NMOD_DESC);
    }
}

/* "Ten men -- some of them armed -- (fled)": a finite verb without a subject behind the second dash has the noun before the first. */
void mend_dashed_subjects(struct token *tokens, guint n)
{
    static const guint64 beside = REL(PARATAXIS), root = REL(ROOT), past = TAG(VBD), nouns = TAG(NN) | TAG(NNS);

    for (guint i = 5; i < n; i++) {
        int noun = tokens[i].head, first = -1;
        if (!related(&tokens[i], beside) || !tagged(&tokens[i], past) || !is(tokens[i - 1].lemma, dashes) || noun < 0 ||
            noun > (int)i || !related(&tokens[noun], root) || !tagged(&tokens[noun], nouns) ||
            has(tokens, n, i, own_subject, ANY_TAG))
            continue;
        for (int k = noun + 1; k + 1 < (int)i && first < 0; k++)
            first = is(tokens[k].lemma, dashes) ? k : -1;
        if (first < 0 || has(tokens, n, (guint)noun, own_subject | REL(COP), ANY_TAG))
            continue;
        take_place(tokens, i, (guint)noun);
        hang_subject(tokens, n, (guint)noun, (int)i);
    }
}

/* "confirmed Roe met him": a participle that has an object is no passive; it is what the one before it did. */
void mend_confirmed(struct token *tokens, guint n)
{
    static const guint64 described = REL(ACL), object = REL(OBJ), participle = TAG(VBN), name = TAG(NNP) | TAG(NNPS);
    static const guint64 helpers = REL(AUX) | REL(AUX_PASS) | REL(CASE) | REL(MARK), content = REL(CCOMP);

    for (guint i = 2; i + 1 < n; i++) {
        int doer = tokens[i].head, verb = doer >= 0 ? tokens[doer].head : -1;
        if (!related(&tokens[i], described) || !tagged(&tokens[i], participle) || doer != (int)i - 1 || verb < 0 || verb > doer ||
            !related(&tokens[doer], object) || !tagged(&tokens[doer], name) || !is(tokens[verb].lemma, confirming) ||
            !has(tokens, n, i, object, ANY_TAG) || has(tokens, n, i, helpers, ANY_TAG) ||
            has(tokens, n, (guint)verb, content, ANY_TAG))
            continue;
        retag(&tokens[i], UPOS_VERB, XPOS_VBD);
        hang(tokens, i, verb, DEPREL_CCOMP);
        hang(tokens, (guint)doer, (int)i, DEPREL_NSUBJ);
    }
}

/*
 * "seized Glas, who had hidden there since May, prompting Chad to leave": behind what a relative clause in commas tells by the way, an
 * outcome is that of the main verb.
 */
void mend_outcomes(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), apposed = REL(APPOS), comma = TAG(COMMA), outcome = REL(ADVCL) | REL(ACL);
    static const guint64 described = REL(ACL) | REL(ACL_RELCL);

    for (guint i = 4; i < n; i++) {
        int clause = tokens[i].head;
        guint steps = 0;
        if (!tagged(&tokens[i], TAG(VBG)) || !related(&tokens[i], outcome) || !is(tokens[i].lemma, bringing) ||
            !tagged(&tokens[i - 1], comma) || clause < 0 || clause > (int)i || !related(&tokens[clause], relative))
            continue;
        guint first = start_of(tokens, (guint)clause);
        int main = tokens[clause].head;
        bool aside = (first > 0 && tagged(&tokens[first - 1], comma)) || tagged(&tokens[first], comma);
        while (main >= 0 &&
               (tokens[main].upos != UPOS_VERB || related(&tokens[main], described) || tagged(&tokens[main], TAG(VB)))) {
            aside |= related(&tokens[main], apposed);
            main = up(tokens, main, &steps);
        }
        if (aside && main >= 0 && main < (int)i)
            hang(tokens, i, main, DEPREL_ADVCL);
    }
}

/* "left after a blast killed two and wounded ten": who wounds behind a clause that tells of dead is who killed them. */
void mend_wounded(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), past = TAG(VBD), own = own_subject | REL(AUX) | REL(MARK), comma = TAG(COMMA);
    static const char *const killing[] = { "kill", NULL };

    for (guint i = 4; i < n; i++) {
        int head = tokens[i].head, killed = (int)i - 1;
        if (!related(&tokens[i], joined) || !tagged(&tokens[i], past) || !is(tokens[i].lemma, wounding) || head < 0 ||
            has(tokens, n, i, own, ANY_TAG))
            continue;
        while (killed > head && !tagged(&tokens[killed], comma) &&
               !(tagged(&tokens[killed], past) && is(tokens[killed].lemma, killing)))
            killed--;
        if (killed > head && !tagged(&tokens[killed], comma) && hangs_on(tokens, killed, (guint)head))
            tokens[i].head = (gint16)killed;
    }
}

/* "dropped talks that had been due on Monday {and banned} its ships": what was due bans nobody; who dropped them does. */
void mend_behind_due(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), relative = REL(ACL_RELCL), past = TAG(VBD), object = REL(OBJ), helper = REL(AUX);
    static const guint64 state = REL(COP) | REL(AUX_PASS), which = TAG(WDT) | TAG(IN), subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint i = 1; i < n; i++) {
        int due = tokens[i].head, noun = due >= 0 ? tokens[due].head : -1, verb = noun >= 0 ? tokens[noun].head : -1;
        if (verb >= 0 && verb < noun && noun < due && due < (int)i && related(&tokens[i], joined) && tagged(&tokens[i], past) &&
            related(&tokens[due], relative) && related(&tokens[noun], object) && tagged(&tokens[verb], past) &&
            has(tokens, n, (guint)due, helper, past) && has(tokens, n, (guint)due, state, ANY_TAG) &&
            has(tokens, n, (guint)due, subject, which) && has(tokens, n, i, object, ANY_TAG) &&
            !has(tokens, n, i, own_subject, ANY_TAG))
            tokens[i].head = (gint16)verb;
    }
}

/* "would leave {once} a government had been elected": right before a clause beside another, with a subject, it opens that one. */
void mend_once(struct token *tokens, guint n)
{
    static const guint64 adverb = REL(ADVMOD), beside = REL(ADVCL), mark = REL(MARK);

    for (guint i = 1; i + 3 < n; i++) {
        if (!is(tokens[i].lemma, onces) || !related(&tokens[i], adverb))
            continue;
        for (guint verb = i + 2; verb < n; verb++) {
            guint start = related(&tokens[verb], beside) && tokens[verb].head < (gint16)i ? start_of(tokens, verb) : 0;
            if ((start != i && start != i + 1) || !has(tokens, verb, verb, own_subject, ANY_TAG) ||
                has(tokens, n, verb, mark, ANY_TAG) || !is_finite(tokens, n, verb))
                continue;
            hang(tokens, i, (int)verb, DEPREL_MARK);
            retag(&tokens[i], UPOS_SCONJ, XPOS_IN);
            break;
        }
    }
}
