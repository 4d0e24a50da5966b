import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';

type Props = { t: Translator; offerId: string; viewer: { role?: Role } | undefined };

/** The way from an offer to a need: for focal points, and for whoever has not signed in and may be one. */
export function AskForThis({ t, offerId, viewer }: Props) {
  if (viewer && viewer.role !== 'focal_point') return null;
  return (
    <>
      <h2>{t('home.offer.ask')}</h2>
      <p>{t('home.offer.ask_text')}</p>
      <ButtonLink variant="receive" href={`/${t.lang}/needs/new?offer=${offerId}`}>
        {t('home.offer.ask')}
      </ButtonLink>
    </>
  );
}
