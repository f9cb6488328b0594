/* SPDX-License-Identifier: MIT */
/* A file that is no map, but whose rows stand in the table. */
#include "lib/json/data-file.h"

#include "lib/json/buffer.h"
#include "lib/json/source.h"
#include "lib/json/token.h"

/* They are written by hand: more is a mistake in the name. */
#define MAX_SIZE (1024 * 1024)
#define CHUNK 16384

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, SOS_ERROR, SOS_ERROR_SIZE, "the file is larger than %d bytes", MAX_SIZE);

  return FALSE;
}

gboolean
sos_data_file_read (SosDataFile *file, SosRecordType type, const char *data, gsize length, GError **error)
{
  g_autofree char *text = NULL;
  SosParser parser;

  *file = (SosDataFile) { 0 };
  if (length > MAX_SIZE)
    return refuse_size (error);

  text = g_malloc0 (length + SOS_SCAN_PADDING);
  if (length > 0)
    memcpy (text, data, length);

  sos_parser_init (&parser);
  parser.first_line = 1;
  parser.root = sos_record_info (type);
  file->memory = sos_parse_map (&parser, text, length, NULL, error);
  file->record = parser.root_record;
  sos_parser_clear (&parser);

  return file->memory != NULL;
}

static gboolean
load_bytes (SosBuffer *bytes, SosSource *source, GError **error)
{
  gssize n;

  do
    {
      n = sos_source_read (source, sos_buffer_reserve (bytes, CHUNK), CHUNK, NULL, error);
      bytes->length += (gsize) MAX (n, 0);
      if (bytes->length > MAX_SIZE)
        return refuse_size (error);
    }
  while (n > 0);

  return n == 0;
}

gboolean
sos_data_file_load (SosDataFile *file, SosRecordType type, const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = sos_source_open (path, error);
  g_autoptr (SosSource) source = NULL;
  SosBuffer bytes = { 0 };
  gboolean is_read;

  *file = (SosDataFile) { 0 };
  if (stream == NULL)
    return FALSE;

  source = sos_source_new (stream);
  is_read = load_bytes (&bytes, source, error) && sos_data_file_read (file, type, bytes.data, bytes.length, error);
  sos_buffer_clear (&bytes);

  return is_read;
}

void
sos_data_file_clear (SosDataFile *file)
{
  g_clear_pointer (&file->memory, sos_map_unref);
  file->record = NULL;
}
