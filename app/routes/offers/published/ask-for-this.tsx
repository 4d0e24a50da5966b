import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';

type Props = {
  t: Translator;
  offerId: string;
  viewer: { role?: Role } | undefined;
  /** All its places are taken. */
  isFull: boolean;
};

/** The way from an offer to a need: for focal points, and for whoever has not signed in and may be one. */
export function AskForThis({ t, offerId, viewer, isFull }: Props) {
  if (viewer && viewer.role !== 'focal_point') return null;
  const label = t(isFull ? 'home.need.act' : 'home.offer.ask');
  return (
    <>
      <h2>{label}</h2>
      {isFull && <p>{t('home.offer.full')}</p>}
      <p>{t('home.offer.ask_text')}</p>
      <ButtonLink variant="receive" href={`/${t.lang}/needs/new?offer=${offerId}`}>
        {label}
      </ButtonLink>
    </>
  );
}
