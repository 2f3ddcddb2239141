// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/database.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "model/fields.hpp"
#include "model/offers.hpp"
#include "model/quantity.hpp"
#include "model/regions.hpp"
#include "model/versions.hpp"

namespace infra::model {

namespace {

constexpr char k_database[] = "database";

// The cloud's regions in which the database stands.
std::set<std::string> regions_of(const sdk::Environment& environment,
                                 const sdk::Database& database) {
  std::set<std::string> regions;
  for (const auto& region : environment.regions) {
    const auto& replicas = *database.replicas;
    const bool stands_there =
        region.name == *database.primary ||
        std::find(replicas.begin(), replicas.end(), region.name) != replicas.end();
    if (stands_there) regions.insert(*region.cloud_region);
  }
  return regions;
}

void choose_machine(const sdk::Environment& environment, const Source& source,
                    sdk::Database& database, Findings& findings) {
  const auto offers = source.plugin.facts.machines.find(k_database);
  const Need need{*database.cpu, *database.memory_mib, std::nullopt,
                  regions_of(environment, database)};
  const auto* machine = offers == source.plugin.facts.machines.end()
                            ? nullptr
                            : smallest_machine(offers->second, need);
  if (machine == nullptr) {
    findings.complain("spec.machine.none", database.cpu.from().front(),
                      source.plugin.provider + " has no machine for a database with " +
                          std::to_string(need.cpu) + " CPUs and " +
                          std::to_string(need.memory_mib) + "Mi of memory",
                      "ask for less of it");
    return;
  }
  auto from = database.cpu.from();
  from.insert(from.end(), database.memory_mib.from().begin(), database.memory_mib.from().end());
  database.machine = {machine->name, std::move(from)};
}

void choose_release(const Source& source, sdk::Database& database, Findings& findings) {
  const auto& from = database.version.from();
  const std::string product(sdk::to_text(*database.engine));
  const auto version = choose_version(*database.version, from.front(), product, source, findings);
  if (!version) return;
  auto from_both = from;
  from_both.insert(from_both.end(), database.engine.from().begin(), database.engine.from().end());
  database.release = {version->release, std::move(from_both)};
  database.version = {version->version, from};
}

void check_region(const std::string& name, const std::string& path, const Source& source,
                  Findings& findings) {
  const auto names = region_names(source.written);
  if (std::binary_search(names.begin(), names.end(), name)) return;
  findings.complain("spec.reference", path, in_quotes(name) + " is not one of the regions",
                    did_you_mean(name, names));
}

void check_places(const sdk::Database& database, const Source& source, Findings& findings) {
  const std::string& primary = database.primary.from().front();
  check_region(*database.primary, primary, source, findings);
  const std::string replicas = database.replicas.from().front();
  const auto* written = spec::at(source.written, replicas);
  if (written == nullptr) return;
  for (std::size_t i = 0; i < written->items.size(); ++i) {
    const std::string& name = written->items[i].text;
    const std::string path = spec::item_path(replicas, i);
    check_region(name, path, source, findings);
    if (name == *database.primary) {
      findings.complain("spec.database.replica", path,
                        in_quotes(name) + " has the primary, and cannot have a replica of it",
                        "name other regions");
    }
  }
}

// Clients are those of the clusters: where there are none, there is nobody by default.
void settle_clients(const sdk::Environment& environment, const Source& source,
                    sdk::Database& database, Findings& findings) {
  const auto has_cluster = [](const sdk::Region& region) { return !region.clusters.empty(); };
  const auto& regions = environment.regions;
  if (database.clients->empty() || std::any_of(regions.begin(), regions.end(), has_cluster)) return;
  const std::string path = database.clients.from().front();
  const bool is_written = spec::at(source.written, path) != nullptr;
  if (is_written) {
    findings.complain("spec.reference", path, "names the cluster, and there is none",
                      "add a cluster, or let nobody connect: clients: []");
  }
  database.clients = {{}, {path}};
}

void check_sizes(const sdk::Database& database, Findings& findings) {
  const auto& storage = database.storage;
  if (*storage.size_gib <= *storage.max_gib) return;
  findings.complain("spec.order", storage.size_gib.from().front(),
                    "size is " + std::to_string(*storage.size_gib) +
                        "Gi, more than max, which is " + std::to_string(*storage.max_gib) + "Gi",
                    "let size be at most max");
}

sdk::Field<std::vector<std::string>> sorted(sdk::Field<std::vector<std::string>> names) {
  auto list = *names;
  std::sort(list.begin(), list.end());
  return {std::move(list), names.from()};
}

void read_operation(const Fields& fields, sdk::Database& database) {
  const auto storage = fields.below("storage");
  const auto backups = fields.below("backups");
  const auto maintenance = fields.below("maintenance");
  database.storage = {storage.amount("size", gibibytes), storage.amount("max", gibibytes)};
  database.backups = {backups.amount("retention", days), backups.truth("pointInTime")};
  database.deletion_protection = fields.truth("deletionProtection");
  database.maintenance = {maintenance.word<sdk::Weekday>("day"), maintenance.integer("hour")};
}

sdk::Database read(const Fields& fields, const sdk::Environment& environment) {
  sdk::Database database;
  database.engine = fields.word<sdk::Engine>("engine");
  database.version = fields.text("version");
  database.name = fields.text("name");
  database.secret = fields.has("secret")
                        ? fields.text("secret")
                        : sdk::Field<std::string>(*database.name + "-db", database.name.from());
  database.clients = fields.words<sdk::Client>("clients");
  database.cpu = fields.integer("cpu");
  database.memory_mib = fields.amount("memory", mebibytes);
  database.primary = fields.has("primary") ? fields.text("primary") : environment.main_region;
  database.replicas = sorted(fields.texts("replicas"));
  read_operation(fields, database);
  return database;
}

}  // namespace

std::optional<sdk::Database> database_of(const sdk::Environment& environment, const Source& source,
                                         Findings& findings) {
  const auto* node = spec::at(source.complete, k_database);
  if (node == nullptr) return std::nullopt;
  auto database = read(Fields(Layers({{node, k_database}}), findings), environment);
  choose_release(source, database, findings);
  choose_machine(environment, source, database, findings);
  check_places(database, source, findings);
  settle_clients(environment, source, database, findings);
  check_sizes(database, findings);
  return database;
}

}  // namespace infra::model
