#include "needs.h"

#include "parts.h"

#include <string.h>

enum { NAME_MOST = 3 }; /* words of a name behind its first noun */

/* A title or name right behind its head belongs to it: "Prime Minister Theresa May"; "(Holy War)" does not. */
static bool is_adjacent(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    return first == tree_head(tree, token) + 1 && tree->tokens[first].upos != UPOS_PUNCT;
}

/* Words of relations that tree.h does not tell apart: "more than", "there were". */
static bool is_needed_word(const struct tree *tree, int token)
{
    static const char *const relations[] = { "fixed", "expl", "goeswith", "nmod:desc", NULL };

    return g_strv_contains(relations, english_relation_name(tree->tokens[token].relation));
}

/* Clauses that complete their verb: "accused Russia of poisoning", "threatened to leave". */
static bool completes(const struct tree *tree, int token)
{
    static const char *const words[] = { "of", "for", "from", "by", "to", "that", "into", NULL };
    const char *preposition = tree_preposition(tree, token);
    int mark = tree_child_with(tree, token, REL_MARK);
    bool beside = mark > 0 && tree_is(tree, mark - 1, ","); /* ", as is the case" */
    bool as = preposition && !beside && strcmp(preposition, "as") == 0 && tree_child_with(tree, token, REL_NSUBJ) < 0 &&
              tree_child_with(tree, token, REL_NSUBJ_PASS) < 0 && tree_child_with(tree, token, REL_EXPL) < 0; /* "as bearing" */

    return preposition && (as || wordlist_has(words, preposition)) && token > tree_head(tree, token);
}

bool needs_is_other_end(const struct tree *tree, int joined)
{
    int head = tree_head(tree, joined);

    return tree_relation(tree, joined) == REL_CONJ && head >= 0 && tree_has_child(tree, head, REL_CASE, "between");
}

/* One of a series that ends in "and": a noun phrase behind a comma alone is an aside. */
static bool is_of_series(const struct tree *tree, int token)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    bool inside = tree->tokens[first].upos == UPOS_PUNCT; /* the comma hangs on the phrase itself */
    bool aside = inside || (first > 0 && tree->tokens[first - 1].upos == UPOS_PUNCT);
    if (aside && parts_is_any_dash(tree, inside ? first : first - 1))
        return false;
    if (tree_child_with(tree, token, REL_OBJ) >= 0)
        return false; /* "expels attache, strips buildings": a verb taken for a noun */
    for (int c = token; c >= 0 && aside; c = tree_next(tree, c)) {
        tree_span(tree, c, &first, &last);
        if (tree_relation(tree, c) == REL_CONJ && (tree_child_with(tree, c, REL_CC) >= 0 || tree->tokens[first].upos == UPOS_CCONJ))
            aside = false;
    }
    return !aside;
}

/* "a resolution calling for a truce", "a bill that would ban it": what the text is about, right behind it. */
static bool tells_text(const struct tree *tree, int clause)
{
    static const char *const texts[] = { "resolution", "bill",        "law",       "statement",   "letter", "motion",
                                         "measure",    "decree",      "draft",     "order",       "text",   "petition",
                                         "agreement",  "legislation", "document",  "declaration", "ruling", "plan",
                                         "treaty",     "accord",      "amendment", "communique",  NULL };
    int noun = tree_head(tree, clause), first, last;

    tree_span(tree, clause, &first, &last);
    return first == noun + 1 && tree_is_one_of(tree, noun, texts) && tree->tokens[first].upos != UPOS_PUNCT;
}

/* A preposition that the parser took for a conjunction: "a week of fighting", "until his hearing". */
static bool is_case(const struct tree *tree, int mark)
{
    enum relation relation = tree_relation(tree, tree_head(tree, mark));

    return relation == REL_NMOD || relation == REL_OBL;
}

/* "and for talks": the second half of a pair whose first half the parser hung elsewhere. */
static bool is_second_half(const struct tree *tree, int phrase)
{
    int link = tree_child_with(tree, phrase, REL_CC);

    return link >= 0 && link < phrase;
}

/* "someone who ...", "those killed", "the only way to ...": words that say nothing without the clause behind them. */
static bool is_empty(const struct tree *tree, int noun)
{
    static const char *const words[] = { "someone",   "anyone", "everyone", "somebody", "anybody",  "everybody",
                                         "something", "one",    "those",    "that",     "anything", "everything",
                                         "all",       "man",    "woman",    "person",   "people",   "thing",
                                         "way",       "kind",   "nothing",  "country",  "ones",     "what",
                                         "place",     "reason", "whoever",  "whatever", NULL };

    return tree_is_one_of(tree, noun, words);
}

/* "any attempt to use force", "optimism that they will come": nouns of which one has to know what for. */
static bool is_of_content(const struct tree *tree, int noun)
{
    static const char *const words[] = { "attempt",     "effort",      "bid",        "permission",  "willingness", "readiness",
                                         "refusal",     "failure",     "optimism",   "confidence",  "hope",        "fear",
                                         "belief",      "intention",   "intent",     "desire",      "wish",        "chance",
                                         "opportunity", "risk",        "notion",     "evidence",    "proof",       "doubt",
                                         "likelihood",  "possibility", "assurance",  "guarantee",   "claim",       "concern",
                                         "warning",     "suggestion",  "condition",  "expectation", "request",     "assessment",
                                         "conclusion",  "opinion",     "impression", "argument",    "reality",     "fact",
                                         NULL };

    return tree_is_one_of(tree, noun, words);
}

/* Right behind the noun, but for a quotation mark. */
static bool follows_directly(const struct tree *tree, int noun, int clause)
{
    int first, last;

    tree_span(tree, clause, &first, &last);
    return first > noun && first <= noun + 2 && !tree_is(tree, noun + 1, ",") &&
           (first == noun + 1 || tree->tokens[noun + 1].upos == UPOS_PUNCT) && tree->tokens[first].upos != UPOS_PUNCT;
}

/* "Oslo, as one of the capitals, has", "the king, in a letter, told": between commas. */
static bool is_set_off(const struct tree *tree, int clause, int phrase)
{
    int first, last;

    tree_span(tree, phrase, &first, &last);
    bool before = tree_is(tree, first, ",") || (first > 0 && tree_is(tree, first - 1, ","));
    bool as = g_strcmp0(tree_preposition(tree, phrase), "as") == 0,
         of_subject =
             (phrase < clause || tree->tokens[tree_head(tree, phrase)].upos == UPOS_PROPN) && tree_preposition(tree, phrase);
    return before && phrase > tree_head(tree, phrase) && (as || of_subject);
}

/* "the plan and Roe (spoke of it)": a finite verb behind a noun of another clause, with no subject of its own. */
static bool lost_its_subject(const struct tree *tree, int finite, int noun)
{
    enum relation relation = tree_relation(tree, finite);
    int verb = relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP ? tree_head(tree, finite) : finite;

    return verb >= 0 && tree_child_with(tree, verb, REL_NSUBJ) < 0 && tree_child_with(tree, verb, REL_NSUBJ_PASS) < 0 &&
           !tree_below(tree, noun, verb);
}

/* "but his appointment (was seen as)": a second thought whose noun the parser joined to one of the first. */
static bool heads_a_clause(const struct tree *tree, int noun)
{
    int first, last;

    tree_span(tree, noun, &first, &last);
    if (last + 1 >= (int)tree->n || first == 0 || tree_is_clause(tree, noun))
        return false;
    bool finite = tree_is_finite_form(tree, last + 1);
    bool apart = tree_is(tree, first, ",") || tree_is(tree, first - 1, ",") || tree_is(tree, first, "but");
    int verb = tree_head(tree, tree_head(tree, noun));
    return finite && (apart || lost_its_subject(tree, last + 1, noun)) && last + 1 != verb && tree_head(tree, last + 1) != verb;
}

/* "Jo Roe, a native of Haiti and professor in Lima, said": joined to what stands between the commas. */
static bool is_joined_to_aside(const struct tree *tree, int noun)
{
    int head = tree_head(tree, noun), aside = tree_child_with(tree, head, REL_APPOS), link = tree_child_with(tree, noun, REL_CC);

    return tree->tokens[head].upos == UPOS_PROPN && tree->tokens[noun].upos == UPOS_NOUN && head < aside && aside < link &&
           link < noun && tree_child_with(tree, noun, REL_DET) < 0 && tree->tokens[link - 1].upos != UPOS_PUNCT;
}

/* "an end to the war", "access to the port": nouns that say nothing without a certain phrase. */
static bool is_pair_of_noun(const struct tree *tree, int noun, const char *preposition)
{
    static const char *const to[] = { "end",    "halt",     "access",   "opposition",   "objection", "commitment",  "solution",
                                      "return", "response", "threat",   "contribution", "answer",    "alternative", "resolution",
                                      "blow",   "damage",   "obstacle", "adherence",    "reference", "exception",   NULL };
    static const char *const others[] = { "reliance",   "dependence", "involvement", "complicity", "participation",
                                          "membership", "faith",      "trust",       "need",       "responsibility",
                                          "desire",     "respect",    "concern",     "lack",       NULL };

    static const char *const with[] = { "connection", "accordance", "conjunction", "keeping", "link", "contact", NULL };

    if (strcmp(preposition, "with") == 0)
        return tree_is_one_of(tree, noun, with);
    return strcmp(preposition, "to") == 0
               ? tree_is_one_of(tree, noun, to)
               : (strcmp(preposition, "on") == 0 || strcmp(preposition, "in") == 0 || strcmp(preposition, "for") == 0) &&
                     tree_is_one_of(tree, noun, others);
}

/* "more than ten", "too harsh", "up to 45 percent", "to not pressure" (a verb taken for a noun): an adverb before its word. */
static enum need noun_adverb(const struct tree *tree, int clause, int child)
{
    int head = tree_head(tree, child);
    enum upos upos = (enum upos)tree->tokens[head].upos;
    static const char *const whither[] = { "forward", "ahead", "out", "back", "home", "abroad", "away", NULL };
    bool behind = child == head + 1 && upos == UPOS_NOUN && tree_is_among(tree, child, whither); /* "the way forward" */
    bool whole = tree_is(tree, child, "all"); /* "from all over the world" */
    bool measure = behind || whole || upos == UPOS_NUM || upos == UPOS_ADJ || upos == UPOS_ADV ||
                   child < tree_child_with(tree, head, REL_NUMMOD);

    return needs_is_negation(tree, child) || measure || (head != clause && tree_has_tag(tree, child, TAG(WRB))) ? NEED_PHRASE
                                                                                                                : NEED_NOT;
}

/* "the Organisation for Migration", "the Federation of Journalists" */
static bool is_body_for(const struct tree *tree, int body, int phrase)
{
    static const char *const words[] = { "organisation", "organization", "committee", "association", "council", "department",
                                         "ministry",     "center",       "centre",    "institute",   "agency",  "commission",
                                         "office",       "campaign",     "coalition", "union",       "party",   "fund",
                                         "league",       "movement",     "front",     "programme",   "program", "foundation",
                                         "society",      "federation",   "bureau",    "board",       "network", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int first, last;

    tree_span(tree, phrase, &first, &last);
    return tree_relation(tree, phrase) == REL_NMOD && tree->tokens[phrase].upos == UPOS_PROPN && first == body + 1 &&
           last - first <= NAME_MOST && (g_strcmp0(preposition, "for") == 0 || g_strcmp0(preposition, "of") == 0) &&
           tree_is_among(tree, body, words);
}

bool needs_is_of_name(const struct tree *tree, int clause)
{
    int head = tree_head(tree, clause);

    if (head >= 0 && tree->tokens[head].upos == UPOS_PROPN && is_body_for(tree, head, clause))
        return true;
    return head >= 0 && tree->tokens[head].upos == UPOS_PROPN && clause == head + 2 && tree_is(tree, head + 1, "to") &&
           g_ascii_isupper(tree->document->text[tree->tokens[clause].start]);
}

/* ", with two-thirds of it": a phrase behind a comma. */
static bool opens_with_comma(const struct tree *tree, int phrase)
{
    int first, last;

    tree_span(tree, phrase, &first, &last);
    return tree_is(tree, first, ",") || (first > 0 && tree_is(tree, first - 1, ","));
}

/* "the price of oil(, half of which it sells)": more of a noun behind a comma, the beginning of a relative clause. */
static bool leads_relative(const struct tree *tree, int phrase)
{
    int first, last;

    tree_span(tree, phrase, &first, &last);
    for (int i = phrase + 1; i <= last && i <= phrase + 3; i++)
        if (tree_has_tag(tree, i, TAG(WDT) | TAG(WP)))
            return phrase > tree_head(tree, phrase) && opens_with_comma(tree, phrase);
    return false;
}

/* "under its auspices(, at Salalah)": a place behind a comma is the verb's, whatever noun it hangs on. */
static bool is_place_apart(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "at", "in", "near", "outside", NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > tree_head(tree, phrase) && preposition && wordlist_has(words, preposition) && opens_with_comma(tree, phrase);
}

static enum need noun_phrase(const struct tree *tree, int clause, int child)
{
    const char *preposition = tree_preposition(tree, child);

    if ((preposition && strcmp(preposition, "including") == 0) || is_second_half(tree, child) || is_set_off(tree, clause, child) ||
        leads_relative(tree, child) || is_place_apart(tree, child) ||
        (!preposition && child > tree_head(tree, child) && tree->tokens[child].upos == UPOS_NOUN && opens_with_comma(tree, child)))
        return NEED_NOT;
    bool range = tree->tokens[child].upos == UPOS_NUM && tree->tokens[tree_head(tree, child)].upos == UPOS_NUM; /* "90 to 180" */
    return !preposition || range || strcmp(preposition, "of") == 0 || needs_is_of_name(tree, child) ||
                   is_pair_of_noun(tree, tree_head(tree, child), preposition)
               ? NEED_PHRASE
               : NEED_OPTIONAL;
}

/* "the one ally who backs him": which of them it is has to be said. */
static bool is_the_one(const struct tree *tree, int noun)
{
    static const char *const one[] = { "one", "1", NULL };
    int number = tree_child_with(tree, noun, REL_NUMMOD), article = tree_child_with(tree, noun, REL_DET);

    return number >= 0 && article >= 0 && article < number && tree_is_among(tree, number, one) && tree_is(tree, article, "the");
}

/* "no idea where he is", "the question why they left" */
static bool is_question_of(const struct tree *tree, int noun, int clause)
{
    static const char *const words[] = { "idea", "clue", "question", "explanation", "detail", "sense", "word", "reason", NULL };
    int first, last;

    tree_span(tree, clause, &first, &last);
    return first == noun + 1 && tree_has_tag(tree, first, TAG(WRB)) && tree_is_one_of(tree, noun, words);
}

/* "to say which side (he would be on)" */
static bool is_asked_for(const struct tree *tree, int noun)
{
    int word = tree_child_with(tree, noun, REL_DET);

    return word >= 0 && tree_has_tag(tree, word, TAG(WDT));
}

/* "said it was Peru that left", "discuss how to leave" */
static bool is_cleft(const struct tree *tree, int clause)
{
    int noun = tree_head(tree, clause), subject = tree_child_with(tree, noun, REL_NSUBJ);

    return tree_relation(tree, clause) == REL_RELCL && subject >= 0 && tree_is(tree, subject, "it") &&
           tree_child_with(tree, noun, REL_COP) >= 0 && follows_directly(tree, noun, clause);
}

/* "money laundering", "condemned what he called a massacre", "the claim that they died": a clause that its noun is nothing without. */
static bool is_noun_clause(const struct tree *tree, int child)
{
    int head = tree_head(tree, child);

    if (tree_has_tag(tree, child, TAG(VBG)) && tree_child(tree, child) < 0 && child > 0 &&
        tree->tokens[child - 1].upos == UPOS_NOUN)
        return true;
    if (needs_is_of_name(tree, child) || (is_the_one(tree, head) && follows_directly(tree, head, child)))
        return true;
    if (tree_is(tree, head, "what") || tree_has_tag(tree, head, TAG(WRB)) || is_cleft(tree, child) || is_asked_for(tree, head) ||
        is_question_of(tree, head, child) || (is_empty(tree, head) && follows_directly(tree, head, child)))
        return true;
    return completes(tree, child) && is_of_content(tree, head) && follows_directly(tree, head, child);
}

/* "elections due (to be held in May)": behind its noun such an adjective says nothing alone. */
static bool is_due_to(const struct tree *tree, int adjective)
{
    static const char *const words[] = { "due", "set", NULL };

    return adjective > tree_head(tree, adjective) && tree_is_among(tree, adjective, words);
}

static enum need phrase_if(bool needed)
{
    return needed ? NEED_PHRASE : NEED_NOT;
}

/* "the man (who left)": how much a noun needs a clause. */
static enum need noun_clause(const struct tree *tree, int child)
{
    return is_noun_clause(tree, child) ? NEED_PHRASE : completes(tree, child) || tells_text(tree, child) ? NEED_OPTIONAL : NEED_NOT;
}

/* "the assumption that many died", "likely to fail" */
static enum need noun_content(const struct tree *tree, int child)
{
    int head = tree_head(tree, child);

    if (child < head)
        return NEED_NOT;
    return tree->tokens[head].upos == UPOS_ADJ || is_of_content(tree, head) ? NEED_PHRASE : NEED_OPTIONAL;
}

/* How much a noun needs its dependent. */
static enum need noun_needs(const struct tree *tree, int clause, int child)
{
    int head = tree_head(tree, child);

    switch ((int)tree_relation(tree, child)) {
    case REL_DET:
    case REL_AMOD:
        return phrase_if(!is_due_to(tree, child));
    case REL_NUMMOD:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_CASE:
    case REL_CC:
    case REL_PUNCT:
    case REL_POSS:
    case REL_PRT: /* "a dressing down" */
        return NEED_PHRASE;
    case REL_MARK: /* "to speed aid": a verb taken for a noun; "condemned it as chilling"; "a week of fighting" */
        return phrase_if((tree_is(tree, child, "to") || tree_is(tree, child, "as") || is_case(tree, child)) && head != clause);
    case REL_CONJ:
        return phrase_if(is_of_series(tree, child) && !heads_a_clause(tree, child) && !is_joined_to_aside(tree, child));
    case REL_OBL: /* "rid of them", "responsible for the raid" */
        return phrase_if(child > head && (tree->tokens[head].upos == UPOS_ADJ || tree->tokens[head].upos == UPOS_ADV));
    case REL_OTHER:
        return phrase_if(is_needed_word(tree, child));
    case REL_ADVMOD:
        return noun_adverb(tree, clause, child);
    case REL_APPOS:
        return phrase_if(is_adjacent(tree, child));
    case REL_NMOD:
        return noun_phrase(tree, clause, child);
    case REL_ACL:
    case REL_RELCL:
        return noun_clause(tree, child);
    case REL_CCOMP:
    case REL_XCOMP:
        return noun_content(tree, child);
    default:
        return NEED_NOT;
    }
}

bool needs_is_negation(const struct tree *tree, int token)
{
    static const char *const words[] = { "not",    "n't",      "never",  "no",     "n’t",    "only", "hardly",
                                         "barely", "scarcely", "almost", "nearly", "merely", "each", NULL };

    return tree_is_among(tree, token, words);
}

/* "no longer", "not yet", "never again" */
static bool belongs_to_negation(const struct tree *tree, int token)
{
    static const char *const words[] = {
        "longer", "more", "yet", "again", "only", "simply", "merely", "necessarily", "just", NULL
    };

    return token > 0 && tree_is_among(tree, token, words) && needs_is_negation(tree, token - 1);
}

/* "shortly after the trip": the adverb belongs to what follows it. */
static bool leads_on(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "after", "before", "when", "until", "because", "since", "as", "from", "than", NULL };
    static const char *const ways[] = { "home",   "back",    "away",     "out",      "down", "abroad", "there",
                                        "here",   "aside",   "together", "overseas", "up",   "ashore", "elsewhere",
                                        "inside", "outside", "aboard",   "apart",    "off",  NULL };

    return !tree_is_among(tree, adverb, ways) && adverb + 1 < (int)tree->n && tree_is_among(tree, adverb + 1, words);
}

/* "since Japan did not have troops": a clause of which the parser took the first words for a phrase. */
static bool is_cut_clause(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "since", "as", "after", "before", "until", "because", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int first, last;

    tree_span(tree, phrase, &first, &last);
    enum upos next = last + 1 < (int)tree->n ? (enum upos)tree->tokens[last + 1].upos : UPOS_PUNCT;
    int second = next == UPOS_CCONJ && last + 2 < (int)tree->n ? last + 2 : -1; /* "as men (and women voted)" */
    bool subject = second >= 0 && tree_relation(tree, second) == REL_NSUBJ && tree_head(tree, last + 1) == tree_head(tree, second);
    return preposition && wordlist_has(words, preposition) && (next == UPOS_VERB || next == UPOS_AUX || subject);
}

/* "with police (blocking the road)", "after protesters (marched)": a clause that the parser took for a phrase and what describes it. */
static bool is_torn_clause(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "with", "after", "before", "since", "until", "as", "amid", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int clause = tree_child_with(tree, phrase, REL_ACL), first, last;

    if (clause < phrase || !preposition || !wordlist_has(words, preposition))
        return false;
    tree_span(tree, clause, &first, &last);
    bool with = strcmp(preposition, "with") == 0 || strcmp(preposition, "amid") == 0;
    bool apart = with && opens_with_comma(tree, phrase); /* ", with their quarrels (sharpened by it)" */
    return first == phrase + 1 && (with ? tree_has_tag(tree, clause, apart ? TAG(VBG) | TAG(VBN) : TAG(VBG))
                                        : tree_has_tag(tree, clause, TAG(VBN) | TAG(VBD)));
}

/* "under which": it leads a relative clause. */
static bool is_relative_phrase(const struct tree *tree, int phrase)
{
    return tree_has_tag(tree, phrase, TAG(WDT) | TAG(WP) | TAG(WRB));
}

/* "backed down": right behind its verb, whatever the parser took it for. */
static bool is_particle(const struct tree *tree, int token)
{
    static const char *const words[] = { "up", "down", "out", "off", "away", "back", "over", "in", "on", NULL };

    return token == tree_head(tree, token) + 1 && tree_is_among(tree, token, words);
}

bool needs_no_object(const struct tree *tree, int verb)
{
    static const char *const words[] = { "resign", "return", "arrive", "retire", "march",     "rally",  "die", "gather",
                                         "go",     "come",   "fall",   "quit",   "surrender", "escape", NULL };

    return tree_is_one_of(tree, verb, words);
}

bool needs_is_stranded(const struct tree *tree, int token)
{
    int verb = tree_head(tree, token);

    return tree->tokens[token].upos == UPOS_ADP && verb >= 0 && token == verb + 1 && tree_child(tree, token) < 0 &&
           tree_relation(tree, verb) == REL_RELCL && tree->tokens[verb].upos == UPOS_VERB;
}

/* "called on Russia to stop it": who is to do what the verb's clause says. */
static bool is_asked(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "on", "upon", "to", "with", "for", NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > verb && tree_child_with(tree, verb, REL_XCOMP) > phrase && preposition && wordlist_has(words, preposition);
}

/* Whether a phrase begins right behind a word, but for quotation marks: '"linked" to the raid'. */
static bool begins_behind(const struct tree *tree, int word, int phrase)
{
    static const char *const marks[] = { "\"", "``", "''", "“", "”", NULL };
    int first, last;

    tree_span(tree, phrase, &first, &last);
    while (first > word + 1 && tree_is_among(tree, first - 1, marks))
        first--;
    return first == word + 1;
}

/* "work closely with them": an adverb between a verb and its phrase, which is not told without it; the verb where there is none. */
static int adverb_behind(const struct tree *tree, int verb)
{
    int adverb = verb + 1;
    bool its = adverb < (int)tree->n && tree_relation(tree, adverb) == REL_ADVMOD && tree_head(tree, adverb) == verb &&
               tree_has_tag(tree, adverb, TAG(RB)) && tree_child(tree, adverb) < 0;

    return its ? adverb : verb;
}

/* "clashed with police", "calls for reform", "works closely with": right behind a verb that has no object. */
static bool stands_for_object(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "on",   "upon", "for",  "to",    "with", "of", "against",
                                         "into", "from", "over", "about", "as",   NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return tree->tokens[verb].upos == UPOS_VERB && tree_child_with(tree, verb, REL_OBJ) < 0 && preposition &&
           wordlist_has(words, preposition) &&
           (begins_behind(tree, verb, phrase) || begins_behind(tree, adverb_behind(tree, verb), phrase));
}

/* "was only interested in fish", "took place in Oslo": right behind an adjective, or words that tell nothing alone. */
static bool completes_predicate(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "in", "of", "to", "with", "about", "by", "for", "on", "at", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    static const char *const states[] = { "touch",     "contact", "line",      "favour", "favor",      "charge", "control",
                                          "violation", "breach",  "agreement", "need",   "possession", NULL };
    bool place = tree_is(tree, verb, "take") && tree_is(tree, verb + 1, "place");
    bool state = preposition && wordlist_has(words, preposition) && tree_is_one_of(tree, verb, states) &&
                 tree_has_child(tree, verb, REL_CASE, "in"); /* "had been in touch with Peru" */
    bool adjective = tree->tokens[verb].upos == UPOS_ADJ && tree_child_with(tree, verb, REL_COP) >= 0 && preposition &&
                     wordlist_has(words, preposition);

    return phrase > verb && preposition &&
           (((adjective || state) && begins_behind(tree, verb, phrase)) || (place && begins_behind(tree, verb + 1, phrase)));
}

/* "paying tribute (to them) would bring raids" */
static bool is_gerund(const struct tree *tree, int verb)
{
    enum relation relation = tree_relation(tree, verb);

    return tree_has_tag(tree, verb, TAG(VBG)) && tree_child_with(tree, verb, REL_AUX) < 0 &&
           (relation == REL_CSUBJ || relation == REL_NSUBJ || relation == REL_CCOMP);
}

/* "turned the club into a bazaar", "sent tents to Peru": right behind the object, what was done with it. */
static bool completes_object(const struct tree *tree, int verb, int phrase)
{
    static const char *const words[] = { "into", "as", "of", "upon", "onto", "against", "to", "until", NULL };
    const char *preposition = tree_preposition(tree, phrase);
    int object = tree_child_with(tree, verb, REL_OBJ), first, last;

    if (object < verb || phrase < object || !preposition || !wordlist_has(words, preposition) || is_gerund(tree, verb))
        return false;
    tree_span(tree, object, &first, &last);
    int end = last;
    tree_span(tree, phrase, &first, &last);
    return first == end + 1 && tree->tokens[verb].upos == UPOS_VERB && !tree_is_clause(tree, phrase);
}

static bool is_condition(const struct tree *tree, int clause)
{
    static const char *const words[] = { "if", "unless", NULL };
    int mark = tree_child_with(tree, clause, REL_MARK);

    return tree_is_clause(tree, clause) && mark >= 0 && tree_is_among(tree, mark, words);
}

/* "said that if they leave, the rest (will stay)": what is only said to come, and would be certain without the condition. */
static bool is_promised(const struct tree *tree, int clause, int verb)
{
    int modal = tree_child_with(tree, verb, REL_AUX);

    return verb != clause && modal >= 0 && tree_is(tree, modal, "will") && tree_relation(tree, verb) == REL_CCOMP;
}

/* "said he would raise tariffs if no deal is reached": what is said to depend on it. */
static bool is_said_to_depend(const struct tree *tree, int clause, int verb)
{
    int modal = tree_child_with(tree, verb, REL_AUX);

    return tree_head(tree, verb) == clause && modal >= 0 && tree_is(tree, modal, "would") && tree_relation(tree, verb) == REL_CCOMP;
}

/* "will only sign if ..." would say something else without what follows. */
static bool has_only(const struct tree *tree, int verb)
{
    return tree_has_child(tree, verb, REL_ADVMOD, "only");
}

/* "a truce with the front, the last group there is": an aside that the parser took for another object. */
static bool is_second_object(const struct tree *tree, int verb, int object)
{
    int first, last, other = tree_child_with(tree, verb, REL_OBJ);

    tree_span(tree, object, &first, &last);
    if (object > verb && (parts_is_dash(tree, first) || (first > 0 && parts_is_dash(tree, first - 1))))
        return true; /* "rose up -- another Arab land" */
    return other > verb && other < object && (tree_is(tree, first, ",") || (first > 0 && tree_is(tree, first - 1, ",")));
}

/* "after the row was settled, the envoy (left)": no object of a passive, and none behind a comma. */
static bool is_parted_object(const struct tree *tree, int verb, int object)
{
    int first, last;

    tree_span(tree, object, &first, &last);
    bool parted = first > verb + 1 ? tree_is(tree, first - 1, ",") : tree_is(tree, first, ",");
    return object > verb && parted && tree_child_with(tree, verb, REL_AUX_PASS) >= 0;
}

static bool is_second_content(const struct tree *tree, int verb, int clause)
{
    int content = tree_child_with(tree, verb, REL_CCOMP), first, last;

    tree_span(tree, clause, &first, &last);
    bool subject = tree_child_with(tree, clause, REL_NSUBJ) >= 0 || tree_child_with(tree, clause, REL_NSUBJ_PASS) >= 0;
    bool told = content >= 0 && (tree_child_with(tree, content, REL_AUX) >= 0 || tree_child_with(tree, content, REL_AUX_PASS) >= 0);
    return tree_relation(tree, clause) == REL_CCOMP && verb < content && content < clause &&
           ((!subject && told) || tree_is(tree, first, ",") || (first > 0 && tree_is(tree, first - 1, ",")));
}

/* "said after the vote was lost": a clause that tells only when. */
static bool tells_when(const struct tree *tree, int clause)
{
    static const char *const words[] = { "after", "before", "while", "since", "until", "because", "as", NULL };
    int mark = tree_child_with(tree, clause, REL_MARK);

    bool aside = tree->tokens[clause].upos == UPOS_ADJ && tree_child_with(tree, clause, REL_COP) < 0 && clause > 0 &&
                 tree_is(tree, clause - 1, ","); /* "said, proud of it" */

    return aside || (mark >= 0 && mark < clause && tree_is_among(tree, mark, words));
}

/* "informed the family of Roe, 37 years (old)" */
static bool is_age(const struct tree *tree, int word)
{
    static const char *const years[] = { "years", "months", "year", NULL };

    return word > 1 && tree_is(tree, word, "old") && tree_is_among(tree, word - 1, years);
}

/* "provided Chad with arms", "placed Sudan on a list": verbs that say nothing without a certain phrase. */
bool needs_pair(const struct tree *tree, int verb, int phrase)
{
    static const struct {
        const char *verb, *preposition;
    } pairs[] = {
        { "provide", "with" }, { "supply", "with" },  { "present", "with" }, { "equip", "with" },    { "charge", "with" },
        { "arm", "with" },     { "replace", "with" }, { "place", "on" },     { "put", "on" },        { "put", "in" },
        { "put", "under" },    { "place", "under" },  { "place", "in" },     { "turn", "on" },       { "impose", "on" },
        { "base", "on" },      { "blame", "for" },    { "blame", "on" },     { "strip", "of" },      { "deprive", "of" },
        { "accuse", "of" },    { "inform", "of" },    { "rid", "of" },       { "prevent", "from" },  { "throw", "at" },
        { "set", "on" },       { "lay", "at" },       { "lay", "on" },       { "take", "into" },     { "turn", "into" },
        { "turn", "over" },    { "thank", "for" },    { "describe", "as" },  { "regard", "as" },     { "treat", "as" },
        { "see", "as" },       { "view", "as" },      { "name", "as" },      { "compare", "to" },    { "compare", "with" },
        { "rely", "on" },      { "depend", "on" },    { "consist", "of" },   { "refer", "to" },      { "belong", "to" },
        { "amount", "to" },    { "resort", "to" },    { "lead", "to" },      { "result", "in" },     { "contribute", "to" },
        { "adhere", "to" },    { "hinge", "on" },     { "rest", "on" },      { "cope", "with" },     { "comply", "with" },
        { "pull", "out" },     { "drive", "out" },    { "throw", "out" },    { "force", "out" },     { "keep", "out" },
        { "credit", "with" },  { "entrust", "with" }, { "reward", "with" },  { "confront", "with" }, { "talk", "out" },
        { "pin", "on" },       { "put", "ahead" },    { "put", "before" },   { "put", "above" },     { "deal", "with" },
        { "subject", "to" },   { "expose", "to" },    { "attribute", "to" }, { "devote", "to" },     { "mistake", "for" }
    };
    const char *preposition = tree_preposition(tree, phrase);

    for (size_t i = 0; i < G_N_ELEMENTS(pairs) && preposition && phrase > verb; i++)
        if (tree_is(tree, verb, pairs[i].verb) && strcmp(preposition, pairs[i].preposition) == 0)
            return true;
    return false;
}

/* "said here": verbs with which an agency's "here" stands. */
static bool is_verb_of_news(const struct tree *tree, int verb)
{
    static const char *const words[] = { "say",   "tell",  "announce", "declare", "add", "warn",
                                         "state", "speak", "confirm",  "report",  NULL };

    return tree_is_one_of(tree, verb, words);
}

/* "arrived here": verbs that a label is not complete without a place for. */
static bool is_verb_of_going(const struct tree *tree, int verb)
{
    static const char *const words[] = { "arrive", "come", "travel", "fly", NULL };

    return tree_is_one_of(tree, verb, words);
}

static bool is_bare_participle(const struct tree *tree, int verb)
{
    return tree_has_tag(tree, verb, TAG(VBN)) && tree_child_with(tree, verb, REL_AUX) < 0 &&
           tree_child_with(tree, verb, REL_AUX_PASS) < 0;
}

/* "declared the search for survivors over (on Friday)" */
static bool ends_clause(const struct tree *tree, int token)
{
    static const char *const words[] = { "over", "off", "apart", "together", "alive", "dead", "void", "null", NULL };
    bool bare = tree_child(tree, token) < 0 && tree_is_among(tree, token, words);

    bool last = token + 1 == (int)tree->n || tree->tokens[token + 1].upos == UPOS_PUNCT;

    return bare && (last || (token > 0 && tree->tokens[token + 1].upos == UPOS_ADP &&
                             tree_head(tree, token - 1) == tree_head(tree, token)));
}

/* "in all the land as well" */
static bool is_as_well(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "as", "well", NULL };

    return tree_is_among(tree, adverb, words) && adverb > 0 && adverb + 2 < (int)tree->n &&
           (tree_is(tree, adverb, "as") ? tree_is(tree, adverb + 1, "well") && !tree_is(tree, adverb + 2, "as")
                                        : tree_is(tree, adverb - 1, "as") && !tree_is(tree, adverb + 1, "as"));
}

/* "will be damaged, perhaps for ever" */
static bool is_afterthought(const struct tree *tree, int adverb)
{
    int first, last;

    tree_span(tree, adverb, &first, &last);
    return tree_is(tree, first, ",") || (first > 0 && tree_is(tree, first - 1, ",")) ||
           (adverb > 0 && tree_is(tree, adverb - 1, "perhaps"));
}

/* "called for {Peru} to be expelled"; -1 where nobody is called for. */
static int asked_for(const struct tree *tree, int verb)
{
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_OBL && g_strcmp0(tree_preposition(tree, c), "for") == 0)
            return c;
    return -1;
}

/* "ordered the heads of the police to see to it": what somebody is to do. */
static bool is_what_is_asked(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "order",   "urge",   "ask",   "instruct",  "direct",    "force",   "allow",
                                         "enable",  "invite", "press", "encourage", "authorize", "require", "compel",
                                         "command", "permit", "tell",  "persuade",  "appeal",    "call",    "want",
                                         "need",    "expect", "help",  "get",       "prefer",    NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), mark = tree_child_with(tree, clause, REL_MARK);
    int be = tree_child_with(tree, clause, REL_AUX_PASS);

    if (object < 0)
        object = asked_for(tree, verb);
    return tree_is_one_of(tree, verb, words) && object > verb && object < clause && mark > object && tree_is(tree, mark, "to") &&
           tree_has_tag(tree, be >= 0 ? be : clause, TAG(VB));
}

/* "advised them against going": right behind the object, what it is about. */
static bool is_advice_against(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "advise", "warn", "caution", "counsel", NULL };
    int object = tree_child_with(tree, verb, REL_OBJ), mark = tree_child_with(tree, clause, REL_MARK), first, last;

    if (mark < 0)
        mark = tree_child_with(tree, clause, REL_CASE);
    if (object < verb || mark < object || !tree_is(tree, mark, "against") || !tree_is_one_of(tree, verb, words))
        return false;
    tree_span(tree, object, &first, &last);
    return last + 1 == mark;
}

/* "warned against going", "voted on sending aid": right behind the verb, what it is about. */
static bool is_what_about(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "against", "about",  "on",      "of", "over", "to",
                                         "into",    "toward", "towards", "at", "from", NULL };
    int mark = tree_child_with(tree, clause, REL_MARK);

    return tree_has_tag(tree, clause, TAG(VBG)) && mark == verb + 1 && tree->tokens[verb].upos == UPOS_VERB &&
           tree_is_among(tree, mark, words);
}

/* "go on talking", "keep fighting": a verb that only says how long the other was done. */
static bool is_way_of_doing(const struct tree *tree, int verb, int clause)
{
    static const char *const words[] = { "go", "keep", "carry", "continue", "resume", NULL };
    int particle = tree_child_with(tree, verb, REL_PRT);
    bool behind = particle > verb && clause == particle + 1; /* "ruled out sending them" */

    return tree_has_tag(tree, clause, TAG(VBG)) && clause > verb &&
           (behind || (clause <= verb + 2 && tree_is_one_of(tree, verb, words)));
}

/* "will be less severe": right before the adjective, which would say something else without it. */
static bool is_degree(const struct tree *tree, int adverb)
{
    static const char *const words[] = {
        "less", "more", "most", "least", "too", "so", "as", "equally", "sufficiently", "far", NULL
    };

    return tree_is_among(tree, adverb, words) && tree_head(tree, adverb) == adverb + 1 && tree->tokens[adverb + 1].upos == UPOS_ADJ;
}

/* "could be as high as 200", "is less than a raid" */
static bool is_compared(const struct tree *tree, int word, int phrase)
{
    int degree = tree_child_with(tree, word, REL_ADVMOD);
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > word && degree >= 0 && degree < word && is_degree(tree, degree) && preposition &&
           strcmp(preposition, "as") == 0 && tree_is(tree, degree, "as");
}

/* "and more were on their way", "is likely most will go": a subject or a predicate that the parser took for an adverb. */
static bool is_lost_word(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "more", "most", "many", "few", "fewer", NULL }, *const likely[] = { "likely", "unlikely",
                                                                                                             NULL };

    return tree_head(tree, adverb) > adverb &&
           ((tree_is_among(tree, adverb, words) && tree_is_finite_form(tree, adverb + 1)) ||
            (tree_is_among(tree, adverb, likely) && tree_child_with(tree, tree_head(tree, adverb), REL_COP) == adverb - 1));
}

/* "fell 5 miles north (east of the port)": one half of a bearing, or the whole of one that has lost its place. */
static bool is_half_bearing(const struct tree *tree, int adverb)
{
    static const char *const words[] = { "north", "south", "east", "west", NULL };
    bool beside = adverb + 2 < (int)tree->n && tree_is_among(tree, adverb + 1, words);

    return tree_is_among(tree, adverb, words) && (beside || (adverb > 0 && tree_is_among(tree, adverb - 1, words)));
}

/* "that a third man (which ...)": a clause that lost its verb. */
static bool is_behind_that(const struct tree *tree, int phrase)
{
    return tree_has_child(tree, phrase, REL_CASE, "that");
}

static enum need verb_adverb(const struct tree *tree, int clause, int verb, int child)
{
    bool behind = child > verb;

    if (tree_is(tree, child, "here") && is_verb_of_going(tree, verb))
        return NEED_WORD;
    if (tree_is(tree, child, "here") && (verb == clause || is_verb_of_news(tree, verb)))
        return NEED_NOT; /* where the paper was */
    if (is_as_well(tree, child) || is_half_bearing(tree, child))
        return NEED_NOT;
    if (child == verb - 1 && child > 0 && tree->tokens[child - 1].upos == UPOS_AUX && tree->tokens[verb].upos == UPOS_ADV)
        return NEED_WORD; /* "would be home soon" */
    if (tree_relation(tree, verb) == REL_AMOD && !behind)
        return NEED_WORD; /* "a keenly awaited reply" */
    if (is_degree(tree, child) || is_lost_word(tree, child))
        return NEED_WORD;
    if (verb != clause && tree_has_tag(tree, child, TAG(WRB)))
        return NEED_WORD; /* "do not know how many were killed", "plans for when they leave" */
    if (child == verb - 1 && verb != clause && is_bare_participle(tree, verb))
        return NEED_WORD; /* "dismissed it as politically motivated" */
    return needs_is_negation(tree, child) || is_particle(tree, child) || ends_clause(tree, child) ||
                   belongs_to_negation(tree, child)
               ? NEED_WORD
           : behind && !leads_on(tree, child) && !is_afterthought(tree, child) ? NEED_OPTIONAL
                                                                               : NEED_NOT;
}

/* "would in no way be bound": a phrase without which the verb would say the contrary. */
static bool is_denial(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "way",     "circumstance", "circumstances", "mean", "means",
                                         "account", "case",         "condition",     NULL };
    int word = tree_child_with(tree, phrase, REL_DET);

    return word >= 0 && tree_is(tree, word, "no") && tree_is_among(tree, phrase, words) && tree_preposition(tree, phrase);
}

static enum need verb_phrase(const struct tree *tree, int verb, int child)
{
    bool behind = child > verb;

    if (g_strcmp0(tree_preposition(tree, child), "including") == 0)
        return NEED_NOT;
    if (is_behind_that(tree, child) || (child + 1 < (int)tree->n && is_half_bearing(tree, child + 1)))
        return NEED_NOT; /* "5 miles (north east of it)" */
    if (is_denial(tree, child) || is_asked(tree, verb, child) || needs_pair(tree, verb, child) ||
        stands_for_object(tree, verb, child) || completes_object(tree, verb, child) || completes_predicate(tree, verb, child) ||
        is_compared(tree, verb, child))
        return NEED_PHRASE;
    if (is_relative_phrase(tree, child) && tree_relation(tree, verb) == REL_RELCL)
        return NEED_PHRASE;
    return behind && !is_cut_clause(tree, child) && !is_torn_clause(tree, child) && !is_second_half(tree, child) ? NEED_OPTIONAL
                                                                                                                 : NEED_NOT;
}

/* "vowed to cut it, (to lift the curfew) and to free them": a comma alone ties no second infinitive to what is kept. */
static bool is_middle_infinitive(const struct tree *tree, int verb)
{
    int mark = tree_child_with(tree, verb, REL_MARK);

    return mark > 0 && tree_is(tree, mark, "to") && tree_is(tree, mark - 1, ",") && tree_child_with(tree, verb, REL_CC) < 0;
}

/* Whether an "and" or a comma ties a second verb to the first. */
static bool is_linked(const struct tree *tree, int verb)
{
    int first, last;

    tree_span(tree, verb, &first, &last);
    return tree_child_with(tree, verb, REL_CC) >= 0 || tree->tokens[first].upos == UPOS_PUNCT ||
           (first > 0 && tree->tokens[first - 1].upos == UPOS_PUNCT);
}

/* "shot and killed ten men": two verbs side by side, of which the second has the object of both. */
static bool is_twin(const struct tree *tree, int verb, int second)
{
    return second == verb + 2 && tree_is(tree, verb + 1, "and") && tree_child_with(tree, verb, REL_OBJ) < 0 &&
           tree_child_with(tree, second, REL_OBJ) > second;
}

/* "was killed and another injured": a second verb with a subject that the parser took for something else. */
static bool has_subject_between(const struct tree *tree, int second)
{
    int link = tree_child_with(tree, second, REL_CC), next = link + 1;
    bool between = link >= 0 && next < second && tree_head(tree, next) == second;

    return between && tree_has_tag(tree, next, TAG(DT) | TAG(NN) | TAG(NNS)) && tree_relation(tree, next) != REL_NSUBJ &&
           tree_relation(tree, next) != REL_NSUBJ_PASS && tree_child_with(tree, second, REL_COP) < 0 &&
           tree->tokens[second].upos == UPOS_VERB;
}

/* "warned that it would leave if", "left after he had said": a clause beside the verb. */
static enum need verb_clause(const struct tree *tree, int clause, int verb, int child)
{
    bool behind = child > verb;

    if (is_condition(tree, child) && (behind || is_promised(tree, clause, verb)))
        return !behind || has_only(tree, verb) || is_said_to_depend(tree, clause, verb) ? NEED_PHRASE : NEED_OPTIONAL;
    if (is_way_of_doing(tree, verb, child) || is_what_is_asked(tree, verb, child) || is_what_about(tree, verb, child) ||
        is_advice_against(tree, verb, child))
        return NEED_PHRASE;
    return completes(tree, child) || needs_pair(tree, verb, child) ? NEED_OPTIONAL : NEED_NOT;
}

/* "cut and run" belongs together, a second thought of the whole sentence does not. */
static enum need verb_conjunct(const struct tree *tree, int clause, int verb, int child)
{
    if (is_twin(tree, verb, child))
        return NEED_PHRASE;
    return verb == clause || !is_linked(tree, child) || has_subject_between(tree, child) || is_middle_infinitive(tree, child) ||
                   (tree_has_tag(tree, verb, TAG(VB)) && !tree_has_tag(tree, child, TAG(VB))) ||
                   tree_child_with(tree, child, REL_NSUBJ) >= 0
               ? NEED_NOT
               : NEED_OPTIONAL;
}

/* "is some way off": how far; "denounced Togo as a liar": a name right behind a verb without an object is it. */
static enum need verb_time(const struct tree *tree, int verb, int child)
{
    if (child == verb - 1 && tree->tokens[verb].upos == UPOS_ADV && tree_child_with(tree, verb, REL_COP) >= 0)
        return NEED_PHRASE;
    bool noun = tree->tokens[child].upos == UPOS_PROPN || tree->tokens[child].upos == UPOS_NOUN; /* "reverse course" */
    return child == verb + 1 && noun && tree_child_with(tree, verb, REL_OBJ) < 0 ? NEED_PHRASE : NEED_NOT;
}

/* How much a verb, or a predicate with a copula, needs its dependent. */
static enum need verb_needs(const struct tree *tree, int clause, int verb, int child)
{
    if (needs_is_stranded(tree, child))
        return NEED_WORD;
    switch ((int)tree_relation(tree, child)) {
    case REL_NSUBJ:
    case REL_NSUBJ_PASS:
    case REL_CSUBJ:
    case REL_IOBJ:
    case REL_NUMMOD: /* "and ten wounded" */
    case REL_POSS: /* "his standing", "a walk": a noun that the parser took for a verb */
        return NEED_PHRASE;
    case REL_OBJ:
        return phrase_if(!is_second_object(tree, verb, child) && !is_parted_object(tree, verb, child));
    case REL_AGENT: /* not in "welcomed the deal, but the front, ..., denounced it" */
        return phrase_if(!is_second_half(tree, child));
    case REL_AUX:
    case REL_AUX_PASS:
    case REL_COP:
    case REL_EXPL:
    case REL_PRT:
    case REL_MARK:
    case REL_CASE:
        return NEED_WORD;
    case REL_CCOMP:
        if (tells_when(tree, child) || is_age(tree, child))
            return NEED_NOT;
        /* fall through */
    case REL_XCOMP: /* of two the second is an aside: "said it was done, a step towards peace" */
        return is_second_content(tree, verb, child) ? NEED_NOT : NEED_CLAUSE;
    case REL_ADVMOD:
        return verb_adverb(tree, clause, verb, child);
    case REL_OBL: /* not in "the town from where he announced it" */
        return verb == clause && tree_is(tree, child, "where") ? NEED_NOT : verb_phrase(tree, verb, child);
    case REL_ADVCL:
        return verb_clause(tree, clause, verb, child);
    case REL_CONJ:
        return needs_is_other_end(tree, child) ? NEED_PHRASE : verb_conjunct(tree, clause, verb, child);
    case REL_CC:
        return verb == clause ? NEED_NOT : NEED_WORD;
    case REL_OTHER:
        return is_needed_word(tree, child) ? NEED_WORD : NEED_NOT;
    case REL_TIME:
        return verb_time(tree, verb, child);
    case REL_DET: /* not in "flew out the wounded" */
        return phrase_if(!tree_has_tag(tree, verb, TAG(VBN) | TAG(VBD)) || tree_relation(tree, verb) == REL_OBJ);
    default:
        return tree->tokens[verb].upos == UPOS_VERB ? NEED_NOT : noun_needs(tree, clause, child);
    }
}

/* "said they open the way", "had no qualms": a verb that the parser took for an adjective, an auxiliary or a noun. */
static bool is_disguised(const struct tree *tree, int token)
{
    enum upos upos = (enum upos)tree->tokens[token].upos;

    return tree_child_with(tree, token, REL_NSUBJ) >= 0 &&
           (upos == UPOS_ADJ || upos == UPOS_AUX || (upos == UPOS_NOUN && tree_relation(tree, token) == REL_CCOMP));
}

bool needs_innermost(const struct tree *tree, int token)
{
    enum relation relation = tree_relation(tree, token);
    static const char *const least[] = { "least", "most", NULL };

    if (relation == REL_AMOD && g_ascii_isupper(tree->document->text[tree->tokens[token].start]))
        return true; /* "South African" */
    if (tree_is(tree, token, "how") || needs_is_negation(tree, token))
        return true; /* "how many were killed" */
    if (token > 0 && tree_is_among(tree, token, least) && tree_is(tree, token - 1, "at"))
        return true; /* "at least ten" */
    if (relation == REL_ADVMOD && token < tree_head(tree, token) && tree->tokens[tree_head(tree, token)].upos == UPOS_NUM)
        return true; /* "up to 8,000" */

    return relation == REL_CASE || relation == REL_DET || relation == REL_FLAT || relation == REL_CC || relation == REL_COMPOUND ||
           relation == REL_POSS || relation == REL_PRT || relation == REL_PUNCT || relation == REL_NUMMOD || relation == REL_MARK ||
           relation == REL_AUX || relation == REL_AUX_PASS || relation == REL_COP || relation == REL_NSUBJ ||
           relation == REL_NSUBJ_PASS || (relation == REL_OBJ && token > tree_head(tree, token)) || is_needed_word(tree, token);
}

enum need needs_of(const struct tree *tree, int clause, int head, int child)
{
    return tree_is_clause(tree, head) || is_disguised(tree, head) ? verb_needs(tree, clause, head, child)
                                                                  : noun_needs(tree, clause, child);
}
