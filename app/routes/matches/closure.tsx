import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { BROKER_CODES, concludingCodes, LAPSE_CODE } from '#app/domain/matches/closing.ts';
import { isOnlyTheirs } from '#app/domain/matches/party-view.ts';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import { isTooLong, readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { matchForBroker } from './parts/for-broker.ts';
import { ConfirmedTable } from './parts/delivery-section.tsx';
import { KeptSection } from './parts/kept-section.tsx';
import type { MatchPage } from './parts/match-page.ts';
import { MatchLanes } from './parts/match-lanes.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { ReasonQuestion } from './parts/reason-question.tsx';
import { Refused } from './parts/refused.tsx';

/**
 * A broker ends a match: one that does not come to an introduction, one that is completed, one of which nobody was heard.
 */
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
    how: howOf(match),
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
  const match = await matchForBroker(t, by, matchId, new Date());
  if (!match) throw refusalResponse('not-found');
  const how = howOf(match);
  const now = new Date();
  const outcome =
    how === 'close'
      ? await closeMatch(by, { matchId, code, text }, now)
      : await concludeMatch(by, { matchId, action: how, code, text }, now);
  if (!outcome.ok) return refusedPage(args.context, outcome.reason, { code, text }, found);
  return goTo(`/${t.lang}/matches/${matchId}`, {
    flash: how === 'close' ? 'matches.flash.closed' : `deliveries.flash.${how}`,
  });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

type How = 'close' | 'conclude' | 'lapse';

function codesOf(how: How, { delivery }: Pick<MatchPage, 'delivery'>): readonly ClosingCode[] {
  const { remainder } = delivery ?? {};
  if (how === 'conclude') return concludingCodes(remainder === 'programme' ? undefined : remainder);
  return how === 'close' ? BROKER_CODES : [LAPSE_CODE];
}
const TEXTS = {
  close: 'matches.closure.text',
  conclude: 'deliveries.conclude.lesson',
  lapse: 'deliveries.lapse.text',
} as const satisfies Record<How, string>;

function howOf({ status }: Pick<MatchPage, 'status'>): How {
  if (status === 'completed') return 'conclude';
  return status === 'introduced' || status === 'designing' ? 'lapse' : 'close';
}

/** What the State confirmed, result by result, beside the choice of what came of it. */
function StateSaid({ t, delivery }: { t: Translator; delivery: NonNullable<MatchPage['delivery']> }) {
  return (
    <section>
      <ConfirmedTable t={t} results={delivery.results} />
      {delivery.remainder && <p>{t(`deliveries.conclude.${delivery.remainder}`)}</p>}
    </section>
  );
}

export default function CloseMatch() {
  const t = useT();
  const here = useFormAction();
  const { match, how, open } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const missing = sent?.refusal === 'reason-needed';
  return (
    <>
      <Refused t={t} reason={sent?.refusal} found={sent?.found} id={missing ? 'code' : undefined} />
      <PageHeading lead={match.next.what}>
        {how === 'close' ? t('matches.closure.heading') : t(`deliveries.${how}.heading`)}
      </PageHeading>
      <MatchLanes t={t} offer={match.offer} need={match.need} />
      {how === 'conclude' && match.delivery && <StateSaid t={t} delivery={match.delivery} />}
      {how === 'conclude' && match.kept && <KeptSection t={t} kept={match.kept} />}
      <div className="tws-reading">
        {match.ownSide !== undefined ? (
          <OwnSide t={t} organization={match.ownSide} />
        ) : open ? (
          <Act
            id="close"
            action={here}
            variant="warning"
            consequence={
              how !== 'close'
                ? t(`deliveries.${how}.consequence`)
                : t(
                    isOnlyTheirs(match.status)
                      ? 'matches.closure.consequence_unproposed'
                      : 'matches.closure.consequence',
                  )
            }
            label={how === 'close' ? t('matches.closure.button') : t(`matches.act.${how}`)}
          >
            <ReasonQuestion
              t={t}
              codes={codesOf(how, match)}
              label={t(how === 'conclude' ? 'deliveries.conclude.code' : 'matches.closure.reason')}
              hint={t(how === 'conclude' ? 'deliveries.conclude.private' : 'matches.closure.private')}
              textLabel={t(TEXTS[how])}
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
