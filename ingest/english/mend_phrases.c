#include "mend_rules.h"
#include "mend_tools.h"

/* The nominal that hangs on the head and whose phrase begins at a token; 0 if there is none. */
static guint phrase_from(const struct token *tokens, guint n, guint first, int head)
{
    for (guint i = first; i < n; i++)
        if (tokens[i].head == head && is_nominal(&tokens[i]) && start_of(tokens, i) == first)
            return i;
    return 0;
}

/*
 * "after talks with Peru's president.": nothing hangs on a stop; what does is the word's above it. A phrase there with its
 * preposition before it tells when.
 */
void mend_stops(struct token *tokens, guint n)
{
    static const guint64 marker = REL(MARK), subject = REL(NSUBJ) | REL(NSUBJ_PASS), prepositions = TAG(IN);

    for (guint i = 0; i < n; i++) {
        int stop = tokens[i].head, above = stop >= 0 ? tokens[stop].head : -1;
        if (above < 0 || tokens[stop].upos != UPOS_PUNCT || tokens[i].upos == UPOS_PUNCT)
            continue;
        guint noun = related(&tokens[i], marker) && tagged(&tokens[i], prepositions) ? phrase_from(tokens, n, i + 1, stop) : 0;
        tokens[i].head = (gint16)(noun ? (int)noun : above);
        if (noun)
            relate(&tokens[i], DEPREL_CASE);
        else if (related(&tokens[i], subject) && has(tokens, n, (guint)above, own_subject, ANY_TAG))
            relate(&tokens[i], DEPREL_OBL);
    }
}

static bool begins(const char *text, const struct token *token, const char *word)
{
    size_t length = strlen(word);

    return token->end - token->start >= length && g_ascii_strncasecmp(text + token->start, word, length) == 0;
}

/* "declared the envoy, Jan Roe, persona non grata": what he was declared, however far from the verb. */
void mend_persona(const char *text, struct token *tokens, guint n)
{
    for (guint i = 3; i < n; i++) {
        bool grata =
            begins(text, &tokens[i], "grata") && begins(text, &tokens[i - 1], "non") && begins(text, &tokens[i - 2], "persona");
        int verb = (int)i - 3;
        while (grata && verb >= 0 && !(tokens[verb].upos == UPOS_VERB && is(tokens[verb].lemma, declaring)))
            verb--;
        if (!grata || verb < 0 || hangs_on(tokens, verb, i))
            continue;
        hang(tokens, i, verb, DEPREL_XCOMP);
        for (guint k = i - 2; k < i; k++) /* one word of three */
            hang(tokens, k, i, DEPREL_COMPOUND);
    }
}

/* "called in the Chinese ambassador": of envoys the word is a particle. */
void mend_called_in(struct token *tokens, guint n)
{
    static const char *const envoys[] = { "ambassador", "envoy",   "charge",         "chargé",         "diplomat", "consul",
                                          "attache",    "attaché", "representative", "consul-general", NULL };
    static const guint64 object = REL(OBJ), titles = REL(NMOD_DESC) | REL(COMPOUND);

    for (guint i = 1; i + 1 < n; i++) {
        int noun = tokens[i].head, verb = (int)i - 1;
        if (!is(tokens[verb].lemma, calling) || noun <= (int)i || tokens[noun].head != verb ||
            !is(tokens[i].lemma, (const char *const[]){ "in", NULL }) || has(tokens, n, (guint)verb, object, ANY_TAG))
            continue;
        bool envoy = false;
        for (guint k = i + 1; k <= (guint)noun; k++) {
            g_autofree char *low = g_ascii_strdown(tokens[k].lemma, -1);
            envoy |= (k == (guint)noun || (tokens[k].head == noun && related(&tokens[k], titles))) && is(low, envoys);
        }
        if (!envoy)
            continue;
        tokens[i].head = (gint16)verb;
        relate(&tokens[i], DEPREL_COMPOUND_PRT);
        relate(&tokens[noun], DEPREL_OBJ);
    }
}

static bool opens(const char *text, const struct token *mark)
{
    return begins(text, mark, "\"") || begins(text, mark, "``") || begins(text, mark, "“");
}

/* 'called Petro "a thug"': what stands in quotation marks right behind the object, with no comma, is what he was called. */
void mend_dubbed(const char *text, struct token *tokens, guint n)
{
    static const guint64 apposed = REL(APPOS), object = REL(OBJ), comma = TAG(COMMA);

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head, verb = head >= 0 ? tokens[head].head : -1;
        if (!related(&tokens[i], apposed) || verb < 0 || verb > head || head > (int)i || !related(&tokens[head], object) ||
            !is(tokens[verb].lemma, naming))
            continue;
        guint mark = i;
        while ((int)mark > head && !opens(text, &tokens[mark]))
            mark--;
        if ((int)mark > head && !tagged(&tokens[mark - 1], comma))
            hang(tokens, i, verb, DEPREL_XCOMP);
    }
}

/* "will of course be": one adverb. */
void mend_of_course(struct token *tokens, guint n)
{
    for (guint i = 1; i + 1 < n; i++) {
        if (!is(tokens[i].lemma, course) || tokens[i - 1].lemma[0] != 'o' || strcmp(tokens[i - 1].lemma, "of") != 0 ||
            tokens[i].head == (gint16)(i - 1) || has(tokens, n, i - 1, G_MAXUINT64, ANY_TAG))
            continue;
        tokens[i - 1].head = (gint16)i;
        relate(&tokens[i - 1], DEPREL_CASE);
        if (tokens[i].head >= 0)
            relate(&tokens[i], DEPREL_ADVMOD);
    }
}

/*
 * The token whose place such a verb takes: its noun, taken for the root with a subject; the "has" before it; or its subject, taken for
 * the root. -1 if it is a preposition.
 */
static int opposed_top(const struct token *tokens, guint i, int noun)
{
    static const guint64 subject = REL(NSUBJ), phrase = REL(NMOD) | REL(OBL), root = REL(ROOT);
    static const char *const have[] = { "have", NULL };
    int above = tokens[noun].head;

    if (related(&tokens[noun], root) && has(tokens, i, (guint)noun, subject, ANY_TAG))
        return noun;
    if (!related(&tokens[noun], phrase) || above < 0 || above >= (int)i)
        return -1;
    return is(tokens[above].lemma, have) || (related(&tokens[above], root) && is_nominal(&tokens[above])) ? above : -1;
}

/* "Chad opposed the talks", "Chad has so far opposed the talks": no preposition, but the verb of which its noun is the object. */
void mend_opposed(struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE), own = REL(NSUBJ) | REL(AUX) | REL(ADVMOD) | REL(PUNCT) | REL(ADVCL) | REL(ACL);

    for (guint i = 1; i < n; i++) {
        int noun = tokens[i].head;
        int top = related(&tokens[i], marker) && noun > (int)i && is(tokens[i].lemma, opposing) ? opposed_top(tokens, i, noun) : -1;
        if (top < 0)
            continue;
        bool subject = top < (int)i && is_nominal(&tokens[top]), helper = top < (int)i && !subject;
        tokens[i].head = tokens[top].head;
        tokens[i].relation = tokens[top].relation;
        for (guint t = 0; t < n; t++) {
            bool outer = t < i || t > (guint)noun;
            if (tokens[t].head == (gint16)top && t != i && outer && related(&tokens[t], own) && !(subject && t < (guint)top))
                tokens[t].head = (gint16)i;
        }
        hang(tokens, (guint)noun, i, DEPREL_OBJ);
        if (subject || helper)
            hang(tokens, (guint)top, i, subject ? DEPREL_NSUBJ : DEPREL_AUX);
        retag(&tokens[i], UPOS_VERB, has(tokens, i, i, REL(AUX), ANY_TAG) ? XPOS_VBN : XPOS_VBD);
        tokens[i].lemma = "oppose";
    }
}

/* "following talks with him": before a noun that no preposition stands before, and without an article, it is one. */
static int followed_attribute(const struct token *tokens, guint i)
{
    static const guint64 attribute = REL(AMOD), oblique = REL(OBL) | REL(OBL_UNMARKED);
    int noun = tokens[i].head;

    bool one = related(&tokens[i], attribute) && noun > (int)i && related(&tokens[noun], oblique);
    return one && start_of(tokens, (guint)noun) == i ? noun : -1;
}

/* "signed it following two days of talks": the object of a gerund behind a verb that it hangs on, with nothing but that object. */
static int followed_object(const struct token *tokens, guint n, guint i)
{
    static const guint64 adverbial = REL(ADVCL), object = REL(OBJ);
    int noun = -1;

    if (!related(&tokens[i], adverbial) || tokens[i].head < 0 || tokens[i].head > (int)i || tagged(&tokens[i - 1], TAG(COMMA)))
        return -1;
    for (guint t = 0; t < n; t++) {
        if (tokens[t].head != (int)i)
            continue;
        if (noun >= 0 || !related(&tokens[t], object) || start_of(tokens, t) != i + 1)
            return -1;
        noun = (int)t;
    }
    return noun;
}

void mend_following(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG);
    static const char *const follow[] = { "follow", "following", NULL };

    for (guint i = 1; i < n; i++) {
        if (!tagged(&tokens[i], gerund) || !is(tokens[i].lemma, follow))
            continue;
        int noun = followed_attribute(tokens, i), verb = tokens[i].head;
        if (noun < 0 && (noun = followed_object(tokens, n, i)) >= 0) {
            tokens[noun].head = (gint16)verb;
            tokens[i].head = (gint16)noun;
        }
        if (noun < 0)
            continue;
        retag(&tokens[i], UPOS_ADP, XPOS_IN);
        relate(&tokens[i], DEPREL_CASE);
        relate(&tokens[noun], DEPREL_OBL);
    }
}

/* "flew over Peru", "struck it off its list", "called on Peru": with verbs of moving, or behind an object, it is a preposition. */
void mend_particles(struct token *tokens, guint n)
{
    static const guint64 particle = REL(COMPOUND_PRT), object = REL(OBJ), nominal = REL(OBJ) | REL(OBL) | REL(OBL_UNMARKED);
    static const char *const paths[] = { "over", "off", "through", "across", "along", "past", "around", NULL };
    static const char *const moving[] = { "fly", "march", "walk",   "drive",  "sail",   "pass",  "sweep",  "roll", "travel",
                                          "run", "spill", "stream", "cruise", "patrol", "swarm", "parade", NULL };
    static const char *const off[] = { "off", NULL }; /* "drove off the rebels" */
    static const char *const upon[] = { "on", "upon", NULL };

    for (guint i = 1; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], particle) || verb < 0 || verb > (int)i)
            continue;
        bool called = is(tokens[i].lemma, upon) && strcmp(tokens[verb].lemma, "call") == 0;
        if (!called && !is(tokens[i].lemma, paths))
            continue;
        guint noun = phrase_from(tokens, n, i + 1, verb);
        if (!noun || !related(&tokens[noun], nominal) ||
            !(called || (is(tokens[verb].lemma, moving) && !is(tokens[i].lemma, off)) ||
              has(tokens, i, (guint)verb, object, ANY_TAG)))
            continue;
        retag(&tokens[i], UPOS_ADP, XPOS_IN);
        hang(tokens, i, noun, DEPREL_CASE);
        relate(&tokens[noun], DEPREL_OBL);
    }
}

/* "charge d'affaires": one word, of which the first stands for both. */
void mend_missions(struct token *tokens, guint n)
{
    static const char *const first[] = { "charge", "chargé", "chargee", "chargée", NULL };

    for (guint i = 1; i < n; i++) {
        struct token *charge = &tokens[i - 1];
        if (!is(tokens[i].lemma, affairs) || !is(charge->lemma, first))
            continue;
        if (charge->head == (gint16)i) {
            charge->head = tokens[i].head;
            charge->relation = tokens[i].relation;
        }
        rehang(tokens, n, 0, i, i - 1);
        hang(tokens, i, i - 1, DEPREL_FLAT);
    }
}

/* The next nominal subject before the same verb; 0 if there is none, or if the token is no such subject itself. */
static guint next_subject(const struct token *tokens, guint i)
{
    static const guint64 subject = REL(NSUBJ);
    int verb = tokens[i].head;

    if (!related(&tokens[i], subject) || !is_nominal(&tokens[i]))
        return 0;
    for (guint k = i + 1; (int)k < verb; k++)
        if (tokens[k].head == verb && related(&tokens[k], subject) && is_nominal(&tokens[k]))
            return k;
    return 0;
}

/* "Saleh, Yemen's president, said": of two subjects before one verb the second, between commas, says who the first is. */
void mend_subjects_apposed(struct token *tokens, guint n)
{
    static const guint64 comma = TAG(COMMA);

    for (guint i = 0, next; i + 4 < n; i++)
        for (guint k = next_subject(tokens, i); k; k = next) {
            guint first = start_of(tokens, k), verb = (guint)tokens[k].head;
            next = next_subject(tokens, k);
            if (k + 1 == verb || first < 2 || !tagged(&tokens[first - 1], comma) || end_of(tokens, first - 1, i) != (int)first - 2)
                continue;
            int end = end_of(tokens, verb, k);
            if (!tagged(&tokens[end], comma) && !tagged(&tokens[end + 1], comma))
                continue;
            hang(tokens, k, i, DEPREL_APPOS);
        }
}

/* "a candlelight vigil": a noun that is said to describe the one right before it is itself the one that is described. */
void mend_compounds(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD), nouns = TAG(NN) | TAG(NNS);

    for (guint i = 1; i < n; i++) {
        struct token *before = &tokens[i - 1];
        if (!related(&tokens[i], attribute) || !tagged(&tokens[i], nouns) || tokens[i].head != (gint16)(i - 1) ||
            !tagged(before, nouns))
            continue;
        tokens[i].head = before->head;
        tokens[i].relation = before->relation;
        rehang(tokens, n, 0, i - 1, i);
        before->head = (gint16)i;
        relate(before, DEPREL_COMPOUND);
    }
}

/* "described it as unjust": behind such a verb and its object "as" is a preposition, with what the object is said to be. */
void mend_descriptions(struct token *tokens, guint n)
{
    static const guint64 object = REL(OBJ), clause = REL(ADVCL) | REL(XCOMP), as_relations = REL(ADVMOD) | REL(MARK);
    static const guint64 plain = TAG(JJ) | TAG(NN) | TAG(NNS), past = TAG(VBD);

    for (guint i = 3; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], clause) || verb < 0 || verb > (int)i || !tagged(&tokens[i], plain | past) ||
            !is(tokens[verb].lemma, judging) || !has(tokens, i, (guint)verb, object, ANY_TAG) ||
            has(tokens, n, i, own_subject, ANY_TAG))
            continue;
        guint first = start_of(tokens, i);
        if (first == i || tokens[first].head != (gint16)i || !related(&tokens[first], as_relations) || !is(tokens[first].lemma, as))
            continue;
        if (tagged(&tokens[i], past)) { /* "as politically motivated" */
            retag(&tokens[i], UPOS_VERB, XPOS_VBN);
            continue;
        }
        retag(&tokens[first], UPOS_ADP, XPOS_IN);
        relate(&tokens[first], DEPREL_CASE);
        relate(&tokens[i], DEPREL_OBL);
    }
}

/* "dismissed as unfounded a report that": what stands behind the judgement is what the verb judges. */
void mend_judged(struct token *tokens, guint n)
{
    static const guint64 clause = REL(ADVCL) | REL(XCOMP) | REL(OBL), object = REL(OBJ);

    for (guint i = 2; i + 1 < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], clause) || verb < 0 || verb > (int)i - 2 || !is(tokens[verb].lemma, judging) ||
            !is(tokens[verb + 1].lemma, as) || tokens[verb + 1].head != (gint16)i || has(tokens, n, (guint)verb, object, ANY_TAG))
            continue;
        for (guint k = i + 1; k < n; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], object))
                tokens[k].head = (gint16)verb;
    }
}

/* The conjunction between two subjects of a verb, 0 if there is none. */
static guint join_between(const struct token *tokens, guint first, guint second)
{
    static const guint64 join = REL(CC);

    for (guint i = first + 1; i < second; i++)
        if (tokens[i].head == tokens[second].head && related(&tokens[i], join))
            return i;
    return 0;
}

/*
 * "Alarm in the gulf The ministry condemned Libya": of two subjects before one verb the nearer is the one, and the other a heading;
 * "the army and, on Monday, the police" are both.
 */
void mend_headings(struct token *tokens, guint n)
{
    for (guint i = 0; i < n; i++) {
        guint second = next_subject(tokens, i), join = second ? join_between(tokens, i, second) : 0;
        if (join) {
            tokens[join].head = (gint16)second;
            hang(tokens, second, i, DEPREL_CONJ);
        } else if (second) {
            relate(&tokens[i], DEPREL_DISLOCATED);
        }
    }
}

/* "rejected a proposal for an inquiry": behind a noun that asks for something "for" tells what, where the verb does not ask itself. */
void mend_proposals(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), object = REL(OBJ) | REL(NSUBJ_PASS), marker = REL(CASE);
    static const char *const preposition[] = { "for", NULL };
    static const char *const asking[] = { "proposal",  "call",       "request",   "demand",     "plan",      "appeal",  "bid",
                                          "offer",     "plea",       "motion",    "mandate",    "timetable", "formula", "roadmap",
                                          "framework", "resolution", "blueprint", "suggestion", "idea",      "push",    NULL };

    for (guint i = 3; i < n; i++) {
        int verb = tokens[i].head;
        guint first = related(&tokens[i], oblique) ? start_of(tokens, i) : 0;
        if (first < 2 || verb < 0 || verb > (int)first - 2 || !is(tokens[first].lemma, preposition) ||
            !related(&tokens[first], marker) || !is(tokens[verb].lemma, answering))
            continue;
        for (guint k = first - 1; (int)k > verb; k--) /* "a proposal from Peru for an inquiry" */
            if (tokens[k].head == verb && related(&tokens[k], object) && is(tokens[k].lemma, asking) &&
                end_of(tokens, first, k) == (int)first - 1) {
                hang(tokens, i, k, DEPREL_NMOD);
                break;
            }
    }
}

/* The name behind a preposition that was hung over it on a noun with a preposition of its own, further on; -1 if there is none. */
static int skipped(const struct token *tokens, guint preposition, guint noun)
{
    static const guint64 marker = REL(CASE), name = TAG(NNP) | TAG(NNPS);
    int skipped = -1;

    for (guint i = preposition + 1; i < noun; i++) {
        if (tokens[i].head == (gint16)noun && related(&tokens[i], marker))
            return skipped;
        if (skipped < 0 && tokens[i].head == (gint16)noun && tagged(&tokens[i], name))
            skipped = (int)i;
    }
    return -1;
}

/* "ties between Peru and Chile after a rift": of two prepositions the first is that of the names between them. */
void mend_skipped(struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE);

    for (guint i = 1; i + 2 < n; i++) {
        int noun = tokens[i].head, name = related(&tokens[i], marker) && noun > (int)i ? skipped(tokens, i, (guint)noun) : -1;
        if (name < 0 || tokens[noun].head < 0)
            continue;
        for (int k = (int)i; k < noun && !(k > (int)i && tokens[k].head == noun && related(&tokens[k], marker)); k++)
            if (tokens[k].head == noun)
                tokens[k].head = (gint16)name;
        tokens[name].head = tokens[noun].head;
        relate(&tokens[name], tokens[noun].relation);
    }
}

/* "dismissed as baseless claims by Niger that it lied": what hangs on the noun tells that it is the object, which is said to be so. */
void mend_judged_nouns(struct token *tokens, guint n)
{
    static const guint64 phrase = REL(OBL), object = REL(OBJ) | REL(NSUBJ_PASS) | REL(AUX_PASS), quality = REL(AMOD),
                         marker = REL(CASE);
    static const guint64 more = REL(NMOD) | REL(ACL), adjective = TAG(JJ);

    for (guint i = 3; i < n; i++) {
        int verb = related(&tokens[i], phrase) ? tokens[i].head : -1;
        guint first = verb >= 0 ? start_of(tokens, i) : 0, said = first + 1;
        if (verb < 0 || verb != (int)first - 1 || strcmp(tokens[first].lemma, "as") != 0 || !related(&tokens[first], marker) ||
            !is(tokens[verb].lemma, answering) || has(tokens, n, (guint)verb, object, ANY_TAG) || tokens[said].head != (gint16)i ||
            !related(&tokens[said], quality) || !tagged(&tokens[said], adjective) || !is_nominal(&tokens[i]) ||
            end_of(tokens, n, i) == (int)i || !has(tokens, n, i, more, ANY_TAG))
            continue;
        tokens[first].head = (gint16)said;
        hang(tokens, said, verb, DEPREL_OBL);
        relate(&tokens[i], DEPREL_OBJ);
    }
}

/* "marched on Sunday calling for a vote": the day is that of the verb that the gerund goes with. */
void mend_days_before(struct token *tokens, guint n)
{
    static const guint64 gerund = TAG(VBG), part = REL(COMPOUND) | REL(NMOD_UNMARKED) | REL(OBL_UNMARKED),
                         marks = REL(MARK) | REL(CASE);

    for (guint i = 3; i < n; i++) {
        if (!tagged(&tokens[i], gerund) || tokens[i].head < 0 || tokens[i].head >= (int)i - 2 || !is_weekday(&tokens[i - 1]) ||
            tokens[i - 1].head != (gint16)i || !related(&tokens[i - 1], part) || strcmp(tokens[i - 2].lemma, "on") != 0 ||
            tokens[i - 2].head != (gint16)i || !related(&tokens[i - 2], marks))
            continue;
        tokens[i - 1].head = tokens[i].head;
        relate(&tokens[i - 1], DEPREL_OBL);
        hang(tokens, i - 2, i - 1, DEPREL_CASE);
    }
}

/* "In a statement read on May 4, Mali and Niger said": behind the comma, and without a "by", stands the verb's subject. */
void mend_subjects_behind(struct token *tokens, guint n)
{
    static const guint64 agent = REL(OBL_AGENT), marker = REL(CASE), comma = TAG(COMMA);

    for (guint i = 3; i + 1 < n; i++) {
        int clause = related(&tokens[i], agent) && !has(tokens, n, i, marker, ANY_TAG) ? tokens[i].head : -1;
        guint first = clause >= 0 && clause < (int)i ? start_of(tokens, i) : 0;
        if (first == 0 || !(tagged(&tokens[first], comma) || tagged(&tokens[first - 1], comma)))
            continue;
        for (guint verb = (guint)end_of(tokens, n, i) + 1; verb < n; verb++)
            if (tokens[clause].head == (gint16)verb && (int)group_start(tokens, verb) == end_of(tokens, n, i) + 1 &&
                is_finite(tokens, n, verb) && !has(tokens, n, verb, own_subject, ANY_TAG)) {
                hang_subject(tokens, n, i, (int)verb);
                break;
            }
    }
}

/* The finite verb, without a subject, on which the phrase hangs that a noun stands in, if it opens the sentence; -1 if there is none. */
static int verb_of_opening(const struct token *tokens, guint n, guint noun)
{
    static const guint64 inside = REL(NMOD) | REL(OBL) | REL(ACL) | REL(ADVCL) | REL(FLAT) | REL(CONJ), preposition = TAG(IN);
    guint steps = 0;
    int t = (int)noun;

    while (t >= 0 && t <= (int)noun && related(&tokens[t], inside) && steps < n)
        t = up(tokens, t, &steps);
    bool opens = t > (int)noun && tagged(&tokens[0], preposition) && is_finite(tokens, n, (guint)t);
    return opens && !has(tokens, n, (guint)t, own_subject, ANY_TAG) ? t : -1;
}

/* "In a note issued after talks in Oslo, the ministers of Mali, who met, condemned": no apposition to the town, but the verb's subject. */
void mend_subjects_of_openings(struct token *tokens, guint n)
{
    static const guint64 beside = REL(APPOS), comma = TAG(COMMA), plural = TAG(NNS) | TAG(NN);

    for (guint i = 4; i + 1 < n; i++) {
        int named = related(&tokens[i], beside) && tagged(&tokens[i], plural) ? tokens[i].head : -1;
        int verb = named >= 0 && named < (int)i ? verb_of_opening(tokens, n, (guint)named) : -1;
        guint first = verb > (int)i ? start_of(tokens, i) : 0;
        if (first < 2 || !(tagged(&tokens[first], comma) || tagged(&tokens[first - 1], comma)))
            continue;
        hang_subject(tokens, n, i, verb);
        return;
    }
}

/* The finite verb without a subject behind names, commas and an "and" that begin at a token; -1 if other words stand there. */
static int verb_behind_names(const struct token *tokens, guint n, guint first)
{
    static const guint64 listed = TAG(NNP) | TAG(NNPS) | TAG(COMMA) | TAG(CC);
    guint i = first;

    while (i < n && tagged(&tokens[i], listed))
        i++;
    for (guint verb = i; verb < n && verb < i + 3; verb++)
        if (group_start(tokens, verb) == i && is_finite(tokens, n, verb))
            return has(tokens, n, verb, own_subject, ANY_TAG) ? -1 : (int)verb;
    return -1;
}

/* "In a note read on 2 May, Chad, Mali and Niger said": names behind a day and a comma are no part of the day. */
void mend_names_behind_day(struct token *tokens, guint n)
{
    static const guint64 of_day = REL(NMOD_UNMARKED), name = TAG(NNP), comma = TAG(COMMA), number = TAG(CD),
                         parts = REL(FLAT) | REL(COMPOUND);

    for (guint i = 3; i + 1 < n; i++) {
        int day = related(&tokens[i], of_day) && tagged(&tokens[i], name) ? tokens[i].head : -1;
        if (day < 0 || day > (int)i || !tagged(&tokens[day], number) || is_time(&tokens[i]) || !tagged(&tokens[i - 1], comma))
            continue;
        int verb = verb_behind_names(tokens, n, i);
        if (verb < 0)
            continue;
        for (guint k = i + 1; k < (guint)verb; k++)
            if (tagged(&tokens[k], name) && !related(&tokens[k], parts) && tokens[k].head <= (gint16)i)
                hang(tokens, k, (int)i, DEPREL_CONJ);
        hang_subject(tokens, n, i, verb);
    }
}

/* "cut by an hour the curfew": no agent lacks its "by"; it is the object. */
void mend_late_objects(struct token *tokens, guint n)
{
    static const guint64 agent = REL(OBL_AGENT), marker = REL(CASE), object = REL(OBJ) | REL(AUX_PASS) | REL(CCOMP),
                         article = REL(DET) | REL(NMOD_POSS);

    for (guint i = 1; i < n; i++)
        if (related(&tokens[i], agent) && tokens[i].head >= 0 && tokens[i].head < (int)i && !has(tokens, n, i, marker, ANY_TAG) &&
            has(tokens, n, i, article, ANY_TAG) && !has(tokens, n, (guint)tokens[i].head, object, ANY_TAG))
            relate(&tokens[i], DEPREL_OBJ);
}

/* "sent from Ghana to Mali", "was shot, according to Mali": who stands behind another preposition than "by" is no agent. */
void mend_no_agents(struct token *tokens, guint n)
{
    static const char *const prepositions[] = { "to",     "in",      "at",     "on",        "from",    "for",  "upon",  "over",
                                                "during", "outside", "accord", "according", "pending", "amid", "until", NULL };
    static const guint64 agent = REL(OBL_AGENT), marker = REL(CASE);

    for (guint i = 1; i < n; i++)
        if (related(&tokens[i], marker) && tokens[i].head > (int)i && related(&tokens[tokens[i].head], agent) &&
            is(tokens[i].lemma, prepositions) && strcmp(tokens[i + 1].lemma, "by") != 0)
            relate(&tokens[tokens[i].head], DEPREL_OBL);
}

/* "Chad ignored demands by Peru": behind the object of an active verb, who does it does what the object tells. */
void mend_agents_of_objects(struct token *tokens, guint n)
{
    static const guint64 agent = REL(OBL_AGENT), marker = REL(CASE), object = REL(OBJ), subject = REL(NSUBJ),
                         passive = REL(AUX_PASS) | REL(NSUBJ_PASS);

    for (guint i = 3; i + 1 < n; i++) {
        int doer = related(&tokens[i], marker) && strcmp(tokens[i].lemma, "by") == 0 ? tokens[i].head : -1;
        int verb = doer > (int)i && related(&tokens[doer], agent) ? tokens[doer].head : -1;
        if (verb < 0 || verb >= (int)i - 1 || !related(&tokens[i - 1], object) || tokens[i - 1].head != (gint16)verb ||
            !has(tokens, n, (guint)verb, subject, ANY_TAG) || has(tokens, n, (guint)verb, passive, ANY_TAG))
            continue;
        hang(tokens, (guint)doer, (int)i - 1, DEPREL_NMOD);
    }
}

/* "said in a meeting with the Syrian premier", "after a day of talks with Chad": whom talks are with hangs on them. */
void mend_meetings(struct token *tokens, guint n)
{
    static const guint64 phrase = REL(OBL) | REL(NMOD), marker = REL(CASE);

    for (guint i = 1; i + 1 < n; i++) {
        int guest = related(&tokens[i], marker) && strcmp(tokens[i].lemma, "with") == 0 ? tokens[i].head : -1;
        int above = guest > (int)i ? tokens[guest].head : -1;
        if (above < 0 || above >= (int)i - 1 || !related(&tokens[guest], phrase) || !is(tokens[i - 1].lemma, meetings) ||
            !is_nominal(&tokens[i - 1]) || !related(&tokens[i - 1], phrase) || !hangs_on(tokens, (int)i - 1, (guint)above) ||
            hangs_on(tokens, (int)i - 1, (guint)guest))
            continue;
        hang(tokens, (guint)guest, i - 1, DEPREL_NMOD);
    }
}

/* "near the border with Chad on Monday": whose border it is hangs on the border, not on the verb. */
void mend_borders(struct token *tokens, guint n)
{
    static const guint64 phrase = REL(OBL), marker = REL(CASE);

    for (guint i = 1; i + 1 < n; i++) {
        int land = related(&tokens[i], marker) && strcmp(tokens[i].lemma, "with") == 0 ? tokens[i].head : -1;
        if (land < (int)i || !related(&tokens[land], phrase) || !is(tokens[i - 1].lemma, borders) || !is_nominal(&tokens[i - 1]) ||
            !is_nominal(&tokens[land]))
            continue;
        hang(tokens, land, i - 1, DEPREL_NMOD);
    }
}

/* "Talks among Chadian, Malian and Togolese envoys ended": a noun with a preposition right behind another is not joined to it. */
void mend_false_joins(struct token *tokens, guint n)
{
    static const guint64 join = REL(CONJ), marker = REL(CASE);

    for (guint i = 2; i < n; i++) {
        int head = related(&tokens[i], join) ? tokens[i].head : -1;
        if (head < 0 || head + 1 >= (int)i || !is_nominal(&tokens[i]) || !is_nominal(&tokens[head]) ||
            tokens[head + 1].head != (gint16)i || !related(&tokens[head + 1], marker))
            continue;
        relate(&tokens[i], DEPREL_NMOD);
    }
}

/* "Peru-Chilean talks broke off", "Peru-backed rebels": a name written together with what describes the noun behind it is no subject. */
void mend_hyphenated(struct token *tokens, guint n)
{
    static const guint64 apposition = REL(APPOS), hyphen = TAG(HYPH) | TAG(COLON), names = TAG(NNP), object = REL(OBJ),
                         acl = REL(ACL), described = TAG(JJ) | TAG(NN) | TAG(VBN), past = TAG(VBN);

    for (guint i = 3; i < n; i++) {
        int head = tokens[i].head;
        bool done = related(&tokens[i], object) && head > 1 && head < (int)i && related(&tokens[head], acl) &&
                    tokens[head].head == head - 2;
        int attribute = done ? head : (int)i - 1, name = attribute - 2;
        bool second = done || (related(&tokens[i], apposition) && head == name);
        bool twin = related(&tokens[i], own_subject) && related(&tokens[name], own_subject) && head == tokens[name].head;
        if (!(second || twin) || !is_nominal(&tokens[i]) || !tagged(&tokens[name], names) || !tagged(&tokens[name + 1], hyphen) ||
            !tagged(&tokens[attribute], described) || tokens[name].end != tokens[name + 1].start ||
            tokens[name + 1].end != tokens[attribute].start)
            continue;
        take_place(tokens, i, name);
        rehang(tokens, n, 0, (guint)name, i);
        hang(tokens, name, attribute, DEPREL_COMPOUND);
        if (done || tagged(&tokens[attribute], past))
            hang(tokens, attribute, i, DEPREL_AMOD);
    }
}

/* "Neither General Kos nor Mr Roe left": of the man, and not of his rank. */
void mend_neithers(struct token *tokens, guint n)
{
    static const guint64 rank = REL(NMOD_DESC);

    for (guint i = 0; i < n; i++)
        if (tokens[i].head > (int)i && is(tokens[i].lemma, neithers) && related(&tokens[tokens[i].head], rank) &&
            tokens[tokens[i].head].head > (int)i)
            tokens[i].head = tokens[tokens[i].head].head;
}

/* "officials there said": behind a noun that has a verb of its own, "there" is where they are. */
void mend_there_behind(struct token *tokens, guint n)
{
    static const guint64 there = TAG(EX), subject = REL(NSUBJ) | REL(NSUBJ_PASS) | REL(EXPL), be = REL(COP) | REL(AUX_PASS);
    static const char *const being[] = { "be", "exist", "remain", "come", "seem", "appear", NULL };

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head, noun = (int)i - 1;
        if (!tagged(&tokens[i], there) || !related(&tokens[i], subject) || verb < (int)i || is(tokens[verb].lemma, being) ||
            has(tokens, n, (guint)verb, be, ANY_TAG) || !is_nominal(&tokens[noun]) || tokens[noun].head != verb ||
            !related(&tokens[noun], subject))
            continue;
        hang(tokens, i, noun, DEPREL_ADVMOD);
        retag(&tokens[i], UPOS_ADV, XPOS_RB);
    }
}

/* "voted on whether it should go": the preposition before such a clause is a mark of it, and no phrase alone. */
void mend_whether(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL) | REL(COMPOUND_PRT), mark = REL(MARK), clause = REL(ADVCL) | REL(CCOMP), in = TAG(IN);

    for (guint i = 1; i + 1 < n; i++) {
        int verb = tokens[i].head, content = tokens[i + 1].head;
        if (!related(&tokens[i], oblique) || !tagged(&tokens[i], in) || strcmp(tokens[i + 1].lemma, "whether") != 0 ||
            !related(&tokens[i + 1], mark) || content < (int)i || verb < 0 || verb > (int)i || !related(&tokens[content], clause))
            continue;
        hang(tokens, content, verb, DEPREL_ADVCL);
        hang(tokens, i, content, DEPREL_MARK);
    }
}

/* "vowed to cut it, to lift the curfew and to free them": of a series the second is as much vowed as the first. */
void mend_infinitive_series(struct token *tokens, guint n)
{
    static const guint64 aside = REL(ADVCL), comma = TAG(COMMA), to = TAG(TO), base = TAG(VB), content = REL(XCOMP) | REL(ADVCL),
                         joined = REL(CONJ), link = REL(CC);

    for (guint i = 4; i < n; i++) {
        int first = tokens[i].head, third = -1;
        if (!related(&tokens[i], aside) || !tagged(&tokens[i], base) || first < 0 || !tagged(&tokens[i - 1], to) ||
            !tagged(&tokens[i - 2], comma))
            continue;
        for (guint k = i + 2; k < n && third < 0; k++)
            if (related(&tokens[k], joined) && tokens[k].head == (gint16)i && tagged(&tokens[k - 1], to) &&
                has(tokens, n, k, link, ANY_TAG))
                third = (int)k;
        for (int k = first + 1; k < (int)i - 2 && third >= 0; k++) /* "vowed on Monday to cut it, to lift": of the same verb */
            if (tokens[k].head == first && related(&tokens[k], content) && tagged(&tokens[k], base) && tagged(&tokens[k - 1], to))
                tokens[i].head = (gint16)k;
        first = tokens[i].head;
        if (third < 0 || first < 1 || first > (int)i - 3 || !related(&tokens[first], content) || !tagged(&tokens[first], base) ||
            !tagged(&tokens[first - 1], to))
            continue;
        tokens[third].head = (gint16)first;
        relate(&tokens[i], DEPREL_CONJ);
    }
}

/* "said 98 percent voted for it": what is said has a finite verb; no passive without its helper and its agent. */
void mend_said_pasts(struct token *tokens, guint n)
{
    static const guint64 content = REL(CCOMP), past = TAG(VBN), undergone = REL(NSUBJ_PASS),
                         helpers = REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(OBL_AGENT);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], content) || !tagged(&tokens[i], past) || verb < 0 || verb > (int)i ||
            !is(tokens[verb].lemma, saying) || has(tokens, n, i, helpers, ANY_TAG))
            continue;
        for (guint k = (guint)verb + 1; k < i; k++)
            if (tokens[k].head == (gint16)i && related(&tokens[k], undergone)) {
                relate(&tokens[k], DEPREL_NSUBJ);
                tokens[i].xpos = XPOS_VBD;
            }
    }
}

/* "We urge them to show restraint and allow protests": who asks others to do one thing asks them to do the other. */
void mend_asked_pairs(struct token *tokens, guint n)
{
    static const char *const asking[] = { "urge", "ask",  "order",  "tell",    "beg",      "press", "want",
                                          "call", "push", "invite", "implore", "instruct", NULL };
    static const guint64 joined = REL(CONJ), base = TAG(VB) | TAG(VBP), content = REL(XCOMP), link = REL(CC),
                         own = REL(AUX) | REL(AUX_PASS) | REL(COP) | REL(MARK);

    for (guint i = 4; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], joined) || !tagged(&tokens[i], base) || verb < 0 || verb > (int)i - 4 ||
            !is(tokens[verb].lemma, asking) || !tagged(&tokens[verb], base) || has(tokens, n, i, own | own_subject, ANY_TAG) ||
            !has(tokens, i, i, link, ANY_TAG))
            continue;
        for (guint k = (guint)verb + 2; k < i; k++)
            if (tokens[k].head == (gint16)verb && related(&tokens[k], content) && tagged(&tokens[k], base)) {
                tokens[i].head = (gint16)k;
                tokens[i].xpos = XPOS_VB;
            }
    }
}

/* "Peru has said elections due in May will be postponed": no aside has for its object what the verb behind lacks as its subject. */
void mend_said_objects(struct token *tokens, guint n)
{
    static const guint64 aside = REL(PARATAXIS), object = REL(OBJ), helpers = REL(AUX) | REL(AUX_PASS);

    for (guint i = 1; i < n; i++) {
        int verb = tokens[i].head, noun = -1;
        if (!related(&tokens[i], aside) || verb < (int)i || !is(tokens[i].lemma, saying) ||
            !has(tokens, n, i, own_subject, ANY_TAG) || has(tokens, n, (guint)verb, own_subject, ANY_TAG) ||
            !has(tokens, n, (guint)verb, helpers, ANY_TAG))
            continue;
        for (int k = (int)i + 1; k < verb; k++)
            noun = tokens[k].head == (gint16)i && related(&tokens[k], object) ? k : noun;
        if (noun < 0)
            continue;
        hang_subject(tokens, n, noun, verb);
        rehang(tokens, i, 0, (guint)verb, i);
        take_place(tokens, i, verb);
        hang(tokens, verb, i, DEPREL_CCOMP);
    }
}

/* "offers money for the arrest of Ali Kos, indicted over raids": the man before the comma was, not who offers. */
void mend_suspects(struct token *tokens, guint n)
{
    static const char *const verbs[] = { "indict", "convict", "charge", "accuse", "suspect", "sentence", "jail", "imprison", NULL };
    static const guint64 aside = REL(ADVCL) | REL(CONJ), link = REL(CC), comma = TAG(COMMA), past = TAG(VBN), name = TAG(NNP),
                         part = REL(FLAT);

    for (guint i = 4; i < n; i++) {
        if (!related(&tokens[i], aside) || !tagged(&tokens[i], past) || tokens[i].head < 0 || tokens[i].head > (int)i - 2 ||
            !tagged(&tokens[i - 1], comma) || !related(&tokens[i - 2], part) || !tagged(&tokens[i - 2], name) ||
            !is(tokens[i].lemma, verbs) || has(tokens, n, i, own_subject | link, ANY_TAG))
            continue;
        tokens[i].head = tokens[i - 2].head;
        relate(&tokens[i], DEPREL_ACL);
    }
}

/* "an official reached by telephone, who accused": the noun that such a participle describes; -1 for others. */
static int reached_by(const struct token *tokens, int thing)
{
    static const char *const wires[] = { "telephone", "phone",     "fax",     "radio",      "email",   "e-mail",    "newspaper",
                                         "agency",    "interview", "station", "television", "network", "statement", NULL };
    static const guint64 part = REL(OBL), participle = REL(ACL);
    int verb = is(tokens[thing].lemma, wires) && related(&tokens[thing], part) ? tokens[thing].head : -1;

    return verb >= 0 && related(&tokens[verb], participle) && tokens[verb].head < verb ? tokens[verb].head : -1;
}

/* "the remains of Americans who were killed": nobody kills remains, nor does a telephone accuse. */
void mend_who_of_things(struct token *tokens, guint n)
{
    static const char *const things[] = { "remains", "remain",  "body",  "death", "fate",  "murder",  "arrest", "release",
                                          "return",  "funeral", "trial", "grave", "photo", "killing", NULL };
    static const guint64 relative = REL(ACL_RELCL), who = TAG(WP), part = REL(NMOD);

    for (guint i = 3; i < n; i++) {
        int clause = tokens[i].head, thing = clause > (int)i ? tokens[clause].head : -1;
        int man = tagged(&tokens[i], who) && thing >= 0 && related(&tokens[clause], relative) ? reached_by(tokens, thing) : -1;
        if (man >= 0)
            tokens[clause].head = (gint16)man;
        else if (tagged(&tokens[i], who) && related(&tokens[i], own_subject) && thing >= 0 && thing < (int)i - 2 &&
                 related(&tokens[clause], relative) && is(tokens[thing].lemma, things) && is_nominal(&tokens[i - 1]) &&
                 related(&tokens[i - 1], part) && tokens[i - 1].head == (gint16)thing)
            tokens[clause].head = (gint16)(i - 1);
    }
}

/* "chosen as envoys to meet": the noun behind "as" is what one is chosen as, and no subject of the infinitive behind it. */
void mend_chosen_as(struct token *tokens, guint n)
{
    static const guint64 mark = REL(MARK), subject = REL(NSUBJ), to = TAG(TO), adverbial = REL(ADVCL);

    for (guint i = 1; i + 2 < n; i++) {
        int verb = tokens[i].head;
        if (!is(tokens[i].lemma, as) || !related(&tokens[i], mark) || verb <= (int)i || !related(&tokens[verb], adverbial) ||
            tokens[verb].head < 0 || tokens[verb].head > (int)i || !has(tokens, n, (guint)verb, mark, to))
            continue;
        for (int noun = (int)i + 1; noun < verb; noun++)
            if (tokens[noun].head == verb && related(&tokens[noun], subject) && is_nominal(&tokens[noun])) {
                hang(tokens, (guint)noun, tokens[verb].head, DEPREL_OBL);
                hang(tokens, i, noun, DEPREL_CASE);
                hang(tokens, (guint)verb, noun, DEPREL_ACL);
                break;
            }
    }
}

/* "declared the search over on Friday": what became of the object, not of the day. */
void mend_over(struct token *tokens, guint n)
{
    static const guint64 marker = REL(CASE), object = REL(OBJ) | REL(NSUBJ), oblique = REL(OBL);

    for (guint i = 2; i + 2 < n; i++) {
        int noun = tokens[i].head, verb = noun > (int)i + 1 ? tokens[noun].head : -1;
        if (verb < 0 || !is(tokens[i].lemma, over) || !related(&tokens[i], marker) || !related(&tokens[noun], oblique) ||
            tokens[i + 1].head != noun || !related(&tokens[i + 1], marker) || !is_nominal(&tokens[i - 1]) ||
            tokens[i - 1].head != verb || !related(&tokens[i - 1], object))
            continue;
        tokens[i].head = (gint16)verb;
        relate(&tokens[i], DEPREL_ADVMOD);
    }
}
