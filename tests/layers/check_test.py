#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The check of the layers finds what it must find, and nothing in what is right."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check  # noqa: E402

LICENCE = "// SPDX-License-Identifier: Apache-2.0\n// Copyright the infra authors\n"
CMAKE_LICENCE = LICENCE.replace("//", "#")
CMAKE = CMAKE_LICENCE + "set(infra_libraries\n  base\n  json\n  sdk\n  files\n  process\n  spec\n  blueprint\n  host\n  hcl\n  app\n)\n"


class Layers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.write("core/CMakeLists.txt", CMAKE, licence="")
        self.write("plugins/acme/src/network.hpp", "")
        self.write("tests/unit/spec/read_test.cpp", 'TEST_CASE("a name") {}\n')

    def write(self, name, text, licence=LICENCE):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(licence + text, encoding="utf-8")

    def offences(self):
        return [f"{o.file.relative_to(self.root)}:{o.line}: {o.text}" for o in check.check(self.root)]

    def refuses(self, name, text, *words, licence=LICENCE):
        self.write(name, text, licence=licence)
        offences = self.offences()
        self.assertEqual(len(offences), 1, offences)
        for word in words:
            self.assertIn(word, offences[0])

    def accepts(self, name, text, licence=LICENCE):
        self.write(name, text, licence=licence)
        self.assertEqual(self.offences(), [])

    def test_a_tree_that_keeps_the_rules_has_no_offence(self):
        self.assertEqual(self.offences(), [])

    def test_a_library_may_use_those_before_it(self):
        self.accepts("core/hcl/write.cpp", '#include "hcl/write.hpp"\n#include "base/text.hpp"\n'
                                           '#include <infra/sdk/environment.hpp>\n#include <string>\n'
                                           '#include "embedded/schema.hpp"\n')

    def test_a_library_may_not_use_one_after_it(self):
        self.refuses("core/spec/read.cpp", '#include "base/text.hpp"\n#include "hcl/write.hpp"\n',
                     "core/spec/read.cpp:4: ", "hcl stands after spec")

    def test_the_installed_spelling_of_the_sdk_is_ordered_too(self):
        self.refuses("core/base/text.hpp", "#include <infra/sdk/environment.hpp>\n", ":3: ", "sdk stands after base")

    def test_the_sdk_uses_nothing_of_ours(self):
        self.refuses("core/sdk/include/infra/sdk/value.hpp", '#include "base/text.hpp"\n', "installed by itself")

    def test_an_include_names_its_library(self):
        self.refuses("core/spec/read.cpp", '#include "read.hpp"\n', '"<library>/<file>"')

    def test_every_folder_of_the_core_is_in_the_list(self):
        self.refuses("core/extra/file.cpp", "", "core/extra is not in the list")

    def test_each_owned_dependency_is_refused_outside_its_owner(self):
        for include, word in (("yaml-cpp/eventhandler.h", "yaml-cpp"), ("boost/dll.hpp", "Boost"),
                              ("CLI/CLI.hpp", "CLI11"), ("spdlog/spdlog.h", "spdlog"), ("fmt/core.h", "spdlog"),
                              ("simdjson.h", "simdjson"), ("mimalloc.h", "mimalloc"),
                              ("sodium.h", "libsodium"), ("unistd.h", "platform"), ("fcntl.h", "platform"),
                              ("sys/stat.h", "platform"), ("dlfcn.h", "platform"), ("signal.h", "platform"),
                              ("csignal", "platform"), ("poll.h", "platform"), ("spawn.h", "platform"),
                              ("linux/landlock.h", "platform"), ("nlohmann/json.hpp", "no JSON")):
            with self.subTest(include):
                self.refuses("core/hcl/write.cpp", f"#include <{include}>\n", ":3: ", word)

    def test_each_owned_dependency_is_accepted_at_its_owner(self):
        for library, include in (("spec", "yaml-cpp/eventhandler.h"), ("host", "boost/dll.hpp"), ("app", "CLI/CLI.hpp"),
                                 ("json", "simdjson.h"),
                                 ("app", "spdlog/spdlog.h"), ("files", "sodium.h"), ("files", "fcntl.h"),
                                 ("process", "sys/wait.h"), ("host", "nlohmann/json.hpp")):
            with self.subTest(include):
                self.accepts(f"core/{library}/one.cpp", f"#include <{include}>\n")

    def test_the_platform_is_asked_for_in_its_libraries_only(self):
        self.accepts("core/process/spawn.cpp", "#if defined(__linux__)\n#endif\n")
        self.refuses("core/host/call.cpp", "#ifdef __APPLE__\n#endif\n", ":3: ", "__APPLE__")

    def test_a_call_of_the_platform_needs_no_header_to_be_seen(self):
        self.refuses("core/app/main.cpp", "void f() { ::setenv(a, b, 1); }\n", ":3: ", "setenv()")

    def test_a_word_in_a_comment_or_a_text_is_no_call(self):
        self.accepts("core/app/main.cpp", '// as system() does\nconst char* k_text = "fork()";\nvoid g() { graph.fork(); }\n')

    def test_a_header_may_not_carry_an_owned_dependency_out(self):
        self.write("core/spec/events.hpp", "#include <yaml-cpp/eventhandler.h>\n")
        self.write("core/spec/read.hpp", '#include "spec/events.hpp"\n')
        self.accepts("core/spec/read.cpp", '#include "spec/read.hpp"\n')
        self.refuses("core/hcl/write.cpp", '#include "spec/read.hpp"\n', ":3: ", "brings yaml-cpp along")

    def test_a_plugin_uses_the_sdk_and_its_own_files(self):
        self.accepts("plugins/acme/src/translate.cpp",
                     '#include "network.hpp"\n#include <infra/sdk/plugin.hpp>\n#include <nlohmann/json.hpp>\n#include <vector>\n')

    def test_a_plugin_uses_nothing_else(self):
        for include in ('"base/text.hpp"', '"../../../core/base/text.hpp"', "<base/text.hpp>", "<boost/dll.hpp>", "<unistd.h>",
                        "<sys/stat.h>", "<yaml-cpp/yaml.h>"):
            with self.subTest(include):
                self.write("core/base/text.hpp", "")
                self.refuses("plugins/acme/src/translate.cpp", f"#include {include}\n", "plugins/acme/src/translate.cpp:3: ", "plugin")

    def test_a_file_begins_with_its_licence(self):
        for name in ("core/hcl/write.hpp", "tests/run.py", "packaging/setup.sh", "plugins/CMakeLists.txt", "core/x.cmake"):
            with self.subTest(name):
                target = name if name != "core/x.cmake" else "core/cmake/x.cmake"
                self.refuses(target, "int x;\n", f"{target}:1: ", "licence", licence="")
                (self.root / target).unlink()

    def test_a_script_without_a_suffix_has_a_licence_too(self):
        self.accepts("run", "", licence="#!/bin/sh\n" + CMAKE_LICENCE)
        self.refuses("run", "", "run:1: ", "licence", licence="#!/bin/sh\necho\n")

    def test_a_semicolon_in_the_name_of_a_test_is_refused(self):
        self.refuses("tests/unit/spec/read_test.cpp", 'TEST_CASE("one; two") {}\n', ":3: ", "';'")

    def test_built_files_are_no_part_of_the_tree(self):
        self.accepts("build/dev/generated.cpp", "int x;\n", licence="")


if __name__ == "__main__":
    unittest.main()
