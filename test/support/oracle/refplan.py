"""refplan.py REFPLAN_DIR SECONDS: the reference planner as a service: one JSON question a line on stdin, one JSON answer a line on
stdout; no solve takes longer than SECONDS.

{"make": seed, "folder": path}       writes the random case of a seed; {"steered": [...]} names the points of `avoid` that it met
  "later": true                      with columns that came later put on it (`later`)
{"plan": path, "reforms": [...]}     refplan's plan of a case
{"cbc": path, "reforms": [...]}      the NPV that cbc finds for refplan's model of a case, or null
An answer {"error": words} says why there is none.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[1])
out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)  # HiGHS now and then writes to standard output

import certs  # noqa: E402
import decode  # noqa: E402
import mps  # noqa: E402
import plan  # noqa: E402
import random_case  # noqa: E402
import schema  # noqa: E402

SECONDS = float(sys.argv[2])

# Weeks that random_case gives a piece of evidence at most.
LONGEST_EVIDENCE = 30

# A requirement with an empty scheme says that its market asks nothing of these goods; refplan's reader wants a scheme.
schema.TABLES['requirements'] = schema._t('market:s* hs:h* scheme:s', 'home:b mast:s from:d until:d', {'home': False})


renewable_from = certs.Holder.renewable_from


def only_renewed(self, s, t):
    """What is renewed in a period, without the certificate held already.

    Where its scheme has a `renewal`, refplan renews that one when it ends; the format: "when it ends it is obtained anew, with its fee".
    """
    kept = {v for (scheme, _), v in self.keeps.items() if scheme == s}
    return [v for v in renewable_from(self, s, t) if v not in kept]


certs.Holder.renewable_from = only_renewed


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
    kept = [row for row in rows if change(row) is not False]
    with open(path, 'w', newline='') as f:
        out = csv.DictWriter(f, rows[0].keys())
        out.writeheader()
        out.writerows(kept)


def avoid(folder):
    """Five points at which the planners read the format differently are kept out of the cases; gives those that this case had.

    A candidate without an owner: the format does not say whether those are one party, which matters to an exclusive licence.
    refplan takes them for one, Chorsu each for its own: they get an owner.
    A wait that is longer than the certificate is good for: its weeks carry over, says the format, but refplan forgets them at
    the renewal. Such waits are cut.
    The standard of a site in a free zone: that of its country, says the format, of its zone, says refplan. Cases with free zones
    have no standards.
    A scheme whose holder must be resident: a site in the market is, says Chorsu; only a party of the table, says refplan. Where
    no party of the market is in the table, a scheme asks for none.
    Goods that no row without agreement meets: nothing is due on them, says the format, so no agreement is lower; refplan takes the
    agreement's duty. Rows of agreements are dropped where no row without one meets all goods at the destination.
    """
    met = set()

    def own(row):
        if not row.get('owner'):
            met.add('owner')
            row['owner'] = 'nobody'

    base = os.path.join(folder, 'base')
    countries = rows_of(folder, 'countries')[1] + rows_of(base, 'countries')[1]
    zones = {row['country']: row.get('zone') or row['country'] for row in countries}
    homes = {row['country'] for row in rows_of(folder, 'parties')[1]}
    markets = homes | {zones.get(country) for country in homes}

    def cut(row):
        if row['market'] not in markets and row.get('resident'):
            met.add('resident')
            row['resident'] = ''
        if row.get('renewal') and row.get('weeks'):
            longest = 52 * float(row['renewal']) - LONGEST_EVIDENCE
            if float(row['weeks']) > longest:
                met.add('weeks')
                row['weeks'] = str(longest)

    tariffs = rows_of(folder, 'tariffs')[1]
    told = {row['destination'] for row in tariffs if not any(row.get(c) for c in ('origin', 'hs', 'agreement', 'year', 'kind'))}

    def known(row):
        if row.get('agreement') and row['destination'] not in told:
            met.add('duty of an agreement alone')
            return False

    def drop(row):
        met.add('standard of a free zone')
        return False

    if os.path.exists(os.path.join(folder, 'assets.csv')):
        rewritten(folder, 'candidates', own)
        with open(os.path.join(folder, 'parties.csv'), 'a', newline='') as f:
            csv.writer(f).writerow(['nobody', 'nobody', ''])
    rewritten(folder, 'schemes', cut)
    places = rows_of(folder, 'places')[1] + rows_of(base, 'places')[1]
    if any(row.get('zone') for row in places):
        rewritten(folder, 'standards', drop)
    rewritten(folder, 'tariffs', known)

    def kept(row):
        _, destination, _, agreement, *_ = row['key'].split('/') + 4 * ['']
        return row['table'] != 'tariffs' or not agreement or destination in told

    rewritten(folder, 'changes', kept)
    renewed = {row['scheme'] for row in rows_of(folder, 'schemes')[1] if row.get('renewal')}
    if any(row['scheme'] in renewed and row.get('until') for row in rows_of(folder, 'certificates')[1]):
        met.add('held certificate that ends')
    return sorted(met)


def later(folder):
    """Columns that came later, as the format writes them: shares of a ramp stand between semicolons."""

    def shares(row):
        if row.get('ramp'):
            row['ramp'] = ';'.join(row['ramp'].split())

    rewritten(folder, 'processes', shares)


def cbc(w):
    """The NPV that cbc finds for the model of a case, or null."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'model.mps')
        mps.write(w.m, path)
        limits = ['ratio', '1e-9', 'allow', '1e-9', 'sec', str(SECONDS)]
        said = subprocess.run(['cbc', path, *limits, 'solve'], capture_output=True, text=True).stdout
    found = re.search(r'(?:Objective value:\s+|Optimal - objective value\s+|Optimal objective\s+)([-0-9.e+]+)', said)
    return -float(found.group(1)) if found and 'infeasible' not in said.lower() else None


def answer(q):
    if 'make' in q:
        random_case.gen(q['make'], q['folder'], q.get('later', False))
        if q.get('later'):
            later(q['folder'])
        return {'steered': avoid(q['folder'])}
    w = plan.build(q.get('plan') or q['cbc'], q.get('reforms', []))
    if 'cbc' in q:
        return {'npv': cbc(w)}
    w.m.solve(1e-9, SECONDS)
    return decode.plan(w)


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except Exception as e:  # a case that refplan cannot read is an answer too
        said = {'error': '%s: %s' % (type(e).__name__, e)}
    out.write(json.dumps(said) + '\n')
    out.flush()
