// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace infra::sdk {

// A block of IPv4 addresses: 10.0.0.0/16. Always canonical: no bit is set behind the prefix.
class Cidr {
public:
  // All addresses there are; what a Field holds before it is read.
  Cidr() = default;

  // Refuses everything but canonical text: host bits, leading zeros, blanks.
  static std::optional<Cidr> parse(std::string_view text);

  int prefix() const { return prefix_; }
  std::uint64_t addresses() const { return std::uint64_t{1} << (32 - prefix_); }

  // The index-th of the 2^bits equal parts, as Terraform's cidrsubnet(…). Throws
  // std::out_of_range when there is no such part.
  Cidr part(int bits, std::uint32_t index) const;

  bool overlaps(const Cidr& other) const;

  std::string text() const;

  friend bool operator==(const Cidr& a, const Cidr& b) {
    return a.base_ == b.base_ && a.prefix_ == b.prefix_;
  }

private:
  Cidr(std::uint32_t base, int prefix) : base_(base), prefix_(prefix) {}

  static std::uint32_t mask(int prefix) {
    return prefix == 0 ? 0 : ~std::uint32_t{0} << (32 - prefix);
  }

  std::uint32_t base_ = 0;
  int prefix_ = 0;
};

namespace detail {

// A decimal number without a sign or leading zeros, taken off the front of `text`.
inline std::optional<std::uint32_t> take_number(std::string_view& text, std::uint32_t most) {
  std::uint32_t number = 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    number = number * 10 + static_cast<std::uint32_t>(text[digits] - '0');
    if (++digits > 3 || number > most) return std::nullopt;
  }
  const bool leading_zero = digits > 1 && text[0] == '0';
  if (digits == 0 || leading_zero) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

inline bool take_character(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace detail

inline std::optional<Cidr> Cidr::parse(std::string_view text) {
  std::uint32_t base = 0;
  for (int octet = 0; octet < 4; ++octet) {
    if (octet > 0 && !detail::take_character(text, '.')) return std::nullopt;
    const auto number = detail::take_number(text, 255);
    if (!number) return std::nullopt;
    base = (base << 8U) | *number;
  }
  if (!detail::take_character(text, '/')) return std::nullopt;
  const auto prefix = detail::take_number(text, 32);
  if (!prefix || !text.empty()) return std::nullopt;
  const int bits = static_cast<int>(*prefix);
  if ((base & ~mask(bits)) != 0) return std::nullopt;
  return Cidr(base, bits);
}

inline Cidr Cidr::part(int bits, std::uint32_t index) const {
  const int longer = prefix_ + bits;
  const bool fits = bits >= 0 && longer <= 32 && (std::uint64_t{index} >> bits) == 0;
  if (!fits) throw std::out_of_range("no part " + std::to_string(index) + " in " + text());
  const std::uint32_t offset = longer == 0 ? 0 : index << (32 - longer);
  return Cidr(base_ | offset, longer);
}

inline bool Cidr::overlaps(const Cidr& other) const {
  const std::uint32_t shorter = mask(prefix_ < other.prefix_ ? prefix_ : other.prefix_);
  return (base_ & shorter) == (other.base_ & shorter);
}

inline std::string Cidr::text() const {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) {
    out += std::to_string((base_ >> static_cast<unsigned>(shift)) & 255U);
    if (shift > 0) out += '.';
  }
  return out + '/' + std::to_string(prefix_);
}

}  // namespace infra::sdk
