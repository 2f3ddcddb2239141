// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "catalogue/module.hpp"

namespace infra::own {

// A module as a team names it, "git::https://…/terraform-aws-sqs.git//modules/x?ref=v4.3.1" or
// "./modules/queue". Nothing is known of its interface. Fails with what is wrong with the text; `workspace` is
// where the second form's folder has to be.
Result<catalogue::Module> module_from(const std::string& source,
                                      const std::filesystem::path& workspace);

// The modules of a tree, which a team's own come to: each module once, whoever uses it.
class Modules {
public:
  // The plugin's first; of two with one name the plugin's keeps it. `workspace` must outlive it.
  Modules(catalogue::Catalogue plugin, const catalogue::Catalogue& workspace);

  bool has(const catalogue::Module& module) const;

  // The key by which components name the module; one with a known interface where there is one of the same
  // source at the same version. `name` is what it is called where there is none.
  const std::string& key_of(const catalogue::Module& module, const std::string& name);

  const catalogue::Catalogue& catalogue() const { return catalogue_; }
  catalogue::Catalogue take() && { return std::move(catalogue_); }

private:
  void add(const std::string& name, const catalogue::Module& module);

  catalogue::Catalogue catalogue_;
  std::map<std::string, std::string> keys_;  // by what makes a module the same
  std::map<std::string, const catalogue::Module*>
      versionless_;  // interfaces that hold for any version
};

}  // namespace infra::own
