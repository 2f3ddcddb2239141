// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::test {

// A small environment that has one of everything that a tree can show: two regions and what belongs to
// none, dependencies within a region and across, inputs that differ, text that is nasty.
blueprint::Blueprint sample_blueprint();
catalogue::Catalogue sample_catalogue();

}  // namespace infra::test
