// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/pool.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>

#include "files/stamp.hpp"
#include "process/self.hpp"
#include "support/catch.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;

namespace {

host::Terms terms() {
  process::ignore_broken_pipes();
  host::Terms terms;
  terms.program = INFRA_TEST_PROGRAM;
  terms.limits.deadline = std::chrono::milliseconds{5000};
  return terms;
}

registry::Plugin plugin_at(const std::filesystem::path& library) {
  registry::Plugin plugin;
  plugin.name = "misbehaving";
  plugin.release = "1.0.0";
  plugin.library = library;
  return plugin;
}

// The one complaint that a plugin of tests/plugins gets, which must name it and say what to do.
Diagnostic complaint_about(const registry::Plugin& plugin) {
  auto on_terms = terms();
  if (plugin.library.filename() == "hang.so")
    on_terms.limits.deadline = std::chrono::milliseconds{300};

  auto session = host::Session::start(plugin, on_terms);
  REQUIRE(session.has_value());
  const auto reply = session->translate({});
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().code == ExitCode::plugin_failed);
  REQUIRE(reply.error().diagnostics.size() == 1);
  const auto& complaint = reply.error().diagnostics.front();
  CHECK(complaint.subject == "plugin misbehaving");
  CHECK_THAT(complaint.hint, ContainsSubstring("nothing was written"));
  return complaint;
}

Diagnostic complaint_about(const std::filesystem::path& library) {
  return complaint_about(plugin_at(library));
}

Diagnostic complaint_about_plugin(const std::string& how) {
  return complaint_about(std::filesystem::path(INFRA_TEST_PLUGINS) / (how + ".so"));
}

}  // namespace

TEST_CASE("an installation without the program that plugins run in is to be mended by a new one") {
  auto on_terms = terms();
  on_terms.program = "/nowhere/infra-plugin-host";
  const auto session = host::Session::start(plugin_at("/nowhere/plugin.so"), on_terms);
  REQUIRE_FALSE(session.has_value());
  const auto& complaint = session.error().diagnostics.front();
  CHECK(complaint.subject == "/nowhere/infra-plugin-host");
  CHECK(complaint.hint == "it is a part of infra: reinstall infra");
}

TEST_CASE("a plugin is asked again in the process that it has, until that dies") {
  const auto plugin = plugin_at(std::filesystem::path(INFRA_TEST_PLUGINS) / "grows_old.so");
  host::Pool pool(terms());
  const auto asked = [&] {
    auto session = pool.take(plugin);
    REQUIRE(session.has_value());
    auto answer = session->translate({});
    pool.give_back(plugin, std::move(*session));
    return answer;
  };
  CHECK(asked().value() == "{}");
  CHECK(asked().value() == "{}");
  CHECK_FALSE(asked().has_value());
  // What failed ended there: this is the first question of another process.
  CHECK(asked().value() == "{}");
}

TEST_CASE("a process ends with the thread that started it, and nobody else is given it") {
  const auto plugin = plugin_at(std::filesystem::path(INFRA_TEST_PLUGINS) / "grows_old.so");
  host::Pool pool(terms());
  const auto ask = [&] {
    auto session = pool.take(plugin);
    const bool answered = session.has_value() && session->translate({}).has_value();
    pool.give_back(plugin, std::move(*session));
    return answered;
  };
  bool answered_there = false;
  std::thread([&] { answered_there = ask(); }).join();
  CHECK(answered_there);
  CHECK(ask());
}

TEST_CASE("no process of a plugin is asked without end") {
  const auto plugin = plugin_at(std::filesystem::path(INFRA_TEST_PLUGINS) / "grows_old.so");
  auto session = host::Session::start(plugin, terms());
  REQUIRE(session.has_value());
  int questions = 0;
  for (; session->may_go_on(); ++questions) REQUIRE(session->load().has_value());
  CHECK(questions == 100);
}

#ifndef INFRA_SANITIZED  // a sanitizer ends the process in its own way
TEST_CASE("a plugin that crashes is told by its signal and its last words") {
  const auto complaint = complaint_about_plugin("crash");
  CHECK(complaint.id == "plugin.died");
  CHECK_THAT(complaint.message, ContainsSubstring("was ended by signal 11"));
  CHECK_THAT(complaint.message, ContainsSubstring("before it answered"));
  CHECK_THAT(complaint.message, ContainsSubstring("it printed: \"about to write to nowhere\""));
}
#endif

TEST_CASE("a plugin that is killed in the middle of its answer has not answered") {
  const auto complaint = complaint_about_plugin("killed_midway");
  CHECK(complaint.id == "plugin.died");
  CHECK_THAT(complaint.message, ContainsSubstring("was ended by signal 9"));
  CHECK_THAT(complaint.message, ContainsSubstring("in the middle of its answer"));
}

TEST_CASE("a plugin that ends the process well has not answered either") {
  const auto complaint = complaint_about_plugin("exit_zero");
  CHECK(complaint.message == "exited with status 0 before it answered");
}

TEST_CASE("a plugin that hangs is stopped") {
  CHECK(complaint_about_plugin("hang").message == "did not answer in time and was stopped");
}

TEST_CASE("a plugin that writes where it has no business spoils its own answer only") {
  CHECK_THAT(complaint_about_plugin("garbage").message, ContainsSubstring("garbage"));
}

TEST_CASE("a plugin that floods is told that it may not") {
  CHECK(complaint_about_plugin("flood").message ==
        "could not translate: its answer is longer than it may be");
}

TEST_CASE("what a plugin says cannot steer the terminal") {
  const auto complaint = complaint_about_plugin("says_no");
  CHECK(complaint.message == "could not translate: no \\x1b[31mway");
}

TEST_CASE("a plugin without the method says so") {
  CHECK_THAT(complaint_about_plugin("knows_nothing").message,
             ContainsSubstring("it knows no such request"));
}

TEST_CASE("a library that is not the plugin its data says is refused") {
  const auto complaint = complaint_about_plugin("other_name");
  CHECK(complaint.id == "plugin.load");
  CHECK_THAT(complaint.message, ContainsSubstring("the library is somebody-else 1.0.0"));
}

TEST_CASE("a library that was changed after it was looked at is not used") {
  auto plugin = plugin_at(std::filesystem::path(INFRA_TEST_PLUGINS) / "says_no.so");
  plugin.library_stamp = files::stamp_of(INFRA_TEST_SOURCE);
  CHECK_THAT(complaint_about(plugin).message,
             ContainsSubstring("its library was changed while infra ran"));
}

TEST_CASE("a plugin that cannot work with this infra is refused") {
  CHECK_THAT(complaint_about_plugin("too_new").message,
             ContainsSubstring("it cannot work with this version of infra"));
}

TEST_CASE("a library that is not there, or is none, keeps the loader's own words") {
  CHECK_THAT(complaint_about("/nowhere/infra-x.so").message,
             ContainsSubstring("/nowhere/infra-x.so"));
  CHECK_THAT(complaint_about(INFRA_TEST_SOURCE).message, ContainsSubstring("cannot be used"));
}
