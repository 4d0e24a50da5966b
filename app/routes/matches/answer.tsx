import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { DECLINE_CODES } from '#app/domain/matches/closing.ts';
import { isBeforeIntroduction, partyOf } from '#app/domain/matches/lifecycle.ts';
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
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { matchForDonor } from './parts/for-donor.ts';
import { matchForRecipient } from './parts/for-recipient.ts';
import { InterestSection } from './parts/interest-shown.tsx';
import { MatchLanes } from './parts/match-lanes.tsx';
import { noAt, wordsOf } from './parts/no-words.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { ReasonQuestion } from './parts/reason-question.tsx';
import { Refused } from './parts/refused.tsx';

/** A side says yes or no, with the consequence of each before it is pressed. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const party = partyOf(by.hat.role)!;
  const shape = party === 'donor' ? matchForDonor : matchForRecipient;
  const match = await shape(t, by, id, new Date());
  if (!match) throw refusalResponse('not-found');
  const { status, next } = match;
  return {
    title: pageTitle(t, t('matches.answer.title', { reference: match.reference }), wasRefused(args.context)),
    back: `/${t.lang}/matches/${id}`,
    party,
    match,
    no: isBeforeIntroduction(status) ? noAt(status, next.yours) : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'matches/matchForm', sent);
  const form = readMatchForm(sent);
  if (!form?.answer) throw refusalResponse('invalid');
  const { answer, code = '', text } = form;
  if (isTooLong(form)) return refusedPage(args.context, 'too-long', { code, text }, found);
  const problem = problemOf(found);
  if (problem) return refusedPage(args.context, problem, { code, text }, found);
  const outcome = await answerMatch(
    by,
    answer === 'yes' ? { matchId, answer } : { matchId, answer, code, text },
    new Date(),
  );
  if (!outcome.ok) return refusedPage(args.context, outcome.reason, { code, text }, found);
  const here = `/${t.lang}/matches/${matchId}`;
  if (answer === 'yes') return goTo(here, { flash: 'matches.flash.accepted' });
  if (outcome.value.before === 'proposed') return goTo(here, { flash: 'matches.flash.declined' });
  // Before a proposal the other side was told nothing of it.
  return goTo(here, { flash: `matches.flash.taken_back.${partyOf(by.hat.role)!}` });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function AnswerMatch() {
  const t = useT();
  const here = useFormAction();
  const { back, party, match, no } = useLoaderData<typeof loader>();
  const words = no && wordsOf(no, party);
  const sent = useActionData<typeof action>();
  const missing = sent?.refusal === 'reason-needed';
  return (
    <>
      <Refused t={t} reason={sent?.refusal} found={sent?.found} id={missing ? 'code' : undefined} />
      <PageHeading lead={match.next.what}>{t.label(words?.heading ?? 'matches.answer.nothing')}</PageHeading>
      <MatchLanes t={t} offer={match.offer} need={match.need} />
      {match.interest && <InterestSection t={t} interest={match.interest} />}
      <div className="tws-reading">
        {no === 'answer' && (
          <section aria-labelledby="yes">
            <h2 id="yes">{t('matches.answer.yes')}</h2>
            <p>{t('matches.confidential_before')}</p>
            <Act
              id="accept"
              action={here}
              hidden={{ answer: 'yes' }}
              variant={party === 'donor' ? 'give' : 'receive'}
              consequence={t(
                `matches.answer.yes_consequence.${party === 'recipient' && match.interest ? 'to_interest' : party}`,
              )}
              label={t('matches.answer.yes_button')}
            />
          </section>
        )}
        {words ? (
          <section aria-labelledby="no">
            <h2 id="no">{t.label(words.title)}</h2>
            <WarningText prefix={t('common.warning')}>{t.label(words.consequence)}</WarningText>
            <Act
              id="decline"
              action={here}
              hidden={{ answer: 'no' }}
              variant="secondary"
              label={t.label(words.button)}
            >
              <ReasonQuestion
                t={t}
                codes={DECLINE_CODES[party]}
                label={t('matches.reason.label')}
                hint={t('matches.reason.private')}
                textLabel={t('matches.reason.text')}
                typed={sent?.typed}
                found={sent?.found}
                missing={missing}
              />
            </Act>
          </section>
        ) : (
          <p>
            {t('matches.nothing_to_answer')} <a href={back}>{t('matches.back_to_match')}</a>
          </p>
        )}
      </div>
    </>
  );
}
