/*
 * mend_words.h - words without which a rule of mend.h changes nothing: mend.c asks it of no other sentences.
 *
 * Lists of lemmas, which end with NULL. A rule that comes to know a word adds it here.
 */
#ifndef INGEST_ENGLISH_MEND_WORDS_H
#define INGEST_ENGLISH_MEND_WORDS_H

#include <stddef.h>

/* "on condition that" */
static const char *const on_condition[] = { "condition", NULL };

/* "told a paper in an interview that" */
static const char *const told_hearers[] = { "tell", NULL };

/* "Ten men -- some of them armed -- fled" */
static const char *const dashes[] = { "--", "---", "–", "—", "-", NULL };

/* "confirmed Roe met him" */
static const char *const confirming[] = { "confirm", "say", "claim", "report", "allege", "believe", "admit", "acknowledge", NULL };

/* "the two each left" */
static const char *const eaches[] = { "each", "both", "all", NULL };

/* "only after it had left" */
static const char *const onlys[] = { "only", NULL };

/* "Peru and Chad offer help" */
static const char *const voicing[] = { "offer", "voice", "pledge", "demand", "order", "support", NULL };

/* "says that Chad broke it and demands an apology" */
static const char *const own_acts[] = { "demand",  "call",     "urge",   "decide",  "recall",  "condemn", "ask",      "reject",
                                        "warn",    "order",    "expel",  "request", "express", "appeal",  "deplore",  "announce",
                                        "accuse",  "vow",      "pledge", "promise", "invite",  "impose",  "reaffirm", "reiterate",
                                        "suspend", "threaten", "thank",  "praise",  "insist",  "deny",    "refuse",   "blame",
                                        "dismiss", "denounce", "oppose", "welcome", "summon",  NULL };

/* "send home" */
static const char *const homewards[] = { "send", "bring", "call", "order", "fly", "pack", "ship", "take", NULL };

/* "once it had left" */
static const char *const onces[] = { "once", NULL };

/* "condemned by it" */
static const char *const agent_marks[] = { "by", NULL };

/* "on Monday", "in May" */
static const char *const days_and_months[] = { "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",   "Saturday", "Sunday",
                                               "January", "February",  "March",     "April",    "May",      "June",     "July",
                                               "August",  "September", "October",   "November", "December", NULL };

/* "both criticised it" */
static const char *const boths[] = { "both", NULL };

/* "denied that it had armed Peru or threatened Chad" */
static const char *const alternatives[] = { "or", "nor", "deny", NULL };

/* "denied arming the rebels" */
static const char *const of_gerunds[] = { "deny", "admit", "stop", "avoid", "regret", "consider", "halt", NULL };

/* "told them to be ready" */
static const char *const telling_to[] = { "tell", "ask", "urge", "order", "warn", "advise", "instruct", "direct", "command", NULL };

/* "the ambassador of Peru, Jan Roe" */
static const char *const held_offices[] = { "ambassador", "president", "minister", "secretary", "envoy",  "consul", "premier",
                                            "chancellor", "governor",  "chief",    "head",      "leader", "king",   NULL };

/* "held them hostage" */
static const char *const captives[] = { "hostage", "captive", NULL };

/* "prompting Mexico to leave" */
static const char *const bringing[] = { "prompt",  "lead", "force", "spark", "trigger", "cause",
                                        "provoke", "push", "draw",  "drive", "compel",  NULL };

/* "called in the envoy", "will of course go" */
static const char *const calling[] = { "call", NULL };
static const char *const course[] = { "course", NULL };

/* "the border with Chad" */
static const char *const borders[] = { "border", "frontier", "boundary", NULL };

/* "captured more than half the country" */
static const char *const measuring[] = { "up", "more", "less", "many", "much", NULL };

/* "a man was shot dead" */
static const char *const shooting[] = { "shoot", "shot", "Shot", "SHOT", NULL };

/* "in occupied Crimea", "with visiting ministers" */
static const char *const being_there[] = { "occupy", "annex",  "besiege", "visit", "neighbor", "neighbour", "rule",
                                           "war",    "oppose", "govern",  "lead",  "remain",   NULL };

/* "said in a meeting with the Syrian premier" */
static const char *const meetings[] = { "meeting", "talk",         "talks",      "negotiation", "consultation",
                                        "summit",  "conversation", "discussion", "session",     "dialogue",
                                        NULL };

/* "said after talks with Peru that" */
static const char *const occasions[] = { "after", "before", "during", "following", "at", "since", NULL };

/* "a day after talks ended" */
static const char *const lapsing[] = { "after", "before", NULL };

/* "Chad opposed the talks" */
static const char *const opposing[] = { "oppose", "opposed", NULL };

/* "whose ambassador Kigali expelled": what has no sense without an object */
static const char *const seizing[] = { "expel",    "arrest", "detain",  "summon", "jail",      "imprison",  "deport",
                                       "capture",  "seize",  "occupy",  "annex",  "invade",    "bomb",      "freeze",
                                       "sanction", "oust",   "topple",  "reject", "recognise", "recognize", "murder",
                                       "poison",   "kidnap", "overrun", "blame",  "ban",       NULL };

/* "Mali, along with Chad" */
static const char *const along_with[] = { "along", "together", "alongside", "like", NULL };

/* "accused Chad, which borders it, of shelling" */
static const char *const accusing[] = { "accuse", "suspect", "convict", "acquit", "warn", "remind", NULL };

/* "allowed men held for years to be freed" */
static const char *const allowing[] = { "allow", "permit", "enable", "forbid", NULL };

/* "is considering whether to leave" */
static const char *const whether[] = { "whether", NULL };

/* "said he had agreed with him that it should end" */
static const char *const agreeing[] = { "agree", "promise", "assure", "warn", "tell", "inform", "argue", "insist", NULL };

/* "the Association of Nations, which will meet" */
static const char *const named_bodies[] = { "Organization", "Organisation", "Association", "Court",         "Council",
                                            "League",       "Union",        "Bank",        "Committee",     "Community",
                                            "Federation",   "Commission",   "Conference",  "Confederation", "University",
                                            "Ministry",     "Department",   "Institute",   "Movement",      "Front",
                                            "Party",        "Congress",     "House",       "Board",         NULL };

/* "sent home thousands" */
static const char *const whither[] = { "home",  "away",   "apart",    "aside",   "back", "forth",
                                       "ahead", "abroad", "together", "forward", NULL };

/* "called the president a liar" */
static const char *const naming[] = { "call",     "name", "label",    "brand",   "dub",   "declare",
                                      "proclaim", "deem", "consider", "appoint", "elect", NULL };

/* "cut $64 million in aid" */
static const char *const sums[] = { "$",     "£",     "€",      "US$",   "million", "billion", "dollar", "euro",
                                    "pound", "franc", "rouble", "ruble", "yuan",    "yen",     "crown",  NULL };

/* "the summit in Rome between Merkel and Macron" */
static const char *const between_two[] = { "between", NULL };

/* "convinced the envoy that it had left": what they tell somebody is a clause */
static const char *const convincing[] = { "convince", "persuade", "assure",  "reassure", "inform",
                                          "remind",   "notify",   "satisfy", NULL };

/* "a deadline for Lebanon to free them" */
static const char *const deadlines[] = { "deadline", "ultimatum", "timetable", "date", "condition", "demand", "term", NULL };

/* "will sign, provided the truce holds" */
static const char *const provisos[] = { "provide", "suppose", "assume", NULL };

/* "rejected criticism by Peru": words that somebody said. */
static const char *const utterances[] = { "criticism",    "accusation", "allegation",  "charge",     "claim",      "assertion",
                                          "threat",       "warning",    "offer",       "proposal",   "suggestion", "demand",
                                          "request",      "appeal",     "call",        "plea",       "invitation", "pledge",
                                          "promise",      "complaint",  "objection",   "refusal",    "denial",     "remark",
                                          "condemnation", "protest",    "declaration", "initiative", "ultimatum",  NULL };

/* "fell in the raid by Chadian forces" */
static const char *const deeds[] = { "attack",    "raid",      "strike",       "crackdown", "assault",  "bombing",  "ambush",
                                     "offensive", "invasion",  "visit",        "decision",  "move",     "protest",  "march",
                                     "rally",     "killing",   "shelling",     "shooting",  "coup",     "campaign", "refusal",
                                     "outrage",   "incursion", "bombardment",  "siege",     "blockade", "boycott",  "statement",
                                     "speech",    "attempt",   "announcement", NULL };

/* "Ambassador Extraordinary and Plenipotentiary" */
static const char *const plenipotentiary[] = { "Plenipotentiary", "plenipotentiary", NULL };

/* "six months after a quarrel in Oslo on May 4" */
static const char *const lapses[] = { "after", "before", NULL };

/* "gave the officers ten days to leave" */
static const char *const giving[] = { "give", "allow", "grant", NULL };

/* "aid for Mali and sanctions against Chad" */
static const char *const burdens[] = { "sanction", "sanctions", "tariff", "ban", "embargo", "restriction", "duty", "levy", NULL };

/* "closed it over the murder on May 4" */
static const char *const over_and_for[] = { "over", "for", NULL };

/* "The Secretary-General yesterday named an envoy" */
static const char *const deictic_days[] = { "yesterday", "today", "tonight", "tomorrow", NULL };

/* "Looters rampaged through the town": verbs that make no passive */
static const char *const roaming[] = { "rampage", "march",    "rally", "demonstrate", "riot",    "clash", "gather",
                                       "arrive",  "converge", "flee",  "die",         "protest", NULL };

/* "the men murdered in Oslo by rebels" */
static const char *const slaying[] = { "kill",    "murder", "slay",   "shoot",   "execute", "massacre", "assassinate", "behead",
                                       "wound",   "injure", "seize",  "capture", "kidnap",  "abduct",   "detain",      "arrest",
                                       "torture", "expel",  "attack", "bomb",    "evict",   "rape",     "ambush",      NULL };

/* "taken captive by the rebels" */
static const char *const by_whom[] = { "by", NULL };
static const char *const holding[] = { "take", "hold", "keep", NULL };

/* "chosen as envoys to meet" */
static const char *const as[] = { "as", NULL };

/* "declared the search over on Friday" */
static const char *const over[] = { "over", "off", NULL };

/* "spoke by telephone with Putin" */
static const char *const bare_means[] = { "telephone", "phone", "video", "videoconference", "teleconference", "videolink", "letter",
                                          "fax",       "radio", "email", "e-mail",          "courier",        "mail",      NULL };

/* "the Committee to Protect Journalists" */
static const char *const purposes[] = { "Committee", "Campaign", "Fund",       "Coalition", "Alliance", "Society",    "Movement",
                                        "Union",     "Group",    "Commission", "committee", "campaign", "fund",       "coalition",
                                        "alliance",  "society",  "movement",   "union",     "group",    "commission", NULL };

/* "Peru to Chile: free our sailors" */
static const char *const colons[] = { ":", NULL };

/* "Not Chad but Libya" */
static const char *const but[] = { "but", NULL };

/* "and so did Spain" */
static const char *const so_too[] = { "so", "neither", "nor", NULL };

/* "did the same two days later": what is done */
static const char *const sameness[] = { "same", NULL };

/* "after hundreds of people stormed Congress", "after the chief inspector, an Australian, complained" */
static const char *const time_links[] = { "after", "before", "since", "until", "as", "once", "while", "because", NULL };

/* "said the envoy had been freed" */
static const char *const saying_that[] = { "say",     "claim", "add",  "announce", "declare", "insist",  "believe", "state",
                                           "confirm", "argue", "hope", "fear",     "think",   "suggest", "deny",    NULL };

/* "demanded a truce and that Peru free them" */
static const char *const demanding[] = { "demand", "ask",       "urge",   "request", "require",  "propose",  "insist",
                                         "call",   "suggest",   "appeal", "seek",    "want",     "advise",   "order",
                                         "plead",  "recommend", "agree",  "promise", "pledge",   "announce", "say",
                                         "claim",  "deny",      "allege", "reject",  "threaten", NULL };

/* "reiterated claims troops had shelled it" */
static const char *const told_things[] = { "claim", "allegation", "charge",    "accusation", "report",   "rumor", "rumour",
                                           "fear",  "hope",       "suspicion", "concern",    "evidence", "sign",  NULL };

/* "Only after Israel had left did Hamas free him" */
static const char *const fronting[] = { "after", "before",  "once",     "until",  "while",  "since", "if",
                                        "when",  "because", "although", "though", "unless", NULL };

/* "Russia is lying, he said" */
static const char *const quoting[] = {
    "say", "tell", "write", "add", "tweet", "declare", "insist", "warn", "argue", "claim", NULL
};

/* "dismissed as unfounded a report", "described it as unjust" */
static const char *const judging[] = { "dismiss",      "reject",  "describe",  "denounce",  "condemn", "characterize",
                                       "characterise", "brand",   "criticize", "criticise", "deny",    "hail",
                                       "praise",       "deplore", "denigrate", "portray",   "decry",   "regard",
                                       "depict",       "label",   "ridicule",  "slam",      "view",    NULL };

/* "sent troops and shut its embassy" */
static const char *const unchanged[] = { "shut",   "cut",   "put",  "hit",  "set", "let",   "quit",
                                         "spread", "split", "cast", "hurt", "bid", "burst", NULL };

/* "voted to free 200 prisoners" */
static const char *const to_be_free[] = { "free", NULL };

/* "struck occupied Sevastopol" */
static const char *const occupying[] = { "occupy", "annex", "besiege", NULL };

/* "told the agency it would" */
static const char *const informing[] = { "assure", "tell", "inform", "warn", "remind", "promise", "notify", NULL };

/* "as men and women began" */
static const char *const before_two[] = { "as", "but", NULL };

/* "protests by Kurds who" */
static const char *const persons_who[] = { "who", NULL };

/* "he was quoted as saying" */
static const char *const citing[] = { "quote", NULL };

/* "said Hamas and Israel would sign" */
static const char *const saying_to[] = { "say", "claim", "announce", "insist", "argue", "add", NULL };

/* "charge d'affaires" */
static const char *const affairs[] = { "d'affaires", "d'affaire", NULL };

/* "declared the envoy, Jan Roe, persona non grata" */
static const char *const declaring[] = { "declare", "name", "pronounce", "brand", "designate", "label", "make", "consider", NULL };

/* "promised never to attack" */
static const char *const negations[] = { "never", "not", NULL };

/* "had its diplomats expelled" */
static const char *const undergoing[] = { "have", "get", "see", NULL };

/* "killed two and wounded ten" */
static const char *const wounding[] = { "wound", "injure", "hurt", "maim", NULL };

/* "Neither General Kos nor Mr Roe" */
static const char *const neithers[] = { "neither", NULL };

/* "was denied entry" */
static const char *const denying[] = { "deny", "refuse", "grant", "offer", "promise", NULL };

/* "Ukraine, not Russia", "Chad rather than Mali" */
static const char *const contrasting[] = { "not", "rather", NULL };

/* "Host Prime Minister Lee said" */
static const char *const hosting[] = { "host", NULL };

/* Deeds whose "of" names whom they are done to, and whose "by" who does them. */
static const char *const doings[] = { "expulsion",    "arrest",        "detention",   "killing",      "murder",     "assassination",
                                      "abduction",    "kidnapping",    "capture",     "execution",    "release",    "seizure",
                                      "recall",       "deportation",   "jailing",     "imprisonment", "bombing",    "shelling",
                                      "shooting",     "sinking",       "downing",     "destruction",  "occupation", "annexation",
                                      "invasion",     "rejection",     "recognition", "dismissal",    "closure",    "hijacking",
                                      "beheading",    "ratification",  "adoption",    "condemnation", "suspension", "massacre",
                                      "poisoning",    "harassment",    "torture",     "persecution",  "imposition", "conquest",
                                      "storming",     "overthrow",     "ouster",      "handover",     "surrender",  "deployment",
                                      "interception", "interrogation", "eviction",    "attack",       "raid",       "genocide",
                                      "crackdown",    "coup",          NULL };

/* "Reports that Chad had freed them were false" */
static const char *const told_texts[] = { "report",     "claim",      "rumour",      "rumor",     "allegation",
                                          "suggestion", "accusation", "story",       "news",      "word",
                                          "charge",     "assertion",  "speculation", "statement", NULL };

static const char *const assisting[] = { "help", NULL };

/* "the accord that Peru signed" */
static const char *const signing[] = { "sign", "ratify", "conclude", "negotiate", "broker", "initial", "impose", "reach", NULL };

#endif
