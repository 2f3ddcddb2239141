// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/imported.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "catalogue/source.hpp"

namespace infra::app {

namespace {

using catalogue::Module;

constexpr std::size_t k_most_names = 5;

Failure contradiction(const std::string& flag, const std::string& said,
                      const std::string& in_source) {
  return Failure(ExitCode::wrong_usage,
                 error("module.source", flag + " says " + in_quotes(said) + ", and --source says " +
                                            in_quotes(in_source))
                     .with_hint("say it once"));
}

Done unite(std::string& said, const std::string& in_source, const std::string& flag) {
  if (in_source.empty()) return {};
  if (!said.empty() && said != in_source) return contradiction(flag, said, in_source);
  said = in_source;
  return {};
}

Result<PlaceOptions> taken_apart(PlaceOptions place) {
  if (place.source.empty()) return place;
  auto parts = catalogue::parts_of_source(std::move(place.source));
  place.source = std::move(parts.repository);
  INFRA_TRY_DONE(unite(place.ref, parts.ref, "--ref"));
  INFRA_TRY_DONE(unite(place.subdirectory, parts.subdirectory, "--subdirectory"));
  return place;
}

const std::string& first_of(const std::string& a, const std::string& b) {
  return a.empty() ? b : a;
}

// What a folder cannot say is kept, as long as what it belongs to is the same.
void keep(const Module& so_far, Module& module) {
  for (auto& [name, input] : module.inputs) {
    const auto old = so_far.inputs.find(name);
    if (old == so_far.inputs.end() || input.overlay) continue;
    if (to_text(old->second.type) == to_text(input.type)) input.overlay = old->second.overlay;
  }
  for (auto& [name, output] : module.outputs) {
    const auto old = so_far.outputs.find(name);
    if (old == so_far.outputs.end() || output.type || output.example) continue;
    output = old->second;
  }
}

void take_place(const PlaceOptions& place, Module& module) {
  module.source = first_of(place.source, module.source);
  module.subdirectory = first_of(place.subdirectory, module.subdirectory);
  const bool is_another = !place.ref.empty() || !place.version.empty();
  if (!is_another) {
    module.commit = first_of(place.commit, module.commit);
    return;
  }
  module.ref = place.ref;
  module.version = first_of(place.version, catalogue::version_of_ref(place.ref));
  module.commit = place.commit;
}

std::string some_of(const std::vector<std::string>& names) {
  if (names.size() <= k_most_names) return joined(names);
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(k_most_names);
  return joined({names.begin(), end}) + " and " + std::to_string(names.size() - k_most_names) +
         " more";
}

}  // namespace

Result<Module> placed(Module read, const PlaceOptions& options,
                      const std::optional<Module>& so_far) {
  INFRA_TRY(place, taken_apart(options));
  if (so_far && read.source.empty()) {
    read.source = so_far->source;
    read.subdirectory = first_of(read.subdirectory, so_far->subdirectory);
    read.ref = so_far->ref;
    read.version = so_far->version;
    read.commit = so_far->commit;
    keep(*so_far, read);
  }
  take_place(place, read);
  if (!read.source.empty()) return read;
  return Failure(ExitCode::wrong_usage,
                 error("module.source", "where the repository of this module is, it does not say")
                     .with_hint("say --source, as in --source git::https://example.com/queue.git"));
}

Diagnostics what_is_unknown(const Module& module, const std::string& file) {
  Diagnostics notes;
  const auto say = [&](const std::string& message, const std::string& hint) {
    notes.push_back(note("interface.unknown", message).about(printable(file)).with_hint(hint));
  };
  if (module.ref.empty() && !catalogue::names_folder(module.source)) {
    say("which tag this is the interface of is not said", "say --ref, as in --ref v1.2.0");
  }
  std::vector<std::string> outputs;
  for (const auto& [name, output] : module.outputs) {
    if (!output.type) outputs.push_back(name);
  }
  if (!outputs.empty()) {
    say("modules do not declare what their outputs are; who reads these is checked for the name "
        "alone: " +
            some_of(outputs),
        "add a \"type\" to those that you know");
  }
  std::vector<std::string> open;
  for (const auto& [name, input] : module.inputs) {
    if (!input.overlay && has_any(input.type)) open.push_back(name);
  }
  if (!open.empty()) {
    say("any value is taken by, or within: " + some_of(open),
        "add an \"overlay\" to those whose form you know");
  }
  return notes;
}

}  // namespace infra::app
