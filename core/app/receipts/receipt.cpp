// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/receipts/receipt.hpp"

#include <nlohmann/json.hpp>

namespace infra::app {

namespace {

using Json = nlohmann::json;

constexpr int k_version = 1;

Json place_of(const std::optional<Position>& position) {
  if (!position) return nullptr;
  return {position->file, position->line, position->column, position->length};
}

std::optional<Position> place_from(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return Position{json.at(0), json.at(1), json.at(2), json.at(3)};
}

Json to_json(const Diagnostic& note) {
  return {static_cast<int>(note.severity), note.id,       note.subject, note.message, note.hint,
          place_of(note.position),         note.caused_by};
}

Diagnostic note_from(const Json& json) {
  const int severity = json.at(0);
  return {severity == static_cast<int>(Severity::warning) ? Severity::warning : Severity::note,
          json.at(1),
          json.at(2),
          json.at(3),
          json.at(4),
          place_from(json.at(5)),
          json.at(6).get<std::vector<std::string>>()};
}

Receipt receipt_from(const Json& json) {
  Receipt receipt{json.at("tools"), json.at("sources"), json.at("lock"), {}};
  for (const auto& tree : json.at("trees")) {
    receipt.trees.push_back({tree.at("provider"), tree.at("manifest"), {}});
    for (const auto& note : tree.at("notes")) {
      receipt.trees.back().notes.push_back(note_from(note));
    }
  }
  return receipt;
}

}  // namespace

std::string print(const Receipt& receipt) {
  auto trees = Json::array();
  for (const auto& tree : receipt.trees) {
    auto notes = Json::array();
    for (const auto& note : tree.notes) notes.push_back(to_json(note));
    trees.push_back(
        {{"provider", tree.provider}, {"manifest", tree.manifest}, {"notes", std::move(notes)}});
  }
  const Json document{{"version", k_version},
                      {"tools", receipt.tools},
                      {"sources", receipt.sources},
                      {"lock", receipt.lock},
                      {"trees", std::move(trees)}};
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Receipt> parse_receipt(std::string_view text) {
  try {
    const auto document = Json::parse(text);
    if (document.at("version") != k_version) return std::nullopt;
    return receipt_from(document);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace infra::app
