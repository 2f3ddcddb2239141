// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "interface/expression.hpp"

namespace infra::interface {

// Where something is declared, for messages.
struct Spot {
  std::string file;
  std::string subject;  // `variable "size"`
  Position position;    // nothing in a file of JSON
};

// A variable as it is written; what it does not say is absent.
struct Variable {
  Spot spot;
  std::optional<Expression> type;
  std::optional<Expression> default_value;
  std::optional<Expression> nullable;
  std::optional<Expression> ephemeral;
  std::vector<Expression> conditions;  // one of each validation
};

struct Provider {
  Spot spot;
  Expression requirement;
};

// What the files of a module declare of its interface, in the form that both syntaxes have.
struct Declared {
  std::map<std::string, Variable> variables;
  std::map<std::string, Spot> outputs;
  std::map<std::string, Provider> providers;
  std::vector<std::pair<Spot, Expression>>
      terraform;  // the versions that it works with, all of them
};

// A file of a module, and where it stands among them.
struct File {
  std::string name;
  std::string text;
  std::uint32_t number = 0;  // that positions carry
  bool is_override = false;  // it changes what the others declare
};

// Adds what a file declares.
void add_hcl(const File& file, Declared& declared, Diagnostics& complaints);
void add_json(const File& file, Declared& declared, Diagnostics& complaints);

// Of things that both syntaxes declare alike.
void add_variable(Variable variable, const std::string& name, const File& file, Declared& declared,
                  Diagnostics& complaints);
void add_output(Spot spot, const std::string& name, const File& file, Declared& declared,
                Diagnostics& complaints);

// A mistake in what a module declares.
Diagnostic declared_mistake(const Spot& spot, const std::string& message, std::string hint);
Diagnostic declared_note(const Spot& spot, const std::string& message);

}  // namespace infra::interface
