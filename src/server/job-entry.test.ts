import { describe, expect, it } from 'vitest';
import { entryOfJob } from './job-entry.ts';
import { planOf } from './question.ts';

describe('the entry of a job in the list of runs', () => {
  it('has what must be built and what must not be, and targets left out', () => {
    const ask = { require: ['Osh/mill'], withoutTargets: ['jobs'] };
    const job = { id: 1, asked: 0, state: 'queued', ask: { root: '/nowhere', run: 'r', case: 'c', kind: 'plan', ask } };
    const entry = entryOfJob(job as unknown as Parameters<typeof entryOfJob>[0]);
    expect(entry).toMatchObject({ require: ['Osh/mill'], forbid: [], withoutTargets: ['jobs'], held: false });
  });
});

describe('the run of a question about a plan', () => {
  it('is judged by that plan', () => {
    const names = ['mine-plan.0123.2.finance', 'mine-plan.0123.2', 'finance'].map(planOf);
    expect(names).toEqual(['mine-plan.0123.2', 'mine-plan.0123.2', 'finance']);
  });
});
