#include "content.h"
#include "day.h"

#include "../../db/action.h"
#include "../mood.h"

#include <string.h>

enum { WORDS_NEAR = 9 }; /* so far behind its verb a word tells what a clause is about */

/* What a clause says of its own subject: INTENT "will", OPTION "could", DUTY "must", ABILITY "can". */
enum verdict { VERDICT_NONE, VERDICT_INTENT, VERDICT_OPTION, VERDICT_DUTY, VERDICT_ABILITY };

static const struct {
    const char *word;
    enum verdict verdict;
} verdicts[] = {
    { "will", VERDICT_INTENT },  { "would", VERDICT_INTENT }, { "shall", VERDICT_INTENT }, { "could", VERDICT_OPTION },
    { "might", VERDICT_OPTION }, { "may", VERDICT_OPTION },   { "should", VERDICT_DUTY },  { "must", VERDICT_DUTY },
    { "ought", VERDICT_DUTY },   { "can", VERDICT_ABILITY },
};

/* A statement's clause, read once. */
struct content {
    int clause; /* its word: a verb, or the noun or adjective of "is a crime" */
    enum verdict verdict;
    bool negated, passive, own; /* own: its subject is the speaker */
    bool infinitive; /* "has to leave" */
    int subject; /* -1 if none */
    GPtrArray *about; /* the actors that its subject stands for */
};

/* "told the press he would": the parser takes the words told for an attribute of whom they are told to. */
static int told_clause(const struct tree *tree, int token)
{
    int hearer = tree_child_with(tree, token, REL_OBJ);

    if (hearer < 0)
        hearer = tree_child_with(tree, token, REL_IOBJ);
    int clause = hearer >= 0 ? tree_child_with(tree, hearer, REL_RELCL) : -1;
    int subject = clause >= 0 ? tree_child_with(tree, clause, REL_NSUBJ) : -1;
    bool tells = tree_is(tree, token, "tell") || tree_is(tree, token, "inform");
    return tells && subject >= 0 && !tree_has_tag(tree, subject, TAGS_RELATIVE) ? clause : -1;
}

/* "announced it would": an infinitive to the parser, but it has a subject and an auxiliary. */
static int finite_complement(const struct tree *tree, int token)
{
    int clause = tree_child_with(tree, token, REL_XCOMP);
    bool finite = clause >= 0 && tree_child_with(tree, clause, REL_NSUBJ) >= 0 && tree_child_with(tree, clause, REL_AUX) >= 0;

    return finite ? clause : -1;
}

/* "Mali voiced concern, a spokesman said": the words that tell who told of it are not what was voiced. */
static bool is_attribution(const struct tree *tree, int clause)
{
    static const char *const words[] = { "say", "report", "announce", "add", "state", "declare", NULL };

    return tree_is_one_of(tree, clause, words) && tree_child_with(tree, clause, REL_CCOMP) < 0;
}

int content_clause(const struct tree *tree, int token)
{
    int clause = tree_child_with(tree, token, REL_CCOMP);

    if (clause < 0 && tree_relation(tree, token) == REL_PARATAXIS && tree_head(tree, token) < token)
        clause = tree_head(tree, token); /* "It is a crime, he said" */
    if (clause < 0)
        clause = tree_child_with(tree, token, REL_PARATAXIS);
    if (clause >= 0 && tree_relation(tree, clause) == REL_PARATAXIS && is_attribution(tree, clause))
        clause = -1;
    if (clause < 0)
        clause = finite_complement(tree, token);
    return clause >= 0 ? clause : told_clause(tree, token);
}

/* "is to leave": as much decided as "will leave". */
static bool is_to(const struct tree *tree, int clause)
{
    int to = tree_child_with(tree, clause, REL_MARK), be = tree_child_with(tree, clause, REL_AUX);

    while (to >= 0 && (tree_relation(tree, to) != REL_MARK || !tree_is(tree, to, "to"))) /* behind "that" */
        to = tree_next(tree, to);
    return to >= 0 && be >= 0 && be < to && tree_is(tree, be, "be") && to < clause;
}

static enum verdict verdict_of(const struct tree *tree, int clause)
{
    if (is_to(tree, clause))
        return VERDICT_INTENT;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; tree_relation(tree, c) == REL_AUX && i < G_N_ELEMENTS(verdicts); i++)
            if (tree_is(tree, c, verdicts[i].word))
                return verdicts[i].verdict;
    return VERDICT_NONE;
}

/* Whether one of the verbs has an infinitive: "has to leave", "planned to leave"; "has to do with oil" tells no deed. */
static bool has_infinitive(const struct tree *tree, int clause, const char *const *verbs)
{
    int infinitive = tree_child_with(tree, clause, REL_XCOMP);
    bool concerns = infinitive > clause && tree_is(tree, infinitive, "do") && infinitive + 1 < (int)tree->n &&
                    tree_is(tree, infinitive + 1, "with");

    return infinitive > clause && !concerns && tree_is_one_of(tree, clause, verbs) &&
           g_strcmp0(tree_preposition(tree, infinitive), "to") == 0;
}

/* "has to leave", "needs to leave". */
static bool has_to(const struct tree *tree, int clause)
{
    static const char *const duties[] = { "have", "need", "ought", NULL };

    return has_infinitive(tree, clause, duties) && /* not "needs Peru to leave" */
           !(tree_is(tree, clause, "need") && tree_child_with(tree, clause, REL_OBJ) > clause);
}

/* What a clause says that its subject is: "is a crime", "constitutes a crime", "amounts to a crime"; -1 if it says no such thing. */
static int predicate_of(const struct coder *coder, int clause)
{
    const struct tree *tree = coder->tree;

    if (tree_child_with(tree, clause, REL_COP) >= 0)
        return clause;
    if (!act_in_class(coder, clause, "being"))
        return -1;
    int object = tree_child_with(tree, clause, REL_OBJ);
    return object >= 0 ? object : tree_child_with(tree, clause, REL_OBL);
}

/* "a crime", "a shameful act". */
static bool is_said_to_be(const struct coder *coder, int token, const char *class_name)
{
    if (act_in_class(coder, token, class_name))
        return true;
    for (int c = tree_child(coder->tree, token); c >= 0; c = tree_next(coder->tree, c))
        if (tree_relation(coder->tree, c) == REL_AMOD && act_in_class(coder, c, class_name))
            return true;
    return false;
}

/* "does not go far enough", "falls short of it", "went too far" */
static bool falls_short(const struct tree *tree, const struct content *content)
{
    static const struct {
        const char *verb, *how, *more;
        bool negated;
    } ways[] = { { "go", "far", "enough", true }, { "go", "far", "too", false }, { "fall", "short", NULL, false } };
    int how = content->clause + 1;

    while (how + 1 < (int)tree->n && !tree_is(tree, how, "far") && !tree_is(tree, how, "short") && how < content->clause + 3)
        how++;
    for (size_t i = 0; i < G_N_ELEMENTS(ways) && how < (int)tree->n; i++) {
        bool more = !ways[i].more || tree_is(tree, how - 1, ways[i].more) ||
                    (how + 1 < (int)tree->n && tree_is(tree, how + 1, ways[i].more));
        if (tree_is(tree, content->clause, ways[i].verb) && tree_is(tree, how, ways[i].how) && more &&
            content->negated == ways[i].negated && content->verdict == VERDICT_NONE)
            return true;
    }
    return false;
}

/* Predicates that judge their subject: "baseless" denies it, "a crime" condemns it. Their frames name nobody who says so. */
static int judgement_of(const struct coder *coder, const struct content *content)
{
    static const struct {
        const char *class_name, *slug;
    } judging[] = { { "falsehood", "deny" }, { "bad", "condemn" }, { "good", "praise" }, { "guilt", "accuse" } };
    const struct tree *tree = coder->tree;
    int said = predicate_of(coder, content->clause);

    if (is_to(tree, content->clause) && g_strcmp0(tree->tokens[content->clause].lemma, "blame") == 0 && !content->negated &&
        tree_child_with(tree, content->clause, REL_OBJ) < 0)
        return ACTION_ACCUSE; /* "said Peru was to blame" */
    if (said < 0)
        return falls_short(tree, content) ? ACTION_CONDEMN : -1;
    if (content->verdict != VERDICT_NONE)
        return -1;
    if (content->negated)
        return act_in_class(coder, said, "due") && tree_child_with(tree, content->clause, REL_EXPL) < 0 ? ACTION_CONDEMN : -1;
    if (g_strcmp0(tree_preposition(tree, said), "behind") == 0) /* "said Peru was behind the hacking" */
        return ACTION_ACCUSE;
    for (int c = act_in_class(coder, said, "casus") ? tree_child(tree, said) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD &&
            (act_in_class(coder, c, "casus") || act_in_class(coder, c, "bad"))) /* "an act of war" */
            return ACTION_CONDEMN;
    for (size_t i = 0; i < G_N_ELEMENTS(judging); i++)
        if (is_said_to_be(coder, said, judging[i].class_name)) /* "I am responsible" accuses nobody */
            return content->own && strcmp(judging[i].slug, "accuse") == 0 ? -1 : action_find(judging[i].slug);
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        enum upos upos = tree->tokens[content->clause].upos; /* "unacceptable", "out of the question" */
        if (match->token == content->clause && (upos == UPOS_ADJ || upos == UPOS_NOUN) && !match->frame->source.role[0])
            return match->frame->action;
    }
    return -1;
}

/* The next word of a class near a clause and below it, from that one on; -1 if none. */
static int word_of(const struct coder *coder, int clause, int from, const char *class_name)
{
    const struct tree *tree = coder->tree;

    for (int i = from; i < MIN(clause + WORDS_NEAR, (int)tree->n); i++)
        if (tree_below(tree, i, clause) && act_in_class(coder, i, class_name))
            return i;
    return -1;
}

/* "leave the sanctions unanswered": the parser takes the word for the object's. */
static bool has_word_of(const struct coder *coder, int clause, const char *class_name)
{
    return word_of(coder, clause, clause, class_name) >= 0;
}

/* "would be cut unless all were freed": a threat, whoever carries it out. */
static bool is_ultimatum(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        int mark = tree_relation(tree, c) == REL_ADVCL ? tree_child_with(tree, c, REL_MARK) : -1;
        if (mark >= 0 && tree_is(tree, mark, "unless"))
            return true;
    }
    return false;
}

/* "send peacekeepers", "deploy 300 more police": forces that one sends to help. */
static bool is_help(const struct coder *coder, int clause, int action)
{
    int sent = tree_child_with(coder->tree, clause, REL_OBJ);

    return action == ACTION_MOBILIZE && act_in_class(coder, sent, "helper");
}

/* "If Mali attacks us, we will respond", "we shall hit back": what one will do to whoever strikes first. */
static bool is_deterrent(const struct coder *coder, int clause)
{
    static const char *const answers[] = { "respond", "react", "reply", "answer", NULL };
    static const char *const blows[] = { "hit", "strike", "fight", NULL };
    const struct tree *tree = coder->tree;

    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        int mark = tree_relation(tree, c) == REL_ADVCL ? tree_child_with(tree, c, REL_MARK) : -1;
        int action = mark >= 0 && tree_is(tree, mark, "if") ? act_action_at(coder, c) : -1;
        if (action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT && tree_is_one_of(tree, clause, answers))
            return true;
        if (tree_is(tree, c, "back") && tree_is_one_of(tree, clause, blows))
            return true;
    }
    return false;
}

/* What somebody says that he will do: a threat where it harms another, else a pledge. */
static const char *intent_slug(const struct coder *coder, const struct content *content)
{
    static const char *const idle[] = { "become", "forget", "retreat", "comment", "speculate",
                                        "happen", "know",   "change",  "hurt",    NULL };
    static const char *const kept[] = { "renew", "extend", "prolong", NULL };
    static const char *const using[] = { "use", "employ", "exact", "take", "apply", NULL };
    static const char *const blows[] = { "retaliate", "avenge", "punish", "annihilate", "destroy", NULL };
    const char *lemma = coder->tree->tokens[content->clause].lemma;
    int action = act_action_at(coder, content->clause);
    bool harms = action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT && !is_help(coder, content->clause, action);

    bool violent = tree_is_one_of(coder->tree, content->clause, using) && /* "would use force" */
                   act_in_class(coder, tree_child_with(coder->tree, content->clause, REL_OBJ), "brutality");

    if (act_in_class(coder, content->clause, "lasting"))
        return "state"; /* "would have no effect", "will not enjoy peace": nobody does it */
    if (!content->negated && (violent || is_ultimatum(coder->tree, content->clause) || is_deterrent(coder, content->clause)))
        return "warn";
    if (!content->negated) /* "will expel two envoys" is decided, "could expel" threatens */
        return (harms && !(content->verdict == VERDICT_INTENT && act_is_measure(action))) || wordlist_has(blows, lemma) ? "warn"
                                                                                                                        : "pledge";
    bool blow = action == ACTION_ATTACK || action == ACTION_REJECT;
    if (violent || blow || act_in_class(coder, content->clause, "renounced"))
        return "pledge"; /* "will not seek re-election", "will not open fire", "would not turn them away" */
    if (wordlist_has(idle, lemma) || has_word_of(coder, content->clause, "statement-noun"))
        return "state"; /* "would not forget them", "would not make a statement" */
    if (wordlist_has(kept, lemma) && act_in_class(coder, tree_child_with(coder->tree, content->clause, REL_OBJ), "agreement"))
        return "withdraw-from-agreement"; /* "will not renew the pact" */
    return has_word_of(coder, content->clause, "patience") ? "warn"
                                                           : "reject"; /* "will not tolerate", "will not leave it unanswered" */
}

/* "I would eat anything": in one's own words it only supposes; "he said he would" is the same of "will". */
static bool is_supposing(const struct tree *tree, int clause)
{
    int subject = tree_child_with(tree, clause, REL_NSUBJ), modal = tree_child_with(tree, clause, REL_AUX);

    return subject >= 0 && modal >= 0 && tree_is(tree, modal, "would") &&
           (tree_is(tree, subject, "I") || tree_is(tree, subject, "i") || tree_is(tree, subject, "we"));
}

/* "No one should doubt our resolve" asks nothing of anybody. */
static bool is_nobody(const struct tree *tree, int subject)
{
    int determiner = subject >= 0 ? tree_child_with(tree, subject, REL_DET) : -1;

    return subject >= 0 && (tree_is(tree, subject, "nobody") ||
                            (tree_is(tree, subject, "one") && determiner >= 0 && tree_is(tree, determiner, "no")));
}

/* "said it would answer", "said the army would leave"; but "said the number would grow", "said its report would show". */
static bool has_will(struct coder *coder, int subject)
{
    static const char *const texts[] = { "report", "study", "survey", "document", "book", "paper", "text", "film", NULL };

    return subject >= 0 && !tree_is_one_of(coder->tree, subject, texts) &&
           (coder->tree->tokens[subject].upos == UPOS_PRON || cast_speaks(coder->cast, coder->tree, subject) ||
            cast_is_people(coder->cast, coder->tree, subject));
}

/* "no part", "nothing to do with it", "no evidence": a word of the class below the clause, with "no". */
static bool lacks(const struct coder *coder, int clause, const char *class_name)
{
    static const char *const none[] = { "no", "nothing", "any", NULL };
    const struct tree *tree = coder->tree;

    for (int i = clause; (i = word_of(coder, clause, i, class_name)) >= 0; i++)
        if (tree_is_among(tree, i, none) || tree_has_among(tree, i, none) || mood_negated(coder->cues, tree, i))
            return true;
    return false;
}

/* "had no intention of lifting them", not "had no wish to comment", which refuses nobody anything. */
static bool lacks_intent(const struct coder *coder, int clause)
{
    static const char *const silent[] = { "comment", "speculate", NULL };
    const struct tree *tree = coder->tree;

    for (int i = clause; i < MIN(clause + WORDS_NEAR, (int)tree->n); i++)
        if (tree_is_among(tree, i, silent) && tree_below(tree, i, clause))
            return false;
    return lacks(coder, clause, "intent");
}

/* "wants Peru to leave": who is to do what the speaker wants, -1 if that is himself or not said. */
static int wanted_of(const struct tree *tree, int clause)
{
    static const char *const wishes[] = { "want", "expect", NULL };
    static const char *const minds[] = { "know", "understand", "see",     "remember", "believe",
                                         "hear", "realise",    "realize", "feel",     NULL };
    int infinitive = tree_child_with(tree, clause, REL_XCOMP);

    if (tree_is(tree, clause, "need")) { /* "We need Peru to act", not "we need money to act" */
        int whom = infinitive > clause ? tree_child_with(tree, clause, REL_OBJ) : -1;
        return whom > clause && whom < infinitive && tree->tokens[whom].upos == UPOS_PROPN ? whom : -1;
    }
    if (!tree_is_one_of(tree, clause, wishes))
        return -1;
    if (infinitive < 0)
        infinitive = tree_child_with(tree, clause, REL_CCOMP);
    if (infinitive >= 0 && tree_is_one_of(tree, infinitive, minds))
        return -1; /* "I want the people to know that" tells them */
    int object = tree_child_with(tree, clause, REL_OBJ);
    return infinitive < 0 ? -1 : object >= 0 ? object : tree_child_with(tree, infinitive, REL_NSUBJ);
}

/* "said he planned to go". */
static bool is_meaning_to(const struct tree *tree, int clause)
{
    static const char *const verbs[] = { "plan", "intend", "aim", "mean", NULL };

    return has_infinitive(tree, clause, verbs);
}

/* "supplied weapons to the rebels", "gave the order": what one is charged with. */
static bool is_misdeed(const struct coder *coder, int clause)
{
    bool gives = tree_is(coder->tree, clause, "give") || tree_is(coder->tree, clause, "issue");

    if (tree_is(coder->tree, clause, "plan") && !tree_has_tag(coder->tree, clause, TAG(VBD) | TAG(VBN)))
        return false; /* "is not planning more flights" */
    return gives ? act_in_class(coder, tree_child_with(coder->tree, clause, REL_OBJ), "order")
                 : act_in_class(coder, clause, "misdeed");
}

/* "There had been no breach", "there were no Rwandan soldiers in Congo". */
static bool is_disclaimer(const struct coder *coder, const struct content *content)
{
    return tree_child_with(coder->tree, content->clause, REL_EXPL) >= 0 &&
           (lacks(coder, content->clause, "wrongdoing") || lacks(coder, content->clause, "possession"));
}

/* "said it would likely raise tensions": a guess at what comes of it, no promise. */
static bool is_forecast(const struct tree *tree, int clause)
{
    static const char *const guesses[] = { "likely", "probably", "inevitably", "undoubtedly", "hardly", NULL };

    return tree_has_adverb(tree, clause, guesses);
}

static bool has_by(const struct tree *tree, int clause, const char *preposition)
{
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), preposition) == 0)
            return true;
    return false;
}

/* "It would be a miracle", "this would be a gain for all": what something is, and nobody's will. */
static bool is_reckoning(const struct tree *tree, const struct content *content)
{
    static const char *const things[] = { "it", "this", "that", NULL };

    if (tree_is(tree, content->clause, "lead") && has_by(tree, content->clause, "to"))
        return true; /* "it would lead to bloodshed" */
    return tree->tokens[content->clause].upos == UPOS_NOUN && tree_child_with(tree, content->clause, REL_COP) >= 0 &&
           content->subject >= 0 && tree_is_among(tree, content->subject, things);
}

/* "would not be deterred from sending aid" */
static bool is_kept_from(const struct tree *tree, int clause)
{
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c))
        if (tree_is_clause(tree, c) &&
            (tree_has_child(tree, c, REL_MARK, "from") || g_strcmp0(tree_preposition(tree, c), "from") == 0))
            return true;
    return false;
}

/* "would": what the speaker means to do. */
static const char *own_intent(struct coder *coder, const struct content *content)
{
    const struct tree *tree = coder->tree;

    if (tree_has_child(tree, content->clause, REL_AUX, "have") || is_forecast(tree, content->clause) || is_reckoning(tree, content))
        return NULL; /* "would have vetoed it" */
    static const char *const hindered[] = { "deter", "dissuade", "stop", "prevent", "discourage", "distract", NULL };
    if (content->passive) /* "would not be swayed"; "would not be deterred from sending aid" */
        return !content->negated                                                                        ? NULL
               : tree_is_one_of(tree, content->clause, hindered) && is_kept_from(tree, content->clause) ? "pledge"
                                                                                                        : "reject";
    if (act_in_class(coder, content->clause, "verdict") && has_word_of(coder, content->clause, "casus"))
        return "warn"; /* "would regard it as a declaration of war" */
    return !is_supposing(tree, content->clause) && has_will(coder, content->subject) ? intent_slug(coder, content) : NULL;
}

/* What the speaker tells of himself without a modal. */
static const char *own_account(struct coder *coder, const struct act *act, const struct content *content)
{
    const struct tree *tree = coder->tree;
    int action = act_action_at(coder, content->clause);
    bool harms = action >= 0 && action_get(action)->quad == QUAD_MATERIAL_CONFLICT;

    if (tree_is(tree, act->token, "suggest"))
        return NULL; /* "suggested that the agency did not use it" */
    if (content->negated && harms)
        return "deny"; /* "said it had never struck Peru" */
    static const char *const handing[] = { "distribute", "deliver", "feed", "treat", "shelter", "train", "help", "assist", NULL };
    if (!content->negated && action == ACTION_AID && tree_has_tag(tree, content->clause, TAG(VBG)) &&
        !tree_is_one_of(tree, content->clause, handing))
        return "pledge"; /* "announced it was sending food", not "was handing it out" */
    if (is_disclaimer(coder, content))
        return "deny";
    if (content->negated && is_misdeed(coder, content->clause))
        return "deny"; /* "said it had never sought a bomb" */
    if (tree_is(tree, content->clause, "have") &&
        (lacks(coder, content->clause, "part") || lacks(coder, content->clause, "possession")))
        return "deny"; /* "said it had no part in it", "had no troops there" */
    if ((tree_is(tree, content->clause, "see") && lacks(coder, content->clause, "grounds")) ||
        (tree_is(tree, content->clause, "have") && lacks_intent(coder, content->clause)))
        return "reject"; /* "said it saw no reason to lift them", "had no intention of lifting them" */
    if (wanted_of(tree, content->clause) >= 0 && !content->negated)
        return "demand";
    if (is_meaning_to(tree, content->clause))
        return content->negated ? "reject" : "pledge";
    if (content->negated && act_in_class(coder, content->clause, "consent"))
        return "reject"; /* "said it did not accept the ruling" */
    bool person = content->subject >= 0 && tree->tokens[content->subject].upos == UPOS_PRON; /* "insists he is still president" */
    bool quality = content->negated || !person || tree->tokens[content->clause].upos == UPOS_ADJ;
    if (tree_is(tree, act->token, "insist") && tree_child_with(tree, content->clause, REL_COP) >= 0 && quality)
        return "deny"; /* "insists its programme is peaceful" */
    return NULL;
}

/* "said it could not accept it", not "could not give any details". */
static bool is_unable_to_consent(const struct coder *coder, const struct content *content)
{
    return content->negated && act_in_class(coder, content->clause, "consent") &&
           !has_word_of(coder, content->clause, "statement-noun");
}

static const char *own_slug(struct coder *coder, const struct act *act, const struct content *content)
{
    switch (content->verdict) {
    case VERDICT_INTENT:
        return own_intent(coder, content);
    case VERDICT_OPTION:
        if (is_unable_to_consent(coder, content))
            return "reject";
        return strcmp(intent_slug(coder, content), "warn") == 0 ? "warn" : NULL;
    case VERDICT_ABILITY:
        return is_unable_to_consent(coder, content) ? "reject" : NULL;
    case VERDICT_NONE:
        return own_account(coder, act, content);
    case VERDICT_DUTY:
        break;
    }
    return NULL;
}

/* "armed the rebels", "supported terrorism", "committed war crimes", "crossed the border illegally". */
static bool is_abetting(const struct coder *coder, int clause)
{
    static const char *const doing[] = { "commit", "perpetrate", NULL };
    static const char *const ways[] = { "illegally", "unlawfully", "wrongfully", "arbitrarily", "indiscriminately", NULL };
    const struct tree *tree = coder->tree;
    int object = tree_child_with(tree, clause, REL_OBJ);

    return tree_has_adverb(tree, clause, ways) || (act_in_class(coder, clause, "abet") && act_in_class(coder, object, "villain")) ||
           (tree_is_one_of(tree, clause, doing) && act_in_class(coder, object, "offence"));
}

/* "Washington would break international law", "they have failed to keep their word": what one is blamed for. */
static bool is_blamed(const struct coder *coder, const struct content *content)
{
    return content->about->len && !content->own && !content->negated && !content->passive &&
           (act_in_class(coder, content->clause, "blame") || is_abetting(coder, content->clause));
}

/* "There is no evidence", "there was no truth in it". */
static bool is_refutation(const struct coder *coder, const struct content *content)
{
    return tree_child_with(coder->tree, content->clause, REL_EXPL) >= 0 && lacks(coder, content->clause, "proof");
}

/* "claimed", "charged": words that do not vouch for what they say. */
static bool is_unvouched(const struct coder *coder, const struct act *act)
{
    static const char *const verbs[] = { "claim", "charge", NULL };
    const char *lemma = act->token >= 0 ? coder->tree->tokens[act->token].lemma : NULL;

    return lemma && wordlist_has(verbs, lemma);
}

/* "claimed that Peru had given them money": what others are said to have done by who does not vouch for it. */
static bool is_claimed(const struct coder *coder, const struct act *act, const struct content *content)
{
    return is_unvouched(coder, act) && content->about->len && !content->own && !content->negated && !content->passive &&
           coder->tree->tokens[content->clause].upos == UPOS_VERB;
}

/* Whether a word stands in a clause of time below another: "would stay {until the war is over}". */
static bool is_in_time_below(const struct tree *tree, int word, int clause)
{
    static const char *const times[] = { "until", "till", "after", "before", "since", "while", NULL };

    for (; word >= 0 && word != clause; word = tree_head(tree, word)) {
        int mark = tree_relation(tree, word) == REL_ADVCL ? tree_child_with(tree, word, REL_MARK) : -1;
        if (mark >= 0 && tree_is_one_of(tree, mark, times))
            return true;
    }
    return false;
}

/* "would have grave consequences"; but "would stay until the war is over" bodes none. */
static bool bodes_ill(const struct coder *coder, int clause)
{
    for (int i = clause; (i = word_of(coder, clause, i, "consequence")) >= 0; i++)
        if (!is_in_time_below(coder->tree, i, clause))
            return true;
    return false;
}

/* "would have grave consequences", "if this goes unpunished, nobody will be safe"; not "will help if they are attacked". */
static bool is_warning(const struct coder *coder, const struct content *content)
{
    static const char *const conditions[] = { "if", "unless", NULL };
    static const char *const kind[] = { "help",    "support", "assist",    "protect",   "aid",    "welcome", "lift",
                                        "ease",    "resume",  "free",      "release",   "accept", "meet",    "talk",
                                        "provide", "return",  "recognize", "recognise", "give",   "sign",    NULL };
    static const char *const answers[] = { "punish", "repel", "repulse", "crush", "avenge", NULL };
    static const char *const met[] = { "meet", "answer", NULL };
    const char *lemma = coder->tree->tokens[content->clause].lemma;
    static const char *const left[] = { "unanswered", "unpunished", "unchallenged", "unheeded", NULL };
    int condition = tree_child_with(coder->tree, content->clause, REL_ADVCL);
    int mark = condition >= 0 ? tree_child_with(coder->tree, condition, REL_MARK) : -1;

    for (int i = content->clause; content->negated && i < MIN(content->clause + 3, (int)coder->tree->n); i++)
        if (tree_is_among(coder->tree, i, left))
            return true; /* "will not go unanswered" */
    if (!content->negated && content->passive && content->verdict == VERDICT_INTENT && lemma &&
        (wordlist_has(answers, lemma) || (wordlist_has(met, lemma) && has_by(coder->tree, content->clause, "with"))))
        return true; /* "any attack would be met with force" */
    if (!content->negated && (act_in_class(coder, content->clause, "menace") || bodes_ill(coder, content->clause)))
        return true;
    if (lemma && mark >= 0 && tree_is(coder->tree, mark, "if") && wordlist_has(kind, lemma))
        return false;
    return mark >= 0 && content->verdict == VERDICT_INTENT && tree_is_among(coder->tree, mark, conditions) &&
           !tree_has_child(coder->tree, content->clause, REL_AUX, "have"); /* "if you had come, you would have won" */
}

/* "Stop the bombing,": what one tells others to do; "let us go" is none. */
static bool is_imperative(const struct tree *tree, const struct content *content)
{
    static const enum relation own[] = { REL_NSUBJ, REL_NSUBJ_PASS, REL_AUX, REL_MARK, REL_COP, REL_EXPL };

    for (size_t i = 0; i < G_N_ELEMENTS(own); i++)
        if (tree_child_with(tree, content->clause, own[i]) >= 0)
            return false;
    return !content->passive && !tree_is(tree, content->clause, "let") && tree->tokens[content->clause].upos == UPOS_VERB &&
           tree_has_tag(tree, content->clause, TAG(VB)) && content->clause > 0 &&
           strchr("\"`'", tree->document->text[tree->tokens[content->clause].start - 1]);
}

/* "It is time for Peru to leave": who is to do it, -1 for other clauses. */
static int due_of(const struct tree *tree, int clause)
{
    if (!tree_is(tree, clause, "time") || tree_child_with(tree, clause, REL_COP) < 0)
        return -1;
    for (int c = tree_child(tree, clause); c >= 0; c = tree_next(tree, c)) {
        int doer = tree_child_with(tree, c, REL_NSUBJ);
        if (c > clause && doer >= 0 && tree->tokens[c].upos == UPOS_VERB)
            return doer;
        if (c > clause && g_strcmp0(tree_preposition(tree, c), "for") == 0 && tree->tokens[c].upos != UPOS_VERB)
            return c;
    }
    return -1;
}

/* "That requires Peru to act": who is to do it, where the words before ask for it; -1 if it tells of no such thing. */
static int required_of(const struct tree *tree, int clause)
{
    static const char *const pointers[] = { "that", "this", "it", NULL };
    int subject = tree_is(tree, clause, "require") ? tree_child_with(tree, clause, REL_NSUBJ) : -1;
    int whom = subject >= 0 && tree_is_among(tree, subject, pointers) ? tree_child_with(tree, clause, REL_OBJ) : -1;

    for (int i = whom + 1; whom >= 0 && i < MIN(whom + WORDS_NEAR, (int)tree->n); i++)
        if (tree_relation(tree, i) == REL_MARK && tree_is(tree, i, "to") && tree_below(tree, i, clause))
            return whom;
    return -1;
}

/* "it is time for Peru to go", "that requires Peru to go": who is to do it. */
static int asked_of(const struct tree *tree, int clause)
{
    int due = due_of(tree, clause);

    return due >= 0 ? due : required_of(tree, clause);
}

/* "There is no question that they did it", "no question but": what is certain; "no question of talks" is not. */
static bool is_certainty(const struct tree *tree, int clause)
{
    for (int i = clause; i < MIN(clause + WORDS_NEAR, (int)tree->n) - 1; i++)
        if (tree_is(tree, i, "question") && (tree_is(tree, i + 1, "that") || tree_is(tree, i + 1, "but")))
            return true;
    return false;
}

/* "The port should be able to receive ships": what is expected, and nobody's duty. */
static bool is_expectation(const struct tree *tree, int clause)
{
    static const char *const states[] = { "able", "possible", "available", "enough", "sufficient", "fine", "easy", "better", NULL };

    return tree_child_with(tree, clause, REL_COP) >= 0 && tree_is_among(tree, clause, states) &&
           tree_has_child(tree, clause, REL_AUX, "should");
}

/* What is said of others. */
static const char *other_slug(struct coder *coder, const struct act *act, const struct content *content)
{
    switch (content->verdict) {
    case VERDICT_DUTY:
        if ((content->infinitive && content->about->len == 0) || is_expectation(coder->tree, content->clause))
            return NULL; /* "a child needs to have a visa" */
        if (is_nobody(coder->tree, content->subject)) /* "no one should doubt our resolve", "nobody should test our patience" */
            return act_in_class(coder, content->clause, "dare") ? "warn" : NULL;
        return "demand";
    case VERDICT_INTENT:
    case VERDICT_OPTION:
        if (is_ultimatum(coder->tree, content->clause))
            return "warn";
        if (is_blamed(coder, content) && content->verdict == VERDICT_INTENT)
            return "accuse"; /* "would break the law" */
        if (content->negated && tree_child_with(coder->tree, content->clause, REL_EXPL) >= 0)
            return "reject"; /* "there will be no talks" */
        return is_warning(coder, content) ? "warn" : NULL;
    case VERDICT_NONE:
        if (is_imperative(coder->tree, content) || (asked_of(coder->tree, content->clause) >= 0 && !content->negated))
            return "demand";
        if (tree_child_with(coder->tree, content->clause, REL_EXPL) >= 0 && lacks(coder, content->clause, "question") &&
            !is_certainty(coder->tree, content->clause))
            return "reject"; /* "there was no question of talks" */
        if (is_disclaimer(coder, content))
            return "deny";
        if (is_refutation(coder, content) || (tree_is(coder->tree, act->token, "insist") && content->negated))
            return "deny"; /* "insisted that no ransom had been paid" */
        return is_blamed(coder, content) || is_claimed(coder, act, content) ? "accuse" : NULL;
    case VERDICT_ABILITY:
        break;
    }
    return NULL;
}

/* "Russia feels the United States must wait": what the speaker thinks is what he says. */
static int thought_of(const struct coder *coder, int clause)
{
    const struct tree *tree = coder->tree;

    for (int i = 0; i < 3 && act_in_class(coder, clause, "opinion") && !mood_negated(coder->cues, tree, clause); i++) {
        int inner = tree_child_with(tree, clause, REL_CCOMP);
        if (inner < 0)
            inner = finite_complement(tree, clause);
        if (inner < 0)
            break;
        clause = inner;
    }
    return clause;
}

/* "claimed that the drones had been launched by Peru": it is he who did it that is spoken of; -1 if nobody is named. */
static int doer_claimed(const struct coder *coder, const struct act *act, int clause)
{
    return is_unvouched(coder, act) ? tree_child_with(coder->tree, clause, REL_AGENT) : -1;
}

/* "told Milosevic that he must leave": he who is told so; the pronoun itself where he does not stand there. */
static int bidden(const struct coder *coder, const struct act *act, const struct content *content)
{
    static const char *const pronouns[] = { "he", "she", "they", "it", NULL };
    static const char *const verbs[] = { "tell", "inform", "remind", "advise", NULL };
    const struct tree *tree = coder->tree;
    int told = act->arguments.indirect >= 0 ? act->arguments.indirect : act->arguments.object;
    bool duty = content->verdict == VERDICT_DUTY && content->subject >= 0 && tree_is_among(tree, content->subject, pronouns);

    return duty && told >= 0 && told != content->clause && told < content->subject && tree_is_one_of(tree, act->token, verbs) &&
                   cast_speaks(coder->cast, tree, told)
               ? told
               : content->subject;
}

/* What a clause says that is asked, claimed or judged: of whom, and how. */
static void read_content(struct coder *coder, const struct act *act, int clause, struct content *content)
{
    const struct tree *tree = coder->tree;
    struct tree_arguments arguments;

    *content = (struct content){ .clause = clause, .verdict = verdict_of(tree, clause), .about = g_ptr_array_new() };
    tree_arguments(tree, clause, &arguments);
    content->infinitive = content->verdict == VERDICT_NONE && has_to(tree, clause);
    if (content->infinitive)
        content->verdict = VERDICT_DUTY;
    content->negated = mood_negated(coder->cues, tree, clause);
    int doer = arguments.passive ? doer_claimed(coder, act, clause) : -1;
    content->passive = arguments.passive && doer < 0;
    content->subject = doer >= 0 ? doer : arguments.passive ? arguments.object : arguments.subject;
    cast_resolve(coder->cast, tree, bidden(coder, act, content), false, content->about);
    content->own = content->about->len > 0 && g_ptr_array_find(act->source, g_ptr_array_index(content->about, 0), NULL);
    if (content->verdict == VERDICT_INTENT && !content->own && !content->negated && has_to(tree, clause))
        content->verdict = VERDICT_DUTY; /* "Peru will have to cut its staff" */
}

/* "Peru will not hand them over to Chile, its minister said": the clause does not stand below the word that says it. */
static void aim_aside(struct coder *coder, struct act *act, const struct content *content)
{
    if (!content->own || act->target->len || tree_below(coder->tree, content->clause, act->token) || act->action != ACTION_REJECT)
        return;
    g_autoptr(GPtrArray) named = g_ptr_array_new();
    cast_others(coder->cast, coder->tree, content->clause, content->subject, true, named, NULL);
    act_drop_codes(named, 0, act->source);
    if (named->len)
        act_take_code(act->target, g_ptr_array_index(named, 0), act->target_path, "the other actor in what was said");
}

/* "told Chad's envoy that the raids must stop": who is told what must be done, where the words name nobody who is to do it. */
static void aim_at_told(struct coder *coder, struct act *act, const struct content *content, int told)
{
    if (act->target->len || content->about->len || told < 0 || told == content->clause ||
        !tree_is(coder->tree, act->token, "tell") || act->action != ACTION_DEMAND || act->arguments.passive ||
        !cast_speaks(coder->cast, coder->tree, told))
        return;
    act_aim_at(coder, act, told, false, "who is told so");
}

static void aim(struct coder *coder, struct act *act, const struct content *content)
{
    int wanted = content->own ? wanted_of(coder->tree, content->clause) : asked_of(coder->tree, content->clause);
    int told = act->arguments.object >= 0 ? act->arguments.object : act->arguments.indirect;

    if (wanted < 0 && is_imperative(coder->tree, content) && told >= 0 && told != content->clause)
        wanted = told;

    if (wanted >= 0) {
        cast_resolve(coder->cast, coder->tree, wanted, false, act->target);
        path_say(act->target_path, "who is to do it");
    }
    aim_at_told(coder, act, content, told);
    if (content->own || content->about->len == 0)
        return;
    g_ptr_array_add(act->target, g_ptr_array_index(content->about, 0));
    path_say(act->target_path, "subject of what was said");
}

/* "assured the king that the situation is stable": how things are, and no promise; "assured him that it would help" is one. */
static void take_account(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "assure", "reassure", NULL };
    bool assures = act->token >= 0 && act->action == ACTION_PLEDGE && tree_is_one_of(coder->tree, act->token, verbs);
    int clause = assures ? tree_child_with(coder->tree, act->token, REL_CCOMP) : -1;

    if (clause >= 0 && verdict_of(coder->tree, clause) == VERDICT_NONE && !day_is_perfect(coder->tree, clause))
        act->action = ACTION_STATE;
}

/* "Peru must go," he urged: who is to do what is demanded in so many words. */
static void aim_demand(struct coder *coder, struct act *act)
{
    static const char *const verbs[] = { "urge", "demand", "insist", NULL };
    bool open = act->action == ACTION_DEMAND && act->token >= 0 && act->target->len == 0 && act->source->len;
    int clause = open && tree_is_one_of(coder->tree, act->token, verbs) ? content_clause(coder->tree, act->token) : -1;
    struct content content;

    if (clause < 0)
        return;
    read_content(coder, act, clause, &content);
    if (content.verdict == VERDICT_DUTY || asked_of(coder->tree, clause) >= 0)
        aim(coder, act, &content);
    g_ptr_array_unref(content.about);
}

void content_specify(struct coder *coder, struct act *act)
{
    take_account(coder, act);
    aim_demand(coder, act);

    int clause = act->action == ACTION_STATE ? content_clause(coder->tree, act->token) : -1;
    struct content content;

    if (clause < 0 || act->source->len == 0)
        return;
    clause = thought_of(coder, clause);
    read_content(coder, act, clause, &content);
    int judgement = judgement_of(coder, &content), said = act_action_at(coder, clause);
    bool agreed = tree_is(coder->tree, act->token, "agree") && content.verdict == VERDICT_DUTY; /* "agreed that it should go" */
    const char *slug = judgement >= 0 ? action_get(judgement)->slug
                       : agreed       ? "pledge"
                       : content.own  ? own_slug(coder, act, &content)
                                      : other_slug(coder, act, &content);
    if (slug) {
        act->action = action_find(slug);
        aim(coder, act, &content);
        aim_aside(coder, act, &content);
        act->by_content = true;
        if (act->steps->len == 0)
            g_string_append(act->steps, "by what was said");
    }
    bool earlier = said == act->action && day_is_perfect(coder->tree, clause); /* "said he had told them" */
    act->told_itself = !slug && content.own && content.verdict == VERDICT_NONE && said >= 0 && act_is_verbal(said) && !earlier;
    g_ptr_array_unref(content.about);
}

/* The verb that says the clause: its governor, or the one beside it ("Peru lied, he said"). */
static int saying_of(const struct tree *tree, int clause)
{
    enum relation relation = tree_relation(tree, clause);

    return relation == REL_CCOMP ? tree_head(tree, clause) : tree_child_with(tree, clause, REL_PARATAXIS);
}

bool content_is_blame(struct coder *coder, int token)
{
    int saying = act_in_class(coder, token, "blame") || is_abetting(coder, token) ? saying_of(coder->tree, token) : -1;
    int said = saying >= 0 ? act_action_at(coder, saying) : -1;

    if (said != ACTION_STATE)
        return false;
    g_autoptr(GPtrArray) speaker = g_ptr_array_new();
    struct act act = { .token = saying, .source = speaker };
    struct content content;
    tree_arguments(coder->tree, saying, &act.arguments);
    cast_resolve(coder->cast, coder->tree, act.arguments.subject, false, speaker);
    read_content(coder, &act, token, &content);
    bool blamed = speaker->len && content.verdict == VERDICT_NONE && is_blamed(coder, &content);
    g_ptr_array_unref(content.about);
    return blamed;
}
