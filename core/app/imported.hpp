// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "catalogue/module.hpp"

namespace infra::app {

// Where a module is to be had, as the command line says it; empty where it does not.
struct PlaceOptions {
  std::string source;  // may name the subdirectory and the ref as well: …//modules/queue?ref=v1.2.0
  std::string subdirectory;
  std::string version;
  std::string ref;
  std::string commit;
};

// An interface that was read, with all that has to be said beside it: by the command line, by what was
// read, or by the file of the catalogue that it replaces.
Result<catalogue::Module> placed(catalogue::Module read, const PlaceOptions& options,
                                 const std::optional<catalogue::Module>& so_far);

// Notes on what an interface leaves open, so that less is checked than could be.
Diagnostics what_is_unknown(const catalogue::Module& module, const std::string& file);

}  // namespace infra::app
