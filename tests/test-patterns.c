/* SPDX-License-Identifier: MIT */
/* What is found in texts beside names, and what must stay. Numbers are those that
 * nobody has: Ofcom's for drama, NHS numbers from 999, example.org. */
#include "tests/find-patterns.h"
#include "tests/support.h"

#include <string.h>

#include "lib/privacy/patterns.h"

typedef struct {
  const char *text;
  SosSpanKind kind;
  const char *found;
} Case;

static const Case cases[] = {
  { "Write to kelly.smith-jones+x@mail.example.org.", SOS_SPAN_EMAIL, "kelly.smith-jones+x@mail.example.org" },
  { "(kelly_x@example.com)", SOS_SPAN_EMAIL, "kelly_x@example.com" },
  { "see https://a.example.org/b_(c)?d=e#f.", SOS_SPAN_URL, "https://a.example.org/b_(c)?d=e#f" },
  { "see (http://example.org:8080/a)", SOS_SPAN_URL, "http://example.org:8080/a" },
  { "on www.example.org, and", SOS_SPAN_URL, "www.example.org" },
  { "at example.co.uk/path/to", SOS_SPAN_URL, "example.co.uk/path/to" },
  { "youtu.be/dQw4w9", SOS_SPAN_URL, "youtu.be/dQw4w9" },
  { "from 203.0.113.7.", SOS_SPAN_IP, "203.0.113.7" },
  { "from 2001:db8::ff00:42:8329", SOS_SPAN_IP, "2001:db8::ff00:42:8329" },
  { "2001:db8:0:0:0:ff00:42:8329", SOS_SPAN_IP, "2001:db8:0:0:0:ff00:42:8329" },
  { "from ::1", SOS_SPAN_IP, "::1" },
  { "07700 900123", SOS_SPAN_PHONE, "07700 900123" },
  { "ring 07700900123.", SOS_SPAN_PHONE, "07700900123" },
  { "07700-900-123", SOS_SPAN_PHONE, "07700-900-123" },
  { "07700.900.123", SOS_SPAN_PHONE, "07700.900.123" },
  { "+44 (0)7700 900 123", SOS_SPAN_PHONE, "+44 (0)7700 900 123" },
  { "+447700900123", SOS_SPAN_PHONE, "+447700900123" },
  { "0044 7700 900123", SOS_SPAN_PHONE, "0044 7700 900123" },
  { "447700900123", SOS_SPAN_PHONE, "447700900123" },
  { "on (01632) 960123 ext 12", SOS_SPAN_PHONE, "(01632) 960123 ext 12" },
  { "01632 960 123 x4", SOS_SPAN_PHONE, "01632 960 123 x4" },
  { "020 7946 0123", SOS_SPAN_PHONE, "020 7946 0123" },
  { "0113 496 0123", SOS_SPAN_PHONE, "0113 496 0123" },
  { "O7700 900123", SOS_SPAN_PHONE, "O7700 900123" },
  { "tel: 960123", SOS_SPAN_PHONE, "960123" },
  { "her number is +353 1 555 0123", SOS_SPAN_PHONE, "+353 1 555 0123" },
  { "07700 900123 3 times", SOS_SPAN_PHONE, "07700 900123" },
  { "ring 0048 512 345 678", SOS_SPAN_PHONE, "0048 512 345 678" },
  { "a blue Corsa, AB 12 CDE.", SOS_SPAN_VEHICLE, "AB 12 CDE" },
  { "M1 1AE", SOS_SPAN_POSTCODE, "M1 1AE" },
  { "M60 1NW", SOS_SPAN_POSTCODE, "M60 1NW" },
  { "CR2 6XH", SOS_SPAN_POSTCODE, "CR2 6XH" },
  { "DN55 1PT", SOS_SPAN_POSTCODE, "DN55 1PT" },
  { "W1A 1HQ", SOS_SPAN_POSTCODE, "W1A 1HQ" },
  { "EC1A 1BB", SOS_SPAN_POSTCODE, "EC1A 1BB" },
  { "in ls14ap.", SOS_SPAN_POSTCODE, "ls14ap" },
  { "SW1A OAA", SOS_SPAN_POSTCODE, "SW1A OAA" },
  { "GIR 0AA", SOS_SPAN_POSTCODE, "GIR 0AA" },
  { "BFPO 58", SOS_SPAN_POSTCODE, "BFPO 58" },
  { "lives in BS5 now", SOS_SPAN_POSTCODE, "BS5" },
  { "the M14 area", SOS_SPAN_POSTCODE, "M14" },
  { "NHS 999 000 0018", SOS_SPAN_NHS_NUMBER, "999 000 0018" },
  { "9990000018", SOS_SPAN_NHS_NUMBER, "9990000018" },
  { "99 9000 0018", SOS_SPAN_NHS_NUMBER, "99 9000 0018" },
  { "999-000-0018", SOS_SPAN_NHS_NUMBER, "999-000-0018" },
  { "NHS number: 999 000 0019", SOS_SPAN_NHS_NUMBER, "999 000 0019" },
  { "9990000019 (NHS)", SOS_SPAN_NHS_NUMBER, "9990000019" },
  { "UPN B801200005001.", SOS_SPAN_UPN, "B801200005001" },
  { "b801200005001", SOS_SPAN_UPN, "b801200005001" },
  { "B 801 2000 05001", SOS_SPAN_UPN, "B 801 2000 05001" },
  { "X00180001701A", SOS_SPAN_UPN, "X00180001701A" },
  { "A801200005001", SOS_SPAN_UPN, "A801200005001" },
  { "NI QQ 12 34 56 C", SOS_SPAN_NI_NUMBER, "QQ 12 34 56 C" },
  { "AB123456C", SOS_SPAN_NI_NUMBER, "AB123456C" },
  { "ab-12-34-56-c", SOS_SPAN_NI_NUMBER, "ab-12-34-56-c" },
  { "NINO: BG123456", SOS_SPAN_NI_NUMBER, "BG123456" },
  { "AB12 CDE", SOS_SPAN_VEHICLE, "AB12 CDE" },
  { "ab12cde", SOS_SPAN_VEHICLE, "ab12cde" },
  { "a car, ab12 cde", SOS_SPAN_VEHICLE, "ab12 cde" },
  { "A123 BCD", SOS_SPAN_VEHICLE, "A123 BCD" },
  { "ABC 123D", SOS_SPAN_VEHICLE, "ABC 123D" },
  { "AIG 1234", SOS_SPAN_VEHICLE, "AIG 1234" },
  { "reg ABC 12", SOS_SPAN_VEHICLE, "ABC 12" },
  { "his van 1234 AB", SOS_SPAN_VEHICLE, "1234 AB" },
  { "BV23C00123", SOS_SPAN_CASE_NUMBER, "BV23C00123" },
  { "case no 12345", SOS_SPAN_CASE_NUMBER, "12345" },
  { "Case number: AB/123/21.", SOS_SPAN_CASE_NUMBER, "AB/123/21" },
  { "crime ref 42/12345/21", SOS_SPAN_CASE_NUMBER, "42/12345/21" },
  { "42/12345/21", SOS_SPAN_CASE_NUMBER, "42/12345/21" },
  { "URN 01AB1234521", SOS_SPAN_CASE_NUMBER, "01AB1234521" },
  { "[2021] EWFC 12", SOS_SPAN_CASE_NUMBER, "[2021] EWFC 12" },
  { "[2021] EWCA Civ 345", SOS_SPAN_CASE_NUMBER, "[2021] EWCA Civ 345" },
  { "court ref: ZW21P00456", SOS_SPAN_CASE_NUMBER, "ZW21P00456" },
  { "AB123456", SOS_SPAN_LOCAL_ID, "AB123456" },
  { "id 123456", SOS_SPAN_LOCAL_ID, "123456" },
  { "Mosaic ID: 1234567", SOS_SPAN_LOCAL_ID, "1234567" },
  { "14 Station Road", SOS_SPAN_ADDRESS, "14 Station Road" },
  { "14b Mill Hill Lane,", SOS_SPAN_ADDRESS, "14b Mill Hill Lane" },
  { "14-16, St. Mary's Rd", SOS_SPAN_ADDRESS, "14-16, St. Mary's Rd" },
  { "12 The Close", SOS_SPAN_ADDRESS, "12 The Close" },
  { "14 station road", SOS_SPAN_ADDRESS, "14 station road" },
  { "Flat 2, 14b Mill Lane", SOS_SPAN_ADDRESS, "Flat 2, 14b Mill Lane" },
  { "flat 3, Rose Court", SOS_SPAN_ADDRESS, "flat 3, Rose Court" },
  { "Flat B Carr House, 3 Long Lane", SOS_SPAN_ADDRESS, "Flat B Carr House, 3 Long Lane" },
  { "at Rose Cottage, Mill Lane", SOS_SPAN_ADDRESS, "Rose Cottage, Mill Lane" },
  { "Carr House, 3 Long Lane", SOS_SPAN_ADDRESS, "Carr House, 3 Long Lane" },
  { "seen on Station Road", SOS_SPAN_ADDRESS, "Station Road" },
  { "to 034 Larch Avenue and", SOS_SPAN_ADDRESS, "034 Larch Avenue" },
  { "for Room 7, 70 Acacia St ends", SOS_SPAN_ADDRESS, "Room 7, 70 Acacia St" },
  { "Ground Floor Flat, 14 Mill Lane", SOS_SPAN_ADDRESS, "Ground Floor Flat, 14 Mill Lane" },
  { "The Old Rectory, Church Lane", SOS_SPAN_ADDRESS, "The Old Rectory, Church Lane" },
  { "14, 16 and 18 Mill Tce", SOS_SPAN_ADDRESS, "14, 16 and 18 Mill Tce" },
  { "14A/B King Street West", SOS_SPAN_ADDRESS, "14A/B King Street West" },
  { "14 Heol y Bryn", SOS_SPAN_ADDRESS, "14 Heol y Bryn" },
  { "moved to 14 acacia gardens last", SOS_SPAN_ADDRESS, "14 acacia gardens" },
  { "a flat on Hawthorn Close above", SOS_SPAN_ADDRESS, "Hawthorn Close" },
  { "a bedsit in Quarry Drive, damp", SOS_SPAN_ADDRESS, "Quarry Drive" },
  { "seen on Badger St with", SOS_SPAN_ADDRESS, "Badger St" },
  { "he is @gazza_09 now", SOS_SPAN_HANDLE, "@gazza_09" },
  { "snap: gazza_09", SOS_SPAN_HANDLE, "gazza_09" },
  { "insta kelly.x", SOS_SPAN_HANDLE, "kelly.x" },
  { "her snapchat name is kellyx", SOS_SPAN_HANDLE, "kellyx" },
  { "aged 7", SOS_SPAN_AGE, "aged 7" },
  { "ages 7, 9 and 11", SOS_SPAN_AGE, "ages 7, 9 and 11" },
  { "at the age of seven months", SOS_SPAN_AGE, "age of seven months" },
  { "7 years old", SOS_SPAN_AGE, "7 years old" },
  { "a seven-year-old boy", SOS_SPAN_AGE, "seven-year-old" },
  { "twenty-one years old", SOS_SPAN_AGE, "twenty-one years old" },
  { "7yo", SOS_SPAN_AGE, "7yo" },
  { "a girl (7yrs)", SOS_SPAN_AGE, "7yrs" },
  { "one is 7yrs", SOS_SPAN_AGE, "7yrs" },
  { "7 y/o", SOS_SPAN_AGE, "7 y/o" },
  { "7yrs old", SOS_SPAN_AGE, "7yrs old" },
  { "6 months old", SOS_SPAN_AGE, "6 months old" },
  { "7 and 9 year olds", SOS_SPAN_AGE, "7 and 9 year olds" },
  { "3 and a half years old", SOS_SPAN_AGE, "3 and a half years old" },
  { "3 years and 2 months old", SOS_SPAN_AGE, "3 years and 2 months old" },
  { "7y 3m", SOS_SPAN_AGE, "7y 3m" },
  { "just turned six.", SOS_SPAN_AGE, "turned six" },
  { "when she was 7 he left", SOS_SPAN_AGE, "7" },
  { "when she was 7, he left", SOS_SPAN_AGE, "7" },
  { "The middle child is 7 and tall.", SOS_SPAN_AGE, "7" },
  { "his cousin is 14 yrs and reads", SOS_SPAN_AGE, "14 yrs" },
  { "The boys are 7 and 9.", SOS_SPAN_AGE, "7 and 9" },
  { "The oldest of them is seventeen.", SOS_SPAN_AGE, "seventeen" },
  { "her sister (14) slept", SOS_SPAN_AGE, "14" },
  { "the little one (18 months) slept", SOS_SPAN_AGE, "18 months" },
  { "the middle child, 3, has", SOS_SPAN_AGE, "3" },
  { "with her son, 4.", SOS_SPAN_AGE, "4" },
  { "her mother (41) came", SOS_SPAN_AGE, "41" },
  { "She'll be 8 next month", SOS_SPAN_AGE, "8" },
  { "im 9 and i want", SOS_SPAN_AGE, "9" },
  { "when mum was 16 she", SOS_SPAN_AGE, "16" },
  { "a boy of 12 was", SOS_SPAN_AGE, "12" },
  { "in her early thirties", SOS_SPAN_AGE, "early thirties" },
  { "in his mid-40s", SOS_SPAN_AGE, "mid-40s" },
  { "at Christmas they", SOS_SPAN_FEAST, "Christmas" },
  { "on christmas eve", SOS_SPAN_FEAST, "christmas eve" },
  { "Eid al-Fitr", SOS_SPAN_FEAST, "Eid al-Fitr" },
  { "New Year\xe2\x80\x99s Eve", SOS_SPAN_FEAST, "New Year\xe2\x80\x99s Eve" },
  { "St Patrick's Day", SOS_SPAN_FEAST, "St Patrick's Day" },
  { "Diwali 2021", SOS_SPAN_FEAST, "Diwali 2021" },
  { "Mothers Day", SOS_SPAN_FEAST, "Mothers Day" },
  { "Bonfire Night", SOS_SPAN_FEAST, "Bonfire Night" },
  { "DoB 110514", SOS_SPAN_FEAST, "110514" },
  { "born 11052014 at home", SOS_SPAN_FEAST, "11052014" },
  { "on her birthday.", SOS_SPAN_FEAST, "her birthday" },
  { "her 6th birthday party", SOS_SPAN_FEAST, "6th birthday" },
  { "turned 6 on 3 March", SOS_SPAN_FEAST, "turned 6 on 3 March" },
  { "in summer 2021", SOS_SPAN_FEAST, "summer 2021" },
  { "the autumn term of 2021", SOS_SPAN_FEAST, "autumn term of 2021" },
  { "born on 3 March 2014", SOS_SPAN_FEAST, "3 March 2014" },
  { "DOB: 03/03/2014", SOS_SPAN_FEAST, "03/03/2014" },
  { "on 3 March", SOS_SPAN_FEAST, "3 March" },
  { "on the 14th.", SOS_SPAN_FEAST, "14th" },
  { "on Monday 3rd at 10", SOS_SPAN_FEAST, "Monday 3rd" },
  { "on 14th, and", SOS_SPAN_FEAST, "14th" },
  { "the night of the 14th.", SOS_SPAN_FEAST, "14th" },
  { "on Friday 14.", SOS_SPAN_FEAST, "Friday 14" },
  { "is November the 28th still", SOS_SPAN_FEAST, "November the 28th" },
  { "Nobody was in on 7/10 so", SOS_SPAN_FEAST, "7/10" },
  { "Next visit is on 22.11 after", SOS_SPAN_FEAST, "22.11" },
  { "appointment 12/1 2pm", SOS_SPAN_FEAST, "12/1" },
  { "DOB: 03 03 09", SOS_SPAN_FEAST, "03 03 09" },
  { "(report of 18 may)", SOS_SPAN_FEAST, "18 may" },
  { "on 1 st March", SOS_SPAN_FEAST, "1 st March" },
  { "Court: 28/07/2022 14:05, ten", SOS_SPAN_DATE, "28/07/2022 14:05" },
  { "on 3 Febuary 2021", SOS_SPAN_DATE, "3 Febuary 2021" },
  { "left in '21.", SOS_SPAN_FEAST, "21" },
  { "seen 3\\3\\21 at", SOS_SPAN_DATE, "3\\3\\21" },
  { "away 3-5/2/21.", SOS_SPAN_FEAST, "3-5/2/21" },
  { "on 3/iii/21", SOS_SPAN_DATE, "3/iii/21" },
  { "from March to June 2021", SOS_SPAN_FEAST, "March to June 2021" },
  { "ar y 3ydd o Fawrth 2021", SOS_SPAN_DATE, "3ydd o Fawrth 2021" },
  { "on 12 Sepetmber 2020", SOS_SPAN_DATE, "12 Sepetmber 2020" },
  { "can u do Nov 15 instead", SOS_SPAN_FEAST, "Nov 15" },
  { "moved to 26/10, same", SOS_SPAN_FEAST, "26/10" },
  { "booked for 9/3.", SOS_SPAN_FEAST, "9/3" },
  { "DOB 3,2,14", SOS_SPAN_FEAST, "3,2,14" },
  { "the 1st of next month", SOS_SPAN_FEAST, "1st" },
  { "your letter of the 3rd inst.", SOS_SPAN_FEAST, "3rd" },
  { "valid to 03/24", SOS_SPAN_DATE, "03/24" },
  { "2019-21", SOS_SPAN_DATE, "2019-21" },
  { "20210303 review", SOS_SPAN_DATE, "20210303" },
  { "at Durga Puja", SOS_SPAN_FEAST, "Durga Puja" },
  { "on Twelfth Night", SOS_SPAN_FEAST, "Twelfth Night" },
  { "her 6th b'day", SOS_SPAN_FEAST, "6th b'day" },
  { "on her b'day", SOS_SPAN_FEAST, "her b'day" },
  { "aged 4;6", SOS_SPAN_AGE, "aged 4;6" },
  { "a 7-and-a-half-year-old boy", SOS_SPAN_AGE, "7-and-a-half-year-old" },
  { "Baby is 3mo, asleep", SOS_SPAN_AGE, "3mo" },
  { "The boy, then 4, was", SOS_SPAN_AGE, "4" },
  { "She will soon be eight.", SOS_SPAN_AGE, "eight" },
  { "The patient, nearly 15, came", SOS_SPAN_AGE, "15" },
  { "QX1 2AB", SOS_SPAN_POSTCODE, "QX1 2AB" },
  { "qx121ab", SOS_SPAN_POSTCODE, "qx121ab" },
  { "192.0.2.7:8080", SOS_SPAN_IP, "192.0.2.7:8080" },
  { "log: 2001:DB8:0:0:66fd:208d:8c16:1", SOS_SPAN_IP, "2001:DB8:0:0:66fd:208d:8c16:1" },
  { "o'neill@example.org", SOS_SPAN_EMAIL, "o'neill@example.org" },
  { "crime number, it is 8600374313", SOS_SPAN_CASE_NUMBER, "8600374313" },
  { "Case No. ZZ10C 02919", SOS_SPAN_CASE_NUMBER, "ZZ10C 02919" },
  { "MERLIN 13PAC123456", SOS_SPAN_CASE_NUMBER, "13PAC123456" },
  { "CAD 0123/12MAR21", SOS_SPAN_CASE_NUMBER, "0123/12MAR21" },
  { "in prison, A1234BC", SOS_SPAN_CASE_NUMBER, "A1234BC" },
  { "NHS 999  000 0018", SOS_SPAN_NHS_NUMBER, "999  000 0018" },
  { "Flat 7, Thistle Court, Fernley Drive", SOS_SPAN_ADDRESS, "Flat 7, Thistle Court, Fernley Drive" },
  { "2/1, 14 Mill Road", SOS_SPAN_ADDRESS, "2/1, 14 Mill Road" },
  { "in Room 3, Acacia House", SOS_SPAN_ADDRESS, "Room 3, Acacia House" },
  { "at 14 Acacia Drove", SOS_SPAN_ADDRESS, "14 Acacia Drove" },
  { "on 01632 960123 (ext 4)", SOS_SPAN_PHONE, "01632 960123 (ext 4" },
  { "licence MORGA657054SM9IJ", SOS_SPAN_CASE_NUMBER, "MORGA657054SM9IJ" },
  { "sort code 12-34-56", SOS_SPAN_CASE_NUMBER, "12-34-56" },
  { "aged 4 yrs 3 mths", SOS_SPAN_AGE, "aged 4 yrs 3 mths" },
  { "at 7 Acacia House", SOS_SPAN_ADDRESS, "7 Acacia House" },
};

/* What stays; a worker writes these every day. */
static const char *const traps[] = {
  "In May she may march on. Will they hope?",
  "3/4 of the time, 24/7, 1/2 a pint, and 50/50.",
  "Mum said 7/10 and Dad scaled at 6, up from 3/10.",
  "We met in room 12 at 10.30, then at 3pm, for 45 minutes.",
  "She took 2000 steps and spent \xc2\xa3"
  "3.50, \xc2\xa3"
  "2021 and 20p.",
  "Under the Children Act 1989 and Working Together 2018.",
  "They looked at the Christmas tree, ate an Easter egg and wore Christmas jumpers.",
  "There are two ways, and it is a long road.",
  "It took 3 different ways and 5 minutes down the road.",
  "The second child and the third party came first.",
  "The 3rd child was on the 1st floor for the 2nd time.",
  "In half-term, yesterday, last Tuesday and next summer.",
  "For 7 years and 6 months he worked 12 hours a week.",
  "He went home.It was late. e.g. this, i.e. that.",
  "She is in Year 6, at KS2, on the M25 with an A4 pad.",
  "Meet @school or @home.",
  "We had a snap last night and insta was down.",
  "The new mother is a good father to the world.",
  "The court made an order in this case.",
  "In April 2 workers came and 3 may come back.",
  "Version 1.2.3 of form B12.",
  "She turned 3 times and turned 90 degrees.",
  "Page 2019 at 2015 hrs.",
  "A score of 4,500 and 98.6 degrees, 60% of 1,234,567.",
  "Call 999, 101 or 111.",
  "He lent her money. She sat on the wall. The sun is out.",
  "The Crown Court and the Family Court met.",
  "Year 6 Park pupils: Step 2, Level 3.",
  "They live in Wood Green, were at Hyde Park and in Bury St Edmunds, and on Monday Court sits.",
  "We met in room 12, Bus 36 Hill End stops, and at 10 they drive home.",
  "In age 7-8 clothes, and the 2010 Equality Act.",
  "Dad was 2 hours late, she is 20 weeks pregnant and the mother of 3.",
  "A 10-year-old car, and the boiler is 15 years old.",
  "The child is 1 of 3. His brother is one to watch.",
  "They have 3 sisters, 2 brothers and a dog.",
  "The girls were 15 minutes late, the boys 2 goals up.",
  "About 1/3 to 2/3 of it, 3/10 - 6/10, a 3/1 ratio, class 13/4 and 15/20 in spellings.",
  "The 1998 Crime and Disorder Act, two tins of WD40 and a PS5 1TB.",
  "She was on 7/10 last week, it was Friday 10.10 to 12.15, and it is on 10.12 an hour.",
  /* Where no number was the street at the front of the text was taken for the flat's. */
  "0 st{4/7 7ma",
};

static char *
describe (const char *text, const SosPatternSettings *settings)
{
  GString *found = g_string_new (NULL);
  SosSpans spans = { 0 };

  sos_test_find_patterns (text, strlen (text), settings, &spans);
  for (guint i = 0; i < spans.n; i++)
    if (spans.spans[i].surety == SOS_SURE)
      g_string_append_printf (found, "%d:%.*s|", spans.spans[i].kind, (int) spans.spans[i].length,
                              text + spans.spans[i].start);
  sos_spans_clear (&spans);

  return g_string_free (found, FALSE);
}

START_TEST (every_kind_is_found)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (cases[i].text, NULL);
      g_autofree char *expected =
          cases[i].found != NULL ? g_strdup_printf ("%d:%s|", cases[i].kind, cases[i].found) : g_strdup ("");

      ck_assert_msg (g_str_equal (found, expected), "%s: found %s", cases[i].text, found);
    }
}
END_TEST

/* The same in the middle of a long text, at every place of a block. */
START_TEST (they_are_found_everywhere)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n = 0; n < 66; n += sos_test_step ())
      {
        g_autofree char *before = g_strnfill (n, '-');
        g_autofree char *text =
            g_strdup_printf ("%s\n\n%s\n\nand so on, for a while, until the block has ended", before, cases[i].text);
        g_autofree char *found = describe (text, NULL);

        ck_assert_msg (cases[i].found == NULL || strstr (found, cases[i].found) != NULL, "%s: found %s", text, found);
      }
}
END_TEST

START_TEST (ordinary_words_stay)
{
  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autofree char *found = describe (traps[i], NULL);

      ck_assert_msg (*found == '\0', "%s: found %s", traps[i], found);
    }
}
END_TEST

START_TEST (what_may_be_one_is_for_review)
{
  static const Case unsure[] = {
    { "999 000 0019", SOS_SPAN_NHS_NUMBER, "999 000 0019" },
    { "the birthday party", SOS_SPAN_FEAST, "birthday" },
    { "Mum is 7.", SOS_SPAN_AGE, "7" },
    { "On the scale she is 7.", SOS_SPAN_AGE, "7" },
    { "Kayden (7) and", SOS_SPAN_AGE, "7" },
    { "on the High Street", SOS_SPAN_ADDRESS, "High Street" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (unsure); i++)
    {
      SosSpans spans = { 0 };
      const SosSpan *span;

      sos_test_find_patterns (unsure[i].text, strlen (unsure[i].text), NULL, &spans);
      ck_assert_uint_eq (spans.n, 1);
      span = &spans.spans[0];
      ck_assert_int_eq (span->kind, unsure[i].kind);
      ck_assert_int_eq (span->surety, SOS_UNSURE);
      ck_assert_uint_eq (span->length, strlen (unsure[i].found));
      ck_assert (memcmp (unsure[i].text + span->start, unsure[i].found, span->length) == 0);
      sos_spans_clear (&spans);
    }
}
END_TEST

static const char *const kinds[SOS_N_SPANS] = {
  [SOS_SPAN_DATE] = "date",     [SOS_SPAN_FEAST] = "feast",       [SOS_SPAN_AGE] = "age",
  [SOS_SPAN_EMAIL] = "email",   [SOS_SPAN_URL] = "url",           [SOS_SPAN_IP] = "ip",
  [SOS_SPAN_PHONE] = "phone",   [SOS_SPAN_POSTCODE] = "postcode", [SOS_SPAN_NHS_NUMBER] = "nhs",
  [SOS_SPAN_UPN] = "upn",       [SOS_SPAN_NI_NUMBER] = "ni",      [SOS_SPAN_VEHICLE] = "vehicle",
  [SOS_SPAN_LOCAL_ID] = "id",   [SOS_SPAN_CASE_NUMBER] = "case",  [SOS_SPAN_ADDRESS] = "address",
  [SOS_SPAN_HANDLE] = "handle",
};

/* A text with what was found in it in braces. */
static char *
mark_up (const char *text)
{
  const SosPatternSettings settings = { .reference = sos_date_new (2021, 6, 1) };
  GString *marked = g_string_new (NULL);
  SosSpans spans = { 0 };
  gsize at = 0;

  sos_test_find_patterns (text, strlen (text), &settings, &spans);
  for (guint i = 0; i < spans.n; i++)
    {
      const SosSpan *span = &spans.spans[i];

      g_string_append_len (marked, text + at, (gssize) (span->start - at));
      g_string_append_printf (marked, "{%s%s %.*s}", kinds[span->kind], span->surety == SOS_SURE ? "" : "?",
                              (int) span->length, text + span->start);
      at = span->start + span->length;
    }
  sos_spans_clear (&spans);
  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

/* A line of a file without its braces. */
static char *
strip_marks (const char *line)
{
  GString *text = g_string_new (NULL);

  for (; *line != '\0'; line++)
    if (*line == '{')
      line += strcspn (line, " ");
    else if (*line != '}')
      g_string_append_c (text, *line);

  return g_string_free (text, FALSE);
}

static void
check_file (const char *name)
{
  g_autofree char *path = sos_test_path (name);
  g_autofree char *text = sos_test_read (path, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  ck_assert_uint_gt (g_strv_length (lines), 10);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *plain = strip_marks (lines[i]);
      g_autofree char *found = lines[i][0] != '#' ? mark_up (plain) : NULL;

      ck_assert_msg (found == NULL || g_str_equal (found, lines[i]), "%s", found);
    }
}

START_TEST (files_are_marked_as_they_are)
{
  check_file ("tests/patterns/found.txt");
  check_file ("tests/patterns/stays.txt");
}
END_TEST

/* Would take hours, were a word or a line gone through for each thing in it. */
START_TEST (long_texts_are_gone_through_once)
{
  static const char *const parts[] = { "1a",
                                       "a.",
                                       "a@",
                                       "ref-",
                                       "1-",
                                       "1 ",
                                       "username ",
                                       "a-",
                                       "Road ",
                                       "Road-",
                                       "1/",
                                       "A-A ",
                                       "\xc3\xa9",
                                       "\xc3\xa9"
                                       "1",
                                       "3 and ",
                                       "aged ",
                                       "first ",
                                       "0 ",
                                       "http",
                                       "www.",
                                       ":1",
                                       "Mon ",
                                       "12 A" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize length = strlen (parts[i]), n = 400000 / sos_test_step () / length;
      GString *text = g_string_sized_new (n * length + 1);
      SosSpans spans = { 0 };

      for (gsize j = 0; j < n; j++)
        g_string_append_len (text, parts[i], (gssize) length);
      sos_test_find_patterns (text->str, text->len, NULL, &spans);
      sos_require (spans.n <= n);
      sos_spans_clear (&spans);
      g_string_free (text, TRUE);
    }
}
END_TEST

START_TEST (the_host_says_what_its_ids_look_like)
{
  const char *const shapes[] = { "LCS/999-X", "AA9", NULL };
  const SosPatternSettings settings = { .shapes = shapes };
  g_autofree char *own = describe ("LCS/123-z and LCS/123-4, ab1; ab12 abc LCS/12-3", &settings);
  g_autofree char *common = describe ("AB123456", &settings);

  ck_assert_str_eq (own, "17:LCS/123-z|17:LCS/123-4|17:ab1|");
  ck_assert_str_eq (common, "");
}
END_TEST

START_TEST (check_digits_are_checked)
{
  static const struct {
    const char *text;
    gboolean is_valid;
  } nhs[] = { { "943 476 5919", TRUE }, { "401-023-2137", TRUE }, { "401-023-2138", FALSE }, { "9434765919", TRUE },
              { "943476591", FALSE },   { "94347659190", FALSE }, { "943476591x", FALSE },   { "", FALSE } },
    upn[] = { { "B801200005001", TRUE },  { "A801200005001", FALSE },  { "b 801 2000 05001", TRUE },
              { "B80120000500", FALSE },  { "B8012000050011", FALSE }, { "1801200005001", FALSE },
              { "B80120000500O", FALSE }, { "I801200005001", FALSE },  { "", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (nhs); i++)
    ck_assert_msg (sos_nhs_number_is_valid (nhs[i].text, strlen (nhs[i].text)) == nhs[i].is_valid, "%s", nhs[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (upn); i++)
    ck_assert_msg (sos_upn_is_valid (upn[i].text, strlen (upn[i].text)) == upn[i].is_valid, "%s", upn[i].text);
}
END_TEST

/* Texts that are cut anywhere and put together again: all spans lie within, and no
 * character is cut. Memory checkers see the end of the text. */
START_TEST (spans_hold_whole_characters)
{
  GRand *rand = g_rand_new_with_seed (sos_test_number ("SOS_SEED", 8));
  guint n = 20 * sos_test_number ("SOS_MAPS", 500);

  for (guint round = 0; round < n; round++)
    {
      GString *text = g_string_new (NULL);
      SosSpans spans = { 0 };
      g_autofree char *exact = NULL;

      for (guint i = 0; i < 4; i++)
        {
          const char *from = cases[g_rand_int_range (rand, 0, G_N_ELEMENTS (cases))].text;
          const char *end =
              g_utf8_offset_to_pointer (from, g_rand_int_range (rand, 0, (gint) g_utf8_strlen (from, -1) + 1));

          g_string_append_len (text, from, end - from);
          g_string_append (text, g_rand_boolean (rand) ? " " : g_rand_boolean (rand) ? "\xc3\xa9" : "");
        }
      exact = g_memdup2 (text->str, MAX (text->len, 1));
      sos_test_find_patterns (exact, text->len, NULL, &spans);
      for (guint i = 0; i < spans.n; i++)
        {
          const SosSpan *span = &spans.spans[i];

          sos_require (span->length > 0 && span->start + span->length <= text->len);
          sos_require (g_utf8_validate (text->str + span->start, span->length, NULL));
        }
      sos_spans_clear (&spans);
      g_string_free (text, TRUE);
    }
  g_rand_free (rand);
}
END_TEST

SOS_TEST_MAIN ("patterns",
               every_kind_is_found,
               they_are_found_everywhere,
               ordinary_words_stay,
               what_may_be_one_is_for_review,
               long_texts_are_gone_through_once,
               files_are_marked_as_they_are,
               the_host_says_what_its_ids_look_like,
               check_digits_are_checked,
               spans_hold_whole_characters)
