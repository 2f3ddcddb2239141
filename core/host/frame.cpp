// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/frame.hpp"

#include <charconv>

namespace infra::host {

namespace {

constexpr std::string_view k_magic = "infra-reply ";

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, value);
  if (failed != std::errc() || stopped != end) return std::nullopt;
  return value;
}

}  // namespace

std::string frame_header(Status status, std::size_t body_length) {
  return std::string(k_magic) + std::to_string(static_cast<int>(status)) + ' ' +
         std::to_string(body_length) + '\n';
}

std::optional<Frame> parse_frame(std::string_view bytes) {
  const auto line_end = bytes.find('\n');
  if (line_end == std::string_view::npos || bytes.substr(0, k_magic.size()) != k_magic) {
    return std::nullopt;
  }
  const auto header = bytes.substr(k_magic.size(), line_end - k_magic.size());
  const auto blank = header.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto status = number(header.substr(0, blank));
  const auto length = number(header.substr(blank + 1));
  const auto body = bytes.substr(line_end + 1);
  if (!status || *status > static_cast<std::size_t>(Status::not_loaded)) return std::nullopt;
  if (!length || *length != body.size()) return std::nullopt;
  return Frame{static_cast<Status>(*status), body};
}

}  // namespace infra::host
