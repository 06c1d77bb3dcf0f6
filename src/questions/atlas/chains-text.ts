import {
  cleaningWords,
  type HiddenTest,
  readersText,
  type Stage,
  type StageMember,
  sourceWords,
} from '../../atlas/index.ts';
import { fixed, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { textTable, wrapLines } from '../../report/index.ts';
import type { ChainsDocument } from './chains.ts';

const right = true;
const known = (value: number | null) => (value === null ? '?' : significant(value));

/** In how many stages the bloc together has more than random groups. */
export function chainsAnswer({ stages, basis }: ChainsDocument, name: string): string {
  const above = stages.filter((one) => (one.null?.z ?? 0) >= 2).length;
  return words().evidence.chainsAnswer({ name, stages: stages.length, above, vintage: basis.vintage });
}

/** What a terminal prints: a table for each stage with every factor, and the comparison with random groups. */
export function chainsText(d: ChainsDocument, answer: string): string {
  const w = words().evidence;
  const parts = d.stages.flatMap((stage) => [
    wrapLines(`${stage.name}${stage.class ? ` (${readersText(stage.class)})` : ''}`),
    stageTable(stage),
    nullLine(stage, d),
    '',
  ]);
  const lines = [
    ...parts,
    wrapLines(w.basis({ source: sourceWords(d.basis) })),
    wrapLines(cleaningWords(d.basis)),
    wrapLines(w.factorsNote),
    ...(d.draft
      ? [
          wrapLines(
            w.draftLine({
              target: d.draft.target,
              candidates: d.draft.candidates.length,
              supplies: d.draft.supplies.length,
            }),
          ),
        ]
      : []),
    wrapLines(answer),
  ];
  return `${lines.join('\n')}\n`;
}

function stageTable(stage: Stage): string {
  const w = words().evidence;
  const heads = [
    { head: w.countries },
    { head: w.factors, right },
    { head: w.inputsHead },
    { head: w.rcaHead, right },
    { head: w.outsideHead, right },
    { head: w.plantsHead, gives: true },
    { head: w.demandHead, right },
    { head: w.candidates, gives: true },
  ];
  const inputs = (one: StageMember) => `${one.inputs.filter((x) => x.has !== 'no').length}/${one.inputs.length}`;
  const rows = stage.members.map((one) => [
    countryIn(one.country),
    `${one.count}/5`,
    inputs(one),
    known(one.rca),
    known(one.importsFromOutside),
    one.plants.map((x) => x.place).join(' '),
    one.demand === 0 ? '' : significant(one.demand),
    one.candidates.map((x) => x.split('/')[0]!).join(' '),
  ]);
  return textTable(heads, rows);
}

function nullLine({ null: n }: Stage, { draws, basis: { vintage } }: ChainsDocument): string {
  const w = words().evidence;
  if (!n || n.z === null) return wrapLines(w.nullUnknown);
  const p = { own: fixed(n.own, 2), mean: fixed(n.mean, 2), sd: fixed(n.sd, 2), z: fixed(n.z, 1), draws, vintage };
  return wrapLines(n.z >= 2 ? w.nullAbove(p) : n.z <= -2 ? w.nullBelow(p) : w.nullAlike(p));
}

/** The test with announced projects hidden: each order with its vintage, then the answers. */
export function hiddenText(tests: readonly HiddenTest[]): string {
  const w = words().evidence;
  const heads = [{ head: w.project }, { head: w.host }, { head: w.classOfGoods }, { head: w.rank, right }];
  const tables = tests.flatMap(({ by, basis, case: name, found }) => {
    const { vintage, title } = basis;
    const head =
      by === 'finder'
        ? w.hiddenCaseHead({ name: name!, vintage })
        : w.hiddenHead({ vintage, title: readersText(title) });
    const rows = found.map((one) => [one.project, countryIn(one.host), one.class, `${one.rank}/${one.of}`]);
    return [wrapLines(head), textTable(heads, rows), ''];
  });
  const answers = tests.map(({ by, basis, case: name, found, ...d }) => {
    const p = { count: found.length, mean: fixed(d.mean, 1), guess: fixed(d.guess, 1) };
    const { vintage } = basis;
    return wrapLines(by === 'finder' ? w.hiddenCaseAnswer({ ...p, name: name! }) : w.hiddenAnswer({ ...p, vintage }));
  });
  return `${[...tables, wrapLines(w.hiddenNote), ...answers].join('\n')}\n`;
}
