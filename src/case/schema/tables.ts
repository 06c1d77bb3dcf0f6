import type { Column, RowOf, Table } from './column.ts';
import { cautions, projects, reviews, sources } from './evidence.ts';
import { facilities, lenders, rates } from './finance.ts';
import {
  candidates,
  choices,
  countries,
  demands,
  goods,
  places,
  processes,
  recipes,
  supplies,
  tiers,
} from './making.ts';
import { agreements, borders, legs, modes, restrictions, tariffs, transfers } from './moving.ts';
import { changes, reforms, scenarios, shocks, targets, uncertainty } from './reforms.ts';
import { assets, claims, docket, licences, parties, searches, teams, treaties } from './rights.ts';
import { settings } from './settings.ts';
import {
  alignments,
  certificates,
  evidence,
  laboratories,
  needs,
  recognitions,
  requirements,
  schemes,
  standards,
} from './standards.ts';

/** Every table of a case in the order of the format (docs/format.md). */
const tables = {
  countries,
  places,
  goods,
  processes,
  recipes,
  tiers,
  candidates,
  supplies,
  demands,
  choices,
  legs,
  modes,
  transfers,
  borders,
  tariffs,
  agreements,
  restrictions,
  standards,
  alignments,
  schemes,
  evidence,
  needs,
  recognitions,
  requirements,
  certificates,
  laboratories,
  parties,
  assets,
  licences,
  treaties,
  docket,
  searches,
  claims,
  teams,
  facilities,
  rates,
  lenders,
  reforms,
  changes,
  targets,
  shocks,
  scenarios,
  uncertainty,
  sources,
  cautions,
  reviews,
  projects,
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export type Row<T extends TableName> = RowOf<(typeof tables)[T]>;
export type Settings = RowOf<typeof settings>;
export const tableNames = Object.keys(tables) as TableName[];

export function isTable(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** The definition of a table; `case` is the table of settings. */
export function tableOf(name: TableName | 'case'): Table {
  return name === 'case' ? settings : tables[name];
}

export function keyColumns(name: TableName | 'case'): Column[] {
  return tableOf(name).columns.filter((column) => column.key);
}
