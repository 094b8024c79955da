#include "seams.h"

#include "line.h"

enum {
    DATELINE_MOST = 16, /* tokens */
    SPEAKER_MOST = 4,
    ASIDE_MOST = 8
};

/* Words in capitals before a colon: "SMITH: We think so". */
static bool is_speaker_mark(const struct tree *tree, int colon)
{
    for (int i = 0; i < colon; i++)
        for (guint32 k = tree->tokens[i].start; k < tree->tokens[i].end; k++)
            if (g_ascii_islower(tree->document->text[k]))
                return false;
    return tree_is(tree, colon, ":");
}

/* "Cairo, Egypt (CNN) --", "SMITH:": where, by whom it was written or spoken. */
void seams_drop_dateline(struct label *label)
{
    static const char *const brackets[] = { ")", "-RRB-", NULL }, *const opening[] = { "(", "-LRB-", NULL };
    int most = MIN(DATELINE_MOST, (int)label->tree->n), end = 0;

    for (int i = 1; i < MIN(most, label->clause); i++)
        if ((parts_is_any_dash(label->tree, i) && tree_is_among(label->tree, i - 1, brackets)) ||
            (i <= SPEAKER_MOST && is_speaker_mark(label->tree, i)))
            end = i;
    int first = label->tree->n > 1 && parts_is_quote_mark(label->tree, 0) ? 1 : 0;
    for (int i = first + 1; i < label->clause && tree_is_among(label->tree, first, opening) && !end; i++) /* "(Original post)" */
        if (tree_is_among(label->tree, i, brackets))
            end = i;
    for (int i = 1; i < MIN(SPEAKER_MOST, label->clause) && !end && !tree_is_among(label->tree, 0, opening); i++)
        if (tree_is_among(label->tree, i, brackets)) /* "ET) The envoy left" */
            end = i;
    for (int i = 0; i < end; i++)
        *parts_of(label, i) = PART_NONE;
}

/* "the women -- many of them young -- marched": what stands between two dashes before the verb. */
void seams_drop_between_dashes(struct label *label)
{
    int open = -1;

    for (int i = 0; i < label->clause; i++) {
        if (!parts_is_dash(label->tree, i))
            continue;
        bool subject = open >= 0 && open < line_subject(label) && line_subject(label) < i;
        for (int k = open; open >= 0 && !subject && k <= i; k++)
            if (*parts_of(label, k) == PART_SUBJECT && k != label->act)
                *parts_of(label, k) = PART_NONE;
        open = open >= 0 ? -1 : i;
    }
}

/* "were driven - at least in part - by greed": a few words between two dashes behind the verb go. */
static void drop_short_aside(struct label *label, int open, int closed)
{
    for (int i = open; i <= closed && closed - open <= ASIDE_MOST; i++)
        if (!tree_below(label->tree, label->act, i) && *parts_of(label, i) == PART_PREDICATE)
            *parts_of(label, i) = PART_NONE;
}

/* "held manoeuvres in the gulf -- a sea that Oman calls its own": behind the verb what a dash parts from it. */
void seams_drop_behind_dash(struct label *label)
{
    const struct tree *tree = label->tree;
    int open = -1, n = (int)tree->n;

    for (int i = label->clause + 1; i + 1 < n; i++) {
        bool apart = tree->tokens[i - 1].end < tree->tokens[i].start && tree->tokens[i].end < tree->tokens[i + 1].start;
        if (!apart || !parts_is_any_dash(tree, i))
            continue;
        if (open >= 0)
            drop_short_aside(label, open, i);
        if (open >= 0)
            return; /* between two of them is an aside, which hangs on what it tells */
        open = i;
    }
    for (int i = open; open > label->act && i < n; i++)
        if (*parts_of(label, i) == PART_PREDICATE && !tree_below(tree, label->act, i))
            *parts_of(label, i) = PART_NONE;
}

/* "the news -- Peru had left -- came": the clause between two dashes is told by itself. */
void seams_keep_between_dashes(struct label *label)
{
    const struct tree *tree = label->tree;
    int open = -1, own = tree_child_with(tree, label->clause, REL_NSUBJ);

    own = own >= 0 ? own : tree_child_with(tree, label->clause, REL_NSUBJ_PASS);
    for (int i = 0; i < (int)tree->n; i++) {
        if (!parts_is_dash(tree, i))
            continue;
        bool inside = open >= 0 && open < label->clause && label->clause < i && open < own && own < i;
        for (int k = 0; k < (int)tree->n && inside && open < label->act && label->act < i; k++)
            if (k < open || k > i)
                *parts_of(label, k) = PART_NONE;
        open = open >= 0 ? -1 : i;
    }
}

/* "with hugs Editor 's note :": what follows is by another. */
static bool is_note(const struct tree *tree, int token)
{
    static const char *const by[] = { "editor", "editors", NULL };

    return token + 2 < (int)tree->n && tree_is(tree, token + 2, "note") && tree_is_among(tree, token, by);
}

/* "NEW: ...", "SMITH: ...": a word in capitals before a colon begins what follows. */
bool seams_is_mark(const struct tree *tree, int token)
{
    const struct token *word = &tree->tokens[token];

    static const char *const updated[] = { "updated", NULL };

    if (is_note(tree, token))
        return true;
    if (token + 1 >= (int)tree->n || !tree_is(tree, token + 1, ":"))
        return false;
    if (tree_is_among(tree, token, updated))
        return true;
    if (word->end - word->start < 3)
        return false;
    for (guint32 k = word->start; k < word->end; k++)
        if (!g_ascii_isupper(tree->document->text[k]))
            return false;
    return true;
}

/* "after the earthquake Haitian police (left)": a noun or its attribute with a capital behind a noun without one, which names no office. */
static bool is_capital_behind(const struct tree *tree, int token)
{
    static const char *const kinds[] = { "opposition", "state",     "government",   "majority",     "minority", "house",
                                         "party",      "rebel",     "veteran",      "member",       "leader",   "ally",
                                         "envoy",      "president", "minister",     "official",     "fellow",   "then",
                                         "rival",      "north",     "south",        "east",         "west",     "group",
                                         "senate",     "movement",  "organization", "organisation", NULL };
    const char *text = tree->document->text;
    const struct token *word = &tree->tokens[token], *before = word - 1;
    bool common = word->upos == UPOS_NOUN || word->upos == UPOS_ADJ;

    if (token < 2 || token + 1 >= (int)tree->n || !common || before->upos != UPOS_NOUN || tree_is_one_of(tree, token - 1, kinds))
        return false;
    enum upos next = (enum upos)tree->tokens[token + 1].upos;
    bool goes_on = word->upos == UPOS_NOUN ? tree_has_tag(tree, token, TAG(NNS)) : next == UPOS_NOUN || next == UPOS_PROPN;
    return goes_on && g_ascii_isupper(text[word->start]) && g_ascii_islower(text[word->start + 1]) &&
           g_ascii_islower(text[before->start]) && before->end < word->start && tree_has_tag(tree, token - 1, TAG(NN));
}

/* "deadlines The envoy said": a word that begins a sentence, where a heading was written together with what follows it. */
bool seams_is_seam(const struct tree *tree, int token)
{
    static const char *const first[] = { "the",   "a",    "an",    "several", "some", "many", "he",  "she",   "they", "it",
                                         "we",    "this", "these", "in",      "on",   "at",   "as",  "after", "when", "while",
                                         "there", "if",   "but",   "and",     "his",  "her",  "its", NULL };
    static const char *const papers[] = {
        "newspaper", "paper", "magazine", "daily", "weekly", "tabloid", "website", "agency", NULL
    };
    const char *text = tree->document->text;
    enum upos before = token > 0 ? (enum upos)tree->tokens[token - 1].upos : UPOS_PUNCT;
    bool noun = before == UPOS_NOUN || before == UPOS_PROPN;

    if (is_capital_behind(tree, token))
        return true;
    return noun && g_ascii_isupper(text[tree->tokens[token].start]) && tree_is_among(tree, token, first) &&
           tree_relation(tree, token) != REL_FLAT && !tree_is_among(tree, token - 1, papers) && token + 1 < (int)tree->n &&
           !g_ascii_isupper(text[tree->tokens[token].start + 1]) &&
           (tree->tokens[token].end - tree->tokens[token].start > 1 || tree_relation(tree, token) == REL_DET);
}

/* The words between a seam and the verb, if the parser gave them to another: "The envoy" of "a ban The envoy condemned". */
static bool take_plain_subject(struct label *label, int from)
{
    const struct tree *tree = label->tree;
    int end = label->clause;
    bool noun = false;

    while (end > from && (tree->tokens[end - 1].upos == UPOS_ADV || tree->tokens[end - 1].upos == UPOS_AUX))
        end--;
    for (int i = from; i < end; i++) {
        if (tree->tokens[i].upos == UPOS_VERB || tree->tokens[i].upos == UPOS_AUX)
            return false;
        if (noun && tree_is(tree, i, ",")) {
            end = i; /* "The premier, Jan Kos, left" */
            break;
        }
        noun |= tree->tokens[i].upos == UPOS_NOUN || tree->tokens[i].upos == UPOS_PROPN;
    }
    for (int i = from; i < end && noun; i++)
        if (!parts_in_timex(label, i))
            *parts_of(label, i) = PART_SUBJECT;
    return noun;
}

/* '"Photo: Jo Roe A soldier was killed," he said': what was said begins behind the seam before its own subject. */
static void drop_in_content(struct label *label, int seam)
{
    const struct tree *tree = label->tree;
    int subject = tree_child_with(tree, seam, REL_NSUBJ);

    for (int c = seam; c >= 0 && subject < 0; c = tree_head(tree, c))
        subject = tree_relation(tree, c) == REL_NSUBJ || tree_relation(tree, c) == REL_NSUBJ_PASS ? c : -1;
    int verb = subject < 0 ? -1 : tree_head(tree, subject);
    if (verb < 0 || verb < subject || *parts_of(label, verb) != PART_CONTENT)
        return;
    for (int i = 0; i < seam; i++)
        if (*parts_of(label, i) == PART_CONTENT)
            *parts_of(label, i) = PART_NONE;
}

/* What an editor noted behind the sentence is no part of it, quoted or not. */
static void drop_note(struct label *label)
{
    int n = (int)label->tree->n, note = label->clause + 1;

    while (note < n && !is_note(label->tree, note))
        note++;
    for (int i = note - 1; i > label->clause && note < n; i--)
        if (tree_head(label->tree, i) >= note)
            *parts_of(label, i) = PART_NONE; /* "for its help Editor 's note" */
    for (int i = note; i < n; i++)
        *parts_of(label, i) = PART_NONE;
}

/* What stands on the other side of such a seam than the act goes, but for what was quoted. */
void seams_drop_behind(struct label *label)
{
    const struct tree *tree = label->tree;
    int from = 0, to = (int)tree->n;

    drop_note(label);
    for (int i = 1; i < (int)tree->n; i++)
        if (seams_is_seam(tree, i) || seams_is_mark(tree, i)) {
            if (*parts_of(label, i) == PART_CONTENT && i < label->clause)
                drop_in_content(label, i);
            if (i <= label->act)
                from = i;
            else if (i < to)
                to = i;
        }
    int subject = line_subject(label);
    bool torn = to <= label->clause || from > label->clause; /* between the act and its verb: no seam */
    if (torn || (subject >= 0 && (subject < from || subject >= to) && !take_plain_subject(label, from)))
        return;
    for (int i = 0; i < (int)tree->n; i++)
        if ((i < from || i >= to) && *parts_of(label, i) != PART_CONTENT)
            *parts_of(label, i) = PART_NONE;
}
