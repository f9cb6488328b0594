/* SPDX-License-Identifier: MIT
 *
 * simdjson's DOM. A parser owns what it has parsed, so holding all maps takes a parser for each. Built with
 * SIMDJSON_DOCUMENTS it holds only the documents, which one parser fills: less known, quicker and smaller. Passing,
 * one parser is used again and again. The text is read where it lies: the buffer has the padding that simdjson asks for.
 */
#include <memory>
#include <simdjson.h>
#include <string>

#include "peer.h"

namespace
{
static_assert (PEER_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads further");

#ifdef SIMDJSON_DOCUMENTS
const char name[] = "simdjson-documents";
using Held = simdjson::dom::document;

simdjson::error_code
parse (Held *held, const char *line, size_t length)
{
  static simdjson::dom::parser parser;
  return parser.parse_into_document (*held, line, length, false).error ();
}

simdjson::dom::element
root (const Held *held)
{
  return held->root ();
}
#else
const char name[] = "simdjson";
using Held = simdjson::dom::parser;

simdjson::error_code
parse (Held *held, const char *line, size_t length)
{
  return held->parse (line, length, false).error ();
}

simdjson::dom::element
root (const Held *held)
{
  return held->doc.root ();
}
#endif

void *
next_map (PeerSource *source, bool hold)
{
  static Held passing;
  size_t length;
  const char *line = peer_source_line (source, &length);

  if (line == nullptr)
    return nullptr;
  Held *held = hold ? new Held () : &passing;
  if (parse (held, line, length))
    peer_fail ("simdjson refuses a line");
  return held;
}

void
drop_map (void *)
{
}

const char *
write_map (void *map, size_t *length)
{
  static std::string text;

  text = simdjson::minify (root (static_cast<Held *> (map)));
  *length = text.size ();
  return text.data ();
}
} // namespace

int
main (int argc, char **argv)
{
  static const Peer peer = { name, next_map, drop_map, write_map };
  return peer_main (&peer, argc, argv);
}
