// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/read.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "catalogue/fit.hpp"
#include "interface/allowed.hpp"
#include "interface/declared.hpp"
#include "interface/type_of.hpp"

namespace infra::interface {

namespace {

using catalogue::ModuleInput;

constexpr std::string_view k_hcl = ".tf";
constexpr std::string_view k_json = ".tf.json";

bool ends_with(std::string_view name, std::string_view end) {
  return name.size() > end.size() && name.substr(name.size() - end.size()) == end;
}

std::string_view leaf_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_override(std::string_view path) {
  const std::string_view leaf = leaf_of(path);
  const std::string_view stem = leaf.substr(0, leaf.rfind(k_hcl));
  return stem == "override" || ends_with(stem, "_override");
}

// Overrides come last, as with Terraform.
std::vector<File> in_order(const std::map<std::string, std::string>& files, Sources& sources) {
  std::vector<File> ordered;
  ordered.reserve(files.size());
  for (const auto& [name, text] : files) {
    ordered.push_back({name, text, sources.add(name, text), is_override(name)});
  }
  std::stable_partition(ordered.begin(), ordered.end(),
                        [](const File& file) { return !file.is_override; });
  return ordered;
}

// From what is declared to an interface: what has to be a type is one, a default fits.
class Maker {
public:
  Interface made_of(const Declared& declared) {
    for (const auto& [name, variable] : declared.variables) {
      interface_.module.inputs[name] = input_of(name, variable);
    }
    for (const auto& [name, spot] : declared.outputs) interface_.module.outputs[name] = {};
    for (const auto& [name, provider] : declared.providers) {
      interface_.module.providers[name] = requirement_of(name, provider);
    }
    interface_.module.terraform = versions_of(declared);
    return std::move(interface_);
  }

  Diagnostics& complaints() { return complaints_; }

private:
  void wrong(const Spot& spot, const std::string& message, std::string hint) {
    complaints_.push_back(declared_mistake(spot, message, std::move(hint)));
  }
  void unknown(const Spot& spot, const std::string& message) {
    interface_.notes.push_back(declared_note(spot, message));
  }

  static Spot spot_of(const Spot& spot, Position position) {
    return position.known() ? Spot{spot.file, spot.subject, position} : spot;
  }

  ModuleInput input_of(const std::string& name, const Variable& variable) {
    ModuleInput input;
    input.type = declared_type(variable);
    input.nullable = truth_or(variable, variable.nullable, "nullable", true);
    input.ephemeral = truth_or(variable, variable.ephemeral, "ephemeral", false);
    input.required = !variable.default_value;
    if (variable.default_value) take_default(variable, input);
    const auto allowed = allowed_by(variable.conditions, name);
    if (allowed && all_fit(*allowed, input.type)) input.allowed = *allowed;
    return input;
  }

  catalogue::Type declared_type(const Variable& variable) {
    if (!variable.type) return {};
    NoType why;
    auto type = type_of(*variable.type, why);
    if (type) return *std::move(type);
    wrong(spot_of(variable.spot, why.position), "its type " + why.message,
          "write one like list(string) or object({ name = string })");
    return {};
  }

  bool truth_or(const Variable& variable, const std::optional<Expression>& said, const char* what,
                bool otherwise) {
    if (!said) return otherwise;
    const auto value = data_of(*said);
    if (const auto* truth = value ? value->as<bool>() : nullptr) return *truth;
    wrong(spot_of(variable.spot, said->position), std::string(what) + " must be true or false",
          "write one of them");
    return otherwise;
  }

  void take_default(const Variable& variable, ModuleInput& input) {
    const Spot spot = spot_of(variable.spot, variable.default_value->position);
    auto value = data_of(*variable.default_value);
    if (!value) {
      unknown(spot, "what its default is takes Terraform to know: it is left out");
      return;
    }
    const auto misfits = catalogue::misfits(*value, input.type, catalogue::Known());
    if (misfits.empty()) {
      input.default_value = *std::move(value);
      return;
    }
    const auto& first = misfits.front();
    const std::string where = first.path.empty() ? "" : first.path + ": ";
    unknown(spot, "its default does not fit its type and is left out: " + where + first.message);
  }

  static bool all_fit(const std::vector<blueprint::Value>& values, const catalogue::Type& type) {
    return std::all_of(values.begin(), values.end(), [&](const blueprint::Value& value) {
      return catalogue::misfits(value, type, catalogue::Known()).empty();
    });
  }

  std::string text_of(const Spot& spot, const Expression& expression, const std::string& what) {
    const auto value = data_of(expression);
    if (const auto* text = value ? value->as<std::string>() : nullptr) return *text;
    wrong(spot_of(spot, expression.position), what + " must be a text",
          "as in " + what + " = \">= 1.5\"");
    return "";
  }

  catalogue::ProviderRequirement requirement_of(const std::string& name, const Provider& provider) {
    const Expression& said = provider.requirement;
    catalogue::ProviderRequirement requirement{"hashicorp/" + name, ""};
    if (said.kind != Expression::Kind::object) {  // as before Terraform 0.13
      requirement.version = text_of(provider.spot, said, "version");
      return requirement;
    }
    if (const auto* source = said.member("source")) {
      requirement.source = text_of(provider.spot, *source, "source");
    }
    if (const auto* version = said.member("version")) {
      requirement.version = text_of(provider.spot, *version, "version");
    }
    return requirement;
  }

  std::string versions_of(const Declared& declared) {
    std::string all;
    for (const auto& [spot, expression] : declared.terraform) {
      const std::string one = text_of(spot, expression, "required_version");
      all += (all.empty() || one.empty() ? "" : ", ") + one;
    }
    return all;
  }

  Interface interface_;
  Diagnostics complaints_;
};

}  // namespace

bool is_read(std::string_view path) {
  const std::string_view file_name = leaf_of(path);
  return file_name.substr(0, 1) != "." &&
         (ends_with(file_name, k_hcl) || ends_with(file_name, k_json));
}

Result<Interface> read_files(const std::map<std::string, std::string>& files, Sources& sources) {
  Declared declared;
  Diagnostics complaints;
  for (const auto& file : in_order(files, sources)) {
    (ends_with(file.name, k_hcl) ? add_hcl : add_json)(file, declared, complaints);
  }
  Maker maker;
  Interface interface = maker.made_of(declared);
  append(complaints, std::move(maker.complaints()));
  if (!complaints.empty()) return Failure(ExitCode::wrong_spec, std::move(complaints));
  return interface;
}

}  // namespace infra::interface
