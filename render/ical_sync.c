#include "ical_sync.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define BEGIN_EVENT "BEGIN:VEVENT\r\n"
#define END_EVENT "END:VEVENT\r\n"

/* One VEVENT as it is written, with the lines that tell its version. */
struct version {
    char *text, *uid, *moment, *content; /* content: the text without DTSTAMP, LAST-MODIFIED and SEQUENCE */
    long sequence;
    bool cancelled;
};

static void version_free(gpointer data)
{
    struct version *version = data;

    g_free(version->text);
    g_free(version->uid);
    g_free(version->moment);
    g_free(version->content);
    g_free(version);
}

static bool is_version_line(const char *line)
{
    return g_str_has_prefix(line, "DTSTAMP:") || g_str_has_prefix(line, "LAST-MODIFIED:") || g_str_has_prefix(line, "SEQUENCE:");
}

static struct version *version_new(const char *text, gsize length)
{
    struct version *version = g_new0(struct version, 1);
    g_autoptr(GString) content = g_string_new(NULL);

    version->text = g_strndup(text, length);
    g_auto(GStrv) lines = g_strsplit(version->text, "\r\n", -1);
    for (char **line = lines; *line; line++) {
        if (g_str_has_prefix(*line, "UID:") && !version->uid)
            version->uid = g_strdup(*line + 4);
        if (g_str_has_prefix(*line, "LAST-MODIFIED:") && !version->moment)
            version->moment = g_strdup(*line + 14);
        if (g_str_has_prefix(*line, "SEQUENCE:"))
            version->sequence = CLAMP(strtol(*line + 9, NULL, 10), 0, 99999999);
        version->cancelled |= strcmp(*line, "STATUS:CANCELLED") == 0;
        if (!is_version_line(*line))
            g_string_append_printf(content, "%s\r\n", *line);
    }
    version->content = g_strdup(content->str);
    if (!version->uid)
        version->uid = g_strdup("");
    if (!version->moment)
        version->moment = g_strdup("");
    return version;
}

/* The VEVENTs of a file in their order. */
static GPtrArray *versions_of(const char *file)
{
    GPtrArray *versions = g_ptr_array_new_with_free_func(version_free);

    for (const char *p = file; (p = strstr(p, "\n" BEGIN_EVENT));) {
        const char *end = strstr(++p, "\n" END_EVENT);
        if (!end)
            break;
        end += 1 + strlen(END_EVENT);
        g_ptr_array_add(versions, version_new(p, (gsize)(end - p)));
        p = end - 1;
    }
    return versions;
}

/* A second later; as it is if it is no moment. */
static char *moment_after(const char *moment)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(moment, NULL);
    g_autoptr(GDateTime) later = time ? g_date_time_add_seconds(time, 1) : NULL;

    return later ? g_date_time_format(later, "%Y%m%dT%H%M%SZ") : g_strdup(moment);
}

/* Appends the event with a later version than the old one's, and cancelled if asked. */
static void append_changed(GString *out, const struct version *version, const struct version *old, bool cancel)
{
    g_auto(GStrv) lines = g_strsplit(version->text, "\r\n", -1);
    g_autofree char *after = moment_after(old->moment);
    const char *moment = cancel || strcmp(after, version->moment) > 0 ? after : version->moment;

    for (char **line = lines; *line && **line; line++) {
        if (g_str_has_prefix(*line, "SEQUENCE:"))
            g_string_append_printf(out, "SEQUENCE:%ld\r\n", MAX(version->sequence, old->sequence + 1));
        else if (is_version_line(*line))
            g_string_append_printf(out, "%.*s:%s\r\n", (int)strcspn(*line, ":"), *line, moment);
        else if (cancel && g_str_has_prefix(*line, "STATUS:"))
            g_string_append(out, "STATUS:CANCELLED\r\n");
        else
            g_string_append_printf(out, "%s\r\n", *line);
    }
}

static void append_now(GString *out, const struct version *version, const struct version *old)
{
    if (!old)
        g_string_append(out, version->text);
    else if (strcmp(old->content, version->content) == 0)
        g_string_append(out, old->text);
    else
        append_changed(out, version, old, false);
}

static void append_gone(GString *out, const struct version *old)
{
    if (old->cancelled)
        g_string_append(out, old->text);
    else
        append_changed(out, old, old, true);
}

GString *ical_sync(const char *before, const char *now, const char *uuid)
{
    g_autoptr(GPtrArray) olds = versions_of(before), news = versions_of(now);
    g_autoptr(GHashTable) old_of = g_hash_table_new(g_str_hash, g_str_equal), new_of = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree char *ours = g_strconcat("@", uuid, NULL);
    const char *head_end = strstr(now, BEGIN_EVENT);
    GString *out = g_string_new_len(now, head_end ? head_end - now : (gssize)(strstr(now, "END:VCALENDAR") - now));

    for (guint i = 0; i < olds->len; i++) {
        struct version *old = g_ptr_array_index(olds, i);
        g_hash_table_replace(old_of, old->uid, old);
    }
    for (guint i = 0; i < news->len; i++) {
        struct version *version = g_ptr_array_index(news, i);
        g_hash_table_add(new_of, version->uid);
        append_now(out, version, g_hash_table_lookup(old_of, version->uid));
    }
    for (guint i = 0; i < olds->len; i++) {
        struct version *old = g_ptr_array_index(olds, i);
        if (g_str_has_suffix(old->uid, ours) && !g_hash_table_contains(new_of, old->uid) &&
            g_hash_table_lookup(old_of, old->uid) == old)
            append_gone(out, old);
    }
    g_string_append(out, "END:VCALENDAR\r\n");
    return out;
}
