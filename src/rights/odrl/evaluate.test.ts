import { describe, expect, it } from 'vitest';
import { judge } from './evaluate.ts';
import { add, type Graph } from './graph.ts';
import { policiesOf, readDocument } from './policy.ts';
import { isPartOfAction, odrl, XSD } from './terms.ts';

const doc = (body: object) =>
  policiesOf(readDocument(JSON.stringify({ '@context': 'http://www.w3.org/ns/odrl.jsonld', ...body }), 'jsonld'));
const world = { now: '2026-06-01T00:00:00Z' };
const base = 'http://example.com/';
const ask = (action: string, party = 'http://example.com/party:16', asset = 'http://example.com/asset:9898.movie') => ({
  party,
  action: odrl(action),
  asset,
});

/** Joins graphs into one. Blank nodes of different documents must have been given different labels. */
function join(...graphs: readonly Graph[]): Graph {
  const all: Graph = new Map();
  for (const graph of graphs) {
    for (const [subject, of] of graph) {
      for (const [predicate, objects] of of) for (const object of objects) add(all, subject, predicate, object);
    }
  }
  return all;
}

describe('the ODRL evaluator', () => {
  it('is closed: an act that no rule names is not allowed, and sell is no use', () => {
    const [policy] = doc({ '@type': 'Set', uid: `${base}1`, permission: [{ target: 'urn:a', action: 'use' }] });
    expect(judge([policy!], ask('read', 'urn:x', 'urn:a'), world).why).toBe('permitted');
    expect(judge([policy!], ask('sell', 'urn:x', 'urn:a'), world).why).toBe('not covered');
    expect(judge([], ask('read', 'urn:x', 'urn:a'), world).allowed).toBe(false);
    expect(isPartOfAction(odrl('sell'), odrl('transfer'))).toBe(true);
    expect(isPartOfAction(odrl('extract'), odrl('use'))).toBe(true);
  });

  // ODRL Information Model 2.2, example 31 (conflict: perm) and section 2.10.
  it('lets prohibitions win, unless the policy says otherwise', () => {
    const with_ = (conflict?: string) =>
      doc({
        '@type': 'Set',
        uid: `${base}policy:0001`,
        ...(conflict && { conflict }),
        permission: [{ target: 'urn:a', action: 'use' }],
        prohibition: [{ uid: `${base}no`, target: 'urn:a', action: 'display' }],
      });
    const display = ask('display', 'urn:x', 'urn:a');
    expect(judge(with_(), display, world)).toMatchObject({
      allowed: false,
      why: 'prohibited',
      by: { rule: `${base}no` },
    });
    expect(judge(with_('prohibit'), display, world).why).toBe('prohibited');
    expect(judge(with_('perm'), display, world).why).toBe('permitted');
    expect(judge(with_('invalid'), display, world).why).toBe('void: conflicting rules');
    expect(judge(with_(), ask('print', 'urn:x', 'urn:a'), world).why).toBe('permitted');
    const other = doc({ '@type': 'Set', uid: `${base}2`, prohibition: [{ target: 'urn:a', action: 'use' }] });
    expect(judge([...with_('perm'), ...other], display, world).why).toBe('prohibited');
  });

  // Information Model 2.2, section 2.7.1: what the policy says of all its rules.
  it('gives shared properties of a policy to each rule', () => {
    const [policy] = doc({
      '@type': 'Policy',
      uid: `${base}policy:8888`,
      target: `${base}music/1999.mp3`,
      assignee: `${base}billie`,
      permission: [{ action: 'play' }, { action: 'index', assignee: `${base}other` }],
    });
    const asset = `${base}music/1999.mp3`;
    expect(judge([policy!], ask('play', `${base}billie`, asset), world).why).toBe('permitted');
    expect(judge([policy!], ask('play', `${base}other`, asset), world).why).toBe('not covered');
    expect(judge([policy!], ask('index', `${base}other`, asset), world).why).toBe('permitted');
  });

  it('adds the rules of a parent policy, in a circle too', () => {
    const graph = join(
      readDocument(
        `@prefix o: <${odrl('')}> . <urn:p> a o:Set ; o:inheritFrom <urn:c> ; o:prohibition <urn:r> . <urn:r> o:action o:read .`,
        'turtle',
        'd0_',
      ),
      readDocument(
        `@prefix o: <${odrl('')}> . <urn:c> a o:Set ; o:inheritFrom <urn:p> ; o:permission <urn:s> . <urn:s> o:action o:use .`,
        'turtle',
        'd1_',
      ),
    );
    const child = policiesOf(graph).filter((policy) => policy.uid === 'urn:c');
    expect(judge(child, ask('read'), world).why).toBe('prohibited');
    expect(judge(child, ask('index'), world).why).toBe('permitted');
  });

  it('joins constraints by and, or, xone, in lists too', () => {
    const number = (left: string, operator: string, value: number) => ({
      leftOperand: left,
      operator,
      rightOperand: { '@value': String(value), '@type': 'xsd:decimal' },
    });
    const made = (logic: string) =>
      doc({
        '@type': 'Set',
        uid: `${base}3`,
        permission: [
          {
            target: 'urn:a',
            action: 'use',
            constraint: [{ [logic]: { '@list': [number('count', 'lteq', 5), number('resolution', 'gt', 300)] } }],
          },
        ],
      });
    const go = (logic: string, count: number, resolution?: number) => {
      const node = (n: number) => [{ value: String(n), type: `${XSD}integer` }];
      const context = {
        [odrl('count')]: node(count),
        ...(resolution !== undefined && { [odrl('resolution')]: node(resolution) }),
      };
      return judge(made(logic), { ...ask('use', 'urn:x', 'urn:a'), context }, world).allowed;
    };
    expect([go('and', 5, 301), go('and', 6, 301), go('and', 5)]).toEqual([true, false, false]);
    expect([go('or', 6, 301), go('or', 6, 300)]).toEqual([true, false]);
    expect([go('xone', 5, 301), go('xone', 5, 300)]).toEqual([false, true]);
  });

  it('orders and compares words, areas and dates as the vocabulary says', () => {
    const one = (operator: string, rightOperand: unknown) =>
      doc({
        '@type': 'Set',
        uid: `${base}4`,
        permission: [{ action: 'use', constraint: [{ leftOperand: 'spatial', operator, rightOperand }] }],
      });
    const partOf = new Map([
      ['urn:UZ', ['urn:CA']],
      ['urn:CA', ['urn:Asia']],
    ]);
    const go = (operator: string, right: unknown, at = 'urn:UZ') =>
      judge(
        one(operator, right),
        { ...ask('use'), context: { [odrl('spatial')]: [{ iri: at }] } },
        { ...world, partOf },
      ).allowed;
    const id = (iri: string) => ({ '@id': iri });
    expect(go('isPartOf', id('urn:Asia'))).toBe(true);
    expect(go('isPartOf', id('urn:UZ'), 'urn:Asia')).toBe(false);
    expect(go('hasPart', id('urn:UZ'), 'urn:CA')).toBe(true);
    expect(go('isA', id('urn:CA'))).toBe(true);
    expect(go('eq', id('urn:Asia'))).toBe(false);
    expect(go('neq', id('urn:Asia'))).toBe(true);
    expect(go('isNoneOf', [id('urn:RU'), id('urn:CN')])).toBe(true);
    expect(go('isNoneOf', [id('urn:RU'), id('urn:UZ')])).toBe(false);
    expect(go('isAllOf', [id('urn:UZ')])).toBe(true);
    expect(go('lt', id('urn:UZ'))).toBe(false);
    expect(go('unheard-of', id('urn:UZ'))).toBe(false);
  });

  it('takes a refined part of a collection only', () => {
    const policy = doc({
      '@type': 'Offer',
      uid: `${base}5`,
      permission: [
        {
          target: {
            '@type': 'AssetCollection',
            source: 'urn:archive',
            refinement: [{ leftOperand: 'language', operator: 'eq', rightOperand: 'ru' }],
          },
          action: 'read',
        },
      ],
    });
    const partOf = new Map([['urn:doc', ['urn:archive']]]);
    const go = (language: string) =>
      judge(
        policy,
        {
          ...ask('read', 'urn:x', 'urn:doc'),
          context: { [odrl('language')]: [{ value: language, type: `${XSD}string` }] },
        },
        { ...world, partOf },
      ).allowed;
    expect([go('ru'), go('en')]).toEqual([true, false]);
  });

  it('says which constraint a rule lacks an operand in', () => {
    expect(() =>
      doc({
        '@type': 'Set',
        uid: `${base}6`,
        permission: [{ action: 'use', constraint: [{ uid: 'urn:half', leftOperand: 'count' }] }],
      }),
    ).toThrow('urn:half');
  });
});
