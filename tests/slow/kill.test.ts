/**
 * The program is killed at random moments while it takes in forms and packages, changes settings and makes backups; now and
 * then once more while it recovers. What it acknowledged must be there, and nothing by halves.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsAfter, type Office, prepareOffice, type Said } from './kill/office.ts';

const KILLS = Number(process.env['KILLS'] ?? 30);
const AT_ONCE = 2;
const LONGEST_LIFE_MS = 1_500;
const child = join(import.meta.dirname, 'kill/child.ts');

let office: Office;
beforeAll(async () => {
  office = await prepareOffice();
}, 120_000);
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

/** Runs the program on a folder and kills it `life` ms after it has got to a line. */
async function runAndKill(
  dataDir: string,
  seed: number | 'open',
  from: RegExp,
  life: number,
): Promise<Said[]> {
  const args = [child, dataDir, office.packageFile, String(seed), ...office.forms];
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(program, 'close');
  let output = '';
  let isTimed = false;
  program.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    if (isTimed || !from.test(output)) return;
    isTimed = true;
    setTimeout(() => program.kill('SIGKILL'), life);
  });
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal, 'killed, not ended by itself').toBe('SIGKILL');
  // The last line may be cut; what was not said whole was not acknowledged.
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said);
}

test(`${KILLS} kills: nothing acknowledged is lost, nothing is there by halves`, async () => {
  const faults: string[] = [];
  const acknowledged = { forms: 0, packages: 0, settings: 0 };
  let next = 0;
  const work = async () => {
    for (let round = next++; round < KILLS; round = next++) {
      const dataDir = join(office.folder, `round-${round}`);
      cpSync(office.dataDir, dataDir, { recursive: true });
      // Every second one has done something before its time begins to run, however slow the machine.
      const from = round % 2 === 0 ? /"opened"/ : /"(form|package|actor)"/;
      const said = await runAndKill(dataDir, round * 7_919, from, Math.random() * LONGEST_LIFE_MS);
      // Every third one dies again while it opens what the first death left.
      if (round % 3 === 0) await runAndKill(dataDir, 'open', /"loaded"/, Math.random() * 40);
      acknowledged.forms += said.filter(({ form }) => form).length;
      acknowledged.packages += said.filter((line) => line.package).length;
      acknowledged.settings += said.filter(({ actor }) => actor).length;
      for (const fault of await faultsAfter(office, dataDir, said)) faults.push(`round ${round}: ${fault}`);
      rmSync(dataDir, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.stdout.write(`${KILLS} kills, acknowledged: ${JSON.stringify(acknowledged)}\n`);
  // A run that dies before it has done anything would prove nothing.
  const { forms, packages, settings } = acknowledged;
  expect(forms + packages + settings).toBeGreaterThanOrEqual(Math.floor(KILLS / 2));
  expect(faults).toEqual([]);
}, 600_000);
