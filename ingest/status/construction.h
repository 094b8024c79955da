/*
 * construction.h - what the construction that ties an act to the word above says of it, whatever cue that word is.
 *
 *   "used the speech to insult him"   --construction_is_real()-->  done
 *   "was about to sign when"          --construction_apply()-->    proposed
 *   "to sign", "talk of signing"      --construction_is_irreal()-> no more than proposed, where no cue speaks
 *
 * Shape      child is the act or a word on its path, head the word above it.
 * Source     event guide, section 3.
 */
#ifndef INGEST_STATUS_CONSTRUCTION_H
#define INGEST_STATUS_CONSTRUCTION_H

#include "../status.h"

/* Whether it was done, though its form alone would only propose it. */
bool construction_is_real(const struct cues *cues, const struct tree *tree, int child, int head);
bool construction_is_irreal(const struct cues *cues, const struct tree *tree, int child, int head);
void construction_apply(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                        GString *steps);

/* "The planned talks collapsed", "the failure of the planned visit": what was only planned has not come. */
bool construction_is_called_off(const struct cues *cues, const struct tree *tree, int noun, int head);

/* What became of the verb's subject: "the talks fell through". */
void construction_apply_undone(const struct cues *cues, const struct tree *tree, int child, int head, struct status *status,
                               GString *steps);

/* "A fake video shows him fleeing", "the simulation ended with China attacking"; "a deepfake", "a doctored video". */
bool construction_is_only_depicted(const struct cues *cues, const struct tree *tree, int child, int head);
bool construction_is_false_image(const struct tree *tree, int noun);

/* "the {move} to expel it failed", "broke its {promise} to", "the {decision} to expel it was overturned" */
bool construction_is_failed_step(const struct cues *cues, const struct tree *tree, int noun, int verb);

/* "despite a {promise} to withdraw": what was to be done may not have been. */
bool construction_is_despite(const struct tree *tree, int noun);

/* "sent Kerry to meet them": planned. */
bool construction_is_errand(const struct tree *tree, int child, int head);

/* "was the first state to recognise it", "became the last to leave": it did. */
bool construction_is_of_the_first(const struct tree *tree, int child, int head);

/* "stopped in Paris to meet him"; "voted to impose sanctions"; "had intended to strike". */
bool construction_is_halt(const struct tree *tree, int child, int head);
bool construction_is_voted(const struct cues *cues, const struct tree *tree, int child, int head);
bool construction_is_old_plan(const struct tree *tree, int verb);

#endif
