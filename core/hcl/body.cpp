// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/body.hpp"

#include <utility>

namespace infra::hcl {

Body::Body() = default;
Body::Body(Body&&) noexcept = default;
Body& Body::operator=(Body&&) noexcept = default;
Body::~Body() = default;

Body& Body::attribute(std::string name, blueprint::Value value) {
  items_.push_back({Attribute{std::move(name), std::move(value)}});
  return *this;
}

Body& Body::code(std::string name, Code code) {
  items_.push_back({Attribute{std::move(name), code}});
  return *this;
}

Body& Body::code(std::string name, CodeAround code) {
  items_.push_back({Attribute{std::move(name), std::move(code)}});
  return *this;
}

Body& Body::object(std::string name, Body members) {
  items_.push_back({Attribute{std::move(name), std::move(members)}});
  return *this;
}

Body& Body::block(std::string type, std::vector<std::string> labels, Body content) {
  items_.push_back({Block{std::move(type), std::move(labels), std::move(content)}});
  return *this;
}

Body& Body::comment(std::string text) {
  items_.push_back({Comment{std::move(text)}});
  return *this;
}

Body& Body::blank() {
  items_.push_back({Blank{}});
  return *this;
}

}  // namespace infra::hcl
