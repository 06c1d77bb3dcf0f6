import { pluralEn as plural } from '../plural.ts';

/** Which change of a plant a loss belongs to. */
type Kind = 'without' | 'with';
const of = (kind: Kind) => (kind === 'without' ? 'Without it' : 'With it');
const list = (words: readonly string[]) => words.join(', ');

/** The desk: what is changed, what it does to the plan, scenarios that are kept, and work under way. */
export const desk = {
  lead: 'Change anything below. The answer stands beside it. Nothing is stored until you keep it.',
  comparedWith: 'Compared with',
  keptTitle: 'Kept scenarios',
  baseGain: (p: { gain: string }) => `Against building nothing, this plan gains ${p.gain}.`,
  noBase: 'There is no plan of the case as it is now.',
  firstPlan: 'Make the plan to compare with',
  answer: 'Answer',
  unchanged: 'Nothing is changed yet. Move a figure, or choose what must be built.',
  heldIs: (p: { npv: string; change: string }) =>
    `With the builds of the plan kept, the net present value is ${p.npv}; the change is ${p.change}.`,
  heldNone: 'With the builds of the plan kept, no plan is possible.',
  notMet: 'A target or a firm demand is missed.',
  older: 'The newest change is being computed.',
  warming: 'The plan is being made ready for quick answers.',
  cannotHold: 'What must be built has changed, so the builds are chosen anew.',
  freeIs: (p: { npv: string; change: string }) =>
    `With the builds chosen anew, the net present value is ${p.npv}; the change is ${p.change}.`,
  freeSoFar: (p: { npv: string; change: string }) =>
    `So far: with the builds chosen anew, the net present value is at least ${p.npv}; the change is ${p.change}. A better plan is still looked for.`,
  planFree: 'Choose the builds anew',
  byItself: 'Choose the builds anew by itself after each change',
  reset: 'Take all changes back',
  openReport: 'Open the report',
  keep: 'Keep',
  name: 'Name',
  note: 'Note',
  tags: 'Tags, with commas between',
  isKept: 'This plan is kept.',
  keptAs: (p: { name: string }) => `This plan is kept as “${p.name}”.`,
  shocks: 'Shocks',
  targets: 'Targets in force',
  lenders: 'Lenders that lend',
  usual: 'Usual questions',
  usualNames: {
    'half-duties': 'All duties are halved',
    'no-duties': 'There are no duties',
    'half-borders': 'Hours at borders are halved',
    'slow-borders': 'Hours at borders are doubled',
    'dear-carriage': 'Carriage costs a quarter more',
    'cheap-loans': 'Interest is 2 points lower',
    'dear-capital': 'Plants cost a fifth more',
    'less-demand': 'Demand is a fifth lower',
  } as Readonly<Record<string, string>>,
  figures: 'Figures',
  findFigure: 'Find any figure of the case',
  findExample: 'yarn price Urumqi',
  found: 'Figures found',
  nothingFound: 'No figure has all these words.',
  statedRange: (p: { low: string; high: string }) => `from ${p.low} to ${p.high}, as the case states`,
  usualRange: (p: { low: string; high: string; quality: string }) =>
    `from ${p.low} to ${p.high}, the usual range of a figure that is ${p.quality}`,
  qualities: {
    measured: 'measured',
    official: 'official',
    industry: 'known in the industry',
    derived: 'derived',
    recalled: 'recalled',
    assumed: 'assumed',
  } as Readonly<Record<string, string>>,
  exactly: (p: { name: string }) => `Exact value: ${p.name}`,
  takeBack: (p: { name: string }) => `Take back: ${p.name}`,
  takenChanges: 'Changes taken from a scenario',
  plants: 'Plants',
  plant: 'Plant',
  plantAt: (p: { place: string; process: string }) => `${p.place}, ${p.process}`,
  findPlant: 'Find a place or a process',
  plantsShown: (p: { shown: number; all: number }) => `${p.shown} of ${p.all} are shown`,
  inPlan: 'In the plan',
  stands: (p: { capacity: string }) => `stands: ${p.capacity} a year`,
  builtIn: (p: { years: string }) => `built in ${p.years}`,
  choice: 'Choice',
  choices: { free: 'free', must: 'must be built', mustNot: 'must not be built' },
  notBefore: 'Not before',
  anyYear: 'any year',
  size: 'Size',
  anySize: 'any size',
  costs: 'What the other choice costs',
  findOut: 'Find out',
  findingOut: 'It is being found out.',
  noPlanWithout: 'Without it no plan is possible.',
  noPlanWith: 'With it no plan is possible.',
  notKnown: 'not known',
  atMost: (p: { kind: Kind; amount: string }) => `${of(p.kind)}, ${p.amount} at most is lost.`,
  atLeast: (p: { kind: Kind; amount: string }) => `${of(p.kind)}, ${p.amount} at least is lost.`,
  losesProven: (p: { kind: Kind; amount: string }) => `${of(p.kind)}, ${p.amount} is lost (proven).`,
  gainsProven: (p: { kind: Kind; amount: string }) => `${of(p.kind)}, ${p.amount} is gained (proven).`,
  losesOpen: (p: { kind: Kind; amount: string }) => `${of(p.kind)}, ${p.amount} is lost (open: it may be a gain).`,
  onMap: 'Choose plants on the map',
  turnTitle: 'At which value does a plant begin or cease to pay?',
  movedFigure: 'Figure',
  turnAsk: 'Find the value',
  othersKept: 'All other builds are kept.',
  turns: (p: { plant: string; figure: string; low: string; high: string; gains: 'below' | 'above'; kept: string }) => {
    const at = p.low === p.high ? p.low : `between ${p.low} and ${p.high}`;
    return `${p.plant} gains ${p.gains} this value of “${p.figure}”: ${at}. ${p.kept}`;
  },
  alwaysGains: (p: { plant: string; low: string; high: string; amount: string; kept: string }) =>
    `${p.plant} gains in the whole range from ${p.low} to ${p.high}, at least ${p.amount}. ${p.kept}`,
  alwaysLoses: (p: { plant: string; low: string; high: string; amount: string; kept: string }) =>
    `${p.plant} loses in the whole range from ${p.low} to ${p.high}, at least ${p.amount}. ${p.kept}`,
  neededPlant: (p: { plant: string }) =>
    `Without ${p.plant} a target or a firm demand is missed, so it has no such value.`,
  turnUnknown: 'The difference is too small to be decided in this range.',
  scenario: 'Scenario',
  againstParent: 'Change against what it was made from',
  edit: 'Edit',
  save: 'Save',
  duplicate: 'Duplicate',
  copyName: (p: { name: string }) => `Copy of ${p.name}`,
  delete: 'Delete',
  deleted: (p: { name: string }) => `“${p.name}” is deleted. It can be taken back for 30 days.`,
  takeToDesk: 'Take its changes to the desk',
  excel: 'Excel file',
  report: 'Report',
  briefPdf: 'Brief (PDF)',
  reportPdf: 'Whole report (PDF)',
  routesTitle: 'Routes between two places',
  routeFrom: 'From',
  routeTo: 'To',
  routeGood: 'Good',
  anyGood: 'a container',
  routeYear: 'Year',
  findRoutes: 'Find routes',
  routesTable: 'Steps as a table (CSV)',
  routesLines: 'Lines for a map (GeoJSON)',
  sideBySide: 'Show the chosen ones side by side',
  compareExcel: 'Excel file of the comparison',
  fromTo: (p: { figure: string; from: string; to: string }) => {
    if (p.to === '') return p.figure;
    return p.from === '' ? `${p.figure}: ${p.to}` : `${p.figure}: from ${p.from} to ${p.to}`;
  },
  lendsNothing: (p: { lender: string }) => `${p.lender} lends nothing`,
  command: 'The command that makes the same:',
  commandNeedsName: 'Give the scenario a name: then a command makes the same.',
  staleIn: (p: { tables: readonly string[] }) =>
    p.tables.length === 0
      ? 'The case has changed since this plan.'
      : `The case has changed since in what this plan rests on: ${list(p.tables)}.`,
  unusedIn: (p: { tables: readonly string[] }) =>
    `The plan stands: what has changed since in the case is not used by it. A better plan may exist now: ${list(p.tables)}.`,
  holdsStill: (p: { tables: readonly string[] }) =>
    `The plan holds. What has changed since in the case does not touch it: ${list(p.tables)}.`,
  queue: 'Work under way',
  queueOf: (p: { count: number }) =>
    `${p.count} ${plural(p.count, { one: 'question is', other: 'questions are' })} being worked on or ${plural(p.count, { one: 'waits', other: 'wait' })}`,
  begins: 'begins',
  noneYet: 'no plan yet',
  bestSoFar: (p: { amount: string }) => `the best plan so far is worth ${p.amount}`,
  moreAtMost: (p: { amount: string }) => `a better one gains ${p.amount} at most`,
  since: (p: { time: string; seconds: number }) => `since ${p.time} (${p.seconds} s)`,
  atMostSeconds: (p: { seconds: string }) => `${p.seconds} s at most`,
  waits: (p: { ahead: number }) =>
    p.ahead === 0 ? 'is next' : `waits behind ${p.ahead} ${plural(p.ahead, { one: 'other', other: 'others' })}`,
};
