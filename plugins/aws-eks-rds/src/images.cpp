// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "images.hpp"

namespace infra::aws {

sdk::Value copied_repository(const Image& image, const Names& names) {
  return sdk::text({names.account, ".dkr.ecr.", sdk::region_local("name"),
                    ".amazonaws.com/" + image.repository});
}

void ask_for_copy(const Image& image, const sdk::Field<sdk::Egress>& egress, sdk::Blueprint& tree) {
  tree.note(egress, "copy " + image.registry + "/" + image.repository + ":" + image.tag +
                        " to the repository " + image.repository +
                        " in ECR, in each region: what it runs does not start before");
}

}  // namespace infra::aws
