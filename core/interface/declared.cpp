// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/declared.hpp"

#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"

namespace infra::interface {

namespace {

Diagnostic placed(Diagnostic diagnostic, const Spot& spot) {
  if (spot.position.known()) return std::move(diagnostic).at(spot.position).about(spot.subject);
  diagnostic.message = spot.subject + ": " + diagnostic.message;
  return std::move(diagnostic).about(printable(spot.file));
}

std::string place_of(const Spot& spot) {
  const std::string file = printable(spot.file);
  return spot.position.known() ? file + " line " + std::to_string(spot.position.line) : file;
}

bool is_usable_name(const std::string& name, const Spot& spot, Diagnostics& complaints) {
  if (blueprint::is_identifier(name)) return true;
  complaints.push_back(declared_mistake(spot, in_quotes(name) + " cannot be a name here",
                                        "use a letter or _, then letters, digits, _ and -"));
  return false;
}

// What an override says stands in the place of what was said before.
void take_over(Variable from, Variable& to) {
  if (from.type) to.type = std::move(from.type);
  if (from.default_value) to.default_value = std::move(from.default_value);
  if (from.nullable) to.nullable = std::move(from.nullable);
  if (from.ephemeral) to.ephemeral = std::move(from.ephemeral);
  if (!from.conditions.empty()) to.conditions = std::move(from.conditions);
}

class BlockAdder {
public:
  BlockAdder(const File& file, const Tokens& tokens, Declared& declared, Diagnostics& complaints)
      : file_(file), tokens_(tokens), declared_(declared), complaints_(complaints) {}

  void add(const Block& top) {
    for (const auto& block : top.blocks) {
      if (block.type == "variable") {
        add_variable_of(block);
      } else if (block.type == "output") {
        if (const auto spot = named(block)) {
          add_output(*spot, block.labels.front(), file_, declared_, complaints_);
        }
      } else if (block.type == "terraform") {
        add_terraform(block);
      }
    }
  }

private:
  std::optional<Spot> named(const Block& block) {
    const Spot unnamed{file_.name, block.type, block.position};
    if (block.labels.size() == 1) {
      return Spot{file_.name, block.type + ' ' + in_quotes(block.labels.front()), block.position};
    }
    complaints_.push_back(declared_mistake(unnamed, "takes one name, in quotes",
                                           "as in " + block.type + " \"size\" {"));
    return std::nullopt;
  }

  std::optional<Expression> value_of(const Block& block, std::string_view name) {
    const auto* attribute = block.find(name);
    if (attribute == nullptr) return std::nullopt;
    return expression_of(tokens_, *attribute);
  }

  void add_variable_of(const Block& block) {
    const auto spot = named(block);
    if (!spot) return;
    Variable variable;
    variable.spot = *spot;
    variable.type = value_of(block, "type");
    variable.default_value = value_of(block, "default");
    variable.nullable = value_of(block, "nullable");
    variable.ephemeral = value_of(block, "ephemeral");
    for (const auto& inner : block.blocks) {
      if (inner.type != "validation") continue;
      variable.conditions.push_back(value_of(inner, "condition").value_or(Expression()));
    }
    add_variable(std::move(variable), block.labels.front(), file_, declared_, complaints_);
  }

  void add_terraform(const Block& block) {
    if (const auto* versions = block.find("required_version")) {
      declared_.terraform.emplace_back(Spot{file_.name, versions->name, versions->position},
                                       expression_of(tokens_, *versions));
    }
    for (const auto& inner : block.blocks) {
      if (inner.type != "required_providers") continue;
      for (const auto& provider : inner.attributes) {
        const Spot spot{file_.name, "provider " + in_quotes(provider.name), provider.position};
        declared_.providers.insert_or_assign(provider.name,
                                             Provider{spot, expression_of(tokens_, provider)});
      }
    }
  }

  const File& file_;
  const Tokens& tokens_;
  Declared& declared_;
  Diagnostics& complaints_;
};

}  // namespace

void add_hcl(const File& file, Declared& declared, Diagnostics& complaints) {
  const Tokens tokens = tokens_of(file.text, file.number);
  Body body = body_of(tokens);
  if (body.mistake) {
    complaints.push_back(*std::move(body.mistake));
    return;
  }
  BlockAdder(file, tokens, declared, complaints).add(body.top);
}

void add_variable(Variable variable, const std::string& name, const File& file, Declared& declared,
                  Diagnostics& complaints) {
  if (!is_usable_name(name, variable.spot, complaints)) return;
  const auto found = declared.variables.find(name);
  if (found == declared.variables.end()) {
    declared.variables.emplace(name, std::move(variable));
  } else if (file.is_override) {
    take_over(std::move(variable), found->second);
  } else {
    complaints.push_back(declared_mistake(
        variable.spot, "is declared twice, first in " + place_of(found->second.spot),
        "take one of them out"));
  }
}

void add_output(Spot spot, const std::string& name, const File& file, Declared& declared,
                Diagnostics& complaints) {
  if (!is_usable_name(name, spot, complaints)) return;
  const auto [at, is_new] = declared.outputs.emplace(name, spot);
  if (is_new || file.is_override) return;
  complaints.push_back(declared_mistake(spot, "is declared twice, first in " + place_of(at->second),
                                        "take one of them out"));
}

Diagnostic declared_mistake(const Spot& spot, const std::string& message, std::string hint) {
  return placed(error("interface.declared", message).with_hint(std::move(hint)), spot);
}

Diagnostic declared_note(const Spot& spot, const std::string& message) {
  return placed(note("interface.unknown", message), spot);
}

}  // namespace infra::interface
