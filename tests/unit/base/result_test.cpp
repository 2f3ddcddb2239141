// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/result.hpp"

#include <memory>
#include <string>

#include "base/failures.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0)
    return Failure(ExitCode::wrong_spec, error("test.odd", std::to_string(number) + " is odd"));
  return number / 2;
}

Result<int> quarter(int number) {
  INFRA_TRY(once, half(number));
  INFRA_TRY(twice, half(once));
  return twice;
}

Done check_even(int number) {
  INFRA_TRY(halved, half(number));
  (void)halved;
  return {};
}

Result<std::string> checked_name(int number) {
  INFRA_TRY_DONE(check_even(number));
  return std::to_string(number);
}

Result<std::unique_ptr<int>> boxed(int number) {
  INFRA_TRY(value, half(number));
  return std::make_unique<int>(value);
}

}  // namespace

TEST_CASE("a result holds a value or the failure in its place") {
  const auto good = half(4);
  REQUIRE(good);
  CHECK(*good == 2);
  const auto bad = half(3);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == ExitCode::wrong_spec);
  CHECK(bad.error().diagnostics.at(0).message == "3 is odd");
}

TEST_CASE("a failure travels up unchanged, from the step that failed") {
  CHECK(*quarter(12) == 3);
  CHECK(quarter(6).error().diagnostics.at(0).message == "3 is odd");
  CHECK(checked_name(3).error().diagnostics.at(0).message == "3 is odd");
  CHECK(*checked_name(4) == "4");
}

TEST_CASE("a value that can only be moved is moved out") {
  auto result = boxed(4);
  REQUIRE(result);
  const std::unique_ptr<int> value = std::move(result).value();
  CHECK(*value == 2);
}

TEST_CASE("a step that gives nothing has done it or failed") {
  CHECK(Done().has_value());
  CHECK(check_even(2));
  CHECK(check_even(1).error().code == ExitCode::wrong_spec);
}

TEST_CASE("of several failures all is said, and the gravest says how the run ends") {
  Failures none;
  CHECK(std::move(none).done());

  Failures failures;
  failures.add(Failure(ExitCode::plugin_failed, error("a", "first")));
  failures.add(Failure(ExitCode::wrong_spec, error("b", "second")));
  const auto done = std::move(failures).done();
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ExitCode::plugin_failed);
  CHECK(done.error().diagnostics.size() == 2);
  CHECK(graver(ExitCode::wrong_spec, ExitCode::drift) == ExitCode::wrong_spec);
  CHECK(graver(ExitCode::done, ExitCode::drift) == ExitCode::drift);
}
