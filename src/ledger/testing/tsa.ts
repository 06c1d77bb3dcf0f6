import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A throw-away time-stamping authority of `openssl ts`: its root as a PEM file, and what it answers to a request. */
export type Tsa = {
  roots: string;
  answer: (request: Uint8Array, signer?: string) => Buffer;
  verify: (data: string, reply: string) => boolean;
  /** A list of the root in which a signer is revoked, for a reason or none. */
  revoke: (signer: string, reason?: string) => Buffer;
};

const config = (dir: string, signer: string): string => `
[ tsa ]
default_tsa = one
[ one ]
serial = ${dir}/serial
signer_cert = ${dir}/${signer}.pem
signer_key = ${dir}/${signer}.key
certs = ${dir}/root.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ v3_tsa ]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ v3_loose ]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = timeStamping
[ v3_broad ]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping,serverAuth
`;

/** Runs openssl in a folder; arguments with spaces come after the line. */
function openssl(dir: string, line: string, ...more: string[]): void {
  const run = spawnSync('openssl', [...line.split(' '), ...more], { cwd: dir, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`openssl ${line.split(' ')[0]}: ${run.stderr}`);
}

function issue(dir: string, name: string, extensions: string): void {
  openssl(
    dir,
    `req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`,
  );
  openssl(
    dir,
    `x509 -req -in ${name}.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30 -extfile tsa.cnf -extensions ${extensions} -out ${name}.pem`,
  );
}

/** Makes an authority in `dir`. Signers: `tsa` as RFC 3161 wants it, `loose` (usage not critical), `broad` (more than time stamping). */
export function makeTsa(dir: string): Tsa {
  writeFileSync(join(dir, 'serial'), '01\n');
  writeFileSync(join(dir, 'tsa.cnf'), config(dir, 'tsa'));
  openssl(
    dir,
    'req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -subj',
    '/CN=Throw-away root',
  );
  for (const name of ['tsa', 'loose', 'broad']) issue(dir, name, `v3_${name}`);
  const answer = (request: Uint8Array, signer = 'tsa'): Buffer => {
    writeFileSync(join(dir, 'request.tsq'), request);
    writeFileSync(join(dir, 'answer.cnf'), config(dir, signer));
    openssl(dir, 'ts -reply -config answer.cnf -queryfile request.tsq -out reply.tsr');
    return readFileSync(join(dir, 'reply.tsr'));
  };
  const verify = (data: string, reply: string): boolean =>
    spawnSync('openssl', ['ts', '-verify', '-data', data, '-in', reply, '-CAfile', join(dir, 'root.pem')]).status === 0;
  const revoke = (signer: string, reason?: string): Buffer => {
    const ca = `[ ca ]\ndefault_ca = c\n[ c ]\ndatabase = index.txt\ndefault_md = sha256\ndefault_crl_days = 30\ncertificate = root.pem\nprivate_key = root.key\n`;
    writeFileSync(join(dir, 'ca.cnf'), ca);
    writeFileSync(join(dir, 'index.txt'), '');
    openssl(dir, `ca -config ca.cnf -revoke ${signer}.pem${reason === undefined ? '' : ` -crl_reason ${reason}`}`);
    openssl(dir, 'ca -config ca.cnf -gencrl -out list.crl');
    return readFileSync(join(dir, 'list.crl'));
  };
  return { roots: join(dir, 'root.pem'), answer, verify, revoke };
}
