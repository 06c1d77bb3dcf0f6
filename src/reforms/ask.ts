import type { Case, Change } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { coalitionCase, grouped, nameOf, type Player, players, relaxingOf } from './coalitions/players.ts';
import { run } from './coalitions/run.ts';
import { shortfall } from './coalitions/shortfall.ts';
import type { Table } from './coalitions/table.ts';
import type { RunOptions } from './coalitions/types.ts';
import { documentOf, foundIn, type ReformsDocument } from './document.ts';
import { NoWorthError } from './fault.ts';

/** What it takes to solve sets of reforms: the case, its players, and the changes that apply in every set. */
export interface Game {
  readonly case: Case;
  readonly players: readonly Player[];
  readonly common: readonly Change[];
}

export interface AskOptions extends Omit<RunOptions, 'n' | 'relaxing' | 'solve' | 'keep'> {
  readonly reforms?: readonly string[];
  /** Treats the reforms of one barrier as a single player. */
  readonly groups?: boolean;
  /** Gives the function that solves the sets of a game, and where their worths are stored. */
  readonly solver: (game: Game) => Pick<RunOptions, 'solve' | 'keep'>;
}

export interface ReformsAnswer {
  readonly document: ReformsDocument;
  readonly game: Game;
  readonly table: Table;
  readonly solves: number;
}

/**
 * What each reform is worth, from the worth of every set of reforms. If a set has no plan, the firm demands of all sets
 * get the same stated shortfall cost, and the values are also given at twice that cost.
 */
export async function ask(c: Case, options: AskOptions): Promise<ReformsAnswer> {
  const single = players(c, options.reforms);
  const list = options.groups ? grouped(single) : single;
  if (list.length === 0) throw new NoWorthError(words().planning.request.noReforms());
  const firm = await solveGame(c, list, [], options);
  if (firm.infeasible === undefined) return answerOf(c, list, firm, []);
  const once = shortfall(c, 1);
  if (once.changes.length === 0) throw hopeless(list, firm.infeasible);
  const short = await solveGame(c, list, once.changes, options);
  if (short.infeasible !== undefined) throw hopeless(list, short.infeasible);
  const answer = answerOf(c, list, short, once.changes);
  const twice = await solveGame(c, list, shortfall(c, 2).changes, options);
  if (twice.infeasible !== undefined) throw hopeless(list, twice.infeasible);
  const doubled = answerOf(c, list, twice, []).document.reforms;
  const values = Object.fromEntries(doubled.map((x) => [x.reform, x.shapley]));
  return {
    ...answer,
    solves: answer.solves + firm.solves + twice.solves,
    document: { ...answer.document, shortfall: { cost: once.cost, twice: values } },
  };
}

const hopeless = (list: readonly Player[], set: number) => {
  const name = nameOf(list, set);
  const { noPlanWith, noPlanWithout } = words().reforms;
  return new NoWorthError(name === '' ? noPlanWithout : noPlanWith({ reforms: name }));
};

function solveGame(c: Case, list: readonly Player[], common: readonly Change[], options: AskOptions) {
  const { solver, reforms: _, groups: __, ...rest } = options;
  return run({ ...rest, n: list.length, relaxing: relaxingOf(list), ...solver({ case: c, players: list, common }) });
}

function answerOf(
  c: Case,
  list: readonly Player[],
  { table, solves, absoluteGap }: Awaited<ReturnType<typeof run>>,
  common: readonly Change[],
): ReformsAnswer {
  const document = documentOf(c, list, foundIn(list, table, absoluteGap));
  return { document, game: { case: c, players: list, common }, table, solves };
}

/** The case with a set of the game's players in force. */
export const caseOf = (game: Game, set: number): Case => coalitionCase(game.case, game.players, set, game.common);
