import { max } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { audit } from '#db/schema/audit.ts';
import { AppError } from '#shared/errors.ts';

/** How far the log of changes has come: whatever is changed moves it on. */
export function registerState(db: Reader): number {
  return (
    db
      .select({ seq: max(audit.seq) })
      .from(audit)
      .get()?.seq ?? 0
  );
}

/**
 * What was worked out outside the transaction holds only while nobody else has written since.
 * @throws AppError REGISTER_CHANGED_MEANWHILE
 */
export function requireState(tx: Reader, state: number): void {
  if (registerState(tx) !== state) throw AppError.of('REGISTER_CHANGED_MEANWHILE');
}
