/*
 * mend.h - mends trees where the parser's choice breaks a rule of grammar.
 *
 *   "accused Turkey of violating its airspace and summoned the envoy": summoned <-conj- violating  -->  summoned <-conj- accused
 *   "Chile Thursday recalled": Chile <-compound- Thursday <-nsubj- recalled  -->  Chile <-nsubj-, Thursday <-obl:unmarked- recalled
 *   "Ghana said it was ready to talk": it <-expl- ready, talk <-csubj- ready  -->  it <-nsubj- ready, talk <-xcomp- ready
 *
 * Conjuncts  A past form without a subject of its own joins no bare infinitive and no participle in -ing, unless "did" or
 *            "has" makes the clause finite. It is moved to the nearest verb above that is finite; trees stay trees.
 *            Forms that are their own lemmas ("cut", "put") are left alone.
 * Persons    Only persons and states are ready or willing: such an adjective has a subject, and its clause is its own.
 * Subjects   A verb with a subject before it has no other behind it: that one is its object.
 * Weekdays   A bare one dates a verb: the finite one right behind it, or the nearest before it. It is no part of a name, no
 *            subject and no object; what the parser hung on it takes its place.
 * Plans      "Obama is to fly" has an auxiliary and no copula; "the aim is to fly" has one.
 * Receivers  A noun that is no clause has no subject: "gave inspectors access". "along with Chad" behind a subject is the subject's.
 * Named      A sentence's first word before a finite verb without a subject is a name, even where it was taken for an adverb; what
 *            somebody is called ("a liar") is said of him.
 * Adjuncts   "sent home thousands" has an adverb, "curbs announced by Niger" a participle, "the day Niger left" a clause of the noun's.
 * Said       "said in a speech that" is followed by what was said, "said after talks with priests that it freed them" as well.
 * Joined     A finite clause joined without a conjunction takes the noun before it, and that one's: "to Russia and the EU lifted curbs".
 * Added      A clause that its own "and" opens is beside the clause before it, no content of that.
 * Passives   need a verb: "is opposed", an adjective, has a subject and a copula.
 * Lost       A name right before a finite verb that lacks a subject is it ("Togo expels"), and so is a noun that was taken for an
 *            oblique; a noun without a preposition behind
 *            a verb's particle is the object that the verb lacks ("shut down its embassy").
 * Reporters  Who says something beside what is told is no apposition to its day: "on Wednesday, Seoul's army said".
 * Sums       What a sum is made up of hangs on the sum: "cut $64 million in aid".
 * Times      A finite verb without a subject behind "after" and a noun is that noun's clause ("after crowds stormed the palace");
 *            one coordinated with "there was" shares no subject with it.
 * Verbs      A sentence without a finite verb has taken it for an attribute ("the pope voiced concern") or, if it has no object,
 *            for a participle of its subject ("Crowds rallied in Oslo"). "has forbidden": as well.
 * Decisions  An infinitive right behind a noun of intent is the noun's ("hailed its decision to free them").
 * Series     A phrase with an "and" but no preposition joins the phrase before it.
 * Speakers   "It claimed that" has a subject; only the passive "it was claimed" has an empty one.
 * Actives    "whom it accused" has no auxiliary, so that it is no passive.
 * Joint      A noun that a finite clause is joined to by "and" has no verb of its own: it is the first of that clause's subjects.
 * Signs      A pictograph before a sentence is no head.
 * Attributes "Neighbouring Mali signed": a participle whose object is the subject that the verb lacks.
 *            "Baton-wielding police charged": the police did.
 * Adverbs    have no article and no owner: "its ally" is a noun.
 * Past       "sent troops and shut its embassy": the second is as past as the first.
 * Quotations "Peru is lying, he said": a clause with a subject before a verb of saying is what is said.
 * Standing   "struck occupied Sevastopol", "met with visiting President Taha": the participle describes the name.
 * Asides     "voted, with China abstaining, to renew it": the infinitive is the first verb's.
 * Freeing    "voted to free 200 prisoners" has a second verb.
 * Amounts    "up to 10,000 refugees" behind a verb without an object has no preposition: it is the object.
 * Pairs      "between Modi and President Xi", "the minister, and his guest met": what an "and" parts is two, and no compound.
 * Fronted    "Only after Israel had left did Hamas free him": the sentence is what follows a clause with a conjunction.
 * Dated      "in the March 3, 1994, bombing": all before the noun is the noun's.
 * Aims       "rallied to demand" tells why; "ordered it to be closed", "took aim" what. "was about to go" is "about".
 * Openings   "Fears of" is no name; "rumours that he had resigned" tells what the rumours say; "depends on Qatar handing" has a clause.
 * Doers      "the expulsion of four of its envoys by Peru": who expelled. "Following talks with Peru, Chile left": talks do not leave.
 *            "Chile, while urging calm, condemned": the participle is the verb's. "Host Premier Lee said": no host is a verb.
 *            "Leaders gathered in Lima promised aid": they promised, where they gathered.
 * Deadly     "the bombing of a train in 1989 which killed 17": no year kills.
 * Givers     "gave striking nurses a day": who gets it strikes. "fell in the raid by rebels": who raided.
 * Speakers'  "said the town had not fallen, and accused Peru", "said it was over, adding": who accuses and adds is who spoke.
 * Bare       participles are no sentence's verb: "The minister, who is ill, called for talks." is active.
 * Objects    "gave the rebels two days": of two objects behind a verb of giving the first is indirect.
 * Marks      "noted that while Peru recognizes it, Chile does not": of two marks side by side the first opens the next clause.
 * Twice      "accused it of meddling and of spying": a gerund with a preposition joins the phrase that has the same.
 * Said       "said Hamas would sign": nobody is said a thing to. "told the agency it would": somebody is told.
 *            "the murder last week of a minister": of whom is the noun's.
 * Never      "promised never to attack": what is negated is the infinitive.
 * Fields     "phoned Secretary of State Berg": the "of" is the field's, and Berg is the object.
 * Agents     have "by": "sent from Ghana to Mali" has none.
 *
 * mend.c has the order of the rules, mend_verbs.c, mend_clauses.c, mend_nouns.c and mend_speech.c the rules, mend_tools.h what they share.
 */
#ifndef INGEST_ENGLISH_MEND_H
#define INGEST_ENGLISH_MEND_H

#include "english.h"

/* A parsed sentence's tokens. */
struct mended {
    struct token *tokens;
    guint n;
};

/* `count` sentences; text is what they point into. Each rule goes over all of them, so that its code is fetched once for many. */
void mend_trees(const char *text, const struct mended *trees, guint count);

/*
 * For tests: mends one tree with every rule, also those whose row in mend.c says that they would change nothing there. Returns the
 * number of the first row that is wrong in saying so (0: the table's first), or -1.
 */
int mend_overlooked(const char *text, const struct mended *tree);

#endif
