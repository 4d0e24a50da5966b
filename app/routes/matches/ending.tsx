import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { ENDING_CODES } from '#app/domain/matches/closing.ts';
import { isAgreedUpon, isLive, partyOf } from '#app/domain/matches/lifecycle.ts';
import { isTooLong, readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { ReasonQuestion } from './parts/reason-question.tsx';
import { Refused } from './parts/refused.tsx';

/** A side leaves after the introduction, or ends what was agreed; what the other side learns is said first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const match = await withActor(actorOf(by), (tx) => findMatch(tx, id));
  if (!match) throw refusalResponse('not-found');
  const title = t('plans.ending.title', { reference: match.reference });
  const { status } = match;
  return {
    title: pageTitle(t, title, wasRefused(args.context)),
    back: `/${t.lang}/matches/${id}`,
    party: partyOf(by.hat.role)!,
    how: isAgreedUpon(status) ? ('terminated' as const) : ('left' as const),
    // What is completed is confirmed: it is closed, and nobody ends it.
    open: isLive(status) && status !== 'completed',
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
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
  const outcome = await endMatch(by, { matchId, code, text }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason, { code, text }, found);
  return goTo(`/${t.lang}/matches/${matchId}`, { flash: `plans.flash.${outcome.value.status}` });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function EndMatch() {
  const t = useT();
  const here = useFormAction();
  const { party, how, open } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const missing = sent?.refusal === 'reason-needed';
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} found={sent?.found} id={missing ? 'code' : undefined} />
      <PageHeading>{t(`plans.ending.${how}.heading`)}</PageHeading>
      {open ? (
        <>
          <WarningText prefix={t('common.warning')}>{t(`plans.ending.${how}.consequence`)}</WarningText>
          <Act id="end" action={here} variant="warning" label={t(`plans.ending.${how}.button`)}>
            <ReasonQuestion
              t={t}
              codes={ENDING_CODES[how][party]}
              label={t('matches.reason.label')}
              hint={t('matches.reason.private')}
              textLabel={t('matches.reason.text')}
              typed={sent?.typed}
              found={sent?.found}
              missing={missing}
            />
          </Act>
        </>
      ) : (
        <p>{t('plans.ending.closed')}</p>
      )}
    </div>
  );
}
