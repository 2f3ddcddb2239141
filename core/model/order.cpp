// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/order.hpp"

namespace infra::model {

namespace {

std::string in_words(const Bound& bound, const Findings& findings) {
  const auto* node = findings.find_written(bound.path);
  return node != nullptr ? node->text : std::to_string(bound.value) + bound.unit + " by default";
}

void complain(const Bound& least, const Bound& most, bool at_least, Findings& findings) {
  const Bound& wrong = at_least ? least : most;
  const Bound& other = at_least ? most : least;
  findings.complain("spec.order", wrong.path,
                    wrong.name + " is " + in_words(wrong, findings) +
                        (at_least ? ", more than " : ", less than ") + other.name + ", which is " +
                        in_words(other, findings),
                    "let " + least.name + " be at most " + most.name);
}

}  // namespace

void check_order(const Bound& least, const Bound& most, Findings& findings) {
  if (least.value <= most.value) return;
  complain(least, most, findings.is_to_mend(least.path, most.path), findings);
}

void check_order_from_most(const Bound& most, const Bound& least, Findings& findings) {
  if (least.value <= most.value) return;
  complain(least, most, !findings.is_to_mend(most.path, least.path), findings);
}

}  // namespace infra::model
