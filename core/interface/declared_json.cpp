// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <functional>
#include <utility>

#include "base/text.hpp"
#include "blueprint/value_json.hpp"
#include "interface/declared.hpp"
#include "json/place.hpp"

namespace infra::interface {

namespace {

using json::Place;
using Use = std::function<void(const std::string& name, const Place& place)>;

// In this syntax a list of blocks may stand where one may.
std::vector<Place> each(const Place& place) {
  if (place.kind() == Place::Kind::list) return place.items();
  return {place};
}

// The members of a block, or of a list of them; "//" is a comment.
void for_members(const std::optional<Place>& blocks, const Use& use) {
  if (!blocks) return;
  for (const auto& block : each(*blocks)) {
    for (const auto& [name, place] : block.members()) {
      if (name != "//") use(name, place);
    }
  }
}

// A text of data may hold a template, and then it is none.
Expression data_at(const Place& place) {
  switch (place.kind()) {
  case Place::Kind::text: {
    const std::string text = place.text();
    const bool is_plain =
        text.find("${") == std::string::npos && text.find("%{") == std::string::npos;
    return is_plain ? literal(text) : Expression();
  }
  case Place::Kind::list: {
    Expression list;
    list.kind = Expression::Kind::list;
    for (const auto& item : place.items()) list.parts.push_back(data_at(item));
    return list;
  }
  case Place::Kind::object: {
    Expression object;
    object.kind = Expression::Kind::object;
    for (const auto& [key, member] : place.members()) {
      object.keys.push_back(key);
      object.parts.push_back(data_at(member));
    }
    return object;
  }
  default:
    return literal(blueprint::data_from(place));
  }
}

// A text that is an expression: "list(string)", "${contains([\"a\"], var.x)}".
Expression expression_at(const Place& place) {
  if (place.kind() != Place::Kind::text) return data_at(place);
  std::string_view text;
  const std::string held = place.text();
  text = held;
  const bool is_template = text.size() > 3 && text.substr(0, 2) == "${" && text.back() == '}';
  if (is_template) text = text.substr(2, text.size() - 3);
  return expression_of(text);
}

class MemberAdder {
public:
  MemberAdder(const File& file, Declared& declared, Diagnostics& complaints)
      : file_(file), declared_(declared), complaints_(complaints) {}

  void add(const Place& root) {
    for (const auto& top : each(root)) {
      for_members(top.find("variable"), [&](const std::string& name, const Place& place) {
        for (const auto& block : each(place)) add_variable_of(name, block);
      });
      for_members(top.find("output"), [&](const std::string& name, const Place& place) {
        for (std::size_t i = 0; i < each(place).size(); ++i) {
          add_output(spot("output " + in_quotes(name)), name, file_, declared_, complaints_);
        }
      });
      if (const auto terraform = top.find("terraform")) {
        for (const auto& block : each(*terraform)) add_terraform(block);
      }
    }
  }

private:
  Spot spot(std::string subject) const { return {file_.name, std::move(subject), {}}; }

  void add_variable_of(const std::string& name, const Place& block) {
    Variable variable;
    variable.spot = spot("variable " + in_quotes(name));
    if (const auto type = block.find("type")) variable.type = expression_at(*type);
    if (const auto value = block.find("default")) variable.default_value = data_at(*value);
    if (const auto nullable = block.find("nullable")) variable.nullable = data_at(*nullable);
    if (const auto ephemeral = block.find("ephemeral")) variable.ephemeral = data_at(*ephemeral);
    if (const auto validation = block.find("validation")) {
      for (const auto& one : each(*validation)) {
        const auto condition = one.find("condition");
        variable.conditions.push_back(condition ? expression_at(*condition) : Expression());
      }
    }
    add_variable(std::move(variable), name, file_, declared_, complaints_);
  }

  void add_terraform(const Place& block) {
    if (const auto versions = block.find("required_version")) {
      declared_.terraform.emplace_back(spot("required_version"), data_at(*versions));
    }
    for_members(block.find("required_providers"), [&](const std::string& name, const Place& place) {
      declared_.providers.insert_or_assign(
          name, Provider{spot("provider " + in_quotes(name)), data_at(place)});
    });
  }

  const File& file_;
  Declared& declared_;
  Diagnostics& complaints_;
};

}  // namespace

void add_json(const File& file, Declared& declared, Diagnostics& complaints) {
  json::Mistakes mistakes;
  json::read(file.text, mistakes,
             [&](const Place& root) { MemberAdder(file, declared, complaints).add(root); });
  append(complaints, json::complaints_of(mistakes, "interface.json", file.name));
}

}  // namespace infra::interface
