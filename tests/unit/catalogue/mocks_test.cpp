// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <regex>
#include <string>
#include <vector>

#include "catalogue/mocks.hpp"
#include "catalogue/plausible.hpp"
#include "sample.hpp"

namespace infra::catalogue::test {

using blueprint::List;
using blueprint::Object;
using blueprint::Value;

namespace {

Value mock(const char* provider, const char* name, const char* of_type,
           const UsedPaths& used = {}) {
  Module made;
  made.providers[provider] = {};
  made.outputs[name].type = type(of_type);
  return mock_output(made, name, used);
}

}  // namespace

TEST_CASE("an example is the best mock") {
  Module made = module({}, {"network_id: string"});
  made.outputs["network_id"].example = Value("projects/mock-project/global/networks/n");
  CHECK(mock_output(made, "network_id") == Value("projects/mock-project/global/networks/n"));
}

TEST_CASE("an example gets the keys that are read and that it lacks") {
  Module made = module({}, {"subnets: map(object({ id = string, name = string }))"});
  made.outputs["subnets"].example = plain(R"({"a": {"id": "given", "name": "n"}})");
  made.providers["aws"] = {};
  CHECK(mock_output(made, "subnets", {{"a", "id"}, {"eu-west-1/b", "id"}}) ==
        plain(R"({"a": {"id": "given", "name": "n"},
                  "eu-west-1/b": {"id": "mock-id-1", "name": "mock-name-1"}})"));
  CHECK(mock_output(made, "subnets", {{}}) == *made.outputs["subnets"].example);

  Module untyped;
  untyped.outputs["master"].example = plain(R"({"ca": {"crt": "c"}, "text": "t"})");
  CHECK(
      mock_output(untyped, "master", {{"ca", "key"}, {"thing"}, {"text", "x"}}) ==
      plain(R"({"ca": {"crt": "c", "key": "mock-key-1"}, "text": "t", "thing": "mock-thing-3"})"));
}

TEST_CASE("ids of AWS have the form of what they name") {
  CHECK(mock("aws", "vpc_id", "string") == Value("vpc-00000000000000001"));
  CHECK(mock("aws", "default_security_group_id", "string") == Value("sg-00000000000000001"));
  CHECK(mock("aws", "private_route_table_ids", "list(string)") ==
        Value(List{"rtb-00000000000000001"}));
  CHECK(mock("aws", "route53_zone_zone_id", "string") == Value("Z0000000000000000001"));
}

TEST_CASE("a list has an element for each zone where its name says so, and else one") {
  CHECK(mock("aws", "private_subnets", "list(string)") ==
        Value(List{"subnet-00000000000000001", "subnet-00000000000000002",
                   "subnet-00000000000000003"}));
  CHECK(mock("aws", "azs", "list(string)") ==
        Value(List{"us-east-1a", "us-east-1b", "us-east-1c"}));
  CHECK(mock("aws", "natgw_ids", "list(string)") == Value(List{"nat-00000000000000001"}));
  CHECK(mock("aws", "database_subnets_cidr_blocks", "list(string)") ==
        Value(List{"10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24"}));
}

TEST_CASE("every ARN parses as the provider parses it") {
  const std::regex arn("arn:aws:[a-z0-9-]+:([a-z]{2}-[a-z]+-[0-9])?:([0-9]{12})?:.+");
  for (const char* name :
       {"vpc_arn", "iam_role_arn", "key_arn", "policy_arns", "cluster_arn", "s3_bucket_arn",
        "database_subnet_arns", "acm_certificate_arn", "secret_arn", "oidc_provider_arn",
        "db_instance_arn", "topic_arn", "cloudwatch_log_group_arn", "something_else_arn"}) {
    const std::string text = plausible_text(Cloud::aws, name, 1);
    CAPTURE(name, text);
    CHECK(std::regex_match(text, arn));
  }
}

TEST_CASE("names of Google are links, projects and addresses") {
  CHECK(mock("google", "network_self_link", "string") ==
        Value("https://www.googleapis.com/compute/v1/projects/mock-project/global/networks/"
              "mock-network-self-link"));
  CHECK(mock("google-beta", "project_id", "string") == Value("mock-project"));
  CHECK(mock("google", "emails_list", "list(string)") ==
        Value(List{"mock-1@mock-project.iam.gserviceaccount.com"}));
}

TEST_CASE("objects have all their attributes, each by its own name") {
  CHECK(mock("aws", "cluster", "object({ vpc_id = string, port = number, public = bool })") ==
        Value(Object{{{"port", 1}, {"public", true}, {"vpc_id", "vpc-00000000000000001"}}}));
}

TEST_CASE("maps hold the keys by which they are read and no others") {
  CHECK(mock("aws", "zone_ids", "map(string)") == Value(Object{}));
  CHECK(mock("aws", "zone_ids", "map(string)", {{"main"}, {"main"}, {"other"}}) ==
        Value(Object{{{"main", "Z0000000000000000001"}, {"other", "Z0000000000000000002"}}}));
}

TEST_CASE("lists are long enough for every index that is read") {
  CHECK(mock("aws", "ips", "list(string)", {{2}}) ==
        Value(List{"10.0.0.1", "10.0.0.2", "10.0.0.3"}));
}

TEST_CASE("without a type, the ways into an output say what it is made of") {
  CHECK(mock("google", "subnets", "map(any)", {{"eu-west-1/private", "id"}}) ==
        Value(Object{{{"eu-west-1/private", Object{{{"id", "mock-id-1"}}}}}}));
  CHECK(mock("other", "thing", "any", {{0, "port"}}) ==
        Value(List{Object{{{"port", "mock-port-1"}}}}));
  CHECK(mock("other", "thing", "any") == Value("mock-thing-1"));
}

TEST_CASE("a mock is the same whatever the order of the ways into it") {
  const UsedPaths one = {{"b"}, {"a", "x"}, {"a", "y"}};
  const UsedPaths other = {{"a", "y"}, {"b"}, {"a", "x"}};
  CHECK(mock("aws", "things", "map(any)", one) == mock("aws", "things", "map(any)", other));
}

}  // namespace infra::catalogue::test
