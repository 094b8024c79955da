#include "theme.h"

#include "../db/error.h"

#include <math.h>
#include <string.h>

#define LEAST_CONTRAST 3

#define DARK_INKS                                                                                                                  \
    {                                                                                                                              \
        [INK_PAPER] = 0x15191f, [INK_BAND] = 0x262c35, [INK_RULE] = 0x7d8896, [INK_LEADER] = 0x5b6674, [INK_TEXT] = 0xeef1f5,      \
        [INK_QUIET] = 0xaab4c0, [INK_VERBAL_COOPERATION] = 0x6cb0f2, [INK_MATERIAL_COOPERATION] = 0x58c79a,                        \
        [INK_VERBAL_CONFLICT] = 0xf0b048, [INK_MATERIAL_CONFLICT] = 0xf4766d,                                                      \
    }

#define LIGHT_INKS                                                                                                                 \
    {                                                                                                                              \
        [INK_PAPER] = 0xffffff, [INK_BAND] = 0xeef1f5, [INK_RULE] = 0x97a1ae, [INK_LEADER] = 0xb4bcc7, [INK_TEXT] = 0x1a2029,      \
        [INK_QUIET] = 0x566070, [INK_VERBAL_COOPERATION] = 0x2f74c0, [INK_MATERIAL_COOPERATION] = 0x178560,                        \
        [INK_VERBAL_CONFLICT] = 0xc27a00, [INK_MATERIAL_CONFLICT] = 0xc5343c,                                                      \
    }

static const struct theme themes[] = {
    { .name = "light", .about = "dark ink on white paper; the default", .rgb = LIGHT_INKS },
    { .name = "dark", .about = "light ink on a dark screen", .rgb = DARK_INKS },
    { .name = "print",
      .about = "greys for black-and-white printers; kinds of act differ by shape",
      .rgb = { [INK_PAPER] = 0xffffff,
               [INK_BAND] = 0xf0f0f0,
               [INK_RULE] = 0x8c8c8c,
               [INK_LEADER] = 0xa8a8a8,
               [INK_TEXT] = 0x000000,
               [INK_QUIET] = 0x4a4a4a,
               [INK_VERBAL_COOPERATION] = 0x6e6e6e,
               [INK_MATERIAL_COOPERATION] = 0x6e6e6e,
               [INK_VERBAL_CONFLICT] = 0x111111,
               [INK_MATERIAL_CONFLICT] = 0x111111 } },
    { .name = "auto",
      .about = "light; in an SVG dark for readers whose system is dark",
      .rgb = LIGHT_INKS,
      .follows = true,
      .dark = DARK_INKS },
};

size_t theme_count(void)
{
    return G_N_ELEMENTS(themes);
}

const struct theme *theme_get(size_t i)
{
    return &themes[i];
}

const struct theme *theme_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(themes); i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return NULL;
}

/* --- palettes --- */

static const struct palette palettes[] = {
    { "plain",
      "blue, green, amber and red; the default",
      { 0x2f74c0, 0x178560, 0xc27a00, 0xc5343c },
      { 0x6cb0f2, 0x58c79a, 0xf0b048, 0xf4766d } },
    { "safe",
      "told apart by colour-blind readers (after Okabe and Ito 2008)",
      { 0x2a87c4, 0x008a64, 0xb57a00, 0xd55e00 },
      { 0x56b4e9, 0x2fc39b, 0xf0e442, 0xff8a3d } },
    { "poles",
      "blues for cooperation, reds for conflict: light for words, deep for deeds",
      { 0x4b93cf, 0x1f4e9c, 0xd9735a, 0xa01822 },
      { 0x9cc8f0, 0x4f9bea, 0xf5b3a3, 0xef5f5f } },
    { "mono",
      "one blue for cooperation, one grey for conflict",
      { 0x2f74c0, 0x2f74c0, 0x5a626e, 0x5a626e },
      { 0x6cb0f2, 0x6cb0f2, 0xaab4c0, 0xaab4c0 } },
};

size_t palette_count(void)
{
    return G_N_ELEMENTS(palettes);
}

const struct palette *palette_get(size_t i)
{
    return &palettes[i];
}

static double luminance(guint32 rgb)
{
    static const double weights[] = { 0.2126, 0.7152, 0.0722 };
    double sum = 0;

    for (int i = 0; i < 3; i++) {
        double c = (rgb >> (16 - 8 * i) & 0xff) / 255.0;
        sum += weights[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double theme_contrast(guint32 a, guint32 b)
{
    double x = luminance(a), y = luminance(b);

    return (MAX(x, y) + 0.05) / (MIN(x, y) + 0.05);
}

/* "#2f74c0" */
static bool read_colour(const char *text, guint32 *rgb)
{
    char *end;

    if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return false;
    *rgb = (guint32)g_ascii_strtoull(text + 1, &end, 16);
    return true;
}

/* Colours of one's own serve a light and a dark page, so each must be seen on the theme's. */
static bool read_colours(struct theme *theme, const char *text, GError **error)
{
    g_auto(GStrv) words = g_strsplit(text, ",", -1);

    if (g_strv_length(words) != THEME_KINDS)
        return fail(error, ERROR_USAGE, "--palette %s: no such palette; --list-palettes tells them, or give four colours as %s",
                    text, "#2f74c0,#178560,#c27a00,#c5343c");
    for (int i = 0; i < THEME_KINDS; i++) {
        guint32 rgb;
        if (!read_colour(words[i], &rgb))
            return fail(error, ERROR_USAGE, "--palette %s: '%s' is no colour; give it as #2f74c0", text, words[i]);
        if (theme_contrast(rgb, theme->rgb[INK_PAPER]) < LEAST_CONTRAST)
            return fail(error, ERROR_USAGE, "--palette %s: %s is hardly seen on the page of the %s theme; give a %s one", text,
                        words[i], theme->name, luminance(theme->rgb[INK_PAPER]) > 0.5 ? "darker" : "lighter");
        theme->rgb[INK_VERBAL_COOPERATION + i] = rgb;
        theme->dark[INK_VERBAL_COOPERATION + i] =
            theme_contrast(rgb, theme->dark[INK_PAPER]) < LEAST_CONTRAST ? theme->dark[INK_TEXT] : rgb;
    }
    return true;
}

bool theme_colour(struct theme *theme, const char *name, GError **error)
{
    bool light = luminance(theme->rgb[INK_PAPER]) > 0.5;

    for (size_t p = 0; p < G_N_ELEMENTS(palettes); p++)
        if (strcmp(palettes[p].name, name) == 0) {
            memcpy(theme->rgb + INK_VERBAL_COOPERATION, light ? palettes[p].light : palettes[p].dark, sizeof palettes[p].light);
            memcpy(theme->dark + INK_VERBAL_COOPERATION, palettes[p].dark, sizeof palettes[p].dark);
            return true;
        }
    return read_colours(theme, name, error);
}
