// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// A type expression on the first line and JSON after it: whatever they are, a type that parses
// converts to itself, a mock of it fits it, and the JSON either is a catalogue or is judged as a value.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "blueprint/value_json.hpp"
#include "catalogue/convert.hpp"
#include "catalogue/fit.hpp"
#include "catalogue/mocks.hpp"
#include "catalogue/read.hpp"
#include "json/place.hpp"

namespace {

using namespace infra;

void expect(bool holds) {
  if (!holds) std::abort();
}

blueprint::Value value_in(std::string_view json) {
  blueprint::Value value;
  json::Mistakes mistakes;
  json::read(json, mistakes,
             [&](const json::Place& place) { value = blueprint::value_from(place); });
  return value;
}

void check(const catalogue::Type& type) {
  expect(!describe(type).empty());
  expect(catalogue::converts(type, type));
  catalogue::Module module;
  module.outputs["id"].type = type;
  expect(misfits(catalogue::mock_output(module, "id"), type, catalogue::Known()).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto end = text.find('\n');
  const std::string_view json = end == std::string_view::npos ? "" : text.substr(end + 1);
  const auto type = catalogue::parse_type(text.substr(0, end));
  if (type) {
    check(*type);
    (void)misfits(value_in(json), *type, catalogue::Known());
  } else {
    expect(!type.error().diagnostics.empty());
  }
  (void)catalogue::read(json, "catalogue.json");
  return 0;
}
