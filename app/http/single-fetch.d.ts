/** Tells Remix's types what `remix.config.js` switches on: loaders and actions keep their types, dates stay dates. */
import '@remix-run/server-runtime';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
