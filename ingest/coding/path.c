#include "path.h"

#include <string.h>

struct path *path_new(void)
{
    struct path *path = g_new0(struct path, 1);

    path->text = g_string_new(NULL);
    path_clear(path);
    return path;
}

void path_free(struct path *path)
{
    g_string_free(path->text, TRUE);
    g_free(path);
}

/* The role, a comma between it and what the path says, and words behind it. */
static void append(struct path *path, const char *role, const char *between, const char *words)
{
    if (path->text->len)
        g_string_append(path->text, ", ");
    else
        path->role = role;
    g_string_append(path->text, role);
    g_string_append(path->text, between);
    g_string_append(path->text, words);
}

void path_add(struct path *path, const char *role, const struct cast_trail *trail)
{
    append(path, role, " ", trail->text->str);
    path->ways |= trail->ways;
    path->last = (int)trail->last;
    if (path->pronoun < 0)
        path->pronoun = trail->pronoun;
}

void path_add_name(struct path *path, const char *role, const char *what)
{
    append(path, role, ", ", what);
    path->last = -1;
}

void path_append(struct path *path, const char *words)
{
    g_string_append(path->text, words);
    path->last = -1;
}

void path_clear(struct path *path)
{
    path_back(path, (struct path_mark){ .last = -1 });
}

void path_say(struct path *path, const char *words)
{
    path_clear(path);
    g_string_assign(path->text, words);
}

void path_guess(struct path *path, enum cast_way way)
{
    path_say(path, cast_way_text(way));
    path->ways = 1U << way;
}

void path_copy(struct path *path, const struct path *from)
{
    path_say(path, from->text->str);
    path->role = from->role;
    path->ways = from->ways;
    path->last = from->last;
    path->pronoun = from->pronoun;
}

struct path_mark path_mark(const struct path *path)
{
    return (struct path_mark){ path->text->len, path->ways, path->last };
}

void path_back(struct path *path, struct path_mark mark)
{
    g_string_truncate(path->text, mark.length);
    path->ways = mark.ways;
    path->last = mark.last;
    if (mark.length > 0)
        return;
    path->role = NULL;
    path->pronoun = -1;
}

bool path_is_of(const struct path *path, const char *role)
{
    return g_strcmp0(path->role, role) == 0;
}

bool path_is_of_any(const struct path *path, const char *const *roles)
{
    return path->role && g_strv_contains(roles, path->role);
}

bool path_is_of_subject(const struct path *path)
{
    return path_is_of(path, "subj") || path_is_of(path, PATH_SUBJECT_OF_SUPPORT);
}

bool path_has(const struct path *path, enum cast_way way)
{
    return path->ways & 1U << way;
}

bool path_ends(const struct path *path, enum cast_way way)
{
    return path->last == (int)way;
}

bool path_is_guess(const struct path *path, enum cast_way way)
{
    return !path->role && path_has(path, way);
}

bool path_equal(const struct path *a, const struct path *b)
{
    return g_string_equal(a->text, b->text);
}
