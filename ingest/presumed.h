/*
 * presumed.h - whose an office is that nobody is named with: "the ministry", "the troops", "the bloc", "a spokesman".
 *
 *   the land in front of it, its clause's, the last sentence's, the article's  --presumed_owner()-->  code, and cast->way
 */
#ifndef INGEST_PRESUMED_H
#define INGEST_PRESUMED_H

#include "cast_inside.h"

/* The land that the article is about; "the group" is the one last named; NULL if nobody. cast->way says how. */
const char *presumed_owner(struct cast *cast, const struct tree *tree, int token);

/*
 * "In Dhaka, soldiers shot", "In Turkey the army took power", "In Tunisia, the government blocked": the land in which a clause about
 * its forces or authorities sets out; NULL if none.
 */
const char *presumed_front(const struct cast *cast, const struct tree *tree, int token, const struct role *role);

/* "In Tokyo, the Foreign Ministry", "In Tokyo on Monday, Minister Abe": the land whose capital the words before an office open with. */
const char *presumed_capital_before(const struct cast *cast, const struct tree *tree, int token);

/* "In Tokyo, the Foreign Ministry said": an organ of the land whose capital the sentence or clause opens with. */
const char *presumed_seat_before(const struct cast *cast, const struct tree *tree, int token);

/* "the Foreign Ministry in Tokyo", wherever the parser hung the place. */
const char *presumed_seat_behind(const struct cast *cast, const struct tree *tree, int token);

/* "struck Houthi bases, and the rebels vowed", "and the group": the one group that another clause of the sentence names; NULL if none. */
const char *presumed_group_here(const struct cast *cast, const struct tree *tree, int token);

/* The body that stood before the office, or that was named last: "the bloc"; NULL if none. */
const char *presumed_body(const struct cast *cast, const struct role *role, int token);

/*
 * "Kenyan rebels called for the fall of President Tuku": the land that a sentence gives its own rebels or opponents, where it names
 * no other actor.
 */
const char *presumed_of_men(const struct cast *cast, const struct tree *tree);

/* "Peru left Mali and accused the country": codes from `before` on that are barred are taken back for the other land that was named. */
void presumed_other_land(const struct cast *cast, int token, guint before, GPtrArray *codes);

/* "government", "police": what a land has at home; its troops may be abroad. */
bool presumed_is_of_home(const struct role *role);

/* "protesters", "the crowd": of the land where it took place. */
bool presumed_is_of_the_street(const struct role *role);

#endif
