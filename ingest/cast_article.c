#include "cast_inside.h"

#include "mentions.h"
#include "voice.h"

#include <string.h>

struct cast *cast_new(const struct lexicon *lexicon, const struct frames *frames)
{
    struct cast *cast = g_new0(struct cast, 1);

    cast->lexicon = lexicon;
    cast->frames = frames;
    cast->memory = memory_new(lexicon);
    cast->marks = g_array_new(FALSE, TRUE, sizeof(struct mark));
    cast->cores = mentions_cores_new();
    cast->several = g_ptr_array_new();
    cast->brokers = g_ptr_array_new();
    cast->series = g_ptr_array_new();
    cast->barred = g_ptr_array_new();
    cast->none = g_ptr_array_new();
    cast->bodies = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    cast->acronyms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    cast->sexes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    cast->trail.text = g_string_new(NULL);
    return cast;
}

void cast_free(struct cast *cast)
{
    memory_free(cast->memory);
    g_array_unref(cast->marks);
    g_array_unref(cast->cores);
    g_ptr_array_unref(cast->several);
    g_ptr_array_unref(cast->brokers);
    g_ptr_array_unref(cast->series);
    g_ptr_array_unref(cast->barred);
    g_ptr_array_unref(cast->none);
    g_hash_table_unref(cast->bodies);
    g_hash_table_unref(cast->acronyms);
    g_hash_table_unref(cast->sexes);
    g_string_free(cast->trail.text, TRUE);
    g_free(cast);
}

bool cast_in_class(const struct cast *cast, const struct tree *tree, int token, const char *class_name)
{
    enum { LONGEST = 24 };
    const struct token *word = &tree->tokens[token];
    guint length = MIN(word->end - word->start, LONGEST);
    char small[LONGEST + 1];

    for (guint i = 0; i < length; i++)
        small[i] = g_ascii_tolower(tree->document->text[word->start + i]);
    small[length] = '\0';
    return frames_in_class(cast->frames, small, class_name) ||
           (word->lemma && word->upos != UPOS_PROPN && strcmp(small, word->lemma) != 0 &&
            frames_in_class(cast->frames, word->lemma, class_name));
}

/* The land of the town that the dateline names, NULL if none or several; capital: whether it is its capital. */
static const char *dateline_land(const struct cast *cast, const struct document *document, bool *capital)
{
    const struct token *tokens = (const struct token *)(const void *)document->tokens->data;
    const struct name *rows;
    const char *land = NULL;
    guint n;

    for (guint i = 0; i < document->tokens->len && tokens[i].start < cast->dateline; i++) {
        guint taken = lexicon_find(cast->lexicon, document->text, tokens, document->tokens->len, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (!name || (name->kind != NAME_CAPITAL && name->kind != NAME_PLACE))
            continue;
        if (land && strcmp(land, name->code) != 0)
            return NULL; /* "KHARTOUM/JUBA" */
        land = g_intern_string(name->code);
        *capital |= name->kind == NAME_CAPITAL;
    }
    return land;
}

void cast_begin(struct cast *cast, const struct article *article, const struct document *document)
{
    cast->first = cast->second = NULL;
    cast->item = 0;
    cast->person = cast->surname = cast->subject = cast->object = cast->thing = cast->place = cast->outlet = NULL;
    cast->quoted = cast->quoted_person = cast->announced = NULL;
    cast->private = cast->crowd = cast->inert = false;
    g_ptr_array_set_size(cast->several, 0);
    memset(cast->counted, 0, sizeof cast->counted);
    g_ptr_array_set_size(cast->brokers, 0);
    g_ptr_array_set_size(cast->series, 0);
    g_hash_table_remove_all(cast->acronyms);
    g_hash_table_remove_all(cast->bodies);
    g_hash_table_remove_all(cast->sexes);
    memset(cast->last, 0, sizeof cast->last);
    cast->sex = SEX_UNKNOWN;
    cast->year = article->published.precision ? article->published.year : 0;
    bool dateline = article->place && g_str_has_prefix(article->text, article->place);
    cast->dateline = dateline ? (guint32)strlen(article->place) : 0;
    memory_begin(cast->memory, document, cast->year);
    bool capital = false;
    cast->here = memory_political(cast->memory) ? dateline_land(cast, document, &capital) : NULL;
    /* a capital that the text speaks of again: in others somebody only meets */
    cast->place = cast->here && capital && memory_times(cast->memory, cast->here) > 1 ? cast->here : NULL;
    voice_begin(cast, document);
}

const char *cast_dateline(const struct cast *cast)
{
    return cast->here;
}

bool cast_tells_of_somebody(struct cast *cast, const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    if (first == last)
        return mark_of(cast, token)->role; /* of a name alone all is known */
    const struct core *core = mentions_core(cast, tree, token);
    return core->person || core->role || core->codes->len || core->name_token >= 0;
}

bool cast_names_here(const struct cast *cast, const char *code)
{
    for (guint i = 0; i < cast->marks->len; i++) {
        const struct mark *mark = mark_of(cast, (int)i);
        if (mark->code == code || (mark->name && mark->name->code == code))
            return true;
    }
    return false;
}

const char *cast_other(const struct cast *cast, const GPtrArray *codes, bool recent)
{
    const char *other = memory_other(cast->memory, codes);

    return other && (!recent || memory_is_recent(cast->memory, other) || cast_names_here(cast, other)) ? other : NULL;
}

bool cast_is_about(const struct cast *cast, const char *code)
{
    return memory_is_about(cast->memory, code);
}

int cast_times(const struct cast *cast, const char *code)
{
    return memory_times(cast->memory, code);
}

bool cast_quarrel(const struct cast *cast, const char **first, const char **second)
{
    return memory_quarrel(cast->memory, false, first, second);
}

guint cast_item(const struct cast *cast)
{
    return cast->item;
}

void cast_learn_author(struct cast *cast, const char *noun, const char *code)
{
    memory_learn_office(cast->memory, noun, code);
}

const char *cast_author(const struct cast *cast, const char *noun)
{
    return memory_office(cast->memory, noun);
}

/* "Norway's envoy met the rebels", who had agreed with their government to talk: a third who meets one of the two is no party. */
static bool is_go_between(const struct cast *cast, const struct tree *tree, const char *first, const char *second)
{
    enum { SENTENCES = 8 };
    bool band = cast->first && (memory_sort_of(cast->first) == MEMORY_BAND || memory_sort_of(cast->second) == MEMORY_BAND);
    bool one = first == cast->first || first == cast->second, other = second == cast->first || second == cast->second;

    return band && cast->together && one != other && cast->parted + SENTENCES >= tree->sentence;
}

void cast_learn_parties(struct cast *cast, const struct tree *tree, const char *first, const char *second, bool together)
{
    bool same = (first == cast->first && second == cast->second) || (first == cast->second && second == cast->first);

    if (cast->parted < tree->sentence && (same || (together && is_go_between(cast, tree, first, second)))) {
        cast->parted = tree->sentence - 1; /* still the two, in this sentence too */
        cast->together |= same && together;
        return;
    }
    cast->first = first;
    cast->second = second;
    cast->parted = tree->sentence;
    cast->together = together;
}

const char *cast_alone(const struct cast *cast)
{
    return memory_alone(cast->memory) ? memory_home(cast->memory) : NULL;
}

int cast_year(const struct cast *cast)
{
    return cast->year;
}

const char *cast_home(const struct cast *cast)
{
    return cast->place ? cast->place : memory_home(cast->memory);
}

const char *cast_stage(const struct cast *cast)
{
    const char *home = cast_home(cast), *scene = memory_scene(cast->memory);

    return scene ? scene : home == cast->here ? home : NULL;
}

void cast_trail_begin(struct cast *cast)
{
    g_string_truncate(cast->trail.text, 0);
    cast->trail.ways = 0;
    cast->trail.pronoun = -1;
    cast->tracked = true;
}

const struct cast_trail *cast_trail(struct cast *cast)
{
    cast->tracked = false;
    return &cast->trail;
}
