// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/place.hpp"

namespace infra::model {

Position place_of(const spec::Node& written, std::string path) {
  auto place = spec::place_at(written, path);
  while (!place.known()) {
    const auto end = path.find_last_of(".[");
    if (end == std::string::npos) return written.position;
    path.resize(end);
    place = spec::key_at(written, path);
  }
  return place;
}

}  // namespace infra::model
