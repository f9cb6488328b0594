/* SPDX-License-Identifier: MIT */
/* libsos: Signs of Safety maps. Include this one. */
#pragma once

#include <sos/sos-macros.h>
#include <sos/sos-version.h>

#include <sos/sos-error.h>

#include <sos/sos-date.h>
#include <sos/sos-enums.h>
#include <sos/sos-record.h>

#include <sos/sos-person.h>
#include <sos/sos-column.h>
#include <sos/sos-scale.h>
#include <sos/sos-voice.h>
#include <sos/sos-plan.h>
#include <sos/sos-event.h>
#include <sos/sos-partnership.h>
#include <sos/sos-analysis.h>
#include <sos/sos-document.h>

#include <sos/sos-field.h>
#include <sos/sos-map.h>
#include <sos/sos-value.h>

#include <sos/sos-change.h>
#include <sos/sos-merge.h>

#include <sos/sos-reader.h>
#include <sos/sos-writer.h>
#include <sos/sos-diff.h>
#include <sos/sos-node.h>
#include <sos/sos-schema.h>
#include <sos/sos-render.h>
#include <sos/sos-store.h>

#include <sos/sos-settings.h>
#include <sos/sos-scaling.h>
#include <sos/sos-cycle.h>
#include <sos/sos-check.h>
#include <sos/sos-calendar.h>
#include <sos/sos-privacy-check.h>
#include <sos/sos-profile.h>
#include <sos/sos-clocks.h>

#include <sos/sos-arrow.h>
#include <sos/sos-table.h>
#include <sos/sos-corpus.h>
#include <sos/sos-privacy.h>
#include <sos/sos-anonymiser.h>

#include <sos/sos-redactor.h>
