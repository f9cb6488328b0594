/* SPDX-License-Identifier: MIT */
/* The report of an export as one page, for those who decide about it: an ethics
 * board, a data protection officer. It needs nothing but itself, and prints. */
#include <sos/sos-enums.h>
#include <sos/sos-version.h>

#include "lib/json/json-put.h"
#include "lib/privacy/privacy-report.h"

/* The JSON has all of them. */
#define MAX_REVIEWS 200

static const char style[] =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid #999}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0}"
    "th,td{overflow-wrap:anywhere;text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px "
    "solid #ddd}"
    "td.n,th.n{text-align:right}strong.bad{color:#8a1c1c}"
    "@media print{body{max-width:none;margin:0;font-size:11pt}h2,h3{break-after:avoid}p,li,tr{break-inside:avoid}}";

/* As it is written in the page's own words. */
static void
put (SosBuffer *buffer, const char *html)
{
  sos_json_put (buffer, html);
}

/* What comes from outside. */
static void
put_text (SosBuffer *buffer, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  put (buffer, escaped);
}

static void
put_count (SosBuffer *buffer, guint64 count)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, count);
  put (buffer, text);
}

/* Never rounded to nothing, nor to everything. */
static void
put_percent (SosBuffer *buffer, double share)
{
  gint tenths = (gint) (share * 1000 + 0.5);
  char text[32];

  if (share > 0 && tenths == 0)
    put (buffer, "less than 0.1&nbsp;%");
  else if (share < 1 && tenths == 1000)
    put (buffer, "more than 99.9&nbsp;%");
  else
    {
      g_snprintf (text, sizeof text, "%d.%d&nbsp;%%", tenths / 10, tenths % 10);
      put (buffer, text);
    }
}

static void
put_share_of (SosBuffer *buffer, guint64 n, guint64 of)
{
  put_count (buffer, n);
  put (buffer, " of ");
  put_count (buffer, of);
  if (of > 0)
    {
      put (buffer, " (");
      put_percent (buffer, (double) n / (double) of);
      put (buffer, ")");
    }
}

static void
put_row (SosBuffer *buffer, const char *first, const char *second, guint64 count)
{
  put (buffer, "<tr><td>");
  put (buffer, first);
  put (buffer, "</td><td>");
  put (buffer, second);
  put (buffer, "</td><td class=\"n\">");
  put_count (buffer, count);
  put (buffer, "</td></tr>\n");
}

/* The beginning */

static void
put_head (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer,
       "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
       "<meta name=\"viewport\" content=\"width=device-width\">\n"
       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
       "<title>De-identified export: what was done, and what remains</title>\n<style>");
  put (buffer, style);
  put (buffer, "</style>\n</head>\n<body>\n<main>\n<h1>De-identified export: what was done, and what remains</h1>\n"
               "<p>These Signs of Safety maps were <strong>de-identified</strong> with libsos " SOS_VERSION_STRING
               ". Treat them as personal data: whether somebody can be identified depends also on who "
               "gets them, what else they know and what holds them to their word, and none of that can be seen "
               "here.</p>\n<p>Profile: ");
  put_text (buffer, sos_privacy_profile_get_title (report->profile));
  put (buffer, ".");
  if (report->key_id != NULL)
    {
      put (buffer, " Key: ");
      put_text (buffer, report->key_id);
      put (buffer, " (its name, not the key).");
    }
  put (buffer, "</p>\n");
}

static void
put_kept (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer, "<h2>What there was, and what is left</h2>\n<table>\n<tr><td>Maps</td><td>");
  put_count (buffer, report->n_maps);
  put (buffer, "</td></tr>\n<tr><td>Words of free text that stayed as they were</td><td>");
  put_share_of (buffer, report->n_words - report->n_words_changed, report->n_words);
  put (buffer, "</td></tr>\n<tr><td>Times between two dates that stayed exact</td><td>");
  put_share_of (buffer, report->n_intervals_kept, report->n_intervals);
  put (buffer, "</td></tr>\n<tr><td>People whose role on the map stayed</td><td>");
  put_share_of (buffer, report->n_roles_kept, report->n_people);
  put (buffer, "</td></tr>\n</table>\n");
}

/* What was done */

static const struct {
  SosSpanKind kind;
  const char *what;
} in_texts[] = {
  { SOS_SPAN_PERSON, "People of the map" },
  { SOS_SPAN_PLACE, "Schools, agencies, teams, the authority" },
  { SOS_SPAN_UNLISTED, "People who are not on the map" },
  { SOS_SPAN_DATE, "Dates" },
  { SOS_SPAN_FEAST, "Feasts and birthdays" },
  { SOS_SPAN_AGE, "Ages" },
  { SOS_SPAN_EMAIL, "E-mail addresses" },
  { SOS_SPAN_URL, "Web addresses" },
  { SOS_SPAN_IP, "IP addresses" },
  { SOS_SPAN_PHONE, "Telephone numbers" },
  { SOS_SPAN_POSTCODE, "Postcodes" },
  { SOS_SPAN_NHS_NUMBER, "NHS numbers" },
  { SOS_SPAN_UPN, "Unique pupil numbers" },
  { SOS_SPAN_NI_NUMBER, "National Insurance numbers" },
  { SOS_SPAN_VEHICLE, "Vehicle registrations" },
  { SOS_SPAN_CASE_NUMBER, "Court, crime and case numbers" },
  { SOS_SPAN_LOCAL_ID, "Local reference numbers" },
  { SOS_SPAN_ADDRESS, "Street addresses" },
  { SOS_SPAN_HANDLE, "Names on social media" },
};

static void
put_techniques (SosBuffer *buffer, const SosPrivacyReport *report)
{
  gboolean shifts = report->dates == SOS_EXPORT_DATES_SHIFT;

  put (buffer, "<h2>What was done</h2>\n<p>Techniques have the names of ISO/IEC 20889. Only what a rule of the "
               "profile names leaves; file names, numbers of other systems and a host&rsquo;s own data never do."
               "</p>\n<table>\n<tr><th>What</th><th>Technique</th><th class=\"n\">How many</th></tr>\n");
  put_row (buffer, "Ids of maps, cases, people and records", "pseudonymization (keyed hash)", report->n_ids);
  put_row (buffer, "Names and numbers in fields of their own", "masking", report->n_fields_dropped);
  put_row (buffer, "Dates in fields",
           shifts ? "noise addition: one shift for each case, in whole weeks"
                  : "masking of the origin: each case begins on 2000-01-01",
           report->n_dates);
  put_row (buffer, "Dates that would not keep their precision", "masking", report->n_dates_dropped);
  for (guint i = 0; i < G_N_ELEMENTS (in_texts); i++)
    if (report->redacted[in_texts[i].kind] > 0)
      {
        g_autofree char *what = g_strdup_printf ("In texts: %s", in_texts[i].what);

        put_row (buffer, what, sos_privacy_report_name_technique (report, in_texts[i].kind),
                 report->redacted[in_texts[i].kind]);
      }
  put (buffer, "</table>\n");
}

/* Quasi-identifiers */

static const char *const fields[SOS_N_QUASI_FIELDS] = {
  [SOS_QUASI_AGE_BAND] = "Age",
  [SOS_QUASI_SEX] = "Sex",
  [SOS_QUASI_ETHNICITY] = "Ethnicity",
  [SOS_QUASI_NEEDS] = "What needs are about",
  [SOS_QUASI_RELATIONSHIP] = "What somebody is to the child",
  [SOS_QUASI_AGENCY] = "Where a professional works",
  [SOS_QUASI_AUTHORITY] = "Local authority",
  [SOS_QUASI_TEAM] = "Team",
  [SOS_QUASI_FAMILY] = "Adults who live with the children",
  [SOS_QUASI_ENTRY] = "When the map was started",
};

static void
put_field (SosBuffer *buffer, SosQuasiField field, const SosQuasiLoss *loss)
{
  gboolean is_lifted = loss->level != NULL && *loss->level != '\0';

  put (buffer, "<tr><td>");
  put (buffer, fields[field]);
  put (buffer, "</td><td>");
  put_text (buffer, is_lifted ? loss->level : "as recorded");
  put (buffer, loss->n_raised > 0 ? " (raised, so that families are alike)" : "");
  put (buffer, "</td><td class=\"n\">");
  put_count (buffer, loss->n_families);
  put (buffer, "</td><td class=\"n\">");
  put_count (buffer, loss->n_children);
  put (buffer, "</td></tr>\n");
}

static void
put_quasi (SosBuffer *buffer, const SosPrivacyReport *report)
{
  const SosQuasiRuleList *rules = &sos_privacy_profile_get_file (report->profile)->quasi;

  put (buffer, "<h2>What narrows down who somebody is</h2>\n<p>Quasi-identifiers leave by generalization, at the level "
               "that is named; where that was not enough, a family&rsquo;s value does not leave (local suppression). "
               "Any that is not listed was left out of every map.</p>\n");
  if (rules->n == 0)
    {
      put (buffer, "<p>None leaves.</p>\n");
      return;
    }
  put (buffer, "<table>\n<tr><th>Quasi-identifier</th><th>Level</th><th class=\"n\">Families without it</th>"
               "<th class=\"n\">Children without it</th></tr>\n");
  for (guint i = 0; i < rules->n; i++)
    put_field (buffer, rules->items[i]->field, &report->losses[rules->items[i]->field]);
  put (buffer, "</table>\n");
}

static void
put_sizes (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer, "<table>\n<tr><th>Children in a class</th><th class=\"n\">Classes</th>"
               "<th class=\"n\">Children</th></tr>\n");
  for (guint i = 0; i < SOS_N_CLASS_STRETCHES; i++)
    {
      guint first = sos_class_stretch_first (i), last = sos_class_stretch_last (i);

      put (buffer, "<tr><td>");
      put_count (buffer, first);
      put (buffer, last == 0 ? " or more" : last > first ? " to " : "");
      if (last > first)
        put_count (buffer, last);
      put (buffer, "</td><td class=\"n\">");
      put_count (buffer, report->n_classes[i]);
      put (buffer, "</td><td class=\"n\">");
      put_count (buffer, report->n_records[i]);
      put (buffer, "</td></tr>\n");
    }
  put (buffer, "</table>\n");
}

/* The questions of the Information Commissioner */

static void
put_exposed (SosBuffer *buffer, const SosPrivacyReport *report)
{
  if (report->n_exposed == 0)
    {
      put (buffer, " No child is in a class that is smaller than was asked.</p>\n");
      return;
    }
  put (buffer, " <strong class=\"bad\">");
  put_share_of (buffer, report->n_exposed, report->risk.n_records);
  put (buffer, " children are in classes that are smaller than was asked</strong>, and the export cannot help it: how "
               "many children a family has can be seen on its map. The profile &ldquo;strict&rdquo; leaves such "
               "families out.</p>\n");
}

static void
put_singling_out (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer, "<h3>Singling out: can one child be told apart?</h3>\n<p>Asked for were at least ");
  put_count (buffer, report->k);
  put (buffer, " families in each class of children who are alike in what is listed above (but for what people "
               "are to each other and where professionals work, which is not counted) and in the number and ages of "
               "their family&rsquo;s children. There are ");
  put_count (buffer, report->risk.n_records);
  put (buffer, " children of ");
  put_count (buffer, report->n_families);
  put (buffer, " families in ");
  put_count (buffer, report->risk.n_classes);
  put (buffer, " classes; ");
  put_count (buffer, report->risk.n_unique);
  put (buffer, " children are the only one of theirs.");
  if (report->fewest_families != G_MAXUINT)
    {
      put (buffer, " The smallest class has ");
      put_count (buffer, report->fewest_families);
      put (buffer, report->fewest_families == 1 ? " family." : " families.");
    }
  put_exposed (buffer, report);
  put_sizes (buffer, report);
  if (report->n_families_withheld > 0)
    {
      put (buffer, "<p>Families that stayed behind (record suppression): ");
      put_count (buffer, report->n_families_withheld);
      put (buffer, ".</p>\n");
    }
}

static void
put_linkability (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer,
       "<h3>Linkability: can records be joined?</h3>\n<p>Ids are made with a secret key of this project, so that "
       "maps of one case, and a child&rsquo;s maps, can be joined within this export and with no other. Who knows "
       "a child to be in here, and what class it is in, finds it with a chance of at most ");
  put_percent (buffer, report->risk.highest);
  put (buffer,
       " (prosecutor risk of the child in most danger); who tries to find everybody can expect to succeed with ");
  put_percent (buffer, report->risk.marketer);
  put (buffer,
       " (marketer risk). Both take for granted that nothing but the quasi-identifiers is known. Journalist risk "
       "is not given: it needs a register of all children who could be meant.</p>\n");
}

static void
put_inference (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer,
       "<h3>Inference: can something be learned of a child?</h3>\n<p>Who knows a child&rsquo;s class learns what is "
       "said of all in it.");
  if (report->fewest_worries != G_MAXUINT)
    {
      put (buffer,
           " Where anything is said of what children are at risk of (assessment factors), the class that tells most "
           "has ");
      put_count (buffer, report->fewest_worries);
      put (buffer, " different sets of them; at least ");
      put_count (buffer, report->l);
      put (buffer, report->l > 1 ? " were asked for (distinct l-diversity)." : " was asked for.");
    }
  put (buffer, " What texts say was not counted.</p>\n");
}

static void
put_intruder (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer, "<h3>The motivated intruder</h3>\n<p>Somebody without special skill, who wants to find a child and asks "
               "around, reads newspapers and social media. Names and numbers of every person of a map were looked for "
               "in all its texts, ");
  put (buffer, sos_privacy_profile_get_file (report->profile)->names_exact == SOS_TRUE
                   ? "but names only as they are written in the list"
                   : "names in the forms that people write them in");
  if (report->is_searched)
    {
      put (buffer, "; when the export was written it was read again and searched once more (");
      put_count (buffer, report->n_searched);
      put (buffer, " bytes, ");
      put_count (buffer, report->n_found);
      put (buffer, " found)");
    }
  if (report->n_redone > 0)
    {
      put (buffer, ". Maps in which that found something, and whose texts were redacted again until it did not, with "
                   "labels for all days in them: ");
      put_count (buffer, report->n_redone);
    }
  put (buffer,
       ". A relative, a neighbour or a worker of the case knows more than that: the story itself, and the times "
       "between its events. Nothing here keeps them from knowing it again.</p>\n");
}

static void
put_questions (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put (buffer,
       "<h2>Three questions, and somebody who tries</h2>\n<p>They are those of the Information Commissioner&rsquo;s "
       "guidance on anonymisation (March 2025).</p>\n");
  put_singling_out (buffer, report);
  put_linkability (buffer, report);
  put_inference (buffer, report);
  put_intruder (buffer, report);
}

/* What is left to people */

static void
put_review (SosBuffer *buffer, const SosPrivacyReview *review)
{
  put (buffer, "<tr><td>");
  put_text (buffer, review->map);
  put (buffer, "</td><td>");
  put_text (buffer, review->pointer);
  put (buffer, "</td><td>");
  put_text (buffer, sos_span_kind_to_string (review->kind));
  put (buffer, "</td><td>");
  put_text (buffer, review->why);
  put (buffer, "</td></tr>\n");
}

static void
put_reviews (SosBuffer *buffer, const SosPrivacyReport *report)
{
  guint n = MIN (report->reviews->len, MAX_REVIEWS);

  put (buffer, "<h2>What somebody should look at</h2>\n<p>");
  put (buffer, sos_privacy_profile_get_file (report->profile)->strict == SOS_TRUE
                   ? "What may be a name was redacted, too."
                   : "Words that may be names, or may not, stayed.");
  put (buffer, " Places that were listed for a person to look at: ");
  put_count (buffer, report->reviews->len);
  put (buffer,
       report->reviews->len > n ? "; the first of them are here, all are in the JSON report.</p>\n" : ".</p>\n");
  if (n == 0)
    return;
  put (buffer, "<table>\n<tr><th>Map</th><th>Where</th><th>What</th><th>Why</th></tr>\n");
  for (guint i = 0; i < n; i++)
    put_review (buffer, &g_array_index (report->reviews, SosPrivacyReview, i));
  put (buffer, "</table>\n");
}

static const char limits[] =
    "<h2>What this does not protect against</h2>\n<ul>\n"
    "<li>Somebody who knows the family&rsquo;s story. Free text keeps what happened; an unusual event stays "
    "unusual.</li>\n"
    "<li>Somebody who knows several dates. The time between two events stays exact, and two or three such times are "
    "often the same in one family only.</li>\n"
    "<li>Names that nobody listed and nothing gives away as names, and misspellings far from the name.</li>\n"
    "<li>How many children and professionals stand on a map, and what its workers&rsquo; functions are.</li>\n"
    "<li>Another export of the same maps under the same key and project.</li>\n"
    "<li>What can be learned of a group: if all in a class share something, so does a child that is known to be in "
    "it.</li>\n</ul>\n"
    "<p>Share it under an agreement, with named people, in a place that is watched, for as long as it is "
    "needed.</p>\n</main>\n</body>\n</html>\n";

char *
sos_privacy_report_to_html (const SosPrivacyReport *report, gsize *length)
{
  SosBuffer buffer = { 0 };

  put_head (&buffer, report);
  put_kept (&buffer, report);
  put_techniques (&buffer, report);
  put_quasi (&buffer, report);
  put_questions (&buffer, report);
  put_reviews (&buffer, report);
  put (&buffer, limits);

  return sos_json_put_end (&buffer, length);
}
