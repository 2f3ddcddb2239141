/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright the infra authors */

/* A plugin that tries what no plugin may, and says what it could do. */
#include <infra/sdk/abi.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

static int reads(const char* path) {
  int file = open(path, O_RDONLY);
  if (file >= 0) close(file);
  return file >= 0;
}
static int writes(const char* path) {
  int file = open(path, O_WRONLY | O_CREAT, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}
static int writes_what_is_there(void) { return writes("/proc/self/comm") || writes("/dev/null"); }
static int writes_a_file(void) { return writes("infra-test-intruder"); }
static int makes_a_folder(void) { return mkdir("infra-test-intruder", 0700) == 0; }
static int removes_a_file(void) { return unlink("environments/example/environment.yaml") == 0; }
static int renames_a_file(void) { return rename("environments", "elsewhere") == 0; }
static int changes_rights(void) { return chmod("environments", 0777) == 0; }
static int connects(void) { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }
static int talks_to_the_machine(void) { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
static int forks(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child > 0;
}
static int starts_a_program(void) {
  char* arguments[] = {"true", NULL};
  pid_t child;
  return posix_spawn(&child, "/bin/true", NULL, NULL, arguments, environ) == 0;
}
static int signals_its_parent(void) { return kill(getppid(), 0) == 0; }
static int signals_everybody(void) { return kill(-1, 0) == 0; }
static int leaves_its_group(void) { return setpgid(0, getppid()) == 0 || setsid() >= 0; }
static int raises_its_limits(void) {
  struct rlimit endless = {RLIM_INFINITY, RLIM_INFINITY};
  return setrlimit(RLIMIT_AS, &endless) == 0;
}
static int has_an_environment(void) { return environ != NULL && environ[0] != NULL; }
static int has_descriptors(void) {
  for (int number = 4; number < 256; ++number) {
    if (fcntl(number, F_GETFD) >= 0) return 1;
  }
  return 0;
}

static const struct {
  const char* what;
  int (*try)(void);
} k_calls[] = {{"writes what is there", writes_what_is_there},
               {"writes a file", writes_a_file},
               {"makes a folder", makes_a_folder},
               {"removes a file", removes_a_file},
               {"renames a file", renames_a_file},
               {"changes rights", changes_rights},
               {"connects", connects},
               {"talks to the machine", talks_to_the_machine},
               {"forks", forks},
               {"starts a program", starts_a_program},
               {"signals its parent", signals_its_parent},
               {"signals everybody", signals_everybody},
               {"leaves its group", leaves_its_group},
               {"raises its limits", raises_its_limits},
               {"has an environment", has_an_environment},
               {"has descriptors", has_descriptors}};

/* INFRA_TEST_READS: reading alone, which another half of the sandbox refuses. */
static int call(const char* method, const char* request, size_t length, const infra_sink* reply) {
  (void)method;
  (void)request;
  (void)length;
  char said[1024] = "it";
#ifdef INFRA_TEST_READS
  if (reads("/etc/passwd")) strcat(said, " reads of users;");
  if (reads("environments/example/environment.yaml")) strcat(said, " reads the spec;");
  if (reads("/proc/self/environ")) strcat(said, " reads of processes;");
#else
  (void)reads;
  for (size_t i = 0; i < sizeof k_calls / sizeof *k_calls; ++i) {
    if (!k_calls[i].try()) continue;
    strcat(strcat(said, " "), k_calls[i].what);
    strcat(said, ";");
  }
#endif
  if (strlen(said) == 2) strcat(said, " could do nothing");
  reply->write(reply->context, said, strlen(said));
  return INFRA_CALL_FAILED;
}

static const infra_plugin_v1 k_table = {
    sizeof(infra_plugin_v1), INFRA_ABI_MINOR, "misbehaving", "1.0.0", "", call};

const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor) {
  (void)host_abi_minor;
  return &k_table;
}
