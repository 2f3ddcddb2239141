// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/providers.hpp"

#include <utility>

#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// Terraform reads text in JSON as templates: what looks like one is doubled. Outputs can be anything,
// so that it is Terragrunt that does it.
Value json_of(const Value& value) {
  const Value json = Call{"jsonencode", {value}};
  return Call{"replace", {Call{"replace", {json, "${", "$${"}}, "%{", "%%{"}};
}

hcl::Body provider_file(const std::string& name, const Object& config) {
  hcl::Body body = generated_file(name + ".provider.tf.json");
  const Value providers = Object{{{name, config}}};
  body.attribute("contents", json_of(Object{{{"provider", providers}}}));
  return body;
}

}  // namespace

// JSON, because there Terraform takes a nested object for an argument or for a block, whichever the
// provider has; and because nothing in a value can end it. There is no comment in JSON to sign the
// file with, and no module brings one of that name.
hcl::Body generated_file(const std::string& path) {
  hcl::Body body;
  body.attribute("path", path).attribute("if_exists", "overwrite");
  body.attribute("disable_signature", true);
  return body;
}

hcl::Body pins_file(const std::string& path, const std::vector<ProviderPin>& pins) {
  Object required;
  for (const auto& pin : pins) {
    required.members.emplace_back(pin.name,
                                  Object{{{"source", pin.source}, {"version", pin.version}}});
  }
  const Value terraform = Object{{{"required_providers", std::move(required)}}};
  hcl::Body body = generated_file(path);
  body.attribute("contents",
                 Call{"jsonencode", {as_templates(Object{{{"terraform", terraform}}})}});
  return body;
}

void add_providers(const Component& component, hcl::Body& file) {
  if (component.providers.empty()) return;
  std::vector<ProviderPin> pins;
  for (const auto& provider : component.providers) {
    pins.push_back(provider.pin);
    if (!provider.config) continue;
    file.blank().block("generate", {"provider_" + provider.pin.name},
                       provider_file(provider.pin.name, *provider.config));
  }
  file.blank().block("generate", {"unit_versions"},
                     pins_file("unit_versions_override.tf.json", pins));
}

}  // namespace infra::tree
