import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { PARTIES, type Party } from '#app/domain/matches/lifecycle.ts';
import { FULL } from '#app/domain/matches/weights.ts';
import { isTooLong, NOTE_LENGTH, readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { judgeMatch } from '#app/operations/matches/judge-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { listAnswers } from '#db/queries/matches/answers.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { matchForBroker } from './parts/for-broker.ts';
import { judgedShown } from './parts/judged-shown.ts';
import { InterestSection } from './parts/interest-shown.tsx';
import { MatchLanes } from './parts/match-lanes.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { Refused } from './parts/refused.tsx';

/** A broker puts what a State asked for, or a donor showed interest in, before both sides. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const match = await matchForBroker(t, by, id, new Date());
  if (!match) throw refusalResponse('not-found');
  const open =
    match.ownSide === undefined && (match.status === 'requested' || match.status === 'interest-declared');
  return {
    title: pageTitle(
      t,
      t('matches.proposal.title', { reference: match.reference }),
      wasRefused(args.context),
    ),
    back: `/${t.lang}/matches/${id}`,
    match,
    open,
    asked: await askedOf(by, id),
    judged: open ? await judgedToday(t, by, id) : undefined,
  };
}

/** Whose answer is still to come once it is proposed: what one side asked for counts as its yes. */
async function askedOf(by: Wearing, id: string): Promise<Party | 'both' | 'nobody'> {
  const given = await withActor(actorOf(by), (tx) => listAnswers(tx, id));
  const waiting = PARTIES.filter(
    (party) => !given.some((one) => one.party === party && one.answer === 'yes'),
  );
  return waiting.length === 1 ? waiting[0]! : waiting.length === 0 ? 'nobody' : 'both';
}

async function judgedToday(t: Translator, by: Wearing, id: string) {
  const pair = await withActor(actorOf(by), (tx) => findMatch(tx, id));
  const judged = pair && (await judgeMatch(by, { needId: pair.needId, offerId: pair.offer.id }, new Date()));
  return judged && judgedShown(t, judged);
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'matches/matchForm', sent);
  const form = readMatchForm(sent);
  if (!form) throw refusalResponse('invalid');
  if (isTooLong(form)) return refusedPage(args.context, 'too-long', { text: form.text }, found);
  const problem = problemOf(found);
  if (problem) return refusedPage(args.context, problem, { text: form.text }, found);
  const match = await withActor(actorOf(by), (tx) => findMatch(tx, matchId));
  if (!match) throw refusalResponse('not-found');
  const asked = await askedOf(by, matchId);
  const proposal = { needId: match.needId, offerIds: [match.offer.id], note: form.text, begun: matchId };
  const outcome = await proposeMatches(by, proposal, new Date());
  const result = outcome.ok ? outcome.value[0]! : { proposed: false as const, reason: outcome.reason };
  if (!result.proposed) return refusedPage(args.context, result.reason, { text: form.text }, found);
  return goTo(`/${t.lang}/matches/${matchId}`, {
    flash: asked === 'both' ? 'matches.flash.proposed' : `matches.flash.proposed_${asked}`,
  });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function ProposeMatch() {
  const t = useT();
  const here = useFormAction();
  const { match, open, asked, judged, back } = useLoaderData<typeof loader>();
  const isStopped = judged !== undefined && judged.stops.length > 0;
  const sent = useActionData<typeof action>();
  return (
    <>
      {sent && isStopped ? (
        <ErrorSummary
          title={t('common.error_summary')}
          errors={[{ text: t('matches.proposal.stopped'), id: 'stopped' }]}
        />
      ) : (
        <Refused t={t} reason={sent?.refusal} found={sent?.found} />
      )}
      <PageHeading lead={match.next.what}>{t('matches.proposal.heading')}</PageHeading>
      <MatchLanes t={t} offer={match.offer} need={match.need} />
      {match.interest && <InterestSection t={t} interest={match.interest} />}
      {judged && !isStopped && (
        <ScoreBreakdown
          t={t}
          caption={t('matches.proposal.points')}
          parts={judged.parts}
          total={judged.points}
          max={FULL}
        />
      )}
      <div className="tws-reading">
        {isStopped && (
          <InsetText id="stopped">
            <h2>{t('matches.proposal.stopped')}</h2>
            <ul>
              {judged.stops.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
            <p>{t('matches.proposal.stopped_next')}</p>
            <p>
              <a href={`${back}/closure`}>{t('matches.proposal.close')}</a>
            </p>
          </InsetText>
        )}
        {/* What was typed before something stood in the way is not lost with the button. */}
        {isStopped && sent?.typed.text && <OwnText text={sent.typed.text} />}
        {open && !isStopped && (
          <Act
            id="propose"
            action={here}
            consequence={t(
              asked === 'both' ? 'matches.propose.consequence' : `matches.proposal.asks.${asked}`,
            )}
            label={t('matches.proposal.button')}
          >
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              <Textarea
                id="text"
                name="text"
                label={t('matches.note.label')}
                hint={t('matches.note.hint')}
                value={sent?.typed.text}
                error={sent?.found?.secrets?.text}
                errorPrefix={t('common.error_prefix')}
                rows={3}
                dir="auto"
                limit={t('common.characters', { count: NOTE_LENGTH })}
              />
            </OwnWords>
          </Act>
        )}
        <OwnSide t={t} organization={match.ownSide} />
        {!open && match.ownSide === undefined && <p>{t('matches.proposal.closed')}</p>}
      </div>
    </>
  );
}
