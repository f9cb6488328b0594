/* SPDX-License-Identifier: MIT */
/* Steps 1 and 2: the children, and the people around the family. */
#include "lib/practice/places.h"
#include "lib/practice/steps.h"

/* What this cycle's voice records say of one child. */
typedef struct {
  guint n;
  guint last; /* place of the latest record in which the child was heard */
  guint n_heard;
  guint n_declined;
  gboolean is_asked; /* heard in a way that an able child can be heard */
  gboolean is_informed;
  gboolean has_influence;
} Heard;

static void
hear (Heard *heard, const SosVoice *voice, guint place)
{
  heard->n++;
  if (voice->declined == SOS_TRUE)
    {
      heard->n_declined++;
      return;
    }

  heard->n_heard++;
  heard->last = place;
  heard->is_asked |= voice->tool != SOS_TOOL_OBSERVATION && voice->tool != SOS_TOOL_SPOKEN_FOR;
  heard->is_informed |= voice->informed == SOS_TRUE;
  heard->has_influence |= voice->influence != NULL;
}

/* To each child, in their order. */
static Heard *
listen (const SosPractice *practice)
{
  const SosPersonGroup *children = &practice->children;
  const SosVoiceList *voices = &practice->document->voice;
  Heard *heard = g_new0 (Heard, children->n + 1);
  SosPlaces places;

  sos_places_init (&places, (gconstpointer const *) children->items, children->n);
  for (guint i = 0; i < voices->n; i++)
    {
      gint child = sos_places_find (&places, sos_practice_person (practice, voices->items[i]->child));

      if (child >= 0 && sos_practice_is_of_cycle (practice, voices->items[i]->on))
        hear (&heard[child], voices->items[i], i);
    }
  sos_places_clear (&places);

  return heard;
}

/* What is missing of one child's part; FALSE where something is. */
static gboolean
check_child (SosSteps *steps, const SosPerson *child, guint place, const Heard *heard)
{
  const SosPractice *practice = steps->practice;
  guint before = steps->reasons.items->len;

  if (heard->n_heard == 0)
    {
      sos_reasons_add (&steps->reasons, heard->n_declined > 0 ? SOS_BECAUSE_VOICE_DECLINED : SOS_BECAUSE_VOICE_MISSING,
                       "/people/%u", place);
      return FALSE;
    }

  if (!heard->is_asked && sos_practice_is_able (practice, child, NULL))
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_VOICE_OBSERVED_ONLY, "/people/%u", place);
  if (!heard->is_informed && !sos_practice_is_exempt (practice, child))
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_CHILD_NOT_INFORMED, "/people/%u", place);
  if (!heard->has_influence)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_INFLUENCE_MISSING, "/people/%u", place);

  return steps->reasons.items->len == before;
}

SosStepState
sos_step_children (SosSteps *steps)
{
  const SosPersonGroup *children = &steps->practice->children;
  g_autofree Heard *heard = listen (steps->practice);
  gboolean is_started = FALSE, is_satisfied = children->n > 0;

  if (children->n == 0)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_CHILD_NONE, "%s", "");

  for (guint i = 0; i < children->n; i++)
    {
      is_started |= heard[i].n > 0;
      is_satisfied &= check_child (steps, children->items[i], children->places[i], &heard[i]);
    }
  for (guint i = 0; i < children->n; i++)
    if (heard[i].n_heard > 0)
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_VOICE_HEARD, "/voice/%u", heard[i].last);

  return sos_step_state (is_started, is_satisfied);
}

static gboolean
is_told (const SosPractice *practice, const SosPerson *member)
{
  SosDate told = member->network->told_worries;

  return told != SOS_DATE_NONE && sos_practice_sees (practice, told);
}

SosStepState
sos_step_network (SosSteps *steps)
{
  const SosPractice *practice = steps->practice;
  const SosPersonGroup *network = &practice->network;
  SosReasons *reasons = &steps->reasons;
  guint n_lasting = 0, needed = (guint) practice->numbers->network_members.value;

  for (guint i = 0; i < network->n; i++)
    n_lasting += is_told (practice, network->items[i]) && network->items[i]->network->permanent == SOS_TRUE;

  if (n_lasting < needed)
    sos_reasons_add (reasons, SOS_BECAUSE_NETWORK_FEW, "/people");
  for (guint i = 0; i < network->n; i++)
    {
      if (!is_told (practice, network->items[i]))
        sos_reasons_add (reasons, SOS_BECAUSE_NETWORK_NOT_TOLD, "/people/%u", network->places[i]);
      else if (network->items[i]->network->permanent != SOS_TRUE)
        sos_reasons_add (reasons, SOS_BECAUSE_NETWORK_NOT_PERMANENT, "/people/%u", network->places[i]);
    }
  for (guint i = 0; i < network->n; i++)
    if (is_told (practice, network->items[i]) && network->items[i]->network->permanent == SOS_TRUE)
      sos_reasons_add (reasons, SOS_BECAUSE_NETWORK_MEMBER, "/people/%u", network->places[i]);

  return sos_step_state (network->n > 0, n_lasting >= needed);
}
