import { publicRoute } from '#app/http/viewer.ts';

/** Any address no row names: the same 404 as a record out of reach. */
export function loader() {
  publicRoute();
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
