import { onPage, words } from '../../i18n/index.ts';
import { earns, type PlanDocument } from '../../plan/index.ts';
import { type Sheet, type SheetColumn, type Value, writeSheets } from '../../view/index.ts';
import { measureScale } from '../measures.ts';
import { fieldOf } from '../table-columns.ts';
import { headingName } from '../words.ts';
import { type Beside, besideOf, type CompareInput, flowsBySpread, headingsBySpread } from './beside.ts';
import { answerBeside, askedBeside, cautionsBeside, differenceLines, reviewsBeside } from './words.ts';

const text = (title: string): SheetColumn => ({ title, field: { title, type: 'string' } });

/** A column of keys, and beside it that of their names. */
const named = (column: keyof ReturnType<typeof words>['tables']['columns']): SheetColumn[] => {
  const { columns, nameOf } = words().tables;
  return [text(columns[column]), text(nameOf({ column: columns[column] }))];
};

/** A column of numbers for each plan. */
const eachPlan = ({ letters, names }: Beside, field: SheetColumn['field']): SheetColumn[] =>
  letters.map((letter, i) => ({ title: `${letter} ${names[i]}`, field }));

/** Every heading, build, measure and flow of the plans side by side, keys and names; compare.xlsx. */
export async function compareWorkbook(input: CompareInput): Promise<Uint8Array> {
  const beside = besideOf(input);
  const say = words().compare;
  const told = onPage(() => ({
    title: say.title,
    headline: say.title,
    answer: [...differenceLines(beside), answerBeside(beside)].join(' '),
    run: [say.intervalNote, ...cautionsBeside(beside), ...reviewsBeside(beside)].join(' '),
    sheets: [
      plansSheet(beside),
      buildsSheet(beside),
      headingsSheet(beside),
      measuresSheet(beside),
      flowsSheet(beside),
    ].filter(({ rows }) => rows.length > 0),
  }));
  return writeSheets(told);
}

function plansSheet(beside: Beside): Sheet {
  const { plans, letters, names, comparison } = beside;
  const asked = askedBeside(beside);
  const say = words().compare;
  const money = fieldOf('headings', 'amount', comparison.currency);
  const share = { title: '', type: 'number', of: 'share' } as const;
  const columns: SheetColumn[] = [
    ...[text(''), text(say.plan), text(say.asked)],
    { title: say.npv, field: money },
    { title: say.bound, field: money },
    { title: say.gap, field: money },
    { title: say.gapShare, field: share },
    { title: say.moreThanFirstLeast, field: money },
    { title: say.moreThanFirstMost, field: money },
  ];
  const rows = plans.map((plan, i): Value[] => {
    const x = i === 0 ? null : comparison.differences[i - 1]!;
    return [
      ...[letters[i]!, names[i]!, asked[i]!],
      ...[plan.npv, finite(plan.bound), gapOf(plan), finite(plan.gap), finite(x?.low), finite(x?.high)],
    ];
  });
  return { ...say.sheets.plans, columns, rows };
}

/** The most that a better plan could gain, in money. */
const gapOf = ({ npv, bound }: PlanDocument): number | null =>
  npv === null ? null : finite(bound === null ? null : bound - npv);

const finite = (x: number | null | undefined): number | null => (Number.isFinite(x) ? x! : null);

function buildsSheet(beside: Beside): Sheet {
  const { comparison, name } = beside;
  const { columns } = words().tables;
  const of = (column: string) => fieldOf('builds', column, comparison.currency);
  return {
    ...words().compare.sheets.builds,
    columns: [
      ...(['place', 'process', 'tier'] as const).flatMap(named),
      { title: columns.year, field: of('year') },
      ...eachPlan(beside, of('count')),
    ],
    rows: comparison.builds.map(({ place, process, tier, year, counts }) => [
      ...[place, name.placeName(place), process, name.processName(process), tier],
      ...[name.named('tiers', `${process}/${tier}`), year],
      ...counts,
    ]),
  };
}

function headingsSheet(beside: Beside): Sheet {
  const { comparison, plans } = beside;
  const say = words().compare;
  const field = fieldOf('headings', 'amount', comparison.currency);
  const rows = headingsBySpread(beside).map(([heading, values]): Value[] => [
    ...[heading, headingName(heading)],
    ...values.map((value) => (earns(heading) ? 1 : -1) * value),
  ]);
  return {
    ...say.sheets.headings,
    columns: [...named('heading'), ...eachPlan(beside, field)],
    rows: [...rows, ['npv', say.npv, ...plans.map(({ npv }) => npv)]],
  };
}

function measuresSheet(beside: Beside): Sheet {
  const { comparison, name } = beside;
  const say = words().compare;
  const names: Readonly<Record<string, string>> = words().sections.measures;
  const field = { title: '', type: 'number' } as const;
  return {
    ...say.sheets.measures,
    columns: [...named('measure'), ...named('country'), text(say.unit), ...eachPlan(beside, field)],
    rows: comparison.measures.map(({ measure, country, values }) => {
      const { factor, unit } = measureScale(measure, comparison.currency);
      const keys = [measure, names[measure] ?? measure, country, name.countryName(country), unit];
      return [...keys, ...values.map((value) => value / factor)];
    }),
  };
}

function flowsSheet(beside: Beside): Sheet {
  const { name } = beside;
  const say = words().compare;
  const field = { title: '', type: 'number' } as const;
  return {
    ...say.sheets.flows,
    columns: [...(['good', 'from', 'to'] as const).flatMap(named), text(say.unit), ...eachPlan(beside, field)],
    rows: flowsBySpread(beside).map(({ good, from, to, amounts }) => [
      ...[good, name.good(good).name, from, name.placeName(from), to, name.placeName(to), name.good(good).unit],
      ...amounts,
    ]),
  };
}
