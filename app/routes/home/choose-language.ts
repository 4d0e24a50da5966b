import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirectToLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';

export function loader({ request }: LoaderFunctionArgs) {
  publicRoute();
  return redirectToLanguage(request);
}
