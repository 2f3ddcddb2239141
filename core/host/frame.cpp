// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/frame.hpp"

#include <charconv>

namespace infra::host {

namespace {

constexpr std::string_view k_magic = "infra-reply ";
constexpr std::string_view k_request = "infra-request ";
constexpr std::size_t k_longest_header = 64;

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, value);
  if (failed != std::errc() || stopped != end) return std::nullopt;
  return value;
}

struct Header {
  Status status;
  std::size_t length;  // of the body
  std::size_t size;    // of the header itself
};

std::optional<Header> parse_header(std::string_view bytes) {
  const auto line_end = bytes.find('\n');
  if (line_end == std::string_view::npos || bytes.substr(0, k_magic.size()) != k_magic) {
    return std::nullopt;
  }
  const auto numbers = bytes.substr(k_magic.size(), line_end - k_magic.size());
  const auto blank = numbers.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto status = number(numbers.substr(0, blank));
  const auto length = number(numbers.substr(blank + 1));
  if (!status || *status > static_cast<std::size_t>(Status::not_loaded)) return std::nullopt;
  if (!length) return std::nullopt;
  return Header{static_cast<Status>(*status), *length, line_end + 1};
}

}  // namespace

std::string frame_header(Status status, std::size_t body_length) {
  return std::string(k_magic) + std::to_string(static_cast<int>(status)) + ' ' +
         std::to_string(body_length) + '\n';
}

std::optional<Frame> parse_frame(std::string_view bytes) {
  const auto header = parse_header(bytes);
  if (!header || header->length != bytes.size() - header->size) return std::nullopt;
  return Frame{header->status, bytes.substr(header->size)};
}

bool is_whole_frame(std::string_view bytes) {
  if (bytes.find('\n') == std::string_view::npos) return bytes.size() > k_longest_header;
  const auto header = parse_header(bytes);
  return !header || bytes.size() - header->size >= header->length;
}

std::string request_frame(std::string_view body) {
  std::string frame(k_request);
  frame += std::to_string(body.size()) + '\n';
  return frame.append(body);
}

std::optional<std::size_t> request_length(std::string_view line) {
  if (line.substr(0, k_request.size()) != k_request) return std::nullopt;
  return number(line.substr(k_request.size()));
}

}  // namespace infra::host
