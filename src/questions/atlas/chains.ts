import {
  type Basis,
  bundledOrders,
  bundledTrade,
  type OrderTest,
  type Stage,
  stagesOf,
  storedOrders,
  storedTrade,
  storeNearness,
} from '../../atlas/index.ts';
import { at, type Case, type Rows } from '../../case/index.ts';
import { ownName } from '../../i18n/index.ts';
import { type BuyersBorder, buyersBorders } from '../../plan/index.ts';

/** A stage with what its good meets at the borders of those who want it. */
export interface ChainStage extends Stage {
  readonly borders: readonly BuyersBorder[];
}

/** Exporters of the goods of a case's chain, stage by stage. */
export interface ChainsDocument {
  readonly basis: Basis;
  /** Year of the trade. */
  readonly year: number;
  readonly bloc: readonly string[];
  /** Whether trade was loaded; else the bundled headings. */
  readonly loaded: boolean;
  readonly stages: readonly ChainStage[];
  /** What orders of the members are worth, tested on plants of the last ten years. */
  readonly orders: readonly OrderTest[];
}

/** A folder of loaded trade and its year (by default the last); without a folder, bundled data. */
export interface TradeStore {
  readonly store?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * For each stage of a case's chain who exports its good, who can make it, what inputs are at hand and which lack. It puts no country first:
 * no order of the members found the hosts of new plants better than a guess (`orders`).
 *
 * @throws {StoreError} where the folder holds no trade of that kind
 */
export async function chains(c: Case, options: TradeStore = {}): Promise<ChainsDocument> {
  const rows = rowsOf(c);
  const bloc = blocOf(rows);
  const { store, year } = options;
  const trade = store === undefined ? bundledTrade() : await storedTrade(store, { year });
  const near = store === undefined ? undefined : await storeNearness(store, { year });
  return {
    basis: trade.basis,
    year: trade.year,
    bloc,
    loaded: store !== undefined,
    stages: stagesOf(rows, bloc, trade, near).map((stage) => ({
      ...stage,
      borders: buyersBorders(rows, bloc, stage.good),
    })),
    orders: await orders(options),
  };
}

/** Orders of the members, tested on plants of the last ten years: by bundled data, and by loaded trade where some is named. */
export async function orders({ store, year }: TradeStore = {}): Promise<OrderTest[]> {
  const own = store === undefined ? [] : await storedOrders(store, { year });
  return [...bundledOrders(), ...own];
}

/** The document with the names of processes and inputs in the reader's language. */
export function chainsInWords(document: ChainsDocument, c: Case): ChainsDocument {
  const rows = rowsOf(c);
  return { ...document, stages: document.stages.map((stage) => inReadersWords(stage, rows)) };
}

const rowsOf = (c: Case): Rows => at(c, Number(c.settings.start));

/** The bloc of a case; all its countries where it names none. */
const blocOf = (rows: Rows): readonly string[] =>
  rows.settings.bloc.length > 0 ? rows.settings.bloc : [...new Set(rows.places.map((place) => place.country))].sort();

/** A stage with the names of its process and inputs in the reader's language; the document keeps their keys. */
function inReadersWords(stage: ChainStage, rows: Rows): ChainStage {
  const process = rows.processes.find((row) => row.process === stage.stage);
  const nameOf = (good: string) => ownName(rows.goods.find((row) => row.good === good) ?? {}) ?? good;
  const schemeOf = (key: string) => ownName(rows.schemes.find((scheme) => scheme.scheme === key) ?? {}) ?? key;
  const members = stage.members.map((member) => ({
    ...member,
    inputs: member.inputs.map(nameOf),
    missing: member.missing.map(nameOf),
  }));
  const certificates = stage.certificates.map((certificate) => ({
    ...certificate,
    scheme: schemeOf(certificate.scheme),
  }));
  const borders = stage.borders.map((border) => ({ ...border, papers: border.papers.map(schemeOf) }));
  return { ...stage, name: ownName(process ?? {}) ?? stage.name, members, certificates, borders };
}
