import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleView } from '#shared/contract/settings.ts';
import { buildSample } from '#shared/domain/sample/generate.ts';
import {
  SampleManifest,
  SampleParts,
  sampleNamesFile,
  samplePartFiles,
} from '#shared/domain/sample/parts.ts';
import type { Sample } from '#shared/domain/sample/sample.ts';
import { AppError } from '#shared/errors.ts';

function readPart(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/**
 * A sample campaign with its units, people and values, always the same.
 * @throws AppError NOT_FOUND
 */
export function readSample(resourcesDir: string, sampleId: string): Sample {
  const folder = join(resourcesDir, 'samples', sampleId);
  if (!existsSync(folder)) throw AppError.of('NOT_FOUND', { what: `bộ dữ liệu mẫu “${sampleId}”` });
  const parts = Object.entries(samplePartFiles).map(([key, file]) => [key, readPart(folder, file)]);
  const names = readPart(join(resourcesDir, 'samples'), sampleNamesFile);
  return buildSample(SampleParts.parse({ ...Object.fromEntries(parts), names }));
}

/** The samples that ship with the application, the fullest one first. */
export function sampleList(resourcesDir: string): SampleView[] {
  const root = join(resourcesDir, 'samples');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => SampleManifest.parse(readPart(join(root, name), samplePartFiles.sample)))
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, description }) => ({ id, name, description }));
}
