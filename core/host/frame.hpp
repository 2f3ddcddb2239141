// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace infra::host {

// What the child says about how its work went.
enum class Status {
  answered = 0,    // the body is the plugin's document
  refused = 1,     // the body says why the plugin has none
  not_loaded = 2,  // the body says why the library could not be used
};

struct Frame {
  Status status = Status::answered;
  std::string_view body;
};

// A line "infra-reply <status> <length>", then the body. The length makes an answer that was cut
// short, or that a stray write went into, visible.
std::string frame_header(Status status, std::size_t body_length);

// Nothing unless `bytes` are exactly one whole frame. The body points into `bytes`.
std::optional<Frame> parse_frame(std::string_view bytes);

// Whether there is nothing to wait for: `bytes` are as long as their frame should be, or begin none.
bool is_whole_frame(std::string_view bytes);

// What is no request: the child loads the library and asks nothing of it.
inline constexpr char k_nothing_to_ask[] = "infra: load it";

// What the child is asked: a line "infra-request <length>", then the body.
std::string request_frame(std::string_view body);

// The length that such a line says.
std::optional<std::size_t> request_length(std::string_view line);

}  // namespace infra::host
