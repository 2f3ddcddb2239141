// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/machines.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "model/quantity.hpp"

namespace infra::model {

namespace {

using Machines = std::vector<registry::Machine>;

enum class Part { cpu, memory, both, arch };

bool has(const Machines& machines, const Need& need) {
  return smallest_machine(machines, need) != nullptr;
}

Need with(Need need, std::int64_t cpu, std::int64_t memory_mib) {
  need.cpu = cpu;
  need.memory_mib = memory_mib;
  return need;
}

Part too_much(const Machines& machines, const Need& need) {
  if (!has(machines, with(need, 0, 0))) return Part::arch;
  if (!has(machines, with(need, need.cpu, 0))) return Part::cpu;
  return has(machines, with(need, 0, need.memory_mib)) ? Part::both : Part::memory;
}

// The most of one number among the machines that cover a need.
std::int64_t most(const Machines& machines, const Need& need,
                  std::int64_t registry::Machine::*number) {
  std::int64_t most = 0;
  for (const auto& machine : machines) {
    if (has({machine}, need)) most = std::max(most, machine.*number);
  }
  return most;
}

std::string in_words(Part part, const Asked& asked, const Findings& findings) {
  const std::string cpu = std::to_string(asked.need.cpu) + " CPUs";
  const auto* said = findings.find_written(asked.memory_path);
  const std::string memory =
      (said == nullptr ? mebibytes_in_words(asked.need.memory_mib) : said->text) + " of memory";
  switch (part) {
  case Part::cpu:
    return " with " + cpu;
  case Part::memory:
    return " with " + memory;
  case Part::both:
    return " with " + cpu + " and " + memory;
  case Part::arch:
    break;
  }
  return "";
}

std::string remedy(Part part, const Machines& machines, const Need& need) {
  Need any_arch = need;
  any_arch.arch.reset();
  const std::string other = need.arch && has(machines, any_arch) ? "for another architecture" : "";
  if (part == Part::arch) return other.empty() ? "place the region elsewhere" : "ask " + other;
  const std::string amount =
      part == Part::cpu ? std::to_string(most(machines, with(need, 0, 0), &registry::Machine::cpu))
                        : mebibytes_in_words(most(machines, with(need, need.cpu, 0),
                                                  &registry::Machine::memory_mib));
  return "ask for at most " + amount + (other.empty() ? "" : ", or " + other);
}

void refuse(const Asked& asked, const Machines& machines, const Source& source,
            Findings& findings) {
  const Need& need = asked.need;
  Need anywhere = need;
  anywhere.cloud_regions.clear();
  const std::vector<std::string> regions(need.cloud_regions.begin(), need.cloud_regions.end());
  // Said once where no region has one.
  const bool has_elsewhere = has(machines, anywhere);
  const Part part = too_much(machines, has_elsewhere ? need : anywhere);
  std::string message = source.plugin.provider + " has no machine";
  if (has_elsewhere) message += " in " + joined(regions, " and ");
  if (asked.use != "node") message += " for a " + asked.use;
  if (need.arch) message += " for " + std::string(sdk::to_text(*need.arch));
  message += in_words(part, asked, findings);
  const std::string& path = part == Part::cpu    ? asked.cpu_path
                            : part == Part::arch ? asked.arch_path
                                                 : asked.memory_path;
  findings.complain("spec.machine.none", path, std::move(message),
                    remedy(part, machines, has_elsewhere ? need : anywhere));
}

}  // namespace

const registry::Machine* choose_machine(const Asked& asked, const Source& source,
                                        Findings& findings) {
  const auto offers = source.plugin.facts.machines.find(asked.use);
  const Machines none;
  const Machines& machines = offers == source.plugin.facts.machines.end() ? none : offers->second;
  const auto* machine = smallest_machine(machines, asked.need);
  if (machine == nullptr) refuse(asked, machines, source, findings);
  return machine;
}

}  // namespace infra::model
