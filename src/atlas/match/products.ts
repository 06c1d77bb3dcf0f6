import { bundled, className, MEMBERS } from '../data/bundled.ts';
import { proximity } from '../measures/index.ts';
import type { TradeChoice } from '../store/trade.ts';
import { type Basis, basisOf } from './bundled.ts';
import { storeHeadings } from './headings.ts';

/** The product space: products by their nearness, and who has an advantage in each. */
export interface ProductSpace {
  readonly basis: Basis;
  readonly codes: readonly string[];
  /** Name of the division or chapter of a product. */
  readonly groups: readonly string[];
  /** Whether an economy has an advantage of 1 or more; undefined where the data lack it. */
  has(economy: string, index: number): boolean | undefined;
  /** Nearness of two products, 0 to 1; undefined where edges and places are given. */
  readonly near?: (a: number, b: number) => number;
  readonly edges?: readonly (readonly [number, number, number])[];
  readonly places?: readonly (readonly [number, number])[];
}

/** Digits that name a division of SITC, or a chapter of HS. */
const GROUP = 2;
/** The division of SITC that is split by metal: aluminium is not copper. */
const METALS = '68';
const groupOf = (code: string) => code.slice(0, code.startsWith(METALS) ? GROUP + 1 : GROUP);

const text = { type: 'text', required: true } as const;
const number = { type: 'number', required: true } as const;
const spaceRows = bundled('space.csv', { code: text, x: number, y: number, members: { type: 'list' } });
const edgeRows = bundled('space-edges.csv', { from: text, to: text, proximity: number });

/** 781 groups of SITC revision 2 (gold, other precious metals and coin apart), exports of 1998 to 2000: the bundled table with all members. */
export function bundledSpace(): ProductSpace {
  const rows = spaceRows();
  const at = new Map(rows.map((row, i) => [row.code, i]));
  return {
    basis: basisOf('sitc-1998-2000'),
    codes: rows.map((row) => row.code),
    groups: rows.map((row) => className('sitc2', groupOf(row.code))),
    has: (economy, index) => (MEMBERS.includes(economy) ? rows[index]!.members.includes(economy) : undefined),
    edges: edgeRows().map((edgeRow) => [at.get(edgeRow.from)!, at.get(edgeRow.to)!, edgeRow.proximity!]),
    places: rows.map((row) => [row.x!, row.y!]),
  };
}

/** HS headings of loaded trade. */
export async function storeSpace(folder: string, choice: TradeChoice): Promise<ProductSpace> {
  const { basis, codes, economies, presence, advantage } = await storeHeadings(folder, MEMBERS, choice);
  const phi = proximity(presence);
  const n = codes.length;
  return {
    basis,
    codes,
    groups: codes.map((code) => `HS ${code.slice(0, GROUP)}`),
    has: (economy, index) => (economies.includes(economy) ? (advantage(economy, index) ?? 0) >= 1 : undefined),
    near: (a, b) => phi[a * n + b]!,
  };
}
