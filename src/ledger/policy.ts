import { fault } from './fault.ts';
import { parseVkey, type Verifier } from './note/keys.ts';

/** A policy of trust (C2SP tlog-policy): logs, witnesses with local names, and the quorum, a group or witness that must have cosigned. */
export type Policy = {
  logs: Trusted[];
  witnesses: (Trusted & { alias: string })[];
  quorum: string;
  groups: Map<string, Group>;
};
type Trusted = { verifier: Verifier; url?: string };
type Group = { least: number; members: string[] };

/** The policy that trusts some logs and demands cosignatures of at least `least` of the witnesses. */
export function simplePolicy(logs: Verifier[], witnesses: Verifier[], least = 0): Policy {
  const named = witnesses.map((verifier, number) => ({ alias: `w${number}`, verifier }));
  const rule = `${least} of ${named.length}`;
  const groups = new Map([[rule, { least, members: named.map((one) => one.alias) }]]);
  return { logs: logs.map((verifier) => ({ verifier })), witnesses: named, quorum: least > 0 ? rule : 'none', groups };
}

/** Reads a policy file (C2SP tlog-policy). Throws `policy-malformed` with the line, counted from 1. */
export function parsePolicy(text: string): Policy {
  const policy: Policy = { logs: [], witnesses: [], quorum: '', groups: new Map() };
  const used = new Set<string>();
  for (const [number, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]!.startsWith('#')) continue;
    if (!readLine(policy, used, words)) throw fault('policy-malformed', { line: number + 1 });
  }
  if (policy.quorum === '') throw fault('policy-malformed', { line: text.split('\n').length });
  return policy;
}

function readLine(policy: Policy, used: Set<string>, [what, ...rest]: string[]): boolean {
  if (what === 'log') return addKey(policy.logs, 1, {}, rest);
  if (what === 'witness')
    return fresh(policy, rest[0]) && addKey(policy.witnesses, 4, { alias: rest[0]! }, rest.slice(1));
  if (what === 'group') return fresh(policy, rest[0]) && addGroup(policy, used, rest);
  const name = rest[0] ?? '';
  if (what !== 'quorum' || policy.quorum !== '' || rest.length !== 1 || !(name === 'none' || defined(policy, name)))
    return false;
  policy.quorum = name;
  return true;
}

const defined = (policy: Policy, name: string): boolean =>
  policy.groups.has(name) || policy.witnesses.some((witness) => witness.alias === name);

const fresh = (policy: Policy, name: string | undefined): boolean =>
  name !== undefined && name !== 'none' && !defined(policy, name);

function addKey<T>(list: (Trusted & T)[], type: 1 | 4, own: T, [vkey, url, ...more]: string[]): boolean {
  if (!vkey || more.length > 0) return false;
  try {
    const verifier = parseVkey(vkey);
    const raw = (verifier: Verifier): string => verifier.vkey.split('+').slice(2).join('+').slice(2);
    if (verifier.type !== type || list.some((one) => raw(one.verifier) === raw(verifier))) return false;
    list.push({ verifier, ...(url !== undefined && { url }), ...own });
    return true;
  } catch {
    return false;
  }
}

function addGroup(policy: Policy, used: Set<string>, [name, rule, ...members]: string[]): boolean {
  const least =
    rule === 'all' ? members.length : rule === 'any' ? 1 : /^[1-9][0-9]*$/.test(rule ?? '') ? Number(rule) : 0;
  if (least < 1 || least > members.length) return false;
  for (const member of members) {
    if (!defined(policy, member) || used.has(member)) return false;
    used.add(member);
  }
  policy.groups.set(name!, { least, members });
  return true;
}

/** Whether the witnesses whose vkeys cosigned are enough for the policy's quorum. */
export function quorumMet(policy: Policy, cosigned: Set<string>): boolean {
  const witnessed = (name: string): boolean => {
    const group = policy.groups.get(name);
    if (group) return group.members.filter(witnessed).length >= group.least;
    return cosigned.has(policy.witnesses.find((witness) => witness.alias === name)?.verifier.vkey ?? '');
  };
  return policy.quorum === 'none' || witnessed(policy.quorum);
}
