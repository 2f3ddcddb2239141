// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string_view>

// The choices that a spec offers. Each has the word that the spec has for it, in one table.
namespace infra::sdk {

template <typename Enum>
struct Word {
  Enum value;
  std::string_view text;
};

enum class Egress { none, single, resilient };
inline constexpr Word<Egress> k_egress_words[] = {
    {Egress::none, "none"}, {Egress::single, "single"}, {Egress::resilient, "resilient"}};
constexpr const auto& words_of(Egress) { return k_egress_words; }

enum class Architecture { amd64, arm64 };
inline constexpr Word<Architecture> k_architecture_words[] = {{Architecture::amd64, "amd64"},
                                                              {Architecture::arm64, "arm64"}};
constexpr const auto& words_of(Architecture) { return k_architecture_words; }

enum class TaintEffect { no_schedule, prefer_no_schedule, no_execute };
inline constexpr Word<TaintEffect> k_taint_effect_words[] = {
    {TaintEffect::no_schedule, "NoSchedule"},
    {TaintEffect::prefer_no_schedule, "PreferNoSchedule"},
    {TaintEffect::no_execute, "NoExecute"}};
constexpr const auto& words_of(TaintEffect) { return k_taint_effect_words; }

enum class NodeProvisioning { just_in_time, pools };
inline constexpr Word<NodeProvisioning> k_node_provisioning_words[] = {
    {NodeProvisioning::just_in_time, "just-in-time"}, {NodeProvisioning::pools, "pools"}};
constexpr const auto& words_of(NodeProvisioning) { return k_node_provisioning_words; }

enum class NodeAccess { none, session, ssh };
inline constexpr Word<NodeAccess> k_node_access_words[] = {
    {NodeAccess::none, "none"}, {NodeAccess::session, "session"}, {NodeAccess::ssh, "ssh"}};
constexpr const auto& words_of(NodeAccess) { return k_node_access_words; }

enum class ClusterLog { audit, control_plane };
inline constexpr Word<ClusterLog> k_cluster_log_words[] = {
    {ClusterLog::audit, "audit"}, {ClusterLog::control_plane, "control-plane"}};
constexpr const auto& words_of(ClusterLog) { return k_cluster_log_words; }

enum class Role { view, edit, deploy, admin };
inline constexpr Word<Role> k_role_words[] = {
    {Role::view, "view"}, {Role::edit, "edit"}, {Role::deploy, "deploy"}, {Role::admin, "admin"}};
constexpr const auto& words_of(Role) { return k_role_words; }

enum class Engine { postgres, mysql };
inline constexpr Word<Engine> k_engine_words[] = {{Engine::postgres, "postgres"},
                                                  {Engine::mysql, "mysql"}};
constexpr const auto& words_of(Engine) { return k_engine_words; }

enum class Client { cluster };
inline constexpr Word<Client> k_client_words[] = {{Client::cluster, "cluster"}};
constexpr const auto& words_of(Client) { return k_client_words; }

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
inline constexpr Word<Weekday> k_weekday_words[] = {
    {Weekday::monday, "monday"},       {Weekday::tuesday, "tuesday"},
    {Weekday::wednesday, "wednesday"}, {Weekday::thursday, "thursday"},
    {Weekday::friday, "friday"},       {Weekday::saturday, "saturday"},
    {Weekday::sunday, "sunday"}};
constexpr const auto& words_of(Weekday) { return k_weekday_words; }

// The spec's word for a choice: to_text(Egress::single) is "single".
template <typename Enum>
constexpr std::string_view to_text(Enum value) {
  for (const auto& word : words_of(value)) {
    if (word.value == value) return word.text;
  }
  return {};
}

// Nothing where the text is none of the words.
template <typename Enum>
constexpr std::optional<Enum> from_text(std::string_view text) {
  for (const auto& word : words_of(Enum{})) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

}  // namespace infra::sdk
