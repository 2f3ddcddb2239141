// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/explained.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/usage.hpp"
#include "base/text.hpp"
#include "catalogue/source.hpp"
#include "explain/spec_places.hpp"
#include "spec/path.hpp"
#include "tree/render/common.hpp"

namespace infra::app {

namespace {

std::string text_of(const spec::Node& node) {
  switch (node.kind) {
  case spec::Node::Kind::scalar:
    return node.plain ? node.text : in_quotes(node.text);
  case spec::Node::Kind::sequence: {
    std::vector<std::string> items;
    for (const auto& item : node.items) {
      if (item.kind != spec::Node::Kind::scalar) return "";
      items.push_back(text_of(item));
    }
    return '[' + joined(items) + ']';
  }
  default:
    return "";
  }
}

std::string place_of(Position position, const Sources& sources) {
  return sources.name(position.file) + ':' + std::to_string(position.line) + ':' +
         std::to_string(position.column);
}

SpecValue value_of(const Translated& translated, const std::string& path) {
  SpecValue value{path, "", "", false};
  const auto* node = spec::at(translated.spec.complete, path);
  if (node == nullptr) return value;
  value.known = true;
  value.text = text_of(*node);
  const auto place = spec::place_at(translated.spec.complete, path);
  if (place.known()) value.place = place_of(place, translated.sources);
  return value;
}

bool is_related(const std::string& path, const std::string& other) {
  return spec::is_within(path, other) || spec::is_within(other, path);
}

MadeOf made_of(const Cloud& cloud, const std::string& path) {
  const auto& blueprint = cloud.translation.blueprint;
  MadeOf made{blueprint.provider, {}, explain::effects_of(blueprint, path), {}};
  for (const auto& field : cloud.fields) {
    // What only repeats the spec at its own place is no news.
    const bool comes_from_it =
        std::any_of(field.from.begin(), field.from.end(),
                    [&](const std::string& from) { return spec::is_within(from, path); });
    const bool repeats = field.from.size() == 1 && field.from.front() == field.path;
    if (spec::is_within(field.path, path) || (comes_from_it && !repeats)) {
      made.resolved.push_back(field);
    }
  }
  for (const auto& note : cloud.translation.notes) {
    const auto& causes = note.caused_by;
    const bool is_about_it =
        is_related(note.subject, path) ||
        std::any_of(causes.begin(), causes.end(),
                    [&](const std::string& cause) { return is_related(cause, path); });
    if (is_about_it) made.notes.push_back(note.message);
  }
  return made;
}

PathExplained path_explained(const Translated& translated, const std::string& path) {
  PathExplained explained;
  explained.value = value_of(translated, path);
  if (const auto* schema = check::schema_at(translated.schema, path)) {
    explained.description = schema->description;
  }
  for (const auto& cloud : translated.clouds) explained.clouds.push_back(made_of(cloud, path));
  return explained;
}

bool is_known(const Translated& translated, const std::string& path) {
  if (spec::at(translated.spec.complete, path) != nullptr) return true;
  if (check::schema_at(translated.schema, path) != nullptr) return true;
  for (const auto& cloud : translated.clouds) {
    for (const auto& field : cloud.fields) {
      if (spec::is_within(field.path, path)) return true;
    }
  }
  return false;
}

Result<Explained> explained(const Translated& translated, const SpecPath& subject) {
  if (subject.path.empty() || !is_known(translated, subject.path)) {
    auto known = explain::all_paths(translated.spec.complete);
    const auto near = nearest(subject.path, known);
    return Failure(ExitCode::wrong_usage,
                   error("usage.choice", "there is no spec path " + in_quotes(subject.path))
                       .with_hint(near.empty() ? "see infra explain --help for what can be asked"
                                               : "did you mean " + in_quotes(near) + "?"));
  }
  return Explained{{path_explained(translated, subject.path)}, {}};
}

Result<Explained> explained(const Translated& translated, const SpecLine& subject) {
  std::set<std::uint32_t> files;
  const auto add_file = [&](const spec::Node& node) {
    if (node.position.known()) files.insert(node.position.file);
  };
  add_file(translated.spec.written);
  for (const auto& path : explain::all_paths(translated.spec.written)) {
    add_file(*spec::at(translated.spec.written, path));
  }
  std::vector<std::string> names;
  for (const auto file : files) {
    const auto& name = translated.sources.name(file);
    names.push_back(name);
    const bool is_meant =
        name == subject.file || (name.size() > subject.file.size() &&
                                 name.compare(name.size() - subject.file.size() - 1,
                                              std::string::npos, '/' + subject.file) == 0);
    if (!is_meant) continue;
    const auto paths =
        explain::paths_at(translated.spec.written, {file, subject.line, subject.column});
    if (paths.empty()) {
      return Failure(ExitCode::wrong_usage,
                     error("usage.choice", "nothing of the spec begins on line " +
                                               std::to_string(subject.line) + " of " + name)
                         .with_hint("name a line that has a key or an item of a list on it"));
    }
    Explained result;
    for (const auto& path : paths) result.paths.push_back(path_explained(translated, path));
    return result;
  }
  return no_such("file of this spec", subject.file, names);
}

// The module, where a reader finds it, with its version.
std::string address_of(const Translation& cloud, const std::string& module) {
  const auto& found = cloud.catalogue->modules.at(module);
  return catalogue::address_of(found) + ' ' + tree::version_of(found, cloud.blueprint);
}

Result<InputExplained> input_explained(const Translated& translated, const Translation& cloud,
                                       const blueprint::Unit& unit, const std::string& input) {
  auto story = explain::story_of(cloud.blueprint, *cloud.catalogue, unit, input);
  if (!story) {
    const auto& key = cloud.blueprint.components.at(unit.component).module;
    std::vector<std::string> names;
    for (const auto& [name, declared] : cloud.catalogue->modules.at(key).inputs) {
      names.push_back(name);
    }
    const auto near = nearest(input, names);
    return Failure(
        ExitCode::wrong_usage,
        error("usage.choice",
              "module " + key + " of " + unit.id() + " takes no input " + in_quotes(input))
            .with_hint(near.empty() ? "`infra explain` of the unit lists what it is given"
                                    : "did you mean " + in_quotes(near) + "?"));
  }
  InputExplained explained{cloud.blueprint.provider, unit.id(), input, "", *std::move(story), {}};
  explained.module = address_of(cloud, explained.story.module);
  std::set<std::string> paths;
  const auto add_paths = [&](const explain::Saying& saying) {
    paths.insert(saying.from.begin(), saying.from.end());
  };
  if (explained.story.said) add_paths(*explained.story.said);
  for (const auto& local : explained.story.locals) add_paths(local);
  for (const auto& path : paths) explained.spec.push_back(value_of(translated, path));
  return explained;
}

Result<Explained> explained(const Translated& translated, const BuiltUnit& subject) {
  std::vector<std::string> ids;
  for (const auto& [cloud, fields] : translated.clouds) {
    if (cloud.blueprint.provider != subject.provider) continue;
    for (const auto& unit : cloud.blueprint.units) {
      ids.push_back(unit.id());
      if (unit.id() != subject.unit) continue;
      Explained result;
      auto names = explain::inputs_said(cloud.blueprint, unit);
      if (!subject.input.empty()) names = {subject.input};
      for (const auto& name : names) {
        INFRA_TRY(input, input_explained(translated, cloud, unit, name));
        result.inputs.push_back(std::move(input));
      }
      return result;
    }
  }
  return no_such("unit of " + subject.provider, subject.unit, ids);
}

}  // namespace

Result<Explained> explained(const Translated& translated, const Subject& subject) {
  return std::visit([&](const auto& one) { return explained(translated, one); }, subject);
}

}  // namespace infra::app
