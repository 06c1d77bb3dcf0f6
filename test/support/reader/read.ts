import { sentence } from '../../../src/blocks/index.ts';
import { onPage } from '../../../src/i18n/index.ts';
import { contextOf } from '../../../src/model/index.ts';
import { answerSentence, headline } from '../../../src/report/answer-sentence.ts';
import { planText } from '../../../src/report/index.ts';
import { planAnswer } from '../../../src/report/plan-report.ts';
import { keyFacts } from '../../../src/report/sections/answer.ts';
import { allLines, firstLines } from '../../../src/report/sections/first-lines.ts';
import { capitalApart, lossesApart } from './agree.ts';
import { isFormOf, numbersIn } from './numbers.ts';
import { programWords } from './program.ts';
import { linesOf, paragraphsOf, split, type Told } from './sentences.ts';
import { traces } from './traces.ts';

/** Faults that a reader finds in the pages of a plan, one line each. */
export interface Read {
  /** Sentences of the first page, the brief and the terminal with a number that is in no field of the document. */
  readonly untraced: string[];
  /** Quantities that have two values. */
  readonly contradicted: string[];
  /** Options, files, hashes and keys on a page. */
  readonly program: string[];
}

/** Names of the case that contain a digit, longest first; these are no figures. */
const namesOf = ({ case: c }: Told): string[] => {
  const texts = Object.values(c.tables).flatMap((rows) =>
    rows.flatMap((row) =>
      Object.values(row).filter((cell): cell is string => typeof cell === 'string' && /\d/.test(cell)),
    ),
  );
  return [
    ...new Set([...texts, c.title].flatMap((text) => [text, text.replaceAll('_', ' '), text.replaceAll('-', ' ')])),
  ]
    .filter((text) => !/^[\d.,\s-]+$/.test(text))
    .sort((a, b) => b.length - a.length);
};

/** Reads the report, the brief and the terminal of a plan as a careful reader would. */
export const read = (told: Told): Read => onPage(() => readOn(told));

function readOn(told: Told): Read {
  const context = contextOf(told);
  const { answer, beside = [], sections } = planAnswer(context);
  const tiles = (facts: readonly (readonly [string, string])[]) => facts.map(([term, value]) => `${term}: ${value}`);
  const page = linesOf([sentence(answer), ...beside]);
  const paper = [
    answerSentence(context),
    headline(context),
    ...allLines(firstLines(context)),
    ...tiles(keyFacts(context)),
  ];
  const screen = paragraphsOf(planText(told.plan, told.explained, { case: told.case }));
  const inTable = (line: string) => /^[−\d\s.,%–]+$/.test(line);
  const { solver, versions } = told.plan;
  const names = [solver.version, versions?.chorsu ?? '', ...namesOf(told)].filter((name) => name !== '');
  const untraced: string[] = [];
  const quantities = new Map<string, Map<string, string>>();
  const terms = new Set(
    keyFacts(context)
      .flat()
      .map((text) => text.replace(/\s+/g, ' ')),
  );
  for (const line of [...page.filter((one) => !terms.has(one) && !inTable(one)), ...paper, ...screen])
    for (const sentence of split(line)) {
      // Years of the plan are fields, also inside the name of a row.
      const numbers = numbersIn(sentence, names).filter(({ text }) => !told.plan.years.includes(Number(text)));
      if (numbers.length === 0 || sentence === told.case.title) continue;
      const [field, , values, only] = traces.find(([, pattern]) => pattern.test(sentence.replace(/\s+/g, ' '))) ?? [];
      const known = values?.(told) ?? [];
      const lost = field?.startsWith('case:')
        ? []
        : numbers.filter((token) => !known.some((value) => typeof value === 'number' && isFormOf(token, value)));
      if (field === undefined || lost.length > 0)
        untraced.push(`${sentence}  [${field ?? 'no field'}: ${lost.map(({ text }) => text).join(', ')}]`);
      if (field === undefined) continue;
      const plain = sentence.replace(/\s+/g, ' ');
      const quantity = only ? (only.exec(plain)?.[0] ?? '') : plain;
      const said = numbersIn(quantity, names)
        .map(({ text, size }) => `${text.replace('−', '')}=${size}`)
        .join(' ');
      const of = quantities.get(field) ?? new Map<string, string>();
      quantities.set(field, of.set(said, sentence));
    }
  const single = ['npv', 'bound - npv, gap', 'nothing.gain', 'restsOn', 'cost.capital', 'builds', 'stages.without'];
  const twice = single.flatMap((field) => {
    const told = [...(quantities.get(field) ?? [])];
    return told.length > 1 ? [`${field}: ${told.map(([, sentence]) => sentence).join(' | ')}`] : [];
  });
  const contradicted = [
    ...twice,
    ...lossesApart(told),
    ...capitalApart(sections.find(({ id }) => id === 'builds')?.blocks),
  ];
  const others = sections.filter(({ id }) => id !== 'sources').flatMap(({ blocks }) => linesOf(blocks));
  const all = [...page, ...others, ...paper];
  return { untraced: [...new Set(untraced)], contradicted, program: [...new Set(programWords(all, told.case))] };
}
