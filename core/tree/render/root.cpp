// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/root.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "tree/render/common.hpp"
#include "tree/render/providers.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// What each kind of backend calls the place of one unit's state. Terraform's other backends call it as
// s3 does.
struct StateKey {
  std::string_view backend;
  const char* attribute;
  hcl::Code value;
};
constexpr StateKey k_state_keys[] = {
    {"gcs", "prefix", "local.state_key"},
    {"s3", "key", "\"${local.state_key}/terraform.tfstate\""},
};

const StateKey& state_key_of(const std::string& backend) {
  const auto* found = std::find_if(std::begin(k_state_keys), std::end(k_state_keys),
                                   [&](const StateKey& key) { return key.backend == backend; });
  return found == std::end(k_state_keys) ? *std::prev(found) : *found;
}

hcl::Body locals(const Blueprint& blueprint) {
  Scopes scopes;
  add_scopes(blueprint.backend.config, scopes);
  for (const auto& provider : blueprint.providers) add_scopes(provider.config, scopes);

  hcl::Body locals;
  read_locals(scopes, locals);
  if (!scopes.empty()) locals.blank();
  locals.comment(
      "A unit's state has the name of its place, or of the place that it moved here from.");
  locals.code("moved", R"(jsondecode(file(find_in_parent_folders("moved.json"))))");
  locals.code("state_key",
              "lookup(local.moved, path_relative_to_include(), path_relative_to_include())");
  if (!blueprint.providers.empty()) {
    hcl::Body providers;
    for (const auto& provider : blueprint.providers) {
      providers.attribute(provider.pin.name, provider.config);
    }
    locals.blank().object("providers", std::move(providers));
  }
  return locals;
}

hcl::Body remote_state(const Backend& backend) {
  hcl::Body generate;
  generate.attribute("path", "backend.tf").attribute("if_exists", "overwrite_terragrunt");
  hcl::Body config;
  for (const auto& [name, value] : backend.config.members) config.attribute(name, value);
  const StateKey& key = state_key_of(backend.type);
  config.code(key.attribute, key.value);

  hcl::Body body;
  body.attribute("backend", backend.type).blank();
  body.object("generate", std::move(generate)).blank();
  body.object("config", std::move(config));
  return body;
}

hcl::Body provider_file() {
  hcl::Body body = generated_file("provider.tf.json");
  body.blank().comment(
      "Terraform reads text in JSON as templates: what looks like one is doubled.");
  body.code(
      "contents",
      R"hcl(replace(replace(jsonencode({ provider = local.providers }), "$${", "$$${"), "%%{", "%%%{"))hcl");
  return body;
}

hcl::Body errors(const std::vector<std::string>& retryable) {
  List patterns;
  for (const auto& pattern : retryable) patterns.emplace_back(pattern);
  hcl::Body retry;
  retry.attribute("retryable_errors",
                  Call{"concat", {Call{"get_default_retryable_errors", {}}, std::move(patterns)}});
  retry.attribute("max_attempts", 3).attribute("sleep_interval_sec", 10);
  hcl::Body errors;
  errors.block("retry", {"transient"}, std::move(retry));
  return errors;
}

hcl::Body terraform() {
  hcl::Body wait;
  wait.code("commands", "get_terraform_commands_that_need_locking()");
  wait.attribute("arguments", List{"-lock-timeout=10m"});
  hcl::Body terraform;
  terraform.block("extra_arguments", {"wait_for_lock"}, std::move(wait));
  return terraform;
}

}  // namespace

std::string root_file(const Blueprint& blueprint) {
  hcl::Body root = built_file(blueprint);
  root.blank().block("locals", {}, locals(blueprint)).blank();
  // Values that a state must not keep came with Terraform 1.11 and OpenTofu 1.11.
  root.attribute("terraform_version_constraint", ">= 1.11");
  root.attribute("terragrunt_version_constraint", ">= 1.0").blank();
  root.block("remote_state", {}, remote_state(blueprint.backend)).blank();
  if (!blueprint.providers.empty()) {
    std::vector<ProviderPin> pins;
    for (const auto& provider : blueprint.providers) pins.push_back(provider.pin);
    root.block("generate", {"provider"}, provider_file()).blank();
    root.comment("An override file adds to what a module says in its own versions.tf.");
    root.block("generate", {"versions"}, pins_file("versions_override.tf.json", pins)).blank();
  }
  if (!blueprint.retryable_errors.empty()) {
    root.block("errors", {}, errors(blueprint.retryable_errors)).blank();
  }
  root.block("terraform", {}, terraform());
  return to_text(root);
}

}  // namespace infra::tree
