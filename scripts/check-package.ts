/** Looks into a packed application: all that it needs, nothing that it must not carry. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type AsarFile, readAsar } from './asar.ts';
import { fuses, readFuses } from './fuses.ts';

const root = join(import.meta.dirname, '..');

const needed: [what: string, pattern: RegExp][] = [
  ['main script', /^out\/main\/main\.js$/],
  ['preload', /^out\/preload\/preload\.cjs$/],
  ['window', /^out\/renderer\/index\.html$/],
  ['migrations', /^db\/migrations\/.+\.sql$/],
  ['migration journal', /^db\/migrations\/meta\/_journal\.json$/],
  ['font for papers', /^resources\/fonts\/Tinos-Regular\.ttf$/],
  ['font for the window', /^resources\/fonts\/BeVietnamPro-Regular\.ttf$/],
  ['font licences', /^resources\/fonts\/.+-LICENSE\.txt$/],
  ['database package', /^node_modules\/better-sqlite3\/lib\/index\.js$/],
];

const unwanted: [what: string, pattern: RegExp][] = [
  ['a test', /(^|\/)tests?\/|\.(test|spec)\.[jt]sx?$/],
  ['the stand-in for Electron', /chromium/i],
  ['a source map', /\.map$/],
  ['TypeScript', /\.tsx?$/],
  ['another package', /^node_modules\/(?!better-sqlite3\/)/],
  ['sources of the database', /^node_modules\/better-sqlite3\/(deps|src)\//],
  ['a data file', /\.(db|sqlite|db-wal|log)$/],
  ['a setting of the machine', /(^|\/)\.(env|npmrc)/],
];

const textFile = /\.(js|cjs|mjs|css|html|json)$/;
const nativeFile = /\.node$/;

/** Text that would tell of the machine that built it, or that the code has its stand-in after all. */
function tellingText(file: AsarFile): string[] {
  if (!textFile.test(file.path) || file.unpacked) return [];
  const text = file.read().toString('utf8');
  const machine = text.includes(root) || text.includes(root.replaceAll(sep, '\\\\'));
  return [
    ...(machine ? [`path of the building machine in ${file.path}`] : []),
    ...(/sourceMappingURL=/.test(text) && file.path.startsWith('out/')
      ? [`source map named in ${file.path}`]
      : []),
    ...(/not provided by the stand-in|playwright-core/.test(text) ? [`stand-in in ${file.path}`] : []),
  ];
}

function checkContents(files: AsarFile[], unpackedDir: string): string[] {
  const problems: string[] = [];
  for (const [what, pattern] of needed) {
    if (!files.some((file) => pattern.test(file.path))) problems.push(`missing: ${what}`);
  }
  for (const [what, pattern] of unwanted) {
    for (const file of files) if (pattern.test(file.path)) problems.push(`${what}: ${file.path}`);
  }
  const native = files.filter((file) => nativeFile.test(file.path));
  if (native.length !== 1 || !native[0]?.unpacked) {
    problems.push(
      `one native file beside the archive expected, found: ${native.map((file) => file.path).join(', ') || 'none'}`,
    );
  }
  const beside = existsSync(unpackedDir)
    ? readdirSync(unpackedDir, { recursive: true, withFileTypes: true })
    : [];
  const besideFiles = beside.filter((entry) => entry.isFile()).map((entry) => entry.name);
  if (besideFiles.length !== 1) problems.push(`outside the archive: ${besideFiles.join(', ') || 'nothing'}`);
  return [...problems, ...files.flatMap(tellingText)];
}

/** @param binary the Electron binary inside `appDir` */
export function checkPackage(appDir: string, binary: string): string[] {
  const archive = join(appDir, 'resources', 'app.asar');
  if (!existsSync(archive)) return ['no app.asar'];
  const set = readFuses(binary);
  const wrong = fuses.filter(([name, on]) => set.get(name) !== on).map(([name]) => `fuse ${name}`);
  return [...checkContents(readAsar(archive), `${archive}.unpacked`), ...wrong];
}
