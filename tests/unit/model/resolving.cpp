// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "resolving.hpp"

#include <stdexcept>
#include <utility>

#include "base/text.hpp"
#include "check/schema.hpp"
#include "check/validate.hpp"
#include "check/with_defaults.hpp"
#include "model/regions.hpp"
#include "model/rules.hpp"
#include "printing.hpp"
#include "spec/read.hpp"
#include "support/text_file.hpp"

namespace infra::test {

namespace {

constexpr char k_acme_settings[] =
    R"({"type": "object", "additionalProperties": false, "properties": {
        "groups": {"type": "object", "additionalProperties": {"type": "string"}}}})";

check::Schema read_schema() {
  auto core =
      check::parse_schema(read_text(source_path("schemas/environment.v1.schema.json")), "s");
  auto block = check::parse_schema(k_acme_settings, "acme");
  if (!core || !block) throw std::runtime_error("the schemas of the tests are wrong");
  return check::with_providers(*std::move(core), {{"acme", *std::move(block)}});
}

Lines in_short(const Diagnostics& complaints) {
  Lines lines;
  for (const auto& complaint : complaints) {
    const auto at = complaint.position.value_or(Position{});
    lines.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " + complaint.id +
                    " " + complaint.subject + ": " + complaint.message + " (" + complaint.hint +
                    ")");
  }
  return lines;
}

}  // namespace

const check::Schema& spec_schema() {
  static const check::Schema k_schema = read_schema();
  return k_schema;
}

Result<model::Resolved> resolve(const std::string& yaml, const model::Lock& lock) {
  const auto& schema = spec_schema();
  auto written = spec::read(yaml, 0);
  if (!written) return std::move(written).error();
  auto wrong = check::validate(*written, schema);
  if (!wrong.empty()) return Failure(ExitCode::wrong_spec, std::move(wrong));
  const auto complete = check::with_defaults(*written, schema);
  const auto* cluster = schema.property("cluster");
  const model::ClusterDefaults defaults{
      check::defaults_of(*cluster),
      check::defaults_of(*cluster->property("nodePools")->additional)};
  // As the pipeline does: nothing can be carved from a network that breaks a rule.
  wrong = model::check_rules(complete, "shop");
  if (!wrong.empty()) return Failure(ExitCode::wrong_spec, std::move(wrong));
  const auto slots =
      model::with_slots(lock, model::region_names(complete), model::reserved_slots(complete));
  wrong = model::check_room(complete, slots);
  if (!wrong.empty()) return Failure(ExitCode::wrong_spec, std::move(wrong));
  return model::resolve({*written, complete, defaults, slots, acme()});
}

std::string with_defaults(const std::string& yaml) {
  return printed(check::with_defaults(*spec::read(yaml, 0), spec_schema()));
}

const std::string k_two_regions = R"(apiVersion: infra/v1
kind: Environment
metadata: { name: shop, organization: omi }
mainRegion: main
regions: { main: { location: europe-west }, standby: { location: us-east } }
)";

registry::Plugin acme() {
  using sdk::Architecture;
  registry::Plugin plugin;
  plugin.name = "acme-cloud";
  plugin.provider = "acme";
  auto& facts = plugin.facts;
  facts.as_of = "2026-09-21";
  facts.locations = {{"europe-west", "west-1"}, {"us-east", "east-1"}};
  facts.regions = {{"west-1", {"West", {"w1", "w2", "w3"}}},
                   {"east-1", {"East", {"e1", "e2", "e3"}}}};
  facts.machines["node"] = {{"a-2", 2, 8192, Architecture::amd64, {}},
                            {"a-4", 4, 16384, Architecture::amd64, {}},
                            {"r-4", 4, 16384, Architecture::arm64, {"west-1"}}};
  facts.machines["database"] = {{"d-4", 4, 16384, {}, {}}, {"d-2", 2, 8192, {}, {}}};
  facts.versions["kubernetes"] = {{"1.36", "1.36", "2027-08-02"},
                                  {"1.35", "1.35", "2027-03-27"},
                                  {"1.33", "1.33", "2026-07-29"}};
  facts.versions["postgres"] = {{"17", "17.10", "2029-11-08"}, {"16", "16.14", "2028-11-09"}};
  return plugin;
}

model::Resolved resolved(const std::string& yaml, const model::Lock& lock) {
  auto done = resolve(yaml, lock);
  if (!done) throw std::runtime_error(joined(in_short(done.error().diagnostics), "\n"));
  return *std::move(done);
}

Lines complaints_of(const std::string& yaml, const model::Lock& lock) {
  const auto done = resolve(yaml, lock);
  return done ? Lines{} : in_short(done.error().diagnostics);
}

}  // namespace infra::test
