#include "mend_rules.h"
#include "mend_tools.h"

/* "gave inspectors access", "informed Macron about it": a noun that is no clause has no subject; that is the object of the verb before. */
void mend_objects_before(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), object = REL(OBJ);
    static const guint64 oblique = REL(OBL), clausal = REL(COP) | REL(AUX) | REL(MARK);
    static const guint64 verbs = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i ? tokens[noun].head : -1;
        if (!related(&tokens[i], subject) || verb < 0 || !is_nominal(&tokens[i]) || start_of(tokens, i) != (guint)verb + 1 ||
            !is_nominal(&tokens[noun]) || !tagged(&tokens[verb], verbs) || has(tokens, n, (guint)noun, clausal, ANY_TAG))
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

/* A day's name that stands alone, without a preposition, an article or a noun that it describes: "Chile Thursday recalled". */
static bool is_bare_weekday(const struct token *tokens, guint n, guint i)
{
    static const char *const names[] = {
        "Ash", "Black", "Bloody", "Cyber", "Easter", "Good", "Holy", "Palm", "Super", "Whit", NULL
    };
    static const guint64 joins = TAG(IN) | TAG(TO) | TAG(CC) | TAG(DT) | TAG(PRP_POSS) | TAG(JJ) | TAG(POS),
                         nouns = TAG(NN) | TAG(NNS);
    static const guint64 owner = TAG(POS);

    return i > 0 && is_weekday(&tokens[i]) && !is(tokens[i - 1].lemma, names) && !tagged(&tokens[i - 1], joins) &&
           !(i + 1 < n && tagged(&tokens[i + 1], owner)) && !(tokens[i].head > (int)i && tagged(&tokens[tokens[i].head], nouns));
}

/* The verb that a bare weekday dates: the finite one right behind it, or else the nearest before it that it hangs on. */
static int dated_verb(const struct token *tokens, guint n, guint i)
{
    static const guint64 finite_or_modal = TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(MD), helping = REL(AUX) | REL(AUX_PASS) | REL(COP);
    static const guint64 verbs = TAG(VB) | TAG(VBD) | TAG(VBG) | TAG(VBN) | TAG(VBP) | TAG(VBZ);

    if (i + 1 < n && tagged(&tokens[i + 1], finite_or_modal))
        return related(&tokens[i + 1], helping) && tokens[i + 1].head > (int)i ? tokens[i + 1].head : (int)i + 1;
    int head = tokens[i].head;
    if (i > 0 && tagged(&tokens[i - 1], verbs) && head > (int)i)
        return (int)i - 1;
    while (head >= 0 && !tagged(&tokens[head], verbs))
        head = tokens[head].head;
    return head;
}

/* The last word before the day that hangs on it takes the day's place in the tree, and the others with it. */
static void give_place(struct token *tokens, guint day)
{
    int heir = -1;

    for (guint k = 0; k < day; k++)
        if (tokens[k].head == (gint16)day)
            heir = (int)k;
    if (heir < 0)
        return;
    for (int k = 0; k < heir; k++)
        if (tokens[k].head == (gint16)day)
            tokens[k].head = (gint16)heir;
    take_place(tokens, heir, day);
}

void mend_weekdays(struct token *tokens, guint n)
{
    static const guint64 good = REL(OBL) | REL(OBL_UNMARKED) | REL(ROOT);

    for (guint i = 1; i < n; i++) {
        if (related(&tokens[i], good) || !is_bare_weekday(tokens, n, i))
            continue;
        int verb = dated_verb(tokens, n, i);
        if (verb < 0 || hangs_on(tokens, verb, i))
            continue;
        give_place(tokens, i);
        hang(tokens, i, verb, DEPREL_OBL_UNMARKED);
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

/* "attacked each other's policies": the first word is the second's, and no object beside what they own. */
static void join_each(struct token *tokens, int owner)
{
    static const char *const each[] = { "each", "one", NULL }, *const other[] = { "other", "another", NULL };

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
            join_each(tokens, owner);
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

/* "between Modi and the premier, Sharif": what has an "and" but no preposition joins the phrase before it. */
void mend_series(struct token *tokens, guint n)
{
    static const guint64 phrases = REL(NMOD) | REL(OBL), loose = REL(NMOD) | REL(OBL) | REL(APPOS);
    static const guint64 joins = REL(CC), case_of = REL(CASE);

    for (guint i = 1; i < n; i++) {
        if (!related(&tokens[i], loose) || tokens[i].head < 0 || tokens[i].head > (int)i || !has(tokens, n, i, joins, ANY_TAG) ||
            has(tokens, n, i, case_of, ANY_TAG))
            continue;
        for (guint k = i - 1; k > (guint)tokens[i].head; k--)
            if (tokens[k].head == tokens[i].head && related(&tokens[k], phrases)) {
                hang(tokens, i, k, DEPREL_CONJ);
                break;
            }
    }
}

/* "the summit in Rome between Merkel and Macron": the two between whom it was, though the parser joined the second to the place. */
void mend_betweens(struct token *tokens, guint n)
{
    static const guint64 of_case = REL(CASE), joined = REL(CONJ), phrase = REL(NMOD) | REL(OBL), proper = TAG(NNP) | TAG(NNPS);

    for (guint i = 3; i + 2 < n; i++) {
        int first = related(&tokens[i], of_case) && is(tokens[i].lemma, between_two) ? tokens[i].head : -1;
        int place = first > (int)i && related(&tokens[first], phrase) ? tokens[first].head : -1;
        if (place < 0 || place > (int)i || !tagged(&tokens[place], proper) || tokens[place].head < 0 ||
            has(tokens, n, (guint)first, joined, ANY_TAG))
            continue;
        for (guint second = (guint)first + 1; second < n; second++)
            if (tokens[second].head == place && related(&tokens[second], joined)) {
                tokens[second].head = (gint16)first;
                if (has(tokens, n, (guint)place, of_case, ANY_TAG) && is_nominal(&tokens[tokens[place].head])) {
                    tokens[first].head = tokens[place].head;
                    relate(&tokens[first], DEPREL_NMOD);
                }
                break;
            }
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

/* "Neighbouring Mali signed": a sentence's first participle, whose object the finite verb lacks as its subject, describes it. */
void mend_attributes(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBG), name = TAG(NNP) | TAG(NNPS);
    static const guint64 object = REL(OBJ), adjective = TAG(JJ);
    static const guint64 subjects =
        TAG(NN) | TAG(NNS) | TAG(NNP) | TAG(NNPS) | TAG(PRP) | TAG(DT) | TAG(CD) | TAG(EX) | TAG(WP) | TAG(WDT) | TAG(VBG);
    int verb = n > 1 ? tokens[0].head : -1;

    if (verb < 1 || !tagged(&tokens[0], participle) || !tagged(&tokens[verb], finite) ||
        has(tokens, n, (guint)verb, own_subject, subjects))
        return;
    for (guint i = 1; i < (guint)verb; i++) {
        if (!related(&tokens[i], object) || !tagged(&tokens[i], name) || tokens[i].head != 0)
            continue;
        for (guint k = i; k < n; k++)
            if (tokens[k].head == 0)
                tokens[k].head = (gint16)(k == i ? (guint)verb : i);
        for (guint k = i + 1; k < (guint)verb; k++) /* "both poor" */
            if (tokens[k].head == verb && tagged(&tokens[k], adjective) && related(&tokens[k], own_subject))
                hang(tokens, k, i, DEPREL_AMOD);
        relate(&tokens[i], DEPREL_NSUBJ);
        hang(tokens, 0, i, DEPREL_AMOD);
        return;
    }
}

/* "Baton-wielding police charged": what hangs on the first half of such a word is told of the noun behind it. */
void mend_wielders(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBG), object = REL(OBJ), clause = REL(ACL);
    static const guint64 own = REL(DET) | REL(NMOD_POSS);

    for (guint i = 2; i < n; i++) {
        if (!tagged(&tokens[i], participle) || !related(&tokens[i], clause) || tokens[i].head != (gint16)(i - 2) ||
            tokens[i - 2].end != tokens[i - 1].start || tokens[i - 1].end != tokens[i].start)
            continue;
        guint noun = i + 1;
        while (noun < n && !(tokens[noun].head == (gint16)i && related(&tokens[noun], object)))
            noun++;
        if (noun == n || !is_nominal(&tokens[noun]) || start_of(tokens, noun) != i + 1 || has(tokens, n, noun, own, ANY_TAG))
            continue;
        for (guint k = i + 1; k < n; k++) /* what stands behind the noun is its own */
            if (k > noun && (tokens[k].head == (gint16)i || tokens[k].head == (gint16)(i - 2)))
                tokens[k].head = (gint16)noun;
        for (guint k = 0; k < i - 2; k++) /* and so is the article before it */
            if (tokens[k].head == (gint16)(i - 2))
                tokens[k].head = (gint16)noun;
        tokens[noun].head = tokens[i - 2].head;
        relate(&tokens[noun], (enum deprel)tokens[i - 2].relation);
        hang(tokens, i, noun, DEPREL_AMOD);
        hang(tokens, i - 2, i, DEPREL_COMPOUND);
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
        tokens[verb].head = -1;
        relate(&tokens[verb], DEPREL_ROOT);
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
    static const char *const past[] = { "occupy", "annex", "besiege", NULL };
    static const char *const present[] = { "visit",  "neighbor", "neighbour", "rule",   "war",
                                           "oppose", "govern",   "lead",      "remain", NULL };
    static const guint64 past_forms = TAG(VBN) | TAG(VBD), gerund = TAG(VBG);
    static const guint64 preposition = TAG(IN), name = TAG(NNP) | TAG(NNPS);

    for (guint i = 1; i + 1 < n; i++) {
        bool gone = tagged(&tokens[i], past_forms) && is(tokens[i].lemma, past);
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

/* "between Modi and Prime Minister Sharif": a name before an "and" is no part of the noun behind it, but the first of two. */
void mend_halves(struct token *tokens, guint n)
{
    static const guint64 name = TAG(NNP) | TAG(NNPS), part = REL(COMPOUND) | REL(AMOD) | REL(NMOD_DESC);
    static const guint64 join = REL(CC), joined = REL(CONJ);
    static const guint64 attribute = REL(AMOD), common = TAG(NN) | TAG(NNS);

    for (guint i = 0; i + 3 < n; i++) {
        int noun = tokens[i].head, other = tokens[i + 1].head;
        if (!tagged(&tokens[i], name) || !related(&tokens[i], part) || noun <= (int)i + 2 || tokens[noun].head < 0 ||
            !is_nominal(&tokens[noun]) || !related(&tokens[i + 1], join) || has(tokens, n, i, joined, ANY_TAG) ||
            !(other == noun || (other > (int)i && other < noun && related(&tokens[other], attribute))) ||
            (tagged(&tokens[i + 2], name) && tagged(&tokens[noun], common)))
            continue;
        for (guint k = 0; k < (guint)noun; k++)
            if (k < i && tokens[k].head == noun)
                tokens[k].head = (gint16)i;
            else if (k > i && tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)noun;
        tokens[i + 1].head = (gint16)noun;
        take_place(tokens, i, noun);
        hang(tokens, noun, i, DEPREL_CONJ);
    }
}

/* "Its minister, Jan Olsen, and the envoy met": of two subjects with an "and" between them the second is joined to the first. */
void mend_pairs(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), join = REL(CC);

    for (guint k = 2; k < n; k++) {
        int verb = tokens[k].head;
        guint start = verb > (int)k && related(&tokens[k], subject) && is_nominal(&tokens[k]) ? start_of(tokens, k) : 0;
        if (start < 2 || !related(&tokens[start - 1], join) || tokens[start - 1].head != verb)
            continue;
        for (guint i = 0; i + 1 < start; i++)
            if (tokens[i].head == verb && related(&tokens[i], subject) && is_nominal(&tokens[i])) {
                tokens[start - 1].head = (gint16)k;
                hang(tokens, k, i, DEPREL_CONJ);
                break;
            }
    }
}

/* "suspended air and arms sanctions": a noun joined to the verb with an object of its own is half of that object's description. */
void mend_split_compounds(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), object = REL(OBJ), common = TAG(NN) | TAG(NNS),
                         article = REL(DET) | REL(NMOD_POSS) | REL(CASE), join = REL(CC);

    for (guint i = 3; i + 1 < n; i++) {
        int verb = tokens[i].head;
        guint whole = i + 1, first = i - 2;
        if (!related(&tokens[i], joined) || !tagged(&tokens[i], common) || verb < 0 || verb >= (int)first ||
            tokens[whole].head != (gint16)i || !related(&tokens[whole], object) || !tagged(&tokens[whole], common) ||
            tokens[i - 1].head != (gint16)i || !related(&tokens[i - 1], join) || tokens[first].head != verb ||
            !related(&tokens[first], object) || !tagged(&tokens[first], common) || has(tokens, n, first, article, ANY_TAG))
            continue;
        hang(tokens, whole, verb, DEPREL_OBJ);
        hang(tokens, first, whole, DEPREL_COMPOUND);
        tokens[i].head = (gint16)first;
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

/* "fell in the raid by Chadian forces": behind the name of a deed, beside a verb in the active, "by" tells who did it. */
void mend_doers(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL) | REL(OBL_AGENT), phrase = REL(OBL) | REL(OBJ);
    static const guint64 marker = REL(CASE), passive = REL(AUX_PASS), active = TAG(VBD) | TAG(VBZ);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], oblique) || verb < 0 || !tagged(&tokens[verb], active) || !is_nominal(&tokens[i]))
            continue;
        guint first = start_of(tokens, i);
        if (verb >= (int)first || !related(&tokens[first], marker) || strcmp(tokens[first].lemma, "by") != 0 ||
            is_weekday(&tokens[i]) || has(tokens, n, (guint)verb, passive, ANY_TAG) || !is(tokens[first - 1].lemma, deeds) ||
            tokens[first - 1].head != verb || !related(&tokens[first - 1], phrase))
            continue;
        hang(tokens, i, first - 1, DEPREL_NMOD);
    }
}

/* "the expulsion of four of its envoys by Peru": behind what the deed is done to, "by" tells who did it. */
void mend_agents(struct token *tokens, guint n)
{
    static const guint64 inside = REL(NMOD), marker = REL(CASE);
    static const char *const works[] = { "book", "novel", "film",   "article", "painting", "cartoon",
                                         "song", "poem",  "letter", "speech",  "video",    NULL }; /* "a book by Eco" */

    for (guint i = 3; i < n; i++) {
        int noun = tokens[i].head, deed = noun;
        guint first = noun >= 0 && related(&tokens[i], inside) ? start_of(tokens, i) : 0;
        if (first < 1 || noun >= (int)first || !related(&tokens[first], marker) || strcmp(tokens[first].lemma, "by") != 0 ||
            is_weekday(&tokens[i]) || is(tokens[noun].lemma, works))
            continue;
        while (deed >= 0 && related(&tokens[deed], inside) && !is(tokens[deed].lemma, doings))
            deed = tokens[deed].head;
        if (deed >= 0 && deed < noun && is(tokens[deed].lemma, doings))
            tokens[i].head = (gint16)deed;
    }
}

/* "the annexation by Russia of Crimea": behind the name of who did it "of" tells what it was done to. */
void mend_done_to(struct token *tokens, guint n)
{
    static const guint64 inside = REL(NMOD), marker = REL(CASE), name = TAG(NNP) | TAG(NNPS);

    for (guint i = 4; i < n; i++) {
        int doer = related(&tokens[i], inside) ? tokens[i].head : -1, deed = doer >= 0 ? tokens[doer].head : -1;
        if (deed < 0 || deed > doer || doer > (int)i || !related(&tokens[doer], inside) || !tagged(&tokens[doer], name) ||
            !is(tokens[deed].lemma, doings))
            continue;
        guint by = start_of(tokens, (guint)doer), of = start_of(tokens, i);
        if (related(&tokens[by], marker) && strcmp(tokens[by].lemma, "by") == 0 && of > (guint)doer &&
            related(&tokens[of], marker) && strcmp(tokens[of].lemma, "of") == 0)
            tokens[i].head = (gint16)deed;
    }
}

/* The deed, from a noun of its phrase upwards: "the {raid} on a school in Lima"; -1 if none. */
static int deed_above(const struct token *tokens, int noun)
{
    static const char *const blows[] = { "attack",    "raid",      "strike",   "ambush",   "assault", "clash",
                                         "blast",     "explosion", "riot",     "gunfight", "siege",   "battle",
                                         "crackdown", "massacre",  "air-raid", "shelling", NULL };
    static const guint64 phrases = REL(NMOD) | REL(APPOS) | REL(NMOD_UNMARKED), beside = REL(OBL), object = REL(OBJ);

    while (noun >= 0 && !(is_nominal(&tokens[noun]) && (is(tokens[noun].lemma, blows) || is(tokens[noun].lemma, doings))))
        if (related(&tokens[noun], beside)) { /* "condemned the {raid} on a hotel", taken for where one condemned */
            int verb = tokens[noun].head, deed = noun - 1;
            while (deed > verb && !(tokens[deed].head == verb && related(&tokens[deed], object)))
                deed--;
            noun = deed > verb ? deed : -1;
        } else
            noun = related(&tokens[noun], phrases) && tokens[noun].head < noun ? tokens[noun].head : -1;
    return noun;
}

/* The same from a time that stands behind it, whatever the parser hung it on. */
static int deed_before(const struct token *tokens, int time)
{
    int deed = time - 1;

    while (deed > tokens[time].head && deed_above(tokens, deed) != deed)
        deed--;
    return deed >= MAX(tokens[time].head, 1) && is_nominal(&tokens[deed]) ? deed : -1;
}

/* "a raid on a school in Lima, Peru, which killed ten", "in Lima in 1994 which took place": no place kills, or takes place. */
static bool is_deadly(const struct token *tokens, guint n, int pronoun, int verb)
{
    static const char *const kills[] = { "kill", "wound", "injure", "claim", "maim", "leave", "destroy", "happen", "occur", NULL };
    static const guint64 comma = TAG(COMMA);
    bool taken = (guint)verb + 1 < n && strcmp(tokens[verb].lemma, "take") == 0 && strcmp(tokens[verb + 1].lemma, "place") == 0;

    return (taken || is(tokens[verb].lemma, kills)) && strcmp(tokens[pronoun].lemma, "which") == 0 &&
           (tagged(&tokens[pronoun - 1], comma) || is_time(&tokens[pronoun - 1]));
}

/* "held over the bombing of a train in 1989 which killed 17": what killed them was the bombing, and that was in 1989. */
void mend_deadly(struct token *tokens, guint n)
{
    static const char *const pronouns[] = { "which", "that", NULL };
    static const guint64 relative = REL(ACL_RELCL), subject = REL(NSUBJ);

    for (guint i = 3; i < n; i++) {
        int noun = related(&tokens[i], relative) ? tokens[i].head : -1, pronoun = noun + 1;
        if (noun < 1 || noun >= (int)i)
            continue;
        while (pronoun < (int)i && !(tokens[pronoun].head == (gint16)i && related(&tokens[pronoun], subject)))
            pronoun++;
        if (pronoun == (int)i || !is(tokens[pronoun].lemma, pronouns))
            continue;
        bool deadly = is_deadly(tokens, n, pronoun, (int)i),
             time = is_time(&tokens[pronoun - 1]) && (pronoun == noun + 1 || deadly);
        noun = time ? pronoun - 1 : noun;
        int deed = time ? deed_before(tokens, noun) : deadly ? deed_above(tokens, noun) : -1;
        if (deed < 0 || deed == noun)
            continue;
        for (int t = noun; t > deed; t = tokens[t].head)
            if (tokens[t].head == tokens[deed].head) { /* "the raid {on a hotel}" */
                hang(tokens, t, deed, DEPREL_NMOD);
            }
        tokens[i].head = (gint16)deed;
        if (time)
            hang(tokens, noun, deed, tokens[noun].relation == DEPREL_OBL_UNMARKED ? DEPREL_NMOD_UNMARKED : DEPREL_NMOD);
    }
}

/* The text that a noun's phrase is of, from there upwards: "a {treaty} calling for talks on a border"; -1 if none. */
static int text_above(const struct token *tokens, int noun)
{
    static const char *const texts[] = { "agreement", "treaty",   "accord",     "pact",      "deal",  "memorandum", "declaration",
                                         "protocol",  "contract", "convention", "armistice", "truce", "communique", NULL };

    while (noun >= 0 && !(is_nominal(&tokens[noun]) && is(tokens[noun].lemma, texts)))
        noun = tokens[noun].head < noun ? tokens[noun].head : -1;
    return noun;
}

/* "a treaty calling for talks on a border, which both signed": what is signed is the text. */
void mend_signed(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "sign", "ratify", "conclude", "initial", "negotiate", "broker", NULL };
    static const guint64 relative = REL(ACL_RELCL), which = TAG(WDT), comma = TAG(COMMA);

    for (guint i = 3; i < n; i++) {
        int noun = related(&tokens[i], relative) && is(tokens[i].lemma, verbs) ? tokens[i].head : -1,
            text = text_above(tokens, noun);
        guint first = text >= 0 && text < noun && noun < (int)i ? (guint)noun + 1 : i;
        while (first < i && !(tagged(&tokens[first], which) && tokens[first].head == (gint16)i))
            first++;
        if (first < i && tagged(&tokens[first - 1], comma))
            tokens[i].head = (gint16)text;
    }
}

/* "The Secretary-General yesterday named an envoy": such a word has no name before it; the name is the verb's subject. */
void mend_yesterdays(struct token *tokens, guint n)
{
    static const guint64 part = REL(COMPOUND) | REL(NMOD) | REL(AMOD), subject = REL(NSUBJ) | REL(NSUBJ_PASS);
    static const guint64 form = TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(VBN);

    for (guint i = 1; i < n; i++) {
        int verb = is(tokens[i].lemma, deictic_days) && tokens[i - 1].head == (gint16)i && is_nominal(&tokens[i - 1])
                       ? tokens[i].head
                       : -1;
        if (verb < (int)i || !related(&tokens[i - 1], part) || !tagged(&tokens[verb], form) ||
            (has(tokens, n, (guint)verb, subject, ANY_TAG) && !related(&tokens[i], subject)))
            continue;
        for (guint k = 0; k + 1 < i; k++)
            if (tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)(i - 1);
        hang_subject(tokens, n, i - 1, verb);
        relate(&tokens[i], DEPREL_OBL_UNMARKED);
    }
}

/* The verb of the series that a first name begins: what that hangs on, or what was taken for its relative clause; -1 if none. */
static int verb_of_series(const struct token *tokens, guint n, guint i)
{
    static const guint64 loose = REL(DISLOCATED), root = REL(ROOT), clause = REL(ACL_RELCL), comma = TAG(COMMA);

    if (!is_nominal(&tokens[i]) || !tagged(&tokens[i + 1], comma))
        return -1;
    if (related(&tokens[i], loose))
        return tokens[i].head;
    for (guint k = i + 4; related(&tokens[i], root) && k < n; k++)
        if (tokens[k].head == (gint16)i && related(&tokens[k], clause))
            return (int)k;
    return -1;
}

/* "Peru, the EU and Chile have met": the first of a series that a comma parts from the next, which was taken for the subject. */
void mend_first_subjects(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), joined = REL(CONJ);

    for (guint i = 0; i + 4 < n; i++) {
        int verb = verb_of_series(tokens, n, i);
        for (int k = (int)i + 2; k < verb; k++) {
            if (tokens[k].head != verb || !related(&tokens[k], subject) || start_of(tokens, (guint)k) != i + 2 ||
                !has(tokens, n, (guint)k, joined, ANY_TAG))
                continue;
            if (tokens[verb].head == (gint16)i) { /* the verb takes its place */
                take_place(tokens, verb, i);
                tokens[i].head = (gint16)verb;
            }
            tokens[i].relation = tokens[k].relation;
            hang(tokens, k, i, DEPREL_CONJ);
            break;
        }
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

static bool is_year(const char *text, const struct token *token)
{
    return token->end - token->start == 4 && g_ascii_isdigit(text[token->start]) && g_ascii_isdigit(text[token->end - 1]);
}

/* Verbs of what is made of a deed long afterwards. */
static const char *const afterwards[] = { "apologise", "apologize",   "recognise", "recognize",  "commemorate", "mark",
                                          "remember",  "acknowledge", "admit",     "probe",      "charge",      "convict",
                                          "jail",      "imprison",    "accuse",    "blame",      "investigate", "sentence",
                                          "try",       "pardon",      "indict",    "compensate", "prosecute",   "mourn",
                                          "suspect",   "honour",      "honor",     "condemn",    "want",        "extradite",
                                          "arrest",    "inquire",     NULL };

/* "apologised for the bombing of Arica in 1880": the year right behind the name of a deed is the deed's. */
void mend_years_of_deeds(const char *text, struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), phrase = REL(OBL) | REL(OBJ), marker = REL(CASE);
    static const char *const in[] = { "in", NULL };

    for (guint i = 3; i < n; i++) {
        int verb = tokens[i].head;
        if (verb < 0 || verb >= (int)i - 2 || !related(&tokens[i], oblique) || !is_year(text, &tokens[i]) ||
            !related(&tokens[i - 1], marker) || tokens[i - 1].head != (gint16)i || !is(tokens[i - 1].lemma, in) ||
            !is(tokens[verb].lemma, afterwards))
            continue;
        for (guint noun = (guint)verb + 1; noun < i - 1; noun++)
            if (tokens[noun].head == verb && related(&tokens[noun], phrase) && is(tokens[noun].lemma, doings) &&
                end_of(tokens, i - 1, noun) == (int)i - 2)
                hang(tokens, i, noun, DEPREL_NMOD);
    }
}

/* The noun of "the March 3, 1994, bombing of a train", asked of its month; -1 if that is no such phrase. */
static int dated_noun(const char *text, const struct token *tokens, guint n, guint month)
{
    static const guint64 article = TAG(DT) | TAG(PRP_POSS), name = TAG(NNP), number = TAG(CD);
    static const guint64 comma = TAG(COMMA), attributive = TAG(JJ) | TAG(NN) | TAG(NNP) | TAG(VBN);
    int noun = (int)month + 5;

    if (month < 1 || month + 5 >= n || !tagged(&tokens[month - 1], article) || !tagged(&tokens[month], name) ||
        !tagged(&tokens[month + 1], number) || !tagged(&tokens[month + 2], comma) || !is_year(text, &tokens[month + 3]) ||
        !tagged(&tokens[month + 4], comma))
        return -1;
    while (tagged(&tokens[noun], attributive) && tokens[noun].head > noun && tokens[noun].head <= noun + 3)
        noun = tokens[noun].head;
    return is_nominal(&tokens[noun]) ? noun : -1;
}

/* "charged in the March 3, 1994, bombing": all before the noun is the noun's, which takes the place of what had it. */
void mend_dated_nouns(const char *text, struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE);

    for (guint month = 1; month + 5 < n; month++) {
        int noun = dated_noun(text, tokens, n, month), first = (int)month - 1;
        if (noun < 0)
            continue;
        first -= first > 0 && related(&tokens[first - 1], marker);
        int old = -1; /* which of them hangs on a word outside */
        for (int k = first; k < (int)month + 5 && old < 0; k++)
            old = tokens[k].head < first || tokens[k].head > noun ? k : -1;
        if (old < 0 || (tokens[noun].head >= 0 && hangs_on(tokens, tokens[old].head, (guint)noun)))
            continue;
        if (first < (int)month - 1 && tokens[old].head >= 0) {
            tokens[noun].head = tokens[old].head;
            relate(&tokens[noun], tokens[tokens[old].head].upos == UPOS_VERB ? DEPREL_OBL : DEPREL_NMOD);
        }
        for (int k = first; k < (int)month + 5; k++)
            tokens[k].head = (gint16)(k <= (int)month ? noun : (int)month);
        relate(&tokens[month], DEPREL_NMOD_UNMARKED);
        relate(&tokens[month + 1], DEPREL_NUMMOD);
        relate(&tokens[month + 3], DEPREL_NMOD_UNMARKED);
        relate(&tokens[month - 1], DEPREL_DET);
    }
}

/* "Saudi Arabia, the United Arab Emirates, Bahrain and Egypt": a name between the first and the other joined ones is one of them. */
static bool is_listed(const struct token *tokens, guint n, guint i)
{
    static const guint64 join = REL(CONJ), name = TAG(NNP) | TAG(NNPS);
    guint head = (guint)tokens[i].head, joined = 0;

    for (guint c = i + 2; c < n; c++)
        joined += tokens[c].head == (gint16)head && related(&tokens[c], join) && tagged(&tokens[c], name);
    return joined > 1 && tagged(&tokens[i], name) && tagged(&tokens[head], name) && strcmp(tokens[i + 1].lemma, ",") == 0 &&
           tokens[i + 2].head != (gint16)i && !has(tokens, n, i, REL(CONJ), ANY_TAG);
}

/* "minister Araghchi and envoy Witkoff": an apposition has no "and"; what has one is joined. */
void mend_appositions(struct token *tokens, guint n)
{
    static const guint64 apposition = REL(APPOS), join = REL(CC);

    for (guint i = 1; i < n; i++)
        if (tokens[i].head >= 0 && tokens[i].head < (int)i && related(&tokens[i], apposition) &&
            (has(tokens, i, i, join, ANY_TAG) || (i + 2 < n && is_listed(tokens, n, i))))
            relate(&tokens[i], DEPREL_CONJ);
}

/* "spoke by telephone with Putin": a phrase behind such a bare noun is the verb's. */
void mend_means(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(NMOD), oblique = REL(OBL), marker = REL(CASE);
    static const guint64 own = REL(DET) | REL(NMOD_POSS);
    static const char *const by[] = { "by", "via", "over", NULL };
    static const char *const whom[] = { "with", "to", NULL };

    for (guint i = 3; i < n; i++) {
        int noun = tokens[i].head, verb = noun > 0 ? tokens[noun].head : -1;
        if (!related(&tokens[i], attribute) || verb < 0 || noun > (int)i || !related(&tokens[noun], oblique) ||
            !is(tokens[noun].lemma, bare_means) || !is(tokens[noun - 1].lemma, by) || has(tokens, n, (guint)noun, own, ANY_TAG))
            continue;
        guint first = start_of(tokens, i);
        if (related(&tokens[first], marker) && is(tokens[first].lemma, whom))
            hang(tokens, i, verb, DEPREL_OBL);
    }
}

/* "received the Danish minister in Rabat": a holder of high office is of a land, so that a town tells where he was received. */
void mend_hosts(struct token *tokens, guint n)
{
    static const char *const offices[] = { "minister", "president", "premier",     "chancellor", "king", "queen",
                                           "pope",     "emperor",   "counterpart", "prince",     NULL };
    static const guint64 attribute = REL(NMOD), object = REL(OBJ), name = TAG(NNP);
    static const char *const verbs[] = { "receive", "meet", "host", "welcome", "visit", "see", "greet", "arrest", "kill", NULL };

    for (guint i = 3; i < n; i++) {
        int noun = tokens[i].head, verb = noun > 0 ? tokens[noun].head : -1;
        if (related(&tokens[i], attribute) && tagged(&tokens[i], name) && verb >= 0 && verb < noun && noun < (int)i &&
            related(&tokens[noun], object) && is(tokens[noun].lemma, offices) && is(tokens[verb].lemma, verbs) &&
            strcmp(tokens[start_of(tokens, i)].lemma, "in") == 0)
            hang(tokens, i, verb, DEPREL_OBL);
    }
}

/* The name behind "of" that opens a series on a noun in the plural before a token: "the juntas of {Mali}, Burkina Faso and"; -1 if none. */
static int series_opened(const struct token *tokens, guint noun, guint i)
{
    static const guint64 name = TAG(NNP), many = TAG(NNS), of = REL(CASE), owner = REL(NMOD), comma = TAG(COMMA);
    guint first = start_of(tokens, i);

    first += tagged(&tokens[first], comma) ? 1 : 0;
    if (tagged(&tokens[noun], name) && first == noun + 2 && tagged(&tokens[first - 1], comma))
        return (int)noun; /* hung on the first name itself */
    if (!tagged(&tokens[noun], many) || first < 2)
        return -1;
    int before = (int)first - 1 - (tagged(&tokens[first - 1], comma) ? 1 : 0);
    while (before > (int)noun && tokens[before].head > (int)noun)
        before = tokens[before].head;
    bool opens = before > (int)noun && (guint)before < i && tokens[before].head == (gint16)noun && tagged(&tokens[before], name) &&
                 related(&tokens[before], owner) && has(tokens, (guint)before, (guint)before, of, ANY_TAG);
    return opens ? before : -1;
}

/* "The juntas of Mali, Burkina Faso and Niger": names in a series are joined to the first of them, not to the noun that it describes. */
void mend_named_series(struct token *tokens, guint n)
{
    static const guint64 name = TAG(NNP), apposed = REL(APPOS), joined = REL(CONJ), and = REL(CC);

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, opens;
        if (noun < 0 || noun >= (int)i || !related(&tokens[i], apposed) || !tagged(&tokens[i], name) ||
            (opens = series_opened(tokens, (guint)noun, i)) < 0)
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)noun && related(&tokens[k], joined) && tagged(&tokens[k], name) &&
                has(tokens, k, k, and, ANY_TAG)) {
                tokens[k].head = tokens[i].head = (gint16)opens;
                relate(&tokens[i], DEPREL_CONJ);
            }
    }
}
