/* SPDX-License-Identifier: MIT */
/* To be preloaded: makes one call to the system go wrong. FAULTY_AT says which,
 * counted from 1; FAULTY_HOW what happens: the name of an errno, "short" (half is
 * written), "kill-before" or "kill-after". FAULTY_LACKS names a call that the
 * system does not have. */
#define _GNU_SOURCE 1

#include "tests/faulty-io.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum { GO_ON, FAIL, SHORTEN, DIE_AFTER } Fault;

static const char *lacks;
static const char *how;
static const char *met;
static long at;
static long n_calls;
static int is_counting;

static const struct {
  const char *name;
  int number;
} errors[] = {
  { "EACCES", EACCES }, { "EBADF", EBADF }, { "EDQUOT", EDQUOT },
  { "EINTR", EINTR },   { "EIO", EIO },     { "ENOSPC", ENOSPC },
};

void
faulty_io_begin (void)
{
  const char *number = getenv ("FAULTY_AT");

  lacks = getenv ("FAULTY_LACKS");
  how = getenv ("FAULTY_HOW");
  at = number != NULL ? atol (number) : 0;
  is_counting = 1;
}

const char *
faulty_io_end (void)
{
  is_counting = 0;

  return met;
}

static void
die (void)
{
  raise (SIGKILL);
}

static Fault
fail_as_told (void)
{
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
    if (strcmp (errors[i].name, how) == 0)
      {
        errno = errors[i].number;
        return FAIL;
      }

  abort ();
}

static Fault
meet (const char *name)
{
  if (!is_counting)
    return GO_ON;
  if (lacks != NULL && strcmp (name, lacks) == 0)
    {
      errno = ENOSYS;
      return FAIL;
    }
  if (++n_calls != at)
    return GO_ON;

  met = name;
  if (strcmp (how, "kill-before") == 0)
    die ();
  if (strcmp (how, "kill-after") == 0)
    return DIE_AFTER;
  if (strcmp (how, "short") == 0)
    return SHORTEN;

  return fail_as_told ();
}

/* The function itself, behind this one. */
#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

#define WRAP(type, failure, name, parameters, ...) \
  type name parameters                             \
  {                                                \
    Fault fault = meet (#name);                    \
    type result;                                   \
                                                   \
    if (fault == FAIL)                             \
      return failure;                              \
    result = REAL (name) (__VA_ARGS__);            \
    if (fault == DIE_AFTER)                        \
      die ();                                      \
                                                   \
    return result;                                 \
  }

#define WRAP_OPEN(name)                       \
  int name (const char *path, int flags, ...) \
  {                                           \
    Fault fault = meet ("open");              \
    mode_t mode = 0;                          \
    va_list more;                             \
    int fd;                                   \
                                              \
    va_start (more, flags);                   \
    if (flags & O_CREAT)                      \
      mode = (mode_t) va_arg (more, int);     \
    va_end (more);                            \
    if (fault == FAIL)                        \
      return -1;                              \
    fd = REAL (name) (path, flags, mode);     \
    if (fault == DIE_AFTER)                   \
      die ();                                 \
                                              \
    return fd;                                \
  }

WRAP_OPEN (open)
#ifdef __GLIBC__
WRAP_OPEN (open64)
#endif

WRAP (char *, NULL, realpath, (const char *path, char *into), path, into)
WRAP (ssize_t, -1, readlink, (const char *path, char *into, size_t size), path, into, size)
WRAP (int, -1, stat, (const char *path, struct stat *into), path, into)
WRAP (int, -1, lstat, (const char *path, struct stat *into), path, into)
WRAP (int, -1, fstat, (int fd, struct stat *into), fd, into)
WRAP (int, -1, faccessat, (int folder, const char *path, int access, int flags), folder, path, access, flags)
WRAP (int, -1, flock, (int fd, int operation), fd, operation)
WRAP (ssize_t, -1, pread, (int fd, void *into, size_t size, off_t offset), fd, into, size, offset)
WRAP (ssize_t, -1, read, (int fd, void *into, size_t size), fd, into, size)
WRAP (off_t, -1, lseek, (int fd, off_t offset, int whence), fd, offset, whence)
WRAP (int, -1, fchown, (int fd, uid_t owner, gid_t group), fd, owner, group)
WRAP (int, -1, fchmod, (int fd, mode_t mode), fd, mode)
WRAP (int, -1, rename, (const char *from, const char *to), from, to)
WRAP (int, -1, link, (const char *from, const char *to), from, to)
WRAP (int, -1, unlink, (const char *path), path)
#ifdef __linux__
WRAP (int, -1, fallocate, (int fd, int mode, off_t offset, off_t length), fd, mode, offset, length)
#endif
#ifdef RENAME_NOREPLACE
WRAP (int, -1, renameat2, (int a, const char *from, int b, const char *to, unsigned flags), a, from, b, to, flags)
#endif

ssize_t
write (int fd, const void *bytes, size_t size)
{
  Fault fault = meet ("write");
  ssize_t n;

  if (fault == FAIL)
    return -1;
  n = REAL (write) (fd, bytes, fault == SHORTEN ? (size + 1) / 2 : size);
  if (fault == DIE_AFTER)
    die ();

  return n;
}

/* Does nothing: a process that dies takes nothing with it that it has written, and
 * a thousand tests would wait for the disk. */
int
fsync (int fd)
{
  Fault fault = meet ("fsync");

  (void) fd;
  if (fault == DIE_AFTER)
    die ();

  return fault == FAIL ? -1 : 0;
}

/* What could not be closed properly is closed all the same. */
int
close (int fd)
{
  Fault fault = meet ("close");
  int reason = errno, result = REAL (close) (fd);

  if (fault == DIE_AFTER)
    die ();
  if (fault != FAIL)
    return result;

  errno = reason;

  return -1;
}
