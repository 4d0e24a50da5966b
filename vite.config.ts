import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports } from 'vite-env-only';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [
    // Without this, a component that imports from db/ puts Kysely into the browser without a word.
    denyImports({
      client: {
        specifiers: ['pg', 'kysely', 'lucia', 'pino', 'express', /^@node-rs\//, /^node:/],
        files: ['db/**', 'app/operations/**', 'app/auth/**', 'scripts/**'],
      },
    }),
    remix(remixConfig as Parameters<typeof remix>[0]),
  ],
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } },
  },
  build: {
    target: 'es2022',
    // The policy allows no data: addresses.
    assetsInlineLimit: 0,
    sourcemap: false,
    rollupOptions: {
      onwarn: (warning, warn) => {
        // Routes that only answer POST have no component, and comments inside dependencies are not ours to move.
        if (warning.code !== 'EMPTY_BUNDLE' && warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
});
