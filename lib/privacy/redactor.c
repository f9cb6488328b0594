/* SPDX-License-Identifier: MIT */
/* Takes names and whatever else gives somebody away out of any text. */
#include "lib/privacy/redactor.h"

#include <sos/sos-redactor.h>
#include <string.h>

#include "lib/privacy/fold.h"
#include "lib/privacy/forms.h"
#include "lib/privacy/privacy-profile.h"
#include "lib/privacy/roles.h"

/* A label is short, or it hides the text around it. */
#define MAX_ROLE 40

struct _SosRedactor {
  gatomicrefcount ref_count;
  SosRedaction *redaction;
  GStringChunk *texts; /* names and roles */
  GArray *entries;     /* of Entry */
  SosNameList list;
  gboolean is_ready; /* the list holds all entries */
  SosFolded folded;
  GArray *mentions; /* of SosMention, of the last text */
};

typedef struct {
  const char *name;
  const char *role;
} Entry;

G_DEFINE_BOXED_TYPE (SosRedactor, sos_redactor, sos_redactor_ref, sos_redactor_unref)

static const char *const kinds[SOS_N_SPANS] = {
  [SOS_SPAN_PERSON] = "person",
  [SOS_SPAN_PLACE] = "place",
  [SOS_SPAN_UNLISTED] = "unlisted",
  [SOS_SPAN_DATE] = "date",
  [SOS_SPAN_FEAST] = "feast",
  [SOS_SPAN_AGE] = "age",
  [SOS_SPAN_EMAIL] = "email",
  [SOS_SPAN_URL] = "url",
  [SOS_SPAN_IP] = "ip",
  [SOS_SPAN_PHONE] = "phone",
  [SOS_SPAN_POSTCODE] = "postcode",
  [SOS_SPAN_NHS_NUMBER] = "nhs_number",
  [SOS_SPAN_UPN] = "upn",
  [SOS_SPAN_NI_NUMBER] = "ni_number",
  [SOS_SPAN_VEHICLE] = "vehicle",
  [SOS_SPAN_CASE_NUMBER] = "case_number",
  [SOS_SPAN_LOCAL_ID] = "local_id",
  [SOS_SPAN_ADDRESS] = "address",
  [SOS_SPAN_HANDLE] = "handle",
};

static const char *const forms[SOS_N_NAME_FORMS] = {
  [SOS_NAME_FULL] = "full",
  [SOS_NAME_LAST_FIRST] = "last_first",
  [SOS_NAME_PART] = "part",
  [SOS_NAME_SURNAME] = "surname",
  [SOS_NAME_NICKNAME] = "nickname",
  [SOS_NAME_INITIAL] = "initial",
  [SOS_NAME_FIRST_INITIAL] = "initial",
  [SOS_NAME_INITIALS] = "initials",
  [SOS_NAME_LETTER] = "initials",
  [SOS_NAME_SHORT] = "short",
  [SOS_NAME_ACRONYM] = "acronym",
  [SOS_NAME_IDENTIFIER] = "listed",
  [SOS_NAME_SLIP] = "slip",
  [SOS_NAME_ORDINARY] = "ordinary_word",
  [SOS_NAME_TRIGGER] = "trigger",
  [SOS_NAME_GIVEN] = "given_name",
  [SOS_NAME_CAPITAL] = "capital",
};

/**
 * sos_redactor_new:
 * @profile: (nullable): `research`, `strict` or `simple`; %NULL for `research`
 * @error: return location for an error
 *
 * Makes a redactor with an empty list of names.
 *
 * With `research` names are found however they are written, and people who are not
 * listed are mentioned for review; `strict` redacts these, too, and whatever else is
 * not sure; `simple` finds the listed names as they are written and nothing else.
 *
 * Fails with %SOS_ERROR_RANGE when there is no such profile.
 *
 * Returns: (transfer full) (nullable): a new redactor, or %NULL with @error set
 *
 * Since: 0.1
 */
SosRedactor *
sos_redactor_new (const char *profile, GError **error)
{
  g_autoptr (SosPrivacyProfile) found = sos_privacy_profile_find (profile != NULL ? profile : "research");
  SosRedactSettings settings;
  SosRedactor *redactor;

  if (found == NULL)
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, "a profile is research, strict or simple");
      return NULL;
    }

  settings = sos_privacy_profile_get_redact (found);
  redactor = g_new0 (SosRedactor, 1);
  g_atomic_ref_count_init (&redactor->ref_count);
  redactor->redaction = sos_redaction_new (&settings);
  redactor->texts = g_string_chunk_new (1024);
  redactor->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  redactor->mentions = g_array_new (FALSE, FALSE, sizeof (SosMention));

  return redactor;
}

/**
 * sos_redactor_ref:
 * @redactor: a redactor
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @redactor
 *
 * Since: 0.1
 */
SosRedactor *
sos_redactor_ref (SosRedactor *redactor)
{
  g_return_val_if_fail (redactor != NULL, NULL);

  g_atomic_ref_count_inc (&redactor->ref_count);

  return redactor;
}

/**
 * sos_redactor_unref:
 * @redactor: (transfer full): a redactor
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_redactor_unref (SosRedactor *redactor)
{
  g_return_if_fail (redactor != NULL);

  if (!g_atomic_ref_count_dec (&redactor->ref_count))
    return;

  sos_redaction_free (redactor->redaction);
  sos_name_list_clear (&redactor->list);
  sos_fold_clear (&redactor->folded);
  g_string_chunk_free (redactor->texts);
  g_array_unref (redactor->entries);
  g_array_unref (redactor->mentions);
  g_free (redactor);
}

static gboolean
is_role (const char *role)
{
  gsize length = strlen (role);

  return length > 0 && length <= MAX_ROLE && g_utf8_validate (role, (gssize) length, NULL) &&
         !strpbrk (role, "[]\n\r\t");
}

static gboolean
has_letters (SosRedactor *redactor, const char *name)
{
  sos_fold (&redactor->folded, name, strlen (name));

  return redactor->folded.n > 0;
}

static gboolean
check_name (SosRedactor *redactor, const char *name, const char *role, GError **error)
{
  const char *problem = NULL;

  if (!g_utf8_validate (name, -1, NULL))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_ENCODING, "a name is not UTF-8");
      return FALSE;
    }
  if (!has_letters (redactor, name))
    problem = "a name has no letter";
  else if (role != NULL && !is_role (role))
    problem = "a role is a few words, without brackets, tabs or line breaks";
  else if (redactor->entries->len + 1 >= SOS_MAX_SUBJECTS)
    problem = "there are too many names";
  if (problem != NULL)
    g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, problem);

  return problem == NULL;
}

/**
 * sos_redactor_add_name:
 * @redactor: a redactor
 * @name: somebody's name, or that of a place
 * @role: (nullable): what its label says, such as "child" or "school"
 * @error: return location for an error
 *
 * Lists a name. Its label is its role in brackets, with a number where there are
 * several of that role: `[child 2]`. Without a role it is `[person]`, or what kind of
 * place the name says it is. The same name with the same role is the same person.
 *
 * Fails with %SOS_ERROR_RANGE for a name without a letter, for a role that is empty, longer
 * than 40 bytes or has brackets, and for more than 65,000 names; with
 * %SOS_ERROR_ENCODING for a name that is not UTF-8.
 *
 * Returns: whether it is listed
 *
 * Since: 0.1
 */
gboolean
sos_redactor_add_name (SosRedactor *redactor, const char *name, const char *role, GError **error)
{
  Entry entry;

  g_return_val_if_fail (redactor != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!check_name (redactor, name, role, error))
    return FALSE;
  entry.name = g_string_chunk_insert_const (redactor->texts, name);
  entry.role = role != NULL ? g_string_chunk_insert_const (redactor->texts, role) : NULL;
  g_array_append_val (redactor->entries, entry);
  redactor->is_ready = FALSE;

  return TRUE;
}

static void
list_entry (SosRedactor *redactor, const Entry *entry)
{
  gboolean is_place = sos_role_is_place (entry->role != NULL ? entry->role : entry->name);
  const char *role = entry->role;
  guint16 subject;

  if (role == NULL)
    role = is_place ? sos_role_of_place (entry->name) : "person";
  subject = sos_name_list_add_subject (&redactor->list, is_place ? SOS_SPAN_PLACE : SOS_SPAN_PERSON, role);
  sos_name_list_add_name (&redactor->list, subject, is_place ? SOS_LISTED_PLACE : SOS_LISTED_NAME, entry->name);
}

/* Labels have their numbers when all names are there. */
static void
make_ready (SosRedactor *redactor)
{
  if (redactor->is_ready)
    return;
  sos_name_list_empty (&redactor->list);
  for (guint i = 0; i < redactor->entries->len; i++)
    list_entry (redactor, &g_array_index (redactor->entries, Entry, i));
  sos_redaction_begin_names (redactor->redaction, &redactor->list);
  redactor->is_ready = TRUE;
}

static gboolean
is_name (const SosSpan *span)
{
  return span->kind == SOS_SPAN_PERSON || span->kind == SOS_SPAN_PLACE || span->kind == SOS_SPAN_UNLISTED;
}

static void
note_mentions (SosRedactor *redactor)
{
  guint n;
  const SosSpan *spans = sos_redaction_get_spans (redactor->redaction, &n);

  g_array_set_size (redactor->mentions, 0);
  for (guint i = 0; i < n; i++)
    {
      SosMention mention = { .start = spans[i].start,
                             .length = spans[i].length,
                             .kind = kinds[spans[i].kind],
                             .why = is_name (&spans[i]) ? forms[spans[i].form] : NULL,
                             .is_redacted = sos_redaction_takes (redactor->redaction, &spans[i]) };

      g_array_append_val (redactor->mentions, mention);
    }
}

/**
 * sos_redactor_redact:
 * @redactor: a redactor
 * @text: (array length=length) (element-type guint8): a text in UTF-8
 * @length: its bytes
 * @new_length: (out) (optional): return location for the bytes of the new text
 * @error: return location for an error
 *
 * Writes a text with labels where it names somebody. People who are not listed have
 * numbers that stay the same until a name is added: `[name 3]`.
 *
 * Fails with %SOS_ERROR_ENCODING when the text is not UTF-8 and with %SOS_ERROR_SIZE
 * when it is larger than 512 MiB.
 *
 * Returns: (transfer full) (nullable): the new text with a NUL behind it, or %NULL with
 *   @error set
 *
 * Since: 0.1
 */
char *
sos_redactor_redact (SosRedactor *redactor, const char *text, gsize length, gsize *new_length, GError **error)
{
  const char *redacted;

  g_return_val_if_fail (redactor != NULL, NULL);
  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (text == NULL)
    text = "";

  if (length > G_MAXUINT32 / 8)
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_SIZE, "the text is too large");
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_ENCODING, "the text is not UTF-8");
      return NULL;
    }

  make_ready (redactor);
  redacted = sos_redaction_text (redactor->redaction, text, length, NULL, NULL, &length);
  note_mentions (redactor);
  if (new_length != NULL)
    *new_length = length;

  return redacted != NULL ? g_strndup (redacted, length) : g_strndup (text, length);
}

/**
 * sos_redactor_get_mentions:
 * @redactor: a redactor
 * @n_mentions: (out): return location for how many there are
 *
 * Says what was found in the last text, in its order: what was redacted, and what is
 * left for review.
 *
 * Returns: (transfer none) (array length=n_mentions): the mentions, until the next text
 *
 * Since: 0.1
 */
const SosMention *
sos_redactor_get_mentions (const SosRedactor *redactor, guint *n_mentions)
{
  g_return_val_if_fail (redactor != NULL, NULL);
  g_return_val_if_fail (n_mentions != NULL, NULL);

  *n_mentions = redactor->mentions->len;

  return (const SosMention *) (void *) redactor->mentions->data;
}
