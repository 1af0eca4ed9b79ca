import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleView } from '#shared/contract/settings.ts';
import { buildSample } from '#shared/domain/sample/generate.ts';
import type { Sample } from '#shared/domain/sample/sample.ts';
import { AppError } from '#shared/errors.ts';

function readParts(resourcesDir: string, sampleId: string): Record<string, unknown> {
  const folder = join(resourcesDir, 'samples', sampleId);
  if (!existsSync(folder)) throw AppError.of('NOT_FOUND', { what: `bộ dữ liệu mẫu “${sampleId}”` });
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}

/** A sample campaign with its units, people and values, always the same. */
export function readSample(resourcesDir: string, sampleId: string): Sample {
  return buildSample(readParts(resourcesDir, sampleId) as unknown as Parameters<typeof buildSample>[0]);
}

/** The samples that ship with the application. */
export function sampleList(resourcesDir: string): SampleView[] {
  return readdirSync(join(resourcesDir, 'samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const { id, name, description } = readSample(resourcesDir, entry.name);
      return { id, name, description };
    });
}
