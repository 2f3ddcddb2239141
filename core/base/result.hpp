// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/diagnostic.hpp"
#include "base/exit_code.hpp"

namespace infra {

// Why a stage has no result: what to tell the user, and how the process will end.
struct Failure {
  ExitCode code = ExitCode::our_bug;
  Diagnostics diagnostics;

  Failure(ExitCode how, Diagnostic why) : code(how) { diagnostics.push_back(std::move(why)); }
  Failure(ExitCode how, Diagnostics why) : code(how), diagnostics(std::move(why)) {}
};

// A value, or the failure that stands in its place. Has the names of std::expected, so that it can
// become an alias for it once the compilers we support have one.
template <typename T>
class [[nodiscard]] Result {
public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return std::get<0>(held_); }
  const T& value() const& { return std::get<0>(held_); }
  T&& value() && { return std::get<0>(std::move(held_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Failure& error() & { return std::get<1>(held_); }
  const Failure& error() const& { return std::get<1>(held_); }
  Failure&& error() && { return std::get<1>(std::move(held_)); }

private:
  std::variant<T, Failure> held_;
};

// A step that gives nothing but may fail.
template <>
class [[nodiscard]] Result<void> {
public:
  Result() = default;
  Result(Failure failure) : failure_(std::move(failure)) {}

  bool has_value() const { return !failure_.has_value(); }
  explicit operator bool() const { return has_value(); }

  Failure& error() & { return *failure_; }
  const Failure& error() const& { return *failure_; }
  Failure&& error() && { return *std::move(failure_); }

private:
  std::optional<Failure> failure_;
};

using Done = Result<void>;

}  // namespace infra

// Names the value of a Result, or returns its failure from the function around it. A macro because
// no function can return from its caller; it is the only way that a failure travels up.
//   INFRA_TRY(document, spec::read(path, sources));
// NOLINTBEGIN(bugprone-macro-parentheses): a name that is declared cannot stand in parentheses
#define INFRA_TRY(name, expression)                                    \
  auto name##_or_failure = (expression);                               \
  if (!name##_or_failure) return std::move(name##_or_failure).error(); \
  auto name = std::move(name##_or_failure).value()
// NOLINTEND(bugprone-macro-parentheses)

#define INFRA_TRY_DONE(expression) \
  if (auto done = (expression); !done) return std::move(done).error()
