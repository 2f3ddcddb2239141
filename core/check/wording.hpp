// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/schema.hpp"
#include "spec/node.hpp"

// The words of complaints: how a value is shown, what a schema wants is called.
namespace infra::check {

// A text in quotes, "a list", "a mapping"; a long text is cut.
std::string shown(const spec::Node& node);
std::string shown(std::string_view text);

// "a whole number"
std::string_view noun_of(Schema::Type type);

// What a value of the wrong type should have been: the schema's own noun, or the type's.
std::string noun_of(const Schema& schema);

// A value of a schema on one line, as it would stand in a spec: 3, "4711", { main: eu-west-1 }
std::string in_yaml(const spec::Node& node);

// ", such as 3" when the schema has an example or a default, or nothing.
std::string such_as(const Schema& schema);

// "2 to 18 characters", "at least 1 item"
std::string in_words(const Bounds<std::size_t>& bounds, std::string_view singular);
std::string in_words(const Bounds<double>& bounds);

std::vector<std::string> texts_of(const std::vector<spec::Node>& scalars);
std::vector<std::string> names_of(const std::vector<Property>& properties);

}  // namespace infra::check
