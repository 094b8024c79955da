#include "plain.h"

#include "summary.h"
#include "wording.h"

#include "../../db/action.h"
#include "../../db/actor.h"
#include "../../db/table.h"

#include <string.h>

enum { SLUG, WORDS, TOWARDS, ALONE, OF_OTHER, AT_HOME, COLUMNS };
enum { NAMES_MOST = 3, PHRASE_MOST = 45 };

struct row {
    int action;
    char **cell, **words;
};

/* struct row *, as the table has them */
static GPtrArray *read_lines(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(table) *table = table_open("ingest/label/plain.tsv", COLUMNS, NULL, &error);
    GPtrArray *lines = g_ptr_array_new();
    char **cell;

    while (table && (cell = table_next(table, &error))) {
        struct row *row = g_new(struct row, 1);
        *row = (struct row){ action_find(cell[SLUG]), g_strdupv(cell), g_strsplit(cell[WORDS], "|", -1) };
        if (row->action < 0)
            g_error("%s: no action '%s'", table_where(table), cell[SLUG]);
        g_ptr_array_add(lines, row);
    }
    if (error)
        g_error("%s", error->message);
    return lines;
}

/* The action's words for an act that is named so ("*": in any other way), NULL if it has none. */
static char **line_of(int action, const char *word)
{
    static gsize read;

    if (g_once_init_enter(&read))
        g_once_init_leave(&read, (gsize)read_lines());
    const GPtrArray *lines = (const GPtrArray *)read;
    for (guint i = 0; i < lines->len; i++) {
        const struct row *row = g_ptr_array_index(lines, i);
        if (row->action == action && g_strv_contains((const char *const *)row->words, word))
            return row->cell;
    }
    return NULL;
}

/* "France", "France and Italy", "France, Italy and Spain" */
static char *names_of(const GPtrArray *codes)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    guint n = MIN(codes->len, NAMES_MOST);

    for (guint i = 0; i < n; i++)
        g_ptr_array_add(names, (gpointer)(gsize)actor_in_words(g_ptr_array_index(codes, i)));
    return wording_list(names);
}

static bool is_land(const char *code)
{
    return strcmp(actor_kind(code), "state") == 0 && !actor_is_many(code);
}

/* Whether all of it was among the people of one state, and was; "Mali could protest" says less than "Protests in Mali possible". */
static bool is_at_home(const struct event *event)
{
    bool of_people = event->action == ACTION_PROTEST || event->action == ACTION_ATTACK;
    const char *target = event->target->len == 1 ? g_ptr_array_index(event->target, 0) : NULL;

    return target && is_land(target) && (of_people || event->status == EVENT_OCCURRED) && event->source->len == 1 &&
           g_ptr_array_index(event->source, 0) == target;
}

/* Put where the words have their "%s". */
static char *with_name(const char *words, const char *name)
{
    const char *at = strstr(words, "%s");

    return at ? g_strdup_printf("%.*s%s%s", (int)(at - words), words, name, at + strlen("%s")) : g_strdup(words);
}

static char *with_doer(const struct event *event, const char *words, const char *other)
{
    g_autofree char *doer = names_of(event->source), *whole = with_name(words, other ? other : "");
    bool many = event->source->len > 1 || actor_is_many(g_ptr_array_index(event->source, 0));
    g_autofree char *told = wording_inflect(whole, many, event->status);

    return g_strdup_printf("%s %s", doer, told);
}

/* What cannot stand in a phrase that is read without its sentence: "his", "that", a verb, a comma. */
static bool ends_phrase(const struct tree *tree, int token)
{
    static const char *const words[] = { "this", "that", "these", "those", "such", "same", "other", "another", NULL };
    enum upos upos = tree->tokens[token].upos;

    return upos == UPOS_PRON || upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_PUNCT || upos == UPOS_SCONJ ||
           tree_is_among(tree, token, words);
}

/* Words as the text has them, "Iraq 's" closed up. */
static char *words_between(const struct tree *tree, int first, int last)
{
    const char *text = tree->document->text;
    GString *words = g_string_new_len(text + tree->tokens[first].start, tree->tokens[last].end - tree->tokens[first].start);

    if (first == 0 && tree->tokens[0].upos != UPOS_PROPN)
        words->str[0] = g_ascii_tolower(words->str[0]);
    g_string_replace(words, " '", "'", 0);
    g_strdelimit(words->str, "\n", ' ');
    return g_string_free(words, FALSE);
}

/* "14 people in Somalia": a noun and what is with it, if that says which; NULL of "them", "his son", "the men". */
static char *phrase_of(const struct tree *tree, int noun)
{
    int first, last, end;

    if (noun < 0)
        return NULL;
    tree_span(tree, noun, &first, &last);
    if (first < noun && tree->tokens[first].upos == UPOS_ADP)
        first++;
    for (int i = first; i <= noun; i++)
        if (ends_phrase(tree, i))
            return NULL;
    for (end = noun; end < last && !ends_phrase(tree, end + 1);)
        end++;
    while (end > noun && (tree->tokens[end].upos == UPOS_PART || tree->tokens[end].upos == UPOS_ADP))
        end--;
    if (end < last && tree_is(tree, end + 1, "-"))
        return NULL;
    bool bare = tree->tokens[noun].upos != UPOS_PROPN && end - first < (tree_is_definite(tree, noun) ? 2 : 1);
    if (bare || (guint)(tree->tokens[end].end - tree->tokens[first].start) > PHRASE_MOST)
        return NULL;
    return words_between(tree, first, end);
}

/* Whether somebody is on both sides: "Palestinians protest", not "against Palestinians". */
static bool is_among_themselves(const struct event *event)
{
    for (guint i = 0; i < event->target->len; i++)
        if (g_ptr_array_find(event->source, g_ptr_array_index(event->target, i), NULL))
            return true;
    return event->target->len == 0;
}

/* Several who strike nobody else fight: "Mali and Chad fight each other". */
static bool is_fight(const struct event *event)
{
    return event->source->len > 1 && event->target->len == 0 && event->action == ACTION_ATTACK;
}

/* "free Jan Roe" rather than "free people of Jan Roe", where all whom it was done to are persons, or in no table. */
static char *towards(const struct event *event, const char *words)
{
    static const char of[] = "people of ";
    const char *at = strstr(words, of);

    for (guint i = 0; i < event->target->len && at; i++) {
        const char *kind = actor_kind(g_ptr_array_index(event->target, i));
        if (*kind && strcmp(kind, "person") != 0)
            at = NULL;
    }
    return at ? g_strdup_printf("%.*s%s", (int)(at - words), words, at + strlen(of)) : g_strdup(words);
}

static char *line_from(const struct event *event, char **words)
{
    g_autofree char *other = names_of(event->target), *aimed = towards(event, words[TOWARDS]);
    bool in_land = event->target->len == 1 && is_land(g_ptr_array_index(event->target, 0)) && strstr(words[AT_HOME], "%s");

    if (is_fight(event))
        return with_doer(event, "fight each other", NULL);
    if (event->source->len == 0)
        return event->target->len ? with_name(words[in_land ? AT_HOME : OF_OTHER], other) : g_strdup("");
    if (!is_at_home(event))
        return with_doer(event, is_among_themselves(event) ? words[ALONE] : aimed, other);
    return strstr(words[AT_HOME], "%s") ? with_name(words[AT_HOME], other) : with_doer(event, words[AT_HOME], NULL);
}

/* "Kidnapping: Japan" of "Kidnapping in Japan": whose people they are, who may be anywhere. */
static char *without_place(const char *line)
{
    const char *in = strstr(line, " in ");

    return in ? g_strdup_printf("%.*s: %s", (int)(in - line), line, in + strlen(" in ")) : g_strdup(line);
}

/* "were shot in Oman": where it was, not whose people they are. */
static bool is_place_named(const struct event *event, const struct tree *tree, const struct tree_arguments *arguments)
{
    for (guint i = 0; i < arguments->n && event->target->len == 1; i++) {
        g_autofree char *word = tree_text(tree, arguments->oblique[i].token);
        if (g_strcmp0(arguments->oblique[i].preposition, "in") == 0 &&
            g_str_equal(word, actor_in_words(g_ptr_array_index(event->target, 0))))
            return true;
    }
    return false;
}

/* "Shooting of two monks", "The Omanis shoot two monks"; "Shooting: Oman" where it is only known whose they are. */
static char *line_of_attack(const struct event *event, char **words, const struct tree *tree, int token,
                            const struct tree_arguments *arguments)
{
    int object = tree_is_clause(tree, token) ? arguments->object : -1;
    g_autofree char *whom = phrase_of(tree, object);

    if (whom && (event->source->len == 0 || is_at_home(event)))
        return with_name(words[OF_OTHER], whom);
    if (whom)
        return with_doer(event, words[TOWARDS], whom);
    if (event->source->len > 0 && !is_at_home(event) && !is_among_themselves(event))
        return NULL;
    g_autofree char *line = line_from(event, words);
    bool somewhere = object >= 0 && (event->source->len == 0 || is_at_home(event)) && !is_place_named(event, tree, arguments);
    return somewhere ? without_place(line) : g_steal_pointer(&line);
}

/* Whether the tree has the subject with the verb: not with what is said beside it, nor as "is the man confirmed dead" has. */
static bool has_subject(const struct tree *tree, int verb, int subject)
{
    int head = subject < 0 ? -1 : tree_head(tree, subject);
    bool bare_participle = tree_has_tag(tree, verb, TAG(VBN)) && !tree_has(tree, verb, REL_BIT(AUX) | REL_BIT(AUX_PASS));

    bool apart = head != verb && (tree_relation(tree, verb) == REL_PARATAXIS || (head >= 0 && tree_below(tree, head, verb)));

    return subject >= 0 && !apart && !bare_participle && !tree_is_clause(tree, subject) &&
           tree_child_with(tree, subject, REL_CONJ) < 0;
}

/* "US officials", "Mr Lie": the speaker as the text calls him, if by a name; NULL if not, and where he is the source himself. */
static char *speaker_of(const struct event *event, const struct tree *tree, int verb, int subject)
{
    bool fits = event->source->len == 1 && strcmp(actor_kind(g_ptr_array_index(event->source, 0)), "person") != 0 &&
                has_subject(tree, verb, subject);
    g_autofree char *who = fits ? phrase_of(tree, subject) : NULL;

    for (const char *at = who; at && *at; at++)
        if (g_ascii_isupper(*at))
            return g_steal_pointer(&who);
    return NULL;
}

/* "the accession of three countries": what is spoken of, which is the subject or the object of what is said; NULL if no phrase tells it. */
static char *topic_of(const struct tree *tree, int verb)
{
    static const char *const none[] = { "no", "some", "any", "there", NULL };
    bool behind = tree_relation(tree, verb) == REL_PARATAXIS;
    int content = behind ? tree_head(tree, verb) : tree_child_with(tree, verb, REL_CCOMP);
    int subject = content >= 0 ? tree_child_with(tree, content, REL_NSUBJ) : -1;

    if (subject < 0)
        return NULL;
    bool common = tree->tokens[subject].upos == UPOS_NOUN && !tree_has_among(tree, subject, none);
    char *topic = common ? phrase_of(tree, subject) : NULL;
    int object = !topic && tree->tokens[content].upos == UPOS_VERB ? tree_child_with(tree, content, REL_OBJ) : -1;
    return object >= 0 && !tree_has_among(tree, object, none) ? phrase_of(tree, object) : topic;
}

/* "Mr Lie speaks to the Oslo Times", "US officials make a statement", "Mr Lie speaks about the accession of Chad". */
static char *line_of_saying(const struct event *event, char **words, const struct tree *tree, int token,
                            const struct tree_arguments *arguments)
{
    bool told = tree_is(tree, token, "tell") && !arguments->passive;
    int subject = arguments->subject;
    g_autofree char *whom = told ? phrase_of(tree, arguments->indirect >= 0 ? arguments->indirect : arguments->object) : NULL;
    g_autofree char *who = speaker_of(event, tree, token, subject);
    g_autofree char *topic = whom ? NULL : topic_of(tree, token);
    if (topic) {
        words = line_of(event->action, "about");
        whom = g_steal_pointer(&topic);
    }
    const char *saying = words[whom ? TOWARDS : ALONE];

    if (!who)
        return with_doer(event, saying, whom);
    g_autofree char *whole = with_name(saying, whom ? whom : "");
    g_autofree char *line = wording_inflect(whole, tree_has_tag(tree, subject, TAG(NNS) | TAG(NNPS)), event->status);
    return g_strdup_printf("%s %s", who, line);
}

static char *line_in_words(const struct event *event, char **words, const struct tree *tree, int token,
                           const struct tree_arguments *arguments)
{
    if (event->action == ACTION_ATTACK)
        return line_of_attack(event, words, tree, token, arguments);
    if (event->action == ACTION_STATE)
        return event->source->len && event->status == EVENT_OCCURRED ? line_of_saying(event, words, tree, token, arguments) : NULL;
    return line_from(event, words);
}

/* "will not" of what will not be done, "did not" of what was not: of "does not" in a line that knows no tense; takes the line. */
static char *in_tense(const struct tree *tree, int verb, char *line)
{
    static const char *const now[] = { " does not ", " do not " };
    const char *form = NULL;

    for (int c = tree_child(tree, verb); c >= 0 && c < verb; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_AUX || tree_relation(tree, c) == REL_AUX_PASS)
            form = tree_is(tree, c, "will")          ? " will not "
                   : tree_is(tree, c, "would")       ? " would not "
                   : tree_has_tag(tree, c, TAG(VBD)) ? " did not "
                                                     : form;
    for (size_t i = 0; i < G_N_ELEMENTS(now); i++) {
        char *at = form ? strstr(line, now[i]) : NULL;
        if (!at)
            continue;
        char *told = g_strdup_printf("%.*s%s%s", (int)(at - line), line, form, at + strlen(now[i]));
        g_free(line);
        return told;
    }
    return line;
}

char *plain_line(const struct event *event, const struct tree *tree, int token, const struct tree_arguments *arguments)
{
    char **any = line_of(event->action, "*"), **words = line_of(event->action, tree->tokens[token].lemma);

    if (!any)
        return g_strdup("");
    char *line = line_in_words(event, words ? words : any, tree, token, arguments);
    line = line ? line : line_from(event, any);
    line = wording_finish(event->status == EVENT_DENIED ? in_tense(tree, token, line) : line, SUMMARY_MAX);
    bool noun = event->source->len == 0 || is_at_home(event); /* "Raid on Peru" */
    return noun ? wording_qualify(line, event->status, SUMMARY_MAX) : line;
}
