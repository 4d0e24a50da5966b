import { existsSync } from 'node:fs';
import { index, route, type RouteConfigEntry } from '@remix-run/route-config';
import { ROUTES } from './routes/table.ts';

/** Remix's routes, built from the table: flat, because every loader and action authorises itself and no layout guards. */
const rows: RouteConfigEntry[] = ROUTES.filter((row) => existsSync(new URL(`./routes/${row.file}`, import.meta.url)))
  .map((row) => route(row.path === '' ? ':lang' : `:lang/${row.path}`, `routes/${row.file}`));

export default [index('routes/home/choose-language.ts'), ...rows, route('*', 'routes/home/not-found.tsx')];
