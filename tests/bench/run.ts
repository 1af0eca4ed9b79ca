/** `npm run bench [-- NAME …]`: every measurement in its own process, one after the other. Each prints its own ratios. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'run.ts');
let failed = 0;
for (const name of files.filter((file) => wanted.length === 0 || wanted.includes(file.replace('.ts', '')))) {
  console.log(`\n== ${name.replace('.ts', '')}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
