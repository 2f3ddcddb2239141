// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

namespace infra::gcp {

// The releases of providers that the pinned modules were checked against.
inline constexpr char k_google_version[] = "7.45.0";
inline constexpr char k_helm_version[] = "3.1.2";
inline constexpr char k_kubernetes_version[] = "3.2.1";
inline constexpr char k_null_version[] = "3.3.1";
inline constexpr char k_random_version[] = "3.9.0";

}  // namespace infra::gcp
