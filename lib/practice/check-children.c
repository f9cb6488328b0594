/* SPDX-License-Identifier: MIT */
/* Each child's voice: heard, in their own words, and with what it has changed. */
#include "lib/practice/check.h"

typedef gboolean (*Holds) (const SosCheck *check, const SosPerson *child, const SosVoice *voice);

static gboolean
is_child (const SosCheck *check, const SosPerson *person)
{
  return person->role == SOS_ROLE_CHILD && sos_person_lives (person, check->practice.as_of);
}

static gboolean
any_voice (const SosCheck *check, const SosPerson *child, Holds holds)
{
  guint n;
  const SosVoiceOf *voices = sos_children_voices (&check->facts.children, child, &n);

  for (guint i = 0; i < n; i++)
    if (holds (check, child, voices[i].voice))
      return TRUE;

  return FALSE;
}

/* A day that is not known is not known to lie in this assessment. A month may
 * have the day in it. */
static gboolean
is_since_start (const SosCheck *check, const SosVoice *voice)
{
  SosDate started = check->practice.started;
  guint month = sos_date_get_month (voice->on);

  if (started == SOS_DATE_NONE || voice->on >= started)
    return TRUE;

  return voice->on != SOS_DATE_NONE && sos_date_get_day (voice->on) == 0 &&
         sos_date_get_year (voice->on) == sos_date_get_year (started) &&
         (month == 0 || month == sos_date_get_month (started));
}

static gboolean
says_something (const SosVoice *voice)
{
  return voice->text != NULL || voice->worries != NULL || voice->good != NULL || voice->dreams != NULL ||
         voice->analysis != NULL;
}

/* An able child is asked, not only watched or spoken for; of an unborn one
 * somebody says what care it needs. */
static gboolean
is_voice (const SosCheck *check, const SosPerson *child, const SosVoice *voice)
{
  if (!is_since_start (check, voice))
    return FALSE;
  if (voice->declined == SOS_TRUE)
    return TRUE;
  if (!sos_person_is_born (child, check->practice.as_of))
    return says_something (voice);

  return (voice->tool != SOS_TOOL_OBSERVATION && voice->tool != SOS_TOOL_SPOKEN_FOR) ||
         !sos_practice_is_able (&check->practice, child, NULL);
}

static gboolean
has_own_words (const SosCheck *check G_GNUC_UNUSED, const SosPerson *child G_GNUC_UNUSED, const SosVoice *voice)
{
  return voice->own_words == SOS_TRUE;
}

static gboolean
has_influence (const SosCheck *check G_GNUC_UNUSED, const SosPerson *child G_GNUC_UNUSED, const SosVoice *voice)
{
  return voice->influence != NULL;
}

static gboolean
has_documents (const SosCheck *check G_GNUC_UNUSED, const SosPerson *child G_GNUC_UNUSED, const SosVoice *voice)
{
  return voice->documents != NULL;
}

/* Whether there is anything that the other rules could ask about. */
static gboolean
is_heard (const SosCheck *check G_GNUC_UNUSED, const SosPerson *child G_GNUC_UNUSED, const SosVoice *voice)
{
  return voice->declined != SOS_TRUE;
}

static gboolean
misses_voice (const SosCheck *check, gconstpointer record)
{
  return is_child (check, record) && !any_voice (check, record, is_voice);
}

static gboolean
is_heard_without (const SosCheck *check, const SosPerson *person, Holds holds)
{
  return is_child (check, person) && any_voice (check, person, is_heard) && !any_voice (check, person, holds);
}

/* Nobody says or draws anything before they are born. */
static gboolean
misses_words (const SosCheck *check, gconstpointer record)
{
  return sos_person_is_born (record, check->practice.as_of) && is_heard_without (check, record, has_own_words);
}

static gboolean
misses_influence (const SosCheck *check, gconstpointer record)
{
  return is_heard_without (check, record, has_influence);
}

static gboolean
misses_documents (const SosCheck *check, gconstpointer record)
{
  return sos_person_is_born (record, check->practice.as_of) && is_heard_without (check, record, has_documents);
}

/* Their records stand in the order of their days. */
static gboolean
misses_days (const SosCheck *check, gconstpointer record)
{
  guint n, n_days = 0;
  const SosVoiceOf *voices;

  if (!is_child (check, record) || !sos_person_is_born (record, check->practice.as_of))
    return FALSE;

  voices = sos_children_voices (&check->facts.children, record, &n);
  for (guint i = 0; i < n; i++)
    n_days += voices[i].voice->on != SOS_DATE_NONE && (i == 0 || voices[i].voice->on != voices[i - 1].voice->on);

  return n_days < (guint) check->practice.numbers->days_heard.value;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "child.voice", SOS_FINDING_ERROR,
                "every child has been heard since the work started, at assessment; to say no counts, and so does "
                "watching a "
                "child who cannot use the tools",
                "What does this child say about their life, or what can be seen of it?",
                SOS_SOURCE_NY ("4") "; " SOS_SOURCE_SA "; " SOS_SOURCE_CE "; " SOS_SOURCE_BO ("2") },
      .cases = { { .on = SOS_PERSON,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_voice,
                   .message = { "This child's wishes and feelings are not written down yet." } } },
  },
  {
      .rule = { "child.words", SOS_FINDING_WARNING, "some of what a child says is in their own words",
                "Which words did the child use? If the child has no words yet, what did they show?",
                SOS_SOURCE_SA ", good practice points; " SOS_SOURCE_NY ("4") },
      .cases = { { .on = SOS_PERSON,
                   .misses = misses_words,
                   .message = { "None of what this child says is in their own words yet." } } },
  },
  {
      .rule = { "child.influence", SOS_FINDING_WARNING, "it is said what a child's voice has changed in the plan",
                "What is different in the plan because of what this child said or showed?",
                SOS_SOURCE_SA ", the four Is; " SOS_SOURCE_NY ("1") },
      .cases = { { .on = SOS_PERSON,
                   .misses = misses_influence,
                   .message = { "It is not said yet what this child's wishes and feelings have changed." } } },
  },
  {
      .rule = { "child.invest", SOS_FINDING_SUGGESTION, "a child was heard on two days at least",
                "When could somebody spend time with this child again?",
                SOS_SOURCE_SA ", good practice points: \"captured over several visits\"" },
      .cases = { { .on = SOS_PERSON,
                   .misses = misses_days,
                   .message = { "This child has been heard on few days so far." } } },
  },
  {
      .rule = { "child.attached", SOS_FINDING_WARNING, "the direct work with a child is attached, at assessment",
                "Where are the drawings and the papers that the child worked on?",
                SOS_SOURCE_NY ("4") ": \"the direct work will be attached to the assessment\"; " SOS_SOURCE_SA },
      .cases = { { .on = SOS_PERSON,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_documents,
                   .message = { "None of the work done with this child is attached yet." } } },
  },
};

const SosCheckTable sos_check_children = { rows, G_N_ELEMENTS (rows) };
