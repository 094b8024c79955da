/*
 * The day of an act in the ways that newswire tells it: beside the act, in a clause around it, in what reports it, in a word for
 * another act that the text has dated, or nowhere. Texts are of Friday 2016-12-30 where nothing else is said.
 */
#include "../ingest/dates/timex.h"
#include "coding.h"

/* Days that hang on a clause around the act. */
static const struct coding_case clauses[] = {
    /* plans: not on the day of what was told before them; what has come by now */
    { "Syrian officers met on Friday and plan to meet Lebanese colleagues.", "meet planned SYR,LBN>", "meet planned SYR,LBN> " },
    { "Iraq sought peace on Friday by promising to withdraw from Iran.", "withdraw-forces planned IRQ>IRN",
      "withdraw-forces planned IRQ>IRN 2" },
    { "Chad was expected to free the Libyan envoy on Friday.", "release planned TCD>LBY 2016-12-30", NULL },
    { "The video emerged ahead of last month's elections in Chad.", "elect occurred TCD> 2016-11", "planned" },
    { "The video emerged ahead of next month's elections in Chad.", "elect planned TCD> 2017-01", "occurred TCD" },
    { "Chad has freed ten men this week since the Libyan bombing of Moundou.", "attack occurred LBY>TCD", "LBY>TCD 2" },
    { "Turkey has arrested forty Greek officers since the coup in July.", "detain occurred TUR>GRC", "TUR>GRC 2016-07" },
    { "The row with Morocco has festered for the past year, 22 years since Spain's withdrawal from the Sahara.",
      "withdraw-forces occurred ESP> 1994", NULL },
    { "Talks would go on, with a first meeting set for January 18, Chad's president said.", "occurred TCD> 2016-12-30",
      "2016-01-18" },
    { "Chad's president announced talks with Libya for January 18.", "state occurred TCD> 2016-12-30", "2016-01-18" },
    { "In a speech on January 20, Chad's president warned Libya.", "warn occurred TCD>LBY 2016-01-20", NULL },
    { "Chad condemned Libya on February 3.", "condemn occurred TCD>LBY 2016-02-03", NULL },
    { "Chad attacked Libya on January 18.", "attack occurred TCD>LBY 2016-01-18", NULL },
    /* what will be on a day long gone in this year will be in the next; what was to be then is not */
    { "Chad's president will visit Libya on November 3.", "visit planned TCD>LBY 2017-11-03", NULL },
    { "Chad's president will visit Libya on December 23.", "visit planned TCD>LBY 2016-12-23", NULL },
    { "Chad's president visited Libya on November 3.", "visit occurred TCD>LBY 2016-11-03", NULL },
    { "Chad said on October 20 its president would visit Libya on November 3.", "visit", "2017-11-03" },
    { "In 2008, a month before the vote, Russia invaded Georgia.", "attack occurred RUS>GEO 2008", NULL },
    { "Russia invaded Georgia on Monday, a week before the vote.", "attack occurred RUS>GEO 2016-12-26", NULL },
    { "Iran signed a pact in July 2015. A month before, it had freed two sailors.", "release occurred IRN>IRN 2015-06", NULL },
    { "Peru recalled its ambassador from Cuba, as Chile had in May.", "recall occurred PER>CUB", "2016-05" },
    { "Peru recalled its ambassador from Cuba as rebels attacked it on Monday.", "recall occurred PER>CUB 2016-12-26", NULL },
    /* a month or year before or after a month or year; two with a day each; what a day saw; by a text of another day */
    { "Libya sent troops to Chad in July 2015. A month earlier, Chad had recalled its ambassador from Libya.",
      "recall occurred TCD>LBY 2015-06", NULL },
    { "Libya bombed Chad in 2012. A year earlier, Chad had freed a Libyan officer.", "release occurred TCD>LBY 2011", NULL },
    { "Libya bombed Chad on December 13. Two days earlier, Chad freed a Libyan officer.", "release occurred TCD>LBY 2016-12-11",
      NULL },
    { "Libya bombed Chad in 2012, a year after it expelled the Chadian consul.", "expel occurred LBY>TCD 2011", NULL },
    { "Libya bombed Chad in March, two months before it expelled the Chadian consul.", "expel occurred LBY>TCD 2016-05", NULL },
    { "Kerry met Lavrov on Monday and Fabius on Tuesday.", "meet occurred USA,RUS> 2016-12-26", NULL },
    { "Peru expelled two Chilean diplomats on Monday and three Ecuadorian diplomats on Wednesday.",
      "expel occurred PER>CHL 2016-12-26", NULL },
    { "Kerry met Lavrov and Fabius on Tuesday.", "meet occurred USA,RUS,FRA> 2016-12-27", NULL },
    /* in commas behind a date; years before a day; the last time and the first to do it; since tomorrow's name */
    { "In 1973, six years later, Egypt shelled an Israeli port.", "attack occurred EGY>ISR 1973", NULL },
    { "On December 13, three days later, Chad expelled the Libyan consul.", "expel occurred TCD>LBY 2016-12-13", NULL },
    { "Ten years ago today, Chad expelled the Libyan consul.", "expel occurred TCD>LBY 2006-12-30", NULL },
    { "A year ago on Monday, Chad expelled the Libyan consul.", "expel occurred TCD>LBY 2015-12-26", NULL },
    { "The last time that Chad expelled a Libyan consul was in 1981.", "expel occurred TCD>LBY 1981", NULL },
    { "The last time Chad recalled its ambassador from Libya was on March 3.", "recall occurred TCD>LBY 2016-03-03", NULL },
    { "Chad was in 2008 the first country to recognise Kosovo.", "recognize occurred TCD>XKX 2008", NULL },
    { "Since Saturday, Chad has bombed two Libyan towns.", "attack occurred TCD>LBY 2016-12-24", NULL },
    { "Chad and Libya will hold talks in Paris on the 3rd of next month.", "meet planned TCD,LBY> 2017-01-03", NULL },
    /* a day before a comma and a clause, or behind an aside; ranges; two days around a deed; weeks after a dated clause */
    { "On Wednesday, two days after Libya freed the Chadian consul, he met Libya's president.",
      "release occurred LBY>TCD 2016-12-26", NULL },
    { "Libya freed the consul, who was seized in March, on Tuesday.", "release occurred LBY>LBY 2016-12-27", NULL },
    { "Chad's president visited Libya from Monday to Wednesday.", "visit occurred TCD>LBY 2016-12-26", "2016-12-28" },
    { "Chad condemned on Wednesday the Libyan bombing of its depot on Monday.", "condemn occurred TCD>LBY 2016-12-28", NULL },
    { "Chad condemned on Wednesday the Libyan bombing of its depot on Monday.", "attack occurred LBY>TCD 2016-12-26", NULL },
    { "A week after Libya bombed Chad on December 5, Niger recalled its ambassador from Tripoli.",
      "recall occurred NER>LBY 2016-12", "2016-12-30" },
    { "Libya bombed Chad's port the night before last.", "attack occurred LBY>TCD 2016-12-28", NULL },
    { "Saturday saw protests in Cairo.", "protest occurred EGY>EGY 2016-12-24", NULL },
    { "Monday saw Chad recall its ambassador from Libya.", "recall occurred TCD>LBY 2016-12-26", NULL },
    { "Last week saw Egypt's president meet Israel's prime minister.", "meet occurred EGY,ISR> 2016-12", NULL },
    { "Yesterday Kerry saw protests in Cairo.", "", "protest occurred" },
    { "Under an agreement signed in March, Chad will send aid to Libya.", "aid planned TCD>LBY", "aid planned TCD>LBY 2" },
    { "At talks held in March, Chad sent Libya aid.", "aid occurred TCD>LBY 2016-03", NULL },
    /* times that have no day, and how long ago it was */
    { "It was cold.\n\nIt rained.\n\nSome years later a missile was fired at the embassy of Chad.", "attack occurred >TCD",
      "attack occurred >TCD 2" },
    { "Some years later a missile was fired at the embassy of Chad.", "attack occurred >TCD", "attack occurred >TCD 2" },
    { "At the time, Libya condemned Chad.", "condemn occurred LBY>TCD", "condemn occurred LBY>TCD 2" },
    { "Chad recently arrested two Libyan officers.", "detain occurred TCD>LBY 2016-12", "detain occurred TCD>LBY 2016-12-" },
    { "Hours later, Libya recalled its envoy from Chad.", "recall occurred LBY>TCD 2016-12-30", NULL },
    { "Kenyan students marched in Nairobi for a week.", "protest occurred KEN>KEN 2016-12", "protest occurred KEN>KEN 2016-12-" },
    { "Iraqi diplomats were given until Saturday to leave Jordan.", "expel occurred >IRQ 2016-12-30", NULL },
    { "Libya on Wednesday marked the 11th anniversary of the US bombing of Tripoli.", "attack occurred USA>LBY 2005", NULL },
    { "Libya marked the tenth anniversary of the US bombing of Tripoli.", "attack occurred USA>LBY 2006", NULL },
    { "Libya marked the anniversary of the US bombing of Tripoli.", "attack occurred USA>LBY", "attack occurred USA>LBY 2" },
    { "The 11th anniversary of the US bombing of Tripoli.", "attack occurred USA>LBY 2005", NULL },
    { "It has been two months since Jordan closed the embassy of Iran.", "close-mission occurred JOR>IRN 2016-10", NULL },
    { "Croatia marked two years since its army seized Bosnian towns.", "seize occurred HRV>BIH 2014", NULL },
    { "Two years to the day since Israel bombed Qana, Lebanon recalled its envoy on Monday.", "attack occurred ISR>LBN 2014",
      NULL },
    { "Six months before his election in 1994, Mandela met the king of Swaziland.", "meet occurred ZAF,SWZ>", "SWZ> 2" },
    { "Two hours before the vote, Chad recalled its envoy from Libya.", "recall occurred TCD>LBY 2016-12-30", NULL },
    /* a day by which, a day that the sentence brings out, days measured from a clause or a subject beside */
    { "The Polish consul was told to quit Minsk by Sunday.", "expel occurred BLR>POL 2016-12-30", "2016-12-25" },
    { "It was in 1974 that Turkey invaded Cyprus.", "attack occurred TUR>CYP 1974", NULL },
    { "It was on Tuesday that Niger recalled its envoy from Chad.", "recall occurred NER>TCD 2016-12-27", NULL },
    { "Two days before Chad expelled him on Tuesday, the Libyan envoy met Sudan's ambassador.", "meet occurred LBY,SDN> 2016-12-25",
      NULL },
    { "The Libyan envoy met Sudan's ambassador before Chad expelled him on Tuesday.", "expel occurred TCD>LBY 2016-12-27",
      "meet occurred LBY,SDN> 2016-12-2" },
    { "Tuesday's arrest of two Cypriot officers by Turkish police came a day after Ankara warned Nicosia.",
      "warn occurred TUR>CYP 2016-12-26", NULL },
    { "A year ago Friday, Chad expelled the Libyan ambassador.", "expel occurred TCD>LBY 2015", "2016" },
    { "It was cold.\n\nIt rained.\n\nChad used the occasion to praise Libya.", "praise occurred TCD>LBY 2016-12-30", NULL },
    { "It was cold.\n\nIt rained.\n\nChad recalled its envoy on Tuesday, a step that was condemned by Libya.",
      "condemn occurred LBY>TCD 2016-12", "condemn occurred LBY>TCD 2016-12-" },
    /* the day of what is asked for is not that of the asking; "He also said" goes on with the day of what he said before */
    { "Peru is calling for elections in Chad next month.", "demand occurred PER> 2016-12-30", "demand planned" },
    { "Peru calls for a vote in Chad on January 9.", "demand occurred PER> 2016-12-30", "demand planned" },
    { "Peru appealed for a truce in Chad by Thursday.", "demand occurred PER>TCD 2016-12-30", "2016-12-29" },
    { "Peru urged Chad and Libya to stay calm until Thursday.", "demand occurred PER>TCD,LBY 2016-12-30", "2016-12-29" },
    { "Peru appealed for a truce in Chad on Thursday.", "demand occurred PER>TCD 2016-12-29", NULL },
    /* what the same man adds is of the day on which he spoke; what others do then is not */
    { "It is Friday in Peru. Danish minister Niels Petersen said Tuesday that all was well. Petersen also warned Niger.",
      "warn occurred DNK>NER 2016-12-27", NULL },
    { "It is Friday in Peru. \"All is well,\" Danish spokesman Niels Petersen said Tuesday. \"We urge Niger to keep calm.\"",
      "demand occurred DNK>NER 2016-12-27", NULL },
    { "It is Friday in Peru. Danish minister Niels Petersen said Tuesday that all was well. He also said that it rained. Petersen "
      "warned Niger.",
      "warn occurred DNK>NER 2016-12-27", NULL },
    { "It is Friday in Peru. Danish minister Niels Petersen said Tuesday that all was well. Minister Hans Kaas also warned Niger.",
      "warn occurred", "warn occurred DNK>NER 2016-12-27" },
    { "It was cold.\n\nIt rained.\n\nDenmark said on Tuesday that all was well. Chad's police arrested two Libyan officers.",
      "detain occurred TCD>LBY 2016-12", "detain occurred TCD>LBY 2016-12-27" },
    { "It was cold.\n\nIt rained.\n\nChad on Tuesday expelled two envoys. Its police arrested two Libyan officers.",
      "detain occurred TCD>LBY 2016-12-27", NULL },
    { "It is Friday in Peru. Chad's president told reporters on Tuesday that all was well. He also warned Niger.",
      "warn occurred TCD>NER 2016-12-27", NULL },
    { "It is Friday in Peru. Chad's president told reporters on Tuesday that all was well. Peru also warned Niger.",
      "warn occurred PER>NER 2016-12-30", NULL },
    { "Calm returned on Thursday. In contrast to Monday, when Chad arrested two Sudanese envoys, the border was quiet.",
      "detain occurred TCD>SDN 2016-12-26", NULL },
    { "Bolivia will sever relations with Israel over the raid, starting Tuesday.", "sever-relations planned BOL>ISR 2017-01-03",
      NULL },
    { "It was cold.\n\nIt rained.\n\nBritain simultaneously announced its largest package since 2012, sanctioning two North Korean "
      "ministers.",
      "sanction occurred GBR>PRK 2016-12-30", NULL },
    { "It was cold.\n\nIt rained.\n\nOn Monday Cambodia was withdrawing its envoy from Thailand and reducing ties to the lowest "
      "level.",
      "sever-relations occurred KHM>THA 2016-12-26", NULL },
    { "A UN report released on Tuesday blamed Chad for deaths in the first half of 2014.", "accuse occurred UN>TCD 2016-12-27",
      "2014" },
    { "It began on Sunday, when Serbia recalled its ambassador from Albania.", "recall occurred SRB>ALB 2016-12-25", NULL },
    { "The dispute dates to 2009, when Eritrea expelled the Kenyan ambassador.", "expel occurred ERI>KEN 2009", "2016" },
    { "It rained.\n\nIt was cold.\n\nA Danish envoy was killed when the embassy in Chad was bombed on April 8, 2003.",
      "attack occurred >DNK 2003-04-08", NULL },
    { "When Peru's king met the Danish queen in March, he accused Chile of theft.", "accuse occurred PER>CHL 2016-03", NULL },
    { "It rained.\n\nIt was cold.\n\nChad had expelled the Danish envoy when Denmark closed its embassy on Monday.",
      "expel occurred TCD>DNK", "TCD>DNK 2016-12-26" },
    { "Chad met Peru on Thursday. Chad's king repeatedly attacked Niger.", "NER", "NER 2016-12-29" },
    { "Tensions rose on Monday when Peru expelled three Chilean diplomats.", "expel occurred PER>CHL 2016-12-26", NULL },
    { "Fears grew on Tuesday as Zambia summoned the Malawian ambassador.", "summon occurred ZMB>MWI 2016-12-27", NULL },
    { "The mood had soured in March, when Oman recalled its envoy from Qatar.", "recall occurred OMN>QAT 2016-03", NULL },
    { "Trade fell in 2012 after Brazil imposed sanctions on Paraguay.", "sanction occurred BRA>PRY 2012", "2016" },
    { "It was cold.\n\nIt rained.\n\nSanctions were imposed on Chad after its troops invaded Niger in August 1990.",
      "sanction occurred >TCD 1990", "2016" },
    { "Relations broke down the day Niger expelled the Libyan ambassador.", "expel occurred NER>LBY",
      "expel occurred NER>LBY 2016-12-30" },
    { "Norway, which expelled two Russian diplomats in 2005, kept silent on Thursday.", "expel occurred NOR>RUS 2005", NULL },
    { "It was cold.\n\nIt rained.\n\nThe bridge is open only for the Malian refugees whom Niger is deporting.",
      "deport occurred NER>MLI 2016-12", "MLI 2016-12-" },
    { "Finland said the envoy, who was arrested by Estonia last week, had been freed.", "detain occurred EST>FIN 2016-12",
      "detain occurred EST>FIN 2016-12-" },
    { "Norway, which mediated between Sudan and Chad in 1999, closed its embassy in Juba on Thursday.",
      "mediate occurred NOR>SDN,TCD 1999", NULL },
    /* tomorrow's name in the past: the article's day is behind, by its time zone or a late edition */
    { "Peruvian police freed the Chilean trader early Saturday.", "release occurred PER>CHL 2016-12-31", NULL },
    { "Peru, speaking in Lima on Saturday, condemned Chile.", "condemn occurred PER>CHL 2016-12-31", NULL },
    { "Peruvian police freed the Chilean trader on Sunday.", "release occurred PER>CHL 2016-12-25", NULL },
    /* by signing a text; what is aimed at lends no day that is gone */
    { "Under a pact signed in March in Lagos, the rebels of Chad agreed to disarm.", "pledge occurred chadian-rebels> 2016-03",
      NULL },
    { "Under a pact signed in March, Chad sent aid to Niger on Thursday.", "aid occurred TCD>NER 2016-12-29", NULL },
    { "Chadian rebels launched an attack to topple Niger's premier three weeks ago.", "attack occurred chadian-rebels>NER 2016-12",
      NULL },
    { "Peru agreed to free ten Chilean sailors last month.", "pledge occurred PER>CHL 2016-11", "release planned PER>CHL 2016-11" },
};

/* Days before the act's noun. */
static const struct coding_case nouns[] = {
    { "Ghana condemned Monday's bombing of the Togolese embassy.", "attack occurred >TGO 2016-12-26",
      "condemn occurred GHA> 2016-12-26" },
    { "Two men were charged in the March 3, 1994, bombing of the Indian embassy in Nepal.", "attack occurred >IND 1994-03-03",
      NULL },
    { "The May 5 attack on the Turkish consulate killed four people.", "attack occurred >TUR 2016-05-05", NULL },
    { "He was wanted for the 1986 bombing of the French consulate in Lebanon.", "FRA 1986", NULL },
    { "The paper named one step last month: the visit to Beijing by Japan's foreign minister.", "visit occurred JPN>CHN 2016-11",
      NULL },
    { "Under a 1994 accord signed by Israel and Jordan, the border is open.", "agree occurred ISR,JOR> 1994", "2016" },
    { "Peru expelled Mali's envoy during the 2001 war, when it recalled its own.", "recall occurred PER> 2001", NULL },
    { "Peru told Chad that the rig violated a 2001 fishing accord and asked for its removal.", "demand occurred PER>TCD", "2001" },
};

/* Days counted from another act's. */
static const struct coding_case counted[] = {
    { "The statement comes three days after Ghana expelled a Togolese diplomat.", "expel occurred GHA>TGO 2016-12-27", NULL },
    { "The announcement comes two months after Angola expelled the Congolese ambassador.", "expel occurred AGO>COD 2016-10",
      "2016-12" },
    { "The talks came on Thursday, two days after Ghana expelled a Togolese diplomat.", "expel occurred GHA>TGO 2016-12-27", NULL },
    { "The warning comes a year after Panama recalled its ambassador from Cuba.", "recall occurred PAN>CUB 2015", "2016" },
    { "Last August the envoy was killed by Yemen eight days after he had gone missing.", "attack occurred YEM> 2016-08",
      "attack occurred YEM> 2016-12" },
    { "Peru and Chad signed a pact on Monday. Togo recalled its envoy three days after the pact.",
      "recall occurred TGO> 2016-12-29", NULL },
    { "Peru shelled Chad on May 3. Hours after the shelling, Togo expelled Peru's envoy.", "expel occurred TGO>PER 2016-05-03",
      NULL },
    { "Peru shelled Chad on Monday. Togo has recalled its envoy three days before a summit.", "",
      "recall occurred TGO 2016-12-23" },
    { "Kenya took its complaint to the African Union on Tuesday, a day after Uganda expelled the Kenyan ambassador.",
      "expel occurred UGA>KEN 2016-12-26", "UGA>KEN 2016-12-27" },
    { "Ghana protested on Wednesday, four days after Togolese troops attacked a Ghanaian village and Togo closed its border.",
      "attack occurred TGO>GHA 2016-12-24", "TGO>GHA 2016-12-28" },
    { "The rebels denied on Thursday that they had left the talks, a day after Peru declared them over and gave Chile two days to "
      "leave.",
      "PER>CHL 2016-12-28", "PER>CHL 2016-12-29" },
    { "The premier arrived less than a year after Guinea expelled the Malian ambassador.", "expel occurred GIN>MLI",
      "expel occurred GIN>MLI 2016-12" },
};

/* Days of those who speak. */
static const struct coding_case speech[] = {
    { "It was cold.\n\nIt rained.\n\nMexico said on Sunday that Panama had refused to accept the treaty and that Belize said it "
      "would sign.",
      "state occurred MEX> 2016-12-25", "BLZ> 2016-12-30" },
    { "It was cold.\n\nIt rained.\n\nGambia's president said on Dec. 9 that he rejected the result of the Dec. 1 election.",
      "reject occurred GMB> 2016-12-09", NULL },
    { "\"I condemn the Danish raid,\" Norway's prime minister said in a letter on Monday.", "condemn occurred NOR>DNK 2016-12-26",
      "2016-12-30" },
    { "Albania announced on Monday to offer Kosovo a loan.", "ALB>XKX 2016-12-26", NULL },
    { "Latvia promised on Tuesday to send Ukraine medicine.", "pledge occurred LVA>UKR 2016-12-27", NULL },
    { "It was cold.\n\nIt rained.\n\n\"We make no concessions,\" said a Thai official, who warned Laos against paying ransom.",
      "warn occurred THA>LAO 2016-12-30", NULL },
    { "It was cold.\n\nIt rained.\n\n\"All is well,\" Cuban Foreign Minister Bruno Rodriguez told reporters after a 40-minute "
      "meeting with his Peruvian counterpart.",
      "meet occurred CUB,PER> 2016-12-30", NULL },
    { "In a letter dated Wednesday, Tunisia accused Libya of smuggling arms.", "accuse occurred TUN>LBY 2016-12-28", NULL },
    { "Speaking to reporters late Thursday, Ireland's prime minister criticised Iceland.", "condemn occurred IRL>ISL 2016-12-29",
      NULL },
    { "Chile criticised Peru ahead of Saturday's summit in Lima.", "condemn occurred CHL>PER 2016-12-30", "2016-12-31" },
    { "Chile criticised Peru after Wednesday's decision to close the port.", "condemn occurred CHL>PER 2016-12-30", "2016-12-28" },
    { "It was cold.\n\nIt rained.\n\nEarlier, Spain's king met the president of Peru, who praised Spain.",
      "praise occurred PER>ESP 2016-12-30", NULL },
    { "Norway condemned the killing of three Danish nurses in Goma on 20 December.",
      "condemn occurred NOR> 2016-12-30; attack occurred >DNK 2016-12-20", NULL },
    { "Norway on Thursday condemned the arrest of a Dane by Turkish police on December 20.",
      "condemn occurred NOR>TUR 2016-12-29; detain occurred TUR>DNK 2016-12-20", NULL },
    { "Norway condemned the arrest of a Dane by Turkish police on Wednesday.", "condemn occurred NOR>TUR 2016-12-28", NULL },
    { "It was cold.\n\nIt rained.\n\nThe flood had hit two Togolese towns at noon, Ghana's minister said.",
      "state occurred GHA> 2016-12-30", NULL },
    { "Chad's president on Saturday gave a speech condemning Libya and accusing Sudan.", "accuse occurred TCD>SDN 2016-12-31",
      "accuse planned" },
};

/* Coarse, far and foreign days. */
static const struct coding_case coarse[] = {
    { "Iran's president visited Cuba for the first time since 1959.", "visit occurred IRN>CUB", "1959" },
    { "Kenya expelled four Eritrean diplomats earlier this month.", "expel occurred KEN>ERI 2016-12", "2016-12-" },
    { "Kenya expelled four Eritrean diplomats late last month.", "expel occurred KEN>ERI 2016-11", "2016-11-" },
    { "Kenya expelled four Eritrean diplomats two years ago.", "expel occurred KEN>ERI 2014", "2014-" },
    { "Kenya expelled four Eritrean diplomats in the 1990s.", "expel occurred KEN>ERI", "expel occurred KEN>ERI 2" },
    { "A goal of Spain's prime minister's visit to Gabon was a better port, and trade, which fell last year, down 3 billion "
      "dollars from 2012.",
      "visit occurred ESP>GAB", "2012" },
    { "Morocco will host Spain's foreign minister on Jan. 12.", "2017-01-12", NULL },
    { "Sudanese authorities arrested two Egyptian reporters over the weekend.", "detain occurred SDN>EGY 2016-12-24", NULL },
    { "Egypt has invited the foreign ministers of Oman and Qatar to a ceremony on March 12.", "demand occurred EGY>OMN,QAT 2016-12",
      "03-12" },
    { "Gambia's army attacked a Senegalese post on March 12.", "attack occurred GMB>SEN 2016-03-12", NULL },
    { "Belgium has recognised Palestine since 1990.", "BEL>PSE 1990", "2016" },
    { "Russia's foreign minister will visit Egypt next week.", "visit planned RUS>EGY 2017-01", NULL },
    { "Fiji and Tonga reached a truce on Monday at talks hosted by Samoa.", " 2016-12-26; meet occurred", "2016-12-30" },
    { "Norway's prime minister confirmed on Tuesday at a Nato summit attended by Sweden that he was glad.",
      "meet occurred SWE,NATO> 2016-12-27", NULL },
    { "The two presidents of Togo and Benin will meet in January.", "meet planned TGO,BEN> 2017-01", "2016" },
    { "Sudanese police broke up a protest over the weekend and arrested two Egyptian reporters on Monday.",
      "detain occurred SDN>EGY 2016-12-26", NULL },
};

/* Days that the text has told of another word for the act. */
static const struct coding_case told[] = {
    { "Norway's minister warned three weeks before the invasion of Chad that it would be wrong.", "attack occurred >TCD",
      "attack planned" },
    { "Norway's minister warned two weeks before the summit with Chad that it might fail.", "2017-01", NULL },
    { "The row was over the killing of two Qataris in late January.", "attack occurred >QAT 2016-01", "planned" },
    { "Oman's election in late January will be watched by Qatar.", "elect planned OMN> 2017-01", NULL },
    /* a story of long ago goes on over passives, copulas and negations, to the end of its paragraph; what is quoted is of today */
    { "Ghana met Togo on Thursday.\n\nIt rained.\n\nThe army seized power in 1979. The ballot was not held. Ghana recalled its "
      "envoy from Togo.",
      "recall occurred GHA>TGO", "TGO 2016-12" },
    { "Ghana met Togo on Thursday.\n\nIt rained.\n\nThe pact was signed in 1979. Ghana accused Togo of theft.",
      "accuse occurred GHA>TGO", "accuse occurred GHA>TGO 2016-12" },
    { "Ghana met Togo on Thursday.\n\nIt rained.\n\nThe pact was signed in 1979. \"The pact is dead,\" Ghana's minister said.",
      "state occurred GHA> 2016-12-29", NULL },
    { "Ghana met Togo on Thursday.\n\nIt rained.\n\nThe pact was signed in 1979. Ghana has recalled its envoy from Togo.",
      "recall occurred GHA>TGO 2016-12", NULL },
    { "The pact was signed on Thursday. Ghana recalled its envoy from Togo.", "recall occurred GHA>TGO 2016-12-29", NULL },
    /* of no day in particular */
    { "It rained.\n\nIt was cold.\n\nFor decades Ghana has backed Togo in this dispute.", "praise occurred GHA>TGO", "2016" },
    { "It rained.\n\nIt was cold.\n\nOver the past ten years Ghana has expelled Togolese envoys.", "expel occurred GHA>TGO",
      "2016" },
    { "It rained.\n\nIt was cold.\n\nGhana has closed Togolese consulates in the past.", "close-mission occurred GHA>TGO", "2016" },
    { "Ghana's president famously accused Togo of theft.", "accuse occurred GHA>TGO", "2016" },
    { "Ghana's president once accused Togo of theft.", "accuse occurred GHA>TGO", "2016" },
    { "Ghana's president said the border was safe as long as Togo was calm.", "state occurred GHA> 2016-12-30", NULL },
    { "It rained.\n\nIt was cold.\n\nGhana has expelled ten Togolese envoys in the past week.", "expel occurred GHA>TGO 2016-12",
      NULL },
    { "Sweden's foreign minister met his Finnish counterpart in Oslo on Tuesday. During the meeting he criticised Denmark.",
      "condemn occurred SWE>DNK 2016-12-27", NULL },
    { "Japan's prime minister will visit Vietnam in February. During the visit he will meet Vietnam's president.",
      "meet planned JPN,VNM> 2017-02", NULL },
    { "The European Union adopted a resolution on Chad on Wednesday. It called on Chad to free two French reporters.",
      "demand occurred EU>TCD 2016-12-28", NULL },
    { "The Security Council adopted a resolution on Mali on Tuesday. It was cold.\n\nIt rained.\n\nFrance was glad. It rained "
      "again.\n\n"
      "The resolution calls on Mali to free two Danish reporters.",
      "demand occurred UNSC>MLI 2016-12-27", NULL },
    { "Israel and Egypt signed a treaty in 1979. Under the treaty, Israel withdrew its troops from Sinai.",
      "agree occurred ISR,EGY> 1979", "withdraw-forces occurred ISR> 2016" },
    { "Peru and Chile met on 14 December. It was cold. Since then Peru has accused Chile of theft.",
      "accuse occurred PER>CHL 2016-12", "PER>CHL 2016-12-14" },
    { "In September 2012 Benin attacked Togo and has refused to withdraw its troops ever since.", "reject occurred BEN>TGO",
      "reject occurred BEN>TGO 2012" },
    { "In March Peru expelled a Chilean diplomat and closed its consulate.", "close-mission occurred PER>CHL 2016-03", NULL },
    { "The premier of Chad flew to Paris on Saturday for talks with the French president.", "meet planned FRA,TCD> 2016-12-31",
      "2016-12-24" },
    { "The premier of Chad flew to Paris for talks with the French president on Saturday.", "meet planned FRA,TCD> 2016-12-31",
      NULL },
    { "France's parliament voted to recognise the killings of Armenians in 1915 as a crime.",
      "adopt-resolution occurred FRA>ARM 2016-12-30", "adopt-resolution occurred FRA>ARM 1915" },
    { "Peru apologised for the bombing of Arica in Chile in 1880.", "apologize occurred PER>CHL 2016-12-30",
      "apologize occurred PER>CHL 1880" },
    { "Peru apologised in 1999 for the bombing of Arica in Chile.", "apologize occurred PER>CHL 1999", NULL },
    { "Hungary threatened on Wednesday to expel Serbia's ambassador, a day after talks between Hungary and Serbia in Szeged ended "
      "in "
      "anger.",
      "meet occurred HUN,SRB> 2016-12-27", NULL },
    { "Live\n\n13:30 He denied that a call took place yesterday.\n\n14:10 Peru expels a Chilean envoy.\n\n15:20 Chad's president "
      "arrives in Togo.",
      "expel occurred PER>CHL 2016-12-30", "2016-12-29" },
    { "Live\n\n13:30 He denied that a call took place yesterday.\n\n14:10 Peru expelled a Chilean envoy on Monday.",
      "expel occurred PER>CHL 2016-12-26", NULL },
    { "28 December 2016\n\n13:30 The palace was silent.\n\n14:10 Peru expels a Chilean envoy.", "expel occurred PER>CHL 2016-12-28",
      NULL },
    { "Ghana's foreign minister was in Geneva on Tuesday to lobby the United Nations. He accused Togo of arming rebels.",
      "accuse occurred GHA>TGO 2016-12-27", NULL },
    { "In May 2013 Togo signed a pact with its rebels in Accra. Ghana's government refused to sign it.",
      "reject occurred GHA> 2013-05", NULL },
    { "In May 2013 Togo signed a pact with its rebels in Accra. Ghana's army has withdrawn from Lome.",
      "withdraw-forces occurred GHA>", "withdraw-forces occurred GHA> 2013" },
    /* how long it lasted, up to the day on which it ended */
    { "Peru's premier wound up a four-day visit to Chile on Tuesday.", "visit occurred PER>CHL 2016-12-24", NULL },
    { "Three-day talks between Peru and Chile ended in Lima on Tuesday.", "meet occurred PER,CHL> 2016-12-25", NULL },
    { "Peru's premier began a four-day visit to Chile on Tuesday.", "visit occurred PER>CHL 2016-12-27", NULL },
    { "Chile's president, who was in Lima on a visit, condemned Bolivia.", "visit occurred CHL>PER 2016-12", NULL },
    { "Peru froze its aid as EU leaders meet in Brussels to discuss Chad.", "meet occurred EU> 2016-12-30", NULL },
    { "Cuba said, \"I am willing to leave tomorrow.\"", "pledge occurred CUB> 2016-12-30", "pledge planned" },
    { "Chad bombed Faya in 2012. A court in Libya accused two officers in the bombing.", "accuse occurred LBY>",
      "accuse occurred LBY> 2012" },
    { "Togo and Ghana will hold talks in Lome on Wednesday. Nigeria's president is to attend the talks.",
      "meet planned NGA> 2017-01-04", NULL },
    { "Lutha's premier, whose visit to Taiwan in June 2013 had angered China and prompted it to recall its envoy, was re-elected.",
      "recall occurred CHN> 2013", NULL },
};

/* Which way weekdays point, by the verb that they modify; the texts are of Wednesday 2016-12-28. */
static const struct {
    const char *text, *values;
} weekdays[] = {
    { "The two sides are likely to sign the accord on Friday.", "2016-12-30" },
    { "Officials said the convoy left for the border on Friday.", "2016-12-23" },
    { "The court hearing was postponed until Monday.", "2017-01-02" },
    { "A ceasefire that took effect on Friday has been violated.", "2016-12-23" },
    { "The parliament votes on the bill on Thursday.", "2016-12-29" },
    { "A man in the crowd waves his flag on Friday.", "2016-12-23" },
    { "The union has called for a march on Friday.", "2016-12-30" },
    { "The minister has called for calm on Friday.", "2016-12-23" },
    { "The king invited both envoys to a ceremony on Friday.", "2016-12-30" },
    { "The envoys went to a ceremony on Friday.", "2016-12-23" },
    { "He said a summit to be held Friday would fail.", "2016-12-30" },
    { "The ban, in force since Friday, is over.", "2016-12-23" },
    { "In an interview to appear in Friday's paper, he said talks had failed.", "2016-12-30" },
    { "Will the change in Cairo spark a rally in Tehran on Friday?", "2016-12-30" },
    { "The ministers are gathering in Rome on Friday.", "2016-12-30" },
    { "A website is promoting a rally on Friday.", "2016-12-30" },
    { "Ministers from ten countries gather in Vienna on Thursday to discuss the crisis.", "2016-12-29" },
    { "Ahead of Friday's summit, Peru called for calm.", "2016-12-30" },
    { "After Friday's summit, Peru called for calm.", "2016-12-23" },
    { "The deadline for compliance is Friday.", "2016-12-30" },
    { "The deadline was Friday.", "2016-12-23" },
    { "Iran has until Friday to reply.", "2016-12-30" },
    { "Iran had until Friday to reply.", "2016-12-30" },
    { "The strike, which was to begin on Friday, was called off.", "2016-12-30" },
    { "Talks that were to have begun on Monday were called off.", "2016-12-26" },
    { "The president meets the pope on Saturday before flying home.", "2016-12-31" },
    { "The president met the pope on Saturday before flying home.", "2016-12-24" },
    { "They plan to hold talks in Geneva starting Saturday.", "2016-12-31" },
    { "Voters go to the polls on Sunday.", "2017-01-01" },
    { "Voters went to the polls on Sunday.", "2016-12-25" },
    { "Elections scheduled for Sunday may be delayed.", "2017-01-01" },
    { "Elections held on Sunday were marred by violence.", "2016-12-25" },
    { "The new rules come into force on Sunday.", "2017-01-01" },
    { "Syria's army pledged to halt the bombing from Friday.", "2016-12-30" },
    { "He is expected in Paris on Friday for talks.", "2016-12-30" },
    { "He was expected in Paris on Friday for talks.", "2016-12-30" },
    { "A spokesman said a decision would be announced by Friday.", "2016-12-30" },
    { "By Friday, rebels had taken the town.", "2016-12-23" },
    { "Protesters demanded that he resign by Friday.", "2016-12-30" },
    { "The UN Security Council is holding an emergency session on Thursday.", "2016-12-29" },
    { "On Friday the king will open parliament.", "2016-12-30" },
    { "On Friday the king opened parliament.", "2016-12-23" },
    { "The envoy arrived Friday and leaves Saturday.", "2016-12-23 2016-12-31" },
    { "The two leaders agreed to meet again on Saturday.", "2016-12-31" },
    { "The two leaders agreed on Saturday to meet again.", "2016-12-24" },
    { "The trial of the three men opens Thursday in Ankara.", "2016-12-29" },
    { "Britain's foreign secretary, who visits Cairo on Friday, said he was worried.", "2016-12-30" },
    { "Britain's foreign secretary, who visited Cairo on Friday, said he was worried.", "2016-12-23" },
    { "He told Friday's edition of Le Monde that talks had failed.", "2016-12-23" },
    { "Turkey's president, in an interview to be published on Friday, said talks had failed.", "2016-12-30" },
    { "The rebels threatened to kill the hostages on Friday.", "2016-12-30" },
    { "The rebels killed two hostages on Friday and threatened to kill more.", "2016-12-23" },
    { "No one knows whether Monday's deal will hold.", "2016-12-26" },
    { "The delegation, headed by the foreign minister, flies to Rome on Thursday.", "2016-12-29" },
};

static void test_weekdays(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    struct reader_options options = { 0 };
    int failed = 0;

    g_assert_no_error(error);
    g_assert_true(date_make(2016, 12, 28, &options.published));
    for (size_t i = 0; i < G_N_ELEMENTS(weekdays); i++) {
        OWNED(article) *article = plain_read("test", weekdays[i].text, strlen(weekdays[i].text), &options, &error);
        g_assert_no_error(error);
        OWNED(reading) *reading = coder_read(coder, article);
        g_autoptr(GString) got = g_string_new(NULL);
        for (guint k = 0; k < reading->timexes->len; k++)
            g_string_append_printf(got, "%s%s", k ? " " : "", g_array_index(reading->timexes, struct timex, k).value);
        if (strcmp(got->str, weekdays[i].values) != 0)
            g_test_message("%s\n  got    %s\n  wanted %s", weekdays[i].text, got->str, weekdays[i].values), failed++;
    }
    g_assert_cmpint(failed, ==, 0);
}

static void test_clauses(void)
{
    coding_check(clauses, G_N_ELEMENTS(clauses));
}

static void test_nouns(void)
{
    coding_check(nouns, G_N_ELEMENTS(nouns));
}

static void test_counted(void)
{
    coding_check(counted, G_N_ELEMENTS(counted));
}

static void test_speech(void)
{
    coding_check(speech, G_N_ELEMENTS(speech));
}

static void test_coarse(void)
{
    coding_check(coarse, G_N_ELEMENTS(coarse));
}

static void test_told(void)
{
    coding_check(told, G_N_ELEMENTS(told));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/when/weekdays", test_weekdays);
    g_test_add_func("/when/clauses", test_clauses);
    g_test_add_func("/when/nouns", test_nouns);
    g_test_add_func("/when/counted", test_counted);
    g_test_add_func("/when/speech", test_speech);
    g_test_add_func("/when/coarse", test_coarse);
    g_test_add_func("/when/told", test_told);
    return g_test_run();
}
