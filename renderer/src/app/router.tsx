import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { AreaError } from './AreaError.tsx';
import { CampaignOnly } from './CampaignOnly.tsx';
import { Frame } from './Frame.tsx';
import { Opening } from './Opening.tsx';

const root = createRootRoute({ component: Frame });

/** Screens that show nothing before there is a campaign. */
const ofCampaign = createRoute({ getParentRoute: () => root, id: 'campaign', component: CampaignOnly });

const campaignScreens = [
  createRoute({
    getParentRoute: () => ofCampaign,
    path: '/tracking',
    component: lazyRouteComponent(() => import('../areas/tracking/TrackingScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => ofCampaign,
    path: '/scoring',
    component: lazyRouteComponent(() => import('../areas/scoring/ScoringScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => ofCampaign,
    path: '/awards',
    component: lazyRouteComponent(() => import('../areas/awards/AwardsScreen.tsx')),
  }),
];

const screens = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../areas/home/HomeScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan',
    component: lazyRouteComponent(() => import('../areas/plan/PlanScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan/read',
    validateSearch: (search: Record<string, unknown>): { reading?: string } =>
      typeof search['reading'] === 'string' ? { reading: search['reading'] } : {},
    component: lazyRouteComponent(() => import('../areas/plan/reader/ReaderScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/units',
    // A unit or person that was searched for opens in the panel.
    validateSearch: (search: Record<string, unknown>): { unit?: string; person?: string } => ({
      ...(typeof search['unit'] === 'string' ? { unit: search['unit'] } : {}),
      ...(typeof search['person'] === 'string' ? { person: search['person'] } : {}),
    }),
    component: lazyRouteComponent(() => import('../areas/units/UnitsScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ceremonies',
    component: lazyRouteComponent(() => import('../areas/ceremonies/CeremoniesScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/exchange',
    component: lazyRouteComponent(() => import('../areas/exchange/ExchangeScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: lazyRouteComponent(() => import('../areas/reports/ReportsScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/documents',
    // A paper that was searched for opens in the panel.
    validateSearch: (search: Record<string, unknown>): { document?: string } =>
      typeof search['document'] === 'string' ? { document: search['document'] } : {},
    component: lazyRouteComponent(() => import('../areas/documents/DocumentsScreen.tsx')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../areas/settings/SettingsScreen.tsx')),
  }),
];

/** Hash addresses work the same under every scheme that may serve the window. */
export const router = createRouter({
  routeTree: root.addChildren([...screens, ofCampaign.addChildren(campaignScreens)]),
  history: createHashHistory(),
  defaultErrorComponent: AreaError,
  defaultPendingComponent: Opening,
  defaultPendingMs: 200,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
