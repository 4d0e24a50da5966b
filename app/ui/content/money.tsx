import type { Translator } from '#app/i18n/translate.ts';

/** Whole United States dollars, kept in one piece whatever the direction of the text around. */
export function Money({ t, usd }: { t: Translator; usd: number }) {
  return <bdi className="tws-figure">{`USD ${t.number(usd)}`}</bdi>;
}
