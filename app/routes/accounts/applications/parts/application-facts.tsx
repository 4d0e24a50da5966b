import type { ApplicationKind, ApplicationStatus } from '#app/domain/accounts/application.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { ByWhen, type Step } from '../../parts/by-when.tsx';

export type ApplicationFactsProps = {
  reference: string;
  organisation: string;
  kind: ApplicationKind;
  state?: string;
  website: string;
  name: string;
  post: string;
  email: string;
  received: string;
  status: ApplicationStatus;
  decided?: Step;
};

/** What an applicant said of the organisation and of themselves. The website is text: nobody follows it by accident. */
export function ApplicationFacts({ t, facts }: { t: Translator; facts: ApplicationFactsProps }) {
  const { reference, organisation, kind, state, website, name, post, email, received, status, decided } =
    facts;
  return (
    <Facts
      wide
      facts={[
        {
          term: t('common.reference'),
          value: (
            <bdi dir="ltr" className="tws-reference">
              {reference}
            </bdi>
          ),
        },
        { term: t('applications.field.organisation'), value: <OwnText text={organisation} as="span" /> },
        { term: t('organisations.field.kind'), value: t(`codes.actors.${kind}`) },
        ...(state ? [{ term: t('applications.field.state'), value: state }] : []),
        {
          term: t('applications.field.website'),
          value: website ? <bdi dir="ltr">{website}</bdi> : t('common.not_stated'),
        },
        {
          term: t('applications.record.applicant'),
          value: (
            <>
              <OwnText text={name} as="span" />
              {post && (
                <>
                  <br />
                  <OwnText text={post} as="span" />
                </>
              )}
              <br />
              <bdi dir="ltr">{email}</bdi>
            </>
          ),
        },
        { term: t('applications.record.received'), value: received },
        { term: t('applications.record.status'), value: t(`applications.status.${status}`) },
        ...(decided ? [{ term: t('applications.record.decided'), value: <ByWhen step={decided} /> }] : []),
      ]}
    />
  );
}
