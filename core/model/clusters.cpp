// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/clusters.hpp"

#include <set>
#include <utility>

#include <infra/sdk/cidr.hpp>

#include "base/text.hpp"
#include "model/fields.hpp"
#include "model/pools.hpp"
#include "model/regions.hpp"
#include "model/rights.hpp"
#include "model/versions.hpp"

namespace infra::model {

namespace {

constexpr char k_cluster[] = "cluster";
constexpr char k_clusters[] = "clusters";
// What the one cluster of `cluster:` is called.
constexpr char k_only_cluster[] = "main";

struct Spoken {
  Said of_all;
  Said of_region;
};

// What is said of a cluster, of all regions and of this one.
Spoken spoken_of(const std::string& name, const std::string& region, const spec::Node& written) {
  const std::string below_region = spec::child_path("regions", region);
  const auto said = [&](const std::string& parent, const std::string& key) {
    const std::string path = spec::child_path(parent, key);
    return Said{spec::at(written, path), path};
  };
  const bool has_one = spec::at(written, k_clusters) == nullptr &&
                       spec::at(written, spec::child_path(below_region, k_clusters)) == nullptr;
  if (has_one) return {said("", k_cluster), said(below_region, k_cluster)};
  return {said(k_clusters, name), said(spec::child_path(below_region, k_clusters), name)};
}

std::set<std::string> cluster_names(const std::string& region, const spec::Node& written) {
  std::set<std::string> names;
  const std::string below_region = spec::child_path("regions", region);
  for (const std::string& parent : {std::string(), below_region}) {
    if (spec::at(written, spec::child_path(parent, k_cluster)) != nullptr) {
      names.insert(k_only_cluster);
    }
    const auto* several = spec::at(written, spec::child_path(parent, k_clusters));
    if (several == nullptr) continue;
    for (const auto& entry : several->entries) names.insert(entry.key);
  }
  return names;
}

std::vector<sdk::Access> access_of(const Fields& cluster, Findings& findings) {
  std::vector<sdk::Access> list;
  const auto said = cluster.layers().below("access");
  for (const auto& other : said.all()) {
    if (other.path != said.first()->path) findings.heard(other.path);
  }
  const auto& items = said.first()->node->items;
  // Who gives nobody a right has said all that there is to say.
  if (items.empty()) findings.heard(said.first()->path);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string path = spec::item_path(said.first()->path, i);
    const Fields fields(Layers({{&items[i], path}}), findings);
    sdk::Access access;
    access.group = fields.text("group");
    access.role = fields.word<sdk::Role>("role");
    access.namespaces = fields.has("namespaces")
                            ? fields.texts("namespaces")
                            : sdk::Field<std::vector<std::string>>({}, {path + ".namespaces"});
    list.push_back(std::move(access));
  }
  return rights_of(list);
}

// A block that lets in a good part of the internet is hardly a list of who may use an endpoint.
void check_openness(const sdk::Endpoint& endpoint, Findings& findings) {
  constexpr int k_shortest_prefix = 8;
  for (std::size_t i = 0; i < endpoint.allow->size(); ++i) {
    const std::string& block = (*endpoint.allow)[i];
    const int prefix = sdk::Cidr::parse(block)->prefix();
    if (prefix >= k_shortest_prefix) continue;
    findings.warn("spec.endpoint.open", spec::item_path(endpoint.allow.from().front(), i),
                  in_quotes(block) + " lets in " + (prefix == 0 ? "" : "a large part of ") +
                      "the whole internet",
                  "name the addresses of those who work with the cluster");
  }
}

sdk::Endpoint endpoint_of(const Fields& fields, Findings& findings) {
  sdk::Endpoint endpoint{fields.truth("public"), fields.texts("allow")};
  const std::string is_public = endpoint.is_public.from().front();
  const std::string allow = endpoint.allow.from().front();
  if (*endpoint.is_public) {
    check_openness(endpoint, findings);
    if (!endpoint.allow->empty()) return endpoint;
    findings.complain("spec.endpoint.allow", is_public,
                      "the endpoint is public, and " + allow + " names nobody",
                      "list the addresses that may use it: allow: [203.0.113.0/24]");
  } else if (!endpoint.allow->empty()) {
    // Who closes an endpoint in one region need not take back what is said of all.
    if (!findings.is_to_mend(allow, is_public)) return {endpoint.is_public, {{}, {allow}}};
    findings.complain("spec.endpoint.allow", allow,
                      "is for a public endpoint, and this one is private",
                      "take it out, or say public: true");
  }
  return endpoint;
}

sdk::Cluster cluster_of(const std::string& name, const Fields& fields,
                        const std::string& cloud_region, const Source& source, Findings& findings) {
  sdk::Cluster cluster;
  cluster.name = name;
  cluster.version = fields.text("version");
  const std::string& said_at = cluster.version.from().front();
  if (const auto version =
          choose_version(*cluster.version, said_at, "kubernetes", source, findings)) {
    cluster.version = {version->version, cluster.version.from()};
  }
  cluster.endpoint = endpoint_of(fields.below("endpoint"), findings);
  cluster.secrets_encryption = fields.truth("secretsEncryption");
  cluster.logs = fields.words<sdk::ClusterLog>("logs");
  cluster.node_provisioning = fields.word<sdk::NodeProvisioning>("nodeProvisioning");
  cluster.node_access = fields.word<sdk::NodeAccess>("nodeAccess");
  cluster.pools = pools_of(fields, cloud_region, source, findings);
  cluster.access = access_of(fields, findings);
  return cluster;
}

}  // namespace

void check_cluster_forms(const Source& source, Findings& findings) {
  std::string one;
  std::string several;
  std::vector<std::string> parents{""};
  for (const auto& region : region_names(source.written)) {
    parents.push_back(spec::child_path("regions", region));
  }
  for (const auto& parent : parents) {
    const auto path_of = [&](const char* key) { return spec::child_path(parent, key); };
    if (one.empty() && spec::at(source.written, path_of(k_cluster)) != nullptr) {
      one = path_of(k_cluster);
    }
    if (several.empty() && spec::at(source.written, path_of(k_clusters)) != nullptr) {
      several = path_of(k_clusters);
    }
  }
  if (one.empty() || several.empty()) return;
  const bool at_several = findings.is_to_mend(several, one);
  findings.complain("spec.cluster.forms", at_several ? several : one,
                    "a spec speaks of its one cluster or of several by name, and " +
                        (at_several ? one : several) + " is there too",
                    at_several ? "name the other one as well: clusters: { main: … }"
                               : "name this one: " + several + ": { main: … }");
}

std::vector<sdk::Cluster> clusters_of(const std::string& region, const std::string& cloud_region,
                                      const Source& source, Findings& findings) {
  std::vector<sdk::Cluster> clusters;
  for (const auto& name : cluster_names(region, source.written)) {
    const auto [of_all, of_region] = spoken_of(name, region, source.written);
    const Said otherwise{&source.defaults.cluster,
                         of_all.node == nullptr && of_region.node != nullptr ? of_region.path
                                                                             : of_all.path};
    const Fields fields(Layers({of_region, of_all, otherwise}), findings);
    clusters.push_back(cluster_of(name, fields, cloud_region, source, findings));
  }
  return clusters;
}

}  // namespace infra::model
