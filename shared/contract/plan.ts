import { router } from './trpc.ts';

// biome-ignore lint/complexity/noBannedTypes: filled in with the area's procedures
export type PlanService = {};

export const planRouter = router({});
