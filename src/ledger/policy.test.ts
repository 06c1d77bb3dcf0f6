import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signerOf } from './note/keys.ts';
import { parsePolicy, quorumMet, simplePolicy } from './policy.ts';

const vkey = (name: string, type: 1 | 4) =>
  signerOf(name, type, generateKeyPairSync('ed25519').privateKey).verifier.vkey;
const log = vkey('log.example', 1);
const x = [1, 2, 3].map((n) => vkey(`x${n}.example`, 4));
const y = [1, 2].map((n) => vkey(`y${n}.example`, 4));

// The example of C2SP tlog-policy, one witness fewer.
const example = `# whom we trust
log ${log} https://log.example/

witness X1 ${x[0]}
witness X2 ${x[1]} https://x2.example
\twitness X3 ${x[2]}
group X-witnesses 2 X1 X2 X3
witness Y1 ${y[0]}
witness Y2 ${y[1]}
group Y-witnesses any Y1 Y2
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

describe('policy', () => {
  it('asks for two of the first and one of the second group', () => {
    const policy = parsePolicy(example);
    const met = (...keys: string[]) => quorumMet(policy, new Set(keys));
    expect(met(x[0]!, x[2]!, y[1]!)).toBe(true);
    expect(met(x[0]!, y[0]!, y[1]!)).toBe(false);
    expect(met(x[0]!, x[1]!, x[2]!)).toBe(false);
    expect(policy.witnesses[1]!.url).toBe('https://x2.example');
  });

  it('refuses what the format forbids, and says where', () => {
    const line = (text: string) => {
      try {
        parsePolicy(text);
        return 0;
      } catch (error) {
        return (error as { fault: { params: { line: number } } }).fault.params.line;
      }
    };
    expect(line('quorum none\n')).toBe(0);
    expect(line('')).toBe(1);
    expect(line(`log ${log}\nlog ${log}\nquorum none`)).toBe(2);
    expect(line(`witness A ${log}\nquorum none`)).toBe(1);
    expect(line(`witness none ${x[0]}\nquorum none`)).toBe(1);
    expect(line('quorum nobody')).toBe(1);
    expect(line('quorum none\nquorum none')).toBe(2);
    expect(line(`witness A ${x[0]}\ngroup G 2 A\nquorum G`)).toBe(2);
    expect(line(`witness A ${x[0]}\ngroup G any A A\nquorum G`)).toBe(2);
    expect(line(`witness A ${x[0]}\ngroup G any A\ngroup H any A\nquorum G`)).toBe(3);
  });

  it('without a file: so many of these', () => {
    const policy = simplePolicy(
      [],
      parsePolicy(example).witnesses.map((witness) => witness.verifier),
      2,
    );
    expect(quorumMet(policy, new Set([x[0]!]))).toBe(false);
    expect(quorumMet(policy, new Set([x[0]!, y[0]!]))).toBe(true);
    expect(quorumMet(simplePolicy([], []), new Set())).toBe(true);
  });
});
