#include "tree.h"

static bool is_past_participle(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBN)) || (tree_has_tag(tree, token, TAG(VBD)) && tree_relation(tree, token) == REL_ACL);
}

static bool is_passive(const struct tree *tree, int token);

/* "was arrested and charged": a participle that can have no object is no passive: "was hurt and fled". */
static bool can_be_passive(const struct tree *tree, int token)
{
    static const char *const intransitive[] = { "become", "flee",   "resign", "die",    "go",   "come", "fall",
                                                "appear", "remain", "return", "escape", "rise", "live", NULL };

    return tree_has_tag(tree, token, TAG(VBN)) && !tree_is_one_of(tree, token, intransitive);
}

/* "a house occupied by rebels and seized by police", "was held and beaten": a participle beside a passive one, and no object. */
static bool is_passive_too(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    if (head < 0 || tree_relation(tree, token) != REL_CONJ || !tree_has_tag(tree, token, TAG(VBD) | TAG(VBN)) ||
        tree_has(tree, token, REL_BIT(OBJ) | REL_BIT(NSUBJ)) || !is_passive(tree, head))
        return false;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AGENT ||
            (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), "by") == 0))
            return true;
    return can_be_passive(tree, token);
}

/* "expected by Friday", "extended by a week", "freed by the end of May": till when or by how much, and nobody who does it. */
static bool is_term(const struct tree *tree, int token)
{
    static const char *const words[] = { "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
                                         "january", "march",     "february",  "april",    "may",      "june",     "july",
                                         "august",  "september", "end",       "october",  "november", "december", "week",
                                         "weeks",   "month",     "months",    "year",     "years",    "day",      "days",
                                         "hour",    "hours",     "noon",      "midnight", "spring",   "summer",   "autumn",
                                         "winter",  "deadline",  "weekend",   "half",     "percent",  NULL };

    return tree->tokens[token].upos == UPOS_NUM || tree_is_among(tree, token, words);
}

/* "Rajapakse proposed to examine ...": a main clause whose verb was hung on its subject. */
static bool is_main_clause(const struct tree *tree, int token)
{
    int head = tree_head(tree, token);
    bool complement = tree_has(tree, token, REL_BIT(OBJ) | REL_BIT(XCOMP) | REL_BIT(CCOMP) | REL_BIT(ADVCL));

    return tree_relation(tree, token) == REL_ACL && head >= 0 && head < token && tree_relation(tree, head) == REL_ROOT &&
           tree_has_tag(tree, token, TAG(VBD)) && complement;
}

/* "The minister apologised to Peru": a past tense without an auxiliary, whatever its subject was taken for. */
static bool is_simple_past(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return tree_has_tag(tree, token, TAG(VBD)) && relation != REL_ACL && relation != REL_RELCL &&
           !tree_has(tree, token, REL_BIT(AUX) | REL_BIT(AGENT));
}

/* "one of the states to have recognised it" */
static bool is_perfect_infinitive(const struct tree *tree, int token)
{
    return tree_has_child(tree, token, REL_MARK, "to") && tree_has_child(tree, token, REL_AUX, "have");
}

/* "was expelled", "the expelled envoy", and where the parser lost the auxiliary: whether the subject is whom it is done to. */
static bool is_passive(const struct tree *tree, int token)
{
    if (is_main_clause(tree, token))
        return false;
    if (tree_child_with(tree, token, REL_AUX_PASS) >= 0)
        return true;
    if (tree_child_with(tree, token, REL_NSUBJ_PASS) >= 0)
        return !is_simple_past(tree, token);
    if (is_passive_too(tree, token))
        return true;
    if (tree->tokens[token].upos != UPOS_VERB || !is_past_participle(tree, token) || is_perfect_infinitive(tree, token))
        return false;
    enum relation relation = tree_relation(tree, token);
    if (relation == REL_XCOMP) { /* "stands accused", "remains detained" */
        const char *state = tree->tokens[tree_head(tree, token)].lemma;
        bool stays = g_strcmp0(state, "stand") == 0 || g_strcmp0(state, "remain") == 0;
        return stays && tree_child_with(tree, token, REL_OBJ) < 0;
    }
    return relation == REL_ACL || relation == REL_AMOD || (relation == REL_ADVCL && tree_child_with(tree, token, REL_AUX) < 0);
}

static void add_oblique(const struct tree *tree, int token, struct tree_arguments *arguments)
{
    if (arguments->n < TREE_ARGUMENTS)
        arguments->oblique[arguments->n++] = (struct tree_argument){ token, tree_preposition(tree, token) };
}

static bool is_name_before(const struct tree *tree, int token, int verb)
{
    return token < verb && tree->tokens[token].upos == UPOS_PROPN && !g_str_has_suffix(tree->tokens[token].lemma, "day");
}

/* "Earlier Wednesday, the minister said": a day taken for a subject. */
static bool is_day(const struct tree *tree, int token)
{
    static const char *const days[] = { "monday",   "tuesday", "wednesday", "thursday", "friday",
                                        "saturday", "sunday",  "today",     "week",     NULL };
    g_autofree char *lemma = tree->tokens[token].lemma ? g_ascii_strdown(tree->tokens[token].lemma, -1) : NULL;

    return lemma && wordlist_has(days, lemma);
}

/* "Around 120 residents were asked": not where, but how many. */
static bool is_quantity(const struct tree *tree, int token)
{
    static const char *const words[] = { "around", "about", "over", "under", "up", NULL };

    return tree_has_preposition(tree, token, words) && tree_child_with(tree, token, REL_NUMMOD) >= 0 &&
           tree->tokens[token].upos == UPOS_NOUN && tree_child_with(tree, token, REL_DET) < 0;
}

static bool is_comma(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_PUNCT && tree->document->text[tree->tokens[token].start] == ',';
}

/* Whether a phrase begins behind a comma. */
static bool is_behind_comma(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    return is_comma(tree, first) || (first > 0 && is_comma(tree, first - 1)); /* the comma may hang on the phrase */
}

/* "gave Mali ten tons of rice": the first of two is the receiver. */
static void add_object(const struct tree *tree, int object, struct tree_arguments *a)
{
    if (a->object >= 0 && is_behind_comma(tree, object))
        return; /* "will visit Mali, the first minister to do so" */
    if (a->object >= 0 && a->indirect < 0 && tree->tokens[a->object].upos == UPOS_PROPN)
        a->indirect = a->object;
    if (a->object < 0 || a->indirect == a->object)
        a->object = object;
}

/* "was denied a visa", "were given food": what somebody is given is the object, and whoever gets it the indirect one. */
static void pass_to_receiver(const struct tree *tree, int token, struct tree_arguments *a)
{
    static const char *const words[] = { "give",  "grant",  "award",  "deny", "refuse", "offer", "promise",
                                         "allow", "accord", "afford", "lend", "hand",   NULL };
    int receiver = tree_child_with(tree, token, REL_NSUBJ_PASS);

    for (int c = receiver >= 0 ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c)) {
        bool noun = tree->tokens[c].upos == UPOS_NOUN && c > token && !tree_preposition(tree, c);
        if (!noun || !(tree_relation(tree, c) == REL_OBJ || tree_relation(tree, c) == REL_XCOMP) || is_day(tree, c) ||
            !tree_is_one_of(tree, token, words))
            continue;
        a->object = c;
        a->indirect = receiver;
        return;
    }
}

/* "President Barack Obama is said to": the subject of a passive, which the parser took for an active one. */
static bool is_taken_for_active(const struct tree *tree, int token, const struct tree_arguments *a)
{
    return a->passive && a->object < 0 && tree_child_with(tree, token, REL_AUX_PASS) >= 0 &&
           tree_child_with(tree, token, REL_NSUBJ_PASS) < 0;
}

/* The parser may split "the watchdog Amnesty International" in two. */
static void add_subject(const struct tree *tree, int token, int child, struct tree_arguments *a)
{
    if (is_taken_for_active(tree, token, a))
        a->object = child;
    else if (a->subject < 0 || is_name_before(tree, child, token) || is_day(tree, a->subject))
        a->subject = child;
}

/* "suspended by the union after a coup": the first, where the parser took two. */
static void add_agent(const struct tree *tree, int child, struct tree_arguments *a)
{
    if (is_term(tree, child))
        add_oblique(tree, child, a);
    else if (a->subject < 0 || g_strcmp0(tree_preposition(tree, child), "by") == 0)
        a->subject = child;
}

/* A phrase: an agent, how many there were of whom the verb tells, or what it seems. */
static void add_phrase(const struct tree *tree, int token, int child, struct tree_arguments *a)
{
    int *core = a->passive ? &a->object : &a->subject;

    if (a->passive && a->subject < 0 && g_strcmp0(tree_preposition(tree, child), "by") == 0 && !is_term(tree, child))
        a->subject = child;
    else if (is_quantity(tree, child) && child < token && *core < 0)
        *core = child;
    else
        add_oblique(tree, child, a);
}

/* Takes a dependent into the arguments, by its relation. */
static void add_child(const struct tree *tree, int token, int child, struct tree_arguments *a)
{
    switch ((int)tree_relation(tree, child)) {
    case REL_NSUBJ:
        add_subject(tree, token, child, a);
        break;
    case REL_EXPL: /* "it was ready to talk": no clause stands for this "it" */
        if (a->subject < 0 && tree_is(tree, child, "it") && tree_child_with(tree, token, REL_XCOMP) >= 0)
            a->subject = child;
        break;
    case REL_NSUBJ_PASS:
        *(a->passive ? &a->object : &a->subject) = child;
        break;
    case REL_OBJ:
        add_object(tree, child, a);
        break;
    case REL_IOBJ:
        a->indirect = child;
        break;
    case REL_AGENT:
        add_agent(tree, child, a);
        break;
    case REL_OBL:
    case REL_NMOD:
        add_phrase(tree, token, child, a);
        break;
    default:
        break;
    }
}

/* The arguments that are the token's own children. */
static void own_arguments(const struct tree *tree, int token, struct tree_arguments *a)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        add_child(tree, token, c, a);
    if (a->object < 0 && a->indirect >= 0 && !a->passive)
        a->object = a->indirect; /* "urged the EU to ...": whom alone is asked */
    if (a->passive)
        pass_to_receiver(tree, token, a);
}

static bool is_nominal(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_NOUN || tree->tokens[token].upos == UPOS_PROPN;
}

/* "handed over to the court by Peru": whoever it went to, it was not theirs. */
static bool is_handed(const struct tree *tree, int verb, int to)
{
    static const char *const words[] = { "hand",   "turn",   "give",    "deliver",   "extradite", "send", "transfer",  "deport",
                                         "return", "submit", "present", "surrender", "sell",      "lend", "transport", NULL };

    return g_strcmp0(tree_preposition(tree, to), "to") == 0 && tree_is_one_of(tree, verb, words);
}

/*
 * The agent of a passive that was hung on a bare noun before it, "taken into custody by police", or on its complement, "ordered
 * shut by police".
 */
static int lost_agent(const struct tree *tree, int token)
{
    static const char *const blaming[] = { "convict", "accuse", "suspect", "acquit", "inform", "warn", "tell", NULL };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_XCOMP && tree_child_with(tree, c, REL_AGENT) >= 0)
            return tree_child_with(tree, c, REL_AGENT);
        bool bare = !tree_has(tree, c, REL_BIT(DET) | REL_BIT(POSS));
        bool blamed = tree_is_one_of(tree, token, blaming) && g_strcmp0(tree_preposition(tree, c), "of") == 0;
        if (c < token || blamed || !is_nominal(tree, c) || !(bare || is_handed(tree, token, c)))
            continue; /* "convicted of raids by the rebels": those raided */
        for (int d = tree_child(tree, c); d >= 0; d = tree_next(tree, d))
            if (tree_relation(tree, d) == REL_NMOD && g_strcmp0(tree_preposition(tree, d), "by") == 0)
                return d;
    }
    return -1;
}

/* Whether a word only belongs to its phrase: "Richardson" in "US envoy Bill Richardson"; before a comma an apposition does. */
static bool is_part(const struct tree *tree, int token, bool comma)
{
    enum relation relation = tree_relation(tree, token);

    return relation == REL_FLAT || relation == REL_COMPOUND || relation == REL_AMOD || relation == REL_NMOD ||
           (comma && relation == REL_APPOS);
}

/* "The United States last week announced": the name before the time, which was taken for a part of it. */
static int before_time(const struct tree *tree, int time)
{
    int t = time - 1;

    while (t >= 0 && tree_head(tree, t) == time &&
           (tree->tokens[t].upos == UPOS_ADJ || tree->tokens[t].upos == UPOS_DET || tree->tokens[t].upos == UPOS_NUM))
        t--;
    return t;
}

/* "Russia and China": the first of a series of names. */
static int first_of_series(const struct tree *tree, int token)
{
    while (token >= 0 && tree_relation(tree, token) == REL_CONJ && tree_head(tree, token) >= 0 && tree_head(tree, token) < token &&
           is_nominal(tree, tree_head(tree, token)))
        token = tree_head(tree, token);
    return token;
}

/* "as Russia and China objected": a word that links a clause, taken for a preposition. */
static bool is_linked(const struct tree *tree, int token, enum relation clause)
{
    static const char *const words[] = { "as", "after", "before", "since", "until", "like", NULL };

    return clause == REL_ADVCL && g_strv_contains(words, tree_preposition(tree, token));
}

/*
 * The subject of a finite verb to which the parser gave none: the noun phrase that ends right before the verb, to whatever
 * it was hung instead ("..., US envoy Bill Richardson announced here", "Mr Ortega, the president-elect, met ...").
 */
static bool is_finite(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBD) | TAG(VBZ));
}

int tree_nominal_before(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    int t = token - 1;
    bool comma = false;

    if (!is_finite(tree, token) || relation == REL_CONJ || relation == REL_ACL || relation == REL_AMOD)
        return -1;
    while (t >= 0 && (tree->tokens[t].upos == UPOS_ADV || tree_relation(tree, t) == REL_AUX))
        t--;
    int time = t > 0 && tree_relation(tree, t) == REL_TIME && tree_head(tree, t) == token ? t : -1;
    if (time >= 0)
        t = before_time(tree, time);
    if (t >= 0 && is_comma(tree, t)) {
        comma = true;
        t--;
    }
    while (t >= 0 && is_part(tree, t, comma) && !(tree_preposition(tree, t) && is_linked(tree, t, relation)) &&
           tree_head(tree, t) < token && tree_head(tree, t) >= 0 && tree_head(tree, t) != time)
        t = tree_head(tree, t);
    t = first_of_series(tree, t);
    if (t < 0 || !is_nominal(tree, t) || (tree_preposition(tree, t) && !is_linked(tree, t, relation)))
        return -1;
    enum relation found = tree_relation(tree, t);
    return found == REL_TIME || (tree_head(tree, t) == token && found != REL_OBL) ? -1 : t;
}

static bool is_relative_pronoun(const struct tree *tree, int token)
{
    return token >= 0 &&
           (tree_has_tag(tree, token, TAGS_RELATIVE) || (tree_is(tree, token, "that") && tree->tokens[token].upos == UPOS_PRON));
}

/* "Australia was among those who voted against": the noun stands for the subject that is counted among it. */
static int counted_among(const struct tree *tree, int noun)
{
    int subject = tree_child_with(tree, noun, REL_NSUBJ);

    return subject >= 0 && g_strcmp0(tree_preposition(tree, noun), "among") == 0 ? subject : noun;
}

/* "a letter accusing", not "the step of accusing". */
static bool is_bare_gerund(const struct tree *tree, int token)
{
    return tree_has_tag(tree, token, TAG(VBG)) && !tree_preposition(tree, token);
}

/* "Thaci, whose land he disowned": whether the clause's object is what is the noun's, and not the noun. */
static bool is_of_noun(const struct tree *tree, int noun, int subject)
{
    for (int i = noun + 1; i < subject; i++)
        if (tree_has_tag(tree, i, TAG(WP_POSS)))
            return true;
    return false;
}

/* "Morales, a farmer who took office": whom the noun beside a name tells of. */
static int told_of(const struct tree *tree, int noun)
{
    static const char *const a[] = { "a", "an", NULL }; /* "an Aymara Indian who" */
    bool described = tree->tokens[noun].upos == UPOS_NOUN || tree_has_among(tree, noun, a);
    int name = tree_relation(tree, noun) == REL_APPOS && described ? tree_head(tree, noun) : -1;

    return name >= 0 && name < noun && tree->tokens[name].upos == UPOS_PROPN ? name : noun;
}

/* What a clause that modifies a noun takes from that noun. */
static void borrow_from_noun(const struct tree *tree, int token, int phrase, struct tree_arguments *a)
{
    static const char *const adverbs[] = { "where", "when", "why", NULL };
    int noun = counted_among(tree, phrase), doer = told_of(tree, noun);
    bool relative = tree_relation(tree, token) == REL_RELCL;

    if (is_relative_pronoun(tree, a->subject))
        a->subject = doer;
    else if (is_relative_pronoun(tree, a->object))
        a->object = noun;
    else if (a->passive && a->object < 0)
        a->object = noun;
    else if (!a->passive && a->subject < 0 && (relative || is_main_clause(tree, token) || is_bare_gerund(tree, token)))
        a->subject = doer;
    else if (relative && a->object < 0 && a->subject >= 0 && !is_of_noun(tree, noun, a->subject) &&
             !tree_has_among(tree, token, adverbs)) /* "flew to Riga, where he conferred" */
        a->object = noun;
}

/* "Iran's appeal to Iraq to free them", "an ultimatum to Niger to": whom a noun asks. */
static int asked_by_noun(const struct tree *tree, int noun)
{
    static const char *const words[] = { "call", "appeal",   "ultimatum",  "order",   "warning",
                                         "plea", "pressure", "invitation", "request", NULL };
    static const char *const prepositions[] = { "on", "to", "for", NULL };

    for (int c = tree_child(tree, noun); c >= 0 && wordlist_has(words, tree->tokens[noun].lemma); c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && tree_preposition(tree, c) &&
            wordlist_has(prepositions, tree_preposition(tree, c)))
            return c;
    return -1;
}

/* "rejected calls by the UN to withdraw", "a demand that Peru ignored": who answers what is asked is whom it is asked of. */
static bool is_answered(const struct tree *tree, int noun, int verb)
{
    static const char *const asks[] = { "call", "appeal", "demand", "request", "order", "ultimatum", "plea", "pressure", NULL };
    static const char *const answers[] = { "reject", "ignore", "rebuff", "refuse", "dismiss", "defy", "spurn", "heed",
                                           "accept", "answer", "obey",   "resist", "shrug",   "snub", NULL };
    enum relation relation = tree_relation(tree, noun);

    return verb >= 0 && tree->tokens[noun].upos == UPOS_NOUN && (relation == REL_OBJ || relation == REL_NSUBJ_PASS) &&
           tree_is_one_of(tree, noun, asks) && tree_is_one_of(tree, verb, answers);
}

/* "the decision of Chad to leave": nouns of what somebody means to do, behind which "of" tells whose they are. */
static bool is_of_someone(const struct tree *tree, int noun)
{
    static const char *const nouns[] = { "decision",      "intention",  "intent",     "plan",      "refusal",   "readiness",
                                         "willingness",   "desire",     "wish",       "attempt",   "bid",       "effort",
                                         "failure",       "reluctance", "commitment", "promise",   "pledge",    "threat",
                                         "offer",         "resolve",    "move",       "inability", "agreement", "unwillingness",
                                         "determination", NULL };

    return tree_is_one_of(tree, noun, nouns);
}

/* The possessor of a noun like "decision" in "Iran's decision to expel", its "by" phrase, or the subject of its light verb. */
static int possessor(const struct tree *tree, int noun)
{
    int poss = tree_child_with(tree, noun, REL_POSS), asked = asked_by_noun(tree, noun);

    if (asked >= 0)
        return asked;
    if (poss >= 0)
        return poss;
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && (g_strcmp0(tree_preposition(tree, c), "by") == 0 ||
                                                   (g_strcmp0(tree_preposition(tree, c), "of") == 0 && is_of_someone(tree, noun))))
            return c;
    return -1;
}

/* "had the ambassador called in": done to the object at the subject's behest. */
static bool is_caused(const struct tree *tree, int token, int head)
{
    static const char *const verbs[] = { "have", "get", NULL };

    return tree_is_one_of(tree, head, verbs) && tree_has_tag(tree, token, TAG(VBN) | TAG(VBD)) &&
           !tree_has(tree, token, REL_BIT(AUX) | REL_BIT(AUX_PASS)) && tree_child_with(tree, head, REL_OBJ) > head;
}

/* "had its planes shot down", "got his predecessor killed": what befell somebody he has not done. */
static bool is_suffered(const struct tree *tree, int token, int head)
{
    static const char *const blows[] = { "kill",   "destroy", "shoot", "wound", "bomb",       "burn", "attack", "steal",
                                         "damage", "freeze",  "seize", "raid",  "confiscate", "hack", NULL };
    int object = tree_child_with(tree, head, REL_OBJ);
    int owner = object >= 0 ? tree_child_with(tree, object, REL_POSS) : -1;

    return tree_is(tree, head, "get") ||
           (tree_is_one_of(tree, token, blows) && owner >= 0 && tree->tokens[owner].upos == UPOS_PRON);
}

static void borrow_from_governor(const struct tree *tree, int token, struct tree_arguments *a, int depth);

static void arguments_to_depth(const struct tree *tree, int token, struct tree_arguments *a, int depth)
{
    *a = (struct tree_arguments){ .subject = -1, .object = -1, .indirect = -1, .passive = is_passive(tree, token) };
    own_arguments(tree, token, a);
    if (a->passive && a->subject < 0)
        a->subject = lost_agent(tree, token);
    if (a->subject < 0 && !a->passive && tree_relation(tree, token) == REL_ADVCL)
        a->subject = tree_nominal_before(tree, token);
    if (depth < 6)
        borrow_from_governor(tree, token, a, depth);
    if (a->subject < 0 && !a->passive)
        a->subject = tree_nominal_before(tree, token);
}

/* "called on Russia to withdraw", "appealed to both sides to talk", "waited for Iran to reply": whom a preposition names. */
static int asked_by_preposition(const struct tree *tree, int token, const struct tree_arguments *governor)
{
    static const char *const words[] = {
        "call", "appeal", "plead", "wait", "shout", "signal", "rely", "count", "vote", "turn", NULL
    };
    static const char *const prepositions[] = { "on", "upon", "to", "with", "for", NULL };

    for (guint i = 0; i < governor->n && wordlist_has(words, tree->tokens[token].lemma); i++)
        if (governor->oblique[i].preposition && wordlist_has(prepositions, governor->oblique[i].preposition) &&
            governor->oblique[i].token > token && !is_day(tree, governor->oblique[i].token))
            return governor->oblique[i].token;
    return -1;
}

bool tree_acts_itself(const struct tree *tree, int token)
{
    static const char *const words[] = { "summon", "recall", "expel",     "use",   "hold", "call",    "convene", "stage",  "issue",
                                         "cancel", "phone",  "telephone", "visit", "meet", "take",    "send",    "launch", "close",
                                         "gather", "impose", "mark",      "write", "sign", "promise", "pledge",  NULL };

    return tree_is_one_of(tree, token, words);
}

/* Object control ("urged him to go", "gave him a day to go") for verbs with an object; else subject control. */
static int controller(const struct tree *tree, int token, const struct tree_arguments *governor)
{
    int asked = governor->passive ? -1 : asked_by_preposition(tree, token, governor);

    if (governor->passive)
        return governor->object;
    if (tree_is(tree, token, "become") || tree_is(tree, token, "remain") || (asked < 0 && tree_acts_itself(tree, token)))
        return governor->subject; /* "became the first to sign" */
    if (governor->indirect >= 0)
        return governor->indirect;
    if (asked >= 0)
        return asked;
    return governor->object >= 0 ? governor->object : governor->subject;
}

/* Verbs whose infinitive is their object's act: "urged the EU to impose sanctions". */
static bool controls_by_object(const struct tree *tree, int token)
{
    static const char *const words[] = { "urge",      "ask",       "tell",      "order", "persuade", "force",   "allow",
                                         "invite",    "press",     "encourage", "help",  "advise",   "request", "instruct",
                                         "authorize", "authorise", "compel",    "want",  "expect",   "permit",  "give",
                                         "prompt",    "lead",      "oblige",    "push",  NULL };

    return tree_is_one_of(tree, token, words);
}

/* Whether an infinitive that was hung on the verb as its purpose is an act of another than the verb's subject. */
static bool controls(const struct tree *tree, int token, const struct tree_arguments *governor)
{
    return controls_by_object(tree, token) || (!governor->passive && asked_by_preposition(tree, token, governor) >= 0);
}

/* "suggesting", "having suggested" */
static bool is_gerund(const struct tree *tree, int token)
{
    int helper = tree_has_tag(tree, token, TAG(VBN)) ? tree_child_with(tree, token, REL_AUX) : -1;

    return tree_has_tag(tree, token, TAG(VBG)) || (helper >= 0 && tree_has_tag(tree, helper, TAG(VBG)));
}

/* "sanctions on Iran", "an embargo against it": on whom a burden is laid that a noun names; -1 if on nobody. */
static int burdened(const struct tree *tree, int noun)
{
    static const char *const against[] = { "on", "against", "upon", NULL };

    for (int c = noun >= 0 ? tree_child(tree, noun) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && tree_has_preposition(tree, c, against) && !is_day(tree, c))
            return c;
    return -1;
}

/* Whose act a gerund after "for", "of" or "from" is: "accused them of plotting", "sanctions on Iran for failing"; "congratulated it on". */
static int blamed(const struct tree *tree, int token, const struct tree_arguments *governor)
{
    static const char *const words[] = { "for", "of", "from", NULL }, *const against[] = { "on", "against", NULL };
    static const char *const own[] = { "responsibility", "blame", "credit", "regret", "apology", "remorse", "guilt", NULL };
    static const char *const lauding[] = { "congratulate", "compliment", "commend", "challenge", "question", NULL };
    const char *preposition = tree_preposition(tree, token);

    if (!preposition || !is_gerund(tree, token))
        return -1;
    if (strcmp(preposition, "on") == 0 && tree_is_one_of(tree, tree_head(tree, token), lauding))
        return governor->object;
    if (!wordlist_has(words, preposition))
        return -1;
    for (guint i = 0; i < governor->n; i++)
        if (governor->oblique[i].preposition && g_strv_contains(against, governor->oblique[i].preposition) &&
            !is_day(tree, governor->oblique[i].token))
            return governor->oblique[i].token;
    if (strcmp(preposition, "for") == 0 && burdened(tree, governor->object) >= 0)
        return burdened(tree, governor->object);
    return governor->object >= 0 && tree_is_among(tree, governor->object, own)
               ? -1
               : governor->object; /* "took the blame for bombing" */
}

/* "Mali welcomed it, but Chad denounced it and vowed": the verb beside it, last before it, that has a subject of its own; -1 if none. */
static int coordinate_beside(const struct tree *tree, int token)
{
    int head = tree_head(tree, token), beside = -1;

    for (int c = tree_child(tree, head); c >= 0 && c < token; c = tree_next(tree, c))
        if (c > head && tree_relation(tree, c) == REL_CONJ && tree_child_with(tree, c, REL_CC) >= 0 &&
            tree_child_with(tree, c, REL_NSUBJ) >= 0)
            beside = c;
    return beside;
}

/*
 * The verb that a coordinated one shares its subject with: a finite verb stands beside a finite one, though the parser hung it
 * on an infinitive between them ("said it would tell people not to vote and denied ...").
 */
static int coordinate(const struct tree *tree, int token)
{
    int head = tree_head(tree, token), t = head;

    if (tree_relation(tree, token) != REL_CONJ || !is_finite(tree, token) || head < 0)
        return head;
    int beside = coordinate_beside(tree, token);
    if (beside >= 0 || !tree_has_tag(tree, head, TAG(VB)))
        return beside >= 0 ? beside : head;
    while (t >= 0 && !(is_finite(tree, t) || tree_child_with(tree, t, REL_AUX) >= 0))
        t = tree_head(tree, t);
    for (int up = t; up >= 0; up = tree_head(tree, up)) /* a past beside a future: the past further out */
        if (is_finite(tree, up) && tree_relation(tree, t) == REL_CCOMP)
            return up;
    return t >= 0 ? t : head;
}

/* "criticised a vote to ban it": who judges a deed has not done it. */
static bool is_judged(const struct tree *tree, int verb)
{
    static const char *const words[] = { "criticise", "criticize", "condemn", "denounce", "deplore", "decry",  "slam",    "blast",
                                         "welcome",   "praise",    "hail",    "applaud",  "regret",  "lament", "lambast", NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "gave Peru a day to go", but "gave Peru a promise to go": whose act it is that a verb's object tells of. */
static int given(const struct tree *tree, int noun, const struct tree_arguments *governor)
{
    static const char *const words[] = { "minute", "hour",     "day",         "week",       "month", "year",      "time",
                                         "chance", "deadline", "opportunity", "permission", "right", "ultimatum", NULL };

    return governor->indirect >= 0 && tree_is_one_of(tree, noun, words) ? governor->indirect : governor->subject;
}

/* "was shelled by rebels, killing ten": what came of what was done to somebody is the doer's, or nobody's. */
static bool is_outcome(const struct tree *tree, int token)
{
    static const char *const words[] = { "kill",  "wound", "injure", "hurt", "maim",  "destroy", "damage", "wreck",
                                         "leave", "force", "cause",  "sink", "drive", "trigger", "prompt", NULL };

    return is_bare_gerund(tree, token) && tree_is_one_of(tree, token, words);
}

/* Whether a "between" tells of two whose act it is. */
static bool is_mutual(const struct tree *tree, const struct tree_arguments *a)
{
    for (guint i = 0; i < a->n; i++)
        if (g_strcmp0(a->oblique[i].preposition, "between") == 0 && tree_child_with(tree, a->oblique[i].token, REL_CONJ) >= 0)
            return true;
    return false;
}

bool tree_is_repaid(const struct tree *tree, int token)
{
    static const char *const nouns[] = { "punishment",  "penalty", "retaliation", "reprisal",
                                         "retribution", "revenge", "vengeance",   NULL };
    static const char *const hits[] = { "punish", "hit", "slap", NULL }, *const with[] = { "with", NULL };
    int noun = tree_head(tree, token), verb = noun >= 0 ? tree_head(tree, noun) : -1;

    if (verb < 0 || !is_gerund(tree, token) || g_strcmp0(tree_preposition(tree, token), "for") != 0)
        return false;
    return tree_is_one_of(tree, noun, nouns) || (tree_is_one_of(tree, verb, hits) && tree_has_preposition(tree, noun, with));
}

/* "the envoy who left", "its refusal to go", "gave Peru a day to go": a clause of a noun's takes the noun, or whose act it is. */
static void borrow_around_noun(const struct tree *tree, int token, int noun, struct tree_arguments *a, int depth)
{
    int *missing = a->passive ? &a->object : &a->subject, verb = tree_head(tree, noun);
    enum relation relation = tree_relation(tree, noun);
    bool infinitive = tree_has_tag(tree, token, TAG(VB)) || is_perfect_infinitive(tree, token);
    struct tree_arguments governor;

    borrow_from_noun(tree, token, noun, a);
    if (*missing < 0 && !(infinitive && is_answered(tree, noun, verb) && asked_by_noun(tree, noun) < 0))
        *missing = possessor(tree, noun);
    if (*missing < 0 && relation == REL_APPOS && infinitive)
        *missing = verb; /* "Merkel, the first leader to visit Algeria" */
    if (*missing >= 0 || !(relation == REL_OBJ || relation == REL_OBL || relation == REL_XCOMP) || verb < 0 ||
        is_judged(tree, verb))
        return;
    arguments_to_depth(tree, verb, &governor, depth + 1);
    bool repaid = !a->passive && tree_is_repaid(tree, token);
    *missing = repaid ? blamed(tree, token, &governor) : given(tree, noun, &governor);
}

/* "had him arrested", "got killed": what is caused is done to the object of the verb above. */
static void borrow_from_causer(const struct tree *tree, int token, int head, struct tree_arguments *a, int depth)
{
    struct tree_arguments governor;

    arguments_to_depth(tree, head, &governor, depth + 1);
    a->subject = is_suffered(tree, token, head) ? -1 : governor.subject;
    a->object = governor.object;
    a->passive = false;
}

/* The argument of the verb above that a clause beside or below it lacks. */
static int shared_argument(const struct tree *tree, int token, int head, const struct tree_arguments *a,
                           const struct tree_arguments *governor)
{
    enum relation relation = tree_relation(tree, token);
    bool infinitive = g_strcmp0(tree_preposition(tree, token), "to") == 0;
    int other = relation == REL_ADVCL && !a->passive ? blamed(tree, token, governor) : -1;

    if (other >= 0)
        return other;
    if (relation == REL_XCOMP || (relation == REL_ADVCL && infinitive && controls(tree, head, governor)))
        return controller(tree, head, governor);
    if (relation == REL_ADVCL && governor->passive && !a->passive && token > head && is_outcome(tree, token))
        return governor->subject;
    return governor->passive ? governor->object : governor->subject;
}

/* What a clause without a subject (of a passive: object) has from the one that it hangs on. */
static void borrow_from_governor(const struct tree *tree, int token, struct tree_arguments *a, int depth)
{
    int head = coordinate(tree, token);
    enum relation relation = tree_relation(tree, token);
    int *missing = a->passive ? &a->object : &a->subject;
    struct tree_arguments governor;

    if (head < 0)
        return;
    if (relation == REL_RELCL || (relation == REL_ACL && !tree_is_clause(tree, head))) {
        borrow_around_noun(tree, token, head, a, depth);
        return;
    }
    if (relation == REL_ACL && !a->passive && a->subject < 0 && tree_child_with(tree, head, REL_COP) >= 0)
        a->subject = tree_child_with(tree, head, REL_NSUBJ); /* "was the first state to sign" */
    if (relation == REL_CSUBJ && token > head && *missing < 0 && g_strcmp0(tree_preposition(tree, token), "to") == 0)
        *missing = tree_child_with(tree, head, REL_NSUBJ); /* "Iran is about to expel" */
    if (relation == REL_XCOMP && is_caused(tree, token, head)) {
        borrow_from_causer(tree, token, head, a, depth);
        return;
    }
    if (*missing >= 0 || !(relation == REL_XCOMP || relation == REL_CONJ || relation == REL_ADVCL || relation == REL_CCOMP))
        return;
    if (relation == REL_CCOMP && tree_child_with(tree, token, REL_MARK) < 0)
        return;
    if (relation == REL_ADVCL && is_mutual(tree, a)) /* "shut it because of fighting between Chad and Mali" */
        return;
    arguments_to_depth(tree, head, &governor, depth + 1);
    *missing = shared_argument(tree, token, head, a, &governor);
}

void tree_arguments(const struct tree *tree, int token, struct tree_arguments *arguments)
{
    arguments_to_depth(tree, token, arguments, 0);
}
