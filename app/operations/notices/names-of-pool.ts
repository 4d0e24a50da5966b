import type { Pool } from '#app/domain/pools/pool.ts';

/** What stands for a programme in a list of what waits: as far as this reader sees it. */
export function namesOfPool({ views }: Pick<Pool, 'views'>) {
  const view = views.parties ?? views.registered;
  const { title = '', textLanguage = 'und' } = view?.answers ?? {};
  return { title, titleLanguage: textLanguage, reference: view?.reference ?? '' };
}
