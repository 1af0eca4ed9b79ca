import { readFileSync } from 'node:fs';

/** The version that package.json names. */
export function applicationVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
