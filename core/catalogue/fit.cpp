// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/fit.hpp"

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "catalogue/convert.hpp"

namespace infra::catalogue {

namespace {

using blueprint::List;
using blueprint::Object;
using blueprint::Value;
using Kind = Type::Kind;

// The way to a value within an input. It is put into words only where something is wrong there.
struct Way {
  const Way* before = nullptr;
  std::variant<std::size_t, std::string_view> step = std::size_t{0};

  std::string text() const {
    if (before == nullptr) return "";
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      return before->text() + "[" + std::to_string(*index) + "]";
    }
    const auto key = std::get<std::string_view>(step);
    return before->text() +
           (blueprint::is_identifier(key) ? "." + std::string(key) : "[" + in_quotes(key) + "]");
  }
};

bool is_scalar(Kind kind) {
  return kind == Kind::string || kind == Kind::number || kind == Kind::boolean;
}

std::vector<std::string> names_of(const std::vector<Attribute>& attributes) {
  std::vector<std::string> names;
  names.reserve(attributes.size());
  for (const auto& attribute : attributes) names.push_back(attribute.name);
  return names;
}

class Fitting {
public:
  explicit Fitting(const Known& known) : known_(known) {}

  void fit(const Value& written, const Type& type, const Way& way) {
    // Locals hold no locals, so that this comes to an end.
    const Value& value = known_.resolved(written);
    if (type.kind == Kind::any || value.is_null()) return;
    if (const auto* output = value.as<blueprint::Output>()) return fit_output(*output, type, way);
    if (value.as<blueprint::Local>() != nullptr) return;
    if (value.as<blueprint::Call>() != nullptr || value.as<blueprint::Template>() != nullptr) {
      if (!converts(known_.type_of(value), type)) wrong(value, type, way);
    } else if (const auto* list = value.as<List>()) {
      fit_list(*list, value, type, way);
    } else if (const auto* object = value.as<Object>()) {
      fit_object(*object, value, type, way);
    } else {
      fit_scalar(value, type, way);
    }
  }

  std::vector<Misfit> take() && { return std::move(misfits_); }

private:
  void add(Misfit::Kind kind, const Way& way, std::string message, std::string hint = "") {
    misfits_.push_back({kind, way.text(), std::move(message), std::move(hint)});
  }

  void wrong(const Value& value, const Type& type, const Way& way) {
    add(Misfit::Kind::type, way, "must be " + describe(type) + ", not " + shown(value));
  }

  void fit_scalar(const Value& value, const Type& type, const Way& way) {
    const auto* text = value.as<std::string>();
    bool fits = is_scalar(type.kind) && converts(known_.type_of(value), type);
    if (text != nullptr && type.kind == Kind::number) fits = reads_as_number(*text);
    if (text != nullptr && type.kind == Kind::boolean) fits = reads_as_bool(*text);
    if (!fits) wrong(value, type, way);
  }

  void fit_list(const List& list, const Value& value, const Type& type, const Way& way) {
    if (type.kind == Kind::tuple && list.size() == type.elements.size()) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        fit(list[i], type.elements[i], Way{&way, i});
      }
    } else if (type.kind == Kind::list || type.kind == Kind::set) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        fit(list[i], type.elements.front(), Way{&way, i});
      }
      fit_together(value, type, way);
    } else if (type.kind == Kind::tuple) {
      add(Misfit::Kind::type, way,
          "must have " + std::to_string(type.elements.size()) + " elements, not " +
              std::to_string(list.size()));
    } else {
      wrong(value, type, way);
    }
  }

  void fit_object(const Object& object, const Value& value, const Type& type, const Way& way) {
    if (type.kind == Kind::map) {
      for (const auto& [key, member] : object.members) {
        fit(member, type.elements.front(), Way{&way, key});
      }
      fit_together(value, type, way);
    } else if (type.kind == Kind::object) {
      fit_attributes(object, type, way);
    } else {
      wrong(value, type, way);
    }
  }

  // An attribute that is not known and near a missing one is that one, misspelt: one mistake.
  void fit_attributes(const Object& object, const Type& type, const Way& way) {
    std::set<std::string> missing;
    for (const auto& attribute : type.attributes) {
      const Value* given = object.find(attribute.name);
      if (given != nullptr) {
        fit(*given, attribute.type, Way{&way, attribute.name});
      } else if (!attribute.optional) {
        missing.insert(attribute.name);
      }
    }
    for (const auto& [key, member] : object.members) {
      if (type.find(key) != nullptr) continue;
      const auto names = names_of(type.attributes);
      missing.erase(nearest(key, names));
      add(Misfit::Kind::unknown_attribute, Way{&way, key}, "no such attribute",
          did_you_mean(key, names));
    }
    for (const auto& name : missing) {
      add(Misfit::Kind::missing_attribute, way, "lacks the attribute " + in_quotes(name));
    }
  }

  // Elements of any type must all be of one.
  void fit_together(const Value& value, const Type& type, const Way& way) {
    if (type.elements.front().kind != Kind::any) return;
    const Type given = known_.type_of(value);
    std::vector<Type> elements = given.elements;
    for (const auto& attribute : given.attributes) elements.push_back(attribute.type);
    if (common_type(elements)) return;
    add(Misfit::Kind::type, way,
        "its elements have no type in common, and " + describe(type) + " needs one");
  }

  void fit_output(const blueprint::Output& output, const Type& type, const Way& way) {
    const auto probable = known_.probable_type(output);
    if (!probable || converts(*probable, type)) return;
    add(Misfit::Kind::probable, way,
        "must be " + describe(type) + ", and the output " + in_quotes(output.output) + " of " +
            in_quotes(output.dependency) + " is probably " + describe(*probable));
  }

  const Known& known_;
  std::vector<Misfit> misfits_;
};

}  // namespace

std::vector<Misfit> misfits(const Value& value, const Type& type, const Known& known) {
  Fitting fitting(known);
  fitting.fit(value, type, Way());
  return std::move(fitting).take();
}

std::string shown(const Value& value) {
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* text = value.as<std::string>()) return in_quotes(*text);
  return describe(value);
}

}  // namespace infra::catalogue
