// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/json_schema.hpp"

#include "support/text_file.hpp"

#include <nlohmann/json.hpp>
// The adapter uses what it does not include.
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace infra::test {

std::vector<std::string> schema_errors(const std::filesystem::path& schema,
                                       std::string_view document) {
  const auto schema_json = nlohmann::json::parse(read_text(schema));
  const auto document_json = nlohmann::json::parse(document);

  valijson::Schema parsed;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_json);
  valijson::SchemaParser().populateSchema(schema_adapter, parsed);

  valijson::Validator validator;
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter document_adapter(document_json);
  std::vector<std::string> errors;
  if (validator.validate(parsed, document_adapter, &results)) {
    return errors;
  }
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const std::string& step : error.context) {
      place += step;
    }
    errors.push_back(place + ": " + error.description);
  }
  return errors;
}

}  // namespace infra::test
