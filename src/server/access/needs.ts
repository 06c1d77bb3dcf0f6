import type { Role } from '../../store/index.ts';

/** The places in which a request names a case, or a run of one. */
export type Place = 'case' | 'removed' | 'run' | 'query.run' | 'body.case' | 'body.from' | 'body.pin';

/** The rights that a route needs. */
export interface Need {
  /** Anyone, an account, an administrator; or an account with this role in every case that the request names. */
  readonly who: 'anyone' | 'account' | 'administrator' | Role;
  readonly of?: readonly Place[];
  /** The answer could reveal private figures: only for viewers who see these cases whole. Other routes leave hidden parts out. */
  readonly whole?: true;
  /** The route takes a question about the case that the body names; what it could reveal is judged too. */
  readonly asks?: 'plan' | 'reforms';
}

const account: Need = { who: 'account' };
const administrator: Need = { who: 'administrator' };
const anyone: Need = { who: 'anyone' };
const ofCase = (who: Role): Need => ({ who, of: ['case'] });
const ofRun = (who: Role): Need => ({ who, of: ['run'] });
const whole = (need: Need): Need => ({ ...need, whole: true });

/** The rights that every route of the API needs. A route without a line here cannot be declared (`route.ts`). */
export const needs = {
  'GET /cases': account,
  'POST /cases': whole({ who: 'reader', of: ['body.from'] }),
  'GET /templates': account,
  'GET /first': account,
  'POST /first': account,
  'GET /first/papers': account,
  'POST /cases/{case}/workbook': account,
  'GET /cases/{case}': ofCase('reader'),
  'DELETE /cases/{case}': ofCase('owner'),
  'GET /removed': account,
  'POST /removed/{removed}/undo': { who: 'owner', of: ['removed'] },
  'GET /cases/{case}/tables': ofCase('reader'),
  'GET /cases/{case}/tables/{table}': ofCase('reader'),
  'GET /cases/{case}/tables/{table}/inherited': ofCase('reader'),
  'PATCH /cases/{case}/tables/{table}/rows': ofCase('editor'),
  'GET /cases/{case}/map': ofCase('reader'),
  'GET /cases/{case}/checks': ofCase('reader'),
  'GET /cases/{case}/workbook': whole(ofCase('reader')),

  'POST /plans': { who: 'reader', of: ['body.case', 'body.pin'], asks: 'plan' },
  'POST /reforms': { who: 'reader', of: ['body.case'], asks: 'reforms' },
  'GET /plans/{run}': ofRun('reader'),
  'GET /plans/{run}/view': whole(ofRun('reader')),
  'GET /plans/{run}/papers/{paper}': whole(ofRun('reader')),
  'GET /plans/{run}/routes': whole(ofRun('reader')),
  'GET /runs': account,
  'GET /runs/{run}': ofRun('reader'),
  'GET /runs/{run}/scenario': whole(ofRun('reader')),
  'PUT /runs/{run}/scenario': ofRun('reader'),
  'POST /runs/{run}/copy': whole(ofRun('reader')),
  'GET /removed/runs': account,
  'POST /removed/runs/{removed}/undo': account,
  'POST /runs/{run}/held': whole(ofRun('reader')),
  'POST /runs/{run}/warm': whole(ofRun('reader')),
  'POST /runs/{run}/turn': whole({ who: 'reader', of: ['run', 'body.pin'] }),
  'GET /cases/{case}/figures': ofCase('reader'),
  'GET /cases/{case}/candidates': ofCase('reader'),
  'GET /cases/{case}/names': ofCase('reader'),
  'GET /cases/{case}/called': ofCase('reader'),
  'POST /runs/{run}/stop': ofRun('reader'),
  'DELETE /runs/{run}': ofRun('reader'),
  'POST /runs/{run}/questions/{question}': whole(ofRun('reader')),
  'GET /runs/{run}/files': whole(ofRun('reader')),
  'GET /files/{run}/{path}': whole(ofRun('reader')),
  'GET /compare': whole({ who: 'reader', of: ['query.run'] }),
  'GET /compare/view': whole({ who: 'reader', of: ['query.run'] }),
  'GET /compare/workbook': whole({ who: 'reader', of: ['query.run'] }),
  'GET /events': account,

  'GET /economies': account,
  'GET /evidence/{a}/{b}': account,
  'GET /register': account,
  'GET /bloc': account,
  'GET /bloc/members': account,
  'GET /bloc/{a}/{b}': account,
  'GET /ledger': account,
  'POST /ledger/verify': account,
  'POST /ledger/proofs': account,
  'POST /ledger/checks': account,

  'GET /session': anyone,
  'POST /session': anyone,
  'DELETE /session': anyone,
  'POST /session/elsewhere': anyone,
  'POST /session/elsewhere/end': anyone,
  'POST /invitations/read': anyone,
  'POST /invitations/accept': anyone,
  'PUT /password': account,
  'GET /accounts': administrator,
  'POST /invitations': administrator,
  'DELETE /accounts/{account}': administrator,
  'GET /jobs': administrator,
  'DELETE /jobs/{job}': administrator,
  'GET /cases/{case}/members': ofCase('reader'),
  'PUT /cases/{case}/members/{login}': ofCase('owner'),
  'GET /cases/{case}/marks': ofCase('reader'),
  'PUT /cases/{case}/marks': ofCase('editor'),
  'GET /cases/{case}/reviews': ofCase('reader'),
  'PUT /cases/{case}/reviews': ofCase('editor'),
  'GET /cases/{case}/audit': ofCase('reader'),
  'GET /runs/{run}/links': ofRun('editor'),
  'POST /runs/{run}/links': whole(ofRun('editor')),
  'DELETE /runs/{run}/links/{link}': ofRun('editor'),
  'POST /shared': anyone,
} satisfies Readonly<Record<string, Need>>;
