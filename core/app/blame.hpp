// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <utility>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "spec/node.hpp"

// Late stages know which spec paths a mistake comes from, but no places. Here the two meet, so that a
// complaint of a plugin or of a module's interface ends at the line that caused it.
namespace infra::app {

// Gives each complaint the place of the first of its causes that the spec says; one that has a place
// or no cause stays as it is.
Diagnostics located(Diagnostics diagnostics, const spec::Node& spec);

template <typename T>
Result<T> located(Result<T> result, const spec::Node& spec) {
  if (!result) result.error().diagnostics = located(std::move(result.error().diagnostics), spec);
  return result;
}

// Those that speak of something the spec says: what a plugin notes of a default is no news.
Diagnostics only_located(Diagnostics diagnostics);

// Those of `later` that are mistakes of their own beside `earlier` ones: nothing at the same place, and
// nothing said of the regions where a key was misspelt or the regions themselves are wrong.
Diagnostics not_following(Diagnostics later, const Diagnostics& earlier);

// A failure when there are errors. The spec's when a line of it caused each, else the plugin's.
Done no_errors(Diagnostics diagnostics);

}  // namespace infra::app
