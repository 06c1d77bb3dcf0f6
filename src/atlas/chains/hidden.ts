import type { Rows } from '../../case/index.ts';
import { type Basis, basisOf, table } from '../match/bundled.ts';
import type { Project } from '../register/project.ts';
import type { ChainEvidence } from './evidence.ts';
import { findChains } from './finder.ts';

/** Where the host of a project comes in an order that was made without the register. */
export interface HiddenProject {
  readonly project: string;
  readonly host: string;
  /** Class of the data, or stage of the case. */
  readonly class: string;
  /** 1 = first of the members. */
  readonly rank: number;
  readonly of: number;
}

/** One order, and where the announced projects come in it. */
export interface HiddenTest {
  /** `advantage` alone, or the `finder` with all its factors on a case. */
  readonly by: 'advantage' | 'finder';
  /** The case of the finder; null for an order by advantage alone. */
  readonly case: string | null;
  readonly basis: Basis;
  readonly found: readonly HiddenProject[];
  readonly mean: number;
  /** Where a guess comes on average. */
  readonly guess: number;
}

/** Classes by sector of the register; sectors that trade no goods (transport, parks, finance) have none. */
const CLASSES: readonly { scheme: string; source: string; of: Readonly<Record<string, string>> }[] = [
  // Divisions of SITC revision 2: all ten members, but old.
  {
    scheme: 'sitc2',
    source: 'sitc-1998-2000',
    of: { polymers: '58', refining: '33', gas: '34', 'oil and gas': '33', pharmaceuticals: '54', power: '77' },
  },
  // Sectors of ADB's tables: of 2022, but wider, and only six of the members.
  {
    scheme: 'mrio35',
    source: 'adb-mrio',
    of: { polymers: '9', refining: '8', gas: '2', 'oil and gas': '2', pharmaceuticals: '9', power: '14' },
  },
];

const hosted = (one: Project): boolean => one.host !== '' && one.status !== 'not found';
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function testOf(
  rest: Pick<HiddenTest, 'by' | 'case' | 'basis'>,
  found: readonly HiddenProject[],
): readonly HiddenTest[] {
  if (found.length === 0) return [];
  return [
    { ...rest, found, mean: mean(found.map((one) => one.rank)), guess: mean(found.map((one) => (one.of + 1) / 2)) },
  ];
}

/** The host of each announced project in the order of the members by advantage in its class, by each bundled table. */
export function hiddenByAdvantage(projects: readonly Project[], members: readonly string[]): HiddenTest[] {
  return CLASSES.flatMap(({ scheme, source, of }) => {
    const order = [...table(scheme, 'rca')].filter(([economy]) => members.includes(economy));
    const found = projects.filter(hosted).flatMap((one): HiddenProject[] => {
      const code = Object.hasOwn(of, one.sector) ? of[one.sector] : undefined;
      if (code === undefined || !order.some(([economy]) => economy === one.host)) return [];
      const sorted = [...order].sort((a, b) => (b[1].get(code) ?? 0) - (a[1].get(code) ?? 0));
      const rank = sorted.findIndex(([economy]) => economy === one.host) + 1;
      return [{ project: one.project, host: one.host, class: code, rank, of: sorted.length }];
    });
    return testOf({ by: 'advantage', case: null, basis: basisOf(source) }, found);
  });
}

/** The finder on a case without the candidates that announced projects are: where their hosts come at the stages of these. */
export function hiddenInCase(
  projects: readonly Project[],
  rows: Rows,
  name: string,
  evidence: ChainEvidence,
  bloc: readonly string[],
): readonly HiddenTest[] {
  const linked = projects.filter(hosted).flatMap((project) =>
    project.candidates.flatMap((one) => {
      const [of, key] = one.split(':') as [string, string];
      return of === name ? [{ project, key }] : [];
    }),
  );
  const keys = new Set(linked.map((one) => one.key));
  const candidates = rows.candidates.filter((one) => !keys.has(`${one.place}/${one.process}`));
  const stages = findChains({ ...rows, candidates }, evidence, { bloc, draws: 0 });
  const found = linked.flatMap(({ project, key }): HiddenProject[] => {
    const stage = stages.find((one) => one.stage === key.split('/')[1]);
    const rank = (stage?.members.findIndex((one) => one.country === project.host) ?? -1) + 1;
    if (!stage || rank === 0) return [];
    return [{ project: project.project, host: project.host, class: stage.stage, rank, of: stage.members.length }];
  });
  return testOf({ by: 'finder', case: name, basis: evidence.basis }, found);
}
