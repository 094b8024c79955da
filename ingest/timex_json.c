#include "timex_json.h"

json_t *timex_json(const char *text, const struct timex *timex, guint32 start, guint32 end)
{
    json_t *words = json_stringn(text + timex->span.start, timex->span.end - timex->span.start);

    return json_pack("{s:i, s:i, s:o, s:s, s:s, s:s*, s:s*, s:s*}", "start", start, "end", end, "text", words, "type",
                     timex_type_name(timex->type), "value", timex->value, "mod", timex->mod, "rule", timex->rule, "anchor",
                     timex->anchor);
}
