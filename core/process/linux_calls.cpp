// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "process/linux_sandbox.hpp"

// seccomp: which calls of the kernel a process may make at all. A list of what is refused and not of what is
// allowed: a C library of another year makes other harmless calls, and a plugin has to work with all of them.
namespace infra::process {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t k_machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t k_machine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t k_machine = 0;
#endif

// Calls that no translation needs. Those that one machine lacks are the older forms of those that all have.
constexpr long k_refused[] = {
    // other processes
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kcmp,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_pidfd_send_signal,
    SYS_tkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_setpgid,
    SYS_setsid,
    // the network
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    // files
    SYS_unlinkat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_truncate,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    SYS_open_by_handle_at,
    SYS_memfd_create,
    SYS_fanotify_init,
    // what outlives a process: queues and shared memory
    SYS_shmget,
    SYS_semget,
    SYS_msgget,
    SYS_mq_open,
    SYS_mq_unlink,
    // the system
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_reboot,
    SYS_swapon,
    SYS_swapoff,
    SYS_acct,
    SYS_quotactl,
    SYS_settimeofday,
    SYS_clock_settime,
    SYS_adjtimex,
    SYS_clock_adjtime,
    SYS_sethostname,
    SYS_setdomainname,
    SYS_syslog,
    SYS_personality,
    SYS_setrlimit,
    SYS_setuid,
    SYS_setgid,
    SYS_setreuid,
    SYS_setregid,
    SYS_setresuid,
    SYS_setresgid,
    SYS_setgroups,
    SYS_capset,
    // ways around this list
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
#if defined(__x86_64__)
    SYS_fork,
    SYS_vfork,
    SYS_creat,
    SYS_unlink,
    SYS_rmdir,
    SYS_rename,
    SYS_renameat,
    SYS_mkdir,
    SYS_mknod,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
    SYS_ioperm,
    SYS_iopl,
    SYS_modify_ldt,
#endif
#if defined(SYS_renameat) && !defined(__x86_64__)
    SYS_renameat,
#endif
};

// Newer forms whose arguments lie in memory, where a filter cannot look: a C library that hears that they do not
// exist takes the older ones.
constexpr long k_unknown[] = {SYS_clone3, SYS_openat2};

constexpr std::uint32_t refuse(int error_number) {
  return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error_number);
}

using Filter = std::vector<sock_filter>;

sock_filter load(std::size_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}

sock_filter answer(std::uint32_t with) { return {BPF_RET | BPF_K, 0, 0, with}; }

// Compares the loaded word, and passes over so many instructions where that holds, and where it does not.
struct Skip {
  std::size_t if_so;
  std::size_t if_not;
};
sock_filter compare(std::uint16_t how, std::uint32_t value, Skip skip) {
  return {static_cast<std::uint16_t>(BPF_JMP | BPF_K | how), static_cast<std::uint8_t>(skip.if_so),
          static_cast<std::uint8_t>(skip.if_not), value};
}

// The halves of an argument: both machines are little-endian.
std::size_t low_half(std::size_t argument) { return offsetof(seccomp_data, args) + 8 * argument; }
std::size_t high_half(std::size_t argument) { return low_half(argument) + 4; }

void refuse_call(Filter& filter, long number, int error_number) {
  filter.push_back(compare(BPF_JEQ, static_cast<std::uint32_t>(number), {0, 1}));
  filter.push_back(answer(refuse(error_number)));
}

// What follows the number of one call: loads an argument and tests it. The number is loaded again behind it.
void rule(Filter& filter, long number, const Filter& test) {
  filter.push_back(compare(BPF_JEQ, static_cast<std::uint32_t>(number), {0, test.size() + 1}));
  filter.insert(filter.end(), test.begin(), test.end());
  filter.push_back(load(offsetof(seccomp_data, nr)));
}

// Refused where one of the argument's low bits is set.
Filter refused_with_bits(std::size_t argument, std::uint32_t bits) {
  return {load(low_half(argument)), compare(BPF_JSET, bits, {0, 1}), answer(refuse(EPERM))};
}

Filter refused_without_bits(std::size_t argument, std::uint32_t bits) {
  return {load(low_half(argument)), compare(BPF_JSET, bits, {1, 0}), answer(refuse(EPERM))};
}

Filter refused_unless(std::size_t argument, std::uint32_t value) {
  return {load(low_half(argument)), compare(BPF_JEQ, value, {1, 0}), answer(refuse(EPERM))};
}

Filter refused_unless_null(std::size_t argument) {
  return {load(low_half(argument)), compare(BPF_JEQ, 0, {0, 2}), load(high_half(argument)),
          compare(BPF_JEQ, 0, {1, 0}), answer(refuse(EPERM))};
}

// Of all that ioctl does, what a C library asks of a descriptor before it reads or writes.
Filter refused_but_questions() {
  Filter filter{load(low_half(1))};
  constexpr std::uint32_t k_allowed[] = {TCGETS, TIOCGWINSZ, FIONREAD, FIOCLEX, FIONCLEX};
  auto left = std::size(k_allowed);
  for (const auto request : k_allowed) {
    filter.push_back(compare(BPF_JEQ, request, {left, 0}));
    --left;
  }
  filter.push_back(answer(refuse(ENOTTY)));
  return filter;
}

Filter list_of_refused_calls() {
  const auto me = static_cast<std::uint32_t>(::getpid());
  constexpr auto k_writes = static_cast<std::uint32_t>(O_ACCMODE | O_CREAT | O_TRUNC);
  Filter filter{load(offsetof(seccomp_data, arch)), compare(BPF_JEQ, k_machine, {1, 0}),
                answer(SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
#if defined(__x86_64__)
  // The same calls under other numbers, for programs with short pointers.
  filter.push_back(compare(BPF_JGE, 0x40000000U, {0, 1}));
  filter.push_back(answer(refuse(ENOSYS)));
  rule(filter, SYS_open, refused_with_bits(1, k_writes));
#endif
  rule(filter, SYS_openat, refused_with_bits(2, k_writes));
  rule(filter, SYS_clone, refused_without_bits(0, CLONE_THREAD));
  // abort() and raise() send a signal to the process itself.
  rule(filter, SYS_kill, refused_unless(0, me));
  rule(filter, SYS_tgkill, refused_unless(0, me));
  rule(filter, SYS_prlimit64, refused_unless_null(2));
  rule(filter, SYS_ioctl, refused_but_questions());
  for (const auto number : k_refused) refuse_call(filter, number, EPERM);
  for (const auto number : k_unknown) refuse_call(filter, number, ENOSYS);
  filter.push_back(answer(SECCOMP_RET_ALLOW));
  return filter;
}

}  // namespace

bool can_deny_calls() {
  const std::uint32_t action = SECCOMP_RET_ERRNO;
  return k_machine != 0 && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool deny_calls() {
  if (k_machine == 0) return false;
  auto filter = list_of_refused_calls();
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

}  // namespace infra::process
