import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { LettersKept } from './letters-kept.tsx';
import type { MailedLink } from './show-mailed-link.ts';

/** `back` is where the page leads on to. */
type Props = { t: Translator; name: string; link: MailedLink; back?: string };

/** Where a link went by mail; itself only at this one moment, and only where it cannot be mailed. */
export function MadeLink({ t, name, link, back }: Props) {
  const { address, email, until, letters } = link;
  if (!address) {
    return (
      <>
        <p>{t('invitations.made.mailed', { email, until })}</p>
        {back && <ButtonLink href={back}>{t('common.continue')}</ButtonLink>}
      </>
    );
  }
  return (
    <>
      <p>{t('invitations.made.link', { name, email, until })}</p>
      <InsetText>
        <code className="tws-code" dir="ltr">
          {address}
        </code>
      </InsetText>
      <WarningText prefix={t('common.warning')}>{t('invitations.made.once')}</WarningText>
      <LettersKept t={t} href={letters} />
      {back && <ButtonLink href={back}>{t('administration.link.done')}</ButtonLink>}
    </>
  );
}
