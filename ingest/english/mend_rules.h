/*
 * mend_rules.h - the rules of mend.h, by what they are about. Each takes the tokens of a parsed sentence and mends what it knows
 * to be wrong there, leaving alone what it does not know.
 */
#ifndef INGEST_ENGLISH_MEND_RULES_H
#define INGEST_ENGLISH_MEND_RULES_H

#include "english.h"

/* mend_verbs.c - which word is a verb, and in which voice and tense. */
void mend_advice(struct token *tokens, guint n);
void mend_plans(struct token *tokens, guint n);
void mend_passives(struct token *tokens, guint n);
void mend_articled(struct token *tokens, guint n);
void mend_demands(struct token *tokens, guint n);
void mend_lost_verbs(struct token *tokens, guint n);
void mend_shot_dead(const char *text, struct token *tokens, guint n);
void mend_told_pasts(struct token *tokens, guint n);
void mend_past_clauses(struct token *tokens, guint n);
void mend_lost_pasts(struct token *tokens, guint n);
void mend_intransitives(struct token *tokens, guint n);
void mend_perfects(struct token *tokens, guint n);
void mend_having(struct token *tokens, guint n);
void mend_false_helpers(struct token *tokens, guint n);
void mend_plural_verbs(struct token *tokens, guint n);
void mend_voiced(struct token *tokens, guint n);
void mend_said_and_asked(struct token *tokens, guint n);
void mend_told_infinitives(struct token *tokens, guint n);
void mend_held_offices(struct token *tokens, guint n);
void mend_behind_due(struct token *tokens, guint n);
void mend_headline_verbs(struct token *tokens, guint n);
void mend_counted_participles(struct token *tokens, guint n);
void mend_named_objects(struct token *tokens, guint n);
void mend_actives(struct token *tokens, guint n);
void mend_past(const char *text, struct token *tokens, guint n);
void mend_freeing(struct token *tokens, guint n);
void mend_abouts(struct token *tokens, guint n);
void mend_main_verbs(struct token *tokens, guint n);
void mend_qualified(struct token *tokens, guint n);
void mend_causatives(struct token *tokens, guint n);
void mend_denied_things(struct token *tokens, guint n);
void mend_having_done(struct token *tokens, guint n);

/* mend_arguments.c - what a verb governs: its subject, its object, its infinitive. */
void mend_persons(struct token *tokens, guint n);
void mend_subjects(struct token *tokens, guint n);
void mend_places_explained(struct token *tokens, guint n);
void mend_whose(struct token *tokens, guint n);
void mend_whose_names(struct token *tokens, guint n);
void mend_helpers(struct token *tokens, guint n);
void mend_second_subjects(struct token *tokens, guint n);
void mend_lost_subjects(const char *text, struct token *tokens, guint n);
void mend_objects(struct token *tokens, guint n);
void mend_fields(struct token *tokens, guint n);
void mend_titled_objects(struct token *tokens, guint n);
void mend_far_objects(struct token *tokens, guint n);
void mend_gerund_objects(struct token *tokens, guint n);
void mend_appeals(struct token *tokens, guint n);
void mend_standing(struct token *tokens, guint n);
void mend_aims(struct token *tokens, guint n);
void mend_orders(struct token *tokens, guint n);
void mend_light_verbs(struct token *tokens, guint n);
void mend_home(struct token *tokens, guint n);
void mend_never(struct token *tokens, guint n);
void mend_elected(struct token *tokens, guint n);
void mend_second_infinitives(struct token *tokens, guint n);
void mend_second_gerunds(struct token *tokens, guint n);
void mend_second_pasts(struct token *tokens, guint n);
void mend_denied_gerunds(struct token *tokens, guint n);
void mend_split_infinitives(struct token *tokens, guint n);

/* mend_clauses.c - where a clause hangs, and what it is of the word above. */
void mend_once(struct token *tokens, guint n);
void mend_conjuncts(const char *text, struct token *tokens, guint n);
void mend_participles(struct token *tokens, guint n);
void mend_offers_apposed(struct token *tokens, guint n);
void mend_victims(struct token *tokens, guint n);
void mend_captors(struct token *tokens, guint n);
void mend_crowds(struct token *tokens, guint n);
void mend_reduced(struct token *tokens, guint n);
void mend_times(struct token *tokens, guint n);
void mend_opened_clauses(struct token *tokens, guint n);
void mend_contact_clauses(struct token *tokens, guint n);
void mend_semicolons(struct token *tokens, guint n);
void mend_there(struct token *tokens, guint n);
void mend_gerund_subjects(struct token *tokens, guint n);
void mend_besides(struct token *tokens, guint n);
void mend_struck(struct token *tokens, guint n);
void mend_gathered(struct token *tokens, guint n);
void mend_asides(struct token *tokens, guint n);
void mend_conditions(struct token *tokens, guint n);
void mend_fronted(struct token *tokens, guint n);
void mend_fragments(struct token *tokens, guint n);
void mend_behind_lapse(struct token *tokens, guint n);
void mend_own_objects(struct token *tokens, guint n);
void mend_behind_aside(struct token *tokens, guint n);
void mend_agreements(const char *text, struct token *tokens, guint n);
void mend_called(struct token *tokens, guint n);
void mend_wounded(struct token *tokens, guint n);
void mend_outcomes(struct token *tokens, guint n);
void mend_dashed_subjects(struct token *tokens, guint n);
void mend_confirmed(struct token *tokens, guint n);

/* mend_contents.c - which clause tells what is said, thought, ordered or charged, and who says it. */
void mend_reporters(struct token *tokens, guint n);
void mend_decisions(struct token *tokens, guint n);
void mend_judged_texts(struct token *tokens, guint n);
void mend_deadlines(struct token *tokens, guint n);
void mend_provisos(struct token *tokens, guint n);
void mend_answers(struct token *tokens, guint n);
void mend_added_clauses(struct token *tokens, guint n);
void mend_reported(struct token *tokens, guint n);
void mend_said(struct token *tokens, guint n);
void mend_convinced(struct token *tokens, guint n);
void mend_quotations(struct token *tokens, guint n);
void mend_contents(struct token *tokens, guint n);
void mend_announcements(struct token *tokens, guint n);
void mend_charges(struct token *tokens, guint n);
void mend_said_subjects(struct token *tokens, guint n);
void mend_texts(struct token *tokens, guint n);
void mend_double_marks(struct token *tokens, guint n);
void mend_topics(struct token *tokens, guint n);
void mend_persons_who(struct token *tokens, guint n);
void mend_two_subjects(struct token *tokens, guint n);
void mend_quoted(struct token *tokens, guint n);
void mend_second_contents(struct token *tokens, guint n);
void mend_unjoined(struct token *tokens, guint n);
void mend_told_in_past(struct token *tokens, guint n);
void mend_bare_contents(struct token *tokens, guint n);
void mend_said_beside_past(struct token *tokens, guint n);
void mend_made_clear(struct token *tokens, guint n);
void mend_texts_signed(struct token *tokens, guint n);
void mend_thats(struct token *tokens, guint n);
void mend_considered(struct token *tokens, guint n);
void mend_agreed_contents(struct token *tokens, guint n);
void mend_allowed(struct token *tokens, guint n);

/* mend_speech.c - who speaks and gives: words joined to what is told, participles without a helper, verbs with two objects. */
void mend_second_words(const char *text, struct token *tokens, guint n);
void mend_said_days(struct token *tokens, guint n);
void mend_given_times(struct token *tokens, guint n);
void mend_adding(struct token *tokens, guint n);
void mend_bare_passives(const char *text, struct token *tokens, guint n);
void mend_double_objects(struct token *tokens, guint n);
void mend_givers(struct token *tokens, guint n);
void mend_charged_twice(struct token *tokens, guint n);
void mend_said_in(struct token *tokens, guint n);
void mend_said_to(struct token *tokens, guint n);
void mend_behind_day(struct token *tokens, guint n);
void mend_ordered(struct token *tokens, guint n);
void mend_parted_quotations(struct token *tokens, guint n);
void mend_reports(struct token *tokens, guint n);
void mend_speakers(struct token *tokens, guint n);
void mend_nested_contents(struct token *tokens, guint n);
void mend_said_after(struct token *tokens, guint n);
void mend_informed(struct token *tokens, guint n);
void mend_told_subjects(struct token *tokens, guint n);
void mend_told(struct token *tokens, guint n);
void mend_told_to(struct token *tokens, guint n);

/* mend_nouns.c - nouns, names and what stands beside them. */
void mend_objects_before(struct token *tokens, guint n);
void mend_companions(struct token *tokens, guint n);
void mend_homes(struct token *tokens, guint n);
void mend_names_called(struct token *tokens, guint n);
void mend_sums(struct token *tokens, guint n);
void mend_owners(struct token *tokens, guint n);
void mend_stays(struct token *tokens, guint n);
void mend_offices_of(struct token *tokens, guint n);
void mend_symbols(struct token *tokens, guint n);
void mend_opening_participles(struct token *tokens, guint n);
void mend_standing_places(struct token *tokens, guint n);
void mend_adverbs(struct token *tokens, guint n);
void mend_amounts(struct token *tokens, guint n);
void mend_strikers(struct token *tokens, guint n);
void mend_openings(struct token *tokens, guint n);
void mend_prefaced(struct token *tokens, guint n);
void mend_plenipotentiaries(struct token *tokens, guint n);
void mend_host(struct token *tokens, guint n);
void mend_captives(struct token *tokens, guint n);
void mend_each(struct token *tokens, guint n);
void mend_only_after(struct token *tokens, guint n);

/* mend_series.c - what an "and" or a comma joins: pairs, series, subjects. */
void mend_series(struct token *tokens, guint n);
void mend_betweens(struct token *tokens, guint n);
void mend_halves(struct token *tokens, guint n);
void mend_pairs(struct token *tokens, guint n);
void mend_split_compounds(struct token *tokens, guint n);
void mend_first_subjects(struct token *tokens, guint n);
void mend_appositions(struct token *tokens, guint n);
void mend_named_series(struct token *tokens, guint n);
void mend_joined_subjects(struct token *tokens, guint n);
void mend_subjects_with_asides(struct token *tokens, guint n);
void mend_joined_reports(struct token *tokens, guint n);
void mend_split_subjects(struct token *tokens, guint n);
void mend_joint_subjects(struct token *tokens, guint n);
void mend_joined_clauses(struct token *tokens, guint n);
void mend_apposed_pairs(struct token *tokens, guint n);
void mend_joined_attributes(struct token *tokens, guint n);
void mend_not_but(struct token *tokens, guint n);
void mend_set_against(struct token *tokens, guint n);
void mend_split_lists(struct token *tokens, guint n);
void mend_gapped(struct token *tokens, guint n);
void mend_both(struct token *tokens, guint n);
void mend_second_agents(struct token *tokens, guint n);
void mend_gapped_days(struct token *tokens, guint n);
void mend_so_did(struct token *tokens, guint n);

/* mend_deeds.c - nouns of deeds, means and texts: who did it to whom. */
void mend_attributes(struct token *tokens, guint n);
void mend_wielders(struct token *tokens, guint n);
void mend_doers(struct token *tokens, guint n);
void mend_sayers(struct token *tokens, guint n);
void mend_agents(struct token *tokens, guint n);
void mend_deeds_on(struct token *tokens, guint n);
void mend_days_of_causes(struct token *tokens, guint n);
void mend_done_to(struct token *tokens, guint n);
void mend_deadly(struct token *tokens, guint n);
void mend_signed(struct token *tokens, guint n);
void mend_means(struct token *tokens, guint n);
void mend_named_purposes(const char *text, struct token *tokens, guint n);
void mend_the_same(struct token *tokens, guint n);
void mend_put_on(struct token *tokens, guint n);
void mend_hosts(struct token *tokens, guint n);

/* mend_subjects.c - which noun before a verb is its subject, where an aside, a place or a series stands between. */
void mend_joined_gerunds(struct token *tokens, guint n);
void mend_series_subjects(struct token *tokens, guint n);
void mend_second_passives(struct token *tokens, guint n);
void mend_lone_nouns(struct token *tokens, guint n);
void mend_named_within(struct token *tokens, guint n);
void mend_described_subjects(struct token *tokens, guint n);
void mend_bodies_of(struct token *tokens, guint n);
void mend_between_both(struct token *tokens, guint n);
void mend_told_of_both(struct token *tokens, guint n);
void mend_clauses_behind(struct token *tokens, guint n);
void mend_accused_of(struct token *tokens, guint n);

/* mend_days.c - days, months and years: what they date. */
void mend_weekdays(struct token *tokens, guint n);
void mend_yesterdays(struct token *tokens, guint n);
void mend_years_of_deeds(const char *text, struct token *tokens, guint n);
void mend_dated_nouns(const char *text, struct token *tokens, guint n);
void mend_dated_subjects(struct token *tokens, guint n);
void mend_days_counted_from(struct token *tokens, guint n);
void mend_dated_openings(struct token *tokens, guint n);
void mend_days(struct token *tokens, guint n);
void mend_days_between(struct token *tokens, guint n);
void mend_days_in_front(struct token *tokens, guint n);
void mend_days_behind_asides(struct token *tokens, guint n);
void mend_on_condition(struct token *tokens, guint n);
void mend_told_beside(struct token *tokens, guint n);
void mend_relative_numbers(const char *text, struct token *tokens, guint n);
void mend_phrases_of_days(struct token *tokens, guint n);

/* mend_phrases.c - prepositions, stops and titles: what a phrase begins with and hangs on. */
void mend_stops(struct token *tokens, guint n);
void mend_persona(const char *text, struct token *tokens, guint n);
void mend_called_in(struct token *tokens, guint n);
void mend_dubbed(const char *text, struct token *tokens, guint n);
void mend_of_course(struct token *tokens, guint n);
void mend_opposed(struct token *tokens, guint n);
void mend_following(struct token *tokens, guint n);
void mend_particles(struct token *tokens, guint n);
void mend_missions(struct token *tokens, guint n);
void mend_subjects_apposed(struct token *tokens, guint n);
void mend_compounds(struct token *tokens, guint n);
void mend_descriptions(struct token *tokens, guint n);
void mend_judged(struct token *tokens, guint n);
void mend_headings(struct token *tokens, guint n);
void mend_proposals(struct token *tokens, guint n);
void mend_skipped(struct token *tokens, guint n);
void mend_judged_nouns(struct token *tokens, guint n);
void mend_days_before(struct token *tokens, guint n);
void mend_subjects_behind(struct token *tokens, guint n);
void mend_subjects_of_openings(struct token *tokens, guint n);
void mend_names_behind_day(struct token *tokens, guint n);
void mend_late_objects(struct token *tokens, guint n);
void mend_no_agents(struct token *tokens, guint n);
void mend_agents_of_objects(struct token *tokens, guint n);
void mend_meetings(struct token *tokens, guint n);
void mend_borders(struct token *tokens, guint n);
void mend_false_joins(struct token *tokens, guint n);
void mend_hyphenated(struct token *tokens, guint n);
void mend_neithers(struct token *tokens, guint n);
void mend_there_behind(struct token *tokens, guint n);
void mend_whether(struct token *tokens, guint n);
void mend_infinitive_series(struct token *tokens, guint n);
void mend_said_pasts(struct token *tokens, guint n);
void mend_asked_pairs(struct token *tokens, guint n);
void mend_said_objects(struct token *tokens, guint n);
void mend_suspects(struct token *tokens, guint n);
void mend_who_of_things(struct token *tokens, guint n);
void mend_chosen_as(struct token *tokens, guint n);
void mend_over(struct token *tokens, guint n);

#endif
