// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/kit.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "conformance/trial.hpp"
#include "process/self.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "support/text_file.hpp"

using namespace infra;
using Catch::Matchers::ContainsSubstring;
using conformance::Verdict;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

// The data of acme, an author's plugin of these tests, with what a test changes in it, and a library that answers for
// nothing.
class Careless {
public:
  Careless() {
    const auto acme = test::source_path("tests/install/acme");
    documents_ = {{"plugin.json", Json::parse(test::read_text(acme / "plugin.json"))},
                  {"facts.json", Json::parse(test::read_text(acme / "facts.json"))},
                  {"catalogue.json", Json::object()}};
    documents_["plugin.json"]["name"] = "careless";
    documents_["facts.json"]["locations"]["us-east"] = "east-1";
    documents_["facts.json"]["regions"]["east-1"] = {{"name", "East"}, {"zones", {"e1", "e2"}}};
    documents_["catalogue.json"]["modules"]["network"] =
        Json::parse(test::read_text(acme / "catalogue/network.json"));
  }

  Json& operator[](const std::string& file) { return documents_[file]; }

  std::map<std::string, Verdict> verdicts() const {
    process::ignore_broken_pipes();
    for (const auto& [file, document] : documents_) folder_.write(file, document.dump());
    fs::copy_file(INFRA_TEST_CARELESS, folder_.path() / "infra-careless.so",
                  fs::copy_options::overwrite_existing);
    std::map<std::string, Verdict> by_name;
    for (auto& verdict : conformance::try_plugin(
             folder_.path(),
             test::read_text(test::source_path("schemas/environment.v1.schema.json")),
             INFRA_TEST_PROGRAM)) {
      by_name.emplace(verdict.name, verdict);
    }
    return by_name;
  }

private:
  test::TempDir folder_;
  std::map<std::string, Json> documents_;
};

std::vector<std::string> failed(const std::map<std::string, Verdict>& verdicts) {
  std::vector<std::string> names;
  for (const auto& [name, verdict] : verdicts) {
    if (verdict.kind == Verdict::Kind::failed) names.push_back(name);
  }
  return names;
}

// Why the data is refused, when it is all that is judged.
std::string data_complaint(const Careless& plugin) {
  const auto verdicts = plugin.verdicts();
  CHECK(failed(verdicts) == std::vector<std::string>{"data"});
  CHECK(verdicts.size() == 1);
  const auto& reasons = verdicts.at("data").reasons;
  return reasons.empty() ? "" : reasons.front();
}

}  // namespace

TEST_CASE("a plugin that answers for nothing fails every question that it could pass by luck") {
  const auto verdicts = Careless().verdicts();
  CHECK(failed(verdicts) == std::vector<std::string>{"fields", "growth", "provenance", "requests",
                                                     "sameness", "types"});
  CHECK(verdicts.at("library").kind == Verdict::Kind::ok);
  CHECK(verdicts.at("answers").kind == Verdict::Kind::ok);
  CHECK_THAT(verdicts.at("fields").reasons.front(), ContainsSubstring("metadata.name is neither"));
  CHECK_THAT(verdicts.at("growth").reasons.back(), ContainsSubstring("root.hcl is another"));
  CHECK_THAT(verdicts.at("provenance").reasons.front(), ContainsSubstring("0 of 100 do"));
  CHECK_THAT(verdicts.at("requests").reasons.front(), ContainsSubstring("as if it were a request"));
  CHECK_THAT(verdicts.at("sameness").reasons.front(), ContainsSubstring("other bytes"));
  CHECK_THAT(verdicts.at("types").reasons.front(), ContainsSubstring("address_block"));
  for (const auto& name : failed(verdicts)) CHECK_FALSE(verdicts.at(name).remedy.empty());
}

TEST_CASE("growth cannot be asked of a plugin that knows one region") {
  Careless plugin;
  plugin["facts.json"]["locations"].erase("us-east");
  const auto verdict = plugin.verdicts().at("growth");
  CHECK(verdict.kind == Verdict::Kind::skipped);
  CHECK_THAT(verdict.reasons.front(), ContainsSubstring("one region only"));
}

TEST_CASE("a library that is another plugin is told, and nothing more is asked") {
  Careless plugin;
  plugin["plugin.json"]["release"] = "2.0.0";
  const auto verdicts = plugin.verdicts();
  CHECK(failed(verdicts) == std::vector<std::string>{"library"});
  CHECK(verdicts.count("answers") == 0);
  CHECK_THAT(verdicts.at("library").reasons.front(), ContainsSubstring("careless 1.0.0"));
}

TEST_CASE("a location has to be one of the regions") {
  Careless plugin;
  plugin["facts.json"]["locations"]["asia-east"] = "nowhere-1";
  CHECK_THAT(data_complaint(plugin), ContainsSubstring("there is no region \"nowhere-1\""));
}

TEST_CASE("a zone is there once") {
  Careless plugin;
  plugin["facts.json"]["regions"]["east-1"]["zones"] = {"e1", "e1"};
  CHECK_THAT(data_complaint(plugin), ContainsSubstring("regions.east-1: names a zone twice"));
}

TEST_CASE("who builds databases knows machines and versions for them") {
  Careless plugin;
  plugin["plugin.json"]["capabilities"]["database"] = "One.";
  CHECK_THAT(data_complaint(plugin), ContainsSubstring("no versions of \"postgres\""));
}

TEST_CASE("a setting that is required has an example") {
  Careless plugin;
  plugin["plugin.json"]["schema"]["properties"]["tenant"].erase("examples");
  CHECK_THAT(data_complaint(plugin),
             ContainsSubstring("\"tenant\" is required and has no example"));
}

TEST_CASE("data that cannot be read fails, and says where") {
  Careless plugin;
  plugin["facts.json"].erase("regions");
  CHECK_THAT(data_complaint(plugin), ContainsSubstring("regions"));
}

TEST_CASE("an answer that leaves no room to grow fails") {
  conformance::Sample large{"all regions",
                            {},
                            {},
                            {},
                            {},
                            {host::Status::answered, ""},
                            Failure(ExitCode::plugin_failed, Diagnostics())};
  conformance::Trial trial{{}, std::nullopt, large, {}, large};
  CHECK(conformance::judge_limits(trial).kind == Verdict::Kind::ok);
  trial.most.answer.text.assign((std::size_t{16} << 20U) + 1, ' ');
  CHECK(conformance::judge_limits(trial).kind == Verdict::Kind::failed);
}

TEST_CASE("of a long list of reasons the first are told, and how many more there are") {
  const std::vector<std::string> reasons(9, "wrong");
  const auto verdict = conformance::judged(conformance::passed("x", "y"), reasons, "mend it");
  CHECK(verdict.reasons.size() == conformance::k_most_reasons + 1);
  CHECK(verdict.reasons.back() == "… and 4 more");
}
