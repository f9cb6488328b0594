/* SPDX-License-Identifier: MIT */
/* The secret that pseudonyms and shifts of dates are made with. */
#define _GNU_SOURCE 1

#include "lib/privacy/key.h"

#include <errno.h>
#include <fcntl.h>
#include <sos/sos-anonymiser.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/privacy/write-all.h"
#include "lib/store/failure.h"

/* Hexadecimal digits. */
#define TEXT_LENGTH (2 * SOS_KEY_SIZE)
#define PROJECT_LABEL "libsos project"
#define ID_LABEL "libsos key id"

struct _SosKey {
  guint8 bytes[SOS_KEY_SIZE];
  char id[SOS_KEY_ID_LENGTH + 1];
};

/* Memory of its own pages. Not every system lets a process lock any. */
static SosKey *
new_key (void)
{
  SosKey *key = mmap (NULL, sizeof *key, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (key == MAP_FAILED)
    return NULL;
  (void) !mlock (key, sizeof *key);
#ifdef MADV_DONTDUMP
  (void) !madvise (key, sizeof *key, MADV_DONTDUMP);
#endif

  return key;
}

void
sos_key_free (SosKey *key)
{
  sos_wipe (key, sizeof *key);
  munmap (key, sizeof *key);
}

void
sos_tuple_append (SosBuffer *tuple, const char *part)
{
  gsize length = part != NULL ? strlen (part) : 0;
  guint32 prefix = GUINT32_TO_BE ((guint32) length);

  sos_buffer_append (tuple, &prefix, sizeof prefix);
  sos_buffer_append (tuple, part, length);
}

void
sos_key_derive (const SosKey *key, const char *project, SosHmac *hmac)
{
  guint8 derived[SOS_SHA256_SIZE];
  SosBuffer message = { 0 };

  sos_buffer_append (&message, PROJECT_LABEL, strlen (PROJECT_LABEL));
  sos_tuple_append (&message, project);
  sos_hmac_init (hmac, key->bytes, sizeof key->bytes);
  sos_hmac_sign (hmac, message.data, message.length, derived);
  sos_hmac_init (hmac, derived, sizeof derived);
  sos_wipe (derived, sizeof derived);
  sos_buffer_clear (&message);
}

static void
put_byte (char *to, guint8 byte)
{
  static const char digits[] = "0123456789abcdef";

  to[0] = digits[byte >> 4];
  to[1] = digits[byte & 0xf];
}

static void
make_id (SosKey *key)
{
  guint8 mac[SOS_SHA256_SIZE];
  SosHmac hmac;

  sos_hmac_init (&hmac, key->bytes, sizeof key->bytes);
  sos_hmac_sign (&hmac, ID_LABEL, strlen (ID_LABEL), mac);
  for (guint i = 0; i < SOS_KEY_ID_LENGTH / 2; i++)
    put_byte (key->id + 2 * i, mac[i]);
  sos_wipe (&hmac, sizeof hmac);
}

const char *
sos_key_get_id (const SosKey *key)
{
  return key->id;
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE, message);

  return FALSE;
}

/* A pipe belongs to who opened it. */
static gboolean
check_file (int fd, GError **error)
{
  struct stat about;

  if (fstat (fd, &about) != 0)
    return sos_fail (errno, "the key cannot be looked at", error);
  if (S_ISFIFO (about.st_mode))
    return TRUE;
  if (!S_ISREG (about.st_mode))
    return refuse ("the key must be a file or a pipe", error);
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return refuse ("others than its owner may open the key: chmod 600 it, and think who has seen it", error);

  return TRUE;
}

/* All there is, up to @size bytes. */
static gssize
read_all (int fd, char *text, gsize size)
{
  gsize length = 0;

  while (length < size)
    {
      gssize n = read (fd, text + length, size - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      length += (gsize) n;
    }

  return (gssize) length;
}

static gboolean
parse (SosKey *key, const char *text, gsize length)
{
  if (length != TEXT_LENGTH && (length != TEXT_LENGTH + 1 || text[TEXT_LENGTH] != '\n'))
    return FALSE;

  for (guint i = 0; i < SOS_KEY_SIZE; i++)
    {
      gint high = g_ascii_xdigit_value (text[2 * i]), low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      key->bytes[i] = (guint8) (16 * high + low);
    }

  return TRUE;
}

static gboolean
read_key (SosKey *key, int fd, GError **error)
{
  char text[TEXT_LENGTH + 2];
  gssize length = read_all (fd, text, sizeof text);
  gboolean is_parsed = length >= 0 && parse (key, text, (gsize) length);

  sos_wipe (text, sizeof text);
  if (length < 0)
    return sos_fail (errno, "the key cannot be read", error);
  if (!is_parsed)
    return refuse ("this is no key: one is 64 hexadecimal digits and the end of the line, as 'sos keygen' makes it",
                   error);
  make_id (key);

  return TRUE;
}

static gboolean
load (SosKey *key, int fd, GError **error)
{
  return check_file (fd, error) && read_key (key, fd, error);
}

SosKey *
sos_key_load (const char *path, GError **error)
{
  g_autoptr (SosKey) key = NULL;
  gboolean is_loaded;
  int fd;

  do
    fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    {
      sos_fail (errno, "the key cannot be opened", error);
      return NULL;
    }

  key = new_key ();
  is_loaded = key != NULL ? load (key, fd, error) : sos_fail (errno, "there is no memory for the key", error);
  close (fd);

  return is_loaded ? g_steal_pointer (&key) : NULL;
}

/* Making one */

static gboolean
write_key (int fd)
{
  guint8 bytes[SOS_KEY_SIZE];
  char text[TEXT_LENGTH + 2];
  gboolean is_written = getentropy (bytes, sizeof bytes) == 0;

  for (guint i = 0; i < sizeof bytes; i++)
    put_byte (text + 2 * i, bytes[i]);
  text[TEXT_LENGTH] = '\n';
  is_written =
      is_written && fchmod (fd, S_IRUSR | S_IWUSR) == 0 && sos_write_all (fd, text, TEXT_LENGTH + 1) && fsync (fd) == 0;
  sos_wipe (bytes, sizeof bytes);
  sos_wipe (text, sizeof text);

  return is_written;
}

/**
 * sos_key_make:
 * @path: (type filename): where there is no file yet
 * @error: return location for an error
 *
 * Makes a key for sos_anonymiser_set_key(): 32 random bytes as 64 hexadecimal digits in
 * a file that only its owner may read. Who has the key can tell which pseudonym is
 * whose, so it stays with who is allowed to know.
 *
 * Fails with %SOS_ERROR_IO, also where there is a file of that name: a key that is
 * lost cannot be made again.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_key_make (const char *path, GError **error)
{
  gboolean is_written;
  int fd, reason;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, S_IRUSR | S_IWUSR);
  if (fd < 0)
    return sos_fail (errno, "the key cannot be made", error);

  is_written = write_key (fd);
  reason = errno;
  if (close (fd) != 0 && is_written)
    {
      is_written = FALSE;
      reason = errno;
    }
  if (!is_written)
    unlink (path);

  return is_written || sos_fail (reason, "the key cannot be written", error);
}
