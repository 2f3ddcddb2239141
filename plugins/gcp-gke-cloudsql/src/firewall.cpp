// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "firewall.hpp"

#include <string>

#include "addresses.hpp"
#include "engines.hpp"
#include "network.hpp"

namespace infra::gcp {

namespace {

// Rules with a smaller number win; Google's own last word has 65535, and is never logged.
constexpr int k_last_of_ours = 65534;
constexpr int k_usual = 1000;

// Google's tunnel for people who were let in by IAM.
constexpr char k_iap[] = "35.235.240.0/20";

sdk::Value protocol(const char* name) { return sdk::Object{{"protocol", name}}; }

sdk::Value ports(const sdk::List& numbers) {
  return sdk::Object{{"protocol", "tcp"}, {"ports", numbers}};
}

sdk::Value ssh_rule(const std::string& name, const char* description, const char* tag,
                    const sdk::Value& from) {
  return sdk::Object{{"name", name},
                     {"description", description},
                     {"priority", k_usual},
                     {"source_ranges", sdk::List{from}},
                     {"target_tags", sdk::List{tag}},
                     {"allow", sdk::List{ports({"22"})}}};
}

sdk::Value deny_all(const std::string& name, const sdk::Network& network) {
  sdk::Object rule{{"name", name},
                   {"description", "Nobody, unless another rule lets them"},
                   {"priority", k_last_of_ours},
                   {"source_ranges", sdk::List{"0.0.0.0/0"}},
                   {"deny", sdk::List{protocol("all")}}};
  if (*network.flow_logs) {
    rule["log_config"] = sdk::Value(sdk::Object{{"metadata", "EXCLUDE_ALL_METADATA"}})
                             .because("said by the network", network.flow_logs);
  }
  return rule;
}

sdk::List managed_ranges(const sdk::Environment& environment) {
  sdk::List ranges;
  for (const auto& region : environment.regions) {
    ranges.push_back(sdk::Value(managed_cidr(region)).because("a 16th of the region", region.cidr));
  }
  return ranges;
}

// The engine's own port, and the one that Cloud SQL's connectors use.
sdk::Value ports_of(sdk::Engine engine) { return ports({std::to_string(port_of(engine)), "3307"}); }

}  // namespace

sdk::Value ingress_rules(const sdk::Environment& environment, const Needs& needs) {
  const std::string prefix = prefix_of(environment.metadata);
  sdk::List rules{deny_all(prefix + "-deny-ingress", environment.network)};
  if (needs.sessions) {
    rules.push_back(ssh_rule(prefix + "-" + k_session_tag, "Sessions on nodes, through IAP",
                             k_session_tag, k_iap));
  }
  if (needs.ssh) {
    rules.push_back(ssh_rule(prefix + "-" + k_ssh_tag, "SSH to nodes from within the network",
                             k_ssh_tag, environment.network.cidr));
  }
  return sdk::Value(rules).because("who may come in", environment.network.flow_logs);
}

sdk::Value egress_rules(const sdk::Environment& environment, const Needs& needs) {
  if (!needs.database) return sdk::Value(sdk::List{}).because("no database that is to be guarded");
  const std::string prefix = prefix_of(environment.metadata);
  const auto ranges = managed_ranges(environment);
  sdk::List rules{sdk::Object{{"name", prefix + "-deny-database"},
                              {"description", "The database is for its clients only"},
                              {"priority", k_last_of_ours},
                              {"destination_ranges", ranges},
                              {"deny", sdk::List{protocol("all")}}}};
  if (needs.database_clients) {
    const auto& database = *environment.database;
    rules.push_back(
        sdk::Value(sdk::Object{{"name", prefix + "-" + k_database_tag},
                               {"description", "Clients of the database"},
                               {"priority", k_usual},
                               {"destination_ranges", ranges},
                               {"target_tags", sdk::List{k_database_tag}},
                               {"allow", sdk::List{ports_of(*database.engine)}}})
            .because("what the spec names as clients", database.clients, database.engine));
  }
  return rules;
}

}  // namespace infra::gcp
