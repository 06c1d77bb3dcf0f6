"""refplan.py REFPLAN_DIR: the reference planner as a service: one JSON question a line on stdin, one JSON answer a line on stdout.

{"make": seed, "folder": path}       writes the random case of a seed
{"plan": path, "reforms": [...]}     refplan's plan of a case
{"cbc": path}                        the NPV that cbc finds for refplan's model of a case, or null
An answer {"error": words} says why there is none.
"""
import csv
import json
import os
import sys

sys.path.insert(0, sys.argv[1])
out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)  # HiGHS now and then writes to standard output

import decode  # noqa: E402
import plan  # noqa: E402
import random_case  # noqa: E402
import schema  # noqa: E402
import second  # noqa: E402

SECONDS = 100

# Weeks that random_case gives a piece of evidence at most.
LONGEST_EVIDENCE = 30

# A requirement with an empty scheme says that its market asks nothing of these goods; refplan's reader wants a scheme.
schema.TABLES['requirements'] = schema._t('market:s* hs:h* scheme:s', 'home:b mast:s from:d until:d', {'home': False})


def rewritten(folder, table, change):
    """Changes each row of a table of a case; a table that is not there is left so."""
    path = os.path.join(folder, table + '.csv')
    if not os.path.exists(path):
        return
    with open(path, newline='') as f:
        rows = list(csv.DictReader(f))
    for row in rows:
        change(row)
    with open(path, 'w', newline='') as f:
        out = csv.DictWriter(f, rows[0].keys())
        out.writeheader()
        out.writerows(rows)


def avoid(folder):
    """Two points at which the planners read CASE.md differently are kept out of the cases.

    A candidate without an owner: CASE.md does not say whether those are one party, which matters to an exclusive licence.
    refplan takes them for one, Chorsu each for its own: they get an owner.
    A wait that is longer than the certificate is good for: its weeks carry over, says CASE.md, but refplan forgets them at
    the renewal. Such waits are cut.
    """
    def own(row):
        row['owner'] = row.get('owner') or 'nobody'

    def cut(row):
        if row.get('renewal') and row.get('weeks'):
            row['weeks'] = str(min(float(row['weeks']), 52 * float(row['renewal']) - LONGEST_EVIDENCE))

    if os.path.exists(os.path.join(folder, 'assets.csv')):
        rewritten(folder, 'candidates', own)
        with open(os.path.join(folder, 'parties.csv'), 'a', newline='') as f:
            csv.writer(f).writerow(['nobody', 'nobody', ''])
    rewritten(folder, 'schemes', cut)


def answer(q):
    if 'make' in q:
        random_case.gen(q['make'], q['folder'])
        avoid(q['folder'])
        return {}
    if 'cbc' in q:
        return {'npv': second.cbc(q['cbc'], SECONDS)}
    w = plan.build(q['plan'], q.get('reforms', []))
    w.m.solve(1e-9, SECONDS)
    return decode.plan(w)


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except Exception as e:  # a case that refplan cannot read is an answer too
        said = {'error': '%s: %s' % (type(e).__name__, e)}
    out.write(json.dumps(said) + '\n')
    out.flush()
