#include "coding.h"

/* Sport, 170 words; not one of them is of politics. */
#define CUP_FINAL                                                                                                                  \
    "Denmark reached the final of the Nordic cup after a late goal in Bergen. Denmark had trailed at the break, but a header "     \
    "from a corner and a shot from thirty metres turned the match. Denmark last won the cup in 1998, and the stands were full "    \
    "of red and white. The coach praised his side and hugged the keeper, who had saved two penalties in the first half. The "      \
    "captain limped off with a sore knee and will have a scan. Tickets for the final sold out within an hour, and fans queued "    \
    "through the night in the rain. The kit maker wants to print more shirts. In the other half of the draw a young side from "    \
    "Iceland beat the holders on penalties, and their striker scored his ninth goal of the season. The keeper wept. The last "     \
    "round of the league is played at the weekend, when four clubs can still go down, and the bookmakers expect a tight race. "    \
    "The trophy was polished, the grass was cut, and the band learnt both songs by heart. "

static const struct coding_case cases[] = {
    /* a surname alone is the tables' person only where nothing speaks against it */
    { "Mr Putin accused Norway of spying on Monday.", "accuse occurred RUS>NOR", NULL },
    { "Joseph R. Biden accused Peru of spying, and President Barack H. Obama met him.", "accuse occurred USA>PER", NULL },
    { "President Josef R. Biden accused Peru of spying.", "", "USA" },
    { "The People's Republic of China accused Peru of spying.", "accuse occurred CHN>PER", NULL },
    { "NATO member Turkey accused Peru of spying.", "accuse occurred TUR>PER", NULL },
    { "Pakistan, a key U.S. ally, accused Peru of spying.", "accuse occurred PAK>PER", NULL },
    { "Iran's rival Saudi Arabia accused Peru of spying.", "accuse occurred SAU>PER", NULL },
    { "A Hamas member killed a soldier in Israel.", "attack occurred hamas>ISR", NULL },
    { "The novelist Nils Stoltenberg read to pupils in Oslo. Stoltenberg accused Iran of theft.", "", "NATO" },
    { "Mr. Gates accused Iran of theft on Monday.", "", "accuse occurred USA" },
    { "Egyptian Vice President Ahmed Suleiman met editors. Suleiman accused Iran of theft.", "accuse occurred EGY>IRN", NULL },
    { "The singer Paul Milan Sanders sang in Tallinn on Monday. Sanders accused Iran of theft.", "", "CPV" },
    { "EU envoys met in Oslo. The EU rejected a Russian bid. The Commission condemned Russia on Monday.", "condemn occurred EU>RUS",
      NULL },
    { "EU envoys met in Oslo. The EU rejected a Russian bid. A commission condemned Russia on Monday.", "", "condemn occurred EU" },
    { "Peru's president met envoys in Lima. Peru is poor. The Commission condemned Chad on Monday.", "", "condemn occurred EU" },
    { "Haiti waits. The Security Council met on Monday. The Council condemned Chad.", "condemn occurred UNSC>TCD", NULL },
    { "Chad recalled its envoy to Mali on Monday after accusing its western neighbour of theft.", "accuse occurred TCD>MLI",
      "TCD>TCD" },
    { "Chad met envoys of Mali. Norway sanctioned nine officers, including three Kenyan commanders.", "sanction occurred NOR>KEN",
      NULL },
    { "Chad met envoys of Mali. Norway sanctioned nine persons, among them three Kenyans.", "sanction occurred NOR>KEN", NULL },
    /* who falls in a fight falls by whom he fought; an envoy is of the land beside the word; those counted together */
    { "Two Kenyan soldiers were killed fighting Chad's army on Monday.", "attack occurred TCD>KEN 2016-12-26", "KEN>TCD" },
    { "A Kenyan soldier died on Monday in a clash with the Taliban.", "attack occurred taliban>KEN", "KEN>taliban" },
    { "A Kenyan soldier died battling the Taliban on Monday.", "attack occurred taliban>KEN", "KEN>taliban" },
    { "A Kenyan minister died battling cancer in Chad on Monday.", "", "attack" },
    { "Two Kenyan soldiers were killed in a bus on Monday. Kenya's army is fighting Chad.", "", "attack occurred TCD>KEN" },
    { "Lu Ban was appointed Chinese ambassador to Peru on Monday.", "appoint-envoy occurred CHN>PER 2016-12-26", NULL },
    { "Ann Lee was sworn in on Monday as Chad's ambassador to Mali.", "appoint-envoy occurred TCD>MLI", NULL },
    { "A new Kenyan ambassador to Chad was named on Monday.", "appoint-envoy occurred KEN>TCD", NULL },
    { "Sudan arrested 12 foreigners on Monday, including six Chadians and two Libyans.", "detain occurred SDN>TCD,LBY", NULL },
    { "Sudan arrested 12 foreigners on Monday, including six Chadians, and two Libyans left.", "", "detain occurred SDN>TCD,LBY" },
    /* whom an attack killed is struck, wherever; a refusal is of him who punishes it; a ship is of its flag; a crowd is shot at home */
    { "Rebels shot down a jet on Monday, killing two Kenyan soldiers.", "attack occurred >KEN 2016-12-26", NULL },
    { "Chad's army shelled a camp in Mali on Monday, wounding six Kenyan refugees.", "attack occurred TCD>MLI,KEN", NULL },
    { "Chad's army shelled a camp in Mali on Monday, pleasing six Kenyan refugees.", "", "attack occurred TCD>MLI,KEN" },
    { "Norway imposed sanctions on Chad on Monday for its refusal to free a priest.", "reject occurred TCD>NOR",
      "reject occurred TCD>TCD" },
    { "Peru withheld its aid because of Chad's refusal to hold talks.", "reject occurred TCD>PER", NULL },
    { "A Peruvian train was attacked in Chile on Monday.", "attack occurred >", "attack occurred PER" },
    { "A Peruvian-owned plant was attacked on Monday.", "attack occurred >PER", "PER>PER" },
    { "Norway praised Chad for its refusal to sign. Peru and Mali left.", "praise occurred NOR>TCD", "reject occurred TCD>NOR" },
    { "Norway's king slept after Chad's refusal to hold talks.", "", "reject occurred TCD>PER" },
    { "Chadian troops seized a Greek-owned tanker on Monday.", "seize occurred TCD>GRC 2016-12-26", NULL },
    { "Chadian troops attacked an Italian-flagged ship on Monday.", "attack occurred TCD>ITA", NULL },
    { "Chadian troops attacked a Greek-owned newspaper's reporter on Monday.", "", "TCD>GRC" },
    { "Soldiers opened fire on a crowd in Togo on Monday.", "attack occurred TGO>TGO", NULL },
    { "Soldiers opened fire on civilians in Lima on Monday.", "attack occurred PER>PER", NULL },
    { "Soldiers opened fire on protesters in Hebron on Monday.", "attack occurred >PSE", "attack occurred PSE>PSE" },
    /* "by" behind words that were said tells who said them */
    { "Mali rejected criticism by Kenya.", "reject occurred MLI>KEN", "reject occurred MLI> " },
    { "Mali has rejected the offer by Norway.", "reject occurred MLI>NOR", NULL },
    { "Mali rejected the offer by Monday.", "reject occurred MLI>", "MLI>NOR" },
    { "Mali rejected accusations by Kenya.", "deny occurred MLI>KEN", NULL },
    /* of what peoples those are who were counted */
    { "Sudan arrested 14 men on Monday, six Chadians, two Libyans and a Kenyan.", "detain occurred SDN>TCD,LBY,KEN", NULL },
    { "Sudan deported 20 foreigners on Monday, most of them Chadians.", "deport occurred SDN>TCD", NULL },
    { "Sudan deported 20 foreigners on Monday, six Chadians said.", "", "deport occurred SDN>TCD" },
    /* what everybody knows of */
    { "Ties froze after the Tiananmen Square massacre of 1989.", "attack occurred CHN>CHN 1989", NULL },
    { "Ties froze after the massacre in Srebrenica in 1995.", "attack occurred bosnian-serbs>BIH 1995", NULL },
    { "Ties froze after a massacre in Ouagadougou in 1989.", "", "attack occurred BFA>" },
    { "Police detained two men over a killing in Nanjing on Monday.", "detain occurred CHN>CHN", "JPN>CHN" },
    { "The intifada broke out in September 2000.", "protest occurred PSE>ISR 2000-09", NULL },
    { "The Palestinian uprising began in September 2000.", "protest occurred PSE>ISR 2000-09", "PSE>PSE" },
    { "The Palestinian uprising against Arafat went on in Gaza.", "protest occurred PSE>PSE", "PSE>ISR" },
    { "Palestinian police crushed the uprising in Gaza on Monday.", "protest occurred PSE>PSE", "PSE>ISR" },
    /* who is named holds the office */
    { "Germany's envoy wrote to Mr Erdogan on Monday. Iran accused the president of lying.", "accuse occurred IRN>TUR", NULL },
    { "Kuwait waits. Abdullah praised Iran on Monday.", "", "OMN" },
    { "Malaysian King Abdullah opened a mosque. The king accused Egypt of neglect.", "accuse occurred MYS>EGY", NULL },
    /* who stands beside an office, or beside a name */
    { "The largest opposition movement, Hamas, accused Egypt of lying.", "accuse occurred hamas>EGY", NULL },
    { "Norway's foreign minister spoke first. The prime minister, Theresa May, accused Iran of lying.", "accuse occurred GBR>IRN",
      NULL },
    { "Tom Berg, a former German minister, accused Iran of lying.", "", "accuse" },
    { "Ali Karim, a Shiite, accused Iran of lying.", "", "accuse" },
    { "Iraq's parliament met on Monday. Iraqi officials left early. The Shiite prime minister of Iraq accused Turkey of lying.",
      "accuse occurred IRQ>TUR", NULL },
    { "Ann Lee, the vice president for sales, accused Iran of theft. Peru's president was away.", "", "accuse" },
    { "The dispute with Iran, which condemned Kuwait on Monday, goes on.", "condemn occurred IRN>KWT 2016-12-26", NULL },
    { "The Italian report accused Libya of neglect on Monday.", "accuse occurred ITA>LBY", NULL },
    { "A media report accused Libya of neglect on Monday.", "", "accuse" },
    /* a group by its name, whosever land it is of; a council of the body that the article tells of; a guard of the article's land */
    { "Sri Lanka's main opposition party, the United National Party, accused the government on Monday of fraud. Sri Lanka is calm. "
      "Sri Lanka votes in May.",
      "accuse occurred united-national-party>LKA 2016-12-26", NULL },
    { "The country's biggest Islamist movement, the Muslim Brotherhood, called on Monday for a boycott of the poll in Egypt. Egypt "
      "votes soon. Egypt is tense.",
      "demand occurred muslim-brotherhood>EGY 2016-12-26", NULL },
    { "The security council condemned the raid on Monday. The UN has 400 men in Mali.", "condemn occurred UNSC> 2016-12-26", NULL },
    { "Bolivia's government met on Sunday. Men of the National Guard dispersed a march in La Paz on Monday. Bolivia blamed "
      "the United States for it.",
      "coerce occurred BOL>BOL 2016-12-26", "coerce occurred USA" },
    /* who owns a former official is in office; who was named in full in the same sentence */
    { "Hosni Mubarak spoke on Sunday. Amr Fahmy, Mubarak's former press chief, was ill. Mubarak accused Iran of theft.",
      "accuse occurred EGY>IRN", NULL },
    { "Vice President Omar Suleiman met nobody in Egypt on Monday, and Suleiman's office accused Iran of theft.",
      "accuse occurred EGY>IRN 2016-12-26", NULL },
    { "Police in Amman arrested three reporters of Al-Arabiya on Monday.", "detain occurred JOR>al-arabiya 2016-12-26", NULL },
    /* who keeps order speaks to his own people; relief is for the article's land */
    { "Togo's interior minister warned on Monday that rallies would not be borne. Togo borders Benin. Togo and Benin share a "
      "river, "
      "and Benin sells power to Togo.",
      "warn occurred TGO>TGO 2016-12-26", NULL },
    { "Niger's police chief urged residents on Monday to stay at home. Nigeria trades with Niger. Nigeria and Niger are dry. "
      "Nigeria is big.",
      "demand occurred NER>NER 2016-12-26", NULL },
    /* who is ousted is so at home; at whose gates a crowd stands; who is to act by what is demanded, not who is named beside it */
    { "The ouster of Mali's president in August angered France.", "elect occurred MLI>MLI 2016-08", NULL },
    { "Hundreds rallied in front of the French embassy in Bamako on Monday.", "protest occurred MLI>FRA 2016-12-26", NULL },
    { "Crowds took to the streets of Lagos on Monday in rallies inspired by those in Sudan.", "protest occurred NGA>NGA 2016-12-26",
      NULL },
    { "Russia demanded on Monday that Latvia release the sailors.", "demand occurred RUS>LVA 2016-12-26", NULL },
    { "Norway asked donors on Monday to be generous in Somalia.", "", "demand occurred NOR>SOM" },
    /* parties, movements and armies that no table has, by the head of their name; later by that head, or by their capitals */
    { "The Free Harbour Movement rejected Togo's offer on Monday. The movement accused Togo of lying.",
      "accuse occurred free-harbour-movement>TGO", NULL },
    { "The Iraqi Federation of Dock Hands (IFDH) met on Sunday. The IFDH accused Iraq of theft.",
      "accuse occurred iraqi-federation-of-dock-hands>IRQ", NULL },
    { "The Front for the Renewal of Gabon accused the government of Gabon of fraud.",
      "accuse occurred front-for-the-renewal-of-gabon>GAB", NULL },
    { "The Workers' Hope Party and the Peace and Bread Party accused Togo of fraud.",
      "accuse occurred workers-hope-party,peace-and-bread-party>TGO", NULL },
    { "Fighters of the Kivu Salvation Army killed two soldiers of Uganda on Monday.",
      "attack occurred kivu-salvation-army>UGA 2016-12-26", "attack occurred COD" },
    { "The Togolese Army accused Benin of spying.", "accuse occurred TGO>BEN", NULL },
    { "Togo banned the Tarak movement and the Horva party on Monday.", "coerce occurred TGO>tarak,horva-party 2016-12-26", NULL },
    { "The Ruling Party of Togo accused Benin of spying.", "", "ruling-party" },
    { "The militant group Jund al-Watan killed two soldiers in Mali on Monday. The group warned France.",
      "attack occurred jund-al-watan>MLI 2016-12-26; warn occurred jund-al-watan>FRA", NULL },
    /* who leads the opposition holds no office; the opposition is not the state */
    { "Opposition leader Henri Valbo accused Togo's government of fraud on Monday. Togo's police arrested Valbo on Tuesday.",
      "accuse occurred henri-valbo>TGO 2016-12-26; detain occurred TGO>henri-valbo 2016-12-27", NULL },
    { "Togo's opposition accused the government of Togo of fraud.", "accuse occurred togolese-opposition>TGO", NULL },
    { "Peru condemned Chile's opposition to the treaty.", "condemn occurred PER>CHL", "chilean-opposition" },
    /* whom a political act is aimed at goes by his own name, beside the land that is told of him */
    { "Peru imposed sanctions on Monday on Norwind Shipping, a Greek company that carried oil.",
      "sanction occurred PER>norwind-shipping,GRC 2016-12-26", NULL },
    { "Britain sanctioned two Russian firms, Alvis Tech and Kronta.", "sanction occurred GBR>alvis-tech,kronta,RUS", NULL },
    { "The Orlanda Solar company was sanctioned by Peru.", "sanction occurred PER>orlanda-solar", NULL },
    { "Chile blacklisted the tanker Sea Falcon for carrying Peruvian crude.", "sanction occurred CHL>sea-falcon", "PER" },
    { "Togo expelled the charity Hope Wells on Monday.", "expel occurred TGO>hope-wells 2016-12-26", NULL },
    { "Egyptian prosecutors charged the blogger Samir Fadel with spreading lies.", "detain occurred EGY>samir-fadel", NULL },
    { "A Spanish court indicted the former Guatemalan general Luis Ocampa.", "detain occurred ESP>luis-ocampa,GTM", NULL },
    { "Turkey detained the poet Elif Soran on Monday. Soran told guards she was cold.", "detain occurred TUR>elif-soran 2016-12-26",
      "state" },
    { "Sweden expelled Anatoly Grishin, a Russian diplomat.", "expel occurred SWE>RUS", "grishin" },
    /* somebody by name, and the body that he is of; ranks cut short; who serves whom */
    { "Jean-Philippe Rivas of the IOM accused Togo of neglect. Mr Rivas accused Benin of theft.",
      "accuse occurred IOM>TGO 2016-12-30; accuse occurred IOM>BEN", NULL },
    { "Diane Holt of the US Coast Guard accused Peru of spying.", "accuse occurred USA>PER", NULL },
    { "Col. Avi Dagan of the Israeli army accused Hamas of lying.", "accuse occurred ISR>hamas", NULL },
    { "Ann Field of Kent State University accused Peru of theft.", "", "accuse" },
    { "UNICEF's Kent Paige met donors. Paige accused Togo of neglect.", "accuse occurred UNICEF>TGO", NULL },
    { "Andriy Yurchak, an adviser to the Ukrainian president, accused Russia of lying.", "accuse occurred UKR>RUS", NULL },
    { "Hong Kong's chief executive John Li condemned Peru.", "condemn occurred HKG>PER", NULL },
    { "Islamist leader Rashid Gharn accused Tunisia of fraud.", "accuse occurred rashid-gharn>TUN", NULL },
    /* "the paramilitary group", "the union", "the party" last named; no man is a group; who stands beside his own office */
    { "Sudan's Rapid Support Forces attacked a camp in Darfur. The paramilitary group accused Chad of meddling.",
      "accuse occurred rapid-support-forces>TCD", NULL },
    { "The Tunisian union UGTX called a strike. The union accused Tunisia's president of fraud.", "accuse occurred ugtx>TUN",
      NULL },
    { "The Tanzanian opposition party Chadena met voters. The party accused Kenya of spying.", "accuse occurred chadena>KEN",
      NULL },
    { "Opposition leader Henri Valbo spoke in Togo. The group accused Togo of theft.", "", "henri-valbo" },
    { "The Iranian opposition group MEK met envoys of Peru. The group accused Iran of murder.",
      "accuse occurred mujahedin-e-khalq>IRN", NULL },
    { "Kizza Besiga, an opposition leader, accused Uganda of fraud.", "accuse occurred kizza-besiga>UGA", NULL },
    { "Togo arrested Kossi Amegah on Monday. Benin demanded his release.", "demand occurred BEN>TGO", "BEN>kossi" },
    { "Sudan's Rapid Support Forces left a camp in Darfur. Sudan's army accused the RSF of theft.",
      "accuse occurred SDN>rapid-support-forces", "reporters" },
    { "Reporters Without Borders (RSF) accused Togo of theft. RSF accused Benin of lying.",
      "accuse occurred reporters-without-borders>BEN", NULL },
    { "Colombian guerrillas of the Second Marquetalia attacked a base in Peru.", "attack occurred segunda-marquetalia>PER", NULL },
    { "Israel deported the Swedish activist Greta Thun.", "deport occurred ISR>greta-thun,SWE", NULL },
    { "Rights group Cristosalva accused Peru on Monday of torture.", "accuse occurred cristosalva>PER 2016-12-26", NULL },
    /* the street */
    { "Protests broke out in Algeria, Jordan and Yemen on Monday.", "protest occurred DZA,JOR,YEM>DZA,JOR,YEM", NULL },
    { "Peru's president met Peruvian envoys. Peru is calm. In Yemen, protesters marched on Monday.", "protest occurred YEM>YEM",
      "protest occurred PER" },
    { "Peru's government met. Peruvian police are everywhere in Peru. Chile is worried. On Monday protesters condemned the regime.",
      "condemn occurred PER>PER", NULL },
    { "The Egyptian and Tunisian uprisings began on Monday.", "protest occurred EGY,TUN>EGY,TUN", NULL },
    /* an article of another world: only what it names outright is an actor */
    { CUP_FINAL "They accused the club of greed on Monday.", "", "accuse" },
    { CUP_FINAL "A spokesman said on Monday that the final was sold out.", "", "state" },
    { CUP_FINAL "The Kremlin accused Norway of greed on Monday.", "accuse occurred RUS>NOR", NULL },
    { CUP_FINAL "Troops of both governments watched, and Norway's minister. He accused the Danish government of greed on Monday.",
      "accuse occurred", NULL },
    { "Angola's ministers left Luanda. Crowds were in the street. They condemned Gabon on Monday.", "", "AGO>GAB" },
    { "Angola is rich. It is impudent to condemn Gabon.", "", "AGO>GAB" },
    { "Angolan President Joao Sosa left. Mr Bill Poe is careful, and he condemned Gabon on Monday.", "", "AGO>GAB" },
    /* pronouns: not who stands by name in their own clause, nor the one that a pronoun beside them means */
    { "Togo asked a court to settle its row with Benin. Benin hailed the step. It urged Togo to keep its troops away.",
      "demand occurred BEN>TGO", "demand occurred TGO>TGO" },
    { "The Malaysian premier telephoned Thailand's leader on Monday. She thanked him for his help.", "praise occurred MYS>THA",
      NULL },
    { "Chile's president met Peru's in Quito on Monday. Both sides pledged to release hostages.", "pledge occurred CHL,PER>",
      "pledge occurred ECU" },
    /* lands and bodies by what they are */
    { "Morocco cut ties with Iran on Tuesday. The kingdom accused Tehran of arming rebels.", "accuse occurred MAR>IRN", NULL },
    { "Jordan's king met envoys of Iran. Iran was pleased. Iran and Jordan trade. The kingdom accused Iran of theft.",
      "accuse occurred JOR>IRN", NULL },
    { "Saudi Arabia left the talks with Iran. The Islamic republic accused its rival of seeking a pretext.",
      "accuse occurred IRN>SAU", NULL },
    { "Qatar's emir was received by Mauritania on Monday. The Gulf emirate accused Egypt of lying.", "accuse occurred QAT>EGY",
      NULL },
    { "The Maldives left the Commonwealth on Thursday. The island nation accused the organisation of meddling.",
      "accuse occurred MDV>COMMONWEALTH", NULL },
    { "The African Union met on Wednesday. The 55-nation body accused Mali of breaking its word.", "accuse occurred AU>MLI", NULL },
    { "African and South American countries accused Denmark of theft on Monday. The U.S. was away.", "", "accuse occurred USA" },
    { "The united states accused northern Ireland police of theft.", "accuse occurred USA>GBR", NULL },
    /* who answers, answers somebody; who goes on, goes on at the same */
    { "Qatar expelled two Egyptian diplomats on Sunday. Egypt protested on Monday.", "protest-formally occurred EGY>QAT", NULL },
    { "The EU warned Togo on Monday. Togo refused to comply.", "reject occurred TGO>EU", NULL },
    { "Chile warned Peru on Monday. Peru warned that it would close its ports on Tuesday.", "warn occurred PER>CHL", NULL },
    { "Chile summoned Peru's envoy on Monday. It handed over a protest note.", "protest-formally occurred CHL>PER", NULL },
    /* whose words are denied, whose list it is, agents on the wrong verb, borders */
    { "Pakistan rejected Indian claims that its troops had fired first.", "deny occurred PAK>IND", NULL },
    { "Iran denied accusations by Bahrain that it had armed militants.", "deny occurred IRN>BHR", NULL },
    { "Yemen was put on the US commerce department's list in 1991.", "sanction occurred USA>YEM 1991", NULL },
    { "Peru condemned the bombing of Aden by Saudi jets.", "condemn occurred PER>SAU 2016-12-30; attack occurred SAU>YEM", NULL },
    { "Russia massed troops along its border with Georgia.", "mobilize occurred RUS>GEO", NULL },
    { "Two Russian diplomats have been ordered out of Bulgaria.", "expel occurred BGR>RUS", NULL },
    { "The king of Jordan received Iraq's president. The king promised him aid.", "pledge occurred JOR>IRQ", NULL },
    { "The Arab League, whose secretary-general criticized Ottawa, met on Monday.", "condemn occurred ARL>CAN", NULL },
    { "Pakistan accused Kabul of harbouring Hamas, which has killed hundreds of its troops.", "attack occurred hamas>PAK", NULL },
    { "Hamas kidnapped two Swedes in May. A Danish nurse was freed on Monday.", "release occurred hamas>DNK 2016-12-26", NULL },
    { "On Monday a mob broke into the Armenian parliament.", "seize occurred ARM>ARM", NULL },
    { "Peru took its dispute with Chile to the World Court.", "protest-formally occurred PER>CHL", NULL },
    /* who reports, who orders, who is freed, who is there */
    { "Sudan summoned Ethiopia's ambassador over the shelling of a village, its foreign ministry said.", "state occurred SDN>",
      "state occurred ETH" },
    { "Malaysia met envoys of North Korea. Its premier ordered the embassy of the reclusive state to be sealed.",
      "close-mission occurred MYS>PRK", NULL },
    { "Venezuela freed four opposition lawmakers under an accord brokered by the Vatican.", "release occurred VEN>VEN",
      "release occurred VEN>VAT" },
    { "Togo accused Benin on Monday. Benin said no. A government spokesman there accused Ghana of lying.",
      "accuse occurred BEN>GHA", NULL },
    { "Armenia accused Azerbaijan of theft. Russia asked both to show restraint.", "demand occurred RUS>ARM,AZE", NULL },
    { "Armenia accused Azerbaijan of theft. The two former Soviet republics fought a war in April.", "attack occurred ARM,AZE>",
      NULL },
    { "Peru condemned the raid as a breach of its laws.", "condemn occurred PER>", "condemn occurred PER>PER" },
    { "Chile's navy detained nine Peruvian fishermen. Lima demanded their release.", "demand occurred PER>CHL", NULL },
    { "Ethiopian militiamen attacked Sudan on Monday.", "attack occurred ethiopian-militiamen>SDN", NULL },
    { "Yerevan later handed a protest note to Baku.", "protest-formally occurred ARM>AZE", NULL },
    /* "it" is no person and no attribute; the same pronoun means the same; parts of what is one's own */
    { "Peru's president Alan Garcia met Mr Annan of the United Nations. Its refugee chief accused Chile of theft.",
      "accuse occurred UN>CHL", NULL },
    { "Australia summoned the Myanmar ambassador over the jailing of its citizen.", "detain occurred >AUS", NULL },
    { "Russia spoke first. It claimed that drones had been launched with the help of British soldiers, whom it also accused of "
      "theft.",
      "accuse occurred RUS>GBR", "accuse occurred GBR" },
    { "Vietnam protested after a Chinese vessel rammed one of its boats.", "attack occurred CHN>VNM", NULL },
    { "Two Kenyan reporters were arrested and deported by Chad on Monday.",
      "detain occurred TCD>KEN 2016-12-26; deport occurred TCD>KEN 2016-12-26", NULL },
    { "Hezbollah fired rockets at Israeli positions. Israel replied with artillery.", "attack occurred ISR>hezbollah", NULL },
    { "The Angolan leader, on a visit to Havana, praised Peru.", "visit occurred AGO>CUB", NULL },
    { "Gulmurod Halimov, a retired sergeant, was jailed for life in Tajikistan.", "detain occurred TJK>gulmurod-halimov", NULL },
    { "Nigeria freed a newspaper editor, days before a visit by Canada's premier.", "release occurred NGA>NGA", NULL },
    { "The Gambia accused Britain of theft. The former colonial power accused the Gambia of lying.", "accuse occurred GBR>GMB",
      NULL },
    { "Malian soldiers took the palace on Monday. They accused France of theft.", "accuse occurred MLI>FRA", NULL },
    { "Burundi left the International Criminal Court. A spokesman for the court was sad. A spokesman in The Hague accused Burundi.",
      "accuse occurred ICC>BDI", NULL },
    { "A raid on Mali sparked clashes between Niger and Chad on Monday.",
      "attack occurred >MLI 2016-12-26; attack occurred NER,TCD> 2016-12-26", "NER>MLI; NER,TCD>MLI" },
    { "The killings in Mali followed fighting between Niger and Chad on Monday.",
      "attack occurred >MLI 2016-12-26; attack occurred NER,TCD> 2016-12-26", "NER>MLI; NER,TCD>MLI" },
    { "An attack on Mali began with a raid by Niger on Monday.", "attack occurred NER>MLI 2016-12-26", NULL },
    { "American envoys left. American troops stayed. The United States was calm. The Kurds condemned France on Monday.",
      "condemn occurred kurds>FRA 2016-12-26", "USA" },
    { "American envoys left. American troops stayed in Iraq. The United States was calm. The Kurds condemned France on Monday.",
      "condemn occurred IRQ>FRA 2016-12-26", "USA" },
    { "Kerry met opponents of the Iraq war on Monday.", "meet occurred USA> 2016-12-26", "IRQ" },
    { "Kerry met opponents of the Iraqi king on Monday.", "meet occurred USA,IRQ> 2016-12-26", NULL },
    { "Peru and the United States share a bay. The state of emergency was lifted on Monday.", "", "USA" },
    { "Two of the Iraqi ministers said on Monday that all was well.", "state occurred IRQ> 2016-12-26", NULL },
    { "One of the Iraqi guards said on Monday that all was well.", "", "state" },
    { "One of Chad's envoys condemned Peru on Monday.", "condemn occurred TCD>PER 2016-12-26", NULL },
    { "Thailand's prime minister called on leaders shaken by the unrest to show restraint.", "demand occurred THA>", NULL },
    { "The U.S. ambassador left. A state of emergency was imposed in Algeria in 1992.", "coerce occurred",
      "coerce occurred USA; coerce occurred >USA" },
    { "Thai police arrested two Egyptians. In Cairo thousands gathered on the streets to demand change.",
      "protest occurred EGY>EGY", "demand occurred EGY>THA" },
    /* companions of a subject */
    { "Poland, along with Lithuania and Latvia, condemned Russia on Monday.", "condemn occurred POL,LTU,LVA>RUS 2016-12-26", NULL },
    { "Canada, like Australia, expelled Libyan diplomats on Tuesday.", "expel occurred CAN,AUS>LBY 2016-12-27", NULL },
    /* pronouns */
    { "Peru accused Chile of theft. It is hard to condemn Bolivia.", "accuse occurred PER>CHL", "condemn" },
    { "Peru says it is willing to attack Chile.", "attack proposed PER>CHL", NULL },
    { "Peru rejected the plan on Monday. We condemned Chile for years.", "reject", "condemn" },
    { "Peru's president rejected the plan. \"We condemn Chile,\" he said.", "condemn occurred PER>CHL", NULL },
    { "Peru accused Chile of theft on Monday. Two villagers slept. They condemned Bolivia.", "accuse", "condemn" },
    { "Peru and Chile met on Monday. They condemned Bolivia.", "condemn occurred PER,CHL>BOL", NULL },
    { "In his first visit to Oslo on Monday, Mr Putin accused Sweden of theft.", "visit occurred RUS>NOR", NULL },
    /* several in one breath, or by custom */
    { "Poland, Hungary and Austria met on Monday. Iran invited the three countries to Tehran.", "demand occurred IRN>POL,HUN,AUT",
      NULL },
    { "The two Koreas held talks on Monday.", "meet occurred KOR,PRK>", NULL },
    { "Iran invited two countries to join at the Madrid summit on Monday.", "demand occurred IRN>", "ESP" },
    { "The Iraqi president and prime minister condemned Turkey on Monday. Egypt, Egypt and Egypt.", "condemn occurred IRQ>TUR",
      NULL },
    /* at home, or ordered about */
    { "Peru's government met. Peruvian police are everywhere in Peru. Chile waits. Chile fears it, but Chile sleeps. Peru is big. "
      "On Monday Peru's government urged two opposition politicians of Peru to wait.",
      "PER>PER", "PER>CHL" },
    { "Spain is calm. Spanish police watch Spain. Jordan's king appointed a new prime minister on Monday.", "elect occurred JOR>",
      "ESP" },
    { "Months after Chile accused Peru of theft, Bolivia has become poor.", "accuse occurred CHL>PER", NULL },
    { "The head of the FAO opened the talks. Zimbabwe thanked the director general on Monday.", "praise occurred ZWE>FAO", NULL },
    /* a list whose second name was taken for another word for the first; all of four */
    { "Peru, the United Arab Emirates, Chile and Egypt cut ties with Qatar on Monday. Chad urged the four states to wait.",
      "sever-relations occurred PER,ARE,CHL,EGY>QAT 2016-12-26; demand occurred TCD>PER,ARE,CHL,EGY", NULL },
    { "Norway, the host, Chile and Peru signed the accord on Monday.", "agree occurred NOR,CHL,PER>", NULL },
    /* a member by its club is not the club; the members are */
    { "Germany condemned its NATO ally Turkey on Monday.", "condemn occurred DEU>TUR 2016-12-26", "NATO" },
    { "Germany asked its NATO allies on Monday to send troops.", "demand occurred DEU>NATO", NULL },
    /* what may be called an alliance, a bloc, an agency */
    { "NATO sent ships. The UN's man in Kosovo slept. Russia's envoy criticised the alliance.", "condemn occurred RUS>NATO", "UN" },
    { "UNHCR thanked Chad. The agency's head, Anton Guter, praised Togo's president.", "praise occurred UNHCR>TGO", "TCD>TGO" },
    { "Kazakhstan chairs the OSCE. Peru met the chairman of the OSCE on Monday and asked the organisation to send police.",
      "demand occurred PER>OSCE", NULL },
    { "The Taliban opened an office in Qatar on Tuesday. The United States will hold talks with the group there on Friday.",
      "meet planned USA,taliban>", "QAT> 2016-12-30" },
    /* a party's government is its land's; a senator is of his state; a group before the people it is of */
    { "The African Union suspended Mali on Monday. Peru, Chad and Togo held talks in Lima. Norway applauded the move.",
      "praise occurred NOR>AU", "praise occurred NOR>MLI" },
    { "The African Union suspended Mali on Monday. Norway urged Mali to yield. Mali called the decision a disgrace.",
      "condemn occurred MLI>AU", "condemn occurred MLI>NOR" },
    { "Fiji is tense. The rebel leader George Speight left Fiji on Monday. Speight denounced New Zealand.",
      "condemn occurred fijian-rebels>NZL", "condemn occurred FJI" },
    { "BEIRUT - Lebanon is poor. Israel shelled a farm in Lebanon on Monday in response to mortars fired by Hezbollah.",
      "attack occurred hezbollah>ISR", "attack occurred hezbollah>LBN" },
    { "Chad shelled Niger on Sunday. Peru appealed to the parties on Monday to stop.", "demand occurred PER>TCD,NER",
      "demand occurred PER>PER" },
    { "UNITA leader Jonas Savimbi met a general on Sunday. Peru demanded on Monday that he lay down his arms.",
      "demand occurred PER>unita", "demand occurred PER> " },
    { "Chad is dry. Chad's king ordered an inquiry on Monday.", "demand occurred TCD>TCD", NULL },
    { "BANJUL - Gambia is poor. Gambia's rebels seized a mill on Sunday. The rebels vowed revenge on Monday.",
      "warn occurred gambian-rebels>GMB", NULL },
    { "BANJUL - Gambia is poor. Gambia's king fled on Monday. The mutinous soldiers raided a mill.",
      "seize occurred gambian-mutineers>GMB", NULL },
    { "BANJUL - Gambia is poor. Soldiers rose against Gambia's king on Monday. Norway sent two frigates to the region.",
      "mobilize occurred NOR>GMB", NULL },
    { "BANJUL - Gambia is poor. Soldiers rose against Gambia's king on Monday. The World Bank froze a loan.",
      "suspend-aid occurred WB>GMB", NULL },
    { "BANJUL - Gambia is poor. Gambian police shot two students on Monday. Human Rights Watch asked for an inquest.",
      "demand occurred human-rights-watch>GMB", NULL },
    { "FREETOWN - Sierra Leone is poor. Insurgents raided a mill near Bo on Monday.",
      "seize occurred sierra-leonean-insurgents>SLE", NULL },
    { "The rebels of Fiji freed ten members of the Labour-led government on Monday. Fiji is tense.",
      "release occurred fijian-rebels>", "labour" },
    { "2019. Republican Senator Lindsey Graham accused Iran of theft on Monday.", "accuse occurred USA>IRN", "republican" },
    { "Turkey attacked the Kurdish YPG militia on Monday.", "attack occurred TUR>ypg 2016-12-26", "kurds" },
    { "Macedonian and ethnic Albanian leaders signed a deal on Monday. Macedonia is calm.", "agree occurred MKD,ethnic-albanians>",
      NULL },
    { "Etienne Tshisekedi's UDPS party accused Rwanda of theft on Monday. Congo is at war.", "accuse occurred udps>RWA",
      "COD>RWA" },
    /* long out of his office, he is of the land that is said to be his */
    { "Japan's Yasushi Akashi accused Peru of theft on Monday.", "accuse occurred JPN>PER", "UN>PER" },
    /* those whose chief is named; the generals; police where the sentence sets out */
    { "The Maoists left Nepal's cities. Tamil rebels rested. The Tamil Tigers waited. The Tamil Tigers slept. The rebels, led by "
      "Joseph Kony, rejected Nepal's offer on Wednesday.",
      "reject occurred lra>NPL 2016-12-28", "ltte>" },
    { "Tunisia is calm. Tunisians slept. Tunisia waits. Prayuth Chan-ocha, who heads the junta, left Bangkok. The junta expelled "
      "two "
      "French "
      "envoys on Monday.",
      "expel occurred THA>FRA 2016-12-26", "TUN>" },
    { "Turkey is calm. Turks slept. Turkey condemned the junta led by General Moussa Dadis Camara of Guinea on Monday.",
      "condemn occurred TUR>GIN 2016-12-26", "TUR>TUR" },
    { "Burma's ruler slept. Burma waits. The generals denied on Monday that they had tortured monks.", "deny occurred MMR>", NULL },
    { "Three generals denied on Monday that Burma was poor.", "", "deny" },
    { "Sri Lanka's army met. Sri Lanka waits for Sri Lankan rain. In Dhaka, police arrested nine strikers on Monday.",
      "detain occurred BGD>BGD 2016-12-26", "LKA>LKA" },
    { "Pakistan's leader spoke. In Beijing, the Foreign Ministry accused Togo of spying.", "accuse occurred CHN>TGO", "PAK>TGO" },
    { "Vietnam, which invaded Cambodia in 1978, withdrew its troops from that country in 1989.",
      "withdraw-forces occurred VNM>KHM 1989", NULL },
    { "France called on Monday for the withdrawal of all foreign troops. Angola's troops had come to Congo.",
      "demand occurred FRA>", "FRA>AGO" },
    /* two of one land meet nobody else; "it" is no one of the subject's own phrase; in protest at whose words */
    { "Peru's army chief met King Felipe in Madrid. Thailand's army chief met Thailand's king on Monday. Peru waits. Peru sleeps.",
      "meet occurred THA> 2016-12-26", "THA,PER" },
    { "The EU presidency, held by Finland, deplored it. Togo's army had seized power.", "condemn occurred EU>", "EU>FIN" },
    { "Sudan recalled its envoy on Monday in protest at Egypt's remarks.", "recall occurred SDN>EGY 2016-12-26", "protest" },
    { "Hundreds marched in Cairo in protest at Israel's raid.", "protest occurred EGY>ISR", "protest occurred ISR" },
    /* both sides: who met, signed or fought before; in a quarrel the two of it */
    { "Iran and the Taliban signed a pact on Monday. Norway, Peru and Chad looked on. Liberia praised both sides.",
      "praise occurred LBR>IRN,taliban", NULL },
    { "Pakistan and India held talks on Monday. Nepal's police arrested a Dane. Peru asked both countries to be patient.",
      "demand occurred PER>PAK,IND", "NPL,IND" },
    { "Togo's Robert Dussey met Mali's leader on Monday. Ghana shelled Benin. Togo's Dussey urged the two sides to talk.",
      "demand occurred TGO>GHA,BEN", "MLI,TGO" },
    { "Russia fears Iran. Iran fears Russia. Iran shelled Russia. France and Germany condemned Chad. The two countries condemned "
      "Iran.",
      "condemn occurred FRA,DEU>IRN", "RUS>IRN" },
    { "Mali and the Taliban signed a pact in Peru on Monday. Peru's envoy hailed it. Peru has cheered Mali. Peru's king likes "
      "Mali's. "
      "The sides agreed to free prisoners.",
      "release planned MLI,taliban", "release planned PER" },
    /* one's own people abroad; whose step it was; who struck, not who struck back; who is out of office, and his crowd */
    { "Fiji's army seized power. Australia told New Zealand so. Australia advised its citizens on Monday to leave.",
      "demand occurred AUS>AUS 2016-12-26", "AUS>NZL" },
    { "Togo demanded the release of its citizens on Monday.", "", "TGO>TGO" },
    { "Russia recognised Abkhazia on Tuesday, a step that was condemned by Chile.", "condemn occurred CHL>RUS", NULL },
    { "North Korea shelled South Korea on Tuesday. South Korea returned fire. Chile condemned the attack.",
      "condemn occurred CHL>PRK", "CHL>KOR" },
    { "Egypt's army put ousted President Mohamed Mursi on trial. Egypt is tense. Egypt waits. Mursi's supporters marched in Cairo "
      "on "
      "Monday.",
      "protest occurred EGY>", "mohamed-mursi>EGY 2016-12-26" },
    { "The chief cabinet secretary accused Iran of theft. Japan's leader met South Korea's and South Korea's minister. South "
      "Korea.",
      "accuse occurred JPN>IRN", "KOR>IRN" },
    /* what an officer commands; where one was arrested; who declares, alone; "them" is no land; in support of whom */
    { "Serbia shelled Bosnia on Sunday. The general commanding the UN force accused Bosnia of theft.", "accuse occurred UN>BIH",
      "SRB>BIH 2016-12-30" },
    { "Indonesian police arrested six students at Halim University on Tuesday.", "detain occurred IDN>IDN", "halim" },
    { "Zaire waits. Zaire is hot. Zaire sleeps. The Rwandan Patriotic Front declared an end to the civil war on Monday.",
      "cease-fire occurred rpf> 2016-12-26", "rpf,COD" },
    { "Morocco backed the putschists; Algiers condemned them on Monday.", "condemn occurred DZA>", "DZA>MAR" },
    { "Hezbollah's chief led a rally in support of Damascus on Monday.", "protest occurred hezbollah>", "protest occurred SYR" },
    { "Patriarch Nasrallah Tofeir met President Obama on Monday. Hezbollah's Hassan Nasrallah was ill.", "", "hezbollah,USA" },
    /* whom one wants extradited is not asked; a firm speaks for no state */
    { "Kyrgyzstan waits. Ousted President Kurmanbek Bakiyev fled. Bakiyev was arrested in Britain, and Kyrgyzstan demanded his "
      "extradition on Monday.",
      "demand occurred KGZ>", "demand occurred KGZ>kurmanbek-bakiyev" },
    { "Italian chemical giant Montebruno accused Peru of theft on Monday.", "", "ITA>PER" },
    { "The Fuerza Popular party accused Chile of theft on Monday.", "accuse occurred popular-force>CHL", NULL },
    /* the other one is guessed only while he is spoken of */
    { "Norway's king slept. Norway is big. Norwegian seas are cold. Sweden sleeps. Finland waits. Denmark works. Iceland freezes. "
      "Chile demanded an apology on Monday.",
      "demand occurred CHL>", "CHL>NOR" },
    /* "it" after a sentence about a thing that is no actor */
    { "Norway waits for the minister of Chad. Norway's parliament is in session. Pressure on Norway grew. It said on Monday that "
      "prices "
      "would fall.",
      "", "state" },
    { "Norway waits for the minister of Chad. Norway's parliament is in session. Norway grew. It said on Monday that prices would "
      "fall.",
      "state occurred NOR>", NULL },
    /* no other one where an act's own words say with whom, though he is no actor; a counterpart may be the other's */
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway's king met young farmers from the north on "
      "Monday.",
      "", "TCD" },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway's king began talks with striking miners on "
      "Monday.",
      "", "NOR,TCD" },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway's king met his counterpart on Monday.",
      "meet occurred NOR,TCD>", NULL },
    /* what is said of one's own plans is said to nobody, relief is for the land in need */
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway's premier said on Monday that he would not "
      "seek a "
      "second term.",
      "pledge occurred NOR>", "NOR>TCD" },
    { "A quake hit Haiti on Tuesday. The quake was strong. The damage is due to the fact that it struck the capital city.", "",
      "attack occurred" },
    { "A war hit Haiti on Tuesday. The army is strong. The damage is due to the fact that it struck the capital city.",
      "attack occurred", NULL },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway closed its border in November after "
      "accusing "
      "Russia of sending migrants.",
      "sanction occurred NOR>RUS", "NOR>TCD" },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway will distribute 20 tonnes of rice.", "",
      "NOR>TCD" },
    { "Floods hit Chad. Chad is poor. People in Chad starve. Chad waits. Norway sent 20 tonnes of rice on Monday.",
      "aid occurred NOR>TCD", NULL },
    { "Chad's premier warned on Monday that the war in Libya could go on for years.", "warn occurred TCD>", "TCD>LBY" },
    /* who has a subject of his own behind "whose" */
    { "Norway's premier met Idriss Deby, whose regime he refuses to recognise.", "recognize denied NOR>TCD",
      "reject occurred TCD>" },
    { "On Monday, fighters led by Malian officers raided a Chadian fort.", "seize occurred MLI>TCD 2016-12-26", "2016-12-30" },
    /* words that some land has for a name of its provinces */
    { "Gunmen bombed a Jewish school on Monday.", "", "RUS" },
    { "The Maritime Bureau accused Peru of neglect on Monday.", "", "TGO" },
    { "Most officials in Chad accused Peru of theft on Monday.", "accuse occurred TCD>PER", "CZE" },
    /* beside whom one acts is not at whom; a report of one's own words has its own day */
    { "A Norwegian frigate is patrolling the Gulf alongside two Peruvian ships.", "mobilize occurred NOR>", "NOR>PER" },
    { "Norway's foreign office said on Monday it had told the families of the search.", "state occurred NOR> 2016-12-26", NULL },
    /* for whom a spokesman speaks whose land is not told */
    { "Chad waits. Chad is poor. Peruvian officers continued talks on Monday with their Chadian counterparts, a spokesman said.",
      "state occurred PER>", "state occurred TCD" },
    { "Chad waits. Chad is poor. The talks with Peru failed on Monday, a spokesman said.", "state occurred TCD>", NULL },
    /* who took the step that is judged */
    { "Norway recalled its envoy from Chad on Monday. Peru hailed the move. Chile condemned the decision.",
      "condemn occurred CHL>NOR", "CHL>PER" },
    { "Norway recalled its envoy from Chad on Monday. Peru hailed Chile's move.", "praise occurred PER>CHL", "PER>NOR" },
    { "Norway shelled Chad. Norway and Peru fought Chad. Chad waits, and Norway waits. A raid of Chad's on Peru failed. Both sides "
      "signed a pact on Monday.",
      "agree occurred NOR,TCD> 2016-12-26", NULL },
    /* the two that met, in the sentence before or some sentences ago */
    { "Norway's king met the Chadian premier. Both sides signed a pact on Monday.", "agree occurred NOR,TCD> 2016-12-26", NULL },
    { "The UN met Chad's envoys on Sunday. Both sides signed a pact on Monday.", "agree occurred UN,TCD> 2016-12-26", NULL },
    /* an office of any house, beside a name; with its land; a land's own office */
    { "Chad is poor. Chad waits. Chad's king spoke. \"It is theft by Iran,\" said Carla Bellini, head of campaigns at Grainaid.",
      "", "occurred TCD>" },
    { "Chad waits. Chad is poor. Carla Bellini, a vice president, accused Iran of theft.", "", "TCD>IRN" },
    { "Chad waits. Chad is poor. Carla Bellini, the vice president, accused Iran of theft.", "accuse occurred TCD>IRN", NULL },
    { "Chad waits. Chad is poor. Carla Bellini, head of Peru's navy, accused Iran of theft.", "accuse occurred PER>IRN", NULL },
    { "Chad waits. Chad is poor. Carla Bellini, the foreign minister, accused Iran of theft.", "accuse occurred TCD>IRN", NULL },
    /* a sentence about "he" goes on about him, whomever its clauses name */
    { "The pope came to Cuba. He prayed for hours before Fidel Castro let him go. He accused Iran of theft.",
      "accuse occurred VAT>IRN", "CUB>IRN" },
    { "The pope came to Cuba. Fidel Castro let him go at noon. He accused Iran of theft.", "accuse occurred CUB>IRN", "VAT>IRN" },
    { "The nurse Ana Sousa came to Cuba. She wept before Raul Castro let her go. She accused Iran of theft.", "", "CUB>IRN" },
    /* a namesake of somebody told of */
    { "Canada's foreign minister, Lawrence Moran, met nobody. Moran accused Iran of theft.", "accuse occurred CAN>IRN", NULL },
    { "Canada's foreign minister, Lawrence Moran, met nobody. Penny Lawrence accused Iran of theft.", "", "CAN>IRN" },
    /* what a thing says is nobody's word; for whom a spokesman speaks of whom the sentence before did */
    { "Chad is poor. Chad waits. The newspaper printed maps of the raid. It accused Iran of theft.", "", "accuse occurred TCD" },
    { "Chad is poor. Chad waits. The army in Peru is small. It accused Iran of theft.", "accuse occurred PER>IRN", NULL },
    { "Chad waits. Chad is poor. Hamas has fired rockets. A spokesman accused Peru of theft.", "accuse occurred hamas>PER",
      "TCD>PER" },
    /* who speaks for a private house or family; a group that is only somewhere; an inhabitant */
    { "Cuba waits. Cuba is poor. Elian was named Gonzalez. Pia Ruiz, spokeswoman for Raul Castro's relatives, accused Iran of "
      "theft.",
      "", "CUB>IRN" },
    { "Haiti waits. Haiti is poor. Jon Wirth, the spokesman for the relief group in Jacmel, accused Iran of theft.", "",
      "HTI>IRN" },
    { "Haiti waits. Haiti is poor. The aid group in Jacmel accused Iran of theft.", "", "HTI>IRN" },
    { "Haiti waits. Haiti is poor. Jon Wirth, the spokesman for the army, accused Iran of theft.", "accuse occurred HTI>IRN",
      NULL },
    { "Lina Karam, an Iraqi, accused Iran of theft.", "", "accuse" },
    { "Lina Karam, the Iraqi minister, accused Iran of theft.", "accuse occurred IRQ>IRN", NULL },
    /* in whose house an official works; a mission to a body is one's envoys */
    { "An official with the IAEA accused Iran of theft.", "accuse occurred IAEA>IRN", NULL },
    { "A spokesman at the Peruvian embassy accused Iran of theft.", "accuse occurred PER>IRN", NULL },
    { "Officials at NATO headquarters in Brussels accused Iran of theft.", "accuse occurred NATO>IRN", "EU" },
    { "A spokesman at the scene in Peru accused Iran of theft.", "", "PER>IRN" },
    { "The Peruvian mission to the UN accused Iran of theft.", "accuse occurred PER>IRN", "visit" },
    { "Peru will send a mission to Chad on Monday.", "visit planned PER>TCD 2017-01-02", NULL },
    { "U.S. intelligence accused Iran of theft.", "accuse occurred USA>IRN", NULL },
    /* a surname told of before, first in a sentence without an act, is whom "he" means */
    { "Peruvian Foreign Minister Jose Vargo spoke. Chad's president, Ali Kentu, accused Peru of theft. Vargo was pale. He accused "
      "Iran "
      "of theft.",
      "accuse occurred PER>IRN", "TCD>IRN" },
    { "Peruvian Foreign Minister Jose Vargo spoke. Chad's president, Ali Kentu, accused Peru of theft. Chad had seen Vargo. He "
      "accused "
      "Iran of theft.",
      "accuse occurred TCD>IRN", "PER>IRN" },
    { "A teacher, Karen Moss, stood there. Moss accused Iran of theft.", "", "karen" },
    { "Chad waits. Chad is poor. Ali Moss, leader of the choir, accused Iran of theft.", "", "TCD>IRN" },
    /* an attack of an unnamed day has not the author of another one */
    { "Tuesday's raid on Peru failed. Chad attacked Peru on Tuesday.", "attack occurred TCD>PER 2016-12-27", NULL },
    { "The raid on Peru in 2004 killed ten people. Chad has shelled villages since.", "attack occurred >PER 2004", "TCD>PER" },
    /* who is named among an act's words and has no part in it */
    { "The UN is handing out tents provided by Norway on Monday.", "aid occurred UN", "UN>NOR" },
    { "Norway's premier pledged on the eve of Chad's poll to raise pensions.", "pledge occurred NOR>", "NOR>TCD" },
    { "Norway offered its help on Monday, in addition to the teams of Peru.", "pledge occurred NOR>", "NOR>PER" },
    { "Norway's premier promised reforms on Monday because rallies like those in Peru would otherwise follow.",
      "pledge occurred NOR>", "NOR>PER" },
    { "Norway said on Monday it would quit the scheme if the Peruvian firm was chosen.", "pledge occurred NOR>", "NOR>PER" },
    { "Norway said on Monday it would not talk unless Peru stays.", "reject occurred NOR>PER", NULL },
    { "Norway said on Monday that it would send 40 tonnes of rice from Peru.", "pledge occurred NOR>", "NOR>PER" },
    { "Norway pledged on Monday to withdraw from Peru.", "pledge occurred NOR>PER", NULL },
    { "Hezbollah gunmen killed ten people on Monday for a Peruvian firm.", "attack occurred hezbollah>", "hezbollah>PER" },
    { "Norway's premier told a Peruvian reporter on Monday that the poll was a victory for democracy.", "",
      "praise occurred NOR>PER" },
    { "Norway deployed 300 troops on Monday who had served in Peru.", "mobilize occurred NOR>", "NOR>PER" },
    { "Norway rejected on Monday a plan that Peru backs.", "reject occurred NOR>PER", NULL },
    /* who held what is taken */
    { "Chadian troops on Monday recaptured a town held by Hezbollah.", "seize occurred TCD>hezbollah", NULL },
    { "A school occupied by Hezbollah was raided by Chadian police on Monday.", "seize occurred TCD>hezbollah", NULL },
    { "Chadian troops on Monday stormed a Hezbollah-held town.", "attack occurred TCD>hezbollah", NULL },
    { "Chadian troops on Monday seized a town visited by Norway's king.", "seize occurred TCD", "TCD>NOR" },
    /* one's own government is asked, too, not one's own wish */
    { "Norway's king asked his government on Monday to resign.", "demand occurred NOR>NOR 2016-12-26", NULL },
    /* what is said to anybody, and against nobody in a land that is helped */
    { "Norway warned Chad on Sunday. Norway's premier vowed on Monday not to run again.", "pledge occurred NOR>",
      "pledge occurred NOR>TCD" },
    { "Norway warned Chad on Sunday. It pledged on Monday to send help.", "pledge occurred NOR>TCD", NULL },
    { "Norway warned Chad on Sunday. It denied on Monday that its premier was ill.", "deny occurred NOR>",
      "deny occurred NOR>TCD" },
    { "Chad waits. Chad is poor. Norway sent 20 tonnes of rice to Chad on Sunday. Norway's premier warned on Monday that the rains "
      "would be heavy.",
      "warn occurred NOR> 2016-12-26", "warn occurred NOR>TCD" },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway threatened newspapers with a ban on "
      "Monday.",
      "warn occurred NOR", "NOR>TCD" },
    /* whom a band strikes where nobody is named: its own land, or the article's; a charity strikes none */
    { "Police waited in Chad. Floods came to Chad. Chad waits. Oxfam launched an appeal on Monday.", "demand occurred oxfam>",
      "oxfam>TCD" },
    { "Police waited in Chad. Floods came to Chad. Chad waits. Hezbollah demanded new elections on Monday.",
      "demand occurred hezbollah>TCD", NULL },
    { "Police waited in Chad. Floods came to Chad. Chad waits. The Albanian opposition called for rallies on Monday.",
      "demand occurred albanian-opposition>ALB", "albanian-opposition>TCD" },
    { "Police waited in Chad. Floods came to Chad. Chad waits. Hezbollah urged its followers on Monday to wait.",
      "demand occurred hezbollah>", "hezbollah>TCD" },
    { "Police waited in Chad. Floods came to Chad. Chad waits. Hezbollah called on the world on Monday to pay.",
      "demand occurred hezbollah>", "hezbollah>TCD" },
    /* "him": nobody known where a stranger was spoken of since */
    { "Norway's premier accused Peru of theft. Volunteer Adam Reed had left on his first trip. Rebels abducted him on Monday.", "",
      ">NOR" },
    { "Angela Merkel accused Peru of theft. A man came to the square, and he was shot on Monday.", "", ">DEU" },
    { "Norway's premier was ill. Rebels abducted him on Monday.", "attack occurred >NOR", NULL },
    /* a crowd that the police turn on is their own land's */
    { "Haitian police fired shots on Monday to disperse looters.", "attack occurred HTI>HTI 2016-12-26", NULL },
    { "French soldiers shot at a crowd on Monday.", "attack occurred FRA>", "FRA>FRA" },
    { "Peruvian police killed a smuggler on Monday before students met.", "attack occurred PER>", "PER>PER" },
    /* relief is for the land in need, and not for where it is sent from */
    { "Police waited in Chad. Floods came to Chad. Chad waits. The WFP said on Monday it would airlift 80 tonnes of food from its "
      "hub in El Salvador.",
      "", "WFP>SLV" },
    /* whom one says one will meet; one's own cabinet, whatever other was spoken of */
    { "Police waited in Chad. Floods came to Chad. Chad waits. Hezbollah said on Sunday that it would meet the country's vice "
      "president.",
      "pledge occurred hezbollah>TCD", NULL },
    { "Norway's envoy met the Peruvian government on Sunday. Chad's king asked the government to resign.",
      "demand occurred TCD>TCD", "TCD>PER" },
    { "Norway's envoy met the Peruvian government on Sunday. Chad's king asked the government to free him.",
      "demand occurred TCD>PER", NULL },
    /* the outlet that "it" means, where it is struck */
    { "Al-Jazeera said it had told Norway where its offices were, but it had been attacked on Monday.",
      "attack occurred >al-jazeera", ">NOR" },
    { "Al-Jazeera is owned by Qatar. It was banned from Iraq on Monday.", "coerce occurred IRQ>al-jazeera", ">QAT" },
    { "Al-Jazeera is owned by Qatar. Its office was raided by Iraqi police on Monday.", "seize occurred IRQ>al-jazeera", ">QAT" },
    /* who speaks behind his words is whom "he" means next */
    { "Malian President Assimi Goita is a fool, Libyan minister Taher Siala told the station. He accused Chad of lies.",
      "accuse occurred LBY>TCD", "MLI>TCD" },
    { "Malian President Assimi Goita is ill, the ministry told the station. He accused Chad of lies.", "accuse occurred MLI>TCD",
      NULL },
    { "Chad's President Idriss Deby left on Monday. The trains ran late, Banda says. He condemned Mali.", "", "condemn occurred" },
    { "Chad's President Idriss Deby left on Monday. The trains ran late, critics say. He condemned Mali.",
      "condemn occurred TCD>MLI", NULL },
    { "Chad's President Idriss Deby left on Monday. Kos's aim, he said, was to condemn the raid.", "", "state occurred" },
    { "Chad's President Idriss Deby left on Monday. Chad's aim, he said, was to condemn the raid.", "state occurred TCD", NULL },
    { "Norway attacked Chad on Sunday, Reuters reported. It was bombed on Monday.", "", "reuters" },
    /* whom a warning is for among three; of one's own men a report is asked */
    { "Chad waits for Norway. Chad is poor. Chad fears Peru. Peru fears Chad. Peru is near. Norway likes Peru. Norway waits for "
      "Chad. Norway's premier warned on Monday that winter would be long.",
      "warn occurred NOR>", "NOR>TCD" },
    { "Chad is near Norway. Chad fears Norway. Norway waits, and Chad waits too. Norway's premier ordered an assessment on Monday.",
      "demand occurred NOR>NOR", "NOR>TCD" },
    { "Norway's premier asked Chad on Monday for a list of the dead.", "demand occurred NOR>TCD", "NOR>NOR" },
    { "Protesters in Honduras demanded the return of Wei Jingsheng on Monday.", "demand occurred HND>HND", "HND>wei-jingsheng" },
    /* who speaks is "he" and "it" behind a quotation; of whom it speaks in the quotation that goes on */
    { "\"Mr Putin has fooled us all,\" said the teacher. He accused Norway of greed on Monday.", "", "RUS>NOR" },
    { "\"Mr Putin has fooled us all,\" Peru's president said. He accused Norway of greed on Monday.", "accuse occurred PER>NOR",
      "RUS>NOR" },
    { "Mr Putin has fooled us all, a spokesman said. He accused Norway of greed on Monday.", "accuse occurred RUS>NOR", NULL },
    { "\"Chad may become a haven for smugglers,\" the study says. It warned Peru of floods on Monday.", "", "warn occurred TCD" },
    { "\"Chad has lost its way,\" Peru's president said. \"It attacked Mali on Monday.\"", "attack occurred TCD>MLI", "PER>MLI" },
    /* a thing is no land, though a land's name stands before it */
    { "The references to Peru in the film are crude. It accused Chad of theft on Monday.", "", "PER>TCD" },
    { "The government of Peru sat late. It accused Chad of theft on Monday.", "accuse occurred PER>TCD", NULL },
    /* whose speech tells of another's words goes on as the speaker */
    { "Mr Putin wrote the article.\nThese are the words of Angela Merkel: \"Wait.\"\nWe accused Chad of theft on Monday.", "",
      "DEU>TCD" },
    { "Angela Merkel: We waited.\nWe accused Chad of theft on Monday.", "accuse occurred DEU>TCD", NULL },
    /* the land in front of a clause is that of its authorities, whose were spoken of before */
    { "Chad's government banned a march on Sunday. In Peru, the government closed the airport on Monday.", "",
      "close occurred TCD" },
    { "Chad's army waits. In Peru the army killed ten protesters on Monday.", "attack occurred PER>", "TCD>PER" },
    /* soldiers are whose soldiers were named last, by another word too, if the article is about those */
    { "French troops went to Mali on Sunday. Mali is poor. Soldiers shot dead ten men at a camp on Monday.", "attack occurred FRA>",
      "MLI>MLI" },
    { "Mali is poor. Mali is tense. Mali waits. Mali sleeps. A French marine left on Sunday. Soldiers shot dead ten men in Bamako "
      "on Monday.",
      "attack occurred MLI>", "attack occurred FRA>" },
    { "Mali's police were there on Monday when he was seized by soldiers from the Chadian National Guard.", "seize occurred TCD>",
      "MLI>" },
    /* a foreigner is not of the land that was spoken of; the high court is not the body's */
    { "An Iraqi official was there on Sunday. One foreign official accused Peru of theft on Monday.", "", "IRQ>PER" },
    { "An Iraqi official was there on Sunday. The official accused Peru of theft on Monday.", "accuse occurred IRQ>PER", NULL },
    { "The ICC opened its doors. Judges of the court sat on Sunday. The high court condemned Peru on Monday.", "", "ICC>PER" },
    /* whoever heads a body acts for it, wherever he is from */
    { "The Norwegian chief of NATO accused Peru of theft on Monday.", "accuse occurred NATO>PER", "NOR>PER" },
    { "The Lebanese leader of Hezbollah accused Peru of theft on Monday.", "accuse occurred hezbollah>PER", "LBN>PER" },
    { "The Norwegian ambassador to NATO accused Peru of theft on Monday.", "accuse occurred NOR>PER", "NATO>PER" },
    /* one of the ranks speaks for no army */
    { "Chad's army waits. The soldier said on Monday that the road was long.", "", "state occurred" },
    /* the land beyond a border is not where it happened; a border that is closed is its */
    { "Chadian troops attacked a village near the frontier with Niger on Monday.", "attack occurred TCD>", "TCD>NER" },
    { "Rwandan rebels killed six people near the border with Congo on Monday.", "attack occurred rwandan-rebels>", "COD" },
    { "Niger closed its border with Benin on Monday.", "sanction occurred NER>BEN", NULL },
    { "Gunmen killed four soldiers on Monday in Niger near the frontier with Mali.", "attack occurred >NER", "MLI" },
    /* acts that nobody is in both of tell nothing of each other */
    { "Tanzania has detained 14 foreigners. Two Iraqis were detained on Monday.", "detain occurred >IRQ", "TZA>IRQ" },
    { "Tanzania has detained 14 Iraqis. On Monday Tanzania detained two foreigners.", "detain occurred TZA>IRQ", NULL },
    /* a state blockades, its people protest; a review of ties is no meeting unless two hold it */
    { "Chad blockaded the only road to Niger on Monday.", "sanction occurred TCD>", "protest occurred" },
    { "Farmers in Chad blockaded the only road to Niger on Monday.", "protest occurred TCD>", "sanction occurred" },
    { "The Chadian and Libyan ministers reviewed ties on Monday.", "meet occurred TCD,LBY>", NULL },
    { "Chad said it would review its ties with Libya.", "", "meet" },
    /* three who talk */
    { "Talks among Egypt, Sudan and Ethiopia ended on Monday.", "meet occurred EGY,SDN,ETH>", NULL },
    { "Talks among Egyptian, Sudanese and Ethiopian ministers ended on Monday.", "meet occurred EGY,SDN,ETH>", NULL },
    { "A trade pact among Chile, Peru and Colombia was signed on Monday.", "agree occurred CHL,PER,COL>", NULL },
    { "There was talk among Egyptian officials on Monday.", "", "meet occurred" },
    /* who tells of talks with another holds them; not of those of a third */
    { "Talks with Namibia began on Monday, the Zambian ministry said.", "meet occurred NAM,ZMB>", NULL },
    { "Zambia said on Monday that a truce with Libya was agreed.", "cease-fire occurred LBY,ZMB>", NULL },
    { "Zambia said on Monday that Norway had held talks with China.", "meet occurred NOR,CHN>", "ZMB,CHN" },
    /* who is told what must be done; the land that is to do it before him, and no outlet */
    { "Norwegian ministers told Sudan's ambassador on Monday that the killings must stop.", "demand occurred NOR>SDN", NULL },
    { "Norway told China on Monday that Ukraine must be left alone.", "demand occurred NOR>UKR", "NOR>CHN" },
    { "Norway's premier told CNN on Monday that the killings must stop.", "demand occurred NOR>", "NOR>cnn" },
    { "Peru's envoy told Chile on Monday that the quarrel has to do with oil.", "", "demand occurred" },
    { "Lebanese marched on Monday against the resettlement of Syrian refugees.", "protest occurred LBN>", "SYR" },
    /* who is to act before the place where he is to */
    { "Norway recommended on Monday that the Security Council send more troops to Mali.", "demand occurred NOR>UNSC", "NOR>MLI" },
    { "Norway recommended on Monday that the Security Council send more troops to Mali.", "", "mobilize occurred" },
    { "Norway acted on Monday so that Chad would send troops to Mali.", "", "demand occurred" },
    /* marchers are one's own */
    { "The king of Jordan told the marchers on Monday to go home.", "demand occurred JOR>JOR", NULL },
    /* who was struck is not condemned by whom the blow appals, nor who is to suffer what one will not join */
    { "A bomb struck Nairobi on Sunday. Kenya mourned. Kenya waited. Norway condemned the attack on Monday.",
      "condemn occurred NOR>", "NOR>KEN" },
    { "Kenya shelled Oslo on Sunday. Kenya waited. Norway condemned the attack on Monday.", "condemn occurred NOR>KEN", NULL },
    { "Norway's opposition to a war on Mali was explained on Monday.", "", "NOR>NOR" },
    { "Norway's opposition to a war on Iraq was explained on Monday.", "reject occurred NOR>", "NOR>IRQ" },
    { "Norway said on Monday that it would not end the siege of Libya.", "reject occurred NOR>LBY", "attack occurred" },
    /* who reports behind what he says is not of whom he says it */
    { "Mr Putin called Peru's president on Sunday, Angela Merkel told editors. Mr Putin was ill, she said on Monday.",
      "state occurred DEU>", "state occurred RUS" },
    { "Angela Merkel spoke first. Mr Putin said on Monday that he was ill.", "state occurred RUS>",
      "state occurred DEU> 2016-12-26" },
    /* a former minister who is given an office has one again */
    { "Russia on Sunday named former premier Viktor Chernomyrdin as its envoy for Mali. Chernomyrdin accused Peru of theft on "
      "Monday.",
      "accuse occurred RUS>PER", "viktor-chernomyrdin" },
    { "Russia on Sunday arrested former premier Viktor Chernomyrdin. Chernomyrdin accused Peru of theft on Monday.", "",
      "RUS>PER" },
    /* embassy staff are not those of the town where they work; one secretary is not the other */
    { "Chad is tense. Five Japanese embassy staff in Bangui were ill. The embassy urged all Japanese on Monday to leave.", "",
      "CAF>JPN" },
    { "America's secretary of state spoke on Sunday. Japan waits. The chief cabinet secretary accused Peru of theft on Monday.", "",
      "USA>PER" },
    { "Japan's premier rang Seoul. His government accused Peru of theft, the chief cabinet secretary said on Monday.", "JPN>PER",
      "KOR>PER" },
    /* a family is no office, a surname no land, rebels no land's commando */
    { "The king's brother accused Peru of theft on Monday. Chad is near. Chad waits. Police waited in Chad.", "", "TCD>PER" },
    { "Eason Jordan, a news editor, was arrested on Sunday. Jordan accused Peru of theft on Monday.", "", "JOR>PER" },
    { "The talks were in Jordan. Eason Jordan left Jordan. Jordan accused Peru of theft on Monday.", "accuse occurred JOR>PER",
      NULL },
    { "Police waited in Chad. Chad waits. A separatist commando held a couple hostage on Monday.", "", "attack occurred TCD" },
    /* whoever marches against a war does not do so where it is fought */
    { "Police waited in Chad. Chad waits. Thousands marched on Monday against the war in Chad.", "", "protest occurred TCD" },
    { "Police waited in Chad. Chad waits. Thousands marched on Monday against bribery in Chad.", "protest occurred TCD>TCD", NULL },
    /* an office that the article's land has not, and one of somebody unknown, are of another land */
    { "Britain waits. Britain is calm. Police waited in Britain. The president accused Peru of theft on Monday.", "", "GBR>PER" },
    { "Britain waits. Britain is calm. Police waited in Britain. The prime minister accused Peru of theft on Monday.",
      "accuse occurred GBR>PER", NULL },
    { "America waits. America is calm. Police waited in America. The prime minister accused Peru of theft on Monday.", "",
      "USA>PER" },
    { "Iraq is calm. Police waited in Iraq. Iraq waits for Britain. The home secretary accused Peru of theft on Monday.",
      "accuse occurred GBR>PER", "IRQ>PER" },
    { "Police waited in Iraq. Iraq is calm. Iraq waits. The home secretary accused Peru of theft on Monday.", "", "IRQ>PER" },
    { "Police waited in Iraq. Iraq is calm. Iraq waits. Our president accused Peru of theft on Monday.", "", "IRQ>PER" },
    { "Police waited in Iraq. Iraq is calm. Iraq waits. Its army accused Peru of theft on Monday.", "accuse occurred IRQ>PER",
      NULL },
    /* who rules after a coup is the land's; some of them are anybody's */
    { "Soldiers seized power in Niger on Sunday. The coup leaders accused Peru of theft on Monday.", "accuse occurred NER>PER",
      NULL },
    { "Niger is calm. Police waited in Niger. Niger waits. The putschists accused Peru of theft on Monday.",
      "accuse occurred NER>PER", NULL },
    { "Niger is calm. Police waited in Niger. Niger waits. Three coup leaders accused Peru of theft on Monday.", "", "NER>PER" },
    /* those with whom one mediates are no side; those whom one met are */
    { "Chad and Hamas signed a truce. Peru, which has mediated with Egypt and Kenya, urged both sides on Monday to stay calm.",
      "demand occurred PER>TCD,hamas 2016-12-26", "PER>EGY" },
    /* whom a land struck before, or with whom it quarrels at his home, it strikes where nobody is named; at home it may be its own */
    { "Chile invaded Peru. Peru is at war. Peru mourns. Peru waits. Chile's army seized the airport on Monday.",
      "seize occurred CHL>PER 2016-12-26", NULL },
    { "Chile is calm. Chile waits. Chile invaded Peru. Chile's army seized the airport on Monday.",
      "seize occurred CHL> 2016-12-26", NULL },
    { "Chile invaded Peru in 2014. Peru is calm. Peru waits. Chile withdrew its last troops on Monday.",
      "withdraw-forces occurred CHL>PER 2016-12-26", NULL },
    { "Peru is calm. Peru waits. Chile met Peru. Chile's army seized the airport on Monday.", "seize occurred CHL> 2016-12-26",
      NULL },
    /* who is threatened in what one warns of; hunger is no threat */
    { "Kenya warned on Monday that Somalia would face an embargo.", "warn occurred KEN>SOM 2016-12-26", NULL },
    { "If the talks fail, Kenya's minister warned on Monday, Jammeh will be removed by force.", "warn occurred KEN>GMB 2016-12-26",
      NULL },
    { "Kenya warned on Monday that Somalis suffered from hunger.", "warn occurred KEN> 2016-12-26", NULL },
    /* a step that others take after one who took it first, or that is given back */
    { "Poland expelled four Russian envoys on Sunday. Latvia followed suit on Monday.", "expel occurred LVA>RUS 2016-12-26", NULL },
    { "Mali severed ties with Ukraine on Sunday. Niger did the same a day later.", "sever-relations occurred NER>UKR", NULL },
    { "Poland recalled its envoy from Minsk on Sunday. Chile and Peru did likewise on Monday.",
      "recall occurred CHL,PER>BLR 2016-12-26", NULL },
    { "Poland expelled four Russian envoys on Sunday. Russia took the same step on Monday.", "expel occurred RUS>POL 2016-12-26",
      NULL },
    { "Poland expelled four Russian envoys on Sunday. Latvia did not follow suit.", "expel denied LVA>RUS", "expel occurred LVA" },
    { "Poland expelled four Russian envoys on Sunday. Poland did the same on Monday.", "expel occurred POL>RUS 2016-12-25",
      "POL> 2016-12-26" },
    { "Poland elected a parliament on Sunday. Latvia followed suit on Monday.", "", "LVA" },
    /* the territory, the enclave, the island of which was spoken; a coalition is its leader's, and no office of the article's land */
    { "Israeli jets struck Gaza on Sunday. The territory's health ministry accused Egypt of neglect on Monday.",
      "accuse occurred PSE>EGY 2016-12-26", NULL },
    { "China flew jets near Taiwan on Sunday. The island's defence ministry accused Peru of theft on Monday.",
      "accuse occurred TWN>PER 2016-12-26", NULL },
    { "The Saudi-led coalition bombed Sanaa on Sunday. The coalition accused Iran of theft on Monday.",
      "accuse occurred SAU>IRN 2016-12-26", "YEM>IRN" },
    /* charges are the other one's with whom one quarrels, named or not */
    { "Peru met Chile. Peru and Chile trade. Peru rang Chile. Chile waits. Peru dismissed the accusations on Monday.",
      "deny occurred PER>CHL 2016-12-26", NULL },
    { "Peru met Chile. Peru and Chile trade. Peru rang Chile. Chile waits. Peru denied it on Monday.",
      "deny occurred PER> 2016-12-26", NULL },
    /* what a council votes for is about the land that the article is about; what a parliament votes for need not be */
    { "Venezuela is tense. Venezuela waits. Police waited in Venezuela. The OAS voted on Monday not to recognise his government.",
      "adopt-resolution occurred OAS>VEN 2016-12-26", NULL },
    /* captives are those whom he who holds or frees them took last; a man's crew is any */
    { "China detained the crew of a U.S. plane in April. China freed the crew on Monday.", "release occurred CHN>USA 2016-12-26",
      NULL },
    { "China detained a U.S. pilot in April. Chad waits. China freed his crew on Monday.", "", "release occurred CHN>USA" },
    /* a name with an infinitive in it; critics of a seat of power */
    { "The Committee to Protect Journalists urged Turkey on Monday to free him.",
      "demand occurred committee-to-protect-journalists>TUR 2016-12-26", "planned" },
    { "The Committee to Protect Journalists said on Monday Egypt had jailed 20 reporters.", "detain occurred EGY>EGY", "planned" },
    { "A Kremlin critic, Alexei Navalny, condemned the war on Monday.", "condemn occurred alexei-navalny> 2016-12-26", "RUS>" },
    /* insurgents are no charity, though the article is about one; "the group" is; the only two are no pair spoken of */
    { "Human Rights Watch is in Iraq. Human Rights Watch has a report. Human Rights Watch waits. Insurgents seized five men in "
      "Basra "
      "on Monday.",
      "IRQ 2016-12-26", "human-rights-watch>IRQ" },
    { "Human Rights Watch is in Iraq. Human Rights Watch has a report. The group accused Iraq of theft on Monday.",
      "accuse occurred human-rights-watch>IRQ 2016-12-26", NULL },
    { "Peru met Chile. The only two Arab states with a port accused Mali of theft on Monday.", "", "PER>MLI" },
    /* terrorists' bombs are no land's, whatever it is that the article is about */
    { "Kenya waits. Kenya is calm. Police waited in Kenya. Obama condemned the terrorist attack on Monday.",
      "condemn occurred USA> 2016-12-26", "USA>KEN" },
    /* ministers of nobody knows where are those of the land where they resigned, not of the one that the article is about */
    { "Norway waits. Norway is calm. Norwegian police waited. Six ministers resigned in Lima on Monday.",
      "elect occurred PER> 2016-12-26", "NOR" },
    { "Norway waits. Norway is calm. Norwegian police waited. The army seized power in Mali on Monday.", "elect occurred MLI>MLI",
      "NOR" },
    { "Norway waits. Norway is calm. Norwegian police waited. The government resigned on Monday.", "elect occurred NOR>NOR", NULL },
    { "Peru waits. Peru is calm. Peruvian police waited. Norwegian ministers resigned in Lima on Monday.", "elect occurred NOR",
      "elect occurred PER" },
    { "American soldiers ousted the president in Baghdad on Monday.", "elect occurred USA>IRQ", "IRQ>IRQ" },
    { "Norway waits. Norway is calm. Norwegian police waited. The army ousted Mali's president in Lima on Monday.",
      "elect occurred MLI>MLI", "PER" },
    /* firms and houses choose their officers: no election; a state's do */
    { "Norway waits. Norway is calm. Norwegian police waited. He was elected chairman of the firm on Monday.", "", "elect" },
    { "Norway waits. Norway is calm. Norwegian police waited. She was appointed head of the museum on Monday.", "", "elect" },
    /* "all parties" are both; those of the opposition are not */
    { "Israel and Syria met on Monday. All the opposition parties in Egypt agreed to new elections.",
      "pledge occurred egyptian-opposition", "pledge occurred ISR" },
    { "Norway waits. Norway is calm. Norwegian police waited. The bank elected a new chairman on Monday.", "", "elect" },
    { "Norway waits. Norway is calm. Norwegian police waited. The company director resigned on Monday.", "", "elect" },
    { "Norway waits. Norway is calm. Norwegian police waited. The parliament elected a new president on Monday.",
      "elect occurred NOR", NULL },
    { "Norway waits. Norway is calm. Norwegian police waited. The central bank governor resigned on Monday.", "elect occurred NOR",
      NULL },
    { "In 2014, the Rwanda tribunal in Arusha jailed a former Rwandan minister.", "detain occurred ICTR>RWA 2014", "RWA>RWA" },
    /* Brussels is Belgium's town where the article is as much about Belgium as about the Union */
    { "Belgian police raided six houses in Brussels on Monday.", "seize occurred BEL>BEL", "EU" },
    { "Belgium waits. Brussels recalled its ambassador from Kinshasa on Monday.", "recall occurred BEL>COD", "EU" },
    { "Belgium waits. Brussels imposed tariffs on Chinese steel on Monday.", "sanction occurred EU>CHN", "BEL" },
    { "Brussels imposed sanctions on Belarus on Monday.", "sanction occurred EU>BLR", NULL },
    { "EU ministers met in Paris. The EU is calm. The EU waits. Belgium waits. Brussels imposed sanctions on Belarus on Monday.",
      "sanction occurred EU>BLR", "BEL" },
    /* one band by all words for its men; whose negotiator he is, not where he is met */
    { "Leftist rebels in Colombia freed 12 policemen on Sunday. The guerrillas attacked a convoy near Cali on Monday.",
      "attack occurred colombian-rebels>COL 2016-12-26", NULL },
    { "Leftist rebels in Colombia freed 12 policemen on Sunday. Other guerrillas attacked a convoy near Cali on Monday.", "",
      "colombian-rebels>COL 2016-12-26" },
    { "Chad is calm. Chad's adviser met the rebels' negotiator in Kuala Lumpur on Monday.", "", "MYS" },
    { "Tamil separatists attacked a convoy in Sri Lanka on Monday.", "attack occurred ltte>LKA 2016-12-26", NULL },
    { "Togo waits. Togo is calm. Police waited in Togo. The prosecution accused Peru of theft on Monday.",
      "accuse occurred TGO>PER 2016-12-26", NULL },
    /* of whoever took them one asks that they be freed; what was just offered one rejects; fighters are not the speaker's */
    { "Iran seized a tanker on Sunday. Washington demanded on Monday that the ship and its crew be released.",
      "demand occurred USA>IRN 2016-12-26", "USA>USA" },
    { "Iran seized a tanker on Sunday. Washington demanded on Monday that the talks be resumed.", "", "USA>IRN" },
    { "The European Union offered on Monday to send a mission, which Algeria rejected.", "reject occurred DZA>EU", NULL },
    { "Turkish jets bombed a camp in Iraq on Sunday. Turkey said 30 fighters were killed on Monday.", "", "attack occurred >TUR" },
    /* "to which": what stands before it, or what its clause describes */
    { "Japan is the main donor to Chad, to which it granted aid in May.", "aid occurred JPN>TCD", NULL },
    { "Chad, on which Norway imposed sanctions in May, is poor.", "sanction occurred NOR>TCD", NULL },
    { "Norway is calm. Peru praised the rebels in Mali, against whom Chad launched a raid in May.", "attack occurred TCD>",
      "attack occurred TCD>MLI" },
    { "Norway opened a school in Mali, in which Peru granted aid in May.", "", "aid occurred PER>NOR" },
    /* who vows beside him who denounces is he, and not who welcomed before */
    { "Norway welcomed the plan, but Hamas, which held a rally, denounced it and threatened Chad on Monday.",
      "warn occurred hamas>TCD 2016-12-26", "warn occurred NOR" },
    { "Norway welcomed the plan on Monday and threatened Chad.", "warn occurred NOR>TCD", NULL },
    /* an accord is theirs who made it; a truce that others break is not */
    { "Mali and Chad signed an accord on Sunday. Peru welcomed the pact on Monday.", "praise occurred PER>MLI,TCD 2016-12-26",
      NULL },
    { "Mali and Chad signed an accord on Sunday. Chad praised the deal on Monday.", "praise occurred TCD>MLI", "TCD>MLI,TCD" },
    { "Mali and Chad signed an accord on Sunday. Peru welcomed the summit on Monday.", "", "PER>MLI,TCD" },
    { "Mali and Chad signed a truce on Sunday. Peru broke the truce on Monday.", "", "PER>MLI,TCD" },
    /* a minister whom nobody knows is of the capital where he is heard of first, if he is named in full */
    { "Peru is poor. Peru is calm. Police waited in Peru. In Paris, Foreign Minister Jean Dulong condemned Chad on Monday.",
      "condemn occurred FRA>TCD 2016-12-26", "condemn occurred PER" },
    { "Peruvian Foreign Minister Luis Dulong left. In Paris, Foreign Minister Luis Dulong condemned Chad on Monday.",
      "condemn occurred PER>TCD", "condemn occurred FRA" },
    { "Peru is poor. Peru is calm. Police waited in Peru. Foreign Minister Luis Dulong condemned Chad in Paris on Monday.",
      "condemn occurred PER>TCD", "condemn occurred FRA" },
    /* where one sits that votes, to whom it reports by its vote, and the house that a council is of, are not voted on */
    { "Iran is calm. Iran waits. Police waited in Iran. The IAEA board voted in Vienna on Monday to report it to the Security "
      "Council.",
      "adopt-resolution occurred IAEA>IRN 2016-12-26", "AUT" },
    { "The African Union passed a motion in Geneva on Monday.", "adopt-resolution occurred", "CHE" },
    { "The European Union adopted a resolution on the fighting in Chad on Monday.", "adopt-resolution occurred EU>TCD", NULL },
    { "The Security Council voted on Monday to end U.N. sanctions on Libya.", "adopt-resolution occurred UNSC>LBY", "UNSC>UN" },
    { "The Security Council voted on Monday to admit Chad to the African Union.", "adopt-resolution occurred UNSC>TCD", NULL },
    /* the parties concerned are those at odds, and none of one's own; a land's own parties are */
    { "Mali shelled Chad on Sunday. China urged the parties concerned to show restraint on Monday.",
      "demand occurred CHN>MLI,TCD 2016-12-26", "CHN>CHN" },
    { "Mali shelled Chad on Sunday. China called on relevant parties on Monday to resume talks.", "demand occurred CHN>MLI,TCD",
      "CHN>CHN" },
    { "China is calm. China waits. Its police waited in China. China urged parties concerned to resume talks on Monday.",
      "demand occurred CHN", "CHN>CHN" },
    { "Togo is calm. Togo waits. Police waited in Togo. Togo's president urged the opposition parties to resume talks on Monday.",
      "demand occurred TGO>TGO", NULL },
    /* who speaks a tongue is not of its land; the Indians of the Andes are not India's */
    { "Police in Riga beat up Russian speakers on Monday.", "", "RUS" },
    { "Police in Riga beat up Russian sailors on Monday.", "attack occurred LVA>RUS", NULL },
    { "Bolivia's Evo Morales, an Aymara Indian who took office in January, left.", "elect occurred BOL", "IND" },
    { "An Indian general accused Peru of theft on Monday.", "accuse occurred IND>PER", NULL },
    { "The UN Human Rights Commission passed a motion on Monday. The Security Council met on Sunday.",
      "adopt-resolution occurred UN", "UN>UNSC" },
    { "The Security Council adopted a resolution on Monday demanding the release of envoys held by the Taliban.",
      "adopt-resolution occurred UNSC>taliban", NULL },
    { "The Security Council adopted a resolution on Monday on a text drafted by Norway.", "adopt-resolution occurred UNSC",
      "UNSC>NOR" },
    /* a land's embassy is abroad; whom supporters want union with is not invaded; of whom a place is told before he is named */
    { "The United States severed ties with Iran on Sunday after the seizure of its embassy in Tehran.", "seize occurred >USA",
      "seize occurred >IRN" },
    { "The United States severed ties with Iran on Sunday after the seizure of its refinery in Tehran.", "seize occurred >IRN",
      NULL },
    { "Peace has been far since Turkish troops invaded in 1974.", "attack occurred TUR> 1974", "TUR>TUR" },
    { "Cyprus has been divided since Turkish troops invaded in 1974 after a coup by supporters of union with Greece.",
      "attack occurred TUR>CYP 1974", "TUR>GRC" },
    { "Turkish troops invaded Mali in 1974 after a raid by Greek soldiers.", "attack occurred TUR>MLI 1974", NULL },
    { "Lebanon's premier left. In Rome, where he met the pope on Monday, Chilean President Ricardo Lagos wept.",
      "meet occurred CHL,VAT> 2016-12-26", "LBN" },
    { "Chile's president landed in Rome, where he met the pope on Monday. Lebanon's premier wept.", "meet occurred CHL,VAT",
      "LBN" },
    /* who comes into office years later is nobody yet */
    { "Rigathi Gachagua accused Peru of theft on Monday.", "", "accuse occurred KEN>PER" },
};

static void test_actors(void)
{
    coding_check(cases, G_N_ELEMENTS(cases));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/actors/events", test_actors);
    return g_test_run();
}
