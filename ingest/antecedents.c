#include "antecedents.h"

#include "antecedents_inside.h"
#include "../db/actor.h"
#include "mentions.h"
#include "sexes.h"

#include <string.h>

bool antecedents_is_subject(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);

    return (relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) && tree->tokens[token].upos != UPOS_PRON;
}

bool antecedents_is_person(const struct core *core)
{
    return core->person || core->name_token >= 0 || (core->role && core->role->class == ROLE_OFFICIAL && !core->role->plural);
}

/* "senators ... if it issued": several are no "it". */
static bool are_no_it(const struct tree *tree, int subject, int pronoun)
{
    static const char *const its[] = { "it", "its", "itself", NULL };

    return pronoun < (int)tree->n && tree_is_among(tree, pronoun, its) && tree_has_tag(tree, subject, TAG(NNS));
}

/* "Hours after Peru expelled him, Chile left": the subject of a clause in front of a main one that has its own. */
static bool is_fronted(const struct tree *tree, int subject)
{
    int verb = tree_head(tree, subject), head = verb >= 0 && tree_relation(tree, verb) == REL_ADVCL ? tree_head(tree, verb) : -1;

    return head > verb && tree_relation(tree, head) == REL_ROOT && tree_child_with(tree, head, REL_NSUBJ) > verb &&
           tree->tokens[tree_child_with(tree, head, REL_NSUBJ)].upos == UPOS_PROPN;
}

/* "Ms Park raised it on her visit, but he refused": whether a pronoun is of the other sex than a subject before it. */
static bool is_of_other_sex(struct cast *cast, const struct tree *tree, int subject, int token)
{
    static const char *const stays[] = { "visit", "trip", "tour", "stay", "speech", "address", "term", "campaign", NULL };
    enum sex sex = sexes_of_pronoun(tree, token);

    for (int i = subject + 1; i < token && sex; i++) {
        int head = tree_relation(tree, i) == REL_POSS ? tree_head(tree, i) : -1;
        if (head >= 0 && sexes_differ(sex, sexes_of_pronoun(tree, i)) && tree_is_one_of(tree, head, stays) &&
            tree_below(tree, head, tree_head(tree, subject)))
            return true;
    }
    return sexes_is_other(cast, tree, subject, sex);
}

const char *antecedents_subject(struct cast *cast, const struct tree *tree, int token, bool person, int *at)
{
    g_autoptr(GPtrArray) codes = NULL;

    for (int i = 0; i < token; i++) {
        if (!antecedents_is_subject(tree, i) || (token < (int)tree->n && tree_below(tree, token, i)) || are_no_it(tree, i, token) ||
            (token == (int)tree->n && is_fronted(tree, i)) || (person && is_of_other_sex(cast, tree, i, token)))
            continue;
        if (token == (int)tree->n && antecedents_teller(tree, i) >= 0)
            continue; /* "Bush lied," said the teacher: the next "he" is who speaks */
        const struct core *core = mentions_core(cast, tree, i);
        codes = codes ? codes : g_ptr_array_new();
        if (!person || antecedents_is_person(core))
            cast_resolve(cast, tree, i, false, codes);
        bool pronoun = token < (int)tree->n && tree->tokens[token].upos == UPOS_PRON;
        if (codes->len && pronoun && antecedents_is_quoted(tree, i) && !antecedents_is_quoted(tree, token))
            g_ptr_array_set_size(codes, 0); /* "Members of NATO must act," he said: who speaks is not meant by his own words */
        if (codes->len && at)
            *at = i;
        if (codes->len)
            return g_ptr_array_index(codes, 0);
    }
    return NULL;
}

bool antecedents_is_scene(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const in[] = { "in", "at", "near", "outside", "around", NULL };
    const struct name *name = mark_of(cast, token)->name;
    int first = token;

    if (!name || !(name->kind == NAME_CAPITAL || name->kind == NAME_PLACE))
        return false;
    while (first > 0 && mark_of(cast, first - 1)->name == name)
        first--;
    return first > 0 && tree_is_among(tree, first - 1, in);
}

/* "over the jailing of its citizen": neither an attribute ("the Burmese envoy") nor a person is meant by "its". */
static bool is_no_thing(const struct cast *cast, const struct tree *tree, int token)
{
    const struct mark *mark = mark_of(cast, token);
    int head = tree_relation(tree, token) == REL_COMPOUND ? tree_head(tree, token) : -1;

    if (head >= 0 && mark_of(cast, head)->role && mark_of(cast, head)->role->class == ROLE_OFFICIAL)
        return true;
    return mark->name ? mark->name->kind == NAME_ADJECTIVE || mark->name->kind == NAME_INHABITANT
                      : mark->role && mark->role->class == ROLE_OFFICIAL;
}

/* "UN sanctions imposed after its test": of whom they are laid on, not of who lays them. */
static bool is_of_penalty(const struct tree *tree, int name, int token)
{
    static const char *const words[] = { "sanction", "embargo", "boycott", "blockade", "curb", "tariff", "ban", "strike", NULL };
    enum relation relation = tree_relation(tree, name);
    int noun = relation == REL_COMPOUND || relation == REL_AMOD ? tree_head(tree, name) : -1;

    return noun >= 0 && noun < token && token < (int)tree->n && tree_is_one_of(tree, noun, words) && tree_below(tree, token, noun);
}

/* "left in protest at US sanctions and stunned the world with its test": an attribute in the clause before an "and" is not meant. */
static bool is_of_clause_before(const struct tree *tree, int name, int token)
{
    enum relation relation = tree_relation(tree, name);
    int clause = tree_clause_of(tree, token);

    return (relation == REL_COMPOUND || relation == REL_AMOD) && clause >= 0 && tree_relation(tree, clause) == REL_CONJ &&
           tree_child_with(tree, clause, REL_NSUBJ) < 0 && !tree_below(tree, name, clause);
}

/* "was punished by the U.N. for its raid": it is not of him who punishes. */
static bool is_punisher(const struct tree *tree, int name, int token)
{
    static const char *const for_what[] = { "for", "over", NULL };
    int deed = token < (int)tree->n && tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    int verb = deed >= 0 && tree_relation(tree, deed) == REL_OBL ? tree_head(tree, deed) : -1;
    int agent = verb >= 0 && tree_has_preposition(tree, deed, for_what) ? tree_child_with(tree, verb, REL_AGENT) : -1;

    return agent >= 0 && tree_below(tree, name, agent);
}

/* The nearest actor before the token: what "its" and "their" mostly mean. */
static const char *actor_before(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "its", "it", "itself", NULL };
    bool thing = token < (int)tree->n && tree_is_among(tree, token, things);
    bool told = token < (int)tree->n && antecedents_has_quotation(tree) && !antecedents_is_quoted(tree, token);

    for (int i = token - 1; i >= 0; i--) {
        const struct mark *mark = mark_of(cast, i);
        if ((!mark->name && !mark->code) || (told && antecedents_is_quoted(tree, i)))
            continue; /* "Peru must act," its envoy said: not Peru's */
        const char *code = mark->name ? g_intern_string(mark->name->code) : mark->code;
        if (antecedents_is_scene(cast, tree, i) || mentions_has(cast->barred, code) || (thing && is_no_thing(cast, tree, i)) ||
            is_of_penalty(tree, i, token) || is_punisher(tree, i, token) || (thing && is_of_clause_before(tree, i, token)))
            continue;
        if (token < (int)tree->n && tree_relation(tree, token) == REL_NSUBJ && tree_below(tree, token, i))
            continue; /* "British experts, whom it accused": not of themselves */
        if (!mark->name && antecedents_is_subject(tree, i) && are_no_it(tree, i, token))
            continue; /* "Chad said Libyan jets had hit its posts": not the jets' */
        if (mentions_is_actor(mark->name) && mark->name->kind != NAME_PERSON)
            return mark->name->code;
        if (mark->code && mark->role)
            return mark->code;
    }
    return NULL;
}

/* The one actor that a phrase before a pronoun names; NULL if it names none or several, or stands behind it. */
static const char *one_before(struct cast *cast, const struct tree *tree, int phrase, int token)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    if (phrase >= 0 && phrase < token && tree->tokens[phrase].upos != UPOS_PRON)
        cast_resolve(cast, tree, phrase, false, codes);
    return codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
}

/* "urged Chad to end its raids", "that Libya lift its siege": who does it, where only the owner can; NULL if it is no such clause. */
static const char *owner_of_deed(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const verbs[] = { "end",     "stop",     "halt",    "cease",   "honour",     "honor",    "keep", "fulfil",
                                         "fulfill", "lift",     "suspend", "abandon", "reverse",    "drop",     "pull", "withdraw",
                                         "change",  "moderate", "curb",    "scrap",   "reconsider", "renounce", NULL };
    int noun = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    int clause = noun >= 0 && tree_relation(tree, noun) == REL_OBJ ? tree_head(tree, noun) : -1;
    struct tree_arguments arguments;

    if (clause < 0 || !tree_has_tag(tree, clause, TAG(VB) | TAG(VBP)) || !tree_is_one_of(tree, clause, verbs))
        return NULL;
    tree_arguments(tree, clause, &arguments);
    return one_before(cast, tree, arguments.subject, token);
}

/* The subject of the clause that reports the pronoun's clause: "the EU said it agreed". */
static void resolve_reporter(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    int clause = tree_head(tree, token);

    while (clause >= 0 && tree_relation(tree, clause) == REL_CONJ)
        clause = tree_head(tree, clause);
    if (clause < 0 || tree_relation(tree, clause) != REL_CCOMP || tree_head(tree, clause) < 0)
        return;
    if (tree_has_child(tree, clause, REL_ADVMOD, "when") && tree_child_with(tree, tree_head(tree, clause), REL_XCOMP) >= 0)
        return; /* "told them to hand over those taken when it fell": a time, and not what was told */
    struct tree_arguments arguments;
    tree_arguments(tree, tree_head(tree, clause), &arguments);
    if (arguments.subject >= 0 && tree->tokens[arguments.subject].upos != UPOS_PRON && !tree_below(tree, token, arguments.subject))
        cast_resolve(cast, tree, arguments.subject, false, codes);
}

static const char *reporter(struct cast *cast, const struct tree *tree, int token)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    resolve_reporter(cast, tree, token, codes);
    return codes->len ? g_ptr_array_index(codes, 0) : NULL;
}

/* The clause that a clause is joined to, or that is told before it: "Sudan walked out, its parliament said"; -1 if none. */
static int clause_beside(const struct tree *tree, int clause)
{
    static const enum relation joined[] = { REL_CONJ, REL_ADVCL, REL_PARATAXIS };
    int told = tree_child_with(tree, clause, REL_CCOMP);

    for (size_t i = 0; i < G_N_ELEMENTS(joined); i++)
        if (tree_relation(tree, clause) == joined[i])
            return tree_head(tree, clause);
    return told < clause ? told : -1;
}

static bool is_charge(const struct tree *tree, int verb)
{
    static const char *const verbs[] = { "accuse", "blame", "condemn", "denounce", "criticise", "criticize", NULL };

    return verb >= 0 && tree_is_one_of(tree, verb, verbs);
}

/*
 * "accused Peru of piracy after {its} men boarded a boat": the men of the accused; -1 where no forces act behind a charge, as where
 * they "came under fire".
 */
static int accused_before(const struct tree *tree, int forces, int clause, int charge)
{
    static const char *const words[] = { "man",  "troop",  "soldier", "force", "fighter", "army",  "navy", "guard",
                                         "ship", "vessel", "jet",     "plane", "drone",   "agent", NULL };
    static const char *const suffers[] = { "come", "die", "fall", "suffer", "lose", "perish", "vanish", "disappear", "flee", NULL };
    bool behind = tree_has_child(tree, clause, REL_MARK, "after") && !tree_is_one_of(tree, clause, suffers);

    return behind && tree_relation(tree, forces) == REL_NSUBJ && tree_is_one_of(tree, forces, words) && is_charge(tree, charge)
               ? tree_child_with(tree, charge, REL_OBJ)
               : -1;
}

/* "Sudan walked out, and its parliament voted": a possessive in a subject means the subject of the clause that its own is joined to. */
static const char *subject_beside(struct cast *cast, const struct tree *tree, int token)
{
    int noun = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    if (noun >= 0 && tree_relation(tree, noun) == REL_APPOS) /* "and Fatou Diallo, its spokeswoman, said" */
        noun = tree_head(tree, noun);
    enum relation role = noun >= 0 ? tree_relation(tree, noun) : REL_OTHER;
    int clause = role == REL_NSUBJ || role == REL_NSUBJ_PASS ? tree_head(tree, noun) : -1;
    int beside = clause >= 0 ? clause_beside(tree, clause) : -1;
    struct tree_arguments arguments;

    if (beside < 0)
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    tree_arguments(tree, beside, &arguments);
    int accused = accused_before(tree, noun, clause, beside);
    if (accused >= 0)
        arguments.subject = accused;
    bool told = arguments.subject >= 0 && antecedents_is_quoted(tree, arguments.subject) &&
                !antecedents_is_quoted(tree, token); /* "... must pay," its envoy said */
    if (arguments.subject >= 0 && arguments.subject < token && tree->tokens[arguments.subject].upos != UPOS_PRON && !told)
        cast_resolve(cast, tree, arguments.subject, false, codes);
    return codes->len ? g_ptr_array_index(codes, 0) : NULL;
}

/*
 * "Iran expelled an envoy it accused", "left the hills that it had taken": "it" in a clause about what a verb has beside it means
 * who does what the verb tells.
 */
static const char *subject_around(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "it", "they", NULL };
    static const char *const names[] = {
        "call", "describe", "denounce", "condemn", "say", "consider", "deem", "term", "label", NULL
    };
    int clause = tree_relation(tree, token) == REL_NSUBJ && tree_is_among(tree, token, things) ? tree_head(tree, token) : -1;
    int noun = clause >= 0 && tree_relation(tree, clause) == REL_RELCL ? tree_head(tree, clause) : -1;
    struct tree_arguments arguments;

    if (noun < 0 || (tree_relation(tree, noun) != REL_OBJ && tree_relation(tree, noun) != REL_OBL) || tree_head(tree, noun) < 0 ||
        tree_head(tree, noun) > noun)
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    int verb = tree_head(tree, noun);
    if (tree_has_tag(tree, verb, TAG(VBG)) && is_charge(tree, tree_head(tree, verb)) && tree_is_one_of(tree, clause, names))
        verb = tree_head(tree, verb); /* "accused Mali of mining it, which it called a crime" */
    tree_arguments(tree, verb, &arguments);
    if (!arguments.passive && arguments.subject >= 0 && arguments.subject < token && arguments.subject != noun)
        cast_resolve(cast, tree, arguments.subject, false, codes);
    return codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
}

/* "the league, whose secretary left": what the relative clause describes, or else what stands before the comma. */
static void resolve_whose(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const comma[] = { ",", NULL };
    int clause = token, before = token > 1 && tree_is_among(tree, token - 1, comma) ? token - 2 : token - 1;

    while (clause >= 0 && !(tree_relation(tree, clause) == REL_RELCL || tree_relation(tree, clause) == REL_ACL))
        clause = tree_head(tree, clause);
    int described = clause >= 0 && tree_head(tree, clause) < token ? tree_head(tree, clause) : before;
    if (described >= 0)
        cast_resolve(cast, tree, described, false, codes);
}

/* "the donor to Chad, to which it lent", "the rebels, to whom it promised": what stands before, or what the relative clause describes. */
static void resolve_relative(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const comma[] = { ",", NULL }, *const whom[] = { "whom", NULL };
    int before = token > 2 && tree_is_among(tree, token - 2, comma) ? token - 3 : token - 2;
    const struct name *name = before >= 0 && !tree_is_among(tree, token, whom) ? mark_of(cast, before)->name : NULL;

    if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL || name->kind == NAME_ORGANISATION))
        mentions_add(codes, name->code);
    else
        resolve_whose(cast, tree, token, codes);
}

static bool has_to(const struct tree *tree, int token)
{
    int mark = tree_child_with(tree, token, REL_MARK);

    return mark >= 0 && tree_is(tree, mark, "to");
}

/* "rejected the treaty because it violates the law", "opposes the bill, as it lets them go": what a text does, and nobody else. */
static bool is_text(const struct tree *tree, int token)
{
    static const char *const texts[] = { "treaty",    "pact",       "deal",       "accord",   "agreement", "bill",
                                         "law",       "resolution", "draft",      "proposal", "plan",      "measure",
                                         "amendment", "decree",     "text",       "charter",  "decision",  "ruling",
                                         "offer",     "package",    "memorandum", "clause",   "document",  NULL };
    static const char *const does[] = { "violate", "guarantee", "contain",   "include",    "lack",    "cover",      "infringe",
                                        "breach",  "omit",      "undermine", "contravene", "harm",    "jeopardise", "jeopardize",
                                        "favour",  "favor",     "give",      "grant",      "allow",   "let",        "reward",
                                        "ignore",  "fail",      "weaken",    "endanger",   "benefit", "contradict", "provide",
                                        "go",      "threaten",  "permit",    "leave",      "do",      "condemn",    NULL };
    static const char *const marks[] = { "because", "as", "since", "if", "unless", "although", "though", "that", NULL };
    int clause = tree_head(tree, token), verb = clause >= 0 ? tree_head(tree, clause) : -1;

    if (verb < 0 || verb > token || !tree_is(tree, token, "it") || tree_relation(tree, token) != REL_NSUBJ ||
        tree_relation(tree, clause) != REL_ADVCL || !tree_is_one_of(tree, clause, does) ||
        !tree_has_tag(tree, clause, TAG(VBZ) | TAG(VB) | TAG(VBD)))
        return false;
    int mark = tree_child_with(tree, clause, REL_MARK), object = tree_child_with(tree, verb, REL_OBJ);
    return mark >= 0 && tree_is_among(tree, mark, marks) && object >= 0 && object < token && tree_is_one_of(tree, object, texts) &&
           !tree_has_tag(tree, object, TAG(NNS));
}

/* "It was worth trying", "It seems that": an "it" that stands for a clause to come. */
static bool is_empty(const struct tree *tree, int token)
{
    static const char *const words[] = { "seem",      "appear", "turn", "emerge",    "happen",   "matter",     "strike", "take",
                                         "worth",     "clear",  "true", "necessary", "possible", "impossible", "likely", "hard",
                                         "difficult", "easy",   "good", "better",    "wrong",    "time",       "early",  NULL };
    static const char *const minds[] = { "ready",     "willing", "able",       "prepared", "eager",     "keen",  "reluctant",
                                         "unwilling", "unable",  "glad",       "sorry",    "happy",     "proud", "afraid",
                                         "concerned", "worried", "confident",  "hopeful",  "free",      "open",  "sure",
                                         "surprised", "aware",   "determined", "angry",    "committed", "quick", "slow",
                                         "due",       "set",     "bound",      NULL };
    int clause = tree_head(tree, token);

    if (tree_relation(tree, token) == REL_EXPL)
        return true;
    if (!tree_is(tree, token, "it") || tree_relation(tree, token) != REL_NSUBJ || clause < 0 || !tree->tokens[clause].lemma)
        return false;
    if (is_text(tree, token))
        return true;
    if (tree_child_with(tree, clause, REL_COP) >= 0 && tree_child_with(tree, clause, REL_POSS) >= 0)
        return true; /* "it was Israel's worst defeat" */
    bool copula = tree->tokens[clause].upos == UPOS_ADJ && tree_child_with(tree, clause, REL_COP) >= 0 &&
                  !tree_is_one_of(tree, clause, minds);
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool behind =
            c > clause && (relation == REL_CCOMP || relation == REL_CSUBJ || relation == REL_XCOMP || relation == REL_ADVCL);
        bool noun = tree->tokens[clause].upos == UPOS_NOUN && has_to(tree, c); /* "it is no exaggeration to say" */
        if (behind && (copula || noun || tree_is_one_of(tree, clause, words)))
            return true; /* "it is presumptuous to say" */
    }
    return false;
}

/* "They": the first subject before it that is several, all of them, or nobody if that is no actor. False if the sentence has none. */
static bool resolve_several(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    for (int i = 0; i < token; i++)
        if (antecedents_is_subject(tree, i) && antecedents_is_plural(cast, tree, i) && !tree_below(tree, token, i)) {
            cast_resolve(cast, tree, i, false, codes);
            return true;
        }
    return false;
}

/* "In his first visit to Oslo, Mr Baker said": a possessive before the subject of the clause in whose adverbial it stands. */
static int subject_to_come(const struct tree *tree, int token)
{
    for (int t = token; t >= 0; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        int clause = tree_head(tree, t), subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ) : -1;
        if ((relation == REL_OBL || relation == REL_ADVCL) && subject > token && tree->tokens[subject].upos != UPOS_PRON)
            return subject;
        if (tree_is_clause(tree, t) && relation != REL_ADVCL)
            return -1;
    }
    return -1;
}

/* "In Paris, where she attended talks, Ms Rice said": who does what is told of the place; -1 if he is named before or is no such one. */
static int subject_behind_place(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const things[] = { "it", "they", NULL };
    int clause = tree_relation(tree, token) == REL_NSUBJ ? tree_head(tree, token) : -1;
    int place = clause >= 0 && tree_relation(tree, clause) == REL_RELCL ? tree_head(tree, clause) : -1;
    struct tree_arguments arguments;

    if (place < 0 || place > token || tree_relation(tree, place) != REL_OBL || !tree_has_child(tree, clause, REL_ADVMOD, "where"))
        return -1;
    tree_arguments(tree, tree_head(tree, place), &arguments);
    int subject = arguments.subject;
    bool behind = subject > token && tree->tokens[subject].upos != UPOS_PRON;
    return behind && antecedents_is_person(mentions_core(cast, tree, subject)) != tree_is_among(tree, token, things) ? subject : -1;
}

static const char *code_to_come(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const of_many[] = { "their", "they", NULL };
    int subject = tree_relation(tree, token) == REL_POSS ? subject_to_come(tree, token) : subject_behind_place(cast, tree, token);

    if (subject < 0 || antecedents_is_plural(cast, tree, subject) != tree_is_among(tree, token, of_many))
        return NULL;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    cast_resolve(cast, tree, subject, false, codes);
    return codes->len ? g_ptr_array_index(codes, 0) : NULL;
}

/* "ElBaradei left. It said": a man who stands for himself is no "it"; his party may be. */
static bool is_man(const struct cast *cast, const char *code)
{
    const char *kind = code ? actor_kind(code) : "";

    return code && g_ascii_islower(*code) && (strcmp(kind, "person") == 0 || (!*kind && code == cast->person));
}

/* What "it" and "its" mean of the sentence before: its subject, but no person; "its secretary-general" is a body's. */
static const char *thing_before(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const of_many[] = { "their", "they", "them", NULL };
    int owned = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    const struct role *role = owned >= 0 ? mark_of(cast, owned)->role : NULL;

    if (role && role->of_body && memory_last(cast->memory, MEMORY_BODY))
        return memory_last(cast->memory, MEMORY_BODY);
    if (cast->quoted && antecedents_is_quoted(tree, token))
        return cast->quoted;
    if (cast->inert && tree_is(tree, token, "it"))
        return NULL;
    return cast->thing && !tree_is_among(tree, token, of_many) ? cast->thing : cast->subject;
}

/* "It said rebels had crossed its border": the first subject of the sentence that is the same pronoun, -1 if none is. */
static int same_before(const struct tree *tree, int token)
{
    static const char *const its[] = { "it", "its", NULL }, *const his[] = { "he", "his", NULL },
                             *const her[] = { "she", "her", NULL };
    const char *const *words = tree_is_among(tree, token, its)   ? its
                               : tree_is_among(tree, token, his) ? his
                               : tree_is_among(tree, token, her) ? her
                                                                 : NULL;

    for (int i = 0; words && i < token; i++)
        if (tree->tokens[i].upos == UPOS_PRON && tree_relation(tree, i) == REL_NSUBJ && tree_is_among(tree, i, words) &&
            !is_empty(tree, i))
            return i;
    return -1;
}

/* "promised Ahmadov immunity despite a warrant for his arrest": the person whom the sentence names last before the pronoun. */
static const char *person_named_before(struct cast *cast, const struct tree *tree, int token)
{
    enum sex sex = sexes_of_pronoun(tree, token);

    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        if (mentions_is_actor(name) && name->kind == NAME_PERSON && !mentions_has(cast->barred, name->code) &&
            !sexes_is_other(cast, tree, i, sex))
            return name->code;
    }
    return NULL;
}

/* "Chung has had a stroke, he said": who reports behind what he says is not of whom he says it. */
static bool is_behind_report(const struct cast *cast, const struct tree *tree, int token)
{
    int clause = tree_relation(tree, token) == REL_NSUBJ ? tree_head(tree, token) : -1;
    int told = clause >= 0 ? tree_child_with(tree, clause, REL_CCOMP) : -1;

    return clause >= 0 && clause - token < 3 &&
           ((tree_relation(tree, clause) == REL_PARATAXIS && tree_head(tree, clause) < token) || (told >= 0 && told < token)) &&
           cast_in_class(cast, tree, clause, "said-behind");
}

/* "Blair told the Taliban to leave before it ...": behind a person as subject "it" is the body, land or group named after him. */
static const char *thing_beside_person(struct cast *cast, const struct tree *tree, int token)
{
    int subject = 0;
    const char *code = NULL;

    while (subject < token && (!antecedents_is_subject(tree, subject) || tree_below(tree, token, subject)))
        subject++;
    if (subject == token || !tree_is(tree, token, "it") || !antecedents_is_person(mentions_core(cast, tree, subject)))
        return NULL;
    for (int i = subject + 1; i < token; i++) {
        const struct name *name = mark_of(cast, i)->name;
        if (mentions_is_actor(name) && name->kind != NAME_PERSON && name->kind != NAME_ADJECTIVE && name->kind != NAME_INHABITANT &&
            name->kind != NAME_PEOPLE && !mentions_has(cast->barred, name->code) && !antecedents_is_scene(cast, tree, i) &&
            !tree_below(tree, i, subject))
            code = g_intern_string(name->code);
    }
    return code;
}

/* Whether a subject is a land, a body, an organ or several officials: no "he". */
static bool is_no_man(const struct cast *cast, const struct tree *tree, int subject)
{
    const struct core *core = mentions_core(cast, tree, subject);
    const struct name *name = mark_of(cast, subject)->name;

    if (core->person || core->name_token >= 0)
        return false;
    if (core->role)
        return core->role->class == ROLE_ORGAN || (core->role->class == ROLE_OFFICIAL && core->role->plural);
    return mentions_is_actor(name) && (name->kind <= NAME_CAPITAL || name->kind == NAME_ORGANISATION) &&
           name->kind != NAME_ADJECTIVE;
}

/* "Roe, who died in {his} home", "Roe, two years after {his} arrest": the one man whom the words around a "his" are about, -1 if none. */
static int man_around(const struct tree *tree, int token)
{
    enum { HEADS_UP = 5 };
    static const char *const who[] = { "who", NULL };
    int verb = tree_head(tree, token), man = verb >= 0 && tree_relation(tree, verb) == REL_NMOD ? tree_head(tree, verb) : -1;

    if (man >= 0 && tree->tokens[man].upos == UPOS_PROPN && g_strcmp0(tree_preposition(tree, verb), "after") == 0)
        return man;
    for (int i = 0; i < HEADS_UP && verb >= 0 && tree->tokens[verb].upos != UPOS_VERB; i++)
        verb = tree_head(tree, verb);
    if (verb < 0 || tree_relation(tree, verb) != REL_RELCL)
        return -1;
    int subject = tree_child_with(tree, verb, REL_NSUBJ), of_whom = tree_head(tree, verb);
    subject = subject >= 0 ? subject : tree_child_with(tree, verb, REL_NSUBJ_PASS);
    if (tree_relation(tree, of_whom) == REL_APPOS) /* "Jan Roe, a scholar who" */
        of_whom = tree_head(tree, of_whom);
    return subject >= 0 && tree_is_among(tree, subject, who) && !tree_has_tag(tree, of_whom, TAG(NNS) | TAG(NNPS)) ? of_whom : -1;
}

/* "The junta sanctioned Dupont, calling {his} trip a crime": no body's trip; the person whom its sentence names before. */
static const char *owner_told_of(struct cast *cast, const struct tree *tree, int token)
{
    enum { HEADS_UP = 5 };
    int verb = tree_head(tree, token), subject = -1;

    for (int i = 0; i < HEADS_UP && verb >= 0 && subject < 0; i++, verb = tree_head(tree, verb)) {
        enum relation relation = tree_relation(tree, verb);
        subject = tree->tokens[verb].upos == UPOS_VERB ? tree_child_with(tree, verb, REL_NSUBJ) : -1;
        if (tree->tokens[verb].upos == UPOS_VERB && relation != REL_ADVCL && relation != REL_XCOMP && relation != REL_CONJ)
            break;
    }
    return subject >= 0 && subject < token && is_no_man(cast, tree, subject) ? person_named_before(cast, tree, token) : NULL;
}

/* "The junta ordered Ambassador Dupont out, saying that he": no body is a "he"; the man whom its sentence names before. */
static const char *man_told_of(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const bodies[] = { "junta",    "ministry",   "government", "parliament", "police",  "army",
                                          "military", "department", "council",    "court",      "embassy", NULL };
    static const char *const he[] = { "he", "him", "his", "himself", NULL }; /* most persons of the tables are men */
    int clause = tree_head(tree, token),
        above = clause >= 0 && tree_relation(tree, clause) == REL_CCOMP ? tree_head(tree, clause) : -1;
    int around = above >= 0 && tree_relation(tree, above) == REL_ADVCL ? tree_head(tree, above) : above;
    int subject = around >= 0 ? tree_child_with(tree, around, REL_NSUBJ) : -1;

    if (subject < 0 || subject >= token || !(tree_is_one_of(tree, subject, bodies) || is_no_man(cast, tree, subject)))
        return NULL;
    const char *named = person_named_before(cast, tree, token);
    bool other = cast->private || mentions_has(cast->barred, cast->person) || !tree_is_among(tree, token, he);
    return named || other ? named : cast->person; /* "Savimbi fled. The council demanded that he return" */
}

/* "In a note handed to the Swiss embassy, it warned": the sentence's first subject means that of the last, not who stands before it. */
static const char *subject_still(const struct cast *cast, const struct tree *tree, int token)
{
    int clause = tree_head(tree, token);

    if (tree_relation(tree, token) != REL_NSUBJ || clause < token || tree_relation(tree, clause) != REL_ROOT ||
        !tree_is(tree, token, "it"))
        return NULL;
    for (int i = 0; i < token; i++)
        if (tree_is_finite_form(tree, i))
            return NULL; /* "Chad condemns the raid, it said" */
    const char *code = thing_before(cast, tree, token);
    return code && !mentions_has(cast->barred, code) && !is_man(cast, code) ? code : NULL;
}

/* "Peru hit Chilean firms and warned {its} citizens": whose the object of a joined verb is, is told by the subject of both. */
static const char *owner_joined(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const own[] = {
        "citizen", "national", "people", "embassy", "ambassador", "envoy", "airspace", "border", NULL
    };
    int noun = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    static const char *const cares[] = {
        "warn",     "urge",     "advise", "tell",    "ask",    "order", "instruct", "caution", "alert",  "allow", "recall", "move",
        "withdraw", "evacuate", "call",   "protect", "defend", "close", "shut",     "seal",    "reopen", "open",  NULL
    }; /* one does not bomb one's own */
    int verb = noun >= 0 && tree_relation(tree, noun) == REL_OBJ && tree_is_one_of(tree, noun, own) ? tree_head(tree, noun) : -1;
    int first = verb >= 0 && tree_relation(tree, verb) == REL_CONJ && tree_is_one_of(tree, verb, cares) &&
                        tree_child_with(tree, verb, REL_NSUBJ) < 0
                    ? tree_head(tree, verb)
                    : -1;
    static const char *const its[] = { "its", NULL };

    return first >= 0 && tree_is_among(tree, token, its) ? one_before(cast, tree, tree_child_with(tree, first, REL_NSUBJ), token)
                                                         : NULL;
}

/* Whom the words beside a pronoun tell, or who reports its clause; NULL if neither. */
static const char *told_by_clause(struct cast *cast, const struct tree *tree, int token, bool person)
{
    const char *found = !person                                  ? owner_of_deed(cast, tree, token)
                        : tree_relation(tree, token) == REL_POSS ? owner_told_of(cast, tree, token)
                                                                 : man_told_of(cast, tree, token);

    found = found || person ? found : owner_joined(cast, tree, token);
    return found ? found : reporter(cast, tree, token);
}

/* "Japan spoke; Vietnam protested against the sinking of its boats": who does what the pronoun's clause tells; NULL if nobody by name. */
static const char *subject_of_clause(struct cast *cast, const struct tree *tree, int token)
{
    int clause = tree_clause_of(tree, token);
    struct tree_arguments arguments;

    if (clause < 0 || tree->tokens[clause].upos != UPOS_VERB)
        return NULL;
    tree_arguments(tree, clause, &arguments);
    const char *code = arguments.passive ? NULL : one_before(cast, tree, arguments.subject, token);
    return mentions_has(cast->barred, code) ? NULL : code;
}

/* Whom the clauses around a pronoun and beside it have as a subject; subject: it is one itself, or means the same as one. */
static const char *named_beside(struct cast *cast, const struct tree *tree, int token, bool person, bool subject, bool same)
{
    const char *found = subject_around(cast, tree, token);

    if (!found)
        found = subject_beside(cast, tree, token);
    if (!found && subject && !person && !same)
        found = thing_beside_person(cast, tree, token);
    if (found || subject || !cast->barred->len)
        return found;
    found = person ? NULL : subject_of_clause(cast, tree, token);
    found = found ? found : antecedents_subject(cast, tree, token, person, NULL);
    return mentions_has(cast->barred, found) ? NULL : found;
}

/* Whom else its sentence names: for a subject the first one, for others the nearest. */
static const char *named_in_sentence(struct cast *cast, const struct tree *tree, int token, bool person, bool subject, bool same)
{
    static const char *const hers[] = { "she", "her", "herself", NULL };
    const char *found = code_to_come(cast, tree, token);

    if (!found)
        found = subject ? antecedents_subject(cast, tree, token, person, NULL) : actor_before(cast, tree, token);
    if (!found && person && !tree_is_among(tree, token, hers)) /* most persons of the tables are men */
        found = person_named_before(cast, tree, token);
    if (!found && !person && subject && !same)
        found = subject_still(cast, tree, token);
    if (!found && !person)
        found = subject ? actor_before(cast, tree, token) : antecedents_subject(cast, tree, token, false, NULL);
    return found;
}

/* "imposed its sanctions", "adopted its tenth package of them": what somebody takes is his own, and not what another's is. */
static bool is_own_measure(const struct tree *tree, int token)
{
    static const char *const measures[] = { "sanctions", "sanction", "package",        "tariff",      "duty",  "levy",
                                            "embargo",   "ban",      "countermeasure", "restriction", "quota", NULL };
    static const char *const verbs[] = { "impose", "adopt", "approve", "announce", "introduce", "unveil", "slap",
                                         "extend", "renew", "prolong", "tighten",  "raise",     NULL };
    int noun = tree_head(tree, token), verb = noun >= 0 && tree_relation(tree, noun) == REL_OBJ ? tree_head(tree, noun) : -1;

    return verb >= 0 && tree_is_one_of(tree, noun, measures) && tree_is_one_of(tree, verb, verbs);
}

/*
 * Whom "he", "it" or "their" means: who reports a clause, then whom the sentence names, from the pronoun's own clause outwards, then
 * whom was told of before; the first that is found.
 */
static const char *antecedent(struct cast *cast, const struct tree *tree, int token, bool person)
{
    enum relation relation = tree_relation(tree, token);
    if (relation == REL_OBJ || relation == REL_IOBJ)
        return antecedents_object(cast, tree, token, person);
    int man = person && relation == REL_POSS ? man_around(tree, token) : -1;
    if (man >= 0)
        return one_before(cast, tree, man, token);
    const char *found = told_by_clause(cast, tree, token, person);
    int twin = found ? -1 : same_before(tree, token);
    bool same = twin >= 0, subject = person || same || relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;
    token = same ? twin : token;
    if (same)
        found = reporter(cast, tree, token);
    if (!found)
        found = named_beside(cast, tree, token, person, subject, same);
    bool teller = person && !found && cast->person && is_behind_report(cast, tree, token);
    if (!found && !teller)
        found = named_in_sentence(cast, tree, token, person, subject, same);
    if (!found && person && cast->quoted_person && antecedents_is_quoted(tree, token))
        return cast->quoted_person;
    if (!found && person && (cast->private || (!teller && antecedents_is_of_unknown(cast, tree, token))))
        return NULL;
    found = found ? found : person ? (cast->person ? cast->person : cast->subject) : thing_before(cast, tree, token);
    if (!person && relation == REL_POSS &&
        mentions_has(cast->barred, found)) { /* "Israel bombed Gaza. The Council condemned its raids" */
        if (is_own_measure(tree, token))
            return NULL;
        found = thing_before(cast, tree, token);
    }
    if (!person && tree_is(tree, token, "it") && is_man(cast, found))
        return NULL;
    if (!mentions_has(cast->barred, found))
        return found;
    return person ? memory_latest_man(cast->memory, cast->barred) : memory_latest(cast->memory, cast->barred);
}

/* The last actors of a clause's objects and phrases before a token. */
static void resolve_partner(struct cast *cast, const struct tree *tree, int clause, int token, GPtrArray *codes)
{
    for (int i = clause + 1; i < token; i++) {
        enum relation relation = tree_relation(tree, i);
        bool beside = relation == REL_OBJ || relation == REL_IOBJ || relation == REL_OBL || relation == REL_NMOD;
        if (beside && tree_below(tree, i, clause) && tree->tokens[i].upos != UPOS_PRON && mark_of(cast, i)->role) {
            g_ptr_array_set_size(codes, 0);
            cast_resolve(cast, tree, i, false, codes);
        }
    }
}

/* "Blinken raised it with the Indian minister when they met": the two of the clause around it. */
static void resolve_two_around(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const verbs[] = { "meet", "speak", "talk", "confer", "negotiate", NULL };
    int clause = tree_relation(tree, token) == REL_NSUBJ ? tree_head(tree, token) : -1;
    int around = clause >= 0 && tree_relation(tree, clause) == REL_ADVCL && tree_is_one_of(tree, clause, verbs)
                     ? tree_head(tree, clause)
                     : -1;
    int subject = around >= 0 && around < token ? tree_child_with(tree, around, REL_NSUBJ) : -1;
    g_autoptr(GPtrArray) one = g_ptr_array_new(), other = g_ptr_array_new();

    if (subject < 0 || subject > around)
        return;
    cast_resolve(cast, tree, subject, false, one);
    resolve_partner(cast, tree, around, token, other);
    if (one->len != 1 || other->len != 1 || g_ptr_array_index(one, 0) == g_ptr_array_index(other, 0))
        return;
    mentions_add(codes, g_ptr_array_index(one, 0));
    mentions_add(codes, g_ptr_array_index(other, 0));
}

/* "They are ready", where one person was named last: others. */
static void drop_one_person(GPtrArray *codes, guint before)
{
    if (codes->len == before + 1 && strcmp(actor_kind(g_ptr_array_index(codes, before)), "person") == 0)
        g_ptr_array_set_size(codes, (gint)before);
}

/* "They": who reports the clause, else whoever is several. */
static void resolve_they(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    guint before = codes->len;

    resolve_two_around(cast, tree, token, codes);
    if (codes->len == before)
        resolve_reporter(cast, tree, token, codes);
    if (codes->len > before || resolve_several(cast, tree, token, codes) || cast->crowd)
        return;
    for (guint i = 0; i < cast->several->len; i++)
        mentions_add(codes, g_ptr_array_index(cast->several, i));
    const char *one = cast->several->len == 0 ? antecedent(cast, tree, token, false) : NULL;
    if (one && strcmp(actor_kind(one), "state") != 0) /* a group, a party; of a land others may have been meant */
        mentions_add(codes, one);
}

/* "telephoned both leaders and urged them": the nearest before it that are several and not who does it. */
static bool resolve_them(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    g_autoptr(GPtrArray) own = g_ptr_array_new(), named = g_ptr_array_new();
    struct tree_arguments arguments;
    guint before = codes->len;

    if (tree_head(tree, token) < 0)
        return false;
    tree_arguments(tree, tree_head(tree, token), &arguments);
    if (arguments.subject >= 0 && arguments.subject != token)
        cast_peek(cast, tree, arguments.subject, false, own);
    for (int i = token - 1; i >= 0; i--) {
        enum relation relation = tree_relation(tree, i);
        bool object = relation == REL_OBJ || relation == REL_IOBJ || relation == REL_OBL;
        if (!object || !antecedents_is_plural(cast, tree, i) ||
            !(mark_of(cast, i)->code || antecedents_is_pair_noun(cast, tree, i)))
            continue;
        g_ptr_array_set_size(named, 0);
        cast_peek(cast, tree, i, false, named);
        for (guint k = 0; k < named->len; k++)
            if (!mentions_has(own, g_ptr_array_index(named, k)))
                mentions_add(codes, g_ptr_array_index(named, k));
        return codes->len > before;
    }
    return false;
}

/* "Mali and Niger praised their envoys": several subjects of the verb whose object the word owns; -1 if none. */
static int series_around(const struct tree *tree, int token)
{
    int owned = tree_relation(tree, token) == REL_POSS ? tree_head(tree, token) : -1;
    int verb = owned >= 0 && tree_relation(tree, owned) == REL_OBJ ? tree_head(tree, owned) : -1;
    int subject = verb >= 0 && verb < token ? tree_child_with(tree, verb, REL_NSUBJ) : -1;

    return subject >= 0 && subject < verb && tree_child_with(tree, subject, REL_CONJ) >= 0 ? subject : -1;
}

/* "Kidnappers kept {their} promise": of the several who do it, and who are no actor; not "their government". */
static bool is_of_nobody(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const their[] = { "their", NULL };
    int owned = tree_relation(tree, token) == REL_POSS && tree_is_among(tree, token, their) ? tree_head(tree, token) : -1;
    int clause = owned >= 0 && !mark_of(cast, owned)->role ? tree_head(tree, owned) : -1;
    int subject = clause >= 0 && tree_relation(tree, owned) == REL_OBJ ? tree_child_with(tree, clause, REL_NSUBJ) : -1;

    return subject >= 0 && subject < token && tree->tokens[subject].upos == UPOS_NOUN &&
           antecedents_is_plural(cast, tree, subject) && !one_before(cast, tree, subject, token);
}

/* "he", "it", "their": who was spoken of last and can be meant. */
static void resolve_third(struct cast *cast, const struct tree *tree, int token, bool person, GPtrArray *codes)
{
    static const char *const their[] = { "their", NULL }, *const own[] = { "own", NULL };
    static const char *const things[] = { "it", "its", "itself", "them", "their", "themselves", NULL };

    int series = tree_is_among(tree, token, their) ? series_around(tree, token) : -1;
    if (series >= 0) {
        cast_resolve(cast, tree, series, false, codes);
        return;
    }
    if (tree_is_among(tree, token, their) && cast->several->len && !actor_before(cast, tree, token) &&
        !reporter(cast, tree, token)) {
        for (guint i = 0; i < cast->several->len; i++) /* "Their soldiers", of two that the last sentence spoke of */
            mentions_add(codes, g_ptr_array_index(cast->several, i));
        return;
    }
    if ((!person && !tree_is_among(tree, token, things)) || is_empty(tree, token) || is_of_nobody(cast, tree, token))
        return;
    bool his_own = token + 1 < (int)tree->n && tree_is_among(tree, token + 1, own);
    GPtrArray *barred = cast->barred;
    if (his_own) /* nobody is barred from being meant */
        cast->barred = g_ptr_array_new();
    guint before = cast->barred->len;
    antecedents_bar(cast, tree, token);
    mentions_add(codes, antecedent(cast, tree, token, person));
    g_ptr_array_set_size(cast->barred, (gint)before);
    if (his_own)
        g_ptr_array_unref(cast->barred);
    cast->barred = barred;
}

/* "The Commonwealth suspended Fiji after its government refused": no organisation has one; the land that the sentence names before. */
static void move_to_land(const struct cast *cast, const struct tree *tree, int token, guint before, GPtrArray *codes)
{
    static const char *const its[] = { "its", NULL };
    static const char *const organs[] = { "government", "army", "military", "president", "premier", "cabinet", "junta", NULL };
    int organ = tree_relation(tree, token) == REL_POSS && tree_is_among(tree, token, its) ? tree_head(tree, token) : -1;

    if (organ < 0 || !tree_is_one_of(tree, organ, organs) || codes->len != before + 1 ||
        memory_sort_of(g_ptr_array_index(codes, before)) != MEMORY_BODY || strcmp(codes->pdata[before], "EU") == 0)
        return;
    for (int i = token - 1; i >= 0; i--) {
        const struct name *name = mark_of(cast, i)->name;
        if (name && (name->kind == NAME_STATE || name->kind == NAME_CAPITAL) && *name->code) {
            g_ptr_array_set_size(codes, (gint)before);
            mentions_add(codes, name->code);
            return;
        }
    }
}

bool antecedents_pronoun(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    static const char *const persons[] = { "he", "she", "him", "her", "his", "himself", "herself", NULL };
    static const char *const them[] = { "them", NULL };
    static const char *const they[] = { "they", NULL }, *const whose[] = { "whose", NULL };
    static const char *const relatives[] = { "which", "whom", NULL };

    if (tree->tokens[token].upos != UPOS_PRON)
        return false;
    bool person = tree_is_among(tree, token, persons), third = person || tree_is_among(tree, token, they);
    guint before = codes->len;
    if (!memory_political(cast->memory))
        return true;
    if (antecedents_is_first_person(tree, token))
        antecedents_speaker(cast, tree, token, codes);
    else if (tree_is_among(tree, token, whose))
        resolve_whose(cast, tree, token, codes);
    else if (tree_is_among(tree, token, relatives) && tree_relation(tree, token) == REL_OBL && tree_preposition(tree, token))
        resolve_relative(cast, tree, token, codes);
    else if (tree_is_among(tree, token, they)) {
        resolve_they(cast, tree, token, codes);
        drop_one_person(codes, before);
    } else if (!tree_is_among(tree, token, them) || !resolve_them(cast, tree, token, codes))
        resolve_third(cast, tree, token, person, codes);
    if (third)
        antecedents_drop_quoted(cast, tree, token, codes, before);
    move_to_land(cast, tree, token, before, codes);
    cast->way = CAST_WAY_PRONOUN;
    return true;
}
