/* SPDX-License-Identifier: MIT */
/* Words around one that may be a name, which are asked for it alone: a blank before and
 * after each. */
#pragma once

/* Before a thing. */
#define ARTICLES " a an another "

/* What a car or a toy is like. */
#define LOOKS                                                                                                          \
  " black blue red white silver grey green gold yellow orange purple pink brown old new second used little small big " \
  "battered parked toy vintage classic electric "

/* Behind a thing that has an article. */
#define BEHIND_THING " to in on at of from for with that which by "

/* What something to drink or to wear comes in. */
#define VESSELS                                                                                                        \
  " can cans pint pints bottle bottles tin tins glass glasses crate crates packet packets jar jars box bar tube pair " \
  "statue flavour "

/* What no name stands before as the first word of a sentence, but a thing may. What somebody
 * does, too ("leaves", "plans"), is none of them. */
#define OBJECTS                                                                                                        \
  " nut nuts berry berries seed seeds pad pads tree trees bush bushes leaf petal petals oil rice hedge hedges "  \
  "branch branches bulb bulbs soup sauce bread butty sandwich sandwiches cheese jam stuffing mixture mixtures "   \
  "litter prayer prayers service services concert concerts term rota form room rooms box chart "     \
  "charts card cards sticker stickers poster posters costume blanket jumper hoodie trousers socks pyjamas wellies hat " \
  "shed door doors wall walls floor window windows carpet mattress cupboard drawer fridge bags bottle bottles envelope " \
  "powder smoke mould staining tablets pills vape bin light levels level water waters "   \
  "damage force clothes clothing weather day days week weeks morning afternoon evening night nights weekend month "      \
  "season activities holidays club clubs group groups scheme schemes project workers staff bruise bruises scar scars "   \
  "teeth hair eyes nails pants nappy nappies food foods meal meals breakfast lunch hunt fight keys words news "   \
  "decision decisions date threshold order proceedings meeting meetings conference number numbers list "    \
  "file record report statement statements letter letters bundle policy policies procedure "     \
  "procedures assessment assessments plan review toggle logo badge badges wrappers shop run "  \
  "chemist pharmacy bank cafe garage factory prices price money payment payments bill debts meter tickets "

/* People, behind a word that says what they are like. */
#define YOUTHS                                                                                                         \
  " parents parent mums mum dads dad mothers mother fathers father people adults adult carers women woman men man "      \
  "person persons girls girl boys boy lads lad lady child children offenders ones "

/* Words that are surnames, too, and say what somebody is like. */
#define LIKE_THAT                                                                                                      \
  " young little small good rich black white brown poor wise sweet bright old new noble strong close happy lucky "       \
  "precious innocent long church best "

/* Before a shop or an illness. */
#define BEFORE_SHOP " at from in to with near via by has have had of "

/* Behind it. */
#define BEHIND_SHOP                                                                                                    \
  " and or for on to with in this last next every weekly today after before when who is was but as at "

/* What is said of hope or patience, and of nobody. */
#define STATES " wearing needed required essential restored fading breaking nothing everything served done due "

/* Before "to" and somebody. */
#define SPEAKING                                                                                                       \
  " spoke spoken speak speaks speaking talk talks talked talking listen listens listened listening apologised handed "  \
  "introduced married engaged according lied wrote "

/* Days that are given names, too. */
#define WEEKDAYS " monday tuesday wednesday thursday friday saturday sunday "
