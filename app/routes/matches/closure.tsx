import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { BROKER_CODES } from '#app/domain/matches/closing.ts';
import { isTooLong, readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { matchForBroker } from './parts/for-broker.ts';
import { MatchLanes } from './parts/match-lanes.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { ReasonQuestion } from './parts/reason-question.tsx';
import { Refused } from './parts/refused.tsx';

/** A broker ends a match that does not come to an introduction, with a code for the record. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const match = await matchForBroker(t, by, id, new Date());
  if (!match) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('matches.closure.title', { reference: match.reference }), wasRefused(args.context)),
    back: `/${t.lang}/matches/${id}`,
    match,
    open: match.acts.some(({ href }) => href.endsWith('/closure')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'matches/matchForm', sent);
  const form = readMatchForm(sent);
  if (!form) throw refusalResponse('invalid');
  const { code = '', text } = form;
  if (isTooLong(form)) return refusedPage(args.context, 'too-long', { code, text }, found);
  const problem = problemOf(found);
  if (problem) return refusedPage(args.context, problem, { code, text }, found);
  const outcome = await closeMatch(by, { matchId, code, text }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason, { code, text }, found);
  return goTo(`/${t.lang}/matches/${matchId}`, { flash: 'matches.flash.closed' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function CloseMatch() {
  const t = useT();
  const here = useFormAction();
  const { match, open } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const missing = sent?.refusal === 'reason-needed';
  return (
    <>
      <Refused t={t} reason={sent?.refusal} found={sent?.found} id={missing ? 'code' : undefined} />
      <PageHeading lead={match.next.what}>{t('matches.closure.heading')}</PageHeading>
      <MatchLanes t={t} offer={match.offer} need={match.need} />
      <div className="tws-reading">
        {open ? (
          <Act
            id="close"
            action={here}
            variant="warning"
            consequence={t('matches.closure.consequence')}
            label={t('matches.closure.button')}
          >
            <ReasonQuestion
              t={t}
              codes={BROKER_CODES}
              label={t('matches.closure.reason')}
              hint={t('matches.closure.private')}
              textLabel={t('matches.closure.text')}
              typed={sent?.typed}
              found={sent?.found}
              missing={missing}
            />
          </Act>
        ) : (
          <p>{t('matches.closure.closed')}</p>
        )}
      </div>
    </>
  );
}
