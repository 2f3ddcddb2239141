// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Preloaded into infra by faults.py: calls of the system that files and pipes are written and read with, which
// go wrong as INFRA_FAULTS says. A plugin's process has no environment, so that it is never touched.
//
//   interrupted     every other call is interrupted by a signal; reads and writes move a few bytes at a time
//   CALL:ERRNO:N    the N-th call of CALL fails so, and all that come after it: write, openat, renameat, sync,
//                   mkdirat, unlinkat
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define INFRA_REAL(name) ((__typeof__(&(name)))dlsym(RTLD_NEXT, #name))

enum { k_few_bytes = 7 };

static int is_set(const char* word) {
  const char* faults = getenv("INFRA_FAULTS");
  return faults != NULL && strcmp(faults, word) == 0;
}

// Whether this call is to fail; sets errno.
static int fails(const char* call) {
  static unsigned calls = 0;
  static long counted = 0;
  const char* faults = getenv("INFRA_FAULTS");
  const size_t length = strlen(call);
  int number = 0;
  long nth = 0;
  if (is_set("interrupted")) {
    // Links, removals and renames are never interrupted.
    const int can_be = strcmp(call, "renameat") != 0 && strcmp(call, "unlinkat") != 0 &&
                       strcmp(call, "mkdirat") != 0;
    errno = EINTR;
    return can_be && ++calls % 2 == 1;
  }
  if (faults == NULL || strncmp(faults, call, length) != 0 || faults[length] != ':') return 0;
  if (sscanf(faults + length, ":%d:%ld", &number, &nth) != 2) return 0;
  errno = number;
  return ++counted >= nth;
}

static size_t portion(size_t size) {
  return is_set("interrupted") && size > k_few_bytes ? k_few_bytes : size;
}

// A disk has no room left, not a pipe.
static int is_on_disk(int file) {
  struct stat about;
  return fstat(file, &about) == 0 && S_ISREG(about.st_mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  if ((is_set("interrupted") || is_on_disk(file)) && fails("write")) return -1;
  return INFRA_REAL(write)(file, bytes, portion(size));
}

ssize_t read(int file, void* bytes, size_t size) {
  return fails("read") ? -1 : INFRA_REAL(read)(file, bytes, portion(size));
}

static mode_t mode_in(int flags, va_list arguments) {
  return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  // What only reads is let through: a disk that is full can be read. The standard library lists folders without
  // O_NOFOLLOW, and takes an interruption for the end.
  const int writes = (flags & O_CREAT) != 0;
  const int lists = (flags & O_DIRECTORY) != 0 && (flags & O_NOFOLLOW) == 0;
  if ((writes || (is_set("interrupted") && !lists)) && fails("openat")) return -1;
  return INFRA_REAL(openat)(folder, path, flags, mode);
}

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return fails("open") ? -1 : INFRA_REAL(open)(path, flags, mode);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  return fails("renameat") ? -1 : INFRA_REAL(renameat)(from_folder, from, to_folder, to);
}

int mkdirat(int folder, const char* path, mode_t mode) {
  return fails("mkdirat") ? -1 : INFRA_REAL(mkdirat)(folder, path, mode);
}

int unlinkat(int folder, const char* path, int flags) {
  return fails("unlinkat") ? -1 : INFRA_REAL(unlinkat)(folder, path, flags);
}

int fsync(int file) { return fails("sync") ? -1 : INFRA_REAL(fsync)(file); }

int syncfs(int file) { return fails("sync") ? -1 : INFRA_REAL(syncfs)(file); }

int ftruncate(int file, off_t size) {
  return fails("ftruncate") ? -1 : INFRA_REAL(ftruncate)(file, size);
}
