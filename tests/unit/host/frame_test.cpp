// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/frame.hpp"

#include <string>

#include "support/catch.hpp"

using namespace infra::host;

TEST_CASE("a frame is read as it was sent") {
  const std::string body = "{\"a\": 1}\n";
  const auto bytes = frame_header(Status::refused, body.size()) + body;
  const auto frame = parse_frame(bytes);
  REQUIRE(frame.has_value());
  CHECK(frame->status == Status::refused);
  CHECK(frame->body == body);
}

TEST_CASE("bytes that are not exactly one frame are none") {
  const auto* bytes = GENERATE("", "infra-reply 0 2\n{", "infra-reply 0 2\n{} ", "infra-reply 0 2",
                               "infra-reply 9 2\n{}", "infra-reply -1 2\n{}", "infra-reply 0\n{}",
                               "infra-reply 0 99999999999999999999\n{}", "garbage",
                               "garbageinfra-reply 0 2\n{}", "infra-reply  2\n{}");
  INFO(bytes);
  CHECK_FALSE(parse_frame(bytes).has_value());
}
