# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The check of the ABI's header finds what would break a plugin, and lets grow what may."""

import pathlib
import unittest

from check import read, taken_back, unannounced

RELEASED = (pathlib.Path(__file__).parent / "released" / "1.0.h").read_text()
LAST_MEMBER = "  int (*write)(void* context, const void* bytes, size_t length);\n} infra_sink;"


class Growth(unittest.TestCase):
    def check(self, before: str, after: str) -> list:
        self.assertIn(before, RELEASED)
        now = read(RELEASED.replace(before, after, 1))
        return taken_back(read(RELEASED), now) + unannounced(read(RELEASED), now)

    def test_what_was_released_is_read_whole(self):
        header = read(RELEASED)
        self.assertEqual(list(header.structures), ["infra_sink", "infra_plugin_v1"])
        self.assertEqual(len(header.structures["infra_plugin_v1"]), 6)
        self.assertEqual(header.values["INFRA_CALL_NO_METHOD"], "2")
        self.assertEqual(len(header.functions), 1)

    def test_the_same_header_is_right(self):
        self.assertEqual(self.check("size_t size;", "size_t size;"), [])

    def test_words_and_blanks_do_not_count(self):
        self.assertEqual(self.check("/* Where a reply goes.", "/* Where the reply  goes."), [])

    def test_a_member_in_between_breaks_plugins(self):
        self.assertTrue(self.check("  void* context;", "  int more;\n  void* context;"))

    def test_a_member_of_another_type_breaks_plugins(self):
        self.assertTrue(self.check("uint32_t abi_minor;", "uint64_t abi_minor;"))

    def test_a_member_that_goes_breaks_plugins(self):
        self.assertTrue(self.check("  const char* sdk_version;", ""))

    def test_another_number_breaks_plugins(self):
        self.assertTrue(self.check("#define INFRA_CALL_FAILED 1", "#define INFRA_CALL_FAILED 3"))

    def test_another_entry_breaks_plugins(self):
        self.assertTrue(self.check("infra_plugin_entry_v1(uint32_t", "infra_plugin_entry_v1(uint64_t"))

    def test_a_member_at_the_end_is_growth_that_has_to_be_counted(self):
        grown = LAST_MEMBER.replace("\n}", "\n  int (*log)(void* context);\n}")
        self.assertEqual(len(self.check(LAST_MEMBER, grown)), 1)
        counted = RELEASED.replace(LAST_MEMBER, grown).replace("INFRA_ABI_MINOR 0", "INFRA_ABI_MINOR 1")
        now = read(counted)
        self.assertEqual(taken_back(read(RELEASED), now) + unannounced(read(RELEASED), now), [])


if __name__ == "__main__":
    unittest.main()
