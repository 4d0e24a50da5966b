import type { Translator } from '#app/i18n/translate.ts';

export type WhyNot = 'no_hat' | 'not_administrator' | 'not_lent' | 'nobody' | 'no_broker';

/** Why no deputy can be named now, and what to do. */
export function NoHatToLend({ t, why, organisation }: { t: Translator; why: WhyNot; organisation?: string }) {
  return (
    <>
      <p>
        {why === 'nobody' || why === 'no_broker'
          ? t(`posts.deputies.${why}`, { organisation: organisation ?? '' })
          : t(`posts.deputies.${why}`)}
      </p>
      {why === 'no_hat' && (
        <p>
          <a href={`/${t.lang}/account/hat`}>{t('posts.deputies.choose')}</a>
        </p>
      )}
    </>
  );
}
