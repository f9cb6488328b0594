/* SPDX-License-Identifier: MIT */
/* Strings, numbers and layout as RFC 8785 has them. */
#include "tests/support.h"

#include <math.h>
#include <string.h>

#include "lib/json/json-text.h"

/* RFC 8785, appendix B. */
START_TEST (numbers_are_those_of_rfc_8785)
{
  static const struct {
    guint64 bits;
    const char *text;
  } expected[] = {
    { 0x0000000000000000, "0" },
    { 0x8000000000000000, "0" },
    { 0x0000000000000001, "5e-324" },
    { 0x8000000000000001, "-5e-324" },
    { 0x7fefffffffffffff, "1.7976931348623157e+308" },
    { 0xffefffffffffffff, "-1.7976931348623157e+308" },
    { 0x4340000000000000, "9007199254740992" },
    { 0xc340000000000000, "-9007199254740992" },
    { 0x4430000000000000, "295147905179352830000" },
    { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
    { 0x44b52d02c7e14af6, "1e+23" },
    { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
    { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
    { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
    { 0x444b1ae4d6e2ef50, "1e+21" },
    { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
    { 0x3eb0c6f7a0b5ed8d, "0.000001" },
    { 0x41b3de4355555553, "333333333.3333332" },
    { 0x41b3de4355555554, "333333333.33333325" },
    { 0x41b3de4355555555, "333333333.3333333" },
    { 0x41b3de4355555556, "333333333.3333334" },
    { 0x41b3de4355555557, "333333333.33333343" },
    { 0xbecbf647612f3696, "-0.0000033333333333333333" },
    { 0x43143ff3c1cb0959, "1424953923781206.2" },
    /* Two to the minus 44: the nearest sixteen digits do not read back, their neighbour does. */
    { 0x3d30000000000000, "5.684341886080802e-14" },
  };
  char text[SOS_NUMBER_MAX_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      double number;

      memcpy (&number, &expected[i].bits, sizeof number);
      ck_assert_str_eq (sos_format_number (number, text), expected[i].text);
    }
}
END_TEST

START_TEST (numbers_read_back_as_they_were)
{
  const guint step = sos_test_step ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char text[SOS_NUMBER_MAX_LENGTH];

  for (guint i = 0; i < 5000; i += step)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      double number;

      memcpy (&number, &bits, sizeof number);
      if (number != number || number - number != 0)
        continue;
      sos_require (g_ascii_strtod (sos_format_number (number, text), NULL) == number);
      sos_require (strlen (text) < SOS_NUMBER_MAX_LENGTH - 1);
    }
}
END_TEST

/* Up to fifteen digits say which number is meant, and no fewer do. */
START_TEST (numbers_of_few_digits_are_written_as_they_are)
{
  const guint step = sos_test_step ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char text[SOS_NUMBER_MAX_LENGTH];

  for (guint i = 0; i < 20000; i += step)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 16), places = (guint) g_rand_int_range (rand, 0, (gint) n + 1);
      g_autofree char *digits = g_strnfill (n, '0');
      g_autofree char *number = NULL;

      for (guint digit = 0; digit < n; digit++)
        digits[digit] = (char) ('0' + g_rand_int_range (rand, digit == 0 || digit == n - 1 ? 1 : 0, 10));
      number = g_strdup_printf ("%.*s%s%s", (gint) (n - places), digits, n == places ? "0." : (places == 0 ? "" : "."),
                                digits + n - places);
      ck_assert_str_eq (sos_format_number (g_ascii_strtod (number, NULL), text), number);
    }
}
END_TEST

/* The digits of a text, without zeros before and behind them. */
static char *
digits_of (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0' && *text != 'e'; text++)
    if (g_ascii_isdigit (*text) && (*text != '0' || digits->len > 0))
      g_string_append_c (digits, *text);
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  return g_string_free (digits, FALSE);
}

/* The C library's nearest decimals, one digit more each time. */
START_TEST (numbers_have_as_few_digits_as_tell_them)
{
  const guint step = sos_test_step ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char text[SOS_NUMBER_MAX_LENGTH], longer[SOS_NUMBER_MAX_LENGTH], format[8];

  for (guint i = 0; i < 10000; i += step)
    {
      double number = g_rand_double (rand) * pow (10, g_rand_int_range (rand, -7, 18));
      g_autofree char *digits = NULL, *wanted = NULL;
      guint n = 0;

      do
        g_snprintf (format, sizeof format, "%%.%ue", n++);
      while (g_ascii_strtod (g_ascii_formatd (longer, sizeof longer, format, number), NULL) != number);

      digits = digits_of (sos_format_number (number, text));
      wanted = digits_of (longer);
      ck_assert_str_eq (digits, wanted);
      ck_assert_double_eq (g_ascii_strtod (text, NULL), number);
    }
}
END_TEST

/* Next to them doubles are closer on one side than on the other. */
START_TEST (powers_of_two_read_back_as_they_were)
{
  const gint step = (gint) sos_test_step ();
  char text[SOS_NUMBER_MAX_LENGTH];

  for (gint power = -1074; power < 1024; power += step)
    sos_require (g_ascii_strtod (sos_format_number (ldexp (1, power), text), NULL) == ldexp (1, power));
}
END_TEST

/* RFC 8785, section 3.2.2.2. */
START_TEST (strings_have_the_shortest_escapes)
{
  g_autoptr (SosMap) map =
      sos_test_map ("{\"sos\":1,\"id\":\"m\",\"reason\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c"
                    "\\\\\\\"\\/\\b\\t\\f\\r\\u007f\"}");
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);

  ck_assert_str_eq (
      text, "{\"sos\":1,\"id\":\"m\",\"reason\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\x7f\"}\n");
}
END_TEST

START_TEST (extensions_are_laid_out_anew)
{
  g_autoptr (SosMap) map =
      sos_test_map ("{ \"extensions\" : { \"z\" : [ ] , \"a\\u0062\" : [ 1.50 , { \"x\" : { } } ] , "
                    "\"s\" : \"]{\\\"\" } , \"id\":\"m\", \"sos\":1 }");
  g_autofree char *indented = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *compact = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);

  ck_assert_str_eq (compact,
                    "{\"sos\":1,\"id\":\"m\",\"extensions\":{\"z\":[],\"ab\":[1.50,{\"x\":{}}],\"s\":\"]{\\\"\"}}\n");
  ck_assert_str_eq (indented,
                    "{\n  \"sos\": 1,\n  \"id\": \"m\",\n  \"extensions\": {\n    \"z\": [],\n    \"ab\": [\n"
                    "      1.50,\n      {\n        \"x\": {}\n      }\n    ],\n    \"s\": \"]{\\\"\"\n  }\n}\n");
}
END_TEST

START_TEST (deep_extensions_are_indented_all_the_way)
{
  g_autoptr (GString) compact = g_string_new ("{\"sos\":1,\"id\":\"m\",\"extensions\":{\"a\":");
  g_autoptr (GString) wanted = g_string_new ("{\n  \"sos\": 1,\n  \"id\": \"m\",\n  \"extensions\": {\n    \"a\": ");
  const gint depth = 60;
  g_autoptr (SosMap) map = NULL;
  g_autofree char *text = NULL;

  for (gint i = 0; i < depth; i++)
    {
      g_string_append_c (compact, '[');
      g_string_append_printf (wanted, "[\n%*s", 2 * (i + 3), "");
    }
  g_string_append_c (compact, '7');
  g_string_append_c (wanted, '7');
  for (gint i = depth; i-- > 0;)
    {
      g_string_append_c (compact, ']');
      g_string_append_printf (wanted, "\n%*s]", 2 * (i + 2), "");
    }
  g_string_append (compact, "}}");
  g_string_append (wanted, "\n  }\n}\n");

  map = sos_test_map (compact->str);
  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  ck_assert_str_eq (text, wanted->str);
}
END_TEST

/* A string that needs an escape at each place near where a vector ends. */
START_TEST (escapes_are_found_at_every_place)
{
  for (guint length = 1; length < 100; length++)
    for (guint at = 0; at < length; at++)
      {
        g_autofree char *text = g_strnfill (length, 'a');
        g_autofree char *json = NULL, *written = NULL;
        g_autoptr (SosMap) map = NULL;

        text[at] = '\0';
        json = g_strdup_printf ("{\"sos\":1,\"id\":\"m\",\"reason\":\"%s\\n%s\"}\n", text, text + at + 1);
        map = sos_test_map (json);
        written = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
        sos_require (g_str_equal (written, json));
        sos_require (strlen (sos_map_get_document (map)->reason) == length);
      }
}
END_TEST

SOS_TEST_MAIN ("write",
               numbers_are_those_of_rfc_8785,
               numbers_read_back_as_they_were,
               numbers_of_few_digits_are_written_as_they_are,
               numbers_have_as_few_digits_as_tell_them,
               powers_of_two_read_back_as_they_were,
               strings_have_the_shortest_escapes,
               extensions_are_laid_out_anew,
               deep_extensions_are_indented_all_the_way,
               escapes_are_found_at_every_place)
