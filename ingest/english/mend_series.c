#include "mend_rules.h"
#include "mend_tools.h"

/* "between Modi and the premier, Sharif": what has an "and" but no preposition joins the phrase before it. */
void mend_series(struct token *tokens, guint n)
{
    static const guint64 phrases = REL(NMOD) | REL(OBL), loose = REL(NMOD) | REL(OBL) | REL(APPOS);
    static const guint64 joins = REL(CC), case_of = REL(CASE);

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head, before = (int)i - 1;
        if (!related(&tokens[i], loose) || head < 0 || head > (int)i)
            continue;
        while (before > head && !(tokens[before].head == head && related(&tokens[before], phrases)))
            before--;
        if (before > head && has(tokens, n, i, joins, ANY_TAG) && !has(tokens, n, i, case_of, ANY_TAG))
            hang(tokens, i, before, DEPREL_CONJ);
    }
}

/* "talks {planned} for Friday between India and {Pakistan}": the second of two, hung on the noun that the participle belongs to. */
static void mend_planned_between(struct token *tokens, guint n, int first, int verb)
{
    static const guint64 attribute = REL(ACL), joined = REL(CONJ), join = REL(CC);

    if (!related(&tokens[verb], attribute) || has(tokens, n, (guint)first, joined, ANY_TAG))
        return;
    for (guint second = (guint)first + 2; second < n; second++)
        if (tokens[second].head == tokens[verb].head && related(&tokens[second], joined) &&
            start_of(tokens, second) == (guint)first + 1 && related(&tokens[first + 1], join))
            tokens[second].head = (gint16)first;
}

/* "the summit in Rome between Merkel and Macron": the two between whom it was, though the parser joined the second to the place. */
void mend_betweens(struct token *tokens, guint n)
{
    static const guint64 of_case = REL(CASE), joined = REL(CONJ), phrase = REL(NMOD) | REL(OBL), proper = TAG(NNP) | TAG(NNPS);

    for (guint i = 3; i + 2 < n; i++) {
        int first = related(&tokens[i], of_case) && is(tokens[i].lemma, between_two) ? tokens[i].head : -1;
        int place = first > (int)i && related(&tokens[first], phrase) ? tokens[first].head : -1;
        if (place >= 0)
            mend_planned_between(tokens, n, first, place);
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
    guint steps = 0;
    while (before > (int)noun && tokens[before].head > (int)noun)
        before = up(tokens, before, &steps);
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

/* "warned Norway, and Ana Berg, its envoy, said": a noun joined to a verb is the subject of the one behind it that has none. */
void mend_joined_subjects(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), aside = REL(PARATAXIS) | REL(CONJ), conjunction = REL(CC), comma = TAG(COMMA);

    for (guint i = 2; i < n; i++) {
        int head = tokens[i].head;
        if (!related(&tokens[i], joined) || head < 0 || head > (int)i || !is_nominal(&tokens[i]) ||
            !is_finite(tokens, n, (guint)head) || !has(tokens, i, i, conjunction, ANY_TAG))
            continue;
        guint verb = (guint)end_of(tokens, n, i) + 1;
        verb += verb < n && tagged(&tokens[verb], comma);
        if (verb >= n || tokens[verb].head != head || !related(&tokens[verb], aside) || !tagged(&tokens[verb], finite) ||
            has(tokens, n, verb, own_subject | conjunction, ANY_TAG))
            continue;
        for (guint k = (guint)head + 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], conjunction))
                tokens[k].head = (gint16)verb;
        hang(tokens, i, verb, DEPREL_NSUBJ);
        relate(&tokens[verb], DEPREL_CONJ);
    }
}

/* The noun right behind ", and" before a verb, of which an aside between commas tells more; -1 if there is none. */
static int noun_with_aside(const struct token *tokens, guint after, guint verb)
{
    static const guint64 conjunction = REL(CC), comma = TAG(COMMA), inside = TAG(NNP) | TAG(NNPS) | TAG(NN) | TAG(NNS);

    for (guint k = verb - 3; k > after + 1; k--) {
        int noun = related(&tokens[k], conjunction) && tagged(&tokens[k - 1], comma) ? tokens[k].head : -1;
        if (noun <= (int)k || noun >= (int)verb || !tagged(&tokens[noun], inside) || start_of(tokens, (guint)noun) > k + 1)
            continue;
        guint end = (guint)noun + 1;
        while (end < verb && tokens[end].head == (gint16)noun && tagged(&tokens[end], inside))
            end++; /* the rest of a name */
        return end + 2 < verb && tagged(&tokens[end], comma) ? noun : -1;
    }
    return -1;
}

/* "hailed the premier of Mali, and Ana Berg, backed by Oslo, left": a noun behind "and" that an aside parts from a verb without a subject. */
void mend_subjects_with_asides(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), conjunction = REL(CC), comma = TAG(COMMA);

    for (guint verb = 6; verb < n; verb++) {
        int first = related(&tokens[verb], joined) && tagged(&tokens[verb], finite) ? tokens[verb].head : -1;
        if (first < 0 || first > (int)verb || !tagged(&tokens[verb - 1], comma) || !is_finite(tokens, n, (guint)first) ||
            has(tokens, n, verb, own_subject | conjunction, ANY_TAG))
            continue;
        int noun = noun_with_aside(tokens, (guint)first, verb);
        if (noun < 0)
            continue;
        for (guint k = (guint)first + 1; k < verb; k++)
            if ((related(&tokens[k], conjunction) && tokens[k].head == (gint16)noun))
                tokens[k].head = (gint16)verb;
            else if ((int)k > noun && tokens[k].head < noun)
                tokens[k].head = (gint16)noun;
        hang_subject(tokens, n, (guint)noun, (int)verb);
    }
}

/* "Spain, which had the chair, and Germany are mediating": of two subjects the first, with its relative clause, was taken for all. */
void mend_split_subjects(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), joined = REL(CONJ), subject = REL(NSUBJ) | REL(NSUBJ_PASS), cc = REL(CC);
    static const guint64 comma = TAG(COMMA);

    for (guint verb = 4; verb < n; verb++) {
        int told = related(&tokens[verb], joined) ? tokens[verb].head : -1, first = told >= 0 ? tokens[told].head : -1;
        if (first < 0 || first > told || !related(&tokens[told], relative) || tokens[first].head >= 0 ||
            !is_nominal(&tokens[first]) || !(tagged(&tokens[verb], finite) || is_finite(tokens, n, verb)))
            continue;
        for (guint second = (guint)told + 1; second < verb; second++) {
            if (tokens[second].head != (gint16)verb || !related(&tokens[second], subject) || !is_nominal(&tokens[second]))
                continue;
            guint from = start_of(tokens, second);
            if (from < 2 || !related(&tokens[from - 1], cc) || !tagged(&tokens[from - 2], comma))
                break;
            tokens[verb].head = -1;
            tokens[verb].relation = tokens[first].relation;
            hang(tokens, first, verb, DEPREL_NSUBJ);
            hang(tokens, second, first, DEPREL_CONJ);
            tokens[from - 1].head = (gint16)second;
            for (guint k = 0; k < n; k++)
                if (tokens[k].head == (gint16)first && k > verb)
                    tokens[k].head = (gint16)verb;
            break;
        }
    }
}

/* "Its minister, Jan Olsen, and the envoy met": a noun that a clause is joined to has no verb; it is the first of its subjects. */
void mend_joint_subjects(struct token *tokens, guint n)
{
    static const guint64 noun = TAG(NN) | TAG(NNS) | TAG(NNP) | TAG(NNPS), root = REL(ROOT);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(COP) | REL(CSUBJ);
    static const guint64 conj = REL(CONJ), cc = REL(CC), subject = REL(NSUBJ);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head, first = verb >= 0 ? tokens[verb].head : -1;
        bool joint = first >= 0 && verb > (int)i && first < (int)i && related(&tokens[i], subject) &&
                     related(&tokens[verb], conj) && tagged(&tokens[verb], finite) && related(&tokens[first], root) &&
                     tagged(&tokens[first], noun) && !has(tokens, n, (guint)first, own, ANY_TAG);
        bool joined = false; /* nothing but a conjunction between the two nouns and the second's own words */
        for (int k = first + 1; joint && k < (int)i; k++)
            joined |= related(&tokens[k], cc) && tokens[k].head == verb;
        if (!joined)
            continue;
        for (guint k = 0; k < n; k++)
            if (k < i && tokens[k].head == verb && related(&tokens[k], cc))
                tokens[k].head = (gint16)i;
            else if (k > i && k != (guint)verb && tokens[k].head == first)
                tokens[k].head = (gint16)verb; /* clauses and marks behind it */
        hang(tokens, verb, -1, DEPREL_ROOT);
        hang(tokens, first, verb, DEPREL_NSUBJ);
        hang(tokens, i, first, DEPREL_CONJ);
    }
}

/*
 * "shipped it to Russia and the EU lifted curbs", "condemned it, and the premier, Ana Roe, left": what is joined without a conjunction
 * takes the noun before it, and that one's.
 */
void mend_joined_clauses(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), join = REL(CC), marks = REL(PUNCT), aside = REL(APPOS);
    static const guint64 own = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(CSUBJ) | REL(EXPL) | REL(CC) | REL(MARK);

    for (guint verb = 3; verb < n; verb++) {
        if (!related(&tokens[verb], joined) || tokens[verb].head > (int)verb || !is_finite(tokens, n, verb) ||
            has(tokens, verb, verb, own, ANY_TAG))
            continue;
        guint start = group_start(tokens, verb);
        int comma = start == verb && tagged(&tokens[verb], TAG(VBD)) && tagged(&tokens[verb - 1], TAG(COMMA));
        if (!comma && has(tokens, verb, verb, marks, ANY_TAG))
            continue;
        for (guint i = 2; i < start; i++) {
            if (!related(&tokens[i], joined) || !is_nominal(&tokens[i]) || tokens[i].head > (int)i ||
                end_of(tokens, n, i) != (int)start - 1 - comma || (comma && !has(tokens, n, i, aside, ANY_TAG)) ||
                !hangs_on(tokens, (int)i, (guint)tokens[verb].head) || !has(tokens, i, i, join, ANY_TAG))
                continue;
            for (guint k = 0; k < i; k++)
                if (tokens[k].head == (gint16)i && related(&tokens[k], join))
                    tokens[k].head = (gint16)verb;
            hang_subject(tokens, n, i, verb);
            break;
        }
    }
}

/* Whether a verb joined to what was told cannot be of one piece with it: "had died, dismissed two", "would go and left". */
static bool is_joined_to_report(const struct token *tokens, guint n, guint told, guint verb)
{
    static const guint64 helper = REL(AUX), joined = REL(CONJ), modal = TAG(MD), comma = TAG(COMMA);
    bool between = false;

    if (!has(tokens, n, told, helper, ANY_TAG))
        return false;
    for (guint k = told + 1; k < verb; k++)
        between |= tokens[k].head == tokens[told].head && related(&tokens[k], joined);
    return between || tagged(&tokens[verb - 1], comma) || has(tokens, n, told, helper, modal);
}

/* "said it would go, accused Chad of lying and recalled its envoy": a past behind what was told is joined to the telling. */
void mend_joined_reports(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), joined = REL(CONJ), past = TAG(VBD), comma = TAG(COMMA), mark = REL(MARK),
                         object = REL(OBJ) | REL(IOBJ);

    for (guint verb = 4; verb < n; verb++) {
        int head = tokens[verb].head;
        if (!tagged(&tokens[verb], past) || !related(&tokens[verb], content | joined) || head < 0 || head > (int)verb ||
            has(tokens, n, verb, own_subject | mark, ANY_TAG))
            continue;
        bool second = related(&tokens[verb], content) && tagged(&tokens[head], past) && tagged(&tokens[verb - 1], comma) &&
                      has(tokens, verb, (guint)head, content, ANY_TAG) && has(tokens, n, verb, object, ANY_TAG);
        int teller = related(&tokens[verb], joined) && related(&tokens[head], content) ? tokens[head].head : -1;
        bool moved =
            teller >= 0 && teller < head && tagged(&tokens[teller], past) && is_joined_to_report(tokens, n, (guint)head, verb);
        if (second || moved)
            hang(tokens, verb, second ? head : teller, DEPREL_CONJ);
    }
}

/* "Not Chad but Libya did it", "struck not the port but the town": the second of the two stands for both; not "not only". */
void mend_not_but(struct token *tokens, guint n)
{
    static const char *const only[] = { "only", "just", "merely", "simply", "solely", "even", NULL };
    static const guint64 join = REL(CC), joined = REL(CONJ), argument = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(OBJ), copula = REL(COP),
                         relative = REL(ACL_RELCL);

    for (guint i = 2; i + 1 < n; i++) {
        int second = tokens[i].head, first = second >= 0 ? tokens[second].head : -1;
        if (!related(&tokens[i], join) || strcmp(tokens[i].lemma, "but") != 0 || second < (int)i || first < 1 || first >= (int)i ||
            !related(&tokens[second], joined) || !is_nominal(&tokens[second]) || !is_nominal(&tokens[first]) ||
            !(related(&tokens[first], argument) || has(tokens, n, (guint)first, copula, ANY_TAG)))
            continue;
        bool cleft = !related(&tokens[first], argument) && has(tokens, n, (guint)first, relative, ANY_TAG);
        guint start = cleft ? (guint)first - 1 : start_of(tokens, (guint)first);
        guint negation = strcmp(tokens[start].lemma, "not") == 0 ? start : start > 0 ? start - 1 : start;
        if (strcmp(tokens[negation].lemma, "not") != 0 || is(tokens[negation + 1].lemma, only) || hangs_on(tokens, first, negation))
            continue;
        take_place(tokens, (guint)second, (guint)first);
        if (cleft) /* "it was not Chad but Niger that left" */
            rehang(tokens, n, 0, (guint)first, (guint)second);
        hang(tokens, (guint)first, second, DEPREL_DISLOCATED);
        hang(tokens, negation, first, DEPREL_ADVMOD);
    }
}

/* The noun of "X, {not} Y,", "X and {not} Y", "X {rather} than Y"; 0 if these words set nothing against what stands before them. */
static guint set_against(const struct token *tokens, guint n, guint i)
{
    static const guint64 parting = TAG(COMMA) | TAG(CC),
                         attribute = REL(DET) | REL(AMOD) | REL(COMPOUND) | REL(NMOD_POSS) | REL(NUMMOD), article = TAG(DT),
                         name = TAG(NNP) | TAG(NNPS);
    static const char *const rather_than[] = { "rather", NULL }, *const no[] = { "not", NULL };
    bool rather = is(tokens[i].lemma, rather_than) && i + 1 < n && strcmp(tokens[i + 1].lemma, "than") == 0;
    guint k = i + (rather ? 2 : 1);

    if (!rather && (!is(tokens[i].lemma, no) || !tagged(&tokens[i - 1], parting)))
        return 0;
    if (k >= n || (tagged(&tokens[k], article) && strcmp(tokens[k].lemma, "the") != 0))
        return 0; /* "Peru, not a member" */
    while (k + 1 < n && (related(&tokens[k], attribute) || strcmp(tokens[k].lemma, "by") == 0) && tokens[k].head > (gint16)k)
        k++;
    return tagged(&tokens[k], name) || (!rather && is_nominal(&tokens[k])) ? k : 0;
}

/* "Ukraine, not Russia, shelled it", "it was Chad rather than Mali that left": who did it is the first of the two alone. */
void mend_set_against(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), beside = REL(CONJ) | REL(APPOS), relative = REL(ACL_RELCL),
                         comma = TAG(COMMA), personal = TAG(PRP),
                         noun = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(DISLOCATED) | REL(APPOS) | REL(PARATAXIS);

    for (guint i = 1; i + 1 < n; i++) {
        guint second = set_against(tokens, n, i);
        int first = second ? tokens[second].head : -1;
        if (!second)
            continue;
        if (first >= 0 && first < (int)i && related(&tokens[second], beside) && is_nominal(&tokens[first])) {
            for (guint k = second + 1; k < n; k++)
                if (tokens[k].head == (gint16)second && related(&tokens[k], relative))
                    tokens[k].head = (gint16)first;
        } else if (i > 1 && related(&tokens[second], subject) && tagged(&tokens[i - 1], comma) &&
                   (is_nominal(&tokens[i - 2]) || tagged(&tokens[i - 2], personal)) &&
                   (tokens[i - 2].head == tokens[second].head ||
                    (tokens[i - 2].head == (gint16)second && related(&tokens[i - 2], noun)))) {
            first = (int)i - 2;
            take_place(tokens, (guint)first, second);
        } else {
            continue;
        }
        hang(tokens, second, first, DEPREL_DISLOCATED);
        hang(tokens, i, (int)second, DEPREL_ADVMOD);
    }
}

/* "and so {did} Spain", "nor {did} Peru": a clause of its own, with its subject behind it. */
void mend_so_did(struct token *tokens, guint n)
{
    static const char *const helpers[] = { "do", "have", "be", NULL };

    for (guint i = 2; i + 2 < n; i++) {
        guint helper = i + 1;
        if (!is(tokens[i].lemma, so_too) || !tagged(&tokens[helper], finite) || !is(tokens[helper].lemma, helpers))
            continue;
        for (guint k = helper + 1; k < n; k++)
            if (is_nominal(&tokens[k]) && tokens[k].head == (gint16)helper && tokens[helper].upos != UPOS_VERB) {
                retag(&tokens[helper], UPOS_VERB, (enum xpos)tokens[helper].xpos);
                hang(tokens, k, (int)helper, DEPREL_NSUBJ);
            }
    }
}

/* The first of two nouns that tell between commas what a name is, of which the second is known: "Chad, (a member) and a rival,"; or -1. */
static int first_apposed(const struct token *tokens, guint name, guint second)
{
    static const guint64 comma = TAG(COMMA), told = REL(APPOS) | REL(CONJ), nouns = TAG(NN) | TAG(NNS);

    for (guint k = name + 2; k < second; k++)
        if (tokens[k].head == (gint16)name && related(&tokens[k], told) && tagged(&tokens[k], nouns)) {
            guint first = start_of(tokens, k);
            bool mark = tagged(&tokens[first], comma);
            return (mark || (first > 0 && tagged(&tokens[first - 1], comma))) && !is_parted(tokens, k, second, comma) ? (int)k : -1;
        }
    return -1;
}

/* "Turkey, a NATO member and an old rival of Greece, left": two things that one is, and no three who left. */
void mend_apposed_pairs(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), names = TAG(NNP) | TAG(NNPS), nouns = TAG(NN) | TAG(NNS), comma = TAG(COMMA);
    static const guint64 article = REL(DET);

    for (guint i = 4; i + 1 < n; i++) {
        int name = tokens[i].head;
        if (!related(&tokens[i], joined) || !tagged(&tokens[i], nouns) || name < 0 || name > (int)i ||
            !tagged(&tokens[name], names) || !has(tokens, n, i, article, ANY_TAG))
            continue;
        guint last = i;
        for (guint k = i + 1; k < n && (hangs_on(tokens, (int)k, i) && !tagged(&tokens[k], comma)); k++)
            last = k;
        int first = last + 1 < n && tagged(&tokens[last + 1], comma) ? first_apposed(tokens, (guint)name, i) : -1;
        if (first < 0)
            continue;
        relate(&tokens[first], DEPREL_APPOS);
        tokens[i].head = (gint16)first;
    }
}

/* "his Chinese, Turkish and Saudi counterparts": the last attribute of a series stands beside the others, and none is an object. */
void mend_joined_attributes(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD) | REL(COMPOUND), joined = REL(CONJ), join = REL(CC), object = REL(OBJ),
                         adjective = TAG(JJ);

    for (guint i = 4; i + 1 < n; i++) {
        int noun = related(&tokens[i], attribute) && related(&tokens[i - 1], join) && tokens[i - 1].head == (gint16)i &&
                           related(&tokens[i - 2], joined)
                       ? tokens[i].head
                       : -1;
        int first = noun > (int)i ? tokens[i - 2].head : -1;
        if (first < 0 || first >= (int)i - 2)
            continue;
        if (related(&tokens[first], object) && related(&tokens[noun], object) && tokens[first].head == tokens[noun].head &&
            tagged(&tokens[first], adjective))
            hang(tokens, (guint)first, noun, DEPREL_AMOD);
        if (related(&tokens[first], attribute) && tokens[first].head == (gint16)noun)
            hang(tokens, i, first, DEPREL_CONJ);
    }
}

/* Where a name that ends at a token begins, with its article. */
static guint name_start(const struct token *tokens, guint name)
{
    static const guint64 parts = TAG(NNP) | TAG(NNPS) | TAG(DT);

    while (name > 0 && tagged(&tokens[name - 1], parts) &&
           (tokens[name - 1].head == (gint16)name || tokens[name - 1].head == tokens[name].head))
        name--;
    return name;
}

/* The token before a name with its article; 0 where it begins the sentence. */
static guint before_name(const struct token *tokens, guint name)
{
    guint start = name_start(tokens, name);

    return start > 0 ? start - 1 : 0;
}

/*
 * "cut ties with Qatar, and {Bahrain}, {Egypt} and Iran followed": behind a semicolon or ", and" the names of a series are all the
 * subject of its verb, and none is of the clause before.
 */
void mend_split_lists(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), subject = REL(NSUBJ), join = REL(CC), comma = TAG(COMMA), stop = TAG(COLON),
                         names = TAG(NNP) | TAG(NNPS);
    enum { NAMES = 8 };

    for (guint verb = 6; verb < n; verb++) {
        int last =
            related(&tokens[verb], joined) && tagged(&tokens[verb], finite) && tokens[verb].head < (int)verb ? (int)verb - 1 : -1;
        while (last > 3 && last + 9 > (int)verb && !(tokens[last].head == (gint16)verb && related(&tokens[last], subject)))
            last--;
        guint link = last > 3 && tagged(&tokens[last], names) ? before_name(tokens, (guint)last) : 0, start = link, items = 0;
        guint item[NAMES];
        if (link < 3 || !related(&tokens[link], join))
            continue;
        while (items < NAMES && start > 2 && tagged(&tokens[start - 1], names)) {
            item[items++] = start - 1;
            start = before_name(tokens, start - 1);
            if (!tagged(&tokens[start], comma))
                break;
        }
        bool opened = items > 0 && start > 0 &&
                      (tagged(&tokens[start], stop) || (related(&tokens[start], join) && tagged(&tokens[start - 1], comma)));
        if (!opened || tokens[verb].head >= (gint16)start)
            continue;
        guint first = item[items - 1];
        for (guint k = 0; k + 1 < items; k++)
            hang(tokens, item[k], (int)first, DEPREL_CONJ);
        hang(tokens, (guint)last, (int)first, DEPREL_CONJ);
        hang(tokens, first, (int)verb, DEPREL_NSUBJ);
        tokens[link].head = (gint16)last;
        tokens[start].head = (gint16)verb;
    }
}

/* "expelled 40 Russian diplomats, {France 35} and {Italy 30}": a name with a bare number behind a counted object is a further subject. */
void mend_gapped(struct token *tokens, guint n)
{
    static const guint64 number = TAG(CD) | TAG(NN), name_tags = TAG(NNP) | TAG(NNPS), counted = REL(NUMMOD), object = REL(OBJ),
                         subject = REL(NSUBJ), join = REL(CC), punctuation = REL(PUNCT),
                         moved = REL(CONJ) | REL(APPOS) | REL(COMPOUND);
    static const char *const one[] = { "one", NULL };

    for (guint i = 6; i < n; i++) {
        guint name = i - 1;
        if (!tagged(&tokens[i], number) || !tagged(&tokens[name], name_tags) || !related(&tokens[name], moved) ||
            !(tagged(&tokens[i], TAG(CD)) || is(tokens[i].lemma, one)))
            continue;
        guint before = before_name(tokens, name);
        if (before < 4 || !(related(&tokens[before], join) || tagged(&tokens[before], TAG(COMMA))) ||
            (i + 1 < n && !related(&tokens[i + 1], join | punctuation)))
            continue;
        guint noun = before;
        while (noun > 2 && !(related(&tokens[noun], object) && has(tokens, n, noun, counted, ANY_TAG)))
            noun--;
        int verb = noun > 2 ? tokens[noun].head : -1, doer = verb;
        while (doer >= 0 && !(tokens[doer].head == (gint16)verb && related(&tokens[doer], subject)))
            doer--;
        if (doer < 0 || !tagged(&tokens[verb], finite | TAG(VBN)) || !tagged(&tokens[doer], name_tags))
            continue;
        rehang(tokens, n, before, i, name);
        hang(tokens, name, doer, DEPREL_CONJ);
        hang(tokens, i, (int)name, DEPREL_FLAT);
    }
}

/* "they met; {both} criticised Iran": behind a stop and right before a verb without a subject, and with no "and" behind it, it is the subject. */
void mend_both(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), marker = REL(CC_PRECONJ) | REL(ADVMOD) | REL(CC), before = TAG(COLON) | TAG(CC);

    for (guint i = 1; i + 2 < n; i++)
        if (is(tokens[i].lemma, boths) && tagged(&tokens[i - 1], before) && related(&tokens[i], marker) &&
            tokens[i].head == (gint16)i + 1 && tagged(&tokens[i + 1], finite) &&
            !has(tokens, n, i + 1, own_subject | joined, ANY_TAG)) {
            retag(&tokens[i], UPOS_DET, XPOS_DT);
            hang_subject(tokens, n, i, (int)i + 1);
        }
}

/* "(by Japan) {on Tuesday}": the day or month right behind a further doer is his alone. */
static void take_own_day(struct token *tokens, guint n, guint name)
{
    static const guint64 marker = REL(CASE);
    guint day = name + 2;

    if (day < n && related(&tokens[name + 1], marker) && tokens[name + 1].head == (gint16)day &&
        is(tokens[day].lemma, days_and_months))
        hang(tokens, day, (int)name, DEPREL_NMOD);
}

/* "Chad was condemned by France and {Niger by Spain}": another was, by another; the first did it to Chad alone. */
static bool part_other_passive(struct token *tokens, int first, guint by)
{
    static const guint64 agent = REL(OBL_AGENT), joined = REL(CONJ), marker = REL(CASE), names = TAG(NNP) | TAG(NNPS);
    guint whom = by - 1, name = (guint)tokens[by].head;

    if (!related(&tokens[by], marker) || !is(tokens[by].lemma, agent_marks) || !related(&tokens[name], agent) ||
        tokens[name].head != tokens[first].head || !tagged(&tokens[whom], names) || !related(&tokens[whom], joined) ||
        tokens[whom].head != (gint16)first)
        return false;
    hang(tokens, whom, tokens[first].head, DEPREL_PARATAXIS);
    hang(tokens, name, (int)whom, DEPREL_NMOD);
    return true;
}

/* "condemned by France on Monday {and by Japan}", "expelled by Ireland and one {by Norway}": who else did it stands beside the first. */
void mend_second_agents(struct token *tokens, guint n)
{
    static const guint64 agent = REL(OBL_AGENT), marker = REL(CASE), of_number = REL(NMOD), joined = REL(CONJ), join = REL(CC),
                         punctuation = REL(PUNCT), number = TAG(CD);
    int first = -1;

    for (guint i = 1; i + 1 < n; i++) {
        if (first >= 0 && tokens[i].head > (gint16)i && part_other_passive(tokens, first, i))
            continue;
        bool parted = first >= 0 && !related(&tokens[i - 1], join | punctuation) && !tagged(&tokens[i - 1], number);
        int name = !parted && related(&tokens[i], marker) && is(tokens[i].lemma, agent_marks) ? tokens[i].head : -1;
        if (name < (int)i || !is_nominal(&tokens[name]))
            continue;
        if (first >= 0 && tokens[first].head == tokens[name].head && related(&tokens[name], agent))
            hang(tokens, (guint)name, first, DEPREL_CONJ);
        else if (first >= 0 && tokens[name].head > first && tokens[name].head < (int)i &&
                 tagged(&tokens[name], TAG(NNP) | TAG(NNPS)) &&
                 ((related(&tokens[name], of_number) && tagged(&tokens[tokens[name].head], number)) ||
                  (related(&tokens[name], joined) && related(&tokens[i - 1], join))))
            hang(tokens, (guint)name, first, DEPREL_CONJ);
        else if (related(&tokens[name], agent))
            first = name;
        if (first >= 0 && name != first && tokens[name].head == first)
            take_own_day(tokens, n, (guint)name);
    }
}

/* "recalled its envoy on Monday, {Turkey on Tuesday}": a name with a day of its own is a further subject, where no other could be meant. */
void mend_gapped_days(struct token *tokens, guint n)
{
    static const guint64 names = TAG(NNP) | TAG(NNPS), subject = REL(NSUBJ), marker = REL(CASE), time = REL(OBL),
                         stop = REL(PUNCT) | REL(CC);

    for (guint i = 5; i + 2 < n; i++) {
        guint day = i + 2;
        if (!tagged(&tokens[i], names) || !related(&tokens[i + 1], marker) || tokens[i + 1].head != (gint16)day ||
            !is(tokens[day].lemma, days_and_months) || is(tokens[i].lemma, days_and_months))
            continue;
        guint start = name_start(tokens, i);
        if (start < 4 || !related(&tokens[start - 1], stop) || (day + 1 < n && !related(&tokens[day + 1], stop)))
            continue;
        guint before = start - 1;
        while (before > 2 && related(&tokens[before], stop))
            before--;
        int verb = is(tokens[before].lemma, days_and_months) && related(&tokens[before], time) ? tokens[before].head : -1,
            doer = verb;
        bool alone = verb >= 0 && verb < (int)before && tagged(&tokens[verb], finite);
        for (guint k = (guint)MAX(verb, 0) + 1; k < before && alone; k++)
            alone = !tagged(&tokens[k], names) && tokens[k].upos != UPOS_VERB;
        while (alone && doer >= 0 && !(tokens[doer].head == (gint16)verb && related(&tokens[doer], subject)))
            doer--;
        if (alone && doer >= 0 && tagged(&tokens[doer], names)) {
            hang(tokens, i, doer, DEPREL_CONJ);
            take_own_day(tokens, n, i);
        }
    }
}
