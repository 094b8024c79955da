#include "../db/filter.h"

#include "../db/action.h"
#include "../db/event.h"

#include <string.h>

/* The numbers of action.h are the rows of db/actions.tsv. */
static void test_numbers(void)
{
#define ROW(name) [ACTION_##name] = #name
    static const char *const names[] = { ROW(STATE),
                                         ROW(DENY),
                                         ROW(PRAISE),
                                         ROW(APOLOGIZE),
                                         ROW(RECOGNIZE),
                                         ROW(CONDEMN),
                                         ROW(ACCUSE),
                                         ROW(PROTEST_FORMALLY),
                                         ROW(SUMMON),
                                         ROW(DEMAND),
                                         ROW(WARN),
                                         ROW(REJECT),
                                         ROW(VETO),
                                         ROW(WITHDRAW_FROM_AGREEMENT),
                                         ROW(PLEDGE),
                                         ROW(AGREE),
                                         ROW(ADOPT_RESOLUTION),
                                         ROW(MEET),
                                         ROW(CALL),
                                         ROW(VISIT),
                                         ROW(MEDIATE),
                                         ROW(RESTORE_RELATIONS),
                                         ROW(OPEN_MISSION),
                                         ROW(APPOINT_ENVOY),
                                         ROW(COOPERATE),
                                         ROW(AID),
                                         ROW(LIFT_SANCTIONS),
                                         ROW(RELEASE),
                                         ROW(CONCEDE),
                                         ROW(WITHDRAW_FORCES),
                                         ROW(CEASE_FIRE),
                                         ROW(SANCTION),
                                         ROW(SUSPEND_AID),
                                         ROW(EXPEL),
                                         ROW(RECALL),
                                         ROW(SEVER_RELATIONS),
                                         ROW(CLOSE_MISSION),
                                         ROW(SUSPEND_MEMBERSHIP),
                                         ROW(PROTEST),
                                         ROW(MOBILIZE),
                                         ROW(DETAIN),
                                         ROW(DEPORT),
                                         ROW(SEIZE),
                                         ROW(CYBER_ATTACK),
                                         ROW(COERCE),
                                         ROW(ATTACK),
                                         ROW(ELECT) };

    g_assert_cmpint(action_count(), ==, G_N_ELEMENTS(names));
    for (int i = 0; i < action_count(); i++) {
        g_autofree char *name = g_strdelimit(g_ascii_strup(action_get(i)->slug, -1), "-", '_');
        g_assert_cmpstr(name, ==, names[i]);
    }
}

/* One option's words; the actions it names, or the sentence that refuses it. */
static void test_actions(void)
{
    static const struct {
        const char *word, *actions, *refused;
    } cases[] = {
        { "expel", "expel", NULL },
        { "sanction", "sanction", NULL },
        { "SUPPORT", "praise,apologize,recognize,agree,adopt-resolution,restore-relations,open-mission,appoint-envoy", NULL },
        { "161", "expel,recall,sever-relations,close-mission", NULL },
        { "18", "attack", NULL },
        { "Expel", "expel", NULL },
        { "call,visit", "call,visit", NULL },
        { "expell", NULL, "--action expell: no such action, PLOVER class or CAMEO code; did you mean expel?" },
        { "999", NULL, "--action 999: no such action" },
        { "", NULL, "--action : no such action" },
        { "expel,", NULL, "--action : no such action" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *word = g_strdup(cases[i].word);
        char *list[] = { word, NULL };
        const struct filter_words words = { .action = list };
        g_autoptr(GError) error = NULL;
        OWNED(filter) *filter = filter_new(&words, &error);
        g_autoptr(GString) got = g_string_new(NULL);
        for (guint k = 0; filter && k < filter->actions->len; k++)
            g_string_append_printf(got, "%s%s", k ? "," : "", action_get(g_array_index(filter->actions, int, k))->slug);
        if (cases[i].refused ? !error || !g_str_has_prefix(error->message, cases[i].refused)
                             : !g_str_equal(got->str, cases[i].actions))
            g_error("'%s': %s", cases[i].word, error ? error->message : got->str);
    }
}

static void test_actors(void)
{
    static const struct {
        const char *word, *code;
    } cases[] = {
        { "RUS", "RUS" },
        { "rus", "RUS" },
        { "Russia", "RUS" },
        { "united states", "USA" },
        { "NATO", "NATO" },
        { "hamas", "hamas" },
        { "wagner-group", "wagner-group" },
        { "RUX", NULL },
        { "Frobnia", NULL },
        { "'; DROP TABLE events", NULL },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        if (g_strcmp0(filter_actor(cases[i].word), cases[i].code) != 0)
            g_error("%s: %s", cases[i].word, filter_actor(cases[i].word));
}

static void test_others(void)
{
    static char *named[] = { (char *)"RUS, United Kingdom", NULL }, *twice[] = { (char *)"RUS", (char *)"GBR", NULL };
    static char *one[] = { (char *)"RUS", NULL }, *same[] = { (char *)"RUS,Russia", NULL },
                *three[] = { (char *)"RUS,GBR,FRA", NULL };
    static const struct {
        struct filter_words words;
        const char *refused; /* beginning of the sentence, NULL when it is understood */
    } cases[] = {
        { { .from = (char *)"2016", .to = (char *)"2016-12" }, NULL },
        { { .from = (char *)"2016-12", .to = (char *)"2016" }, NULL },
        { { .from = (char *)"2017", .to = (char *)"2016" }, "--from 2017: later than --to 2016" },
        { { .from = (char *)"2016-02-30" }, "--from 2016-02-30: not a date" },
        { { .status = (char *)"planned, denied" }, NULL },
        { { .status = (char *)"done" }, "--status done: no such status" },
        { { .match = (char *)"a \" OR NEAR(* b" }, NULL },
        { { .status = (char *)"" }, "--status : no such status" },
        { { .match = (char *)" \" " }, "--match: no words" },
        { { .between = named }, NULL },
        { { .between = twice }, NULL },
        { { .between = one }, "--between RUS: not two actors" },
        { { .between = same }, "--between RUS,Russia: not two actors" },
        { { .between = three }, "--between RUS,GBR,FRA: not two actors" },
        { { .top = -1 }, "--top -1: not a number of events" },
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        OWNED(filter) *filter = filter_new(&cases[i].words, &error);
        if (cases[i].refused ? !error || !g_str_has_prefix(error->message, cases[i].refused) : !filter)
            g_error("case %zu: %s", i, error ? error->message : "understood");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/filter/numbers", test_numbers);
    g_test_add_func("/filter/actions", test_actions);
    g_test_add_func("/filter/actors", test_actors);
    g_test_add_func("/filter/others", test_others);
    return g_test_run();
}
