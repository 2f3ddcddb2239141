// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/labels.hpp>

#include "support/catch.hpp"

using infra::sdk::is_label_of;

TEST_CASE("a label is of its domain, and of every domain above that") {
  CHECK(is_label_of("kubernetes.io/arch", {"k8s.io", "kubernetes.io"}));
  CHECK(is_label_of("node.kubernetes.io/arch", {"kubernetes.io"}));
}

TEST_CASE("a label without a domain, or with one that only ends alike, is of none") {
  CHECK_FALSE(is_label_of("tier", {"kubernetes.io"}));
  CHECK_FALSE(is_label_of("kubernetes.io", {"kubernetes.io"}));
  CHECK_FALSE(is_label_of("mykubernetes.io/tier", {"kubernetes.io"}));
  CHECK_FALSE(is_label_of("io/tier", {"kubernetes.io"}));
}
