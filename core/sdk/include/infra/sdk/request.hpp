// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "infra/sdk/version.hpp"

// The document that a plugin is asked with: schemas/plugin-request.v1.schema.json.
namespace infra::sdk {

inline constexpr char k_request_document[] = "infra/plugin-request";

inline nlohmann::json request_of(nlohmann::json environment) {
  return {{"document", k_request_document},
          {"version", k_document_version},
          {"environment", std::move(environment)}};
}

// The same of an environment that is text already.
inline std::string request_text(const std::string& environment) {
  return std::string(R"({"document":")") + k_request_document + R"(","version":")" +
         k_document_version + R"(","environment":)" + environment + '}';
}

// The environment in a request. Throws where a document is another one, or of a version that this SDK
// does not read: a newer minor version may add fields, which need not be known.
inline const nlohmann::json& environment_of_request(const nlohmann::json& request) {
  if (!request.is_object()) throw std::invalid_argument("the request is no JSON object");
  const auto document = request.value("document", std::string());
  if (document != k_request_document) {
    throw std::invalid_argument("the request is a document \"" + document + "\", not \"" +
                                k_request_document + "\"");
  }
  const auto version = request.value("version", std::string());
  if (!reads_documents_of(version)) {
    throw std::invalid_argument("the request is of version \"" + version +
                                "\", and this plugin reads " + k_document_version);
  }
  return request.at("environment");
}

}  // namespace infra::sdk
