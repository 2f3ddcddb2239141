// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "tree/manifest.hpp"

using Catch::Matchers::ContainsSubstring;
using infra::tree::Manifest;
using infra::tree::parse_manifest;
using infra::tree::print;

namespace {

const std::string k_a(64, 'a');
const std::string k_b(64, 'b');

std::string manifest_with(const std::string& files, const std::string& pending = "false") {
  return R"({"format": 1, "pending": )" + pending + R"(, "files": {)" + files + "}}";
}

infra::Failure refused(const std::string& text) {
  auto parsed = parse_manifest(text, "tree/.infra/manifest.json");
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == infra::ExitCode::io_failed);
  CHECK(parsed.error().diagnostics.at(0).subject == "tree/.infra/manifest.json");
  CHECK_FALSE(parsed.error().diagnostics.at(0).hint.empty());
  return parsed.error();
}

}  // namespace

TEST_CASE("a manifest has a line for each file, sorted") {
  Manifest manifest;
  manifest.files["root.hcl"] = {k_b, k_b};
  manifest.files["eu/region.hcl"] = {k_a, k_a};
  CHECK(print(manifest) == "{\n"
                           "  \"format\": 1,\n"
                           "  \"pending\": false,\n"
                           "  \"files\": {\n"
                           "    \"eu/region.hcl\": \"" +
                               k_a +
                               "\",\n"
                               "    \"root.hcl\": \"" +
                               k_b +
                               "\"\n"
                               "  }\n"
                               "}\n");
}

TEST_CASE("a manifest that was printed is read as what it was") {
  Manifest manifest;
  manifest.files["changed"] = {k_a, k_b};
  manifest.files["new"] = {"", k_a};
  manifest.files["removed"] = {k_b, ""};
  manifest.pending = true;
  CHECK(*parse_manifest(print(manifest), "m") == manifest);

  Manifest complete;
  complete.files["a"] = {k_a, k_a};
  CHECK(*parse_manifest(print(complete), "m") == complete);
  CHECK(*parse_manifest(print(Manifest()), "m") == Manifest());
}

TEST_CASE("a manifest with other line endings is the same one") {
  CHECK(*parse_manifest("{\r\n\"format\": 1,\r\n\"pending\": false, \"files\": {}\r\n}\r\n", "m") ==
        Manifest());
}

TEST_CASE("a manifest that is damaged is refused, with what is wrong") {
  const std::pair<std::string, std::string> k_cases[] = {
      {"", "damaged"},
      {"<<<<<<< HEAD\n{}", "damaged"},
      {manifest_with(""), ""},
      {R"({"format": 1, "pending": false})", "files"},
      {R"({"format": 1, "files": {}})", "pending"},
      {manifest_with(R"("a": 1)"), "/files/a"},
      {manifest_with(R"("a": "abc")"), "is no hash"},
      {manifest_with("\"a\": \"" + std::string(64, 'X') + '"'), "is no hash"},
      {manifest_with("\"a\": \"" + k_a + "\", \"a\": \"" + k_a + '"'), "twice"},
      {manifest_with("\"a\": \"" + k_a + '"', "true"), "/files/a"},
      {manifest_with(R"("a": {"before": null})", "true"), "after"},
  };
  for (const auto& [text, reason] : k_cases) {
    CAPTURE(text);
    if (reason.empty()) {
      CHECK(parse_manifest(text, "m"));
      continue;
    }
    const auto failure = refused(text);
    CHECK(failure.diagnostics.at(0).id == "tree.manifest");
    CHECK_THAT(failure.diagnostics.at(0).message, ContainsSubstring(reason));
  }
}

TEST_CASE("a manifest cannot name a file outside of its tree") {
  for (const char* path :
       {"../a", "/etc/passwd", "a/../../b", "", "a//b", ".infra/manifest.json"}) {
    CAPTURE(path);
    const auto failure = refused(manifest_with('"' + std::string(path) + "\": \"" + k_a + '"'));
    CHECK_THAT(failure.diagnostics.at(0).message, ContainsSubstring("is no path of a file"));
  }
}

TEST_CASE("a manifest of a newer infra is refused as that, whatever it holds") {
  const auto failure = refused(R"({"format": 2, "files": [], "else": {}})");
  CHECK(failure.diagnostics.at(0).id == "tree.newer");
  CHECK_THAT(failure.diagnostics.at(0).message, ContainsSubstring("newer infra"));
}
