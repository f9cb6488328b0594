/* SPDX-License-Identifier: MIT */
/* Keys, and what is made with them. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/privacy/token.h"
#include "tests/saving.h"

#define KEY_TEXT "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"

static char *
to_hex (const guint8 *bytes, gsize length)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (text, "%02x", bytes[i]);

  return g_string_free (text, FALSE);
}

typedef struct {
  guint8 key_byte; /* repeated; 0: one that is spelt out */
  guint key_length;
  const char *key;
  guint8 data_byte;
  guint data_length;
  const char *data;
  const char *mac;
} Published;

/* RFC 4231, section 4; case 5 is of a shortened code. */
static const Published published[] = {
  { 0x0b, 20, NULL, 0, 8, "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7" },
  { 0, 4, "Jefe", 0, 28, "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" },
  { 0xaa, 20, NULL, 0xdd, 50, NULL, "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe" },
  { 0, 25, "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19", 0xcd,
    50, NULL, "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b" },
  { 0xaa, 131, NULL, 0, 54, "Test Using Larger Than Block-Size Key - Hash Key First",
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54" },
  { 0xaa, 131, NULL, 0, 152,
    "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed "
    "before being used by the HMAC algorithm.",
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2" },
};

static void
fill (guint8 *to, const char *text, guint8 byte, guint length)
{
  if (text != NULL)
    memcpy (to, text, length);
  else
    memset (to, byte, length);
}

START_TEST (codes_are_as_published)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const Published *row = &published[i];
      guint8 key[200], data[200], mac[SOS_SHA256_SIZE];
      g_autofree char *hex = NULL;
      SosHmac hmac;

      fill (key, row->key, row->key_byte, row->key_length);
      fill (data, row->data, row->data_byte, row->data_length);
      sos_hmac_init (&hmac, key, row->key_length);
      sos_hmac_sign (&hmac, data, row->data_length, mac);
      hex = to_hex (mac, sizeof mac);
      ck_assert_str_eq (hex, row->mac);
    }
}
END_TEST

/* Of every length around the ends of blocks. */
START_TEST (codes_are_those_of_glib)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint8 data[400];

  for (guint i = 0; i < sizeof data; i++)
    data[i] = (guint8) g_rand_int (rand);
  for (guint length = 0; length < sizeof data; length++)
    {
      guint key_length = length % 150;
      g_autofree char *wanted = g_compute_hmac_for_data (G_CHECKSUM_SHA256, data, key_length, data, length);
      g_autofree char *hex = NULL;
      guint8 mac[SOS_SHA256_SIZE];
      SosHmac hmac;

      sos_hmac_init (&hmac, data, key_length);
      sos_hmac_sign (&hmac, data, length, mac);
      hex = to_hex (mac, sizeof mac);
      ck_assert_str_eq (hex, wanted);
    }
}
END_TEST

static char *
key_file (const TestFolder *folder, const char *text, guint mode)
{
  char *path = test_file_put (folder, "key", text);

  g_chmod (path, (int) mode);

  return path;
}

static void
refuse (const TestFolder *folder, const char *text, guint mode, gint code)
{
  g_autofree char *path = key_file (folder, text, mode);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (sos_key_load (path, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, code));
  ck_assert_ptr_null (strstr (error->message, CANARY));
  ck_assert_ptr_null (strstr (error->message, "0001020304"));
}

START_TEST (a_key_is_sixty_four_digits_that_nobody_else_can_read)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = key_file (folder, KEY_TEXT, 0600);
  g_autoptr (SosKey) key = sos_key_load (path, NULL);

  ck_assert_ptr_nonnull (key);
  refuse (folder, KEY_TEXT, 0640, SOS_ERROR_RULE);
  refuse (folder, KEY_TEXT, 0604, SOS_ERROR_RULE);
  refuse (folder, KEY_TEXT, 0620, SOS_ERROR_RULE);
  refuse (folder, KEY_TEXT KEY_TEXT, 0600, SOS_ERROR_RULE);
  refuse (folder, KEY_TEXT "\n", 0600, SOS_ERROR_RULE);
  refuse (folder, "", 0600, SOS_ERROR_RULE);
  refuse (folder, "0001\n", 0600, SOS_ERROR_RULE);
  refuse (folder, "g00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n", 0600, SOS_ERROR_RULE);
}
END_TEST

START_TEST (what_is_no_file_is_no_key)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *missing = test_file (folder, "nothing");
  g_autoptr (GError) no_file = NULL, no_key = NULL;

  ck_assert_ptr_null (sos_key_load (missing, &no_file));
  ck_assert (g_error_matches (no_file, SOS_ERROR, SOS_ERROR_IO));
  ck_assert_ptr_null (sos_key_load (folder, &no_key));
  ck_assert (g_error_matches (no_key, SOS_ERROR, SOS_ERROR_RULE));
}
END_TEST

START_TEST (a_key_comes_through_a_pipe)
{
  g_autofree char *path = NULL;
  g_autoptr (SosKey) key = NULL;
  int ends[2];

  ck_assert_int_eq (pipe (ends), 0);
  ck_assert_int_eq (write (ends[1], KEY_TEXT, strlen (KEY_TEXT)), (gssize) strlen (KEY_TEXT));
  close (ends[1]);
  path = g_strdup_printf ("/dev/fd/%d", ends[0]);
  key = sos_key_load (path, NULL);
  close (ends[0]);
  ck_assert_ptr_nonnull (key);
}
END_TEST

START_TEST (a_key_is_made_once)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "key"), *other = test_file (folder, "other"), *text = NULL, *second = NULL;
  g_autofree char *again = NULL;
  g_autoptr (SosKey) key = NULL;
  g_autoptr (GError) error = NULL;
  struct stat about;
  gsize length;

  ck_assert (sos_key_make (path, NULL) && sos_key_make (other, NULL));
  ck_assert_int_eq (stat (path, &about), 0);
  ck_assert_uint_eq (about.st_mode & 0777, 0600);
  text = sos_test_read (path, &length);
  second = sos_test_read (other, NULL);
  ck_assert_uint_eq (length, 65);
  ck_assert_str_ne (text, second);
  key = sos_key_load (path, NULL);
  ck_assert_ptr_nonnull (key);

  ck_assert (!sos_key_make (path, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  again = sos_test_read (path, NULL);
  ck_assert_str_eq (again, text);
}
END_TEST

/* What docs say a pseudonym is, in GLib's words. */
static char *
expect (const guint8 *key, gsize key_length, const char *label, const char *const *parts, gsize *length)
{
  g_autoptr (GHmac) hmac = g_hmac_new (G_CHECKSUM_SHA256, key, key_length);
  guint8 *digest = g_malloc (32);

  *length = 32;
  g_hmac_update (hmac, (const guchar *) label, (gssize) strlen (label));
  for (; *parts != NULL; parts++)
    {
      guint32 n = GUINT32_TO_BE ((guint32) strlen (*parts));

      g_hmac_update (hmac, (const guchar *) &n, sizeof n);
      g_hmac_update (hmac, (const guchar *) *parts, (gssize) strlen (*parts));
    }
  g_hmac_get_digest (hmac, digest, length);

  return (char *) digest;
}

static char *
base32 (const char *bytes)
{
  GString *text = g_string_new (NULL);
  guint word = 0, n_bits = 0;

  for (guint i = 0; i < 10; i++)
    for (word = (word << 8 | (guint8) bytes[i]) & 0xffff, n_bits += 8; n_bits >= 5; n_bits -= 5)
      g_string_append_c (text, "abcdefghijklmnopqrstuvwxyz234567"[word >> (n_bits - 5) & 31]);

  return g_string_free (text, FALSE);
}

static void
check_token (const SosDocument *document, const char *kind, const char *id, const char *const *parts)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = key_file (folder, KEY_TEXT, 0600), *project = NULL, *mac = NULL, *wanted = NULL;
  g_autoptr (SosKey) key = sos_key_load (path, NULL);
  guint8 bytes[32];
  SosTokenMaker maker;
  SosToken token;
  SosHmac hmac;
  gsize length;

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) i;
  project = expect (bytes, sizeof bytes, "libsos project", (const char *const[]) { "study", NULL }, &length);
  mac = expect ((const guint8 *) project, length, "", parts, &length);
  wanted = base32 (mac);

  sos_key_derive (key, "study", &hmac);
  sos_token_maker_init (&maker, &hmac);
  sos_token_maker_begin (&maker, document);
  token = sos_token_make (&maker, kind, id);
  sos_token_maker_clear (&maker);
  ck_assert_str_eq (token.text, wanted);
}

START_TEST (a_pseudonym_is_of_its_kind_authority_case_and_id)
{
  const SosDocument in_case = { .id = "m", .case_id = "c", .authority = "Harwell" };
  const SosDocument nowhere = { .id = "m", .case_id = "c" };
  const SosDocument alone = { .id = "m", .authority = "Harwell" };

  check_token (&in_case, "person", "p", (const char *const[]) { "person", "Harwell", "c", "p", NULL });
  check_token (&nowhere, "person", "p", (const char *const[]) { "person", "", "c", "p", NULL });
  check_token (&alone, "person", "p", (const char *const[]) { "person", "m", "p", NULL });
}
END_TEST

static guint
identify (const SosIdentifiers *identifiers, SosRole role, SosToken *token)
{
  const SosDocument document = { .id = "m", .authority = "Harwell" };
  const SosPerson person = { .role = role, .identifiers = identifiers };
  SosTokenMaker maker;
  SosHmac hmac;
  guint rank;

  sos_hmac_init (&hmac, (const guint8 *) "key", 3);
  sos_token_maker_init (&maker, &hmac);
  *token = (SosToken) { .rest = 0 };
  rank = sos_token_identify (&maker, &document, &person, token);
  sos_token_maker_clear (&maker);

  return rank;
}

START_TEST (a_child_is_known_by_the_first_number_that_is_one)
{
  const SosIdentifiers spaced = { .nhs_number = "943 476 5919", .upn = "B801200005001" };
  const SosIdentifiers plain = { .nhs_number = "9434765919", .la_child_id = "LA-1" };
  const SosIdentifiers pupil = { .nhs_number = "not known", .upn = "b801200005001 " };
  const SosIdentifiers same_pupil = { .nhs_number = "0000000000", .upn = "B801200005001" };
  const SosIdentifiers local = { .la_child_id = " la-1" }, same_local = { .la_child_id = "LA-1" };
  const SosIdentifiers nothing = { .phone = "07700 900123" };
  SosToken first, second;

  ck_assert_uint_eq (identify (&spaced, SOS_ROLE_CHILD, &first), 1);
  ck_assert_uint_eq (identify (&plain, SOS_ROLE_CHILD, &second), 1);
  ck_assert_str_eq (first.text, second.text);
  ck_assert_uint_eq (identify (&pupil, SOS_ROLE_CHILD, &first), 2);
  ck_assert_uint_eq (identify (&same_pupil, SOS_ROLE_CHILD, &second), 2);
  ck_assert_str_eq (first.text, second.text);
  ck_assert_uint_eq (identify (&local, SOS_ROLE_CHILD, &first), 3);
  ck_assert_uint_eq (identify (&same_local, SOS_ROLE_CHILD, &second), 3);
  ck_assert_str_eq (first.text, second.text);
  ck_assert_uint_eq (identify (&nothing, SOS_ROLE_CHILD, &first), 0);
  ck_assert_uint_eq (identify (&spaced, SOS_ROLE_PARENT, &first), 0);
}
END_TEST

SOS_TEST_MAIN ("key",
               codes_are_as_published,
               codes_are_those_of_glib,
               a_key_is_sixty_four_digits_that_nobody_else_can_read,
               what_is_no_file_is_no_key,
               a_key_comes_through_a_pipe,
               a_key_is_made_once,
               a_pseudonym_is_of_its_kind_authority_case_and_id,
               a_child_is_known_by_the_first_number_that_is_one)
