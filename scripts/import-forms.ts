/**
 * `npm run --silent import-forms -- --db FILE [--campaign ID] [--dry-run] PATH…`: takes filled forms in without a window,
 * through the use case that the window calls, and prints one line of JSON for each file as soon as it is judged. PATH is a
 * file or a folder. `--dry-run` works on a copy and changes nothing. Exits with 0 whatever the files are like.
 */
import './node-version.ts';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#shared/errors.ts';
import { importForms } from './import-forms/import-forms.ts';

const USAGE = 'npm run --silent import-forms -- --db FILE [--campaign ID] [--dry-run] PATH…';

/** npm changes to the folder of the program; paths are meant from where the command was typed. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const fromCaller = (path: string) => (isAbsolute(path) ? path : resolve(from, path));

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      db: { type: 'string' },
      campaign: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (values.db === undefined || positionals.length === 0) throw new TypeError('--db, PATH');
  return {
    databaseFile: fromCaller(values.db),
    campaignId: values.campaign ?? null,
    isDryRun: values['dry-run'],
    paths: positionals.map((given) => ({ given, path: fromCaller(given) })),
  };
}

/** Whoever reads the lines may have had enough of them. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

let input: ReturnType<typeof readArguments> | null = null;
try {
  input = readArguments();
} catch {
  console.error(USAGE);
  process.exitCode = 2;
}
try {
  if (input !== null) await importForms(input, (line) => process.stdout.write(`${JSON.stringify(line)}\n`));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
