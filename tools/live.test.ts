import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { liveModule } from './live.ts';

it('the script in reports is the one that its sources make; after a change, `npm run live`', async () => {
  expect(readFileSync(new URL('../src/view/html/script.ts', import.meta.url), 'utf8')).toBe(await liveModule());
});
