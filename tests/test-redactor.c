/* SPDX-License-Identifier: MIT */
/* The redactor: whom it finds however they are written, whom it does not take for
 * somebody, and what it says of it. */
#include "tests/support.h"

#include <string.h>

static const char *const family[][2] = {
  { "Kayden Smith", "child" },
  { "Hope Smith", "child" },
  { "Kate Smith", "mother" },
  { "William Young", "father" },
  { "\xc5\x81ukasz W\xc3\xb3jcik", "partner" },
  { "Kelly-Anne O'Brien", "aunt" },
  { "Mary de Souza", "carer" },
  { "May Carter", "friend" },
  { "N\xc3\xbaria de la Cruz", "neighbour" },
  { "Basil Hall", "grandfather" },
  { "Mohammed Khan", "social worker" },
  { "Oakfield Primary School", "school" },
  { "St Mary's Nursery", "nursery" },
  { "Larkhill & Fenby Trust", NULL },
};

/* Their names are words, countries, brands and films, too; and schools have several. */
static const char *const neighbours[][2] = {
  { "Jade Stone", "child" },
  { "Max Green", "child" },
  { "Lily Webb", "child" },
  { "Georgia Mark", "mother" },
  { "Frank Art", "father" },
  { "Charlie Potter", "uncle" },
  { "Lola Good", "aunt" },
  { "Said Ho", "cousin" },
  { "Summer Stone", "sister" },
  { "Ruby Stone", "baby" },
  { "Minh Kh\xc3\xb4i Ch\xc3\xa2u", "friend" },
  { "Jingyi Xie", "mate" },
  { "An-Nur Girls' School", "school" },
  { "St Wulfram's RC Primary School", "primary" },
  { "Ysgol Brynhyfryd", "secondary" },
  { "St Thomas More Academy", "academy" },
  { "Sir Titus Ackland High School", "high school" },
  { "Saint Okafor", "lodger" },
  { "Keisha St. Clair", "carer" },
  { "Analyn Dela Cruz", "gran" },
  { "Righteous Stokes", "probation client" },
  { "Jun Cooper", "nephew" },
  { "Nine Elders Contact Centre", "contact centre" },
};

typedef const char *const People[2];

static SosRedactor *
make_redactor_of (const char *profile, const People *people, guint n)
{
  SosRedactor *redactor = sos_redactor_new (profile, NULL);

  for (guint i = 0; i < n; i++)
    ck_assert (sos_redactor_add_name (redactor, people[i][0], people[i][1], NULL));

  return redactor;
}

static SosRedactor *
make_redactor (const char *profile)
{
  return make_redactor_of (profile, family, G_N_ELEMENTS (family));
}

typedef struct {
  const char *text;
  const char *redacted;
} Case;

static void
check_redactor (SosRedactor *redactor, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length;
      g_autoptr (GError) error = NULL;
      g_autofree char *redacted =
          sos_redactor_redact (redactor, cases[i].text, strlen (cases[i].text), &length, &error);

      ck_assert_msg (redacted != NULL, "%s", cases[i].text);
      ck_assert_str_eq (redacted, cases[i].redacted != NULL ? cases[i].redacted : cases[i].text);
      ck_assert_uint_eq (length, strlen (redacted));
    }
}

static void
check_cases (const char *profile, const Case *cases, guint n)
{
  g_autoptr (SosRedactor) redactor = make_redactor (profile);

  check_redactor (redactor, cases, n);
}

static const Case written[] = {
  { "Kayden Smith left.", "[child 1] left." },
  { "KAYDEN SMITH, kayden smith", "[child 1], [child 1]" },
  { "Smith, Kayden", "[child 1]" },
  { "Kayden (7), Kate Smith, 34, and Kayden 7, Hope Smith 9.",
    "[child 1] ([age]), [mother], [age], and [child 1] [age], [child 2] [age]." },
  { "When Kayden was two, actions (3), Stage 3, Level 2.", "When [child 1] was [age], actions (3), Stage 3, Level 2." },
  { "Kayden's, Kayden\xe2\x80\x99s and Kaydens bag", "[child 1]'s, [child 1]\xe2\x80\x99s and [child 1]s bag" },
  { "K Smith, K. Smith, Kayden S and KS", "[child 1], [child 1], [child 1] and [child 1]" },
  { "and K said so", "and [child 1] said so" },
  { "kayden.smith, kaydensmith, Kayden_Smith", "[child 1], [child 1], [child 1]" },
  { "Kaydne, Kadyen, Kaydn, Kaydeen, Keyden", "[child 1], [child 1], [child 1], [child 1], [child 1]" },
  { "Kadyen Smith", "[child 1]" },
  { "the Smiths and Mr Smith", "the [family]s and Mr [family]" },
  { "Ka\xc2\xadyden, Kay\xe2\x80\x8b"
    "den, KAYD\xc3\x89N",
    "[child 1], [child 1], [child 1]" },
  { "Lukasz Wojcik, W\x6f\xcc\x81jcik, \xc5\x81uki", "[partner], [partner], [partner]" },
  { "Kelly Anne O\xe2\x80\x99"
    "Brien, KellyAnne, Kelly\xe2\x80\x91"
    "Anne OBrien, Mrs O Brien",
    "[aunt], [aunt], [aunt], Mrs [aunt]" },
  { "Kelly-Ann", "[aunt]" },
  { "N\xc3\xba"
    "ria d. and ndelacruz, N de la Cruz",
    "[neighbour]. and [neighbour], [neighbour]" },
  { "Kaydos, Kaydek, Kaydusia, Kell, Moham and Hammy",
    "[child 1], [child 1], [child 1], [aunt], [social worker] and [social worker]" },
  { "Mrs de Souza, DeSouza, Souza", "Mrs [carer], [carer], [carer]" },
  { "Billy, Liam, Katie, Muhammad, Mo Khan", "[father], [father], [mother], [social worker], [social worker]" },
  { "at Oakfield, Oakfield Primary and Oakfield School", "at [school], [school] and [school]" },
  { "St Marys Nursery, Saint Mary's, OPS", "[nursery], [nursery], [school]" },
  { "Larkhill and Fenby", "[agency]" },
  { "Kayden\nSmith ran.", "[child 1] ran." },
  { "\xe2\x80\x9cKayden\xe2\x80\x9d (Kayden) *Kayden* /Kayden/",
    "\xe2\x80\x9c[child 1]\xe2\x80\x9d ([child 1]) *[child 1]* /[child 1]/" },
};

START_TEST (names_are_found_however_they_are_written) { check_cases ("research", written, G_N_ELEMENTS (written)); }
END_TEST

static const Case others[] = {
  { "We hope that they will come in May.", NULL },
  { "Will she may go?", NULL },
  { "Hope is not a plan.", NULL },
  { "5 May, May 2024, last May", "[date], [date], last May" },
  { "Just in case: plan K, vitamin K, KS2, T-K", NULL },
  { "the young people", NULL },
  { "Mary\xe2\x80\x99s gone", "[carer]\xe2\x80\x99s gone" },
  { "half of 3/4 on Monday in England, a Christmas tree", NULL },
  { "the kate", "the [mother]" },
  { "Smithson, Kaydenly, Oakfields Road", "Smithson, Kaydenly, [address]" },
  { "cat, kite, smite, shall", NULL },
  { "", NULL },
};

START_TEST (other_words_stay) { check_cases ("research", others, G_N_ELEMENTS (others)); }
END_TEST

static const Case ambiguous[] = {
  { "She told Will.", "She told [father]." },
  { "Will said no. will said no.", "[father] said no. [father] said no." },
  { "Hope's bag", "[child 2]'s bag" },
  { "Will, who is 7,", "[father], who is [age]," },
  { "Will: I want to go home.", "[father]: I want to go home." },
  { "Kayden, Hope and Will", "[child 1], [child 2] and [father]" },
  { "Auntie May rang", "Auntie [friend] rang" },
  { "the basil, some fresh basil. Basil to ring, with basil",
    "the basil, some fresh basil. [grandfather] to ring, with [grandfather]" },
  { "with May in May", "with [friend] in May" },
  { "May has a dog", "[friend] has a dog" },
  { "the Young family, the Youngs", "the [father] family, the [father]s" },
  { "Will to ring school. Will will come.", "[father] to ring school. [father] will come." },
  { "Hope to attend soon. the Young case", "Hope to attend soon. the [father] case" },
  { "Hope attended", "[child 2] attended" },
  { "uncle will", "uncle will" },
  { "ring May or Mum. May and I talked. ?? Hope / ?? Mum",
    "ring [friend] or Mum. [friend] and I talked. ?? [child 2] / ?? Mum" },
  { "no answer from uncle will, try again. Neither basil nor Mum came.",
    "no answer from uncle [father], try again. Neither [grandfather] nor Mum came." },
  { "Hope come round. its hopes' turn", "[child 2] come round. its [child 2]s' turn" },
  { "tell May I am late. Hope well, fed.", "tell [friend] I am late. [child 2] well, fed." },
};

START_TEST (context_says_which_words_are_names) { check_cases ("research", ambiguous, G_N_ELEMENTS (ambiguous)); }
END_TEST

static const Case phrases[] = {
  { "Marks and Spencer, Harry Potter and a Jade plant; for Jade plant care",
    "Marks and Spencer, Harry Potter and a Jade plant; for [child 1] plant care" },
  { "Won a Lola, drank cans of Lola, a blue Lola, her Lola dress. Her Lola said so.",
    "Won a Lola, drank cans of Lola, a blue Lola, her Lola dress. Her [aunt] said so." },
  { "He told the Lola to play. the Xies with Lola. a Xie child, the Xie file",
    "He told the Lola to play. the [mate]s with [aunt]. a [mate] child, the [mate] file" },
  { "We met at Bethnal Green. Spoke to Mr Green.", "We met at Bethnal Green. Spoke to Mr [child 2]." },
  { "He got Summer of the Year. They fled from Georgia.", NULL },
  { "The eyes were jade. the eyes were jade", "The eyes were jade. the eyes were [child 1]" },
  { "Pepsi Max, on the lily pad, hazel eyes, crystal meth", NULL },
  { "Charlie and the Chocolate Factory", NULL },
  { "He watched Charlie and Lola with Charlie and Lola.", "He watched [uncle] and [aunt] with [uncle] and [aunt]." },
  { "They flew to Georgia. Georgia rang. Spoke to Georgia.",
    "They flew to Georgia. [mother] rang. Spoke to [mother]." },
  { "Georgia Airport, Frank Cup, Georgia's cup", "Georgia Airport, Frank Cup, [mother]'s cup" },
  { "Our Jade, her Max, my Lily. the lily. there was lily",
    "Our [child 1], her [child 2], my [child 3]. the lily. there was lily" },
  { "i told max and lily. jade said no", "i told [child 2] and [child 3]. [child 1] said no" },
  { "Mum said no. Frank and Mum came.", "Mum said no. [father] and Mum came." },
  { "He threw a stone.", NULL },
  { "Agreed that Summer's name stays. me and jade fell out. Our Max is a good lad. \xe2\x80\xa2 Max \xe2\x80\x93 to "
    "start",
    "Agreed that [sister]'s name stays. me and [child 1] fell out. Our [child 2] is a good lad. \xe2\x80\xa2 [child 2] "
    "\xe2\x80\x93 to start" },
  { "Weight of Summer has gone down. I fear that Summer is being hit. hi its jade stone.",
    "Weight of [sister] has gone down. I fear that [sister] is being hit. hi its [child 1]." },
  { "Summer's bag. Summer's end came. in summer. ruby said hi",
    "[sister]'s bag. Summer's end came. in summer. [baby] said hi" },
};

START_TEST (what_is_called_after_nobody_stays)
{
  g_autoptr (SosRedactor) redactor = make_redactor_of (NULL, neighbours, G_N_ELEMENTS (neighbours));

  check_redactor (redactor, phrases, G_N_ELEMENTS (phrases));
}
END_TEST

static const Case strict[] = {
  { "Art therapy starts. Good enough parenting. Ho ho.", NULL },
  { "Peppa Pig and Tesco. We went to Blackpool and live in Rotherham.", NULL },
  { "Her friend Molly met Rupinder.", "Her friend [name 1] met [name 2]." },
};

START_TEST (strict_knows_things_and_towns)
{
  g_autoptr (SosRedactor) redactor = make_redactor_of ("strict", neighbours, G_N_ELEMENTS (neighbours));

  check_redactor (redactor, strict, G_N_ELEMENTS (strict));
}
END_TEST

static const Case short_names[] = {
  { "An-Nur, An Nur, an-nur", "[school], [school], [school]" },
  { "St. Wulfram's, St Wulframs, St Wulfram\xe2\x80\x99s Primary", "[primary], [primary], [primary]" },
  { "Brynhyfryd, Ysgol Brynhyfryd", "[secondary], [secondary]" },
  { "St Thomas More, St Thomas", "[academy], [academy]" },
  { "Titus Ackland, Ackland, Ackland High", "[high school], [high school], [high school]" },
  { "Saint said that he spoke to Saint.", "[lodger] said that he spoke to [lodger]." },
  { "#KeishaSt. Clair, #keishastclair", "#[carer], #[carer]" },
  { "Stokes\xe2\x80\x99 phone was seized. Carer tonight: Righteous",
    "[probation client]\xe2\x80\x99 phone was seized. Carer tonight: [probation client]" },
  { "Neither Jun: nor Mum came.\n* Cooper - anxious\nA. JUN COOPER.",
    "Neither [nephew]: nor Mum came.\n* [nephew] - anxious\nA. [nephew]." },
  { "Full name: Righteous Ethnicity: not known", "Full name: [probation client] Ethnicity: not known" },
  { "Cc: Jun; Righteous\nHow are you?\nStokes x\nIt was Jun who rang.",
    "Cc: [nephew]; [probation client]\nHow are you?\n[probation client] x\nIt was [nephew] who rang." },
  { "Storm would be nice. Stokes would not say. Stokes?? Not sure.",
    "Storm would be nice. [probation client] would not say. [probation client]?? Not sure." },
  { "Apologies: Stokes and Mum. To: 'Righteous'\n- Cooper (declined)",
    "Apologies: [probation client] and Mum. To: '[probation client]'\n- [nephew] (declined)" },
  { "Who looks after you? A. \"Usually jUN.\"", "Who looks after you? A. \"Usually [nephew].\"" },
  { "nobody at Nine Elders rang", "nobody at [contact centre] rang" },
  { "RE: Analyn D \xe2\x80\x93 core group, L Cruz", "RE: [gran] \xe2\x80\x93 core group, L [gran]" },
  { "Minh Kh\xc3\xb4i C. and Minh Kh\xc3\xb4i c at home", "[friend]. and [friend] at home" },
  { "Jingjing", "[mate]" },
};

START_TEST (short_names_are_found)
{
  g_autoptr (SosRedactor) redactor = make_redactor_of (NULL, neighbours, G_N_ELEMENTS (neighbours));

  check_redactor (redactor, short_names, G_N_ELEMENTS (short_names));
}
END_TEST

static const Case unlisted[] = {
  { "Auntie Shell came", "Auntie [name 1] came" },
  { "Mum's partner Dave and Dave", "Mum's partner [name 2] and [name 2]" },
  { "her friend Cally-Jo", "her friend [name 3]" },
  { "Mr Patel, Dr O'Rourke, Mr R Patel", "Mr [name 4], Dr [name 5], Mr [name 6]" },
  { "a man called Gaz", "a man called [name 7]" },
  { "neighbour Jean", "neighbour [name 8]" },
  { "his name is Tyrone", "his name is [name 9]" },
  { "Zbysiu Nowak lives there", "[name 10] lives there" },
  { "Mum said. Monday came. Dad was English, from London.", NULL },
  { "She saw Mum. Bedtime was calm. NHS and CAMHS", NULL },
  { "The Social Worker Visits", NULL },
};

START_TEST (people_on_no_list_are_found) { check_cases ("strict", unlisted, G_N_ELEMENTS (unlisted)); }
END_TEST

static const Case exact[] = {
  { "Kayden Smith and kayden smith", "[child 1] and kayden smith" },
  { "Kayden, Smith, Auntie Shell", NULL },
  { "Kayden Smiths, xKayden Smith", NULL },
};

START_TEST (simple_finds_what_is_listed) { check_cases ("simple", exact, G_N_ELEMENTS (exact)); }
END_TEST

START_TEST (what_is_not_sure_is_for_review)
{
  static const char text[] = "We hope. Mum's ex Dave. Hope the cat eats. Kate.";
  static const struct {
    const char *words;
    const char *kind;
    const char *why;
    gboolean is_redacted;
  } expected[] = {
    { "hope", "person", "ordinary_word", FALSE },
    { "Dave", "unlisted", "trigger", FALSE },
    { "Hope", "person", "ordinary_word", FALSE },
    { "Kate", "person", "part", TRUE },
  };
  g_autoptr (SosRedactor) redactor = make_redactor (NULL);
  g_autofree char *redacted = sos_redactor_redact (redactor, text, strlen (text), NULL, NULL);
  guint n;
  const SosMention *mentions = sos_redactor_get_mentions (redactor, &n);

  ck_assert_str_eq (redacted, "We hope. Mum's ex Dave. Hope the cat eats. [mother].");
  ck_assert_uint_eq (n, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      ck_assert_uint_eq (mentions[i].length, strlen (expected[i].words));
      ck_assert_int_eq (memcmp (text + mentions[i].start, expected[i].words, mentions[i].length), 0);
      ck_assert_str_eq (mentions[i].kind, expected[i].kind);
      ck_assert_str_eq (mentions[i].why, expected[i].why);
      ck_assert_int_eq (mentions[i].is_redacted, expected[i].is_redacted);
    }
}
END_TEST

START_TEST (wrong_input_is_refused)
{
  g_autoptr (SosRedactor) redactor = sos_redactor_new (NULL, NULL);
  g_autoptr (GError) profile = NULL, encoding = NULL, letters = NULL, role = NULL, long_role = NULL, text = NULL;

  ck_assert_ptr_null (sos_redactor_new ("lax", &profile));
  ck_assert (g_error_matches (profile, SOS_ERROR, SOS_ERROR_RANGE));
  ck_assert (!sos_redactor_add_name (redactor, "\xff", NULL, &encoding));
  ck_assert (g_error_matches (encoding, SOS_ERROR, SOS_ERROR_ENCODING));
  ck_assert (!sos_redactor_add_name (redactor, " - ", NULL, &letters));
  ck_assert (g_error_matches (letters, SOS_ERROR, SOS_ERROR_RANGE));
  ck_assert (!sos_redactor_add_name (redactor, "Kay", "a]b", &role));
  ck_assert (g_error_matches (role, SOS_ERROR, SOS_ERROR_RANGE));
  ck_assert (!sos_redactor_add_name (redactor, "Kay", "", &long_role));
  ck_assert (g_error_matches (long_role, SOS_ERROR, SOS_ERROR_RANGE));
  ck_assert_ptr_null (sos_redactor_redact (redactor, "a\0b", 3, NULL, &text));
  ck_assert (g_error_matches (text, SOS_ERROR, SOS_ERROR_ENCODING));
}
END_TEST

/* A name without an end once was shifted out of its edges. */
START_TEST (names_may_be_of_any_length)
{
  for (gsize length = 1; length < 700; length += 29)
    {
      g_autofree char *letters = g_strnfill (length, 'y');
      g_autofree char *name = g_strdup_printf ("Kay %s-%s", letters, letters);
      g_autoptr (SosRedactor) redactor = sos_redactor_new (NULL, NULL);
      g_autofree char *redacted = NULL;

      ck_assert (sos_redactor_add_name (redactor, name, "child", NULL));
      redacted = sos_redactor_redact (redactor, "so kay came", 11, NULL, NULL);
      ck_assert_str_eq (redacted, "so [child] came");
    }
}
END_TEST

/* Letters that English lacks, words that make a name small, and two surnames. */
START_TEST (names_of_other_languages_are_found)
{
  static const People people[] = {
    { "J\xc3\xa1n Kandr\xc3\xa1\xc4\x8d", "child" },
    { "Nguy\xe1\xbb\x85n V\xc4\x83n \xc4\x90\xe1\xba\xa1t", "father" },
    { "Li Hao", "uncle" },
    { "Bianca Lo Presti", "mother" },
  };
  static const Case said[] = {
    { "J\xc3\xa1n - not seen. In Jan he was.", "[child] - not seen. In Jan he was." },
    { "It was Cu \xc4\x90\xe1\xba\xa1t and B\xc3\xa9 \xc4\x90\xe1\xba\xa1t.", "It was [father] and [father]." },
    { "We heard Ah Hao. Ah well.", "We heard [uncle]. Ah well." },
    { "blopresti, b.lopresti, lopresti_bianca.jpg", "[mother], [mother], [mother].jpg" },
  };
  g_autoptr (SosRedactor) redactor = make_redactor_of ("research", people, G_N_ELEMENTS (people));

  check_redactor (redactor, said, G_N_ELEMENTS (said));
}
END_TEST

/* Everyday words, what stands before a thing, idioms, brands and articles are nobody; but
 * the same names are somebody where they stand as one. */
START_TEST (everyday_words_may_be_names)
{
  static const People people[] = {
    { "Innocent Butt", "child" },
    { "Patience Cartwright", "mother" },
    { "Gordon Kipling", "father" },
    { "Ford Fields", "uncle" },
    { "Elsa Bernard", "aunt" },
    { "Hazel Young", "carer" },
    { "Sir Humphrey Dunmail School", "school" },
    { "Tamsin Vale Child Development Centre", "agency" },
    { "Jean Ince", "nurse" },
    { "April Sutton", "friend" },
  };
  static const Case said[] = {
    { "He is innocent. Innocent until proven guilty. A fag butt.",
      "He is innocent. Innocent until proven guilty. A fag butt." },
    { "I met Innocent, and Innocent's mum. innocent butt came.", "I met [child], and [child]'s mum. [child] came." },
    { "Patience is wearing thin. He was a cartwright.", "Patience is wearing thin. He was a cartwright." },
    { "Patience said no to cartwright.", "[mother] said no to [mother]." },
    { "Gordon's gin, Mr Kipling cakes. Gordon's mum rang Mr Kipling.",
      "Gordon's gin, Mr Kipling cakes. [father]'s mum rang Mr [father]." },
    { "Fields marked with a star. can ford fields come", "Fields marked with a star. can [uncle] come" },
    { "They have a St Bernard. Elsa costume. Spoke to Elsa.",
      "They have a St Bernard. Elsa costume. Spoke to [aunt]." },
    { "Eyes: hazel. Hazel nuts. Young parents' group.", "Eyes: hazel. Hazel nuts. Young parents' group." },
    { "Carer: Hazel. The Young family.", "Carer: [carer]. The [carer] family." },
    { "Humphrey Dunmail and Tamsin Vale rang #Innocent.", "[school] and [agency] rang #[child]." },
    { "Jean insists that she slept. Jean I said so. Present: P.C., Jean.",
      "[nurse] insists that she slept. [nurse] said so. Present: [mother]., [nurse]." },
    { "Jean leaves the house. Patience reports that she slept. Hazel plans to go, and Gordon files it.",
      "[nurse] leaves the house. [mother] reports that she slept. [carer] plans to go, and [father] files it." },
    { "Between January and April. April said no.", "Between January and April. [friend] said no." },
  };
  g_autoptr (SosRedactor) redactor = make_redactor_of ("research", people, G_N_ELEMENTS (people));

  check_redactor (redactor, said, G_N_ELEMENTS (said));
}
END_TEST

START_TEST (what_stands_around_a_word_makes_it_a_name)
{
  static const char *const people[][2] = {
    { "Union Stokes", "child" },
    { "Sonny Wing", "father" },
    { "Niamh O'Rourke-Daly", "mother" },
    { "Di Nye", "aunt" },
    { "Mulugeta G/Egziabher", "carer" },
    { "Jos ten Cate", "uncle" },
    { "Girts Berzins", "cousin" },
    { "Christian Cooper", "partner" },
    { "Holly Moody", "teacher" },
    { "Siân Alder", "nurse" },
    { "Queen Ediva Hospital", "hospital" },
  };
  static const Case said[] = {
    { "MARAC action: Union to be offered support.", "MARAC action: [child] to be offered support." },
    { "Lunch with sONNY. Sonny (present throughout) held the baby.",
      "Lunch with [father]. [father] (present throughout) held the baby." },
    { "O'Rourke would like more time.", "[mother] would like more time." },
    { "To Di, and D. Nye.", "To [aunt], and [aunt]." },
    { "Unlike M. G/Egziabher, ten Cate came ten times.", "Unlike [carer], [uncle] came ten times." },
    { "I heard Girts shouting.", "I heard [cousin] shouting." },
    { "Apologies were received from Christian. She is a Christian. Regards, Christian",
      "Apologies were received from [partner]. She is a Christian. Regards, [partner]" },
    { "Prof network: Holly to chair. There is a feud between the Moody family and others. Holly's school report.",
      "Prof network: [teacher] to chair. There is a feud between the [teacher] family and others. "
      "[teacher]'s school report." },
    { "Joint visit with Siân a to see her.", "Joint visit with [nurse] to see her." },
    { "the report from Queen Ediva's", "the report from [hospital]" },
  };
  g_autoptr (SosRedactor) redactor = make_redactor_of ("research", people, G_N_ELEMENTS (people));

  check_redactor (redactor, said, G_N_ELEMENTS (said));
}
END_TEST

START_TEST (names_may_be_added_later)
{
  g_autoptr (SosRedactor) redactor = sos_redactor_new (NULL, NULL);
  g_autoptr (SosRedactor) same = sos_redactor_ref (redactor);
  g_autofree char *before = NULL, *one = NULL, *two = NULL;

  before = sos_redactor_redact (same, "kayden and mia", 14, NULL, NULL);
  ck_assert_str_eq (before, "kayden and mia");
  ck_assert (sos_redactor_add_name (redactor, "Kayden", NULL, NULL));
  one = sos_redactor_redact (redactor, "kayden and mia", 14, NULL, NULL);
  ck_assert_str_eq (one, "[person] and mia");
  ck_assert (sos_redactor_add_name (redactor, "Mia", NULL, NULL));
  two = sos_redactor_redact (redactor, "kayden and mia", 14, NULL, NULL);
  ck_assert_str_eq (two, "[person 1] and [person 2]");
}
END_TEST

SOS_TEST_MAIN ("redactor",
               names_are_found_however_they_are_written,
               other_words_stay,
               everyday_words_may_be_names,
               context_says_which_words_are_names,
               what_is_called_after_nobody_stays,
               what_stands_around_a_word_makes_it_a_name,
               strict_knows_things_and_towns,
               short_names_are_found,
               people_on_no_list_are_found,
               simple_finds_what_is_listed,
               what_is_not_sure_is_for_review,
               wrong_input_is_refused,
               names_may_be_of_any_length,
               names_may_be_added_later,
               names_of_other_languages_are_found)
