#include "event_json.h"

#include "action.h"

json_t *event_date_json(struct date date)
{
    char text[DATE_TEXT_SIZE];

    return date.precision ? json_string(date_format(date, text)) : json_null();
}

json_t *event_codes_json(const GPtrArray *codes)
{
    json_t *list = json_array();

    for (guint i = 0; i < codes->len; i++)
        json_array_append_new(list, json_string(g_ptr_array_index(codes, i)));
    return list;
}

json_t *event_json(const struct event *event)
{
    const struct action *action = action_get(event->action);

    return json_pack("{s:I, s:s, s:o, s:o, s:s, s:s, s:s, s:s, s:o, s:o, s:i, s:f, s:s, s:s*}", "id", (json_int_t)event->id, "uid",
                     event->uid, "date", event_date_json(event->date), "until", event_date_json(event->until), "status",
                     event_status_name(event->status), "action", action->slug, "plover", action->plover, "cameo", action->cameo,
                     "source", event_codes_json(event->source), "target", event_codes_json(event->target), "articles",
                     event->articles, "salience", event->salience, "summary", event->summary, "url", event_link(event));
}
