import {
  type Basis,
  cleaningWords,
  readersText,
  type Stage,
  type StageMember,
  sourceWords,
} from '../../atlas/index.ts';
import { bars, fixed, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, chart, escapeText, number, page, paragraph, type Section, tableHtml } from '../html.ts';

export interface ChainsInput {
  /** Title of the case. */
  readonly title: string;
  readonly basis: Basis;
  readonly stages: readonly Stage[];
  /** Random groups of the null. */
  readonly draws: number;
  readonly answer: string;
}

const WIDTH = 832;

/** Where a case's chain can stand: the bloc against random groups at each stage, then each stage with every factor of each member. */
export function chainsReport(input: ChainsInput): string {
  const w = words().evidence;
  const lead = `<h1>${escapeText(input.title)}</h1><p class="answer">${escapeText(input.answer)}</p>`;
  const sections = [nullSection(input), ...input.stages.map((stage, i) => stageSection(stage, i))];
  return page(input.title, lead, sections, escapeText(w.atlasFoot));
}

/** How far the bloc lies from random groups of like diversity, in standard deviations. */
function nullSection({ stages, basis, draws, answer }: ChainsInput): Section {
  const w = words().evidence;
  const known = stages.flatMap((one) => (one.null && one.null.z !== null ? [{ ...one.null, z: one.null.z, one }] : []));
  const rows = stages.map(({ name, class: of, null: n }): Cell[] => [
    name,
    of === null ? w.unknown : readersText(of),
    ...(n
      ? [fixed(n.own, 2), fixed(n.mean, 2), fixed(n.sd, 2), n.z === null ? w.unknown : fixed(n.z, 1)]
      : ['', '', '', '']
    ).map((x) => (x === '' ? '' : number(x))),
  ]);
  const columns = [w.stageHead, w.classOfGoods, w.blocHead, w.meanHead, w.deviationHead, 'z'];
  const svg = () =>
    bars([{ bars: known.map(({ one, z }) => ({ name: one.name, value: z, text: fixed(z, 1) })) }], {
      title: answer,
      unit: w.nullUnit({ draws }),
      source: sourceWords(basis),
      notes: [cleaningWords(basis)],
      width: WIDTH,
      id: 'null',
    });
  const html = known.length > 0 ? chart(svg, { columns, rows }) : paragraph(w.nullUnknown);
  return { id: 'null', title: w.nullSection, html: html + paragraph(w.factorsNote) };
}

function stageSection(stage: Stage, i: number): Section {
  const w = words().evidence;
  const columns = [
    w.countries,
    w.factors,
    w.inputsHead,
    w.rcaHead,
    w.outsideHead,
    w.plantsHead,
    w.demandHead,
    w.candidates,
  ];
  return {
    id: `stage-${i + 1}`,
    title: stage.class ? `${stage.name} (${readersText(stage.class)})` : stage.name,
    html: tableHtml({ columns, rows: stage.members.map(rowOf) }),
  };
}

function rowOf(one: StageMember): Cell[] {
  const w = words().evidence;
  const known = (value: number | null): Cell => (value === null ? w.unknown : number(significant(value)));
  return [
    countryIn(one.country),
    number(`${one.count}/${Object.keys(one.met).length}`),
    one.inputs.map((x) => `${x.good}: ${w.inputs[x.has]}`).join('; '),
    known(one.rca),
    known(one.importsFromOutside),
    one.plants.map((x) => (x.amount === null ? x.place : `${x.place} ${significant(x.amount)}`)).join('; '),
    one.demand === 0 ? '' : number(significant(one.demand)),
    one.candidates.map((x) => x.split('/')[0]!).join(', '),
  ];
}
