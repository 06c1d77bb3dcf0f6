import { fileUrl, listFiles } from '../api.ts';
import { useLoaded, Waiting } from './load.tsx';

/** Files of a run that only the workbench uses. */
const own = new Set(['ask.json', 'explained.json', 'changes.json', 'run.json', 'case.json.gz', 'scenario.json']);

/** Links to the files of a run, or to those of one question about it. */
export function Downloads({ run, of = '' }: { readonly run: string; readonly of?: string }) {
  const files = useLoaded(() => listFiles(run), [run]);
  return (
    <Waiting of={files}>
      {(list) => (
        <ul class="files">
          {list
            .filter((path) => path.startsWith(of) && !own.has(path))
            .map((path) => (
              <li key={path}>
                <a
                  href={fileUrl(run, path, !path.endsWith('.html'))}
                  target={path.endsWith('.html') ? '_blank' : undefined}
                  rel="noopener"
                >
                  {path}
                </a>
              </li>
            ))}
        </ul>
      )}
    </Waiting>
  );
}
