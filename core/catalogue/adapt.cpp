// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/adapt.hpp"

#include <set>
#include <utility>

#include "catalogue/known.hpp"

namespace infra::catalogue {

namespace {

using blueprint::Value;

// What is between quotes of HCL can be a template, which this text is not.
std::string without_templates(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool marks = text[i] == '$' || text[i] == '%';
    if (marks && i + 1 < text.size() && text[i + 1] == '{') out += text[i];
    out += text[i];
  }
  return out;
}

Value quoted_text(const Value& value) {
  if (const auto* text = value.as<std::string>()) return without_templates(*text);
  if (const auto* text = value.as<blueprint::Template>()) {
    blueprint::Template out;
    for (const auto& part : text->parts) out.parts.push_back(quoted_text(part));
    return out;
  }
  return value;
}

// Whether a value is, or may turn out to be, a string. The rest can be encoded twice without harm,
// so that in doubt it is one.
bool may_be_text(const Value& value, const Known& known) {
  if (const auto* output = value.as<blueprint::Output>()) {
    const auto probable = known.probable_type(*output);
    return !probable || probable->kind == Type::Kind::string || probable->kind == Type::Kind::any;
  }
  const auto* call = value.as<blueprint::Call>();
  if (call != nullptr && call->function == "jsonencode") return false;
  const Type type = known.type_of(value);
  return type.kind == Type::Kind::string || (call != nullptr && type.kind == Type::Kind::any);
}

using Texts = std::set<blueprint::Input*>;

void find_texts(blueprint::Inputs& inputs, const Module& module, const Known& known, Texts& texts) {
  for (auto& [name, input] : inputs) {
    const auto declared = module.inputs.find(name);
    if (declared == module.inputs.end() || declared->second.type.kind != Type::Kind::any) continue;
    if (may_be_text(input.value, known)) texts.insert(&input);
  }
}

}  // namespace

blueprint::Blueprint adapt(blueprint::Blueprint blueprint, const Catalogue& catalogue) {
  const Index index(blueprint, catalogue);
  Texts texts;
  for (auto& unit : blueprint.units) {
    const auto component = blueprint.components.find(unit.component);
    if (component == blueprint.components.end()) continue;
    const Module* module = index.module_of(component->second);
    if (module == nullptr) continue;
    const Known known(index, unit);
    find_texts(unit.inputs, *module, known, texts);
    find_texts(component->second.inputs, *module, known, texts);
  }
  for (blueprint::Input* input : texts) {
    input->value = blueprint::Call{"jsonencode", {quoted_text(input->value)}};
  }
  return blueprint;
}

}  // namespace infra::catalogue
