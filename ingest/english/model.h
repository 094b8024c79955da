/*
 * model.h - the trained model as a file: named tensors, mapped and used where they lie.
 *
 *   bytes  --model_new()-->  model  --model_tensor("encoder.weight0")-->  int8[80][240]
 *
 * Shape      magic, version, number of tensors, checksum; then the directory, one
 *            struct model_entry a tensor; then the data, each tensor aligned to 16 bytes.
 *            Little-endian. A 16-bit tensor stands for value * scale; an 8-bit one has a scale a row, in a tensor of its
 *            name and ".scale".
 * Ownership  the model holds a reference to the bytes; tensors point into them.
 * Errors     ERROR_SYSTEM: "ingest/english/model.bin: ..." foreign, of another version, cut short, damaged.
 */
#ifndef INGEST_ENGLISH_MODEL_H
#define INGEST_ENGLISH_MODEL_H

#include "../../db/owned.h"

#include <glib.h>

#define MODEL_MAGIC "DMENGMDL"
#define MODEL_VERSION 3

enum model_type { MODEL_INT16 = 1, MODEL_INT8, MODEL_FLOAT, MODEL_UINT64, MODEL_UINT32, MODEL_TEXT };

struct model_header {
    char magic[8];
    guint32 version, tensors;
    guint64 checksum; /* model_checksum() of all that follows the header */
};

struct model_entry {
    char name[32];
    guint32 type, rows, columns;
    float scale;
    guint64 offset, size; /* bytes from the start of the file */
};

struct tensor {
    const void *data;
    guint rows, columns;
    float scale;
};

struct model;

struct model *model_new(GBytes *bytes, GError **error);
void model_free(struct model *model);
OWNED_DEFINE(model)

/* The tensor of that name, type and size (0: any); an error says what is missing. */
gboolean model_tensor(const struct model *model, const char *name, enum model_type type, guint rows, guint columns,
                      struct tensor *tensor, GError **error);

guint64 model_checksum(const void *data, size_t size);

#endif
