#include "mend.h"

#include "mend_rules.h"

#include <string.h>

/* In this order; each takes the tree as the one before it left it. */
static const struct rule {
    void (*mend)(struct token *tokens, guint n);
    void (*with_text)(const char *text, struct token *tokens, guint n);
} rules[] = {
    { .mend = mend_symbols },
    { .mend = mend_missions },
    { .mend = mend_stops },
    { .mend = mend_following },
    { .mend = mend_particles },
    { .mend = mend_subjects_apposed },
    { .mend = mend_compounds },
    { .mend = mend_false_helpers },
    { .mend = mend_headline_verbs },
    { .mend = mend_reports },
    { .mend = mend_openings },
    { .with_text = mend_dated_nouns },
    { .mend = mend_fragments },
    { .mend = mend_fronted },
    { .mend = mend_announcements },
    { .mend = mend_halves },
    { .mend = mend_pairs },
    { .mend = mend_adverbs },
    { .mend = mend_joint_subjects },
    { .mend = mend_attributes },
    { .with_text = mend_past },
    { .with_text = mend_conjuncts },
    { .mend = mend_persons },
    { .mend = mend_speakers },
    { .mend = mend_standing },
    { .mend = mend_actives },
    { .mend = mend_subjects },
    { .mend = mend_weekdays },
    { .mend = mend_plans },
    { .mend = mend_passives },
    { .with_text = mend_lost_subjects },
    { .mend = mend_objects_before },
    { .mend = mend_companions },
    { .mend = mend_homes },
    { .mend = mend_participles },
    { .mend = mend_reduced },
    { .mend = mend_days },
    { .mend = mend_said },
    { .mend = mend_reported },
    { .mend = mend_second_subjects },
    { .mend = mend_headings },
    { .mend = mend_times },
    { .mend = mend_joined_clauses },
    { .mend = mend_names_called },
    { .mend = mend_objects },
    { .mend = mend_reporters },
    { .mend = mend_sums },
    { .mend = mend_there },
    { .mend = mend_lost_verbs },
    { .mend = mend_intransitives },
    { .with_text = mend_shot_dead },
    { .mend = mend_stays },
    { .mend = mend_owners },
    { .mend = mend_past_clauses },
    { .mend = mend_lost_pasts },
    { .mend = mend_gerund_subjects },
    { .mend = mend_decisions },
    { .mend = mend_series },
    { .mend = mend_appositions },
    { .mend = mend_perfects },
    { .mend = mend_gerund_objects },
    { .mend = mend_quotations },
    { .mend = mend_standing_places },
    { .mend = mend_asides },
    { .mend = mend_freeing },
    { .mend = mend_amounts },
    { .mend = mend_aims },
    { .mend = mend_appeals },
    { .mend = mend_topics },
    { .mend = mend_orders },
    { .mend = mend_conditions },
    { .mend = mend_double_marks },
    { .mend = mend_strikers },
    { .mend = mend_light_verbs },
    { .mend = mend_abouts },
    { .mend = mend_contents },
    { .mend = mend_doers },
    { .mend = mend_said_subjects },
    { .mend = mend_means },
    { .mend = mend_hosts },
    { .mend = mend_told },
    { .mend = mend_texts },
    { .mend = mend_main_verbs },
    { .mend = mend_unjoined },
    { .mend = mend_descriptions },
    { .mend = mend_proposals },
    { .mend = mend_charges },
    { .with_text = mend_second_words },
    { .mend = mend_adding },
    { .with_text = mend_bare_passives },
    { .mend = mend_givers },
    { .mend = mend_charged_twice },
    { .mend = mend_said_to },
    { .mend = mend_behind_day },
    { .mend = mend_agents },
    { .mend = mend_prefaced },
    { .mend = mend_deadly },
    { .mend = mend_host },
    { .mend = mend_besides },
    { .mend = mend_gathered },
};

/* Whether every word's heads lead to the root. */
static bool is_tree(const struct token *tokens, guint n)
{
    for (guint i = 0; i < n; i++) {
        guint steps = 0;
        for (int k = (int)i; k >= 0; k = tokens[k].head)
            if (++steps > n)
                return false;
    }
    return true;
}

/* A rule whose change would leave a ring, which readers of trees would follow for ever, changes nothing. */
void mend_tree(const char *text, struct token *tokens, guint n)
{
    gsize size = n * sizeof *tokens;
    g_autofree struct token *before = g_memdup2(tokens, size);

    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (rules[i].with_text)
            rules[i].with_text(text, tokens, n);
        else
            rules[i].mend(tokens, n);
        if (n && memcmp(before, tokens, size) != 0) {
            bool good = is_tree(tokens, n);
            memcpy(good ? before : tokens, good ? tokens : before, size);
        }
    }
}
