import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getOrInsert } from '../../src/case/index.ts';
import {
  type Case,
  type FinanceDocument,
  type PlanDocument,
  type PlanWhole,
  planWhole,
  readCase,
  type Verified,
  withReforms,
} from '../../src/questions/index.ts';
import { root } from '../support/needs.ts';

/** A plan that is kept, with all that its report is made from: a search that ends by the clock is not the same twice. */
export interface Stored {
  /** The case as read. */
  readonly asRead: Case;
  /** The case with the reforms of the plan in force. */
  readonly case: Case;
  readonly document: PlanDocument;
  readonly explained?: NonNullable<PlanWhole['explained']>;
  readonly cut?: FinanceDocument;
  readonly opinion: Verified;
}

interface Asked {
  /** The case: its name, or its folder. */
  readonly source: string;
  readonly seconds: number;
  readonly reforms?: readonly string[];
  readonly barriers?: boolean;
}

/** The plans that are kept, by name. */
export const asked = {
  'first-steps': { source: 'first-steps', seconds: 60, barriers: true },
  'first-steps-reformed': { source: 'first-steps', seconds: 60, reforms: ['quick-border'] },
  solar: { source: 'solar-central-asia', seconds: 300 },
  polymers: { source: 'polymers-eurasia', seconds: 150 },
  wagons: { source: 'wagons-eurasia', seconds: 300 },
  'green-chains': { source: 'green-chains', seconds: 60 },
  fertiliser: { source: 'cases/templates/fertiliser', seconds: 60 },
  food: { source: 'cases/templates/food', seconds: 60, barriers: true },
  machinery: { source: 'cases/templates/machinery', seconds: 60 },
  metals: { source: 'cases/templates/metals', seconds: 60 },
  textiles: { source: 'cases/templates/textiles', seconds: 60 },
} as const satisfies Readonly<Record<string, Asked>>;

export type StoredName = keyof typeof asked;

export const storedNames = Object.keys(asked) as readonly StoredName[];

const fileOf = (name: StoredName): string => `${root}test/outputs/stored/${name}.json.gz`;

/** Cases that were read: files of a run share them with all that is found in their rows. */
const cases = new Map<string, Promise<Case>>();

/** A case by name or folder; the same whoever looks at it and wherever the clone stands. */
function caseOf(source: string): Promise<Case> {
  const read = async () => ({ ...(await readCase(source.includes('/') ? `${root}${source}` : source)), source });
  return getOrInsert(cases, source, read);
}

/** Plans the case of a stored plan anew and keeps what was found. */
export async function solveAgain(name: StoredName): Promise<PlanDocument> {
  const { source, ...options }: Asked = asked[name];
  const { case: _, programme: __, cut, ...found } = await planWhole(await caseOf(source), options);
  writeFileSync(fileOf(name), gzipSync(JSON.stringify({ ...found, ...(cut ? { cut: cut() } : {}) }), { level: 9 }));
  return found.document;
}

/** Plans that were read, as cases are: what is found in one is found once. */
const plans = new Map<StoredName, Promise<Stored>>();

/** A stored plan with its case as it is read today. */
export const storedPlan = (name: StoredName): Promise<Stored> => getOrInsert(plans, name, () => readStored(name));

async function readStored(name: StoredName): Promise<Stored> {
  const asRead = await caseOf(asked[name].source);
  const found = JSON.parse(gunzipSync(readFileSync(fileOf(name))).toString('utf8')) as Omit<Stored, 'asRead' | 'case'>;
  return { ...found, asRead, case: withReforms(asRead, found.document.request.reforms) };
}
