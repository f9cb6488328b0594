/* SPDX-License-Identifier: MIT */
/* Puts values into words, at the end of a line of text. */
#pragma once

#include <sos/sos-record.h>

void sos_say_text     (GString *line, const char *text);
void sos_say_shortly  (GString *line, const char *text);
void sos_say_quote    (GString *line, const char *text);
void sos_say_date     (GString *line, SosDate date);
void sos_say_day_of_time (GString *line, const char *time);
void sos_say_time_of_day (GString *line, const char *time);
void sos_say_duration (GString *line, const char *duration);
void sos_say_number   (GString *line, double number);
void sos_say_join     (GString *line, guint n, guint n_all, const char *separator);
void sos_say_capital  (GString *line, gsize at);
