/* SPDX-License-Identifier: MIT */
/* Through GJS: reads a map, lists its danger statements, and gets an error with
 * its code. Arguments: a map, and a file that is none. */
const { GObject, Sos } = imports.gi;

const [good, bad] = ARGV;
const map = Sos.Map.new_from_file (good);

function value (id, path)
{
  const [found, value] = map.get_value (id, path);

  return found ? value : null;
}

for (let i = 0; i < map.count (Sos.RecordType.DANGER_STATEMENT, null); i++)
  print (value (map.get_nth (Sos.RecordType.DANGER_STATEMENT, null, i), 'text'));

try
  {
    Sos.Map.new_from_file (bad);
  }
catch (error)
  {
    print (error.matches (Sos.Error, Sos.Error.RANGE));
  }
