// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "catalogue/module.hpp"

namespace infra::catalogue {

// The text of a file of a catalogue: what read_workspace_module reads. Sorted, an input or an output in
// each line, so that equal modules have equal bytes and people read the difference of two.
std::string write(const Module& module);

}  // namespace infra::catalogue
