#include "mend_rules.h"
#include "mend_tools.h"

/* The preposition that opens a phrase, -1 if none does. */
static int preposition_of(const struct token *tokens, guint noun)
{
    static const guint64 preposition = REL(CASE) | REL(MARK), in = TAG(IN);
    guint first = start_of(tokens, noun);

    while (first < noun && tokens[first].upos == UPOS_PUNCT)
        first++;
    return first < noun && related(&tokens[first], preposition) && tagged(&tokens[first], in) && tokens[first].head == (gint16)noun
               ? (int)first
               : -1;
}

/* "with Togo suspending Mali and Chad halting aid": the noun between an "and" and a gerund that is joined to another is who does it. */
void mend_joined_gerunds(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), conj = REL(CONJ), subject = REL(NSUBJ), cc = REL(CC), object = REL(OBJ);

    for (guint i = 4; i < n; i++) {
        int before = tokens[i].head, noun = (int)i - 1;
        guint steps = 0;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], conj) || before < 0 || before > noun ||
            !tagged(&tokens[before], gerund) || !has(tokens, n, (guint)before, subject, ANY_TAG) ||
            has(tokens, n, i, own_subject, ANY_TAG) || !has(tokens, n, i, object, ANY_TAG))
            continue;
        while (noun > before && tokens[noun].head > noun && tokens[noun].head < (int)i)
            noun = tokens[noun].head;
        while (noun > before && tokens[noun].head > before && !related(&tokens[noun], conj))
            noun = up(tokens, noun, &steps);
        if (noun <= before || !is_nominal(&tokens[noun]) || !related(&tokens[noun], conj))
            continue;
        for (int k = before + 1; k < noun; k++)
            if (tokens[k].head == noun && related(&tokens[k], cc))
                tokens[k].head = (gint16)i;
        hang(tokens, (guint)noun, (int)i, DEPREL_NSUBJ);
    }
}

/* The name behind "as" before a clause's verb, which the parser took for what somebody acts as; -1 if there is none. */
static int name_behind_as(const struct token *tokens, guint verb)
{
    static const guint64 phrase = REL(OBL) | REL(NMOD), name = TAG(NNP) | TAG(NNPS);

    for (guint k = 1; k < verb; k++) {
        bool near = related(&tokens[k], phrase) && tagged(&tokens[k], name) &&
                    (tokens[k].head == (gint16)verb || tokens[k].head < (gint16)k);
        int opening = near ? preposition_of(tokens, k) : -1;
        if (opening >= 0 && is(tokens[opening].lemma, as))
            return (int)k;
    }
    return -1;
}

/* "As Peru did it, (Oman urged restraint)": the clause of the sentence behind the one that opens it; 0 if there is none. */
static guint clause_behind(const struct token *tokens, guint n, guint verb)
{
    static const guint64 beside = REL(PARATAXIS), subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    for (guint i = verb + 3; i < n; i++)
        if (tokens[i].head == (gint16)verb && related(&tokens[i], beside) && has(tokens, n, i, subject, ANY_TAG) &&
            is_finite(tokens, n, i))
            return i;
    return 0;
}

/* "as Peru, Chad and Mali put ten men on a list": all of the series are the subject of that clause, not what it is done as. */
void mend_series_subjects(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ) | REL(NSUBJ_PASS), conj = REL(CONJ), cc = REL(CC), root = REL(ROOT),
                         comma = TAG(COMMA);

    for (guint verb = 5; verb < n; verb++) {
        bool main = related(&tokens[verb], root);
        guint next = main ? clause_behind(tokens, n, verb) : 0;
        int name = (!main || next) && is_finite(tokens, n, verb) ? name_behind_as(tokens, verb) : -1, other = -1;
        if (name < 0)
            continue;
        bool series = has(tokens, n, (guint)name, conj, ANY_TAG);
        for (guint k = (guint)name + 1; k < verb; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], subject))
                other = (int)k;
        int first = other < 0 ? (int)group_start(tokens, verb) : (int)start_of(tokens, (guint)other), link = first - 1;
        bool joined = link > name && related(&tokens[link], cc) && tokens[link].head == (gint16)verb, linked = series && joined;
        bool pair = other >= 0 && (tagged(&tokens[first], comma) || (link > 0 && tagged(&tokens[link], comma))) &&
                    has(tokens, verb, (guint)other, conj, ANY_TAG);
        if (!(other < 0 ? series && !joined : linked || pair) || end_of(tokens, (guint)first, (guint)name) < first - 2 - linked)
            continue;
        hang(tokens, (guint)preposition_of(tokens, (guint)name), (int)verb, DEPREL_MARK);
        hang_subject(tokens, n, (guint)name, (int)verb);
        if (other >= 0) {
            for (guint k = (guint)other + 1; k < verb; k++)
                if (tokens[k].head == (gint16)other && related(&tokens[k], conj))
                    tokens[k].head = (gint16)name;
            hang(tokens, (guint)other, name, DEPREL_CONJ);
        }
        if (linked)
            tokens[link].head = (gint16)other;
        if (next)
            take_place(tokens, next, verb);
        if (next || related(&tokens[verb], conj))
            hang(tokens, verb, next ? (int)next : tokens[verb].head, DEPREL_ADVCL);
    }
}

/* "was arrested and deported to Mali": what has no object beside a passive was done to whom that was done. */
void mend_second_passives(struct token *tokens, guint n)
{
    static const guint64 past = TAG(VBD), conj = REL(CONJ), passive = REL(AUX_PASS), clauses = REL(CCOMP) | REL(XCOMP);
    static const guint64 own = own_subject | REL(OBJ) | REL(AUX) | REL(MARK) | clauses;
    static const char *const verbs[] = { "deport",  "extradite", "jail",    "imprison", "execute",  "behead", "expel",
                                         "free",    "convict",   "acquit",  "wound",    "injure",   "arrest", "detain",
                                         "torture", "banish",    "kidnap",  "abduct",   "sentence", "charge", "hospitalise",
                                         "fine",    "remand",    "dismiss", NULL };

    for (guint i = 3; i < n; i++) {
        int first = tokens[i].head;
        if (first >= 0 && first < (int)i && tagged(&tokens[i], past) && related(&tokens[i], conj) && is(tokens[i].lemma, verbs) &&
            has(tokens, n, (guint)first, passive, ANY_TAG) && !has(tokens, n, i, own, ANY_TAG))
            retag(&tokens[i], UPOS_VERB, XPOS_VBN);
    }
}

/* "sent gifts, and {Uganda}, through which they pass, reopened": joined to what stands before its comma, with an aside up to the next. */
static int noun_before_aside(const struct token *tokens, guint comma)
{
    static const guint64 conj = REL(CONJ), cc = REL(CC), commas = TAG(COMMA), who = TAG(WDT) | TAG(WP) | TAG(WP_POSS);

    for (guint i = 3; i + 3 < comma; i++) {
        guint first = start_of(tokens, i);
        while (first < i && tagged(&tokens[first], commas))
            first++;
        bool open = tagged(&tokens[i + 1], commas) && (tagged(&tokens[i + 2], who) || tagged(&tokens[i + 3], who));
        bool joined = related(&tokens[i], conj) && is_nominal(&tokens[i]) && first > 1 && first < i &&
                      related(&tokens[first], cc) && tagged(&tokens[first - 1], commas) && tokens[i].head < (gint16)first;
        bool more = false;
        for (guint k = i + 2; k < comma; k++)
            more |= tagged(&tokens[k], commas);
        if (open && joined && !more)
            return (int)i;
    }
    return -1;
}

/* The noun that stands before a verb and has no part in its clause: beside it, or right behind a semicolon; -1 if there is none. */
static int lone_noun(const struct token *tokens, guint n, guint verb)
{
    static const guint64 alone = REL(PARATAXIS), own = own_subject | REL(CASE) | REL(COP), adverb = REL(ADVMOD), apart = REL(APPOS);
    static const char *const semicolon[] = { ";", NULL };
    int last = (int)group_start(tokens, verb) - 1, noun = last;
    guint steps = 0;

    if (last > 0 && tagged(&tokens[last], TAG(COMMA)))
        noun = noun_before_aside(tokens, (guint)last);
    if (noun >= 0 && noun < last)
        return noun;
    for (noun = last; noun >= 0; noun = up(tokens, noun, &steps)) {
        guint first = start_of(tokens, (guint)noun);
        bool behind = related(&tokens[noun], apart) &&
                      (is(tokens[first].lemma, semicolon) || (first > 0 && is(tokens[first - 1].lemma, semicolon)));
        if (noun < (int)verb && is_nominal(&tokens[noun]) && !has(tokens, n, (guint)noun, own, ANY_TAG) &&
            !has(tokens, n, (guint)noun, adverb, TAG(RB)) &&
            (behind || (tokens[noun].head == tokens[verb].head && related(&tokens[noun], alone))))
            break;
    }
    return noun;
}

/* "they held ten; Ali Mamu, a printer, was freed", "the plains, where forty people have died": a noun left alone is the verb's subject. */
void mend_lone_nouns(struct token *tokens, guint n)
{
    static const guint64 clause = REL(CONJ) | REL(PARATAXIS) | REL(CCOMP), own = own_subject | REL(MARK), where = REL(ADVMOD);

    for (guint verb = 3; verb < n; verb++) {
        bool bare = tokens[verb].head >= 0 && related(&tokens[verb], clause) && !has(tokens, n, verb, own, ANY_TAG) &&
                    is_finite(tokens, n, verb);
        int noun = bare ? lone_noun(tokens, n, verb) : -1;
        if (noun < 0)
            continue;
        relate(&tokens[verb], DEPREL_PARATAXIS);
        for (int k = 0; k < noun; k++)
            if (tokens[k].head == noun && related(&tokens[k], where) && tagged(&tokens[k], TAG(WRB)))
                tokens[k].head = (gint16)verb;
        hang_subject(tokens, n, (guint)noun, (int)verb);
    }
}

/* "lawmakers of the party of the premier Ali Roe condemned it": the name is no second subject, but that of the noun right before it. */
void mend_named_within(struct token *tokens, guint n)
{
    static const guint64 subject = REL(NSUBJ), before = REL(DISLOCATED), name = TAG(NNP), comma = TAG(COMMA);

    for (guint i = 3; i < n; i++) {
        guint first = start_of(tokens, i), title = first - 1;
        int verb = tokens[i].head;
        if (first < 2 || !related(&tokens[i], subject) || !tagged(&tokens[i], name) || !tagged(&tokens[first], name) ||
            !is_nominal(&tokens[title]))
            continue;
        for (guint k = 0; k < title; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], before) && is_nominal(&tokens[k]) &&
                end_of(tokens, first, k) == (int)title && !has(tokens, title, k, ANY_TAG, comma)) {
                hang_subject(tokens, n, k, verb);
                hang(tokens, i, (int)title, DEPREL_APPOS);
                break;
            }
    }
}

/* "members belonging to the party pledged support": the noun right before such a participle is the subject of the verb behind. */
void mend_described_subjects(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), beside = REL(ADVCL), subject = REL(NSUBJ), helper = REL(AUX) | REL(COP),
                         comma = TAG(COMMA);

    for (guint i = 2; i + 1 < n; i++) {
        int verb = tokens[i].head, noun = (int)i - 1;
        if (!tagged(&tokens[i], gerund) || !related(&tokens[i], beside) || verb <= (int)i || !is_nominal(&tokens[noun]) ||
            tokens[noun].head != (gint16)i || !related(&tokens[noun], subject) || !is_finite(tokens, n, (guint)verb) ||
            has(tokens, n, (guint)verb, own_subject, ANY_TAG) || has(tokens, n, i, helper, ANY_TAG))
            continue;
        int last = (int)group_start(tokens, (guint)verb) - 1;
        if (tagged(&tokens[last], comma) || !hangs_on(tokens, last, i))
            continue;
        hang_subject(tokens, n, (guint)noun, verb);
        hang(tokens, i, noun, DEPREL_ACL);
    }
}

/* "accused Chad, which borders it, of shelling": behind the aside "of" tells what the object is accused of. */
void mend_accused_of(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL) | REL(APPOS) | REL(ACL), object = REL(OBJ) | REL(NSUBJ_PASS), comma = TAG(COMMA);
    static const guint64 noun_of = REL(NMOD) | REL(OBL), preposition = REL(CASE) | REL(MARK), gerund = TAG(VBG);
    static const char *const of[] = { "of", NULL };

    for (guint i = 4; i + 1 < n; i++) {
        int phrase = tokens[i].head, above = phrase;
        guint steps = 0;
        if (!is(tokens[i].lemma, of) || !related(&tokens[i], preposition) || phrase <= (int)i || !tagged(&tokens[i - 1], comma))
            continue;
        while (above >= 0 && !(above < (int)i && tokens[above].head >= 0 && related(&tokens[above], relative) &&
                               related(&tokens[tokens[above].head], object)))
            above = up(tokens, above, &steps);
        int what = above < 0 ? -1 : tokens[above].head, verb = what < 0 ? -1 : tokens[what].head;
        if (verb < 0 || above < what || !is(tokens[verb].lemma, accusing) ||
            !(related(&tokens[phrase], noun_of) || tagged(&tokens[phrase], gerund)))
            continue;
        if (g_str_has_suffix(tokens[i + 1].lemma, "ing") && phrase > (int)i + 1 && tokens[i + 1].head == phrase) {
            hang(tokens, i + 1, verb, DEPREL_ADVCL);
            retag(&tokens[i + 1], UPOS_VERB, XPOS_VBG);
            for (guint k = (guint)phrase + 1; k < n; k++)
                if (tokens[k].head == phrase && tagged(&tokens[k], gerund))
                    tokens[k].head = (gint16)(i + 1);
            hang(tokens, (guint)phrase, (int)i + 1, DEPREL_OBJ);
            hang(tokens, i, (int)i + 1, DEPREL_MARK);
        } else
            hang(tokens, (guint)phrase, verb, tagged(&tokens[phrase], gerund) ? DEPREL_ADVCL : DEPREL_OBL);
    }
}

/* "the Association of Nations, which will meet": of a body named by an "of", the clause is the body's. */
void mend_bodies_of(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), inside = REL(NMOD), name = TAG(NNP) | TAG(NNPS), comma = TAG(COMMA);
    static const char *const of[] = { "of", NULL };

    for (guint i = 4; i < n; i++) {
        int noun = related(&tokens[i], relative) ? tokens[i].head : -1, body = noun >= 0 ? tokens[noun].head : -1;
        if (body < 0 || body > noun || noun > (int)i || !related(&tokens[noun], inside) || !tagged(&tokens[noun], name) ||
            !tagged(&tokens[body], name) || !is(tokens[body].lemma, named_bodies) || !is(tokens[body + 1].lemma, of) ||
            tokens[body + 1].head != (gint16)noun || noun + 1 >= (int)n || !tagged(&tokens[noun + 1], comma))
            continue;
        tokens[i].head = (gint16)body;
    }
}

/* "to free Aung and Win Myint, who were held": what is told of several is told of all that an "and" joins. */
void mend_told_of_both(struct token *tokens, guint n)
{
    static const guint64 relative = REL(ACL_RELCL), conj = REL(CONJ), one = TAG(NNP), helper = REL(AUX) | REL(AUX_PASS) | REL(COP),
                         who = TAG(WP) | TAG(WDT), subject = REL(NSUBJ) | REL(NSUBJ_PASS), base = TAG(VBP) | TAG(VBD);
    static const char *const be[] = { "be", "have", NULL };

    for (guint i = 4; i < n; i++) {
        int noun = related(&tokens[i], relative) ? tokens[i].head : -1, first = noun >= 0 ? tokens[noun].head : -1;
        bool many = false;
        if (first < 0 || first > noun || !related(&tokens[noun], conj) || !tagged(&tokens[noun], one) ||
            !tagged(&tokens[first], one) || !has(tokens, i, i, subject, who))
            continue;
        for (guint k = (guint)noun; k < i; k++)
            many |= tokens[k].head == (gint16)i && related(&tokens[k], helper) && tagged(&tokens[k], base) &&
                    is(tokens[k].lemma, be) && tokens[k].end - tokens[k].start == 4; /* "were", "have" */
        if (many)
            tokens[i].head = (gint16)first;
    }
}

/* "mediated between Mali and the rebels, which signed a truce": what only two do is told of both. */
void mend_between_both(struct token *tokens, guint n)
{
    static const char *const mutual[] = { "sign", "agree", "fight", "meet", "clash", "conclude", "negotiate", NULL };
    static const guint64 relative = REL(ACL_RELCL), conj = REL(CONJ), marker = REL(CASE), subject = REL(NSUBJ),
                         who = TAG(WP) | TAG(WDT);

    for (guint i = 5; i < n; i++) {
        int noun = related(&tokens[i], relative) && is(tokens[i].lemma, mutual) ? tokens[i].head : -1;
        int first = noun >= 0 && noun < (int)i && related(&tokens[noun], conj) ? tokens[noun].head : -1;
        bool between = false;
        for (int k = 0; k < first; k++)
            between |= tokens[k].head == first && related(&tokens[k], marker) && is(tokens[k].lemma, between_two);
        if (between && first < noun && has(tokens, i, i, subject, who))
            tokens[i].head = (gint16)first;
    }
}

/* "swore in ten, hours after lawmakers loyal to him were held": a clause with a conjunction is not the sentence, but what stands before. */
void mend_clauses_behind(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), mark = REL(MARK), subject = REL(NSUBJ);
    static const char *const marks[] = { "after", "before", "since", "until", "while", "because", NULL };

    for (guint i = 4; i < n; i++) {
        int verb = tokens[i].head, first = -1, phrase = -1;
        bool link = related(&tokens[i], mark) && is(tokens[i].lemma, marks);
        for (int k = 0; link && k < (int)n; k++)
            if (tokens[k].head < 0 && k > (int)i && is_finite(tokens, n, (guint)k) &&
                !has(tokens, n, (guint)k, own_subject, ANY_TAG) && !is(tokens[k].lemma, saying))
                verb = k;
        for (int k = 0; link && k < (int)i; k++)
            if (tokens[k].head == verb && related(&tokens[k], content) && is_finite(tokens, n, (guint)k) &&
                has(tokens, n, (guint)k, own_subject, ANY_TAG))
                first = k;
        for (int k = (int)i + 1; first >= 0 && k < verb; k++)
            if (related(&tokens[k], subject) && tokens[k].head == tokens[i].head && is_nominal(&tokens[k]) && phrase < 0)
                phrase = k;
        if (phrase < 0 || tokens[verb].head >= 0 || tokens[i].head >= verb || tokens[i].head < (int)i ||
            start_of(tokens, (guint)phrase) != i + 1)
            continue;
        int described = tokens[i].head;
        take_place(tokens, (guint)first, (guint)verb);
        hang(tokens, (guint)verb, first, DEPREL_ADVCL);
        hang_subject(tokens, n, (guint)phrase, verb);
        hang(tokens, (guint)described, phrase, DEPREL_ACL);
        tokens[i].head = (gint16)verb;
        return;
    }
}

/* "Chad and Mali help shoot them down": what has a subject of its own before a bare verb is no noun. */
void mend_helpers(struct token *tokens, guint n)
{
    static const guint64 bare = TAG(VB), noun = TAG(NN) | TAG(NNS), subject = REL(NSUBJ);

    for (guint i = 1; i + 1 < n; i++) {
        int verb = is(tokens[i].lemma, assisting) && tagged(&tokens[i], noun) && related(&tokens[i], subject) ? tokens[i].head : -1;
        if (verb != (int)i + 1 || !tagged(&tokens[verb], bare) || !has(tokens, i, i, subject, ANY_TAG))
            continue;
        hang(tokens, i, tokens[verb].head, (enum deprel)tokens[verb].relation);
        retag(&tokens[i], UPOS_VERB, XPOS_VBP);
        hang(tokens, (guint)verb, (int)i, DEPREL_XCOMP);
    }
}
