#include "mend_rules.h"
#include "mend_tools.h"

/* "met Jan Roe, Ambassador Extraordinary and Plenipotentiary of Peru": an ambassador, by his full title. */
void mend_plenipotentiaries(struct token *tokens, guint n)
{
    static const char *const offices[] = { "Ambassador", "Envoy", "Minister", "ambassador", "envoy", NULL };
    static const char *const unusual[] = { "Extraordinary", "extraordinary", NULL };
    static const guint64 joined = REL(CONJ), title = REL(NMOD_DESC) | REL(COMPOUND);

    for (guint i = 1; i + 2 < n; i++) {
        guint office = i - 1, full = i + 2;
        if (!is(tokens[i].lemma, unusual) || !is(tokens[full].lemma, plenipotentiary) || !is(tokens[office].lemma, offices) ||
            tokens[office].head != (gint16)i || !related(&tokens[office], title))
            continue;
        take_place(tokens, office, i);
        if (related(&tokens[office], joined))
            relate(&tokens[office], DEPREL_APPOS);
        rehang(tokens, n, 0, i, office);
        rehang(tokens, n, full + 1, full, office);
        hang(tokens, i, (int)office, DEPREL_AMOD);
        hang(tokens, i + 1, (int)full, DEPREL_CC);
        hang(tokens, full, (int)i, DEPREL_CONJ);
    }
}

/* "gave inspectors access", "informed Macron about it": a noun that is no clause has no subject; that is the object of the verb before. */
void mend_objects_before(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), object = REL(OBJ);
    static const guint64 oblique = REL(OBL), clausal = REL(COP) | REL(AUX) | REL(MARK);
    static const guint64 verbs = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i ? tokens[noun].head : -1;
        if (!related(&tokens[i], subject) || verb < 0 || !is_nominal(&tokens[i]) || !is_nominal(&tokens[noun]) ||
            !tagged(&tokens[verb], verbs) || start_of(tokens, i) != (guint)verb + 1 ||
            has(tokens, n, (guint)noun, clausal, ANY_TAG))
            continue;
        bool direct = related(&tokens[noun], object);
        if (!direct && (!related(&tokens[noun], oblique) || has(tokens, n, (guint)verb, object, ANY_TAG)))
            continue;
        hang(tokens, i, verb, direct ? DEPREL_IOBJ : DEPREL_OBJ);
    }
}

/* "Mali, along with Chad and Niger, condemned it": such a phrase between a subject and its verb is the subject's. */
void mend_companions(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL);
    static const guint64 comma = TAG(COMMA);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], oblique) || verb < (int)i)
            continue;
        guint first = start_of(tokens, i);
        first += tagged(&tokens[first], comma);
        if (first < 1 || !is(tokens[first].lemma, along_with))
            continue;
        for (guint k = 0; k < first; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], own_subject) &&
                (end_of(tokens, first, k) == (int)first - 1 || tagged(&tokens[first - 1], comma)))
                hang(tokens, i, k, DEPREL_NMOD);
    }
}

/* "paused {his} so-called tariffs": a possessive is no object, but the owner of the one behind it. */
void mend_own_objects(struct token *tokens, guint n)
{
    static const guint64 owner = TAG(PRP_POSS), object = REL(OBJ);

    for (guint i = 1; i + 1 < n; i++) {
        if (!tagged(&tokens[i], owner) || !related(&tokens[i], object))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (related(&tokens[k], object) && tokens[k].head == tokens[i].head && is_nominal(&tokens[k]) &&
                start_of(tokens, k) == i + 1) {
                hang(tokens, i, (int)k, DEPREL_NMOD_POSS);
                break;
            }
    }
}

/* "sent home thousands": an adverb right behind a verb is no part of the noun behind it. */
void mend_homes(struct token *tokens, guint n)
{
    static const guint64 adverb = TAG(RB) | TAG(RP), part = REL(COMPOUND) | REL(AMOD) | REL(ADVMOD);
    static const char *const still[] = { "have", "be", NULL };
    static const guint64 verbs = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head;
        if (tagged(&tokens[i], adverb) && related(&tokens[i], part) && noun > (int)i && is(tokens[i].lemma, whither) &&
            tagged(&tokens[i - 1], verbs) && !is(tokens[i - 1].lemma, still) && is_nominal(&tokens[noun]) &&
            tokens[noun].head == (gint16)(i - 1))
            hang(tokens, i, i - 1, DEPREL_ADVMOD);
    }
}

/* "called the president a liar": what somebody is called has an article and no preposition. */
void mend_names_called(struct token *tokens, guint n)
{
    static const guint64 unmarked = REL(OBL_UNMARKED) | REL(OBL) | REL(OBJ) | REL(IOBJ) | REL(XCOMP);
    static const guint64 object = REL(OBJ) | REL(IOBJ), past = TAG(VBN) | TAG(VBD);
    static const guint64 det = REL(DET), of_case = REL(CASE);
    static const char *const article[] = { "a", "an", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], unmarked) || verb < 0 || !is(tokens[verb].lemma, naming))
            continue;
        guint first = start_of(tokens, i);
        if (verb > (int)first || !related(&tokens[first], det) || !is(tokens[first].lemma, article) ||
            has(tokens, n, i, of_case, ANY_TAG))
            continue;
        for (guint k = (guint)verb + 1; k < first; k++)
            if (tokens[k].head == verb && related(&tokens[k], object) && end_of(tokens, n, k) == (int)first - 1) {
                relate(&tokens[k], DEPREL_OBJ);
                relate(&tokens[i], DEPREL_XCOMP);
                if (tagged(&tokens[i], past)) /* "a clown" is no verb */
                    retag(&tokens[i], UPOS_NOUN, XPOS_NN);
            }
    }
}

/* "cut $64 million in aid to Peru": what a sum is made up of hangs on the sum. */
void mend_sums(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), noun = TAG(NN) | TAG(NNS), of_case = REL(CASE);
    static const guint64 object = REL(OBJ) | REL(NSUBJ_PASS), article = REL(DET) | REL(NMOD_POSS);

    for (guint i = 2; i < n; i++) {
        if (!related(&tokens[i], oblique) || !tagged(&tokens[i], noun))
            continue;
        guint first = start_of(tokens, i);
        if (first < 1 || !related(&tokens[first], of_case) || strcmp(tokens[first].lemma, "in") != 0 ||
            has(tokens, n, i, article, ANY_TAG))
            continue;
        for (guint sum = 0; sum < first; sum++)
            if (tokens[sum].head == tokens[i].head && related(&tokens[sum], object) && is(tokens[sum].lemma, sums) &&
                end_of(tokens, n, sum) == (int)first - 1) {
                hang(tokens, i, sum, DEPREL_NMOD);
                break;
            }
    }
}

/* "attacked each other's policies": the first word is the second's, and no object beside what they own; nor is the owner the first. */
static void join_each(struct token *tokens, int owner, guint mark)
{
    static const char *const each[] = { "each", "one", NULL }, *const other[] = { "other", "another", NULL };

    if (owner >= 0 && owner + 2 == (int)mark && is(tokens[owner].lemma, each) && is(tokens[owner + 1].lemma, other)) {
        hang(tokens, owner + 1, tokens[owner].head, DEPREL_NMOD_POSS);
        hang(tokens, owner, owner + 1, DEPREL_DET);
        tokens[mark].head = (gint16)(owner + 1);
        return;
    }
    if (owner < 1 || !is(tokens[owner].lemma, other) || !is(tokens[owner - 1].lemma, each) ||
        !related(&tokens[owner - 1], REL(OBJ) | REL(IOBJ) | REL(OBL)))
        return;
    hang(tokens, owner - 1, owner, DEPREL_DET);
}

/* "hit Bashar al-Assad's troops": a name with its 's owns the noun behind it, with which the parser set it side by side. */
void mend_owners(struct token *tokens, guint n)
{
    static const guint64 mark = TAG(POS), side = REL(OBJ) | REL(IOBJ) | REL(OBL) | REL(NSUBJ);

    for (guint i = 1; i + 1 < n; i++) {
        int owner = tokens[i].head, noun = (int)i + 1;
        if (tagged(&tokens[i], mark))
            join_each(tokens, owner, i);
        if (!tagged(&tokens[i], mark) || owner < 0 || owner > (int)i || !related(&tokens[owner], side))
            continue;
        while (noun + 1 < (int)n && tokens[noun].head > noun && tokens[noun].head < (int)n &&
               tokens[noun].head != tokens[owner].head)
            noun = tokens[noun].head;
        if (!is_nominal(&tokens[noun]) || tokens[noun].head != tokens[owner].head || !related(&tokens[noun], side))
            continue;
        hang(tokens, owner, noun, DEPREL_NMOD_POSS);
    }
}

/* "was in Lima on Monday for talks": what one is somewhere for belongs to being there, not to the place. */
void mend_stays(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(NMOD);
    static const char *const in[] = { "in", "at", NULL };
    static const guint64 copula = REL(COP), marker = REL(CASE);

    for (guint i = 2; i < n; i++) {
        int place = tokens[i].head;
        bool aim = related(&tokens[i - 1], marker) && tokens[i - 1].head == (gint16)i && strcmp(tokens[i - 1].lemma, "for") == 0;
        if (!related(&tokens[i], attribute) || !aim || place < 1 || place > (int)i ||
            !has(tokens, n, (guint)place, copula, ANY_TAG))
            continue;
        if (related(&tokens[place - 1], marker) && is(tokens[place - 1].lemma, in))
            relate(&tokens[i], DEPREL_OBL);
    }
}

/* "secretary of state Ann Berg": an office with "of" before a name in small letters describes who holds it. */
void mend_offices_of(struct token *tokens, guint n)
{
    static const char *const offices[] = { "secretary", "minister", "undersecretary", "chief", "chairman", NULL }, *const of[] = {
        "of", NULL
    };
    static const guint64 common = TAG(NN), proper = TAG(NNP), phrase = REL(NMOD);

    for (guint i = 0; i + 3 < n; i++) {
        struct token *office = &tokens[i], *preposition = &tokens[i + 1], *field = &tokens[i + 2], *name = &tokens[i + 3];
        if (!tagged(office, common) || !is(office->lemma, offices) || !is(preposition->lemma, of) || !tagged(field, common) ||
            !tagged(name, proper) || name->head != (gint16)i || !related(name, phrase) || field->head != (gint16)(i + 3))
            continue;
        name->head = office->head;
        name->relation = office->relation;
        office->head = (gint16)(i + 3);
        relate(office, DEPREL_NMOD_DESC);
        field->head = (gint16)i;
        relate(field, DEPREL_NMOD);
        preposition->head = (gint16)(i + 2);
    }
}

/* What hangs on a pictograph or a bullet before the sentence hangs on its verb: "* Togo expels". */
void mend_symbols(struct token *tokens, guint n)
{
    static const guint64 symbol = TAG(NFP);

    for (guint i = 0; i < n; i++) {
        int sign = tokens[i].head;
        if (sign < 0 || !tagged(&tokens[sign], symbol) || tokens[sign].head < 0)
            continue;
        tokens[i].head = tokens[sign].head;
        relate(&tokens[i], DEPREL_DEP);
    }
}

/* The subject that a participle at the sentence's opening describes: right behind it, and with nothing but helpers before the verb. */
static int opened(const struct token *tokens, guint n, guint participle, guint verb)
{
    static const guint64 phrases = REL(OBJ) | REL(OBL) | REL(OBL_AGENT) | REL(NSUBJ) | REL(NSUBJ_PASS), comma = TAG(COMMA);

    for (guint i = participle + 1; i < verb; i++) {
        bool below = tokens[i].head == (gint16)participle || tokens[i].head == (gint16)verb;
        if (tagged(&tokens[i], comma))
            return -1;
        if (below && related(&tokens[i], phrases) && is_nominal(&tokens[i]) && start_of(tokens, i) == participle + 1 &&
            !has(tokens, n, i, REL(DET), ANY_TAG))
            return (int)i;
    }
    return -1;
}

/* The verb above such a participle that lacks a subject, or the one below it that the sentence is about; -1 if there is none. */
static int opened_verb(const struct token *tokens, guint n, guint participle)
{
    static const guint64 aside = REL(ADVCL), clause = REL(CCOMP);
    int above = tokens[participle].head;

    if (above > (int)participle)
        return related(&tokens[participle], aside) && is_finite(tokens, n, (guint)above) &&
                       !has(tokens, n, (guint)above, own_subject, ANY_TAG)
                   ? above
                   : -1;
    for (guint i = participle + 1; i < n && above < 0; i++)
        if (tokens[i].head == (gint16)participle && related(&tokens[i], clause))
            return is_finite(tokens, n, i) ? (int)i : -1;
    return -1;
}

/* "Newly appointed premier Tuku resigned", "Embattled premier Tuku resigned": the first participle describes the subject. */
void mend_opening_participles(struct token *tokens, guint n)
{
    static const guint64 form = TAG(VBN) | TAG(VBD), adverb = TAG(RB);
    guint first = n > 1 && tagged(&tokens[0], adverb) && tokens[0].head == 1;
    int verb = first < n && tagged(&tokens[first], form) && !has(tokens, n, first, own_subject, ANY_TAG)
                   ? opened_verb(tokens, n, first)
                   : -1;
    int noun = verb >= 0 ? opened(tokens, n, first, (guint)verb) : -1;

    if (noun < 0)
        return;
    if (tokens[first].head < 0) {
        rehang(tokens, n, first + 1, first, (guint)verb);
        hang(tokens, verb, -1, DEPREL_ROOT);
    }
    hang_subject(tokens, n, noun, verb);
    hang(tokens, first, noun, DEPREL_AMOD);
    retag(&tokens[first], UPOS_VERB, XPOS_VBN);
}

/* The object of a participle behind a preposition takes its place, as the preposition's noun; the participle describes it. */
static void describe(struct token *tokens, guint n, guint participle, guint noun, enum deprel relation)
{
    for (guint k = 0; k < n; k++)
        if (tokens[k].head == (gint16)participle)
            tokens[k].head = k == noun ? tokens[participle].head : (gint16)noun;
    relate(&tokens[participle - 1], DEPREL_CASE);
    relate(&tokens[noun], DEPREL_OBL);
    hang(tokens, participle, noun, relation);
}

/* What such a participle has for its object, if that has no article: "visiting Sudanese Vice-President Taha". */
static int described(const struct token *tokens, guint n, guint participle)
{
    static const guint64 object = REL(OBJ), article = REL(DET);

    for (guint i = participle + 1; i < n && hangs_on(tokens, (int)i, participle); i++)
        if (tokens[i].head == (gint16)participle && related(&tokens[i], object))
            return is_nominal(&tokens[i]) && !has(tokens, n, i, article, ANY_TAG) ? (int)i : -1;
    return -1;
}

/*
 * "with visiting President Taha" against "for visiting Taiwan": who visits has a title or a nationality; "to neighbouring Togo": what
 * neighbours is a land.
 */
static bool is_visitor(const struct token *tokens, guint n, guint participle, guint named)
{
    static const guint64 titles = REL(NMOD_DESC) | REL(COMPOUND) | REL(AMOD);
    static const char *const with[] = { "with", "by", NULL };
    static const char *const near[] = { "neighbor", "neighbour", NULL };

    return is(tokens[participle].lemma, near) || (is(tokens[participle - 1].lemma, with) && has(tokens, n, named, titles, ANY_TAG));
}

/* "in occupied Sevastopol", "met with visiting President Taha", "with ruling party men": such a participle describes the noun. */
void mend_standing_places(struct token *tokens, guint n)
{
    static const char *const present[] = { "visit",  "neighbor", "neighbour", "rule",   "war",
                                           "oppose", "govern",   "lead",      "remain", NULL };
    static const guint64 past_forms = TAG(VBN) | TAG(VBD), gerund = TAG(VBG);
    static const guint64 preposition = TAG(IN), name = TAG(NNP) | TAG(NNPS);

    for (guint i = 1; i + 1 < n; i++) {
        bool gone = tagged(&tokens[i], past_forms) && is(tokens[i].lemma, occupying);
        bool standing = gone || (tagged(&tokens[i], gerund) && is(tokens[i].lemma, present));
        int named = standing && tokens[i].head >= 0 && tagged(&tokens[i - 1], preposition) && tokens[i - 1].head == (gint16)i
                        ? described(tokens, n, i)
                        : -1;
        if (named >= 0 && (gone ? tagged(&tokens[named], name) : is_visitor(tokens, n, i, (guint)named)))
            describe(tokens, n, i, (guint)named, DEPREL_AMOD);
    }
}

/* "of its ally", "the tally": a word that has an article or an owner and is somebody's object is no adverb. */
void mend_adverbs(struct token *tokens, guint n)
{
    static const guint64 nominal =
        REL(OBJ) | REL(NSUBJ) | REL(NSUBJ_PASS) | REL(NMOD) | REL(OBL) | REL(IOBJ) | REL(CONJ) | REL(APPOS);
    static const guint64 owners = REL(DET) | REL(NMOD_POSS);

    for (guint i = 1; i < n; i++) {
        if (!related(&tokens[i], nominal) || tokens[i].upos != UPOS_ADV || !has(tokens, i, i, owners, ANY_TAG))
            continue;
        retag(&tokens[i], UPOS_NOUN, XPOS_NN);
    }
}

/* "expelled up to 10,000 refugees", "captured more than half the country": words of measure are no preposition. */
void mend_amounts(struct token *tokens, guint n)
{
    static const struct {
        const char *first, *second;
    } measures[] = { { "up", "to" }, { "more", "than" }, { "less", "than" }, { "many", "as" }, { "much", "as" } };
    static const guint64 nominal = REL(CASE), oblique = REL(OBL) | REL(NMOD);
    static const guint64 number = TAG(CD), object = REL(OBJ);
    static const guint64 verbal = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);
    static const char *const parts[] = { "half", "most", "third", "quarter", "dozen", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i ? tokens[noun].head : -1;
        bool measure = false;
        if (!related(&tokens[i], nominal) || verb < 0 || verb > (int)i || !related(&tokens[noun], oblique))
            continue;
        for (size_t k = 0; k < G_N_ELEMENTS(measures); k++)
            measure |= strcmp(tokens[i - 1].lemma, measures[k].first) == 0 && strcmp(tokens[i].lemma, measures[k].second) == 0;
        if (!measure || !tagged(&tokens[verb], verbal) || !(tagged(&tokens[i + 1], number) || is(tokens[i + 1].lemma, parts)) ||
            has(tokens, n, (guint)verb, object, ANY_TAG))
            continue;
        relate(&tokens[noun], DEPREL_OBJ);
        hang(tokens, i - 1, noun, DEPREL_ADVMOD);
        hang(tokens, i, i - 1, DEPREL_FIXED);
    }
}

/* The verb right before a gerund, without another object, that it was taken for the completion of; -1 if none. */
static int completed_by(const struct token *tokens, guint n, guint gerund)
{
    static const guint64 form = TAG(VBG), open = REL(XCOMP);
    static const guint64 object = REL(OBJ) | REL(AUX_PASS); /* "was killed fighting" */
    int verb = tokens[gerund].head;

    return verb == (int)gerund - 1 && tagged(&tokens[gerund], form) && related(&tokens[gerund], open) &&
                   !has(tokens, n, (guint)verb, object, ANY_TAG)
               ? verb
               : -1;
}

/* "gave striking nurses until Friday", "imposed sweeping curbs": where the verb or the gerund allows no clause, it describes the object. */
void mend_strikers(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "give",  "tell",  "ask",  "urge", "arrest",  "detain", "kill",
                                         "expel", "shoot", "meet", "host", "receive", "deport", NULL };
    static const char *const traits[] = { "sweep",  "exist", "bind",    "cripple", "neighbor", "neighbour",
                                          "remain", "damn",  "scathe",  "wither",  "stagger",  "surround",
                                          "pend",   "mount", "blister", "punish",  "outstand", NULL };
    static const char *const phases[] = { "begin", "start", "stop", "keep", "continue", "resume", "go", "risk", "avoid", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int verb = completed_by(tokens, n, i);
        bool fits =
            verb >= 0 && (is(tokens[verb].lemma, verbs) || (is(tokens[i].lemma, traits) && !is(tokens[verb].lemma, phases)));
        int noun = fits ? described(tokens, n, i) : -1;
        if (noun < 0)
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)(k == (guint)noun || k > (guint)noun ? verb : noun);
        hang(tokens, i, noun, DEPREL_AMOD);
    }
}

/* "Nobody in Yemen attacked it": no name, capital or not. */
static void mend_pronoun(struct token *token)
{
    static const struct {
        const char *word, *lemma;
    } words[] = { { "Nobody", "nobody" },   { "Everybody", "everybody" }, { "Everyone", "everyone" }, { "Somebody", "somebody" },
                  { "Someone", "someone" }, { "Anybody", "anybody" },     { "Anyone", "anyone" },     { "None", "none" },
                  { "Nothing", "nothing" }, { "Neither", "neither" } };

    for (size_t w = 0; w < G_N_ELEMENTS(words); w++)
        if (strcmp(token->lemma, words[w].word) == 0) {
            retag(token, UPOS_NOUN, XPOS_NN);
            token->lemma = words[w].lemma;
        }
}

/* A sentence's first word in the plural before "of" or "that" is no name: "Fears of a raid". */
void mend_openings(struct token *tokens, guint n)
{
    static const struct {
        const char *word, *lemma;
    } words[] = { { "Fears", "fear" },
                  { "Rumours", "rumour" },
                  { "Rumors", "rumor" },
                  { "Reports", "report" },
                  { "Claims", "claim" },
                  { "Talks", "talk" },
                  { "Hopes", "hope" },
                  { "Threats", "threat" },
                  { "Plans", "plan" },
                  { "Doubts", "doubt" },
                  { "Signs", "sign" },
                  { "Suspicions", "suspicion" },
                  { "Allegations", "allegation" },
                  { "Accusations", "accusation" },
                  { "Charges", "charge" },
                  { "Concerns", "concern" },
                  { "Worries", "worry" },
                  { "Suggestions", "suggestion" },
                  { "Demands", "demand" },
                  { "Prospects", "prospect" } };
    static const guint64 name = TAG(NNP) | TAG(NNPS);
    static const char *const behind[] = { "of", "that", NULL };

    if (n > 1 && tagged(&tokens[0], name))
        mend_pronoun(&tokens[0]);
    for (size_t w = 0; n > 1 && tagged(&tokens[0], name) && is(tokens[1].lemma, behind) && w < G_N_ELEMENTS(words); w++)
        if (strcmp(tokens[0].lemma, words[w].word) == 0 || strcmp(tokens[0].lemma, words[w].lemma) == 0 ||
            g_ascii_strcasecmp(tokens[0].lemma, words[w].lemma) == 0) {
            retag(&tokens[0], UPOS_NOUN, XPOS_NNS);
            tokens[0].lemma = words[w].lemma;
        }
}

/* "Following talks with Peru, Chile recalled": a noun with a preposition is no subject beside another. */
void mend_prefaced(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), marker = REL(CASE);

    for (guint i = 1; i + 2 < n; i++) {
        int verb = tokens[i].head;
        guint first = related(&tokens[i], subject) ? start_of(tokens, i) : i;
        bool prefaced = first < i && related(&tokens[first], marker) && tokens[first].head == (gint16)i;
        for (guint k = i + 1; prefaced && (int)k < verb; k++)
            if (tokens[k].head == verb && related(&tokens[k], subject)) {
                relate(&tokens[i], DEPREL_OBL);
                break;
            }
    }
}

/* "Host Prime Minister Lee said": before a title no verb opens the sentence. */
void mend_host(struct token *tokens, guint n)
{
    static const char *const titles[] = { "prime",   "president", "minister", "foreign",         "chancellor",
                                          "premier", "governor",  "king",     "president-elect", NULL };
    static const guint64 name = REL(OBJ), clause = REL(CCOMP) | REL(ADVCL) | REL(PARATAXIS);

    if (n < 4 || !is(tokens[0].lemma, hosting) || !is(tokens[1].lemma, titles) || !related(&tokens[0], clause))
        return;
    for (guint i = 1; i < n; i++)
        if (tokens[i].head == 0 && related(&tokens[i], name) && tokens[0].head > (int)i) {
            tokens[i].head = tokens[0].head;
            relate(&tokens[i], DEPREL_NSUBJ);
            hang(tokens, 0, i, DEPREL_COMPOUND);
            retag(&tokens[0], UPOS_NOUN, XPOS_NN);
            return;
        }
}

/* "held a man and his wife hostage": always a noun, and no clause of its own. */
void mend_captives(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), subject = REL(NSUBJ), link = REL(CC), joined = REL(CONJ);

    for (guint i = 1; i < n; i++) {
        if (!is(tokens[i].lemma, captives))
            continue;
        if (tokens[i].upos == UPOS_VERB)
            retag(&tokens[i], UPOS_NOUN, XPOS_NN);
        int verb = related(&tokens[i], joined) ? tokens[i].head : -1, held = -1;
        for (guint k = verb >= 0 ? (guint)verb : n; k < i; k++)
            held = tokens[k].head == (gint16)verb && related(&tokens[k], object) ? (int)k : held;
        if (held < 0 || !tagged(&tokens[i], TAG(NN)) || !has(tokens, i, i, subject, ANY_TAG))
            continue;
        guint second = i - 1;
        while (!(tokens[second].head == (gint16)i && related(&tokens[second], subject)))
            second--;
        for (guint k = (guint)held; k < second; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], link))
                tokens[k].head = (gint16)second;
        hang(tokens, second, held, DEPREL_CONJ);
        hang(tokens, i, verb, DEPREL_XCOMP);
    }
}

/* "The two countries each expelled envoys": no clause that describes them, but what they did. */
void mend_each(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), relative = REL(ACL_RELCL), several = TAG(NNS) | TAG(NNPS) | TAG(CD);

    for (guint i = 1; i + 1 < n; i++) {
        int verb = tokens[i].head, noun = verb >= 0 ? tokens[verb].head : -1;
        if (!related(&tokens[i], subject) || !is(tokens[i].lemma, eaches) || verb < (int)i || !related(&tokens[verb], relative) ||
            noun != (int)i - 1 || !tagged(&tokens[noun], several) || !related(&tokens[noun], REL(ROOT)))
            continue;
        take_place(tokens, (guint)verb, (guint)noun);
        hang_subject(tokens, n, (guint)noun, verb);
        hang(tokens, i, verb, DEPREL_ADVMOD);
    }
}

/* "would look at it, but only after Peru had left": it is to be looked at only then; Peru does not only leave. */
void mend_only_after(struct token *tokens, guint n)
{
    static const guint64 mark = REL(MARK), joined = REL(CONJ), aside = REL(ADVCL), adverb = REL(ADVMOD);
    static const char *const marks[] = { "after", "once", "when", "if", NULL };

    for (guint i = 2; i < n; i++) {
        int clause = tokens[i].head, main = clause > (int)i ? tokens[clause].head : -1;
        if (!related(&tokens[i], mark) || !is(tokens[i].lemma, marks) || !is(tokens[i - 1].lemma, onlys) || main < 0 ||
            main > (int)i || tokens[i - 1].head != clause || !related(&tokens[i - 1], adverb) ||
            !related(&tokens[clause], joined | aside))
            continue;
        relate(&tokens[clause], DEPREL_ADVCL);
        tokens[i - 1].head = (gint16)main;
    }
}

/* "the ambassador of Peru, {Jan Roe}": behind an office and its land, no second land. */
void mend_held_offices(struct token *tokens, guint n)
{
    static const guint64 loose = REL(CONJ) | REL(APPOS), link = REL(CC), of = REL(NMOD), name = TAG(NNP), comma = TAG(COMMA);
    static const guint64 given = REL(FLAT);

    for (guint i = 2; i < n; i++) {
        int land = tokens[i].head, office = land >= 0 ? tokens[land].head : -1;
        if (related(&tokens[i], loose) && tagged(&tokens[i], name) && tagged(&tokens[i - 1], comma) && office >= 0 &&
            office < land && land == (int)i - 2 && related(&tokens[land], of) && is(tokens[office].lemma, held_offices) &&
            has(tokens, n, i, given, ANY_TAG) && !has(tokens, n, (guint)land, link, ANY_TAG) && !has(tokens, n, i, link, ANY_TAG))
            hang(tokens, i, (guint)office, DEPREL_APPOS);
    }
}

/* "were", "was": which number a finite word shows; 0 where it shows none. */
static int number_of(const char *text, const struct token *word)
{
    static const guint64 single = TAG(VBZ), plural = TAG(VBP), past = TAG(VBD);
    bool were = tagged(word, past) && strcmp(word->lemma, "be") == 0;

    if (were)
        return word->end - word->start == 4 && text[word->start + 2] == 'r' ? 2 : 1;
    return tagged(word, single) ? 1 : tagged(word, plural) ? 2 : 0;
}

/* The number that a relative clause's verb shows, by its helper or itself: of "who were seen", of "which he said were new"; 0 if none. */
static int number_of_relative(const char *text, const struct token *tokens, guint n, guint verb)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), content = REL(CCOMP), object = REL(OBJ),
                         pointing = TAG(WDT) | TAG(WP), helping = REL(AUX) | REL(AUX_PASS) | REL(COP);
    guint clause = verb;

    if (!has(tokens, n, verb, subject, pointing)) {
        int inner = -1;
        for (guint i = verb + 1; i < n && inner < 0; i++)
            inner = tokens[i].head == (gint16)verb && related(&tokens[i], content) ? (int)i : -1;
        if (inner < 0 || !has(tokens, n, verb, object, pointing) || has(tokens, n, (guint)inner, subject, ANY_TAG))
            return 0;
        clause = (guint)inner;
    }
    for (guint i = 0; i < clause; i++)
        if (tokens[i].head == (gint16)clause && related(&tokens[i], helping))
            return number_of(text, &tokens[i]);
    return number_of(text, &tokens[clause]);
}

/* "the rifts in Oslo on the ban, which were new": a relative clause of several is that of the noun above which names several. */
void mend_relative_numbers(const char *text, struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), phrase = REL(NMOD), joined = REL(CONJ) | REL(APPOS), one = TAG(NN),
                         several = TAG(NNS);

    for (guint i = 3; i < n; i++) {
        int noun = related(&tokens[i], relative) ? tokens[i].head : -1, above = noun < 0 ? -1 : tokens[noun].head;
        if (above < 0 || above > noun || noun > (int)i || !related(&tokens[noun], phrase) ||
            !tagged(&tokens[noun], one | several) || !tagged(&tokens[above], one | several) ||
            has(tokens, n, (guint)noun, joined, ANY_TAG) || tagged(&tokens[noun], one) == tagged(&tokens[above], one))
            continue;
        int number = number_of_relative(text, tokens, n, i);
        if (number == (tagged(&tokens[above], one) ? 1 : 2))
            tokens[i].head = (gint16)above;
    }
}
