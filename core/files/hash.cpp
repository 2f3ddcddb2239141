// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/hash.hpp"

#include <array>

#include <sodium.h>

#include "base/assertion.hpp"

namespace infra::files {

namespace {

constexpr std::size_t k_hash_size = 32;

}  // namespace

std::string content_hash(std::string_view bytes) {
  static const bool k_started = sodium_init() >= 0;
  ensure(k_started, "libsodium starts");

  std::array<unsigned char, k_hash_size> hash{};
  crypto_generichash_blake2b(hash.data(), hash.size(),
                             reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                             nullptr, 0);
  std::array<char, k_hash_size * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return std::string(hex.data());
}

}  // namespace infra::files
