// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/subject.hpp"

#include "support/catch.hpp"

using namespace infra;

namespace {

// The kind of a subject and its parts, in one line.
struct Told {
  std::string operator()(const app::SpecPath& path) const { return "path " + path.path; }
  std::string operator()(const app::SpecLine& line) const {
    return "line " + line.file + ' ' + std::to_string(line.line) + ' ' +
           std::to_string(line.column);
  }
  std::string operator()(const app::BuiltUnit& built) const {
    return "built " + built.provider + ' ' + built.unit + ' ' + built.input;
  }
};

std::string meant(const std::string& what) {
  return std::visit(Told{}, app::subject_of(what, "shop", {"aws", "gcp"}));
}

}  // namespace

TEST_CASE("a word without a place and without a provider is a spec path") {
  CHECK(meant("cluster.version") == "path cluster.version");
  CHECK(meant("aws") == "path aws");
  CHECK(meant("azure/west/network") == "path azure/west/network");
  CHECK(meant(R"(labels."a:1")") == R"(path labels."a:1")");
}

TEST_CASE("a file with a line is a place, with or without a column") {
  CHECK(meant("environment.yaml:14") == "line environment.yaml 14 0");
  CHECK(meant("environments/shop/environment.yaml:14:3") ==
        "line environments/shop/environment.yaml 14 3");
  CHECK(meant("environment.yaml:x") == "path environment.yaml:x");
}

TEST_CASE("a provider's name and a slash begin a built unit") {
  CHECK(meant("aws/west/network") == "built aws west/network ");
  CHECK(meant("gcp/west/cluster/main:name") == "built gcp west/cluster/main name");
  CHECK(meant("environments/shop/aws/west/network/terragrunt.hcl") == "built aws west/network ");
}
