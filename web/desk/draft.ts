import type { CaseDetail, Change, Figure, ScenarioAsk } from '../api.ts';

/** The changes of a scenario with their names, from the server. */
export type Taken = ScenarioAsk['changed'][number];

/** The changes at the desk against the current case. Sites are `place/process`. */
export interface Draft {
  readonly reforms: readonly string[];
  readonly shocks: readonly string[];
  readonly withoutTargets: readonly string[];
  /** Lenders that are switched off, and general switches that are on. */
  readonly lenders: readonly string[];
  readonly usual: readonly string[];
  readonly require: readonly string[];
  readonly forbid: readonly string[];
  /** The first year of service of builds, and their size, by site. */
  readonly opens: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, string>>;
  readonly figures: readonly { readonly figure: Figure; readonly value: string }[];
  /** Changes from a scenario without a control at the desk. */
  readonly taken: readonly Taken[];
}

export const empty: Draft = {
  reforms: [],
  shocks: [],
  withoutTargets: [],
  lenders: [],
  usual: [],
  require: [],
  forbid: [],
  opens: {},
  sizes: {},
  figures: [],
  taken: [],
};

export const cellOf = ({ table, key, column }: Pick<Figure, 'table' | 'key' | 'column'>): string =>
  `${table} ${key} ${column}`;

/** Adds an entry to a list, or removes it. */
export const withWord = (list: readonly string[], word: string, on: boolean): readonly string[] =>
  on ? [...list.filter((one) => one !== word), word] : list.filter((one) => one !== word);

/** Sets the value of a site, or removes it where the value is empty. */
export function withValue(
  of: Readonly<Record<string, string>>,
  site: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [site]: _, ...rest } = of;
  return value === '' ? rest : { ...rest, [site]: value };
}

/** Sets a figure to a value, or back to that of the case where the value is undefined. */
export function withFigure(draft: Draft, figure: Figure, value: string | undefined): Draft {
  const others = draft.figures.filter((one) => cellOf(one.figure) !== cellOf(figure));
  return { ...draft, figures: value === undefined ? others : [...others, { figure, value }] };
}

/** Changed figures and rows of a draft as rows of the table `changes`. */
function changesOf(draft: Draft, { lenders, usual }: CaseDetail['switches']): Change[] {
  const set = (table: string, key: string, column: string, value: string): Change => ({
    table,
    key,
    column,
    value,
    op: 'set',
  });
  return [
    ...draft.taken.flatMap(({ changes }) => changes),
    ...usual.filter(({ id }) => draft.usual.includes(id)).flatMap(({ changes }) => changes),
    ...lenders.filter(({ lender }) => draft.lenders.includes(lender)).flatMap(({ changes }) => changes),
    ...Object.entries(draft.opens).map(([site, year]) => set('candidates', site, 'opens', year)),
    ...Object.entries(draft.sizes).map(([site, size]) => set('candidates', site, 'tiers', size)),
    ...draft.figures.map(({ figure: { table, key, column }, value }) => set(table, key, column, value)),
  ];
}

/** The request of a draft to the server, without the case. */
export function askOf(draft: Draft, switches: CaseDetail['switches']) {
  const { reforms, shocks, require, forbid, withoutTargets } = draft;
  return {
    reforms: [...reforms],
    shocks: [...shocks],
    require: [...require],
    forbid: [...forbid],
    withoutTargets: [...withoutTargets],
    changes: changesOf(draft, switches),
  };
}

export type Ask = ReturnType<typeof askOf>;

/** Whether a request changes nothing but reforms. */
export const isPlain = (ask: Ask): boolean =>
  ask.shocks.length + ask.require.length + ask.forbid.length + ask.withoutTargets.length + ask.changes.length === 0;

/** Whether fixed builds can answer a draft: it changes only figures, reforms and shocks. */
export const canHold = ({ require, forbid, withoutTargets, changes }: Ask): boolean =>
  require.length + forbid.length + withoutTargets.length === 0 &&
  !changes.some(({ table, column }) => table === 'candidates' && ['opens', 'tiers'].includes(column));

const isSame = (a: readonly Change[], b: readonly Change[]): boolean => {
  const text = (of: readonly Change[]) =>
    JSON.stringify(of.map(({ table, key, column, op, value }) => [table, key, column, op, value]));
  return text(a) === text(b);
};

/** Cells that a scenario sets, which may be figures. */
export const cellsSet = ({ changed }: ScenarioAsk): Change[] =>
  changed.flatMap(({ changes: [one, ...more] }) => (one && more.length === 0 && one.op === 'set' ? [one] : []));

/** The draft of a scenario; `figures` are those of its cells. */
export function draftOf(
  { ask, changed }: ScenarioAsk,
  { lenders, usual }: CaseDetail['switches'],
  figures: readonly Figure[],
): Draft {
  const { reforms = [], shocks = [], require = [], forbid = [], withoutTargets = [] } = ask;
  let draft: Draft = { ...empty, reforms, shocks, require, forbid, withoutTargets };
  for (const one of changed) {
    const [first] = one.changes;
    const isUsual = usual.find(({ changes }) => isSame(changes, one.changes));
    const ofLender = lenders.find(({ changes }) => isSame(changes, one.changes));
    const figure =
      first && one.changes.length === 1 && first.op === 'set'
        ? figures.find((of) => cellOf(of) === cellOf(first))
        : undefined;
    if (isUsual) draft = { ...draft, usual: [...draft.usual, isUsual.id] };
    else if (ofLender) draft = { ...draft, lenders: [...draft.lenders, ofLender.lender] };
    else if (first?.table === 'candidates' && first.column === 'opens' && first.op === 'set')
      draft = { ...draft, opens: withValue(draft.opens, first.key, first.value) };
    else if (first?.table === 'candidates' && first.column === 'tiers' && first.op === 'set')
      draft = { ...draft, sizes: withValue(draft.sizes, first.key, first.value) };
    else if (figure && first) draft = withFigure(draft, figure, first.value);
    else draft = { ...draft, taken: [...draft.taken, one] };
  }
  return draft;
}

/** The draft with the names of `named`, in the current language. */
export function withNames(draft: Draft, named: readonly Figure[]): Draft {
  const byCell = new Map(named.map((figure) => [cellOf(figure), figure]));
  return {
    ...draft,
    figures: draft.figures.map(({ figure, value }) => ({ figure: byCell.get(cellOf(figure)) ?? figure, value })),
  };
}
