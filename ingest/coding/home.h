/*
 * home.h - acts at home: where they took place, in the land that the article is about, or with one's own people.
 *
 *   "Police broke up a rally in Minsk"  --home_police()-->  source: Belarus
 *
 * Shape      each fills a source or target that is empty as yet, and says in its path how; guess.c puts them in order.
 */
#ifndef INGEST_CODING_HOME_H
#define INGEST_CODING_HOME_H

#include "act.h"

/* Where nobody is named, the land where it took place is struck by an attack, and has its own protests and arrests. */
void home_scene(struct coder *coder, struct act *act);

/* Who rallies for the fall of a land's president does it there, where nothing else is said. */
void home_fallen(struct coder *coder, struct act *act);

/* "Thousands marched in London calling for a truce": what a crowd that nobody names says is its land's. */
void home_chants(struct coder *coder, struct act *act);

/* Rebels, parties and the like strike their own land, or the one that the article is about, where nobody else is named; no charity does. */
void home_struck(struct coder *coder, struct act *act);

/* Elections, protests, arrests and repression are at home where nothing else is said. */
void home_default(struct coder *coder, struct act *act);

/* "The demonstrations forced Togo's president from office", "was re-elected in 2006": whoever it is done to, it is done at home. */
void home_elected(struct act *act);

/* "Mubarak's ouster": rulers who fall are those of the land that the article tells of. */
void home_ousted(struct coder *coder, struct act *act);

/* "A mob broke into the government building": rioters are of the land whose houses they storm. */
void home_rioters(const struct coder *coder, struct act *act);

/* "Six ministers resigned in Lima": whose they are is only supposed, and where they did so is told. */
void home_quit(struct coder *coder, struct act *act);

/* "Soldiers ousted Mali's president": soldiers of whom one only guesses whose they are are of the land whose rulers they oust. */
void home_putsch(struct act *act);

/* "Zelensky urged citizens to take up arms": a state's words to the public are to its own. */
void home_citizens(const struct coder *coder, struct act *act);

/* "Norway: Two Chadian attaches were expelled": what an entry of a digest tells of nobody was done by the land that it is about. */
void home_entry(struct coder *coder, struct act *act);

/* "rallied near a French base": at whose gates a crowd stands. */
void home_gates(struct coder *coder, struct act *act);

/* "The president's opponents marched": in his land. */
void home_rivals(struct coder *coder, struct act *act);

/* "Thousands marched to the U.S. mission": a crowd is of the land that the article tells of, or of whose rulers it protests against. */
void home_crowd(struct coder *coder, struct act *act);

/* "Police broke up a rally in Minsk": they are of where it took place, not of the article's land. */
void home_police(struct coder *coder, struct act *act);

/* "Security forces fired on demonstrators in Hama": forces of nobody in particular who turn on a crowd are of its land. */
void home_shot(struct coder *coder, struct act *act);

/* "freed four opposition lawmakers": one's own. */
void home_own_opponents(struct coder *coder, struct act *act);

/* "asked that the opposition's rally take place", "summoned two opposition politicians": a government's words with its own people. */
void home_own(struct coder *coder, struct act *act);

/* "The Interior Ministry warned that rallies are banned": the words of ministers, police and courts who keep order at home. */
bool home_keeps_order(const struct coder *coder, const struct act *act);

/* "released a jailed editor": somebody of its own, whomever else the sentence names. */
bool home_is_of_prisoner(const struct coder *coder, const struct act *act);

/* "The king asked the cabinet to resign": his own, whatever government was spoken of before. */
void home_own_cabinet(const struct coder *coder, struct act *act);

/* "Greek farmers demanded lower taxes", "Egyptians marched demanding his ouster": many of a land who stand together, in their own cause. */
bool home_is_of_many(const struct coder *coder, const struct act *act);

/*
 * Arrests, repression, protests and concessions are at home where they are aimed at nobody abroad: the same state stands on
 * both sides (guide, section 7). So are words to its own people.
 */
void home_domestic(struct coder *coder, struct act *act);

/* "the Tiananmen massacre", "the intifada": who is known to have done it, where nobody is named. */
void home_known(struct coder *coder, struct act *act);

/* "Police fired shots to disperse looters", "the army shot at a crowd": one's own people, unless the army may be abroad. */
void home_own_crowd(struct coder *coder, struct act *act);

/* "China jailed Wei Jingsheng": a dissident of the land that the article is about is one of its own, besides his own name. */
void home_dissident(struct coder *coder, struct act *act);

/* "the murder of Lebanon's former premier": who is out of office is struck or jailed as one of his land. */
void home_former(struct coder *coder, struct act *act);

/* "The opposition lost the poll": a party's election is its land's. */
void home_voters(struct coder *coder, struct act *act);

#endif
