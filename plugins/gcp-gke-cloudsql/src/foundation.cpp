// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "foundation.hpp"

#include <map>

#include <infra/sdk/naming.hpp>

#include "providers.hpp"

namespace infra::gcp {

namespace {

sdk::Value labels_of(const sdk::Metadata& metadata) {
  std::map<std::string, std::string> labels = *metadata.labels;
  labels["environment"] = *metadata.name;
  labels["managed-by"] = "infra";
  labels["organization"] = *metadata.organization;
  return sdk::Value(sdk::Object(labels.begin(), labels.end()))
      .because("on everything that can carry labels", metadata.labels, metadata.name,
               metadata.organization);
}

// Buckets are named in one space with the whole world: the organization makes the name ours.
sdk::Value bucket_of(const sdk::Metadata& metadata, const sdk::Region& region) {
  constexpr std::size_t k_longest_bucket = 63;
  return sdk::Value(sdk::shortened(prefix_of(metadata) + "-tfstate-" + *region.cloud_region,
                                   k_longest_bucket))
      .because("state stays in the region that it describes", metadata.organization, metadata.name,
               region.cloud_region);
}

// `scope` is a region of the cloud, or sdk::k_global, whose units are managed from `home`.
void say_region(const sdk::Metadata& metadata, const std::string& scope, const sdk::Region& home,
                sdk::Blueprint& tree) {
  tree.say_in(scope, "name", home.cloud_region);
  tree.say_in(scope, "state_bucket", bucket_of(metadata, home));
}

}  // namespace

std::string prefix_of(const sdk::Metadata& metadata) {
  return *metadata.organization + "-" + *metadata.name;
}

std::string prefix_of(const sdk::Metadata& metadata, const sdk::Region& region) {
  return prefix_of(metadata) + "-" + *region.cloud_region;
}

Names lay_foundation(const sdk::Environment& environment, sdk::Blueprint& tree) {
  const auto& metadata = environment.metadata;
  const auto project = tree.say("project", environment.settings.text("project"));
  const auto labels = tree.say("labels", labels_of(metadata));
  const auto prefix = tree.say(
      "name", sdk::Value(prefix_of(metadata))
                  .because("one prefix for every name", metadata.organization, metadata.name));
  say_region(metadata, sdk::k_global, environment.main(), tree);
  for (const auto& region : environment.regions) {
    say_region(metadata, *region.cloud_region, region, tree);
  }

  tree.backend("gcs", {{"project", project},
                       {"location", sdk::region_local("name")},
                       {"bucket", sdk::region_local("state_bucket")},
                       {"enable_bucket_policy_only", true},
                       {"gcs_bucket_labels", labels}});
  // Some modules use google-beta for single resources, so every unit gets both.
  for (const char* provider : {"google", "google-beta"}) {
    tree.provider(
        {provider, std::string("hashicorp/") + provider, k_google_version},
        {{"project", project}, {"region", sdk::region_local("name")}, {"default_labels", labels}});
  }
  tree.retry_on("(?s).*Error 429.*");
  tree.retry_on("(?s).*Error 503.*");
  tree.retry_on("(?s).*connection reset by peer.*");
  // A right on a key takes minutes to be known everywhere.
  tree.retry_on("(?s).*cloudkms.cryptoKeyVersions.useToEncrypt.*denied.*");
  return {prefix, project, labels};
}

}  // namespace infra::gcp
