// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <yaml-cpp/eventhandler.h>

namespace infra::spec {

// Thrown by a handler of events to stop the parser, which has no other way.
struct Stopped {};

// How far the parser came. Neither: the handler saw one document, and there is no other.
struct Outcome {
  struct Failure {
    std::string problem;  // in the parser's own words
    std::size_t offset = 0;
  };
  std::optional<Failure> failure;
  std::optional<std::size_t> second_document;  // where one begins, or what looks like one
};

// The one place that runs the parser.
Outcome run_parser(const std::string& text, YAML::EventHandler& first_document);

}  // namespace infra::spec
