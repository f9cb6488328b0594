-- SPDX-License-Identifier: MIT
-- The table for maps, in SQLite and in PostgreSQL. The document is the map's
-- canonical text as it is. It is no jsonb, which keeps neither the order of keys
-- nor the spelling of numbers: its hash would be another.
CREATE TABLE maps (
  id       text    PRIMARY KEY NOT NULL,
  revision integer NOT NULL,
  hash     text    NOT NULL,
  document text    NOT NULL
);
