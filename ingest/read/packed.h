/*
 * packed.h - compressed files and archives: .gz, .bz2, .xz, .zst, .zip, .tar and .tar.* as libarchive reads them.
 *
 *   stream  --packed_open()-->  source of streams, one a file in it ("news.zip/a/b.html")
 *
 * Shape      A file that is only compressed is one stream under its own name. Folders, links and hidden files are passed over.
 * Limits     A file that grows more than two hundredfold (beyond 16 MB), more than a million files and, in the reader,
 *            archives nested more than four deep are refused. Memory does not grow with the archive.
 * Errors     ERROR_INPUT: damaged, encrypted, a bomb, an office document; what was read before stays read.
 */
#ifndef INGEST_PACKED_H
#define INGEST_PACKED_H

#include "source.h"

bool packed_sniff(const struct input *head);
struct source *packed_open(struct stream *stream, const char *name);

#endif
