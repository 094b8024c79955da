#include "mend_rules.h"
#include "mend_tools.h"

/* Verbs of what is made of a deed long afterwards. */
static const char *const afterwards[] = { "apologise", "apologize",   "recognise", "recognize",  "commemorate", "mark",
                                          "remember",  "acknowledge", "admit",     "probe",      "charge",      "convict",
                                          "jail",      "imprison",    "accuse",    "blame",      "investigate", "sentence",
                                          "try",       "pardon",      "indict",    "compensate", "prosecute",   "mourn",
                                          "suspect",   "honour",      "honor",     "condemn",    "want",        "extradite",
                                          "arrest",    "inquire",     NULL };

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
    return tagged_above(tokens, head, verbs);
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

/* "was received six months after a quarrel in Oslo on May 4": the day of that from which is counted. */
void mend_days_counted_from(struct token *tokens, guint n)
{
    static const guint64 phrase = REL(OBL), marker = REL(CASE), length = REL(NMOD_UNMARKED) | REL(OBL_UNMARKED),
                         number = REL(NUMMOD);
    static const char *const on[] = { "on", "in", NULL };

    for (guint day = 6; day < n; day++) {
        int verb = related(&tokens[day], phrase) ? tokens[day].head : -1;
        guint first = verb >= 0 ? start_of(tokens, day) : 0;
        if (verb < 0 || first <= (guint)verb + 4 || !(is_month(&tokens[day]) || tagged(&tokens[day], TAG(CD))) ||
            !is(tokens[first].lemma, on))
            continue;
        for (guint i = (guint)verb + 1; i + 1 < first; i++) {
            int noun = related(&tokens[i], marker) && is(tokens[i].lemma, lapses) ? tokens[i].head : -1;
            if (noun > (int)i && tokens[noun].head == verb && related(&tokens[noun], phrase) &&
                end_of(tokens, first, (guint)noun) == (int)first - 1 && related(&tokens[i - 1], length) &&
                has(tokens, i, i - 1, number, ANY_TAG) && (tokens[i - 1].head == noun || tokens[i - 1].head == verb))
                hang(tokens, day, noun, DEPREL_NMOD);
        }
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

static bool is_year(const char *text, const struct token *token)
{
    return token->end - token->start == 4 && g_ascii_isdigit(text[token->start]) && g_ascii_isdigit(text[token->end - 1]);
}

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
            !(tagged(&tokens[day], number) || is_month(&tokens[day])) || has(tokens, n, (guint)verb, own_subject, ANY_TAG))
            continue;
        guint first = start_of(tokens, i);
        if (first > 0 && !tagged(&tokens[first - 1], TAG(COMMA)))
            hang_subject(tokens, n, i, verb);
    }
}

/* "broke down the day Niger expelled him": a clause with its own subject right behind a bare noun, and no conjunction, is the noun's. */
void mend_days(struct token *tokens, guint n)
{
    static const guint64 conjunct = REL(CONJ) | REL(PARATAXIS), bare = REL(OBL_UNMARKED);
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), apart = REL(CC) | REL(PUNCT) | REL(MARK);

    for (guint i = 1; i + 2 < n; i++)
        for (guint verb = i + 2; related(&tokens[i], bare) && verb < n; verb++) {
            int head = tokens[i].head;
            if (tokens[verb].head != head || head > (int)i || !related(&tokens[verb], conjunct) || !tagged(&tokens[verb], finite) ||
                !has(tokens, verb, verb, subject, ANY_TAG) || has(tokens, verb, verb, apart, ANY_TAG) ||
                start_of(tokens, verb) != i + 1)
                continue;
            hang(tokens, verb, i, DEPREL_ACL_RELCL);
        }
}

/* "an order on Monday freezing Libyan assets": what was taken for a phrase behind "on" is the gerund's object. */
static void free_gerund(struct token *tokens, guint gerund)
{
    static const guint64 within = REL(AMOD);
    int noun = tokens[gerund].head;

    if (noun <= (int)gerund || tokens[noun].head < 0 || !related(&tokens[gerund], within))
        return;
    tokens[gerund].head = tokens[noun].head;
    relate(&tokens[gerund], DEPREL_ACL);
    hang(tokens, noun, gerund, DEPREL_OBJ);
}

/* "passed a bill Monday banning it": the day between is the verb's whose object stands before it. */
void mend_days_between(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), object = REL(OBJ), preposition = TAG(IN),
                         verbs = TAG(VBD) | TAG(VBN) | TAG(VBZ) | TAG(VB);
    static const char *const on[] = { "on", NULL };

    for (guint i = 3; i + 1 < n; i++) {
        bool marked = tagged(&tokens[i - 1], preposition) && is(tokens[i - 1].lemma, on);
        guint noun = i - 1 - marked;
        int verb = tokens[noun].head;
        if (!is_weekday(&tokens[i]) || !tagged(&tokens[i + 1], gerund) || !is_nominal(&tokens[noun]) ||
            !related(&tokens[noun], object) || verb < 0 || verb > (int)noun || !tagged(&tokens[verb], verbs))
            continue;
        free_gerund(tokens, i + 1);
        hang(tokens, i, verb, marked ? DEPREL_OBL : DEPREL_OBL_UNMARKED);
        if (marked)
            tokens[i - 1].head = (gint16)i;
    }
}

/* "accused Chad on Monday of theft": a phrase right behind a day is the verb's that the day dates. */
void mend_phrases_of_days(struct token *tokens, guint n)
{
    static const guint64 phrase = REL(NMOD), day = REL(OBL) | REL(OBL_UNMARKED), marker = REL(CASE), article = REL(DET);
    static const char *const cases[] = { "of", "for", "with", "against", "over", "about", "in", "from", "as", "into", "by", NULL };
    static const char *const times[] = { "week", "month", "year", "morning", "evening", "afternoon", "night", "time", NULL };

    for (guint i = 3; i < n; i++) {
        int of = tokens[i].head, verb = of < 0 ? -1 : tokens[of].head;
        if (!related(&tokens[i], phrase) || verb < 0 || of >= (int)i || !is_weekday(&tokens[of]) || !related(&tokens[of], day) ||
            tokens[verb].upos != UPOS_VERB || has(tokens, n, (guint)of, article, ANY_TAG))
            continue;
        guint first = (guint)of + 1;
        bool time = is_month(&tokens[i]) || is_weekday(&tokens[i]) || is(tokens[i].lemma, times) || tagged(&tokens[i], TAG(CD));
        if (first < i && tokens[first].head == (gint16)i && related(&tokens[first], marker) && is(tokens[first].lemma, cases) &&
            !time)
            hang(tokens, i, verb, DEPREL_OBL);
    }
}

/* "On Thursday, three days after Libya freed him, he met": the day before the comma is the main clause's. */
void mend_days_in_front(struct token *tokens, guint n)
{
    static const guint64 marker = REL(MARK), aside = REL(ADVCL), day = REL(OBL) | REL(OBL_UNMARKED);
    static const char *const after[] = { "after", "before", NULL };

    for (guint i = 2; i < n; i++) {
        int clause = related(&tokens[i], marker) && is(tokens[i].lemma, after) ? tokens[i].head : -1;
        int above = clause > (int)i && related(&tokens[clause], aside) ? tokens[clause].head : -1;
        for (guint d = 0; above > clause && d < i; d++)
            if (is_weekday(&tokens[d]) && tokens[d].head == (gint16)clause && related(&tokens[d], day) &&
                is_parted(tokens, d, i, TAG(COMMA)))
                hang(tokens, d, above, DEPREL_OBL);
    }
}

/* "freed the envoy, who was arrested in March, on Friday": the day behind the clause's end is that of the verb above it. */
void mend_days_behind_asides(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), phrase = REL(OBJ) | REL(OBL) | REL(NSUBJ_PASS), day = REL(OBL),
                         comma = TAG(COMMA), wh = TAG(WP) | TAG(WDT), verbs = TAG(VBD) | TAG(VBN);

    for (guint d = 5; d < n; d++) {
        int clause = is_weekday(&tokens[d]) && related(&tokens[d], day) && tagged(&tokens[d - 2], comma) &&
                             strcmp(tokens[d - 1].lemma, "on") == 0
                         ? tokens[d].head
                         : -1;
        int noun = clause >= 0 && clause < (int)d - 2 && related(&tokens[clause], relative) ? tokens[clause].head : -1;
        int above = noun >= 0 && noun + 2 < clause && related(&tokens[noun], phrase) ? tokens[noun].head : -1;
        if (above >= 0 && tagged(&tokens[noun + 1], comma) && tagged(&tokens[noun + 2], wh) && tagged(&tokens[above], verbs))
            hang(tokens, d, above, DEPREL_OBL);
    }
}
