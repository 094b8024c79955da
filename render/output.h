/*
 * output.h - writes a whole file or nothing: beside its place first, then renamed into it.
 *
 * Shape   "-" is standard output.
 * Errors  ERROR_SYSTEM, the path first.
 */
#ifndef RENDER_OUTPUT_H
#define RENDER_OUTPUT_H

#include <glib.h>
#include <stdbool.h>

bool output_write(const char *path, GBytes *bytes, GError **error);

#endif
