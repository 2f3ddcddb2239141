// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::catalogue {

// The source of a module as a unit says it, taken apart: "git::https://…/x.git//modules/y?ref=v1.2.0".
struct SourceParts {
  std::string repository;    // with parameters other than ref, if it has any
  std::string subdirectory;  // empty: the top
  std::string ref;           // empty: none is said
};

SourceParts parts_of_source(std::string source);

// "1.2.0" of v1.2.0; empty where a tag is no version.
std::string version_of_ref(const std::string& ref);

}  // namespace infra::catalogue
