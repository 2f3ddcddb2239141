// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>

namespace infra::catalogue {

// Which cloud's forms a name is read in.
enum class Cloud { aws, google, other };

// A text that a provider takes for what the name says: "vpc_id" is "vpc-00000000000000001", an ARN
// parses, a self link is a URL. `ordinal` counts from 1 and tells the elements of a list apart.
std::string plausible_text(Cloud cloud, const std::string& name, std::size_t ordinal);

// How many elements a list of that name has: three where there is one for each zone.
std::size_t plausible_length(const std::string& name);

}  // namespace infra::catalogue
