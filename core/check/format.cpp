// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/format.hpp"

#include <algorithm>
#include <array>

#include <infra/sdk/cidr.hpp>

namespace infra::check {

namespace {

// Not std::isdigit and its like: those ask the locale.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_lower_or_digit(char c) { return is_lower(c) || is_digit(c); }
bool is_name_character(char c) { return is_lower_or_digit(c) || c == '-'; }
bool is_label_character(char c) { return is_name_character(c) || c == '_'; }

template <typename IsOfClass>
bool all_are(std::string_view text, IsOfClass is_of_class) {
  return std::all_of(text.begin(), text.end(), is_of_class);
}

bool is_name(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && is_lower_or_digit(text.back()) &&
         all_are(text, is_name_character);
}

bool is_cidr(std::string_view text) { return sdk::Cidr::parse(text).has_value(); }

// What both clouds take as a tag or label: Google Cloud is the stricter one.
bool is_label(std::string_view text) {
  return text.size() <= 63 && all_are(text, is_label_character);
}

bool is_label_key(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && is_label(text);
}

bool is_memory(std::string_view text) {
  if (text.size() < 3) return false;
  const auto number = text.substr(0, text.size() - 2);
  const auto unit = text.substr(text.size() - 2);
  const bool has_unit = unit == "Mi" || unit == "Gi" || unit == "Ti";
  return has_unit && number.size() <= 6 && number.front() != '0' && all_are(number, is_digit);
}

bool is_disk_size(std::string_view text) {
  if (text.size() < 3) return false;
  const auto number = text.substr(0, text.size() - 2);
  const auto unit = text.substr(text.size() - 2);
  return (unit == "Gi" || unit == "Ti") && number.size() <= 5 && number.front() != '0' &&
         all_are(number, is_digit);
}

bool is_days(std::string_view text) {
  const bool has_number = text.size() >= 2 && text.size() <= 5 && text.back() == 'd';
  return has_number && text.front() != '0' && all_are(text.substr(0, text.size() - 1), is_digit);
}

// A number of seconds, minutes, hours or days.
bool is_duration(std::string_view text) {
  const bool has_unit = text.size() >= 2 && text.size() <= 6 &&
                        std::string_view("smhd").find(text.back()) != std::string_view::npos;
  return has_unit && text.front() != '0' && all_are(text.substr(0, text.size() - 1), is_digit);
}

// Labels with dots between them, two at least.
bool is_domain(std::string_view text) {
  if (text.size() > 253) return false;
  std::size_t labels = 0;
  while (!text.empty()) {
    const auto label = text.substr(0, text.find('.'));
    const bool is_right = !label.empty() && label.size() <= 63 &&
                          is_lower_or_digit(label.front()) && is_lower_or_digit(label.back()) &&
                          all_are(label, is_name_character);
    const bool ends_in_dot = label.size() + 1 == text.size();
    if (!is_right || ends_in_dot) return false;
    ++labels;
    text.remove_prefix(std::min(label.size() + 1, text.size()));
  }
  return labels >= 2;
}

bool is_printable_word(std::string_view text) {
  return !text.empty() && all_are(text, [](char c) { return c > ' ' && c <= '~'; });
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 &&
         text.find('@', at + 1) == std::string_view::npos && is_printable_word(text) &&
         is_domain(text.substr(at + 1));
}

bool is_url_path(std::string_view text) {
  return is_printable_word(text) && text.front() == '/' &&
         text.find_first_of("\"'<>\\`{}$") == std::string_view::npos;
}

bool is_repository_part(std::string_view text) {
  return !text.empty() && text.size() <= 100 && all_are(text, [](char c) {
    return is_label_character(c) || c == '.' || (c >= 'A' && c <= 'Z');
  });
}

bool is_repository(std::string_view text) {
  const auto slash = text.find('/');
  return slash != std::string_view::npos && is_repository_part(text.substr(0, slash)) &&
         is_repository_part(text.substr(slash + 1));
}

// "latest", or numbers with dots between them: 17, 8.4, 1.36
bool is_version(std::string_view text) {
  if (text == "latest") return true;
  bool after_digit = false;
  for (const char c : text) {
    if (c == '.' ? !after_digit : !is_digit(c)) return false;
    after_digit = c != '.';
  }
  return after_digit && text.size() <= 16;
}

bool is_database_name(std::string_view text) {
  return !text.empty() && is_lower(text.front()) &&
         all_are(text, [](char c) { return is_lower_or_digit(c) || c == '_'; });
}

bool is_alphanumeric(char c) { return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z'); }

bool is_kubernetes_label(std::string_view text) {
  if (text.empty()) return true;
  return text.size() <= 63 && is_alphanumeric(text.front()) && is_alphanumeric(text.back()) &&
         all_are(text,
                 [](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

// A name, or a domain, a slash and a name.
bool is_kubernetes_label_key(std::string_view text) {
  const auto slash = text.find('/');
  if (slash != std::string_view::npos) {
    const auto domain = text.substr(0, slash);
    const bool is_domain = !domain.empty() && domain.size() <= 253 &&
                           is_lower_or_digit(domain.front()) && is_lower_or_digit(domain.back()) &&
                           all_are(domain, [](char c) { return is_name_character(c) || c == '.'; });
    if (!is_domain) return false;
    text.remove_prefix(slash + 1);
  }
  return !text.empty() && is_kubernetes_label(text);
}

bool is_aws_account(std::string_view text) { return text.size() == 12 && all_are(text, is_digit); }

bool is_gcp_project(std::string_view text) {
  return text.size() >= 6 && text.size() <= 30 && is_name(text);
}

constexpr std::array k_formats = {
    Format{"aws-account", "an account of AWS", "twelve digits, in quotes", is_aws_account},
    Format{"cidr", "a block of addresses",
           "an address, a slash and a length, with no bit set behind it: 10.0.0.0/16", is_cidr},
    Format{"database-name", "a name of a database",
           "lower case letters, digits and underscores; a letter first", is_database_name},
    Format{"days", "a number of days", "a whole number and d: 7d", is_days},
    Format{"domain", "a domain", "names with dots between them: example.com", is_domain},
    Format{"duration", "a duration", "a whole number and s, m, h or d: 5m", is_duration},
    Format{"email", "an address for mail", "a name, @ and a domain: oncall@example.com", is_email},
    Format{"gcp-project", "a project of Google Cloud",
           "6 to 30 lower case letters, digits and hyphens; a letter first, no hyphen last",
           is_gcp_project},
    Format{
        "kubernetes-label", "the value of a Kubernetes label",
        "at most 63 letters, digits, hyphens, underscores and dots; a letter or digit at both ends",
        is_kubernetes_label},
    Format{"kubernetes-label-key", "the key of a Kubernetes label",
           "a name, or a domain, a slash and a name: tier, example.com/tier",
           is_kubernetes_label_key},
    Format{"label", "the value of a label",
           "at most 63 lower case letters, digits, hyphens and underscores", is_label},
    Format{"label-key", "the key of a label",
           "at most 63 lower case letters, digits, hyphens and underscores; a letter first",
           is_label_key},
    Format{"memory", "an amount of memory", "a whole number and Mi, Gi or Ti: 8Gi", is_memory},
    Format{"name", "a name",
           "lower case letters, digits and hyphens; a letter first, no hyphen last", is_name},
    Format{"repository", "a repository", "an owner, a slash and a name: omi/infrastructure",
           is_repository},
    Format{"size", "the size of a disk", "a whole number and Gi or Ti: 100Gi", is_disk_size},
    Format{"url-path", "a path", "a slash, and printable characters without blanks: /healthz",
           is_url_path},
    Format{"version", "a version", "latest, or numbers with dots between them, in quotes: \"1.36\"",
           is_version},
};

}  // namespace

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(k_formats.begin(), k_formats.end(),
                                  [&](const Format& f) { return f.name == name; });
  return found == k_formats.end() ? nullptr : &*found;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(k_formats.size());
  for (const auto& format : k_formats) names.emplace_back(format.name);
  return names;
}

}  // namespace infra::check
