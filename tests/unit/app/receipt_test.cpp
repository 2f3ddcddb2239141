// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/receipts/receipt.hpp"

#include "support/catch.hpp"

using namespace infra;
using app::parse_receipt;
using app::Receipt;

namespace {

Receipt sample() {
  auto placed = note("plugin.note", "says \"ü\"\n").about("providers.aws").with_hint("do");
  placed.position = Position{0, 10, 20, 4};
  auto warned = warning("spec.open", "is open").caused({"clusters.main", "regions.main"});
  return {"tools", {{"a.yaml", "1"}, {"b.yaml", "2"}}, "lock", {{"aws", "3", {placed, warned}}}};
}

}  // namespace

TEST_CASE("a receipt is read as it was written") {
  const auto receipt = parse_receipt(print(sample()));
  REQUIRE(receipt.has_value());
  CHECK(receipt->tools == "tools");
  CHECK(receipt->sources == sample().sources);
  CHECK(receipt->lock == "lock");
  REQUIRE(receipt->trees.size() == 1);
  CHECK(receipt->trees[0].provider == "aws");
  CHECK(receipt->trees[0].manifest == "3");
  const auto& notes = receipt->trees[0].notes;
  const auto wanted = sample().trees[0].notes;
  REQUIRE(notes.size() == wanted.size());
  for (std::size_t i = 0; i < notes.size(); ++i) {
    CHECK(notes[i].severity == wanted[i].severity);
    CHECK(notes[i].position == wanted[i].position);
    CHECK(notes[i].caused_by == wanted[i].caused_by);
    CHECK(same(notes[i], wanted[i]));
  }
}

TEST_CASE("what is no receipt of this version is none") {
  const auto whole = print(sample());
  CHECK_FALSE(parse_receipt("").has_value());
  CHECK_FALSE(parse_receipt("{}").has_value());
  CHECK_FALSE(parse_receipt("[1]").has_value());
  CHECK_FALSE(parse_receipt(whole.substr(0, whole.size() / 2)).has_value());
  auto newer = whole;
  newer.replace(newer.find("\"version\":1"), 11, "\"version\":2");
  CHECK_FALSE(parse_receipt(newer).has_value());
  auto other = whole;
  other.replace(other.find("\"lock\":\"lock\""), 13, "\"lock\":[]");
  CHECK_FALSE(parse_receipt(other).has_value());
}
