import { build } from '../../scripts/build.ts';

/** The built application, before tests that run beside each other start it. */
export default async function buildOnce(): Promise<void> {
  await build();
}
