import { setTimeout as sleep } from 'node:timers/promises';
import { worker } from '../../src/jobs/index.ts';

/** A worker whose jobs sleep for some milliseconds: `sleeping-worker.ts ADDRESS TOGETHER`. */
const [address, together] = process.argv.slice(2);
await worker({
  address: address!,
  version: '1',
  together: Number(together),
  answerers: {
    async sleep({ ask }) {
      const { ms, n } = ask as { ms: number; n: number };
      await sleep(ms);
      return { value: n, final: true };
    },
  },
});
process.stdout.write('ready\n');
