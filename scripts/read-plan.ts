/**
 * `npm run --silent read-plan -- FILE [--text]`: what the reader proposes for the text of a plan, as JSON. Spans count
 * UTF-16 units of the text; `--text` prints that text instead (what a .docx gives is not what its file holds).
 */
import './node-version.ts';
import { readPlanText } from '#electron/files/plan-text.ts';
import { readPlanAside } from '#electron/files/read-plan-aside.ts';
import { AppError } from '#shared/errors.ts';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--'));

try {
  if (file === undefined) throw AppError.of('PLAN_TEXT_KIND', { file: '' });
  const text = await readPlanText(file);
  process.stdout.write(
    args.includes('--text') ? text : `${JSON.stringify(await readPlanAside(text, file), null, 2)}\n`,
  );
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
