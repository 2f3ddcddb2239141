// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/specs.hpp"

#include <filesystem>
#include <set>
#include <string>

#include "check/validate.hpp"
#include "spec/path.hpp"
#include "spec/read.hpp"
#include "support/catch.hpp"
#include "support/text_file.hpp"

using namespace infra;

namespace {

conformance::Subject subject_of(const std::string& plugin) {
  auto subject = conformance::read_subject(
      std::filesystem::path(INFRA_TEST_PLUGINS) / plugin,
      test::read_text(test::source_path("schemas/environment.v1.schema.json")));
  REQUIRE(subject);
  return *std::move(subject);
}

// The paths of a schema's properties, without those below mappings with free keys.
void add_properties(const check::Schema& schema, const std::string& path,
                    std::set<std::string>& properties) {
  for (const auto& property : schema.properties) {
    const auto at = spec::child_path(path, property.name);
    properties.insert(at);
    add_properties(property.schema, at, properties);
  }
}

void remove_said(const spec::Node& node, const std::string& path,
                 std::set<std::string>& properties) {
  for (const auto& entry : node.entries) {
    const auto at = spec::child_path(path, entry.key);
    properties.erase(at);
    remove_said(entry.value, at, properties);
  }
}

}  // namespace

TEST_CASE("the specs of the kit are right by the schema") {
  for (const char* plugin : {"aws-eks-rds", "gcp-gke-cloudsql"}) {
    const auto subject = subject_of(plugin);
    const conformance::Specs specs(subject);
    auto all = specs.variants(2);
    CHECK(all.size() == 17);
    all.emplace_back("least", specs.least());
    all.emplace_back("plain", specs.plain(3));
    all.emplace_back("full", specs.full(specs.most_regions()));
    for (const auto& [name, spec] : all) {
      CAPTURE(name);
      const auto written = spec::read(spec.dump(), 0);
      REQUIRE(written);
      for (const auto& wrong : check::validate(*written, subject.schema)) {
        FAIL_CHECK(wrong.subject << ": " << wrong.message);
      }
    }
  }
}

TEST_CASE("the full spec of the kit says every field of the pieces that a plugin builds") {
  const auto subject = subject_of("aws-eks-rds");
  const auto full = spec::read(conformance::Specs(subject).full(2).dump(), 0);
  REQUIRE(full);
  for (const char* block : {"metadata", "network", "cluster", "database"}) {
    std::set<std::string> properties;
    add_properties(*subject.schema.property(block), block, properties);
    CHECK(properties.size() > 2);
    remove_said(*full->find(block), block, properties);
    for (const auto& forgotten : properties) FAIL_CHECK(forgotten << " is not said");
  }
}
