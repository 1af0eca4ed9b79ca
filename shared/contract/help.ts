import { z } from 'zod';
import { HelpPage } from '../domain/help/help-page.ts';
import { type MaybePromise, procedure, router } from './trpc.ts';

export interface HelpService {
  /** All pages, in the order of the list; they are small. */
  pages(): MaybePromise<HelpPage[]>;
}

export const helpRouter = router({
  pages: procedure.output(z.array(HelpPage)).query(({ ctx }) => ctx.services.help.pages()),
});
