import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import type { LicenceRow } from '../rows.ts';
import { KNOWN_CONTEXTS } from './context.ts';
import { licenceToOdrl, urn } from './licence.ts';
import { CH, ch, odrl } from './terms.ts';

/** A reader that is not ours: the JSON-LD processor of Digital Bazaar, with the W3C context handed over. */
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF(
    document: object,
    options: { format: string; documentLoader: (url: string) => Promise<unknown>; safe: boolean },
  ): Promise<string>;
};

async function triples(document: object): Promise<Store> {
  const documentLoader = async (url: string) => {
    const context = KNOWN_CONTEXTS[url.replace(/^https?:\/\//, '')];
    if (!context) throw new Error(`asked for ${url}`);
    return { documentUrl: url, document: { '@context': context } };
  };
  return new Store(
    new Parser().parse(await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, safe: true })),
  );
}

const row: LicenceRow = { licence: 'l', asset: 'p', licensee: 'kz', offered: false, royalty: 0.03, fee: 5 };

describe('a licence under a standard reader', () => {
  it('permits odrl:use of the asset, and each act of the profile is a part of it', async () => {
    const store = await triples(licenceToOdrl(row, 'maker', 'USD'));
    const permitted = store
      .getSubjects(odrl('target'), urn.asset('p'), null)
      .filter((rule) => store.countQuads(rule, odrl('action'), odrl('use'), null) > 0);
    expect(permitted.map((rule) => rule.value)).toEqual([`${urn.licence('l')}/use`]);
    expect(store.getObjects(ch('manufacture'), odrl('includedIn'), null).map((object) => object.value)).toEqual([
      odrl('use'),
    ]);
    expect(store.getObjects(permitted[0]!, odrl('assignee'), null).map((object) => object.value)).toEqual([
      urn.party('kz'),
    ]);
  });

  it('owes the royalty as an obligation with a compensated party, a base and a period', async () => {
    const store = await triples(licenceToOdrl(row, 'maker', 'USD'));
    const [duty] = store.getObjects(urn.licence('l'), odrl('obligation'), null);
    expect(store.getObjects(duty!, odrl('compensatedParty'), null).map((object) => object.value)).toEqual([
      urn.party('maker'),
    ]);
    const [action] = store.getObjects(duty!, odrl('action'), null);
    const refined = store.getObjects(action!, odrl('refinement'), null);
    const lefts = refined.flatMap((one) => store.getObjects(one, odrl('leftOperand'), null).map((left) => left.value));
    expect(lefts.sort()).toEqual([ch('period'), ch('royaltyBase'), ch('royaltyRate')].sort());
  });

  it('finds the profile in the package at the place that its address names', async () => {
    const path = /\/chorsu\/(.+)#$/.exec(CH)![1]!;
    const { files } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { files: string[] };
    expect(files).toContain(path.split('/')[0]);
    const store = await triples(JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as object);
    const parts = store.getSubjects(odrl('includedIn'), odrl('use'), null).map((subject) => subject.value);
    expect(parts.sort()).toEqual(['import', 'manufacture', 'sellProduct', 'useProduct'].map(ch).sort());
  });
});
