// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/document.hpp"

#include <nlohmann/json.hpp>

namespace infra::app {

std::string in_lines(const nlohmann::ordered_json& document) {
  constexpr int k_indent = 2;
  return document.dump(k_indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
         '\n';
}

}  // namespace infra::app
