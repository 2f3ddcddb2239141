// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include "hcl/body.hpp"

using namespace infra::blueprint;
using infra::hcl::Body;
using infra::hcl::to_text;

namespace {

const Value k_multi_line = Object{{{"a", 1}, {"longer", 2}}};

}  // namespace

// What `terraform fmt` makes of the same content, case by case.

TEST_CASE("attributes that follow each other have their signs below each other") {
  Body body;
  body.attribute("a", 1).attribute("longer", 2).attribute("x_y", 3);
  CHECK(to_text(body) == "a      = 1\nlonger = 2\nx_y    = 3\n");
}

TEST_CASE("code may have a word from elsewhere in it") {
  Body body;
  body.code("if", infra::hcl::CodeAround{"!feature.", "charts", ".value"}).attribute("longer", 1);
  CHECK(to_text(body) == "if     = !feature.charts.value\nlonger = 1\n");
}

TEST_CASE("a blank line, a comment and a block end the alignment") {
  Body body;
  body.attribute("a", 1).blank().attribute("longer", 2).comment("note").attribute("b", 3);
  body.block("block", {}, std::move(Body().attribute("x", 1))).attribute("c", 4);
  CHECK(to_text(body) == "a = 1\n\nlonger = 2\n# note\nb = 3\nblock {\n  x = 1\n}\nc = 4\n");
}

TEST_CASE("an attribute of several lines ends the alignment and is not part of it") {
  Body body;
  body.attribute("a", 1).attribute("object", k_multi_line);
  body.attribute("longer_name", 2).attribute("b", 3);
  CHECK(to_text(body) == "a = 1\n"
                         "object = {\n"
                         "  a      = 1\n"
                         "  longer = 2\n"
                         "}\n"
                         "longer_name = 2\n"
                         "b           = 3\n");
}

TEST_CASE("nested objects are aligned each for itself") {
  const Value nested = Object{{{"x", 1}, {"yyyy", 2}}};
  Body body;
  body.attribute("m", Object{{{"a", 1}, {"b", 4}, {"bested", nested}, {"cafter", 3}, {"d", 4}}});
  CHECK(to_text(body) == "m = {\n"
                         "  a = 1\n"
                         "  b = 4\n"
                         "  bested = {\n"
                         "    x    = 1\n"
                         "    yyyy = 2\n"
                         "  }\n"
                         "  cafter = 3\n"
                         "  d      = 4\n"
                         "}\n");
}

TEST_CASE("quoted keys count with their quotes, and in characters") {
  Body body;
  body.attribute("m", Object{{{"a", 1}, {"longer key", 2}}});
  body.attribute("n", Object{{{"ab", 1}, {"é", 2}, {"日本", 3}}});
  CHECK(to_text(body) == "m = {\n  a            = 1\n  \"longer key\" = 2\n}\n"
                         "n = {\n  ab   = 1\n  \"é\"  = 2\n  \"日本\" = 3\n}\n");
}

TEST_CASE("blocks have quoted labels, and braces on one line when they are empty") {
  Body body;
  body.block("locals", {}, Body());
  body.block("include", {"root"}, std::move(Body().attribute("path", "x")));
  body.block("resource", {"null", "one-two"}, Body());
  CHECK(to_text(body) == "locals {}\n"
                         "include \"root\" {\n  path = \"x\"\n}\n"
                         "resource \"null\" \"one-two\" {}\n");
}

TEST_CASE("blocks in blocks are indented by two") {
  Body retry;
  retry.attribute("max_attempts", 3);
  Body errors;
  errors.block("retry", {"transient"}, std::move(retry));
  Body body;
  body.block("errors", {}, std::move(errors));
  CHECK(to_text(body) == "errors {\n  retry \"transient\" {\n    max_attempts = 3\n  }\n}\n");
}

TEST_CASE("code of our own stands as it was written") {
  Body body;
  body.code("a", "read_terragrunt_config(find_in_parent_folders(\"env.hcl\")).locals")
      .attribute("longer", 1);
  CHECK(to_text(body) ==
        "a      = read_terragrunt_config(find_in_parent_folders(\"env.hcl\")).locals\n"
        "longer = 1\n");
}

TEST_CASE("an object may hold code, comments and blank lines among its members") {
  Body members;
  members.attribute("bucket", "b").code("key", "local.state_key").blank();
  members.comment("kept for ever").attribute("for", true).attribute("a b", k_multi_line);
  Body body;
  body.object("config", std::move(members)).object("none", Body());
  CHECK(to_text(body) == "config = {\n"
                         "  bucket = \"b\"\n"
                         "  key    = local.state_key\n"
                         "\n"
                         "  # kept for ever\n"
                         "  \"for\" = true\n"
                         "  \"a b\" = {\n"
                         "    a      = 1\n"
                         "    longer = 2\n"
                         "  }\n"
                         "}\n"
                         "none = {}\n");
}

TEST_CASE("each line of a comment is one") {
  Body body;
  body.comment("one\n\ntwo\rthree");
  CHECK(to_text(body) == "# one\n#\n# two\\rthree\n");
}
