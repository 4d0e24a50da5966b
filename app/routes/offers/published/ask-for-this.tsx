import type { Role } from '#app/domain/accounts/role.ts';
import type { Closed } from '#app/domain/offers/open-to-state.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';

type Props = {
  t: Translator;
  offerId: string;
  viewer: { role?: Role } | undefined;
  /** Why no State can ask for it today. */
  closed: Closed | undefined;
};

/** The way from an offer to a need: for focal points, and for whoever has not signed in and may be one. */
export function AskForThis({ t, offerId, viewer, closed }: Props) {
  if (viewer && viewer.role !== 'focal_point') return null;
  const label = t(closed ? 'home.need.act' : 'home.offer.ask');
  return (
    <>
      <h2>{label}</h2>
      {closed && <p>{t(`home.offer.closed.${closed}`)}</p>}
      <p>{t('home.offer.ask_text')}</p>
      <ButtonLink variant="receive" href={`/${t.lang}/needs/new?offer=${offerId}`}>
        {label}
      </ButtonLink>
    </>
  );
}
