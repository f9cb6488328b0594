/* SPDX-License-Identifier: MIT */
/* Working together: what was shared, consent, other agencies, what makes each
 * family its own. */
#include "lib/practice/check.h"

static gboolean
is_told (const SosCheck *check, const SosPerson *person)
{
  return sos_person_lives (person, check->practice.as_of) &&
         (sos_person_is_parent (person) ||
          (person->role == SOS_ROLE_CHILD && sos_practice_is_able (&check->practice, person, NULL)));
}

static gboolean
misses_share (const SosCheck *check, gconstpointer record)
{
  return is_told (check, record) && !sos_marks_has (&check->facts.shared_with, record);
}

static gboolean
misses_comment (const SosCheck *check, gconstpointer record)
{
  const SosShare *share = record;
  const SosPerson *person = sos_practice_person (&check->practice, share->with);

  return share->comment == NULL && person != NULL && is_told (check, person);
}

static gboolean
is_given (const SosCheck *check, const SosConsent *consent)
{
  gboolean is_withdrawn =
      consent->withdrawn != SOS_DATE_NONE && sos_practice_sees (&check->practice, consent->withdrawn);

  return sos_practice_sees (&check->practice, consent->on) && consent->given == SOS_TRUE && !is_withdrawn;
}

static gboolean
misses_consent (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosConsentList *consents = &check->practice.document->consents;

  for (guint i = 0; i < consents->n; i++)
    if (is_given (check, consents->items[i]) ||
        (consents->items[i]->overridden == SOS_TRUE && sos_practice_sees (&check->practice, consents->items[i]->on)))
      return FALSE;

  return TRUE;
}

static gboolean
misses_writing (const SosCheck *check, gconstpointer record)
{
  const SosConsentList *consents = &check->practice.document->consents;

  for (guint i = 0; i < consents->n; i++)
    if (is_given (check, consents->items[i]) && consents->items[i]->written == SOS_TRUE)
      return FALSE;

  return !misses_consent (check, record);
}

static gboolean
misses_override_reason (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosConsent *consent = record;

  return consent->overridden == SOS_TRUE && consent->reason == NULL;
}

static gboolean
misses_lead (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return check->practice.lead_professionals.n == 0;
}

static gboolean
is_reached (const SosCheck *check, SosDate day)
{
  return day != SOS_DATE_NONE && sos_practice_sees (&check->practice, day);
}

static gboolean
misses_resolution (const SosCheck *check, gconstpointer record)
{
  const SosDisagreement *disagreement = record;

  return !is_reached (check, disagreement->resolved) && !is_reached (check, disagreement->escalated);
}

#define ASPECT(what) (G_GUINT64_CONSTANT (1) << SOS_CONSIDERATION_##what)

/* Every aspect; they stand last among what is considered. */
#define ANY_ASPECT (2 * ASPECT (SPIRITUALITY) - ASPECT (AGE))

/* Nobody knows yet what an unborn child needs in this way. */
static gboolean
misses_needs (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosPersonGroup *children = &check->practice.children;

  for (guint i = 0; i < children->n; i++)
    if (children->items[i]->needs.n == 0 && sos_person_is_born (children->items[i], check->practice.as_of))
      return TRUE;

  return FALSE;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "map.shared", SOS_FINDING_WARNING,
                "once agreed, parents and able children have seen it, and what they said is there",
                "When and how will they see this, and what do they say to it?",
                SOS_SOURCE_SA ", good practice points; " SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_PERSON,
                   .when = SOS_CHECK_AGREED,
                   .misses = misses_share,
                   .message = { "It is not written down yet that this person has seen the map." } },
                 { .on = SOS_SHARE,
                   .when = SOS_CHECK_AGREED,
                   .misses = misses_comment,
                   .message = { "They have seen the map, and what they said to it is not written down yet." },
                   .ask = { "What did they say, and what would they put differently?" } } },
  },
  {
      .rule = { "map.consent", SOS_FINDING_ERROR,
                "consent is there, in writing for early help; where it was overridden, the reason is",
                "What has the family agreed to, and do they know what is shared with whom?",
                SOS_SOURCE_BO ("3") "; " SOS_SOURCE_NY ("2") "; " SOS_SOURCE_NY ("8") },
      .cases = { { .on = SOS_DOCUMENT,
                   .severity = SOS_FINDING_WARNING,
                   .misses = misses_consent,
                   .message = { "No consent is written down that stands today, and no reason to go on without it." } },
                 { .on = SOS_DOCUMENT,
                   .severity = SOS_FINDING_WARNING,
                   .when = SOS_CHECK_EARLY_HELP,
                   .misses = misses_writing,
                   .message = { "The family's consent to early help is not there in writing yet." },
                   .ask = { "When could the family put their consent in writing?" } },
                 { .on = SOS_CONSENT,
                   .misses = misses_override_reason,
                   .message = { "It was decided to go on without consent, and the reason is not written down." },
                   .ask = { "Why could it not wait for consent, and has the family been told so?" } } },
  },
  {
      .rule = { "map.agencies", SOS_FINDING_WARNING,
                "a lead professional is named; disagreements between professionals are resolved or taken further",
                "Which one worker does the family turn to?", SOS_SOURCE_BO ("4") "; " SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_lead,
                   .message = { "The map does not say yet who the lead professional is." } },
                 { .on = SOS_DISAGREEMENT,
                   .misses = misses_resolution,
                   .message = { "This disagreement between professionals is neither resolved nor taken further." },
                   .ask = { "Who could settle this, so that the family hears one voice?" } } },
  },
  {
      .rule = { "map.equality", SOS_FINDING_SUGGESTION,
                "needs of age, ability, language, faith and the like were recorded for each child, or considered",
                "What about this family's age, ability, language, faith and culture does the work have to take into "
                "account?",
                SOS_SOURCE_NY ("5") "; " SOS_SOURCE_CE "; " SOS_SOURCE_SA ", Social GGRRAAACCEEESSS" },
      .cases = { { .on = SOS_DOCUMENT,
                   .considered = ANY_ASPECT,
                   .misses = misses_needs,
                   .message = { "It is not said of every child what makes them and their family who they are, and what "
                                "they "
                                "need because of it." } } },
  },
};

const SosCheckTable sos_check_together = { rows, G_N_ELEMENTS (rows) };
