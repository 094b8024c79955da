/*
 * What agencies tell of acts that have not happened: proposals, threats, denials, conditions, offers, fears, plans dropped, bills
 * pending, votes to come, attempts that failed. None may be read as a fact; and what looks like them but is a fact must stay one.
 *
 * Shape      as in paraphrase_test.c: wanted events apart by "; ", "!" one that must not be there.
 */
#include "coding.h"

static const struct wanted_case unfacts[] = {
    /* proposals, calls, urging */
    { "Lawmakers in Prague want the Russian ambassador expelled.", "!expel occurred; !expel planned" },
    { "Poland is being urged to impose sanctions on Belarus.", "!sanction occurred; !sanction planned" },
    { "There were calls for an embargo on Myanmar.", "!sanction occurred; !sanction planned" },
    { "Calls are mounting for Ireland to recall its ambassador from Israel.", "!recall occurred; !recall planned" },
    { "The proposed expulsion of Eritrean diplomats has divided the Norwegian cabinet.", "!expel occurred; !expel planned" },
    { "A motion to expel the Syrian ambassador was tabled in the Swedish parliament.", "!expel occurred; !expel planned" },
    { "Opposition leaders pressed the Georgian government to break off ties with Russia.",
      "!sever-relations occurred; !sever-relations planned" },
    { "Egypt floated the idea of withdrawing from the treaty.",
      "!withdraw-from-agreement occurred; !withdraw-from-agreement planned" },
    { "The draft would require Serbia to recognise Kosovo.", "!recognize occurred; !recognize planned" },
    { "Japan's foreign minister suggested lifting sanctions on Myanmar.", "!lift-sanctions occurred; !lift-sanctions planned" },
    { "Rights groups appealed to Thailand not to deport the Uighurs.", "!deport occurred; !deport planned" },
    { "Senators are pushing for the closure of the Chinese consulate in Houston.",
      "!close-mission occurred; !close-mission planned" },
    { "The crowds in Cairo had one demand: the resignation of the Egyptian president.", "!elect occurred" },
    { "The resignation of the Yemeni president is what the protesters demand.", "!elect occurred" },
    { "Attacks on Egyptian reporters are unacceptable, the State Department said.", "!attack occurred" },
    { "Governors in Chad are usually appointed by the president.", "!elect occurred" },
    { "Washington has made clear that it will veto any resolution on Israel.", "!veto occurred; !veto planned" },
    { "Its generals speak of attacks on Israeli ports.", "!attack occurred" },
    { "A wikileaks release of cables embarrassed the United States.", "!release occurred" },
    { "The United States said that removing the sanctions on Burma is currently out of the question.",
      "!lift-sanctions occurred; !lift-sanctions planned" },
    { "Letters telling the Danish ambassador to leave circulated in Niamey.", "!expel occurred" },
    { "Hungary announced that it would leave the court, just as Putin arrived in Budapest for a visit.", "visit occurred RUS>HUN" },
    { "Kuwait said it would shut its embassy, two days after Iranian drones struck Kuwait's port.", "attack occurred IRN>KWT" },
    { "Kuwait said it would shut its embassy once Iranian drones struck Kuwait's port.", "!attack occurred" },
    { "The rebels in Yemen said they would fight on until Saudi troops left.", "!withdraw-forces occurred" },
    /* threats */
    { "Threatened sanctions against Hungary have rattled investors.", "!sanction occurred; !sanction planned" },
    { "Pyongyang threatened to close the border with the South.", "!sever-relations occurred; !sever-relations planned" },
    { "Under threat of expulsion, the Libyan envoy left the meeting.", "!expel occurred; !expel planned" },
    { "Turkey says it could invade northern Syria at any moment.", "!attack occurred; !attack planned" },
    { "Tehran warned that it might leave the nuclear treaty.",
      "!withdraw-from-agreement occurred; !withdraw-from-agreement planned" },
    { "Ankara raised the prospect of recalling its ambassador from Vienna.", "!recall occurred; !recall planned" },
    { "The threat of a Russian invasion of Ukraine hung over the talks.", "!attack occurred; !attack planned" },
    { "Rebel commanders vowed to march on Kinshasa.", "!attack occurred; !seize occurred" },
    /* denials */
    { "Ethiopia denied that it had shelled Eritrean positions.", "!attack occurred; !attack planned" },
    { "Reports that Kuwait had expelled the Iranian envoy are untrue, its foreign ministry said.",
      "!expel occurred; !expel planned" },
    { "Saudi Arabia never recalled its ambassador from Jakarta.", "!recall occurred; !recall planned" },
    { "Neither Chad nor Niger has recognised the rebel council.", "!recognize occurred; !recognize planned" },
    { "No sanctions were imposed on Mali.", "!sanction occurred; !sanction planned" },
    { "It is not true that Cuba arrested a Canadian diplomat.", "!detain occurred; !detain planned" },
    { "Mexico has yet to reopen its embassy in Quito.", "!open-mission occurred; !open-mission planned" },
    { "The Vatican played down reports of a papal visit to Moscow.", "!visit occurred; !visit planned" },
    { "Contrary to reports, Oman did not host talks between Iran and Israel.", "!meet occurred; !meet planned" },
    { "Nobody has been arrested over the attack on the Danish embassy.", "!detain occurred" },
    /* conditions */
    { "If Belgrade signs the accord, the EU will lift sanctions on Serbia.", "!lift-sanctions occurred; !agree occurred" },
    { "Should Iran withdraw from the treaty, Israel would strike its reactors.",
      "!attack occurred; !withdraw-from-agreement occurred" },
    { "Morocco would resume ties with Iran only if it stopped arming the Polisario.",
      "!restore-relations occurred; !restore-relations planned" },
    { "Unless the hostages are freed, Kenya will attack the camp.", "!release occurred; !attack occurred" },
    { "Had the rebels signed, the army would have withdrawn.", "!agree occurred; !withdraw-forces occurred" },
    { "Any attack on Japan would draw a response, the US defence secretary said.", "!attack occurred" },
    { "In the event of an invasion, Finland would close its embassy in Moscow.", "!attack occurred; !close-mission occurred" },
    { "The truce depends on Israel pulling out of the town.", "!withdraw-forces occurred; !withdraw-forces planned" },
    { "Sudan will hand over the suspects provided that the United States lifts sanctions.",
      "!lift-sanctions occurred; !cooperate occurred; !cooperate planned" },
    { "Without a deal, Britain would impose tariffs on French wine.", "!sanction occurred; !agree occurred" },
    /* offers, readiness, considering */
    { "Colombia offered to free 20 rebels.", "!release occurred; !release planned" },
    { "The junta is ready to hold talks with the opposition in Myanmar.", "!meet occurred" },
    { "India mulls recalling its envoy from Ottawa.", "!recall occurred; !recall planned" },
    { "Bulgaria weighs expulsion of Russian envoys.", "!expel occurred; !expel planned" },
    { "Hanoi may sign a defence pact with Tokyo.", "!agree occurred; !agree planned" },
    { "EU eyes new sanctions on Venezuela.", "!sanction occurred; !sanction planned" },
    { "U.S. could close embassy in Baghdad.", "!close-mission occurred; !close-mission planned" },
    { "Germany considers lifting ban on arms exports to Egypt.", "!lift-sanctions occurred; !lift-sanctions planned" },
    { "The cabinet in Canberra will discuss whether to recognise a Palestinian state.", "!recognize occurred; !recognize planned" },
    { "The possibility of a meeting between Putin and Zelensky was discussed.", "!meet occurred RUS,UKR" },
    { "Washington is exploring the release of frozen Iranian funds.", "!release occurred; !release planned" },
    { "Paris has not ruled out sending troops to Ukraine.", "!mobilize occurred; !mobilize planned" },
    { "Latvia is seeking the extradition of a banker from Spain.", "!cooperate occurred; !cooperate planned" },
    /* fears, hopes, expectations */
    { "Fears of a Chinese attack on Taiwan are growing.", "!attack occurred; !attack planned" },
    { "Hopes for a ceasefire in Sudan faded.", "!cease-fire occurred; !cease-fire planned" },
    { "Diplomats expect the EU to extend sanctions on Russia.", "!sanction occurred" },
    { "Speculation that Norway would expel the Iranian envoy proved wrong.", "!expel occurred; !expel planned" },
    { "Observers believe Eritrea is likely to release the journalists.", "!release occurred" },
    { "Analysts doubt that Ankara will sever ties with Israel.", "!sever-relations occurred; !sever-relations planned" },
    /* allegations */
    { "Amnesty International accused Chad of jailing opposition leaders.", "!detain occurred" },
    { "Armenia alleged that Azerbaijan had shelled a village.", "!attack occurred" },
    { "Moscow blamed Kiev for an alleged drone attack on the Kremlin.", "!attack occurred UKR" },
    { "Rwanda was accused of backing rebels who attacked Goma.", "!aid occurred" },
    { "He faces charges of plotting to kill the Saudi ambassador.", "!attack occurred" },
    /* dropped, failed, averted */
    { "Slovakia dropped plans to expel the Russian envoy.", "!expel occurred; !expel planned" },
    { "Chile shelved a proposal to open an embassy in Ramallah.", "!open-mission occurred; !open-mission planned" },
    { "An attempt by Sudan to mediate between the two Koreas failed.", "!mediate occurred" },
    { "A plot to bomb the Israeli embassy in Bangkok was foiled by Thai police.", "!attack occurred" },
    { "Jordanian forces thwarted an attack on a hotel in Amman.", "!attack occurred *>JOR" },
    { "A strike by Argentine pilots was averted at the last minute.", "!protest occurred" },
    { "The Netherlands stopped short of expelling the Turkish ambassador.", "!expel occurred; !expel planned" },
    { "Britain came close to severing ties with Libya.", "!sever-relations occurred; !sever-relations planned" },
    { "France would have vetoed the text, its envoy said.", "!veto occurred; !veto planned" },
    { "The coup attempt in Burundi failed after loyalist troops retook the radio station.", "!elect occurred BDI>BDI" },
    { "A deadline for Iraq to destroy the missiles passed on Saturday without result.", "!concede occurred" },
    { "Efforts to bring the Taliban to the table came to nothing.", "!meet occurred" },
    { "The planned visit of the Polish president to Kiev was cancelled.", "!visit occurred; !visit planned" },
    { "Israel called off an air strike on Iran minutes before its planes were to take off.", "!attack occurred" },
    /* bills pending, votes to come */
    { "A bill that would impose sanctions on Turkey is pending in the U.S. Senate.",
      "!sanction occurred; !adopt-resolution occurred" },
    { "The Knesset will vote next week on a bill to annex the settlements.", "!seize occurred; !adopt-resolution occurred" },
    { "Parliament has yet to ratify the border treaty with Peru.", "!agree occurred" },
    { "Switzerland is to vote in June on joining the United Nations.", "!agree occurred" },
    { "The resolution, if adopted, would impose an arms embargo on South Sudan.",
      "!sanction occurred; !adopt-resolution occurred" },
    { "The draft calls on Israel to withdraw from the Golan Heights.", "!withdraw-forces occurred; !adopt-resolution occurred" },
};

static const struct wanted_case facts[] = {
    { "Israel's raids on Syrian ports were a crime, Damascus said.", "attack occurred ISR>SYR" },
    { "Denmark has a new demand: Tuesday's expulsion of its envoy from Tehran must be undone.", "!state denied" },
    { "Ignoring calls for restraint, Russia expelled two Polish diplomats.", "expel occurred RUS>POL" },
    { "Russia carried out its threat to expel two Polish diplomats.", "expel occurred RUS>POL" },
    { "Turkey made good on its threat to recall its ambassador from Vienna.", "recall occurred TUR>AUT" },
    { "Despite denials, Iran arrested a French academic.", "detain occurred IRN>FRA" },
    { "Without warning, Israel bombed a camp in Lebanon.", "attack occurred ISR>LBN" },
    { "After failing to agree, Peru and Chile met again on Tuesday.", "meet occurred CHL,PER>" },
    { "Serbia has finally recognised Kosovo, ending years of refusal.", "recognize occurred SRB>XKX" },
    { "The decision to expel the envoys took effect on Monday, when they left Oslo.", "!expel denied" },
    { "Kenya fulfilled its promise to reopen its embassy in Mogadishu.", "open-mission occurred KEN>SOM" },
    { "Japan succeeded in freeing the hostages held in Algeria.", "release occurred JPN" },
    { "Sudan managed to broker a truce between the two sides in Chad.", "mediate occurred SDN" },
    { "Ghana did expel the Togolese ambassador, its foreign minister confirmed.", "expel occurred GHA>TGO" },
    { "Mexico could not prevent the United States from deporting thousands of migrants.", "deport" },
    { "Egypt had no choice but to expel the Qatari ambassador.", "expel occurred EGY>QAT" },
    { "Brazil went ahead and recalled its ambassador from Jakarta.", "recall occurred BRA>IDN" },
    { "The United States proceeded to impose sanctions on Iran.", "sanction occurred USA>IRN" },
    { "Not only did Norway recall its envoy, it also closed its embassy in Tehran.",
      "recall occurred NOR; close-mission occurred NOR>IRN" },
    { "Poland expelled the envoy who had threatened to kill a reporter.", "expel occurred POL; !attack occurred" },
    { "Russia, which denied the charges, expelled a British diplomat in return.", "expel occurred RUS>GBR; deny occurred RUS" },
    { "The embargo that Washington imposed on Cuba in 1962 has hurt both sides.", "sanction occurred USA>CUB 1962" },
    { "Fearing an attack, Denmark closed its embassy in Kabul.", "close-mission occurred DNK>AFG; !attack occurred" },
    { "Denmark closed its embassy in Kabul because of threats of an attack.", "close-mission occurred DNK>AFG; !attack occurred" },
    { "Syria's refusal to cooperate led the EU to impose sanctions on Damascus.", "sanction occurred EU>SYR; reject occurred SYR" },
    { "As promised, Iran released the sailors.", "release occurred IRN" },
    { "As planned, the presidents of Kenya and Uganda met in Nairobi on Tuesday.", "meet occurred KEN,UGA> 2016-12-27" },
    { "Syria reopened its consulate in Tripoli, which Lebanon had closed in 2012.", "open-mission occurred SYR" },
    { "Only after Israel had withdrawn its troops did Hamas free the soldier.",
      "withdraw-forces occurred ISR; release occurred hamas" },
    { "Colombia voted to approve the accord with the rebels, which was signed in September.", "agree occurred" },
    { "Malaysia is expelling North Korea's ambassador.", "expel occurred MYS>PRK" },
    { "Malaysia has ordered North Korea's ambassador to leave.", "expel occurred MYS>PRK" },
    { "In a surprise move to end the dispute, Peru freed 12 Chilean fishermen.", "release occurred PER>CHL" },
    { "Algeria's attempt to mediate succeeded when Mali signed a peace deal with the rebels.", "agree occurred MLI" },
    { "Before it could be stopped, the army shelled the town of Goma in Congo.", "attack occurred" },
    { "The sanctions, which the EU imposed in 2014, may be lifted soon.", "sanction occurred EU> 2014; !lift-sanctions occurred" },
    { "Vietnam jailed a blogger for calling for elections.", "detain occurred VNM; !elect occurred" },
    { "Ukraine banned a party that had called for union with Russia.", "coerce occurred UKR" },
    { "Malawi was forced to recall its ambassador from Accra.", "recall occurred MWI>GHA" },
    { "Spain agreed to and signed the fisheries accord with Morocco.", "agree occurred ESP,MAR>" },
    { "Iraq's parliament rejected the bill after Kurdish deputies walked out.", "!adopt-resolution occurred" },
    { "Zambia expelled a Cuban diplomat for interfering in its elections.", "expel occurred ZMB>CUB" },
};

static void test_unfacts(void)
{
    g_assert_cmpuint(coding_failures(unfacts, G_N_ELEMENTS(unfacts), true), ==, 0);
}

static void test_facts(void)
{
    g_assert_cmpuint(coding_failures(facts, G_N_ELEMENTS(facts), true), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/unfact/unfacts", test_unfacts);
    g_test_add_func("/unfact/facts", test_facts);
    return g_test_run();
}
