// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/sarif.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/error_pages.hpp"
#include "app/report/document.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

using Json = nlohmann::ordered_json;

// What a URI may hold as it is; everything else is written as %XX.
std::string as_uri(std::string_view path) {
  static constexpr char k_hex[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += k_hex[byte >> 4U];
    uri += k_hex[byte & 15U];
  }
  return uri;
}

// Relative to the workspace, which code scanning takes for the root of the repository.
Json artifact_of(const std::string& file, const fs::path& workspace) {
  const auto relative = fs::path(file).lexically_relative(workspace.lexically_normal());
  const bool is_below = !relative.empty() && *relative.begin() != "..";
  return {{"uri", as_uri(is_below ? relative.generic_string() : file)}, {"uriBaseId", "%SRCROOT%"}};
}

// A complaint about a whole file has that as its place: code scanning wants one.
bool speaks_of_a_file(const Complaint& complaint) {
  std::error_code ignored;
  return !complaint.has_place() && fs::is_regular_file(complaint.subject, ignored);
}

Json location_of(const Complaint& complaint, const fs::path& workspace) {
  const std::string& file = complaint.has_place() ? complaint.file : complaint.subject;
  Json region = {{"startLine", 1}};
  if (complaint.has_place()) {
    region = {{"startLine", complaint.line},
              {"startColumn", complaint.column},
              {"endLine", complaint.line},
              {"endColumn", complaint.end_column}};
  }
  return {{"physicalLocation",
           {{"artifactLocation", artifact_of(file, workspace)}, {"region", std::move(region)}}}};
}

Json rule_of(const std::string& id) {
  Json rule = {{"id", id}};
  const auto page = find_error_page(id);
  if (!page) return rule;
  const std::string title(page->title);
  rule["shortDescription"] = {{"text", title}};
  rule["fullDescription"] = {{"text", title}};
  const std::string text(page->text);
  rule["help"] = {{"text", text}, {"markdown", text}};
  return rule;
}

std::vector<std::string> ids_of(const std::vector<Complaint>& complaints) {
  std::set<std::string> ids;
  for (const auto& complaint : complaints) ids.insert(complaint.id);
  return {ids.begin(), ids.end()};
}

Json message_of(const Complaint& complaint) {
  std::string text = sentence_of(complaint);
  if (!complaint.hint.empty()) text += '\n' + complaint.hint;
  return {{"text", std::move(text)}};
}

Json result_of(const Complaint& complaint, const std::vector<std::string>& ids,
               const fs::path& workspace) {
  const auto index = std::lower_bound(ids.begin(), ids.end(), complaint.id) - ids.begin();
  return {{"ruleId", complaint.id},
          {"ruleIndex", index},
          {"level", word_for(complaint.severity)},
          {"message", message_of(complaint)},
          {"locations", Json::array({location_of(complaint, workspace)})}};
}

// What no file has caused is news of the run, not a result in a file.
Json notification_of(const Complaint& complaint) {
  return {{"descriptor", {{"id", complaint.id}}},
          {"level", word_for(complaint.severity)},
          {"message", message_of(complaint)}};
}

Json driver_of(const std::vector<std::string>& ids) {
  Json rules = Json::array();
  for (const auto& id : ids) rules.push_back(rule_of(id));
  return {{"name", "infra"}, {"version", INFRA_VERSION}, {"rules", std::move(rules)}};
}

}  // namespace

std::string to_sarif(const Account& account) {
  const auto ids = ids_of(account.complaints);
  Json results = Json::array();
  Json notifications = Json::array();
  for (const auto& complaint : account.complaints) {
    if (complaint.has_place() || speaks_of_a_file(complaint)) {
      results.push_back(result_of(complaint, ids, account.workspace));
    } else {
      notifications.push_back(notification_of(complaint));
    }
  }
  // A spec that is wrong, or a tree that is not up to date, is what the tool was asked to find.
  const bool did_its_work = account.code == ExitCode::done ||
                            account.code == ExitCode::wrong_spec || account.code == ExitCode::drift;
  Json invocation = {{"executionSuccessful", did_its_work},
                     {"exitCode", static_cast<int>(account.code)},
                     {"toolExecutionNotifications", std::move(notifications)}};
  const Json run = {{"tool", {{"driver", driver_of(ids)}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"invocations", Json::array({std::move(invocation)})},
                    {"results", std::move(results)}};
  const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({run})}};
  return in_lines(document);
}

}  // namespace infra::app
