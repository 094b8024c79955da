#include "model.h"

#include "../../db/error.h"

#include <string.h>

#define NAME "ingest/english/model.bin"

struct model {
    GBytes *bytes;
    const guint8 *data;
    const struct model_entry *entries;
    guint32 n;
};

/* Eight bytes at a time: the file is checked at every start, so this has to take well under a millisecond. */
guint64 model_checksum(const void *data, size_t size)
{
    guint64 hash = G_GUINT64_CONSTANT(0x9e3779b97f4a7c15), word;

    for (size_t i = 0; i + 8 <= size; i += 8) {
        memcpy(&word, (const guint8 *)data + i, 8);
        hash = (hash ^ word) * G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
        hash ^= hash >> 32;
    }
    return hash;
}

static size_t type_size(guint32 type)
{
    switch (type) {
    case MODEL_INT16:
        return 2;
    case MODEL_FLOAT:
    case MODEL_UINT32:
        return 4;
    case MODEL_UINT64:
        return 8;
    default:
        return 1;
    }
}

static bool entry_is_sound(const struct model_entry *entry, size_t size)
{
    guint64 wanted = (guint64)entry->rows * entry->columns * type_size(entry->type);

    return memchr(entry->name, '\0', sizeof entry->name) && entry->offset % 16 == 0 && entry->offset <= size &&
           entry->size <= size - entry->offset && wanted == entry->size;
}

struct model *model_new(GBytes *bytes, GError **error)
{
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    struct model_header header;
    GError **e = error;

    if (size < sizeof header || (memcpy(&header, data, sizeof header), memcmp(header.magic, MODEL_MAGIC, 8) != 0))
        return fail(e, ERROR_SYSTEM, "%s: not a language model of this program", NAME), NULL;
    if (header.version != MODEL_VERSION)
        return fail(e, ERROR_SYSTEM, "%s: version %u; this program reads version %d", NAME, header.version, MODEL_VERSION), NULL;
    if (header.tensors > 1000 || size < sizeof header + header.tensors * sizeof(struct model_entry) ||
        model_checksum(data + sizeof header, size - sizeof header) != header.checksum)
        return fail(e, ERROR_SYSTEM, "%s: damaged or cut short", NAME), NULL;
    const struct model_entry *entries = (const void *)(data + sizeof header);
    for (guint i = 0; i < header.tensors; i++)
        if (!entry_is_sound(&entries[i], size))
            return fail(e, ERROR_SYSTEM, "%s: damaged at tensor %u", NAME, i), NULL;
    struct model *model = g_new0(struct model, 1);
    *model = (struct model){ g_bytes_ref(bytes), data, entries, header.tensors };
    return model;
}

void model_free(struct model *model)
{
    g_bytes_unref(model->bytes);
    g_free(model);
}

gboolean model_tensor(const struct model *model, const char *name, enum model_type type, guint rows, guint columns,
                      struct tensor *tensor, GError **error)
{
    for (guint i = 0; i < model->n; i++) {
        const struct model_entry *entry = &model->entries[i];
        if (strcmp(entry->name, name) != 0)
            continue;
        if (entry->type != type || (rows && entry->rows != rows) || (columns && entry->columns != columns))
            return fail(error, ERROR_SYSTEM, "%s: tensor %s has another shape than this program's", NAME, name);
        *tensor = (struct tensor){ model->data + entry->offset, entry->rows, entry->columns, entry->scale };
        return TRUE;
    }
    return fail(error, ERROR_SYSTEM, "%s: tensor %s is missing", NAME, name);
}
