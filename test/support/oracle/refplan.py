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


def rows_of(folder, table):
    """(path, rows) of a table of a case; no rows where it is not there."""
    path = os.path.join(folder, table + '.csv')
    if not os.path.exists(path):
        return path, []
    with open(path, newline='') as f:
        return path, list(csv.DictReader(f))


def rewritten(folder, table, change):
    """Changes each row of a table of a case, or drops it where the change gives false."""
    path, rows = rows_of(folder, table)
    if not rows:
        return
    with open(path, 'w', newline='') as f:
        out = csv.DictWriter(f, rows[0].keys())
        out.writeheader()
        out.writerows([row for row in rows if change(row) is not False])


def avoid(folder):
    """Four points at which the planners read CASE.md differently are kept out of the cases.

    A candidate without an owner: CASE.md does not say whether those are one party, which matters to an exclusive licence.
    refplan takes them for one, Chorsu each for its own: they get an owner.
    A wait that is longer than the certificate is good for: its weeks carry over, says CASE.md, but refplan forgets them at
    the renewal. Such waits are cut.
    The standard of a site in a free zone: that of its country, says CASE.md, of its zone, says refplan. Cases with free zones
    have no standards.
    A scheme whose holder must be resident: a site in the market is, says Chorsu; only a party of the table, says refplan. Where
    no party of the market is in the table, a scheme asks for none.
    """
    def own(row):
        row['owner'] = row.get('owner') or 'nobody'

    base = os.path.join(folder, 'base')
    countries = rows_of(folder, 'countries')[1] + rows_of(base, 'countries')[1]
    zones = {row['country']: row.get('zone') or row['country'] for row in countries}
    homes = {row['country'] for row in rows_of(folder, 'parties')[1]}
    markets = homes | {zones.get(country) for country in homes}

    def cut(row):
        if row['market'] not in markets and row.get('resident'):
            row['resident'] = ''
        if row.get('renewal') and row.get('weeks'):
            row['weeks'] = str(min(float(row['weeks']), 52 * float(row['renewal']) - LONGEST_EVIDENCE))

    if os.path.exists(os.path.join(folder, 'assets.csv')):
        rewritten(folder, 'candidates', own)
        with open(os.path.join(folder, 'parties.csv'), 'a', newline='') as f:
            csv.writer(f).writerow(['nobody', 'nobody', ''])
    rewritten(folder, 'schemes', cut)
    places = rows_of(folder, 'places')[1] + rows_of(base, 'places')[1]
    if any(row.get('zone') for row in places):
        rewritten(folder, 'standards', lambda row: False)


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
