/*
 * Plain newswire sentences for every action of the event guide, told in every way that agencies tell them: active and passive, as
 * a noun, with a light verb, under a verb of saying, as purpose, participle, coordinate, relative clause, background, plan.
 *
 * Shape      wanted events, apart by "; ": action, status, source>target, date, each part left out where it does not matter;
 *            "*" is any source, "!" an event that must not be there. Codes stand in the order of the alphabet.
 *            "known" sentences are read wrong as yet: a change that reads one right moves it up to the others.
 */
#include "coding.h"

struct paraphrase {
    const char *text, *wanted;
};

static const struct paraphrase cases[] = {
    /* state */
    { "Russian Foreign Minister Sergei Lavrov said Thursday that the situation in Syria was improving.",
      "state occurred RUS> 2016-12-29" },
    { "\"The process will take time,\" a State Department spokesman told reporters in Washington on Wednesday.",
      "state occurred USA> 2016-12-28" },
    { "Turkey's foreign ministry announced that the bridge would reopen in March.", "state occurred TUR>" },
    { "Peru expressed concern Tuesday about the fighting in Colombia.", "state occurred PER> 2016-12-27" },
    { "Asked about the report, a Japanese government spokesman declined to comment.", "!state denied; !reject occurred JPN" },
    { "\"We are watching this closely,\" said Israeli Prime Minister Benjamin Netanyahu.", "state occurred ISR>" },
    { "Egyptian President Abdel Fattah al-Sisi, speaking in Cairo on Monday, said the canal was vital to world trade.",
      "state occurred EGY> 2016-12-26" },
    /* deny */
    { "Iran on Tuesday denied supplying missiles to Yemeni rebels.", "deny occurred IRN> 2016-12-27; !aid occurred" },
    { "The Kremlin dismissed the allegations as nonsense.", "deny occurred RUS>" },
    { "Syria has repeatedly denied using chemical weapons.", "deny occurred SYR>; !attack occurred" },
    { "Accusations of torture were rejected by the Sudanese government on Wednesday.", "deny occurred SDN> 2016-12-28" },
    { "China says it has never stolen American trade secrets.", "deny occurred CHN>; !cyber-attack occurred" },
    { "Pakistan's army issued a denial of Indian claims that its troops had crossed the border.",
      "deny occurred PAK>; !attack occurred" },
    { "A Hezbollah spokesman denied responsibility for the bombing in Sidon.", "deny occurred hezbollah>; attack occurred >LBN" },
    { "Kigali called the charges baseless.", "deny occurred RWA>; !condemn occurred" },
    { "Tehran insists its nuclear programme is peaceful.", "deny occurred IRN>" },
    /* praise */
    { "German Chancellor Angela Merkel praised Turkey on Monday for taking in Syrian refugees.",
      "praise occurred DEU>TUR 2016-12-26" },
    { "The peace deal was welcomed by the United States.", "praise occurred USA>" },
    { "Cuba congratulated Nicaragua's President Daniel Ortega on his re-election.", "praise occurred CUB>NIC" },
    { "Obama, who hailed Myanmar's reforms, met Suu Kyi at the White House in September.",
      "praise occurred USA>MMR; meet occurred MMR,USA> 2016-09" },
    { "Venezuela paid tribute to Cuba's late leader Fidel Castro.", "praise occurred VEN" },
    { "Russia's support for Serbia won praise from the Serbian prime minister on Thursday.", "praise occurred SRB>RUS 2016-12-29" },
    { "Britain backed the French proposal and thanked Paris for its efforts.", "praise occurred GBR>FRA" },
    { "Speaking in Ankara, the NATO chief voiced support for Turkey.", "praise occurred NATO>TUR" },
    /* apologize */
    { "Japan's prime minister apologised to South Korea on Monday for wartime brothels.", "apologize occurred JPN>KOR 2016-12-26" },
    { "The Pentagon said it was sorry for the air strike, which killed 12 Afghan policemen.",
      "apologize occurred USA; attack occurred" },
    { "Turkey refused to apologise to Russia for downing the plane.",
      "reject occurred TUR; apologize denied TUR>RUS; attack occurred TUR>" },
    { "Armenia demanded an apology from Hungary.", "demand occurred ARM>HUN; apologize proposed HUN>ARM" },
    { "The Dutch government's apology to Indonesia came on Tuesday.", "apologize occurred NLD>IDN 2016-12-27" },
    { "Israel has apologized to Turkey for a deadly raid on an aid ship in 2010.",
      "apologize occurred ISR>TUR; attack occurred ISR> 2010" },
    { "President Bill Clinton expressed his deep regret to Beijing over the bombing of the Chinese embassy by NATO aircraft.",
      "apologize occurred USA>CHN; attack occurred NATO>CHN" },
    /* recognize */
    { "Germany recognised Croatia as an independent state in December 1991.", "recognize occurred DEU>HRV 1991-12" },
    { "Sweden became the first EU country to recognise Palestine in 2014.", "recognize occurred SWE>PSE 2014" },
    { "South Ossetia's independence was recognized by Russia in August 2008.", "recognize occurred RUS 2008-08" },
    { "The United States said it would not recognise the new government in Honduras.", "recognize denied USA>HND" },
    { "Costa Rica's recognition of Kosovo angered Serbia.", "recognize occurred CRI>XKX" },
    { "Gambia withdrew its recognition of Taiwan in 2013.", "!recognize occurred" },
    { "Serbia has refused to recognise Kosovo, which declared independence in 2008.",
      "reject occurred SRB; recognize denied SRB>XKX" },
    { "France extended diplomatic recognition to Libya's rebel council on Thursday.", "recognize occurred FRA 2016-12-29" },
    /* condemn */
    { "Mexico condemned the execution on Wednesday.", "condemn occurred MEX> 2016-12-28" },
    { "Mugabe described the British prime minister as an \"international terrorist\".", "condemn occurred ZWE>GBR" },
    { "The Israeli raid was denounced by Egypt and Jordan.", "condemn occurred EGY,JOR>ISR; attack occurred ISR>" },
    { "Chile strongly criticised Bolivia for taking the dispute to court.", "condemn occurred CHL>BOL" },
    { "The blast in Lahore drew condemnation from the European Union.", "condemn occurred EU; attack occurred >PAK" },
    { "North Korea called Obama a \"clown\".", "condemn occurred PRK>USA" },
    { "Hungary's prime minister said the Dutch plan was unacceptable.", "condemn occurred HUN>NLD" },
    /* accuse */
    { "Eritrea on Monday accused Ethiopia of bombing a refugee camp.", "accuse occurred ERI>ETH 2016-12-26; !attack occurred" },
    { "India blamed Pakistan for the attack on an army base in Kashmir.", "accuse occurred IND>PAK; attack occurred >IND" },
    { "Ukraine was accused by Russia of shelling a border town.", "accuse occurred RUS>UKR; !attack occurred" },
    { "Iraq expelled the envoy, accusing Qatar of funding militants.",
      "expel occurred IRQ; accuse occurred IRQ>QAT; !aid occurred" },
    { "The Philippine president alleged that the CIA was plotting to kill him.", "accuse occurred PHL>USA; !attack occurred" },
    { "Kenya charged that Somalia was sheltering pirates.", "accuse occurred KEN>SOM" },
    { "Only months after the US accused Khartoum of genocide, Sudan handed over two suspects.",
      "accuse occurred USA>SDN; cooperate occurred SDN>; !accuse occurred SDN" },
    { "Georgian accusations of Russian meddling were rejected by Moscow on Tuesday.",
      "accuse occurred GEO>RUS; deny occurred RUS 2016-12-27" },
    { "Australian officials said China was behind the hacking of its parliament.", "accuse occurred AUS>CHN" },
    /* protest-formally */
    { "Lebanon lodged a complaint against Israel at the United Nations on Tuesday.",
      "protest-formally occurred LBN>ISR 2016-12-27" },
    { "Nicaragua sued Colombia before the International Court of Justice in 2001.", "protest-formally occurred NIC>COL 2001" },
    { "Vietnam has formally protested to China over the oil rig.", "protest-formally occurred VNM>CHN" },
    { "A protest note was handed to the Polish ambassador in Minsk by the Belarusian foreign ministry.",
      "protest-formally occurred BLR>POL" },
    { "Greece filed a formal protest with Turkey on Thursday.", "protest-formally occurred GRC>TUR 2016-12-29" },
    { "Cyprus has complained to the Security Council about Turkish drilling.", "protest-formally occurred CYP" },
    { "Argentina will take Uruguay to the International Court of Justice next month.", "protest-formally planned ARG>URY 2017-01" },
    { "Finland's protest to Russia over the flights was delivered on Monday.", "protest-formally occurred FIN>RUS" },
    /* summon */
    { "Italy's prime minister took the rare step of summoning the US ambassador on Tuesday.",
      "summon occurred ITA>USA 2016-12-27" },
    { "The Iraqi charge d'affaires was summoned to the Saudi foreign ministry on Wednesday.",
      "summon occurred SAU>IRQ 2016-12-28" },
    { "Brazil called in the Indonesian ambassador over the executions.", "summon occurred BRA>IDN" },
    { "The Dutch envoy has been called to the foreign ministry in Jakarta.", "summon occurred IDN>NLD" },
    { "Ankara said it had summoned the German charge d'affaires.", "summon occurred TUR>DEU; state occurred TUR>" },
    { "The summoning of the Swedish ambassador by Riyadh followed weeks of tension.", "summon occurred SAU>SWE" },
    { "Denmark and Norway summoned the Iranian ambassadors on Monday.", "summon occurred DNK,NOR>IRN 2016-12-26" },
    { "The ambassador of Egypt was not summoned, Italy's foreign minister said.", "summon denied ITA>EGY" },
    /* demand */
    { "France urged Iran to release the academic.", "demand occurred FRA>IRN; release proposed IRN>" },
    { "President Barack Obama called on Russia to withdraw its troops from Ukraine.",
      "demand occurred USA>RUS; withdraw-forces proposed RUS>UKR" },
    { "Algeria asked Mali's neighbours for help on Monday.", "demand occurred DZA 2016-12-26" },
    { "Calling for calm, the Organization of American States offered to mediate in Haiti.",
      "demand occurred OAS>; pledge occurred OAS; mediate proposed OAS" },
    { "Bulgaria wants Russia to recall its ambassador.", "recall proposed RUS>" },
    { "Belgrade insisted that NATO leave Kosovo.", "demand occurred SRB>NATO" },
    { "Demonstrators rallied in Havana to demand the boy's return.", "protest occurred CUB; demand occurred CUB" },
    { "Kuwait has requested military aid from Britain.", "demand occurred KWT>GBR; aid proposed GBR>KWT" },
    /* warn */
    { "Israel gave Lebanon 48 hours to free the soldiers.", "warn occurred ISR>LBN; release proposed LBN>ISR" },
    { "China told Japan that there would be consequences.", "warn occurred CHN>JPN" },
    { "North Korea threatened to attack Guam.", "warn occurred PRK; attack proposed PRK" },
    { "Russia warned Finland on Friday against joining NATO.", "warn occurred RUS>FIN 2016-12-30; !agree occurred" },
    { "Ecuador was warned by Colombia not to shelter guerrillas.", "warn occurred COL>ECU" },
    { "Iran will retaliate if it is attacked, its defence minister said.", "warn occurred IRN>; !attack occurred" },
    { "China told Japan that there would be consequences.", "warn occurred CHN>JPN" },
    { "Israel gave Lebanon 48 hours to free the soldiers.", "warn occurred ISR>LBN; release proposed LBN" },
    { "The EU's threat of sanctions against Poland was dismissed by Warsaw.",
      "warn occurred EU>POL; sanction EU>POL; !sanction occurred" },
    /* reject */
    { "The proposal was turned down by the Greek government on Wednesday.", "reject occurred GRC> 2016-12-28" },
    { "Merkel ruled out sending arms to Ukraine.", "reject occurred DEU; aid denied DEU>UKR" },
    { "Hungary's refusal to accept refugees drew criticism from Brussels.", "reject occurred HUN; condemn occurred EU>HUN" },
    { "Defying international calls for restraint, Myanmar launched a new offensive against Rohingya rebels.",
      "reject occurred MMR>; attack occurred MMR" },
    { "Sudan has refused to hand over its president to the International Criminal Court.",
      "reject occurred SDN>ICC; cooperate denied" },
    { "The Taliban have forbidden Afghan women to work.", "coerce occurred taliban>AFG" },
    { "Iran rejected a U.S. offer of direct talks.", "reject occurred IRN>USA; pledge USA; meet denied" },
    { "Eritrea said no to the Ethiopian plan.", "reject occurred ERI>ETH" },
    /* veto */
    { "Russia vetoed a Security Council resolution on Syria on Wednesday.",
      "veto occurred RUS 2016-12-28; adopt-resolution denied UNSC" },
    { "The draft was vetoed by China and Russia.", "veto occurred CHN,RUS>" },
    { "The United States used its veto to protect Israel in 2011.", "veto occurred USA 2011" },
    { "Russia's veto of the resolution was condemned by Britain.", "veto occurred RUS; condemn occurred GBR>RUS" },
    { "Greece vetoed Macedonia's entry into NATO in 2008.", "veto occurred GRC>MKD 2008" },
    { "China has threatened to veto the resolution.", "warn occurred CHN>; veto proposed CHN>; !veto occurred" },
    { "France will not veto the measure, its envoy said.", "veto denied FRA>" },
    /* withdraw-from-agreement */
    { "Burundi withdrew from the International Criminal Court in October.", "withdraw-from-agreement occurred BDI>ICC 2016-10" },
    { "North Korea pulled out of the Non-Proliferation Treaty in 2003.", "withdraw-from-agreement occurred PRK> 2003" },
    { "The armistice was scrapped by Pyongyang in March 2013.", "withdraw-from-agreement occurred PRK> 2013-03" },
    { "Gambia announced that it was leaving the Commonwealth.", "withdraw-from-agreement occurred GMB" },
    { "Russia has suspended an agreement with the United States on plutonium.", "withdraw-from-agreement occurred RUS>USA" },
    { "The Houthis walked out of the peace talks in Geneva on Tuesday.", "withdraw-from-agreement occurred houthis" },
    { "The withdrawal of Venezuela from the Organization of American States will take two years.", "withdraw-from-agreement" },
    { "President Barack Obama has threatened to pull the United States out of the Paris climate accord.",
      "warn occurred USA>; withdraw-from-agreement proposed USA>" },
    { "Israel broke off talks with the Palestinians in April 2014.", "withdraw-from-agreement occurred ISR>PSE 2014-04" },
    /* pledge */
    { "Saleh, Yemen's president, said he would not seek re-election.", "pledge occurred YEM>" },
    { "Sudan offered to extradite Bin Laden to Saudi Arabia in 1996.", "pledge occurred SDN>SAU 1996; cooperate proposed" },
    { "China has promised to open its markets.", "pledge occurred CHN>" },
    { "Japan agreed to send engineers to Iraq.", "pledge occurred JPN>IRQ" },
    { "Norway's pledge of 10 million dollars to Haiti was announced on Monday.", "pledge occurred NOR>HTI" },
    { "Peru met Ecuador on Monday. Both countries committed themselves to resolving the dispute peacefully.",
      "meet occurred ECU,PER>; pledge occurred" },
    { "Cuba accepted a Spanish offer of medical help.", "pledge occurred" },
    { "Abe assured Obama that Japan would support the embargo.", "pledge occurred JPN>USA" },
    { "Iran said it was ready to resume talks with the West.", "pledge occurred IRN>; meet proposed" },
    { "Canada is to send 600 peacekeepers to Mali.", "mobilize planned CAN>MLI" },
    { "President Barack Obama called Italian Prime Minister Paolo Gentiloni on Monday to promise a full investigation.",
      "call occurred ITA,USA> 2016-12-26; pledge occurred USA>ITA 2016-12-26" },
    /* agree */
    { "Serbia and Kosovo signed an agreement in Brussels on Monday.", "agree occurred SRB,XKX> 2016-12-26" },
    { "A free trade pact with Chile was signed by Vietnam in 2011.", "agree occurred CHL,VNM> 2011" },
    { "Russia and Ukraine have reached a deal on gas supplies.", "agree occurred RUS,UKR>" },
    { "Parliament in Kathmandu ratified the treaty with India on Tuesday.", "agree occurred IND,NPL> 2016-12-27" },
    { "The accord between Colombia and the FARC was concluded in August.", "agree occurred COL,farc> 2016-08" },
    { "Libya joined the Chemical Weapons Convention in 2004.", "agree occurred LBY> 2004" },
    { "Israel failed to reach an agreement with Hamas on prisoners.", "agree denied ISR,hamas>" },
    { "Cyprus and Egypt are due to sign a border agreement next week.", "agree planned CYP,EGY>" },
    { "The signing of a treaty by India and Bangladesh ended the dispute in 2015.", "agree occurred BGD,IND> 2015" },
    { "Turkey struck a deal with the European Union in March to take back migrants.", "agree occurred EU,TUR> 2016-03" },
    /* adopt-resolution */
    { "The UN Security Council unanimously adopted a resolution on Friday condemning Israeli settlements.",
      "adopt-resolution occurred UNSC>ISR 2016-12-30" },
    { "The European Parliament passed a resolution against Turkey on Thursday.", "adopt-resolution occurred EU>TUR 2016-12-29" },
    { "The resolution was approved by the General Assembly in 1975.", "adopt-resolution occurred UN> 1975" },
    { "Iraq's parliament voted to expel American troops.", "adopt-resolution occurred IRQ>USA" },
    { "The Senate voted 98-2 on Wednesday to impose sanctions on Russia.", "adopt-resolution occurred USA>RUS 2016-12-28" },
    { "The adoption of the resolution by the Human Rights Council angered Sri Lanka.", "adopt-resolution occurred UN>" },
    { "The Security Council failed to adopt a resolution on Syria.", "adopt-resolution denied UNSC>SYR" },
    { "The Security Council is to vote on the draft next week.", "adopt-resolution proposed; !adopt-resolution occurred" },
    { "Lawmakers in Poland approved the bill on Tuesday.", "adopt-resolution occurred POL> 2016-12-27" },
    /* meet */
    { "Putin and Japanese Prime Minister Shinzo Abe met in Moscow on Monday.", "meet occurred JPN,RUS> 2016-12-26" },
    { "Iranian and Saudi officials held talks in Muscat on Wednesday.", "meet occurred IRN,SAU> 2016-12-28" },
    { "U.S. Secretary of State John Kerry arrived in Amman on Sunday for talks with King Abdullah.",
      "visit occurred USA>JOR 2016-12-25; meet" },
    { "A summit of the Arab League opened in Baghdad on Thursday.", "meet occurred ARL> 2016-12-29" },
    { "After meeting Lavrov, the Turkish foreign minister said a truce was near.", "meet occurred RUS,TUR>; state occurred TUR>" },
    { "The two Koreas resumed military talks at Panmunjom on Tuesday.", "meet occurred KOR,PRK> 2016-12-27" },
    { "The North Korean envoy refused to meet his American counterpart.", "reject occurred PRK>USA; meet denied" },
    { "The king received the Danish foreign minister in Rabat on Thursday.", "meet occurred DNK,MAR> 2016-12-29" },
    { "The meeting between Modi and Pakistani Prime Minister Nawaz Sharif was called off.", "meet denied IND,PAK>" },
    { "China's president is due to meet Taiwan's opposition leader next week.", "meet planned CHN,TWN>" },
    /* call */
    { "Obama spoke by telephone with Putin on Sunday.", "call occurred RUS,USA> 2016-12-25" },
    { "Hollande telephoned Rouhani on Monday to discuss the accord.", "call occurred FRA,IRN> 2016-12-26" },
    { "The Kremlin said Putin and Erdogan had discussed the crisis by phone on Tuesday.", "call occurred RUS,TUR> 2016-12-27" },
    { "Obama's phone call with Taiwan's president angered Beijing.", "call occurred TWN,USA>" },
    { "Netanyahu talked on the phone to Sisi, his office said.", "call occurred EGY,ISR>" },
    { "Lavrov phoned Kerry on Thursday and rejected the accusations.", "call occurred RUS,USA> 2016-12-29; deny occurred RUS>" },
    { "Merkel called the Greek premier late Wednesday.", "call occurred DEU,GRC> 2016-12-28" },
    /* visit */
    { "Pope Francis visited Cuba in September 2015.", "visit occurred VAT>CUB 2015-09" },
    { "The Indian foreign minister flew to Kathmandu on Wednesday.", "visit occurred IND>NPL 2016-12-28" },
    { "Merkel will travel to Ankara on Friday for talks with Erdogan.", "visit planned DEU>TUR; meet planned DEU,TUR>" },
    { "The visit to Tokyo by the South Korean president was postponed.", "visit denied KOR>JPN" },
    { "Kerry left for Geneva on Tuesday.", "visit occurred USA>CHE 2016-12-27" },
    { "A Russian delegation led by the deputy prime minister arrived in Havana on Monday.", "visit occurred RUS>CUB 2016-12-26" },
    { "Taiwan's president cancelled a trip to Panama.", "visit denied TWN>PAN" },
    { "Japan's prime minister paid a visit to the White House in April.", "visit occurred JPN>USA 2016-04" },
    { "Sudan's president, who was visiting Riyadh, denied the report.", "visit occurred SDN>SAU; deny occurred SDN>" },
    /* mediate */
    { "Qatar mediated between Hamas and Fatah in 2012.", "mediate occurred QAT>fatah,hamas 2012" },
    { "The talks were mediated by Norway.", "mediate occurred NOR>" },
    { "The pope offered to mediate between Venezuela's government and its opponents.",
      "pledge occurred VAT; mediate proposed VAT>VEN" },
    { "Egyptian mediation between Israel and Hamas resumed on Tuesday.", "mediate occurred EGY>ISR,hamas 2016-12-27" },
    { "Kofi Annan, the UN envoy, acted as mediator between the parties in Kenya.", "mediate occurred UN>KEN" },
    { "Algeria brokered a ceasefire between Ethiopia and Eritrea in June 2000.",
      "mediate occurred DZA>ERI,ETH 2000-06; cease-fire occurred ERI,ETH>" },
    { "Israel rejected mediation by France.", "reject occurred ISR>FRA; mediate denied FRA>ISR" },
    { "Switzerland has served as a go-between for Iran and the United States.", "mediate occurred CHE>IRN,USA" },
    /* restore-relations */
    { "Cuba and the United States restored diplomatic relations in July 2015.", "restore-relations occurred CUB,USA> 2015-07" },
    { "China established diplomatic ties with Gambia in March.", "restore-relations occurred CHN,GMB> 2016-03" },
    { "Israel and Turkey have agreed to normalise relations.", "pledge occurred ISR,TUR>; restore-relations planned ISR,TUR>" },
    { "Iran and Britain upgraded their relations to ambassador level in September.",
      "restore-relations occurred GBR,IRN> 2016-09" },
    { "The restoration of ties between Riyadh and Tehran was announced in Beijing.", "restore-relations occurred IRN,SAU>" },
    { "Sweden sent its ambassador back to Riyadh.", "restore-relations occurred" },
    { "Syria refuses to resume ties with Turkey.", "reject occurred SYR; restore-relations denied SYR,TUR>" },
    { "Diplomatic relations were re-established between Sao Tome and China this week.", "restore-relations occurred CHN,STP>" },
    /* open-mission */
    { "The United States reopened its embassy in Havana in August 2015.", "open-mission occurred USA>CUB 2015-08" },
    { "An Israeli embassy was opened in Ashgabat in 2013.", "open-mission occurred ISR>TKM 2013" },
    { "Britain is to open an embassy in Mogadishu next year.", "open-mission planned GBR>SOM 2017" },
    { "Poland has decided to reopen its consulate in Erbil.", "pledge occurred POL>; open-mission planned POL>IRQ" },
    { "The Philippine president inaugurated a new embassy in Ankara on Monday.", "open-mission occurred PHL>TUR 2016-12-26" },
    { "Iceland and Greenland opened consulates in each other's capitals.", "open-mission occurred" },
    { "Paraguay has no plans to open an embassy in Jerusalem.", "open-mission denied PRY" },
    { "The opening of a Taiwanese office in Vilnius infuriated Beijing.", "open-mission occurred TWN>LTU" },
    /* appoint-envoy */
    { "President Obama named a career diplomat as ambassador to Cuba on Tuesday.", "appoint-envoy occurred USA>CUB 2016-12-27" },
    { "Turkey has appointed an ambassador to Israel.", "appoint-envoy occurred TUR>ISR" },
    { "The new Chinese ambassador presented his credentials in Lima on Thursday.", "appoint-envoy occurred CHN>PER 2016-12-29" },
    { "The appointment of an ambassador to Kabul by India was welcomed.", "appoint-envoy occurred IND>AFG" },
    { "Daniel Shapiro was nominated by President Obama as ambassador to Israel.", "appoint-envoy occurred USA>ISR" },
    { "The African Union designated a former president of Mali as its envoy to Burundi.", "appoint-envoy occurred AU>BDI" },
    { "Venezuela has not named an ambassador to Washington since 2010.", "appoint-envoy denied VEN>USA" },
    { "A new special envoy for Libya was appointed by the UN secretary-general in November.",
      "appoint-envoy occurred UN>LBY 2016-11" },
    /* cooperate */
    { "Russia and China held joint naval exercises in the South China Sea in September.", "cooperate occurred CHN,RUS> 2016-09" },
    { "Thailand extradited a Russian arms dealer to the United States in 2010.", "cooperate occurred 2010" },
    { "Spain has refused to extradite the banker to Switzerland.", "reject occurred ESP>CHE; cooperate denied" },
    { "Germany and France will jointly develop a fighter jet.", "cooperate planned DEU,FRA>" },
    { "Colombian and American agents worked together to track the smugglers.", "cooperate occurred COL,USA>" },
    { "India, Japan and Australia took part in joint drills.", "cooperate occurred AUS,IND,JPN>" },
    { "Iran's sale of drones to Venezuela worried Washington.", "cooperate occurred" },
    /* aid */
    { "Norway gave Somalia 12 million dollars in food aid.", "aid occurred NOR>SOM" },
    { "The World Bank approved a 200-million-dollar loan to Ghana on Tuesday.", "aid occurred WB>GHA 2016-12-27" },
    { "Humanitarian aid was sent to Yemen by Oman on Monday.", "aid occurred OMN>YEM 2016-12-26" },
    { "Sweden granted asylum to the Iranian dissident in 2009.", "aid occurred SWE 2009" },
    { "A Turkish delivery of food to Gaza arrived on Sunday.", "aid occurred TUR>PSE" },
    { "The EU has decided to lend Ukraine 1.8 billion euros.", "pledge occurred EU>UKR; aid planned EU>UKR" },
    { "The donation of rice to North Korea by Seoul was criticised by conservatives.", "aid occurred KOR>PRK" },
    /* lift-sanctions */
    { "The European Union lifted sanctions against Belarus in February.", "lift-sanctions occurred EU>BLR 2016-02" },
    { "A trade embargo on Vietnam was lifted by President Bill Clinton in 1994.", "lift-sanctions occurred USA>VNM 1994" },
    { "The easing of U.S. sanctions on Burma was welcomed by ASEAN.", "lift-sanctions occurred USA>MMR; praise occurred ASEAN" },
    { "Russia has removed its ban on Turkish fruit.", "lift-sanctions occurred RUS>TUR" },
    { "Ending a 12-year embargo, the Security Council voted to allow arms sales to Liberia.", "lift-sanctions occurred UNSC>LBR" },
    { "Washington will not lift its embargo on Cuba, the White House said.", "lift-sanctions denied USA>CUB" },
    { "Iran demanded that sanctions be lifted immediately.", "demand occurred IRN>; lift-sanctions proposed" },
    { "Japan is considering easing sanctions on North Korea.", "lift-sanctions proposed JPN>PRK" },
    /* release */
    { "Iran freed four American sailors on Wednesday.", "release occurred IRN>USA 2016-12-28" },
    { "Two Polish priests were released by rebels in Chad.", "release occurred >POL" },
    { "Cuba released 53 political prisoners in January 2015.", "release occurred CUB> 2015-01" },
    { "The Italian journalists, held since May, walked free on Tuesday.", "release occurred >ITA 2016-12-27" },
    { "Egypt's president pardoned two Al Jazeera reporters.", "release occurred EGY>" },
    { "Israel returned the bodies of six Palestinians.", "release occurred ISR>PSE" },
    { "Turkey refused to release the American pastor.", "reject occurred TUR; release denied TUR>USA" },
    { "Burma set free hundreds of dissidents under an amnesty.", "release occurred MMR>" },
    { "Britain demanded the immediate release of the marines.", "demand occurred GBR>; release proposed" },
    /* concede */
    { "Sudan bowed to international pressure and accepted UN peacekeepers.", "concede occurred SDN" },
    { "Libya allowed UN inspectors into the country in 2003.", "concede occurred LBY>UN 2003" },
    { "Under pressure from protesters, Ukraine scrapped the law in January 2014.", "concede occurred UKR 2014-01" },
    { "Hong Kong's government backed down on Thursday and shelved the extradition bill.", "concede occurred HKG 2016-12-29" },
    { "Bolivia's president yielded to the strikers' demands.", "concede occurred BOL" },
    { "Iran has dropped its demand for an apology.", "concede occurred IRN" },
    { "Myanmar declared an amnesty for rebels on Monday.", "concede occurred MMR 2016-12-26" },
    { "Greece gave in to its creditors in July 2015.", "concede occurred GRC 2015-07" },
    { "Syria agreed to give up its chemical weapons.", "concede planned SYR; pledge occurred SYR" },
    /* withdraw-forces */
    { "Ethiopia pulled its troops out of Somalia in January 2009.", "withdraw-forces occurred ETH>SOM 2009-01" },
    { "Israeli forces withdrew from southern Lebanon in May 2000.", "withdraw-forces occurred ISR>LBN 2000-05" },
    { "The withdrawal of Soviet troops from Afghanistan was completed in February 1989.",
      "withdraw-forces occurred RUS>AFG 1989-02" },
    { "Uganda is withdrawing its soldiers from the Central African Republic.", "withdraw-forces UGA>CAF" },
    { "Russia demanded that Georgia pull back its forces from Abkhazia.", "demand occurred RUS>GEO; withdraw-forces proposed GEO" },
    { "Armenian troops were pulled back from the border on Tuesday.", "withdraw-forces occurred ARM> 2016-12-27" },
    { "India's withdrawal of its peacekeepers from Sri Lanka began in 1989.", "withdraw-forces occurred IND>LKA 1989" },
    { "The last Cuban soldiers left Angola in 1991.", "withdraw-forces occurred CUB>AGO 1991" },
    { "NATO will not leave Afghanistan before 2018.", "withdraw-forces denied NATO>AFG" },
    /* cease-fire */
    { "The Colombian government and the ELN declared a ceasefire on Monday.", "cease-fire occurred COL,eln> 2016-12-26" },
    { "Ukraine and Russian-backed rebels agreed to a truce in Minsk in September 2014.", "cease-fire occurred UKR 2014-09" },
    { "A truce between Israel and Hezbollah took effect on 14 August 2006.", "cease-fire occurred ISR,hezbollah> 2006-08-14" },
    { "The Taliban announced a three-day ceasefire.", "cease-fire occurred taliban>" },
    { "Turkey and Russia reached a ceasefire agreement for Syria on Thursday.", "cease-fire occurred RUS,TUR> 2016-12-29" },
    { "A cease-fire was signed by Armenia and Azerbaijan in 1994.", "cease-fire occurred ARM,AZE> 1994" },
    { "The UN called for an immediate truce in Gaza.", "demand occurred UN; cease-fire proposed" },
    { "India has rejected Pakistan's offer of a ceasefire.", "reject occurred IND>PAK; cease-fire denied" },
    /* sanction */
    { "The United States imposed sanctions on North Korea on Friday.", "sanction occurred USA>PRK 2016-12-30" },
    { "Russian officials were hit with sanctions by Canada in March 2014.", "sanction occurred CAN>RUS 2014-03" },
    { "The EU extended its sanctions against Moscow for six months.", "sanction occurred EU>RUS" },
    { "Turkey banned imports of Israeli goods on Tuesday.", "sanction occurred TUR>ISR 2016-12-27" },
    { "U.S. sanctions on Zimbabwe, imposed in 2001, were criticised by South Africa.",
      "sanction occurred USA>ZWE 2001; condemn occurred ZAF" },
    { "Japan froze the assets of two Chinese banks.", "sanction occurred JPN>CHN" },
    { "The Obama administration blacklisted five Iranian companies for helping the missile programme.",
      "sanction occurred USA>IRN" },
    { "Saudi Arabia slapped an embargo on Qatar.", "sanction occurred SAU>QAT" },
    { "Australia urged Britain to impose a travel ban on Mugabe.", "demand occurred AUS>GBR; sanction proposed GBR>ZWE" },
    { "Sanctions against Burundi are being considered by the European Union.", "sanction proposed EU>BDI" },
    /* suspend-aid */
    { "Germany cut off aid to Malawi in 2011.", "suspend-aid occurred DEU>MWI 2011" },
    { "Aid to Mozambique was frozen by Britain in April.", "suspend-aid occurred GBR>MOZ 2016-04" },
    { "The suspension of EU aid to Burundi was announced in March.", "suspend-aid occurred EU>BDI 2016-03" },
    { "The IMF halted a loan to Ukraine.", "suspend-aid occurred IMF>UKR" },
    { "Washington has threatened to withhold aid from Egypt.", "warn occurred USA>EGY; suspend-aid proposed USA>EGY" },
    { "Denmark stopped its aid to Tanzania over a crackdown on gays.", "suspend-aid occurred DNK>TZA" },
    { "Russia cut gas supplies to Ukraine on New Year's Day.", "suspend-aid occurred RUS>UKR" },
    /* expel */
    { "Ecuador's ambassador was declared persona non grata by Washington on Thursday.", "expel occurred USA>ECU 2016-12-29" },
    { "Bolivia expelled the US ambassador in September 2008.", "expel occurred BOL>USA 2008-09" },
    { "The expulsion of four Russian diplomats by Britain in 2007 soured relations.", "expel occurred GBR>RUS 2007" },
    { "Venezuela gave the American charge d'affaires 48 hours to leave.", "expel occurred VEN>USA" },
    { "Moscow said it had ordered two Swedish diplomats to leave the country.", "expel occurred RUS>SWE; state occurred RUS>" },
    { "Two Eritrean envoys were thrown out of Ethiopia.", "expel occurred ETH>ERI" },
    { "Sri Lanka is to expel Norway's ambassador and two aid workers.", "expel planned LKA>NOR" },
    { "Kenya denied that it had expelled an Eritrean diplomat.", "deny occurred KEN>; expel denied KEN>ERI" },
    { "Moscow ordered Washington to cut its embassy staff by 755.", "expel occurred RUS>USA" },
    /* recall */
    { "Chile Thursday recalled its ambassador to Peru.", "recall occurred CHL>PER 2016-12-29" },
    { "Brazil called home its envoy from Jakarta after the execution.", "recall occurred BRA>IDN" },
    { "The Saudi ambassador to Stockholm was recalled in March 2015.", "recall occurred SAU>SWE 2015-03" },
    { "Egypt's recall of its ambassador from Tel Aviv was criticised by Israel.",
      "recall occurred EGY>ISR; condemn occurred ISR>EGY" },
    { "Senegal has withdrawn its ambassador from Tehran.", "recall occurred SEN>IRN" },
    { "Hungary on Wednesday brought its ambassador home from Kiev.", "recall occurred HUN>UKR 2016-12-28" },
    { "Turkey recalled its ambassadors to Vienna and Berlin for consultations.", "recall occurred TUR>AUT,DEU" },
    { "The United States pulled its diplomats out of Tripoli.", "recall occurred USA>LBY" },
    { "Morocco decided against recalling its ambassador to Sweden.", "recall denied MAR>SWE" },
    /* sever-relations */
    { "Saudi Arabia severed diplomatic relations with Iran in January.", "sever-relations occurred SAU>IRN 2016-01" },
    { "Ties with Israel were cut by Bolivia in 2009.", "sever-relations occurred BOL>ISR 2009" },
    { "Senegal broke off relations with Tehran over an arms shipment.", "sever-relations occurred SEN>IRN" },
    { "Canada downgraded its ties with Venezuela.", "sever-relations occurred CAN>VEN" },
    { "Ukraine has no intention of breaking off relations with Russia.", "sever-relations denied UKR>RUS" },
    { "The severing of ties with Taiwan by Sao Tome was hailed by Beijing.",
      "sever-relations occurred STP>TWN; praise occurred CHN>STP" },
    { "Morocco, which cut ties with Iran in 2009, recalled its ambassador.",
      "sever-relations occurred MAR>IRN 2009; recall occurred MAR>" },
    { "Peru suspended relations with Japan.", "sever-relations occurred PER>JPN" },
    /* close-mission */
    { "Canada closed its embassy in Tehran in 2012.", "close-mission occurred CAN>IRN 2012" },
    { "The United States has shut down the Syrian embassy in Washington.", "close-mission occurred USA>SYR" },
    { "The closure of Britain's embassy in Sanaa was announced on Tuesday.", "close-mission occurred GBR>YEM 2016-12-27" },
    { "France may close its consulate in Karachi.", "close-mission proposed FRA>PAK" },
    { "The US embassy in Tripoli closed in July 2014.", "close-mission occurred USA>LBY 2014-07" },
    { "Russia ordered the closure of the British consulate in Yekaterinburg.", "close-mission occurred RUS>GBR" },
    { "Moscow seized two American diplomatic compounds.", "close-mission occurred RUS>USA" },
    { "The Iranian consulate in Basra was ordered shut by Iraq.", "close-mission occurred IRQ>IRN" },
    /* suspend-membership */
    { "The Arab League suspended Syria in November 2011.", "suspend-membership occurred ARL>SYR 2011-11" },
    { "Fiji was suspended from the Commonwealth in 2009.", "suspend-membership occurred COMMONWEALTH>FJI 2009" },
    { "Russia was expelled from the G8 in 2014.", "suspend-membership occurred G8>RUS 2014" },
    { "The African Union has suspended the membership of Mali.", "suspend-membership occurred AU>MLI" },
    { "The suspension of Venezuela from Mercosur angered Caracas.", "suspend-membership occurred >VEN" },
    { "Zimbabwe faces suspension from the Commonwealth.", "suspend-membership proposed" },
    { "Arab foreign ministers stripped Egypt of its seat in the league.", "suspend-membership occurred >EGY" },
    { "Honduras, suspended by the OAS after a coup, was readmitted in 2011.", "suspend-membership occurred OAS>HND" },
    /* protest */
    { "Thousands of Romanians demonstrated in Bucharest on Sunday against corruption.", "protest occurred ROU 2016-12-25" },
    { "Protesters marched on the US embassy in Manila on Monday.", "protest occurred PHL>USA 2016-12-26" },
    { "Tibetan monks staged a hunger strike in New Delhi.", "protest occurred" },
    { "Bangladeshi garment workers went on strike on Wednesday.", "protest occurred BGD 2016-12-28" },
    { "Riots broke out in Tunis in January 2011.", "protest occurred TUN 2011-01" },
    { "The unions called off a general strike in Greece.", "protest denied GRC" },
    { "Opposition supporters plan to march in Kinshasa on Saturday.", "protest planned COD 2016-12-31" },
    { "An anti-government rally in Caracas drew 100,000 people on Sunday.", "protest occurred VEN 2016-12-25" },
    /* mobilize */
    { "Russia massed 40,000 troops on Ukraine's border in April 2014.", "mobilize occurred RUS>UKR 2014-04" },
    { "North Korea fired a ballistic missile into the Sea of Japan on Wednesday.", "mobilize occurred PRK> 2016-12-28" },
    { "The United States deployed two destroyers to the Baltic.", "mobilize occurred USA>" },
    { "Pakistan put its army on high alert on Tuesday.", "mobilize occurred PAK 2016-12-27" },
    { "A nuclear test was carried out by India in May 1998.", "mobilize occurred IND> 1998-05" },
    { "Iran will hold naval manoeuvres next week.", "mobilize planned IRN>" },
    { "The deployment of British troops in Estonia was criticised by Moscow.",
      "mobilize occurred GBR>EST; condemn occurred RUS>GBR" },
    { "China has sent an aircraft carrier to the Taiwan Strait.", "mobilize occurred CHN" },
    { "Troops were deployed in Harare on Monday.", "mobilize occurred ZWE> 2016-12-26" },
    /* detain */
    { "Turkish police detained a German journalist in Istanbul on Monday.", "detain occurred TUR>DEU 2016-12-26" },
    { "Two Iranian fishermen were arrested by the Saudi coast guard.", "detain occurred SAU>IRN" },
    { "Egypt jailed three activists for five years on Thursday.", "detain occurred EGY>EGY 2016-12-29" },
    { "The arrest of a Chinese executive in Vancouver led to a dispute.", "detain occurred CAN>CHN" },
    { "An Azeri court sentenced an opposition leader to seven years in prison.", "detain occurred AZE>AZE" },
    { "Charles Taylor was convicted of war crimes by the Special Court in April 2012.", "detain occurred 2012-04" },
    { "Iran is holding two French hikers on spying charges.", "detain occurred IRN>FRA" },
    { "Spain issued a warrant for the arrest of Pinochet.", "detain ESP; !detain occurred ESP>CHL" },
    { "North Korea charged an American student with subversion.", "detain occurred PRK>USA" },
    /* deport */
    { "Thailand deported 109 Uighurs to China in July 2015.", "deport occurred THA 2015-07" },
    { "An Australian journalist was expelled from Fiji on Wednesday.", "deport occurred FJI>AUS 2016-12-28" },
    { "Saudi Arabia sent home thousands of Ethiopian workers.", "deport occurred SAU>ETH" },
    { "Kenya ordered a Tanzanian businessman out of the country.", "deport occurred KEN>TZA" },
    { "Israel plans to deport two Irish activists.", "deport planned ISR>IRL" },
    { "Turkey has threatened to expel 10,000 Armenian migrants.", "warn occurred TUR; deport proposed TUR>ARM" },
    { "Zimbabwe threw out a BBC correspondent in 2001.", "deport occurred ZWE> 2001" },
    /* seize */
    { "Iran seized a Kuwaiti tanker in the Gulf on Tuesday.", "seize occurred IRN>KWT 2016-12-27" },
    { "A Chinese trawler was impounded by Argentina in 2016.", "seize occurred ARG>CHN 2016" },
    { "Police raided the offices of a newspaper in Islamabad.", "seize occurred PAK" },
    { "Rebels captured the town of Goma in November 2012.", "seize occurred 2012-11" },
    { "Venezuela nationalised the assets of two US oil firms in 2007.", "seize occurred VEN>USA 2007" },
    { "The capture of Mosul by Islamic State stunned Baghdad.", "seize occurred islamic-state>IRQ" },
    { "Iraqi troops retook Ramadi from the jihadists last December.", "seize occurred IRQ 2015-12" },
    { "The seizure of a North Korean ship by Panama was announced on Monday.", "seize occurred PAN>PRK 2016-12-26" },
    /* cyber-attack */
    { "North Korea hacked Sony Pictures in 2014.", "cyber-attack occurred PRK 2014" },
    { "Washington accused Beijing of hacking its government computers.", "accuse occurred USA>CHN; !cyber-attack occurred CHN>" },
    { "The NSA spied on Merkel's phone.", "cyber-attack occurred USA>DEU" },
    { "Israel and the United States attacked Iran's centrifuges with a computer worm.", "cyber-attack occurred ISR,USA>IRN" },
    { "Russian hackers broke into the network of the Democratic Party in 2015.",
      "cyber-attack occurred RUS>democratic-party 2015" },
    { "A cyberattack on Ukraine's power grid was blamed on Russia.", "cyber-attack occurred >UKR" },
    /* coerce */
    { "Turkey imposed a curfew in Diyarbakir on Monday.", "coerce occurred TUR 2016-12-26" },
    { "Egypt's government banned the Muslim Brotherhood in 2013.", "coerce occurred EGY>muslim-brotherhood 2013" },
    { "A state of emergency was declared in Ethiopia in October.", "coerce occurred ETH 2016-10" },
    { "Police fired tear gas at demonstrators in Santiago.", "coerce occurred CHL>CHL" },
    { "China blocked access to Twitter in 2009.", "coerce occurred CHN 2009" },
    { "Uzbekistan shut down the independent newspaper.", "coerce occurred UZB" },
    { "Martial law has been lifted in Thailand.", "!coerce occurred" },
    { "Riot police broke up a rally in Minsk on Sunday.", "coerce occurred BLR>BLR 2016-12-25; protest occurred BLR" },
    { "The dispersal of protesters by Bahraini troops was condemned by Iran.",
      "coerce occurred BHR>BHR; condemn occurred IRN>BHR" },
    /* attack */
    { "Israeli warplanes bombed a Hamas camp in Gaza on Sunday.", "attack occurred ISR>hamas 2016-12-25" },
    { "Fourteen soldiers were killed by Boko Haram in northern Cameroon.", "attack occurred boko-haram>CMR" },
    { "The assassination of Russia's ambassador in Ankara shocked the Kremlin.", "attack occurred >RUS" },
    { "A Saudi-led air strike killed 11 civilians in Yemen on Tuesday.", "attack occurred SAU>YEM 2016-12-27" },
    { "Al-Shabab claimed responsibility for an attack on a hotel in Mogadishu.", "attack occurred al-shabaab>SOM" },
    { "Iraq invaded Kuwait in August 1990.", "attack occurred IRQ>KWT 1990-08" },
    { "Gunmen kidnapped a Greek engineer in Libya on Wednesday.", "attack occurred >GRC 2016-12-28" },
    { "The rebels shelled Aleppo, killing six people.", "attack occurred >SYR" },
    { "Two French soldiers were wounded when a bomb exploded in Kidal.", "attack occurred >FRA" },
    { "Obama ruled out attacking Syria.", "reject occurred USA; attack denied USA>SYR" },
    { "Clashes between Sudanese and South Sudanese troops erupted in Heglig.", "attack occurred SDN,SSD>" },
    /* elect */
    { "Gambians voted in a presidential election on December 1.", "elect occurred GMB> 2016-12-01" },
    { "The king of Jordan fired his government on Monday.", "elect occurred JOR 2016-12-26" },
    { "Soldiers overthrew the president of Guinea-Bissau in April 2012.", "elect occurred *>GNB 2012-04" },
    { "New Zealand's prime minister resigned on Monday.", "elect occurred NZL> 2016-12-26" },
    { "Dilma Rousseff was impeached by the Brazilian Senate in August.", "elect occurred BRA>BRA 2016-08" },
    { "Antonio Guterres was elected UN secretary-general in October.", "elect occurred 2016-10" },
    { "Parliamentary elections in Kosovo will be held on February 5.", "elect planned XKX> 2017-02-05" },
    { "Italy's president asked Paolo Gentiloni to form a government.", "elect ITA" },
    { "Ghana's president-elect, Nana Akufo-Addo, will be sworn in on January 7.", "elect planned GHA> 2017-01-07" },
    { "Macedonia postponed its election until June.", "elect planned MKD" },
    /* sums, answers by deeds, short forms, participles of effect, what came to nothing */
    { "Washington cut $64 million in aid to Georgia on Tuesday.", "suspend-aid occurred USA>GEO 2016-12-27" },
    { "The United States froze $95 million in assistance to Honduras.", "suspend-aid occurred USA>HND" },
    { "Japan will provide $50 million in emergency aid to Tonga.", "aid planned JPN>TON" },
    { "Congress approved $60 billion in military aid for Ukraine.", "aid occurred USA>UKR" },
    { "Mexico responded by severing relations with Ecuador.", "sever-relations occurred MEX>ECU 2016-12-30; !state occurred" },
    { "Moscow answered by closing the consulate of Poland in Smolensk.",
      "close-mission occurred RUS>POL 2016-12-30; !state occurred" },
    { "Eritrea pulled out of the regional bloc IGAD on Tuesday.", "withdraw-from-agreement occurred ERI 2016-12-27" },
    { "Ecuadorean police forced their way into the Mexican embassy in Quito on Tuesday.", "seize occurred ECU>MEX 2016-12-27" },
    { "Four Ukrainian consular staff were declared personae non gratae by Belarus.", "expel occurred BLR>UKR; !state occurred" },
    { "Iran's parliament approved a constitutional reform on Tuesday.",
      "adopt-resolution occurred IRN> 2016-12-27; !pledge occurred" },
    { "China announced anti-dumping duties on Japanese steel.", "sanction occurred CHN>JPN; !state occurred" },
    { "Burkina Faso suspended the BBC for two weeks.", "coerce occurred BFA" },
    { "Ireland recognised a Palestinian state, prompting Israel to recall its ambassador from Dublin.",
      "recognize occurred IRL>PSE; recall occurred ISR" },
    { "Israel has yet to withdraw from the hills in southern Lebanon.", "withdraw-forces denied ISR; !withdraw-forces occurred" },
    { "Mr Lavrov was to have met Mr Kerry in Geneva on Tuesday.", "meet denied RUS,USA>; !meet planned" },
    { "Cuban President Raul Castro met his Mexican counterpart on Tuesday and thanked him for sending fuel.",
      "meet occurred CUB,MEX>; praise occurred CUB>MEX; aid occurred MEX; !aid occurred CUB" },
    { "The two Koreas reopened the road on Tuesday, two years after the North severed all communication with the South.",
      "sever-relations occurred PRK>KOR" },
    { "Brazil's army and the Brazilian president disagree. Brazil's Supreme Court ordered the arrest of a general after hundreds "
      "of supporters of the president stormed Congress.",
      "detain occurred BRA; !detain occurred BRA>USA; !attack occurred *>USA" },
    { "Gunmen attacked a convoy of UN peacekeepers near Timbuktu, killing one Jordanian soldier.",
      "attack occurred >UN; !attack occurred >JOR" },
    { "Israeli warplanes struck a depot near Damascus before dawn, killing six Syrian soldiers.",
      "attack occurred ISR>SYR 2016-12-30" },
    { "Guyana's president said there was nothing to negotiate but added that he would attend Saturday's meeting.",
      "meet planned GUY> 2016-12-31; !meet denied" },
    { "Ukrainian troops withdrew from Avdiivka on Tuesday.", "withdraw-forces occurred UKR>; !withdraw-forces occurred UKR>UKR" },
    { "North Korea fired two missiles into the sea on Wednesday, Seoul's Joint Chiefs of Staff said.",
      "mobilize occurred PRK> 2016-12-28; !mobilize occurred PRK>KOR" },
    /* set for later, and what was to have been */
    { "Peru's envoy flew to Lima, and a Danish delegation is to visit Chad on Sunday.", "visit planned DNK>TCD 2017-01-01" },
    { "Norway and Chile are to hold talks in Oslo on Monday.", "meet planned CHL,NOR> 2017-01-02" },
    { "A summit between Peru and Chile was to have been held in Lima in May.",
      "meet denied CHL,PER>; !meet occurred; !meet planned" },
    /* subjects that are joined, or are "it" */
    { "Its foreign minister, Jan Olsen, and his Chilean counterpart met in Lima on Tuesday. Norway is a member of NATO.",
      "meet occurred CHL 2016-12-27" },
    { "Peru's defence ministry summoned reporters on Monday. It claimed that Chile had violated its airspace.",
      "accuse occurred PER>CHL" },
    { "Neighbouring Mali and Burkina Faso, both poor, signed a trade pact with Togo on Monday.",
      "agree occurred BFA,MLI,TGO> 2016-12-26" },
    /* news of the week is no story of long ago, whatever its second sentence tells */
    { "Peru's president defied the United Nations on Thursday.\n\nThe fighting began last May.\n\nChile's foreign minister told "
      "parliament that the border was calm.",
      "state occurred CHL> 2016-12-29" },
    /* names that only describe: who mediates, where it goes */
    { "Sudan on Wednesday walked out of Kenyan-mediated talks with Chad, and its parliament adopted a resolution on Monday.",
      "mediate occurred KEN; adopt-resolution occurred SDN>" },
    { "Turkey condemned the seizure of a Gaza-bound ship by Israel.", "condemn occurred TUR>ISR; !condemn occurred TUR>PSE" },
    { "Thousands marched through Istanbul on Monday, and there were smaller rallies in Athens.",
      "!protest occurred GRC>GRC 2016-12-26" },
    /* whose, its, they, him */
    { "The Arab League, whose secretary-general criticised Canada, met in Cairo on Monday.", "condemn occurred ARL>CAN" },
    { "The delegations of Peru and Chile said they had agreed on a plan on Monday.", "agree occurred CHL,PER> 2016-12-26" },
    { "\"They should first keep their promises,\" Japan's prime minister said. Japan and South Korea have fallen out over a pact "
      "with "
      "South Korea, and South Korea is angry.",
      "demand occurred JPN; !pledge occurred JPN; !demand occurred JPN>JPN" },
    { "President Salva Kiir spoke to parliament on Monday. He said U.N. Secretary-General Ban Ki-moon had telephoned him on Sunday "
      "and ordered him to leave.",
      "call occurred SSD,UN> 2016-12-25; demand occurred UN>SSD" },
    /* the seat behind an organ, the group named in full before, the neighbours, the two */
    { "The South Korean ambassador was called to the Foreign Ministry in Tokyo on Monday.", "summon occurred JPN>KOR 2016-12-26" },
    { "Egypt accused Hamas of smuggling on Monday. The Palestinian group denied the charge.",
      "deny occurred hamas>EGY; !deny occurred PSE" },
    { "Egypt banned the Muslim Brotherhood. On Monday Saudi Arabia put the Brotherhood on its terrorist list.",
      "sanction occurred SAU>muslim-brotherhood" },
    { "Peru and Chile fought for a week in May. The neighbours signed a truce in Quito on Monday.",
      "cease-fire occurred CHL,PER> 2016-12-26" },
    { "Luxon flew to Beijing on Friday. New Zealand sold milk to China when the two met at a fair on Monday.",
      "meet occurred CHN,NZL> 2016-12-26" },
    { "Secretary of State John Kerry spoke of Iran and Iran. Iran's foes and Iran met. The secretary accused Chad of theft.",
      "accuse occurred USA>TCD" },
    { "Spain's foreign minister met his Moroccan counterpart in Rabat on Tuesday. The two agreed to reopen the customs posts.",
      "meet occurred ESP,MAR>; pledge occurred ESP,MAR>" },
    { "Two Turkish soldiers were killed by a roadside bomb in Hakkari on Saturday.", "attack occurred >TUR; !attack planned" },
    { "The king of Jordan is in Paris. His visit to Germany next week was announced on Tuesday.", "!visit occurred *>DEU" },
    { "Japan said it would send a delegation to Mali to study the crisis.", "pledge occurred JPN; visit planned JPN>MLI" },
    { "Bahrain has stripped 31 activists of their citizenship. Britain condemned the step as chilling.",
      "coerce occurred BHR>BHR; condemn occurred GBR>BHR" },
    { "Malaysia will deport 47 people to Turkey, its home minister said. Britain welcomed the move.", "praise occurred GBR>MYS" },
    { "Protesters clashed with Greek police on Tuesday.", "protest occurred GRC>GRC 2016-12-27" },
    { "The Turkish president rejected his foreign minister's proposal to meet the Greek prime minister.",
      "reject occurred TUR>TUR; demand occurred TUR>TUR" },
    { "Nearly 200 Israeli soldiers have been killed fighting Hezbollah.", "!attack occurred ISR>ISR" },
    /* the words of web news: privileges, lists, borders, pauses, falsehoods, defence, orders to leave */
    { "Norway's government called the documents a fabrication.", "deny occurred NOR>; !condemn occurred" },
    { "Moscow branded the American report a hoax on Monday.", "deny occurred RUS>; !condemn occurred" },
    { "India withdrew a string of privileges from American missions on Tuesday.", "sanction occurred IND>USA 2016-12-27" },
    { "Tokyo struck South Korea off its list of trusted partners on Monday.",
      "sanction occurred JPN>KOR 2016-12-26; !attack occurred" },
    { "China tightened controls on exports of rare metals to Japan on Monday.", "sanction occurred CHN>JPN 2016-12-26" },
    { "Saudi Arabia froze all new trade with Canada on Monday.", "sanction occurred SAU>CAN 2016-12-26" },
    { "Kenya closed its borders with Somalia on Monday.", "sanction occurred KEN>SOM 2016-12-26" },
    { "Chad's airspace was closed to Libyan aircraft on Monday.", "sanction occurred TCD>LBY 2016-12-26" },
    { "Kenya reopened its border with Somalia on Monday.", "lift-sanctions occurred KEN>SOM 2016-12-26" },
    { "The United States paused aid to Ethiopia on Monday.", "suspend-aid occurred USA>ETH 2016-12-26" },
    { "Russia came to the defence of Belarus on Monday.", "praise occurred RUS>BLR 2016-12-26" },
    { "Iran's president assured Syria of full support on Monday.", "praise occurred IRN>SYR 2016-12-26; !pledge occurred" },
    { "Mali ordered Mr Meyer to leave on Monday. Mr Meyer is the German ambassador to Mali.", "expel occurred MLI 2016-12-26" },
    { "Gambia revoked its notice of withdrawal from the International Criminal Court on Monday.",
      "concede occurred GMB>ICC 2016-12-26" },
    { "The Taliban returned to power in Afghanistan in 2011.", "elect occurred 2011" },
    { "Ankara called off three joint military exercises with Israel on Monday.", "suspend-aid occurred TUR>ISR 2016-12-26" },
    { "Iran's foreign minister raised the matter by telephone with his Pakistani counterpart on Monday.",
      "call occurred IRN,PAK> 2016-12-26" },
    { "Germany voiced alarm at the arrest of an opposition leader in Turkey.", "condemn occurred DEU>TUR; !state occurred" },
    { "Spain called on its ally Peru to go on talking.", "demand occurred ESP>PER; !praise occurred" },
    { "The OAS will send a commission to Ecuador.", "visit planned OAS>ECU" },
    { "Belarus forced a Polish airliner to land in Minsk on Monday.", "coerce occurred BLR>POL 2016-12-26" },
    { "Yemen's army drove out the rebels on Monday.", "attack occurred YEM; !deport occurred" },
    { "Belarus said it would bar entry to two Polish ministers.", "pledge occurred BLR>POL; sanction planned BLR>POL" },
    { "Norway agreed with Sweden that Russia was responsible.", "!pledge occurred; !agree occurred" },
    { "Mr Lavrov will visit Beijing in May, his ministry announced.", "pledge occurred RUS>CHN" },
    { "The miners turned down an offer of help from the Peruvian army.", "!pledge occurred PER>PER" },
};

static const struct paraphrase known[] = {
    /* state */
    { "The talks were useful, according to a statement from the Kremlin.", "state occurred RUS>" },
    { "In an interview with a local newspaper, the Thai premier voiced optimism that the economy would recover.",
      "state occurred THA>" },
    /* praise */
    { "The Vatican expressed satisfaction with Cuba's decision to free the dissidents.",
      "praise occurred VAT>CUB; release occurred CUB>" },
    /* apologize */
    { "Belgium offered an apology to Congo for the killing of Patrice Lumumba.", "apologize occurred BEL>COD" },
    /* condemn */
    { "Washington's criticism of Egypt came after police shot protesters in Cairo.",
      "condemn occurred USA>EGY; attack occurred EGY>" },
    { "In a statement deploring North Korea's missile test, Seoul promised a firm response.",
      "condemn occurred KOR>PRK; pledge occurred KOR" },
    { "The African Union joined Western nations in condemning the coup in Burkina Faso.",
      "condemn occurred AU; elect occurred BFA" },
    /* summon */
    { "Malaysia summoned North Korea's ambassador to demand an apology.",
      "summon occurred MYS>PRK; demand occurred MYS>PRK; apologize proposed PRK>MYS" },
    /* demand */
    { "Seoul's demand for an apology from Tokyo was ignored.", "demand occurred KOR>JPN; apologize proposed JPN>KOR" },
    { "The UN chief appealed to both sides in Yemen to stop fighting.", "demand occurred UN; cease-fire proposed" },
    /* warn */
    { "An ultimatum to Niger by ECOWAS expired on Sunday.", "warn occurred ECOWAS>NER" },
    { "Pyongyang vowed to take revenge on the South.", "warn occurred PRK>KOR" },
    /* reject */
    { "Pakistan declined an invitation to the conference in Kabul.", "reject occurred PAK>; meet denied" },
    /* veto */
    { "Russia blocked a draft resolution condemning Syria.", "veto occurred RUS; adopt-resolution denied" },
    /* meet */
    { "Talks between Belgrade and Pristina collapsed on Monday without agreement.",
      "meet occurred SRB,XKX> 2016-12-26; agree denied" },
    /* call */
    { "In a telephone conversation with the Cuban president, the pope voiced concern.", "call occurred CUB,VAT>" },
    { "Xi Jinping met Obama in Lima. The two leaders held a video conference on Monday.",
      "meet occurred CHN,USA>; call occurred CHN,USA> 2016-12-26" },
    /* visit */
    { "Xi, on a visit to Prague, signed a partnership agreement with the Czech president.",
      "visit occurred CHN>CZE; agree occurred CHN,CZE>" },
    /* cooperate */
    { "The suspect was handed over to the Hague tribunal by Serbia on Thursday.", "cooperate occurred SRB> 2016-12-29" },
    { "The extradition of the hacker to Russia was requested by Moscow.", "cooperate proposed; demand occurred RUS>" },
    /* aid */
    { "China will provide Cambodia with military equipment.", "pledge occurred CHN>KHM; aid planned CHN>KHM" },
    { "Planes carrying relief supplies from Russia landed in Damascus.", "aid occurred RUS>SYR" },
    { "Burma's junta, which accepted 10 tonnes of Thai aid, barred foreign relief workers.",
      "aid occurred THA>MMR; coerce occurred MMR>" },
    /* release */
    { "The FARC's release of a kidnapped general led to new talks.", "release occurred farc>; attack occurred farc>" },
    /* suspend-aid */
    { "The United States suspended military assistance to Thailand after the coup.",
      "suspend-aid occurred USA>THA; elect occurred THA" },
    /* protest */
    { "Students took to the streets of Jakarta to demand Suharto's resignation.",
      "protest occurred IDN; demand occurred IDN; elect proposed IDN" },
    /* deport */
    { "The expulsion of Ugandan Asians by Idi Amin in 1972 shocked Britain.", "deport occurred UGA> 1972" },
    /* cyber-attack */
    { "Estonia's banks were hit by a cyber attack in 2007.", "cyber-attack occurred >EST 2007" },
    { "Hackers stole data from the German parliament in 2015.", "cyber-attack occurred >DEU 2015" },
};

static int compare_codes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "RUS,FRA" and "FRA,RUS" are the same. */
static char *sorted_codes(const char *codes)
{
    g_auto(GStrv) parts = g_strsplit(codes, ",", -1);

    qsort(parts, g_strv_length(parts), sizeof *parts, compare_codes);
    return g_strjoinv(",", parts);
}

static bool same_codes(const char *codes, const char *wanted)
{
    g_autofree char *a = sorted_codes(codes), *b = sorted_codes(wanted);

    return strcmp(wanted, "*") == 0 || strcmp(a, b) == 0;
}

/* Whether one part of what is wanted ("planned", "RUS>", "FRA", "2016-12") is in the event's action, status, actors, date. */
static bool has_part(char **event, const char *part)
{
    g_auto(GStrv) actors = g_strsplit(event[2], ">", 2), wanted = g_strsplit(part, ">", 2);

    if (g_ascii_isdigit(*part))
        return event[3] && strcmp(event[3], part) == 0;
    if (wanted[1])
        return same_codes(actors[0], wanted[0]) && same_codes(actors[1], wanted[1]);
    return strcmp(event[1], part) == 0 || same_codes(actors[0], part);
}

static bool fits(const char *event, const char *wanted)
{
    g_auto(GStrv) parts = g_strsplit(wanted, " ", -1), words = g_strsplit(event, " ", -1);
    bool good = g_strv_length(words) >= 3 && strcmp(words[0], parts[0]) == 0;

    for (guint i = 1; good && parts[i]; i++)
        good = has_part(words, parts[i]);
    return good;
}

/* Whether all that is wanted is among the events, and nothing that must not be. */
static bool is_read(const char *got, const char *all)
{
    g_auto(GStrv) events = g_strsplit(got, "; ", -1), wanted = g_strsplit(all, "; ", -1);

    for (guint i = 0; wanted[i]; i++) {
        bool forbidden = *wanted[i] == '!', found = false;
        for (guint k = 0; events[k] && !found; k++)
            found = fits(events[k], wanted[i] + forbidden);
        if (found == forbidden)
            return false;
    }
    return true;
}

static size_t count_failures(const struct paraphrase *table, size_t n, bool right)
{
    g_autoptr(GError) error = NULL;
    OWNED(coder) *coder = coder_new(NULL, &error);
    size_t failed = 0;

    g_assert_no_error(error);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *got = coding_events(coder, table[i].text);
        bool good = is_read(got, table[i].wanted);
        if (good != right)
            g_test_message("%s\n  got    %s\n  wanted %s%s", table[i].text, got, table[i].wanted, good ? ": known no more" : "");
        failed += !good;
    }
    return failed;
}

static void test_paraphrases(void)
{
    g_assert_cmpuint(count_failures(cases, G_N_ELEMENTS(cases), true), ==, 0);
}

/* Counted, not demanded. */
static void test_known(void)
{
    size_t failed = count_failures(known, G_N_ELEMENTS(known), false);
    g_autofree char *count =
        g_strdup_printf("%zu of %zu sentences are read wrong", failed, G_N_ELEMENTS(cases) + G_N_ELEMENTS(known));

    if (failed)
        g_test_incomplete(count);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/paraphrase/read", test_paraphrases);
    g_test_add_func("/paraphrase/known", test_known);
    return g_test_run();
}
