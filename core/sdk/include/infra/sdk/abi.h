/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright the infra authors */

/* The whole binary contract between infra and a provider plugin, in C99.
 *
 * A plugin is a shared library that exports one function, infra_plugin_entry_v1. Everything that
 * infra and a plugin have to say to each other is in JSON documents; this header only carries them.
 *
 * Conventions
 *   - Text is UTF-8, given as pointer and length; names are NUL-terminated as well.
 *   - Who allocates, frees. infra frees the request after `call` returns; a reply is copied while it
 *     is written, so the plugin frees its own buffers whenever it likes.
 *   - Strings in infra_plugin_v1 are the plugin's and live as long as the library is loaded.
 *   - No exception, and no C++ type, crosses. A plugin never exits, and never writes to a
 *     descriptor that it did not open; standard output and error are captured and shown on failure.
 *   - `call` runs on one thread at a time, any number of times; each answer follows from its request alone.
 *   - Structures only ever grow at their end. Whoever reads one checks `size` before a member that
 *     came later than the first release. A change of another kind is a new entry symbol.
 */
#ifndef INFRA_SDK_ABI_H
#define INFRA_SDK_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define INFRA_ABI_MAJOR 1
#define INFRA_ABI_MINOR 0

/* What `call` returns: which document was written to the sink. */
#define INFRA_CALL_OK 0        /* the method's result document */
#define INFRA_CALL_FAILED 1    /* text that says why there is none, for a person to read */
#define INFRA_CALL_NO_METHOD 2 /* nothing: this plugin does not know the method */

/* Where a reply goes. Owned by infra, valid during one `call`. */
typedef struct infra_sink {
  size_t size;   /* sizeof(infra_sink) of the host */
  void* context; /* the host's; handed back to `write` as it is */
  /* Takes `length` bytes and copies them. Anything but 0 means that the host takes no more (the
   * reply is over its limit): the plugin returns from `call` at once. */
  int (*write)(void* context, const void* bytes, size_t length);
} infra_sink;

/* What a plugin is. Static in the plugin; infra never writes to it. */
typedef struct infra_plugin_v1 {
  size_t size;             /* sizeof(infra_plugin_v1) of the plugin */
  uint32_t abi_minor;      /* INFRA_ABI_MINOR that the plugin was built with */
  const char* name;        /* as in plugin.json */
  const char* version;     /* as in plugin.json, its `release` */
  const char* sdk_version; /* of the SDK that it was built with, or "" */
  /* Answers one request. `method` is "translate" today; for one that it does not know a plugin
   * returns INFRA_CALL_NO_METHOD. */
  int (*call)(const char* method, const char* request, size_t request_length,
              const infra_sink* reply);
} infra_plugin_v1;

#if defined(__GNUC__)
#define INFRA_PLUGIN_EXPORT __attribute__((visibility("default")))
#else
#define INFRA_PLUGIN_EXPORT
#endif

/* The entry. Returns NULL when the plugin cannot work with a host of this minor version. */
INFRA_PLUGIN_EXPORT const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor);

#ifdef __cplusplus
}
#endif

#endif
