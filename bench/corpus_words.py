# SPDX-License-Identifier: MIT
"""The words that made-up maps are built from: names, themes of worry, sentences. Nobody here is real."""

from typing import NamedTuple


class Names(NamedTuple):
    """Names of one language, and how some of them are written in its own script."""

    ethnicity: str
    female: tuple[str, ...]
    male: tuple[str, ...]
    surnames: tuple[str, ...]
    own_script: tuple[str, ...] = ()


NAMES = (
    Names(
        "White British",
        ("Amy", "Chloe", "Gemma", "Kayleigh", "Ruby", "Zoë"),
        ("Callum", "Dean", "Jack", "Lee", "Tyler", "Ryan"),
        ("Harper", "O'Dowd", "Sutcliffe", "Whitaker-Jones", "Birtwistle"),
    ),
    Names(
        "White British",
        ("Siân", "Cerys", "Ffion", "Llinos", "Môr"),
        ("Siôn", "Gethin", "Iwan", "Rhŷs", "Owain"),
        ("Llewelyn", "Ap Gwilym", "Prydderch", "Bowen"),
    ),
    Names(
        "White Irish",
        ("Caoimhe", "Órlaith", "Sinéad", "Róisín"),
        ("Oisín", "Séamus", "Tadhg", "Pádraig"),
        ("Ní Bhriain", "Ó Súilleabháin", "Mac Giolla Phádraig", "O'Connor"),
    ),
    Names(
        "White Polish",
        ("Małgorzata", "Zofia", "Agnieszka", "Łucja"),
        ("Łukasz", "Paweł", "Kacper", "Bartłomiej"),
        ("Wiśniewska", "Dąbrowski", "Wójcik", "Świątek"),
    ),
    Names(
        "White Romanian",
        ("Ioana", "Ștefania", "Mădălina", "Ana-Maria"),
        ("Ștefan", "Ionuț", "Răzvan", "Cătălin"),
        ("Ionescu", "Țurcanu", "Brânză", "Mureșan"),
    ),
    Names(
        "Pakistani",
        ("Ayesha", "Zainab", "Hira", "Maryam"),
        ("Bilal", "Hamza", "Usman", "Muhammad"),
        ("Akhtar", "Mahmood", "Qureshi", "Bibi"),
        ("عائشہ", "زینب", "حمزہ اختر", "محمد بلال"),
    ),
    Names(
        "Arab",
        ("Layla", "Nour", "Ḥanān", "Rīm"),
        ("Yūsuf", "Khālid", "Omar", "Ṭāriq"),
        ("al-Ḥaddād", "Mansour", "el-Sayed", "Abū Zayd"),
        ("ليلى الحداد", "نور منصور", "يوسف أبو زيد"),
    ),
    Names(
        "Chinese",
        ("Xiǎo-Míng", "Mei Ling", "Yù Tíng"),
        ("Zhì Háo", "Wei", "Jùn Jié"),
        ("Wáng", "Lǚ", "Ng", "Chan"),
        ("王小明", "吕志豪", "陳美玲", "吴俊杰"),
    ),
    Names(
        "White Ukrainian",
        ("Olena", "Sofiia", "Daryna"),
        ("Mykola", "Andrii", "Bohdan"),
        ("Shevchuk", "Kovalenko", "Zhuravel"),
        ("Олена Шевчук", "Андрій Коваленко"),
    ),
    Names("Somali", ("Hodan", "Ifrah", "Sahra"), ("Abdi", "Cabdullaahi", "Liban"), ("Warsame", "Xasan", "Jaamac")),
    Names(
        "Bangladeshi",
        ("Nusrat", "Shirin", "Tahmina"),
        ("Rafiq", "Imran", "Shahid"),
        ("Begum", "Choudhury", "Miah"),
        ("নুসরাত বেগম", "রফিক মিয়া"),
    ),
    Names(
        "Black Nigerian",
        ("Adébíyí", "Ọmọlará", "Chiamaka"),
        ("Tóbi", "Olúwaṣeun", "Emeka"),
        ("Adéyẹmí", "Okonkwo", "Balógun"),
    ),
    Names(
        "White and Black Caribbean",
        ("Shanice", "Tia-Mae", "Amara"),
        ("Jermaine", "Kai", "Marlon"),
        ("Campbell", "St. Hilaire", "D'Aguilar"),
    ),
    Names("Turkish", ("Ayşe", "Gülşen", "İpek"), ("Çağrı", "Oğuzhan", "Işık"), ("Yıldız", "Öztürk", "Şahin")),
    Names(
        "Portuguese", ("Conceição", "Inês", "Beatriz"), ("João", "Simão", "Zé"), ("Magalhães", "Araújo", "dos Santos")
    ),
    Names("Vietnamese", ("Nguyệt", "Thảo", "Ánh"), ("Dũng", "Hiếu", "Đức"), ("Nguyễn", "Trần", "Phạm")),
)


class Theme(NamedTuple):
    """One kind of worry, told all the way through the map."""

    harm: str
    impact: str
    behaviour: str
    could: str
    future: str
    parents_will: str
    child_will: str
    see: str
    strength: str
    action: str
    measure: str
    fallback: str
    words: str
    factors: tuple[str, ...]


THEMES = (
    Theme(
        "{adult} had drunk most of a bottle of vodka and could not be woken. {child} rang {other} at eleven at night because the little one would not stop crying.",
        "{child} was frightened, did not sleep and was too tired to go to school the next day.",
        "{adult} will drink so much in the evening that nobody is looking after the children",
        "{child} could be hurt in a fire or a fall with no grown-up awake to help, and will go on lying awake listening",
        "the drinking will go on getting worse, and {child} will have to look after everybody else more and more",
        "{adult} will be sober whenever the children are in the house, and will ring {other} before having a drink, not after",
        "{child} will have tea, a story and bed at the usual time every night with a grown-up who is sober",
        "{other} calling by on Friday and Saturday evenings and finding things calm, and visits nobody was told about going well",
        "{adult} has gone four weeks without a drink and asked {other} to take the spare key.",
        "{adult} to meet the alcohol worker every Tuesday and to tell {other} how it went.",
        "Attendance each week, and what {child} says evenings are like now.",
        "If {adult} has had a drink the children sleep at {other}'s, and {other} rings the duty team in the morning.",
        "When there's bottles in the kitchen I put my headphones on and I take my sister upstairs.",
        ("1C", "3B", "11A"),
    ),
    Theme(
        "{adult} punched the bedroom door and pushed {other} against the wall while {child} stood on the stairs and shouted at them to stop.",
        "{child} had a bruised arm from being caught between them and has wet the bed most nights since.",
        "{adult} will shout, break things and hit in front of the children when there is an argument about money",
        "{child} could be hurt trying to stop it, and will learn that home is a place where you must always be ready to run",
        "somebody will be seriously hurt, and {child} will go on having bad dreams and getting into fights at school",
        "{adult} will leave the room and walk to the shop as soon as voices are raised, and will ring {other} from there",
        "{child} will hear grown-ups sort out disagreements without shouting, and will know who to ring if it starts",
        "Three months with no calls to the police, and {child} telling the learning mentor that it has been quiet",
        "{adult} left the house twice this month before an argument got loud, and told the worker about both times.",
        "{adult} to go to all twelve sessions of the course and to practise the time-out with {other}.",
        "The course's reports, police logs, and {child}'s own rating each fortnight.",
        "If {adult} comes to the house angry, {child} goes next door and {other} rings 999.",
        "I don't like it when they go loud. I hide with the dog and I count to a hundred.",
        ("3A", "3B", "19B", "12A"),
    ),
    Theme(
        "The health visitor found no food in the fridge, animal mess on the stairs and {child} in a nappy that had not been changed since the night before.",
        "{child} had a sore rash that needed cream from the doctor and has lost weight since the last check.",
        "{adult} will be too low to keep the house clean and warm and to get food in",
        "{child} could become ill from the dirt and from not eating enough, and will fall further behind with growing and talking",
        "{child} will be in hospital again this winter and other children will go on saying that {child} smells",
        "{adult} will have food for the next day in the house by teatime, and will clear the stairs and the kitchen before bed",
        "{child} will have breakfast, clean clothes and a warm bed every day of the week",
        "A fridge with food in it and dry bedding at each visit, and {child}'s weight following its line on the chart",
        "{adult} keeps every appointment at the clinic and knows exactly which creams {child} needs.",
        "{adult} and {other} to clear the back bedroom together and to take the rubbish to the tip.",
        "Photographs that the family take each Sunday, and the health visitor's weights.",
        "If there is no money for the meter, {other} tops it up the same day and tells the family support worker.",
        "My room is cold and I can see my breath. I sleep in my coat.",
        ("4A", "18B", "18C"),
    ),
    Theme(
        "{child} was found asleep at the bus station at two in the morning with a phone that nobody at home had bought, and would not say who had driven there.",
        "{child} has missed nineteen days of school this term and flinches when a car slows down.",
        "older people outside the family will give {child} lifts, phones and money and then ask for something back",
        "{child} could be hurt, arrested or made to carry drugs, and will be too frightened to tell anyone",
        "{child} will be away for longer each time and will owe money to people who use threats",
        "{adult} will know where {child} is at nine each night and will ring the police and {other} within an hour if not",
        "{child} will have two grown-ups to ring at any hour who will come without asking questions first",
        "Four weeks with no missing episodes, and {child} back at football on Thursdays",
        "{adult} followed the plan to the letter on the night that {child} went missing and {child} was home by one.",
        "{other} to walk with {child} from school to the bus on the three days that matter most.",
        "The police's missing log, attendance, and what the shopkeepers tell the detached youth worker.",
        "If {child} is not home by ten, {adult} rings the police, {other} checks the park, and nobody shouts when {child} comes back.",
        "They're my mates. But sometimes I wish I could just turn the phone off.",
        ("15A", "17A", "16A"),
    ),
    Theme(
        "{adult} had not slept for three days, believed that the neighbours were listening through the walls and kept {child} home from school with the curtains closed.",
        "{child} was worried about going to school because of what might happen at home meanwhile.",
        "{adult} will stop taking the tablets, become very unwell and not notice what the children need",
        "{child} could be left without food or company for days, and will come to believe that the fears are real",
        "{child} will stop going to school altogether and will carry worries that are too big for a child",
        "{adult} will tell {other} the first time a night goes by without sleep, and will let {other} ring the nurse",
        "{child} will go to school every day knowing that somebody is with {adult} when things are bad",
        "The nurse's visits kept for six months, and {other} able to say what the early signs are and what was done",
        "{adult} wrote the list of early signs and put it on the fridge where everybody can see it.",
        "{adult}, {other} and the nurse to agree a plan for bad days and to read it to {child}.",
        "The plan on the fridge, used at least once and talked over afterwards.",
        "If {adult} stops sleeping, {other} stays over and {child} goes to school as usual.",
        "I tell my teacher I'm poorly but really I stay to look after everyone.",
        ("4A", "5A", "4B"),
    ),
    Theme(
        "{child} came to school with a hand-shaped mark on the cheek and said that {adult} had done it because the dinner was on the floor.",
        "{child} cried when it was time to go home and asked who would be there.",
        "{adult} will hit {child} when {child} does not do as asked, as {adult} was hit as a child",
        "{child} could be badly hurt, and will think that hitting is what people do when they are cross",
        "the smacks will get harder as {child} gets bigger and {child} will stop telling anybody",
        "{adult} will put {child} in the front room, count to twenty and ring {other} instead of hitting",
        "{child} will never be hit, and will know what happens instead when a rule is broken",
        "{child}'s star chart filled in at every visit, and school seeing no marks for half a year",
        "{adult} said without being asked that hitting was wrong and that it would not happen again.",
        "{adult} to go through the parenting group's folder with {other} after each session.",
        "What {child} says in the three houses each month, and the school's record.",
        "If {adult} feels close to hitting, {other} comes round and takes {child} to the park.",
        "I wish there was no smacking and I wish we had pizza on Fridays like before.",
        ("13A", "2A"),
    ),
    Theme(
        "{child} was on {adult}'s lap in the car when the police stopped it, and {adult} had smoked cannabis and had no licence.",
        "{child} was cold, had no car seat and did not get home until after midnight.",
        "{adult} will smoke cannabis every day, drive after it and sleep through what {child} needs",
        "{child} could be killed or hurt in the car, or find what is left lying on the table",
        "{child} will grow up with people coming to the door day and night, and an accident is a matter of time",
        "{adult} will not drive after smoking, will smoke only away from the house and will keep everything locked away",
        "{child} will be driven only by somebody who has not smoked, in a seat that fits",
        "Tests that are clear on the days of school runs, and {other} doing the driving on other days",
        "{adult} sold the car rather than be tempted to drive it.",
        "{other} to do the school run on Mondays and Fridays until the summer.",
        "A rota on the wall, and the school's late marks.",
        "If {adult} has smoked, {other} drives, or the children go by bus with the neighbour.",
        "It smells funny downstairs and people come that I don't know.",
        ("2B", "1B", "11A"),
    ),
    Theme(
        "{child}, who was seven then, was left to look after the baby from six in the evening until the next morning while {adult} was at work and then out.",
        "{child} could not reach the cooker, gave the baby cold milk and was too frightened to sleep.",
        "{adult} will leave the children on their own at night because there is nobody to ask",
        "{child} could not get out if there were a fire, and the baby could choke with no grown-up there",
        "{child} will go on being the one who is in charge, and will have no time to be a child",
        "{adult} will change to day shifts, and will ask {other} first and then {place} before leaving the children",
        "{child} will always know which grown-up is in charge tonight and will see that person's face",
        "The rota of sitters kept for three months, and {child} able to say who comes on which night",
        "{adult} asked the manager for day shifts and got them from next month.",
        "{other} to have the children on Wednesday and Thursday nights, with a bed for each.",
        "The rota, and {child} being asked each week who was there.",
        "If a sitter does not come, {adult} does not go to work and rings the family support worker.",
        "I know how to make bottles. I'm good at it but I'd rather play out.",
        ("18B", "18C", "12A"),
    ),
    Theme(
        "{child} has been seen by the dentist once in four years, has eight bad teeth, and two hospital appointments went by without a call to change them.",
        "{child} had toothache for weeks, ate only soft food and woke crying.",
        "{adult} will forget or be afraid of appointments that {child} cannot do without",
        "{child} could be in pain for months and lose hearing that could have been kept",
        "{child} will need an operation that could have been avoided, and will not trust doctors either",
        "{adult} will put every appointment on the calendar the day the letter comes and will ask {other} to drive",
        "{child} will be taken to the dentist and the hearing clinic and told beforehand what is going to happen",
        "The next four appointments kept, and {child} wearing the hearing aids in class",
        "{adult} practises the speech cards with {child} every night and it shows.",
        "{adult} to ring the clinic with {other} beside them and ask for an interpreter.",
        "Letters from the clinic, and the teacher's note on hearing aids.",
        "If {adult} cannot go, {other} takes {child}; nobody cancels on the day.",
        "My tooth hurts all the time but I don't say because of the needle.",
        ("18C", "5C", "6C"),
    ),
    Theme(
        "{adult} moved the children's things to a fourth address since the summer, and {child} found out on the way home from school.",
        "{child} has had three schools in a year and says there is no point in making friends.",
        "{adult} will move again without a plan when rent is owed or a new partner asks",
        "{child} could lose the school, the friends and the one teacher who knows, all over again",
        "{child} will stop unpacking, stop trying and be on nobody's list of children to look out for",
        "{adult} will tell {other} and the school about any move a month before, and will pay the rent on pay day",
        "{child} will stay at {place} for the whole school year and have a drawer that is not packed up",
        "Rent up to date for six months, and {child} going to the same club every week",
        "{adult} kept {child}'s old teacher's number and rings to say how {child} is getting on.",
        "{adult} and the housing officer to agree a plan for the arrears.",
        "Rent statements, and {child}'s own drawing of home.",
        "If a letter about the house comes, {adult} shows it to {other} the same day.",
        "In my house of dreams there is a blue door and it's ours for ever.",
        ("22A", "4A", "18B"),
    ),
)

PLACES = (
    "Gran's house",
    "the breakfast club",
    "Sure Start",
    "the Polish shop",
    "the mosque school",
    "Canolfan y Bont",
    "St Columba's",
    "the after-school club",
    "the allotment",
    "Auntie's flat",
    "the café on Mill Road",
)

SOURCES = (
    "police report",
    "home visit",
    "health visitor's record",
    "call from the school",
    "said at the family meeting",
    "letter from the hospital's A&E",
    "neighbour's call",
    "GP's summary",
    "chronology of the last assessment",
)

STRENGTHS = (
    "{child} and {adult} laugh together, and {child} runs to {adult} when something hurts.",
    "{child} has been at school every day this half-term and is proud of the certificate.",
    "{other} has known {child} since birth, lives four doors away and has a key.",
    "{adult} has told the wider family what the worries are, which took courage.",
    "{adult} speaks Polish and English with {child}, and {child} reads well in both.",
    "The family goes to church, and people from there brought meals when the baby came.",
    "{adult} gets {child} to the café on Saturdays for an hour that is only theirs.",
)

FACTORS = (
    "{adult} was in care from the age of six and says that letters from social workers bring it all back.",
    "The house is damp, there are two bedrooms for six people, and the landlord does not answer.",
    "{adult}'s mother is dying and most weekends go on driving to the hospice and back.",
    "Benefits were stopped in {month} and the appeal has not been heard.",
    "{adult} is waiting for an assessment for ADHD; forms, dates and letters are hard.",
    "The family does not know many people here and {adult}'s English is still growing.",
    "{child} has epilepsy, and the nights are broken for everybody.",
)

MISSING = (
    "We do not know who lives at the address that {adult} goes to at weekends.",
    "Nobody has spoken to {child}'s father yet, and we do not know what he thinks.",
    "We do not know what {child} was told about why the worker comes.",
    "The hospital has not yet sent its report of the injury in {month}.",
    "It is not known whether {other} was in the house that night.",
)

WHYS = (
    "There has been no drinking since {month}, but nobody has seen a bad weekend yet.",
    "Because {other} comes every day now and I'd know straight away.",
    "I think we are doing better than they say.",
    "{child} looks tired, and the plan has not been tried when things are hard.",
    "The rules were kept on both days that were watched.",
    "It's not a ten because I still hear them through the wall.",
    "I have seen the change with my own eyes.",
    "Two visits were missed, and the school has rung twice.",
    "Things are as they were at the last meeting.",
)

CHILD_WORRIES = (
    "I'm worried when Mum doesn't get up.",
    "That somebody will take the dog away.",
    "I don't like when he comes to the door and bangs.",
    "The big boys at the park know my name.",
    "My tummy hurts on Sundays.",
    "Boję się, kiedy krzyczą.",
    "Dw i ddim yn hoffi'r gweiddi.",
)

CHILD_GOOD = (
    "Nan makes pancakes and lets me stir.",
    "My teacher has a box with my name on it.",
    "Me and Dad feed the ducks & he does the voices.",
    "Football!! I'm in the team now.",
    "When it's just us and it's raining.",
    "Lubię, jak babcia czyta.",
)

CHILD_DREAMS = (
    "Everybody eats at the table and nobody is cross.",
    "A bunk bed, a cat, and Mum smiling like in the photo.",
    "I would be a vet and live next to Nan.",
    "No more meetings.",
    "Go on holiday to see my cousins in Galway.",
    "我想要一個安靜的家。",
    "Vreau să stăm toți împreună.",
)

EVENT_NOTES = (
    "The worker saw {child} alone in the bedroom, and then with {adult}. The house was warm and there was food in.",
    "{adult} was upset at first and then talked openly. {other} came for the second half.",
    "Everybody read the map together and changed three of its sentences.",
    "{child} drew a house with a very small door and said who may come in.",
    "An interpreter was there for the whole of the meeting.",
    "{adult} had not been told about the time and came late; it was agreed to send a text the day before.",
)

OUTCOMES = (
    "It was agreed to go on with the plan and to meet again in four weeks.",
    "{other} will come on Tuesdays; the worker will ring on Thursdays.",
    "The worry about school is smaller; the worry about nights is not.",
    "No change to the plan. {adult} asked for the notes in large print.",
)

CHRONOLOGY = (
    "{adult} and the children moved to {place} after the tenancy ended.",
    "{child} was born at 34 weeks and spent three weeks in special care.",
    "Police called by a neighbour; {adult} had left before they came. Nobody was charged.",
    "Closed to early help, with {other} named as the person to ring.",
    "{child} started at a new school, the second that year.",
    "{adult} was in hospital for nine days. {other} had the children.",
    "Referral from the health visitor: weight, and two missed checks.",
)

IMPACTS = (
    "{child} began to stammer and to ask where everybody was.",
    "{child} settled well and made a friend in the first week.",
    "{child} missed two weeks of school.",
    "Not known at the time; {child} now says that it was scary.",
)

QUOTED = (
    ' {adult} said: "I never want to be back there again."',
    ' {child} calls this "the loud days".',
    " In {other}'s words: \"We'll manage it between us.\"",
    ' The report calls it "an isolated incident"; the family does not.',
)

PARAGRAPHS = (
    "\nThis was talked over with {adult} on {day}.",
    "\n- {child}: agrees\n- {adult}: agrees in part\n- {other}: agrees",
    "\n\nAdded after the visit on {day}.",
)

TAILS = (
    " This happened three times in {month}.",
    " {other} was told the next day.",
    " {adult} says the same.",
    " It was first noticed in {month}.",
    " See the record of {day}.",
    "",
    "",
    "",
)

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
AUTHORITIES = ("Ashbourne", "Wrekin Vale", "Gwynfryn", "Calder & Aire", "North Haven", "Tyne Bridge")
TEAMS = ("Assessment team 2", "Family safeguarding north", "Tîm Plant", "Children's hub (west)", "MASH")
REASONS = (
    "The school rang after {child} said something to the dinner lady.",
    "The police sent a report after being called to the house on {day}.",
    "{adult} rang and asked for help.",
    "The midwife is worried about what will be ready when the baby comes.",
)
