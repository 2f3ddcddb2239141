// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/schema.hpp"
#include "model/lock.hpp"
#include "model/resolve.hpp"

namespace infra::test {

using Lines = std::vector<std::string>;

// A cloud that is called acme: two regions, two sizes of machine for each architecture, two versions of
// everything.
registry::Plugin acme();

// The head that all specs of these tests have: two regions, the main one called main.
extern const std::string k_two_regions;

// The schema of all specs, with acme's block in it.
const check::Schema& spec_schema();

// A spec's environment, or what is wrong with it.
Result<model::Resolved> resolve(const std::string& yaml, const model::Lock& lock = {});

// A spec of the right form with every default written out.
std::string with_defaults(const std::string& yaml);

// A spec with nothing left to decide; throws what is wrong with it otherwise.
model::Resolved resolved(const std::string& yaml, const model::Lock& lock = {});

// What is wrong with a spec: "12:5 spec.order cluster.nodePools.apps.min: message (hint)".
Lines complaints_of(const std::string& yaml, const model::Lock& lock = {});

}  // namespace infra::test
