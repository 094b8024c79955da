#include "sexes.h"

#include "mentions.h"
#include "wordlist.h"

enum { SENTENCES_MOST = 3 }; /* as far back as a pronoun points */

enum sex sexes_of_pronoun(const struct tree *tree, int token)
{
    static const char *const he[] = { "he", "him", "his", "himself", NULL }, *const she[] = { "she", "her", "herself", NULL };

    if (token >= (int)tree->n || tree->tokens[token].upos != UPOS_PRON)
        return SEX_UNKNOWN;
    return tree_is_among(tree, token, she) ? SEX_WOMAN : tree_is_among(tree, token, he) ? SEX_MAN : SEX_UNKNOWN;
}

bool sexes_differ(enum sex one, enum sex other)
{
    return one != SEX_UNKNOWN && other != SEX_UNKNOWN && one != other;
}

static enum sex of_name(const struct cast *cast, const struct name *person)
{
    enum sex sex = lexicon_sex(cast->lexicon, person->phrase);

    return sex ? sex : SEX_MAN;
}

/* "Laura" before "Bush": of a given name that stands before a surname. */
static enum sex of_given_name(const struct cast *cast, const struct tree *tree, int token)
{
    bool named = token >= 0 && tree->tokens[token].upos == UPOS_PROPN && !mark_of(cast, token)->role;
    g_autofree char *word = named ? tree_text(tree, token) : NULL;

    return word ? lexicon_sex(cast->lexicon, word) : SEX_UNKNOWN;
}

/* "Mr Park", "Queen Beatrix", "his spokeswoman": of a word of the phrase. */
static enum sex of_title(const struct tree *tree, int token)
{
    static const char *const mr[] = { "mr", "mr.", "king", "prince", "sheikh", "emir", "spokesman", "chairman", NULL },
                             *const ms[] = { "ms",    "ms.",      "mrs",         "mrs.",       "miss", "mme",
                                             "queen", "princess", "spokeswoman", "chairwoman", NULL };

    if (tree_is_among(tree, token, ms))
        return SEX_WOMAN;
    for (int child = tree_child(tree, token); child >= 0; child = tree_next(tree, child))
        if (child < token && tree_is_among(tree, child, ms))
            return SEX_WOMAN;
        else if (child < token && tree_is_among(tree, child, mr))
            return SEX_MAN;
    return tree_is_among(tree, token, mr) ? SEX_MAN : SEX_UNKNOWN;
}

/* Of whom a word names: by the tables, by the name before it, as the article told. */
static enum sex of_token(const struct cast *cast, const struct tree *tree, int token)
{
    const struct name *name = mark_of(cast, token)->name;
    enum sex given = of_given_name(cast, tree, token - 1);

    if (name && name->kind == NAME_PERSON)
        return name->bare && given ? given : of_name(cast, name);
    if (given)
        return given;
    g_autofree char *word = tree_text(tree, token);
    return (enum sex)GPOINTER_TO_INT(g_hash_table_lookup(cast->sexes, word));
}

/* Of the person whom the phrase names that the token heads. */
enum sex sexes_of_person(struct cast *cast, const struct tree *tree, int token)
{
    const struct core *core = mentions_core(cast, tree, token);
    enum sex sex = of_title(tree, token);

    if (sex)
        return sex;
    int name = core->person ? core->person_token : core->name_token, beside = tree_child_with(tree, token, REL_APPOS);
    sex = name >= 0 ? of_token(cast, tree, name) : SEX_UNKNOWN;
    return sex || beside < token ? sex : sexes_of_person(cast, tree, beside); /* "the Danish envoy, Ole Brekke" */
}

bool sexes_is_other(struct cast *cast, const struct tree *tree, int token, enum sex told)
{
    return told && sexes_differ(told, sexes_of_person(cast, tree, token));
}

/* Of the sentence's first "he" or "she" outside of quotations, else of the first that is a subject in one. */
static enum sex turned_to(const struct tree *tree)
{
    const struct sentence *s = &g_array_index(tree->document->sentences, struct sentence, tree->sentence);
    enum sex first = SEX_UNKNOWN;

    for (int i = 0; i < (int)tree->n; i++) {
        enum sex sex = sexes_of_pronoun(tree, i);
        if (sex && !english_quoted(tree->document, s, tree->tokens[i].start))
            return sex;
        first = !first && tree_relation(tree, i) == REL_NSUBJ ? sex : first;
    }
    return first;
}

void sexes_turn(struct cast *cast, const struct tree *tree)
{
    enum sex sex = turned_to(tree);

    if (!sexes_differ(sex, cast->sex))
        return;
    const struct spoken_of *last = &cast->last[sex], *other = &cast->last[SEX_UNKNOWN];
    last = other->code && (!last->code || other->sentence > last->sentence) ? other : last;
    bool known = last->code && tree->sentence - last->sentence <= SENTENCES_MOST;
    cast->sex = sex;
    cast->private = !known;
    if (known) {
        cast->person = last->code;
        cast->surname = last->surname;
    }
}

/* "Fatou Diallo", whom no table has: the sex of a surname, and whose she is if the article told. */
static void learn_surname(struct cast *cast, const struct tree *tree, int given)
{
    int last = given;

    while (last + 1 < (int)tree->n && tree->tokens[last + 1].upos == UPOS_PROPN && !mark_of(cast, last + 1)->role)
        last++;
    enum sex sex = last > given && !mark_of(cast, last)->name ? of_given_name(cast, tree, given) : SEX_UNKNOWN;
    if (!sex)
        return;
    char *surname = tree_text(tree, last);
    const char *code = memory_person(cast->memory, surname);
    if (code)
        cast->last[sex] = (struct spoken_of){ code, g_intern_string(surname), tree->sentence };
    g_hash_table_insert(cast->sexes, surname, GINT_TO_POINTER(sex));
}

/* A known person whom a word names, or somebody by his office; the sex of the latter may be unknown. */
static bool tells_of_person(struct cast *cast, const struct tree *tree, int token, enum sex *sex)
{
    const struct mark *mark = mark_of(cast, token);
    bool ends = token + 1 == (int)tree->n || mark_of(cast, token + 1)->name != mark->name;
    int head = tree_head(tree, token);
    bool title = head > token && tree->tokens[head].upos == UPOS_PROPN; /* "premier Erna Solberg" */
    bool office = !title && mark->role && mark->code && mark->role->class == ROLE_OFFICIAL && !mark->role->plural &&
                  !cast_is_some_official(cast, tree, token);

    if (mark->name && mark->name->kind == NAME_PERSON && ends)
        *sex = of_token(cast, tree, token);
    else
        *sex = office ? sexes_of_person(cast, tree, token) : SEX_UNKNOWN;
    return office || (mark->name && *sex);
}

/* "Marsudi said her country had signed": of the next "he" or "she" behind the person, before anybody else is told of. */
static enum sex told_behind(struct cast *cast, const struct tree *tree, int person)
{
    const char *name = cast_person(cast, tree, person);

    for (int i = person + 1; i < (int)tree->n; i++) {
        enum relation relation = tree_relation(tree, i);
        enum sex sex = relation == REL_POSS || relation == REL_NSUBJ ? sexes_of_pronoun(tree, i) : SEX_UNKNOWN;
        const struct mark *mark = mark_of(cast, i);
        bool another = (mark->name && mark->name->kind == NAME_PERSON) || (mark->role && mark->role->class == ROLE_OFFICIAL) ||
                       mentions_is_unknown(cast, tree, i);
        if (sex)
            return sex;
        if (sexes_of_pronoun(tree, i) || (another && !(name && cast_person(cast, tree, i) == name)))
            return SEX_UNKNOWN;
    }
    return SEX_UNKNOWN;
}

void sexes_learn(struct cast *cast, const struct tree *tree, int person)
{
    cast->sex = person >= 0 ? sexes_of_person(cast, tree, person) : SEX_UNKNOWN;
    if (person < 0 || cast->sex)
        return;
    cast->sex = told_behind(cast, tree, person);
    if (cast->sex && cast->surname)
        g_hash_table_insert(cast->sexes, g_strdup(cast->surname), GINT_TO_POINTER(cast->sex));
}

void sexes_leave(struct cast *cast, const struct tree *tree)
{
    enum sex sex;

    for (int i = 0; i < (int)tree->n; i++) {
        const struct mark *mark = mark_of(cast, i);
        if (!mark->name && tree->tokens[i].upos == UPOS_PROPN)
            learn_surname(cast, tree, i);
        if (!tells_of_person(cast, tree, i, &sex))
            continue;
        const char *code = mark->code ? mark->code : g_intern_string(mark->name->code), *name = cast_person(cast, tree, i);
        g_autofree char *word = mark->name && !name ? tree_text(tree, i) : NULL;
        cast->last[sex] = (struct spoken_of){ code, name ? name : g_intern_string(word), tree->sentence };
    }
}

void sexes_skim(struct cast *cast, const struct name *name, guint sentence)
{
    cast->sex = of_name(cast, name);
    cast->last[cast->sex] = (struct spoken_of){ g_intern_string(name->code), NULL, sentence };
}
