// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/heading.hpp"

#include <string>

#include <infra/sdk/version.hpp>

#include "base/text.hpp"

namespace infra::json {

void check_heading(const Place& document, std::string_view kind) {
  const Place named = document.at("document");
  const Place version = document.at("version");
  const std::string name = named.text();
  const std::string number = version.text();
  if (named.kind() == Place::Kind::text && name != kind) {
    named.wrong("is " + in_quotes(name) + ", not " + in_quotes(kind));
  }
  if (version.kind() != Place::Kind::text || sdk::reads_documents_of(number)) return;
  version.wrong("is " + in_quotes(number) + ", and this infra speaks " + sdk::k_document_version,
                "install a version of the plugin that was made for this infra");
}

}  // namespace infra::json
