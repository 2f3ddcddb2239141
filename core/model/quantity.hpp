// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace infra::model {

// Amounts as a spec writes them, of a form that its schema has checked.

// "512Mi", "8Gi", "1Ti" in MiB.
std::int64_t mebibytes(std::string_view text);

// "100Gi", "1Ti" in GiB.
std::int64_t gibibytes(std::string_view text);

// "7d" in days.
std::int64_t days(std::string_view text);

// "90s", "5m", "1h", "2d" in seconds.
std::int64_t seconds(std::string_view text);

// The other way round, in the largest unit that needs no fraction.
std::string mebibytes_in_words(std::int64_t mebibytes);
std::string seconds_in_words(std::int64_t seconds);

}  // namespace infra::model
