// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/at_once.hpp"

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>

#include "support/catch.hpp"

using infra::app::made_at_once;

TEST_CASE("what is made at once comes in order, however many make it") {
  for (const std::size_t jobs : {0UL, 1UL, 2UL, 8UL, 100UL}) {
    const auto made =
        made_at_once(50, jobs, [](std::size_t number) { return std::to_string(number); });
    REQUIRE(made.size() == 50);
    for (std::size_t i = 0; i < made.size(); ++i) CHECK(made[i] == std::to_string(i));
  }
  CHECK(made_at_once(0, 8, [](std::size_t number) { return number; }).empty());
}

TEST_CASE("each is made once, and may be what is only moved") {
  std::atomic<int> calls = 0;
  const auto made = made_at_once(20, 4, [&](std::size_t number) {
    ++calls;
    return std::make_unique<std::size_t>(number);
  });
  CHECK(calls == 20);
  CHECK(*made.back() == 19);
}

TEST_CASE("what is thrown while something is made comes out, when all are done") {
  CHECK_THROWS_AS(made_at_once(20, 4,
                               [](std::size_t number) -> int {
                                 if (number == 7) throw std::runtime_error("seven");
                                 return 1;
                               }),
                  std::runtime_error);
}
