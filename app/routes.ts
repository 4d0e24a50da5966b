import { index, route } from '@remix-run/route-config';
import { ROUTES } from './routes/table.ts';

/** Remix's routes, built from the table: flat, because every loader and action authorises itself and no layout guards. */
export default [
  index('routes/home/choose-language.ts'),
  ...ROUTES.map((row) => route(row.path === '' ? ':lang' : `:lang/${row.path}`, `routes/${row.file}`)),
  route('*', 'routes/home/not-found.tsx'),
];
