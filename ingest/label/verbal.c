#include "verbal.h"

#include "wording.h"

#include <string.h>

/* What a noun with the words behind it becomes: "attack on" -> "attack", "visit to" -> "visit". */
static const struct {
    const char *noun, *verb, *after;
} verbs[] = {
    { "refusal to ", "refuse", "to " },
    { "decision to ", "decide", "to " },
    { "proposal to ", "propose", "to " },
    { "offer to ", "offer", "to " },
    { "pledge to ", "pledge", "to " },
    { "promise to ", "promise", "to " },
    { "threat to ", "threaten", "to " },
    { "threats to ", "threaten", "to " },
    { "attempt to ", "try", "to " },
    { "attempts to ", "try", "to " },
    { "intention to ", "intend", "to " },
    { "plan to ", "plan", "to " },
    { "plans to ", "plan", "to " },
    { "agreement to ", "agree", "to " },
    { "failure to ", "fail", "to " },
    { "attack on ", "attack", "" },
    { "attacks on ", "attack", "" },
    { "raid on ", "raid", "" },
    { "raids on ", "raid", "" },
    { "assault on ", "attack", "" },
    { "air strikes on ", "bomb", "" },
    { "strikes on ", "strike", "" },
    { "invasion of ", "invade", "" },
    { "occupation of ", "occupy", "" },
    { "bombing of ", "bomb", "" },
    { "bombardment of ", "bombard", "" },
    { "shelling of ", "shell", "" },
    { "arrest of ", "arrest", "" },
    { "arrests of ", "arrest", "" },
    { "detention of ", "detain", "" },
    { "expulsion of ", "expel", "" },
    { "deportation of ", "deport", "" },
    { "release of ", "release", "" },
    { "killing of ", "kill", "" },
    { "seizure of ", "seize", "" },
    { "recognition of ", "recognize", "" },
    { "deployment of ", "deploy", "" },
    { "condemnation of ", "condemn", "" },
    { "criticism of ", "criticize", "" },
    { "denunciation of ", "denounce", "" },
    { "rejection of ", "reject", "" },
    { "approval of ", "approve", "" },
    { "ratification of ", "ratify", "" },
    { "withdrawal of ", "withdraw", "" },
    { "withdrawal from ", "withdraw", "from " },
    { "pullout from ", "pull out", "of " },
    { "visit to ", "visit", "" },
    { "visits to ", "visit", "" },
    { "trip to ", "travel", "to " },
    { "tour of ", "tour", "" },
    { "support for ", "support", "" },
    { "opposition to ", "oppose", "" },
    { "call for ", "call", "for " },
    { "calls for ", "call", "for " },
    { "appeal for ", "appeal", "for " },
    { "demand for ", "demand", "" },
    { "demands for ", "demand", "" },
    { "request for ", "request", "" },
    { "meeting with ", "meet", "" },
    { "meetings with ", "meet", "" },
    { "protest against ", "protest", "against " },
    { "protests against ", "protest", "against " },
};

/* Nouns of which one says that they are held. */
static bool is_held(const char *noun)
{
    static const char *const words[] = {
        "talks",        "negotiations", "consultations", "summit",  "election",      "elections",      "referendum", "conference",
        "meeting",      "meetings",     "rally",         "rallies", "demonstration", "demonstrations", "exercises",  "manoeuvres",
        "consultation", "vote",         "discussions",   "drill",   "drills",        "polls",          NULL
    };
    g_autofree char *low = g_ascii_strdown(noun, -1);

    return g_strv_contains(words, low);
}

char *verbal_sentence(const char *doer, bool many, const char *phrase, const char *noun, bool plural, enum event_status status)
{
    for (size_t i = 0; i < G_N_ELEMENTS(verbs); i++) {
        size_t n = strlen(verbs[i].noun);
        if (g_ascii_strncasecmp(phrase, verbs[i].noun, n) != 0)
            continue;
        g_autofree char *verb = wording_inflect(verbs[i].verb, many, status);
        return g_strdup_printf("%s %s %s%s", doer, verb, verbs[i].after, phrase + n);
    }
    if (!is_held(noun))
        return NULL;
    g_autofree char *verb = wording_inflect("hold", many, status);
    bool bare = plural || g_ascii_isupper(*phrase) || g_ascii_isdigit(*phrase);
    return g_strdup_printf("%s %s %s%s%s", doer, verb, bare ? "" : wording_article(phrase), bare ? "" : " ", phrase);
}

char *verbal_unrest(const char *place, const char *phrase, const char *noun)
{
    static const char *const words[] = { "uprising",       "unrest",    "protest",    "protests", "riots",    "rioting",
                                         "revolt",         "rebellion", "strike",     "strikes",  "turmoil",  "protesting",
                                         "demonstrations", "crisis",    "revolution", "upheaval", "violence", "clashes",
                                         "fighting",       "coup",      "crackdown",  "looting",  NULL };
    g_autofree char *low = g_ascii_strdown(noun, -1);

    bool whole = g_str_has_suffix(phrase, noun) || !strstr(phrase, " in ");
    return g_strv_contains(words, low) && whole ? g_strdup_printf("%s in %s", phrase, place) : NULL;
}
