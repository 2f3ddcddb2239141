// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/read.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "blueprint/order.hpp"
#include "blueprint/read_names.hpp"
#include "blueprint/read_parts.hpp"
#include "blueprint/references.hpp"
#include "json/heading.hpp"
#include "json/place.hpp"

namespace infra::blueprint {

using json::Mistakes;
using json::Place;

namespace {

void read_parts(const Place& reply, Blueprint& blueprint) {
  for (const auto& item : reply.at("components").items()) {
    Component component = component_from(item);
    const std::string name = component.name;
    if (blueprint.components.emplace(name, std::move(component)).second) continue;
    item.wrong("a component " + in_quotes(name) + " is there already");
  }
  std::set<std::string> ids;
  for (const auto& item : reply.at("units").items()) {
    blueprint.units.push_back(unit_from(item));
    const std::string id = blueprint.units.back().id();
    if (!ids.insert(id).second) item.wrong("a unit " + in_quotes(id) + " is there already");
  }
  if (const auto first = reply.find("bootstrap")) blueprint.bootstrap = texts_from(*first);
  if (const auto ways = reply.find("takeovers")) {
    for (const auto& item : ways->items()) blueprint.takeovers.push_back(takeover_from(item));
  }
}

void read_shared(const Place& reply, Blueprint& blueprint) {
  const Place locals = reply.at("locals");
  blueprint.environment_locals = inputs_from(locals.at("environment"));
  for (const auto& [region, inputs] : locals.at("regions").members()) {
    check_region(inputs, region);
    blueprint.region_locals[region] = inputs_from(inputs);
  }
  const Place backend = reply.at("backend");
  blueprint.backend.type = name_from(backend.at("type"), k_identifier);
  blueprint.backend.config = config_from(backend.at("config"));
  std::set<std::string> names;
  for (const auto& item : reply.at("providers").items()) {
    blueprint.providers.push_back(provider_from(item));
    const std::string& name = blueprint.providers.back().pin.name;
    if (!names.insert(name).second)
      item.wrong("a provider " + in_quotes(name) + " is there already");
  }
  blueprint.retryable_errors = texts_from(reply.at("retryableErrors"));
}

// What the plugin itself says of the spec, at a path of it where there is one.
Diagnostic remark_from(const Place& place, Diagnostic remark, const Origin& origin) {
  const std::string path = optional_text(place, "path");
  remark.message = printable(place.at("message").text());
  remark.hint = optional_text(place, "hint");
  remark.subject = path.empty() ? "plugin " + origin.plugin : path;
  if (!path.empty()) remark.caused_by = {path};
  return remark;
}

void read_remarks(const Place& reply, const Origin& origin, Blueprint& blueprint) {
  blueprint.used = texts_from(reply.at("used"));
  for (const auto& item : reply.at("notes").items()) {
    blueprint.notes.push_back(remark_from(item, note("plugin.note", ""), origin));
    const auto& paths = blueprint.notes.back().caused_by;
    blueprint.used.insert(blueprint.used.end(), paths.begin(), paths.end());
  }
  blueprint.used = sorted(std::move(blueprint.used));
  if (const auto pins = reply.find("pins")) {
    for (const auto& [name, value] : pins->members()) {
      check_name(value, name, k_word);
      blueprint.pins[name] = name_from(value, k_word);
    }
  }
}

Diagnostics refusals_from(const Place& reply, const Origin& origin) {
  Diagnostics refusals;
  for (const auto& item : reply.at("errors").items()) {
    refusals.push_back(remark_from(item, error("plugin.refused", ""), origin));
  }
  return refusals;
}

Failure refused(Diagnostics refusals) {
  const bool all_of_the_spec =
      std::none_of(refusals.begin(), refusals.end(),
                   [](const Diagnostic& refusal) { return refusal.caused_by.empty(); });
  return {all_of_the_spec ? ExitCode::wrong_spec : ExitCode::plugin_failed, std::move(refusals)};
}

constexpr char k_whose_mistake[] = "nothing was written; report it to the plugin's authors";

Failure broken(const std::string& id, const Mistakes& mistakes, const Origin& origin) {
  Diagnostics diagnostics;
  for (const auto& mistake : mistakes.list()) {
    diagnostics.push_back(error(id, "its reply " + mistake.in_words())
                              .about("plugin " + origin.plugin)
                              .with_hint(mistake.hint.empty() ? k_whose_mistake : mistake.hint));
  }
  return {ExitCode::plugin_failed, std::move(diagnostics)};
}

// A component without units leaves nothing in a tree; a plugin may well describe one before it knows
// whether the spec asks for any.
void drop_unused(Blueprint& blueprint) {
  std::set<std::string> in_use;
  for (const auto& unit : blueprint.units) in_use.insert(unit.component);
  for (auto at = blueprint.components.begin(); at != blueprint.components.end();) {
    at = in_use.count(at->first) != 0 ? std::next(at) : blueprint.components.erase(at);
  }
}

// In the order in which they can be applied, each once.
void put_bootstrap_in_order(Blueprint& blueprint) {
  const std::set<std::string> named(blueprint.bootstrap.begin(), blueprint.bootstrap.end());
  blueprint.bootstrap.clear();
  for (const auto& unit : blueprint.units) {
    if (named.count(unit.id()) != 0) blueprint.bootstrap.push_back(unit.id());
  }
}

}  // namespace

Result<Blueprint> build(std::string_view reply_json, const Origin& origin) {
  Blueprint blueprint;
  blueprint.plugin = {origin.plugin, origin.release};
  blueprint.provider = origin.provider;
  blueprint.environment = origin.environment;
  Diagnostics refusals;
  Mistakes mistakes;
  json::read(reply_json, mistakes, [&](const Place& reply) {
    json::check_heading(reply, "infra/plugin-reply");
    if (!mistakes.empty()) return;
    refusals = refusals_from(reply, origin);
    if (!refusals.empty()) return;  // who refuses need not answer
    read_remarks(reply, origin, blueprint);
    read_shared(reply, blueprint);
    read_parts(reply, blueprint);
  });
  if (!mistakes.empty()) return broken("plugin.reply", mistakes, origin);
  if (!refusals.empty()) return refused(std::move(refusals));

  check_references(blueprint, mistakes);
  if (!mistakes.empty()) return broken("plugin.reply-reference", mistakes, origin);
  drop_unused(blueprint);

  for (const auto& circle : put_in_order(blueprint)) {
    mistakes.add(
        {"", "makes units depend on each other in a circle: " + joined(circle, " -> "), ""});
  }
  if (!mistakes.empty()) return broken("plugin.reply-circle", mistakes, origin);
  put_bootstrap_in_order(blueprint);
  return blueprint;
}

}  // namespace infra::blueprint
