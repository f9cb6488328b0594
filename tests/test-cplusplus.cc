/* SPDX-License-Identifier: MIT */
/* The headers are C++ too. */
#include <sos/sos.h>

#include <cstdio>
#include <cstring>

int
main ()
{
  static const char text[] = "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"child\"}]}";
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), nullptr);
  bool is_right = map != nullptr && sos_map_get_children (map)->n == 1;

  std::printf ("1..1\n%s 1 - C++ reads a map\n", is_right ? "ok" : "not ok");

  return 0;
}
