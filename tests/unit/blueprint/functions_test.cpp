// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <algorithm>

#include "blueprint/functions.hpp"

namespace infra::blueprint {

TEST_CASE("a tree may call only what is pure") {
  for (const char* pure : {"jsonencode", "merge", "cidrsubnet", "format", "toset", "lookup"}) {
    CAPTURE(pure);
    CHECK(find_function(pure) != nullptr);
  }
  for (const char* impure : {"file", "run_cmd", "get_env", "timestamp", "uuid", "templatefile",
                             "sops_decrypt_file", "read_terragrunt_config", ""}) {
    CAPTURE(impure);
    CHECK(find_function(impure) == nullptr);
  }
}

TEST_CASE("the functions are listed by name, each once") {
  const auto names = function_names();
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

}  // namespace infra::blueprint
