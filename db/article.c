#include "article.h"

struct article *article_new(const char *path)
{
    struct article *article = g_new0(struct article, 1);

    article->path = g_strdup(path);
    article->paragraphs = g_array_new(FALSE, TRUE, sizeof(struct paragraph));
    return article;
}

void article_free(struct article *article)
{
    if (!article)
        return;
    char *owned[] = { article->path,       article->id,       article->url,   article->title,        article->byline,
                      article->source,     article->language, article->place, article->published_at, article->published_how,
                      article->updated_at, article->text };
    for (size_t i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_array_unref(article->paragraphs);
    g_free(article);
}
