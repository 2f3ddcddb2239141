// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "blueprint/blueprint.hpp"

namespace infra::blueprint {

// Who gave a reply, and to what question.
struct Origin {
  std::string plugin;       // "aws-eks-rds"
  std::string release;      // "0.1.0"
  std::string provider;     // "aws"
  std::string environment;  // "production"
};

// Makes a blueprint from a plugin's reply, which is trusted in nothing. Fails with what the plugin
// refuses of the spec (wrong_spec, where every refusal names a spec path), or with what is wrong
// with the reply itself (plugin_failed).
Result<Blueprint> build(std::string_view reply_json, const Origin& origin);

}  // namespace infra::blueprint
