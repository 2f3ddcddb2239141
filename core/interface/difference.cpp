// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/difference.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "blueprint/value_json.hpp"
#include "catalogue/fit.hpp"
#include "interface/constraint.hpp"
#include "interface/type_difference.hpp"

namespace infra::interface {

namespace {

using blueprint::Value;
using catalogue::Module;
using catalogue::ModuleInput;
using catalogue::ModuleOutput;

std::string list_of(const std::vector<Value>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ", ") + blueprint::to_json(value);
  return list;
}

// Those of `values` that `others` does not have.
std::vector<Value> without(const std::vector<Value>& values, const std::vector<Value>& others) {
  std::vector<Value> left;
  for (const auto& value : values) {
    if (std::find(others.begin(), others.end(), value) == others.end()) left.push_back(value);
  }
  return left;
}

class Comparison {
public:
  std::vector<Change> of(const Module& before, const Module& after) {
    compare_all(before.inputs, after.inputs);
    compare_all(before.outputs, after.outputs);
    compare_all(before.providers, after.providers);
    compare_versions("terraform", "", before.terraform, after.terraform);
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return std::tie(a.impact, a.part, a.name) < std::tie(b.impact, b.part, b.name);
    });
    return std::move(changes_);
  }

private:
  void add(Change change) { changes_.push_back(std::move(change)); }

  template <typename Part>
  void compare_all(const std::map<std::string, Part>& before,
                   const std::map<std::string, Part>& after) {
    for (const auto& [name, part] : before) {
      const auto now = after.find(name);
      if (now == after.end()) {
        removed(name, part);
      } else {
        compare(name, part, now->second);
      }
    }
    for (const auto& [name, part] : after) {
      if (before.count(name) == 0) added(name, part);
    }
  }

  void removed(const std::string& name, const ModuleInput& input) {
    add({Impact::breaking, "input", name, "removed", to_text(input.type), "", "is gone"});
  }
  void removed(const std::string& name, const ModuleOutput&) {
    add({Impact::breaking, "output", name, "removed", "", "", "is gone"});
  }
  void removed(const std::string& name, const catalogue::ProviderRequirement& provider) {
    add({Impact::compatible, "provider", name, "removed", provider.version, "",
         "is not needed any more"});
  }

  void added(const std::string& name, const ModuleInput& input) {
    const std::string type = describe(input.type);
    std::string message = "is new: " + type;
    if (input.required) message = "is new and must be set: " + type;
    if (input.default_value) message += ", " + catalogue::shown(*input.default_value);
    add({input.required ? Impact::breaking : Impact::compatible, "input", name, "added", "",
         to_text(input.type), std::move(message)});
  }
  void added(const std::string& name, const ModuleOutput&) {
    add({Impact::compatible, "output", name, "added", "", "", "is new"});
  }
  void added(const std::string& name, const catalogue::ProviderRequirement& provider) {
    add({Impact::breaking, "provider", name, "added", "", provider.version,
         "is needed now and may have to be configured: " + provider.source + ' ' +
             provider.version});
  }

  void compare(const std::string& name, const ModuleInput& before, const ModuleInput& after) {
    for (auto& change : type_differences(before.type, after.type, name)) {
      changes_.push_back(std::move(change));
    }
    if (!before.required && after.required) {
      add({Impact::breaking, "input", name, "required", "", "", "must be set now"});
    } else if (before.required && !after.required) {
      add({Impact::compatible, "input", name, "required", "", "", "need not be set any more"});
    } else {
      compare_defaults(name, before, after);
    }
    compare_allowed(name, before.allowed, after.allowed);
    if (before.nullable && !after.nullable) {
      add({after.required ? Impact::breaking : Impact::behaviour, "input", name, "null", "", "",
           after.required ? "does not take null any more"
                          : "takes its default where null is given"});
    } else if (!before.nullable && after.nullable) {
      add({Impact::behaviour, "input", name, "null", "", "",
           "takes null as it is, and not its default for it"});
    }
    if (before.ephemeral && !after.ephemeral) {
      add({Impact::breaking, "input", name, "ephemeral", "", "",
           "takes no values any more that no state keeps"});
    } else if (!before.ephemeral && after.ephemeral) {
      add({Impact::compatible, "input", name, "ephemeral", "", "",
           "takes values that no state keeps"});
    }
  }

  // Where one of them is no plain value nobody can say whether they are the same.
  void compare_defaults(const std::string& name, const ModuleInput& before,
                        const ModuleInput& after) {
    if (!before.default_value || !after.default_value) return;
    std::string was = blueprint::to_json(*before.default_value);
    std::string is = blueprint::to_json(*after.default_value);
    if (was == is) return;
    std::string message = "its default is " + is + ", before " + was;
    add({Impact::behaviour, "input", name, "default", std::move(was), std::move(is),
         std::move(message)});
  }

  void compare_allowed(const std::string& name, const std::vector<Value>& before,
                       const std::vector<Value>& after) {
    const std::string was = list_of(before);
    const std::string is = list_of(after);
    if (before.empty() && !after.empty()) {
      add({Impact::breaking, "input", name, "values", was, is, "takes these values only: " + is});
    } else if (!before.empty() && after.empty()) {
      add({Impact::compatible, "input", name, "values", was, is,
           "takes other values than these: " + was});
    } else {
      const auto gone = without(before, after);
      const auto fresh = without(after, before);
      if (!gone.empty()) {
        add({Impact::breaking, "input", name, "values", was, is,
             "does not take any more: " + list_of(gone)});
      }
      if (!fresh.empty()) {
        add({Impact::compatible, "input", name, "values", was, is,
             "takes as well: " + list_of(fresh)});
      }
    }
  }

  void compare(const std::string& name, const ModuleOutput& before, const ModuleOutput& after) {
    if (!before.type || !after.type) return;
    const std::string was = to_text(*before.type);
    const std::string is = to_text(*after.type);
    if (was == is) return;
    add({Impact::behaviour, "output", name, "type", was, is,
         "is probably " + describe(*after.type) + ", before " + describe(*before.type)});
  }

  void compare(const std::string& name, const catalogue::ProviderRequirement& before,
               const catalogue::ProviderRequirement& after) {
    if (before.source != after.source) {
      add({Impact::breaking, "provider", name, "source", before.source, after.source,
           "is " + after.source + ", before " + before.source});
    }
    compare_versions("provider", name, before.version, after.version);
  }

  void compare_versions(const std::string& part, const std::string& name, const std::string& before,
                        const std::string& after) {
    if (same_constraint(before, after)) return;
    const auto any = [](const std::string& text) { return text.empty() ? "any version" : text; };
    const auto less = narrowing(before, after);
    const Impact impact = less == Narrowing::some      ? Impact::breaking
                          : less == Narrowing::unknown ? Impact::behaviour
                                                       : Impact::compatible;
    add({impact, part, name, "version", before, after,
         "works with " + any(after) + ", before " + any(before)});
  }

  std::vector<Change> changes_;
};

}  // namespace

std::string to_text(Impact impact) {
  switch (impact) {
  case Impact::breaking:
    return "breaking";
  case Impact::behaviour:
    return "behaviour";
  case Impact::compatible:
    return "compatible";
  }
  return "";
}

std::vector<Change> differences(const Module& before, const Module& after) {
  return Comparison().of(before, after);
}

}  // namespace infra::interface
