#include "retraction.h"

#include "../../db/action.h"
#include "../mood.h"
#include "../status/beside.h"

#include <string.h>

/* How far into the next sentence its predicate may stand: "that report was simply not true". */
enum { WORDS_MOST = 7 };

/* How many sentences before may lay the scene, and how long one is that does no more. */
enum { SENTENCES_MOST = 4, SCENE_BYTES = 40 };

/* "Chad expelled him, a paper wrote" */
static bool is_reported_behind(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "say", "write", "report", "claim", "announce", "tweet", "post", "state", NULL };

    while (tree_head(tree, token) >= 0 && tree_relation(tree, token) != REL_PARATAXIS)
        token = tree_head(tree, token);
    int report = tree_child_with(tree, token, REL_PARATAXIS);
    return tree_head(tree, token) < 0 && report > token && tree_is_one_of(tree, report, verbs);
}

/* The clause of what is said that a token stands in, -1 if in none. */
static int said_around(const struct tree *tree, int token)
{
    while (token >= 0 && tree_relation(tree, token) != REL_CCOMP)
        token = tree_head(tree, token);
    return token;
}

/* "said that Chad had expelled him"; who says "we expelled him" knows. */
static bool is_reported_of_another(const struct tree *tree, int token)
{
    int subject = tree_child_with(tree, token, REL_NSUBJ);

    if (subject >= 0 && tree->tokens[subject].upos == UPOS_PRON)
        return false;
    return is_reported_behind(tree, token) || said_around(tree, token) >= 0;
}

/* The sentence's first words in lower case, as many as may matter. */
static char **first_words(const struct document *document, guint index)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, index);
    g_autofree char *text = g_strndup(document->text + s->start, MIN(s->end - s->start, WORDS_MOST * 12));
    g_autofree char *low = g_ascii_strdown(g_strdelimit(text, " \n\t.,;:\"", ' '), -1);

    return g_strsplit(g_strstrip(low), " ", WORDS_MOST + 1);
}

/* "That was incorrect", "the report is not true", "it's a lie": where the predicate begins, 0 if it is no such sentence. */
static guint predicate_of(char **words, guint n)
{
    static const char *const subjects[] = { "that",  "this",    "it",      "they", "report", "reports", "claim", "claims",
                                            "story", "account", "message", "post", "tweet",  "video",   "clip",  "rumour",
                                            "rumor", "rumours", "rumors",  "news", "letter", NULL };
    static const char *const clitics[] = { "that's", "it's", "that’s", "it’s", NULL };
    static const char *const articles[] = { "the", "that", "this", "those", "these", NULL };
    static const char *const be[] = { "is", "was", "are", "were", "'s", NULL };
    guint at = n > 1 && g_strv_contains(articles, words[0]) && g_strv_contains(subjects, words[1]) ? 1 : 0;

    if (n > 1 && g_strv_contains(clitics, words[0]))
        return 1;
    return n > at + 2 && g_strv_contains(subjects, words[at]) && g_strv_contains(be, words[at + 1]) ? at + 2 : 0;
}

/* "It was wrong to expel them", "this is wrong and unjust": blame of what was done. */
static bool is_blame(char **words, guint n, guint at)
{
    static const char *const behind[] = { "to", "and", "that", "of", "for", "because", "as", NULL };

    return strcmp(words[at], "wrong") == 0 && at + 1 < n && g_strv_contains(behind, words[at + 1]);
}

/* "That was simply not true", "it is a lie" */
static bool is_untrue(char **words, guint n)
{
    static const char *const adverbs[] = { "simply", "completely", "utterly", "all", "just", "of", "course", "totally", NULL };
    static const char *const untrue[] = { "incorrect", "untrue", "false", "wrong", "nonsense", "lies", NULL };
    static const char *const lie[] = { "lie",  "hoax",  "fabrication", "fake",     "invention", "falsehood", "parody",
                                       "joke", "prank", "spoof",       "deepfake", "forgery",   "satire",    NULL };
    static const char *const right[] = { "true", "so", "correct", "right", "accurate", "case", NULL };
    guint at = predicate_of(words, n);
    bool denied = false;

    for (bool start = at > 0; start && at < n; at++) {
        denied |= strcmp(words[at], "not") == 0;
        if (strcmp(words[at], "a") == 0)
            return at + 1 < n && g_strv_contains(lie, words[at + 1]);
        if (g_strv_contains(untrue, words[at]) || (denied && g_strv_contains(right, words[at])))
            return !is_blame(words, n, at);
        start = g_strv_contains(adverbs, words[at]) || strcmp(words[at], "not") == 0 || (denied && strcmp(words[at], "the") == 0);
    }
    return false;
}

/* "That never happened", "none of it was true" */
static bool is_unreal(char **words, guint n)
{
    static const char *const subjects[] = { "that", "this", "it", "none", "nothing", NULL };
    static const char *const happens[] = { "happened", "occurred", "took", NULL };
    bool none = n > 4 && strcmp(words[0], "none") == 0 && strcmp(words[1], "of") == 0 && strcmp(words[3], "was") == 0;

    return (none && strcmp(words[4], "true") == 0) ||
           (n > 2 && g_strv_contains(subjects, words[0]) && strcmp(words[1], "never") == 0 && g_strv_contains(happens, words[2]));
}

/* "Chad flatly denied it.", "Oslo rejects the charge.": another's answer, and no more. What was brought forth was so, whatever it says. */
static bool is_denied(char **words, guint n, bool brought)
{
    static const char *const verbs[] = { "denied", "denies", "rejected", "rejects", "disputed", "disputes", NULL };
    static const char *const texts[] = { "it", "this", "that", "claim", "claims", "report", "reports", NULL };
    static const char *const articles[] = { "the", "this", "that", "these", "all", NULL };
    static const char *const charges[] = { "charge", "charges", "accusation", "accusations", "allegation", "allegations", NULL };

    for (guint i = 1; i + 1 < n && i < 5; i++)
        if (g_strv_contains(verbs, words[i])) {
            guint text = i + 1 + (i + 2 < n && *words[i + 2] && g_strv_contains(articles, words[i + 1]));
            bool what = g_strv_contains(texts, words[text]) || (!brought && g_strv_contains(charges, words[text]));
            return what && (!words[text + 1] || !*words[text + 1]);
        }
    return false;
}

/* "It later withdrew the report", "The paper has apologised for the story"; not "withdrew the message of support" */
static bool is_withdrawn(char **words, guint n)
{
    static const char *const verbs[] = { "withdrew",  "retracted",  "deleted",    "corrected",
                                         "withdrawn", "apologised", "apologized", NULL };
    static const char *const texts[] = { "report", "story", "post", "tweet", "claim", "item", "article", "message", "video", NULL };

    bool person = n > 0 && (strcmp(words[0], "he") == 0 || strcmp(words[0], "she") == 0);

    for (guint i = 1; i + 2 < n && i < 5; i++)
        if (g_strv_contains(verbs, words[i])) {
            guint text = g_strv_contains(texts, words[i + 2]) ? i + 2 : i + 3;
            bool sorry = g_str_has_prefix(words[i], "apolog");
            return text < n && g_strv_contains(texts, words[text]) && !(person && sorry) &&
                   !(text + 1 < n && strcmp(words[text + 1], "of") == 0);
        }
    return false;
}

/* "but this has been denied", "though it is untrue": a clause beside the report of which it is the subject. */
static bool takes_back(const struct tree *tree, int clause)
{
    static const char *const subjects[] = { "this", "that", "it", "which", "report", "claim", "story", NULL };
    static const char *const verbs[] = { "deny", "retract", "refute", "disprove", "withdraw", "debunk", "disown", NULL };
    static const char *const untrue[] = { "untrue", "false", "incorrect", "wrong", NULL };
    enum relation relation = tree_relation(tree, clause);
    int subject = tree_child_with(tree, clause, REL_NSUBJ_PASS);
    bool passive = subject >= 0;

    subject = passive ? subject : tree_child_with(tree, clause, REL_NSUBJ);
    if (subject < 0 || (relation != REL_CONJ && relation != REL_PARATAXIS && relation != REL_ADVCL))
        return false;
    bool done = passive ? tree_is_one_of(tree, clause, verbs)
                        : tree_is_one_of(tree, clause, untrue) && tree_child_with(tree, clause, REL_COP) >= 0;
    return done && tree_is_one_of(tree, subject, subjects) && !tree_has_child(tree, clause, REL_ADVMOD, "not");
}

/* "said Chad had struck, which Chad denies", "a charge that it denied", "denied by Chad": a clause about all that is said. */
static bool is_disowned(const struct tree *tree, int said, int clause)
{
    static const char *const verbs[] = { "deny", "refute", "disprove", "debunk", "reject", "dispute", NULL };
    static const char *const charges[] = { "claim", "charge", "accusation", "allegation", "report", "assertion", NULL };
    int object = tree_child_with(tree, clause, REL_OBJ), noun = tree_head(tree, clause);
    bool of_charge = noun >= 0 && tree_is_one_of(tree, noun, charges);
    bool told = tree_is_one_of(tree, clause, verbs) && tree_below(tree, clause, said);

    if (told && of_charge && tree_relation(tree, clause) == REL_ACL && tree_has_tag(tree, clause, TAG(VBN)))
        return true;
    bool own = object >= 0 && tree_has_tag(tree, object, TAGS_RELATIVE) && tree_child_with(tree, clause, REL_NSUBJ) >= 0;

    return told && own && tree_relation(tree, clause) == REL_RELCL && !tree_has_child(tree, clause, REL_ADVMOD, "not") &&
           (tree_is(tree, object, "which") ? object > 0 && tree_is(tree, object - 1, ",") : of_charge);
}

static bool is_taken_back_beside(const struct tree *tree, int token)
{
    token = said_around(tree, token);
    const int around[] = { token, token >= 0 ? tree_head(tree, token) : -1 }; /* the parser hangs it on either */
    for (size_t i = 0; i < G_N_ELEMENTS(around); i++)
        for (int c = around[i] >= 0 ? tree_child(tree, around[i]) : -1; c >= 0; c = tree_next(tree, c))
            if (c > token && takes_back(tree, c))
                return true;
    return false;
}

/* "claimed the attack but later retracted the claim" */
static bool is_claim_retracted(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "retract", "withdraw", "recant", "disavow", NULL };
    static const char *const words[] = { "claim", "it", "statement", "admission", "confession", NULL };
    int verb = tree_clause_of(tree, token);

    for (int c = verb >= 0 ? tree_child(tree, verb) : -1; c >= 0; c = tree_next(tree, c)) {
        int object = c > verb && tree_relation(tree, c) == REL_CONJ ? tree_child_with(tree, c, REL_OBJ) : -1;
        if (object >= 0 && tree_is_one_of(tree, c, verbs) && tree_is_one_of(tree, object, words))
            return true;
    }
    return false;
}

/* "He later cancelled the trip.", "The visit was postponed.": what became of the plan that was told right before. */
static bool is_trip_off(char **words, guint n, int action)
{
    static const char *const persons[] = { "he", "she", "it", "they", NULL }, *const the[] = { "the", "that", "this",  "his",
                                                                                               "her", "its",  "their", NULL };
    static const char *const verbs[] = { "cancelled", "canceled", "postponed", "scrapped", NULL };
    static const char *const with_off[] = { "called", "put", NULL };
    static const char *const adverbs[] = { "later", "then", "abruptly", "has",      "have", "was",
                                           "were",  "been", "since",    "suddenly", NULL };
    static const char *const visits[] = { "trip", "visit", "tour", "journey", NULL };
    static const char *const meetings[] = { "meeting", "talks", "summit", NULL };
    const char *const *nouns = action == ACTION_VISIT ? visits : action == ACTION_MEET ? meetings : NULL;
    guint i = 1;

    if (!nouns || n < 4)
        return false;
    bool person = g_strv_contains(persons, words[0]);
    bool noun = !person && g_strv_contains(the, words[0]) && g_strv_contains(nouns, words[1]);
    for (i += noun; i + 1 < n && g_strv_contains(adverbs, words[i]); i++)
        ;
    bool parted = i + 3 < n && strcmp(words[i + 3], "off") == 0; /* "put the visit off" */
    bool off = i + 1 < n && g_strv_contains(with_off, words[i]) && (strcmp(words[i + 1], "off") == 0 || parted);
    if (i >= n || !(off || g_strv_contains(verbs, words[i])))
        return false;
    bool helped = i > 2; /* an adverb or helper before it: not "the visit put off investors" */
    i += off && !parted;
    return noun ? helped : person && i + 2 < n && g_strv_contains(the, words[i + 1]) && g_strv_contains(nouns, words[i + 2]);
}

/* "(was to sign a pact,) which fell through", "a visit that was called off", "talks that never took place": the plan of a relative clause. */
static bool is_off(const struct pass *pass, int clause)
{
    static const char *const verbs[] = { "cancel", "postpone", "scrap", "shelve", "call", "put", NULL };
    const struct tree *tree = pass->coder->tree;
    const struct cues *cues = pass->coder->cues;
    int passive = tree_child_with(tree, clause, REL_NSUBJ_PASS), subject = tree_child_with(tree, clause, REL_NSUBJ);

    if (passive >= 0)
        return tree_has_tag(tree, passive, TAGS_RELATIVE) && tree_is_one_of(tree, clause, verbs) &&
               beside_calls_off(tree, clause) && mood_own(cues, tree, clause).status == EVENT_OCCURRED;
    if (subject < 0 || !tree_has_tag(tree, subject, TAGS_RELATIVE))
        return false;
    const struct cue *undone = cues_find_verb(cues, KIND_UNDONE, tree, clause);
    int object = tree_child_with(tree, clause, REL_OBJ);
    bool place = object >= 0 && tree_is(tree, clause, "take") && tree_is(tree, object, "place");
    return mood_negated(cues, tree, clause) ? place || tree_is(tree, clause, "happen") : undone && undone->effect == EFFECT_DENIED;
}

/* Whether a clause that describes the act, its object or a phrase of it says that it is off. */
static bool is_described_as_off(const struct pass *pass, int act)
{
    enum { HEADS_UP = 3 };
    static const char *const again[] = { "resume", "restart", "revive", "renew", "reopen", "restore", "reschedule", NULL };
    const struct tree *tree = pass->coder->tree;
    int clause = tree_clause_of(tree, act);

    if (!when_is_told_in_past(tree) || (clause >= 0 && tree_is_one_of(tree, clause, again)))
        return false; /* "will hold talks, which were put off in May" */
    for (int c = act + 1; c < (int)tree->n; c++) {
        int head = tree_relation(tree, c) == REL_RELCL ? tree_head(tree, c) : -1;
        for (int up = 0; up < HEADS_UP && head > act && tree->tokens[head].upos != UPOS_VERB; up++)
            head = tree_head(tree, head);
        if (head == act && is_off(pass, c))
            return true;
    }
    return false;
}

bool retraction_follows(const struct pass *pass, const struct act *act)
{
    const struct document *document = pass->coder->document;
    guint next = pass->sentence_index + 1;

    if (act->status.status == EVENT_PLANNED) {
        if (beside_is_taken_back(pass->coder->cues, pass->coder->tree, tree_clause_of(pass->coder->tree, act->token)) ||
            is_described_as_off(pass, act->token))
            return true;
        if ((act->action != ACTION_VISIT && act->action != ACTION_MEET) || next >= document->sentences->len ||
            !when_is_told_in_past(pass->coder->tree))
            return false;
        g_auto(GStrv) after = first_words(document, next);
        return is_trip_off(after, MIN(g_strv_length(after), WORDS_MOST), act->action);
    }
    if (act->status.status == EVENT_OCCURRED && is_taken_back_beside(pass->coder->tree, act->token))
        return true;
    if (act->action == ACTION_ATTACK && is_claim_retracted(pass->coder->tree, act->token))
        return true;
    if (act->status.status != EVENT_OCCURRED || next >= document->sentences->len ||
        !is_reported_of_another(pass->coder->tree, act->token))
        return false;
    g_auto(GStrv) words = first_words(document, next);
    guint n = MIN(g_strv_length(words), WORDS_MOST);
    return is_untrue(words, n) || is_unreal(words, n) || is_withdrawn(words, n);
}

static bool is_disowned_beside(const struct tree *tree, int act)
{
    int said = said_around(tree, act);

    for (int c = said + 1; said >= 0 && c < (int)tree->n; c++)
        if (is_disowned(tree, said, c) && !tree_below(tree, act, c))
            return true;
    return false;
}

/* "The White House said Blinken had phoned him": who tells of his own side's act knows of it. */
static bool is_told_by_doer(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    int said = said_around(tree, act->token), doer = act->arguments.passive ? -1 : act->arguments.subject;
    int teller = said >= 0 ? tree_child_with(tree, tree_head(tree, said), REL_NSUBJ) : -1;
    if (teller < 0 || doer < 0)
        return false;
    g_autoptr(GPtrArray) tellers = g_ptr_array_new(), doers = g_ptr_array_new();
    cast_peek(pass->coder->cast, tree, teller, false, tellers);
    cast_peek(pass->coder->cast, tree, doer, false, doers);
    return tellers->len && doers->len && act_codes_overlap(tellers, doers);
}

bool retraction_denied(const struct pass *pass, const struct act *act)
{
    const struct document *document = pass->coder->document;
    guint next = pass->sentence_index + 1;

    if (act->status.status != EVENT_OCCURRED)
        return false;
    if (is_disowned_beside(pass->coder->tree, act->token))
        return true;
    if (next >= document->sentences->len || !is_reported_of_another(pass->coder->tree, act->token))
        return false;
    bool brought = act_is_verbal(act->action) || act->action == ACTION_SUMMON || act->action == ACTION_PROTEST_FORMALLY;
    g_auto(GStrv) words = first_words(document, next);
    return is_denied(words, MIN(g_strv_length(words), WORDS_MOST), brought) && !is_told_by_doer(pass, act);
}

/* "It is 2031.", "The year is 2040.", "Suppose the worst.": a scene that is laid, not told. */
static bool lays_scene(const struct pass *pass, guint sentence)
{
    static const char *const suppose[] = { "suppose", "imagine", "picture", "assume", NULL };
    g_auto(GStrv) words = first_words(pass->coder->document, sentence);
    guint n = MIN(g_strv_length(words), WORDS_MOST + 1);

    while (n > 0 && !*words[n - 1])
        n--;
    if (n > 0 && n < 6 && g_strv_contains(suppose, words[0]))
        return true;
    bool year = (n == 3 && strcmp(words[0], "it") == 0 && strcmp(words[1], "is") == 0) ||
                (n == 4 && strcmp(words[1], "year") == 0 && strcmp(words[2], "is") == 0);
    return year && pass->published.precision && strlen(words[n - 1]) == 4 &&
           g_ascii_strtoll(words[n - 1], NULL, 10) > pass->published.year;
}

bool retraction_imagined(const struct pass *pass, const struct act *act)
{
    const struct tree *tree = pass->coder->tree;
    const GArray *sentences = pass->coder->document->sentences;
    int have = tree_child_with(tree, act->token, REL_AUX);
    bool now = mood_is_present(tree, act->token) || (have >= 0 && tree_is(tree, have, "have") && mood_is_in_present(tree, have));

    for (guint i = pass->sentence_index; now && pass->paragraph && i > 0 && i + SENTENCES_MOST > pass->sentence_index; i--) {
        const struct sentence *before = &g_array_index(sentences, struct sentence, i - 1);
        if (before->start < pass->paragraph->span.start)
            return false;
        if (before->end - before->start < SCENE_BYTES && lays_scene(pass, i - 1))
            return true;
    }
    return false;
}
