import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { preferredLanguage } from '#app/http/language.ts';

/** `/` sends the reader to a language; no cookie remembers it, the address does. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${preferredLanguage(request.headers.get('accept-language'))}`, {
    headers: { Vary: 'Accept-Language' },
  });
}
