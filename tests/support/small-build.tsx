import type { ServerBuild } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';

/** A Remix build made by hand: one route that answers every address with what `page` returns. */
export function smallBuild(page: (args: LoaderFunctionArgs) => Response | Promise<Response>): ServerBuild {
  const route = { id: 'root', path: '*', module: { loader: page, action: page } };
  return {
    entry: { module: { default: () => new Response('') } },
    routes: { root: route },
    assets: { entry: { imports: [], module: '' }, routes: { root: { id: 'root' } }, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'no-such-folder',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
      v3_routeConfig: true,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild;
}
