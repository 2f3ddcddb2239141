// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/parser.hpp"

#include <sstream>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace infra::spec {

namespace {

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

// Notices whether there is anything behind the first document.
class SecondDocument final : public YAML::EventHandler {
public:
  std::optional<std::size_t> begin() const { return begin_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    begin_ = offset_of(mark);
    throw Stopped{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

private:
  std::optional<std::size_t> begin_;
};

}  // namespace

Outcome run_parser(const std::string& text, YAML::EventHandler& first_document) {
  std::istringstream stream(text);
  Outcome outcome;
  SecondDocument second;
  try {
    // Two documents, and never a third: of some texts the parser makes empty ones for ever.
    YAML::Parser parser(stream);
    parser.HandleNextDocument(first_document);
    parser.HandleNextDocument(second);
  } catch (const Stopped&) {
    outcome.second_document = second.begin();
  } catch (const YAML::Exception& problem) {
    outcome.failure = Outcome::Failure{problem.msg, offset_of(problem.mark)};
  }
  return outcome;
}

}  // namespace infra::spec
