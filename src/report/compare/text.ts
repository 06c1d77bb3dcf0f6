import { fixed, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import { gapMoney } from '../gap.ts';
import { type Beside, besideOf, type CompareInput, sitesBeside } from './beside.ts';
import { bookRows, flowRows, headingRows, measureRows } from './rows.ts';
import { answerBeside, askedBeside, cautionsBeside, continuedBeside, differenceLines, reviewsBeside } from './words.ts';

/** Rows of builds and of flows that a terminal shows: the answer stands on one screen. */
const BUILDS = 8;
const FLOWS = 6;

const columnsOf = ({ letters }: Beside) => letters.map((head) => ({ head, right: true }));

function plans(beside: Beside): string {
  const say = words().compare;
  const { scale } = beside;
  const asked = askedBeside(beside);
  return textTable(
    [
      { head: say.plan },
      { head: '', gives: true },
      { head: say.asked, gives: true },
      { head: say.npvIn({ unit: scale.unit }), right: true },
      { head: say.gap, right: true },
    ],
    beside.plans.map((plan, i) => [
      ...[beside.letters[i]!, beside.names[i]!, asked[i]!],
      ...[plan.npv === null ? say.none : scale.shown(plan.npv), gapMoney(plan)],
    ]),
  );
}

function builds(beside: Beside): string {
  const say = words().compare;
  const { placeName, processName } = beside.name;
  const all = sitesBeside(beside, ({ year }, count) => (count === 1 ? String(year) : `${year} ×${count}`));
  if (all.length === 0) return '';
  const rows = all
    .slice(0, BUILDS)
    .map(({ place, process, cells }) => [
      `${placeName(place)}, ${processName(process)}`,
      ...cells.map((x) => x || '–'),
    ]);
  const columns = beside.letters.map((head) => ({ head, wraps: true }));
  const table = textTable([{ head: say.buildsTitle, gives: true }, ...columns], rows);
  return all.length > BUILDS ? `${table}\n${say.moreRows({ shown: BUILDS, all: all.length })}` : table;
}

function headings(beside: Beside): string {
  const { scale } = beside;
  const rows = headingRows(beside).map(({ names, values }) => [...names, ...values.map(scale.shown)]);
  return textTable(
    [{ head: words().compare.headingIn({ unit: scale.unit }), gives: true }, ...columnsOf(beside)],
    rows,
  );
}

/** Who gains and who loses in each plan. */
function books(beside: Beside): string {
  const { scale } = beside;
  const rows = bookRows(beside).map(({ names, values }) => [
    ...names,
    ...values.map((value) => scale.shown(Number.isNaN(value) ? null : value)),
  ]);
  if (rows.length === 0) return '';
  return textTable([{ head: words().decision.bridgeTitle, gives: true }, ...columnsOf(beside)], rows);
}

/** The sum over countries of each measure. */
function measures(beside: Beside): string {
  const rows = measureRows(beside).flatMap(({ measure, unit, factor, all }) =>
    all
      ? [[words().sections.measureIn({ measure, unit }), ...all.values.map((value) => significant(value / factor))]]
      : [],
  );
  if (rows.length === 0) return '';
  return textTable([{ head: words().compare.measure, gives: true }, ...columnsOf(beside)], rows);
}

function flows(beside: Beside): string {
  const say = words().compare;
  const all = flowRows(beside);
  if (all.length === 0) return '';
  const rows = all
    .slice(0, FLOWS)
    .map(({ names: [good = '', from = '', to = ''], values }) => [
      say.flow({ good, from, to }),
      ...values.map((value) => fixed(value)),
    ]);
  const table = textTable([{ head: say.flowsTitle, gives: true }, ...columnsOf(beside)], rows);
  return all.length > FLOWS ? `${table}\n${say.moreRows({ shown: FLOWS, all: all.length })}` : table;
}

/** Two to six plans side by side for a terminal, 80 columns, the answer last. */
export function compareText(input: CompareInput): string {
  const beside = besideOf(input);
  const signed = reviewsBeside(beside).length;
  const cautions = [
    ...continuedBeside(beside),
    ...cautionsBeside(beside),
    ...(signed > 0 ? [words().plan.signedOffs({ count: signed })] : []),
  ]
    .map((line) => wrapLines(line))
    .join('\n');
  const last = [...differenceLines(beside), answerBeside(beside)].map((line) => wrapLines(line)).join('\n');
  return `${[
    cautions,
    plans(beside),
    builds(beside),
    books(beside),
    headings(beside),
    measures(beside),
    flows(beside),
    last,
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`
    .replaceAll('\u202f', ' ')
    .replaceAll('\u00a0', ' ');
}
