// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "files/hash.hpp"

using infra::files::content_hash;

// Known answers, from `b2sum -l 256`.
TEST_CASE("a hash is BLAKE2b-256 in hexadecimal digits") {
  CHECK(content_hash("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(content_hash("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
