// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "foundation.hpp"

#include <map>
#include <string>

namespace infra::aws {

namespace {

// The last release that the pinned modules were checked against.
constexpr char k_provider_version[] = "5.100.0";

sdk::Value prefix_of(const sdk::Metadata& metadata) {
  return sdk::Value(*metadata.organization + "-" + *metadata.name)
      .because("one prefix for every name", metadata.organization, metadata.name);
}

sdk::Value tags_of(const sdk::Metadata& metadata) {
  std::map<std::string, std::string> tags = *metadata.labels;
  tags["environment"] = *metadata.name;
  tags["managed-by"] = "infra";
  tags["organization"] = *metadata.organization;
  return sdk::Value(sdk::Object(tags.begin(), tags.end()))
      .because("on everything that can be tagged", metadata.labels, metadata.name,
               metadata.organization);
}

// Buckets are named in one space with the whole world: the organization makes the name ours.
sdk::Value bucket_of(const sdk::Metadata& metadata, const sdk::Region& region) {
  return sdk::Value(*metadata.organization + "-" + *metadata.name + "-tfstate-" +
                    *region.cloud_region)
      .because("state stays in the region that it describes", metadata.organization, metadata.name,
               region.cloud_region);
}

}  // namespace

Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const auto account = tree.say("account", environment.settings.text("account"));
  const auto tags = tree.say("tags", tags_of(environment.metadata));
  const auto prefix = tree.say("name", prefix_of(environment.metadata));
  for (const auto& region : environment.regions) {
    tree.say_in(*region.cloud_region, "name", region.cloud_region);
    tree.say_in(*region.cloud_region, "state_bucket", bucket_of(environment.metadata, region));
  }

  tree.backend("s3", {{"bucket", sdk::region_local("state_bucket")},
                      {"region", sdk::region_local("name")},
                      {"encrypt", true},
                      // Without a key of its own Terraform asks for S3's, not for one of KMS.
                      {"kms_key_id", "alias/aws/s3"},
                      {"use_lockfile", true},
                      {"s3_bucket_tags", tags}});
  tree.provider({"aws", "hashicorp/aws", k_provider_version},
                {{"region", sdk::region_local("name")},
                 {"allowed_account_ids", sdk::List{account}},
                 {"default_tags", sdk::Object{{"tags", tags}}}});
  tree.retry_on("(?s).*RequestError: send request failed.*");
  tree.retry_on("(?s).*Throttling.*");
  tree.retry_on("(?s).*TooManyRequestsException.*");
  return {account, prefix, tags,
          *environment.metadata.organization + "-" + *environment.metadata.name};
}

}  // namespace infra::aws
