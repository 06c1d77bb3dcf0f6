import { signal } from '@preact/signals';
import type { RunEntry } from './api.ts';

/** Entries of runs that the server has sent since the page was opened, by run. */
export const told = signal<Readonly<Record<string, RunEntry>>>({});
/** Counts up when a case changes on disk; `id` is the case. */
export const diskChange = signal<{ readonly id: string; readonly count: number }>({ id: '', count: 0 });
/** Whether the server answers. */
export const connected = signal(true);

/** Listens to the server's events; the browser connects again by itself when the stream breaks. */
export function listen(): void {
  const stream = new EventSource('/api/events');
  stream.addEventListener('open', () => {
    connected.value = true;
  });
  stream.addEventListener('error', () => {
    connected.value = stream.readyState !== EventSource.CLOSED && navigator.onLine && connected.value;
    setTimeout(() => {
      connected.value = stream.readyState === EventSource.OPEN;
    }, 4000);
  });
  stream.addEventListener('run', (event) => {
    const run = JSON.parse(event.data as string) as RunEntry;
    told.value = { ...told.value, [run.run]: run };
  });
  stream.addEventListener('case', (event) => {
    const { case: id } = JSON.parse(event.data as string) as { case: string };
    diskChange.value = { id, count: diskChange.value.count + 1 };
  });
}
