// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/receipts/receipt.hpp"
#include "app/workspace.hpp"
#include "base/sources.hpp"

namespace infra::app {

// A tree that is as an earlier build left it, and would be made so again.
struct UntouchedTree {
  std::string provider;
  std::size_t files = 0;
  Diagnostics notes;
};

// The receipts of earlier builds, in the user's cache: what is made from the same again needs no making. They are
// believed only as far as the disk bears them out: every file that a receipt speaks of is read and compared.
class Receipts {
public:
  // There are none, and none are kept.
  Receipts() = default;

  // `tools` is the words of tools.hpp.
  Receipts(std::filesystem::path folder, std::string tools)
      : folder_(std::move(folder)), tools_(std::move(tools)) {}

  // The trees of an environment for these providers (none: those that it names), if all that they were made from is
  // as it was, and they too. The files of the spec are then among the sources.
  std::optional<std::vector<UntouchedTree>> find(const EnvironmentFolder& place,
                                                 const std::vector<std::string>& providers,
                                                 Sources& sources) const;

  // A file of each of these trees, in their order, without a look at the others; nothing unless all of them are there.
  std::optional<std::vector<std::pair<std::string, std::string>>>
  read_in_trees(const EnvironmentFolder& place, const std::vector<std::string>& providers,
                const std::string& file) const;

  // For the next build. One that cannot be kept is none: nothing depends on it.
  void keep(const EnvironmentFolder& place, const std::vector<std::string>& providers,
            const Sources& sources, const std::string& lock,
            std::vector<Receipt::Tree> trees) const;

private:
  // The receipt of an environment, if all that it was made from is as it was. The sources are those files.
  std::optional<Receipt> of_the_same(const EnvironmentFolder& place,
                                     const std::vector<std::string>& providers,
                                     Sources& sources) const;
  std::string name_of(const EnvironmentFolder& place,
                      const std::vector<std::string>& providers) const;

  std::optional<std::filesystem::path> folder_;
  std::string tools_;
};

}  // namespace infra::app
