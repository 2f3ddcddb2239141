// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/targets.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/pinned.hpp"
#include "base/failures.hpp"
#include "model/plugin_pin.hpp"
#include "registry/discover.hpp"
#include "tree/lock_file.hpp"

namespace infra::app {

namespace {

std::vector<std::string> providers_named_by(const spec::Node& spec) {
  std::vector<std::string> providers;
  for (const auto& entry : spec.find("providers")->entries) providers.push_back(entry.key);
  std::sort(providers.begin(), providers.end());
  return providers;
}

Failure no_provider(const CheckedSpec& spec) {
  return Failure(ExitCode::wrong_usage,
                 error("usage.no-provider", "names no provider, and the command line neither")
                     .about(spec.place.spec().string())
                     .with_hint("name one with --provider, and give it a block under providers"));
}

struct Started {
  const registry::Plugin* plugin;  // never null
  host::Session session;
};

// All plugins are started before the first is asked, so that they load side by side.
Result<std::vector<Started>> start_plugins(const std::vector<std::string>& providers,
                                           const Toolbox& toolbox) {
  std::vector<Started> started;
  for (const auto& provider : providers) {
    INFRA_TRY(plugin, registry::serving(toolbox.plugins, provider));
    INFRA_TRY(session, toolbox.processes->take(*plugin));
    started.push_back({plugin, std::move(session)});
  }
  return started;
}

// Once for each plugin: the others go on where one fails, so that all that is wrong is said in one run.
template <typename Take>
Done translate_each(const CheckedSpec& spec, std::vector<Started>& plugins, const Toolbox& toolbox,
                    Take take) {
  Failures failures;
  for (auto& [plugin, session] : plugins) {
    auto translation = translate(spec, *plugin, session, toolbox);
    toolbox.processes->give_back(*plugin, std::move(session));
    if (translation) {
      take(*plugin, std::move(translation).value());
    } else {
      failures.add(std::move(translation).error());
    }
  }
  return std::move(failures).done();
}

// Holds each plugin to what the lock says of it, and has the lock say what builds now. Notes, by provider.
Result<std::map<std::string, Diagnostics>> pin_plugins(const std::vector<Started>& plugins,
                                                       CheckedSpec& spec) {
  std::map<std::string, Diagnostics> notes;
  for (const auto& [plugin, session] : plugins) {
    auto pin = pin_of(*plugin, spec.lock);
    INFRA_TRY(noted,
              model::held_to_pin(spec.lock, plugin->provider, pin, spec.place.lock().string()));
    notes[plugin->provider] = std::move(noted);
    spec.lock.plugins[plugin->provider] = std::move(pin);
  }
  return notes;
}

}  // namespace

Result<std::vector<std::string>> providers_of(const CheckedSpec& spec,
                                              const std::vector<std::string>& asked_for) {
  auto providers = asked_for.empty() ? providers_named_by(spec.complete) : asked_for;
  if (providers.empty()) return no_provider(spec);
  return providers;
}

EnvironmentOutcome outcome_of(const EnvironmentFolder& place) {
  return {place.name, place.spec().string(), false, {}};
}

Result<std::vector<Translation>> translate_all(const CheckedSpec& spec,
                                               const std::vector<std::string>& providers,
                                               const Toolbox& toolbox) {
  INFRA_TRY(plugins, start_plugins(providers, toolbox));
  std::vector<Translation> translations;
  INFRA_TRY_DONE(translate_each(spec, plugins, toolbox,
                                [&](const registry::Plugin& /*plugin*/, Translation translation) {
                                  translations.push_back(std::move(translation));
                                }));
  return translations;
}

Result<BuiltEnvironment> build_in_memory(const EnvironmentFolder& place, const Wanted& wanted,
                                         const Toolbox& toolbox, Sources& sources) {
  INFRA_TRY(lock_before, tree::read_lock_file(place.lock()));
  INFRA_TRY(spec, read_and_check(place, toolbox, sources));
  INFRA_TRY(providers, providers_of(spec, wanted.providers));
  if (wanted.upgrade) {
    for (const auto& provider : providers) {
      spec.lock.pins.erase(provider);
      spec.lock.plugins.erase(provider);
    }
  }

  INFRA_TRY(plugins, start_plugins(providers, toolbox));
  INFRA_TRY(notes, pin_plugins(plugins, spec));
  BuiltEnvironment built{std::move(spec), {}, std::move(lock_before)};
  INFRA_TRY_DONE(translate_each(
      built.spec, plugins, toolbox, [&](const registry::Plugin& plugin, Translation translation) {
        built.spec.lock.pins[plugin.provider] = translation.pins;
        built.trees.push_back(render(std::move(translation), plugin));
        append(built.trees.back().notes, std::move(notes[plugin.provider]));
      }));
  return built;
}

}  // namespace infra::app
