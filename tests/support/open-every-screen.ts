import type { z } from 'zod';
import { appRouter } from '#shared/contract/index.ts';
import type { TestApp } from './test-app.ts';

interface Procedure {
  _def: { type: string; inputs: z.ZodType[] };
}

/**
 * Calls every query that needs nothing but the campaign (or nothing at all), as its screen does when it opens. Answers with
 * those that failed and why.
 */
export async function openEveryScreen(test: TestApp): Promise<{ asked: string[]; failed: string[] }> {
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
  const asked: string[] = [];
  const failed: string[] = [];
  for (const [path, { _def }] of procedures) {
    if (_def.type !== 'query') continue;
    const inputs = [undefined, { campaignId: test.campaignId }];
    const input = inputs.find((one) => _def.inputs.every((schema) => schema.safeParse(one).success));
    const isFree = _def.inputs.length === 0;
    if (!isFree && input === undefined && !_def.inputs[0]?.safeParse(undefined).success) continue;
    asked.push(path);
    const answer = await test.call(path, input);
    if ('error' in answer) failed.push(`${path}: ${answer.error.code}`);
  }
  return { asked, failed };
}
