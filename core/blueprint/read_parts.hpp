// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "blueprint/blueprint.hpp"
#include "json/place.hpp"

namespace infra::blueprint {

// The parts of a reply, each by itself: what they say of each other is looked at later.
Inputs inputs_from(const json::Place& place);
Component component_from(const json::Place& place);
Unit unit_from(const json::Place& place);
Provider provider_from(const json::Place& place);
Takeover takeover_from(const json::Place& place);

// The arguments of a block of HCL.
Object config_from(const json::Place& place);

}  // namespace infra::blueprint
