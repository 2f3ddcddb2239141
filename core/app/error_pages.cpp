// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/error_pages.hpp"

#include <algorithm>

#include "base/assertion.hpp"
#include "embedded/error_pages.hpp"

namespace infra::app {

namespace {

// The build puts it in front of each page.
constexpr char k_page_break = '\f';

// "# spec.enum: a word that is not one of the allowed ones" and what follows.
ErrorPage parse(std::string_view text) {
  const auto heading = text.substr(0, text.find('\n'));
  const auto colon = heading.find(": ");
  const bool is_page = heading.substr(0, 2) == "# " && colon != std::string_view::npos;
  ensure(is_page, "a page of docs/errors begins with its id and its title");
  return {heading.substr(2, colon - 2), heading.substr(colon + 2), text};
}

std::vector<ErrorPage> parse_all(std::string_view rest) {
  std::vector<ErrorPage> pages;
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const auto end = std::min(rest.find(k_page_break), rest.size());
    pages.push_back(parse(rest.substr(0, end)));
    rest.remove_prefix(end);
  }
  std::sort(pages.begin(), pages.end(),
            [](const ErrorPage& a, const ErrorPage& b) { return a.id < b.id; });
  return pages;
}

}  // namespace

const std::vector<ErrorPage>& error_pages() {
  static const std::vector<ErrorPage> k_pages = parse_all(embedded::k_error_pages);
  return k_pages;
}

std::optional<ErrorPage> find_error_page(std::string_view id) {
  const auto& pages = error_pages();
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const ErrorPage& page) { return page.id == id; });
  if (found == pages.end()) return std::nullopt;
  return *found;
}

}  // namespace infra::app
