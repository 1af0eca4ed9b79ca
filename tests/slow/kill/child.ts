/** A program at work until it is killed: each line that it prints tells of something committed. */
import { writeSync } from 'node:fs';
import { open, quietPorts } from '../../usecase/start/opening.ts';

const [, , dataDir = '', packageFile = '', seedText = '0', ...forms] = process.argv;
let seed = Number(seedText);
const below = (n: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};
const say = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

say({ loaded: true });
const opened = await open(
  dataDir,
  quietPorts(() => new Date(Date.UTC(2025, 8, 10, 2) + performance.now()).toISOString()),
);
say({ opened: true });
// Dies while it opens, or right after; it must not begin the work anew.
if (seedText === 'open') await new Promise((resolve) => setTimeout(resolve, 60_000));
const { app, services } = opened;
const token = (path: string): string => app.tokens.issue(path).token;
const waiting = [...forms];
let actors = 0;
let isPackageIn = false;
for (;;) {
  const dice = below(10);
  if (dice < 4 && waiting.length > 0) {
    const tokens = waiting.splice(0, 1 + below(4)).map(token);
    const results = await services.tracking.takeInForms({
      tokens,
      receivedOn: '2025-09-10',
      jobId: crypto.randomUUID(),
    });
    for (const { formReturnId, verdict } of results) say({ form: formReturnId, verdict });
  } else if (dice < 7 && !isPackageIn) {
    await services.exchange.takeInPackage({ token: token(packageFile), trustSigner: true });
    isPackageIn = true;
    say({ package: true });
  } else if (dice === 7) {
    await opened.afterStart();
  } else {
    actors += 1;
    await services.settings.setActor({ actor: `Người ${actors}` });
    say({ actor: actors });
  }
}
