import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import 'dayjs/locale/vi';
import './app/app.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './app/bridge.ts';
import { trpcClient } from './app/client.ts';
import { giveFocusBack } from './app/give-focus-back.ts';
import { router } from './app/router.tsx';
import { theme } from './app/theme.ts';
import { invalidateAreas, queryClient, TRPCProvider } from './app/trpc.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Scroll locking of dialogs writes a style tag of its own and takes the nonce from here.
Object.assign(window, { __webpack_nonce__: nonce });

bridge().onEvent((event) => {
  if (event.kind === 'data.changed') invalidateAreas(event.areas);
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
giveFocusBack(root);

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} getStyleNonce={() => nonce} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
            <ModalsProvider>
              <Notifications position="bottom-right" limit={4} />
              <Suspense>
                <RouterProvider router={router} />
              </Suspense>
            </ModalsProvider>
          </DatesProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
