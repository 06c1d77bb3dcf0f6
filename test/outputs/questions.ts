import { chorsu, type Given } from './command.ts';

/** Cases and templates by a short name: what names them in the folder where the commands run. */
const cases = {
  'first-steps': 'first-steps',
  solar: 'solar-central-asia',
  polymers: 'polymers-eurasia',
  fertiliser: 'cases/templates/fertiliser',
  food: 'cases/templates/food',
  machinery: 'cases/templates/machinery',
  metals: 'cases/templates/metals',
  textiles: 'cases/templates/textiles',
} as const;

const languages = ['en', 'ru', 'zh'] as const;
const quiet = ['--quiet', '--out', 'OUT'];
const DAY = '2026-12-01';

type Asking = readonly [name: string, args: readonly string[]];

/** A question in these languages: the screen, the page and the document, which stands in the folder. */
const inAll = (
  name: string,
  args: readonly string[],
  more: readonly string[] = [],
  spoken: readonly string[] = languages,
): Asking[] => [...spoken.map((lang): Asking => [`${name}/${lang}`, [...args, ...more, ...quiet, '--lang', lang]])];

/** Questions about a case, or about its plan that is kept in the folder of this name. */
const ofCase = ([name, source]: readonly [string, string]): Asking[] => [
  // The projects of polymers take a quarter of a minute a time.
  ...inAll(
    `finance/${name}`,
    ['finance', source, '--plan', name],
    ['--html', '--xlsx'],
    name === 'polymers' ? ['en'] : languages,
  ),
  ...inAll(`standards/${name}`, ['standards', source, '--plan', name], ['--html', '--ics']),
  ...inAll(`standards-all/${name}`, ['standards', source], ['--html']),
  ...inAll(`rights/${name}`, ['rights', source, '--plan', name, '--as-of', DAY], ['--html', '--ics']),
  [`verify/${name}/json`, ['verify', name, '--json']],
  ...languages.flatMap((lang): Asking[] => [
    [`verify/${name}/${lang}`, ['verify', name, '--lang', lang]],
    [`check/${name}/${lang}`, ['check', source, '--lang', lang]],
    [`list/${name}/${lang}`, ['list', source, '--lang', lang]],
    [`list-tiers/${name}/${lang}`, ['list', source, 'tiers', '--all', '--lang', lang]],
  ]),
  [`check/${name}/json`, ['check', source, '--json']],
  [`convert/${name}`, ['convert', source, 'OUT', '--flat']],
];

/** Pairs of places of a case, and the good that goes from one to the other. */
const ways: Asking[] = [
  ['routes/first-steps/json', ['routes', 'first-steps', 'Tashkent', 'Almaty', '--json']],
  ...inAll('routes/first-steps', ['routes', 'first-steps', 'Tashkent', 'Almaty'], ['--html']),
  ...inAll('routes/solar', ['routes', 'solar-central-asia', 'Shanghai', 'Tashkent', '--good', 'module'], ['--html']),
  ...inAll('routes/eurasia', ['routes', 'eurasia', 'Shanghai', 'Hamburg'], ['--html']),
  ['routes/eurasia/csv', ['routes', 'eurasia', 'Shanghai', 'Hamburg', '--csv', '--quiet']],
  ['routes/eurasia/geojson', ['routes', 'eurasia', 'Shanghai', 'Hamburg', '--geojson', '--quiet']],
  ['routes/eurasia/matrix', ['routes', 'eurasia', '--matrix', 'Tashkent,Almaty,Hamburg', '--quiet']],
];

/** Plans side by side. */
const beside: Asking[] = [
  ['compare/first-steps/json', ['compare', 'first-steps', 'first-steps-reformed', '--json']],
  ...inAll('compare/first-steps', ['compare', 'first-steps', 'first-steps-reformed'], ['--html', '--xlsx']),
  ['update/first-steps/json', ['update', 'first-steps', 'supplies', 'supplies.csv', '--no-plan', '--json']],
  ...languages.map((lang): Asking => {
    const args = ['update', 'first-steps', 'supplies', 'supplies.csv', '--no-plan', '--lang', lang];
    return [`update/first-steps/${lang}`, args];
  }),
];

/** Questions that solve, of cases that are solved to the end in seconds, from the plan that is kept. */
const solving: Asking[] = [
  ...inAll('options/first-steps', ['options', 'first-steps', '--frontier', 'jobs,co2', '--ranges'], ['--html']),
  ...inAll('reforms/first-steps', ['reforms', 'first-steps', '--workers', '1'], ['--html']),
  ...inAll('stress/first-steps', ['stress', 'first-steps', '--plan', 'first-steps', '--workers', '1'], ['--html']),
  ...inAll('standards-first/first-steps', ['standards', 'first-steps', '--plan', 'first-steps', '--first'], ['--html']),
  ...inAll('rights-price/food', ['rights', 'cases/templates/food', '--plan', 'food', '--price', '--as-of', DAY]),
];

const evidence: Asking[] = [
  ...inAll('atlas-match', ['atlas', 'match', 'UZ', 'KZ'], ['--html']),
  ...inAll('atlas-chains', ['atlas', 'chains', 'solar-central-asia'], ['--html']),
  ['projects/json', ['projects', '--near', 'solar-central-asia', '--json']],
  ['atlas-match/json', ['atlas', 'match', 'UZ', 'KZ', '--json', '--quiet']],
  ['atlas-chains/json', ['atlas', 'chains', 'solar-central-asia', '--json', '--quiet']],
  ['atlas-claims/json', ['atlas', 'claims', '--json']],
  ...inAll('projects', ['projects', '--near', 'solar-central-asia'], ['--html']),
  ...inAll('projects-pair', ['projects', '--pair', 'CN,KZ'], ['--html']),
  ...inAll('atlas-bloc', ['atlas', 'bloc'], ['--html']),
  ['atlas-chains/orders', ['atlas', 'chains']],
  ['atlas-bloc/json', ['atlas', 'bloc', '--json']],
  ['projects/csv', ['projects', '--csv']],
  ...languages.map((lang): Asking => [`atlas-claims/${lang}`, ['atlas', 'claims', '--lang', lang]]),
  ...languages.map((lang): Asking => [`cases/${lang}`, ['cases', '--lang', lang]]),
];

const commands = [
  'new',
  'update',
  'check',
  'convert',
  'plan',
  'routes',
  'verify',
  'compare',
  'list',
  'cases',
  'projects',
  'standards',
  'rights',
  'finance',
  'reforms',
  'stress',
  'options',
  'serve',
  'invite',
  'backup',
  'restore',
  'worker',
  'completion',
  'atlas',
  'atlas load',
  'atlas match',
  'atlas chains',
  'atlas bloc',
  'atlas claims',
  'ledger',
];
const help: Asking[] = languages.flatMap((lang) => [
  [`help/overview/${lang}`, ['--help', '--lang', lang]] as const,
  ...commands.map(
    (command): Asking => [
      `help/${command.replace(' ', '-')}/${lang}`,
      [...command.split(' '), '--help', '--lang', lang],
    ],
  ),
]);
const completion: Asking[] = ['bash', 'zsh', 'fish'].map((shell) => [`completion/${shell}`, ['completion', shell]]);

const all: readonly Asking[] = [
  ...Object.entries(cases).flatMap(ofCase),
  ...ways,
  ...beside,
  ...solving,
  ...evidence,
  ...help,
  ...completion,
];

/** Outputs of the commands, by the name of the question, the case and the language. */
export async function* fromCommands(wanted: (name: string) => boolean): AsyncGenerator<readonly [string, Given]> {
  for (const [name, args] of all) if (wanted(name)) yield [name, await chorsu(args)];
}
