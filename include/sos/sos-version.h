/* SPDX-License-Identifier: MIT */
/* The library's version: configure.ac reads it from here. */
#pragma once

#define SOS_MAJOR_VERSION 0
#define SOS_MINOR_VERSION 1
#define SOS_MICRO_VERSION 0

/**
 * SOS_VERSION_STRING:
 *
 * The version these headers belong to, such as "0.1.0".
 */
#define SOS_VERSION_STRING "0.1.0"

/**
 * SOS_CHECK_VERSION:
 * @major: major version
 * @minor: minor version
 * @micro: micro version
 *
 * Whether the headers are of this version or a later one.
 */
#define SOS_CHECK_VERSION(major, minor, micro)                                \
  (SOS_MAJOR_VERSION > (major) ||                                             \
   (SOS_MAJOR_VERSION == (major) && SOS_MINOR_VERSION > (minor)) ||           \
   (SOS_MAJOR_VERSION == (major) && SOS_MINOR_VERSION == (minor) &&           \
    SOS_MICRO_VERSION >= (micro)))

/**
 * SOS_FORMAT_VERSION:
 *
 * The version of the map document that this library reads and writes.
 */
#define SOS_FORMAT_VERSION 1
