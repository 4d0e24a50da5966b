import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ANSWER_DAYS } from '#app/domain/accounts/application.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findApplicantsAnswer } from '#app/operations/accounts/applications/find-answer.ts';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

/** Why an applicant was not accredited, for whoever has the link of the letter: it is never public. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const answer = await findApplicantsAnswer(args.params.token, new Date());
  const heading = t(answer ? 'applications.answer.title' : 'applications.answer.gone');
  const contact = args.context.helpContact;
  return data({ title: pageTitle(t, heading), heading, answer, contact }, { status: answer ? 200 : 404 });
}

export const meta = titleOf;

export default function Answer() {
  const t = useT();
  const { heading, answer, contact } = useLoaderData<typeof loader>();
  if (!answer) {
    return (
      <div className="tws-reading">
        <PageHeading>{heading}</PageHeading>
        <p>{t('applications.answer.gone_text', { days: ANSWER_DAYS })}</p>
        {contact !== undefined && (
          <p>
            {t('applications.answer.gone_contact')} <ContactLink contact={contact} />
          </p>
        )}
      </div>
    );
  }
  const { code } = answer;
  const lead = code === 'duplicate' || code === 'asks-for-help' ? code : 'lead';
  return (
    <div className="tws-reading">
      <PageHeading lead={t(`applications.answer.${lead}`)}>{heading}</PageHeading>
      <Facts
        facts={[
          {
            term: t('common.reference'),
            value: (
              <bdi dir="ltr" className="tws-reference">
                {answer.reference}
              </bdi>
            ),
          },
          { term: t('applications.record.reason'), value: t(`applications.refusal.${code}`) },
        ]}
      />
      <OwnText text={answer.text} />
      {code === 'duplicate' ? (
        <p>{t('applications.answer.duplicate_next')}</p>
      ) : (
        <p>
          {code === 'asks-for-help' ? (
            <a href={`/${t.lang}/help#focal-point`}>{t('home.help.state')}</a>
          ) : (
            <a href={`/${t.lang}/apply`}>{t('applications.answer.again')}</a>
          )}
        </p>
      )}
    </div>
  );
}
