#include "theme.h"

#include <string.h>

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

static const guint32 dark[INKS] = DARK_INKS;

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
    { .name = "auto", .about = "light; in an SVG dark for readers whose system is dark", .rgb = LIGHT_INKS, .dark = dark },
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
