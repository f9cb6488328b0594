/* SPDX-License-Identifier: MIT */
/* The words of one language: what people read on a page or in a picture. */
#include "lib/render/wording.h"

#include <string.h>

#include <sos/sos-error.h>

#include "lib/render/catalogue.h"
#include "lib/render/words.h"

#define SOURCE_TAG "en-GB"
#define SOURCE_LANGUAGE "en"

/* Between a context and its text, as in a catalogue. */
#define CONTEXT_END '\004'

/* Where catalogues are, unless the environment says otherwise. */
#ifndef SOS_LOCALE_DIR
#define SOS_LOCALE_DIR "/usr/share/locale"
#endif
#define CATALOGUE_PATH "LC_MESSAGES", "libsos.mo"

#define MAX_NAME_LENGTH 63
#define MAX_SUBTAG_LENGTH 8 /* RFC 5646 */

struct _SosWording {
  char *tag;
  gboolean is_rtl;
  SosCatalogue *catalogue; /* %NULL: the source */
};

static const SosWording source = { .tag = (char *) SOURCE_TAG };

/* The name of its folder → wording; never emptied, so that what was given out stays. */
static GHashTable *wordings;
static GMutex wordings_lock;

/* A language's name as folders have it: `cy_GB` for `cy-gb`. A part of four letters is a
 * script, one of two after the first a country. Nothing but letters, digits and hyphens
 * may become a path. */
static gboolean
name_language (const char *tag, char name[MAX_NAME_LENGTH + 1])
{
  gsize length = strlen (tag), start = 0;

  if (length > MAX_NAME_LENGTH)
    return FALSE;

  for (gsize i = 0; i <= length; i++)
    {
      gsize n = i - start;

      name[i] = g_ascii_tolower (tag[i]);
      if (g_ascii_isalnum (tag[i]))
        continue;
      if ((tag[i] != '-' && tag[i] != '\0') || n == 0 || n > MAX_SUBTAG_LENGTH)
        return FALSE;

      if (start > 0 && n == 4)
        name[start] = g_ascii_toupper (name[start]);
      for (gsize at = start; start > 0 && n == 2 && at < i; at++)
        name[at] = g_ascii_toupper (name[at]);
      name[i] = tag[i] == '-' ? '_' : '\0';
      start = i + 1;
    }

  return TRUE;
}

/* The file's catalogue. %NULL without an error where there is no such file. */
static SosCatalogue *
read_catalogue (const char *name, GError **error)
{
  const char *folder = g_getenv ("SOS_LOCALE_DIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : SOS_LOCALE_DIR, name, CATALOGUE_PATH, NULL);
  g_autoptr (GError) file_error = NULL;
  char *data;
  gsize size;

  if (g_file_get_contents (path, &data, &size, &file_error))
    return sos_catalogue_new (data, size, error);
  if (!g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT) &&
      !g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "the catalogue of this language cannot be read");

  return NULL;
}

static SosWording *
make_wording (const char *name, SosCatalogue *catalogue)
{
  SosWording *wording = g_new0 (SosWording, 1);

  wording->tag = g_strdelimit (g_strdup (name), "_", '-');
  wording->catalogue = catalogue;
  /* Translators: "default:RTL" for a language from right to left, else "default:LTR". */
  wording->is_rtl = g_str_equal (sos_wording (wording, N_ ("default:LTR")), "default:RTL");

  return wording;
}

/* The wording of exactly that name; %NULL without an error where there is none. */
static const SosWording *
find_wording (const char *name, GError **error)
{
  SosWording *wording;
  SosCatalogue *catalogue;

  if (wordings == NULL)
    wordings = g_hash_table_new (g_str_hash, g_str_equal);
  wording = g_hash_table_lookup (wordings, name);
  if (wording != NULL)
    return wording;

  catalogue = read_catalogue (name, error);
  if (catalogue == NULL)
    return NULL;
  wording = make_wording (name, catalogue);
  g_hash_table_insert (wordings, g_strdup (name), wording);

  return wording;
}

/* `cy_GB`, then `cy`. */
static const SosWording *
find_nearest (char *name, GError **error)
{
  g_autoptr (GError) problem = NULL;
  const SosWording *wording = NULL;
  char *end = NULL;

  g_mutex_lock (&wordings_lock);
  do
    {
      if (end != NULL)
        *end = '\0';
      wording = find_wording (name, &problem);
      end = strrchr (name, '_');
    }
  while (wording == NULL && problem == NULL && end != NULL);
  g_mutex_unlock (&wordings_lock);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (wording == NULL && g_str_equal (name, SOURCE_LANGUAGE))
    return &source;
  else if (wording == NULL)
    g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, "there is no catalogue of this language");

  return wording;
}

const SosWording *
sos_wording_get (const char *language, GError **error)
{
  char name[MAX_NAME_LENGTH + 1];

  if (language == NULL || g_ascii_strcasecmp (language, SOURCE_LANGUAGE) == 0 ||
      g_ascii_strcasecmp (language, SOURCE_TAG) == 0)
    return &source;
  if (!name_language (language, name))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, "a language is a tag such as cy or ar-EG");
      return NULL;
    }

  return find_nearest (name, error);
}

const char *
sos_wording (const SosWording *wording, const char *text)
{
  const char *translation = wording->catalogue != NULL ? sos_catalogue_find (wording->catalogue, text) : NULL;
  const char *context;

  if (translation != NULL)
    return translation;
  context = strchr (text, CONTEXT_END);

  return context != NULL ? context + 1 : text;
}

const char *
sos_wording_tag (const SosWording *wording)
{
  return wording->tag;
}

gboolean
sos_wording_is_rtl (const SosWording *wording)
{
  return wording->is_rtl;
}

/* What stands for the hole of that name, %NULL for none. */
static const char *
find_value (const char *name, gsize length, va_list pairs)
{
  const char *value = NULL;
  va_list at;

  va_copy (at, pairs);
  for (const char *key = va_arg (at, const char *); key != NULL && value == NULL; key = va_arg (at, const char *))
    {
      const char *candidate = va_arg (at, const char *);

      if (strlen (key) == length && memcmp (key, name, length) == 0)
        value = candidate;
    }
  va_end (at);

  return value;
}

static void
fill (GString *line, const char *pattern, va_list pairs)
{
  for (const char *hole = strchr (pattern, '{'); hole != NULL; hole = strchr (pattern, '{'))
    {
      gsize length = strcspn (hole + 1, "{}");
      const char *value = hole[1 + length] == '}' ? find_value (hole + 1, length, pairs) : NULL;
      const char *end = value != NULL ? hole + length + 2 : hole + 1;

      g_string_append_len (line, pattern, (value != NULL ? hole : end) - pattern);
      if (value != NULL)
        g_string_append (line, value);
      pattern = end;
    }
  g_string_append (line, pattern);
}

void
sos_wording_fill (const SosWording *wording, GString *line, const char *pattern, ...)
{
  va_list pairs;

  va_start (pairs, pattern);
  fill (line, sos_wording (wording, pattern), pairs);
  va_end (pairs);
}

#define NUMBER_LENGTH 5 /* of 9999 with its NUL */

static char *
write_number (guint number, char text[NUMBER_LENGTH])
{
  char *at = text + NUMBER_LENGTH - 1;

  *at = '\0';
  do
    *--at = (char) ('0' + number % 10);
  while ((number /= 10) > 0);

  return at;
}

static const char *const short_months[] = {
  NULL,
  NC_ ("short month", "Jan"),
  NC_ ("short month", "Feb"),
  NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"),
  NC_ ("short month", "May"),
  NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"),
  NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"),
  NC_ ("short month", "Nov"),
  NC_ ("short month", "Dec"),
};

/* @month: its name; %NULL where only the year is known. */
static void
put_date (const SosWording *wording, GString *line, SosDate date, const char *month)
{
  char day_text[NUMBER_LENGTH], year_text[NUMBER_LENGTH];
  const char *day = write_number (sos_date_get_day (date), day_text);
  const char *year = write_number (sos_date_get_year (date), year_text);

  if (month == NULL)
    sos_wording_fill (wording, line, NC_ ("date", "{year}"), "year", year, NULL);
  else if (sos_date_get_day (date) == 0)
    sos_wording_fill (wording, line, NC_ ("date", "{month} {year}"), "month", month, "year", year, NULL);
  else
    sos_wording_fill (wording, line, NC_ ("date", "{day} {month} {year}"), "day", day, "month", month, "year", year,
                      NULL);
}

void
sos_wording_date (const SosWording *wording, GString *line, SosDate date)
{
  guint month = sos_date_get_month (date);

  put_date (wording, line, date, month != 0 ? sos_wording (wording, sos_words_month (month)) : NULL);
}

void
sos_wording_short_date (const SosWording *wording, GString *line, SosDate date)
{
  guint month = sos_date_get_month (date);

  put_date (wording, line, date, month != 0 ? sos_wording (wording, short_months[month]) : NULL);
}

/* One of a unit, and any other number. */
static const struct {
  char letter;
  const char *one;
  const char *many;
} units[] = {
  { 'Y', N_ ("1 year"), N_ ("{n} years") },
  { 'M', N_ ("1 month"), N_ ("{n} months") },
  { 'W', N_ ("1 week"), N_ ("{n} weeks") },
  { 'D', N_ ("1 day"), N_ ("{n} days") },
};

/* "6M": @number is "6" and the unit M. */
static void
put_part (const SosWording *wording, GString *line, const char *number, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].letter == letter)
      sos_wording_fill (wording, line, strcmp (number, "1") == 0 ? units[i].one : units[i].many, "n", number, NULL);
}

/* "P1Y6M" as "1 year 6 months". */
void
sos_wording_duration (const SosWording *wording, GString *line, const char *duration)
{
  const char *at = duration + 1;

  while (*at != '\0')
    {
      const char *digits = at + strspn (at, "0");
      gsize length = strspn (digits, "0123456789");
      g_autofree char *number = g_strndup (length > 0 ? digits : "0", MAX (length, 1));

      if (at > duration + 1)
        g_string_append_c (line, ' ');
      put_part (wording, line, number, digits[length]);
      at = digits + length + 1;
    }
}

void
sos_wording_join (const SosWording *wording, GString *line, guint n, guint n_all)
{
  if (n > 0)
    g_string_append (line, sos_wording (wording, n + 1 < n_all ? NC_ ("list", ", ") : NC_ ("list", " and ")));
}
