/** Type-checks each layer with its own `lib` and `types`, so that a layer cannot use what it must not see. */
import { spawn } from 'node:child_process';

const layers = [
  'shared',
  'db',
  'electron',
  'electron/tsconfig.preload.json',
  'electron/chromium',
  'renderer',
  'tests',
];

async function check(project: string): Promise<boolean> {
  return new Promise((resolve) => {
    const tsc = spawn('node_modules/.bin/tsc', ['-p', project], { stdio: 'inherit' });
    tsc.on('close', (code) => resolve(code === 0));
  });
}

let allGood = true;
for (const layer of process.argv[2] ? [process.argv[2]] : layers) {
  const good = await check(layer);
  if (!good) console.error(`type errors in ${layer}`);
  allGood &&= good;
}
process.exit(allGood ? 0 : 1);
