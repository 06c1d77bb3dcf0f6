"""refplan.py REFPLAN_DIR: the reference planner as a service: one JSON question a line on stdin, one JSON answer a line on stdout.

{"make": seed, "folder": path}       writes the random case of a seed
{"plan": path, "reforms": [...]}     refplan's plan of a case
{"cbc": path}                        the NPV that cbc finds for refplan's model of a case, or null
An answer {"error": words} says why there is none.
"""
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

# A requirement with an empty scheme says that its market asks nothing of these goods; refplan's reader wants a scheme.
schema.TABLES['requirements'] = schema._t('market:s* hs:h* scheme:s', 'home:b mast:s from:d until:d', {'home': False})


def answer(q):
    if 'make' in q:
        random_case.gen(q['make'], q['folder'])
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
