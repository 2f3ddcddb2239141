/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright the infra authors */

/* Plugins that go wrong, one for each INFRA_TEST_<HOW> that this file is compiled with. */
#include <infra/sdk/abi.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int misbehave(const infra_sink* reply) {
#if defined(INFRA_TEST_CRASH)
  fputs("about to write to nowhere", stderr);
  *(volatile int*)8 = 1;
#elif defined(INFRA_TEST_KILLED_MIDWAY)
  /* Half of a frame, as if this very write had been cut. */
  (void)!write(3, "infra-reply 0 1000\n{\"document\":", 31);
  raise(SIGKILL);
#elif defined(INFRA_TEST_EXIT_ZERO)
  exit(0);
#elif defined(INFRA_TEST_HANG)
  for (;;) sleep(1);
#elif defined(INFRA_TEST_GARBAGE)
  for (int descriptor = 1; descriptor < 10; ++descriptor) (void)!write(descriptor, "garbage", 7);
#elif defined(INFRA_TEST_FLOOD)
  static char block[1 << 20];
  memset(block, ' ', sizeof block);
  while (reply->write(reply->context, block, sizeof block) == 0) {
  }
  return INFRA_CALL_FAILED;
#elif defined(INFRA_TEST_SAYS_NO)
  reply->write(reply->context, "no \x1b[31mway", 11);
  return INFRA_CALL_FAILED;
#elif defined(INFRA_TEST_KNOWS_NOTHING)
  return INFRA_CALL_NO_METHOD;
#endif
  reply->write(reply->context, "{}", 2);
  return INFRA_CALL_OK;
}

static int call(const char* method, const char* request, size_t length, const infra_sink* reply) {
  (void)method;
  (void)request;
  (void)length;
  return misbehave(reply);
}

#ifdef INFRA_TEST_OTHER_NAME
#define NAME "somebody-else"
#else
#define NAME "misbehaving"
#endif

static const infra_plugin_v1 k_table = {
    sizeof(infra_plugin_v1), INFRA_ABI_MINOR, NAME, "1.0.0", "", call};

const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor) {
  (void)host_abi_minor;
#ifdef INFRA_TEST_TOO_NEW
  return NULL;
#endif
  return &k_table;
}
