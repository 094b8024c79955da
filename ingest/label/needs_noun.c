#include "needs_inside.h"

#include "condition.h"
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

    static const char *const aims[] = { "designed", "aimed", "intended", "meant", NULL }; /* "rules designed to save fish" */

    tree_span(tree, clause, &first, &last);
    bool aim = first == clause && tree_is_among(tree, clause, aims) && tree_has_tag(tree, clause, TAG(VBN) | TAG(VBD));
    return first == noun + 1 && (aim || tree_is_one_of(tree, noun, texts)) && tree->tokens[first].upos != UPOS_PUNCT;
}

/* A preposition that the parser took for a conjunction: "a week of fighting", "until his hearing". */
static bool is_case(const struct tree *tree, int mark)
{
    enum relation relation = tree_relation(tree, tree_head(tree, mark));

    return relation == REL_NMOD || relation == REL_OBL;
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
    static const char *const words[] = { "attempt",     "effort",    "bid",        "permission",  "willingness", "readiness",
                                         "ability",     "inability", "capacity",   "refusal",     "failure",     "optimism",
                                         "confidence",  "hope",      "fear",       "belief",      "intention",   "intent",
                                         "desire",      "wish",      "chance",     "opportunity", "risk",        "notion",
                                         "evidence",    "proof",     "doubt",      "likelihood",  "possibility", "assurance",
                                         "guarantee",   "claim",     "concern",    "warning",     "suggestion",  "condition",
                                         "expectation", "request",   "assessment", "conclusion",  "opinion",     "impression",
                                         "argument",    "reality",   "fact",       NULL };

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
    bool before = tree_opens_with(tree, phrase, ",");
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

    return verb >= 0 && !tree_has(tree, verb, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS)) && !tree_below(tree, noun, verb);
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
    int next =
        finite && tree->tokens[last + 1].upos == UPOS_AUX ? tree_head(tree, last + 1) : -1; /* "and crowds were driven off" */
    bool bereft = next > last && tree->tokens[next].upos == UPOS_VERB &&
                  !tree_has(tree, next, REL_BIT(NSUBJ) | REL_BIT(NSUBJ_PASS)) && tree_below(tree, verb, next);
    if (bereft)
        return true;
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
           tree_has_capital(tree, clause);
}

/* "the price of oil(, half of which it sells)": more of a noun behind a comma, the beginning of a relative clause. */
static bool leads_relative(const struct tree *tree, int phrase)
{
    int first, last;

    tree_span(tree, phrase, &first, &last);
    for (int i = phrase + 1; i <= last && i <= phrase + 3; i++)
        if (tree_has_tag(tree, i, TAG(WDT) | TAG(WP)))
            return phrase > tree_head(tree, phrase) && tree_opens_with(tree, phrase, ",");
    return false;
}

/* "under its auspices(, at Salalah)": a place behind a comma is the verb's, whatever noun it hangs on. */
static bool is_place_apart(const struct tree *tree, int phrase)
{
    static const char *const words[] = { "at", "in", "near", "outside", NULL };
    const char *preposition = tree_preposition(tree, phrase);

    return phrase > tree_head(tree, phrase) && preposition && wordlist_has(words, preposition) &&
           tree_opens_with(tree, phrase, ",");
}

static enum need noun_phrase(const struct tree *tree, int clause, int child)
{
    const char *preposition = tree_preposition(tree, child);

    if ((preposition && strcmp(preposition, "including") == 0) || needs_is_second_half(tree, child) ||
        is_set_off(tree, clause, child) || leads_relative(tree, child) || is_place_apart(tree, child) ||
        (!preposition && child > tree_head(tree, child) && tree->tokens[child].upos == UPOS_NOUN &&
         tree_opens_with(tree, child, ",")))
        return NEED_NOT;
    bool range = tree->tokens[child].upos == UPOS_NUM && tree->tokens[tree_head(tree, child)].upos == UPOS_NUM; /* "90 to 180" */
    return !preposition || range || strcmp(preposition, "of") == 0 ||
                   strcmp(preposition, "without") == 0 || /* "a deal without guards": another deal */
                   needs_is_of_name(tree, child) || is_pair_of_noun(tree, tree_head(tree, child), preposition)
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
    return needs_completes(tree, child) && is_of_content(tree, head) && follows_directly(tree, head, child);
}

/* "elections due (to be held in May)": behind its noun such an adjective says nothing alone. */
static bool is_due_to(const struct tree *tree, int adjective)
{
    static const char *const words[] = { "due", "set", NULL };

    return adjective > tree_head(tree, adjective) && tree_is_among(tree, adjective, words);
}

/* "the man (who left)": how much a noun needs a clause. */
static enum need noun_clause(const struct tree *tree, int child)
{
    return is_noun_clause(tree, child)                               ? NEED_PHRASE
           : needs_completes(tree, child) || tells_text(tree, child) ? NEED_OPTIONAL
                                                                     : NEED_NOT;
}

/* "the assumption that many died", "likely to fail" */
static enum need noun_content(const struct tree *tree, int child)
{
    int head = tree_head(tree, child);

    if (child < head)
        return NEED_NOT;
    return tree->tokens[head].upos == UPOS_ADJ || is_of_content(tree, head) ? NEED_PHRASE : NEED_OPTIONAL;
}

/* "for Haiti - Queen (Ann came)": another sentence, behind a dash that stands apart. */
static bool is_behind_dash(const struct tree *tree, int token)
{
    return token > 1 && tree->tokens[token].upos == UPOS_PROPN && parts_is_any_dash(tree, token - 1) &&
           tree->tokens[token - 2].end < tree->tokens[token - 1].start && tree->tokens[token - 1].end < tree->tokens[token].start &&
           tree_child_with(tree, tree_head(tree, token), REL_CONJ) < 0;
}

/* "one another", "the April 6 Movement", "Resolution 1706" */
static enum need noun_time(const struct tree *tree, int child)
{
    int head = tree_head(tree, child);

    if (tree_is(tree, child, "another") && child == head + 1)
        return NEED_WORD;
    return tree_has_tag(tree, MAX(child, head), TAG(CD)) && abs(child - head) == 1 ? NEED_WORD : NEED_NOT;
}

enum need needs_of_noun(const struct tree *tree, int clause, int child)
{
    static const guint64 always = /* "a dressing down" */
        REL_BIT(NUMMOD) | REL_BIT(COMPOUND) | REL_BIT(CASE) | REL_BIT(CC) | REL_BIT(PUNCT) | REL_BIT(POSS) | REL_BIT(PRT);
    int head = tree_head(tree, child);

    if (always >> tree_relation(tree, child) & 1)
        return NEED_PHRASE;
    switch ((int)tree_relation(tree, child)) {
    case REL_DET:
    case REL_AMOD:
        return phrase_if(!is_due_to(tree, child));
    case REL_FLAT:
        return phrase_if(!is_behind_dash(tree, child));
    case REL_MARK: /* "to speed aid": a verb taken for a noun; "condemned it as chilling"; "a week of fighting" */
        return phrase_if((tree_is(tree, child, "to") || tree_is(tree, child, "as") || is_case(tree, child)) && head != clause);
    case REL_CONJ:
        return phrase_if(is_of_series(tree, child) && !heads_a_clause(tree, child) && !is_joined_to_aside(tree, child));
    case REL_OBL: /* "rid of them", "responsible for the raid" */
        return phrase_if(child > head && (tree->tokens[head].upos == UPOS_ADJ || tree->tokens[head].upos == UPOS_ADV));
    case REL_OTHER:
        return phrase_if(needs_is_word(tree, child));
    case REL_ADVMOD:
        return noun_adverb(tree, clause, child);
    case REL_TIME:
        return noun_time(tree, child);
    case REL_APPOS:
        return phrase_if(is_adjacent(tree, child));
    case REL_NMOD:
        return noun_phrase(tree, clause, child);
    case REL_ACL:
    case REL_RELCL:
        return noun_clause(tree, child);
    case REL_ADVCL:
        return phrase_if(condition_is_while(tree, head));
    case REL_CCOMP:
    case REL_XCOMP:
        return noun_content(tree, child);
    default:
        return NEED_NOT;
    }
}
