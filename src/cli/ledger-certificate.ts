import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { certificatePage, checkProof, fault, parseManifest, russianPapers } from '../ledger/index.ts';
import { wrongUse } from './failure.ts';
import * as io from './ledger-io.ts';
import { proofLine, reportProof, type TrustFlags, trustOf, withTrust } from './ledger-verify.ts';
import { bytesOf } from './read-file.ts';

type Flags = TrustFlags & { proof: string; manifest?: string; manifestProof?: string; out: string; papers?: string };

/** `chorsu ledger certificate FILE --proof P --out page.html`: one printable page each in English, Russian and Chinese. */
export function certificateCommand(): Command {
  const help = words().ledgerHelp;
  const command = withTrust('certificate', help.certificate.about)
    .argument('<file>', help.prove.file)
    .requiredOption('--proof <file>', help.verify.proof)
    .option('--manifest <file>', help.certificate.manifest)
    .option('--manifest-proof <file>', help.certificate.manifestProof)
    .requiredOption('--out <file>', help.certificate.out)
    .option('--papers <dir>', help.certificate.papers);
  return io.runs(command, certificate);
}

async function certificate(file: string, flags: Flags): Promise<io.Found | undefined> {
  if ((flags.manifest === undefined) !== (flags.manifestProof === undefined))
    throw wrongUse(words().ledger.manifestPair);
  const question = await trustOf(flags);
  io.mustBeFile(file);
  const digest = await io.digestOf(file);
  const report = await checkProof(bytesOf(flags.proof), { ...question, digest });
  if (!report.ok) return reportProof(flags, report, file);
  const sha256 = digest.toString('hex');
  const log = question.policy.logs.find((log) => log.verifier.name === report.origin)!;
  const manifest = flags.manifest === undefined ? undefined : await manifestOf(flags.manifest, flags, question, sha256);
  if (manifest && !manifest.report.ok)
    return reportProof({ ...flags, proof: flags.manifestProof! }, manifest.report, flags.manifest!);
  const date = new Date().toISOString().slice(0, 10);
  const of = { report, file: basename(file), sha256, vkey: log.verifier.vkey, on: date };
  const whole = { ...of, ...(manifest && { manifest }) };
  io.write(flags.out, await certificatePage(whole));
  const papers = flags.papers === undefined ? {} : russianPapers(whole);
  for (const [name, text] of Object.entries(papers)) io.write(join(flags.papers!, name), text);
  return { document: { out: flags.out, ...report }, text: `${proofLine(report)}\n${flags.out}` };
}

async function manifestOf(path: string, flags: Flags, question: Awaited<ReturnType<typeof trustOf>>, sha256: string) {
  const manifest = await io.withPath(path, () => parseManifest(bytesOf(path).toString()));
  if (manifest.sha256 !== sha256) throw fault('manifest-other', { path });
  const report = await checkProof(bytesOf(flags.manifestProof!), { ...question, digest: await io.digestOf(path) });
  return { said: manifest, report };
}
