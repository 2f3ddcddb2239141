// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/subject.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace infra::app {

namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The number behind the last ":", taken off the text.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto digits = text.substr(colon + 1);
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  text = text.substr(0, colon);
  return number;
}

// "FILE:LINE" or "FILE:LINE:COLUMN", as messages have it.
std::optional<SpecLine> line_from(std::string_view what) {
  const auto last = take_number(what);
  if (!last) return std::nullopt;
  const auto first = take_number(what);
  if (!ends_with(what, ".yaml") && !ends_with(what, ".yml")) return std::nullopt;
  return first ? SpecLine{std::string(what), *first, *last} : SpecLine{std::string(what), *last, 0};
}

}  // namespace

Subject subject_of(const std::string& what, const std::string& environment,
                   const std::vector<std::string>& providers) {
  if (auto line = line_from(what)) return *std::move(line);
  std::string_view rest = what;
  const auto folder = "environments/" + environment + "/";
  if (starts_with(rest, folder)) rest.remove_prefix(folder.size());
  const std::string provider(rest.substr(0, rest.find('/')));
  const bool is_built = provider.size() < rest.size() &&
                        std::find(providers.begin(), providers.end(), provider) != providers.end();
  if (!is_built) return SpecPath{what};
  rest.remove_prefix(provider.size() + 1);
  BuiltUnit built{provider, std::string(rest.substr(0, rest.find(':'))), ""};
  if (built.unit.size() < rest.size()) built.input = rest.substr(built.unit.size() + 1);
  constexpr std::string_view k_file = "/terragrunt.hcl";
  if (ends_with(built.unit, k_file)) built.unit.resize(built.unit.size() - k_file.size());
  return built;
}

}  // namespace infra::app
