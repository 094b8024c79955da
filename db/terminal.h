/*
 * terminal.h - standard output where a person reads it: through a pager, in colours, as wide as the window.
 *
 *   terminal_choose(--color, --no-pager) ... terminal_page() ... printf("%s...%s", terminal_paint(PAINT_HEAD), terminal_paint(PAINT_END))
 *
 * Shape   Where standard output is no terminal nothing of it happens, but for colours that --color=always asks for.
 *         Colours also stay away where $NO_COLOR says something (no-color.org) or $TERM is dumb. The pager is $PAGER, else less,
 *         with LESS=FRX where $LESS is not set: a page that fits is not held; 'cat' or an empty $PAGER is none.
 * State   standard output is the process's, so this is too: chosen once, before anything is printed.
 * Errors  ERROR_USAGE: --color and none of auto, always, never. A pager that cannot be started is done without.
 */
#ifndef DB_TERMINAL_H
#define DB_TERMINAL_H

#include <glib.h>
#include <stdbool.h>

enum paint { PAINT_END, PAINT_HEAD, PAINT_MARK, PAINT_FAINT, PAINT_PLANNED, PAINT_DENIED, PAINTS };

/* colour: the option's value or NULL. */
bool terminal_choose(const char *colour, bool pager, GError **error);

/* From here on what is printed may be long. */
void terminal_page(void);

/* The characters that begin or end a colour, "" where there is none. */
const char *terminal_paint(enum paint paint);

/* Of the window; 0 where standard output is no terminal. */
int terminal_columns(void);

/* Whether the reader has left the pager; then output that failed is no fault. Waits for the pager. */
bool terminal_close(void);

#endif
