#include "message.h"

#include "once.h"
#include "../../db/action.h"
#include "../../db/actor.h"

#include <string.h>

/*
 * A message shown in the text with its author and date, "— Embassy of Peru (@peru_in_x) May 3, 2015": the handle's token, and the first
 * of its author's; -1 if the sentence ends in none.
 */
static int signature_of(const struct tree *tree, int *author)
{
    static const char *const dashes[] = { "—", "–", "--", "-", NULL }, *const bracket[] = { "(", NULL };

    for (int i = (int)tree->n - 1; i > 1; i--) {
        if (tree->document->text[tree->tokens[i].start] != '@' || !tree_is_among(tree, i - 1, bracket))
            continue;
        for (int k = i - 2; k >= 0 && i - k < 12; k--)
            if (tree_is_among(tree, k, dashes)) {
                *author = k + 1;
                return i;
            }
    }
    return -1;
}

/* The day behind a message's signature. */
static struct when_default day_of_message(const struct pass *pass, int handle)
{
    const struct tree *tree = pass->coder->tree;

    for (guint i = 0; i < pass->reading->timexes->len; i++) {
        const struct timex *timex = &g_array_index(pass->reading->timexes, struct timex, i);
        if (timex->span.start > tree->tokens[handle].start && timex->span.end <= tree->tokens[tree->n - 1].end &&
            timex->begin.precision)
            return (struct when_default){ .date = timex->begin, .text = timex->span, .rule = "the message's own date" };
    }
    return (struct when_default){ .date = pass->published, .rule = "the article's own day" };
}

void message_code(struct pass *pass)
{
    struct coder *coder = pass->coder;
    const struct tree *tree = coder->tree;
    int author = -1, handle = signature_of(tree, &author);

    if (handle < 0)
        return;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    for (int i = author; i < handle - 1 && codes->len == 0; i++)
        if (cast_speaks(coder->cast, tree, i))
            cast_resolve(coder->cast, tree, i, false, codes);
    if (codes->len == 0)
        return;
    struct when_default day = day_of_message(pass, handle);
    struct event *event = event_new(ACTION_STATE, EVENT_OCCURRED);
    struct mention *mention = mention_new();
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
    event->date = day.date;
    g_ptr_array_add(event->source, g_ptr_array_index(codes, 0));
    event->summary = g_strdup_printf("%s posted a message as %.*s", actor_in_words(g_ptr_array_index(codes, 0)),
                                     (int)MIN(tree->tokens[handle].end - tree->tokens[handle].start, 40),
                                     tree->document->text + tree->tokens[handle].start);
    mention->sentence = (struct span){ s->start, s->end };
    mention->trigger = act_token_span(tree, handle, handle);
    mention->when = day.text;
    mention->sentence_index = (int)pass->sentence_index;
    mention->rule = g_strdup(day.rule);
    g_ptr_array_add(event->mentions, mention);
    char *detail = g_strdup_printf("a message's signature; source %s; target none; status occurred; date: %s",
                                   (const char *)g_ptr_array_index(codes, 0), day.rule);
    once_add(pass, event, NULL, detail, false);
}

bool message_shows(const struct document *document, guint sentence)
{
    const struct sentence *s = &g_array_index(document->sentences, struct sentence, sentence);

    return memchr(document->text + s->start, '@', s->end - s->start) &&
           g_strstr_len(document->text + s->start, (gssize)(s->end - s->start), "(@");
}
