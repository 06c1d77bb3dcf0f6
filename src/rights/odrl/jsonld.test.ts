import { describe, expect, it } from 'vitest';
import { iris, listItems, objects, text } from './graph.ts';
import { readJsonLd } from './jsonld.ts';
import { odrl, RDF, XSD } from './terms.ts';

const read = (body: unknown) => readJsonLd(JSON.stringify(body));
const CONTEXT = 'http://www.w3.org/ns/odrl.jsonld';

describe('JSON-LD without a network', () => {
  it('expands terms, words, prefixes and full addresses', () => {
    const graph = read({
      '@context': [CONTEXT, { ex: 'http://example.com/', '@vocab': 'urn:v:' }],
      type: 'Set',
      uid: 'ex:1',
      permission: {
        target: 'ex:asset',
        action: ['read', 'https://other.example/act'],
        own: 3.5,
        'dct:title': { '@value': 'x', '@language': 'en' },
      },
    });
    expect(text(graph, 'http://example.com/1', `${RDF}type`)).toBe(odrl('Set'));
    const rule = iris(graph, 'http://example.com/1', odrl('permission'))[0]!;
    expect(iris(graph, rule, odrl('target'))).toEqual(['http://example.com/asset']);
    expect(iris(graph, rule, odrl('action'))).toEqual([odrl('read'), 'https://other.example/act']);
    expect(objects(graph, rule, 'urn:v:own')).toEqual([{ value: '3.5', type: `${XSD}double` }]);
    expect(objects(graph, rule, 'http://purl.org/dc/terms/title')).toEqual([{ value: 'x', type: `${RDF}langString` }]);
  });

  it('reads lists, sets, graphs, typed values, nulls and a base', () => {
    const graph = read({
      '@context': {
        '@base': 'http://b.example/x/',
        list: { '@id': 'urn:list', '@container': '@list', '@type': '@id' },
        gone: null,
        '@version': 1.1,
      },
      '@graph': [
        {
          '@id': 'a',
          list: ['b', 'c'],
          'urn:set': { '@set': [1, true, null] },
          gone: 'no',
          unknown: 'no',
          'urn:none': [],
        },
        { '@id': 'a', 'urn:typed': { '@value': '2031-12-31', '@type': `${XSD}date` } },
      ],
    });
    const a = 'http://b.example/x/a';
    expect(listItems(graph, iris(graph, a, 'urn:list')[0]!)).toEqual([
      { iri: 'http://b.example/x/b' },
      { iri: 'http://b.example/x/c' },
    ]);
    expect(objects(graph, a, 'urn:set').map((n) => 'value' in n && n.value)).toEqual(['1', 'true']);
    expect(objects(graph, a, 'urn:typed')).toEqual([{ value: '2031-12-31', type: `${XSD}date` }]);
    expect([...graph.get(a)!.keys()]).toEqual(['urn:list', 'urn:set', 'urn:typed']);
  });

  it('refuses what it cannot read whole, by name', () => {
    expect(() => read({ '@context': 'https://elsewhere.example/context', uid: 'x' })).toThrow(
      'https://elsewhere.example/context',
    );
    expect(() => read({ '@context': { t: { '@id': 'urn:t', '@context': {} } }, t: 1 })).toThrow(
      '@context of the term t',
    );
    expect(() => read({ '@context': CONTEXT, '@reverse': {} })).toThrow('@reverse');
    expect(() => read({ '@context': 7 })).toThrow('@context');
  });
});
