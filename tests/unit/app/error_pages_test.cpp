// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/error_pages.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace infra;

TEST_CASE("the program carries the pages of its errors, sorted") {
  const auto& pages = app::error_pages();
  CHECK(pages.size() > 50);
  CHECK(std::is_sorted(pages.begin(), pages.end(),
                       [](const auto& a, const auto& b) { return a.id < b.id; }));
  for (const auto& page : pages) {
    CHECK_FALSE(page.title.empty());
    CHECK(page.text.find(page.title) != std::string_view::npos);
  }
}

TEST_CASE("a page is found by its id and by nothing else") {
  CHECK(app::find_error_page("spec.enum").has_value());
  CHECK_FALSE(app::find_error_page("spec.enu").has_value());
  CHECK_FALSE(app::find_error_page("").has_value());
}
