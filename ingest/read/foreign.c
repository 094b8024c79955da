#include "foreign.h"

#include "../../db/error.h"

#include <string.h>

#define CONVERT "; convert it to text or HTML first"

static const struct {
    const char *bytes;
    size_t length;
    const char *sentence;
} marks[] = {
    { "%PDF-", 5, "a PDF file, not an article" CONVERT " (pdftotext, say)" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "an Office file, not an article" CONVERT },
    { "{\\rtf", 5, "a Rich Text file, not an article" CONVERT },
    { "%!PS", 4, "a PostScript file, not an article" CONVERT },
    { "SQLite format 3", 16, "a database, not an article; name one to write to with -d" },
    { "\x89PNG\r\n\x1a\n", 8, "a picture, not an article" },
    { "\xff\xd8\xff", 3, "a picture, not an article" },
    { "GIF8", 4, "a picture, not an article" },
    { "ID3", 3, "a sound file, not an article" },
    { "OggS", 4, "a sound or video file, not an article" },
    { "\x1a\x45\xdf\xa3", 4, "a video file, not an article" },
    { "\x7f"
      "ELF",
      4, "a program, not an article" },
};

static const char mail[] = "mail, not an article; save the article's own text or page";

/* One header field, or the folded rest of one. */
static bool is_field(const char *line, size_t length)
{
    const char *colon = memchr(line, ':', length);

    if (length && (*line == ' ' || *line == '\t'))
        return true;
    for (const char *p = line; colon && p < colon; p++)
        if (!g_ascii_isalnum(*p) && *p != '-')
            return false;
    return colon && colon > line;
}

/* Points for fields that mail has: what carriers write counts most. */
static int points_of(const char *line)
{
    static const struct {
        const char *name;
        int points;
    } fields[] = {
        { "received:", 3 },       { "return-path:", 3 },  { "delivered-to:", 3 }, { "message-id:", 3 }, { "mime-version:", 2 },
        { "dkim-signature:", 3 }, { "content-type:", 1 }, { "x-mailer:", 3 },     { "from:", 1 },       { "to:", 1 },
        { "subject:", 1 },        { "date:", 0 },         { "reply-to:", 1 },     { "cc:", 1 }
    };

    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
        if (g_ascii_strncasecmp(line, fields[i].name, strlen(fields[i].name)) == 0)
            return fields[i].points;
    return 0;
}

static bool is_mail(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    int points = 0;

    if (g_str_has_prefix(bytes, "From ")) {
        const char *line = memchr(bytes, '\n', length);
        return line && is_mail(line + 1, (size_t)(end - line) - 1);
    }
    for (const char *line = bytes; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t n = stop ? (size_t)(stop - line) : (size_t)(end - line);
        if (n && line[n - 1] == '\r')
            n--;
        if (n == 0 || !is_field(line, n))
            return n == 0 && points >= 3;
        points += points_of(line);
        line = stop ? stop + 1 : end;
    }
    return points >= 3;
}

static const char *find_sentence(const struct input *head)
{
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (head->length >= marks[i].length && memcmp(head->bytes, marks[i].bytes, marks[i].length) == 0)
            return marks[i].sentence;
    return is_mail(head->bytes, head->length) ? mail : NULL;
}

bool foreign_sniff(const struct input *head)
{
    return find_sentence(head) != NULL;
}

void foreign_read(const struct input *input, const struct reader_options *options, struct batch *batch)
{
    (void)options;
    batch_refuse(batch, input->name, find_sentence(input));
}
