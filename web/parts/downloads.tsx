import { api, fileUrl, good } from '../api.ts';
import { useLoaded, Waiting } from './load.tsx';

/** Links to the files of a run. */
export function Downloads({ run }: { readonly run: string }) {
  const files = useLoaded(() => good(api.runs[':run'].files.$get({ param: { run } })), [run]);
  return (
    <Waiting of={files}>
      {(list) => (
        <ul class="files">
          {list
            .filter((path) => !['ask.json', 'explained.json', 'changes.json'].includes(path))
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
