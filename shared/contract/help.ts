import { z } from 'zod';
import { HelpPage } from '../domain/help/help-page.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export interface HelpService {
  /** All pages, in the order of the list; they are small. */
  pages(): MaybePromise<HelpPage[]>;
}

const { procedure, router } = contractFor<{ help: HelpService }>();

export const helpRouter = router({
  pages: procedure.output(z.array(HelpPage)).query(({ ctx }) => ctx.services.help.pages()),
});
