// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "json/place.hpp"

namespace infra::blueprint {

// Notes what the parts of a blueprint say of each other and is not so: units of components, and
// dependencies on units, that are not there; outputs of what is no dependency; locals that a file
// which reads them lacks.
void check_references(const Blueprint& blueprint, json::Mistakes& mistakes);

}  // namespace infra::blueprint
