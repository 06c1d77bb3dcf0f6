import { readFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run under `.ci/run` with one plain line, and fails it where a test was skipped: each kind runs there. Tests of outside
 * vectors (`reference`) are apart: where `../shared` is not beside the clone they cannot run, and are counted.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const skipped: string[] = [];
    let vectors = 0;
    for (const module of modules) {
      const outside = /\breference\(/.test(readFileSync(module.moduleId, 'utf8'));
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state]++;
        if (state === 'skipped' && outside) vectors++;
        else if (state === 'skipped') skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    const apart = vectors > 0 ? `, ${vectors} of them for want of outside vectors (../shared/reference)` : '';
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped${apart}\n`);
    if (skipped.length === 0) return;
    process.stdout.write(`No test may be skipped here:\n${skipped.map((name) => `  ${name}\n`).join('')}`);
    process.exitCode = 1;
  }
}
