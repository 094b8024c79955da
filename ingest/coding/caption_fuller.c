#include "caption_inside.h"

#include <string.h>

enum { BACK_MOST = 8000 }; /* tokens that are searched before a word */
enum { PHRASE_MOST = 7 }; /* tokens from a noun to the end of its phrase */
enum { BEFORE_MOST = 3 }; /* words before a noun that describe it */
enum { DOER_MOST = 5 }; /* words of who did it */
enum { NEAR_MOST = 4 }; /* sentences back in which a deed was told */
enum { CLAUSE_MOST = 16 }; /* tokens from a noun to the verb of its clause */
enum { NAME_MOST = 3 }; /* of a person's name */
enum { NAME_TOKENS = 2 }; /* of a name before or behind a noun */

/* What the article calls a noun before its sentence: "Omani" troops, the protests "in Oman". */
struct fuller {
    const char *code; /* of the one name that it has; NULL before the first */
    guint first, last; /* its tokens, with the preposition of one behind the noun; first behind last: none that can be told */
    const char *town; /* a name that is of a town; NULL for others */
    bool before; /* the name stands before the noun */
    bool mixed; /* it has names of two */
};

static const struct token *token_at(const struct document *document, guint at)
{
    return &g_array_index(document->tokens, struct token, at);
}

static bool is_word(const struct document *document, guint at, const char *text, size_t length)
{
    const struct token *token = token_at(document, at);

    return token->end - token->start == length && g_ascii_strncasecmp(document->text + token->start, text, length) == 0;
}

static bool has_capital(const struct document *document, guint at)
{
    return token_has_capital(document->text, token_at(document, at));
}

/* The actor whose name of a land, a town or a body begins at a token; taken: its tokens; town: NULL for others. NULL for other words. */
static const char *name_at(const struct coder *coder, guint at, guint *taken, const char **town)
{
    const struct document *document = coder->document;
    const struct token *tokens = (const struct token *)(gpointer)document->tokens->data;
    const struct name *rows;
    guint n;

    *taken = lexicon_find(coder->lexicon, document->text, tokens, document->tokens->len, at, &rows, &n);
    const struct name *name = *taken ? lexicon_pick(rows, n, cast_year(coder->cast)) : NULL;
    bool fit = name && (name->kind <= NAME_ADJECTIVE || name->kind == NAME_CAPITAL || name->kind == NAME_PLACE ||
                        name->kind == NAME_ORGANISATION || name->kind == NAME_ORGAN);
    *town = fit && (name->kind == NAME_CAPITAL || name->kind == NAME_PLACE) ? g_intern_string(name->phrase) : NULL;
    return fit && *name->code ? g_intern_string(name->code) : NULL;
}

/* "on Monday", "of last week": no phrase that says which one is meant for long. */
static bool is_time(const char *text, const struct token *token)
{
    static const char *const words[] = { "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
                                         "january", "february",  "march",     "april",    "may",      "june",     "july",
                                         "august",  "september", "october",   "november", "december", "week",     "month",
                                         "year",    "day",       "days",      "today",    "side",     "basis",    "behalf",
                                         "kind",    "sort",      "part",      "way",      NULL };

    return token_is_among(text, token, words);
}

/* One more name of the noun; of one that goes on, first stands behind last: no words for a label. */
static void note(struct fuller *fuller, const char *code, const char *town, guint first, guint last, bool before)
{
    fuller->mixed |= !code || (fuller->code && strcmp(fuller->code, code) != 0) || (town && fuller->town && fuller->town != town);
    if (fuller->code && (first > last || (fuller->before && !before)))
        return;
    *fuller = (struct fuller){ .code = code, .town = town, .first = first, .last = last, .before = before, .mixed = fuller->mixed };
}

/* "the Omani {troops}": the name right before a noun; of one that no table has, nothing is sure. false: none. */
static bool note_before(const struct coder *coder, guint noun, struct fuller *fuller)
{
    const char *town;
    guint taken;

    if (noun == 0 || !has_capital(coder->document, noun - 1))
        return false;
    for (guint back = NAME_TOKENS; back > 0; back--) {
        const char *code = back <= noun ? name_at(coder, noun - back, &taken, &town) : NULL;
        if (code && taken == back) {
            note(fuller, code, town, noun - back, noun - 1, true);
            return true;
        }
    }
    note(fuller, NULL, NULL, noun - 1, noun - 1, true);
    return true;
}

/* "the {protests} in Oman" */
static void note_behind(const struct coder *coder, guint noun, struct fuller *fuller)
{
    static const char *const links[] = { "in", "on", "of", "against", "with", NULL };
    const struct document *document = coder->document;
    guint taken;

    if (noun + 3 >= document->tokens->len || !token_is_among(document->text, token_at(document, noun + 1), links))
        return;
    guint at = noun + 2 + is_word(document, noun + 2, "the", 3);
    if (!has_capital(document, at) || is_time(document->text, token_at(document, at)))
        return;
    const char *town, *code = name_at(coder, at, &taken, &town);
    guint next = at + taken;
    bool whole = code && next < document->tokens->len && !has_capital(document, next) &&
                 !g_ascii_isalpha(document->text[token_at(document, next)->start]);
    note(fuller, code, town, noun + 1, whole ? next - 1 : 0, false);
}

/* The first token that is searched before one: all of an article, nothing of a digest or a book. */
static guint search_from(const struct coder *coder, guint token)
{
    return cast_item(coder->cast) || token > BACK_MOST ? token : 0;
}

/* What the article calls a noun before that token. */
static struct fuller fuller_before(const struct coder *coder, guint noun, const char *text, size_t length)
{
    struct fuller fuller = { 0 };

    for (guint i = search_from(coder, noun); i < noun; i++)
        if (is_word(coder->document, i, text, length) && !note_before(coder, i, &fuller))
            note_behind(coder, i, &fuller);
    return fuller;
}

/* The text from the first to the last of those tokens, if no line ends within it. */
static char *text_of(const struct document *document, guint first, guint last)
{
    guint32 start = token_at(document, first)->start;
    char *text = g_strndup(document->text + start, token_at(document, last)->end - start);

    for (char *c = text; *c; c++)
        *c = g_ascii_isspace(*c) ? ' ' : *c;
    return text;
}

/* Whether a name that the article gave a noun before is surely its own here: the event's, or the article's for what all know of. */
static bool is_sure(const struct coder *coder, const struct event *event, int noun, const struct fuller *fuller)
{
    bool known = act_in_class(coder, noun, "fuller-noun");
    bool sent = tree_is(coder->tree, noun, "ambassador") || tree_is(coder->tree, noun, "embassy");
    bool office = !sent && (act_in_class(coder, noun, "national-office") || act_in_class(coder, noun, "national-force"));
    bool own = g_ptr_array_find(event->source, fuller->code, NULL) || g_ptr_array_find(event->target, fuller->code, NULL);

    if (!fuller->code || fuller->mixed || fuller->first > fuller->last || (!known && !fuller->before))
        return false;
    if (own)
        return !office || cast_home(coder->cast) == fuller->code;
    return known && !caption_is_at_home(event) && cast_is_about(coder->cast, fuller->code);
}

/* What is said of a noun in words right behind it, or further on: "on fish", "to ban guns", "(...) calling for talks". */
struct phrase {
    guint first, last; /* 0: none */
    gint16 verb; /* of a clause; else the noun itself */
};

/* What a text does: "filed a resolution today {denouncing} it" is the resolution's, whatever the parser made of it. */
static bool is_of_text(const struct token *tokens, guint verb)
{
    static const char *const words[] = { "condemn", "denounce", "deplore", "criticize", "criticise", "censure", "demand", "urge",
                                         "call",    "ban",      "impose",  "establish", "authorize", "endorse", NULL };

    return (tokens[verb].relation == DEPREL_ADVCL || tokens[verb].relation == DEPREL_ACL) &&
           wordlist_has(words, tokens[verb].lemma);
}

/* "a bill (in Aden) {banning} guns", "a plan {to ban} guns": the verb of a clause that hangs on a noun; 0 where there is none. */
static guint clause_of(const struct sentence *sentence, const struct token *tokens, guint word)
{
    for (guint i = word + 1; i + 1 < MIN(sentence->count, word + CLAUSE_MOST); i++) {
        bool own = tokens[i].relation == DEPREL_ACL && tokens[i].head == (gint16)word;
        bool infinitive = i == word + 2 && tokens[i].xpos == XPOS_VB && tokens[i - 1].xpos == XPOS_TO;
        if ((own && infinitive) || (tokens[i].xpos == XPOS_VBG && tokens[i].lemma && (own || is_of_text(tokens, i))))
            return i;
        if (tokens[i].upos == UPOS_VERB || tokens[i].upos == UPOS_AUX || tokens[i].upos == UPOS_PUNCT)
            break;
    }
    return 0;
}

/* "treaty {on} fish", "letter {to} the queen": the word that leads to a phrase; 0 where none does. */
static guint link_behind(const struct token *tokens, guint word)
{
    static const char *const links[] = { "on", "for", "against", "between", "with", "of", "over", "into", "from", NULL };
    static const char *const sent[] = { "letter", "message", "appeal", "warning", "invitation", "offer", "threat", "note", NULL };
    const char *link = tokens[word + 1].lemma;
    bool fits = link && (wordlist_has(links, link) || (strcmp(link, "to") == 0 && wordlist_has(sent, tokens[word].lemma)));

    return fits ? word + 1 : 0;
}

/* The phrase of few plain words that a word of a parsed sentence has behind it. */
static struct phrase phrase_behind(const struct document *document, const struct sentence *sentence, guint word)
{
    const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
    struct phrase phrase = { .verb = (gint16)word }, none = { 0 };

    if (word + 3 >= sentence->count || !tokens[word].lemma)
        return none;
    guint verb = clause_of(sentence, tokens, word), link = verb ? verb : link_behind(tokens, word), last, i;
    if (!link)
        return none;
    phrase.first = verb && tokens[verb].xpos == XPOS_VB ? verb - 1 : link;
    if (verb) {
        phrase.verb = (gint16)verb;
        link += tokens[verb + 1].upos == UPOS_ADP;
    }
    bool pair = tokens[link].lemma && strcmp(tokens[link].lemma, "between") == 0;
    last = link;
    for (i = link + 1; i < sentence->count && i < link + PHRASE_MOST - 1; i++) {
        enum upos upos = (enum upos)tokens[i].upos;
        bool noun = upos == UPOS_NOUN || upos == UPOS_PROPN, owner = tokens[i].xpos == XPOS_POS;
        if ((!noun && !owner && upos != UPOS_ADJ && upos != UPOS_DET && !(pair && upos == UPOS_CCONJ)) ||
            is_time(document->text, &tokens[i]))
            break;
        last = noun ? i : last;
    }
    guint next = last + 1, top = last;
    enum upos behind = next < sentence->count ? (enum upos)tokens[next].upos : UPOS_PUNCT;
    bool open = behind == UPOS_ADP && tokens[next].lemma && strcmp(tokens[next].lemma, "of") == 0;
    if (last == link || behind == UPOS_CCONJ || behind == UPOS_PART || behind == UPOS_NUM || behind == UPOS_ADJ || open)
        return none;
    while ((tokens[top].relation == DEPREL_FLAT || tokens[top].relation == DEPREL_CONJ) && tokens[top].head >= 0 &&
           (guint)tokens[top].head < top)
        top = (guint)tokens[top].head;
    bool own = tokens[top].head == phrase.verb && (verb || tokens[top].relation == DEPREL_NMOD);
    phrase.last = last;
    return own && top > link ? phrase : none;
}

/* "a {deal}", "another {deal}", "the second {deal}": one more of what the article has told of. */
static bool is_one_more(const struct document *document, guint noun)
{
    static const char *const words[] = {
        "a", "an", "another", "second", "third", "other", "new", "separate", "similar", "two", NULL
    };
    enum { BEFORE = 3 };

    for (guint back = 1; back <= MIN(BEFORE, noun); back++)
        if (token_is_among(document->text, token_at(document, noun - back), words))
            return true;
    return false;
}

/* "{treaty} on fish", "{draft} resolution on Iran": what is said of a word behind it, with the word; NULL where nothing is. */
static char *told_behind(const struct document *document, const struct sentence *sentence, guint word)
{
    const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
    bool part = tokens[word].relation == DEPREL_COMPOUND && tokens[word].head == (gint16)word + 1;
    struct phrase phrase = phrase_behind(document, sentence, word + part);

    if (phrase.last == 0 || g_ascii_isupper(document->text[tokens[word].start + 1]))
        return NULL; /* none, or in capitals */
    g_autofree char *head = text_of(document, sentence->first + word, sentence->first + word + part),
                    *rest = text_of(document, sentence->first + phrase.first, sentence->first + phrase.last);
    *head = g_ascii_tolower(*head);
    return g_strdup_printf("the %s %s", head, rest);
}

/* "a border {treaty}", "Norway's {treaty}": what is said of a word before it, with the word; NULL where nothing is. */
static char *told_before(const struct document *document, const struct sentence *sentence, guint word)
{
    static const char *const empty[] = { "draft", "non", "anti", NULL };
    const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
    guint first = word;

    for (; first > 0 && word - first < BEFORE_MOST; first--) {
        const struct token *before = &tokens[first - 1];
        bool name = before->relation == DEPREL_COMPOUND && (before->upos == UPOS_NOUN || before->upos == UPOS_PROPN);
        bool land = before->relation == DEPREL_AMOD && has_capital(document, sentence->first + first - 1) && first > 1;
        if ((!name && !land) || before->head < (gint16)first || before->head > (gint16)word || is_time(document->text, before))
            break;
    }
    if (first == word || (first > 0 && tokens[first - 1].xpos == XPOS_HYPH) ||
        token_is_among(document->text, &tokens[first], empty))
        return NULL;
    if (tokens[first].upos == UPOS_PROPN && first == 0 && tokens[word].upos == UPOS_NOUN)
        return NULL; /* "Plainclothes police" */
    g_autofree char *text = text_of(document, sentence->first + first, sentence->first + word);
    if (first == 0 && tokens[first].upos == UPOS_NOUN)
        *text = g_ascii_tolower(*text);
    if (tokens[word - 1].relation == DEPREL_AMOD) /* "the Saudi King" */
        strrchr(text, ' ')[1] = g_ascii_tolower(strrchr(text, ' ')[1]);
    return g_strdup_printf("the %s", text);
}

/* Whether what is said of a word agrees with what was said of it before: takes the text. */
static bool agree(char **found, char *text)
{
    bool same = !text || !*found || g_ascii_strcasecmp(*found, text) == 0;

    if (text && !*found)
        *found = text;
    else
        g_free(text);
    return same;
}

/* A phrase whose last word the label does not tell; takes it, NULL else. */
static char *untold(char *phrase, const char *label)
{
    if (!phrase || !strstr(label, strrchr(phrase, ' ') + 1))
        return phrase;
    g_free(phrase);
    return NULL;
}

/*
 * "the treaty on fish", "the draft resolution on Iran", "the border treaty": what that word was called before a noun; NULL if by nothing
 * else, or in two ways, or if another was told of since.
 */
static char *called_before(const struct coder *coder, int noun, const char *word, const char *label)
{
    const struct document *document = coder->document;
    const struct token *own = &coder->tree->tokens[noun];
    const guint bound = (guint)(own - (const struct token *)(gpointer)document->tokens->data);
    g_autofree char *behind = NULL, *before = NULL;

    for (guint s = search_from(coder, bound) < bound ? 0 : coder->tree->sentence; s < coder->tree->sentence; s++) {
        const struct sentence *sentence = &g_array_index(document->sentences, struct sentence, s);
        for (guint i = 0; i < sentence->count && sentence->parsed; i++) {
            const guint at = sentence->first + i;
            if (!is_word(document, at, word, strlen(word)))
                continue;
            char *one = untold(told_behind(document, sentence, i), label), *other = told_before(document, sentence, i);
            bool more = !one && !other && (behind || before) && is_one_more(document, at);
            bool agreed = agree(&behind, one);
            if (!agree(&before, other) || !agreed || more)
                return NULL;
        }
    }
    return behind ? g_steal_pointer(&behind) : g_steal_pointer(&before);
}

/* Other words by which an article goes on about the same thing. */
static const struct {
    const char *noun, *other;
} fellows[] = {
    { "motion", "resolution" }, { "text", "resolution" },       { "draft", "resolution" },      { "truce", "ceasefire" },
    { "ceasefire", "truce" },   { "suit", "lawsuit" },          { "lawsuit", "suit" },          { "deal", "agreement" },
    { "pact", "agreement" },    { "accusation", "allegation" }, { "allegation", "accusation" }, { "accord", "agreement" },
    { "text", "treaty" },       { "pact", "treaty" },
};

/* What a noun, or another word for it, was called before, where the label does not tell it. */
static char *phrase_before(const struct coder *coder, int noun, const char *label)
{
    g_autofree char *word = tree_text(coder->tree, noun), *told = called_before(coder, noun, word, label);

    for (size_t i = 0; i < G_N_ELEMENTS(fellows) && !told; i++)
        if (strcmp(fellows[i].noun, word) == 0)
            told = called_before(coder, noun, fellows[i].other, label);
    if (!told)
        return NULL;
    const char *first = told + strlen("the ");
    g_autofree char *key = g_strndup(first, strcspn(first, " "));
    return strcmp(key, word) != 0 && strstr(label, key) ? NULL : g_steal_pointer(&told);
}

/* "Roe decided" and "the decision": nouns of what a verb told before. */
static const struct {
    const char *noun, *verb;
} deeds[] = {
    { "decision", "decide" },      { "ruling", "rule" },       { "verdict", "rule" },       { "announcement", "announce" },
    { "request", "request" },      { "request", "ask" },       { "demand", "demand" },      { "refusal", "refuse" },
    { "warning", "warn" },         { "threat", "threaten" },   { "proposal", "propose" },   { "offer", "offer" },
    { "pledge", "pledge" },        { "promise", "promise" },   { "call", "call" },          { "appeal", "appeal" },
    { "claim", "claim" },          { "accusation", "accuse" }, { "allegation", "allege" },  { "denial", "deny" },
    { "invitation", "invite" },    { "order", "order" },       { "invasion", "invade" },    { "withdrawal", "withdraw" },
    { "deployment", "deploy" },    { "visit", "visit" },       { "summons", "summon" },     { "apology", "apologize" },
    { "condemnation", "condemn" }, { "rejection", "reject" },  { "veto", "veto" },          { "complaint", "complain" },
    { "ruling", "reject" },        { "ruling", "uphold" },     { "ruling", "dismiss" },     { "ruling", "order" },
    { "decision", "rule" },        { "letter", "write" },      { "resignation", "resign" }, { "motion", "file" },
    { "suggestion", "suggest" },
};

/* Whether a noun is of what a verb tells. */
static bool is_deed(const char *noun, const char *verb)
{
    for (size_t i = 0; i < G_N_ELEMENTS(deeds); i++)
        if (strcmp(deeds[i].noun, noun) == 0 && strcmp(deeds[i].verb, verb) == 0)
            return true;
    return false;
}

/* "did not decide", "never asked": nothing that a noun could be of. */
static bool is_negated(const struct sentence *sentence, const struct token *tokens, gint16 verb)
{
    static const char *const words[] = { "not", "never", NULL };

    for (guint i = 0; i < sentence->count; i++)
        if (tokens[i].head == verb && tokens[i].lemma && wordlist_has(words, tokens[i].lemma))
            return true;
    return false;
}

/* "the court of appeal", "Jan Roe": who a subject is, in a few words that name or describe him; NULL of "he", "the court". */
static char *doer_in_words(const struct document *document, const struct sentence *sentence, guint subject)
{
    const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
    guint first = subject, last = subject;
    bool told = tokens[subject].upos == UPOS_PROPN;

    for (guint i = 0; i < sentence->count; i++) {
        if (tokens[i].head != (gint16)subject)
            continue;
        bool before = tokens[i].relation == DEPREL_COMPOUND || tokens[i].relation == DEPREL_AMOD;
        if (before || tokens[i].relation == DEPREL_DET || tokens[i].relation == DEPREL_FLAT) {
            first = MIN(first, i);
            last = MAX(last, i);
            told |= before;
        } else if (tokens[i].relation == DEPREL_CONJ || (tokens[i].relation == DEPREL_NMOD && i > subject))
            return NULL;
    }
    if (!told || tokens[subject].upos == UPOS_PRON || last - first >= DOER_MOST || tokens[last].xpos == XPOS_NNS)
        return NULL;
    char *text = text_of(document, sentence->first + first, sentence->first + last);
    if (tokens[first].upos == UPOS_DET)
        *text = g_ascii_tolower(*text);
    return text;
}

/* "Roe's decision" of "the decision", where a sentence right before has told that Roe decided; NULL where none has. */
static char *deed_before(const struct coder *coder, int noun, const char *label)
{
    const struct document *document = coder->document;
    static const char *const owned[] = { "speech", "appointment", "nomination", "constitution", "statement", "remarks", NULL };
    static const char *const several[] = { "claim", "allegation", "accusation", "threat", "demand", NULL };
    const char *lemma = coder->tree->tokens[noun].lemma;
    bool text = lemma && (act_in_class(coder, noun, "fuller-text") || wordlist_has(owned, lemma));
    bool one = lemma && (tree_has_tag(coder->tree, noun, TAG(NN)) || wordlist_has(several, lemma));
    if (!one && !text)
        return NULL;
    guint own = coder->tree->sentence, from = MAX(cast_item(coder->cast), own > NEAR_MOST ? own - NEAR_MOST : 0);

    for (guint s = own; s-- > from;) {
        const struct sentence *sentence = &g_array_index(document->sentences, struct sentence, s);
        const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
        for (guint i = 0; i < sentence->count && sentence->parsed && lemma; i++) {
            gint16 head = tokens[i].head;
            bool owner = text && tokens[i].relation == DEPREL_NMOD_POSS && head >= 0 && tokens[head].lemma &&
                         strcmp(tokens[head].lemma, lemma) == 0 && tokens[i].upos == UPOS_PROPN &&
                         !is_time(document->text, &tokens[i]);
            bool doer_of = one && tokens[i].relation == DEPREL_NSUBJ && head >= 0 && tokens[head].lemma &&
                           is_deed(lemma, tokens[head].lemma) && !is_negated(sentence, tokens, head);
            if (!owner && !doer_of)
                continue;
            static const char *const courts[] = { "court", "tribunal", "judge", "panel", NULL };
            if (strcmp(lemma, "ruling") == 0 && (!tokens[i].lemma || !token_is_among(document->text, &tokens[i], courts)))
                continue;
            g_autofree char *doer = doer_in_words(document, sentence, i), *word = tree_text(coder->tree, noun);
            g_autofree char *end = text_of(document, sentence->first + i, sentence->first + i);
            return doer && !strstr(label, end) ? g_strdup_printf("%s's %s", doer, word) : NULL;
        }
    }
    return NULL;
}

/* "General {Motors}", "King {Street}": a word of which no person's name is made. */
static bool is_of_no_person(const struct coder *coder, const struct token *token)
{
    g_autofree char *word = token_text(coder->document->text, token), *low = g_ascii_strdown(word, -1);

    return frames_in_class(coder->frames, low, "no-person");
}

/* The last token of the person's name right behind a title, "senator {Ana Diaz}"; 0 where there is none. */
static guint name_behind(const struct coder *coder, guint title)
{
    const struct document *document = coder->document;
    guint last = title, taken;
    const char *town;

    while (last + 1 < document->tokens->len && last < title + NAME_MOST && has_capital(document, last + 1)) {
        const struct token *token = token_at(document, last + 1);
        if (last > title && document->text[token->start] == 'I' && token->end - token->start > 1 &&
            strspn(document->text + token->start, "IVX") >= token->end - token->start)
            break; /* "King Abdullah (II)" */
        if (is_of_no_person(coder, token) || (token->upos != UPOS_PROPN && token->upos != UPOS_X))
            return 0; /* "Mayor Says"; of a sentence that was not parsed nothing is known */
        if (is_time(document->text, token))
            break;
        last++;
    }
    return last > title && !name_at(coder, title, &taken, &town) && !name_at(coder, title + 1, &taken, &town) ? last : 0;
}

/* "the {vice} president": the word with which a title is another one; NULL where there is none. */
static const char *rank_before(const struct document *document, guint title)
{
    static const char *const words[] = { "prime",   "vice",      "deputy", "foreign",  "interior",   "defense",   "defence",
                                         "finance", "former",    "late",   "attorney", "secretary",  "major",     "then",
                                         "ex",      "brigadier", "acting", "police",   "lieutenant", "crown",     "justice",
                                         "health",  "oil",       "trade",  "first",    "-",          "assistant", "lt",
                                         "gen",     "maj",       "next",   "new" };

    for (size_t i = 0; i < G_N_ELEMENTS(words) && title > 0; i++)
        if (is_word(document, title - 1, words[i], strlen(words[i])))
            return words[i];
    return NULL;
}

/* "the mayor": whom somebody means who goes on about one; not "the mayor of Gao", "Mali's mayor", "a mayor". */
static bool is_bare_title(const struct document *document, guint title, bool rank)
{
    static const char *const links[] = { "of", "to", "for", "from", "in", "at", NULL };
    guint before = rank ? 2 : 1;

    return title >= before && is_word(document, title - before, "the", 3) &&
           !(title + 1 < document->tokens->len && token_is_among(document->text, token_at(document, title + 1), links));
}

/* "senator {Ana Diaz}": the title and the one name that the article gave somebody of it before that token; false where it gave none, or
 * two, or has told of another since: "a senator". */
static bool find_named(const struct coder *coder, guint title, guint *first, guint *last)
{
    const struct document *document = coder->document;
    const struct token *own = token_at(document, title);
    const char *rank = rank_before(document, title);
    bool other = false, parsed = false;

    *first = *last = 0;
    for (guint i = search_from(coder, title); i < title; i++) {
        if (!is_word(document, i, document->text + own->start, own->end - own->start) || rank_before(document, i) != rank)
            continue;
        guint behind = name_behind(coder, i);
        other = behind ? false : other || !is_bare_title(document, i, rank != NULL);
        if (behind == 0)
            continue;
        g_autofree char *name = text_of(document, behind, behind), *old = *last ? text_of(document, *last, *last) : NULL;
        if (old && strcmp(old, name) != 0)
            return false;
        if (!*last || behind - i > *last - *first) {
            *first = i;
            *last = behind;
        }
        parsed |= token_at(document, behind)->upos == UPOS_PROPN;
    }
    return *last && parsed && !other;
}

/* Whether a name is that of the holder of a national office, whose land takes part in the event. */
static bool is_holder(const struct coder *coder, const struct event *event, int office, guint first)
{
    const struct document *document = coder->document;
    g_autoptr(GPtrArray) codes = g_ptr_array_new();
    const struct token *tokens = (const struct token *)(gpointer)document->tokens->data;
    const struct name *rows;
    guint n, taken = lexicon_find(coder->lexicon, document->text, tokens, document->tokens->len, first, &rows, &n);
    const struct name *name = taken ? lexicon_pick(rows, n, cast_year(coder->cast)) : NULL;

    cast_peek(coder->cast, coder->tree, office, false, codes);
    const char *code = codes->len == 1 ? g_ptr_array_index(codes, 0) : NULL;
    return code && name && name->kind == NAME_PERSON && strcmp(name->code, code) == 0 &&
           (g_ptr_array_find(event->source, code, NULL) || g_ptr_array_find(event->target, code, NULL));
}

/* "senator Ana Diaz" of "the senator"; NULL where nobody is sure to be meant. */
static char *person_before(const struct coder *coder, const struct event *event, int noun, const char *label)
{
    const struct document *document = coder->document;
    guint end = (guint)(&coder->tree->tokens[noun] - (const struct token *)(gpointer)document->tokens->data), first, last;

    if (!find_named(coder, end, &first, &last))
        return NULL;
    g_autofree char *surname = text_of(document, last, last);
    if (strstr(label, surname) || (act_in_class(coder, noun, "national-office") && !is_holder(coder, event, noun, first + 1)))
        return NULL;
    return text_of(document, rank_before(document, end) ? first - 1 : first, last);
}

char *caption_fuller_noun(const struct coder *coder, const struct event *event, int noun, const char *label, const char **code)
{
    const struct token *token = &coder->tree->tokens[noun];
    const char *text = coder->document->text + token->start;
    ptrdiff_t at = token - (const struct token *)(gpointer)coder->document->tokens->data;

    if (tree_relation(coder->tree, noun) == REL_COMPOUND || tree_child_with(coder->tree, noun, REL_NMOD) > noun ||
        tree_child_with(coder->tree, noun, REL_APPOS) >= 0)
        return NULL;
    if (act_in_class(coder, noun, "titled")) {
        char *person = person_before(coder, event, noun, label);
        if (person || !tree_is(coder->tree, noun - 1, "the"))
            return person; /* "the vice president" */
    }
    struct fuller fuller = fuller_before(coder, (guint)at, text, token->end - token->start);
    if (!is_sure(coder, event, noun, &fuller)) {
        char *phrase = act_in_class(coder, noun, "fuller-text") ? phrase_before(coder, noun, label) : NULL;
        return phrase ? phrase : deed_before(coder, noun, label);
    }
    *code = fuller.code;
    g_autofree char *name = text_of(coder->document, fuller.first, fuller.last), *word = tree_text(coder->tree, noun);
    if (strstr(label, name))
        return NULL;
    return fuller.before ? g_strdup_printf("the %s %s", name, word) : g_strdup_printf("the %s %s", word, name);
}

/* Whether a token is several persons: "soldiers", "veterans". */
static bool is_persons(const struct coder *coder, const struct token *token)
{
    static const char *const classes[] = { "person", "bare-crowd", "home-crowd", "home-force" };
    static const char *const words[] = { "veteran",   "worker",   "farmer",   "refugee",  "migrant",  "supporter", "volunteer",
                                         "rescuer",   "fighter",  "relative", "villager", "parent",   "voter",     "troop",
                                         "policeman", "prisoner", "exile",    "emigre",   "opponent", "delegate",  NULL };
    bool several = (token->xpos == XPOS_NNS || token->xpos == XPOS_NNPS) && token->lemma && token->relation != DEPREL_COMPOUND;

    if (!several || wordlist_has(words, token->lemma))
        return several;
    for (size_t i = 0; i < G_N_ELEMENTS(classes); i++)
        if (frames_in_class(coder->frames, token->lemma, classes[i]))
            return true;
    return false;
}

/* The subject of a sentence's main clause; its count where it has none. */
static guint main_subject(const struct sentence *sentence, const struct token *tokens)
{
    for (guint i = 0; i < sentence->count; i++)
        if ((tokens[i].relation == DEPREL_NSUBJ || tokens[i].relation == DEPREL_NSUBJ_PASS) && tokens[i].head >= 0 &&
            tokens[tokens[i].head].head < 0)
            return i;
    return sentence->count;
}

/* "British {soldiers}": a noun with what describes it right before. */
static char *described(const struct document *document, const struct sentence *sentence, guint noun)
{
    const struct token *tokens = &g_array_index(document->tokens, struct token, sentence->first);
    guint first = noun;

    while (first > 0 && noun - first < BEFORE_MOST && tokens[first - 1].head == (gint16)noun &&
           (tokens[first - 1].relation == DEPREL_COMPOUND || tokens[first - 1].relation == DEPREL_AMOD))
        first--;
    return text_of(document, sentence->first + first, sentence->first + noun);
}

char *caption_crowd_before(const struct coder *coder, int pronoun)
{
    const struct document *document = coder->document;
    const guint s = coder->tree->sentence;
    const struct sentence *sentence = &g_array_index(document->sentences, struct sentence, s);

    for (int i = pronoun - 1; i >= 0; i--)
        if (is_persons(coder, &coder->tree->tokens[i]))
            return described(document, sentence, (guint)i);
    if (s <= cast_item(coder->cast) || !(sentence - 1)->parsed)
        return NULL;
    const struct token *tokens = &g_array_index(document->tokens, struct token, (sentence - 1)->first);
    guint subject = main_subject(sentence - 1, tokens);
    return subject < (sentence - 1)->count && is_persons(coder, &tokens[subject]) ? described(document, sentence - 1, subject)
                                                                                  : NULL;
}
