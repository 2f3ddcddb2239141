// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/sample.hpp"

#include <utility>

#include <infra/sdk/environment_json.hpp>
#include <infra/sdk/request.hpp>

#include "blueprint/read.hpp"
#include "check/validate.hpp"
#include "check/with_defaults.hpp"
#include "model/pieces.hpp"
#include "model/regions.hpp"
#include "model/rules.hpp"
#include "spec/read.hpp"

namespace infra::conformance {

namespace {

Done no_errors(Diagnostics complaints) {
  if (!has_errors(complaints)) return {};
  return Failure(ExitCode::plugin_failed, std::move(complaints));
}

Result<blueprint::Blueprint> blueprint_of(const Subject& subject, const Answer& answer) {
  if (!answer.is_reply()) {
    return Failure(ExitCode::plugin_failed,
                   error("plugin.failed", answer.text).about("plugin " + subject.plugin.name));
  }
  const auto& plugin = subject.plugin;
  return blueprint::build(answer.text,
                          {plugin.name, plugin.release, plugin.provider, "conformance"});
}

}  // namespace

Result<Sample> take(const Subject& subject, const std::string& name, const nlohmann::json& spec,
                    const model::Lock& lock) {
  INFRA_TRY(written, spec::read(spec.dump(), 0));
  INFRA_TRY_DONE(no_errors(check::validate(written, subject.schema)));
  const auto complete = check::with_defaults(written, subject.schema);
  INFRA_TRY_DONE(no_errors(model::check_rules(complete, "conformance")));
  auto slots =
      model::with_slots(lock, model::region_names(complete), model::reserved_slots(complete));
  INFRA_TRY_DONE(no_errors(model::check_room(complete, slots)));
  INFRA_TRY_DONE(no_errors(model::check_for_cloud(complete, subject.plugin)));
  INFRA_TRY(resolved, model::resolve({written, complete, subject.defaults, slots, subject.plugin}));
  model::leave_out_unbuilt(resolved.environment, subject.plugin);

  auto request = sdk::request_of(sdk::environment_to_json(resolved.environment));
  auto answer = ask(subject, request.dump());
  auto blueprint = blueprint_of(subject, answer);
  return Sample{name,
                std::move(written),
                std::move(slots),
                std::move(resolved.heard),
                std::move(request),
                std::move(answer),
                std::move(blueprint)};
}

}  // namespace infra::conformance
