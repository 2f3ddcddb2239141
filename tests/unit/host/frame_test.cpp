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

TEST_CASE("a frame is waited for as long as there can be one") {
  const auto* begun = GENERATE("", "infra-reply 0", "infra-reply 0 2\n", "infra-reply 0 2\n{");
  CHECK_FALSE(is_whole_frame(begun));
  const auto* done = GENERATE("infra-reply 0 2\n{}", "infra-reply 0 2\n{} ", "garbage\n",
                              "infra-reply 0 0\n", "infra-reply 9 2\n");
  CHECK(is_whole_frame(done));
  CHECK(is_whole_frame(std::string(1000, 'x')));
}

TEST_CASE("a request says how long it is") {
  const auto frame = request_frame("{}");
  CHECK(frame == "infra-request 2\n{}");
  CHECK(request_length("infra-request 2") == 2);
  const auto* other = GENERATE("infra-request ", "infra-request -2", "infra-reply 0 2", "");
  CHECK_FALSE(request_length(other).has_value());
}

TEST_CASE("bytes that are not exactly one frame are none") {
  const auto* bytes = GENERATE("", "infra-reply 0 2\n{", "infra-reply 0 2\n{} ", "infra-reply 0 2",
                               "infra-reply 9 2\n{}", "infra-reply -1 2\n{}", "infra-reply 0\n{}",
                               "infra-reply 0 99999999999999999999\n{}", "garbage",
                               "garbageinfra-reply 0 2\n{}", "infra-reply  2\n{}");
  INFO(bytes);
  CHECK_FALSE(parse_frame(bytes).has_value());
}
