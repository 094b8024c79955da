/*
 * told.h - the actors of an act that its words do not name, from the events that the article told before it.
 *
 *   "Chile expelled an envoy of Peru. Lima protested"  --told_answered()-->  target: Chile
 *
 * Shape      each fills a source or target that is empty as yet, and says in its path how; guess.c puts them in order.
 */
#ifndef INGEST_CODING_TOLD_H
#define INGEST_CODING_TOLD_H

#include "act.h"

/* Whether an event was told of in the last sentences, and in the digest's item at hand. */
bool told_is_recent(const struct coder *coder, const struct event *event, int sentences);

/* The event that a token's word told last, NULL if it told none; the reading's. */
const struct event *told_by(const struct coder *coder, const struct reading *reading, int token);

/* "Latvia followed suit": the step that the last sentences told of, by another, NULL if they told none; the reading's. */
const struct event *told_echoed(const struct coder *coder, const struct reading *reading);

/* "Kigali rejects the charge", "Jammeh refused", "Cairo protested": who last charged, summoned or hurt him who answers. */
void told_answered(const struct coder *coder, struct act *act, const struct reading *reading);

/* "Nine Malaysians were freed", "the missionary is held on charges": by who was said to hold them. */
void told_captor(const struct coder *coder, struct act *act, const struct reading *reading);

/* Whose the proposal, resolution or embargo is that an act brings about: who is to answer it later need not be told again. */
void told_learn_author(struct coder *coder, const struct act *act);

/* "Mali and the rebels signed", "Peru shelled Chile": who "both sides" are in the next sentences. */
void told_learn_parties(struct coder *coder, const struct act *act);

/* "accepted the proposal", "violated the embargo", "welcomed changes to the text", "condemned the attack": whose it was said to be. */
void told_author(struct coder *coder, struct act *act, const struct reading *reading);

/*
 * Whose act is condemned: "condemned the Israeli raid on a port in Lebanon" is aimed at Israel. True if the object is an
 * act; those whom it was done to are not condemned.
 */
bool told_condemned(struct coder *coder, struct act *act, const struct reading *reading);

/* Who imposed or lifted sanctions where no role tells: who is named with them, a body before a state, or whose they were said to be. */
void told_imposer(struct coder *coder, struct act *act);

/* "The sanctions were lifted": those who imposed them lift them, from whom they were imposed on. */
void told_lifted(struct act *act, const struct reading *reading);

/*
 * "The bloc suspended Mali. It demanded elections": at whom he who acts aimed what the last sentence told of him; NULL if at several,
 * or at a group or a man whom the article is not about.
 */
const char *told_aimed_before(const struct coder *coder, const struct act *act, const struct reading *reading);

/* "Peru shelled Chile ... Its troops seized the plant": on whom alone he who acts used force or took steps before. */
void told_campaign(const struct coder *coder, struct act *act, const struct reading *reading);

/* Whether the article told that somebody sends relief there: who speaks of a land in need does not speak against it. */
bool told_is_helped(const struct reading *reading, const char *code);

/* Whether one was told to have used force or taken hostile steps against the other. */
bool told_is_foe(const struct reading *reading, const char *code, const char *other);

/* Whether violence was done to somebody who has done none: who condemns it does not condemn him. */
bool told_is_victim(const struct reading *reading, const char *code);

/* The first land that one fell upon by what the article told: arms are sent to the struck, not to who struck; NULL if none. */
const char *told_struck_by(const struct reading *reading, const char *code);

/* The first land that one was told to have imposed sanctions on; NULL if none. */
const char *told_sanctioned_by(const struct reading *reading, const char *code);

/* "imposed sanctions on Niger and closed its borders": the target of the verb that the act's is coordinated with, or NULL. */
const char *told_aimed_beside(const struct coder *coder, const struct act *act, const struct reading *reading);

/* "Mali joined Peru in breaking off ties": he whom one joins did the same, and to whom he did it was told. */
void told_joined(struct coder *coder, struct act *act, const struct reading *reading);

/* "Togo welcomed Mali's decision. Chad condemned it": what is judged is what was judged just before, not the other judge. */
void told_judged(const struct coder *coder, struct act *act, const struct reading *reading);

/* "The court rejected Mali's case. Chad hailed the ruling": who took the step that is judged with no word of whose it is. */
void told_step(const struct coder *coder, struct act *act, const struct reading *reading);

/* "Mali and Chad signed a pact. Peru welcomed the accord": those who made the last one, but for who judges it. */
void told_makers(const struct coder *coder, struct act *act, const struct reading *reading);

/* "In Suva thousands marched. Police arrested ten": of the land of the march, not of the article's. */
void told_policed(const struct coder *coder, struct act *act, const struct reading *reading);

/* "his trip", without a destination: to where he was told to go before. */
void told_journey(const struct coder *coder, struct act *act, const struct reading *reading);

/* "Mali severed ties with Chad, while Niger recalled its envoy": two such steps of two in one sentence are taken against the same. */
void told_alike(const struct coder *coder, struct act *act, const struct reading *reading);

/* "Israel shelled a village after Hezbollah fired rockets": a band's blow for which a state strikes fell on that state, as those before. */
void told_provoked(const struct coder *coder, struct act *act, const struct reading *reading);

/*
 * With whom one alone meets or agrees where its sentence does not say: those of the article's last such act that he took part in,
 * else the other one that it is about.
 */
void told_partner(struct coder *coder, struct act *act, const struct reading *reading);

/* "The deal was struck on Saturday", "broke off the talks": between whom the article told of the last. */
void told_parties(struct coder *coder, struct act *act, const struct reading *reading);

/* "Chad asked Norway for guns. Oslo agreed to send tanks": who asked him who gives just before; NULL if nobody. */
const char *told_asker(const struct coder *coder, const struct act *act, const struct reading *reading);

/* Whether the article told of somebody who mediates. */
bool told_mediated(const struct reading *reading);

/* "Hamas freed ten Israelis, hours after a truce took effect": between whom the deed is that the sentence told before. */
void told_truce(const struct coder *coder, struct act *act, const struct reading *reading);

#endif
