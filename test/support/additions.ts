/** An edit of a file. Without `before` the file is new; otherwise the text goes before that line, or replaces it. */
interface Edit {
  readonly path: string;
  readonly text: string;
  readonly before?: string;
  readonly instead?: true;
  /** A line of a table with one more cell. */
  readonly each?: (line: string, index: number) => string;
}

/** An addition to Chorsu, with every file that a developer edits for it. */
interface Addition {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** A folder that begins as a copy of another. */
  readonly folder?: { readonly path: string; readonly like: string };
}

const before = (path: string, line: string, text: string): Edit => ({ path, text, before: line });
const made = (path: string, text: string): Edit => ({ path, text });

const schemaOf = (language: string) => `src/i18n/${language}/schema/rules.ts`;
const sourcesIn = { ru: "    about: 'откуда взяты данные',\n", zh: "    about: '数值的出处',\n" };

export const additions: readonly Addition[] = [
  {
    what: 'a column',
    edits: [
      before('src/case/schema/evidence.ts', "    word('url', 'address'),\n", "    word('edition', 'edition'),\n"),
      before(schemaOf('ru'), sourcesIn.ru, "    edition: 'издание',\n"),
      before(schemaOf('zh'), sourcesIn.zh, "    edition: '版次',\n"),
    ],
  },
  {
    what: 'a table',
    edits: [
      made(
        'src/case/schema/depots.ts',
        `import { table, text } from './column.ts';

export const depots = table('depots', 'moving', 'where trains are kept', [
  text('place', 'place', { key: true, required: true, refs: ['places'] }),
]);
`,
      ),
      before(
        'src/case/schema/tables.ts',
        "import { settings } from './settings.ts';\n",
        "import { depots } from './depots.ts';\n",
      ),
      before('src/case/schema/tables.ts', '  sources,\n  cautions,\n', '  depots,\n'),
      before(schemaOf('ru'), '  sources: {\n', "  depots: { about: 'где стоят поезда', place: 'место' },\n"),
      before(schemaOf('zh'), '  sources: {\n', "  depots: { about: '列车停放处', place: '地点' },\n"),
    ],
  },
  {
    what: 'a barrier',
    edits: [
      made(
        'src/model/tolls/index.ts',
        `import type { Pillar } from '../pillar.ts';

export { tollsSection } from './blocks.ts';

/** Tolls of roads. */
export const tolls: Pillar = { tables: [], declare: () => ({}) };
`,
      ),
      made(
        'src/model/tolls/blocks.ts',
        `import { type Section, sentence } from '../../blocks/index.ts';
import { money } from '../../figures/index.ts';
import type { PlanContext } from '../facts/index.ts';
import { headingName } from '../headings.ts';

/** What the plan pays in tolls. */
export function tollsSection({ plan: { cost, currency } }: PlanContext): Section | undefined {
  if (!cost.tolls) return undefined;
  return { id: 'tolls', title: headingName('tolls'), blocks: [sentence(money(cost.tolls, currency))] };
}
`,
      ),
      before(
        'src/report/plan-report.ts',
        'import { answerPage, answerParts',
        "import { tollsSection } from '../model/index.ts';\n",
      ),
      before('src/report/plan-report.ts', '  papersSection,\n', '  tollsSection,\n'),
      made(
        'src/opinion/tolls.ts',
        `import type { Check } from './frame/plan-in-case.ts';

/** Tolls of roads: nothing is paid yet. */
export const tolls: Check = () => {};
`,
      ),
      before('src/opinion/whole.ts', 'import { targets }', "import { tolls } from './tolls.ts';\n"),
      before('src/opinion/whole.ts', '  finance: [', '  tolls: [tolls],\n'),
      before('src/model/index.ts', "export * from './targets/index.ts';\n", "export * from './tolls/index.ts';\n"),
      before('src/plan/assemble.ts', '  targets,\n', '  tolls,\n'),
      before('src/plan/assemble.ts', 'finance];\n', 'tolls, '),
      before(
        'src/model/headings.ts',
        "  rights: { barrier: 'rights'",
        "  tolls: { barrier: 'logistics', earned: false },\n",
      ),
      before('src/i18n/en/plan.ts', '    capital: { name:', "    tolls: { name: 'Tolls', meaning: 'of roads' },\n"),
      before('src/i18n/ru/plan.ts', '    capital: { name:', "    tolls: { name: 'Сборы', meaning: 'за проезд' },\n"),
      before('src/i18n/zh/plan.ts', '    capital: { name:', "    tolls: { name: '通行费', meaning: '道路' },\n"),
    ],
  },
  {
    what: 'a question',
    edits: [
      made(
        'src/questions/greet/question.ts',
        `import { words } from '../../i18n/index.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { text } from '../option.ts';
import { greeting } from './blocks.ts';

const say = () => words().help.greet;

/** Greets, to show what a question is. */
export const greetQuestion = aboutPlan({
  name: 'greet',
  plan: () => say().about,
  options: { name: text('--name <name>', () => say().name) },
  async answer({ case: c, name = '' }) {
    return {
      document: { places: c.tables.places.length, name },
      ...pageAndText(() => ({ case: c, sections: [greeting(name)], answer: name })),
    };
  },
});
`,
      ),
      made(
        'src/questions/greet/blocks.ts',
        `import { type Section, sentence } from '../../blocks/index.ts';

export const greeting = (name: string): Section => ({ id: 'greet', title: name, blocks: [sentence(name)] });
`,
      ),
      before(
        'src/questions/questions.ts',
        'import { optionsQuestion }',
        "import { greetQuestion } from './greet/question.ts';\n",
      ),
      before('src/questions/questions.ts', '  options: optionsQuestion,\n', '  greet: greetQuestion,\n'),
      before(
        'src/cli/commands.ts',
        "  options: () => questionNamed('options'),\n",
        "  greet: () => questionNamed('greet'),\n",
      ),
      before('src/i18n/en/help.ts', '  completion: {\n', "  greet: { about: 'greets', name: 'who is greeted' },\n"),
      before('src/i18n/ru/help.ts', '  completion: {\n', "  greet: { about: 'приветствует', name: 'кого' },\n"),
      before('src/i18n/zh/help.ts', '  completion: {\n', "  greet: { about: '问候', name: '对象' },\n"),
    ],
  },
  {
    what: 'a figure',
    edits: [
      made(
        'src/figures/dots.ts',
        `import { type FigureOptions, frame } from './frame.ts';
import { rect } from './svg.ts';

/** A square whose side is an amount. */
export const dots = (width: number, options: FigureOptions): string =>
  frame('dots', options, { svg: rect(0, 0, width, 12), height: 12 });
`,
      ),
      before(
        'src/figures/index.ts',
        "export { type FanYear, fan } from './fan.ts';\n",
        "export { dots } from './dots.ts';\n",
      ),
      before('src/figures/testing/samples.ts', 'import { moneySamples }', "import { dots } from '../dots.ts';\n"),
      before(
        'src/figures/testing/samples.ts',
        '...planSamples',
        "dots: () => dots(40, { title: 'Dots', source: 'none' }), ",
      ),
    ],
  },
  {
    what: 'a language',
    folder: { path: 'src/i18n/kk', like: 'src/i18n/zh' },
    edits: [
      { path: 'src/i18n/language.ts', before: "['en', 'ru', 'zh']", text: "['en', 'ru', 'zh', 'kk']", instead: true },
      before(
        'src/i18n/language.ts',
        "  zh: () => import('./zh/index.ts'),\n",
        "  kk: () => import('./kk/index.ts'),\n",
      ),
      before('src/i18n/meanings.ts', '  readonly zh: typeof chinese;\n', '  readonly kk: typeof kazakh;\n'),
      before(
        'src/i18n/meanings.ts',
        'import type { schema as russian }',
        "import type { schema as kazakh } from './kk/schema/index.ts';\n",
      ),
      { path: 'evidence/words.csv', text: '', each: (line, index) => `${index === 0 ? 'kk' : 'сөз'},${line}` },
    ],
  },
];
