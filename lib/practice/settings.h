/* SPDX-License-Identifier: MIT */
/* The numbers that rules go by: every one is there. */
#pragma once

#include <sos/sos-settings.h>

#include "lib/model/settings-file.h"

/* Those of @settings; of the guidance for %NULL. */
const SosSettingsFile *sos_settings_get_numbers (const SosSettings *settings);
