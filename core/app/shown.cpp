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

#include "spec/path.hpp"

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;

// A value as plugins get it.
template <typename T>
Json plain(const T& value) {
  std::string text;
  sdk::detail::append_wire(text, value);
  return Json::parse(text);
}

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
  Json show(const Part& part) {
    Json json = Json::object();
    sdk::detail::members(
        part, [&](std::string_view name, const auto& member) { add(json, name, member); });
    return json;
  }

  std::vector<ShownField> fields() && { return std::move(fields_); }

private:
  // A part of what is shown, at its own path.
  template <typename Show>
  Json at(std::string path, Show show) {
    std::swap(path_, path);
    Json shown = show();
    path_ = std::move(path);
    return shown;
  }

  std::string below(const std::string& key) const { return spec::child_path(path_, key); }

  template <typename Part>
  void add(Json& json, std::string_view name, const Part& part) {
    const auto key = spelled(name);
    json[key] = at(below(key), [&] { return show(part); });
  }

  template <typename T>
  void add(Json& json, std::string_view name, const sdk::Field<T>& field) {
    Json value = plain(field.get());
    if constexpr (std::is_same_v<T, std::int64_t>) {
      if (const auto* unit = unit_of(name)) {
        name.remove_suffix(unit->suffix.size());
        value = amount(field.get(), *unit);
      }
    }
    add_field(json, spelled(name), std::move(value), field.from());
  }

  void add_field(Json& json, const std::string& key, Json value,
                 const std::vector<std::string>& from) {
    fields_.push_back({below(key), value, from});
    json[key] = std::move(value);
  }

  // The name of a part is the key that it stands at.
  void add(Json& /*json*/, std::string_view /*name*/, const std::string& /*text*/) {}

  // Parts with names are a mapping in a spec, others a list.
  template <typename Part>
  void add(Json& json, std::string_view name, const std::vector<Part>& parts) {
    const auto key = spelled(name);
    json[key] = at(below(key), [&] {
      Json list = HasName<Part>::value ? Json::object() : Json::array();
      for (const auto& part : parts) {
        if constexpr (HasName<Part>::value) {
          list[part.name] = at(below(part.name), [&] { return show(part); });
        } else {
          list.push_back(at(spec::item_path(path_, list.size()), [&] { return show(part); }));
        }
      }
      return list;
    });
  }

  template <typename Part>
  void add(Json& json, std::string_view name, const std::optional<Part>& part) {
    if (part) add(json, name, *part);
  }

  // What has no type yet stands at the root of a spec.
  void add(Json& json, std::string_view /*name*/, const std::vector<sdk::Block>& blocks) {
    for (const auto& block : blocks) {
      add_field(json, block.name, Json(block.value.get()), block.value.from());
    }
  }

  // A provider's block, at its path: "providers.aws".
  void add(Json& json, std::string_view /*name*/, const sdk::Settings& settings) {
    const std::string_view path = settings.path();
    const auto dot = path.find('.');
    json[std::string(path.substr(0, dot))][std::string(path.substr(dot + 1))] =
        Json(settings.json());
  }

  std::string path_;  // of what is shown now
  std::vector<ShownField> fields_;
};

}  // namespace

Json shown(const sdk::Environment& environment) { return Shower().show(environment); }

std::vector<ShownField> shown_fields(const sdk::Environment& environment) {
  Shower shower;
  shower.show(environment);
  return std::move(shower).fields();
}

}  // namespace infra::app
