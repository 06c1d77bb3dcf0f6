import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { at, defined, type TableName } from '../case/index.ts';
import { capital, inLanguage, ownName, ownText } from '../i18n/index.ts';
import { type Case, type Issue as CaseIssue, describe, factsOf, figuresName, tables } from '../questions/index.ts';
import { type CaseRef, rawCase } from '../store/index.ts';
import { caseOf } from './access/judged.ts';
import { cutCase, hidesTable } from './access/private.ts';
import { viewerOf } from './access/viewer.ts';
import { readCase } from './read.ts';
import { inReaderLanguage, readerLanguage } from './reader.ts';
import type { Candidate } from './shape.ts';
import { switchesOf } from './switches.ts';

/** The case that a request names, without parts that are hidden from the viewer. */
export async function seenCase(c: Context, root: string): Promise<Case> {
  const { ref, hidden } = caseOf(c);
  return cutCase((await readCase(root, ref.folder)).case, hidden);
}

/** The entry of a case in a list; `id` is its address for the viewer. */
export async function entryOf(context: Context, root: string, ref: CaseRef) {
  const language = readerLanguage(context);
  const id = (await viewerOf(context).addressOf(ref.id)) ?? ref.id;
  const { entries } = await rawCase(root, ref.folder);
  const settings = Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
  const title = inLanguage(language, () => ownText(settings, 'title')) ?? ref.name;
  const number = (key: string) => (Number.isFinite(Number(settings[key] ?? Number.NaN)) ? Number(settings[key]) : null);
  return { id, title, bundled: ref.bundled, start: number('start'), years: number('years') };
}

/** A case with its tables and reforms, without parts that are hidden from the viewer. */
export async function detailOf(context: Context, root: string) {
  const { ref, role = 'reader', hidden } = caseOf(context);
  const read = await readCase(root, ref.folder);
  const c = cutCase(read.case, hidden);
  const language = readerLanguage(context);
  const pack = await rawCase(root, ref.folder);
  const rows = new Map<string, number>(pack.tables.map((table) => [table.table, table.records.length]));
  rows.set('case', pack.entries.length);
  // The rows as read are all own rows, and the included rows that no own row replaces.
  const inherited = (name: string) =>
    name === 'case' ? 0 : read.case.tables[name as TableName].length - read.own.tables[name as TableName].length;
  return {
    ...(await entryOf(context, root, ref)),
    role,
    tables: tables().map(({ name, group, meaning, columns }) => ({
      name,
      group,
      meaning,
      rows: hidesTable(hidden, name) ? 0 : (rows.get(name) ?? 0),
      inherited: hidesTable(hidden, name) ? 0 : inherited(name),
      private: hidden.filter((mark) => mark.table === name).map(({ column }) => column),
      columns: columns.map(({ name, type, meaning, required = false, key = false, unit, choices, refs }) => ({
        name,
        type,
        meaning,
        required,
        key,
        ...defined({ unit, choices: choices && [...choices], refs: refs && [...refs] }),
      })),
    })),
    reforms: c.tables.reforms.map((row) => ({
      reform: String(row.reform),
      name: inLanguage(language, () => ownName(row)) ?? String(row.reform),
      barrier: String(row.barrier ?? ''),
      cost: typeof row.cost === 'number' ? row.cost : null,
    })),
    figures: inLanguage(language, () => figureNames(c)),
    plannable: c.tables.demands.length > 0,
    switches: inLanguage(language, () => switchesOf(c)),
  };
}

/** The uncertain figures of a case by name; none if its faults prevent reading. */
function figureNames(c: Case) {
  const text = (value: unknown) => String(value ?? '');
  try {
    const facts = factsOf(c);
    return c.tables.uncertainty.map(({ table, key, column }) => {
      const cell = { table: text(table), key: text(key), column: text(column) };
      return { ...cell, name: capital(figuresName(facts, [cell])) };
    });
  } catch {
    return [];
  }
}

/** Places and legs of a case that the viewer may see. */
export async function mapOf(c: Context, root: string) {
  const { tables: rows } = await seenCase(c, root);
  const text = (value: unknown) => String(value ?? '');
  const named = (row: Readonly<Record<string, unknown>>) => inReaderLanguage(c, () => ownName(row));
  return {
    places: rows.places.flatMap((row) =>
      typeof row.lat === 'number' && typeof row.lon === 'number'
        ? [
            {
              place: text(row.place),
              name: named(row) ?? text(row.place),
              lat: row.lat,
              lon: row.lon,
              country: text(row.country),
              kind: text(row.kind),
            },
          ]
        : [],
    ),
    legs: rows.legs.map(({ from, to, mode }) => ({ from: text(from), to: text(to), mode: text(mode) })),
  };
}

/** An issue as a sentence, with its row in the table and a value that would mend its cell. */
export function issueOf(issue: CaseIssue, pack: Awaited<ReturnType<typeof rawCase>>) {
  const inWords = describe(issue);
  const raw = pack.tables.find((table) => table.table === issue.table && table.file === issue.file);
  const settings = issue.table === 'case' && issue.column !== undefined;
  const row = settings
    ? pack.entries.findIndex((entry) => entry.key === issue.column)
    : issue.line === undefined
      ? -1
      : (raw?.lines.indexOf(issue.line) ?? -1);
  const near = issue.params?.nearest;
  return {
    ...inWords,
    severity: issue.severity,
    ...(issue.table === undefined ? {} : { table: issue.table }),
    ...(row >= 0 ? { row } : {}),
    ...(row >= 0 && issue.column !== undefined && typeof near === 'string' ? { mend: near } : {}),
  };
}

/** The candidates of a case by place and process. */
export function candidatesOf(c: Case): z.infer<typeof Candidate>[] {
  const rows = at(c, Number(c.settings.start));
  const facts = factsOf(c);
  const all = rows.candidates.map(({ place, process, existing, build, opens, tiers }) => ({
    place,
    process,
    existing,
    canBuild: build,
    opens: typeof opens === 'number' ? opens : null,
    placeName: facts.placeName(place),
    processName: facts.processName(process),
    country: facts.countryOf(place),
    sizes: rows.tiers
      .filter((tier) => tier.process === process && (tiers.length === 0 || tiers.includes(tier.tier)))
      .map(({ tier, capacity }) => ({ tier, name: facts.named('tiers', `${process}/${tier}`), capacity })),
  }));
  return all.sort((a, b) => a.processName.localeCompare(b.processName) || a.placeName.localeCompare(b.placeName));
}
