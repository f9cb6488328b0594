/* SPDX-License-Identifier: MIT */
/* Danger statements (in early help: worry statements), harm and existing safety. */
#include "lib/practice/check.h"

#include "lib/practice/label.h"

/* A worry that is over needs no goal any more. */
static gboolean
is_open (const SosCheck *check, const SosDangerStatement *danger)
{
  return danger->resolved == SOS_DATE_NONE || !sos_practice_sees (&check->practice, danger->resolved);
}

static gboolean
misses_who (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosDangerStatement *) record)->who == NULL;
}

static gboolean
misses_behaviour (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosDangerStatement *) record)->behaviour == NULL;
}

static gboolean
has_label_only (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosDangerStatement *danger = record;

  return danger->behaviour != NULL && danger->own_words != SOS_TRUE && sos_is_label (danger->behaviour);
}

static gboolean
misses_impact (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosDangerStatement *) record)->impact == NULL;
}

static gboolean
misses_future (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosDangerStatement *) record)->if_nothing_changes == NULL;
}

static gboolean
misses_evidence (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosDangerStatement *) record)->evidence == NULL;
}

static gboolean
misses_goal (const SosCheck *check, gconstpointer record)
{
  return is_open (check, record) && !sos_marks_has (&check->facts.goals_for, record);
}

static gboolean
misses_scale (const SosCheck *check, gconstpointer record)
{
  return is_open (check, record) && !check->facts.has_safety_scale && !sos_marks_has (&check->facts.scales_for, record);
}

static gboolean
has_many_dangers (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosDangerStatementList *dangers = &check->practice.document->worries.danger_statements;
  gint n = 0;

  for (guint i = 0; i < dangers->n; i++)
    n += sos_practice_sees_record (&check->practice, SOS_DANGER_STATEMENT, dangers->items[i]) &&
         is_open (check, dangers->items[i]);

  return n > check->practice.numbers->danger_statements.value;
}

static gboolean
misses_dispute (const SosCheck *check, gconstpointer record)
{
  const SosDangerStatement *danger = record;

  for (const char *const *id = danger->evidence; danger->dispute == NULL && id != NULL && *id != NULL; id++)
    {
      const SosHarm *harm = sos_map_lookup (check->practice.map, SOS_HARM, *id);

      if (harm->dispute != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whose behaviour it is said to be: a parent's or carer's, or only children's. */
static void
find_whose (const SosCheck *check, const SosDangerStatement *danger, gboolean *a_parent, gboolean *only_children)
{
  *a_parent = FALSE;
  *only_children = danger->of != NULL;

  for (const char *const *id = danger->of; id != NULL && *id != NULL; id++)
    {
      const SosPerson *person = sos_practice_person (&check->practice, *id);

      *a_parent |= sos_person_is_parent (person);
      *only_children &= person->role == SOS_ROLE_CHILD;
    }
}

static gboolean
is_of_somebody_else (const SosCheck *check, gconstpointer record)
{
  gboolean a_parent, only_children;

  find_whose (check, record, &a_parent, &only_children);

  return ((const SosDangerStatement *) record)->of != NULL && !a_parent && !only_children;
}

static gboolean
is_of_a_child (const SosCheck *check, gconstpointer record)
{
  gboolean a_parent, only_children;

  find_whose (check, record, &a_parent, &only_children);

  return only_children;
}

static gboolean
misses_danger (const SosCheck *check, gconstpointer record)
{
  return !sos_marks_has (&check->facts.followed, record);
}

static gboolean
misses_dates (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosHarm *harm = record;

  return harm->on == SOS_DATE_NONE && harm->first == SOS_DATE_NONE && harm->worst == SOS_DATE_NONE &&
         harm->latest == SOS_DATE_NONE;
}

/* Whether one date comes after another for certain: of a year and a month of that
 * year nobody knows. */
static gboolean
is_after (SosDate date, SosDate other)
{
  guint month = sos_date_get_month (date), other_month = sos_date_get_month (other);
  guint day = sos_date_get_day (date), other_day = sos_date_get_day (other);

  if (date == SOS_DATE_NONE || other == SOS_DATE_NONE)
    return FALSE;
  if (sos_date_get_year (date) != sos_date_get_year (other))
    return sos_date_get_year (date) > sos_date_get_year (other);
  if (month == 0 || other_month == 0 || month != other_month)
    return other_month != 0 && month > other_month;

  return other_day != 0 && day > other_day;
}

static gboolean
has_wrong_order (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosHarm *harm = record;

  return is_after (harm->first, harm->worst) || is_after (harm->worst, harm->latest) ||
         is_after (harm->first, harm->latest);
}

static gboolean
is_in_future (const SosCheck *check, gconstpointer record)
{
  const SosHarm *harm = record;
  SosDate today = check->practice.as_of;

  return is_after (harm->on, today) || is_after (harm->first, today) || is_after (harm->worst, today) ||
         is_after (harm->latest, today);
}

static gboolean
harm_misses_impact (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosHarm *) record)->impact == NULL;
}

static gboolean
misses_act (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosExistingSafety *safety = record;

  return safety->acted == NULL || safety->danger == NULL;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "danger.who", SOS_FINDING_ERROR, "a danger statement says which person or agency is worried",
                "Who is worried about this, and would they say it to the family in the same words?",
                SOS_SOURCE_SA ", analysis; " SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_who,
                   .message = { "This danger statement does not say yet who is worried.",
                                "This worry statement does not say yet who is worried." } } },
  },
  {
      .rule = { "danger.behaviour", SOS_FINDING_ERROR,
                "a danger statement says what people are worried about: a behaviour, not only a label",
                "What have people seen or heard? What would a camera have filmed?",
                SOS_SOURCE_SA ", analysis: \"clear and jargon free\"; " SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_behaviour,
                   .message = { "This danger statement does not say yet what anybody does or does not do.",
                                "This worry statement does not say yet what anybody does or does not do." } },
                 { .on = SOS_DANGER_STATEMENT,
                   .severity = SOS_FINDING_WARNING,
                   .misses = has_label_only,
                   .message = { "This danger statement gives a name for the trouble, not what happens.",
                                "This worry statement gives a name for the trouble, not what happens." },
                   .ask = { "What happens at home when it is at its worst? What does the child see?" } } },
  },
  {
      .rule = { "danger.impact", SOS_FINDING_ERROR, "a danger statement says the impact on the child",
                "What is this like for the child, and what does it do to them?",
                SOS_SOURCE_SA ", analysis; " SOS_SOURCE_BO ("5") },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_impact,
                   .message = { "This danger statement does not say yet what it does to the child.",
                                "This worry statement does not say yet what it does to the child." } } },
  },
  {
      .rule = { "danger.future", SOS_FINDING_ERROR, "a danger statement says what might happen if nothing changes",
                "If nothing changes, what are people afraid might happen to the child?",
                SOS_SOURCE_SA ", analysis: \"the likely impact on the child if nothing changes\"; " SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_future,
                   .message = { "This danger statement does not say yet what might happen if nothing changes.",
                                "This worry statement does not say yet what might happen if nothing changes." } } },
  },
  {
      .rule = { "danger.evidence", SOS_FINDING_WARNING, "a danger statement names a harm",
                "What has already happened that makes people think so?", SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .considered = SOS_CONSIDERED (HARM),
                   .misses = misses_evidence,
                   .message = { "This danger statement does not name anything that has happened.",
                                "This worry statement does not name anything that has happened." } } },
  },
  {
      .rule = { "danger.goal", SOS_FINDING_ERROR, "an open danger statement is met by at least one safety goal",
                "What would everyone need to see to know that the child is safe from this?",
                SOS_SOURCE_SA ", analysis; " SOS_SOURCE_NY ("2") "; " SOS_SOURCE_P ": \"always paired\"" },
      .early_help_ask = "What would everyone need to see to know that the child is well and this worry is over?",
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .considered = SOS_CONSIDERED (SAFETY_GOALS),
                   .misses = misses_goal,
                   .message = { "No safety goal answers this danger statement yet.",
                                "No wellbeing goal answers this worry statement yet." } } },
  },
  {
      .rule = { "danger.scale", SOS_FINDING_WARNING,
                "an open danger statement has a scale, or the map has a safety scale",
                "From 0 to 10, how safe is the child from this, and what do the numbers mean?",
                SOS_SOURCE_NY ("2") "; " SOS_SOURCE_P },
      .early_help_ask = "From 0 to 10, how well is the child doing with this, and what do the numbers mean?",
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_scale,
                   .message = { "There is no scale for this danger statement, and no safety scale for the map.",
                                "There is no scale for this worry statement, and no wellbeing scale for the map." } } },
  },
  {
      .rule = { "danger.many", SOS_FINDING_SUGGESTION, "no more than three danger statements are open",
                "Which of them belong together, and which matter most to the child?", SOS_SOURCE_P },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = has_many_dangers,
                   .message = { "There are more open danger statements than a family can easily hold in mind.",
                                "There are more open worry statements than a family can easily hold in mind." } } },
  },
  {
      .rule = { "danger.dispute", SOS_FINDING_WARNING,
                "a danger statement that rests on a disputed harm has its own `dispute`",
                "Who sees it differently, and how would they tell it?", SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .misses = misses_dispute,
                   .message = { "Somebody disputes the harm that this danger statement rests on; the statement does "
                                "not "
                                "say so.",
                                "Somebody disputes the harm that this worry statement rests on; the statement does not "
                                "say so." } } },
  },
  {
      .rule = { "danger.caregiver", SOS_FINDING_SUGGESTION,
                "whose behaviour a danger statement is about: `of`, where said, names a parent or carer (a young "
                "person's own behaviour is allowed), unless the "
                "setting "
                "is outside the family too",
                "What part can those who look after the child play in this?", SOS_SOURCE_P },
      .cases = { { .on = SOS_DANGER_STATEMENT,
                   .when = SOS_CHECK_NOT_OUTSIDE_FAMILY,
                   .misses = is_of_somebody_else,
                   .message = { "This danger statement is about somebody who does not look after the child.",
                                "This worry statement is about somebody who does not look after the child." } },
                 { .on = SOS_DANGER_STATEMENT,
                   .when = SOS_CHECK_NOT_OUTSIDE_FAMILY | SOS_CHECK_SUGGESTED,
                   .misses = is_of_a_child,
                   .message = { "This danger statement is about what a young person does.",
                                "This worry statement is about what a young person does." },
                   .ask = { "What is behind it for the young person, and what would help those who look after "
                            "them?" } } },
  },
  {
      .rule = { "harm.future", SOS_FINDING_ERROR,
                "in statutory work, a harm is followed by a danger statement that rests on it",
                "Now that this has happened, what are people worried might happen next?",
                SOS_SOURCE_NY ("2") "; " SOS_SOURCE_P },
      .cases = { { .on = SOS_HARM,
                   .when = SOS_CHECK_STATUTORY,
                   .considered = SOS_CONSIDERED (DANGER_STATEMENTS),
                   .misses = misses_danger,
                   .message = { "No danger statement says yet what this harm makes people worry about." } } },
  },
  {
      .rule = { "harm.dated", SOS_FINDING_ERROR,
                "of a harm the first, worst or latest time is known, or the day; first comes before worst and worst "
                "before "
                "latest; "
                "none lies in the future",
                "When did this happen first, when was it worst, and when was the latest time?",
                SOS_SOURCE_SA ", impact chronology" },
      .cases = { { .on = SOS_HARM,
                   .severity = SOS_FINDING_WARNING,
                   .misses = misses_dates,
                   .message = { "It is not known yet when this happened." } },
                 { .on = SOS_HARM,
                   .when = SOS_CHECK_IMPOSSIBLE,
                   .misses = has_wrong_order,
                   .message = { "The dates cannot be right: first, worst and latest are not in that order." },
                   .ask = { "Which of the dates was written down wrongly?" } },
                 { .on = SOS_HARM,
                   .when = SOS_CHECK_IMPOSSIBLE,
                   .misses = is_in_future,
                   .message = { "A date of this harm lies in the future." },
                   .ask = { "Has this happened, or is it what people are worried about? Is the date right?" } } },
  },
  {
      .rule = { "harm.impact", SOS_FINDING_WARNING, "a harm says the impact on the child",
                "What was this like for the child, and what did it do to them?",
                SOS_SOURCE_SA ", analysis; " SOS_SOURCE_BO ("5") },
      .cases = { { .on = SOS_HARM,
                   .misses = harm_misses_impact,
                   .message = { "It does not say yet what this did to the child." } } },
  },
  {
      .rule = { "safety.act", SOS_FINDING_WARNING,
                "existing safety names who acted and the danger it was against; otherwise it is a strength",
                "Who did something that kept the child safe when the danger was there? If nobody did, is it a "
                "strength?",
                SOS_SOURCE_SA ", analysis; " SOS_SOURCE_P },
      .early_help_ask = "Who did something that kept the child well when the worry was there? If nobody did, is it a "
                        "strength?",
      .cases = { { .on = SOS_EXISTING_SAFETY,
                   .misses = misses_act,
                   .message = { "This does not say yet who acted to keep the child safe, or against which danger.",
                                "This does not say yet who acted to keep the child well, or with which worry." } } },
  },
};

const SosCheckTable sos_check_danger = { rows, G_N_ELEMENTS (rows) };
