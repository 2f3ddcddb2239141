// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/explained.hpp"
#include "base/text.hpp"

// What is explained, for people and for machines.
namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;

// A line that is this much further to the right than its heading.
class Lines {
public:
  void add(std::size_t level, const std::string& line) {
    text_ += std::string(4 * level, ' ') + printable(line) + '\n';
  }
  void gap() {
    if (!text_.empty()) text_ += '\n';
  }
  std::string text() && { return std::move(text_); }

private:
  std::string text_;
};

// A policy can be pages long; the file has all of it.
std::string shortened(const std::string& value) {
  constexpr std::size_t k_most = 160;
  if (value.size() <= k_most) return value;
  std::size_t end = k_most;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return value.substr(0, end) + " ...";
}

std::string origin_of(const SpecValue& value) {
  if (!value.place.empty()) return value.place;
  return value.known ? "not written: the default" : "not written";
}

std::string heading_of(const SpecValue& value) {
  return value.text.empty() ? value.path : value.path + ": " + value.text;
}

void add_effects(const std::vector<explain::Effect>& effects, Lines& lines) {
  std::string file;
  for (const auto& [said, units] : effects) {
    if (said.file != file) lines.add(1, said.file);
    file = said.file;
    lines.add(2, said.name + " = " + shortened(said.value));
    if (!said.because.empty()) lines.add(3, said.because);
    if (!units.empty()) lines.add(3, "in " + joined(units));
  }
}

void add_cloud(const MadeOf& made, Lines& lines) {
  lines.gap();
  lines.add(0, made.provider);
  for (const auto& note : made.notes) lines.add(1, "note: " + note);
  for (const auto& field : made.resolved) lines.add(1, field.path + ": " + field.value.dump());
  add_effects(made.effects, lines);
  if (made.effects.empty()) lines.add(1, "no input of a unit is made from it");
}

void add(const PathExplained& path, Lines& lines) {
  lines.gap();
  lines.add(0, heading_of(path.value));
  lines.add(1, origin_of(path.value));
  if (!path.description.empty()) lines.add(1, path.description);
  for (const auto& cloud : path.clouds) add_cloud(cloud, lines);
}

void add_spec_values(const InputExplained& input, const explain::Saying& saying, std::size_t level,
                     Lines& lines) {
  for (const auto& value : input.spec) {
    if (std::find(saying.from.begin(), saying.from.end(), value.path) == saying.from.end()) {
      continue;
    }
    lines.add(level, heading_of(value));
    lines.add(level + 1, origin_of(value));
  }
}

void add(const InputExplained& input, Lines& lines) {
  lines.gap();
  const auto& story = input.story;
  const auto id = input.provider + '/' + input.unit + ':' + input.input;
  if (!story.said) {
    lines.add(0, id + " is not given");
    lines.add(1, "what the module has by default holds");
    lines.add(1, story.type + ", of module " + input.module);
    return;
  }
  lines.add(0, id + " = " + shortened(story.said->value));
  lines.add(1, story.said->file);
  lines.add(1, story.type + ", of module " + input.module);
  if (!story.said->because.empty()) lines.add(1, story.said->because);
  add_spec_values(input, *story.said, 1, lines);
  for (const auto& local : story.locals) {
    lines.add(1, local.name + " = " + shortened(local.value));
    lines.add(2, local.file);
    if (!local.because.empty()) lines.add(2, local.because);
    add_spec_values(input, local, 2, lines);
  }
  for (const auto& output : story.outputs) {
    lines.add(1, "output " + output.output + " of " + output.unit);
  }
}

Json json_of(const SpecValue& value) {
  Json json{{"path", value.path}, {"value", value.text}};
  json["place"] = value.place.empty() ? Json() : Json(value.place);
  json["default"] = value.known && value.place.empty();
  return json;
}

Json json_of_value(const explain::Saying& saying) {
  return {{"file", saying.file},
          {"name", saying.name},
          {"value", saying.value},
          {"because", saying.because}};
}

Json json_of(const explain::Effect& effect) {
  Json json = json_of_value(effect.said);
  json["units"] = effect.units;
  return json;
}

Json json_of(const MadeOf& made) {
  Json resolved = Json::object();
  for (const auto& field : made.resolved) resolved[field.path] = field.value;
  Json effects = Json::array();
  for (const auto& effect : made.effects) effects.push_back(json_of(effect));
  return {{"resolved", std::move(resolved)}, {"made", std::move(effects)}, {"notes", made.notes}};
}

Json json_of(const PathExplained& path) {
  Json json = json_of(path.value);
  json["description"] = path.description;
  json["clouds"] = Json::object();
  for (const auto& cloud : path.clouds) json["clouds"][cloud.provider] = json_of(cloud);
  return json;
}

Json json_of(const explain::Saying& saying) {
  Json json = json_of_value(saying);
  json["from"] = saying.from;
  return json;
}

Json json_of(const InputExplained& input) {
  const auto& story = input.story;
  Json json{{"provider", input.provider},
            {"unit", input.unit},
            {"input", input.input},
            {"module", input.module},
            {"type", story.type},
            {"required", story.required},
            {"said", nullptr},
            {"locals", Json::array()},
            {"outputs", Json::array()},
            {"spec", Json::array()}};
  if (story.said) json["said"] = json_of(*story.said);
  for (const auto& local : story.locals) json["locals"].push_back(json_of(local));
  for (const auto& output : story.outputs) {
    json["outputs"].push_back({{"unit", output.unit}, {"output", output.output}});
  }
  for (const auto& value : input.spec) json["spec"].push_back(json_of(value));
  return json;
}

}  // namespace

std::string to_text(const Explained& explained) {
  Lines lines;
  for (const auto& path : explained.paths) add(path, lines);
  for (const auto& input : explained.inputs) add(input, lines);
  return std::move(lines).text();
}

Json to_json(const Explained& explained) {
  Json json{{"paths", Json::array()}, {"inputs", Json::array()}};
  for (const auto& path : explained.paths) json["paths"].push_back(json_of(path));
  for (const auto& input : explained.inputs) json["inputs"].push_back(json_of(input));
  return json;
}

}  // namespace infra::app
