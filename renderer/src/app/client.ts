import { createTRPCClient } from '@trpc/client';
import type { AppRouter } from '#shared/contract/index.ts';
import { ipcLink } from './ipc-link.ts';

/** Calls outside of React; screens use `useTRPC`. */
export const trpcClient = createTRPCClient<AppRouter>({ links: [ipcLink] });
