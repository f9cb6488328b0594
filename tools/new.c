/* SPDX-License-Identifier: MIT */
/* `sos new`: makes a map to start from. */
#include <sos/sos.h>

#include "lib/store/clock.h"
#include "tools/command.h"
#include "tools/message.h"
#include "tools/output.h"

static char *pathway;
static char *id;

static const GOptionEntry options[] = {
  { "pathway", 0, 0, G_OPTION_ARG_STRING, &pathway, "Say which help it is: statutory or early_help", "PATHWAY" },
  { "id", 0, 0, G_OPTION_ARG_STRING, &id, "Give the map that id instead of a random one", "ID" },
  { NULL },
};

/* What a map of each pathway begins with. */
typedef struct {
  const char *pathway;
  SosPathway value;
  SosScale scale;
} Start;

static const Start starts[] = {
  { "statutory",
    SOS_PATHWAY_STATUTORY,
    { .id = "scale-safety",
      .topic = SOS_TOPIC_SAFETY,
      .question = "From 0 to 10, how safe are the children today?",
      .zero = "Things are so dangerous that the children cannot live at home.",
      .ten = "The children are safe enough at home for children's services to step back for good." } },
  { "early_help",
    SOS_PATHWAY_EARLY_HELP,
    { .id = "scale-wellbeing",
      .topic = SOS_TOPIC_WELLBEING,
      .question = "From 0 to 10, how well are things going for the children today?",
      .zero = "Things are so hard for the children that the family cannot go on without much more help.",
      .ten = "Things go well enough for the children that the family needs no help beyond its own people." } },
};

static const Start *
find_start (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_equal (starts[i].pathway, name))
      return &starts[i];

  return NULL;
}

static gboolean
fill_map (SosMap *map, const Start *start, GDateTime *now, GError **error)
{
  g_autofree char *started = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  SosDocument document = *sos_map_get_document (map);

  document.status = SOS_STATUS_DRAFT;
  document.pathway = pathway != NULL ? start->value : SOS_PATHWAY_UNKNOWN;
  document.started = started;

  return sos_map_update_record (map, &document, error) && sos_map_add_record (map, NULL, &start->scale, error) != NULL;
}

static Status
run (const char *const *arguments G_GNUC_UNUSED)
{
  const Start *start = find_start (pathway != NULL ? pathway : "statutory");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (SosMap) map = NULL;
  gsize length;

  if (start == NULL)
    return message_misuse ("new", "--pathway takes statutory or early_help");

  now = sos_clock_now (&error);
  if (now == NULL)
    return message_failed (NULL, error);

  map = sos_map_new (id, &error);
  if (map == NULL)
    return message_misuse ("new", "--id: %s", error->message);
  if (!fill_map (map, start, now, &error))
    return message_failed (NULL, error);

  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);
  output_write (stdout, text, length);

  return STATUS_FINE;
}

const Command new_command = {
  .name = "new",
  .summary = "Make a map to start from",
  .options = options,
  .run = run,
  .help = "Writes a draft that has begun now, with one scale: of safety or, for early\n"
          "help, of wellbeing. Its question and both anchors are a beginning: put\n"
          "them into words that the family would use.",
  .examples = "sos new > map.json\n"
              "sos new --pathway early_help --id map-2031 > map.json",
};
