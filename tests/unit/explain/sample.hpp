// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::test {

// Networks in two regions, and a cluster that reads an output of one: inputs that all units share, that one
// has for itself, and that read what a region says once.
blueprint::Blueprint two_regions();
catalogue::Catalogue two_modules();

}  // namespace infra::test
