// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::test {

// A small environment that has one of everything that a tree can show: two regions and what belongs to
// none, dependencies within a region and across, inputs that differ, a module of the plugin's own, text that
// is nasty.
blueprint::Blueprint sample_blueprint();
catalogue::Catalogue sample_catalogue();

// What the plugin brings of modules; not all of it is used.
std::map<std::string, std::string> sample_modules();

}  // namespace infra::test
