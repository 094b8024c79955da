/*
 * resource.h - the data that is compiled into the program, by its path in the tree.
 *
 *   resource_bytes("db/actions.tsv")  -->  the file's bytes, followed by a NUL
 *
 * Ownership  the caller unrefs the bytes; they point into the program itself,
 *            16-byte aligned for files of type .bin, nothing is copied.
 * Errors     none: a missing resource is a broken build and aborts.
 */
#ifndef DB_RESOURCE_H
#define DB_RESOURCE_H

#include <glib.h>

GBytes *resource_bytes(const char *path);

#endif
