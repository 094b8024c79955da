#include "wording.h"

#include "../wordlist.h"

#include <string.h>

char *wording_present(const char *lemma, bool plural)
{
    size_t n = strlen(lemma);

    if (strcmp(lemma, "be") == 0 || strcmp(lemma, "have") == 0)
        return g_strdup(*lemma == 'b' ? (plural ? "are" : "is") : plural ? "have" : "has");
    if (plural || n < 2)
        return g_strdup(lemma);
    if (lemma[n - 1] == 'y' && !strchr("aeiou", lemma[n - 2]))
        return g_strdup_printf("%.*sies", (int)(n - 1), lemma);
    bool hissing = strchr("sxzo", lemma[n - 1]) || g_str_has_suffix(lemma, "ch") || g_str_has_suffix(lemma, "sh");
    return g_strdup_printf("%s%s", lemma, hissing ? "es" : "s");
}

char *wording_inflect(const char *verb, bool many, enum event_status status)
{
    size_t first = strcspn(verb, " ");
    g_autofree char *lemma = g_strndup(verb, first), *present = wording_present(lemma, many);

    switch (status) {
    case EVENT_PLANNED:
        return g_strconcat("to ", verb, NULL);
    case EVENT_PROPOSED:
        return g_strconcat("could ", verb, NULL);
    case EVENT_DENIED:
        return g_strconcat(many ? "do not " : "does not ", verb, NULL);
    case EVENT_OCCURRED:
    case EVENT_STATUSES:
        break;
    }
    return g_strconcat(present, verb + first, NULL);
}

/* Whether a phrase has a word that says that its act is none yet, or was none. */
static bool is_qualified(const char *phrase)
{
    static const char *const words[] = { "plan",     "propos",   "possib", "slated",   "potential", "alleged", "threat", "schedul",
                                         "upcoming", "imminent", "future", "next",     "denie",     "reject",  "fear",   "call",
                                         "hope",     "prospect", "risk",   "would-be", "decision",  "effort",  NULL };
    g_autofree char *low = g_utf8_strdown(phrase, -1);

    for (size_t i = 0; words[i]; i++)
        if (strstr(low, words[i]))
            return true;
    return false;
}

char *wording_qualify(char *phrase, enum event_status status, long most)
{
    static const char *const words[EVENT_STATUSES] = {
        [EVENT_PLANNED] = "planned", [EVENT_PROPOSED] = "possible", [EVENT_DENIED] = "denied"
    };

    if (!*phrase || !words[status] || is_qualified(phrase))
        return phrase;
    char *told = g_strconcat(phrase, " ", words[status], NULL);
    bool fits = !wording_is_longer(told, most);
    g_free(fits ? phrase : told);
    return fits ? told : phrase;
}

const char *wording_article(const char *next)
{
    static const char *const silent[] = { "hour", "honest", "honour", "honor", "heir", "8", NULL };
    static const char *const voiced[] = { "unio", "unit", "univ", "uniq", "unif", "unil", "unic", "use", "usu",
                                          "uti",  "eu",   "one",  "once", "ura",  "ukr",  "uga",  NULL };
    static const char *const words[] = { "NATO", "NASA", "FARC", "NAFTA", "SADC", "MERCOSUR", NULL }; /* not spelled out */
    size_t length = strcspn(next, " -'.,");
    g_autofree char *whole = g_strndup(next, length);

    if (g_str_equal(whole, "11") || g_str_equal(whole, "18"))
        return "an";
    if (g_strv_contains(words, whole))
        return "a";
    bool letters = g_ascii_isupper(next[0]) && (g_ascii_isupper(next[1]) || next[1] == '.' || next[1] == '-');

    if (letters)
        return strchr("AEFHILMNORSX", next[0]) ? "an" : "a";
    for (size_t i = 0; silent[i]; i++)
        if (g_ascii_strncasecmp(next, silent[i], strlen(silent[i])) == 0)
            return "an";
    for (size_t i = 0; voiced[i]; i++)
        if (g_ascii_strncasecmp(next, voiced[i], strlen(voiced[i])) == 0)
            return "a";
    return *next && strchr("aeiou", g_ascii_tolower(*next)) ? "an" : "a";
}

char *wording_list(const GPtrArray *names)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < names->len; i++) {
        const char *link = i == 0 ? "" : i + 1 == names->len ? " and " : ", ";
        g_string_append_printf(text, "%s%s", link, (const char *)g_ptr_array_index(names, i));
    }
    return g_string_free(text, FALSE);
}

bool wording_names(const char *text, const char *name)
{
    name += g_str_has_prefix(name, "the ") ? strlen("the ") : 0;
    size_t length = strlen(name);

    if (g_str_is_ascii(text) && g_str_is_ascii(name)) {
        const char first = g_ascii_tolower(*name);
        while (*text && (g_ascii_tolower(*text) != first || g_ascii_strncasecmp(text, name, length) != 0))
            text++;
        return *text || !length;
    }
    g_autofree char *low = g_utf8_casefold(text, -1), *part = g_utf8_casefold(name, -1);
    return strstr(low, part) != NULL;
}

/* Words that only lead to what has been cut: "in a". */
static bool is_leading(const char *word)
{
    static const char *const words[] = { "a",     "an",    "the",  "of",    "in",     "on",   "at",    "to",    "for",
                                         "with",  "by",    "from", "and",   "or",     "but",  "that",  "its",   "his",
                                         "her",   "their", "as",   "over",  "into",   "will", "would", "could", "has",
                                         "have",  "had",   "is",   "are",   "was",    "were", "be",    "not",   "than",
                                         "which", "who",   "when", "after", "before", NULL };
    g_autofree char *low = g_ascii_strdown(word, -1);

    return g_strv_contains(words, low);
}

/* "(not complying) with the terms": before it a text may end. */
static bool begins_phrase(const char *text)
{
    static const char *const words[] = { "in ",     "at ",   "on ",    "with ",  "after ", "before ",
                                         "during ", "when ", "while ", "since ", NULL };

    for (const char *const *word = words; *word; word++)
        if (g_str_has_prefix(text, *word))
            return true;
    return false;
}

static char *cut_words(char *text, long most)
{
    if (!wording_is_longer(text, most))
        return text;
    char *end = g_utf8_offset_to_pointer(text, most - 2);
    while (end > text && *end != ' ')
        end--;
    bool whole_before = begins_phrase(end + 1);
    *end = '\0';
    while (end > text && strchr(" ,:;", end[-1]))
        *--end = '\0';
    for (char *space; (space = strrchr(text, ' ')) && is_leading(space + 1);)
        *space = '\0';
    if (whole_before)
        return text;
    char *whole = g_strconcat(text, " …", NULL);
    g_free(text);
    return whole;
}

/* Words that lead nowhere at the end of a line, each with a 0 behind it. */
static const char loose_ends[] = "in which\0in what\0after what\0of\0to\0for\0with\0and\0or\0but\0from\0as\0than\0"
                                 "though\0the\0a\0in hopes\0in the hope\0in an effort\0in a bid\0in an attempt\0"
                                 "in order\0within the framework\0in the framework\0in exchange\0in return\0"
                                 "in particular\0for example\0for instance\0in accordance\0in conjunction\0"
                                 "in connection\0in line\0in addition\0in pursuit\0on behalf\0in the face\0"
                                 "in the wake\0in light\0on the grounds\0what\0which\0where\0whose\0whom\0who\0"
                                 "because\0including\0possibly\0if\0lest\0as early\0as best\0as soon\0as late\0as recently\0"
                                 "at least\0either\0whether\0at most\0only\0about\0around\0more than\0less than\0";

/* "a raid by the U.S.", "until 9 a.m." keep their dot. */
static bool ends_initials(const char *text)
{
    size_t n = strlen(text);

    return n >= 4 && text[n - 1] == '.' && text[n - 3] == '.' &&
           (g_ascii_isupper(text[n - 2]) || (text[n - 2] == 'm' && strchr("ap", text[n - 4])));
}

/* Whether a text ends so: most differ in the last letter. */
static bool ends_with(const char *text, size_t length, const char *end)
{
    static const char whole[] = "unaccounted for";
    size_t n = strlen(end);

    if (length < n || text[length - 1] != end[n - 1] || memcmp(text + length - n, end, n) != 0)
        return false;
    return length < strlen(whole) || memcmp(text + length - strlen(whole), whole, strlen(whole)) != 0;
}

/* "stepped up the pressure (in a last-gasp effort)": what for is cut. */
static size_t without_effort(const char *text, size_t length)
{
    static const char *const ends[] = { " effort", " bid", " attempt" }, *const starts[] = { " in a ", " in an " };
    static const size_t most = sizeof " in a last-ditch diplomatic attempt";

    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(starts) && ends_with(text, length, ends[i]); k++) {
            const char *start = g_strrstr_len(text, (gssize)length, starts[k]);
            if (start > text && text + length - start <= (ptrdiff_t)most)
                return (size_t)(start - text);
        }
    return length;
}

/* "will rearm(, warning)": a participle behind a comma, of which nothing else is told. */
static size_t without_participle(const char *text, size_t length)
{
    size_t start = length;

    while (start > 0 && g_ascii_islower(text[start - 1]))
        start--;
    return length - start > 4 && start > 2 && ends_with(text, length, "ing") && text[start - 1] == ' ' && text[start - 2] == ','
               ? start - 2
               : length;
}

/* Takes back punctuation and small words that lead nowhere at the end: "accused Mr Hall of". */
static void trim_end(char *text)
{
    size_t n = strlen(text), before;

    do {
        before = n;
        while (n && strchr(",;:-. ", text[n - 1]) && !ends_initials(text))
            text[--n] = '\0';
        for (const char *end = loose_ends; *end; end += strlen(end) + 1)
            if (ends_with(text, n, end) && n > strlen(end) && text[n - strlen(end) - 1] == ' ')
                text[n -= strlen(end) + 1] = '\0';
        text[n = without_participle(text, without_effort(text, n))] = '\0';
    } while (n < before);
}

char *wording_finish(char *text, long most)
{
    static const char *const links[] = { "And ", "and ", "But ", "but ", "Or ", "or " };

    text = g_strstrip(cut_words(text, most));
    if ((g_str_has_prefix(text, "' ") || g_str_has_prefix(text, "` ")) && text[2])
        memmove(text, text + 2, strlen(text + 2) + 1); /* a mark that was written apart */
    for (size_t i = 0; i < G_N_ELEMENTS(links); i++)
        if (g_str_has_prefix(text, links[i]))
            memmove(text, text + strlen(links[i]), strlen(text) + 1 - strlen(links[i]));
    trim_end(text);
    gunichar first = g_utf8_get_char(text);
    GString *result = g_string_new(NULL);
    g_string_append_unichar(result, g_unichar_toupper(first));
    g_string_append(result, *text ? g_utf8_next_char(text) : "");
    g_free(text);
    return g_string_free(result, FALSE);
}

/* Where a phrase stands in a text as whole words, its first letter in whatever case; NULL if it does not. */
static char *find_phrase(char *text, const char *phrase)
{
    const char *rest = *phrase ? phrase + 1 : phrase;
    size_t length = strlen(rest);

    for (char *at = length ? strstr(text, rest) : NULL; at; at = strstr(at + 1, rest)) {
        bool whole = at > text && (at - 1 == text || at[-2] == ' ') && !g_ascii_isalnum(at[length]) && at[length] != '-';
        if (whole && g_ascii_tolower(at[-1]) == g_ascii_tolower(*phrase))
            return at - 1;
    }
    return NULL;
}

/* Other words for a phrase, number: before a number; whether the text has it. */
static bool replace(char **text, const char *phrase, const char *words, bool number)
{
    char *at = find_phrase(*text, phrase);
    const char *behind = at ? at + strlen(phrase) : *text;

    if (!at || (number && !g_ascii_isdigit(behind[strspn(behind, " $#")])))
        return false;
    char *told = g_strdup_printf("%.*s%s%s", (int)(at - *text), *text, words, *words ? behind : behind + strspn(behind, " "));
    if (at == *text && *told)
        *told = g_ascii_toupper(*told);
    g_free(*text);
    *text = told;
    return true;
}

char *wording_abridge(char *text, long most, const GPtrArray *names)
{
    static const char *const words[][2] = {
        { "United Nations", "UN" },
        { "European Union", "EU" },
        { "United States", "US" },
        { "United Kingdom", "UK" },
        { "African Union", "AU" },
        { "World Food Programme", "WFP" },
        { "World Food Program", "WFP" },
        { "World Health Organization", "WHO" },
        { "World Health Organisation", "WHO" },
        { "World Trade Organization", "WTO" },
        { "World Trade Organisation", "WTO" },
        { "International Monetary Fund", "IMF" },
        { "International Criminal Court", "ICC" },
        { "International Atomic Energy Agency", "IAEA" },
        { "International Organization for Migration", "IOM" },
        { "the North Atlantic Treaty Organization", "NATO" },
        { "the Democratic Republic of Congo", "DR Congo" },
        { "the Democratic Republic of the Congo", "DR Congo" },
        { "in order to", "to" },
        { "a total of", "" },
        { "Mr.", "" },
        { "Mr", "" },
        { "Mrs.", "" },
        { "Mrs", "" },
        { "Ms.", "" },
        { "Ms", "" },
    };

    bool more = wording_is_longer(text, most);

    for (size_t i = 0; i < G_N_ELEMENTS(words) && more; i++)
        if (replace(&text, words[i][0], words[i][1], false))
            more = wording_is_longer(text, most);
    if (more && replace(&text, "more than", "over", true)) /* "no more than a trick" */
        more = wording_is_longer(text, most);
    for (guint i = 0; names && i + 1 < names->len && more; i += 2)
        if (replace(&text, g_ptr_array_index(names, i), g_ptr_array_index(names, i + 1), false))
            more = wording_is_longer(text, most);
    return text;
}

/* Where a text that is cut may end: before the last phrase that begins in its second half; NULL if there is none. */
static char *last_phrase(const char *text)
{
    static const char *const words[] = { " to ",      " in ",    " for ",     " with ",  " at ",    " on ",     " by ",
                                         " that ",    " as ",    " because ", " after ", " when ",  " from ",   " into ",
                                         " against ", " since ", " who ",     " which ", " while ", " before ", ", " };
    char *end = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        char *at = g_strrstr(text, words[i]);
        end = at > end ? at : end;
    }
    return end && end - text > (long)strlen(text) * 3 / 5 ? end : NULL;
}

bool wording_loses_clause(const char *text)
{
    const char *phrase = g_str_has_suffix(text, " …") ? last_phrase(text) : NULL;

    return phrase && g_str_has_prefix(phrase, " that ");
}

bool wording_stays_cut(const char *text)
{
    return g_str_has_suffix(text, " …") && !last_phrase(text);
}

/* "adopted a resolution demanding (that ...)": a word that says nothing without the phrase that was cut. */
static bool is_left_open(const char *word)
{
    static const char *const words[] = { "demanding", "according",  "calling", "urging",   "responding", "insisting", "stating",
                                         "prompting", "alleging",   "aimed",   "designed", "not",        "referring", "amounting",
                                         "asking",    "requesting", "aiming",  "failing",  "saying",     "arguing",   NULL };

    return g_strv_contains(words, word);
}

/* The length of a word without the mark behind it. */
static size_t bare_length(const char *word)
{
    size_t length = strcspn(word, " ");

    while (length > 0 && g_ascii_ispunct(word[length - 1]))
        length--;
    return length;
}

char *wording_undouble(char *text)
{
    enum { SHORTEST = 4 }; /* "had had" */
    static const char *const twice[] = { "that", "very", "many", "much", "long", NULL };
    char *before = NULL, *last = NULL, *word = text;

    while (*word) {
        size_t length = bare_length(word);
        g_autofree char *bare = g_strndup(word, length);
        bool same = last && last[length] == ' ' && strncmp(word, last, length) == 0;
        bool told = before && word[length] == ':' && before[length] == ' ' && strncmp(word, before, length) == 0;
        if (length >= SHORTEST && g_ascii_isalpha(*word) && !wordlist_has(twice, bare) && (same || told))
            memmove(word - 1, word + length, strlen(word + length) + 1);
        before = last;
        last = word;
        word += strcspn(word, " ");
        word += strspn(word, " ");
    }
    return text;
}

char *wording_close(char *text)
{
    char *phrase = g_str_has_suffix(text, " …") ? last_phrase(text) : NULL;

    if (!phrase)
        return text;
    *phrase = '\0';
    for (char *space; (space = strrchr(text, ' ')) && is_left_open(space + 1);)
        *space = '\0';
    trim_end(text);
    return text;
}
