// SPDX-License-Identifier: MIT
// Texts that somebody might write, or paste, into a map: each group goes into every field.
"use strict";

const run = "window.__ran=1";
const url = "https://example.invalid/ran";

const markup = [
  `<script>${run}</script>`,
  `</script><script src="${url}"></script>`,
  `</style><style>*{display:none}</style>`,
  `</title><img src=x onerror=${run}>`,
  `</textarea></template></noscript></p></td></table></main><svg onload=${run}>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<object data="${url}"></object><embed src="${url}"><link rel=stylesheet href="${url}"><base href="${url}">`,
  `<meta http-equiv=refresh content="0;url=${url}"><form action="${url}"><input autofocus onfocus=${run}></form>`,
  `<details open ontoggle=${run}><video src="${url}" onerror=${run}><body onload=${run}><plaintext><xmp>`,
  `<math><mi xlink:href="javascript:${run}">x</mi></math><a href="javascript:${run}">x</a>`,
  `<svg><foreignObject><script>${run}</script></foreignObject><animate onbegin=${run} attributeName=x dur=1s></svg>`,
  `<svg><use href="${url}#x"/><image href="${url}"/><set attributeName=href to="javascript:${run}"/></svg>`,
  `<?xml-stylesheet href="${url}"?><!DOCTYPE x [<!ENTITY y SYSTEM "${url}">]>&y;`,
  `<![CDATA[<script>${run}</script>]]>`,
  `]]><script>${run}</script>`,
  `--><script>${run}</script><!--`,
  `--!><img src=x onerror=${run}>`,
  `<`,
  `</`,
  `<a <b> <!-- <!`,
];

const quotes = [
  `" onmouseover=${run} autofocus onfocus=${run} x="`,
  `' onmouseover=${run} x='`,
  `"><script>${run}</script>`,
  `'><script>${run}</script>`,
  `\` onclick=${run} \``,
  `'"><\`/ =\\"\\'`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e \\x3cimg\\x3e`,
  `{{constructor.constructor('${run}')()}} \${${run}} #{${run}} <%= ${run} %> {who} {name}`,
  `%3Cscript%3E${run}%3C/script%3E %s %n %1$s %%`,
];

const entities = [
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;script&#62; &#x3C;script&#x3E; &#0; &#xD800; &#x202E; &#1114112;`,
  `&quot; onload=${run} &apos; &amp;amp; & && &nbsp &copy &notit; &lt &;`,
];

const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}//`,
  `vbscript:x data:text/html,<script>${run}</script> data:image/svg+xml;base64,PHN2Zy8+`,
  `${url} //example.invalid/ran file:///etc/passwd mailto:a@example.invalid`,
  `#top ../../x ?q=<b>`,
];

const styles = [
  `x{background:url(${url})} @import "${url}";`,
  `expression(${run}) behavior:url(${url}) -moz-binding:url(${url})`,
  `\\3c script\\3e  \\0000a \\" }*{color:#fff;font-size:0}`,
  `color:red;position:fixed;top:0;left:0;width:100%;height:100%`,
];

const orders = [
  "\u202Eright to left override\u202C end",
  "\u202Aa \u202Bb \u202Dc\u202C\u202C\u202C \u2066d \u2067e \u2068f\u2069\u2069\u2069 \u200Eg\u200Fh\u061Ci",
  "never closed \u202E\u2067\u202B",
  "closed too often \u202C\u2069\u2069\u202C",
  "שלום (שלום) 123 abc! مرحبا، 456 (abc)",
];

const long = [
  "w".repeat(5000),
  "\u05D0".repeat(5000),
  "\u4E16".repeat(5000),
  "-".repeat(5000),
  `${"a".repeat(2500)}\u00AD${"b".repeat(2500)}`,
  "\u00A0".repeat(200) + "no break" + "\u2060".repeat(200),
  "\uFDFD".repeat(60) + "\u{12031}".repeat(60),
];

const emoji = [
  "👨‍👩‍👧‍👦 👩🏽‍🚒 🏳️‍🌈 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧 1️⃣ ❤️‍🔥 🧑🏿‍🤝‍🧑🏻 🫱🏼‍🫲🏾",
  "👨‍👩‍👧‍👦".repeat(300),
  "\u200D\u200D\uFE0F\u{1F3FD} \u{E0001}\u{E0067}\u{E007F}",
];

const marks = [
  "\u0301\u0308 starts with marks",
  `Z${"\u0310\u0301\u0336\u0489".repeat(100)}a${"\u0334\u0353\u0321".repeat(100)}lgo`,
  "e\u0301 a\u030A \u20DD \u0338 o\u20E3",
  `\u0E01${"\u0E49".repeat(80)} \u0915${"\u093F".repeat(80)}`,
  "\u034F\u115F\u1160\u3164\uFFA0\u17B4\u17B5 nothing to be seen",
];

const odd = [
  "\uFEFFmark of order, \uFEFFtwice\uFEFF",
  "\uFFFE \uFFFF \uFDD0 \uFDEF \u{1FFFE} \u{10FFFF} noncharacters",
  "\u0001\u0008\u000B\u000C\u000E\u001B[31m\u007F\u0080\u0085\u009B2J controls",
  "a\tb\nc\r\nd\re\u2028f\u2029g\u000Bh breaks",
  "\uE000\uF8FF\u{F0000}\u{10FFFD} private \uFFFD\uFFFC\uFFF9a\uFFFAb\uFFFB",
  "\u200B\u200C\u2060\u2061\u180E\u00AD unseen",
  "null\u2400 undefined NaN true -0 1e999",
  "𝕳𝖊𝖑𝖑𝖔 Ｆｕｌｌ ﬁ ﬂ Å Å ẞ ı İ ǅ",
];

// A greeting or a line of the Universal Declaration's first article in each script.
const scripts = [
  "All human beings are born free", // Latin
  "Ὅλοι οἱ ἄνθρωποι γεννιοῦνται ἐλεύθεροι",
  "Все люди рождаются свободными и равными",
  "Բոլոր մարդիկ ծնվում են ազատ",
  "ყველა ადამიანი იბადება თავისუფალი",
  "כל בני האדם נולדו בני חורין ושווים",
  "يولد جميع الناس أحرارًا متساوين",
  "ہر شخص آزاد پیدا ہوا ہے",
  "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ",
  "ހުރިހާ އިންސާނުން އުފަންވަނީ",
  "ߡߐ߱ ߓߍ߯ ߢߊ߬ߣߊ߫ ߤߐ߬ߙߐ߲߬ߧߊ߬",
  "सभी मनुष्यों को गौरव और अधिकारों",
  "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা",
  "ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ",
  "પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ",
  "ସମସ୍ତ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ ସ୍ୱାଧୀନ",
  "மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே",
  "ప్రతిపత్తిస్వత్వముల విషయమున మానవులెల్లరును",
  "ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ",
  "മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും",
  "සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා",
  "มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกัน",
  "ມະນຸດທຸກຄົນເກີດມາມີສິດເສລີພາບ",
  "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས",
  "လူတိုင်းသည် တူညီ လွတ်လပ်သော",
  "មនុស្សទាំងអស់ កើតមកមានសេរីភាព",
  "ᠬᠦᠮᠦᠨ ᠪᠦᠷ ᠲᠥᠷᠥᠵᠦ ᠮᠡᠨᠳᠡᠯᠡᠬᠦ",
  "የሰው፡ልጅ፡ሁሉ፡ሲወለድ፡ነጻና፡በክብርና፡በመብትም",
  "ᎨᏂᏚᏓᎸᏉ ᎤᎾᏕᎿ ᎠᎴ ᎤᏂᏠᏱ",
  "ᐃᓅᔪᓕᒫᑦ ᐊᓂᖅᑎᕆᔪᓕᒫᑦ",
  "ⵉⵎⴷⴰⵏⴻⵏ ⴰⴽⴽⴻⵏ ⵎⴰ ⵍⵍⴰⵏ",
  "人人生而自由，在尊严和权利上一律平等",
  "すべての人間は、生まれながらにして自由であり",
  "모든 인간은 태어날 때부터 자유로우며",
  "ㄖㄣˊ ㄖㄣˊ ㄕㄥ ㄦˊ ㄗˋ ㄧㄡˊ",
  "ꆏꊂꃅꄿꐨꐥ，ꌅꅍꀂꏽꐯꒈꃅꐥꌐ",
  "ꦱꦏꦧꦺꦃꦲꦩꦤꦸꦁꦱ",
  "ᬲᬫ᭄ᬲ᭄ᬢ᭄ᬭᬳᬫᬦᬸᬲ",
  "ᱡᱚᱛᱚ ᱦᱚᱲ ᱜᱮ",
  "𞤋𞤲𞥆𞤢𞤥𞤢 𞤢𞥄𞤣𞤫𞥅𞤶𞤭 𞤬𞤮𞤬",
  "ꕉꕜꕮ ꔔꘋ ꖸ ꔰ ꗋꘋ",
  "𐐃𐑊 𐐸𐐷𐐭𐑋𐐲𐑌 𐐺𐐨𐐮𐑍𐑆",
  "ᚨᛚᛚ ᚹᛖᚱᛖ ᛒᛟᚱᚾ ᚠᚱᛖᛖ",
];

module.exports = { addresses, emoji, entities, long, markup, marks, odd, orders, quotes, scripts, styles };
