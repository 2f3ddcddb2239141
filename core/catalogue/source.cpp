// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/source.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace infra::catalogue {

namespace {

constexpr std::string_view k_folders = "./modules/";

// Takes "?ref=" and what stands before and behind it apart; other parameters stay.
std::string take_ref(std::string& source) {
  for (auto at = source.find("ref="); at != std::string::npos; at = source.find("ref=", at + 1)) {
    if (at == 0 || (source[at - 1] != '?' && source[at - 1] != '&')) continue;
    const auto end = source.find('&', at);
    std::string ref = source.substr(at + 4, end == std::string::npos ? end : end - at - 4);
    source = end == std::string::npos ? source.substr(0, at - 1)
                                      : source.substr(0, at) + source.substr(end + 1);
    return ref;
  }
  return "";
}

// What stands behind "//", which is not that of "https://".
std::string take_subdirectory(std::string& source) {
  const auto scheme = source.find("://");
  const auto at = source.find("//", scheme == std::string::npos ? 0 : scheme + 3);
  if (at == std::string::npos) return "";
  const auto end = std::min(source.find('?', at), source.size());
  std::string subdirectory = source.substr(at + 2, end - at - 2);
  source = source.substr(0, at) + source.substr(end);
  return subdirectory;
}

}  // namespace

SourceParts parts_of_source(std::string source) {
  SourceParts parts;
  parts.ref = take_ref(source);
  parts.subdirectory = take_subdirectory(source);
  parts.repository = std::move(source);
  return parts;
}

std::string version_of_ref(const std::string& ref) {
  const std::size_t start = !ref.empty() && ref.front() == 'v' ? 1 : 0;
  const bool is_number = ref.size() > start && ref[start] >= '0' && ref[start] <= '9';
  return is_number ? ref.substr(start) : "";
}

bool names_folder(const std::string& source) { return source.rfind(k_folders, 0) == 0; }

std::string folder_of_source(const std::string& source) { return source.substr(k_folders.size()); }

std::string address_of(const Module& module) {
  if (module.of_workspace) return std::string(k_folders) + module.own_folder;
  if (!module.own_folder.empty()) return "modules/" + module.own_folder;
  return module.subdirectory.empty() ? module.source : module.source + "//" + module.subdirectory;
}

}  // namespace infra::catalogue
