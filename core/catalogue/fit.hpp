// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "blueprint/value.hpp"
#include "catalogue/known.hpp"
#include "catalogue/type.hpp"

namespace infra::catalogue {

// One way in which a value does not fit a type.
struct Misfit {
  enum class Kind {
    type,               // Terraform does not convert it
    missing_attribute,  // nor does it without this
    unknown_attribute,  // it drops this without a word: a typo, as a rule
    probable,           // an output that is probably of another type
  };

  Kind kind = Kind::type;
  std::string path;  // into the value: "[0].subnet_flow_log"; empty: the value itself
  std::string message;
  std::string hint;
};

// Every way in which a value does not fit a type as Terraform would convert it. What nobody can know
// before it is applied fits.
std::vector<Misfit> misfits(const blueprint::Value& value, const Type& type, const Known& known);

// A value as a message quotes it: scalars themselves, others by their kind.
std::string shown(const blueprint::Value& value);

}  // namespace infra::catalogue
