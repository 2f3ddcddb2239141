// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <infra/sdk/words.hpp>

namespace infra::registry {

// A region of a cloud, and its zones in the order in which they are used.
struct CloudRegion {
  std::string display_name;
  std::vector<std::string> zones;
};

// A machine type of a cloud.
struct Machine {
  std::string name;
  std::int64_t cpu = 0;
  std::int64_t memory_mib = 0;
  std::optional<sdk::Architecture> arch;  // nothing where it makes no difference
  std::set<std::string> regions;          // empty: all
};

// A version that a cloud offers, and until when its support is the standard one.
struct Version {
  std::string version;          // "1.36", "17"
  std::string release;          // what the cloud is asked for: "17.10"
  std::string supported_until;  // "2027-08-02"
};

// What a plugin knows about its cloud, as data.
struct Facts {
  std::string as_of;                             // the day that the facts were true
  std::map<std::string, std::string> locations;  // "europe-west" -> "eu-west-1"
  std::map<std::string, CloudRegion> regions;
  std::map<std::string, std::vector<Machine>> machines;  // by use: "node", "database"
  std::map<std::string, std::vector<Version>> versions;  // by product: "kubernetes"; newest first
};

// What a plugin makes of one neutral piece of a spec.
struct Capability {
  std::string piece;  // "database"
  std::string about;  // "One instance in one zone, and a read replica in each region that has one."
};

// An installed plugin: what its data files say. No code of it is loaded.
struct Plugin {
  std::string name;     // "aws-eks-rds"
  std::string release;  // "0.1.0"
  std::string summary;
  std::string provider;                       // "aws"
  std::map<std::string, std::string> speaks;  // versions of documents: "reply" -> "1.0"
  std::vector<Capability> capabilities;       // in the order of the file; a piece once
  std::filesystem::path folder;
  bool is_of_installation = false;  // it came with infra, and is not from elsewhere
  std::filesystem::path library;
  std::string
      library_stamp;  // of the library when its rights were looked at; empty: it is not there
  std::string settings_schema;                 // JSON: describes the spec's providers.<provider>
  std::vector<std::string> required_settings;  // what that block must hold at least
  Facts facts;
  std::string catalogue;  // JSON: the interfaces of the modules that it uses
  // The files of the modules that it brings, by their path below its modules/: "records/main.tf".
  std::map<std::string, std::string> modules;
  std::string digest;  // of its data files; the same on every platform
};

}  // namespace infra::registry
