/**
 * What is printed is one page without scripts. Fonts are written into it as data: Chromium loads such fonts before the
 * page's load event, so that no script has to wait for them and nothing prints in a fallback font.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For the page to print: no script, no connection, nothing from outside the page. */
export const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

export function inlineFonts(html: string, fontsDir: string): string {
  const loaded = new Map<string, string>();
  return html.replaceAll(/\/fonts\/([A-Za-z0-9-]+\.ttf)/g, (_match, name: string) => {
    const known = loaded.get(name);
    if (known) return known;
    const data = `data:font/ttf;base64,${readFileSync(join(fontsDir, name)).toString('base64')}`;
    loaded.set(name, data);
    return data;
  });
}

/** Runs jobs one after another, also after one of them failed. */
export function oneAtATime<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const job = last.then(
      () => work(input),
      () => work(input),
    );
    last = job;
    return job;
  };
}
