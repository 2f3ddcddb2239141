// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/pipeline.hpp"
#include "app/shown.hpp"
#include "app/subject.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "check/schema.hpp"
#include "explain/effects.hpp"
#include "explain/input_story.hpp"

namespace infra::app {

// A value of the spec, and the place that says it.
struct SpecValue {
  std::string path;
  std::string text;    // as a spec says it; empty: a mapping, or nothing
  std::string place;   // "environments/production/environment.yaml:14:12"; empty: a default
  bool known = false;  // whether anybody says it, be it the schema's default
};

// What one cloud makes of a part of the spec.
struct MadeOf {
  std::string provider;
  std::vector<ShownField> resolved;
  std::vector<explain::Effect> effects;
  std::vector<std::string> notes;
};

// The way from a spec path to what is built.
struct PathExplained {
  SpecValue value;
  std::string description;
  std::vector<MadeOf> clouds;
};

// The way back, from an input of a unit.
struct InputExplained {
  std::string provider;
  std::string unit;
  std::string input;
  std::string module;  // its address and version
  explain::InputStory story;
  std::vector<SpecValue> spec;  // every path that the story names
};

struct Explained {
  std::vector<PathExplained> paths;
  std::vector<InputExplained> inputs;
};

// A spec in one cloud's words, and the fields of its environment.
struct Cloud {
  explicit Cloud(Translation translated)
      : translation(std::move(translated)), fields(shown_fields(translation.environment)) {}

  Translation translation;
  std::vector<ShownField> fields;
};

// A spec in the words of some clouds.
struct Translated {
  const CheckedSpec& spec;
  const check::Schema& schema;
  const Sources& sources;
  std::vector<Cloud> clouds;
};

Result<Explained> explained(const Translated& translated, const Subject& subject);

std::string to_text(const Explained& explained);
nlohmann::ordered_json to_json(const Explained& explained);

}  // namespace infra::app
