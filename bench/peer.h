/* SPDX-License-Identifier: MIT
 *
 * What the compiled peers share: reading lines, timing the operations, reporting. A peer says how it takes the next
 * map and how it writes one; everything that is timed runs through the same loops here.
 */
#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum
{
  PEER_BUFFER = 256 * 1024, /* stays in the second-level cache */
  PEER_PADDING = 64,        /* bytes behind a line that a vector parser may read */
};

/* A file of maps, read in blocks; a line stays where it is until the next one is asked for. */
typedef struct
{
  const char *path;
  uint64_t limit; /* maps to take; 0 for all */
  uint64_t maps;
  uint64_t bytes;
  FILE *file;
  char *buffer;
  size_t capacity;
  size_t start;
  size_t end;
} PeerSource;

typedef struct
{
  const char *name;
  /* Takes the next map, NULL at the end; `hold` says whether it must outlive the next call. */
  void *(*next) (PeerSource *source, bool hold);
  void (*drop) (void *map);
  /* Writes a map; the text lives until the next call. */
  const char *(*write) (void *map, size_t *length);
} Peer;

typedef struct
{
  void **maps;
  size_t n_maps;
  size_t capacity;
} PeerHeld;

typedef struct
{
  double seconds;
  uint64_t bytes;
  uint64_t maps;
  int64_t rss;
  uint64_t same;
} PeerFigures;

static inline void
peer_fail (const char *what)
{
  fprintf (stderr, "peer: %s\n", what);
  exit (1);
}

static inline double
peer_now (void)
{
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static inline int64_t
peer_rss (void)
{
  long pages = 0;
  FILE *file = fopen ("/proc/self/statm", "r");
  if (file == NULL || fscanf (file, "%*s %ld", &pages) != 1)
    peer_fail ("no /proc/self/statm");
  fclose (file);
  return (int64_t) pages * sysconf (_SC_PAGESIZE);
}

/* -- lines */

static inline void
peer_source_open (PeerSource *source)
{
  source->file = fopen (source->path, "rb");
  if (source->file == NULL)
    peer_fail ("cannot open the file");
  setvbuf (source->file, NULL, _IONBF, 0);
  source->capacity = PEER_BUFFER;
  source->buffer = (char *) malloc (source->capacity + PEER_PADDING);
  memset (source->buffer + source->capacity, 0, PEER_PADDING);
}

static inline void
peer_source_close (PeerSource *source)
{
  if (source->file != NULL)
    fclose (source->file);
  free (source->buffer);
  source->file = NULL;
  source->buffer = NULL;
}

/* Moves what is left to the front and fills up behind it. */
static inline bool
peer_source_fill (PeerSource *source)
{
  size_t left = source->end - source->start;
  size_t got;

  memmove (source->buffer, source->buffer + source->start, left);
  if (left == source->capacity)
    {
      source->capacity *= 2;
      source->buffer = (char *) realloc (source->buffer, source->capacity + PEER_PADDING);
    }
  got = fread (source->buffer + left, 1, source->capacity - left, source->file);
  source->start = 0;
  source->end = left + got;
  return got > 0;
}

/* Takes the next line without its end, NULL after the last. */
static inline const char *
peer_source_line (PeerSource *source, size_t *length)
{
  size_t seen = 0;
  const char *line, *newline;

  if (source->file == NULL)
    peer_source_open (source);
  if (source->limit != 0 && source->maps == source->limit)
    return NULL;
  for (;;)
    {
      line = source->buffer + source->start;
      newline = (const char *) memchr (line + seen, '\n', source->end - source->start - seen);
      if (newline != NULL)
        break;
      seen = source->end - source->start;
      if (!peer_source_fill (source))
        return NULL; /* the corpora end every line */
    }
  *length = (size_t) (newline - line);
  source->start += *length + 1;
  source->bytes += *length + 1;
  source->maps++;
  return line;
}

/* Counts the bytes of the lines taken, for a peer that reads the file itself. */
static inline uint64_t
peer_count_bytes (const char *path, uint64_t limit)
{
  PeerSource lines;
  size_t length;

  memset (&lines, 0, sizeof lines);
  lines.path = path;
  lines.limit = limit;
  while (peer_source_line (&lines, &length) != NULL)
    continue;
  peer_source_close (&lines);
  return lines.bytes;
}

/* -- the operations */

static inline void
peer_hold (PeerHeld *held, void *map)
{
  if (held->n_maps == held->capacity)
    {
      held->capacity = held->capacity == 0 ? 1024 : held->capacity * 2;
      held->maps = (void **) realloc (held->maps, held->capacity * sizeof *held->maps);
    }
  held->maps[held->n_maps++] = map;
}

static inline void
peer_read (const Peer *peer, PeerSource *source, PeerHeld *held)
{
  void *map;
  while ((map = peer->next (source, true)) != NULL)
    peer_hold (held, map);
  peer_source_close (source);
}

static inline void
peer_stream (const Peer *peer, PeerSource *source)
{
  void *map;
  while ((map = peer->next (source, false)) != NULL)
    peer->drop (map);
  peer_source_close (source);
}

static inline uint64_t
peer_write (const Peer *peer, const PeerHeld *held)
{
  uint64_t bytes = 0;
  for (size_t i = 0; i < held->n_maps; i++)
    {
      size_t length;
      peer->write (held->maps[i], &length);
      bytes += length;
    }
  return bytes;
}

/* Counts the maps whose text comes back as the line that they were read from. */
static inline uint64_t
peer_same (const Peer *peer, PeerSource *lines, const PeerHeld *held)
{
  uint64_t same = 0;
  for (size_t i = 0; i < held->n_maps; i++)
    {
      size_t length, line_length;
      const char *text = peer->write (held->maps[i], &length);
      const char *line = peer_source_line (lines, &line_length);
      if (line == NULL)
        peer_fail ("more maps than lines");
      if (length > 0 && text[length - 1] == '\n')
        length--;
      same += length == line_length && memcmp (text, line, length) == 0;
    }
  return same;
}

static inline PeerFigures
peer_measure (const Peer *peer, const char *op, PeerSource *source)
{
  PeerFigures figures = { 0, 0, 0, 0, 0 };
  PeerHeld held = { NULL, 0, 0 };
  PeerSource lines = *source;
  int64_t before = peer_rss ();
  double start = peer_now ();

  if (strcmp (op, "stream") == 0)
    peer_stream (peer, source);
  else
    peer_read (peer, source, &held);
  figures.seconds = peer_now () - start;
  figures.rss = peer_rss () - before;
  figures.maps = source->maps;
  figures.bytes = source->bytes != 0 ? source->bytes : peer_count_bytes (source->path, source->limit);
  if (strcmp (op, "write") == 0)
    {
      start = peer_now ();
      figures.bytes = peer_write (peer, &held);
      figures.seconds = peer_now () - start;
    }
  if (strcmp (op, "same") == 0)
    figures.same = peer_same (peer, &lines, &held);
  return figures;
}

/* Runs one operation and prints its figures; memory is left to the end of the process. */
static inline int
peer_main (const Peer *peer, int argc, char **argv)
{
  PeerSource source;
  PeerFigures figures;
  const char *const ops[] = { "read", "stream", "write", "held", "same" };
  bool known = false;

  for (size_t i = 0; argc >= 3 && i < sizeof ops / sizeof *ops; i++)
    known = known || strcmp (argv[1], ops[i]) == 0;
  if (!known || (argc != 3 && !(argc == 5 && strcmp (argv[3], "--limit") == 0)))
    {
      fprintf (stderr, "usage: %s read|stream|write|held|same FILE [--limit MAPS]\n", argv[0]);
      return 2;
    }
  memset (&source, 0, sizeof source);
  source.path = argv[2];
  source.limit = argc == 5 ? strtoull (argv[4], NULL, 10) : 0;
  figures = peer_measure (peer, argv[1], &source);
  printf ("{\"peer\":\"%s\",\"op\":\"%s\",\"seconds\":%.6f,\"bytes\":%llu,\"maps\":%llu,\"rss\":%lld", peer->name, argv[1], figures.seconds,
          (unsigned long long) figures.bytes, (unsigned long long) figures.maps, (long long) figures.rss);
  if (strcmp (argv[1], "same") == 0)
    printf (",\"same\":%llu", (unsigned long long) figures.same);
  printf ("}\n");
  fflush (stdout);
  _exit (0); /* not the freeing of what was held: no operation counts it */
}

#endif
