// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/environment_json.hpp>

#include <memory>
#include <stdexcept>

#include "support/catch.hpp"

using namespace infra::sdk;

namespace {

Environment example() {
  Environment environment;
  environment.metadata = {{"shop", {"metadata.name"}},
                          {"omi", {"metadata.organization"}},
                          {{{"team", "platform"}}, {"metadata.labels"}}};
  environment.network.zones = {2, {"network.zones"}};
  environment.main_region = {"main", {"regions.main"}};
  environment.regions.push_back({"main",
                                 {"europe-west", {"regions.main.location"}},
                                 {"eu-west-1", {"regions.main.location"}},
                                 {{"a", "b"}, {"network.zones", "regions.main.location"}},
                                 {*Cidr::parse("10.0.0.0/16"), {"network.cidr"}}});
  environment.settings = Settings({{"account", "123456789012"}}, "providers.aws");
  return environment;
}

}  // namespace

TEST_CASE("an environment arrives as it was sent") {
  const auto sent = environment_to_json(example());
  const auto arrived = environment_from_json(sent, std::make_shared<Usage>());
  CHECK(environment_to_json(arrived) == sent);
  CHECK(arrived.main().cidr->text() == "10.0.0.0/16");
}

TEST_CASE("all fields of an environment note their use in one place") {
  const auto usage = std::make_shared<Usage>();
  const auto environment = environment_from_json(environment_to_json(example()), usage);
  CHECK(usage->empty());
  (void)*environment.main().zones;
  (void)*environment.settings.text("account");
  CHECK(*usage ==
        Usage{"network.zones", "providers.aws.account", "regions.main", "regions.main.location"});
}

TEST_CASE("a document that is no environment is refused") {
  const auto usage = std::make_shared<Usage>();
  auto wrong = environment_to_json(example());
  wrong["regions"][0]["cidr"]["value"] = "10.0.0.1/16";
  CHECK_THROWS_AS(environment_from_json(wrong, usage), std::invalid_argument);
  wrong["regions"][0].erase("cidr");
  CHECK_THROWS_AS(environment_from_json(wrong, usage), nlohmann::json::exception);
}
