import { shortCluster } from '#shared/text/short-cluster.ts';

/** "Cụm thi đua số 1" of "Cụm thi đua số 1: các phường quận …"; the whole name on hover. */
export function ShortCluster({ name }: { readonly name: string }) {
  return (
    <span className="grid-text" title={name}>
      {shortCluster(name)}
    </span>
  );
}
