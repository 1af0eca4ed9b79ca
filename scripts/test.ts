/**
 * `npm test`: everything, cheapest first, stopping at the first step that fails. The last line counts the tests.
 * `npm test -- e2e slow` runs only the steps named.
 */
import './node-version.ts';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { presentElectron } from './electron-binary.ts';
import { ensureSystem } from './ensure-system.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run(): Promise<Count>;
}

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache/test');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

async function command(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A check that is no test: silent in the count unless it fails. */
function check(name: string, program: string, args: string[]): Step {
  return {
    name,
    run: async () => ({ passed: 0, failed: (await command(program, args)) ? 0 : 1 }),
  };
}

function countOf(report: string, read: (json: string) => Count): Count {
  return existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
}

/** The counts of a report; a runner that failed without one, or outside its tests, is one failure. */
function countOrFail(report: string, good: boolean, read: (json: string) => Count): Count {
  const counted = countOf(report, read);
  return good || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function vitest(name: string, projects: string[]): Step {
  const report = join(reports, `${name}.json`);
  return {
    name,
    async run() {
      const chosen = projects.flatMap((project) => ['--project', project]);
      const args = ['run', '--config', 'tests/vitest.config.ts', ...chosen, '--passWithNoTests'];
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      rmSync(report, { force: true });
      const good = await command(bin('vitest'), [...args, ...reporters]);
      return countOrFail(report, good, readVitest);
    },
  };
}

function readVitest(json: string): Count {
  const { numPassedTests, numFailedTests } = JSON.parse(json) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: numPassedTests, failed: numFailedTests };
}

const endToEnd: Step = {
  name: 'e2e',
  async run() {
    const report = join(reports, 'e2e.json');
    const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'];
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    // The stand-in runs headless; Electron needs a display.
    const noDisplay =
      process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
    const good =
      noDisplay && presentElectron()
        ? await command('xvfb-run', ['-a', bin('playwright'), ...args], env)
        : await command(bin('playwright'), args, env);
    return countOrFail(report, good, (json) => {
      const { stats } = JSON.parse(json) as {
        stats: { expected: number; unexpected: number; flaky: number };
      };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    });
  },
};

const steps: Step[] = [
  { name: 'system', run: async () => ({ passed: 0, failed: ensureSystem() ? 0 : 1 }) },
  check('lint', bin('biome'), ['check', '.']),
  check('types', process.execPath, ['scripts/typecheck.ts']),
  check('unused', bin('knip'), []),
  vitest('unit', ['rules', 'usecases']),
  check('build', process.execPath, ['scripts/build.ts']),
  endToEnd,
  vitest('slow', ['slow']),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const table: string[] = [];
const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? steps.filter((step) => asked.includes(step.name)) : steps;
for (const step of chosen) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const { passed, failed } = await step.run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(7);
  table.push(`${step.name.padEnd(22)}${seconds} s  ${failed > 0 ? 'FAILED' : 'ok'}`);
  if (failed > 0) break;
}
console.log(`\n${table.join('\n')}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
