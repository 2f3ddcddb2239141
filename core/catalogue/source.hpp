// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "catalogue/module.hpp"

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

// Whether a source names a folder beside whoever says it, "./modules/queue": of a plugin, or of a workspace. It has no
// version of its own.
bool names_folder(const std::string& source);

// The folder's own name, "queue".
std::string folder_of_source(const std::string& source);

// Where a module is to be had, for people: without its version.
std::string address_of(const Module& module);

}  // namespace infra::catalogue
