// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue::test {

// A type that is known to parse.
Type type(std::string_view text);

// Data, or a value with expressions in it, as JSON.
blueprint::Value plain(std::string_view json);
blueprint::Value value(std::string_view json);

// A module with inputs and outputs, "name: type" each; one that begins with "*" is required.
Module module(std::initializer_list<const char*> inputs,
              std::initializer_list<const char*> outputs);

blueprint::Input input(blueprint::Value value, std::vector<std::string> from = {});

// The same component in regions r1 and r2, made of the module "m", with these inputs.
blueprint::Blueprint in_two_regions(blueprint::Inputs inputs);

Catalogue catalogue_of(Module module);

}  // namespace infra::catalogue::test
