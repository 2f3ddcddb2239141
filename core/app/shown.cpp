// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/shown.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <infra/sdk/environment_json.hpp>

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;

// An amount has its unit in its name on the wire, and in its value in a spec.
struct Unit {
  std::string_view suffix;  // of the name on the wire
  std::string_view unit;
  std::int64_t per_next;  // of the next larger unit; 0 where a spec has none
  std::string_view next;
};

constexpr Unit k_units[] = {{"Mib", "Mi", 1024, "Gi"}, {"Gib", "Gi", 1024, "Ti"},
                            {"Days", "d", 0, ""},      {"Hours", "h", 0, ""},
                            {"Minutes", "m", 60, "h"}, {"Seconds", "s", 60, "m"}};

const Unit* unit_of(std::string_view name) {
  for (const auto& unit : k_units) {
    const bool ends_so = name.size() > unit.suffix.size() &&
                         name.substr(name.size() - unit.suffix.size()) == unit.suffix;
    if (ends_so) return &unit;
  }
  return nullptr;
}

std::string amount(std::int64_t value, const Unit& unit) {
  if (unit.per_next != 0 && value != 0 && value % unit.per_next == 0) {
    return std::to_string(value / unit.per_next) + std::string(unit.next);
  }
  return std::to_string(value) + std::string(unit.unit);
}

// What is called differently in a spec.
std::string spelled(std::string_view name) {
  return name == "pools" ? "nodePools" : std::string(name);
}

template <typename Part, typename = void>
struct HasName : std::false_type {};
template <typename Part>
struct HasName<Part, std::void_t<decltype(std::declval<Part>().name)>>
    : std::is_same<decltype(Part::name), std::string> {};

// Goes through an environment as the SDK's own writer does, so that it leaves nothing out.
class Shower {
public:
  template <typename Part>
  static Json show(const Part& part) {
    Json json = Json::object();
    sdk::detail::members(
        part, [&](std::string_view name, const auto& member) { add(json, name, member); });
    return json;
  }

private:
  template <typename Part>
  static void add(Json& json, std::string_view name, const Part& part) {
    json[spelled(name)] = show(part);
  }

  template <typename T>
  static void add(Json& json, std::string_view name, const sdk::Field<T>& field) {
    if constexpr (std::is_same_v<T, std::int64_t>) {
      if (const auto* unit = unit_of(name)) {
        name.remove_suffix(unit->suffix.size());
        json[spelled(name)] = amount(field.get(), *unit);
        return;
      }
    }
    json[spelled(name)] = Json(sdk::detail::to_wire(field.get()));
  }

  // The name of a part is the key that it stands at.
  static void add(Json& /*json*/, std::string_view /*name*/, const std::string& /*text*/) {}

  // Parts with names are a mapping in a spec, others a list.
  template <typename Part>
  static void add(Json& json, std::string_view name, const std::vector<Part>& parts) {
    Json& list = json[spelled(name)] = HasName<Part>::value ? Json::object() : Json::array();
    for (const auto& part : parts) {
      if constexpr (HasName<Part>::value) {
        list[part.name] = show(part);
      } else {
        list.push_back(show(part));
      }
    }
  }

  template <typename Part>
  static void add(Json& json, std::string_view name, const std::optional<Part>& part) {
    if (part) add(json, name, *part);
  }

  // What has no type yet stands at the root of a spec.
  static void add(Json& json, std::string_view /*name*/, const std::vector<sdk::Block>& blocks) {
    for (const auto& block : blocks) json[block.name] = Json(block.value.get());
  }

  // A provider's block, at its path: "providers.aws".
  static void add(Json& json, std::string_view /*name*/, const sdk::Settings& settings) {
    const std::string_view path = settings.path();
    const auto dot = path.find('.');
    json[std::string(path.substr(0, dot))][std::string(path.substr(dot + 1))] =
        Json(settings.json());
  }
};

}  // namespace

Json shown(const sdk::Environment& environment) { return Shower::show(environment); }

}  // namespace infra::app
