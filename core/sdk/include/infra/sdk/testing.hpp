// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "infra/sdk/abi.h"
#include "infra/sdk/environment.hpp"
#include "infra/sdk/environment_json.hpp"
#include "infra/sdk/plugin.hpp"
#include "infra/sdk/request.hpp"

// For the tests of a plugin: asks it as infra does, without infra, and compares what it answers with a
// file. Needs no test framework and works with any:
//
//   #include <infra/sdk/testing.hpp>
//   namespace testing = infra::sdk::testing;
//   int main() {
//     testing::Checks checks;
//     const auto environment = testing::read_json(FIXTURES "/one-region.json");
//     checks.golden(GOLDEN "/one-region.json", testing::translate(environment));
//     return checks.result();
//   }
namespace infra::sdk::testing {

// What `call` said, byte for byte.
struct Answer {
  int code = INFRA_CALL_FAILED;  // INFRA_CALL_OK and the others of abi.h
  std::string text;              // the document, or why there is none
};

namespace detail {

inline int append(void* context, const void* bytes, std::size_t length) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), length);
  return 0;
}

inline std::string shown(const nlohmann::json& value) {
  constexpr std::size_t k_most = 160;
  const auto text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return text.size() <= k_most ? text : text.substr(0, k_most) + "…";
}

// As a JSON pointer has it.
inline std::string escaped(const std::string& key) {
  std::string text;
  for (const char c : key) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return text;
}

// Finds where two documents part, as deep in them as that can be said.
class Differences {
public:
  void compare(const nlohmann::json& expected, const nlohmann::json& actual,
               const std::string& path) {
    if (expected == actual) return;
    if (expected.is_object() && actual.is_object()) {
      compare_objects(expected, actual, path);
    } else if (expected.is_array() && actual.is_array()) {
      compare_arrays(expected, actual, path);
    } else {
      say(path, "expected " + shown(expected), "is       " + shown(actual));
    }
  }

  std::string text() const {
    const std::size_t more = found_.size() > k_most ? found_.size() - k_most : 0;
    std::string text;
    for (std::size_t i = 0; i < found_.size() - more; ++i) text += found_[i];
    return more == 0 ? text : text + "  … and " + std::to_string(more) + " more\n";
  }

private:
  static constexpr std::size_t k_most = 20;

  void compare_objects(const nlohmann::json& expected, const nlohmann::json& actual,
                       const std::string& path) {
    std::set<std::string> keys;
    for (const auto& member : expected.items()) keys.insert(member.key());
    for (const auto& member : actual.items()) keys.insert(member.key());
    for (const auto& key : keys) {
      const auto at = path + "/" + escaped(key);
      if (!actual.contains(key)) {
        say(at, "expected " + shown(expected.at(key)), "is not there");
      } else if (!expected.contains(key)) {
        say(at, "not expected", "is       " + shown(actual.at(key)));
      } else {
        compare(expected.at(key), actual.at(key), at);
      }
    }
  }

  void compare_arrays(const nlohmann::json& expected, const nlohmann::json& actual,
                      const std::string& path) {
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
      const auto at = path + "/" + std::to_string(i);
      if (i >= actual.size()) {
        say(at, "expected " + shown(expected[i]), "is not there");
      } else if (i >= expected.size()) {
        say(at, "not expected", "is       " + shown(actual[i]));
      } else {
        compare(expected[i], actual[i], at);
      }
    }
  }

  void say(const std::string& path, const std::string& before, const std::string& after) {
    const std::string place = path.empty() ? "the whole document" : path;
    found_.push_back("  " + place + "\n    " + before + "\n    " + after + "\n");
  }

  std::vector<std::string> found_;
};

}  // namespace detail

// The JSON of a file. Throws what names the file.
inline nlohmann::json read_json(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file.string() + ": cannot be read");
  try {
    return nlohmann::json::parse(stream);
  } catch (const nlohmann::json::exception& wrong) {
    throw std::runtime_error(file.string() + ": " + wrong.what());
  }
}

// The environment of a document that `infra show --format request` has printed for one provider, or that the SDK brings as
// a fixture; an environment by itself is given back.
inline nlohmann::json environment_in(const nlohmann::json& document) {
  return document.contains("environment") ? document.at("environment") : document;
}

// The same environment for another cloud: what its spec would say below providers.<provider>, with every
// default of the plugin's schema, which is the core's to fill in.
inline nlohmann::json with_settings(const nlohmann::json& document, const std::string& provider,
                                    const nlohmann::json& block) {
  auto environment = environment_in(document);
  environment["settings"] = {{"path", "providers." + provider}, {"block", block}};
  return environment;
}

// Asks what no infra would ask, too.
inline Answer ask(const infra_plugin_v1& plugin, std::string_view request,
                  const char* method = "translate") {
  Answer answer;
  const infra_sink sink{sizeof(infra_sink), &answer.text, &detail::append};
  answer.code = plugin.call(method, request.data(), request.size(), &sink);
  return answer;
}

// The reply to an environment, through the same function, and in the same bytes, as when infra asks. Throws what the plugin
// says when it has none. (A refusal of something in the spec is a reply; it stands in its "errors".)
inline nlohmann::json translate(const infra_plugin_v1& plugin, const nlohmann::json& document) {
  const auto answer = ask(plugin, request_of(environment_in(document)).dump());
  if (answer.code != INFRA_CALL_OK) {
    throw std::runtime_error("the plugin could not translate: " + answer.text);
  }
  return nlohmann::json::parse(answer.text);
}
inline nlohmann::json translate(const infra_plugin_v1& plugin, const Environment& environment) {
  return translate(plugin, environment_to_json(environment));
}

// The plugin whose sources are compiled into the test, which infra_add_plugin_test does.
inline const infra_plugin_v1& this_plugin() {
  const auto* table = infra_plugin_entry_v1(INFRA_ABI_MINOR);
  if (table == nullptr) throw std::runtime_error("the plugin's entry gives nothing");
  return *table;
}
inline nlohmann::json translate(const nlohmann::json& document) {
  return translate(this_plugin(), document);
}
inline nlohmann::json translate(const Environment& environment) {
  return translate(this_plugin(), environment);
}

// Where two documents differ: a pointer into them, and both values. Empty when they are the same.
inline std::string difference(const nlohmann::json& expected, const nlohmann::json& actual) {
  detail::Differences differences;
  differences.compare(expected, actual, "");
  return differences.text();
}

// How a comparison with a file went, for any framework: CHECK(verdict.passed()) and INFO(verdict.message).
struct Verdict {
  enum class Kind { same, different, accepted };
  Kind kind = Kind::same;
  std::string message;  // empty when they are the same
  bool passed() const { return kind == Kind::same; }
};

// Compares with a file that holds what should come out. With INFRA_ACCEPT=1 in the environment it writes the file
// instead, and that has not passed: a run that accepts its own output has checked nothing.
inline Verdict compare_with_golden(const std::filesystem::path& file,
                                   const nlohmann::json& actual) {
  const char* accept = std::getenv("INFRA_ACCEPT");
  if (accept != nullptr && std::string_view(accept) == "1") {
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << actual.dump(2) << '\n';
    if (!stream.flush()) throw std::runtime_error(file.string() + ": cannot be written");
    return {Verdict::Kind::accepted, file.string() + ": written anew; nothing was checked"};
  }
  const std::string remedy =
      "set INFRA_ACCEPT=1 to write the file anew, and read what changed in it\n";
  if (!std::filesystem::exists(file)) {
    return {Verdict::Kind::different, file.string() + ": is not there; " + remedy};
  }
  const auto found = difference(read_json(file), actual);
  if (found.empty()) return {};
  return {Verdict::Kind::different, file.string() + ": is not what came out\n" + found + remedy};
}

// For a test that is a plain main: says what fails, goes on, and knows how the program has to end.
class Checks {
public:
  void golden(const std::filesystem::path& file, const nlohmann::json& actual) {
    const auto verdict = compare_with_golden(file, actual);
    if (verdict.kind == Verdict::Kind::accepted) accepted_ = true;
    if (verdict.kind == Verdict::Kind::different) failed_ = true;
    if (!verdict.passed()) std::cerr << verdict.message << '\n';
  }

  void equal(const nlohmann::json& expected, const nlohmann::json& actual,
             const std::string& what) {
    const auto found = difference(expected, actual);
    if (found.empty()) return;
    failed_ = true;
    std::cerr << what << ": is not what was expected\n" << found << '\n';
  }

  void that(bool holds, const std::string& what) {
    if (holds) return;
    failed_ = true;
    std::cerr << what << ": does not hold\n";
  }

  // What ctest calls skipped, when files were written and nothing failed: infra_add_plugin_test says so to it.
  static constexpr int k_accepted = 77;

  int result() const { return failed_ ? 1 : accepted_ ? k_accepted : 0; }

private:
  bool failed_ = false;
  bool accepted_ = false;
};

}  // namespace infra::sdk::testing
