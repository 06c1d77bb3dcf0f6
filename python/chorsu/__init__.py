"""Chorsu plans production chains that cross borders. This package asks the program and gives its answers as pandas frames."""

from ._answer import Answer
from ._program import ChorsuError, ask

__all__ = ["Answer", "ChorsuError", "ask", "cases", "check", "plan", "reforms", "routes", "stress", "verify"]
__version__ = "0.1.0"


def plan(case, **options):
    """The best plan of a case: npv, bound, cost, and the frames flows, builds, purchases, deliveries, costs and others.

    case: a folder, a workbook, or the name of a bundled case. options: gap (a share of the cost), seconds, reform, pin, require,
    forbid, without_target, barriers, explain. Money is in the case's currency; npv, bound and cost are discounted.
    Raises ChorsuError where the case has errors or an option is wrong.
    """
    return ask("plan", case, **options)


def check(case):
    """Errors and warnings of a case, each a frame with code, file, line, column, value, message and hint."""
    return ask("check", case)


def routes(case, start, end, **options):
    """Routes between two places; options: good or cargo, year, modes, closed. Cost is a tonne."""
    return ask("routes", case, start, end, **options)


def reforms(case, **options):
    """What each reform of a case is worth; options: reform, minutes, precision. Worths are intervals."""
    return ask("reforms", case, **options)


def stress(case, **options):
    """What breaks a plan; options: plan, shocks, draws, seed, seconds."""
    return ask("stress", case, **options)


def verify(plan_path, **options):
    """The second opinion on a plan file; ok says whether it agrees, differences is a frame."""
    return ask("verify", plan_path, **options)


def cases():
    """The bundled cases, a frame."""
    return ask("cases").rows
