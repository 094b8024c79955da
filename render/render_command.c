#include "commands.h"

#include "../db/error.h"
#include "../db/store.h"
#include "../db/style.h"
#include "../timeline/picture.h"
#include "output.h"
#include "page.h"
#include "paint.h"
#include "svg.h"

#include <stdio.h>
#include <string.h>

enum format { FORMAT_SVG, FORMAT_PNG, FORMAT_PDF, FORMAT_HTML, FORMATS };

static const char *const format_names[FORMATS] = {
    [FORMAT_SVG] = "svg", [FORMAT_PNG] = "png", [FORMAT_PDF] = "pdf", [FORMAT_HTML] = "html"
};

struct request {
    char *database, *path, *format_name, *theme_name, *palette, *size, *layout, *by, *scale, *sources, *date_format, *language;
    struct dating *dating;
    bool chosen; /* by --top how many */
    gboolean list_layouts, list_themes, list_palettes, list_sizes;
    double dpi;
    enum format format;
    struct theme theme;
    struct picture_options picture;
};

static int find_format(const char *name)
{
    for (int format = 0; format < FORMATS; format++)
        if (g_ascii_strcasecmp(name, format_names[format]) == 0)
            return format;
    return -1;
}

/* By --format, else by the name's ending. */
static bool read_format(struct request *request, GError **error)
{
    const char *dot = strrchr(request->path, '.');
    const char *name = request->format_name ? request->format_name : dot ? dot + 1 : "";
    int format = find_format(name);

    if (format < 0 && request->format_name)
        return fail(error, ERROR_USAGE, "--format %s: no such format; give svg, png, pdf or html", name);
    if (format < 0)
        return fail(error, ERROR_USAGE, "%s: which format? end the name in .svg, .png, .pdf or .html, or give --format",
                    request->path);
    request->format = (enum format)format;
    return true;
}

static bool read_theme(struct request *request, GError **error)
{
    const struct theme *theme = theme_find(request->theme_name              ? request->theme_name
                                           : request->format == FORMAT_HTML ? "auto"
                                                                            : "light");
    const char *names[8];

    if (theme) {
        request->theme = *theme;
        return !request->palette || theme_colour(&request->theme, request->palette, error);
    }
    for (size_t i = 0; i < theme_count(); i++)
        names[i] = theme_get(i)->name;
    return command_refuse("theme", request->theme_name, "theme", "light, dark, print or auto", names, theme_count(), error);
}

static bool read_layout(struct request *request, GError **error)
{
    const char *names[PICTURE_LAYOUTS];
    int layout = picture_layout_find(request->layout ? request->layout : "auto");

    request->picture.layout = layout < 0 ? PICTURE_AUTO : (enum picture_layout)layout;
    if (layout >= 0)
        return true;
    for (int i = 0; i < PICTURE_LAYOUTS; i++)
        names[i] = picture_layout_name((enum picture_layout)i);
    return command_refuse("layout", request->layout, "layout", "one that --list-layouts tells", names, PICTURE_LAYOUTS, error);
}

static bool read_by(struct request *request, GError **error)
{
    const char *names[SIDES_BYS];
    int by = sides_by_find(request->by ? request->by : "source");

    request->picture.by = by < 0 ? SIDES_BY_SOURCE : (enum sides_by)by;
    if (by >= 0)
        return true;
    for (int i = 0; i < SIDES_BYS; i++)
        names[i] = sides_by_name((enum sides_by)i);
    return command_refuse("lanes-by", request->by, "division", "source, target, action or class", names, SIDES_BYS, error);
}

static bool read_scale(struct request *request, GError **error)
{
    const char *scale = request->scale ? request->scale : "time";

    request->picture.even = strcmp(scale, "even") == 0;
    return request->picture.even || strcmp(scale, "time") == 0 ||
           fail(error, ERROR_USAGE,
                "--scale %s: no such scale; give time (distances on the axis are times) or even (a list in order)", scale);
}

/* A PDF has pages for many sources unless it is told otherwise. */
static bool read_sources(struct request *request, GError **error)
{
    const char *name = request->sources ? request->sources : request->format == FORMAT_PDF ? "page" : "auto";
    int sources = picture_sources_find(name);

    request->picture.sources = sources < 0 ? PICTURE_SOURCES_AUTO : (enum picture_sources)sources;
    return sources >= 0 || fail(error, ERROR_USAGE, "--sources %s: no such place; give auto, foot, page or none", name);
}

static bool read_dating(struct request *request, GError **error)
{
    request->dating = dating_new(request->date_format, request->language, error);
    request->picture.dating = request->dating;
    return request->dating != NULL;
}

static void list_layouts(void)
{
    for (int i = 0; i < PICTURE_LAYOUTS; i++)
        printf("%-11s %s\n", picture_layout_name((enum picture_layout)i), picture_layout_about((enum picture_layout)i));
}

static void list_themes(void)
{
    for (size_t i = 0; i < theme_count(); i++)
        printf("%-11s %s\n", theme_get(i)->name, theme_get(i)->about);
}

static void list_palettes(void)
{
    for (size_t i = 0; i < palette_count(); i++)
        printf("%-11s %s\n", palette_get(i)->name, palette_get(i)->about);
}

static void list_sizes(void)
{
    double width, height;

    for (size_t i = 0; picture_size_get(i, &width, &height); i++)
        printf("%-17s %g x %g mm\n", picture_size_get(i, &width, &height), width, height);
}

/* What --list-layouts and its kin ask for; false when nothing was asked. */
static bool answer(const struct request *request)
{
    const struct {
        bool asked;
        void (*list)(void);
    } questions[] = {
        { request->list_layouts, list_layouts },
        { request->list_themes, list_themes },
        { request->list_palettes, list_palettes },
        { request->list_sizes, list_sizes },
    };
    bool any = false;

    for (size_t i = 0; i < G_N_ELEMENTS(questions); i++)
        if (questions[i].asked) {
            questions[i].list();
            any = true;
        }
    return any;
}

static bool read_request(struct request *request, int argc, GError **error)
{
    if (argc > 1 || !request->path)
        return fail(error, ERROR_USAGE, "render: name the picture to draw with -o, for example -o timeline.svg");
    if (!(request->dpi >= 36 && request->dpi <= 2400))
        return fail(error, ERROR_USAGE, "--dpi %g: must be from 36 to 2400", request->dpi);
    if (!(request->picture.margin_mm >= 0 && request->picture.margin_mm <= 40))
        return fail(error, ERROR_USAGE, "--margin %g: must be from 0 to 40 mm", request->picture.margin_mm);
    if (!(request->picture.smallest_pt >= 7 && request->picture.smallest_pt <= 14))
        return fail(error, ERROR_USAGE, "--min-text %g: must be from 7 to 14 points", request->picture.smallest_pt);
    if (!read_format(request, error) || !read_theme(request, error) || !read_layout(request, error) || !read_by(request, error) ||
        !read_scale(request, error) || !read_sources(request, error) || !read_dating(request, error))
        return false;
    return !request->size || picture_size(request->size, &request->picture, error);
}

/* When the picture was made, for the PDF: SOURCE_DATE_EPOCH, else the newest article's day, so that the same input gives the same bytes. */
static char *created(const GPtrArray *events)
{
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    struct date newest = { .year = 1970, .month = 1, .day = 1, .precision = DATE_DAY };
    guint64 seconds;
    char text[DATE_TEXT_SIZE];

    if (epoch && g_ascii_string_to_unsigned(epoch, 10, 0, 253402300799, &seconds, NULL)) {
        g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc((gint64)seconds);
        return g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");
    }
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = g_ptr_array_index(events, i);
        for (guint m = 0; m < event->mentions->len; m++) {
            const struct mention *mention = g_ptr_array_index(event->mentions, m);
            if (mention->published.precision == DATE_DAY && date_compare(newest, mention->published) < 0)
                newest = mention->published;
        }
    }
    return g_strdup_printf("%sT00:00:00Z", date_format(newest, text));
}

/* timeline.svg of several pages becomes timeline-1.svg, timeline-2.svg, ... */
static char *page_path(const char *path, guint page, guint pages)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');

    if (pages == 1)
        return g_strdup(path);
    if (!dot || (slash && dot < slash))
        return g_strdup_printf("%s-%u", path, page);
    return g_strdup_printf("%.*s-%u%s", (int)(dot - path), path, page, dot);
}

static bool write_pages(const struct request *request, const GPtrArray *drawings, GError **error)
{
    if (drawings->len > 1 && strcmp(request->path, "-") == 0)
        return fail(error, ERROR_USAGE,
                    "standard output: %u pages are not one %s; name a file with -o, or choose --format pdf or --top", drawings->len,
                    format_names[request->format]);
    for (guint i = 0; i < drawings->len; i++) {
        const struct drawing *drawing = g_ptr_array_index(drawings, i);
        g_autofree char *path = page_path(request->path, i + 1, drawings->len);
        g_autoptr(GBytes) bytes = request->format == FORMAT_SVG ? svg_write(drawing, &request->theme, 0)
                                                                : paint_png(drawing, &request->theme, request->dpi, error);
        if (!bytes || !output_write(path, bytes, error))
            return false;
    }
    return true;
}

static bool write_picture(const struct request *request, const GPtrArray *events, const GPtrArray *drawings, GError **error)
{
    if (request->format == FORMAT_SVG || request->format == FORMAT_PNG)
        return write_pages(request, drawings, error);
    if (request->format == FORMAT_HTML) {
        g_autoptr(GBytes) page = page_write(drawings, events, &request->theme, request->dating);
        return output_write(request->path, page, error);
    }
    g_autofree char *time = created(events);
    g_autoptr(GBytes) bytes = paint_pdf(drawings, &request->theme, time, error);
    return bytes && output_write(request->path, bytes, error);
}

/* What the user may want to know that the files' names do not tell. */
static void talk_about(const struct request *request, const struct picture_talk *talk)
{
    if (talk->pages > 1 && (request->format == FORMAT_SVG || request->format == FORMAT_PNG)) {
        g_autofree char *first = page_path(request->path, 1, (guint)talk->pages);
        g_autofree char *last = page_path(request->path, (guint)talk->pages, (guint)talk->pages);
        command_say("%d pages: %s to %s", talk->pages, first, last);
    }
    if (talk->left_out && !request->chosen)
        command_say("the %d least salient events are left out; choose with FILTERS or --top", talk->left_out);
    if (dating_lacks_language(request->dating))
        command_say("no locale of '%s' is installed; months are named in English", request->language);
    if (talk->unknown_characters)
        command_say(
            "no installed font has %d of the characters; they are drawn as boxes (install fonts-noto-core or fonts-noto-cjk)",
            talk->unknown_characters);
}

static int draw(struct request *request, const struct filter *filter)
{
    g_autoptr(GError) error = NULL;
    OWNED(store) *store = store_open(command_database(request->database), STORE_READ, &error);
    int count = store ? store_count(store, filter, &error) : -1;
    bool any = count > 0 || (count == 0 && filter_nothing(filter, command_database(request->database), &error));
    g_autoptr(GPtrArray) events = any ? store_select(store, filter, &error) : NULL;
    struct picture_talk talk;
    request->picture.of = count;
    g_autoptr(GPtrArray) drawings = events ? picture_lay(events, &request->picture, &talk, &error) : NULL;

    if (!drawings || !write_picture(request, events, drawings, &error))
        return command_report(error);
    talk_about(request, &talk);
    return 0;
}

/* No more events are read than may be drawn. */
static void choose_most(struct request *request, struct filter *filter)
{
    request->chosen = filter->top > 0;
    filter->top = request->chosen ? MIN(filter->top, PICTURE_MOST) : PICTURE_MOST;
}

static void request_clear(struct request *request)
{
    g_free(request->database);
    g_free(request->path);
    g_free(request->format_name);
    g_free(request->theme_name);
    g_free(request->palette);
    g_free(request->size);
    g_free(request->layout);
    g_free(request->by);
    g_free(request->scale);
    g_free(request->sources);
    g_free(request->date_format);
    g_free(request->language);
    g_clear_pointer(&request->dating, dating_free);
    g_free(request->picture.title);
}

int render_command(int argc, char **argv)
{
    struct request request = { .dpi = 144, .picture = { .margin_mm = 10, .smallest_pt = 7 } };
    struct filter_words words = { 0 };
    const GOptionEntry entries[] = {
        { "database", 'd', 0, G_OPTION_ARG_FILENAME, &request.database, "The event database; default $DEMARCHE_DB, else events.db",
          "FILE" },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.path, "The picture to draw, - for standard output",
          "FILE.svg|png|pdf|html" },
        { "format", 0, 0, G_OPTION_ARG_STRING, &request.format_name, "Its format, if the name does not tell", "svg|png|pdf|html" },
        { "title", 0, 0, G_OPTION_ARG_FILENAME, &request.picture.title, "The picture's title; default made from the events",
          "WORDS" },
        { "size", 0, 0, G_OPTION_ARG_STRING, &request.size,
          "Page, see --list-sizes, or as 200x150mm; default a4, lying for few events", "SIZE" },
        { "layout", 0, 0, G_OPTION_ARG_STRING, &request.layout, "How time runs, see --list-layouts; default auto", "LAYOUT" },
        { "lanes-by", 0, 0, G_OPTION_ARG_STRING, &request.by, "What has a lane of its own; default source",
          "source|target|action|class" },
        { "scale", 0, 0, G_OPTION_ARG_STRING, &request.scale, "Whether distances are times or even; default time", "time|even" },
        { "list-layouts", 0, 0, G_OPTION_ARG_NONE, &request.list_layouts, "Tell the layouts and go", NULL },
        { "list-themes", 0, 0, G_OPTION_ARG_NONE, &request.list_themes, "Tell the themes and go", NULL },
        { "list-palettes", 0, 0, G_OPTION_ARG_NONE, &request.list_palettes, "Tell the palettes and go", NULL },
        { "list-sizes", 0, 0, G_OPTION_ARG_NONE, &request.list_sizes, "Tell the sizes that have names and go", NULL },
        { "sources", 0, 0, G_OPTION_ARG_STRING, &request.sources,
          "Where numbered sources are listed; default auto (at the foot, if few)", "auto|foot|page|none" },
        { "date-format", 0, 0, G_OPTION_ARG_STRING, &request.date_format, "Dates as " STYLE_NAMES "; default day-month", "FORMAT" },
        { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, "Language of the months' names, as de; default English",
          "LANGUAGE" },
        { "margin", 0, 0, G_OPTION_ARG_DOUBLE, &request.picture.margin_mm, "White on all sides; default 10, at most 40", "MM" },
        { "min-text", 0, 0, G_OPTION_ARG_DOUBLE, &request.picture.smallest_pt, "No text is smaller; default 7, at most 14",
          "POINTS" },
        { "palette", 0, 0, G_OPTION_ARG_STRING, &request.palette,
          "Colours of the kinds of act, see --list-palettes, or 4 of your own; default plain", "NAME|#RRGGBB,..." },
        { "theme", 0, 0, G_OPTION_ARG_STRING, &request.theme_name, "Colours, see --list-themes; default light, auto for html",
          "THEME" },
        { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &request.dpi, "Dots per inch of a PNG; default 144", "N" },
        G_OPTION_ENTRY_NULL,
    };
    g_autofree GOptionEntry *filters = filter_options(&words);
    g_autoptr(GError) error = NULL;
    OWNED(filter) *filter = NULL;
    int status;

    bool good = command_options(&argc, &argv, "-o FILE.svg|png|pdf|html", "Draws events as a timeline.", entries, filters, &error);
    if (good && answer(&request)) {
        status = 0;
    } else {
        good = good && read_request(&request, argc, &error) && (filter = filter_new(&words, &error));
        if (good)
            choose_most(&request, filter);
        status = good ? draw(&request, filter) : command_report(error);
    }
    filter_words_clear(&words);
    request_clear(&request);
    return status;
}
