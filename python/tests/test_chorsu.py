"""Over the program itself: CHORSU names it."""

import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

import pandas

import chorsu

NOTEBOOKS = pathlib.Path(__file__).parents[1] / "notebooks"
QUICK = {"first-steps.ipynb", "eurasia.ipynb", "papers.ipynb"}


def code_of(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


class Plan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.plan = chorsu.plan("first-steps", gap=0.01, seconds=60, explain="none")

    def test_lists_are_frames(self):
        flows = self.plan.flows
        self.assertIsInstance(flows, pandas.DataFrame)
        self.assertLessEqual({"good", "from", "to", "year", "amount"}, set(flows.columns))
        self.assertEqual(len(flows), len(self.plan.document["flows"]))

    def test_cost_is_a_series_that_adds_up_to_the_npv(self):
        cost = self.plan.cost
        gains = cost.reindex(["revenue", "residual"]).fillna(0).sum()
        rest = cost.drop(["revenue", "residual"], errors="ignore").sum()
        self.assertAlmostEqual(gains - rest, self.plan.npv, delta=1e-6 * abs(self.plan.npv))

    def test_numbers_stay_numbers(self):
        self.assertEqual(self.plan.status, "optimal")
        self.assertGreaterEqual(self.plan.bound, self.plan.npv)
        with self.assertRaisesRegex(AttributeError, "the answer has no flow; it has .*flows"):
            self.plan.flow


class Others(unittest.TestCase):
    def test_a_case_without_errors(self):
        self.assertEqual(len(chorsu.check("first-steps").errors), 0)

    def test_wrong_use_is_an_error_with_the_words_of_the_program(self):
        with self.assertRaises(chorsu.ChorsuError) as raised:
            chorsu.plan("no-such-case")
        self.assertEqual(raised.exception.status, 2)
        self.assertIn("no-such-case", str(raised.exception))


class Notebooks(unittest.TestCase):
    def test_there_is_one_for_each_bundled_case(self):
        self.assertEqual({path.stem for path in NOTEBOOKS.glob("*.ipynb")}, set(chorsu.cases()["name"]))

    def test_quick_ones_run_and_all_compile(self):
        for path in sorted(NOTEBOOKS.glob("*.ipynb")):
            with self.subTest(path.name):
                names = {}
                for code in code_of(path):
                    compiled = compile(code, path.name, "exec")
                    if path.name in QUICK:
                        exec(compiled, names)


if __name__ == "__main__":
    unittest.main()
