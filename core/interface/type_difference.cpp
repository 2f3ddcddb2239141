// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/type_difference.hpp"

#include <utility>

#include "blueprint/value_json.hpp"

namespace infra::interface {

namespace {

using catalogue::Type;

bool is_scalar(const Type& type) {
  return type.kind == Type::Kind::string || type.kind == Type::Kind::number ||
         type.kind == Type::Kind::boolean;
}

bool is_sequence(const Type& type) {
  return type.kind == Type::Kind::list || type.kind == Type::Kind::set;
}

std::string default_of(const catalogue::Attribute& attribute) {
  return attribute.default_value ? blueprint::to_json(*attribute.default_value) : "null";
}

// Recurses as deep as types go, which was limited when they were read.
class TypeComparison {
public:
  std::vector<Change> take() { return std::move(changes_); }

  void compare(const Type& before, const Type& after, const std::string& path) {
    if (to_text(before) == to_text(after)) return;
    if (after.kind == Type::Kind::any) return retyped(Impact::compatible, before, after, path);
    if (before.kind == Type::Kind::any) return retyped(Impact::breaking, before, after, path);
    if (before.kind == Type::Kind::object && after.kind == Type::Kind::object) {
      return compare_objects(before, after, path);
    }
    if (before.kind == Type::Kind::tuple && after.kind == Type::Kind::tuple &&
        before.elements.size() == after.elements.size()) {
      for (std::size_t i = 0; i < before.elements.size(); ++i) {
        compare(before.elements[i], after.elements[i], path + '[' + std::to_string(i) + ']');
      }
      return;
    }
    const bool are_alike = before.kind == after.kind && !before.elements.empty();
    if (are_alike && before.kind != Type::Kind::tuple) {
      return compare(before.elements.front(), after.elements.front(), path + "[]");
    }
    if (is_sequence(before) && is_sequence(after)) {
      retyped(Impact::behaviour, before, after, path);
      return compare(before.elements.front(), after.elements.front(), path + "[]");
    }
    const bool becomes_text = is_scalar(before) && after.kind == Type::Kind::string;
    retyped(becomes_text ? Impact::compatible : Impact::breaking, before, after, path);
  }

private:
  void add(Impact impact, const std::string& path, std::string change, std::string before,
           std::string after, std::string message) {
    changes_.push_back({impact, "input", path, std::move(change), std::move(before),
                        std::move(after), std::move(message)});
  }

  void retyped(Impact impact, const Type& before, const Type& after, const std::string& path) {
    add(impact, path, "type", to_text(before), to_text(after),
        "takes " + describe(after) + ", before " + describe(before));
  }

  void compare_objects(const Type& before, const Type& after, const std::string& path) {
    for (const auto& attribute : before.attributes) {
      const catalogue::Attribute* now = after.find(attribute.name);
      const std::string place = path + '.' + attribute.name;
      if (now == nullptr) {
        add(Impact::breaking, place, "removed", to_text(attribute.type), "", "is gone");
      } else {
        compare_attributes(attribute, *now, place);
      }
    }
    for (const auto& attribute : after.attributes) {
      if (before.find(attribute.name) != nullptr) continue;
      const std::string type = describe(attribute.type);
      add(attribute.optional ? Impact::compatible : Impact::breaking, path + '.' + attribute.name,
          "added", "", to_text(attribute.type),
          attribute.optional ? "is new: " + type : "is new and must be set: " + type);
    }
  }

  void compare_attributes(const catalogue::Attribute& before, const catalogue::Attribute& after,
                          const std::string& place) {
    compare(before.type, after.type, place);
    if (before.optional && !after.optional) {
      add(Impact::breaking, place, "required", "", "", "must be set now");
    } else if (!before.optional && after.optional) {
      add(Impact::compatible, place, "required", "", "", "need not be set any more");
    } else if (before.optional && default_of(before) != default_of(after)) {
      add(Impact::behaviour, place, "default", default_of(before), default_of(after),
          "is " + default_of(after) + " when it is not set, before " + default_of(before));
    }
  }

  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> type_differences(const Type& before, const Type& after,
                                     const std::string& name) {
  TypeComparison comparison;
  comparison.compare(before, after, name);
  return comparison.take();
}

}  // namespace infra::interface
