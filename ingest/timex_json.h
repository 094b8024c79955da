/*
 * timex_json.h - a temporal expression as the object that "explain --json" and "dates --json" print.
 */
#ifndef INGEST_TIMEX_JSON_H
#define INGEST_TIMEX_JSON_H

#include "dates/timex.h"

#include <jansson.h>

/* start, end: its place in characters. */
json_t *timex_json(const char *text, const struct timex *timex, guint32 start, guint32 end);

#endif
