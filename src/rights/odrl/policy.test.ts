import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { policiesOf, readDocument } from './policy.ts';
import { odrl } from './terms.ts';

const read = (body: object) =>
  policiesOf(readDocument(JSON.stringify({ '@context': 'http://www.w3.org/ns/odrl.jsonld', ...body }), 'jsonld'));
const namesOf = (references: readonly { readonly names: readonly string[] }[]) =>
  references.flatMap((reference) => reference.names);

describe('policies of a document', () => {
  // ODRL Information Model 2.2, section 2.7.1.
  it('give what they say of all their rules to each', () => {
    const [policy] = read({
      uid: 'urn:p',
      target: 'urn:song',
      assignee: 'urn:billie',
      permission: [{ action: 'play' }, { action: 'index', assignee: 'urn:other', duty: [{ action: 'compensate' }] }],
    });
    const [play, index] = policy!.permissions;
    expect([namesOf(play!.targets), namesOf(play!.assignees)]).toEqual([['urn:song'], ['urn:billie']]);
    expect([namesOf(index!.targets), namesOf(index!.assignees)]).toEqual([['urn:song'], ['urn:other']]);
    // A duty is not the policy's to share.
    expect(index!.duties.map((duty) => namesOf(duty.assignees))).toEqual([[]]);
  });

  // Section 2.9.
  it('add the rules of a parent policy, in a circle too', () => {
    const [, child] = policiesOf(
      readDocument(
        `@prefix o: <${odrl('')}> .
        <urn:parent> o:inheritFrom <urn:child> ; o:prohibition <urn:r> . <urn:r> o:action o:read .
        <urn:child> o:inheritFrom <urn:parent> ; o:permission <urn:s> . <urn:s> o:action o:use .`,
        'turtle',
      ),
    );
    expect([...child!.permissions, ...child!.prohibitions].flatMap((rule) => namesOf(rule.actions))).toEqual(
      ['use', 'read'].map(odrl),
    );
  });

  it('keep the refinements of an asset, and which logical operator joins constraints', () => {
    const small = { leftOperand: 'count', operator: 'lteq', rightOperand: 5 };
    const [policy] = read({
      uid: 'urn:p',
      permission: [
        {
          action: 'use',
          target: { source: 'urn:archive', refinement: [small] },
          constraint: [{ or: { '@list': [small] } }],
        },
      ],
    });
    const [rule] = policy!.permissions;
    expect(rule!.targets).toMatchObject([
      { names: [expect.any(String), 'urn:archive'], refinements: [{ left: odrl('count') }] },
    ]);
    expect(rule!.constraints).toEqual([{ logic: 'or' }]);
  });

  it('name the constraint that lacks an operand', () => {
    const constraint = [{ uid: 'urn:half', leftOperand: 'count' }];
    expect(() => read({ uid: 'urn:p', permission: [{ action: 'use', constraint }] })).toThrow('urn:half');
  });

  // SolidLabResearch/ODRL-Test-Suite at 7958238 (MIT), one policy a file; the rules that it links are counted in its text.
  const folder = reference('odrl', 'data', 'policies');
  it.skipIf(!folder)('of the ODRL Test Suite have their rules, each with the number of its duties', () => {
    const files = readdirSync(folder!).map((name) => readFileSync(join(folder!, name), 'utf8'));
    const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0;
    const found = files.map((text) => {
      const policies = policiesOf(readDocument(text, 'turtle'));
      const permissions = policies.flatMap((policy) => policy.permissions);
      const prohibitions = policies.flatMap((policy) => policy.prohibitions);
      const duties = permissions.flatMap((rule) => rule.duties);
      return [policies.length, permissions.length, prohibitions.length, duties.length];
    });
    const forms = [/a odrl:Set/g, /odrl:permission\b/g, /odrl:prohibition\b/g, /odrl:duty\b/g];
    expect(found).toEqual(files.map((text) => forms.map((form) => count(text, form))));
    expect(found).toHaveLength(21);
  });
});
