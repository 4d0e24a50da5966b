import type { Role } from '#app/domain/accounts/role.ts';
import type { MatchStatus } from '#app/domain/matches/statuses.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

type Props = {
  t: Translator;
  role: Role;
  matches: readonly {
    id: string;
    reference: string;
    offer: { title: string; lang: string };
    status: MatchStatus;
  }[];
};

/** The way from a need to what came of it. */
export function NeedMatches({ t, role, matches }: Props) {
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">{t('common.nav.matches')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {matches.map(({ id, reference, offer, status }) => (
          <li key={id}>
            <a href={`/${t.lang}/matches/${id}`}>
              <bdi dir="ltr" className="tws-reference">
                {reference}
              </bdi>{' '}
              <OwnText as="span" text={offer.title} lang={offer.lang} />
            </a>{' '}
            ({t(`matches.status.${role === 'focal_point' ? statusFor('recipient', status) : status}`)})
          </li>
        ))}
      </ul>
    </section>
  );
}
