// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// A file of a Terraform module, or of JSON: whatever it is, what can be read is written as a catalogue has
// it, read back as the same, and no different from itself; what cannot be read says where and why.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "catalogue/read.hpp"
#include "catalogue/write.hpp"
#include "interface/difference.hpp"
#include "interface/read.hpp"

namespace {

using namespace infra;

void expect(bool holds) {
  if (!holds) std::abort();
}

void check(const Result<interface::Interface>& read) {
  if (!read) {
    expect(!read.error().diagnostics.empty());
    return;
  }
  catalogue::Module module = read->module;
  expect(interface::differences(module, module).empty());
  if (module.source.empty()) module.source = "git::https://example.com/x.git";
  const std::string text = catalogue::write(module);
  const auto again = catalogue::read_workspace_module(text, "x.json");
  // What stands deeper than JSON may be is refused when it is imported.
  if (again) expect(catalogue::write(*again) == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"main.tf", "main.tf.json"}) {
    Sources sources;
    const auto read = interface::read_files({{name, text}}, sources);
    if (!read) {
      for (const auto& one : read.error().diagnostics) {
        if (one.position) expect(one.position->file == 0 && one.position->line > 0);
      }
    }
    check(read);
  }
  check(interface::read_json(text, "x.json"));
  return 0;
}
