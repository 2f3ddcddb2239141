/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright the infra authors */

/* Plugins that go wrong, one for each INFRA_TEST_<HOW> that this file is compiled with. */
#include <infra/sdk/abi.h>

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(INFRA_TEST_HANGING_CONSTRUCTOR)
__attribute__((constructor)) static void never_return(void) {
  for (;;) sleep(1);
}
#elif defined(INFRA_TEST_EXITING_CONSTRUCTOR)
__attribute__((constructor)) static void leave(void) { _exit(0); }
#endif

static int misbehave(const infra_sink* reply) {
#if defined(INFRA_TEST_CRASH)
  fputs("about to write to nowhere", stderr);
  *(volatile int*)8 = 1;
#elif defined(INFRA_TEST_ABORT)
  abort();
#elif defined(INFRA_TEST_KILLED_MIDWAY)
  /* Half of a frame, as if this very write had been cut. */
  (void)!write(3, "infra-reply 0 1000\n{\"document\":", 31);
  raise(SIGKILL);
#elif defined(INFRA_TEST_EXIT_ZERO)
  exit(0);
#elif defined(INFRA_TEST_EXIT_AT_ONCE)
  _exit(0);
#elif defined(INFRA_TEST_HANG)
  for (;;) sleep(1);
#elif defined(INFRA_TEST_SPIN)
  for (volatile int on = 1; on;) {
  }
#elif defined(INFRA_TEST_DEAF)
  /* Not even a request to end is heard. */
  for (int number = 1; number < NSIG; ++number) signal(number, SIG_IGN);
  for (;;) sleep(1);
#elif defined(INFRA_TEST_EAT_MEMORY)
  for (size_t size = (size_t)100 << 30;;) {
    char* block = malloc(size);
    if (!block && size < (1 << 20)) abort();
    if (!block) size /= 2;
  }
#elif defined(INFRA_TEST_LEAVE_CHILDREN)
  for (int i = 0; i < 20; ++i) {
    pid_t child = fork();
    if (child == 0) {
      for (;;) sleep(1);
    }
    if (child < 0) perror("fork");
  }
  exit(0);
#elif defined(INFRA_TEST_FORK_BOMB)
  for (;;) fork();
#elif defined(INFRA_TEST_CLOSE_EVERYTHING)
  for (int descriptor = 0; descriptor < 1024; ++descriptor) close(descriptor);
#elif defined(INFRA_TEST_GARBAGE)
  for (int descriptor = 1; descriptor < 10; ++descriptor) (void)!write(descriptor, "garbage", 7);
#elif defined(INFRA_TEST_CHATTER)
  static char block[1 << 20];
  memset(block, '.', sizeof block);
  for (int i = 0; i < 64; ++i) (void)!write(1, block, sizeof block);
  exit(3);
#elif defined(INFRA_TEST_FLOOD)
  static char block[1 << 20];
  memset(block, ' ', sizeof block);
  while (reply->write(reply->context, block, sizeof block) == 0) {
  }
  return INFRA_CALL_FAILED;
#elif defined(INFRA_TEST_FLOOD_PAST_THE_SINK)
  static char block[1 << 20];
  (void)!write(3, "infra-reply 0 1073741824\n", 25);
  for (int i = 0; i < 1024; ++i) (void)!write(3, block, sizeof block);
#elif defined(INFRA_TEST_GROWS_OLD)
  static int questions = 0;
  if (++questions == 3) abort();
#elif defined(INFRA_TEST_SAYS_NO)
  reply->write(reply->context, "no \x1b[31mway", 11);
  return INFRA_CALL_FAILED;
#elif defined(INFRA_TEST_KNOWS_NOTHING)
  return INFRA_CALL_NO_METHOD;
#elif defined(INFRA_TEST_STRANGE_CODE)
  reply->write(reply->context, "{}", 2);
  return 4711;
#elif defined(INFRA_TEST_TRUNCATED_JSON)
  reply->write(reply->context, "{\"document\": \"infra/plugin-re", 29);
  return INFRA_CALL_OK;
#elif defined(INFRA_TEST_NO_JSON)
  reply->write(reply->context, "\xff\xfe\0 all is well", 16);
  return INFRA_CALL_OK;
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
#ifdef INFRA_TEST_SHORT_TABLE
    sizeof(size_t),
#else
    sizeof(infra_plugin_v1),
#endif
    INFRA_ABI_MINOR, NAME, "1.0.0", "", call};

#ifdef INFRA_TEST_NO_ENTRY
#define infra_plugin_entry_v1 infra_plugin_entry_v2
INFRA_PLUGIN_EXPORT const infra_plugin_v1* infra_plugin_entry_v2(uint32_t host_abi_minor);
#endif

#ifdef INFRA_TEST_UNDEFINED_SYMBOL
extern int a_function_that_nobody_has(void);
#endif

const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor) {
  (void)host_abi_minor;
#if defined(INFRA_TEST_TOO_NEW)
  return NULL;
#elif defined(INFRA_TEST_UNDEFINED_SYMBOL)
  return a_function_that_nobody_has() ? &k_table : NULL;
#endif
  return &k_table;
}
