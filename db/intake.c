#include "intake.h"

struct taken {
    struct article *article;
    struct store_added added;
};

struct intake {
    struct store *store;
    intake_tell *tell;
    gpointer data;
    GArray *waiting; /* struct taken */
    bool open; /* there is a group */
};

static void clear_taken(gpointer data)
{
    article_free(((struct taken *)data)->article);
}

struct intake *intake_new(struct store *store, intake_tell *tell, gpointer data)
{
    struct intake *intake = g_new0(struct intake, 1);

    *intake = (struct intake){ .store = store, .tell = tell, .data = data };
    intake->waiting = g_array_new(FALSE, FALSE, sizeof(struct taken));
    g_array_set_clear_func(intake->waiting, clear_taken);
    return intake;
}

void intake_free(struct intake *intake)
{
    g_array_unref(intake->waiting);
    g_free(intake);
}

void intake_pass(struct intake *intake, struct article *article, const struct store_added *added)
{
    const struct taken taken = { article, *added };

    g_array_append_val(intake->waiting, taken);
}

bool intake_add(struct intake *intake, struct article *taken, const GPtrArray *events, GError **error)
{
    OWNED(article) *article = taken;
    struct store_added added;

    if (!intake->open && !store_group_begin(intake->store, error))
        return false;
    intake->open = true;
    if (!store_add(intake->store, article, events, &added, error))
        return false;
    intake_pass(intake, g_steal_pointer(&article), &added);
    return intake->waiting->len < INTAKE_MOST || intake_flush(intake, error);
}

bool intake_is_empty(const struct intake *intake)
{
    return intake->waiting->len == 0;
}

bool intake_flush(struct intake *intake, GError **error)
{
    bool good = !intake->open || store_group_end(intake->store, error);

    intake->open = false;
    for (guint i = 0; good && i < intake->waiting->len; i++) {
        const struct taken *taken = &g_array_index(intake->waiting, struct taken, i);
        intake->tell(taken->article, &taken->added, intake->data);
    }
    g_array_set_size(intake->waiting, 0);
    return good;
}
