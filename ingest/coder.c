#include "coder.h"

#include "coding/act.h"
#include "coding/day.h"
#include "coding/match.h"
#include "coding/message.h"
#include "coding/objection.h"
#include "coding/support.h"
#include "dateline.h"
#include "dates/language.h"
#include "status/beside.h"
#include "status/direction.h"
#include "status/fact.h"
#include "trigger.h"
#include "voice.h"

#include "../db/action.h"
#include "../db/limits.h"

#include <string.h>

/* For its tables, and for a long article; what the tables take of it. */
enum { NEED_MB = 64, TABLES_MB = 24 };

struct coder *coder_new(const char *directory, GError **error)
{
    OWNED(coder) *coder = g_new0(struct coder, 1);

    if (!limits_leave(NEED_MB, "reading articles", error))
        return NULL;
    limits_spread(TABLES_MB);
    if (!(coder->lexicon = lexicon_new(directory, error)) || !(coder->frames = frames_new(directory, error)) ||
        !(coder->cues = cues_new(directory, error)) || !supports_read(coder, directory, error) ||
        !(coder->english = english_new(error)) || !(coder->languages = languages_new(directory, error)))
        return NULL;
    coder->trigger = trigger_new(coder->frames, coder->english);
    coder->document = document_new();
    coder->tree = tree_new();
    coder->clause = tree_new();
    coder->cast = cast_new(coder->lexicon, coder->frames);
    coder->matches = g_array_new(FALSE, TRUE, sizeof(struct frame_match));
    coder->consumed = g_array_new(FALSE, TRUE, sizeof(bool));
    coder->acts = g_array_new(FALSE, TRUE, sizeof(bool));
    coder->source = g_ptr_array_new();
    coder->target = g_ptr_array_new();
    coder->source_path = path_new();
    coder->target_path = path_new();
    coder->steps = g_string_new(NULL);
    return g_steal_pointer(&coder);
}

void coder_free(struct coder *coder)
{
    g_clear_pointer(&coder->cast, cast_free);
    g_clear_pointer(&coder->tree, tree_free);
    g_clear_pointer(&coder->clause, tree_free);
    g_clear_pointer(&coder->document, document_free);
    g_clear_pointer(&coder->languages, languages_free);
    g_clear_pointer(&coder->trigger, trigger_free);
    g_clear_pointer(&coder->english, english_free);
    g_clear_pointer(&coder->supports, g_hash_table_unref);
    g_clear_pointer(&coder->cues, cues_free);
    g_clear_pointer(&coder->frames, frames_free);
    g_clear_pointer(&coder->lexicon, lexicon_free);
    g_clear_pointer(&coder->matches, g_array_unref);
    g_clear_pointer(&coder->consumed, g_array_unref);
    g_clear_pointer(&coder->acts, g_array_unref);
    g_clear_pointer(&coder->source, g_ptr_array_unref);
    g_clear_pointer(&coder->target, g_ptr_array_unref);
    g_clear_pointer(&coder->source_path, path_free);
    g_clear_pointer(&coder->target_path, path_free);
    if (coder->steps)
        g_string_free(coder->steps, TRUE);
    g_free(coder);
}

void coder_explain(struct coder *coder)
{
    coder->explains = true;
}

static struct reading *reading_new(void)
{
    struct reading *reading = g_new0(struct reading, 1);

    reading->language = "en";
    reading->timexes = g_array_new(FALSE, TRUE, sizeof(struct timex));
    reading->events = event_list_new();
    reading->details = g_ptr_array_new_with_free_func(g_free);
    reading->dropped = g_ptr_array_new_with_free_func(g_free);
    return reading;
}

void reading_free(struct reading *reading)
{
    g_array_unref(reading->timexes);
    g_ptr_array_unref(reading->events);
    g_ptr_array_unref(reading->details);
    g_ptr_array_unref(reading->dropped);
    g_free(reading);
}

/* The sentence that a byte of the text lies in, by bisection; -1 if none. */
static int sentence_at(const struct document *document, guint32 byte)
{
    guint low = 0, high = document->sentences->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(document->sentences, struct sentence, middle).end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low < document->sentences->len && g_array_index(document->sentences, struct sentence, low).start <= byte ? (int)low : -1;
}

/* "invited them to a ceremony on March 12", "called for a rally on Monday": the noun right before the expression is still to come. */
static bool is_called_for(const struct coder *coder, struct span span)
{
    const struct tree *tree = coder->clause;
    int noun = -1;

    while (noun + 1 < (int)tree->n && tree->tokens[noun + 1].start < span.start)
        noun++;
    noun -= noun > 0 && tree->tokens[noun].upos == UPOS_ADP;
    return noun >= 0 && tree->tokens[noun].upos == UPOS_NOUN && status_calls_for(coder->cues, tree, noun);
}

/* "Friday", "on Friday", "in April", but not "since April". */
static bool is_plain(const struct tree *tree, int day)
{
    static const char *const words[] = { "on", "in", "at", NULL };
    const char *preposition = tree_preposition(tree, day);

    return !preposition || wordlist_has(words, preposition);
}

/* "has cancelled Friday's {talks}", "Friday's {rally} has been put off": what is called off was still to come. */
static bool is_called_off(const struct tree *tree, int noun)
{
    enum relation relation = tree_relation(tree, noun);

    return (relation == REL_OBJ || relation == REL_NSUBJ_PASS) && beside_calls_off(tree, tree_head(tree, noun));
}

/* The tense of the clause that an expression modifies: of its own verb only, for what governs that tells of another time. */
static enum timex_direction clause_direction(void *user, struct span span)
{
    struct coder *coder = user;
    int sentence = sentence_at(coder->document, span.start);

    const char *behind = coder->document->text + span.end;

    if (sentence < 0 || *behind == '\t' || g_str_has_prefix(behind, "   ")) /* a table's day */
        return TIMEX_UNKNOWN;
    tree_build(coder->clause, coder->english, coder->document, (guint)sentence);
    int day = when_head(coder->clause, span);
    if (day >= 0 && g_strcmp0(tree_preposition(coder->clause, day), "for") == 0)
        return TIMEX_FUTURE; /* "called a meeting for Monday" */
    if (is_called_for(coder, span))
        return TIMEX_FUTURE;
    for (int t = day; t >= 0; t = tree_head(coder->clause, t)) {
        int copula = tree_child_with(coder->clause, t, REL_COP);
        if (t == day && copula >= 0) /* "the deadline is Friday" */
            return tree_has_tag(coder->clause, copula, TAG(VBZ)) ? TIMEX_FUTURE : TIMEX_UNKNOWN;
        if (tree_is(coder->clause, t, "due") || tree_is(coder->clause, t, "run-up") ||
            tree_is(coder->clause, t, "ahead")) /* "ahead of the election in December" */
            return TIMEX_FUTURE;
        if (t != day && tree_head(coder->clause, day) == t && is_plain(coder->clause, day) &&
            direction_is_going_on(coder->clause, t))
            return TIMEX_FUTURE; /* "are gathering in Rome on Friday" */
        if (t != day && tree_head(coder->clause, day) == t && is_called_off(coder->clause, t))
            return TIMEX_FUTURE;
        if (tree_is_clause(coder->clause, t))
            return direction_of(coder->cues, coder->clause, t);
    }
    return TIMEX_UNKNOWN;
}

static const struct paragraph *paragraph_at(const struct article *article, guint32 byte, guint *index)
{
    while (*index + 1 < article->paragraphs->len &&
           g_array_index(article->paragraphs, struct paragraph, *index + 1).span.start <= byte)
        (*index)++;
    return article->paragraphs->len ? &g_array_index(article->paragraphs, struct paragraph, *index) : NULL;
}

/* Words that belong to another frame's act, and nouns that only modify another noun. */
static bool is_free(const struct coder *coder, const struct frame_match *match)
{
    if (g_array_index(coder->consumed, bool, match->token))
        return false;
    return coder->tree->tokens[match->token].upos == UPOS_VERB || tree_relation(coder->tree, match->token) != REL_COMPOUND;
}

/* "called the premier to promise help": the condition asks for it, but it is an act of its own. */
static bool is_purpose(const struct tree *tree, int token)
{
    return tree->tokens[token].upos == UPOS_VERB && tree_relation(tree, token) == REL_ADVCL &&
           g_strcmp0(tree_preposition(tree, token), "to") == 0;
}

/* "requested aid", "rejected an offer", "broke up a rally": what is asked for, answered or ended is an act of its own. */
static bool is_answered(const struct coder *coder, const struct frame_match *match, int token)
{
    static const guint64 slugs =
        ACTION_BIT(DEMAND) | ACTION_BIT(REJECT) | ACTION_BIT(DENY) | ACTION_BIT(VETO) | ACTION_BIT(PLEDGE) | ACTION_BIT(COERCE);
    static const char *const breaches[] = { "break", "breach", "violate", NULL };
    struct tree_arguments none = { .subject = -1, .object = -1, .indirect = -1 };
    struct frame_match own;

    if (match->frame->action < 0)
        return false;
    /* "broke the truce": an old one */
    bool broken = match->frame->action == ACTION_REJECT && tree_is_one_of(coder->tree, match->token, breaches);
    bool dispersed = match->frame->action == ACTION_COERCE;
    return !broken && action_is(match->frame->action, slugs) && coder->tree->tokens[token].upos == UPOS_NOUN &&
           frames_match(coder->frames, coder->tree, token, &none, trigger_present(coder->trigger, coder->tree->sentence), &own) &&
           own.frame->action >= 0 && (act_is_verbal(own.frame->action) || !act_is_authored(coder, token)) &&
           own.frame->action != match->frame->action && (!dispersed || own.frame->action == ACTION_PROTEST);
}

/* "failed to stop the raid": no truce, but a raid. */
static bool is_truce_of_others(const struct coder *coder, const struct frame_match *match)
{
    const struct tree *tree = coder->tree;
    int object = tree_child_with(tree, match->token, REL_OBJ);

    return match->frame->action == ACTION_CEASE_FIRE && tree->tokens[match->token].upos == UPOS_VERB && object >= 0 &&
           tree_child_with(tree, object, REL_POSS) < 0 && fact_is_helpless(tree, match->token);
}

/* The frames of the sentence's words, the first that fits each. */
static void match_frames(struct coder *coder)
{
    g_array_set_size(coder->matches, 0);
    g_array_set_size(coder->consumed, 0);
    g_array_set_size(coder->consumed, coder->tree->n);
    g_array_set_size(coder->acts, 0);
    g_array_set_size(coder->acts, coder->tree->n);
    const struct sentence *sentence = &g_array_index(coder->document->sentences, struct sentence, coder->tree->sentence);
    const bool *begins = trigger_begins(coder->trigger, sentence);
    for (int i = 0; i < (int)coder->tree->n; i++) {
        struct frame_match match;
        enum relation relation = tree_relation(coder->tree, i);
        if (!begins[i] || relation == REL_AUX_PASS || relation == REL_AUX) /* "talks are being prepared" are not yet */
            continue;
        if (!frames_match(coder->frames, coder->tree, i, NULL, trigger_present(coder->trigger, coder->tree->sentence), &match) ||
            is_truce_of_others(coder, &match))
            continue;
        for (int k = 0; k < FRAME_CONDITIONS && match.matched[k] >= 0; k++)
            g_array_index(coder->consumed, bool, match.matched[k]) |=
                match.own[k] && !is_answered(coder, &match, match.matched[k]) && !is_purpose(coder->tree, match.matched[k]);
        if (match.frame->action < 0)
            continue;
        g_array_append_val(coder->matches, match);
    }
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        g_array_index(coder->acts, bool, match->token) = is_free(coder, match);
    }
}

/* Who is who is learnt from every phrase, whether or not an act names it ("the Philippine government", later "the government"). */
static void learn_cast(struct coder *coder)
{
    g_autoptr(GPtrArray) codes = g_ptr_array_new();

    for (int i = 0; i < (int)coder->tree->n; i++) {
        if (coder->tree->tokens[i].upos != UPOS_NOUN && coder->tree->tokens[i].upos != UPOS_PROPN)
            continue;
        if (!cast_tells_of_somebody(coder->cast, coder->tree, i) && !act_is_authored(coder, i))
            continue;
        g_ptr_array_set_size(codes, 0);
        cast_resolve(coder->cast, coder->tree, i, false, codes);
        if (codes->len && act_is_authored(coder, i) && cast_knows(coder->cast, coder->tree, i))
            cast_learn_author(coder->cast, coder->tree->tokens[i].lemma, g_ptr_array_index(codes, 0));
    }
}

/* Why a word that names acts elsewhere names none here, or NULL if it is no such word. */
static char *silence_of(struct coder *coder, int token)
{
    const char *lemma = coder->tree->tokens[token].lemma;
    struct frame_match match;

    if (coder->tree->tokens[token].upos == UPOS_AUX || !frames_name(coder->frames, coder->tree, token))
        return NULL;
    if (!frames_match(coder->frames, coder->tree, token, NULL, trigger_present(coder->trigger, coder->tree->sentence), &match))
        return support_kind(coder, lemma, NULL) != SUPPORT_NONE ? NULL : g_strdup("no frame fits what stands with it");
    if (match.frame->action < 0)
        return g_strdup_printf("no act: frame \"%s\"", match.frame->pattern);
    return g_strdup("part of another word's phrase");
}

/* For a sentence whose words could name an act, but none was coded. */
static void explain_silence(struct pass *pass)
{
    const struct tree *tree = pass->coder->tree;

    for (int i = 0; i < (int)tree->n; i++) {
        g_autofree char *why = silence_of(pass->coder, i);
        if (why)
            g_ptr_array_add(pass->reading->dropped, g_strdup_printf("sentence %u, \"%.*s\": %s", pass->sentence_index,
                                                                    (int)(tree->tokens[i].end - tree->tokens[i].start),
                                                                    pass->article->text + tree->tokens[i].start, why));
    }
}

/* Parses a sentence that may tell of an event, codes its acts, and learns from it; others are only skimmed. */
static void code_sentence(struct pass *pass)
{
    struct coder *coder = pass->coder;
    bool heap = voice_is_heap(coder->document, pass->sentence_index), coded = false;
    bool possible = !heap && trigger_possible(coder->trigger, pass->sentence_index);

    if (!possible && !message_shows(coder->document, pass->sentence_index) &&
        cast_skim(coder->cast, coder->document, pass->sentence_index))
        return;
    tree_build(coder->tree, coder->english, coder->document, pass->sentence_index);
    pass->reading->parsed++;
    cast_sentence(coder->cast, coder->tree);
    learn_cast(coder);
    if (heap || voice_is_preamble(coder->cast, coder->document, pass->sentence_index)) {
        cast_leave(coder->cast, coder->tree);
        return;
    }
    match_frames(coder);
    for (guint i = 0; i < coder->matches->len; i++) {
        const struct frame_match *match = &g_array_index(coder->matches, struct frame_match, i);
        if (!is_free(coder, match))
            continue;
        match_code(pass, match);
        coded = true;
    }
    if (!coded && coder->explains)
        explain_silence(pass);
    message_code(pass);
    day_set_anchor(pass);
    cast_leave(coder->cast, coder->tree);
}

/* Tense comes from the tree where the text is English, else from the words near by. */
static void find_dates(struct coder *coder, const struct article *article, struct reading *reading)
{
    size_t length = strlen(article->text);
    const char *language = languages_choose(coder->languages, article->language, article->text, length);
    struct timex_context context = { .published = article->published, .user = coder };

    reading->language = language;
    if (strcmp(language, "en") == 0)
        context.direction = clause_direction;
    timexes_find(languages_finder(coder->languages, language), article->text, length, &context, reading->timexes);
}

/* The token of a sentence behind a transcript's label, or behind the day of a chronology's entry and its mark; 0 for other sentences. */
static guint entry_tokens(const struct coder *coder, const struct reading *reading, bool round_up, guint sentence)
{
    const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, sentence);
    const struct token *tokens = &g_array_index(coder->document->tokens, struct token, s->first);
    struct when_default entry = dateline_entry(coder->document->text, s->start, reading->timexes);
    guint n = voice_label(coder->document, sentence);

    if (n)
        return n < s->count ? n : 0;
    if (round_up && (n = voice_land(coder->lexicon, coder->document, sentence)))
        return n;
    while (entry.date.precision && n < s->count &&
           (tokens[n].start < entry.text.end || !g_ascii_isalpha(coder->document->text[tokens[n].start])))
        n++;
    return n < s->count ? n : 0;
}

/* Whether several lines begin with a land's name and a colon. */
static bool is_round_up(const struct coder *coder)
{
    int lands = 0;

    for (guint i = 0; i < coder->document->sentences->len && lands < 2; i++)
        lands += voice_land(coder->lexicon, coder->document, i) > 0;
    return lands > 1;
}

/*
 * "Oct. 3, 2006: Iran ...", "MR. ROE: We ...", "Germany: The ministry ...": the day before a chronology's entry, a speaker's label and
 * a round-up's land are parsed apart. Whether there are any.
 */
static bool split_entries(struct coder *coder, const struct reading *reading)
{
    GArray *sentences = coder->document->sentences;
    guint before = sentences->len;
    bool round_up = is_round_up(coder);

    for (guint i = 0; i < sentences->len; i++) {
        struct sentence *s = &g_array_index(sentences, struct sentence, i), rest = *s;
        guint n = entry_tokens(coder, reading, round_up, i);
        if (n == 0)
            continue;
        rest.first += n;
        rest.count -= n;
        rest.start = g_array_index(coder->document->tokens, struct token, rest.first).start;
        rest.quoted = english_quoted(coder->document, s, rest.start);
        s->count = n;
        s->end = g_array_index(coder->document->tokens, struct token, rest.first - 1).end;
        s->parsed = rest.parsed = false;
        g_array_insert_val(sentences, ++i, rest);
    }
    return sentences->len > before;
}

/* All possible sentences at once: so neither the model's weights nor the coder's code and tables drive the other out of the cache. */
static void parse_ahead(struct coder *coder, const struct article *article)
{
    g_autoptr(GArray) wanted = g_array_new(FALSE, FALSE, sizeof(guint));
    guint index = 0;

    trigger_read(coder->trigger, coder->document);
    for (guint i = 0; i < coder->document->sentences->len; i++) {
        const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, i);
        const struct paragraph *paragraph = paragraph_at(article, s->start, &index);
        if (!(paragraph && paragraph->aside) && trigger_possible(coder->trigger, i))
            g_array_append_val(wanted, i);
    }
    english_parse_all(coder->english, coder->document, (const guint *)(void *)wanted->data, wanted->len);
}

/* "Ann Lee, Diplomatic correspondent", "12 December 2025": a short paragraph without a stop, behind another. */
static bool is_label(const struct article *article, guint index)
{
    enum { LONGEST = 60 };
    const struct span span = g_array_index(article->paragraphs, struct paragraph, index).span;

    return index > 0 && span.end - span.start <= LONGEST && !strchr(".!?\"", article->text[span.end - 1]);
}

/* How many of the paragraphs from one to another are labels, or asides. */
static guint count_labels(const struct article *article, guint from, guint to)
{
    guint labels = 0;

    for (guint i = from; i < to; i++)
        labels += is_label(article, i) || g_array_index(article->paragraphs, struct paragraph, i).aside;
    return labels;
}

struct reading *coder_read(struct coder *coder, const struct article *article)
{
    g_autoptr(GHashTable) allusions = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) speakers = g_ptr_array_new();
    struct pass pass = { .coder = coder,
                         .article = article,
                         .allusions = allusions,
                         .speakers = speakers,
                         .reading = reading_new(),
                         .cause = G_MAXUINT32 };

    english_split(coder->english, article->text, strlen(article->text), coder->document);
    coder->disaster = objection_is_disaster_story(article->text);
    parse_ahead(coder, article);
    find_dates(coder, article, pass.reading);
    pass.has_headings = dateline_has_headings(article->text, pass.reading->timexes);
    struct date report = dateline_day(article->text, article->published, pass.reading->timexes);
    if (split_entries(coder, pass.reading))
        parse_ahead(coder, article);
    cast_begin(coder->cast, article, coder->document);
    pass.reading->sentences = coder->document->sentences->len;
    pass.reading->tokens = coder->document->tokens->len;
    for (; pass.sentence_index < coder->document->sentences->len; pass.sentence_index++) {
        const struct sentence *s = &g_array_index(coder->document->sentences, struct sentence, pass.sentence_index);
        guint before = pass.paragraph_index;
        pass.paragraph = paragraph_at(article, s->start, &pass.paragraph_index);
        pass.labels += count_labels(article, before, pass.paragraph_index);
        if (pass.paragraph && pass.paragraph->aside)
            continue;
        bool dated = pass.paragraph && pass.paragraph->own_date.precision;
        pass.published = dated ? pass.paragraph->own_date : report;
        day_follow_line(&pass, s->start);
        code_sentence(&pass);
    }
    return pass.reading;
}
