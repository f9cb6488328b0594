/* SPDX-License-Identifier: MIT */
/* Capsules in which Python hands on what C has exported. Their names and destructors
 * are C's, as one may be the last thing that is freed when Python ends. */

static void
free_schema (PyObject *capsule)
{
  struct ArrowSchema *schema = PyCapsule_GetPointer (capsule, "arrow_schema");

  if (schema->release != NULL)
    schema->release (schema);
  g_free (schema);
}

static void
free_stream (PyObject *capsule)
{
  struct ArrowArrayStream *stream = PyCapsule_GetPointer (capsule, "arrow_array_stream");

  if (stream->release != NULL)
    stream->release (stream);
  g_free (stream);
}

typedef struct {
  const char *name;
  void (*destroy) (PyObject *);
} CapsuleKind;

static const CapsuleKind schema_capsule = { "arrow_schema", free_schema };
static const CapsuleKind stream_capsule = { "arrow_array_stream", free_stream };
