// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "app/doctor/check.hpp"
#include "base/text.hpp"
#include "process/child.hpp"
#include "process/find_program.hpp"

namespace infra::app::doctor {

namespace {

struct Version {
  int major = 0;
  int minor = 0;
  std::string text;  // "1.1.3"
};

// The first "1.2" or "1.2.3" of what a program says of itself.
std::optional<Version> version_in(std::string_view said) {
  while (!said.empty()) {
    const auto begin = said.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    said.remove_prefix(begin);
    const auto word = said.substr(0, said.find_first_not_of("0123456789."));
    Version version;
    const auto* end = word.data() + word.size();
    const auto major = std::from_chars(word.data(), end, version.major);
    const bool has_minor = major.ptr != end && *major.ptr == '.' &&
                           std::from_chars(major.ptr + 1, end, version.minor).ec == std::errc();
    if (has_minor) {
      version.text = word;
      return version;
    }
    said.remove_prefix(word.size());
  }
  return std::nullopt;
}

struct Needed {
  const char* program;
  const char* argument;  // that makes it say its version
  int major;
  int minor;
  const char* good_for;
};

std::string at_least(const Needed& needed) {
  return std::to_string(needed.major) + '.' + std::to_string(needed.minor) + " or newer";
}

std::optional<Version> version_of(const std::filesystem::path& program, const char* argument) {
  auto child = process::Child::start(program, {argument});
  if (!child) return std::nullopt;
  return version_in(std::move(*child).converse("", {}).log);
}

Check look_at(const Needed& needed) {
  const std::string name = needed.program;
  const std::string install = "install " + name + ' ' + at_least(needed);
  const auto program = process::find_program(name);
  if (!program) {
    return {name, std::string("not in PATH; it is needed to ") + needed.good_for, install,
            State::missing, ExitCode::program_failed};
  }
  const auto version = version_of(*program, needed.argument);
  if (!version) {
    return {name, program->string() + " does not say its version", install, State::missing,
            ExitCode::program_failed};
  }
  const auto found = version->text + ", " + program->string();
  const bool is_new_enough =
      std::pair(version->major, version->minor) >= std::pair(needed.major, needed.minor);
  if (is_new_enough) return {name, found, ""};
  return {name, found + "; it is too old to " + needed.good_for, install, State::missing,
          ExitCode::program_failed};
}

// Either of them will do: Terragrunt takes OpenTofu first.
Check engine() {
  constexpr const char* k_good_for = "plan and apply: passwords are written without a trace";
  const Needed tofu{"tofu", "--version", 1, 11, k_good_for};
  const Needed terraform{"terraform", "--version", 1, 11, k_good_for};
  if (process::find_program("tofu")) return look_at(tofu);
  if (process::find_program("terraform")) return look_at(terraform);
  return {"terraform or tofu", "neither is in PATH; one is needed to plan and apply",
          "install one of them, " + at_least(terraform), State::missing, ExitCode::program_failed};
}

}  // namespace

Checks look_at_programs() {
  return {look_at({"terragrunt", "--version", 1, 0, "plan and apply"}), engine(),
          look_at({"git", "--version", 2, 0, "fetch the modules that trees name"})};
}

}  // namespace infra::app::doctor
