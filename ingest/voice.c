#include "voice.h"

#include "status.h"

#include <string.h>

/* So many tokens a label has at most, and so many lines into the text its author signs. */
enum { LABEL_MOST = 12, LINES_TO_BYLINE = 3, BYLINE_MOST = 8 };

static const struct token *tokens_of(const struct document *document, const struct sentence *s)
{
    return &g_array_index(document->tokens, struct token, s->first);
}

/* Whether the sentence is the first of its line. */
static bool begins_line(const char *text, guint32 start)
{
    while (start > 0 && strchr(" \t", text[start - 1]))
        start--;
    return start == 0 || text[start - 1] == '\n';
}

/* The colon that may end a label, -1 if none. */
static int colon_of(const struct document *document, const struct sentence *s)
{
    const struct token *tokens = tokens_of(document, s);

    for (guint i = 1; i < s->count && i < LABEL_MOST; i++)
        if (token_is(document->text, &tokens[i], ":"))
            return (int)i;
    return -1;
}

/* "MS. PSAKI", "Q": nothing but capitals. */
static bool is_in_capitals(const char *text, guint32 from, guint32 to)
{
    bool any = false;

    for (const char *p = text + from; p < text + to; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_islower(c) || g_unichar_isdigit(c))
            return false;
        any |= g_unichar_isupper(c) != 0;
    }
    return any;
}

/* "Jan Roe (@janroe)": a message's author. */
static bool is_signed(const char *text, guint32 from, guint32 to)
{
    const char *handle = g_strstr_len(text + from, (gssize)(to - from), "(@");

    return handle && text[to - 1] == ')';
}

/* "3/7": where a message stands in its thread. */
static bool is_counter(const char *text, const struct token *token)
{
    const char *slash = memchr(text + token->start, '/', token->end - token->start);

    for (guint32 i = token->start; i < token->end; i++)
        if (!g_ascii_isdigit(text[i]) && text[i] != '/')
            return false;
    return slash && slash > text + token->start;
}

guint voice_label(const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = tokens_of(document, s);
    int colon = begins_line(document->text, s->start) ? colon_of(document, s) : -1;

    if (colon < 1)
        return begins_line(document->text, s->start) && is_counter(document->text, tokens) ? 1 : 0;
    if (colon == 1 && status_is_verdict(document->text, tokens))
        return 0;
    guint32 from = tokens[0].start, to = tokens[colon - 1].end;
    return is_in_capitals(document->text, from, to) || is_signed(document->text, from, to) ? (guint)colon + 1 : 0;
}

guint voice_land(const struct lexicon *lexicon, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = tokens_of(document, s);
    int colon = begins_line(document->text, s->start) ? colon_of(document, s) : -1;
    const struct name *rows;
    guint n;

    if (colon < 1 || s->count < (guint)colon + 4 || document->text[s->end - 1] != '.')
        return 0;
    guint taken = lexicon_find(lexicon, document->text, tokens, s->count, 0, &rows, &n);
    return taken == (guint)colon && rows[0].kind == NAME_STATE ? taken + 1 : 0;
}

/* The person in office whom the tokens name, his code; NULL if they name none. */
static const char *official_in(const struct cast *cast, const char *text, const struct token *tokens, guint count)
{
    const struct name *rows;
    guint n;

    for (guint i = 0, taken; i < count; i += MAX(taken, 1)) {
        taken = lexicon_find(cast->lexicon, text, tokens, count, i, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (name && name->kind == NAME_PERSON && *name->role && (!name->to || name->to >= cast->year))
            return g_intern_string(name->code);
    }
    return NULL;
}

/* "PSAKI", "MCCAIN": "Psaki", "McCain", interned. */
static const char *without_capitals(const char *text, const struct token *token)
{
    g_autofree char *first = g_utf8_substring(text + token->start, 0, 1);
    g_autofree char *rest =
        g_utf8_strdown(text + token->start + strlen(first), (gssize)(token->end - token->start - strlen(first)));
    g_autofree char *word = g_strconcat(first, rest, NULL);

    if (g_str_has_prefix(word, "Mc"))
        word[2] = g_ascii_toupper(word[2]);
    return g_intern_string(word);
}

/* "Q:" and "A:": of an interview, whose guest was spoken of before. False for other labels. */
static bool listen_to_guest(struct cast *cast, const char *text, const struct token *label)
{
    bool asked = token_is(text, label, "Q") || token_is(text, label, "QUESTION");
    bool answered = token_is(text, label, "A") || token_is(text, label, "ANSWER");

    if (!asked && !answered)
        return false;
    if (!cast->guest)
        cast->guest = cast->person;
    cast->voice = answered ? cast->guest : NULL;
    cast->voice_name = NULL;
    return true;
}

/* "Guinea", "Benin and Togo": how many tokens one land's name takes, with another's behind "and"; 0 where others stand there. */
static guint lands_take(const struct cast *cast, const struct document *document, const struct sentence *s)
{
    const struct token *tokens = tokens_of(document, s);
    const struct name *rows;
    guint n, at = 0;

    for (int lands = 0; lands < 2; lands++) {
        guint taken = lexicon_find(cast->lexicon, document->text, tokens, s->count, at, &rows, &n);
        const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
        if (!name || name->kind != NAME_STATE)
            return 0;
        at += taken;
        if (at >= s->count || !token_is(document->text, &tokens[at], "and"))
            break;
        at++;
    }
    return at;
}

/* "Guinea" alone on a line above one that tells something: a digest's heading, and not one of a page's many links. */
static bool is_heading(const struct cast *cast, const struct document *document, const struct sentence *s, guint sentence)
{
    enum { SHORTEST = 7 };
    const char *text = document->text;
    bool alone =
        s->start > 0 && s->count < LABEL_MOST && begins_line(text, s->start) && (text[s->end] == '\n' || text[s->end] == '\r');

    if (!alone || sentence + 1 >= document->sentences->len || lands_take(cast, document, s) != s->count)
        return false;
    const struct sentence *below = &g_array_index(document->sentences, struct sentence, sentence + 1);
    return below->count >= SHORTEST && text[below->end - 1] == '.';
}

/* "SEOUL - ", "GUINEA: ", "Guinea." below a text's beginning: another item of a digest, where "he" is nobody of the last one. */
static void leave_item(struct cast *cast, const struct document *document, const struct sentence *s, guint sentence)
{
    static const char *const marks[] = { "-", "--", "–", "—", ":", ".", NULL };
    const struct token *tokens = tokens_of(document, s), *last = &tokens[s->count - 1];
    const struct name *rows;
    bool heading = is_heading(cast, document, s, sentence), marked = heading || token_is_among(document->text, last, marks);
    guint n;

    if (!marked || s->start == 0 || (s->count < 2 && !heading) || s->count > LABEL_MOST || !begins_line(document->text, s->start))
        return;
    guint taken = lexicon_find(cast->lexicon, document->text, tokens, s->count, 0, &rows, &n);
    const struct name *name = taken ? lexicon_pick(rows, n, cast->year) : NULL;
    bool land = heading || lands_take(cast, document, s) + 1 == s->count;
    if (!name || (!land && token_is(document->text, last, ".")) ||
        !(land || is_in_capitals(document->text, tokens[0].start, tokens[s->count - 2].end)) ||
        (name->kind != NAME_CAPITAL && name->kind != NAME_STATE && name->kind != NAME_PLACE))
        return;
    cast->item = sentence;
    cast->person = cast->surname = cast->subject = cast->thing = cast->first = cast->second = NULL;
    g_ptr_array_set_size(cast->several, 0);
    cast->here = cast->place = g_intern_string(name->code);
}

/* "Boris Johnson :", "PRESIDENT BUSH:"; not "The words of Boris Johnson :", which only tells what he said. */
static bool is_all_names(const char *text, const struct token *tokens, guint count)
{
    for (guint i = 0; i < count; i++)
        if (g_ascii_islower(text[tokens[i].start]))
            return false;
    return true;
}

/* "The Security Council," alone on a line: the code of the body whose resolution stands below; NULL for other lines. */
static const char *body_in(const struct cast *cast, const struct document *document, const struct sentence *s)
{
    enum { MOST = 8 };
    const char *text = document->text;
    const struct token *tokens = tokens_of(document, s);
    const struct name *rows;
    guint n;

    if (s->count < 3 || s->count > MOST || !token_is(text, &tokens[0], "The") || !token_is(text, &tokens[s->count - 1], ",") ||
        !begins_line(text, s->start) || text[s->end] != '\n')
        return NULL;
    for (guint i = 0; i < 2; i++) { /* the article may be a part of the name */
        guint taken = lexicon_find(cast->lexicon, text, tokens, s->count, i, &rows, &n);
        const struct name *name = taken + i + 1 == s->count ? lexicon_pick(rows, n, cast->year) : NULL;
        if (name && (name->kind == NAME_ORGANISATION || name->kind == NAME_ORGAN))
            return g_intern_string(name->code);
    }
    return NULL;
}

bool voice_is_preamble(const struct cast *cast, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = tokens_of(document, s);
    guint32 first = tokens[0].end;

    return cast->body && s->count > 2 && token_is(document->text, &tokens[s->count - 1], ",") && first > tokens[0].start + 4 &&
           memcmp(document->text + first - 3, "ing", 3) == 0 && begins_line(document->text, s->start);
}

void voice_listen(struct cast *cast, const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = tokens_of(document, s);
    int colon = begins_line(document->text, s->start) ? colon_of(document, s) : -1;

    const char *body = body_in(cast, document, s);
    cast->body = body ? body : cast->body;
    leave_item(cast, document, s, sentence);
    if (colon < 1 || (colon == 1 && listen_to_guest(cast, document->text, tokens)))
        return;
    bool label = is_all_names(document->text, tokens, (guint)colon);
    const char *code = label ? official_in(cast, document->text, tokens, (guint)colon) : NULL;
    if (code || is_in_capitals(document->text, tokens[0].start, tokens[colon - 1].end)) {
        int last = 1; /* of the name: "BARACK OBAMA, THE PRESIDENT:" */
        while (last < colon && !token_is(document->text, &tokens[last], ","))
            last++;
        const char *before = memory_person(cast->memory, without_capitals(document->text, &tokens[colon - 1]));
        cast->voice = code ? code : before; /* whom the article has called so before */
        cast->voice_name = cast->voice ? without_capitals(document->text, &tokens[last - 1]) : NULL;
    }
}

/* "PARIS (AP) --", "Bonn, Germany (DPA)-": ends with the agency of a dateline. */
static bool ends_in_agency(const char *text, const struct token *tokens, guint n)
{
    const char *end = text + tokens[n - 1].start;

    return (*end == '-' || *end == '_' || token_is(text, &tokens[n - 1], "—") || token_is(text, &tokens[n - 1], "–")) &&
           token_is(text, &tokens[n - 2], ")") && token_is(text, &tokens[n - 4], "(");
}

bool voice_is_heap(const struct document *document, guint sentence)
{
    enum { SHORTEST = 16, STAFF = 6 };
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);
    const struct token *tokens = tokens_of(document, s);
    bool staff = false;

    if (s->count < SHORTEST)
        return false;
    for (guint i = 1; i < STAFF && token_is(document->text, &tokens[0], "By"); i++)
        staff |= token_is(document->text, &tokens[i], "Staff") && !token_is(document->text, &tokens[i - 1], "of");
    return staff || ends_in_agency(document->text, tokens, s->count);
}

void voice_begin(struct cast *cast, const struct document *document)
{
    const char *text = document->text;

    cast->voice = cast->guest = cast->body = NULL;
    for (guint i = 0, lines = 0; i < document->sentences->len && lines < LINES_TO_BYLINE; i++) {
        const struct sentence *s = &g_array_index(document->sentences, struct sentence, i);
        const struct token *tokens = tokens_of(document, s);
        bool first = begins_line(text, s->start);
        lines += first;
        if (first && s->count > 1 && s->count < BYLINE_MOST &&
            (token_is(text, &tokens[0], "By") || token_is(text, &tokens[0], "BY")))
            cast->voice = official_in(cast, text, tokens + 1, s->count - 1);
    }
}
