// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/lock.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace infra;
using model::Lock;
using model::parse_lock;
using model::with_slots;

namespace {

std::string complaint(const std::string& text) {
  const auto lock = parse_lock(text, "infra.lock");
  REQUIRE_FALSE(lock.has_value());
  CHECK(lock.error().code == ExitCode::wrong_spec);
  const auto& why = lock.error().diagnostics.front();
  CHECK_FALSE(why.hint.empty());
  return why.subject + ": " + why.message;
}

}  // namespace

TEST_CASE("a lock is read as it was written") {
  Lock lock;
  lock.slots = {{0, "main"}, {3, "standby"}};
  lock.plugins = {{"aws", {"aws-eks-rds", "0.1.0", "abc", {}}}};
  const auto text = model::print(lock);
  CHECK(text ==
        "# What this environment has taken and keeps. Written by `infra build`: commit it.\n"
        "infra-lock 1\n"
        "slot 0 main\n"
        "slot 3 standby\n"
        "plugin aws aws-eks-rds 0.1.0 abc\n");
  const auto read = parse_lock(text, "infra.lock");
  REQUIRE(read.has_value());
  CHECK(*read == lock);
}

TEST_CASE("what two locks have differently is said line by line, in their order") {
  Lock before;
  before.slots = {{0, "main"}, {2, "old"}, {10, "far"}};
  before.plugins = {{"aws", {"aws-eks-rds", "0.1.0", "abc", {}}}};
  before.pins = {{"aws", {{"cluster.version", "1.33"}, {"database.version", "17"}}}};
  CHECK(model::changes_between(before, before).empty());

  Lock after = before;
  after.slots.erase(2);
  after.slots[1] = "standby";
  after.slots[10] = "near";
  after.plugins["aws"].digest = "def";
  after.pins["aws"]["cluster.version"] = "1.34";
  std::vector<std::string> lines;
  for (const auto& change : model::changes_between(before, after)) {
    lines.push_back(change.before + " -> " + change.after);
  }
  CHECK(lines == std::vector<std::string>{
                     " -> slot 1 standby", "slot 2 old -> ", "slot 10 far -> slot 10 near",
                     "plugin aws aws-eks-rds 0.1.0 abc -> plugin aws aws-eks-rds 0.1.0 def",
                     "pin aws cluster.version 1.33 -> pin aws cluster.version 1.34"});
}

TEST_CASE("line endings that git changed are no damage") {
  const auto read = parse_lock("infra-lock 1\r\nslot 0 main\r\n", "infra.lock");
  REQUIRE(read.has_value());
  CHECK(read->slots.at(0) == "main");
}

TEST_CASE("a lock that nobody could have written is refused at its line") {
  CHECK(complaint("infra-lock 2\n") ==
        "infra.lock: line 1 begins with \"infra-lock 2\", and this infra reads \"infra-lock 1\"");
  CHECK(complaint("# nothing\n") == "infra.lock: line 1 does not say its version");
  CHECK(complaint("infra-lock 1\nslot x main\n") ==
        "infra.lock: line 2 \"x\" is not the number of a slot");
  CHECK(complaint("infra-lock 1\nslot 99999 main\n") ==
        "infra.lock: line 2 \"99999\" is not the number of a slot");
  CHECK(complaint("infra-lock 1\nslot 0 a\nslot 0 b\n") ==
        "infra.lock: line 3 slot 0 is taken twice");
  CHECK(complaint("infra-lock 1\nslot 0 a\nslot 1 a\n") ==
        "infra.lock: line 3 region \"a\" has two slots");
  CHECK(complaint("infra-lock 1\n<<<<<<< HEAD\n") ==
        "infra.lock: line 2 is not a line of a lock: \"<<<<<<< HEAD\"");
}

TEST_CASE("regions take the lowest free slots in the order of their names") {
  const auto lock = with_slots({}, {"west", "east", "main"});
  CHECK(lock.slots == std::map<std::uint32_t, std::string>{{0, "east"}, {1, "main"}, {2, "west"}});
}

TEST_CASE("growth, removal and reordering never renumber a region") {
  std::mt19937 random(20'26);
  const std::vector<std::string> all = {"a", "b", "c", "d", "e", "f", "g"};
  for (int run = 0; run < 200; ++run) {
    Lock lock;
    std::map<std::string, std::uint32_t> taken;
    for (int step = 0; step < 10; ++step) {
      auto regions = all;
      std::shuffle(regions.begin(), regions.end(), random);
      regions.resize(1 + random() % regions.size());
      lock = with_slots(lock, regions);
      std::set<std::string> once;
      for (const auto& [slot, region] : lock.slots) {
        REQUIRE(once.insert(region).second);
        const auto [before, is_new] = taken.emplace(region, slot);
        REQUIRE((is_new || before->second == slot));
      }
      for (const auto& region : regions) REQUIRE(once.count(region) == 1);
    }
  }
}
