#include "coding.h"

static const struct coding_case cases[] = {
    /* a surname alone is the tables' person only where nothing speaks against it */
    { "Mr Putin accused Norway of spying on Monday.", "accuse occurred RUS>NOR", NULL },
    { "The novelist Nils Stoltenberg read to pupils in Oslo. Stoltenberg accused Iran of theft.", "", "NATO" },
    { "Mr. Gates accused Iran of theft on Monday.", "", "accuse occurred USA" },
    { "Egyptian Vice President Ahmed Suleiman met editors. Suleiman accused Iran of theft.", "accuse occurred EGY>IRN", NULL },
    { "The singer Paul Milan Sanders sang in Tallinn on Monday. Sanders accused Iran of theft.", "", "CPV" },
    /* who is named holds the office */
    { "Germany's envoy wrote to Mr Erdogan on Monday. Iran accused the president of lying.", "accuse occurred IRN>TUR", NULL },
    { "Malaysian King Abdullah opened a mosque. The king accused Egypt of neglect.", "accuse occurred MYS>EGY", NULL },
    /* who stands beside an office, or beside a name */
    { "The largest opposition movement, Hamas, accused Egypt of lying.", "accuse occurred hamas>EGY", NULL },
    { "Norway's foreign minister spoke first. The prime minister, Theresa May, accused Iran of lying.", "accuse occurred GBR>IRN",
      NULL },
    { "Tom Berg, a former German minister, accused Iran of lying.", "", "accuse" },
    { "Ali Karim, a Shiite, accused Iran of lying.", "", "accuse" },
    { "Iraq's parliament met on Monday. Iraqi officials left early. The Shiite prime minister of Iraq accused Turkey of lying.",
      "accuse occurred IRQ>TUR", NULL },
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
