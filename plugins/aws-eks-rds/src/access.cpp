// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "access.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace infra::aws {

namespace {

// EKS keeps these up to date. Its AdminPolicy leaves out what belongs to no namespace, such as nodes and
// the kinds that charts define: an admin here is the cluster's.
struct Policy {
  sdk::Role role;
  const char* name;
};
constexpr Policy k_policies[] = {
    {sdk::Role::view, "AmazonEKSViewPolicy"},
    {sdk::Role::edit, "AmazonEKSEditPolicy"},
    {sdk::Role::admin, "AmazonEKSClusterAdminPolicy"},
};

const char* policy_for(sdk::Role role) {
  for (const auto& policy : k_policies) {
    if (policy.role == role) return policy.name;
  }
  return nullptr;
}

// A role or a user of an account: arn:aws:iam::123456789012:role/sre.
bool is_principal(const std::string& arn) {
  static const std::string k_begin = "arn:aws:iam::";
  constexpr std::size_t k_digits = 12;
  if (arn.compare(0, k_begin.size(), k_begin) != 0) return false;
  const auto end = arn.find_first_not_of("0123456789", k_begin.size());
  if (end != k_begin.size() + k_digits) return false;
  const std::string kind = arn.substr(end, 6);
  return (kind == ":role/" || kind == ":user/") && arn.size() > end + kind.size();
}

// Refuses what is not built: a right that is given more widely than asked for would be worse.
bool can_be_given(const sdk::Access& access, sdk::Blueprint& tree) {
  if (policy_for(*access.role) == nullptr) {
    tree.refuse(access.role,
                "\"deploy\" is refused on AWS until the policies that carry it are built",
                "take view, edit or admin");
    return false;
  }
  if (!access.namespaces->empty()) {
    tree.refuse(
        access.namespaces,
        "rights in namespaces are refused on AWS until the policies that carry them are built",
        "take them out for rights in the whole cluster, or leave the entry out");
    return false;
  }
  return true;
}

std::optional<sdk::Field<std::string>>
principal_of(const sdk::Environment& environment, const sdk::Access& access, sdk::Blueprint& tree) {
  auto principal = environment.settings.entry("groups", *access.group);
  if (!principal) {
    tree.refuse(access.group, "nothing says who \"" + *access.group + "\" is on AWS",
                "add it to providers.aws.groups: " + *access.group +
                    ": arn:aws:iam::<account>:role/" + *access.group);
    return std::nullopt;
  }
  if (!is_principal(**principal)) {
    tree.refuse(*principal, "\"" + **principal + "\" is no role and no user of IAM",
                "EKS takes nobody else: arn:aws:iam::<account>:role/" + *access.group);
    return std::nullopt;
  }
  return principal;
}

// One principal, with the policies of all its roles. EKS takes a principal once.
struct Entry {
  std::string group;
  sdk::Value principal;
  sdk::Object policies;
};

void grant(const sdk::Access& access, Entry& entry) {
  const std::string role(sdk::to_text(*access.role));
  const sdk::Value policy =
      sdk::Value(std::string("arn:aws:eks::aws:cluster-access-policy/") + policy_for(*access.role))
          .because("in the whole cluster", access.role, access.namespaces);
  entry.policies[role] =
      sdk::Object{{"access_scope", sdk::Object{{"type", "cluster"}}}, {"policy_arn", policy}};
}

}  // namespace

sdk::Value access_entries(const sdk::Environment& environment, const sdk::Cluster& cluster,
                          sdk::Blueprint& tree) {
  std::map<std::string, Entry> by_principal;
  for (const auto& access : cluster.access) {
    if (!can_be_given(access, tree)) continue;
    const auto principal = principal_of(environment, access, tree);
    if (!principal) continue;
    auto& entry = by_principal[**principal];
    if (entry.policies.empty()) {
      entry.group = *access.group;
      entry.principal = sdk::Value(*principal);
    }
    grant(access, entry);
  }
  sdk::Object entries;
  for (auto& [arn, entry] : by_principal) {
    entries[entry.group] = sdk::Object{{"policy_associations", std::move(entry.policies)},
                                       {"principal_arn", std::move(entry.principal)}};
  }
  return entries;
}

}  // namespace infra::aws
