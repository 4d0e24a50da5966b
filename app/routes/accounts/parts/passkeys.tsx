import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';

export type ShownPasskey = { id: string; name: string; added: string; used: string | undefined };

/** Somebody's passkeys, each with when it was added and used, and the way to change it. */
export function Passkeys({
  t,
  base,
  passkeys,
}: {
  t: Translator;
  base: string;
  passkeys: readonly ShownPasskey[];
}) {
  return (
    <section>
      <h2>{t('passkeys.title')}</h2>
      <p>{t('passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <p>{t('passkeys.none')}</p>
      ) : (
        <SummaryList
          rows={passkeys.map(({ id, name, added, used }) => ({
            term: <OwnText text={name} as="span" />,
            value: (
              <>
                <p>{t('factors.since', { at: added })}</p>
                <p>{used ? t('passkeys.used', { at: used }) : t('passkeys.unused')}</p>
                <p>
                  <a href={`${base}/second-factor/passkeys/${id}`}>
                    {t('passkeys.change')}
                    <span className="govuk-visually-hidden">
                      {' '}
                      <OwnText text={name} as="span" />
                    </span>
                  </a>
                </p>
              </>
            ),
          }))}
        />
      )}
      <p>
        <a href={`${base}/second-factor/passkeys/new`}>{t('passkeys.new.title')}</a>
      </p>
    </section>
  );
}
