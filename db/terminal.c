#include "terminal.h"

#include "error.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define COLUMNS_USUAL 80

static const char *const paints[PAINTS] = {
    [PAINT_END] = "\x1b[0m",   [PAINT_HEAD] = "\x1b[1m",     [PAINT_MARK] = "\x1b[1;36m",
    [PAINT_FAINT] = "\x1b[2m", [PAINT_PLANNED] = "\x1b[33m", [PAINT_DENIED] = "\x1b[31m",
};

static struct {
    bool coloured, paged;
    int columns;
    GPid pager;
} terminal = { .paged = true };

static bool says_something(const char *variable)
{
    const char *value = g_getenv(variable);

    return value && *value;
}

static int ask_columns(void)
{
    struct winsize size;

    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : COLUMNS_USUAL;
}

bool terminal_choose(const char *colour, bool pager, GError **error)
{
    bool there = isatty(STDOUT_FILENO), always = g_strcmp0(colour, "always") == 0, never = g_strcmp0(colour, "never") == 0;

    if (colour && !always && !never && strcmp(colour, "auto") != 0)
        return fail(error, ERROR_USAGE, "--color %s: give auto, always or never", colour);
    bool dumb = says_something("NO_COLOR") || g_strcmp0(g_getenv("TERM"), "dumb") == 0;
    terminal.coloured = always || (there && !never && !dumb);
    terminal.columns = there ? ask_columns() : 0;
    terminal.paged = pager && there;
    return true;
}

/* Its words, or NULL for none. */
static char **pager_words(void)
{
    const char *pager = g_getenv("PAGER");
    char **words = NULL;

    if (pager && (!*pager || strcmp(pager, "cat") == 0))
        return NULL;
    g_shell_parse_argv(pager ? pager : "less", NULL, &words, NULL);
    return words;
}

void terminal_page(void)
{
    g_auto(GStrv) words = terminal.paged ? pager_words() : NULL,
                  environment = g_environ_setenv(g_get_environ(), "LESS", "FRX", FALSE);
    int input;

    terminal.paged = false;
    if (!words || !g_spawn_async_with_pipes(NULL, words, environment, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                            &terminal.pager, &input, NULL, NULL, NULL))
        return;
    fflush(stdout);
    dup2(input, STDOUT_FILENO);
    close(input);
}

const char *terminal_paint(enum paint paint)
{
    return terminal.coloured ? paints[paint] : "";
}

int terminal_columns(void)
{
    return terminal.columns;
}

bool terminal_close(void)
{
    if (!terminal.pager)
        return false;
    close(STDOUT_FILENO); /* its end of input */
    waitpid(terminal.pager, NULL, 0);
    return true;
}
