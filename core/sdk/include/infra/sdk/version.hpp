// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

namespace infra::sdk {

// The SDK has a version of its own: it changes when the contract does, not with each release of infra.
inline constexpr char k_version[] = "0.1.0";

// The versions of the documents that this SDK reads and writes: major.minor.
inline constexpr char k_document_version[] = "0.1";

}  // namespace infra::sdk
