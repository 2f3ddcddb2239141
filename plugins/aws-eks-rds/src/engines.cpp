// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "engines.hpp"

#include <string>

namespace infra::aws {

namespace {

Engine postgres() {
  return {5432, "postgres",
          sdk::Object{{"log_min_duration_statement", "1000"},
                      {"rds.accepted_password_auth_method", "scram"},
                      {"rds.force_ssl", "1"}},
          sdk::List{"postgresql", "upgrade"}};
}

Engine mysql() {
  return {3306, "mysql",
          sdk::Object{{"log_output", "FILE"},
                      {"long_query_time", "1"},
                      {"require_secure_transport", "1"},
                      {"slow_query_log", "1"}},
          sdk::List{"error", "slowquery"}};
}

}  // namespace

Engine engine_of(const sdk::Database& database) {
  Engine engine = *database.engine == sdk::Engine::mysql ? mysql() : postgres();
  const std::string family = std::string(sdk::to_text(*database.engine)) + *database.version;
  engine.parameter_group_family = sdk::Value(family).because("the parameters of this engine",
                                                             database.engine, database.version);
  engine.parameters =
      sdk::Value(engine.parameters)
          .because("encrypted connections only, slow statements in the log", database.engine);
  engine.log_exports = sdk::Value(engine.log_exports).because("the engine's logs", database.engine);
  return engine;
}

}  // namespace infra::aws
