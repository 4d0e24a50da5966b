/**
 * The one home of the Remix options; vite.config.ts hands them to Remix's Vite plugin.
 *
 * All v3 flags are on, so that the move to React Router 7 stays mechanical, except lazy route discovery:
 * its matching costs 1.8 s of CPU for one hostile 8 KB path.
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
};
