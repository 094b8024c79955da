#include "cast.h"

#include "antecedents.h"
#include "bodies.h"
#include "mentions.h"
#include "sexes.h"
#include "voice.h"

#include <string.h>

/* Whether an office stands right before a word with a capital that is no known name, "rebel leader" before any; first: the first role. */
static bool brings_in_a_person(const struct cast *cast, const char *text, const struct token *tokens, guint count,
                               const struct role **first)
{
    for (guint i = 0; i < count;) {
        const struct role *role = NULL;
        const struct name *rows;
        guint n, taken = memory_find_role(cast->memory, tokens, count, i, &role), next = i + taken;
        bool capital = taken && next < count && token_has_capital(text, &tokens[next]);
        *first = *first ? *first : role;
        bool one = capital && !role->plural, rebel = one && role->class == ROLE_REBELS && strchr(role->phrase, ' ');
        if (rebel ||
            (one && role->class == ROLE_OFFICIAL && lexicon_find(cast->lexicon, text, tokens, count, next, &rows, &n) == 0))
            return true;
        i += MAX(taken, 1);
    }
    return false;
}

/* "Pete Jones walked away.", "Ana Sousa, a nurse, left.": a sentence that begins with a name of two words that nobody knows. */
static bool begins_with_stranger(const struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    const struct name *rows;
    const struct role *role = NULL;
    guint n;

    for (guint i = 0; i < 2; i++)
        if (count < 4 || tokens[i].end - tokens[i].start < 3 || !token_has_capital(text, &tokens[i]) ||
            !g_ascii_islower(text[tokens[i].start + 1]) || memory_find_name(cast->memory, tokens, count, i, &rows, &n) ||
            memory_find_role(cast->memory, tokens, count, i, &role))
            return false;
    return g_ascii_islower(text[tokens[2].start]) || text[tokens[2].start] == ',';
}

/* "Mr Mahathir cut a slight figure": a surname alone that the article told of before, first in a sentence, is whom "he" means next. */
static bool skim_surname(struct cast *cast, const char *text, const struct token *tokens, guint count, guint at)
{
    bool quoted = strchr("\"`", text[tokens->start]) || g_utf8_get_char(text + tokens->start) == 0x201C;
    bool behind = at + 1 < count && token_has_capital(text, &tokens[at + 1]), title = at == 1 && tokens->end - tokens->start < 4;
    bool before = at > 0 && !title && token_has_capital(text, &tokens[at - 1]); /* "Net maker Ali Farhad" */

    if (quoted || behind || before || !token_has_capital(text, &tokens[at]))
        return false;
    g_autofree char *word = token_text(text, &tokens[at]);
    const char *code = memory_person(cast->memory, word);
    if (!code)
        return false;
    cast->person = code;
    cast->surname = g_intern_string(word);
    cast->sex = SEX_UNKNOWN;
    cast->private = false;
    return true;
}

/* "The references to Vietnam films", "The Iraq inquiry goes on": a sentence that begins with a thing, whomever its words name. */
static bool begins_with_thing(const struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    static const char *const the[] = { "the", "this", "that", "a", "an", NULL };
    const struct name *rows;
    const struct role *role = NULL;
    guint n;

    if (count < 4 || !token_is_among(text, tokens, the))
        return false;
    guint named = memory_find_name(cast->memory, tokens, count, 1, &rows, &n), at = 1 + named;
    const struct name *name = named ? lexicon_pick(rows, n, cast->year) : NULL;
    bool alone = name && !(name->kind == NAME_STATE && strlen(name->phrase) > 3 && !strchr(name->phrase, ' '));
    return !alone && at < count && g_ascii_islower(text[tokens[at].start]) &&
           !lexicon_role(cast->lexicon, text, tokens, count, at, &role);
}

/* "Bekele", not "BBC", "Monday" or a name of the tables. */
static bool may_be_stranger(const struct cast *cast, const char *text, const struct token *tokens, guint count, guint at)
{
    const struct role *role = NULL;
    const struct name *rows;
    const char *word = text + tokens[at].start;
    guint n, length = tokens[at].end - tokens[at].start;
    bool day = length > 5 && memcmp(word + length - 3, "day", 3) == 0;

    return length > 2 && g_ascii_isupper(word[0]) && g_ascii_islower(word[1]) && !day &&
           !memory_find_name(cast->memory, tokens, count, at, &rows, &n) &&
           !lexicon_role(cast->lexicon, text, tokens, count, at, &role);
}

/* "..., Bekele says": who speaks at the end of a sentence, be he known or not, is whom "he" means next. */
static void skim_speaker(struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    static const char *const words[] = { "said", "says", "told", "tells", "added", "adds", NULL };

    for (guint i = 2; i < count; i++) {
        if (token_has_capital(text, &tokens[i]) || !token_is_among(text, &tokens[i], words))
            continue; /* not "Edward Said" */
        guint behind = text[tokens[i].start] != 't' && i + 1 < count && may_be_stranger(cast, text, tokens, count, i + 1);
        guint at = behind ? i + 1 : i - 1;
        if (!may_be_stranger(cast, text, tokens, count, at))
            continue;
        g_autofree char *word = token_text(text, &tokens[at]);
        const char *code = memory_person(cast->memory, word);
        cast->private = !code;
        cast->person = code ? code : cast->person;
        cast->sex = SEX_UNKNOWN;
        cast->surname = code ? g_intern_string(word) : cast->surname;
        return;
    }
}

/* Whoever is named by a name that some words hold: he, or it, was the last spoken of, and the first of the sentence its subject. */
static void skim_name(struct cast *cast, const char *text, const struct token *tokens, guint taken, const struct name *name,
                      guint sentence, bool first)
{
    for (guint i = 0; i < taken && name->kind == NAME_PERSON; i++) {
        g_autofree char *word = token_text(text, &tokens[i]);
        memory_learn_person(cast->memory, word, name->code);
    }
    memory_mention(cast->memory, name->code);
    if (name->kind == NAME_PERSON) {
        cast->person = name->code;
        cast->surname = NULL;
        sexes_skim(cast, name, sentence);
        cast->private = false;
    }
    if (!first)
        return;
    cast->subject = name->code;
    cast->thing = cast->object = NULL;
    cast->crowd = false;
}

bool cast_skim(struct cast *cast, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = &g_array_index(document->tokens, struct token, s->first);
    const struct role *role = NULL;
    bool first = true, told = false; /* no actor was met as yet; a person by his surname was */

    voice_listen(cast, document, sentence);
    if (brings_in_a_person(cast, document->text, tokens, s->count, &role) || bodies_may_be(cast, document->text, tokens, s->count))
        return false;
    bool nobody = role && (role->class == ROLE_UNNAMED || role->class == ROLE_CITIZEN);
    cast->private |= nobody && role->class == ROLE_UNNAMED && !role->plural;
    cast->private |= begins_with_stranger(cast, document->text, tokens, s->count);
    cast->outlet = NULL;
    cast->inert = begins_with_thing(cast, document->text, tokens, s->count);
    cast->crowd = nobody && role->plural;
    antecedents_skim(cast, document->text, tokens, s->count, sentence);
    for (guint i = 0; i < s->count; i++)
        if (!g_ascii_islower(document->text[tokens[i].start])) { /* a surname */
            g_autofree char *word = token_text(document->text, &tokens[i]);
            memory_name_holder(cast->memory, word);
        }
    for (guint i = 0; i < s->count;) {
        const struct name *rows;
        guint n, taken = memory_find_name(cast->memory, tokens, s->count, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (name && name->kind == NAME_MEDIA && i < 2) /* "The BBC has two offices there." */
            cast->outlet = g_intern_string(name->code);
        i += MAX(taken, 1);
        if (mentions_is_actor(name) && name->bare && name->kind == NAME_PERSON)
            mentions_skim_surname(cast, document->text, tokens, s->count, i - taken);
        if (first && !told && (taken == 0 || (name && name->bare && name->kind == NAME_PERSON && taken == 1)))
            told = skim_surname(cast, document->text, tokens, s->count, i - 1);
        if (!mentions_is_actor(name) || name->bare)
            continue;
        skim_name(cast, document->text, tokens + i - taken, taken, name, sentence, first);
        first = false;
    }
    skim_speaker(cast, document->text, tokens, s->count);
    return true;
}
