import { basename } from 'node:path';
import { planReading } from '#db/schema/plan.ts';
import type { OpenReadingInput } from '#shared/contract/plan-reader.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, stampNew } from '../../app/app.ts';
import { mutate } from '../../app/mutate.ts';
import { checkLength, readPlanText } from '../../files/plan-text.ts';
import { readPlanAside } from '../../files/read-plan-aside.ts';

const PASTED = 'Văn bản dán vào';

/**
 * Reads a plan's text and keeps it with everything that the reader proposes; looking through it may take days.
 * @throws AppError PLAN_TEXT_* when there is no text to read
 */
export async function openReading(app: App, input: OpenReadingInput): Promise<{ readingId: string }> {
  const { name, text } = await givenText(app, input);
  const reading = await readPlanAside(text, name);
  const readingId = newId();
  const change = {
    action: 'planReader.open',
    entity: 'plan_reading',
    entityId: readingId,
    detail: { name, characters: text.length },
    areas: ['planReader'],
  };
  mutate(app, change, (tx) => {
    tx.insert(planReading)
      .values({ id: readingId, name, text, reading, review: {}, ...stampNew(app) })
      .run();
  });
  return { readingId };
}

async function givenText(app: App, input: OpenReadingInput): Promise<{ name: string; text: string }> {
  if (input.from === 'clipboard') {
    if (!/\p{L}/u.test(input.text)) throw AppError.of('PLAN_TEXT_NO_WORDS', { file: PASTED });
    checkLength(input.text, PASTED);
    return { name: PASTED, text: input.text };
  }
  const path = app.tokens.resolve(input.token);
  return { name: basename(path), text: await readPlanText(path) };
}
