#include "mend_rules.h"
#include "mend_tools.h"

/* "announced aid for Mali and sanctions against Chad": a name is joined with names; what is put on somebody is beside the noun before. */
void mend_put_on(struct token *tokens, guint n)
{
    static const guint64 joined = REL(CONJ), phrase = REL(NMOD), name = TAG(NNP), marker = REL(CASE), object = REL(OBJ);
    static const char *const on[] = { "on", "against", NULL };

    for (guint i = 4; i + 2 < n; i++) {
        int before = related(&tokens[i], joined) && is(tokens[i].lemma, burdens) ? tokens[i].head : -1;
        int noun = before >= 0 && before < (int)i && tagged(&tokens[before], name) && related(&tokens[before], phrase)
                       ? tokens[before].head
                       : -1;
        if (noun < 0 || noun > before || !is_nominal(&tokens[noun]) || !related(&tokens[i + 1], marker) ||
            !is(tokens[i + 1].lemma, on))
            continue;
        bool other = related(&tokens[noun], object) && !is(tokens[noun].lemma, burdens); /* "aid" is no sanction */
        tokens[i].head = other ? tokens[noun].head : (gint16)noun;
        if (tokens[i + 1].head > (gint16)i + 1 && tokens[tokens[i + 1].head].head < (gint16)i)
            tokens[tokens[i + 1].head].head = (gint16)i;
    }
}

/* "Neighbouring Mali closed its border": what the parser took for a subject of its own, before that, describes it. */
static bool mend_neighbour(struct token *tokens, guint n)
{
    static const char *const near[] = { "neighbor", "neighbour", NULL };
    static const guint64 clause = REL(CSUBJ) | REL(ADVCL) | REL(NSUBJ), subject = REL(NSUBJ) | REL(NSUBJ_PASS);

    if (n < 3 || !is(tokens[0].lemma, near) || !related(&tokens[0], clause) || !related(&tokens[1], subject) ||
        tokens[1].head != tokens[0].head)
        return false;
    for (guint k = 1; k < n; k++)
        if (tokens[k].head == 0)
            tokens[k].head = 1;
    tokens[0].head = 1;
    relate(&tokens[0], DEPREL_AMOD);
    return true;
}

/* "Neighbouring Mali signed": a sentence's first participle, whose object the finite verb lacks as its subject, describes it. */
void mend_attributes(struct token *tokens, guint n)
{
    static const guint64 participle = TAG(VBG), name = TAG(NNP) | TAG(NNPS);
    static const guint64 object = REL(OBJ), adjective = TAG(JJ);
    static const guint64 subjects =
        TAG(NN) | TAG(NNS) | TAG(NNP) | TAG(NNPS) | TAG(PRP) | TAG(DT) | TAG(CD) | TAG(EX) | TAG(WP) | TAG(WDT) | TAG(VBG);
    int verb = n > 1 ? tokens[0].head : -1;

    if (verb < 1 || !tagged(&tokens[0], participle) || mend_neighbour(tokens, n) || !tagged(&tokens[verb], finite) ||
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

/* "rejected criticism by Peru", "an appeal by the UN": words that somebody said, not "sent an appeal by fax". */
static bool is_said_by(const struct token *said, const struct token *who)
{
    return who->upos == UPOS_PROPN && is(said->lemma, utterances);
}

/* What "by" tells behind a noun, beside a verb in the active: who did the deed, or said the words. */
static void hang_doers(struct token *tokens, guint n, bool said)
{
    static const guint64 oblique = REL(OBL) | REL(OBL_AGENT), phrase = REL(OBL) | REL(OBJ);
    static const guint64 marker = REL(CASE), passive = REL(AUX_PASS), active = TAG(VBD) | TAG(VBZ) | TAG(VBP) | TAG(VB) | TAG(VBG);
    static const guint64 aux = REL(AUX), participle = TAG(VBN);

    for (guint i = 2; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], oblique) || verb < 0 || !is_nominal(&tokens[i]) ||
            !(tagged(&tokens[verb], active) || (tagged(&tokens[verb], participle) && has(tokens, n, (guint)verb, aux, ANY_TAG))))
            continue;
        guint first = start_of(tokens, i);
        if (verb >= (int)first || !related(&tokens[first], marker) || strcmp(tokens[first].lemma, "by") != 0 ||
            is_weekday(&tokens[i]) || has(tokens, n, (guint)verb, passive, ANY_TAG) ||
            !(said ? is_said_by(&tokens[first - 1], &tokens[i]) : is(tokens[first - 1].lemma, deeds)) ||
            tokens[first - 1].head != verb || !related(&tokens[first - 1], phrase))
            continue;
        hang(tokens, i, first - 1, DEPREL_NMOD);
    }
}

/* "fell in the raid by Chadian forces" */
void mend_doers(struct token *tokens, guint n)
{
    hang_doers(tokens, n, false);
}

/* "rejected criticism by Peru" */
void mend_sayers(struct token *tokens, guint n)
{
    hang_doers(tokens, n, true);
}

/* "the expulsion of four of its envoys by Peru": behind what the deed is done to, "by" tells who did it. */
void mend_agents(struct token *tokens, guint n)
{
    static const guint64 inside = REL(NMOD), marker = REL(CASE);
    static const char *const works[] = { "book", "novel", "film",   "article", "painting", "cartoon",
                                         "song", "poem",  "letter", "speech",  "video",    NULL }; /* "a book by Eco" */

    for (guint i = 3; i < n; i++) {
        int noun = tokens[i].head, deed = noun;
        guint first = noun >= 0 && related(&tokens[i], inside) ? start_of(tokens, i) : 0, steps = 0;
        if (first < 1 || noun >= (int)first || !related(&tokens[first], marker) || strcmp(tokens[first].lemma, "by") != 0 ||
            is_weekday(&tokens[i]) || is(tokens[noun].lemma, works))
            continue;
        while (deed >= 0 && related(&tokens[deed], inside) && !is(tokens[deed].lemma, doings))
            deed = up(tokens, deed, &steps);
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
        guint steps = 0;
        for (int t = noun; t > deed; t = up(tokens, t, &steps))
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

/* The finite verb that an infinitive of a name took for its own: "Committee to Protect Journalists condemned"; -1 if none. */
static int verb_behind_name(const struct token *tokens, guint n, guint purpose)
{
    static const guint64 taken = REL(XCOMP) | REL(CCOMP) | REL(CONJ) | REL(PARATAXIS) | REL(ADVCL) | REL(ACL);

    for (guint i = purpose + 1; i < n; i++)
        if (tokens[i].head == (gint16)purpose && related(&tokens[i], taken) && tagged(&tokens[i], finite) &&
            !has(tokens, n, i, REL(MARK), ANY_TAG))
            return (int)i;
    return -1;
}

/* "The Committee to Protect Journalists condemned the arrest": the infinitive is part of the name, and no verb of the sentence. */
void mend_named_purposes(const char *text, struct token *tokens, guint n)
{
    static const guint64 to = TAG(TO), base = TAG(VB) | TAG(NNP), subject = REL(NSUBJ);

    for (guint i = 1; i + 2 < n; i++) {
        guint name = i - 1, purpose = i + 1;
        if (!tagged(&tokens[i], to) || !tagged(&tokens[purpose], base) || !token_has_capital(text, &tokens[purpose]) ||
            !is(tokens[name].lemma, purposes) || !related(&tokens[name], subject) || tokens[name].head != (gint16)purpose)
            continue;
        int verb = verb_behind_name(tokens, n, purpose);
        if (verb < 0)
            continue;
        tokens[verb].head = tokens[purpose].head;
        tokens[verb].relation = tokens[purpose].relation;
        for (guint k = purpose + 1; k < n; k++)
            if (k > (guint)verb && tokens[k].head == (gint16)purpose)
                tokens[k].head = (gint16)verb;
            else if (k < (guint)verb && tokens[k].head == (gint16)verb && related(&tokens[k], own_subject)) {
                tokens[k].head = (gint16)purpose; /* "Journalists" */
                relate(&tokens[k], DEPREL_OBJ);
            }
        tokens[name].head = (gint16)verb;
        tokens[purpose].head = (gint16)name;
        relate(&tokens[purpose], DEPREL_ACL);
    }
}

/* "Niger did the same two days later": what is done, and no word of the days. */
void mend_the_same(struct token *tokens, guint n)
{
    static const guint64 attribute = REL(AMOD) | REL(XCOMP), verbal = TAG(VB) | TAG(VBD) | TAG(VBZ) | TAG(VBN) | TAG(VBG);

    for (guint i = 2; i < n; i++) {
        bool done = is(tokens[i].lemma, sameness) && related(&tokens[i], attribute) && tagged(&tokens[i - 2], verbal) &&
                    is(tokens[i - 2].lemma, (const char *const[]){ "do", NULL }) &&
                    is(tokens[i - 1].lemma, (const char *const[]){ "the", NULL });
        bool dated = tokens[i].head == (gint16)(i - 2) ||
                     (tokens[i].head > (gint16)i && related(&tokens[tokens[i].head], REL(OBL_UNMARKED)));
        if (!done || !dated)
            continue;
        tokens[i].head = (gint16)(i - 2);
        relate(&tokens[i], DEPREL_OBJ);
        tokens[i - 1].head = (gint16)i;
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

/* "in revenge for a raid on its post": what stands right behind a deed that is not the verb's object is the deed's. */
void mend_deeds_on(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), object = REL(OBJ), marker = REL(CASE);
    static const char *const on[] = { "on", "against", NULL };

    for (guint i = 4; i < n; i++) {
        int verb = tokens[i].head;
        if (!related(&tokens[i], oblique) || !is_nominal(&tokens[i]) || is_time(&tokens[i]) || verb < 0 ||
            tokens[verb].upos != UPOS_VERB)
            continue;
        guint first = start_of(tokens, i);
        int deed = (int)first - 1;
        if (deed <= verb || !related(&tokens[first], marker) || !is(tokens[first].lemma, on) || !is(tokens[deed].lemma, deeds) ||
            !is_nominal(&tokens[deed]) || related(&tokens[deed], object) || !hangs_on(tokens, deed, (guint)verb))
            continue;
        hang(tokens, i, deed, DEPREL_NMOD);
    }
}

/* Whether a verb, or the one that it is joined to, has a day before it. */
static bool has_day_before(const struct token *tokens, guint verb)
{
    static const guint64 when = REL(OBL) | REL(OBL_UNMARKED), joined = REL(CONJ), number = TAG(CD);
    gint16 first = related(&tokens[verb], joined) ? tokens[verb].head : (gint16)verb;

    for (guint i = 0; i < verb; i++)
        if ((tokens[i].head == (gint16)verb || tokens[i].head == first) && related(&tokens[i], when) &&
            (is_weekday(&tokens[i]) || is_month(&tokens[i]) || (i > 0 && tagged(&tokens[i], number) && is_month(&tokens[i - 1]))))
            return true;
    return false;
}

/*
 * "On Monday Peru shut the port over the killing of a priest on May 4", "in revenge for a raid on May 4": the day right behind the
 * deed that a step is taken for is the deed's.
 */
void mend_days_of_causes(struct token *tokens, guint n)
{
    static const guint64 oblique = REL(OBL), marker = REL(CASE);
    static const char *const on[] = { "on", NULL };
    static const char *const back[] = { "revenge", "retaliation", "response", "reprisal", "retribution", "vengeance", NULL };

    for (guint i = 5; i < n; i++) {
        int verb = tokens[i].head;
        if (verb < 0 || !related(&tokens[i], oblique) ||
            !(is_weekday(&tokens[i]) || (tagged(&tokens[i], TAG(CD)) && is_month(&tokens[i - 1]))))
            continue;
        guint first = start_of(tokens, i);
        if (!related(&tokens[first], marker) || !is(tokens[first].lemma, on))
            continue;
        for (guint deed = (guint)verb + 1; deed < first; deed++) {
            const struct token *cause = &tokens[start_of(tokens, deed)];
            bool named = is(tokens[deed].lemma, deeds) || is(tokens[deed].lemma, doings);
            if (!named || end_of(tokens, first, deed) != (int)first - 1 || !related(cause, marker) ||
                !is(cause->lemma, over_and_for) || !hangs_on(tokens, (int)deed, (guint)verb) ||
                !(is(tokens[tokens[deed].head].lemma, back) || has_day_before(tokens, (guint)verb)))
                continue;
            hang(tokens, i, (int)deed, DEPREL_NMOD);
            break;
        }
    }
}
