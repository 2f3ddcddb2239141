// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/pipeline.hpp"

#include <utility>

#include "app/blame.hpp"
#include "app/lock_file.hpp"
#include "app/modules.hpp"
#include "base/failures.hpp"
#include "blueprint/read.hpp"
#include "catalogue/adapt.hpp"
#include "catalogue/check.hpp"
#include "check/validate.hpp"
#include "check/with_defaults.hpp"
#include "host/session.hpp"
#include "model/pieces.hpp"
#include "model/regions.hpp"
#include "model/rules.hpp"
#include "model/unused.hpp"
#include "own/extend.hpp"
#include "spec/extends.hpp"
#include "tree/render.hpp"

// The program's table of contents: the way of one spec, stage by stage. Each stage takes values and
// gives a value; none reaches back, and none of these writes.
namespace infra::app {

Result<CheckedSpec> read_and_check(const EnvironmentFolder& place, const Toolbox& toolbox,
                                   Sources& sources) {
  // spec: text becomes a tree in which every key and value knows its place.
  INFRA_TRY(written, spec::read_with_bases(place.spec(), place.workspace(), sources));

  // check: the tree against the schema, which has each plugin's own block in it.
  auto complaints = check::validate(written, toolbox.schema);
  auto complete = check::with_defaults(written, toolbox.schema);

  // model: the rules that no schema can say.
  append(complaints, not_following(model::check_rules(complete, place.name), complaints));
  INFRA_TRY_DONE(no_errors(std::move(complaints)));

  // model: every region has a slot of the addresses, and keeps it.
  INFRA_TRY(taken, read_lock(place));
  auto lock = model::with_slots(std::move(taken), model::region_names(complete),
                                model::reserved_slots(complete));
  INFRA_TRY_DONE(no_errors(model::check_room(complete, lock)));
  return CheckedSpec{place, std::move(written), std::move(complete), std::move(lock),
                     toolbox.cluster_defaults};
}

Result<model::Resolved> resolve(const CheckedSpec& spec, const registry::Plugin& plugin) {
  // model: the rules that one cloud has, then the environment with nothing left to decide.
  INFRA_TRY_DONE(no_errors(model::check_for_cloud(spec.complete, plugin)));
  return model::resolve({spec.written, spec.complete, spec.defaults, spec.lock, plugin});
}

// What is right of a spec, without the blocks that were refused.
static Result<Translation> translate_rest(const CheckedSpec& spec, const registry::Plugin& plugin,
                                          host::Session& session, const Toolbox& toolbox,
                                          const Diagnostics& refused) {
  INFRA_TRY(resolved, resolve(spec, plugin));
  model::leave_out_unbuilt(resolved.environment, plugin);

  // host: the plugin translates it, in a process of its own.
  INFRA_TRY(reply, session.translate(resolved.environment));

  // blueprint: the reply becomes typed values: names, edges, order.
  const blueprint::Origin origin{plugin.name, plugin.release, plugin.provider, spec.place.name};
  INFRA_TRY(translated, located(blueprint::build(reply, origin), spec.written));

  // own: what a team says past the abstraction: inputs over the plugin's, units of its own.
  INFRA_TRY(interfaces, toolbox.interfaces->of(plugin));
  const auto workspace = spec.place.workspace();
  const own::Team team{
      spec.written, resolved.environment, workspace, toolbox.modules,
      [&](const std::string& folder) { return module_of_workspace(workspace, folder); }};
  auto [blueprint, catalogue, wrong] =
      own::extend(std::move(translated), std::move(interfaces), team);

  // model: whatever the spec says was used, noted or refused.
  blueprint.used.insert(blueprint.used.end(), resolved.heard.begin(), resolved.heard.end());
  for (const auto& refusal : refused) blueprint.used.push_back(refusal.subject);
  auto complaints = model::unused_fields(spec.written, plugin, blueprint.used);

  // catalogue: every input, and every output used, against the interfaces of the modules.
  blueprint = catalogue::adapt(std::move(blueprint), *catalogue);
  auto of_modules = located(catalogue::check(blueprint, *catalogue), spec.written);
  append(of_modules, catalogue::check_brought(blueprint, *catalogue, plugin.modules));
  append(complaints, not_following(std::move(of_modules), wrong));
  append(complaints, std::move(wrong));
  INFRA_TRY_DONE(no_errors(complaints));

  append(complaints, std::move(resolved.notes));
  append(complaints, only_located(located(blueprint.notes, spec.written)));
  return Translation{std::move(resolved.environment), std::move(resolved.pins),
                     std::move(blueprint), std::move(catalogue), std::move(complaints)};
}

Result<Translation> translate(const CheckedSpec& spec, const registry::Plugin& plugin,
                              host::Session& session, const Toolbox& toolbox) {
  // model: blocks that this plugin does not build. The rest is looked at all the same, so that all that
  // is wrong is said in one run.
  const auto refused = model::refuse_unbuilt(spec.written, plugin);
  Failures failures;
  if (!refused.empty()) failures.add({ExitCode::wrong_spec, refused});
  auto rest = translate_rest(spec, plugin, session, toolbox, refused);
  if (rest && refused.empty()) return rest;
  if (!rest) failures.add(std::move(rest).error());
  auto failed = std::move(failures).done();
  return std::move(failed).error();
}

BuiltTree render(Translation translation, const registry::Plugin& plugin) {
  // tree: files in memory, written as canonical HCL from typed values.
  auto files = tree::render(translation.blueprint, *translation.catalogue, plugin.modules);
  return BuiltTree{plugin.provider, std::make_shared<const tree::Files>(std::move(files)),
                   std::move(translation.pins), run::bootstrap_of(translation.blueprint),
                   std::move(translation.notes)};
}

}  // namespace infra::app
