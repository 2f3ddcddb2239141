// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "catalogue/fit.hpp"
#include "catalogue/known.hpp"

namespace infra::catalogue {

namespace {

using blueprint::Component;
using blueprint::Input;
using blueprint::Unit;
using blueprint::Value;

// A scalar as Terraform compares it once it is a string.
std::string word_of(const Value& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr ? shown(value) : *text;
}

template <typename T>
std::vector<std::string> keys_of(const std::map<std::string, T>& map) {
  std::vector<std::string> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

// What a unit sets itself stands before what its component sets for all.
using InputsByName = std::map<std::string_view, const Input*>;

InputsByName inputs_of(const Unit& unit, const Component& component) {
  InputsByName inputs;
  for (const auto& [name, input] : unit.inputs) inputs.emplace(name, &input);
  for (const auto& [name, input] : component.inputs) inputs.emplace(name, &input);
  return inputs;
}

std::set<std::string> missing_of(const Module& module, const InputsByName& inputs) {
  std::set<std::string> missing;
  for (const auto& [name, declared] : module.inputs) {
    if (declared.required && inputs.count(name) == 0) missing.insert(name);
  }
  return missing;
}

// A module in messages.
std::string called(const Component& component, const Module& module) {
  return printable("module " + in_quotes(component.module) +
                   (module.version.empty() ? "" : " " + module.version));
}

Diagnostic complaint_of(const Misfit& misfit) {
  switch (misfit.kind) {
  case Misfit::Kind::type:
    return error("catalogue.type", misfit.message);
  case Misfit::Kind::missing_attribute:
    return error("catalogue.missing-attribute", misfit.message);
  case Misfit::Kind::unknown_attribute:
    return error("catalogue.unknown-attribute", misfit.message).of_name();
  case Misfit::Kind::probable:
    return warning("catalogue.output-type", misfit.message);
  }
  return {};
}

// Whether Terraform parses what it gets for an input of this type as HCL, in which text can be a
// template. Terragrunt hands inputs over in environment variables.
bool is_parsed(const Type& type) {
  return type.kind != Type::Kind::string && type.kind != Type::Kind::number &&
         type.kind != Type::Kind::boolean;
}

// Within lists and objects Terragrunt escapes "${", but nothing else that HCL looks for.
bool arrives_as_template(const std::string& text) {
  return text.find("%{") != std::string::npos || text.find("$${") != std::string::npos;
}

// What a call of jsonencode makes of a text, it does not escape at all.
bool opens_template(const std::string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool marks = (text[i] == '$' || text[i] == '%') && text[i + 1] == '{';
    if (marks && (i == 0 || text[i - 1] != text[i])) return true;
  }
  return false;
}

// For an input of any type a text travels as a call of jsonencode, and arrives as what is in it.
const Value& as_meant(const Value& value, const ModuleInput& declared) {
  const auto* call = value.as<blueprint::Call>();
  const bool is_encoded = call != nullptr && call->function == "jsonencode" &&
                          call->arguments.size() == 1 && declared.type.kind == Type::Kind::any;
  return is_encoded ? call->arguments.front() : value;
}

// An input of a unit.
struct Place {
  const Unit& unit;
  const Known known;
  const std::string_view name;
  const Input& input;
};

class Check {
public:
  explicit Check(const Index& index) : index_(index) {}

  void check_unit(const Unit& unit) {
    const Component* component = index_.component_of(unit);
    if (component == nullptr) return;  // no blueprint that was built has such a unit
    const Module* module = index_.module_of(*component);
    if (module == nullptr) {
      add(unit, "",
          error("catalogue.unknown-module",
                "the catalogue of the plugin has no module " + in_quotes(component->module)));
      return;
    }
    check_providers(unit, *component);
    if (!module->is_known) return check_outputs_read(unit, *component);
    const auto inputs = inputs_of(unit, *component);
    auto missing = missing_of(*module, inputs);
    for (const auto& [name, input] : inputs) {
      const Place place{unit, Known(index_, unit), name, *input};
      check_outputs(place.input.value, place.known,
                    [&](Diagnostic complaint) { add(place, "", std::move(complaint)); });
      const auto declared = module->inputs.find(std::string(name));
      if (declared != module->inputs.end()) {
        check_input(place, declared->second);
        continue;
      }
      // One that is nearest to a missing one is that one, misspelt: one mistake.
      const auto names = keys_of(module->inputs);
      missing.erase(nearest(name, names));
      add(place, "",
          error("catalogue.unknown-input", called(*component, *module) + " has no such input")
              .with_hint(did_you_mean(name, names))
              .of_name());
    }
    for (const auto& name : missing) {
      auto complaint = error("catalogue.missing-input",
                             called(*component, *module) + " needs this input, and it is not set");
      if (!component->said_at.empty()) complaint.caused_by = {component->said_at};
      add(unit, name, std::move(complaint).of_name());
    }
  }

  // All that can be said of inputs of a module whose interface is not known.
  void check_outputs_read(const Unit& unit, const Component& component) {
    for (const auto& [name, input] : inputs_of(unit, component)) {
      const Place place{unit, Known(index_, unit), name, *input};
      check_outputs(place.input.value, place.known,
                    [&](Diagnostic complaint) { add(place, "", std::move(complaint)); });
    }
  }

  Diagnostics take() && { return std::move(complaints_); }

private:
  // Says it once for all units of a component: the same words from the same lines of the spec.
  // False where it was said before.
  bool add(const Unit& unit, const std::string& where, Diagnostic complaint) {
    std::vector<std::string> key = {unit.component, where, complaint.id, complaint.message};
    key.insert(key.end(), complaint.caused_by.begin(), complaint.caused_by.end());
    if (!said_.insert(std::move(key)).second) return false;
    complaint.subject = unit.id() + (where.empty() ? "" : ":" + where);
    complaints_.push_back(std::move(complaint));
    return true;
  }

  void add(const Place& place, const std::string& path, Diagnostic complaint) {
    const auto& provenance = place.input.provenance;
    complaint.caused_by = provenance.from;
    if (provenance.is_verbatim && !path.empty()) {
      complaint.caused_by.insert(complaint.caused_by.begin(), provenance.from.front() + path);
    }
    if (!add(place.unit, std::string(place.name) + path, std::move(complaint))) return;
    // What a local says comes from lines of the spec that its readers do not know.
    std::vector<std::string>& causes = complaints_.back().caused_by;
    walk(place.input.value, [&](const Value& value) {
      const auto* named = value.as<blueprint::Local>();
      const Input* local = named == nullptr ? nullptr : place.known.local(*named);
      if (local == nullptr) return;
      for (const auto& path_said : local->provenance.from) {
        if (std::find(causes.begin(), causes.end(), path_said) == causes.end()) {
          causes.push_back(path_said);
        }
      }
    });
  }

  void check_input(const Place& place, const ModuleInput& declared) {
    const Value& meant = as_meant(place.input.value, declared);
    auto wrong =
        declared.overlay ? misfits(meant, *declared.overlay, place.known) : std::vector<Misfit>();
    // An overlay says more than the module's own type, and where it is content the module may still not be.
    if (wrong.empty()) wrong = misfits(meant, declared.type, place.known);
    for (const auto& misfit : wrong) {
      add(place, misfit.path, complaint_of(misfit).with_hint(misfit.hint));
    }
    const Value& value = place.known.resolved(place.input.value);
    // Terragrunt leaves out an input that is null: not even a module that takes null gets it.
    if (value.is_null() && declared.required) {
      add(place, "", error("catalogue.null", "is required and must not be null"));
    }
    check_allowed(place, value, declared.allowed);
    if (is_parsed(declared.type)) check_texts(place, value);
    if (declared.ephemeral) check_ephemeral(place);
  }

  void check_allowed(const Place& place, const Value& value, const std::vector<Value>& allowed) {
    const bool is_data = value.as<std::string>() != nullptr ||
                         value.as<std::int64_t>() != nullptr || value.as<bool>() != nullptr;
    if (allowed.empty() || !is_data) return;
    std::vector<std::string> words;
    words.reserve(allowed.size());
    for (const auto& one : allowed) words.push_back(word_of(one));
    if (std::find(words.begin(), words.end(), word_of(value)) != words.end()) return;
    add(place, "",
        error("catalogue.enum", shown(value) + " is not allowed here")
            .with_hint(did_you_mean(word_of(value), words)));
  }

  // Hands a complaint of every output that its module does not have to `complain`.
  template <typename Complain>
  static void check_outputs(const Value& read, const Known& known, Complain complain) {
    walk(read, [&](const Value& value) {
      const auto* output = value.as<blueprint::Output>();
      const Module* module = output == nullptr ? nullptr : known.module_of(output->dependency);
      if (module == nullptr || !module->is_known) return;
      if (module->outputs.count(output->output) != 0) return;
      complain(error("catalogue.unknown-output", "the dependency " + in_quotes(output->dependency) +
                                                     " has no output " + in_quotes(output->output))
                   .with_hint(did_you_mean(output->output, keys_of(module->outputs))));
    });
  }

  void check_providers(const Unit& unit, const Component& component) {
    for (const auto& provider : component.providers) {
      if (!provider.config) continue;
      check_outputs(*provider.config, Known(index_, unit), [&](Diagnostic complaint) {
        add(unit, "provider " + provider.pin.name, std::move(complaint));
      });
    }
  }

  void check_texts(const Place& place, const Value& value) {
    const bool is_encoded = value.as<blueprint::Call>() != nullptr &&
                            place.known.type_of(value).kind == Type::Kind::string;
    const auto look_at = [&](const std::string& text, bool is_key) {
      const bool wrong = is_encoded ? opens_template(text)
                                    : arrives_as_template(text) ||
                                          (is_key && text.find("${") != std::string::npos);
      if (!wrong) return;
      add(place, "",
          error("catalogue.template",
                in_quotes(text) + " would be read as a template on its way to the module")
              .with_hint("Terraform parses this input, and Terragrunt does not escape that"));
    };
    walk(value, [&](const Value& within) {
      const Value& here = place.known.resolved(within);
      if (const auto* text = here.as<std::string>()) look_at(*text, false);
      if (const auto* object = here.as<blueprint::Object>()) {
        for (const auto& [key, member] : object->members) look_at(key, true);
      }
    });
  }

  void check_ephemeral(const Place& place) {
    walk(place.input.value, [&](const Value& value) {
      const auto* output = value.as<blueprint::Output>();
      if (output == nullptr) return;
      add(place, "",
          error("catalogue.ephemeral", "must be in no state, and the output " +
                                           in_quotes(output->output) + " of " +
                                           in_quotes(output->dependency) + " is in one"));
    });
  }

  const Index& index_;
  std::set<std::vector<std::string>> said_;
  Diagnostics complaints_;
};

}  // namespace

Diagnostics check(const blueprint::Blueprint& blueprint, const Catalogue& catalogue) {
  const Index index(blueprint, catalogue);
  Check check(index);
  for (const auto& unit : blueprint.units) check.check_unit(unit);
  return std::move(check).take();
}

}  // namespace infra::catalogue
