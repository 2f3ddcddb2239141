// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/place.hpp"

namespace infra::model {

Position place_of(const spec::Node& written, std::string path) {
  for (;;) {
    const auto* node = spec::at(written, path);
    if (node != nullptr && node->position.known()) return node->position;
    const auto end = path.find_last_of(".[");
    if (end == std::string::npos) return written.position;
    path.resize(end);
  }
}

}  // namespace infra::model
