// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/shown.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include <infra/sdk/environment_json.hpp>
#include <nlohmann/json.hpp>

#include "app/yaml.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"

using namespace infra;

namespace {

// Gives every field of an environment a value that no other has, whatever fields there are: one that is
// added to the SDK is in these tests at once.
class Filler {
public:
  template <typename Part>
  void fill(Part& part) {
    sdk::detail::members(part, [&](const char*, auto& member) { one(member); });
  }

private:
  // Odd, so that no unit divides it.
  std::int64_t number() { return last_ += 2; }

  template <typename T>
  void one(sdk::Field<T>& field) {
    T value{};
    plain(value);
    field = sdk::Field<T>(value, {"path"});
  }
  template <typename Part>
  void one(Part& part) {
    fill(part);
  }
  void one(std::string& text) { plain(text); }
  template <typename Part>
  void one(std::vector<Part>& parts) {
    for (int i = 0; i < 2; ++i) fill(parts.emplace_back());
  }
  template <typename Part>
  void one(std::optional<Part>& part) {
    fill(part.emplace());
  }
  void one(sdk::Settings& settings) {
    std::string text;
    plain(text);
    settings = sdk::Settings({{"account", text}}, "providers.aws");
  }

  void plain(std::int64_t& value) { value = number(); }
  void plain(bool& value) { value = true; }
  void plain(std::string& value) { value = "text-" + std::to_string(number()); }
  void plain(sdk::Cidr& value) {
    value = *sdk::Cidr::parse("10." + std::to_string(number() % 256) + ".0.0/16");
  }
  void plain(nlohmann::json& value) {
    std::string text;
    plain(text);
    value = {{"field", text}};
  }
  void plain(sdk::Taint& value) {
    plain(value.key);
    plain(value.value);
  }
  void plain(std::map<std::string, std::string>& value) {
    std::string key;
    plain(key);
    plain(value[key]);
  }
  template <typename T>
  void plain(std::vector<T>& value) {
    plain(value.emplace_back());
  }
  template <typename T>
  std::enable_if_t<std::is_enum_v<T>> plain(T& value) {
    value = sdk::words_of(T{})[0].value;
  }

  std::int64_t last_ = 1001;
};

sdk::Environment full() {
  sdk::Environment environment;
  Filler().fill(environment);
  return environment;
}

void texts_of(const nlohmann::json& json, std::multiset<std::string>& texts) {
  if (json.is_string()) texts.insert(json.get<std::string>());
  if (json.is_number() || json.is_boolean()) texts.insert(json.dump());
  if (json.is_structured()) {
    for (const auto& [key, part] : json.items()) {
      if (key == "from" || key == "path") continue;  // where a value was said
      if (json.is_object() && key.rfind("text-", 0) == 0) texts.insert(key);
      texts_of(part, texts);
    }
  }
}

// A scalar without the unit that its name says on the wire.
std::string without_unit(const std::string& text) {
  const auto end = text.find_first_not_of("0123456789");
  const bool has_unit = end != 0 && end != std::string::npos && text.size() - end <= 2;
  return has_unit ? text.substr(0, end) : text;
}

void texts_of(const spec::Node& node, std::multiset<std::string>& texts) {
  if (node.kind == spec::Node::Kind::scalar) texts.insert(without_unit(node.text));
  for (const auto& item : node.items) texts_of(item, texts);
  for (const auto& entry : node.entries) {
    if (entry.key.rfind("text-", 0) == 0) texts.insert(entry.key);
    texts_of(entry.value, texts);
  }
}

}  // namespace

TEST_CASE("what is shown can be read again, and holds every field of an environment") {
  const auto environment = full();
  std::multiset<std::string> sent;
  texts_of(sdk::environment_to_json(environment), sent);
  REQUIRE(sent.size() > 50);

  const auto yaml = app::to_yaml(app::shown(environment));
  INFO(yaml);
  const auto read = spec::read(yaml, 0);
  REQUIRE(read.has_value());
  std::multiset<std::string> seen;
  texts_of(*read, seen);
  CHECK(seen == sent);
}

TEST_CASE("an environment is shown in the words and the units of the spec") {
  sdk::Environment environment;
  sdk::NodePool pool;
  pool.name = "apps";
  pool.memory_mib = {16384, {}};
  pool.disk_gib = {2048, {}};
  sdk::Cluster cluster;
  cluster.name = "main";
  cluster.pools = {pool};
  environment.regions.push_back({"main", {}, {}, {}, {}, {cluster}});
  auto& database = environment.database.emplace();
  database.memory_mib = {1536, {}};
  database.storage.size_gib = {100, {}};
  database.backups.retention_days = {7, {}};
  environment.settings = sdk::Settings({{"account", "1"}}, "providers.aws");

  const auto shown = app::shown(environment);
  const auto& apps =
      shown.at("regions").at("main").at("clusters").at("main").at("nodePools").at("apps");
  CHECK(apps.at("memory") == "16Gi");
  CHECK(apps.at("disk") == "2Ti");
  CHECK(shown.at("database").at("memory") == "1536Mi");
  CHECK(shown.at("database").at("storage").at("size") == "100Gi");
  CHECK(shown.at("database").at("backups").at("retention") == "7d");
  CHECK(shown.at("providers").at("aws").at("account") == "1");
}

TEST_CASE("what an environment does not have is not shown") {
  const auto shown = app::shown(sdk::Environment());
  CHECK_FALSE(shown.contains("database"));
  CHECK(shown.at("regions").empty());
}
