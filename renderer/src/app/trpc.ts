import { MutationCache, QueryClient } from '@tanstack/react-query';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '#shared/contract/index.ts';
import { showError } from '../ui/notify.tsx';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/**
 * The only store of data from the main process. It is never stale by time: the main process says which areas changed.
 * `networkMode: 'always'`, since the library's default would pause every call when Windows reports no network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: Number.POSITIVE_INFINITY,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      // A screen that shows the failure itself, beside its field, sets `meta: { handlesError: true }`.
      if (mutation.meta?.['handlesError'] !== true) showError(error);
    },
  }),
});

/** Reads everything again that the changed areas show; query keys begin with the procedure's path. */
export function invalidateAreas(areas: string[]): void {
  queryClient
    .invalidateQueries({
      predicate: ({ queryKey }) => {
        const path = queryKey[0];
        return Array.isArray(path) && (areas.includes(String(path[0])) || path[0] === 'home');
      },
    })
    .catch(showError);
}
