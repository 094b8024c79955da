#include "mend.h"

#include "mend_rules.h"
#include "mend_tools.h"
#include "tags.h"

#include <string.h>

enum { SUBJECTS = 1, OBJECTS = 2, CASES = 4, MARKS = 8 };

/*
 * In this order; each takes the tree as the one before it left it. A rule that changes nothing but where some token has one of these
 * relations, and some token one of these tags, is not asked elsewhere: most rules do not concern most sentences. same: where one
 * token has both. two: what a word has two of. words: lemmas, of which some token has one.
 */
static const struct rule {
    void (*mend)(struct token *tokens, guint n);
    void (*with_text)(const char *text, struct token *tokens, guint n);
    guint64 relations, tags; /* sets of tags.h, 0 where any will do */
    bool same;
    guint two;
    const char *const *words;
} rules[] = {
    { .mend = mend_symbols, .tags = TAG(NFP) },
    { .mend = mend_own_objects, .relations = REL(OBJ), .tags = TAG(PRP_POSS), .same = true },
    { .mend = mend_plenipotentiaries, .words = plenipotentiary },
    { .mend = mend_missions, .words = affairs },
    { .mend = mend_stops },
    { .with_text = mend_persona, .words = declaring },
    { .mend = mend_called_in, .relations = REL(CASE), .words = calling },
    { .with_text = mend_dubbed, .relations = REL(APPOS), .words = naming },
    { .mend = mend_of_course, .words = course },
    { .mend = mend_opposed, .relations = REL(CASE), .words = opposing },
    { .mend = mend_following, .relations = REL(AMOD) | REL(ADVCL), .tags = TAG(VBG), .same = true },
    { .mend = mend_particles, .relations = REL(COMPOUND_PRT) },
    { .mend = mend_subjects_apposed, .tags = TAG(COMMA), .two = SUBJECTS },
    { .mend = mend_compounds, .relations = REL(AMOD), .tags = TAG(NN) | TAG(NNS), .same = true },
    { .mend = mend_false_helpers, .relations = REL(AUX_PASS), .tags = TAG(VBN) },
    { .mend = mend_plural_verbs, .relations = REL(NSUBJ), .tags = TAG(NNS) },
    { .mend = mend_voiced, .relations = REL(COMPOUND), .tags = TAG(NN), .same = true, .words = voicing },
    { .mend = mend_headline_verbs, .relations = REL(COMPOUND), .tags = TAG(NNS) },
    { .mend = mend_reports, .relations = REL(OBJ), .tags = TAG(WDT) | TAG(IN), .same = true },
    { .mend = mend_openings },
    { .with_text = mend_years_of_deeds, .relations = REL(OBL), .tags = TAG(CD) },
    { .with_text = mend_dated_nouns, .tags = TAG(CD) },
    { .mend = mend_dated_subjects, .relations = REL(COMPOUND), .tags = TAG(NNP) },
    { .mend = mend_dated_openings, .relations = REL(APPOS), .tags = TAG(CD) | TAG(NNP) },
    { .mend = mend_series_subjects, .relations = REL(CONJ), .words = as },
    { .mend = mend_second_passives, .relations = REL(CONJ), .tags = TAG(VBD), .same = true },
    { .mend = mend_joined_gerunds, .relations = REL(CONJ), .tags = TAG(VBG), .same = true },
    { .mend = mend_lone_nouns, .relations = REL(PARATAXIS) | REL(APPOS) | REL(CONJ) },
    { .mend = mend_described_subjects, .relations = REL(ADVCL), .tags = TAG(VBG), .same = true },
    { .mend = mend_accused_of, .tags = TAG(COMMA), .words = accusing },
    { .mend = mend_fragments, .relations = REL(MARK), .tags = TAG(NNS) },
    { .mend = mend_fronted, .relations = REL(CCOMP) | REL(PARATAXIS) | REL(CONJ), .words = fronting },
    { .mend = mend_announcements, .relations = REL(ADVCL), .words = saying },
    { .mend = mend_nested_contents, .relations = REL(CCOMP) },
    { .mend = mend_judged_texts, .relations = REL(CCOMP), .words = told_texts },
    { .mend = mend_halves, .relations = REL(CC), .tags = TAG(NNP) | TAG(NNPS) },
    { .mend = mend_pairs, .relations = REL(CC), .two = SUBJECTS },
    { .mend = mend_split_compounds, .relations = REL(CC), .tags = TAG(NN) | TAG(NNS) },
    { .mend = mend_adverbs },
    { .mend = mend_joint_subjects, .relations = REL(CONJ), .tags = TAG(VBD) | TAG(VBZ) | TAG(VBP), .same = true },
    { .mend = mend_attributes, .tags = TAG(VBG) },
    { .mend = mend_wielders, .relations = REL(ACL), .tags = TAG(VBG), .same = true },
    { .mend = mend_opening_participles, .tags = TAG(VBN) | TAG(VBD) },
    { .mend = mend_demands, .tags = TAG(VBZ) },
    { .mend = mend_qualified, .relations = REL(CONJ), .tags = TAG(VBN), .same = true },
    { .mend = mend_split_infinitives, .relations = REL(MARK) | REL(ADVMOD), .tags = TAG(TO) },
    { .mend = mend_skipped, .two = CASES },
    { .with_text = mend_past, .tags = TAG(VB) | TAG(VBP), .words = unchanged },
    { .with_text = mend_conjuncts, .relations = REL(CONJ), .tags = TAG(VBD) | TAG(VBN), .same = true },
    { .mend = mend_persons, .relations = REL(EXPL) | REL(CSUBJ) },
    { .mend = mend_speakers, .relations = REL(EXPL) },
    { .mend = mend_standing, .tags = TAG(NNP) | TAG(NNPS), .words = occupying },
    { .mend = mend_counted_participles, .relations = REL(XCOMP) | REL(CCOMP), .tags = TAG(CD) },
    { .mend = mend_named_objects, .relations = REL(XCOMP), .tags = TAG(VBD) },
    { .mend = mend_actives, .relations = REL(NSUBJ_PASS), .tags = TAG(VBN) | TAG(VBD) },
    { .mend = mend_places_explained, .tags = TAG(COMMA), .two = SUBJECTS },
    { .mend = mend_subjects, .two = SUBJECTS },
    { .mend = mend_weekdays, .words = weekdays },
    { .mend = mend_advice, .tags = TAG(RBR) | TAG(JJR) },
    { .mend = mend_plans, .relations = REL(COP), .tags = TAG(VB) },
    { .mend = mend_passives, .relations = REL(NSUBJ_PASS) | REL(AUX_PASS), .tags = TAG(JJ) },
    { .with_text = mend_lost_subjects },
    { .mend = mend_objects_before },
    { .mend = mend_said_objects, .relations = REL(PARATAXIS) },
    { .mend = mend_who_of_things, .relations = REL(ACL_RELCL), .tags = TAG(WP) },
    { .mend = mend_suspects, .relations = REL(ADVCL) | REL(CONJ), .tags = TAG(VBN), .same = true },
    { .mend = mend_asked_pairs, .relations = REL(CONJ), .tags = TAG(VB) | TAG(VBP), .same = true },
    { .mend = mend_said_pasts, .relations = REL(CCOMP), .tags = TAG(VBN), .same = true },
    { .mend = mend_hyphenated, .relations = REL(APPOS) | REL(NSUBJ) | REL(NSUBJ_PASS), .tags = TAG(HYPH) | TAG(COLON) },
    { .mend = mend_neithers, .relations = REL(NMOD_DESC), .words = neithers },
    { .mend = mend_there_behind, .tags = TAG(EX) },
    { .mend = mend_whether, .relations = REL(OBL) | REL(COMPOUND_PRT), .tags = TAG(IN), .same = true },
    { .mend = mend_infinitive_series, .relations = REL(ADVCL), .tags = TAG(TO) },
    { .mend = mend_companions, .relations = REL(OBL), .words = along_with },
    { .mend = mend_homes,
      .relations = REL(COMPOUND) | REL(AMOD) | REL(ADVMOD),
      .tags = TAG(RB) | TAG(RP),
      .same = true,
      .words = whither },
    { .mend = mend_captors, .relations = REL(XCOMP), .tags = TAG(JJ) | TAG(NN), .same = true, .words = by_whom },
    { .mend = mend_crowds, .relations = REL(ACL), .words = roaming },
    { .mend = mend_offers_apposed, .relations = REL(PARATAXIS), .tags = TAG(VBD) | TAG(VBN), .same = true },
    { .mend = mend_victims, .relations = REL(ADVCL) | REL(PARATAXIS) | REL(ACL), .words = slaying },
    { .mend = mend_participles, .relations = REL(XCOMP), .tags = TAG(VBD), .same = true },
    { .mend = mend_reduced, .relations = REL(ADVCL) | REL(CONJ) | REL(CCOMP), .tags = TAG(VBD) | TAG(VBN) },
    { .mend = mend_behind_lapse, .relations = REL(ADVCL) | REL(CONJ), .tags = TAG(VBD), .words = lapsing },
    { .mend = mend_days, .relations = REL(OBL_UNMARKED) },
    { .mend = mend_said, .relations = REL(ACL) | REL(ACL_RELCL) | REL(CCOMP), .words = saying },
    { .mend = mend_convinced, .relations = REL(ACL) | REL(ACL_RELCL), .words = convincing },
    { .mend = mend_reported, .relations = REL(ACL_RELCL) | REL(ACL), .words = saying },
    { .mend = mend_on_condition, .relations = REL(ADVCL) | REL(ACL) | REL(ACL_RELCL), .words = on_condition },
    { .mend = mend_told_beside, .relations = REL(ACL_RELCL) | REL(ACL), .words = told_hearers },
    { .mend = mend_helpers, .relations = REL(NSUBJ), .tags = TAG(VB), .words = assisting },
    { .mend = mend_second_subjects, .two = SUBJECTS },
    { .mend = mend_whose, .tags = TAG(WP_POSS), .two = SUBJECTS },
    { .mend = mend_whose_names, .relations = REL(ACL_RELCL), .tags = TAG(WP_POSS), .words = seizing },
    { .mend = mend_headings, .two = SUBJECTS },
    { .mend = mend_times, .relations = REL(CONJ) | REL(CCOMP) | REL(PARATAXIS) | REL(ADVCL), .words = time_links },
    { .mend = mend_split_subjects, .relations = REL(ACL_RELCL) },
    { .mend = mend_offices_of, .relations = REL(NMOD), .tags = TAG(NNP), .same = true },
    { .mend = mend_betweens, .relations = REL(CONJ), .words = between_two },
    { .mend = mend_semicolons, .tags = TAG(COLON) },
    { .mend = mend_joined_subjects, .relations = REL(CONJ) },
    { .mend = mend_joined_reports, .relations = REL(CCOMP), .tags = TAG(VBD) },
    { .mend = mend_subjects_with_asides, .relations = REL(CC), .tags = TAG(COMMA) },
    { .mend = mend_contact_clauses, .relations = REL(CONJ) | REL(PARATAXIS) | REL(ACL), .tags = TAG(PRP) },
    { .mend = mend_opened_clauses, .relations = REL(CASE), .words = time_links },
    { .mend = mend_joined_clauses, .relations = REL(CONJ) },
    { .mend = mend_added_clauses, .relations = REL(CCOMP) },
    { .mend = mend_names_called, .words = naming },
    { .mend = mend_objects, .relations = REL(COMPOUND_PRT) },
    { .mend = mend_fields, .relations = REL(NMOD_DESC) },
    { .mend = mend_titled_objects, .relations = REL(NMOD_DESC) },
    { .mend = mend_far_objects, .relations = REL(OBL_UNMARKED) | REL(OBL) },
    { .mend = mend_articled, .relations = REL(CCOMP), .tags = TAG(VB) | TAG(VBP), .same = true },
    { .mend = mend_reporters, .relations = REL(PARATAXIS), .tags = TAG(VBD) | TAG(VBZ) | TAG(VBN), .same = true },
    { .mend = mend_sums, .words = sums },
    { .mend = mend_there, .relations = REL(EXPL), .tags = TAG(VBD) },
    { .mend = mend_lost_verbs, .relations = REL(AMOD), .tags = TAG(VBN), .same = true },
    { .mend = mend_intransitives, .relations = REL(ACL), .tags = TAG(VBN) | TAG(VBD), .same = true },
    { .with_text = mend_shot_dead, .words = shooting },
    { .mend = mend_stays, .relations = REL(COP) },
    { .mend = mend_owners, .tags = TAG(POS) },
    { .mend = mend_past_clauses, .relations = REL(ACL), .tags = TAG(VBD), .same = true },
    { .mend = mend_told_pasts, .relations = REL(MARK), .tags = TAG(VBN) },
    { .mend = mend_lost_pasts, .relations = REL(XCOMP) | REL(ACL) | REL(ADVCL), .tags = TAG(VBN), .same = true },
    { .mend = mend_gerund_subjects, .relations = REL(CCOMP), .tags = TAG(VBG), .same = true },
    { .mend = mend_days_before, .tags = TAG(VBG), .words = weekdays },
    { .mend = mend_subjects_behind, .relations = REL(OBL_AGENT), .tags = TAG(COMMA) },
    { .mend = mend_subjects_of_openings, .relations = REL(APPOS), .tags = TAG(COMMA) },
    { .mend = mend_names_behind_day, .relations = REL(NMOD_UNMARKED), .tags = TAG(NNP), .same = true },
    { .mend = mend_late_objects, .relations = REL(OBL_AGENT) },
    { .mend = mend_no_agents, .relations = REL(OBL_AGENT) },
    { .mend = mend_agents_of_objects, .relations = REL(OBL_AGENT) },
    { .mend = mend_judged_nouns, .relations = REL(OBL), .tags = TAG(JJ), .words = answering },
    { .mend = mend_made_clear, .relations = REL(CCOMP) | REL(ADVCL) | REL(PARATAXIS), .words = made_clear },
    { .mend = mend_texts_signed, .relations = REL(ACL), .words = signing },
    { .mend = mend_thats, .relations = REL(ADVCL) },
    { .mend = mend_answers, .relations = REL(MARK), .words = answering },
    { .mend = mend_decisions, .relations = REL(ADVCL) | REL(XCOMP), .tags = TAG(VB), .same = true },
    { .mend = mend_provisos, .tags = TAG(VBZ) | TAG(VBP) | TAG(MD), .words = provisos },
    { .mend = mend_deadlines, .relations = REL(ADVCL) | REL(XCOMP), .tags = TAG(VB), .same = true, .words = deadlines },
    { .mend = mend_named_series, .relations = REL(APPOS), .tags = TAG(NNP), .same = true },
    { .mend = mend_borders, .relations = REL(OBL), .words = borders },
    { .mend = mend_false_joins, .relations = REL(CONJ) },
    { .mend = mend_series, .relations = REL(CC) },
    { .mend = mend_appositions, .relations = REL(APPOS) },
    { .mend = mend_perfects, .relations = REL(AMOD), .tags = TAG(VBN), .same = true },
    { .mend = mend_having, .tags = TAG(VBG) },
    { .mend = mend_gerund_objects, .relations = REL(AMOD), .tags = TAG(VBG), .same = true },
    { .mend = mend_quotations, .relations = REL(ADVCL), .words = quoting },
    { .mend = mend_standing_places, .tags = TAG(VBN) | TAG(VBD) | TAG(VBG), .words = being_there },
    { .mend = mend_meetings, .relations = REL(OBL) | REL(NMOD), .words = meetings },
    { .mend = mend_said_after, .relations = REL(MARK), .words = meetings },
    { .mend = mend_asides, .relations = REL(NSUBJ), .tags = TAG(VBG) },
    { .mend = mend_freeing, .relations = REL(CASE), .tags = TAG(JJ), .words = to_be_free },
    { .mend = mend_amounts, .relations = REL(OBL) | REL(NMOD), .words = measuring },
    { .mend = mend_aims, .relations = REL(XCOMP) | REL(ACL), .tags = TAG(VB), .same = true },
    { .mend = mend_appeals, .relations = REL(ADVCL), .tags = TAG(VB), .same = true },
    { .mend = mend_topics, .relations = REL(ADVCL), .tags = TAG(VBG), .same = true },
    { .mend = mend_orders, .relations = REL(ACL), .tags = TAG(TO) },
    { .mend = mend_conditions, .relations = REL(ADVCL) | REL(XCOMP) | REL(ACL), .tags = TAG(VBG), .same = true },
    { .mend = mend_double_marks, .relations = REL(MARK), .two = MARKS },
    { .mend = mend_strikers, .relations = REL(XCOMP), .tags = TAG(VBG), .same = true },
    { .mend = mend_home, .relations = REL(ADVMOD), .words = homewards },
    { .mend = mend_light_verbs, .relations = REL(ADVMOD), .tags = TAG(NN), .same = true },
    { .mend = mend_never, .relations = REL(ADVMOD), .tags = TAG(RB), .same = true, .words = negations },
    { .mend = mend_abouts, .relations = REL(MARK), .tags = TAG(TO) },
    { .mend = mend_contents, .relations = REL(ACL_RELCL) | REL(ACL) },
    { .mend = mend_said_in, .relations = REL(ACL_RELCL) },
    { .mend = mend_called, .relations = REL(ACL_RELCL), .tags = TAG(NNP) },
    { .mend = mend_doers, .words = deeds },
    { .mend = mend_sayers, .relations = REL(OBL), .words = utterances },
    { .mend = mend_said_subjects, .relations = REL(CCOMP) | REL(CONJ) | REL(PARATAXIS) | REL(ADVCL), .words = saying_that },
    { .mend = mend_chosen_as, .relations = REL(MARK), .tags = TAG(TO), .words = as },
    { .mend = mend_over, .relations = REL(OBL), .words = over, .two = CASES },
    { .mend = mend_means, .relations = REL(NMOD), .words = bare_means },
    { .with_text = mend_named_purposes, .relations = REL(NSUBJ), .tags = TAG(TO), .words = purposes },
    { .mend = mend_the_same, .words = sameness },
    { .mend = mend_hosts, .relations = REL(NMOD), .tags = TAG(NNP), .same = true },
    { .mend = mend_put_on, .relations = REL(CONJ), .tags = TAG(NNS) | TAG(NN), .same = true, .words = burdens },
    { .mend = mend_given_times, .relations = REL(NUMMOD), .tags = TAG(TO), .words = giving },
    { .mend = mend_informed, .relations = REL(CCOMP), .two = SUBJECTS, .words = informing },
    { .mend = mend_told_infinitives, .relations = REL(CCOMP), .tags = TAG(TO), .words = telling_to },
    { .mend = mend_told, .relations = REL(OBL_UNMARKED) | REL(DEP) | REL(ADVMOD), .tags = TAG(NNP) | TAG(NNPS), .same = true },
    { .mend = mend_told_subjects, .relations = REL(IOBJ) },
    { .mend = mend_persons_who, .relations = REL(ACL_RELCL), .words = persons_who },
    { .mend = mend_days_between, .tags = TAG(VBG), .words = weekdays },
    { .mend = mend_texts, .relations = REL(ADVCL) | REL(XCOMP) | REL(AMOD), .tags = TAG(VBG), .same = true },
    { .mend = mend_main_verbs, .relations = REL(NSUBJ), .tags = TAG(VBN) },
    { .mend = mend_quoted, .relations = REL(CONJ) | REL(PARATAXIS), .words = citing },
    { .mend = mend_second_contents, .relations = REL(CONJ), .words = demanding },
    { .mend = mend_unjoined, .relations = REL(CONJ), .words = saying },
    { .mend = mend_bare_contents, .relations = REL(CONJ) | REL(CCOMP) | REL(PARATAXIS) | REL(ADVCL), .words = told_things },
    { .mend = mend_said_beside_past, .relations = REL(CONJ), .tags = TAG(VBD), .same = true, .words = saying },
    { .mend = mend_told_in_past, .relations = REL(CONJ), .tags = TAG(VBD), .same = true },
    { .mend = mend_descriptions,
      .relations = REL(ADVCL) | REL(XCOMP),
      .tags = TAG(JJ) | TAG(NN) | TAG(NNS) | TAG(VBD),
      .same = true },
    { .mend = mend_judged, .words = judging },
    { .mend = mend_proposals, .relations = REL(OBL), .words = answering },
    { .mend = mend_charges, .relations = REL(ACL), .tags = TAG(VBG), .same = true },
    { .mend = mend_second_infinitives, .relations = REL(CONJ), .tags = TAG(VB), .same = true },
    { .mend = mend_denied_gerunds, .relations = REL(ADVCL), .tags = TAG(VBG), .same = true, .words = of_gerunds },
    { .mend = mend_second_gerunds, .relations = REL(CONJ), .tags = TAG(VBG) | TAG(VBD) | TAG(VBN), .same = true },
    { .mend = mend_second_pasts, .relations = REL(CONJ), .tags = TAG(VBD), .same = true, .words = alternatives },
    { .mend = mend_ordered, .relations = REL(XCOMP), .tags = TAG(VBD) },
    { .with_text = mend_second_words, .relations = REL(CONJ), .tags = TAG(VBD) | TAG(VBN), .same = true },
    { .mend = mend_said_days, .relations = REL(CCOMP) },
    { .mend = mend_adding, .relations = REL(ACL) | REL(ADVCL), .tags = TAG(VBG), .same = true },
    { .with_text = mend_bare_passives, .relations = REL(NSUBJ_PASS), .tags = TAG(VBN) },
    { .mend = mend_double_objects, .tags = TAG(NN) | TAG(NNS), .two = OBJECTS },
    { .mend = mend_givers, .two = OBJECTS },
    { .mend = mend_charged_twice, .relations = REL(CONJ), .tags = TAG(VBG), .same = true },
    { .mend = mend_said_to, .relations = REL(CCOMP) | REL(CONJ), .words = saying_to },
    { .mend = mend_behind_day, .relations = REL(NMOD_UNMARKED) | REL(OBL_UNMARKED) },
    { .mend = mend_signed, .relations = REL(ACL_RELCL), .tags = TAG(WDT) },
    { .mend = mend_agents, .relations = REL(NMOD), .words = doings },
    { .mend = mend_deeds_on, .relations = REL(OBL), .words = deeds },
    { .mend = mend_days_of_causes, .relations = REL(OBL), .words = over_and_for },
    { .mend = mend_done_to, .relations = REL(NMOD), .words = doings },
    { .mend = mend_prefaced, .two = SUBJECTS },
    { .mend = mend_deadly, .relations = REL(ACL_RELCL) },
    { .with_text = mend_agreements, .relations = REL(ACL_RELCL) },
    { .mend = mend_host, .words = hosting },
    { .mend = mend_behind_aside, .relations = REL(CONJ), .tags = TAG(VBD), .same = true },
    { .mend = mend_elected, .relations = REL(NSUBJ_PASS) },
    { .mend = mend_yesterdays, .words = deictic_days },
    { .mend = mend_days_counted_from, .relations = REL(NMOD_UNMARKED) | REL(OBL_UNMARKED), .words = lapses },
    { .mend = mend_days_in_front, .relations = REL(ADVCL), .words = weekdays },
    { .with_text = mend_relative_numbers, .relations = REL(ACL_RELCL), .tags = TAG(WDT) | TAG(WP) },
    { .mend = mend_phrases_of_days, .relations = REL(NMOD), .words = weekdays },
    { .mend = mend_days_behind_asides, .relations = REL(ACL_RELCL), .words = weekdays },
    { .mend = mend_first_subjects, .relations = REL(DISLOCATED) | REL(ACL_RELCL), .tags = TAG(COMMA) },
    { .mend = mend_besides, .relations = REL(ACL), .tags = TAG(VBG), .same = true },
    { .mend = mend_struck, .relations = REL(ADVCL) | REL(XCOMP), .tags = TAG(VBG), .same = true },
    { .mend = mend_gathered, .relations = REL(ADVCL) | REL(CCOMP) | REL(CSUBJ), .tags = TAG(VBD) | TAG(VBN), .same = true },
    { .mend = mend_told_to, .relations = REL(NSUBJ), .tags = TAG(VB), .words = colons },
    { .mend = mend_not_but, .relations = REL(CC), .words = but },
    { .mend = mend_causatives,
      .relations = REL(XCOMP) | REL(ADVCL) | REL(ACL),
      .tags = TAG(VBN),
      .same = true,
      .words = undergoing },
    { .mend = mend_denied_things, .relations = REL(XCOMP), .tags = TAG(NN) | TAG(NNS), .same = true, .words = denying },
    { .mend = mend_each, .relations = REL(ACL_RELCL), .words = eaches },
    { .mend = mend_only_after, .relations = REL(MARK), .words = onlys },
    { .mend = mend_captives, .words = captives },
    { .mend = mend_joined_attributes, .relations = REL(CC), .tags = TAG(COMMA) },
    { .mend = mend_apposed_pairs, .relations = REL(CONJ), .tags = TAG(COMMA) },
    { .mend = mend_dashed_subjects, .relations = REL(PARATAXIS), .words = dashes },
    { .mend = mend_confirmed, .relations = REL(ACL), .tags = TAG(VBN), .same = true, .words = confirming },
    { .mend = mend_outcomes, .relations = REL(ACL_RELCL), .tags = TAG(VBG), .words = bringing },
    { .mend = mend_wounded, .relations = REL(CONJ), .tags = TAG(VBD), .same = true, .words = wounding },
    { .mend = mend_having_done, .relations = REL(CONJ) | REL(ADVCL), .tags = TAG(VBN), .same = true },
    { .mend = mend_set_against, .relations = REL(CONJ) | REL(APPOS) | REL(NSUBJ) | REL(NSUBJ_PASS), .words = contrasting },
    { .mend = mend_so_did, .words = so_too },
    { .mend = mend_split_lists, .relations = REL(CONJ), .tags = TAG(NNP) | TAG(NNPS) },
    { .mend = mend_gapped, .relations = REL(NUMMOD), .tags = TAG(NNP) },
    { .mend = mend_both, .words = boths },
    { .mend = mend_second_agents, .relations = REL(OBL_AGENT), .words = agent_marks },
    { .mend = mend_gapped_days, .relations = REL(OBL), .tags = TAG(NNP), .same = true, .words = days_and_months },
    { .mend = mend_once, .relations = REL(ADVCL), .words = onces },
    { .mend = mend_bodies_of, .relations = REL(ACL_RELCL), .words = named_bodies },
    { .mend = mend_between_both, .relations = REL(ACL_RELCL), .words = between_two },
    { .mend = mend_told_of_both, .relations = REL(ACL_RELCL), .tags = TAG(WP) | TAG(WDT) },
    { .mend = mend_clauses_behind, .relations = REL(CCOMP), .words = time_links },
    { .mend = mend_named_within, .relations = REL(DISLOCATED) },
    { .mend = mend_considered, .relations = REL(ADVCL), .words = whether },
    { .mend = mend_agreed_contents, .relations = REL(CCOMP), .words = agreeing },
    { .mend = mend_allowed, .relations = REL(ACL), .words = allowing },
    { .mend = mend_parted_quotations, .relations = REL(CCOMP), .tags = TAG(CLOSE_QUOTE) | TAG(OPEN_QUOTE) | TAG(NFP) },
    { .mend = mend_said_and_asked, .relations = REL(CONJ), .tags = TAG(VBZ) | TAG(VBN), .same = true, .words = own_acts },
    { .mend = mend_held_offices, .relations = REL(CONJ) | REL(APPOS), .tags = TAG(NNP), .same = true, .words = held_offices },
    { .mend = mend_behind_due, .relations = REL(ACL_RELCL), .tags = TAG(WDT) },
    { .mend = mend_two_subjects, .relations = REL(CONJ), .words = before_two },
};

/* Whether every word's heads lead to the one root. */
static bool is_tree(const struct token *tokens, guint n)
{
    guint roots = 0;

    for (guint i = 0; i < n; i++) {
        guint steps = 0;
        roots += tokens[i].head < 0;
        for (int k = (int)i; k >= 0; k = tokens[k].head)
            if (++steps > n)
                return false;
    }
    return roots == 1;
}

/* A set of rules. */
enum { RULES = G_N_ELEMENTS(rules), RULE_WORDS = (RULES + 63) / 64 };
struct rule_set {
    guint64 bits[RULE_WORDS];
};

/*
 * Which rules ask for a word, by a sum of its first letters: sets[of[sum]]. The first set is of those that ask for none, and is that
 * of all other sums. Words with one sum ask some rules in vain. Then which ask for a relation or for any, and for a tag or for any.
 */
enum { SUMS = 16384 };
static struct {
    guint16 of[SUMS];
    struct rule_set sets[SUMS];
    guint n;
    struct rule_set of_relation[64], of_tag[64];
} asking;

static guint sum_of(const char *word)
{
    guint sum = 0;

    for (guint i = 0; i < 5 && word[i]; i++)
        sum = sum * 37 + (guint8)word[i];
    return sum % SUMS;
}

static void add_rule(struct rule_set *set, guint rule)
{
    set->bits[rule / 64] |= G_GUINT64_CONSTANT(1) << rule % 64;
}

static void add_rules(struct rule_set *set, const struct rule_set *more)
{
    for (guint k = 0; k < RULE_WORDS; k++)
        set->bits[k] |= more->bits[k];
}

/* To each of the sets that the rule asks for one of, or to all. */
static void add_to_sets(struct rule_set sets[64], guint64 asked, guint rule)
{
    for (guint i = 0; i < 64; i++)
        if (!asked || asked >> i & 1)
            add_rule(&sets[i], rule);
}

static void read_rules(void)
{
    asking.n = 1;
    for (guint i = 0; i < RULES; i++) {
        add_to_sets(asking.of_relation, rules[i].relations, i);
        add_to_sets(asking.of_tag, rules[i].tags, i);
        if (!rules[i].words)
            add_rule(&asking.sets[0], i);
        for (const char *const *word = rules[i].words; word && *word; word++) {
            guint sum = sum_of(*word);
            if (!asking.of[sum])
                asking.of[sum] = (guint16)asking.n++;
            add_rule(&asking.sets[asking.of[sum]], i);
        }
    }
}

/* What tags the tokens of each relation have, what some word has two of, and the rules that no word, relation and tag is missing for. */
struct signs {
    guint64 tags_of[64];
    guint two;
    struct rule_set asked;
};

/* The rules that ask for one of what is there, or for any. */
static struct rule_set rules_of(const struct rule_set sets[64], guint64 there)
{
    struct rule_set rules_there = { 0 };

    for (; there; there &= there - 1)
        add_rules(&rules_there, &sets[__builtin_ctzll(there)]);
    return rules_there;
}

static void read_signs(const struct token *tokens, guint n, struct signs *signs)
{
    static const guint8 kinds[64] = { [DEPREL_NSUBJ] = SUBJECTS,
                                      [DEPREL_NSUBJ_PASS] = SUBJECTS,
                                      [DEPREL_OBJ] = OBJECTS,
                                      [DEPREL_CASE] = CASES,
                                      [DEPREL_MARK] = MARKS };
    guint64 heads[MARKS + 1] = { 0 }; /* bits of words that have one; words 64 apart share one, and ask in vain at times */
    guint64 relations = 0, tags = 0;

    memset(signs, 0, sizeof *signs);
    signs->asked = asking.sets[0];
    for (guint i = 0; i < n; i++) {
        guint64 head = G_GUINT64_CONSTANT(1) << (tokens[i].head & 63), tag = G_GUINT64_CONSTANT(1) << tokens[i].xpos;
        guint set = asking.of[sum_of(tokens[i].lemma)];
        if (set)
            add_rules(&signs->asked, &asking.sets[set]);
        relations |= G_GUINT64_CONSTANT(1) << tokens[i].relation;
        tags |= tag;
        signs->tags_of[tokens[i].relation] |= tag;
        guint kind = kinds[tokens[i].relation];
        signs->two |= heads[kind] & head ? kind : 0;
        heads[kind] |= head;
    }
    const struct rule_set of_relations = rules_of(asking.of_relation, relations), of_tags = rules_of(asking.of_tag, tags);
    for (guint k = 0; k < RULE_WORDS; k++)
        signs->asked.bits[k] &= of_relations.bits[k] & of_tags.bits[k];
}

static bool has_both(const struct rule *rule, const struct signs *signs)
{
    guint64 tags = 0;

    for (guint64 relations = rule->relations; relations; relations &= relations - 1)
        tags |= signs->tags_of[__builtin_ctzll(relations)];
    return tags & rule->tags;
}

/* Whether a rule that is asked concerns the sentence. */
static inline bool concerns(guint rule, const struct signs *signs)
{
    return !(rules[rule].two & ~signs->two) && (!rules[rule].same || has_both(&rules[rule], signs));
}

/* A tree with its signs, and as it was before the rule that is asked. */
struct work {
    struct token *tokens, *before;
    gsize n, size;
    struct signs signs;
};

static struct work *work_new(const struct mended *trees, guint count)
{
    struct work *work = g_new(struct work, count);

    for (guint i = 0; i < count; i++) {
        gsize size = trees[i].n * sizeof *trees[i].tokens;
        work[i] = (struct work){ trees[i].tokens, g_memdup2(trees[i].tokens, size), trees[i].n, size };
        read_signs(trees[i].tokens, trees[i].n, &work[i].signs);
    }
    return work;
}

/*
 * Returns whether the rule changed the tree. A change that would leave a ring, which readers of trees would follow for ever, or a second
 * root is undone.
 */
static bool apply(const struct rule *rule, const char *text, struct work *work)
{
    if (rule->with_text)
        rule->with_text(text, work->tokens, (guint)work->n);
    else
        rule->mend(work->tokens, (guint)work->n);
    if (work->n == 0 || memcmp(work->before, work->tokens, work->size) == 0)
        return false;
    bool good = is_tree(work->tokens, (guint)work->n);
    memcpy(good ? work->before : work->tokens, good ? work->tokens : work->before, work->size);
    read_signs(work->tokens, (guint)work->n, &work->signs);
    return good;
}

static void work_free(struct work *work, guint count)
{
    for (guint k = 0; k < count; k++)
        g_free(work[k].before);
    g_free(work);
}

static void read_rules_once(void)
{
    static gsize ready;

    if (g_once_init_enter(&ready)) {
        read_rules();
        g_once_init_leave(&ready, 1);
    }
}

/* Of the rules from `first` on, puts a tree among those that they concern. */
static void note_concerned(guint32 concerned[RULES], guint first, guint tree, const struct signs *signs)
{
    const guint32 bit = 1u << tree;

    for (guint k = first / 64; k < RULE_WORDS; k++)
        for (guint64 left = signs->asked.bits[k]; left; left &= left - 1) {
            guint i = 64 * k + (guint)__builtin_ctzll(left);
            concerned[i] |= i >= first && concerns(i, signs) ? bit : 0;
        }
}

void mend_trees(const char *text, const struct mended *trees, guint count)
{
    guint32 concerned[RULES] = { 0 }; /* a bit each tree */

    read_rules_once();
    struct work *work = work_new(trees, count);
    for (guint k = 0; k < count; k++)
        note_concerned(concerned, 0, k, &work[k].signs);
    for (guint i = 0; i < RULES; i++)
        for (guint32 left = concerned[i]; left; left &= left - 1) {
            guint k = (guint)__builtin_ctz(left);
            if (!apply(&rules[i], text, &work[k]))
                continue;
            for (guint next = i + 1; next < RULES; next++)
                concerned[next] &= ~(1u << k);
            note_concerned(concerned, i + 1, k, &work[k].signs);
        }
    work_free(work, count);
}

int mend_overlooked(const char *text, const struct mended *tree)
{
    int overlooked = -1;

    read_rules_once();
    struct work *work = work_new(tree, 1);

    for (guint i = 0; i < RULES; i++) {
        bool concerned = work->signs.asked.bits[i / 64] >> i % 64 & 1 && concerns(i, &work->signs);
        if (apply(&rules[i], text, work) && !concerned && overlooked < 0)
            overlooked = (int)i;
    }
    work_free(work, 1);
    return overlooked;
}
