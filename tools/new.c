/* SPDX-License-Identifier: MIT */
/* `sos new`: makes a map to start from. */
#include <json-glib/json-glib.h>
#include <sos/sos.h>

#include "tools/clock.h"
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

/* The scale that a map of each pathway begins with. */
typedef struct {
  const char *pathway;
  const char *id;
  const char *topic;
  const char *question;
  const char *zero;
  const char *ten;
} Start;

static const Start starts[] = {
  { "statutory", "scale-safety", "safety", "From 0 to 10, how safe are the children today?",
    "Things are so dangerous that the children cannot live at home.",
    "The children are safe enough at home for children's services to step back for good." },
  { "early_help", "scale-wellbeing", "wellbeing", "From 0 to 10, how well are things going for the children today?",
    "Things are so hard for the children that the family cannot go on without much more help.",
    "Things go well enough for the children that the family needs no help beyond its own people." },
};

static const Start *
find_start (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_equal (starts[i].pathway, name))
      return &starts[i];

  return NULL;
}

static void
add (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
add_scales (JsonBuilder *builder, const Start *start)
{
  json_builder_set_member_name (builder, "scales");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add (builder, "id", start->id);
  add (builder, "topic", start->topic);
  add (builder, "question", start->question);
  add (builder, "zero", start->zero);
  add (builder, "ten", start->ten);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static JsonNode *
build_map (const Start *start, const char *map_id, const char *started)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "sos");
  json_builder_add_int_value (builder, SOS_FORMAT_VERSION);
  add (builder, "id", map_id);
  add (builder, "status", "draft");
  if (pathway != NULL)
    add (builder, "pathway", start->pathway);
  add (builder, "started", started);
  add_scales (builder, start);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* Read by the library, so that what is printed is a map and in its canonical
 * text. */
static SosMap *
make_map (const Start *start, const char *map_id, GDateTime *now, GError **error)
{
  g_autofree char *started = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (JsonNode) node = build_map (start, map_id, started);
  g_autofree char *json = json_to_string (node, FALSE);

  return sos_map_new_from_data (json, strlen (json), error);
}

/* The id is all that can be wrong with a map that we made. */
static Status
refuse_id (const GError *error)
{
  guint n_problems;
  const SosProblem *problems = sos_error_get_problems (error, &n_problems);

  return message_misuse ("new", "--id: %s", n_problems > 0 ? problems[0].message : error->message);
}

static Status
run (const char *const *arguments G_GNUC_UNUSED)
{
  const Start *start = find_start (pathway != NULL ? pathway : "statutory");
  g_autofree char *map_id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (SosMap) map = NULL;
  gsize length;

  if (start == NULL)
    return message_misuse ("new", "--pathway takes statutory or early_help");

  now = clock_now (&error);
  if (now == NULL)
    return message_failed (NULL, error);

  map = make_map (start, map_id, now, &error);
  if (map == NULL)
    return refuse_id (error);

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
