#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Shows that check.py finds what it must find."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from check import index, offences  # noqa: E402
from ids import ids  # noqa: E402

PAGE = """# {id}: a title

Why.

## Example

    error: is so [{id}]

## What to do

This.
"""


class CheckTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        (self.root / "docs" / "errors").mkdir(parents=True)

    def source(self, text: str) -> None:
        (self.root / "core" / "x").mkdir(parents=True, exist_ok=True)
        (self.root / "core" / "x" / "x.cpp").write_text(text)

    def page(self, id: str, text: str = PAGE) -> None:
        folder = self.root / "docs" / "errors"
        (folder / f"{id}.md").write_text(text.format(id=id))
        pages = {path.stem: path for path in folder.glob("*.md")}
        (self.root / "docs" / "error-codes.md").write_text(index(pages))

    def found(self) -> str:
        return "\n".join(offences(self.root))

    def test_every_way_leads_to_an_id(self):
        self.source(
            'error("a.one", why);\n'
            'warning(\n    "a.two", why);\n'
            'findings.complain("b.three", path);\n'
            'return failure("c.four", path);\n'
            'failed(plugin, "c.four-b", what);\n'
            'misplaced(spec, placement,\n  "a.five", what);\n'
            'use("network.zones"); open("a.json"); // error("a.comment", "")\n'
        )
        self.assertEqual(sorted(ids(self.root)), ["a.five", "a.one", "a.two", "b.three", "c.four", "c.four-b"])

    def test_an_id_with_its_page_is_right(self):
        self.source('error("a.one", why);')
        self.page("a.one")
        self.assertEqual(self.found(), "")

    def test_an_id_without_a_page_is_found(self):
        self.source('error("a.one", why);\nerror("a.two", why);')
        self.page("a.one")
        self.assertIn("core/x/x.cpp:2: a.two has no page", self.found())

    def test_a_page_without_an_id_is_found(self):
        self.source('error("a.one", why);')
        self.page("a.one")
        self.page("a.gone")
        self.assertIn("docs/errors/a.gone.md: no source", self.found())

    def test_a_page_without_its_parts_is_found(self):
        self.source('error("a.one", why);')
        self.page("a.one", "# a.other: title\n")
        for what in ("does not begin", "## Example", "## What to do", "shows no output"):
            self.assertIn(what, self.found())

    def test_an_index_that_is_old_is_found(self):
        self.source('error("a.one", why);')
        self.page("a.one")
        (self.root / "docs" / "error-codes.md").write_text("old")
        self.assertIn("docs/error-codes.md", self.found())

    def test_an_id_that_is_put_together_is_found(self):
        self.source('error("a.one", why); error("a." + word, why); error(prefix + word, why); error(id, why);')
        self.page("a.one")
        self.assertIn("core/x/x.cpp:1: the id of this complaint is not written out: prefix + word", self.found())
        self.assertIn('not written out: "a." +', self.found())
        self.assertNotIn("written out: id", self.found())


if __name__ == "__main__":
    unittest.main()
