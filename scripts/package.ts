/** `npm run package [-- win|linux]`: builds and packs for this or the named platform, without publishing anything. */
import './node-version.ts';
import { join } from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';
import { build } from './build.ts';

const platforms: Record<string, Platform> = { win: Platform.WINDOWS, linux: Platform.LINUX };
const asked = process.argv[2] ?? (process.platform === 'win32' ? 'win' : 'linux');
const platform = platforms[asked];
if (!platform) {
  console.error(`Unknown platform “${asked}”: use win or linux.`);
  process.exit(1);
}
if (asked === 'win' && process.platform !== 'win32') {
  console.warn(
    'Only for a try: a release for Windows must be packed on Windows, or Electron refuses its archive.',
  );
}

await build(true);
const projectDir = join(import.meta.dirname, '..');
const made = await pack({
  projectDir,
  config: 'electron-builder.yml',
  targets: platform.createTarget(undefined, Arch.x64),
  publish: 'never',
});
console.log(made.join('\n'));
