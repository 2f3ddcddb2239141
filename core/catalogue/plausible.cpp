// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/plausible.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace infra::catalogue {

namespace {

// Holds for a name in which all the words occur. In the text '#' stands for the ordinal's last digit,
// '%' for the letter of that number, and '*' for the name itself, "mock-private-subnet".
struct Rule {
  std::vector<std::string_view> words;
  std::string_view text;
};
using Rules = std::vector<Rule>;

const Rules& aws_rules() {
  static const Rules k_rules = {
      {{"policy", "arn"}, "arn:aws:iam::000000000000:policy/*"},
      {{"role", "arn"}, "arn:aws:iam::000000000000:role/*"},
      {{"oidc", "arn"}, "arn:aws:iam::000000000000:oidc-provider/mock.invalid"},
      {{"key", "arn"},
       "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-00000000000#"},
      {{"secret", "arn"}, "arn:aws:secretsmanager:us-east-1:000000000000:secret:*-000000"},
      {{"certificate", "arn"},
       "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-00000000000#"},
      {{"bucket", "arn"}, "arn:aws:s3:::*"},
      {{"log", "group", "arn"}, "arn:aws:logs:us-east-1:000000000000:log-group:*"},
      {{"cluster", "arn"}, "arn:aws:eks:us-east-1:000000000000:cluster/*"},
      {{"db", "arn"}, "arn:aws:rds:us-east-1:000000000000:db:*"},
      {{"topic", "arn"}, "arn:aws:sns:us-east-1:000000000000:*"},
      {{"queue", "arn"}, "arn:aws:sqs:us-east-1:000000000000:*"},
      {{"vpc", "arn"}, "arn:aws:ec2:us-east-1:000000000000:vpc/vpc-0000000000000000#"},
      {{"subnet", "arn"}, "arn:aws:ec2:us-east-1:000000000000:subnet/subnet-0000000000000000#"},
      {{"arn"}, "arn:aws:ec2:us-east-1:000000000000:mock/*"},
      {{"account", "id"}, "000000000000"},
      {{"owner", "id"}, "000000000000"},
      {{"zone", "id"}, "Z000000000000000000#"},
      {{"key", "id"}, "00000000-0000-0000-0000-00000000000#"},
      {{"security", "group", "id"}, "sg-0000000000000000#"},
      {{"route", "table", "association", "id"}, "rtbassoc-0000000000000000#"},
      {{"route", "table", "id"}, "rtb-0000000000000000#"},
      {{"network", "acl", "id"}, "acl-0000000000000000#"},
      {{"interface", "id"}, "eni-0000000000000000#"},
      {{"natgw", "id"}, "nat-0000000000000000#"},
      {{"nat", "id"}, "eipalloc-0000000000000000#"},
      {{"igw", "id"}, "igw-0000000000000000#"},
      {{"dhcp", "id"}, "dopt-0000000000000000#"},
      {{"vpc", "id"}, "vpc-0000000000000000#"},
      {{"subnet", "id"}, "subnet-0000000000000000#"},
      {{"az"}, "us-east-1%"},
      {{"zone"}, "us-east-1%"},
      {{"region"}, "us-east-1"},
  };
  return k_rules;
}

// After the rules of all clouds: a "subnet" may also be its name, its CIDR block or its group.
const Rules& late_aws_rules() {
  static const Rules k_rules = {{{"subnet"}, "subnet-0000000000000000#"}};
  return k_rules;
}

const Rules& google_rules() {
  static const Rules k_rules = {
      {{"subnet", "link"},
       "https://www.googleapis.com/compute/v1/projects/mock-project/regions/us-east1/subnetworks/"
       "*-#"},
      {{"network", "link"},
       "https://www.googleapis.com/compute/v1/projects/mock-project/global/networks/*"},
      {{"link"}, "https://www.googleapis.com/compute/v1/projects/mock-project/global/mocks/*-#"},
      {{"project", "id"}, "mock-project"},
      {{"project", "number"}, "000000000000"},
      {{"project"}, "mock-project"},
      {{"network", "id"}, "projects/mock-project/global/networks/*"},
      {{"subnet", "id"}, "projects/mock-project/regions/us-east1/subnetworks/*-#"},
      {{"key", "ring"}, "projects/mock-project/locations/us-east1/keyRings/*"},
      {{"key"}, "projects/mock-project/locations/us-east1/keyRings/mock/cryptoKeys/*"},
      {{"secret"}, "projects/mock-project/secrets/*"},
      {{"member"}, "serviceAccount:mock-#@mock-project.iam.gserviceaccount.com"},
      {{"identity"}, "serviceAccount:mock-#@mock-project.iam.gserviceaccount.com"},
      {{"email"}, "mock-#@mock-project.iam.gserviceaccount.com"},
      {{"connection", "name"}, "mock-project:us-east1:*"},
      {{"zone"}, "us-east1-%"},
      {{"region"}, "us-east1"},
  };
  return k_rules;
}

const Rules& common_rules() {
  static const Rules k_rules = {
      {{"ipv6", "cidr"}, "fd00:0:0:#::/64"},
      {{"cidr"}, "10.0.#.0/24"},
      {{"ipv6"}, "fd00::#"},
      {{"ip"}, "10.0.0.#"},
      {{"address"}, "10.0.0.#"},
      {{"endpoint"}, "https://mock.invalid"},
      {{"issuer"}, "https://mock.invalid"},
      {{"url"}, "https://mock.invalid"},
      {{"uri"}, "https://mock.invalid"},
      {{"dns"}, "mock.invalid"},
      {{"domain"}, "mock.invalid"},
      {{"host"}, "mock.invalid"},
      {{"certificate", "data"}, "bW9jaw=="},
      {{"ca", "certificate"}, "bW9jaw=="},
      {{"email"}, "mock@mock.invalid"},
      {{"name"}, "*-#"},
  };
  return k_rules;
}

// The words of a name, each in the singular: "private_subnet_ids" has private, subnet and id.
std::set<std::string> words_of(const std::string& name) {
  std::set<std::string> words;
  std::string word;
  for (const char c : name + "_") {
    if (c != '_' && c != '-') {
      word += c;
      continue;
    }
    const bool is_plural = word.size() > 2 && word.back() == 's' && word != "dns" &&
                           word.compare(word.size() - 2, 2, "ss") != 0;
    if (is_plural) word.pop_back();
    words.insert(std::move(word));
    word.clear();
  }
  return words;
}

std::optional<std::string_view> first_match(const Rules& rules,
                                            const std::set<std::string>& words) {
  for (const auto& rule : rules) {
    const bool holds =
        std::all_of(rule.words.begin(), rule.words.end(),
                    [&](std::string_view word) { return words.count(std::string(word)) != 0; });
    if (holds) return rule.text;
  }
  return std::nullopt;
}

std::string_view text_for(Cloud cloud, const std::set<std::string>& words) {
  const Rules none;
  const Rules& own = cloud == Cloud::aws      ? aws_rules()
                     : cloud == Cloud::google ? google_rules()
                                              : none;
  if (const auto text = first_match(own, words)) return *text;
  if (const auto text = first_match(common_rules(), words)) return *text;
  if (cloud == Cloud::aws) {
    if (const auto text = first_match(late_aws_rules(), words)) return *text;
  }
  return "*-#";
}

std::string mock_name(const std::string& name) {
  std::string out = "mock-" + name;
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

}  // namespace

std::string plausible_text(Cloud cloud, const std::string& name, std::size_t ordinal) {
  std::string out;
  for (const char c : text_for(cloud, words_of(name))) {
    if (c == '*') {
      out += mock_name(name);
    } else if (c == '#') {
      out += static_cast<char>('0' + ordinal % 10);
    } else if (c == '%') {
      out += static_cast<char>('a' + (ordinal + 25) % 26);
    } else {
      out += c;
    }
  }
  return out;
}

std::size_t plausible_length(const std::string& name) {
  const auto words = words_of(name);
  const auto has = [&](const char* word) { return words.count(word) != 0; };
  return has("subnet") || has("az") || has("zone") ? 3 : 1;
}

}  // namespace infra::catalogue
