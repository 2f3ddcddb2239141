// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/root.hpp"

#include <algorithm>
#include <utility>

#include "base/assertion.hpp"
#include "hcl/body.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

namespace {

using blueprint::Call;
using blueprint::List;
using blueprint::Object;
using blueprint::Value;

// 1.11: the oldest whose write-only arguments keep secrets out of state.
constexpr char k_terraform_versions[] = ">= 1.11";
constexpr char k_terragrunt_versions[] = ">= 1.0";

// How each kind of backend calls the place of one state in its bucket, and what it adds to a unit's.
struct StateKey {
  const char* backend;
  const char* attribute;
  const char* suffix;
};
constexpr StateKey k_state_keys[] = {{"s3", "key", "/terraform.tfstate"}, {"gcs", "prefix", ""}};

const StateKey& state_key_of(const std::string& backend) {
  for (const auto& key : k_state_keys) {
    if (backend == key.backend) return key;
  }
  report_bug("a blueprint's backend is one that the tree can write");
}

// A unit's key is its place in the tree, unless moved.json remembers a former one.
Value key_of_unit(const StateKey& key) {
  const Value path = Call{"path_relative_to_include", {}};
  const Value moved = Call{"jsondecode", {Call{"file", {find_above("moved.json")}}}};
  const Value place = Call{"lookup", {moved, path, path}};
  return *key.suffix == '\0' ? place : blueprint::Template{{place, key.suffix}};
}

Object with(Object object, const std::string& name, Value value) {
  object.members.emplace_back(name, std::move(value));
  std::sort(object.members.begin(), object.members.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return object;
}

hcl::Body remote_state(const blueprint::Backend& backend) {
  const StateKey& key = state_key_of(backend.type);
  hcl::Body state;
  state.attribute("backend", backend.type);
  state.attribute("config", with(backend.config, key.attribute, key_of_unit(key)));
  state.attribute("generate",
                  Object{{{"if_exists", "overwrite_terragrunt"}, {"path", "backend.tf"}}});
  return state;
}

// A file that Terragrunt writes beside each module's own. In JSON: there an argument and a block look
// the same, so that nobody here needs to know which one a provider wants, and no text has to be
// quoted twice. JSON has no comments, so no signature either.
hcl::Body generated(const std::string& file, Object contents) {
  hcl::Body generate;
  generate.attribute("path", file);
  generate.attribute("if_exists", "overwrite");
  generate.attribute("disable_signature", true);
  generate.attribute("contents", Call{"jsonencode", {std::move(contents)}});
  return generate;
}

Object provider_blocks(const std::vector<blueprint::Provider>& providers) {
  Object blocks;
  for (const auto& provider : providers) {
    blocks = with(std::move(blocks), provider.name, provider.config);
  }
  return Object{{{"provider", std::move(blocks)}}};
}

// An override file: a second required_providers beside the module's own would be refused.
Object version_pins(const std::vector<blueprint::Provider>& providers) {
  Object pins;
  for (const auto& provider : providers) {
    pins = with(std::move(pins), provider.name,
                Object{{{"source", provider.source}, {"version", provider.version}}});
  }
  return Object{{{"terraform", Object{{{"required_providers", std::move(pins)}}}}}};
}

hcl::Body retries(const std::vector<std::string>& messages) {
  hcl::Body retry;
  retry.attribute("max_attempts", 3);
  retry.attribute("retryable_errors", List(messages.begin(), messages.end()));
  retry.attribute("sleep_interval_sec", 10);
  hcl::Body errors;
  errors.block("retry", {"passing"}, std::move(retry));
  return errors;
}

// Another run may hold a unit's state for a while: wait for it instead of failing.
hcl::Body terraform() {
  hcl::Body arguments;
  arguments.attribute("arguments", List{"-lock-timeout=10m"});
  arguments.attribute("commands", Call{"get_terraform_commands_that_need_locking", {}});
  hcl::Body settings;
  settings.block("extra_arguments", {"wait_for_lock"}, std::move(arguments));
  return settings;
}

}  // namespace

std::string root_file(const blueprint::Blueprint& blueprint) {
  hcl::Body locals;
  add_locals_of("env.hcl", "env", locals);
  add_locals_of("region.hcl", "region", locals);

  hcl::Body file = built_file(blueprint);
  file.attribute("terraform_version_constraint", k_terraform_versions);
  file.attribute("terragrunt_version_constraint", k_terragrunt_versions);
  file.blank();
  file.block("locals", {}, std::move(locals));
  file.blank();
  file.block("remote_state", {}, remote_state(blueprint.backend));
  file.blank();
  file.block("generate", {"provider"},
             generated("provider.tf.json", provider_blocks(blueprint.providers)));
  file.blank();
  file.block("generate", {"versions"},
             generated("versions_override.tf.json", version_pins(blueprint.providers)));
  file.blank();
  file.block("terraform", {}, terraform());
  if (!blueprint.retryable_errors.empty()) {
    file.blank();
    file.block("errors", {}, retries(blueprint.retryable_errors));
  }
  return hcl::to_text(file);
}

}  // namespace infra::tree
