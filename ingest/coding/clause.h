/*
 * clause.h - the actors of an act that the clauses around it name.
 *
 *   "Two envoys were expelled, the Dutch ministry said"  --clause_teller()-->  source: the Netherlands
 *
 * Shape      each fills a source or target that is empty as yet, and says in its path how; guess.c puts them in order.
 */
#ifndef INGEST_CODING_CLAUSE_H
#define INGEST_CODING_CLAUSE_H

#include "act.h"

/* "denied Indian claims", "a charge by Peru", "Chile's accusations": whose the words are that are denied. */
void clause_claimant(struct coder *coder, struct act *act);

/* "Lavrov will visit Beijing, his ministry said": a promise or threat is for whom what is to be done is done to. */
void clause_promised(struct coder *coder, struct act *act);

/* "EU leaders agreed at a summit on Monday": a body's meeting, where its clause has the body as subject. */
void clause_attended(struct coder *coder, struct act *act);

/* "summoned Peru's envoy to protest": what is done in order to say something is aimed at whom it is done to. */
void clause_addressee(struct coder *coder, struct act *act);

/* "Two envoys were expelled, the Dutch ministry said": who tells of such a deed without saying whose it was tells of his own. */
void clause_teller(struct coder *coder, struct act *act);

/* "Talks with Chad began, the Libyan ministry said": who tells of talks with one other holds them. */
void clause_partner(struct coder *coder, struct act *act);

/* "were arrested and deported by Chad", "was seized by rebels and shot": one agent does both. */
void clause_shared(struct coder *coder, struct act *act);

/* "ordered the embassy to be sealed": he who orders it does it. */
void clause_ordered(struct coder *coder, struct act *act);

/* "Syria expelled him after Turkey massed troops": upon him who answers it by harm. */
void clause_retaliated(struct coder *coder, struct act *act);

/* "Cyprus has been divided since Turkish troops invaded": the land of which the clause around it tells. */
void clause_invaded(struct coder *coder, struct act *act);

/* "apologised for a raid": what one is sorry for one has done. */
void clause_sorry(struct coder *coder, struct act *act);

/* "announced during a visit to Harare", "cut short a trip to Canada": who does what the visit goes with. */
void clause_visitor(struct coder *coder, struct act *act);

/* "the visiting Egyptian minister", "flew in": where the dateline is, or with whom he speaks. */
void clause_guest(struct coder *coder, struct act *act);

/* "flew home after talks with Peru's envoy": whoever does what the talks go with held them. */
void clause_negotiator(struct coder *coder, struct act *act);

/* "Cook, in Delhi for talks", "was in Delhi for talks with its leaders": who is there talks, with whom he is told to or whose it is. */
void clause_guest_talks(struct coder *coder, struct act *act);

/* Who is in a place for such talks; -1 if nobody is told to be. */
int clause_guest_of(const struct tree *tree, int talks);

/* "At a meeting in Rome, Chad and Libya agreed", "signed it after talks": several who do what talks of nobody named go with held them. */
void clause_gathered(struct coder *coder, struct act *act);

/* "Chad welcomed the resumption of ties with Libya": what is done with another and welcomed is one's own. */
void clause_welcomed(struct coder *coder, struct act *act);

/* "called for a march at noon": whoever calls for it. */
void clause_caller(struct coder *coder, struct act *act);

/* "The two countries split under a peace deal": the parties of a pact are the several whose clause it stands in. */
void clause_parties(struct coder *coder, struct act *act);

/* "Peru amended its law, but Chile rejected the changes": whose deed the clause before it tells. */
void clause_contested(struct coder *coder, struct act *act);

/* "said it would halt exports unless the bank frees the money": who is to act is who is warned. */
void clause_conditioned(struct coder *coder, struct act *act);

/* "warned that Jammeh would be removed by force", "that Peru would face sanctions": who is threatened with it. */
void clause_threatened(struct coder *coder, struct act *act);

/* "Chad backed down after Peru threatened tariffs": who gives in is who was pressed. */
void clause_yielded(struct coder *coder, struct act *act);

/* "demanded the release of two reporters held by Iran": of him who holds them, and he frees them. */
void clause_holder(struct coder *coder, struct act *act);

/* "ruled out a retreat, as the council had demanded": of him who does or will not do it. */
void clause_echoed(struct coder *coder, struct act *act);

/* "rejected his minister's proposal": what is answered was asked of whoever answers it. */
void clause_asked(struct coder *coder, struct act *act);

/* "were killed when rebels shelled the camp": the blow that those met who fell by that verb; -1 where none is told. */
int clause_blow(const struct coder *coder, int death);

/* "were killed fighting guerrillas", "died in a clash with the army": by those with whom they fought. */
void clause_fallen(struct coder *coder, struct act *act);

/* The foe that the words of such a death name, -1 if none: their fight is no event besides. */
int clause_foe(const struct coder *coder, int death);

/* "shot down a helicopter, killing two Peruvian soldiers": who fell by an attack is struck, wherever it was. */
void clause_victims(struct coder *coder, struct act *act);

/* "arrested 14 men on Monday, six Iraqis and a Turk", "deported 20, most of them Greeks": of what peoples those counted are. */
void clause_tally(struct coder *coder, struct act *act);

/* "The EU imposed sanctions on Chad for its refusal to ...": he who punishes a refusal was refused. */
void clause_punished(struct coder *coder, struct act *act);

/* "Li Wei was named China's ambassador to Peru": whose envoy one becomes names him. */
void clause_sender(struct coder *coder, struct act *act);

/* "Truckers parked across roads in protest at fuel prices": what many do so is a protest of theirs. */
void clause_in_protest(struct coder *coder, struct act *act);

/* "recaptured the post in heavy fighting with guerrillas": who did what the fighting led to fought, with whom stands there. */
void clause_fought(struct coder *coder, struct act *act);

/* "blocked a road to show their anger at Peru", "threw stones during rallies against raids by the army": whom a crowd is against. */
void clause_protested(struct coder *coder, struct act *act);

/* "MPs barred from entering Russia", "envoys told to leave Oslo": the land that they may not enter, or have to leave, does it. */
void clause_entry(struct coder *coder, struct act *act);

/* "recaptured a town held by rebels", "a post occupied by the army and stormed by guerrillas": from whom it is taken. */
void clause_held(struct coder *coder, struct act *act);

#endif
