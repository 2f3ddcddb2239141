// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

namespace infra::sdk {

// The SDK has a version of its own, which is that of the ABI: it changes when the contract does, not with each release
// of infra. docs/compatibility.md says what a version promises.
inline constexpr char k_version[] = "1.0.0";

// The version of the documents that this SDK writes: major.minor.
inline constexpr char k_document_version[] = "1.0";

// Whether a document of this version is read: any minor one of the current major and of the one before. What a newer
// minor version adds may be passed over.
inline bool reads_documents_of(std::string_view version) {
  constexpr std::string_view k_majors[] = {"0.", "1."};
  for (const auto major : k_majors) {
    if (version.substr(0, major.size()) != major) continue;
    const auto minor = version.substr(major.size());
    return !minor.empty() && minor.find_first_not_of("0123456789") == std::string_view::npos;
  }
  return false;
}

}  // namespace infra::sdk
