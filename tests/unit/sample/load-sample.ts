import { readFileSync } from 'node:fs';
import { buildSample } from '#shared/domain/sample/generate.ts';
import { SampleParts, sampleNamesFile, samplePartFiles } from '#shared/domain/sample/parts.ts';
import type { Sample } from '#shared/domain/sample/sample.ts';

const folder = new URL('../../../resources/samples/can-tho-2024/', import.meta.url);

export function readParts(): SampleParts {
  const files = Object.entries(samplePartFiles);
  const parts = Object.fromEntries(files.map(([key, file]) => [key, readRaw(file)]));
  return SampleParts.parse({ ...parts, names: readRaw(`../${sampleNamesFile}`) });
}

export function readRaw(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

export function readText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

export function loadSample(): Sample {
  return buildSample(readParts());
}
