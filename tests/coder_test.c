#include "coding.h"

static const struct coding_case cases[] = {
    /* sources and targets */
    { "Russia on Thursday expelled two British diplomats.", "expel occurred RUS>GBR 2016-12-29", NULL },
    { "Two British diplomats were expelled by Russia on Thursday.", "expel occurred RUS>GBR 2016-12-29", NULL },
    { "On Thursday the United States ordered the expulsion of 35 Russian diplomats.", "expel occurred USA>RUS 2016-12-29", NULL },
    { "The European Union imposed sanctions on Belarus in 2011.", "sanction occurred EU>BLR 2011", NULL },
    { "France recalled its ambassador from Ankara on Monday.", "recall occurred FRA>", NULL },
    { "Chinese President Xi Jinping met German Chancellor Angela Merkel in Berlin on Wednesday.",
      "meet occurred CHN,DEU> 2016-12-28", NULL },
    { "Iranian police arrested two British journalists on Tuesday.", "detain occurred IRN>GBR 2016-12-27", NULL },
    { "The foreign minister of Japan summoned the Chinese ambassador on Monday.", "summon occurred JPN>CHN 2016-12-26", NULL },
    { "Israel accused Iran of violating the accord.", "accuse occurred ISR>IRN", "reject" },
    /* who is meant */
    { "The Norwegian foreign ministry spokesman Ola Brekke met reporters. Brekke accused Iran of piracy.",
      "accuse occurred NOR>IRN", NULL },
    { "Poland's embassy burned. The embassy accused Belarus of arson.", "accuse occurred POL>BLR", NULL },
    { "The Security Council met on Monday. The council condemned Sudan.", "condemn occurred UNSC>SDN", NULL },
    { "India and Pakistan traded fire on Monday. The two countries agreed to a truce on Tuesday.", "cease-fire occurred IND,PAK>",
      NULL },
    { "Cuban police arrested two diplomats on Monday.", "detain occurred CUB>", "detain occurred CUB>CUB" },
    { "Another country expelled a diplomat on Monday, Kenya's government said.", "", "expel occurred KEN" },
    { "Egypt warned Sudan on Monday, and President Omar al-Bashir answered him.", "warn occurred EGY>SDN", NULL },
    { "Talks between North and South Korea began in Geneva on Monday.", "meet occurred PRK,KOR>", NULL },
    { "Russia's UN envoy condemned Syria on Monday.", "condemn occurred RUS>SYR", "UN>" },
    { "Iraqi Kurds condemned Turkey on Monday.", "condemn occurred IRQ>TUR", "kurds" },
    { "The Palestinian Hamas movement condemned Egypt.", "condemn occurred hamas>EGY", "PSE" },
    { "Saudi-backed rebels attacked Sanaa on Monday.", "", "attack occurred SAU" },
    { "The former German chancellor condemned Russia on Monday.", "", "condemn occurred DEU" },
    { "A bomb killed four people in Lahore on Monday.", "attack occurred >PAK", NULL },
    { "Thousands of people demonstrated in Nairobi on Monday.", "protest occurred KEN>", NULL },
    { "Zubrowka's foreign minister condemned Lutha on Monday. Zubrowka recalled its ambassador from Paris on Tuesday.",
      "recall occurred zubrowka>", NULL },
    { "Zubrowka restored diplomatic relations with Lutha on Monday.", "restore-relations occurred zubrowka,lutha>", NULL },
    { "A letter from the Danish prime minister condemned Serbia.", "condemn occurred DNK>SRB", NULL },
    { "France gave 20 million euros of aid for Chad on Monday.", "aid occurred FRA>TCD", NULL },
    { "Merkel met Macron on Monday. Merkel met Erdogan on Monday.", "meet occurred DEU,TUR>", NULL },
    /* who speaks in a transcript, who signs an article */
    { "MR. KIRBY: Good morning. We condemn the Sudanese raid.\n\nQUESTION: Will you expel envoys of Sudan?\n\nMR. KIRBY: On Monday "
      "we "
      "expelled two diplomats of Sudan.",
      "expel occurred USA>SDN 2016-12-26", "proposed USA" },
    { "MR. KIRBY: We condemn the Sudanese raid.\n\nQUESTION: I met Sudan's president on Monday.", "condemn occurred USA>SDN",
      "meet" },
    { "MR. SMITH: We condemn the Sudanese raid.", "", "condemn" },
    { "Our answer\n\nBy Boris Johnson\n\nI summoned the Sudanese ambassador on Monday. We recalled our envoy from Khartoum on "
      "Tuesday.",
      "summon occurred GBR>SDN 2016-12-26", NULL },
    { "Our answer\n\nBy Boris Johnson\n\nI summoned the Sudanese ambassador on Monday. We recalled our envoy from Khartoum on "
      "Tuesday.",
      "recall occurred GBR>SDN 2016-12-27", NULL },
    { "Our answer\n\nBy Boris Jansen\n\nSudan is far away. I met the Sudanese ambassador on Monday.", "", "meet" },
    { "Boerge Brende, Norway's foreign minister, spoke with us in Oslo.\n\nQ: Has Sudan replied?\n\nA: No. We expelled its envoy "
      "on Monday.",
      "expel occurred NOR>SDN 2016-12-26", NULL },
    { "Boerge Brende, Norway's foreign minister, spoke with us in Oslo.\n\nQ: I met Sudan's envoy on Monday. Has he replied?", "",
      "meet" },
    { "Boris Johnson (@BorisJohnson): I condemn the raid by Sudan.\n\nGermany met Sudan on Monday.", "condemn occurred GBR>SDN",
      NULL },
    /* an agency's own words: "here", the place before its day, "yesterday" behind a title */
    { "Rabat, Dec 30, APS - Xi Jinping arrived here on Friday.", "visit occurred CHN>MAR 2016-12-30", NULL },
    { "Rabat, December 30 (MAP) -- Xi Jinping flew here on Friday from Cairo.", "visit occurred CHN>MAR 2016-12-30", "EGY" },
    { "RABAT - Moroccan troops arrived here on Friday.", "", "visit" },
    { "The Security Council debated Mali, and the African Union praised it.\n\nThe Secretary-General yesterday named Jan Egeland "
      "as his "
      "envoy for Mali.",
      "appoint-envoy occurred UN>MLI 2016-12-29", NULL },
    { "A UN mission saw Mali. The African Union met on Mali. The African Union is worried. The Secretary-General condemned Mali.",
      "condemn occurred AU>MLI", NULL },
    /* a council beside the Council, a stance that is no group, whose prime minister a minister writes of */
    { "The Ministerial Council of the Gulf Cooperation Council met on Monday. The Council condemned Togo. The Council rejected a "
      "political "
      "council formed by the Houthis. The Council praised Benin.",
      "praise occurred GCC>BEN", "praise occurred houthis" },
    { "Iran's Ali Larijani hailed the resistance of the Syrian nation on Monday.", "praise occurred IRN>SYR", "resistance" },
    { "Sudan will not rest\n\nBy Boris Johnson\n\nSudan is at war. Sudan must stop. On Monday the prime minister expelled two "
      "Sudanese "
      "diplomats.",
      "expel occurred GBR>SDN 2016-12-26", NULL },
    { "Boris Johnson (@BorisJohnson): Sudan must stop.\n\n2/3 I call on Benin to expel Sudan's envoys.", "demand occurred GBR>BEN",
      "praise" },
    { "Togo will have to cut its embassy staff, Ghana's president said.", "demand occurred GHA>TGO", NULL },
    { "Togo will have to cut its embassy staff, Togo's president said.", "", "demand" },
    { "Russia spoke. In May 2014 Petro Poroshenko was elected president.", "elect occurred UKR>UKR 2014-05", "RUS>RUS" },
    { "Ghana condemned Togo's raid and threatened \"the harshest sanctions ever\".", "warn occurred GHA>",
      "warn occurred GHA>GHA" },
    { "Speaking at a joint press conference with his Togolese counterpart, Ghana's president condemned Benin.",
      "meet occurred GHA,TGO>", "call" },
    /* a digest's items have their own lands; both sides are who met; what an object's day is */
    { "OSLO - Norway condemned Chad. Norway recalled its ambassador.\n\nHARARE - Police arrested two editors on Thursday.\n\nLIMA "
      "- The "
      "government imposed a curfew on Wednesday.",
      "detain occurred ZWE>ZWE 2016-12-29", "NOR>NOR" },
    { "OSLO - Norway condemned Chad. Norway recalled its ambassador.\n\nHARARE - Police arrested two editors on Thursday.\n\nLIMA "
      "- The "
      "government imposed a curfew on Wednesday.",
      "coerce occurred PER>PER 2016-12-28", NULL },
    { "OSLO - Norway condemned Chad.\n\nMINSK - Police arrested two editors on Sunday.\n\nHARARE - Two singers were stopped on "
      "Monday. Cuba condemned the arrests.",
      "condemn occurred CUB", "CUB>BLR" },
    { "MINSK - Police arrested two editors on Sunday. Norway waits. Cuba condemned the arrests.", "condemn occurred CUB>BLR",
      NULL },
    { "MR. TONER: Hillary Clinton met Israel's foreign minister on Monday. We urge both sides to be calm.", "meet",
      "demand occurred USA>ISR,USA" },
    { "Ghana and Togo are at odds. Togo's president wrote to Ghana. On Monday Ghana's president met Benin's president in Lagos. "
      "Both "
      "sides agreed to reopen the border.",
      "pledge occurred GHA,BEN>", "pledge occurred GHA,TGO" },
    { "Norway condemns the raid on its embassy in Chad on 23 May 2016.", "condemn occurred NOR>",
      "condemn occurred NOR>TCD 2016-05" },
    { "Norway condemned Chad on 23 May 2016.", "condemn occurred NOR>TCD 2016-05-23", NULL },
    { "The EU condemned the annexation by Russia of Crimea.", "seize occurred RUS>UKR", NULL },
    /* asides and series: whose deed it is */
    { "Togo condemned the raid, in which two Ghanaian envoys were killed, and called on Benin to act.", "demand occurred TGO>BEN",
      NULL },
    { "Togo condemned the raid on a hotel in Cotonou, Benin, which killed ten people.", "attack occurred >BEN", "BEN>" },
    { "Togo, the UAE and Ghana have condemned Benin.", "condemn occurred TGO,ARE,GHA>BEN", NULL },
    { "Ghana criticised a decision to expel envoys of Togo.", "condemn occurred GHA>", "expel occurred GHA" },
    /* a chronology's lines have their own day */
    { "March 3, 2011: Norway expels two Libyan envoys. Libya recalls its ambassador.\n\nApril 2011 - Norway opens an embassy in "
      "Juba.",
      "expel occurred NOR>LBY 2011-03-03", NULL },
    { "March 3, 2011: Norway expels two Libyan envoys. Libya recalls its ambassador.\n\nApril 2011 - Norway opens an embassy in "
      "Juba.",
      "recall occurred LBY>NOR 2011-03-03", NULL },
    { "March 3, 2011: Norway expels two Libyan envoys.\nApril 4-6, 2011 - Poland recalls its ambassador from Chad, which had "
      "expelled a Danish envoy.",
      "recall occurred POL>TCD 2011-04-04", "DNK 2011" },
    { "1985: Togo expels two diplomats of Benin.", "expel occurred TGO>BEN 1985", NULL },
    { "Oslo, 1985: the year in which Togo condemned Benin.", "", "BEN 1985-" },
    /* what is told of long before is no news of the article's day */
    { "In July 2012 an Omani plane landed in Tehran.\n\nTwo months later Iran signed a treaty with Oman.\n\nIran then criticised "
      "Oman.",
      "agree occurred IRN,OMN> 2012-09", "condemn occurred IRN>OMN 2016" },
    { "Norway condemned Chad on Thursday. In 2006 Chad expelled a Danish envoy. Norway expelled two diplomats of Chad the "
      "following "
      "year. Chad criticised Norway.",
      "expel occurred NOR>TCD 2007", "condemn occurred TCD>NOR 2016" },
    { "Norway's queen visited Chad when Togo seized an embassy and broke off relations with Benin.", "sever-relations occurred TGO",
      "sever-relations occurred BEN,TGO> 2016" },
    /* phrases hung on another word */
    { "Putin informed Hollande and Merkel about his decision by telephone.", "call occurred RUS,FRA,DEU>", NULL },
    { "Peskov dismissed as groundless allegations by Washington that Moscow plans to attack Ukraine.", "deny occurred RUS>",
      "attack" },
    { "Honduras called an emergency meeting of the Rio Group for Monday.", "meet planned HND", "2016-12-26" },
    { "Honduras called the meeting.", "", "meet" },
    { "Israel hit back on Twitter, saying that Iran was wrong.", "state occurred ISR>", "attack" },
    { "India responded with air strikes on Pakistani territory on Monday.", "attack occurred IND>PAK 2016-12-26", NULL },
    { "India and Pakistan fought two wars.", "attack occurred IND,PAK>", NULL },
    { "Mexico fought a war on drugs.", "", "attack" },
    { "France ordered 4,000 more troops to Saudi Arabia.", "mobilize occurred FRA>SAU", NULL },
    { "Serbia filed criminal charges against Kosovo's prime minister.", "detain occurred SRB>XKX", NULL },
    { "Bolivian senator Jeanine Anez declared herself interim president on Monday.", "elect occurred BOL>", "state" },
    { "India cut off phone and internet services in the capital.", "coerce occurred IND>", NULL },
    { "The European Union expressed regret over the Chinese step.", "condemn occurred EU>CHN", NULL },
    { "Cambodia wrote to the Security Council to complain of Thai aggression.", "accuse occurred KHM>THA", "accuse proposed" },
    /* the other one, the pair, the body, the place of the dateline */
    { "COTONOU, Benin (AP) -- Benin's ministers met on Monday. Togo and Chad were named.\n\nThe army arrested two men on Tuesday.",
      "detain occurred BEN>BEN", NULL },
    { "Mali and Niger, where soldiers seized power in 2020, condemned Togo.", "elect occurred MLI,NER>MLI,NER", NULL },
    { "Chad accused Sudan of arson. Khartoum rejected the charge on Monday.", "deny occurred SDN>TCD", NULL },
    { "Togo is far away. On Monday soldiers ousted the president of Gabon.", "elect occurred GAB>GAB", "TGO>" },
    { "Thousands marched on the Chilean embassy in Lima on Monday, waving Cuban flags.", "protest occurred PER>CHL", "CUB" },
    { "The Kenyan rebel spokesman Jomo Brekke condemned Uganda.", "condemn occurred kenyan-rebels>UGA", "spokesmans" },
    { "Norway fought Chad. Norway and Chad met. Norway sued Chad. The deal was struck on Monday.",
      "agree occurred NOR,TCD> 2016-12-26", NULL },
    { "Angola opened a stormy summit of the Arab League on Monday.", "meet occurred ", NULL },
    { "Thousands rallied near the French base in Niamey on Monday.", "protest occurred NER>FRA", NULL },
    { "Crowds marched through Istanbul on Monday.", "protest occurred TUR>TUR", NULL },
    { "Chad answered a demand by Sudan for an inquiry.", "demand occurred SDN>", NULL },
    { "Chad rejected its own minister's proposal to expel Sudan's envoys.", "demand occurred TCD>TCD", "demand occurred TCD>SDN" },
    { "A helicopter strike killed two men in Kenya on Monday.", "attack occurred >KEN", "KEN>KEN" },
    { "Hamas met Fatah. The Palestinian group denied any part in the attack on Monday.", "deny occurred fatah>", "PSE" },
    { "The police in Mali arrested former Togolese President Gnassingbe Eyadema.", "detain occurred MLI>gnassingbe-eyadema", NULL },
    { "Merkel, who cut short a trip to Chad on Monday, condemned Togo.", "visit occurred DEU>TCD", NULL },
    { "Eritrea and Chad were at odds. The neighbours signed a truce on Monday.", "cease-fire occurred ERI,TCD>", NULL },
    { "Norway's envoy was called to the Foreign Ministry in Tunis on Monday.", "summon occurred TUN>NOR", NULL },
    { "The World Court rejected Libya's suit on Monday.", "reject occurred ICJ>LBY", NULL },
    { "The G4 condemned Sudan on Monday.", "condemn occurred BRA,DEU,IND,JPN>SDN", NULL },
    { "Eritrea attacked Ethiopia on Monday. Ethiopia accused its neighbour of lying.", "accuse occurred ETH>ERI", "ETH>ETH" },
    { "India fired on Pakistan. Pakistan accused India of lying. India denied it, and Pakistan condemned India.\n\nIndonesia "
      "criticised the fire.\n\nNorway urged both countries to show restraint.",
      "demand occurred NOR>PAK,IND", "NOR>IDN" },
    { "ECOWAS met on Monday. The bloc imposed an embargo on Mali.", "sanction occurred ECOWAS>MLI", NULL },
    { "LA PAZ, Dec 29, 2016 (Agency) - Bolivia condemned Brazil on Thursday after weeks of tension between them over a dam.\n\n"
      "Brazil condemned Chile.\n\nPolice fired tear gas.",
      "coerce occurred BOL", "coerce occurred BRA" },
    { "A suicide bomber killed four Indian soldiers in Delhi. India condemned Nepal, and Indian troops marched.",
      "attack occurred >IND", "indian-" },
    { "LEIPZIG, Germany (Agency) -- Norway's envoys met Swedish officials on Friday.\n\nGermany welcomed it.\n\nPolice arrested a "
      "Danish tourist.",
      "detain occurred DEU>DNK", NULL },
    /* both sides of a quarrel, though a third was named last */
    { "Peru accused Chile of piracy on Monday. Chilean troops shelled a Peruvian post, Peru said. Chile denied it.\n\n"
      "Brazil's foreign minister spoke of Brazilian help.\n\nBoth sides agreed to a truce on Thursday.",
      "cease-fire occurred PER,CHL>", NULL },
    { "Peru accused Chile of piracy on Monday. Chilean troops shelled a Peruvian post, Peru said. Chile denied it.\n\n"
      "The neighbours have quarrelled over a desert for a century. Their soldiers exchanged fire on Tuesday.",
      "attack occurred PER,CHL> 2016-12-27", NULL },
    { "Peru accused Chile of piracy on Monday. Chilean troops shelled a Peruvian post, Peru said. Chile denied it.\n\n"
      "An accord was signed on Wednesday.",
      "agree occurred CHL,PER> 2016-12-28", NULL },
    /* who denies answers who accused him */
    { "Rwanda accused Burundi of arson on Monday. Bujumbura rejected the allegation.", "deny occurred BDI>RWA", NULL },
    { "Rwanda accused Uganda of arson on Monday. Burundi denied a report of fighting.", "deny occurred BDI>", "BDI>RWA" },
    /* at home the same state stands on both sides */
    { "Bolivia's president was re-elected in 2014.", "elect occurred BOL>BOL 2014", NULL },
    { "Bolivia's troops marched in Bolivia, Bolivian papers said. Hundreds of people demonstrated against the Bolivian president "
      "on "
      "Thursday.",
      "protest occurred BOL>BOL 2016-12-29", NULL },
    /* whoever holds power: the authorities */
    { "Togo mourned Togo's king, as Togo's papers told. Authorities arrested Kossi Amegah on Thursday.",
      "detain occurred TGO>kossi-amegah 2016-12-29", NULL },
    /* persons without office have their own names */
    { "Peru asked Chile for help. Former Peruvian President Alberto Fujimori was arrested in Santiago on Monday. Chile refused to "
      "free "
      "Fujimori, and Fujimori's lawyer left.",
      "detain occurred CHL>alberto-fujimori 2016-12-26", "CHL>PER 2016-12-26" },
    { "MINSK, Dec 30 (Agency) - Belarus closed its border on Friday, Minsk said.\n\nAles Baravik and Pavel Zuba were jailed on "
      "Wednesday.",
      "detain occurred BLR>ales-baravik,pavel-zuba 2016-12-28", NULL },
    { "Ales Baravik was jailed on Wednesday.", "", "detain" },
    { "Togo's police arrested Kossi Amegah on Monday. Amegah accused Togo of torture.", "accuse occurred kossi-amegah>TGO", NULL },
    { "Togo's police arrested Kossi Amegah on Monday. His release on Thursday was hailed by Benin.",
      "release occurred TGO>kossi-amegah 2016-12-29", NULL },
    { "Israel demanded the release of the Togolese envoy by Chad.", "release proposed TCD>TGO", NULL },
    /* communities of the land that is told of are its citizens */
    { "Iraq voted. Iraq's Shiites and Iraqi Kurds thanked Iraq, papers said. The Shiite bloc condemned Iran on Monday.",
      "condemn occurred IRQ>IRN", "shiites" },
    { "Kurds condemned Turkey on Monday.", "condemn occurred kurds>TUR", NULL },
    /* measures that a government says it will take are decided; blows are threats */
    { "Belarus said it would bar entry to Polish officials.", "sanction planned BLR>POL", NULL },
    { "Togo said it would expel two envoys of Benin.", "pledge occurred TGO", "warn occurred" },
    { "Togo said it would bomb Benin.", "warn occurred TGO>BEN", "attack planned" },
    { "Belarus asked the head of the Polish mission to return to his capital.", "expel occurred BLR>POL", NULL },
    { "Bush told an Omani delegation to go and fight.", "", "expel" },
    { "Finland said that it would not make any statement on Iran.", "state occurred FIN>", "reject" },
    { "Germany's foreign minister said Berlin would not forget the missing.", "state occurred DEU>", "reject" },
    { "Germany said it would not leave Mali alone.", "reject occurred DEU", NULL },
    { "Togo's cabinet decided on Monday to recall its envoy from Benin.", "recall planned TGO>BEN", "pledge" },
    { "Togo asked for talks. Togo's polls, Togo's papers and Togo's king were praised. Sinn Fein lost the election on Monday.",
      "elect occurred sinn-fein,TGO> 2016-12-26", NULL },
    { "Egypt jailed Ayman al-Zawahiri on Monday.", "detain occurred EGY>ayman-al-zawahiri", "al-qaeda" },
    { "Egypt killed Ayman al-Zawahiri on Monday.", "attack occurred EGY>al-qaeda", NULL },
    /* what one insists on and what one insists was so */
    { "Libya's envoy insisted that Tripoli had not paid Chad a ransom.", "deny occurred LBY", "demand" },
    { "Libya insisted that Chad pay the ransom.", "demand occurred LBY>TCD", "deny" },
    /* whose sanctions are lifted; police of the place */
    { "Washington imposed sanctions on Iran in 2012. The sanctions were lifted on Monday.",
      "lift-sanctions occurred USA>IRN 2016-12-26", NULL },
    { "Togo mourned Togo's king. Togo's papers were sad. Police broke up a rally in Minsk on Monday.",
      "coerce occurred BLR>BLR 2016-12-26", "coerce occurred TGO" },
    { "Chile's president, who called his Peruvian counterpart on Monday, left.", "call occurred CHL,PER> 2016-12-26", NULL },
    { "Algeria has sent its foreign minister to Mali.", "visit occurred DZA>MLI", NULL },
    { "Belgian Foreign Minister Didier Reynders is expected in Tbilisi on Monday.", "visit planned BEL>GEO 2017-01-02", NULL },
    /* "its ally", where the article is about that; a body's summit; governments do not march */
    { "Belarus jailed a blogger, Belarus said. Belarus closed Belarus's border. Moscow came to the defence of its ally on Monday.",
      "praise occurred RUS>BLR 2016-12-26", NULL },
    { "African Union leaders condemned Togo at a summit on Monday.", "meet occurred AU> 2016-12-26", NULL },
    { "Togo's queen condemned Benin at a summit on Monday.", "", "meet occurred TGO> 2016-12-26" },
    { "India protested to Nepal on Monday.", "protest-formally occurred IND>NPL 2016-12-26", "protest occurred" },
    { "Indians protested in Delhi on Monday.", "protest occurred IND", "protest-formally" },
    /* agencies have their own names, missions of the UN do not */
    { "The World Food Programme appealed to Kenya for help.", "demand occurred WFP>KEN", NULL },
    { "The World Court rejected an appeal by Peru.", "reject occurred ICJ>PER", NULL },
    { "UNMIK accused Serbia of arson.", "accuse occurred UN>SRB", NULL },
    /* what is waited for */
    { "The crowd would come back every day until the French soldiers left Niger, Niger's government said.",
      "withdraw-forces proposed", "withdraw-forces occurred" },
    { "Togo bombed Benin until it signed an accord with Benin in 2013.", "agree occurred TGO,BEN> 2013", NULL },
    { "Mahmoud Abbas offered Israel a new truce on Thursday.", "pledge occurred PSE>ISR 2016-12-29", "cease-fire occurred" },
    /* nobody's */
    { "Letters telling the Polish ambassadors to leave were found in Minsk.", "", "expel occurred" },
    { "A helicopter strike on Gaza killed four people. Israel's army condemned it.", "attack occurred >PSE",
      "attack occurred ISR" },
    /* speakers of the article's own day, though the lead tells of the one before */
    { "Togolese planes bombed Benin on Thursday. On Friday Benin's president met France's envoy. Benin accused Togo of piracy.",
      "accuse occurred BEN>TGO 2016-12-30", NULL },
    { "Togolese planes bombed Benin on Thursday. Benin accused Togo of piracy.", "accuse occurred BEN>TGO 2016-12-29", NULL },
    /* the weekend that is gone by, and the one to come */
    { "Chile sent troops to Peru at the weekend.", "mobilize occurred CHL>PER 2016-12-24", NULL },
    { "Chile's ministers are to fly to Peru at the weekend.", "visit planned CHL>PER 2016-12-31", NULL },
    /* judgements */
    { "Iran called the Israeli raid a flagrant violation of international law.", "condemn occurred IRN>ISR", NULL },
    { "Iran called Israel's decision unacceptable, unjustified and wrong.", "condemn occurred IRN>ISR", NULL },
    { "Iran accused Israel of piracy on Monday and called it a terrorist state.", "condemn occurred IRN>ISR", NULL },
    { "Iran described Israel's move as irresponsible.", "condemn occurred IRN>ISR", NULL },
    { "Iran called Israel's decision a historic breakthrough.", "praise occurred IRN>ISR", NULL },
    { "Iran called an illegal strike.", "", "condemn" },
    { "Iran called the Geneva agreement a mistake.", "condemn occurred IRN>", "CHE" },
    { "The European Union stopped short of recognising Kosovo.", "recognize denied EU>XKX", "recognize occurred" },
    { "Algeria has offered to mediate between Mali and France.", "mediate proposed DZA>MLI,FRA", "mediate occurred" },
    /* status: planned */
    { "Merkel will visit Washington next month.", "visit planned DEU>USA 2017-01", NULL },
    { "French President Francois Hollande is scheduled to meet King Abdullah of Jordan in Amman on Monday.", "meet planned FRA",
      NULL },
    /* status: proposed */
    { "Britain called for sanctions against Syria.", "demand occurred GBR>SYR", "sanction occurred" },
    { "Poland urged the European Union to impose sanctions on Russia.", "sanction proposed EU>RUS", "sanction occurred" },
    { "North Korea threatened to expel the inspectors.", "warn occurred PRK>", "expel occurred" },
    { "Turkey could close its embassy in Cairo if Egypt expels more diplomats.", "close-mission proposed TUR", "expel occurred" },
    { "Ukraine is considering a proposal to recall its ambassador from Moscow.", "", "recall occurred" },
    /* status: denied */
    { "Russia will not expel any American diplomats, Putin said on Friday.", "expel denied RUS>USA", "expel occurred" },
    { "Erdogan rejected his interior minister's proposal to hit back by expelling Greek consuls.", "expel denied TUR>GRC",
      "expel occurred" },
    { "Austria refused to expel Russian diplomats.", "reject occurred AUT>", "expel occurred" },
    { "Spain ruled out sanctions against Cuba.", "reject occurred ESP>", "sanction occurred" },
    { "China vetoed a resolution condemning Sudan.", "veto occurred CHN", "condemn occurred CHN" },
    { "India and Pakistan failed to sign an agreement on Tuesday.", "agree denied IND,PAK>", "agree occurred" },
    { "Iran denied that it had attacked the Saudi embassy.", "deny occurred IRN>", "attack occurred" },
    { "No country imposed sanctions on Israel.", "", "sanction occurred" },
    { "The two sides never met in Geneva, the Swiss government said.", "", "meet occurred" },
    /* status: cues of every kind */
    { "Hungary voiced hope on Tuesday that the Security Council will impose sanctions on Eritrea.", "", "sanction planned" },
    { "Portugal has signalled its interest in holding talks with Angola.", "", "meet occurred" },
    { "Norway noted that while Chile and Peru recognize Palestine, Oslo keeps out.", "", "recognize occurred" },
    { "Norway noted that while Mexico and Peru recognize South Korea, Bolivia has no ties with Pyongyang.", "",
      "recognize occurred" },
    { "Will Denmark expel the Iranian ambassador?", "expel proposed DNK>IRN", "expel occurred" },
    { "Kenya allegedly bombed a town in Somalia.", "", "attack" },
    { "Greece not only expelled two Libyan diplomats but closed its embassy in Tripoli.", "expel occurred GRC>LBY", NULL },
    { "Finland imposed no sanctions on Cuba.", "sanction denied FIN>CUB", "sanction occurred" },
    { "If Sudan refuses, Egypt will close its embassy in Khartoum.", "close-mission proposed EGY", "close-mission planned" },
    { "Possible Israeli strikes on Iran alarmed Jordan.", "", "attack occurred" },
    { "A planned visit by Pope Francis to Cyprus was cancelled.", "", "visit occurred" },
    { "Brazil did not rule out sanctions against Bolivia.", "", "sanction occurred" },
    { "Sweden could bomb Estonian ports, killing civilians in Estonia.", "", "attack occurred" },
    { "Chad is to recall its ambassador from Libya.", "recall planned TCD", "recall occurred" },
    { "Let Nigeria expel the French ambassador.", "expel proposed", "expel occurred" },
    { "The idea of expelling Russian diplomats came from Italy.", "", "expel occurred" },
    /* frames of every action: passives, nouns, light verbs, idioms, conditions on the object */
    { "Serbia brushed aside allegations of torture on Monday.", "deny occurred SRB>", NULL },
    { "Japan threw its weight behind the Turkish plan.", "praise occurred JPN>TUR", NULL },
    { "Angola won praise from Portugal.", "praise occurred PRT>AGO", NULL },
    { "Denmark tendered an apology to Norway on Tuesday.", "apologize occurred DNK>NOR", NULL },
    { "Kosovo won recognition from Peru.", "recognize occurred PER>XKX", NULL },
    { "Greece took aim at Turkey.", "condemn occurred GRC>TUR", NULL },
    { "Turkey drew a rebuke from Greece on Monday.", "condemn occurred GRC>TUR", NULL },
    { "Sudan laid the blame on Chad.", "accuse occurred SDN>TCD", NULL },
    { "Eritrea pointed the finger at Ethiopia.", "accuse occurred ERI>ETH", NULL },
    { "Peru lodged a complaint with Chile on Friday.", "protest-formally occurred PER>CHL", NULL },
    { "Bolivia took Chile to the International Court of Justice.", "protest-formally occurred BOL>CHL", NULL },
    { "The Greek ambassador was called in by the Turkish Foreign Ministry.", "summon occurred TUR>GRC", NULL },
    { "Brazil put pressure on Venezuela to free the prisoners.", "demand occurred BRA>VEN", NULL },
    { "Iran vowed to retaliate against Israel.", "warn occurred IRN>ISR", NULL },
    { "China sounded a warning to Japan.", "warn occurred CHN>JPN", NULL },
    { "Morocco voted against the resolution on Western Sahara.", "reject occurred MAR>ESH", NULL },
    { "France used its veto against the American draft.", "veto occurred FRA>USA", NULL },
    { "Burundi pulled out of the International Criminal Court in 2017.", "withdraw-from-agreement occurred BDI>ICC", NULL },
    { "India suspended talks with Pakistan.", "withdraw-from-agreement occurred IND>PAK", NULL },
    { "Norway gave assurances to Russia.", "pledge occurred NOR>RUS", NULL },
    { "Canada expressed its readiness to host refugees from Syria.", "pledge occurred CAN>", NULL },
    { "Israel and Jordan initialled a treaty in 1994.", "agree occurred ISR,JOR>", NULL },
    { "Finland joined NATO in 2023.", "agree occurred FIN,NATO>", NULL },
    { "The Security Council unanimously passed a resolution on Libya.", "adopt-resolution occurred UNSC>LBY", NULL },
    { "Merkel sat down with Putin on Monday.", "meet occurred DEU,RUS>", NULL },
    { "A round of talks between Serbia and Kosovo was held in Brussels.", "meet occurred SRB,XKX>", NULL },
    { "Francois Hollande spoke by telephone with Erdogan on Sunday.", "call occurred FRA,TUR>", NULL },
    { "Oman acted as mediator between Iran and Saudi Arabia.", "mediate occurred OMN>IRN,SAU", NULL },
    { "Egypt re-established ties with Iran.", "restore-relations occurred EGY,IRN>", NULL },
    { "Turkey inaugurated an embassy in Somalia in 2011.", "open-mission occurred TUR>SOM", NULL },
    { "Russia named a new ambassador to Syria.", "appoint-envoy occurred RUS>SYR", NULL },
    { "Spain handed over a suspect to France.", "cooperate occurred ESP,FRA>", NULL },
    { "India and Nepal held joint military exercises.", "cooperate occurred IND,NPL>", NULL },
    { "Kuwait delivered food to Yemen.", "aid occurred KWT>YEM", NULL },
    { "Yemen received food from Kuwait.", "aid occurred KWT>YEM", NULL },
    { "The United States scrapped its embargo against Vietnam in 1994.", "lift-sanctions occurred USA>VNM", NULL },
    { "Ethiopian troops pulled out of Somalia in 2009.", "withdraw-forces occurred ETH>SOM", NULL },
    { "Armenia and Azerbaijan agreed to a truce on Saturday.", "cease-fire occurred ARM,AZE>", NULL },
    { "Belarus came under sanctions in 2011.", "sanction occurred >BLR", NULL },
    { "Russia slapped a ban on imports from Turkey.", "sanction occurred RUS>TUR", NULL },
    { "The Netherlands froze aid to Suriname.", "suspend-aid occurred NLD>SUR", NULL },
    { "Two Iranian envoys were declared persona non grata by Denmark.", "expel occurred DNK>IRN", NULL },
    { "Mexico gave the Bolivian ambassador 48 hours to leave.", "expel occurred MEX>BOL", NULL },
    { "Chile called home its ambassador from Peru.", "recall occurred CHL>PER", NULL },
    { "Canada shut down its embassy in Tehran in 2012.", "close-mission occurred CAN>IRN", NULL },
    { "Fiji was suspended from the Commonwealth in 2009.", "suspend-membership occurred COMMONWEALTH>FJI", NULL },
    { "Thousands of Romanians took to the streets against the government.", "protest occurred ROU>", NULL },
    { "Turkey put its troops on alert.", "mobilize occurred TUR>", NULL },
    { "North Korea test-fired a missile on Sunday.", "mobilize occurred PRK>", NULL },
    { "Two Turkish officers were taken into custody by Greece.", "detain occurred GRC>TUR", NULL },
    { "Libya drove out hundreds of Egyptian workers.", "deport occurred LBY>EGY", NULL },
    { "Egypt imposed a curfew in Cairo.", "coerce occurred EGY>EGY", NULL },
    { "Police in Belarus broke up a demonstration.", "coerce occurred BLR>", NULL },
    { "Rockets were fired at Israel from Lebanon.", "attack occurred >ISR", NULL },
    { "The prime minister of Iceland handed in his resignation on Tuesday.", "elect occurred ISL>", NULL },
    { "Ghana held a presidential election on Dec. 7.", "elect occurred GHA>", NULL },
    { "Five people were killed by an earthquake in Iran.", "", "attack" },
    { "Germany fought inflation.", "", "attack" },
    { "Argentina beat Brazil in the final.", "", "attack" },
    /* dates: the clause, what was told before, the lead's day, the article's own */
    { "The Security Council met on Wednesday. It adopted a resolution on Mali.", "adopt-resolution occurred UNSC>MLI 2016-12-28",
      NULL },
    { "Kenya expelled two Somali diplomats in December. Somalia closed its embassy in Kenya in January.",
      "close-mission occurred SOM>KEN 2016-01", "2017" },
    { "Sweden on Thursday recalled its ambassador from Libya.\n\nThe weather was fine.\n\nLibya condemned the step.",
      "condemn occurred LBY>SWE 2016-12-29", NULL },
    { "Israel attacked a port in Lebanon.\n\nThe weather was fine.\n\nIt rained.\n\nSyria invaded Lebanon.",
      "attack occurred SYR>LBN 2016-12", "attack occurred SYR>LBN 2016-12-" },
    /* what speakers say of their own acts */
    { "Norway said it would send aid to Nepal.", "aid planned NOR>NPL", "aid proposed" },
    { "Norway said it would send aid to Nepal if the king resigned.", "pledge occurred NOR>", "aid planned" },
    { "Ghana said it would expel Togolese diplomats.", "expel planned GHA>TGO", "warn" },
    { "Ghana said it would bomb Togolese ports.", "warn occurred GHA>TGO", "attack planned" },
    { "Mali said it could expel French diplomats if Paris refused.", "warn occurred MLI>FRA", "expel occurred" },
    { "Uganda criticised Rwanda for arresting two Kenyan officers.", "detain occurred RWA>KEN", "detain occurred UGA" },
    /* forms that the lemma's rules used to miss */
    { "Peru rebuked Chile on Monday.", "condemn occurred PER>CHL", NULL },
    { "Spain acceded to the treaty in 1986.", "agree occurred ESP", NULL },
    { "King Philippe of Belgium telephoned Angela Merkel on Sunday.", "call occurred BEL,DEU>", NULL },
    /* contents of texts, hearsay of nouns, subjects that are clauses */
    { "Austria vetoed a resolution condemning Sudan for the raid.", "veto occurred AUT", "condemn occurred" },
    { "Kenya looked into alleged atrocities by Somali troops in Kenya.", "", "attack occurred" },
    { "Lifting the sanctions against Cuba is out of the question.", "", "lift-sanctions occurred" },
    { "Malta staged a one-day strike against Libya.", "", "attack occurred" },
    { "Italy wants to see the Libyan ambassador expelled.", "", "expel occurred" },
    { "Cyprus nearly signed a treaty with Turkey on Monday.", "", "agree occurred" },
    { "In Peru, Chile released documents on the raid.", "", "release" },
    { "Spain gave a dinner in 1991 for Peru.", "", "concede" },
    { "Jordan advised Kuwait against bowing to louder calls for talks with Yemen.", "", "meet occurred" },
    { "Sudan sought assurances from President Kabila of Congo and his minister that they were committed to a resumption of talks "
      "with Rwanda.",
      "", "meet planned" },
    { "Brazil is going to close its embassy in Tehran.", "close-mission planned BRA", "close-mission occurred" },
    /* finite verbs beside bare ones, readiness, what is said of others */
    { "Norway did not name the envoy, but praised Sweden on Monday.", "praise occurred NOR>SWE 2016-12-26", "praise denied" },
    { "Chile should give the truce a chance, Peru's president said, and condemned Bolivia.", "condemn occurred",
      "condemn proposed" },
    { "Cuba is pleased to announce that it has expelled two Haitian diplomats.", "expel occurred CUB>HTI", "proposed" },
    { "Germany on Thursday condemned the attack in Peru.", "condemn occurred DEU>", "attack occurred >PER 2016-12-29" },
    { "Ghana said it was ready to hold talks with Togo.", "pledge occurred GHA>", "state" },
    { "Mexico said the charges were baseless.", "deny occurred MEX>", "state" },
    { "Austria said the Syrian raid was a crime.", "condemn occurred AUT>SYR", "state" },
    { "The raid by Syria is illegal, Austria said.", "condemn occurred AUT>SYR", "state" },
    { "Denmark moved first and announced it would bring in a draft.", "pledge occurred DNK>", "state" },
    { "Ortega told reporters he would work with Norway.", "pledge occurred NIC>NOR", "state" },
    { "The Danish foreign minister said his land will not be swayed by threats from China.", "reject occurred DNK>CHN", "state" },
    { "Jordan said on Monday that Iraq had failed to keep its word.", "accuse occurred JOR>IRQ", "state" },
    { "Jordan said on Monday that Iraq had violated the truce.", "accuse occurred JOR>IRQ", "reject occurred" },
    { "Iraq violated the truce on Monday.", "reject occurred IRQ>", NULL },
    { "Iraq's foreign minister replied, saying Norway would break international law.", "accuse occurred IRQ>NOR", NULL },
    { "Chad said a raid by Sudan would have grave consequences.", "warn occurred TCD>SDN", NULL },
    { "The Russian foreign minister said Moscow felt Norway must wait.", "demand occurred RUS>NOR", NULL },
    { "The Kenyan president said Uganda has to leave the island.", "demand occurred KEN>UGA", "state" },
    { "Kenya's president said a child needs to have a visa.", "state occurred KEN>", "demand" },
    { "Merkel said she wanted Turkey to free the reporter.", "demand occurred DEU>TUR", "state" },
    { "Mali claimed that Niger had armed the rebels.", "accuse occurred MLI>NER", "state" },
    { "Mali said it would treat any attack on Niger as a declaration of war.", "warn occurred MLI>", "pledge" },
    { "Turkey's prime minister said nobody should test his country's patience.", "warn occurred TUR>", "state" },
    { "Chad's president said no country would be safe if Sudan won the war.", "warn occurred TCD>", "state" },
    { "The EU said there would be no talks with Belarus.", "reject occurred EU>BLR", "state" },
    { "The Libyan envoy insisted that no ransom had been handed over.", "deny occurred LBY>", "state" },
    { "The Russian defence minister described the arrests as state banditry.", "condemn occurred RUS>", "state" },
    { "A Kenyan government source said the talks went well.", "state occurred KEN>", NULL },
    { "Ghana said it had no part in the coup in Togo.", "deny occurred GHA>", "state" },
    { "The Kremlin said there was no evidence of that.", "deny occurred RUS>", "state" },
    { "Poland's president said the treaty was a historic event.", "praise occurred POL>", "state" },
    { "Poland's president said the raid constituted a shameful crime.", "condemn occurred POL>", "state" },
    { "The Danish envoy Ole Brekke urged Chad to wait. The Danish envoy Nils Holm urged Chad to hurry.",
      "demand occurred DNK>TCD 2016-12-30; demand occurred DNK>TCD 2016-12-30", NULL },
    { "India said it would not leave the attack by Pakistan unanswered.", "warn occurred IND>PAK", "reject" },
    { "India said it would not release the Pakistani officers.", "reject occurred IND>PAK", "warn" },
    { "Iran insists its programme is peaceful.", "deny occurred IRN>", "demand" },
    { "Oman said it regretted the decision of Qatar.", "condemn occurred OMN>QAT", "state" },
    { "Bolivia told the agency it would release two Chilean officers.", "pledge occurred BOL>CHL", "state" },
    { "Peru said the verdict in Chile was arbitrary.", "condemn occurred PER>CHL", "state" },
    { "The Security Council adopted a resolution on Monday. The resolution demanded that Sudan halt the raids.",
      "demand occurred UNSC>SDN", NULL },
    { "US officials said that removing the sanctions on Cuba is out of the question as it would reward the regime.", "",
      "lift-sanctions occurred" },
    { "Serbia is opposed to Greek mediation.", "reject occurred SRB>GRC", NULL },
    { "Japan gave Mali ten million dollars of aid in 1998.", "aid occurred JPN>MLI 1998", NULL },
    { "Iraqi Kurds demonstrated in Kirkuk on Sunday.", "protest occurred IRQ>IRQ 2016-12-25", NULL },
    { "In Haiti many people were killed by the quake, and ministries were destroyed.", "", "attack" },
    { "In Haiti ministries were destroyed in the attack on Monday.", "attack occurred >HTI", NULL },
    { "Sudan's president said he'd soon form a government.", "", "elect occurred" },
    { "If the president of Chad resigns and the Chadian prime minister takes over as president.", "", "elect occurred" },
    { "The minister of Peru spoke. \"I would expel the Chilean ambassador,\" he said.", "", "occurred PER>CHL" },
    { "Mexico urged the government of Peru to respect the crowds assembling in the squares and to free the Chilean envoys.", "",
      "release occurred" },
    { "The pressure will force President Saleh of Yemen to leave office.", "", "elect occurred" },
    { "The war is the best way to keep Iran from striking Israel.", "", "attack occurred" },
    { "Kenya will punish anyone who attacked Ghana.", "", "attack occurred" },
    { "The bill now goes to Iraq. The storm has aided Cuba.", "", "occurred" },
    { "Both sides agreed to meet next month, Sudan and Chad said. Chad agreed to expel Sudanese diplomats next month.",
      "occurred TCD", "pledge planned" },
    { "Chad's president defended his decision to recall the ambassador.", "state occurred TCD>", "praise" },
    { "Twenty Kenyan soldiers were deployed along the border on Monday.", "mobilize occurred KEN> 2016-12-26", NULL },
    { "It was cold.\n\nIt rained.\n\nIt snowed.\n\nIn 1995 Chad was poor, and rebels have killed two Kenyan envoys.",
      "attack occurred", "2016" },
    /* nouns whose verb tells that they happened, or that have both sides named */
    { "Clashes erupted between Ethiopia and Eritrea in May.", "attack occurred ETH,ERI> 2016-05", NULL },
    { "Kenya, Ghana and Togo were among those who voted against the resolution.", "reject occurred KEN,GHA,TGO>", NULL },
    { "The radio building, occupied by the rebels on Monday and seized by the Malian army on Wednesday, burned.",
      "seize occurred MLI> 2016-12-28", NULL },
    { "India and Pakistan traded fire. The two sides agreed to meet in March.", "pledge occurred IND,PAK>", NULL },
    { "Iran and Iraq agreed to hold talks in May.", "meet planned IRN,IRQ> 2017-05", NULL },
    /* names that no table has */
    { "Arnor accused Gondor of piracy.", "accuse occurred arnor>gondor", NULL },
    { "Edward Finch met reporters. Finch condemned Iran.", "", "condemn" },
    /* news without a day is of the month; "earlier" is the same day */
    { "It was cold.\n\nIt rained.\n\nIt snowed.\n\nTurkish police have arrested two Greek officers.",
      "detain occurred TUR>GRC 2016-12", "2016-12-" },
    { "It was cold.\n\nIt rained.\n\nIt snowed.\n\nThe bridge, which Turkey had closed, lies on land that Greece had seized.", "",
      "2016" },
    { "It was cold.\n\nIt rained.\n\nEarlier, Peru had urged Chile to sign.", "demand occurred PER>CHL 2016-12-30", NULL },
    { "Sweden and Finland began the talks Wednesday.", "meet occurred SWE,FIN> 2016-12-28", NULL },
    /* whom an act is aimed at where its sentence does not say; who stands beside one alone */
    { "Kenya offered talks to Somalia on Monday. Somali troops left Kenya. Kenya warned Somalia. Somalia snubbed the offer.",
      "reject occurred SOM>KEN", NULL },
    { "The United Nations imposed an embargo on Eritrea in 2009. Eritrea violated the embargo in 2011 by flying to Dubai.",
      "reject occurred ERI>UN", NULL },
    { "Sanctions were imposed on Mali in 2012 under a UN programme.", "sanction occurred UN>MLI 2012", NULL },
    { "Nigerian police arrested forty demonstrators on Monday.", "detain occurred NGA>NGA 2016-12-26", NULL },
    { "The Security Council met on Monday. France and Russia were silent, and Russia and France left. Russia voted.",
      "meet occurred UNSC> 2016-12-26", NULL },
    { "Egypt condemned the Israeli raid on a port in Lebanon.", "condemn occurred EGY>ISR", "EGY>LBN" },
    { "Ethiopia bombed a port in Somalia on Monday. Kenya condemned the bombing of the Somali port on Tuesday.",
      "condemn occurred KEN>ETH 2016-12-27", NULL },
    { "Niger lifted the curfew in Agadez on Monday.", "concede occurred NER>NER", NULL },
    /* powers of fixed membership */
    { "The Baltic states expelled a Russian diplomat on Tuesday.", "expel occurred EST,LTU,LVA>RUS 2016-12-27", NULL },
    { "The Quartet condemned Israel on Monday.", "condemn occurred EU,RUS,USA,UN>ISR", NULL },
    { "The Turkish minister met Greek envoys on Monday. An analyst in Rome was alarmed. He condemned Cyprus.", "", "condemn" },
    { "The Turkish minister met Greek envoys on Monday. He condemned Cyprus.", "condemn occurred TUR>CYP", NULL },
    { "Chad and Niger exchanged 40 prisoners on Monday in a swap brokered by Qatar, the two sides said.",
      "state occurred TCD,NER> ", ">QAT" },
    { "Peru said it had shot down two Chilean jets, a claim that Chile did not confirm.", "attack occurred PER>CHL", "deny" },
    { "Peru and Chile are far. Peru and Chile are old. Peru and Chile are dear.\n\nGhana imposed sanctions on Togo on Monday and "
      "closed its borders.",
      "sanction occurred GHA>TGO 2016-12-26", ">CHL" },
    { "Ghana said it was dismayed; Togo said it would continue talks with Benin.", "meet planned TGO,BEN>", "GHA,BEN" },
    { "Peru paused talks on a fishing accord with Chile on Monday.", "withdraw-from-agreement occurred PER>CHL 2016-12-26", NULL },
    { "Peru paused its tariffs on Chile on Monday.", "lift-sanctions occurred PER>CHL 2016-12-26", "sanction occurred" },
    { "Peru paused military aid to Chile on Monday.", "suspend-aid occurred PER>CHL 2016-12-26", NULL },
    { "\"If so, this would be a breach of our sovereignty,\" Canadian minister Jo Roe said on Monday.", "CAN>", "reject" },
    { "The Russian breach of Estonian airspace lasted 12 minutes on Monday.", "reject occurred RUS>EST 2016-12-26", NULL },
    { "Togolese police raided shops of Beninese traders on Monday. Benin summoned Togo's envoy. Ghana condemned the raid.",
      "condemn occurred GHA>TGO", "condemn occurred GHA>BEN" },
    { "Ghanaian lawmakers threatened to leave the ECOWAS if it expelled two diplomats of Togo.", "expel proposed ECOWAS>TGO",
      "expel proposed GHA" },
    { "Peru has not ruled out expelling the Chilean envoy, its minister said.", "expel proposed PER>CHL", "reject" },
    { "The Rapid Support Forces (RSF) of Sudan were angry. The RSF condemned Chad.", "condemn occurred rapid-support-forces>TCD",
      "reporters" },
    { "The RSF condemned Chad.", "condemn occurred reporters-without-borders>TCD", NULL },
    { "Zelensky was tired. Switzerland promised Putin immunity despite a warrant for his arrest on Monday.", "detain", ">UKR" },
    { "It was Maduro's first visit to China since 2012.", "visit occurred VEN>CHN", "2012" },
    { "Berlin hosted Modi on Saturday.", "meet occurred DEU,IND> 2016-12-24", NULL },
    { "Berlin will host Modi on Saturday.", "meet planned DEU,IND> 2016-12-31", NULL },
    { "Qatar hosted the World Cup in 2012.", "", "meet" },
    { "Glas was flown to a prison in Peru on Monday.", "", "visit" },
    { "Peru to expel two Chilean diplomats, minister says.", "expel planned PER>CHL", NULL },
    { "Judges at the tribunal in The Hague freed a Serb on Monday. The tribunal condemned Chad.", "release occurred", "NLD" },
    { "The UN assembly voted on Monday to demand a truce in Chad.", "adopt-resolution occurred UN>", "demand occurred" },
    { "Hamas was far away. Chad was grateful to the Arab Group on Monday.", "", "hamas" },
    { "Croatia became the 28th member of the European Union on Monday.", "agree occurred HRV,EU> 2016-12-26", NULL },
    { "Sudan expelled Ethiopian farmers on Monday.", "deport occurred SDN>ETH 2016-12-26", "expel occurred" },
    { "The African Union's chair, Moussa Mahamat, deplored the raid on Chad on Monday.", "condemn occurred AU>", NULL },
    { "Peru apologised on Monday, decades after its troops killed 80 villagers in Chile.", "attack occurred PER>CHL",
      "attack occurred PER>CHL 2016" },
    { "Peru shot down the claim on Monday.", "deny occurred PER>", "attack" },
    /* offices of missions and ministries */
    { "The Peruvian embassy in Oslo was shut. The embassy condemned Chile.", "condemn occurred PER>CHL", "NOR" },
    { "The Peruvian embassy asked Norway for help. Embassy attaché Luis Sosa condemned Chile.", "condemn occurred PER>CHL", NULL },
    { "Gabon and Chad met on Monday. NATO was content. The two countries signed a treaty on Tuesday.", "agree occurred GAB,TCD>",
      "NATO" },
    /* subjects that the parser hung elsewhere */
    { "Talks ended when Mali and Niger objected to the Moroccan draft.", "reject occurred MLI,NER>MAR", NULL },
    { "Earlier Monday, the prime minister of Fiji condemned Tonga.", "condemn occurred FJI>TON", NULL },
    /* two named speakers of one state; one of no name may be either */
    { "\"We are fine,\" Danish Ambassador Tyge Lehmann said on Monday. \"All is well,\" Danish Foreign Minister Niels Petersen "
      "said "
      "on Monday.",
      "state occurred DNK> 2016-12-26; state occurred DNK> 2016-12-26", NULL },
    { "\"We are fine,\" Danish Ambassador Tyge Lehmann said on Monday. \"All is well,\" a Danish spokesman said on Monday.",
      "state occurred DNK> 2016-12-26", "; state" },
    /* messages shown in the text, with their author and day */
    { "All is well here. pic.example/abc — Embassy of Peru (@peru_example) December 3, 2016", "state occurred PER> 2016-12-03",
      NULL },
    { "All is well here. — Jane Roe (@jane_example) December 3, 2016", "", "state" },
    /* words of another world */
    { "A school in Texas expelled three students on Monday.", "", "expel occurred" },
    { "I met a Danish colonel in Iraq on Monday.", "", "meet" },
    { "You can criticize the Danish army, and we do.", "", "condemn" },
    { "It was the worst quake to hit Chile on Monday.", "", "attack" },
    { "The Chilean earthquake was captured on film on Monday.", "", "seize" },
    { "Italy sent rescuers to Chad. It is believed the quake killed 200 people.", "aid occurred ITA>TCD", "attack" },
    { "\"Have you got the list?\" the Danish minister asked on Monday.", "", "demand" },
    { "2021 President Rene Sosa of Chile says the quake was bad.", "state occurred CHL>", "2021" },
    /* alleged */
    { "Georgia accused Russia of bombing its villages.", "accuse occurred GEO>RUS", "attack occurred" },
    /* other senses of words that name acts */
    { "Norway's minister met the deadline on Monday.", "", "meet" },
    { "The Swedish minister demonstrated his loyalty to Norway on Monday.", "", "protest" },
    { "Reporters asked the Swedish minister on Monday whether Norway would leave.", "", "demand" },
    { "The Danish minister attacked the Swedish government for its silence on Monday.", "condemn occurred DNK>SWE", "attack" },
    { "The Danish premier attacked the tone of Sweden's coverage on Monday.", "condemn occurred DNK>SWE", "attack" },
    { "Cuban officials captured the mood of the crowd on Monday.", "", "seize" },
    { "France offered a glimpse of its plan to Germany on Monday.", "", "pledge" },
    { "A Chilean farmer set himself on fire in Lima on Monday.", "protest occurred", "attack" },
    { "The king of Jordan tapped Marouf Bakhit to form a government on Monday.", "elect occurred JOR>", "cyber-attack" },
    { "Kenyan police patrolled a school in Nairobi on Monday.", "", "mobilize" },
    { "Thousands of workers in Lima protested the decree on Monday.", "protest occurred PER>", "protest-formally" },
    { "The crowds forced Peru's president from office on Monday.", "elect occurred", NULL },
    { "Chad's army declared a cease-fire on Monday.", "cease-fire occurred TCD", NULL },
    { "Norwegian troops deployed along the border with Sweden on Monday.", "mobilize occurred NOR>SWE", NULL },
    { "King Abdullah of Jordan called French President Nicolas Sarkozy on Monday.", "call occurred JOR,FRA>", NULL },
    { "Jordan's king called French President Nicolas Sarkozy a liar on Monday.", "condemn occurred JOR>FRA", "call occurred" },
    { "Chad's president affirmed his solidarity with Niger on Monday.", "praise occurred TCD>NER", NULL },
    { "The White House expressed impatience with Egypt on Monday.", "condemn occurred USA>EGY", NULL },
    /* one act once: what a deed was for, a plan that took place */
    { "Chad's president arrived in Oslo on Monday for a two-day state visit.", "visit occurred TCD>NOR 2016-12-26",
      "visit planned" },
    { "Sweden spoke of Norway's decision to expel a Swedish diplomat this month.\n\nNorway expelled the Swedish diplomat on "
      "December 28.",
      "expel occurred NOR>SWE 2016-12-28", "expel planned" },
    { "Norway plans to expel a Swedish diplomat next month.\n\nNorway expelled the Swedish diplomat on December 28.",
      "expel planned NOR>SWE 2017-01; expel occurred NOR>SWE 2016-12-28", NULL },
    /* means share the fate of their clause */
    { "Kenya would break the law by attacking Sudan, Uganda's foreign minister said on Monday.", "attack proposed KEN>SDN",
      "attack occurred" },
    { "Norway will not win the case through expelling Swedish diplomats, its minister said.", "expel", "expel occurred" },
    { "Norway answered Sweden by expelling two Swedish diplomats on Monday.", "expel occurred NOR>SWE 2016-12-26", NULL },
    { "This law serves as an instrument for expelling Swedish envoys, Norway's minister said.", "", "expel occurred" },
    { "Norway's foreign minister said no one should doubt the alliance's will.", "state occurred NOR", "demand" },
    { "Italy summoned US ambassador Jane Roe on Monday.", "summon occurred ITA>USA", NULL },
    { "The quake toppled a statue in Lima on Monday.", "", "elect" },
    { "Cuban rebels toppled the dictator on Monday.", "elect occurred", NULL },
    { "Britain placed travel restrictions on Belarus on Monday.", "sanction occurred GBR>BLR", NULL },
    { "The Taliban forbade women to work.", "coerce occurred taliban>", NULL },
    { "The constitution prohibits the president of Peru from leaving.", "", "coerce" },
    { "French President Jacques Chirac spoke with Morocco's King Hassan on Monday.", "call occurred FRA,MAR>", NULL },
    { "Opposition parties in Peru planned a rally on Monday.", "protest planned peruvian-opposition>", NULL },
    /* days: deeds that a report moves back, and those under way, are of the article's month; words behind "that" date no report */
    { "Kenyan police said they had arrested two Ugandan envoys.", "detain occurred KEN>UGA 2016-12", NULL },
    { "Chad's leader came to power in a coup. UN agencies are delivering food to Chad.", "aid occurred UN>TCD 2016-12", NULL },
    { "Norway had recalled its ambassador from Chad.", "recall occurred NOR>TCD", "2016" },
    { "Norway's envoy said in a speech that the sanctions imposed last year on Chad were a mistake.", "occurred NOR>",
      "condemn occurred NOR>TCD 2015" },
    { "Norway's minister declined to comment on Monday.", "", "reject" },
    { "Norway's minister refused to say on Monday whether Sweden had answered.", "", "reject" },
    { "Kenya must disarm before the sanctions against Kenya are lifted, Britain's minister said.", "", "lift-sanctions occurred" },
    { "Kenya disarmed before the sanctions against Kenya were lifted by Britain in 2014.", "lift-sanctions occurred GBR>KEN 2014",
      NULL },
    { "Italy's foreign ministry said on Monday that the number of Italian troops would grow.", "state occurred ITA>", "pledge" },
    { "Norway's foreign ministry said on Monday that it would send aid to Chad.", "pledge occurred NOR>", NULL },
    /* who has no office speaks for no land, however often he is named; nor does a house of its own, wherever it is */
    { "Norway's king spoke. Anna Hess, director of an Oslo museum, said the show was late. Hess said it was a crime.", "",
      "condemn occurred NOR" },
    { "Norway's king spoke. Anna Hess, a Danish actress, called. Hess said the raid was a crime.", "", "condemn occurred DNK" },
    { "Norway's king spoke. Anna Hess, a former Danish envoy to Chad, called. Hess said the raid was a crime.", "",
      "condemn occurred DNK" },
    { "Norway's king spoke. Anna Hess, a nurse from Lima, came. She said the raid was a crime.", "", "condemn occurred" },
    { "Norway's king met officials. Pete Jones walked home slowly. He said the raid was a crime.", "", "condemn occurred" },
    { "Norway's king spoke. Anna Hess, the head of the Danish navy, called. Hess said the raid was a crime.",
      "condemn occurred DNK", NULL },
    { "Norway's king spoke. It rained, said Anna Hess, chief executive of Blue Line in Oslo. Hess said the raid was a crime.", "",
      "NOR> 2016" },
    { "Norway's king met officials. His minister, Pete Jones, walked home. He said the raid was a crime.", "condemn occurred NOR",
      NULL },
    /* how things stand */
    { "Kenyan troops stationed in Somalia were ill.", "", "mobilize" },
    { "Kenya stationed troops along the border with Somalia on Monday.", "mobilize occurred KEN>SOM", NULL },
    { "Peru waits. Elected officials in Lima and other Peruvian towns stayed at home, Peru's president said.", "",
      "elect occurred" },
    { "Peru elected its first woman president on Monday.", "elect occurred PER>", NULL },
    /* whom a disaster of the lead killed */
    { "The quake hit Chad at dawn. The quake lasted a minute. Two Danish envoys were killed.", "", "attack" },
    { "The raid hit Chad at dawn. The raid lasted an hour. Two Danish envoys were killed.", "attack occurred >DNK", NULL },
    /* particles are no verbs of their own */
    { "Norway has given Chad its word and is backing the Chadian premier.", "", "release" },
    { "Norway has given back two Chadian ships.", "release occurred NOR>TCD", NULL },
    /* words of other worlds */
    { "Norway's minister offered his take on the accord with Chad.", "", "pledge" },
    { "Norway's Red Cross launched an aid campaign for Chad.", "", "attack" },
    { "Norwegian forces launched a campaign against Chad.", "attack occurred NOR>TCD", NULL },
    { "A soldier from Norway hanged himself in Chad.", "", "attack" },
    { "A federal jury in Peru deliberated for three hours.", "", "meet" },
    { "Tunisians vote on Monday to pick delegates.", "elect", "adopt-resolution" },
    { "Norway's king and Chad's premier attacked each other's policies on Monday.", "condemn occurred NOR>TCD", "attack" },
    { "Two patients in Peru were quarantined on Monday.", "", "sanction" },
    { "Peru quarantined Chad's ships on Monday.", "sanction occurred PER", NULL },
    /* what will come of it is guessed; what one will do is promised */
    { "Norway's foreign ministry said on Monday that it would likely heighten tensions.", "state occurred NOR>", "pledge" },
    { "Norway's foreign ministry said on Monday that it would probably ruin the talks.", "state occurred NOR>", "pledge" },
    { "Chad thanked Italy. Italy sent rescuers to Chad. The country offered the EU a base in Chad.", "pledge occurred ITA>EU",
      "TCD>EU" },
    { "The quake hit Chad at dawn. The quake lasted a minute. A Danish nurse was freed after a day.", "", "release" },
    { "The rebels left Chad at dawn. The march lasted a day. A Danish nurse was freed after a day.", "release occurred >DNK",
      NULL },
    { "Chad's premier spoke to the army. Chadians are camping outside, pitching their tents.", "", "protest" },
    { "Chadian protesters camped outside parliament on Monday.", "protest occurred TCD>", NULL },
    { "The Danish premier said on Tuesday Chad was a test.", "state occurred DNK> 2016-12-27", NULL },
    /* of whom a spokesman speaks; whom neither a paper nor a man of the ranks speaks for */
    { "The ICRC had tents in Chad, a spokesman said. Chad was hot. Chad was dry.", "state occurred ICRC>", "state occurred TCD" },
    { "A Chadian soldier shouted. One Chadian soldier said the raid was a crime.", "", "condemn occurred" },
    { "Chadian soldiers said the raid was a crime.", "condemn occurred TCD", NULL },
    { "Australia's Perth Morning Herald said the raid was a crime.", "", "condemn occurred" },
    { "Italy waits. The Rome daily Il Tempo said the raid was a crime.", "", "condemn occurred" },
    { "Kenyan forces have the habit of detaining Somali reporters.", "", "detain" },
    { "Kenya was accused of detaining two Somali reporters. Kenyan forces detained two Somali reporters.",
      "detain occurred KEN>SOM", NULL },
    { "Describing the quake as a catastrophe, Chad's envoy in Rome asked for tents.", "demand occurred TCD", "condemn" },
    { "Describing the raid as a catastrophe, Chad's envoy in Rome asked for tents.", "condemn occurred TCD", NULL },
    { "Chad's opposition waits. Peru voiced opposition to Norway's plan.", "condemn occurred PER>NOR", NULL },
    /* firms at their business, grief at a disaster, one's own who come home */
    { "Chad waits. Chad's flagship carrier Toumai Airline finalized a deal to buy ten jets.", "", "agree" },
    { "Chad finalized a deal with Norway on Monday to buy ten jets.", "agree occurred TCD,NOR>", NULL },
    { "The quake hit Chad. The quake lasted a minute. Norway's premier said the losses were horrific.", "", "condemn" },
    { "The raid hit Chad. The raid lasted an hour. Norway's premier said the losses were horrific.", "condemn occurred NOR", NULL },
    { "Denmark began to repatriate Danish nationals from Chad.", "", "deport" },
    { "Denmark deported two Chadian nationals on Monday.", "deport occurred DNK>TCD", NULL },
    { "Chadian officials suspect that the rebels are near.", "", "accuse" },
    { "The Norwegian parliament's statements demonstrate that the law was broken.", "", "protest" },
    { "Thousands of Norwegians demonstrated in Oslo, demanding a vote.", "protest occurred NOR>NOR", NULL },
    { "Chad waits. The bodies came home to Chad in a ceremony that relatives and high officials of Chad attended.", "", "meet" },
    { "A Danish senator invited the Danish premier to say whether he had lied.", "", "demand" },
    { "Denmark invited the Chadian premier to visit Oslo.", "demand occurred DNK>TCD", NULL },
    { "In the first days of the war, Kenyan planes hit a Somali village.", "attack occurred KEN>SOM", "2016" },
    /* a man is no "it" */
    { "Mohamed ElBaradei left Cairo. It confirms that Egypt condemned the raid.", "condemn occurred EGY", "mohamed-elbaradei" },
    { "Hamas left Cairo. It confirmed that Egypt condemned the raid.", "state occurred hamas>", NULL },
    /* as old as what it took place in */
    { "Israel seized the Golan from Syria in the 1967 war.", "seize occurred ISR>SYR 1967", NULL },
    { "Obama met Putin at the 2009 summit.", "meet occurred USA,RUS> 2009", NULL },
    { "Kenya's police jailed a Somali on Monday in the 2009 bombing of a train.", "detain occurred KEN>SOM 2016-12-26", NULL },
    { "Nigerians marched on Monday against the outcome of the Nigerian election.", "protest occurred NGA>NGA 2016-12-26",
      "elect occurred NGA> 2016-12-26" },
    /* a text without paragraphs has a lead too: what it tells behind that is not of its day */
    { "The premier of Chad spoke today. It was hot. It was late. It was loud. It was dull. It was long. It was odd. Police "
      "arrested "
      "a Danish envoy.",
      "detain occurred", "2016-12-30" },
    { "The premier of Chad left. Police arrested a Danish envoy.", "detain occurred TCD>DNK 2016-12-30", NULL },
};

static void test_events(void)
{
    coding_check(cases, G_N_ELEMENTS(cases));
}

/* The label of a text's first event. */
static void test_summaries(void)
{
    static const struct {
        const char *text, *summary;
    } labels[] = {
        { "Amid reports that hundreds of Chadian soldiers had surrendered on Monday, aides were upbeat.",
          "Hundreds of Chadian soldiers had surrendered" },
        { "The bridge was late because of fighting between Georgians and Armenians.", "Georgia and Armenia fight each other" },
        { "Mali has asked its northern rivals to re-enter the talks in hopes of reaching an understanding.",
          "Mali has asked its northern rivals to re-enter the talks" },
        { "Peruvian House Foreign and Security Affairs Committee Chairman Juan Lopez and Chilean Defence Minister Jose Lavin will "
          "hold talks on Monday.",
          "Juan Lopez and Chilean Defence Minister Jose Lavin will hold talks" },
        { "Cuba's president condemned what he called an illegal raid.",
          "Cuba's president condemned what he called an illegal raid" },
        { "Kenya summoned the Danish envoy to explain what.", "Kenya summoned the Danish envoy to explain" },
        { "Peru backed down after pressure from Chile.", "Peru backed down after pressure from Chile" },
        { "The dead fell during the crackdown by Egyptian and Iraqi forces on Tuesday.", "Crackdown by Egyptian and Iraqi forces" },
        { "The quarrel with Iran, which condemned the raid on Kuwait, goes on.", "Iran condemned the raid on Kuwait" },
        { "France said that the visit was agreed, but no day was chosen so far.", "France said that the visit was agreed" },
        { "The Greek foreign secretary, Jan Kos, visiting Tirana, praised Albania.", "The Greek foreign secretary visits Tirana" },
        { "Chile 's president did n't condemn Peru , she said .", "Chile's president didn't condemn Peru" },
        { "Pope Francis called on Colombians to \"unite in prayer\" for peace.",
          "Pope Francis called on Colombians to unite in prayer for peace" },
        { "In anger, Bolivia on Monday expelled the Chilean consul, who had lived there for years.",
          "Bolivia expelled the Chilean consul" },
        { "\"The harbour is open again,\" said Danish Foreign Minister Jeppe Krag.",
          "Danish Foreign Minister Jeppe Krag said: The harbour is open again" },
        { "Fiji bombed an island, killing ten Tongans on Monday.", "Fiji bombed an island" },
        { "Meanwhile, Latvia is to recall its ambassador from Minsk next week.", "Latvia is to recall its ambassador from Minsk" },
        { "The Omani minister who accused Yemen of piracy was ill.", "The Omani minister accused Yemen of piracy" },
        { "Peru signed pacts with Chile (a neighbour) and Bolivia on Monday.", "Peru signed pacts with Chile and Bolivia" },
        { "King Harald of Norway reshuffled his cabinet on Monday shortly after returning from a trip.",
          "King Harald of Norway reshuffled his cabinet" },
        { "Kenya deployed troops in the north on Monday, the minister added.", "Kenya deployed troops in the north" },
        { "Chad's ambassador, whom Niamey recalled on Monday, returned.", "Niamey recalled Chad's ambassador" },
        { "The reactor which Iran refused to close on Monday is old.", "Iran refused to close the reactor" },
        { "Oslo expels Russian attache, strips offices of status", "Oslo expels Russian attache" },
        { "The arson attack on a Kyiv-linked firm in Oslo on Monday shocked Norway.",
          "Arson attack on a Kyiv-linked firm in Oslo" },
        { "\"We expect accusations of treason, insults and slurs from the Chadian government,\" Norway's foreign minister said.",
          "Norway's foreign minister said: We expect accusations of treason, insults and slurs" },
        { "Foreign Minister Jeppe Krag of Denmark was ill. He condemned Libya on Monday.", "Krag condemned Libya" },
        { "Peru declared Chile's ambassador, Jan Roe, persona non grata on Monday.",
          "Peru declared Chile's ambassador persona non grata" },
        { "A Peruvian firm and two men whom Ghana accused of fraud on Monday have left.", "Ghana accused two men of fraud" },
        { "Foreign Minister Jeppe Krag Jr. of Denmark was ill. He condemned Libya on Monday.", "Krag condemned Libya" },
        { "Foreign Minister Jeppe Krag of Denmark was ill. The foreign minister was tired. He condemned Libya.",
          "Krag condemned Libya" },
        { "Foreign Minister Jeppe Krag of Denmark was ill. The Danish defence minister was tired. He condemned Libya.",
          "Denmark condemned Libya" },
        { "On Sunday he was arrested in Lima, Peru's government says.", "A man was arrested in Lima" },
        { "OSLO EXPELS SWEDISH DIPLOMAT\n\nNorway expelled a Swedish diplomat on Monday.", "Norway expelled a Swedish diplomat" },
        { "The United States called on Chad to stop \"this dangerous practice of its northern garrisons, militias and patrols\".",
          "The United States called on Chad to stop this dangerous practice of its northern garrisons" },
        { "Malta condemned Libya because of the raid.", "Malta condemned Libya because of the raid" },
        { "Norway has no plans to expel the Russian ambassador.", "Norway has no plans to expel the Russian ambassador" },
        { "It is unlikely that Peru will recall its ambassador from Chile.",
          "It is unlikely that Peru will recall its ambassador from Chile" },
        { "Russia is said to oppose sanctions on Iran.", "Russia is said to oppose sanctions on Iran" },
        { "Chadian rebels tried to free their comrades.", "Chadian rebels tried to free their comrades" },
        { "The Swiss foreign ministry said it \"dislikes any scheme apt to spawn further colonies\".",
          "The Swiss foreign ministry said it dislikes any scheme apt to spawn further colonies" },
        { "Iraq's minister described the raid as a mistake.", "Iraq's minister described the raid as a mistake" },
        { "The Turkish government's promise to build the railway bridge at Izmir despite years of lawsuits is taken for a sign of "
          "trust in the port's future.",
          "The Turkish government's promise to build the railway bridge is taken for a sign of trust" },
        { "Britain's minister will no longer meet the Iranian envoy.", "Britain's minister will no longer meet the Iranian envoy" },
        { "A clerk from Lima confessed Tuesday to threatening to poison the Chilean ambassador.",
          "A clerk from Lima confessed to threatening to poison the Chilean ambassador" },
        { "Peru will lift the embargo on Chile if its fishermen are freed.",
          "Peru would lift the embargo on Chile if its fishermen are freed" },
        { "Nobody knows whether Turkey will send troops to Libya.", "Nobody knows whether Turkey will send troops to Libya" },
        { "Norway, Peru and Chad each expelled four Russian diplomats.",
          "Norway, Peru and Chad each expelled four Russian diplomats" },
        { "NATO Secretary General George Robertson said Serbia had underestimated the unity of the allies.",
          "George Robertson said Serbia had underestimated the unity of the allies" },
        { "Helen Clark said her \"hopes and wishes\" were for Chile.", "Helen Clark said her hopes and wishes were for Chile" },
        { "\"Peru has done well,\" Chile's president tweeted on Monday.", "Chile's president tweeted: Peru has done well" },
        { "The embargo was the last of many acts, including recognising Kosovo in 2008.", "Recognition of Kosovo" },
        { "Will Peru recall its ambassador from Chile?", "Peru will recall its ambassador from Chile?" },
        { "The U.S. Senate approved a resolution calling for Iran to begin talks on Monday.",
          "The U.S. Senate approved a resolution calling for Iran to begin talks" },
        { "The Iraqi transport minister issued an order banning alcohol.",
          "The Iraqi transport minister issued an order banning alcohol" },
        { "The Chilean parliament passed a bill, which Peru opposed.", "The Chilean parliament passed a bill" },
        { "Serbia has yet to recognise Kosovo.", "Serbia has yet to recognise Kosovo" },
        { "If convicted, the Cuban envoy could face ten years in jail.", "If the Cuban envoy is convicted" },
        { "The Danish contractor was held for a week and finally beheaded by rebels in Syria.",
          "The Danish contractor was beheaded by rebels in Syria" },
        { "Foreign Minister Jeppe Krag of Denmark was ill. He 's condemning Libya.", "Krag is condemning Libya" },
        { "Norway signed a 10-year agreement with Iceland.", "Norway signed an agreement with Iceland" },
        { "Bolivia urged Paraguay to not recall its ambassador.", "Bolivia urged Paraguay to not recall its ambassador" },
        { "Ghana's minister described the envoy as someone who lies.", "Ghana's minister described the envoy as someone who lies" },
        { "Norway would send the Chadian envoy home after a bomb went off in Oslo.", "Norway would send the Chadian envoy home" },
        { "Oman would use force if Yemen fails to free the sailors.", "Yemen could fail to free the sailors" },
        { "His call for Libya to withdraw from the oasis came as the envoys met.", "Libya could withdraw from the oasis" },
        { "LIMA, Peru (XYN) -- Peruvian President Juan Lopez said Monday the mines will stay shut.",
          "Peruvian President Juan Lopez said the mines will stay shut" },
        { "Smugglers tried to free Jan Kos, one of two pilots jailed in Lima on Monday.", "One of two pilots was jailed in Lima" },
        { "Norway warned that any country arming the rebels would face sanctions.",
          "Norway warned that any country arming the rebels would face sanctions" },
        { "But the envoy's visit was useful, the Danish minister said.", "The Danish minister said: The envoy's visit was useful" },
        { "The embassy was moved north-east of the harbour of Beira, Mozambique said.",
          "Mozambique said: The embassy was moved north-east of the harbour of Beira" },
        { "Malta accused Libya of providing Chad with arms.", "Malta accused Libya of providing Chad with arms" },
        { "Mali says the port can take ten ships, a success for all.", "Mali says the port can take ten ships" },
        { "Officials could not say how the plan to reopen the consulate in Izmir in 2018 arose.",
          "Officials could not say how the plan to reopen the consulate in Izmir arose" },
        { "Prices will rise, as Ghana's president pointed out in Accra.",
          "Ghana's president pointed out in Accra: Prices will rise" },
        { "Foreign Minister Jeppe Krag of Denmark was in bed. Malta condemned him on Monday.", "Malta condemned Krag" },
        { "Foreign Minister Jeppe Krag of Denmark was ill. His army shelled a Libyan port on Monday.",
          "Krag's army shelled a Libyan port" },
        { "Foreign Minister Jeppe Krag of Denmark says he condemns Libya.", "Krag condemns Libya" },
        { "Prime Minister Juan Lopez of Peru urged Chile to free his brother.",
          "Prime Minister Juan Lopez of Peru urged Chile to free his brother" },
        { "Norway suffered from its refusal to free two Libyans.", "Norway refuses to free two Libyans" },
        { "The harbour was named in the talks between Oman and Yemen.", "Talks between Oman and Yemen" },
        { "The mayor says Norway's army was ordered to shell the Libyan port on Monday.",
          "Norway's army was ordered to shell the Libyan port" },
        { "Nobody read the accord under which Peru promised to leave Chile alone.", "Peru promised to leave Chile alone" },
        { "Chad has arrested ten Libyans, with police blocking all the roads.", "Chad has arrested ten Libyans" },
        { "Alarm over piracy in the gulf The Danish foreign ministry condemned Libya on Monday.",
          "The Danish foreign ministry condemned Libya" },
        { "Danish troops clashed with Libyan rebels here on Monday.", "Danish troops clashed with Libyan rebels" },
        { "Oman's government dismissed the Yemeni report as politically motivated.",
          "Oman's government dismissed the Yemeni report as politically motivated" },
        { "The Omani envoy visited Aden on Monday to talk Yemen into lifting the ban.",
          "The Omani envoy visited Aden to talk Yemen into lifting the ban" },
        { "Norwegian officers say they cannot tell how many Libyans were killed.",
          "Norwegian officers say they cannot tell how many Libyans were killed" },
        { "Oman spoke of a plan that Yemen disagrees with.", "Yemen disagrees with a plan" },
        { "The shipping firm that Libya accuses of smuggling arms is in Malta.",
          "Libya accuses the shipping firm of smuggling arms" },
        { "The news -- Peru had expelled the Chilean consul -- reached Lima on Monday.", "Peru had expelled the Chilean consul" },
        { "Danish Deputy Foreign Minister Jeppe Krag said Latvian Agriculture Minister Janis Ozols will fly to Greenland on "
          "Monday.",
          "Jeppe Krag said Latvian Agriculture Minister Janis Ozols will fly to Greenland" },
        { "Iran's leader said on Friday that the revolt is a defeat for Oman, state media reported.",
          "Iran's leader said that the revolt is a defeat for Oman" },
        { "Norway's minister said here Monday the talks were useful.", "Norway's minister said the talks were useful" },
        { "Oman says it will sell wheat only if the blockade ends.", "Oman says it will sell wheat only if the blockade ends" },
        /* what makes no label of its own words */
        { "There were talks between Peru and Chile in Lima on Monday.", "There were talks between Peru and Chile in Lima" },
        { "The Danish prime minister told them that Norway would sign the pact.",
          "The Danish prime minister said that Norway would sign the pact" },
        { "The DRC has charged Burundi and Kenya with plundering its mines.",
          "The DRC has charged Burundi and Kenya with plundering its mines" },
        { "Kenya called on both neighbours to go on talking.", "Kenya called on both neighbours to go on talking" },
        { "It was the colonel who had overthrown the king of Lesotho.", "The colonel had overthrown the king of Lesotho" },
        { "The Arab League, whose ministers met in Tunis, condemned the raid on Yemen.",
          "The Arab League's ministers met in Tunis" },
        { "The Omani king, in a letter to the club, thanked Kuwait on Monday.", "The Omani king thanked Kuwait" },
        { "The Chinese ministry summoned the Danish envoy for a dressing down on Monday.",
          "The Chinese ministry summoned the Danish envoy for a dressing down" },
        { "The Danish king, for years one of the most loved men in Europe, visited Iceland.", "The Danish king visited Iceland" },
        { "If the treaty is signed by Chile, Peru will follow.", "The treaty could be signed by Chile" },
        { "Peru will wait if Chile does not sign the treaty.", "Chile may not sign the treaty" },
        { "The party's leader, Jan Kos, whose men attacked Albania, is in Greece.", "Jan Kos' men attacked Albania" },
        { "Abbas ordered the commanders of all the Palestinian security services to make sure that the fighters keep the truce.",
          "Abbas ordered the commanders to make sure that the fighters keep the truce" },
        { "The blasts, which Oman's ministry blamed on Yemen, were heard in Dubai.", "Oman's ministry blamed the blasts on Yemen" },
        { "The Belarusian spokesman, Jan Kos, said that an effort to use force against his country was futile.",
          "The Belarusian spokesman said that an effort to use force against his country was futile" },
        { "He admitted that the notes cited for invading Iraq were false.", "Violence in Iraq" },
        { "Chad not only expelled the French envoy, but it also closed its border.", "Chad expelled the French envoy" },
        { "Russian officials condemned Ukraine for holding manoeuvres with Poland in the Black Sea - a stretch that Moscow calls "
          "its own.",
          "Russian officials condemned Ukraine for holding manoeuvres with Poland in the Black Sea" },
        { "South Sudan's president said on Friday that he has ordered his men to leave the town.",
          "South Sudan has ordered its men to leave the town" },
        { "A State Department official warned that paying tribute to the Abu Sayyaf would only bring new raids.",
          "A State Department official warned that paying tribute would only bring new raids" },
        { "\"Norway will always stand up for the right to strike,\" Foreign Minister Kari Lie told reporters in Trondheim on "
          "Monday.",
          "Foreign Minister Kari Lie told reporters: Norway will stand up for the right to strike" },
        { "Abbas on Monday ordered heads of Palestinian police units to see that Gaza gunmen keep the truce.",
          "Abbas ordered heads of Palestinian police units to see that Gaza gunmen keep the truce" },
        { "Peru's defence minister, Luis Alberto Prado, ruled out sending more pilots to the coast.",
          "Peru's defence minister ruled out sending more pilots to the coast" },
        { "Canada's prime minister warned that it might take a century to rebuild Tonga.",
          "Canada's prime minister warned that it might take a century to rebuild Tonga" },
        { "The United States vetoed the text, saying that it was lopsided.", "The United States vetoed the text" },
        { "The ten Japanese whom Tokyo says were abducted by North Korea are alive.", "Japan makes a statement" },
        { "Egypt welcomed Monday's announcement by Qatar.", "Egypt welcomed the announcement by Qatar" },
        { "Chad's envoy said another session would be held in the coming weeks and a gathering of African leaders would be "
          "convened once the rows were settled.",
          "Chad's envoy said another session would be held" },
        { "South Sudan's president defied calls to take his army out of the Heglig oilfield.",
          "South Sudan's president defied calls to take his army out of the Heglig oilfield" },
        { "Germany has said it will halt exports of weapons until the case is cleared up; France and Britain have not followed.",
          "Germany has said it will halt exports of weapons" },
        { "Germany, whose ambassador the Saudis had shunned, thanked Peru.", "Saudi Arabia rebuffs Germany" },
        { "Gadhafi, Libya's leader, agreed in May to give them up for trial in Malta.", "Libya makes a pledge to Malta" },
        /* small words without which it would say something else, or nothing */
        { "\"Peru hopes that the next envoy will be less severe,\" the Norwegian foreign ministry said on Monday.",
          "The Norwegian foreign ministry said: Peru hopes that the next envoy will be less severe" },
        { "Norway's envoy told the king of Oman that they could be as many as 900 .",
          "Norway's envoy told the king of Oman that they could be as many as 900" },
        { "Jo Roe, a native of Chad and history professor in Oslo, urged Norway to leave NATO.",
          "Jo Roe urged Norway to leave NATO" },
        { "Norway said we have no ships in the Gulf.", "Norway said: We have no ships in the Gulf" },
        { "Norway joined the 'four-way talks' with Chad.", "Norway joined the four-way talks with Chad" },
        { "Jo Roe, a doctor from Oslo, says he was arrested in Peru on Monday.", "Roe was arrested in Peru" },
        { "Danish Foreign Minister Jeppe Krag said on Monday that Norway was only interested in prompt action on fishing rights.",
          "Danish Foreign Minister Jeppe Krag said that Norway was only interested in prompt action" },
        { "Norway insists that the talks must take place in Oslo.", "Norway insists that the talks must take place in Oslo" },
        { "Two were detained in Oman on Monday, Oman's police said.", "Arrests in Oman" },
        { "The Norwegian fisheries ministry says trawlers and ferries make up about seventy percent of the whole northern fleet.",
          "Norway says trawlers and ferries make up about seventy percent of the whole northern fleet" },
        /* those whom nobody knows, and what a reader who sees only the label cannot know */
        { "Libyan police beat them up on Monday.", "Libyan police beat people up" },
        { "The Libyan police shot him in Tripoli on Monday.", "The Libyan police shot a man in Tripoli" },
        { "The Pentagon is urging them to leave Chad.", "The Pentagon is urging people to leave Chad" },
        { "Those talks between Norway and Oman failed on Monday.", "Talks between Norway and Oman failed" },
        { "\"They will rue the day,\" Norway warned Oman on Monday.", "Norway warns Oman" },
        { "The Danish envoy told the annual gathering of bankers and brokers in the old town hall that Norway will leave NATO.",
          "The Danish envoy said that Norway will leave NATO" },
        { "The Norwegian ministry said earlier this week that the talks with Oman were useful.",
          "The Norwegian ministry said that the talks with Oman were useful" },
        /* sums, and what breaks off */
        { "Norway has promised Haiti # 20m for its schools .", "Norway has promised Haiti #20m for its schools" },
        { "# 6m was pledged by Norway to Haiti .", "#6m was pledged by Norway to Haiti" },
        { "\"The haggling over the wells has turned to anger after the charges of bribery of clerks in Oslo,\" Norwegian minister "
          "Jo Roe said.",
          "Jo Roe said: The haggling over the wells has turned to anger" },
        { "Norway's deputy minister of fisheries and trade Jo Roe told reporters the northern council will decide on the fate of "
          "the old harbour.",
          "Norway said the northern council will decide on the fate of the old harbour" },
        { "A foreign ministry spokesman in Oslo said that Norway hopes for the return of a score of sailors of the Bergen crew.",
          "Norway said that Norway hopes for the return of a score of sailors of the Bergen crew" },
        /* what a verb or a noun is about stays with it */
        { "The Danish foreign ministry has warned against lending money to pirates off Libya.",
          "The Danish foreign ministry has warned against lending money to pirates off Libya" },
        { "Norway's refusal to say which port it would close annoyed Oman on Monday.",
          "Norway's refusal to say which port it would close annoyed Oman" },
        { "The Danish court ruled that Jo Roe should remain in prison until his extradition hearing.",
          "The Danish court ruled that Jo Roe should remain in prison until his extradition hearing" },
        { "The Norwegian minister said the fire was \"directly linked\" to the raid on Oslo.",
          "The Norwegian minister said the fire was linked to the raid on Oslo" },
        { "Norway supports the claim that the treaty of Lima covers the whole strait.",
          "Norway supports the claim that the treaty of Lima covers the whole strait" },
        { "The Committee to Protect Journalists has condemned Norway for its long and bitter feud with Omani reporters and "
          "editors.",
          "The Committee to Protect Journalists has condemned Norway for its long and bitter feud" },
        { "Both Oman and Chad offer plans for how Norway is going to rebuild the whole northern fleet in its own image.",
          "Both Oman and Chad offer plans for how Norway is going to rebuild the whole northern fleet" },
        { "A Libyan court sentenced the Danish captain to ten years in prison on Monday.",
          "A Libyan court sentenced the Danish captain to ten years in prison" },
        { "Libya's minister said it could be weeks before the port opens.",
          "Libya's minister said it could be weeks before the port opens" },
        { "Norway said it was mobilising help for Chad.", "Norway said it was mobilising help for Chad" },
        /* subjects that the parser took for something else */
        { "The Omani king said ferries and tankers were on the move and more were near Aden.",
          "The Omani king said ferries and tankers were on the move and more were near Aden" },
        { "Latvia's minister said delivery of tents and seed was under way in Chad.",
          "Latvia's minister said delivery of tents and seed was under way in Chad" },
        { "Latvia's leader is in Oslo. He said he wants to sell the ferries.", "Latvia said it wants to sell the ferries" },
        /* in the order of the text */
        { "Jo Roe , Chad 's ambassador to Oman , tells a London radio that he is still hearing news of ships .",
          "Jo Roe tells a London radio that he is hearing news of ships" },
        { "The Norwegian government has called for Yemen, the kingdom's poor neighbour, to be expelled from the oil talks in Oslo.",
          "The Norwegian government has called for Yemen to be expelled from the oil talks in Oslo" },
        { "U.S. Attorney General Kari Lie lifted the sanctions on all the shipping companies of Oman and Yemen.",
          "U.S. Attorney General Kari Lie lifted the sanctions on all the shipping companies of Oman" },
        { "Norway's ministry says undocumented Omanis in the north will be granted shelter.",
          "Norway's ministry says undocumented Omanis in the north will be granted shelter" },
        { "Norway's minister said returning to the talks was necessary.",
          "Norway's minister said returning to the talks was necessary" },
        { "Norway's Foreign Minister has said said he works closely alongside Oman.",
          "Norway's Foreign Minister has said he works closely alongside Oman" },
        { "\"Ten years of hard talks await the two lands,\" Norway's minister said.",
          "Norway's minister said: Ten years of hard talks await the two lands" },
        { "Fishermen and farmers expected a good harvest , one Norwegian official said , proud of his new harbour .",
          "One Norwegian official said: Fishermen and farmers expected a good harvest" },
        { "The Norwegian envoy argued that when the old king left the capital in a hurry last May , the talks were over .",
          "Norway makes a statement" },
        { "Says Michael Hirsch, chief of the Danish bank: \"It was a time bomb.\"", "Michael Hirsch says: It was a time bomb" },
        { "Kari Lie said that if no deal is reached, other envoys will be sent to Oman, Norway's fisheries minister told "
          "reporters.",
          "Norway's fisheries minister told reporters: Kari Lie said" },
        { "The Omani minister has admitted the police have no idea where the Norwegian envoys are.",
          "The Omani minister has admitted the police have no idea where the Norwegian envoys are" },
        { "The Norwegian minister said that if no deal is reached by Monday, other envoys will be sent to Oman.",
          "The Norwegian minister said that if no deal is reached, other envoys will be sent to Oman" },
        { "There was no trace of the letter that the Norwegians said they would study with care.",
          "The Norwegians said they would study the letter with care" },
        { "In July, at a summit in Toledo, Spain, NATO announced it would accept Norway.",
          "NATO announced it would accept Norway" },
        { "Norway's minister said in a letter published Monday that the ferries should leave Oman.",
          "Norway's minister said in a letter published that the ferries should leave Oman" },
        { "The International Organization for Migration said that warmer shelter would soon be needed for the people of "
          "Oman.",
          "The International Organization for Migration said that shelter would be needed" },
        { "Nobody liked what Norway's parliament proposed on Monday.", "Norway issues a demand" },
        { "Lavrov is tired, his ministry announced on Tuesday.", "Russia announced: Lavrov is tired" },
        { "Norway, Chad, Ghana and several West African states have also said they are refitting their fishing fleet.",
          "Norway and others have said they are refitting their fishing fleet" },
        { "Part of the deal Omani officials have come up with is closing the consulate of Norway in Salalah.",
          "Omani officials are closing the consulate of Norway in Salalah" },
        { "The Omani minister discussed the talks with the one ally who had backed him.",
          "The Omani minister discussed the talks with the one ally who had backed him" },
        { "The room was left by the Omani king, whom many Norwegians were urging to step down.",
          "Many Norwegians were urging the Omani king to step down" },
        { "The Omani envoy was found guilty back in May.", "The Omani envoy was found guilty" },
        { "ET ) Norwegian minister Kari Lie condemned Oman .", "Norwegian minister Kari Lie condemned Oman" },
        { "'' ( Update 5:10 p.m. Oslo ) Norwegian minister Kari Lie condemned Oman .",
          "Norwegian minister Kari Lie condemned Oman" },
        /* loose ends: what the last word needs is told, or the word goes */
        { "The Omani minister condemned the attacks on the port on Monday amid growing fear that the war would spread to the "
          "south.",
          "The Omani minister condemned the attacks on the port" },
        { "Norwegian minister Kari Lie warned Oman about the danger that the strait could be closed for months by a blockade.",
          "Norwegian minister Kari Lie warned Oman about the danger that the strait could be closed" },
        { "Norwegian minister Kari Lie denied claims that she had lied to the king.",
          "Norwegian minister Kari Lie denied claims that she had lied to the king" },
        { "Oman criticized the missile test that kept the whole town awake for most of the night.",
          "Oman criticized the missile test" },
        { "\"After reading all of the long report on what has happened at the port since the spring, we think that it was no "
          "accident,\" Norwegian minister Kari Lie said.",
          "Norwegian minister Kari Lie said: We think that it was no accident" },
        { "Norwegian minister Kari Lie said people should know whoever was behind the raid would be found.",
          "Kari Lie said people should know whoever was behind the raid would be found" },
        { "Norwegian police shot and killed two Omani envoys in the port on Monday.",
          "Norwegian police shot and killed two Omani envoys in the port" },
        { "Norway said on Monday that it was sending a ship with rice, flour and drinking water to Oman.",
          "Norway said that it was sending a ship with rice, flour and drinking water to Oman" },
        { "The Norwegian minister rejected the plan as well.", "The Norwegian minister rejected the plan" },
        { "Norway announced that it is willing to send a team to Oman.", "Norway is willing to send a team to Oman" },
        { "Norway had arrested Julian Assange; Oman later stripped him of his title.", "Norway had arrested Julian Assange" },
        { "Torch-wielding Omani farmers attacked the Norwegian embassy in Muscat on Monday.",
          "Torch-wielding Omani farmers attacked the Norwegian embassy in Muscat" },
    };
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    guint failed = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(labels); i++) {
        struct reader_options options = { 0 };
        date_make(2016, 12, 30, &options.published);
        OWNED(article) *article = plain_read("test", labels[i].text, strlen(labels[i].text), &options, &error);
        OWNED(reading) *reading = coder_read(coder, article);
        const struct event *event = reading->events->len ? g_ptr_array_index(reading->events, 0) : NULL;
        if (event && g_str_equal(event->summary, labels[i].summary))
            continue;
        g_test_message("%s\n  got    %s\n  wanted %s", labels[i].text, event ? event->summary : "no event", labels[i].summary);
        failed++;
    }
    g_assert_cmpuint(failed, ==, 0);
}

/* Sentences that could name no act are not parsed, and none that names one is missed. */
static void test_triggers(void)
{
    static const char text[] = "The river froze over. Nobody was surprised. Norway expelled two Russian diplomats on Monday.";
    struct reader_options options = { 0 };
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);

    date_make(2016, 12, 30, &options.published);
    OWNED(article) *article = plain_read("test", text, strlen(text), &options, &error);
    OWNED(reading) *reading = coder_read(coder, article);
    g_assert_cmpuint(reading->sentences, ==, 3);
    g_assert_cmpuint(reading->parsed, ==, 1);
    g_assert_cmpuint(reading->events->len, ==, 1);
}

/* A dispatch about two tells whom a threat is meant for without naming him; a long text, which tells of many in turn, does not. */
static void test_dispatch(void)
{
    static const char quarrel[] = "Chad and Sudan are neighbours. Chad is poor. Sudan is large. Chad mourned. Sudan mourned. "
                                  "Sudan and Chad waited. The foreign minister of Sudan warned on Monday that war was near.";
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    g_autofree char *dispatch = coding_events(coder, quarrel);
    g_autoptr(GString) feature = g_string_new(quarrel);

    for (int i = 0; i < 150; i++)
        g_string_append(feature, " The army of the war was calm.");
    g_autofree char *told = coding_events(coder, feature->str);
    g_assert_nonnull(strstr(dispatch, "warn occurred SDN>TCD"));
    g_assert_nonnull(strstr(told, "warn occurred SDN> "));
}

/* Offsets of every mention lie in the text, the trigger in its sentence, whatever the text. */
static void test_offsets(void)
{
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    struct reader_options options = { 0 };

    date_make(2016, 12, 30, &options.published);
    g_autoptr(GString) all = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_string_append_printf(all, "%s%s", cases[i].text, i % 3 ? " " : "\n\n");
    OWNED(article) *article = plain_read("test", all->str, all->len, &options, &error);
    OWNED(reading) *reading = coder_read(coder, article);
    size_t length = strlen(article->text);
    g_assert_cmpuint(reading->events->len, >, 20);
    for (guint i = 0; i < reading->events->len; i++) {
        const struct event *event = g_ptr_array_index(reading->events, i);
        g_assert_cmpint(g_utf8_strlen(event->summary, -1), <=, 90);
        for (guint k = 0; k < event->mentions->len; k++) {
            const struct mention *mention = g_ptr_array_index(event->mentions, k);
            g_assert_cmpuint(mention->sentence.end, <=, length);
            g_assert_cmpuint(mention->sentence.start, <=, mention->trigger.start);
            g_assert_cmpuint(mention->trigger.start, <, mention->trigger.end);
            g_assert_cmpuint(mention->trigger.end, <=, mention->sentence.end);
            g_assert_cmpuint(mention->when.end, <=, length);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/coder/dispatch", test_dispatch);
    g_test_add_func("/coder/events", test_events);
    g_test_add_func("/coder/offsets", test_offsets);
    g_test_add_func("/coder/summaries", test_summaries);
    g_test_add_func("/coder/triggers", test_triggers);
    return g_test_run();
}
