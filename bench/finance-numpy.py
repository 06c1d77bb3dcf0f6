"""The paths of bench/finance.ts in vectorised numpy: the same plant, drivers, waterfall and rates, all paths at once.

Like ours it mirrors every draw, stops moving rates once there is no debt that they could move, starts Newton at the rate of the plan and ends
it at a step of 1e-8, whose next error is its square; paths that have settled are left out of further rounds.

Reads the model as JSON on standard input; writes seconds of processor time (best of the rounds) and means as JSON.
"""

import json
import sys
import time

import numpy as np

spec = json.load(sys.stdin)
n, paths, rounds = spec["n"], spec["paths"], spec["rounds"]
start, last_served, last_debt = spec["operationFrom"], spec["lastServed"], spec["lastDebt"]
row = {name: np.array(values) for name, values in spec["rows"].items()}
s = spec["scalars"]
width = len(spec["used"])
decay, deviation, variance = (np.array(spec[k]).reshape(n, width) for k in ("decay", "deviation", "variance"))
factor = np.array(spec["factor"]).reshape(width, width)
receivable, inventory, payable = spec["workingDays"]
at = {driver: spec["used"].index(k) if k in spec["used"] else None for k, driver in enumerate(["price", "volume", "cost", "rate", "fx"])}


def rates(flows, guess):
    """Newton for all paths together, those that have settled left out once they are many; nan without a change of sign or a root."""
    found = np.full(flows.shape[1], np.nan)
    left = np.flatnonzero((flows.min(axis=0) < 0) & (flows.max(axis=0) > 0))
    x = np.full(left.size, 1.0 / (1.0 + guess))
    if left.size < flows.shape[1]:
        flows = flows[:, left]
    for _ in range(20):
        value = flows[-1].copy()
        slope = np.zeros_like(value)
        for k in range(len(flows) - 2, -1, -1):
            slope *= x
            slope += value
            value *= x
            value += flows[k]
        after = x - value / slope
        settled = np.abs(after - x) <= 1e-8 * x
        found[left[settled]] = 1 / after[settled] - 1
        going = ~settled & (after > 0) & (after < 1e6)
        count = np.count_nonzero(going)
        if count == 0:
            break
        if count < 0.5 * going.size:
            left, x, flows = left[going], after[going], flows[:, going]
        else:
            x = np.where(going, after, x)
    return found


def rates_by_bisection(flows):
    """Bisection for all paths together, to the last bit of a 52-bit mantissa: cannot run away where Newton can."""
    low, high = np.full(flows.shape[1], 1e-6), np.full(flows.shape[1], 10.0)
    for _ in range(52):
        x = (low + high) / 2
        value = flows[-1].copy()
        for k in range(len(flows) - 2, -1, -1):
            value *= x
            value += flows[k]
        above = value > 0
        high = np.where(above, x, high)
        low = np.where(above, low, x)
    good = (flows.min(axis=0) < 0) & (flows.max(axis=0) > 0)
    return np.where(good, 1 / x - 1.0, np.nan)


def run(seed, bisect):
    rng = np.random.default_rng(seed)
    # Drivers of debt (rate and exchange rate, the last ones) are drawn while there is some.
    few = sum(k < 3 for k in spec["used"])
    early = np.matmul(factor, rng.standard_normal((last_debt + 1, width, paths // 2)))
    late = np.matmul(factor[:few, :few], rng.standard_normal((n - last_debt - 1, few, paths // 2)))
    state = np.zeros((width, paths))
    zero = np.zeros(paths)
    cash, reserve, losses, tied, npv = zero.copy(), zero.copy(), zero.copy(), zero.copy(), zero.copy()
    short = np.zeros(paths, dtype=bool)
    least = np.full(paths, np.inf)
    discount, worth, rate = np.ones(paths), zero.copy(), zero.copy()
    fx_before = np.ones(paths)
    flows = np.empty((n, paths))
    for t in range(n):
        indebted = t <= last_debt
        if t == last_debt + 1:
            state = state[:few].copy()
        count = len(state)
        move = deviation[t][:count, None] * (early[t] if indebted else late[t - last_debt - 1])
        state *= decay[t][:count, None]
        state[:, : paths // 2] += move
        state[:, paths // 2 :] -= move

        def times(driver):
            k = at[driver]
            return 1.0 if k is None else np.exp(state[k] - variance[t, k] / 2)

        price, volume, dear = times("price"), times("volume"), times("cost")
        revenue = row["revenueReal"][t] * row["revenueIndex"][t] * price * volume
        cost = (row["variableReal"][t] * volume + row["fixedReal"][t]) * row["costIndex"][t] * dear
        ebitda = revenue - cost
        now_tied = (revenue * receivable + cost * (inventory - payable)) * row["receivableDays"][t]
        if indebted:
            fx = times("fx")
            shift = 0.0 if at["rate"] is None else state[at["rate"]]
            floated = (row["homeFloat"][t] + row["foreignFloat"][t] * fx) * shift
            interest = row["homeInterest"][t] + row["foreignInterest"][t] * fx + floated
            fees = row["homeFees"][t] + row["foreignFees"][t] * fx
            upfront = row["homeUpfront"][t] + row["foreignUpfront"][t] * fx
            service = row["homeService"][t] + row["foreignService"][t] * fx + floated + fees
            drawn = row["homeDraws"][t] + row["foreignDraws"][t] * fx
            owed_abroad = row["fxBefore"][t] * fx_before
            fx_loss = row["fxBalance"][t] * fx - owed_abroad
        else:
            interest = fees = upfront = service = drawn = fx_loss = 0.0
        income = (cash + reserve) * s["cashRate"] * row["dt"][t]
        in_service = t >= start
        taxable = ebitda - (row["depreciation"][t] if in_service else 0.0) + income - fx_loss
        if in_service:
            taxable = taxable - interest - fees - upfront
        gain = np.maximum(0, taxable)
        use = np.minimum(losses, gain * s["offset"])
        losses += np.maximum(0, -taxable) - use
        cfads = ebitda - (now_tied - tied) - row["taxRate"][t] * (gain - use)
        tied = now_tied
        target = 0.0
        if indebted and t < n - 1 and t >= start - 1:
            target = s["reserveYears"] * (row["homeService"][t + 1] + row["foreignService"][t + 1] * fx) / row["dt"][t + 1]
        need = row["capex"][t] + upfront - drawn
        if not in_service:
            top_up = np.maximum(0, target - reserve)
            wanted = need + service - cfads - income + top_up
            paid_in = np.maximum(0, wanted - cash)
            cash = cash + paid_in - wanted
            reserve = reserve + top_up
            paid_out = 0.0
        else:
            paid_in = np.maximum(0, need)
            after = cash + cfads + income + np.maximum(0, -need) - service
            taken = np.minimum(reserve, np.maximum(0, -after))
            support = np.maximum(0, -after - taken)
            top_up = np.minimum(np.maximum(0, after), np.maximum(0, target - reserve))
            release = np.maximum(0, reserve - taken + top_up - target)
            reserve = reserve + top_up - taken - release
            cash = np.maximum(0, after) - top_up + release
            short |= support > 1e-9
            paid_in = paid_in + support
            closed = after < 0
            if indebted:
                cover = np.where(service > 0, cfads / service, np.inf)
                np.minimum(least, cover, out=least)
                closed |= cover < s["lockUp"]
            if t == n - 1:
                closed[:] = False
            paid_out = np.where(closed, 0, np.maximum(0, cash - (0 if t == n - 1 else s["minimumCash"])))
            cash = cash - paid_out
            if t <= last_served:
                owed = row["opening"][t] + owed_abroad
                owes = owed > 1e-9
                rate = np.where(owes, interest / np.where(owes, owed, 1), rate)
                discount = discount / (1 + rate)
                worth += cfads * discount
        if indebted:
            fx_before = fx
        flows[t] = paid_out - paid_in
        npv += flows[t] * row["weight"][t]
    found = rates_by_bisection(flows) if bisect else rates(flows, (1 + s["guess"]) ** (1 / spec["stepsPerYear"]) - 1)
    irr = (1 + found) ** spec["stepsPerYear"] - 1
    return {"minDscr": float(least.mean()), "default": float(short.mean()), "npv": float(npv.mean()), "irr": float(np.nanmean(irr))}


np.seterr(divide="ignore", invalid="ignore")
best = {"newton": float("inf"), "bisection": float("inf")}
means = []
for k in range(rounds):
    for how in best:
        began = time.process_time()
        means.append(run(k, how == "bisection"))
        best[how] = min(best[how], time.process_time() - began)
print(json.dumps({"seconds": best, "numpy": np.__version__, "means": {k: sum(m[k] for m in means) / len(means) for k in means[0]}}))
