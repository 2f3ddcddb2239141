// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/child.hpp"

#include <chrono>
#include <string>
#include <string_view>

#include "process/self.hpp"
#include "support/catch.hpp"

using namespace infra;
using process::Child;
using process::Conversation;
using process::Ending;
using process::Limits;

namespace {

// What a shell that runs `script` has to say to `input`. It answers on descriptor 3.
Conversation ask(const std::string& script, const std::string& input = "",
                 const Limits& limits = {}) {
  process::ignore_broken_pipes();  // as main does
  auto child = Child::start("/bin/sh", {"-c", script});
  REQUIRE(child.has_value());
  return std::move(*child).converse(input, limits);
}

Limits short_limits() {
  Limits limits;
  limits.deadline = std::chrono::milliseconds{300};
  return limits;
}

}  // namespace

TEST_CASE("a child reads what it is asked and answers on descriptor 3") {
  const auto said = ask("cat >&3", "question");
  CHECK(said.output == "question");
  CHECK(said.ending.kind == Ending::Kind::exited);
  CHECK(said.ending.number == 0);
}

TEST_CASE("what a child prints is kept apart from its answer") {
  const auto said = ask("echo out; echo err >&2; echo answer >&3");
  CHECK(said.output == "answer\n");
  CHECK_THAT(said.log, Catch::Matchers::ContainsSubstring("out\n"));
  CHECK_THAT(said.log, Catch::Matchers::ContainsSubstring("err\n"));
}

TEST_CASE("a child that prints more than a pipe holds while it is asked stops nobody") {
  const std::string question(1'000'000, 'q');
  const auto said = ask("head -c 1000000 /dev/zero; cat >&3", question);
  CHECK(said.output.size() == question.size());
  CHECK(said.log.size() == Limits{}.log_bytes);
}

TEST_CASE("a child gets nothing of our environment") {
  const auto said = ask("echo \"${HOME-none}\" >&3");
  CHECK(said.output == "none\n");
}

TEST_CASE("a child that does not listen is no failure of ours") {
  const auto said = ask("exec 0<&-; echo answer >&3", std::string(1'000'000, 'q'));
  CHECK(said.output == "answer\n");
}

TEST_CASE("a child that answers line by line is asked again, until it ends") {
  process::ignore_broken_pipes();
  auto child = Child::start("/bin/sh", {"-c", "read a; echo $a >&3; read b; echo $b$a >&3"});
  REQUIRE(child.has_value());
  const auto is_line = [](std::string_view output) { return output.find('\n') != output.npos; };
  const auto first = child->ask("one\n", is_line, {});
  CHECK(first.output == "one\n");
  CHECK_FALSE(first.ending.has_value());
  CHECK(child->ask("two\n", is_line, {}).output == "twoone\n");
  const auto none = child->ask("three\n", is_line, {});
  CHECK(none.output.empty());
  REQUIRE(none.ending.has_value());
  CHECK(none.ending->kind == Ending::Kind::exited);
}

TEST_CASE("how a child ended is told in words") {
  CHECK(process::describe(ask("exit 3").ending) == "exited with status 3");
  CHECK_THAT(process::describe(ask("kill -9 $$").ending),
             Catch::Matchers::ContainsSubstring("was ended by signal 9"));
}

TEST_CASE("a child that hangs is stopped at its deadline") {
  const auto said = ask("sleep 60", "", short_limits());
  CHECK(said.ending.kind == Ending::Kind::timed_out);
}

TEST_CASE("a child that answers too much is stopped") {
  Limits limits;
  limits.output_bytes = 1000;
  const auto said = ask("cat /dev/zero >&3", "", limits);
  CHECK(said.ending.kind == Ending::Kind::flooded);
  CHECK(said.output.size() == 1000);
}

TEST_CASE("a child that left another process with its pipes does not keep us waiting") {
  // The sleeper holds every pipe open; only the end of its parent tells that no answer will come.
  const auto said = ask("sleep 60 & echo answer >&3; exit 0");
  CHECK(said.output == "answer\n");
  CHECK(said.ending.kind == Ending::Kind::exited);
}

TEST_CASE("a program that is not there is a failure that names it") {
  const auto child = Child::start("/nowhere/at-all", {});
  REQUIRE_FALSE(child.has_value());
  CHECK(child.error().code == ExitCode::io_failed);
  CHECK(child.error().diagnostics.front().subject == "/nowhere/at-all");
}
