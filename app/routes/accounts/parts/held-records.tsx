import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { Held, HeldKind } from '#db/queries/accounts/posts.ts';

export type HeldShown = {
  kind: HeldKind;
  count: number;
  records: { id: string; reference: string; title: string | null; language: string | null }[];
};

/** No list is longer; the count says how many there are. */
const SHOWN = 100;
const KINDS = ['offer', 'need', 'match'] as const satisfies readonly HeldKind[];
const COUNTS = {
  offer: 'posts.hand_over.offers',
  need: 'posts.hand_over.needs',
  match: 'posts.hand_over.matches',
} as const satisfies Record<HeldKind, string>;

export function heldShown(held: readonly Held[]): HeldShown[] {
  return KINDS.map((kind) => {
    const records = held.filter((record) => record.kind === kind);
    return {
      kind,
      count: records.length,
      records: records
        .slice(0, SHOWN)
        .map(({ id, reference, title, language }) => ({ id, reference, title, language })),
    };
  }).filter(({ count }) => count > 0);
}

/** What goes over with a post, for its holder. */
export function HeldRecords({ t, held }: { t: Translator; held: readonly HeldShown[] }) {
  return (
    <>
      <h2>{t('posts.hand_over.goes')}</h2>
      {held.length === 0 && <p>{t('posts.hand_over.nothing')}</p>}
      {held.map(({ kind, count, records }) => (
        <section key={kind} aria-labelledby={`held-${kind}`}>
          <h3 id={`held-${kind}`}>{t(COUNTS[kind], { count })}</h3>
          {records.length > 0 && (
            <ul>
              {records.map(({ id, reference, title, language }) => (
                <li key={id}>
                  <bdi dir="ltr" className="tws-reference">
                    {reference}
                  </bdi>
                  {title !== null && ' – '}
                  {title !== null &&
                    (title ? (
                      <OwnText as="span" text={title} lang={language ?? undefined} />
                    ) : (
                      t('posts.hand_over.untitled')
                    ))}
                </li>
              ))}
            </ul>
          )}
          {records.length > 0 && count > records.length && (
            <p>{t('posts.hand_over.more', { count: count - records.length })}</p>
          )}
        </section>
      ))}
    </>
  );
}
