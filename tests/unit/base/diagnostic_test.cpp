// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/diagnostic.hpp"

#include "support/catch.hpp"

using namespace infra;

namespace {

std::string messages(const Diagnostics& diagnostics) {
  std::string all;
  for (const auto& diagnostic : diagnostics) all += diagnostic.message + " ";
  return all;
}

}  // namespace

TEST_CASE("a complaint is put together from its parts") {
  const Diagnostic complaint =
      error("spec.enum", "wrong").about("a.b").at({1, 2, 3, 4}).with_hint("right").caused({"c"});
  CHECK(complaint.severity == Severity::error);
  CHECK(complaint.id == "spec.enum");
  CHECK(complaint.subject == "a.b");
  CHECK(complaint.message == "wrong");
  CHECK(complaint.hint == "right");
  CHECK(complaint.caused_by == std::vector<std::string>{"c"});
  CHECK(complaint.position == Position{1, 2, 3, 4});
  CHECK(warning("x", "y").severity == Severity::warning);
  CHECK(note("x", "y").severity == Severity::note);
}

TEST_CASE("a place that is not known is none") {
  const Diagnostic complaint = error("x", "y").at(Position{});
  CHECK_FALSE(complaint.position);
}

TEST_CASE("complaints are sorted by file, line and column, those without a place first") {
  Diagnostics all = {error("x", "e").at({1, 1, 1, 1}), error("x", "d").at({0, 10, 1, 1}),
                     error("x", "c").at({0, 2, 9, 1}), error("x", "b").at({0, 2, 1, 1}),
                     error("x", "a")};
  sort_by_position(all);
  CHECK(messages(all) == "a b c d e ");
}

TEST_CASE("complaints of one place are sorted by their words, whatever order they came in") {
  Diagnostics all = {error("b", "3").about("s").at({0, 1, 1, 1}),
                     error("a", "2").about("s").at({0, 1, 1, 1}),
                     error("z", "1").about("r").at({0, 1, 1, 1})};
  sort_by_position(all);
  CHECK(messages(all) == "1 2 3 ");
}

TEST_CASE("equal complaints become one") {
  const auto complaint = [] { return error("x", "same").about("s").at({0, 1, 1, 1}); };
  Diagnostics all = {complaint(), error("x", "other").about("s").at({0, 1, 1, 1}), complaint()};
  sort_by_position(all);
  CHECK(messages(all) == "other same ");
}

TEST_CASE("notes and warnings are no errors") {
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({note("x", "y"), warning("x", "y")}));
  CHECK(has_errors({note("x", "y"), error("x", "y")}));
}

TEST_CASE("complaints are appended in their order") {
  Diagnostics all = {error("x", "a")};
  append(all, {error("x", "b"), error("x", "c")});
  CHECK(messages(all) == "a b c ");
}
