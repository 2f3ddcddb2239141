// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "own/reference.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"

namespace infra::own {

namespace {

constexpr std::string_view k_open = "${";

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// Reads what stands between "${" and "}", from front to back.
class ReferenceReader {
public:
  explicit ReferenceReader(std::string_view text) : rest_(text) {}

  // Nothing where it is no reference.
  std::optional<Reference> read() {
    Reference reference;
    skip_blanks();
    reference.unit = taken([](char c) { return is_word(c) || c == '/' || c == '*'; });
    if (!blueprint::is_needed_unit(reference.unit) || !take('.')) return std::nullopt;
    reference.output = taken(is_word);
    if (!blueprint::is_identifier(reference.output)) return std::nullopt;
    while (leads_on()) {
      auto step = next_step();
      if (!step) return std::nullopt;
      reference.path.push_back(*std::move(step));
    }
    skip_blanks();
    if (!take('}')) return std::nullopt;
    return reference;
  }

  std::string_view rest() const { return rest_; }

private:
  bool leads_on() const { return !rest_.empty() && (rest_.front() == '.' || rest_.front() == '['); }

  std::optional<blueprint::Value> next_step() {
    if (take('.')) {
      auto key = taken(is_word);
      return key.empty() ? std::nullopt : std::optional<blueprint::Value>(std::move(key));
    }
    take('[');
    std::optional<blueprint::Value> step;
    if (take('"')) {
      step = blueprint::Value(taken([](char c) { return c != '"'; }));
      if (!take('"')) return std::nullopt;
    } else {
      const auto digits = taken([](char c) { return c >= '0' && c <= '9'; });
      if (digits.empty() || digits.size() > 9) return std::nullopt;
      step = blueprint::Value(static_cast<std::int64_t>(std::stol(digits)));
    }
    return take(']') ? step : std::nullopt;
  }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  template <typename Is>
  std::string taken(Is is) {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is);
    std::string text(rest_.begin(), end);
    rest_.remove_prefix(text.size());
    return text;
  }

  void skip_blanks() {
    taken([](char c) { return c == ' '; });
  }

  std::string_view rest_;
};

Failure no_reference(std::string_view from) {
  const std::string_view shown = from.substr(0, std::min(from.size(), from.find('}') + 1));
  return Failure(ExitCode::wrong_spec,
                 error("spec.template.syntax",
                       in_quotes(shown.empty() ? from : shown) + " is not an output of a unit")
                     .with_hint("write ${unit.output}, such as ${network.vpc_id}; $${ stands for "
                                "the two characters themselves"));
}

void add_text(std::vector<Part>& parts, std::string_view text) {
  if (text.empty()) return;
  if (parts.empty() || !std::holds_alternative<std::string>(parts.back())) {
    parts.emplace_back(std::string());
  }
  std::get<std::string>(parts.back()) += text;
}

}  // namespace

Result<std::vector<Part>> parts_of(std::string_view text) {
  std::vector<Part> parts;
  while (!text.empty()) {
    const auto at = text.find(k_open);
    const bool stands_for_itself = at != std::string_view::npos && at > 0 && text[at - 1] == '$';
    if (at == std::string_view::npos) {
      add_text(parts, text);
      break;
    }
    add_text(parts, text.substr(0, stands_for_itself ? at - 1 : at));
    if (stands_for_itself) {
      add_text(parts, k_open);
      text.remove_prefix(at + k_open.size());
      continue;
    }
    ReferenceReader reader(text.substr(at + k_open.size()));
    auto reference = reader.read();
    if (!reference) return no_reference(text.substr(at));
    parts.emplace_back(*std::move(reference));
    text = reader.rest();
  }
  return parts;
}

}  // namespace infra::own
