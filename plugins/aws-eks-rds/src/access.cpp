// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "access.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace infra::aws {

namespace {

// EKS keeps these up to date. Its AdminPolicy leaves out what belongs to no namespace, such as nodes and
// the kinds that charts define: an admin of the whole cluster gets more than that.
struct Policy {
  const char* key;  // of the built tree
  const char* name;
};
constexpr Policy k_view = {"view", "AmazonEKSViewPolicy"};
constexpr Policy k_edit = {"edit", "AmazonEKSEditPolicy"};
constexpr Policy k_admin = {"admin", "AmazonEKSClusterAdminPolicy"};
constexpr Policy k_namespace_admin = {"namespace-admin", "AmazonEKSAdminPolicy"};

// Nothing for a role that no policy carries.
const Policy* policy_for(const sdk::Access& access) {
  switch (*access.role) {
  case sdk::Role::view:
    return &k_view;
  case sdk::Role::edit:
    return &k_edit;
  case sdk::Role::admin:
    return access.namespaces->empty() ? &k_admin : &k_namespace_admin;
  case sdk::Role::deploy:
    break;
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
  if (policy_for(access) != nullptr) return true;
  tree.refuse(access.role,
              "\"deploy\" is refused on AWS until the policies that carry it are built",
              "take view, edit or admin");
  return false;
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

// One principal, with what is said of it by the policy that carries it. EKS takes both once.
struct Entry {
  std::string group;
  sdk::Value principal;
  std::map<const Policy*, std::vector<const sdk::Access*>> said;
};

// A policy where it holds: in all namespaces that are named, or in the whole cluster if anything says so.
sdk::Value association_of(const Policy& policy, const std::vector<const sdk::Access*>& said) {
  sdk::Value arn(std::string("arn:aws:eks::aws:cluster-access-policy/") + policy.name);
  std::set<std::string> names;
  bool is_everywhere = false;
  for (const auto* access : said) {
    is_everywhere = is_everywhere || access->namespaces->empty();
    names.insert(access->namespaces->begin(), access->namespaces->end());
  }
  const char* where = is_everywhere ? "in the whole cluster" : "in these namespaces";
  sdk::Value scope = is_everywhere
                         ? sdk::Object{{"type", "cluster"}}
                         : sdk::Object{{"namespaces", sdk::List(names.begin(), names.end())},
                                       {"type", "namespace"}};
  for (const auto* access : said) {
    arn = std::move(arn).because(where, access->role, access->namespaces);
    scope = std::move(scope).because(where, access->namespaces);
  }
  return sdk::Object{{"access_scope", std::move(scope)}, {"policy_arn", std::move(arn)}};
}

sdk::Object associations_of(const Entry& entry) {
  sdk::Object associations;
  for (const auto& [policy, said] : entry.said) {
    associations[policy->key] = association_of(*policy, said);
  }
  return associations;
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
    if (entry.said.empty()) {
      entry.group = *access.group;
      entry.principal = sdk::Value(*principal);
    }
    entry.said[policy_for(access)].push_back(&access);
  }
  sdk::Object entries;
  for (auto& [arn, entry] : by_principal) {
    entries[entry.group] = sdk::Object{{"policy_associations", associations_of(entry)},
                                       {"principal_arn", std::move(entry.principal)}};
  }
  return entries;
}

}  // namespace infra::aws
