/* SPDX-License-Identifier: MIT */
/* Texts of a map without the people of the map. */
#include "tests/support.h"

#include <string.h>

#include "lib/privacy/lexicon.h"
#include "lib/privacy/nicknames.h"
#include "lib/privacy/redactor.h"

static const SosRedactSettings research = { .patterns = TRUE };
static const SosRedactSettings strict = { .patterns = TRUE, .strict = TRUE };
static const SosRedactSettings exact = { .names_exact = TRUE };

static const char family[] =
    "'title':'The Smith family','authority':'Harwell Estuary Council','team':'Riverside "
    "Team','started':'2026-03-02T09:00:00Z',"
    "'people':["
    "{'id':'c1','role':'child','name':'Kayden Smith','also_known_as':['Kaydo'],"
    "'identifiers':{'la_child_id':'HE-7715','address':'3 Mill Lane','email':'kay@example.org'}},"
    "{'id':'c2','role':'child','name':'Mia Smith'},"
    "{'id':'m','role':'parent','name':'Kate Smith','sex':'female'},"
    "{'id':'f','role':'parent','name':'Tom Jenkins','relationship':'father'},"
    "{'id':'g','role':'family','name':'Maureen Jenkins','also_known_as':['Nanny Mo'],'relationship':'paternal gran'},"
    "{'id':'p','role':'family','name':'Dave Marlow','relationship':'mum\xe2\x80\x99s partner'},"
    "{'id':'n','role':'friend','name':'Priti','relationship':'neighbour'},"
    "{'id':'w','role':'professional','name':'Ruth Adamson','function':'social_worker','agency':'Harwell Estuary "
    "Council'},"
    "{'id':'h','role':'professional','name':'Anna Reidman','function':'health','relationship':'health visitor'},"
    "{'id':'d','role':'professional','name':'Dr Shah'},"
    "{'id':'s','role':'professional','function':'education','agency':'Oakfield Primary School'},"
    "{'id':'o','role':'professional','function':'police','agency':'Police'},"
    "{'id':'k','role':'carer','name':'Linda Parkin','relationship':'foster carer'},"
    "{'id':'x','role':'parent','name':'Zed Quill'},{'id':'y','role':'family','name':'Yolanda Quiller'}]";

static const struct {
  const char *text;
  const char *redacted; /* NULL: nothing is touched */
} texts[] = {
  { "Kayden and Mia and Kaydo", "[child 1] and [child 2] and [child 1]" },
  { "Kate told Tom.", "[mother] told [father]." },
  { "the Smiths, Mrs Jenkins", "the [family]s, Mrs [family]" },
  { "Nanny Mo and Maureen", "[grandmother] and [grandmother]" },
  { "Dave, Priti, Ruth and Anna", "[partner], [friend], [social worker] and [health visitor]" },
  { "Dr Shah and Shah", "[professional] and [professional]" },
  { "Harwell Council, HEC, Harwell Estuary", "[authority], [authority], [authority]" },
  { "Riverside, Oakfield Primary", "[team], [school]" },
  { "Linda and Zed and Yolanda", "[foster carer] and [parent] and [relative]" },
  { "HE 7715, 3 Mill Lane, kay@example.org", "[id], [address], [e-mail]" },
  { "Police came with a doctor.", NULL },
  { "", NULL },
};

START_TEST (labels_say_who_it_was)
{
  g_autoptr (SosMap) map = sos_test_map_with (family);
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&research);

  sos_redaction_begin (redaction, map);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize length;
      const char *redacted = sos_redaction_text (redaction, texts[i].text, strlen (texts[i].text), NULL, NULL, &length);

      ck_assert_msg ((redacted == NULL) == (texts[i].redacted == NULL), "%s", texts[i].text);
      if (redacted != NULL)
        ck_assert_str_eq (redacted, texts[i].redacted);
    }
}
END_TEST

START_TEST (exact_names_are_found_as_they_are_listed)
{
  static const char text[] = "Kayden Smith, Kayden, KAYDEN SMITH, Nanny Mo";
  g_autoptr (SosMap) map = sos_test_map_with (family);
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&exact);
  gsize length;

  sos_redaction_begin (redaction, map);
  ck_assert_str_eq (sos_redaction_text (redaction, text, strlen (text), NULL, NULL, &length),
                    "[child 1], Kayden, KAYDEN SMITH, [grandmother]");
}
END_TEST

/* Whole words, whatever mark is before or behind them; and every name for itself. */
START_TEST (exact_names_are_whole_words)
{
  static const char text[] = "“Zoë Łoś”, Zoë Łoś’s, Zoe Łoś—Dee, Deeds, xDee, Dee\xcc\x81, Dee.";
  g_autoptr (SosMap) map = sos_test_map_with ("'people':[{'id':'a','role':'child','name':'Zoë Łoś'},"
                                              "{'id':'b','role':'child','name':'Zoe Łoś','also_known_as':['(Dee)']}]");
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&exact);
  gsize length;

  sos_redaction_begin (redaction, map);
  ck_assert_str_eq (sos_redaction_text (redaction, text, strlen (text), NULL, NULL, &length),
                    "“[child 1]”, [child 1]’s, [child 2]—[child 2], Deeds, xDee, Dee\xcc\x81, [child 2].");
}
END_TEST

/* One scratch for all maps: nothing of one is found in the next. */
START_TEST (the_next_map_has_its_own_names)
{
  g_autoptr (SosMap) map = sos_test_map_with (family);
  g_autoptr (SosMap) other = sos_test_map_with ("'people':[{'id':'a','role':'child','name':'Ben Cole'}]");
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&strict);
  gsize length;

  for (guint i = 0; i < 3; i++)
    {
      sos_redaction_begin (redaction, map);
      ck_assert_str_eq (sos_redaction_text (redaction, "kaydo, ben, a man called Gaz", 28, NULL, NULL, &length),
                        "[child 1], ben, a man called [name 1]");
      sos_redaction_begin (redaction, other);
      ck_assert_str_eq (sos_redaction_text (redaction, "kaydo, ben, a man called Bazza", 30, NULL, NULL, &length),
                        "kaydo, [child], a man called [name 1]");
    }
}
END_TEST

/* Maps that come one after the other, and what each has in common with the one before. */
static const char *const revisions[] = {
  "'title':'The Smith family','updated':'2026-03-02T09:00:00Z','people':[{'id':'c1','role':'child','name':'Kayden "
  "Smith'},{'id':'m','role':'parent','name':'Kate Smith','sex':'female'}]",
  /* the day alone */
  "'title':'The Smith family','updated':'2019-12-30T09:00:00Z','people':[{'id':'c1','role':'child','name':'Kayden "
  "Smith'},{'id':'m','role':'parent','name':'Kate Smith','sex':'female'}]",
  /* what somebody is */
  "'title':'The Smith family','updated':'2019-12-30T09:00:00Z','people':[{'id':'c1','role':'child','name':'Kayden "
  "Smith'},{'id':'m','role':'parent','name':'Kate Smith','sex':'male'}]",
  /* somebody more */
  "'title':'The Smith family','updated':'2019-12-30T09:00:00Z','people':[{'id':'c1','role':'child','name':'Kayden "
  "Smith'},{'id':'c2','role':'child','name':'Mia'},{'id':'m','role':'parent','name':'Kate Smith','sex':'male'}]",
  /* in another order */
  "'title':'The Smith family','updated':'2019-12-30T09:00:00Z','people':[{'id':'c2','role':'child','name':'Mia'},"
  "{'id':'c1','role':'child','name':'Kayden Smith'},{'id':'m','role':'parent','name':'Kate Smith','sex':'male'}]",
  /* a name that is somebody else's */
  "'title':'The Smith family','updated':'2019-12-30T09:00:00Z','people':[{'id':'c2','role':'child','name':'Kayden "
  "Smith'},{'id':'c1','role':'child','name':'Mia'},{'id':'m','role':'parent','name':'Kate Smith','sex':'male'}]",
};
static const char *const repeated[] = {
  "Kayden (7) and Mia saw Kate.",
  "Kate was here on 3 January.",
  "Born on 29 February.",
  "Nothing of anybody.",
  "A man called Gaz, then one called Bazza.",
  "One called Bazza.",
  "Kayden told mum.",
};

static void
check_same (SosRedaction *one, SosRedaction *other, const char *text)
{
  const SosDateShift shift = { 700 };
  gsize length = strlen (text), length_one = 0, length_other = 0;
  const char *made = sos_redaction_text (one, text, length, NULL, &shift, &length_one);
  const char *wanted = sos_redaction_text (other, text, length, NULL, &shift, &length_other);
  guint n_one, n_other;
  const SosSpan *spans_one = sos_redaction_get_spans (one, &n_one);
  const SosSpan *spans_other = sos_redaction_get_spans (other, &n_other);

  ck_assert_uint_eq (n_one, n_other);
  for (guint i = 0; i < n_one; i++)
    {
      ck_assert_uint_eq (spans_one[i].start, spans_other[i].start);
      ck_assert_int_eq (spans_one[i].date, spans_other[i].date);
      ck_assert_int_eq (spans_one[i].kind, spans_other[i].kind);
    }
  if (wanted == NULL)
    ck_assert_ptr_null (made);
  else
    ck_assert_str_eq (made, wanted);
}

/* What was found in the map before is never taken for what this one has. */
START_TEST (revisions_are_redacted_as_by_themselves)
{
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&strict);

  for (guint i = 0; i < G_N_ELEMENTS (revisions) * G_N_ELEMENTS (revisions) * 2; i++)
    {
      guint number = i % 2 == 0 ? i / 2 / G_N_ELEMENTS (revisions) : i / 2 % G_N_ELEMENTS (revisions);
      g_autoptr (SosMap) map = sos_test_map_with (revisions[number]);
      g_autoptr (SosRedaction) fresh = sos_redaction_new (&strict);

      sos_redaction_begin (redaction, map);
      sos_redaction_begin (fresh, map);
      for (guint j = 0; j < G_N_ELEMENTS (repeated); j++)
        check_same (redaction, fresh, repeated[(i + j) % G_N_ELEMENTS (repeated)]);
    }
}
END_TEST

/* A case of many revisions, each with other texts, does not fill the memory. */
START_TEST (what_is_remembered_has_an_end)
{
  g_autoptr (SosMap) map = sos_test_map_with (revisions[0]);
  g_autoptr (SosRedaction) redaction = sos_redaction_new (&research);
  g_autofree char *text = g_strnfill (20000, '.');
  gsize length;

  for (guint i = 0; i < 200; i++)
    {
      sos_redaction_begin (redaction, map);
      memcpy (text, "Kayden", strlen ("Kayden"));
      g_snprintf (text + 10, 12, "%08u", i);
      text[18] = '.';
      ck_assert_ptr_nonnull (sos_redaction_text (redaction, text, 20000, NULL, NULL, &length));
      ck_assert_uint_eq (length, 20000 + strlen ("[child]") - strlen ("Kayden"));
    }
}
END_TEST

static void
check_text (SosRedaction *redaction, const char *text)
{
  gsize length = strlen (text), at = 0;
  const char *redacted = sos_redaction_text (redaction, text, length, NULL, NULL, &length);
  guint n;
  const SosSpan *spans = sos_redaction_get_spans (redaction, &n);

  for (guint i = 0; i < n; i++)
    {
      sos_require (spans[i].length > 0 && spans[i].start + spans[i].length <= strlen (text));
      if (!sos_redaction_takes (redaction, &spans[i]))
        continue;
      sos_require (spans[i].start >= at);
      at = spans[i].start + spans[i].length;
    }
  if (redacted != NULL)
    sos_require (g_utf8_validate (redacted, (gssize) length, NULL));
}

static void
check_map (const char *text G_GNUC_UNUSED, SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);
  const SosRedactSettings *settings[] = { &research, &strict, &exact };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (SosRedaction) redaction = sos_redaction_new (settings[i]);

      sos_redaction_begin (redaction, map);
      for (guint j = 0; j < document->people.n; j++)
        if (document->people.items[j]->name != NULL)
          check_text (redaction, document->people.items[j]->name);
      for (guint j = 0; j < document->working_well.strengths.n; j++)
        if (document->working_well.strengths.items[j]->text != NULL)
          check_text (redaction, document->working_well.strengths.items[j]->text);
    }
}

START_TEST (spans_are_in_order_and_apart) { sos_test_over_maps (check_map, SOS_GENERATE_PLAIN); }
END_TEST

static void
count_name (const guint8 *name, guint length, guint32 sections, gpointer data)
{
  ck_assert_uint_eq (sections, sos_lexicon_find (name, length));
  ck_assert (sos_nicknames_has (name, length));
  ++*(guint *) data;
}

START_TEST (every_nickname_leads_to_its_lines)
{
  for (guint i = 0; i < sos_n_nicknames; i += sos_test_step ())
    {
      const char *name = sos_nicknames[i].name;
      const guint16 *line = sos_nickname_lines + sos_nicknames[i].lines;
      guint n = 0, there = 0;

      ck_assert (i == 0 || strcmp (sos_nicknames[i - 1].name, name) < 0);
      do
        for (const char *at = sos_nickname_members[*line & ~SOS_NICKNAME_MORE].names; *at != '\0'; at++)
          there += *at == ' ';
      while (*line++ & SOS_NICKNAME_MORE);
      sos_nicknames_foreach ((const guint8 *) name, strlen (name), count_name, &n);
      ck_assert_uint_eq (n, there); /* all but itself */
    }
  ck_assert (!sos_nicknames_has ((const guint8 *) "qqq", 3));
}
END_TEST

START_TEST (every_word_of_the_lexicon_is_found)
{
  for (guint i = 0; i < sos_n_lexicon; i += sos_test_step ())
    ck_assert_uint_eq (sos_lexicon_find ((const guint8 *) sos_lexicon[i].word, strlen (sos_lexicon[i].word)),
                       sos_lexicon[i].sections);
  ck_assert_uint_eq (sos_lexicon_find ((const guint8 *) "qqq", 3), 0);
}
END_TEST

SOS_TEST_MAIN ("redaction",
               labels_say_who_it_was,
               exact_names_are_found_as_they_are_listed,
               exact_names_are_whole_words,
               the_next_map_has_its_own_names,
               revisions_are_redacted_as_by_themselves,
               what_is_remembered_has_an_end,
               spans_are_in_order_and_apart,
               every_nickname_leads_to_its_lines,
               every_word_of_the_lexicon_is_found)
