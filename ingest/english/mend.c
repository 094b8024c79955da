#include "mend.h"

#include <string.h>

static bool is(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (*name == **names && strcmp(name, *names) == 0)
            return true;
    return false;
}

static bool tagged(const struct token *token, const char *const *tags)
{
    return is(english_xpos_name(token->xpos), tags);
}

static const char *const finite[] = { "VBD", "VBZ", "VBP", NULL };
static const char *const own_subject[] = { "nsubj", "nsubj:pass", "csubj", "expl", NULL };

static bool related(const struct token *token, const char *const *relations)
{
    return is(english_relation_name(token->relation), relations);
}

static void relate(struct token *token, const char *relation)
{
    token->relation = (guint8)english_relation_find(relation);
}

static void retag(struct token *token, enum upos upos, const char *tag)
{
    token->upos = (guint8)upos;
    token->xpos = (guint8)english_xpos_find(tag);
}

/* Whether a token of one of these relations depends on the head, and, if tags are given, has one of them. */
static bool has(const struct token *tokens, guint n, guint head, const char *const *relations, const char *const *tags)
{
    for (guint i = 0; i < n; i++)
        if (tokens[i].head == (gint16)head && related(&tokens[i], relations) && (!tags || tagged(&tokens[i], tags)))
            return true;
    return false;
}

static bool is_finite(const struct token *tokens, guint n, guint i)
{
    static const char *const past[] = { "VBD", NULL }, *const helpers[] = { "aux", "aux:pass", "cop", NULL };

    return tagged(&tokens[i], past) || has(tokens, n, i, helpers, finite);
}

static bool is_own_lemma(const char *text, const struct token *token)
{
    size_t length = token->end - token->start;

    return strlen(token->lemma) == length && g_ascii_strncasecmp(token->lemma, text + token->start, length) == 0;
}

static bool is_misplaced(const char *text, const struct token *tokens, guint n, guint i)
{
    static const char *const past[] = { "VBD", NULL }, *const base[] = { "VB", "VBG", NULL }, *const conj[] = { "conj", NULL },
                             *const own[] = { "nsubj", "nsubj:pass", "csubj", "mark", "aux", "aux:pass", NULL };
    const struct token *token = &tokens[i];

    return token->head >= 0 && token->head < (int)i && tagged(token, past) && related(token, conj) &&
           tagged(&tokens[token->head], base) && !is_finite(tokens, n, (guint)token->head) && !has(tokens, n, i, own, NULL) &&
           !is_own_lemma(text, token);
}

static void mend_conjuncts(const char *text, struct token *tokens, guint n)
{
    for (guint i = 1; i < n; i++) {
        if (!is_misplaced(text, tokens, n, i))
            continue;
        int head = tokens[tokens[i].head].head;
        while (head >= 0 && (head > (int)i || !is_finite(tokens, n, (guint)head)))
            head = tokens[head].head;
        if (head >= 0)
            tokens[i].head = (gint16)head;
    }
}

static void mend_persons(struct token *tokens, guint n)
{
    static const char *const personal[] = { "ready",  "willing",    "unwilling", "prepared", "unprepared", "eager",  "keen",
                                            "unable", "determined", "reluctant", "anxious",  "hesitant",   "afraid", NULL };
    guint8 expl = (guint8)english_relation_find("expl"), csubj = (guint8)english_relation_find("csubj");

    for (guint i = 0; i < n; i++) {
        struct token *token = &tokens[i];
        if (token->head < 0 || (token->relation != expl && token->relation != csubj) || !is(tokens[token->head].lemma, personal))
            continue;
        relate(token, token->relation == expl ? "nsubj" : "xcomp");
    }
}

static bool hangs_on(const struct token *tokens, int i, guint above)
{
    while (i >= 0 && i != (int)above)
        i = tokens[i].head;
    return i >= 0;
}

static int end_of(const struct token *tokens, guint n, guint i)
{
    int end = (int)i;

    for (guint k = i + 1; k < n; k++)
        if (hangs_on(tokens, (int)k, i))
            end = (int)k;
    return end;
}

/* The first token of what hangs on a token and stands right before it. */
static guint start_of(const struct token *tokens, guint i)
{
    guint first = i;

    while (first > 0 && hangs_on(tokens, (int)first - 1, i))
        first--;
    return first;
}

/* A subject behind its verb, where another stands before it, is an object. */
static void mend_subjects(struct token *tokens, guint n)
{
    guint8 nsubj = (guint8)english_relation_find("nsubj"), object = (guint8)english_relation_find("obj");

    for (guint i = 0; i < n; i++)
        for (guint k = (guint)MAX(tokens[i].head, 0) + 1; tokens[i].relation == nsubj && tokens[i].head > (int)i && k < n; k++)
            if (tokens[k].relation == nsubj && tokens[k].head == tokens[i].head)
                tokens[k].relation = object;
}

static bool is_nominal(const struct token *token)
{
    static const char *const nouns[] = { "NN", "NNS", "NNP", "NNPS", NULL };

    return tagged(token, nouns);
}

/* "Only after it had withdrawn its troops did Hamas free him": of two subjects the one right behind another verb is that one's object. */
static void mend_second_subjects(struct token *tokens, guint n)
{
    static const char *const subject[] = { "nsubj", NULL }, *const forms[] = { "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", NULL };
    static const char *const object[] = { "obj", "ccomp", "xcomp", "aux:pass", NULL }, *const punct[] = { "punct", NULL };
    static const char *const helpers[] = { "aux", "aux:pass", "cop", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head;
        guint first = start_of(tokens, i);
        if (verb < (int)i || first < 1 || !is_nominal(&tokens[i]) || !related(&tokens[i], subject) ||
            related(&tokens[first - 1], helpers) || !tagged(&tokens[first - 1], forms) || related(&tokens[first], punct) ||
            hangs_on(tokens, verb, first - 1) || has(tokens, n, first - 1, object, NULL))
            continue;
        for (guint k = i + 1; k < (guint)verb; k++)
            if (tokens[k].head == verb && related(&tokens[k], subject)) {
                tokens[i].head = (gint16)(first - 1);
                relate(&tokens[i], "obj");
                break;
            }
    }
}

/* "gave inspectors access", "informed Macron about it": a noun that is no clause has no subject; that is the object of the verb before. */
static void mend_objects_before(struct token *tokens, guint n)
{
    static const char *const subject[] = { "nsubj", "nsubj:pass", NULL }, *const object[] = { "obj", NULL };
    static const char *const oblique[] = { "obl", NULL }, *const clausal[] = { "cop", "aux", "mark", NULL };
    static const char *const verbs[] = { "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", NULL };

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i ? tokens[noun].head : -1;
        if (verb < 0 || !is_nominal(&tokens[i]) || start_of(tokens, i) != (guint)verb + 1 || !related(&tokens[i], subject) ||
            !is_nominal(&tokens[noun]) || !tagged(&tokens[verb], verbs) || has(tokens, n, (guint)noun, clausal, NULL))
            continue;
        bool direct = related(&tokens[noun], object);
        if (!direct && (!related(&tokens[noun], oblique) || has(tokens, n, (guint)verb, object, NULL)))
            continue;
        tokens[i].head = (gint16)verb;
        relate(&tokens[i], direct ? "iobj" : "obj");
    }
}

/* "Mali, along with Chad and Niger, condemned it": such a phrase between a subject and its verb is the subject's. */
static void mend_companions(struct token *tokens, guint n)
{
    static const char *const together[] = { "along", "together", "alongside", NULL }, *const oblique[] = { "obl", NULL };
    static const char *const comma[] = { ",", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        guint first = start_of(tokens, i);
        first += tagged(&tokens[first], comma);
        if (verb < (int)i || first < 1 || !related(&tokens[i], oblique) || !is(tokens[first].lemma, together))
            continue;
        for (guint k = 0; k < first; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], own_subject) &&
                (end_of(tokens, first, k) == (int)first - 1 || tagged(&tokens[first - 1], comma))) {
                tokens[i].head = (gint16)k;
                relate(&tokens[i], "nmod");
            }
    }
}

/* "sent home thousands": an adverb right behind a verb is no part of the noun behind it. */
static void mend_homes(struct token *tokens, guint n)
{
    static const char *const adverb[] = { "RB", "RP", NULL }, *const part[] = { "compound", "amod", "advmod", NULL };
    static const char *const whither[] = { "home",  "away",   "apart",    "aside",   "back", "forth",
                                           "ahead", "abroad", "together", "forward", NULL };
    static const char *const still[] = { "have", "be", NULL };
    static const char *const verbs[] = { "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head;
        if (noun > (int)i && tagged(&tokens[i], adverb) && related(&tokens[i], part) && is(tokens[i].lemma, whither) &&
            tagged(&tokens[i - 1], verbs) && !is(tokens[i - 1].lemma, still) && is_nominal(&tokens[noun]) &&
            tokens[noun].head == (gint16)(i - 1)) {
            tokens[i].head = (gint16)(i - 1);
            relate(&tokens[i], "advmod");
        }
    }
}

/* "the decision announced by Niger": a past form behind a verb's object, without a subject, is the object's participle. */
static void mend_participles(struct token *tokens, guint n)
{
    static const char *const past[] = { "VBD", NULL }, *const open[] = { "xcomp", NULL }, *const object[] = { "obj", NULL };
    static const char *const own[] = { "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obj", NULL };
    static const char *const causing[] = { "have", "get", "leave", "keep", "see", "make", "want", NULL };

    for (guint i = 2; i < n; i++) {
        if (!tagged(&tokens[i], past) || !related(&tokens[i], open) || is(tokens[tokens[i].head].lemma, causing) ||
            has(tokens, n, i, own, NULL))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == tokens[i].head && related(&tokens[k], object) && is_nominal(&tokens[k]) &&
                end_of(tokens, i, k) == (int)i - 1) {
                tokens[i].head = (gint16)k;
                tokens[i].xpos = (guint8)english_xpos_find("VBN");
                relate(&tokens[i], "acl");
                break;
            }
    }
}

/* "called the president a liar": what somebody is called has an article and no preposition. */
static void mend_names_called(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "call",     "name", "label",    "brand",   "dub",   "declare",
                                         "proclaim", "deem", "consider", "appoint", "elect", NULL };
    static const char *const unmarked[] = { "obl:unmarked", "obl", "obj", "iobj", NULL }, *const object[] = { "obj", "iobj", NULL };
    static const char *const article[] = { "a", "an", NULL }, *const det[] = { "det", NULL }, *const of_case[] = { "case", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        guint first = start_of(tokens, i);
        if (verb < 0 || verb > (int)first || !related(&tokens[i], unmarked) || !is(tokens[verb].lemma, verbs) ||
            !related(&tokens[first], det) || !is(tokens[first].lemma, article) || has(tokens, n, i, of_case, NULL))
            continue;
        for (guint k = (guint)verb + 1; k < first; k++)
            if (tokens[k].head == verb && related(&tokens[k], object) && end_of(tokens, n, k) == (int)first - 1) {
                relate(&tokens[k], "obj");
                relate(&tokens[i], "xcomp");
            }
    }
}

static bool is_weekday(const struct token *token)
{
    static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL };

    return is(token->lemma, days);
}

/* A day's name that stands alone, without a preposition, an article or a noun that it describes: "Chile Thursday recalled". */
static bool is_bare_weekday(const struct token *tokens, guint n, guint i)
{
    static const char *const names[] = {
        "Ash", "Black", "Bloody", "Cyber", "Easter", "Good", "Holy", "Palm", "Super", "Whit", NULL
    };
    static const char *const joins[] = { "IN", "TO", "CC", "DT", "PRP$", "JJ", "POS", NULL }, *const nouns[] = { "NN", "NNS",
                                                                                                                 NULL };
    static const char *const owner[] = { "POS", NULL };

    return i > 0 && is_weekday(&tokens[i]) && !is(tokens[i - 1].lemma, names) && !tagged(&tokens[i - 1], joins) &&
           !(i + 1 < n && tagged(&tokens[i + 1], owner)) && !(tokens[i].head > (int)i && tagged(&tokens[tokens[i].head], nouns));
}

/* The verb that a bare weekday dates: the finite one right behind it, or else the nearest before it that it hangs on. */
static int dated_verb(const struct token *tokens, guint n, guint i)
{
    static const char *const finite_or_modal[] = { "VBD", "VBZ", "VBP", "MD", NULL }, *const helping[] = { "aux", "aux:pass", "cop",
                                                                                                           NULL };
    static const char *const verbs[] = { "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", NULL };

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
    tokens[heir].head = tokens[day].head;
    tokens[heir].relation = tokens[day].relation;
}

static void mend_weekdays(struct token *tokens, guint n)
{
    static const char *const good[] = { "obl", "obl:unmarked", "root", NULL };

    for (guint i = 1; i < n; i++) {
        if (!is_bare_weekday(tokens, n, i) || related(&tokens[i], good))
            continue;
        int verb = dated_verb(tokens, n, i);
        if (verb < 0 || hangs_on(tokens, verb, i))
            continue;
        give_place(tokens, i);
        tokens[i].head = (gint16)verb;
        relate(&tokens[i], "obl:unmarked");
    }
}

/* "Obama is to fly": a plan, and no copula; "the aim is to fly", whose subject is apart, and "what matters is to fly" have one. */
static void mend_plans(struct token *tokens, guint n)
{
    static const char *const copula[] = { "cop", NULL }, *const to[] = { "TO", NULL }, *const base[] = { "VB", NULL },
                             *const mark[] = { "mark", NULL }, *const subjects[] = { "nsubj", "nsubj:pass", "nsubj:outer", NULL };
    static const char *const outer[] = { "nsubj:outer", NULL };
    static const char *const aims[] = { "aim",      "goal",     "plan",        "purpose", "objective", "intention", "intent",
                                        "task",     "role",     "mission",     "duty",    "job",       "way",       "step",
                                        "thing",    "option",   "idea",        "point",   "key",       "answer",    "solution",
                                        "priority", "need",     "hope",        "wish",    "challenge", "choice",    "policy",
                                        "strategy", "approach", "alternative", "desire",  "one",       "function",  "problem",
                                        "trick",    "ambition", NULL };
    static const char *const it[] = { "it", "that", "this", NULL }, *const clausal[] = { "WP",  "WDT", "DT", "VBZ",
                                                                                         "VBP", "VBD", NULL };

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
            relate(&tokens[subject], "nsubj");
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], copula))
                relate(&tokens[k], "aux");
    }
}

/* What no passive can hang on: "is opposed to", tagged as an adjective, has a subject and a copula. */
static void mend_passives(struct token *tokens, guint n)
{
    static const char *const adjective[] = { "JJ", NULL }, *const subject[] = { "nsubj:pass", NULL },
                             *const be[] = { "aux:pass", NULL };

    for (guint i = 0; i < n; i++) {
        if (tokens[i].head < 0 || !tagged(&tokens[tokens[i].head], adjective))
            continue;
        if (related(&tokens[i], subject))
            relate(&tokens[i], "nsubj");
        else if (related(&tokens[i], be))
            relate(&tokens[i], "cop");
    }
}

/* A sentence's first word with a capital that was taken for an adverb, but is none that can stand there: "Togo refused". */
static bool is_unknown_name(const char *text, const struct token *tokens, guint i)
{
    static const char *const adverb[] = { "RB", "UH", NULL }, *const opening[] = { "``", ":", "-LRB-", NULL };
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
static void mend_lost_subjects(const char *text, struct token *tokens, guint n)
{
    static const char *const unmarked[] = { "obl:unmarked", "advmod", "dep", "compound", "flat", NULL };
    static const char *const subjects[] = { "nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer", NULL };
    static const char *const name[] = { "NNP", "NNPS", NULL }, *const marks[] = { "case", "mark", NULL };
    static const char *const oblique[] = { "obl", NULL }, *const called[] = { "discourse", "vocative", NULL };

    for (guint i = 0; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (verb == (int)i + 1 && tagged(&tokens[verb], finite) && is_unknown_name(text, tokens, i) &&
            !has(tokens, n, (guint)verb, subjects, NULL))
            retag(&tokens[i], UPOS_PROPN, "NNP");
        if (verb <= (int)i || !tagged(&tokens[verb], finite) || is_weekday(&tokens[i]) ||
            has(tokens, n, (guint)verb, subjects, NULL) || has(tokens, n, i, marks, NULL))
            continue;
        if (verb <= (int)i + 2 && tokens[i + 1].upos != UPOS_PUNCT && tagged(&tokens[i], name) &&
            related(&tokens[i], called)) /* "Yerevan later handed over a note": nobody is called by name */
            relate(&tokens[i], "nsubj");
        if (verb == (int)i + 1 ? tagged(&tokens[i], name) && related(&tokens[i], unmarked)
                               : is_nominal(&tokens[i]) && related(&tokens[i], oblique) && end_of(tokens, n, i) == verb - 1)
            relate(&tokens[i], "nsubj");
    }
}

/* A noun behind a verb's particle, without a preposition, is the object: "shut down its embassy". */
static void mend_objects(struct token *tokens, guint n)
{
    static const char *const object[] = { "obj", NULL }, *const oblique[] = { "obl", NULL }, *const case_of[] = { "case", NULL };
    static const char *const particle[] = { "compound:prt", NULL };

    for (guint i = 0; i < n; i++) {
        int head = tokens[i].head;
        if (head >= 0 && head < (int)i && related(&tokens[i], oblique) && !is_weekday(&tokens[i]) &&
            has(tokens, n, (guint)head, particle, NULL) && !has(tokens, n, (guint)head, object, NULL) &&
            !has(tokens, n, i, case_of, NULL))
            relate(&tokens[i], "obj");
    }
}

/* "on Wednesday, Seoul's army said": who says it is no apposition to the day. */
static void mend_reporters(struct token *tokens, guint n)
{
    static const char *const aside[] = { "parataxis", NULL }, *const apposed[] = { "appos", NULL },
                             *const past[] = { "VBD", "VBZ", NULL };

    for (guint verb = 1; verb < n; verb++) {
        if (!related(&tokens[verb], aside) || !tagged(&tokens[verb], past) || has(tokens, n, verb, own_subject, NULL))
            continue;
        for (guint i = 1; i < verb; i++)
            if (related(&tokens[i], apposed) && tokens[i].head < (int)i && hangs_on(tokens, (int)verb - 1, i) &&
                end_of(tokens, n, i) == (int)verb - 1) {
                tokens[i].head = (gint16)verb;
                relate(&tokens[i], "nsubj");
                break;
            }
    }
}

/* "cut $64 million in aid to Peru": what a sum is made up of hangs on the sum. */
static void mend_sums(struct token *tokens, guint n)
{
    static const char *const oblique[] = { "obl", NULL }, *const noun[] = { "NN", "NNS", NULL },
                             *const of_case[] = { "case", NULL };
    static const char *const sums[] = { "$",     "£",     "€",      "US$",   "million", "billion", "dollar", "euro",
                                        "pound", "franc", "rouble", "ruble", "yuan",    "yen",     "crown",  NULL };
    static const char *const object[] = { "obj", "nsubj:pass", NULL }, *const article[] = { "det", "nmod:poss", NULL };

    for (guint i = 2; i < n; i++) {
        if (!related(&tokens[i], oblique) || !tagged(&tokens[i], noun))
            continue;
        guint first = start_of(tokens, i);
        if (first < 1 || !related(&tokens[first], of_case) || strcmp(tokens[first].lemma, "in") != 0 ||
            has(tokens, n, i, article, NULL))
            continue;
        for (guint sum = 0; sum < first; sum++)
            if (tokens[sum].head == tokens[i].head && related(&tokens[sum], object) && is(tokens[sum].lemma, sums) &&
                end_of(tokens, n, sum) == (int)first - 1) {
                tokens[i].head = (gint16)sum;
                relate(&tokens[i], "nmod");
                break;
            }
    }
}

/* The first of the auxiliaries and adverbs right before a verb, or the verb. */
static guint group_start(const struct token *tokens, guint verb)
{
    static const char *const helpers[] = { "aux", "aux:pass", "advmod", NULL };
    guint first = verb;

    while (first > 0 && tokens[first - 1].head == (gint16)verb && related(&tokens[first - 1], helpers))
        first--;
    return first;
}

/*
 * "after hundreds of people stormed Congress", "before the curbs were lifted": a finite verb without a subject behind a phrase of time
 * is that phrase's clause.
 */
static void mend_times(struct token *tokens, guint n)
{
    static const char *const words[] = { "after", "before", "since", "until", "as", "once", "while", "because", NULL };
    static const char *const clause[] = { "conj", "ccomp", "parataxis", "advcl", NULL }, *const phrase[] = { "obl", "nmod", NULL },
                             *const of_case[] = { "case", NULL };
    static const char *const own[] = { "nsubj", "nsubj:pass", "csubj", "expl", "cc", "cop", "mark", NULL };
    static const char *const helpers[] = { "aux", "aux:pass", NULL }, *const passive[] = { "aux:pass", NULL };

    for (guint verb = 2; verb < n; verb++) {
        guint start = group_start(tokens, verb);
        bool helped = has(tokens, n, verb, helpers, finite);
        if (!related(&tokens[verb], clause) || start < 2 || (!helped && !tagged(&tokens[verb], finite)) ||
            has(tokens, n, verb, own, NULL))
            continue;
        for (guint i = 1; i < start; i++) {
            if (tokens[i].head != tokens[verb].head || !related(&tokens[i], phrase) || !hangs_on(tokens, (int)start - 1, i))
                continue;
            guint first = start_of(tokens, i);
            if (!related(&tokens[first], of_case) || !is(tokens[first].lemma, words) || end_of(tokens, n, i) != (int)start - 1)
                continue;
            relate(&tokens[verb], "advcl");
            relate(&tokens[i], has(tokens, n, verb, passive, NULL) ? "nsubj:pass" : "nsubj");
            relate(&tokens[first], "mark");
            tokens[i].head = tokens[first].head = (gint16)verb;
        }
    }
}

/* "broke down the day Niger expelled him": a clause with its own subject right behind a bare noun, and no conjunction, is the noun's. */
static void mend_days(struct token *tokens, guint n)
{
    static const char *const conjunct[] = { "conj", NULL }, *const bare[] = { "obl:unmarked", NULL };
    static const char *const subject[] = { "nsubj", "nsubj:pass", NULL }, *const apart[] = { "cc", "punct", "mark", NULL };

    for (guint i = 1; i + 2 < n; i++)
        for (guint verb = i + 2; related(&tokens[i], bare) && verb < n; verb++) {
            int head = tokens[i].head;
            if (tokens[verb].head != head || head > (int)i || !related(&tokens[verb], conjunct) || !tagged(&tokens[verb], finite) ||
                !has(tokens, verb, verb, subject, NULL) || has(tokens, verb, verb, apart, NULL) || start_of(tokens, verb) != i + 1)
                continue;
            tokens[verb].head = (gint16)i;
            relate(&tokens[verb], "acl:relcl");
        }
}

/* "said there was nothing to discuss but added": what has no subject of its own shares none with "there". */
static void mend_there(struct token *tokens, guint n)
{
    static const char *const conjunct[] = { "conj", NULL }, *const past[] = { "VBD", NULL }, *const content[] = { "ccomp", NULL };
    static const char *const expletive[] = { "expl", NULL };

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (head >= 0 && head < (int)i && related(&tokens[i], conjunct) && tagged(&tokens[i], past) &&
            !has(tokens, n, i, own_subject, NULL) && has(tokens, n, (guint)head, expletive, NULL) &&
            related(&tokens[head], content))
            tokens[i].head = tokens[head].head;
    }
}

/* Whether any word is a finite verb or a modal: a sentence without one has lost its verb. */
static bool has_finite(const struct token *tokens, guint n)
{
    static const char *const forms[] = { "VBD", "VBZ", "VBP", "MD", NULL };

    for (guint i = 0; i < n; i++)
        if (tagged(&tokens[i], forms))
            return true;
    return false;
}

/* The verb takes the place of the word that it was hung on, which becomes a dependent of it; what stood before goes along. */
static void raise_verb(struct token *tokens, guint verb, guint subject, const char *old)
{
    static const char *const attributes[] = { "nmod", "csubj", "acl", NULL };
    guint head = (guint)tokens[verb].head;

    tokens[verb].head = tokens[head].head;
    tokens[verb].relation = tokens[head].relation;
    tokens[head].head = (gint16)verb;
    relate(&tokens[head], old ? old : "nsubj");
    for (guint k = 0; old && k < verb; k++)
        if (tokens[k].head == (gint16)head && k != subject) {
            static const char *const parts[] = { "det", "amod", "compound", "nummod", "nmod:poss", "flat", NULL };
            bool part = related(&tokens[k], parts);
            tokens[k].head = (gint16)(part ? subject : verb);
            if (related(&tokens[k], attributes))
                relate(&tokens[k], strcmp(english_relation_name(tokens[k].relation), "nmod") == 0 ? "obl" : "advcl");
        }
    if (!old)
        return;
    tokens[subject].head = (gint16)verb;
    relate(&tokens[subject], "nsubj");
}

/* The first noun of "thousands of workers in Lima", asked of its last. */
static int phrase_head(const struct token *tokens, int i)
{
    static const char *const parts[] = { "nmod", "conj", NULL };

    while (tokens[i].head >= 0 && tokens[i].head < i && related(&tokens[i], parts))
        i = tokens[i].head;
    return i;
}

/* "the pope voiced concern": no attribute stands between a noun and another in a sentence that has no verb else. */
static void mend_lost_verbs(struct token *tokens, guint n)
{
    static const char *const attribute[] = { "amod", NULL }, *const participle[] = { "VBN", NULL };
    static const char *const attributive[] = { "back",   "lead",  "make", "control", "own",    "run",   "hold",   "sponsor", "fund",
                                               "occupy", "annex", "base", "build",   "design", "train", "supply", "impose",  NULL };

    if (has_finite(tokens, n))
        return;
    for (guint i = 1; i + 1 < n; i++) {
        int head = tokens[i].head, subject = phrase_head(tokens, (int)i - 1);
        if (tagged(&tokens[i], participle) && related(&tokens[i], attribute) && head > (int)i && is_nominal(&tokens[head]) &&
            is_nominal(&tokens[i - 1]) && !is(tokens[i].lemma, attributive) &&
            (tokens[subject].head == head || tokens[subject].head == (int)i)) {
            raise_verb(tokens, i, (guint)subject, "obj");
            return;
        }
    }
}

/* "hit Bashar al-Assad's troops": a name with its 's owns the noun behind it, with which the parser set it side by side. */
static void mend_owners(struct token *tokens, guint n)
{
    static const char *const mark[] = { "POS", NULL }, *const side[] = { "obj", "iobj", "obl", "nsubj", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int owner = tokens[i].head, noun = (int)i + 1;
        if (!tagged(&tokens[i], mark) || owner < 0 || owner > (int)i || !related(&tokens[owner], side))
            continue;
        while (noun + 1 < (int)n && tokens[noun].head > noun && tokens[noun].head < (int)n &&
               tokens[noun].head != tokens[owner].head)
            noun = tokens[noun].head;
        if (!is_nominal(&tokens[noun]) || tokens[noun].head != tokens[owner].head || !related(&tokens[noun], side))
            continue;
        tokens[owner].head = (gint16)noun;
        relate(&tokens[owner], "nmod:poss");
    }
}

/* "was in Lima on Monday for talks": what one is somewhere for belongs to being there, not to the place. */
static void mend_stays(struct token *tokens, guint n)
{
    static const char *const in[] = { "in", "at", NULL }, *const attribute[] = { "nmod", NULL };
    static const char *const copula[] = { "cop", NULL }, *const marker[] = { "case", NULL };

    for (guint i = 2; i < n; i++) {
        int place = tokens[i].head;
        bool aim = related(&tokens[i - 1], marker) && tokens[i - 1].head == (gint16)i && strcmp(tokens[i - 1].lemma, "for") == 0;
        if (!aim || place < 1 || place > (int)i || !related(&tokens[i], attribute) || !has(tokens, n, (guint)place, copula, NULL))
            continue;
        if (related(&tokens[place - 1], marker) && is(tokens[place - 1].lemma, in))
            relate(&tokens[i], "obl");
    }
}

/* "Police shot dead two men": the verb with its result, whatever the parser took "shot" for; what hung on "dead" is the verb's. */
static void mend_shot_dead(const char *text, struct token *tokens, guint n)
{
    static const char *const nouns[] = { "NN", NULL }, *const before[] = { "compound", "nmod", "nmod:poss", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        struct token *shot = &tokens[i], *dead = &tokens[i + 1];
        bool words = shot->end - shot->start == 4 && dead->end - dead->start == 4 &&
                     g_ascii_strncasecmp(text + shot->start, "shot", 4) == 0 && strncmp(text + dead->start, "dead", 4) == 0;
        if (!words)
            continue;
        if (tagged(shot, nouns) && is_nominal(&tokens[i - 1]) && shot->head < 0) {
            retag(shot, UPOS_VERB, "VBD");
            shot->lemma = "shoot";
            for (guint k = 0; k < i; k++)
                if (tokens[k].head == (gint16)i) {
                    if (k == i - 1 && related(&tokens[k], before))
                        relate(&tokens[k], "nsubj");
                    else if (!related(&tokens[k], own_subject))
                        tokens[k].head = (gint16)(i - 1);
                }
        }
        if (shot->upos != UPOS_VERB)
            continue;
        for (guint k = i + 2; k < n; k++)
            if (tokens[k].head == (gint16)(i + 1))
                tokens[k].head = (gint16)i;
        dead->head = (gint16)i;
        relate(dead, "xcomp");
    }
}

/* "A rescue team landed in Lima": a sentence that is but a noun with a past behind it has its verb there. */
static void mend_past_clauses(struct token *tokens, guint n)
{
    static const char *const past[] = { "VBD", NULL }, *const clause[] = { "acl", NULL };
    static const char *const verbal[] = { "cop", "nsubj", "expl", "aux", NULL }, *const place[] = { "nmod", NULL };

    for (guint i = 1; i < n; i++) {
        int root = tokens[i].head;
        if (!tagged(&tokens[i], past) || !related(&tokens[i], clause) || root < 0 || root > (int)i || tokens[root].head >= 0 ||
            !is_nominal(&tokens[root]) || has(tokens, n, (guint)root, verbal, NULL) || has(tokens, n, i, own_subject, NULL))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)root) {
                tokens[k].head = (gint16)i;
                if (related(&tokens[k], place))
                    relate(&tokens[k], "obl");
            }
        raise_verb(tokens, i, (guint)root, NULL);
        return;
    }
}

/* "Demonstrators rallied in Oslo": verbs that have no object are no participles of their subject. */
static void mend_intransitives(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "rally",  "march",   "gather",   "protest",  "demonstrate", "clash",   "erupt", "arrive",
                                         "resign", "resume",  "collapse", "riot",     "meet",        "vote",    "die",   "fall",
                                         "escape", "rip",     "tear",     "detonate", "slam",        "crash",   "burst", "roll",
                                         "flock",  "stream",  "pour",     "advance",  "converge",    "retreat", "surge", "kneel",
                                         "chant",  "explode", "depart",   NULL };
    static const char *const participle[] = { "acl", NULL }, *const forms[] = { "VBN", "VBD", NULL };
    static const char *const agent[] = { "obl:agent", "obj", NULL };
    static const char *const third[] = { "VBZ", NULL };

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (head < 0 || head > (int)i || !related(&tokens[i], participle) || !tagged(&tokens[i], forms) ||
            !is(tokens[i].lemma, verbs) || has(tokens, n, i, agent, NULL))
            continue;
        head = phrase_head(tokens, head);
        if (head == 0 && tagged(&tokens[0], third)) { /* no sentence begins with a verb in -s */
            retag(&tokens[0], UPOS_NOUN, "NNS");
        }
        if (tokens[head].head >= 0 || !is_nominal(&tokens[head]))
            continue;
        tokens[i].head = (gint16)head;
        raise_verb(tokens, i, (guint)head, NULL);
        return;
    }
}

/* "said that lifting them is out of the question": what has a copula is the clause, and the gerund its subject. */
static void mend_gerund_subjects(struct token *tokens, guint n)
{
    static const char *const gerund[] = { "VBG", NULL }, *const content[] = { "ccomp", NULL };
    static const char *const own[] = { "nsubj", "nsubj:pass", "expl", "aux", NULL };
    static const char *const phrase[] = { "obl", "nmod", "ccomp", NULL }, *const copula[] = { "cop", NULL },
                             *const mark[] = { "mark", NULL };

    for (guint i = 1; i < n; i++) {
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], content) || has(tokens, n, i, own, NULL))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == tokens[i].head && related(&tokens[k], phrase) && has(tokens, n, k, copula, finite)) {
                tokens[k].relation = tokens[i].relation;
                tokens[i].head = (gint16)k;
                relate(&tokens[i], "csubj");
                for (guint m = 0; m < i; m++)
                    if (tokens[m].head == (gint16)i && related(&tokens[m], mark))
                        tokens[m].head = (gint16)k;
                break;
            }
    }
}

/* "hailed Peru's decision to free them": an infinitive right behind such a noun is the noun's. */
static void mend_decisions(struct token *tokens, guint n)
{
    static const char *const nouns[] = { "decision",  "plan",   "offer",     "refusal", "proposal", "pledge",      "promise",
                                         "threat",    "move",   "bid",       "vow",     "failure",  "willingness", "readiness",
                                         "intention", "intent", "agreement", "request", NULL };
    static const char *const base[] = { "VB", NULL }, *const to[] = { "TO", NULL }, *const clause[] = { "advcl", "xcomp", NULL };

    for (guint i = 2; i < n; i++)
        if (tagged(&tokens[i], base) && tagged(&tokens[i - 1], to) && related(&tokens[i], clause) &&
            is(tokens[i - 2].lemma, nouns) && is_nominal(&tokens[i - 2]) && tokens[i].head < (int)i - 2 &&
            hangs_on(tokens, (int)i - 2, (guint)tokens[i].head) && !hangs_on(tokens, (int)i - 2, i)) {
            tokens[i].head = (gint16)(i - 2);
            relate(&tokens[i], "acl");
        }
}

/* "between Modi and the premier, Sharif": what has an "and" but no preposition joins the phrase before it. */
static void mend_series(struct token *tokens, guint n)
{
    static const char *const phrases[] = { "nmod", "obl", NULL }, *const loose[] = { "nmod", "obl", "appos", NULL };
    static const char *const joins[] = { "cc", NULL }, *const case_of[] = { "case", NULL };

    for (guint i = 1; i < n; i++) {
        if (tokens[i].head < 0 || tokens[i].head > (int)i || !related(&tokens[i], loose) || !has(tokens, n, i, joins, NULL) ||
            has(tokens, n, i, case_of, NULL))
            continue;
        for (guint k = i - 1; k > (guint)tokens[i].head; k--)
            if (tokens[k].head == tokens[i].head && related(&tokens[k], phrases)) {
                tokens[i].head = (gint16)k;
                relate(&tokens[i], "conj");
                break;
            }
    }
}

/* "have forbidden women to work": behind "have", and before its object, no attribute but the verb; "has limited access" has one. */
static void mend_perfects(struct token *tokens, guint n)
{
    static const char *const attribute[] = { "amod", NULL }, *const participle[] = { "VBN", NULL },
                             *const object[] = { "obj", NULL };
    static const char *const adjectives[] = { "limit", "mix", "divide", "continue", "detail", "renew", "share", NULL };

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head;
        guint have = i - 1;
        if (is(tokens[i].lemma, adjectives) || !tagged(&tokens[i], participle) || !related(&tokens[i], attribute) ||
            noun <= (int)i || tokens[noun].head != (gint16)have || !related(&tokens[noun], object) ||
            strcmp(tokens[have].lemma, "have") != 0)
            continue;
        tokens[i].head = tokens[have].head;
        tokens[i].relation = tokens[have].relation;
        tokens[i].upos = UPOS_VERB;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)have)
                tokens[k].head = (gint16)i;
        tokens[have].head = (gint16)i;
        relate(&tokens[have], "aux");
    }
}

/* What hangs on a pictograph or a bullet before the sentence hangs on its verb: "* Togo expels". */
static void mend_symbols(struct token *tokens, guint n)
{
    static const char *const symbol[] = { "NFP", NULL };

    for (guint i = 0; i < n; i++) {
        int sign = tokens[i].head;
        if (sign < 0 || !tagged(&tokens[sign], symbol) || tokens[sign].head < 0)
            continue;
        tokens[i].head = tokens[sign].head;
        relate(&tokens[i], "dep");
    }
}

static const char *const saying[] = { "say",     "claim",  "add",      "warn",   "argue",       "insist",  "announce", "declare",
                                      "allege",  "deny",   "complain", "note",   "acknowledge", "concede", "threaten", "demand",
                                      "suggest", "accuse", "confirm",  "stress", "maintain",    "pledge",  "vow",      "promise",
                                      "believe", "hope",   "expect",   "ask",    "urge",        "propose", NULL };
/* "It claimed that": who claims is somebody; only what is claimed, a passive, has an empty "it". */
static void mend_speakers(struct token *tokens, guint n)
{
    static const char *const active[] = { "VBD", "VBZ", NULL };
    guint8 expl = (guint8)english_relation_find("expl");

    for (guint i = 0; i < n; i++)
        if (tokens[i].relation == expl && tokens[i].head > (int)i && tagged(&tokens[tokens[i].head], active) &&
            is(tokens[tokens[i].head].lemma, saying))
            relate(&tokens[i], "nsubj");
}

/* "whom it also accused": the passive has an auxiliary; a verb between its subject and what it does to whom has not. */
static void mend_actives(struct token *tokens, guint n)
{
    static const char *const participle[] = { "VBN", "VBD", NULL }, *const object[] = { "obj", NULL };
    static const char *const helpers[] = { "aux", "aux:pass", "cop", NULL };
    guint8 subject = (guint8)english_relation_find("nsubj:pass");

    for (guint i = 0; i < n; i++) {
        int verb = tokens[i].head;
        if (tokens[i].relation != subject || verb < (int)i || !tagged(&tokens[verb], participle) ||
            has(tokens, n, (guint)verb, helpers, NULL) || !has(tokens, n, (guint)verb, object, NULL))
            continue;
        relate(&tokens[i], "nsubj");
        tokens[verb].xpos = (guint8)english_xpos_find("VBD");
    }
}

/*
 * Verbs whose past is their base form, without an auxiliary or "to": past beside another past ("sent troops and shut its embassy"),
 * and where the base form can have no subject, or none in the singular ("a farmer set himself on fire").
 */
static void mend_past(const char *text, struct token *tokens, guint n)
{
    static const char *const base[] = { "VB", "VBP", NULL }, *const past[] = { "VBD", NULL }, *const present[] = { "VBP", NULL };
    static const char *const helpers[] = { "aux", "mark", NULL }, *const subject[] = { "nsubj", NULL },
                             *const joined[] = { "conj", NULL };
    static const char *const singular[] = { "NN", "NNP", NULL }, *const infinitive[] = { "xcomp", "ccomp", NULL };
    static const char *const forms[] = { "shut", "cut", "put", "hit", "set", "let", "quit", "spread", "split", "cast", NULL };

    for (guint i = 1; i < n; i++) {
        int head = tokens[i].head;
        if (!tagged(&tokens[i], base) || !is(tokens[i].lemma, forms) || !is_own_lemma(text, &tokens[i]) ||
            has(tokens, n, i, helpers, NULL))
            continue;
        bool own = has(tokens, i, i, subject, tagged(&tokens[i], present) ? singular : NULL);
        bool beside = head >= 0 && head < (int)i && related(&tokens[i], joined) && tagged(&tokens[head], past) &&
                      !has(tokens, n, i, subject, NULL);
        if (beside || (own && !related(&tokens[i], infinitive) && strcmp(tokens[i].lemma, "let") != 0))
            tokens[i].xpos = (guint8)english_xpos_find("VBD");
    }
}

/* "Its minister, Jan Olsen, and the envoy met": a noun that a clause is joined to has no verb; it is the first of its subjects. */
static void mend_joint_subjects(struct token *tokens, guint n)
{
    static const char *const noun[] = { "NN", "NNS", "NNP", "NNPS", NULL }, *const root[] = { "root", NULL };
    static const char *const own[] = { "nsubj", "nsubj:pass", "cop", "csubj", NULL };
    guint8 conj = (guint8)english_relation_find("conj"), cc = (guint8)english_relation_find("cc");

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head, first = verb >= 0 ? tokens[verb].head : -1;
        bool joint = first >= 0 && verb > (int)i && first < (int)i && tokens[verb].relation == conj &&
                     tagged(&tokens[verb], finite) && related(&tokens[first], root) && tagged(&tokens[first], noun) &&
                     !has(tokens, n, (guint)first, own, NULL) && (strcmp(english_relation_name(tokens[i].relation), "nsubj") == 0);
        bool joined = false; /* nothing but a conjunction between the two nouns and the second's own words */
        for (int k = first + 1; joint && k < (int)i; k++)
            joined |= tokens[k].relation == cc && tokens[k].head == verb;
        if (!joined)
            continue;
        for (guint k = 0; k < n; k++)
            if (k < i && tokens[k].head == verb && tokens[k].relation == cc)
                tokens[k].head = (gint16)i;
            else if (k > i && k != (guint)verb && tokens[k].head == first)
                tokens[k].head = (gint16)verb; /* clauses and marks behind it */
        tokens[verb].head = -1;
        relate(&tokens[verb], "root");
        tokens[first].head = (gint16)verb;
        relate(&tokens[first], "nsubj");
        tokens[i].head = (gint16)first;
        tokens[i].relation = conj;
    }
}

/* "shipped it to Russia and the EU lifted curbs": what is joined without a conjunction takes the noun before it, and that one's. */
static void mend_joined_clauses(struct token *tokens, guint n)
{
    static const char *const joined[] = { "conj", NULL }, *const join[] = { "cc", NULL };
    static const char *const own[] = { "nsubj", "nsubj:pass", "csubj", "expl", "cc", "punct", "mark", NULL };
    static const char *const passive[] = { "aux:pass", NULL };

    for (guint verb = 3; verb < n; verb++) {
        guint start = group_start(tokens, verb);
        if (!related(&tokens[verb], joined) || tokens[verb].head > (int)verb || !is_finite(tokens, n, verb) ||
            has(tokens, verb, verb, own, NULL))
            continue;
        for (guint i = 2; i < start; i++) {
            if (!related(&tokens[i], joined) || !is_nominal(&tokens[i]) || tokens[i].head > (int)i ||
                end_of(tokens, n, i) != (int)start - 1 || !hangs_on(tokens, (int)i, (guint)tokens[verb].head) ||
                !has(tokens, i, i, join, NULL))
                continue;
            for (guint k = 0; k < i; k++)
                if (tokens[k].head == (gint16)i && related(&tokens[k], join))
                    tokens[k].head = (gint16)verb;
            tokens[i].head = (gint16)verb;
            relate(&tokens[i], has(tokens, n, verb, passive, NULL) ? "nsubj:pass" : "nsubj");
            break;
        }
    }
}

/* "Neighbouring Mali signed": a sentence's first participle, whose object the finite verb lacks as its subject, describes it. */
static void mend_attributes(struct token *tokens, guint n)
{
    static const char *const participle[] = { "VBG", NULL }, *const name[] = { "NNP", "NNPS", NULL };
    static const char *const object[] = { "obj", NULL }, *const adjective[] = { "JJ", NULL };
    static const char *const subjects[] = { "NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "EX", "WP", "WDT", "VBG", NULL };
    int verb = n > 1 ? tokens[0].head : -1;

    if (verb < 1 || !tagged(&tokens[0], participle) || !tagged(&tokens[verb], finite) ||
        has(tokens, n, (guint)verb, own_subject, subjects))
        return;
    for (guint i = 1; i < (guint)verb; i++) {
        if (tokens[i].head != 0 || !related(&tokens[i], object) || !tagged(&tokens[i], name))
            continue;
        for (guint k = i; k < n; k++)
            if (tokens[k].head == 0)
                tokens[k].head = (gint16)(k == i ? (guint)verb : i);
        for (guint k = i + 1; k < (guint)verb; k++) /* "both poor" */
            if (tokens[k].head == verb && tagged(&tokens[k], adjective) && related(&tokens[k], own_subject)) {
                tokens[k].head = (gint16)i;
                relate(&tokens[k], "amod");
            }
        relate(&tokens[i], "nsubj");
        tokens[0].head = (gint16)i;
        relate(&tokens[0], "amod");
        return;
    }
}

/* "said in a speech that the curbs were a mistake": the clause is what was said, and no part of the speech. */
static void mend_said(struct token *tokens, guint n)
{
    static const char *const attribute[] = { "acl", "acl:relcl", NULL }, *const content[] = { "ccomp", NULL };
    static const char *const mark[] = { "mark", NULL }, *const preposition[] = { "IN", NULL },
                             *const subject[] = { "nsubj", "nsubj:pass", "expl", NULL };
    static const char *const oblique[] = { "obl", "obl:unmarked", NULL };

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (verb >= 0 && verb < noun && noun < (int)i && related(&tokens[i], attribute) && related(&tokens[noun], oblique) &&
            is(tokens[verb].lemma, saying) && has(tokens, n, i, mark, preposition) && has(tokens, n, i, subject, NULL) &&
            !has(tokens, n, (guint)verb, content, NULL)) {
            tokens[i].head = (gint16)verb;
            relate(&tokens[i], "ccomp");
        }
    }
}

/* "Russia is lying, he said": a clause with a subject and no conjunction before a verb of saying is what is said. */
static void mend_quotations(struct token *tokens, guint n)
{
    static const char *const verbs[] = {
        "say", "tell", "write", "add", "tweet", "declare", "insist", "warn", "argue", "claim", NULL
    };
    static const char *const aside[] = { "advcl", NULL }, *const subject[] = { "nsubj", "nsubj:pass", NULL };
    static const char *const mark[] = { "mark", "case", NULL };

    for (guint i = 0; i < n; i++)
        if (related(&tokens[i], aside) && tokens[i].head > (int)i && is(tokens[tokens[i].head].lemma, verbs) &&
            tagged(&tokens[tokens[i].head], finite) && has(tokens, n, i, subject, NULL) && !has(tokens, n, i, mark, NULL))
            relate(&tokens[i], "ccomp");
}

/* The object of a participle behind a preposition takes its place, as the preposition's noun; the participle describes it. */
static void describe(struct token *tokens, guint n, guint participle, guint noun, const char *relation)
{
    for (guint k = 0; k < n; k++)
        if (tokens[k].head == (gint16)participle)
            tokens[k].head = k == noun ? tokens[participle].head : (gint16)noun;
    relate(&tokens[participle - 1], "case");
    relate(&tokens[noun], "obl");
    tokens[participle].head = (gint16)noun;
    relate(&tokens[participle], relation);
}

/* What such a participle has for its object, if that has no article: "visiting Sudanese Vice-President Taha". */
static int described(const struct token *tokens, guint n, guint participle)
{
    static const char *const object[] = { "obj", NULL }, *const article[] = { "det", NULL };

    for (guint i = participle + 1; i < n && hangs_on(tokens, (int)i, participle); i++)
        if (tokens[i].head == (gint16)participle && related(&tokens[i], object))
            return is_nominal(&tokens[i]) && !has(tokens, n, i, article, NULL) ? (int)i : -1;
    return -1;
}

/* "with visiting President Taha" against "for visiting Taiwan": who visits has a title or a nationality. */
static bool is_visitor(const struct token *tokens, guint n, guint participle, guint named)
{
    static const char *const with[] = { "with", "by", NULL }, *const titles[] = { "nmod:desc", "compound", "amod", NULL };

    return is(tokens[participle - 1].lemma, with) && has(tokens, n, named, titles, NULL);
}

/* "in occupied Sevastopol", "met with visiting President Taha", "with ruling party men": such a participle describes the noun. */
static void mend_standing_places(struct token *tokens, guint n)
{
    static const char *const past[] = { "occupy", "annex", "besiege", NULL };
    static const char *const present[] = { "visit",  "neighbor", "neighbour", "rule",   "war",
                                           "oppose", "govern",   "lead",      "remain", NULL };
    static const char *const past_forms[] = { "VBN", "VBD", NULL }, *const gerund[] = { "VBG", NULL };
    static const char *const preposition[] = { "IN", NULL }, *const name[] = { "NNP", "NNPS", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        bool gone = is(tokens[i].lemma, past) && tagged(&tokens[i], past_forms);
        bool standing = gone || (is(tokens[i].lemma, present) && tagged(&tokens[i], gerund));
        int named = standing && tokens[i].head >= 0 && tagged(&tokens[i - 1], preposition) && tokens[i - 1].head == (gint16)i
                        ? described(tokens, n, i)
                        : -1;
        if (named >= 0 && (gone ? tagged(&tokens[named], name) : is_visitor(tokens, n, i, (guint)named)))
            describe(tokens, n, i, (guint)named, "amod");
    }
}

/* "voted, with China abstaining, to renew it": the infinitive behind the aside is the verb's. */
static void mend_asides(struct token *tokens, guint n)
{
    static const char *const bare[] = { "VB", NULL }, *const gerund[] = { "VBG", NULL }, *const subject[] = { "nsubj", NULL };
    static const char *const mark[] = { "mark", NULL }, *const to[] = { "TO", NULL }, *const comma[] = { "punct", NULL };

    for (guint i = 2; i < n; i++) {
        int aside = tokens[i].head, verb = aside >= 0 ? tokens[aside].head : -1;
        if (verb >= 0 && verb < aside && aside < (int)i && tagged(&tokens[i], bare) && tagged(&tokens[aside], gerund) &&
            has(tokens, n, (guint)aside, subject, NULL) && has(tokens, n, (guint)aside, mark, NULL) &&
            has(tokens, n, i, mark, to) && has(tokens, n, i, comma, NULL)) {
            tokens[i].head = (gint16)verb;
            relate(&tokens[i], "xcomp");
        }
    }
}

/* "voted to free 200 prisoners": no prisoners were free when it did; "agreed to free elections" is left alone. */
static void mend_freeing(struct token *tokens, guint n)
{
    static const char *const free[] = { "free", NULL }, *const adjective[] = { "JJ", NULL };
    static const char *const freed[] = { "prisoner", "hostage",    "captive",  "soldier",   "detainee", "inmate",
                                         "convict",  "journalist", "activist", "dissident", "leader",   "rebel",
                                         "sailor",   "fund",       "asset",    NULL };
    static const char *const to[] = { "case", NULL };

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (noun <= (int)i || verb < 0 || verb >= (int)i || !is(tokens[i].lemma, free) || !tagged(&tokens[i], adjective) ||
            !is(tokens[noun].lemma, freed) || tokens[i - 1].head != noun || !related(&tokens[i - 1], to) ||
            !is(tokens[i - 1].lemma, (const char *const[]){ "to", NULL }))
            continue;
        tokens[i - 1].head = (gint16)i;
        relate(&tokens[i - 1], "mark");
        tokens[i - 1].xpos = (guint8)english_xpos_find("TO");
        tokens[i].head = (gint16)verb;
        relate(&tokens[i], "xcomp");
        retag(&tokens[i], UPOS_VERB, "VB");
        tokens[noun].head = (gint16)i;
        relate(&tokens[noun], "obj");
    }
}

/* "drones struck occupied Sevastopol": such a participle between a verb and a name describes the name. */
static void mend_standing(struct token *tokens, guint n)
{
    static const char *const words[] = { "occupy", "annex", "besiege", NULL }, *const forms[] = { "VBN", "VBD", NULL };
    static const char *const name[] = { "NNP", "NNPS", NULL }, *const past[] = { "VBD", "VBN", NULL };
    static const char *const helpers[] = { "have", "be", "get", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        guint verb = i - 1;
        if (!is(tokens[i].lemma, words) || !tagged(&tokens[i], forms) || !tagged(&tokens[verb], past) ||
            is(tokens[verb].lemma, helpers) || !tagged(&tokens[i + 1], name) || tokens[i + 1].head != (gint16)i ||
            (tokens[i].head != (gint16)verb && hangs_on(tokens, tokens[i].head, verb)))
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i && k != verb)
                tokens[k].head = (gint16)verb;
        if (tokens[i].head != (gint16)verb) {
            tokens[verb].head = tokens[i].head;
            tokens[verb].relation = tokens[i].relation;
        }
        tokens[verb].upos = UPOS_VERB;
        tokens[i].head = (gint16)(i + 1);
        relate(&tokens[i], "amod");
        relate(&tokens[i + 1], "obj");
    }
}

/* "of its ally", "the tally": a word that has an article or an owner and is somebody's object is no adverb. */
static void mend_adverbs(struct token *tokens, guint n)
{
    static const char *const nominal[] = { "obj", "nsubj", "nsubj:pass", "nmod", "obl", "iobj", "conj", "appos", NULL };
    static const char *const owners[] = { "det", "nmod:poss", NULL };

    for (guint i = 1; i < n; i++) {
        if (tokens[i].upos != UPOS_ADV || !related(&tokens[i], nominal) || !has(tokens, i, i, owners, NULL))
            continue;
        retag(&tokens[i], UPOS_NOUN, "NN");
    }
}

/* "expelled up to 10,000 refugees", "captured more than half the country": words of measure are no preposition. */
static void mend_amounts(struct token *tokens, guint n)
{
    static const struct {
        const char *first, *second;
    } measures[] = { { "up", "to" }, { "more", "than" }, { "less", "than" }, { "many", "as" }, { "much", "as" } };
    static const char *const nominal[] = { "case", NULL }, *const oblique[] = { "obl", "nmod", NULL };
    static const char *const number[] = { "CD", NULL }, *const object[] = { "obj", NULL };
    static const char *const verbal[] = { "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", NULL };
    static const char *const parts[] = { "half", "most", "third", "quarter", "dozen", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i ? tokens[noun].head : -1;
        bool measure = false;
        for (size_t k = 0; k < G_N_ELEMENTS(measures); k++)
            measure |= strcmp(tokens[i - 1].lemma, measures[k].first) == 0 && strcmp(tokens[i].lemma, measures[k].second) == 0;
        if (!measure || verb < 0 || verb > (int)i || !tagged(&tokens[verb], verbal) || !related(&tokens[i], nominal) ||
            !related(&tokens[noun], oblique) || !(tagged(&tokens[i + 1], number) || is(tokens[i + 1].lemma, parts)) ||
            has(tokens, n, (guint)verb, object, NULL))
            continue;
        relate(&tokens[noun], "obj");
        tokens[i - 1].head = (gint16)noun;
        relate(&tokens[i - 1], "advmod");
        tokens[i].head = (gint16)(i - 1);
        relate(&tokens[i], "fixed");
    }
}

/* "between Modi and Prime Minister Sharif": a name before an "and" is no part of the noun behind it, but the first of two. */
static void mend_halves(struct token *tokens, guint n)
{
    static const char *const name[] = { "NNP", "NNPS", NULL }, *const part[] = { "compound", "amod", "nmod:desc", NULL };
    static const char *const join[] = { "cc", NULL }, *const joined[] = { "conj", NULL };
    static const char *const attribute[] = { "amod", NULL }, *const common[] = { "NN", "NNS", NULL };

    for (guint i = 0; i + 3 < n; i++) {
        int noun = tokens[i].head, other = tokens[i + 1].head;
        if (noun <= (int)i + 2 || tokens[noun].head < 0 || !is_nominal(&tokens[noun]) || !tagged(&tokens[i], name) ||
            !related(&tokens[i], part) || !related(&tokens[i + 1], join) || has(tokens, n, i, joined, NULL) ||
            !(other == noun || (other > (int)i && other < noun && related(&tokens[other], attribute))) ||
            (tagged(&tokens[i + 2], name) && tagged(&tokens[noun], common)))
            continue;
        for (guint k = 0; k < (guint)noun; k++)
            if (k < i && tokens[k].head == noun)
                tokens[k].head = (gint16)i;
            else if (k > i && tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)noun;
        tokens[i + 1].head = (gint16)noun;
        tokens[i].head = tokens[noun].head;
        tokens[i].relation = tokens[noun].relation;
        tokens[noun].head = (gint16)i;
        relate(&tokens[noun], "conj");
    }
}

/* "Its minister, Jan Olsen, and the envoy met": of two subjects with an "and" between them the second is joined to the first. */
static void mend_pairs(struct token *tokens, guint n)
{
    static const char *const subject[] = { "nsubj", "nsubj:pass", NULL }, *const join[] = { "cc", NULL };

    for (guint k = 2; k < n; k++) {
        int verb = tokens[k].head;
        guint start = start_of(tokens, k);
        if (verb < (int)k || start < 2 || !related(&tokens[k], subject) || !is_nominal(&tokens[k]) ||
            !related(&tokens[start - 1], join) || tokens[start - 1].head != verb)
            continue;
        for (guint i = 0; i + 1 < start; i++)
            if (tokens[i].head == verb && related(&tokens[i], subject) && is_nominal(&tokens[i])) {
                tokens[start - 1].head = (gint16)k;
                tokens[k].head = (gint16)i;
                relate(&tokens[k], "conj");
                break;
            }
    }
}

/* "rallied to demand his return": with verbs that are complete without it an infinitive tells why. */
static void mend_aims(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "rally",  "march",    "gather", "protest", "demonstrate", "arrive", "meet", "flock",
                                         "stream", "converge", "pour",   "kneel",   "assemble",    "travel", "fly",  NULL };
    static const char *const base[] = { "VB", NULL }, *const open[] = { "xcomp", NULL };
    static const char *const mark[] = { "mark", NULL }, *const to[] = { "TO", NULL };

    for (guint i = 1; i < n; i++)
        if (tokens[i].head >= 0 && tokens[i].head < (int)i && tagged(&tokens[i], base) && related(&tokens[i], open) &&
            is(tokens[tokens[i].head].lemma, verbs) && has(tokens, n, i, mark, to))
            relate(&tokens[i], "advcl");
}

/* "ordered the embassy to be sealed": what is to be done to the object of such a verb is what is ordered. */
static void mend_orders(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "order", "want", "allow", "permit", "require", "force", "expect", "cause", "ask", NULL };
    static const char *const attribute[] = { "acl", NULL }, *const object[] = { "obj", NULL },
                             *const passive[] = { "aux:pass", NULL };
    static const char *const mark[] = { "mark", NULL }, *const to[] = { "TO", NULL };

    for (guint i = 2; i < n; i++) {
        int noun = tokens[i].head, verb = noun >= 0 ? tokens[noun].head : -1;
        if (verb >= 0 && verb < noun && noun < (int)i && related(&tokens[i], attribute) && related(&tokens[noun], object) &&
            is(tokens[verb].lemma, verbs) && has(tokens, n, i, mark, to) && has(tokens, n, i, passive, NULL)) {
            tokens[i].head = (gint16)verb;
            relate(&tokens[i], "xcomp");
        }
    }
}

/* "depends on Qatar handing over fugitives": the name and the gerund behind it are one clause. */
static void mend_conditions(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "depend", "hinge", "rely", "count", "insist", NULL }, *const on[] = { "on", "upon", NULL };
    static const char *const gerund[] = { "VBG", NULL }, *const clause[] = { "advcl", "xcomp", "acl", NULL };
    static const char *const oblique[] = { "obl", NULL }, *const marker[] = { "case", NULL };

    for (guint i = 3; i < n; i++) {
        guint first = i;
        while (first > 0 && tokens[first - 1].head == (gint16)i && tokens[first - 1].upos != UPOS_PUNCT)
            first--;
        for (guint noun = first; noun-- > 1 && tagged(&tokens[i], gerund) && related(&tokens[i], clause);) {
            int verb = tokens[noun].head;
            guint start = start_of(tokens, noun);
            if (verb < 0 || verb >= (int)start || !related(&tokens[noun], oblique) || !is(tokens[verb].lemma, verbs) ||
                !(tokens[i].head == verb || tokens[i].head == (gint16)noun) || !related(&tokens[start], marker) ||
                !is(tokens[start].lemma, on) || !(tokens[i].head == (gint16)noun || end_of(tokens, n, noun) == (int)first - 1))
                continue;
            tokens[i].head = (gint16)verb;
            relate(&tokens[i], "advcl");
            tokens[noun].head = tokens[start].head = (gint16)i;
            relate(&tokens[noun], "nsubj");
            relate(&tokens[start], "mark");
            break;
        }
    }
}

/* "gave striking nurses until Friday": with verbs that take no gerund the one behind them describes their object. */
static void mend_strikers(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "give",  "tell",  "ask",  "urge", "arrest",  "detain", "kill",
                                         "expel", "shoot", "meet", "host", "receive", "deport", NULL };
    static const char *const gerund[] = { "VBG", NULL }, *const open[] = { "xcomp", NULL };
    static const char *const object[] = { "obj", "aux:pass", NULL }; /* "was killed fighting" */

    for (guint i = 1; i + 1 < n; i++) {
        int verb = tokens[i].head;
        int noun = verb == (int)i - 1 && tagged(&tokens[i], gerund) && related(&tokens[i], open) && is(tokens[verb].lemma, verbs) &&
                           !has(tokens, n, (guint)verb, object, NULL)
                       ? described(tokens, n, i)
                       : -1;
        if (noun < 0)
            continue;
        for (guint k = 0; k < n; k++)
            if (tokens[k].head == (gint16)i)
                tokens[k].head = (gint16)(k == (guint)noun || k > (guint)noun ? verb : noun);
        tokens[i].head = (gint16)noun;
        relate(&tokens[i], "amod");
    }
}

/* "took aim at Peru", "took part": no noun is an adverb behind such a verb, but its object. */
static void mend_light_verbs(struct token *tokens, guint n)
{
    static const char *const verbs[] = {
        "take", "make", "give", "have", "lay", "open", "set", "pay", "cast", "bear", "lose", NULL
    };
    static const char *const adverbial[] = { "advmod", NULL }, *const object[] = { "obj", NULL }, *const noun[] = { "NN", NULL };

    for (guint i = 1; i < n; i++)
        if (tokens[i].head == (gint16)(i - 1) && tagged(&tokens[i], noun) && related(&tokens[i], adverbial) &&
            is(tokens[i - 1].lemma, verbs) && strcmp(tokens[i].lemma, "home") != 0 && !has(tokens, n, i - 1, object, NULL))
            relate(&tokens[i], "obj");
}

/* "was about to recall him": "about" is what it was, and what it was about to do hangs on that. */
static void mend_abouts(struct token *tokens, guint n)
{
    static const char *const loose[] = { "mark", "advmod", "case", "aux", "dep", "compound", NULL };
    static const char *const be[] = { "aux", "cop", "aux:pass", NULL };
    static const char *const mark[] = { "mark", NULL }, *const to[] = { "TO", NULL }, *const subject[] = { "nsubj:pass", NULL };

    for (guint i = 1; i + 2 < n; i++) {
        int verb = tokens[i].head;
        if (verb <= (int)i + 1 || strcmp(tokens[i].lemma, "about") != 0 || !related(&tokens[i], loose) ||
            !tagged(&tokens[i + 1], to) || tokens[i + 1].head != verb || !related(&tokens[i + 1], mark) ||
            !has(tokens, i, (guint)verb, be, finite))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == verb) {
                tokens[k].head = (gint16)i;
                if (related(&tokens[k], be) && strcmp(tokens[k].lemma, "be") == 0)
                    relate(&tokens[k], "cop");
                else if (related(&tokens[k], subject))
                    relate(&tokens[k], "nsubj");
            }
        tokens[i].head = tokens[verb].head;
        tokens[i].relation = tokens[verb].relation;
        retag(&tokens[i], UPOS_ADJ, "JJ");
        tokens[verb].head = (gint16)i;
        relate(&tokens[verb], "xcomp");
    }
}

/* A sentence's first word in the plural before "of" or "that" is no name: "Fears of a raid". */
static void mend_openings(struct token *tokens, guint n)
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
    static const char *const name[] = { "NNP", "NNPS", NULL }, *const behind[] = { "of", "that", NULL };

    for (size_t w = 0; n > 1 && tagged(&tokens[0], name) && is(tokens[1].lemma, behind) && w < G_N_ELEMENTS(words); w++)
        if (strcmp(tokens[0].lemma, words[w].word) == 0 || strcmp(tokens[0].lemma, words[w].lemma) == 0 ||
            g_ascii_strcasecmp(tokens[0].lemma, words[w].lemma) == 0) {
            retag(&tokens[0], UPOS_NOUN, "NNS");
            tokens[0].lemma = words[w].lemma;
        }
}

/* "rumours that he had resigned": a verb that has no object leaves "that" none to be; it begins what the rumours say. */
static void mend_contents(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "resign", "die",  "collapse", "arrive", "escape", "retreat",
                                         "depart", "flee", "fall",     "happen", "occur",  NULL };
    static const char *const relative[] = { "acl:relcl", NULL }, *const object[] = { "obj", "mark", NULL },
                             *const subject[] = { "nsubj", NULL };

    for (guint i = 2; i < n; i++) {
        if (!related(&tokens[i], relative) || !is(tokens[i].lemma, verbs) || !has(tokens, i, i, subject, NULL))
            continue;
        for (guint k = 0; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], object) && strcmp(tokens[k].lemma, "that") == 0) {
                relate(&tokens[k], "mark");
                retag(&tokens[k], UPOS_SCONJ, "IN");
                relate(&tokens[i], "acl");
            }
    }
}

/* "Only after Israel had left did Hamas free him": a clause with a conjunction is not the sentence, but what follows it is. */
static void mend_fronted(struct token *tokens, guint n)
{
    static const char *const words[] = { "after", "before",  "once",     "until",  "while",  "since", "if",
                                         "when",  "because", "although", "though", "unless", NULL };
    static const char *const inner[] = { "ccomp", "parataxis", "conj", NULL }, *const apart[] = { "mark", "cc", NULL };
    static const char *const punct[] = { "punct", NULL }, *const quotes[] = { "``", "''", ":", NULL };

    for (guint verb = 3; verb < n; verb++) {
        int root = tokens[verb].head, mark = -1;
        if (root < 0 || root > (int)verb || tokens[root].head >= 0 || !related(&tokens[verb], inner) ||
            !has(tokens, verb, verb, own_subject, NULL) || has(tokens, verb, verb, apart, NULL) ||
            !has(tokens, (guint)root, (guint)root, own_subject, NULL))
            continue;
        for (int k = 0; k < root && mark < 0; k++)
            if (tokens[k].head == root && is(tokens[k].lemma, words))
                mark = k;
        bool quoted = false; /* "After the mass he told her: We are leaving" */
        for (guint k = (guint)root; k < verb; k++)
            quoted |= tagged(&tokens[k], quotes);
        if (mark < 0 || mark > 1 || quoted)
            continue;
        for (guint k = (guint)root + 1; k < n; k++)
            if (tokens[k].head == root && k > verb && related(&tokens[k], punct))
                tokens[k].head = (gint16)verb;
        tokens[verb].head = -1;
        relate(&tokens[verb], "root");
        tokens[root].head = (gint16)verb;
        relate(&tokens[root], "advcl");
        return;
    }
}

/* "fell in the raid by Chadian forces": behind the name of a deed, beside a verb in the active, "by" tells who did it. */
static void mend_doers(struct token *tokens, guint n)
{
    static const char *const deeds[] = { "attack",    "raid",      "strike",       "crackdown", "assault",  "bombing",  "ambush",
                                         "offensive", "invasion",  "visit",        "decision",  "move",     "protest",  "march",
                                         "rally",     "killing",   "shelling",     "shooting",  "coup",     "campaign", "refusal",
                                         "outrage",   "incursion", "bombardment",  "siege",     "blockade", "boycott",  "statement",
                                         "speech",    "attempt",   "announcement", NULL };
    static const char *const oblique[] = { "obl", "obl:agent", NULL }, *const phrase[] = { "obl", "obj", NULL };
    static const char *const marker[] = { "case", NULL }, *const passive[] = { "aux:pass", NULL },
                             *const active[] = { "VBD", "VBZ", NULL };

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        guint first = start_of(tokens, i);
        if (verb < 0 || verb >= (int)first || !related(&tokens[i], oblique) || !is_nominal(&tokens[i]) || is_weekday(&tokens[i]) ||
            !related(&tokens[first], marker) || strcmp(tokens[first].lemma, "by") != 0 || !tagged(&tokens[verb], active) ||
            has(tokens, n, (guint)verb, passive, NULL) || !is(tokens[first - 1].lemma, deeds) || tokens[first - 1].head != verb ||
            !related(&tokens[first - 1], phrase))
            continue;
        tokens[i].head = (gint16)(first - 1);
        relate(&tokens[i], "nmod");
    }
}

static bool is_year(const char *text, const struct token *token)
{
    return token->end - token->start == 4 && g_ascii_isdigit(text[token->start]) && g_ascii_isdigit(text[token->end - 1]);
}

/* The noun of "the March 3, 1994, bombing of a train", asked of its month; -1 if that is no such phrase. */
static int dated_noun(const char *text, const struct token *tokens, guint n, guint month)
{
    static const char *const article[] = { "DT", "PRP$", NULL }, *const name[] = { "NNP", NULL }, *const number[] = { "CD", NULL };
    static const char *const comma[] = { ",", NULL }, *const attributive[] = { "JJ", "NN", "NNP", "VBN", NULL };
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
static void mend_dated_nouns(const char *text, struct token *tokens, guint n)
{
    static const char *const marker[] = { "case", NULL };

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
            relate(&tokens[noun], tokens[tokens[old].head].upos == UPOS_VERB ? "obl" : "nmod");
        }
        for (int k = first; k < (int)month + 5; k++)
            tokens[k].head = (gint16)(k <= (int)month ? noun : (int)month);
        relate(&tokens[month], "nmod:unmarked");
        relate(&tokens[month + 1], "nummod");
        relate(&tokens[month + 3], "nmod:unmarked");
        relate(&tokens[month - 1], "det");
    }
}

/* In this order; each takes the tree as the one before it left it. */
static const struct rule {
    void (*mend)(struct token *tokens, guint n);
    void (*with_text)(const char *text, struct token *tokens, guint n);
} rules[] = {
    { .mend = mend_symbols },
    { .mend = mend_openings },
    { .with_text = mend_dated_nouns },
    { .mend = mend_fronted },
    { .mend = mend_halves },
    { .mend = mend_pairs },
    { .mend = mend_adverbs },
    { .mend = mend_joint_subjects },
    { .mend = mend_attributes },
    { .with_text = mend_past },
    { .with_text = mend_conjuncts },
    { .mend = mend_persons },
    { .mend = mend_speakers },
    { .mend = mend_standing },
    { .mend = mend_actives },
    { .mend = mend_subjects },
    { .mend = mend_weekdays },
    { .mend = mend_plans },
    { .mend = mend_passives },
    { .with_text = mend_lost_subjects },
    { .mend = mend_objects_before },
    { .mend = mend_companions },
    { .mend = mend_homes },
    { .mend = mend_participles },
    { .mend = mend_days },
    { .mend = mend_said },
    { .mend = mend_second_subjects },
    { .mend = mend_times },
    { .mend = mend_joined_clauses },
    { .mend = mend_names_called },
    { .mend = mend_objects },
    { .mend = mend_reporters },
    { .mend = mend_sums },
    { .mend = mend_there },
    { .mend = mend_lost_verbs },
    { .mend = mend_intransitives },
    { .with_text = mend_shot_dead },
    { .mend = mend_stays },
    { .mend = mend_owners },
    { .mend = mend_past_clauses },
    { .mend = mend_gerund_subjects },
    { .mend = mend_decisions },
    { .mend = mend_series },
    { .mend = mend_perfects },
    { .mend = mend_quotations },
    { .mend = mend_standing_places },
    { .mend = mend_asides },
    { .mend = mend_freeing },
    { .mend = mend_amounts },
    { .mend = mend_aims },
    { .mend = mend_orders },
    { .mend = mend_conditions },
    { .mend = mend_strikers },
    { .mend = mend_light_verbs },
    { .mend = mend_abouts },
    { .mend = mend_contents },
    { .mend = mend_doers },
};

/* Whether every word's heads lead to the root. */
static bool is_tree(const struct token *tokens, guint n)
{
    for (guint i = 0; i < n; i++) {
        guint steps = 0;
        for (int k = (int)i; k >= 0; k = tokens[k].head)
            if (++steps > n)
                return false;
    }
    return true;
}

/* A rule whose change would leave a ring, which readers of trees would follow for ever, changes nothing. */
void mend_tree(const char *text, struct token *tokens, guint n)
{
    gsize size = n * sizeof *tokens;
    g_autofree struct token *before = g_memdup2(tokens, size);

    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (rules[i].with_text)
            rules[i].with_text(text, tokens, n);
        else
            rules[i].mend(tokens, n);
        if (n && memcmp(before, tokens, size) != 0) {
            bool good = is_tree(tokens, n);
            memcpy(good ? before : tokens, good ? tokens : before, size);
        }
    }
}
