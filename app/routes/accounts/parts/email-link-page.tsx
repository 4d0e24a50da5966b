import type { Translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Props = {
  t: Translator;
  heading: string;
  /** The address the account will have; absent when the link is over. */
  email?: string;
  action: string;
  label: string;
  consequence: string;
};

/** What one of the two links of an address change would do, or that it is over. */
export function EmailLinkPage({ t, heading, email, action, label, consequence }: Props) {
  return (
    <div className="tws-reading">
      <PageHeading>{heading}</PageHeading>
      {email ? (
        <>
          <Facts facts={[{ term: t('email.then'), value: <bdi dir="ltr">{email}</bdi> }]} />
          <Act id="email" action={action} label={label} consequence={consequence} />
        </>
      ) : (
        <p>{t('refusals.link-used-or-expired')}</p>
      )}
    </div>
  );
}
