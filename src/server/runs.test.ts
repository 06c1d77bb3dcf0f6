import { describe, expect, it } from 'vitest';
import { entryOfJob } from './runs.ts';

describe('the entry of a job in the list of runs', () => {
  it('has what must be built and what must not be, and targets left out', () => {
    const ask = { require: ['Osh/mill'], withoutTargets: ['jobs'] };
    const job = { id: 1, asked: 0, state: 'queued', ask: { run: 'r', case: 'c', kind: 'plan', ask } };
    const entry = entryOfJob(job as unknown as Parameters<typeof entryOfJob>[0]);
    expect(entry).toMatchObject({ require: ['Osh/mill'], forbid: [], withoutTargets: ['jobs'], held: false });
  });
});
