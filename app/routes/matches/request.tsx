import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { FULL } from '#app/domain/matches/weights.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import { requestSchema } from '#app/forms/matches.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { isUuid, requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askForOffer } from '#app/operations/matches/ask-for-offer.ts';
import { judgeMatch } from '#app/operations/matches/judge-match.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lanes } from '#app/ui/content/lanes.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { SplitBar } from '#app/ui/match/split-bar.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { listOpenMatches, tookBackPair } from '#db/queries/matches/matches.ts';
import { mayReach } from '#db/queries/needs/circulation.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { judgedShown } from './parts/judged-shown.ts';

/** A State asks for a published offer, `?offer=<id>`, with a need that it has. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const wanted = new URL(args.request.url).searchParams.get('offer') ?? '';
  const offer = isUuid(wanted) ? (await currentCatalogue(now)).offers.get(wanted) : undefined;
  const found = await withActor(actorOf(by), async (tx) => {
    const need = await findNeed(tx, id);
    if (need?.organisationId !== by.hat.organisation.id) return undefined;
    return {
      need,
      open: offer && (await listOpenMatches(tx, id, [offer.id]))[0]?.id,
      isReached: offer && (await mayReach(tx, id, offer.organisation.id)),
      takenBack: offer !== undefined && (await tookBackPair(tx, id, offer.id)),
    };
  });
  if (!found) throw refusalResponse('not-found');
  const { need, open, isReached, takenBack } = found;
  const judged = offer && (await judgeMatch(by, { needId: id, offerId: offer.id }, now));
  return {
    title: pageTitle(
      t,
      t('matches.ask.title', { reference: offer?.reference ?? need.reference }),
      wasRefused(args.context),
    ),
    base: `/${t.lang}/needs/${id}`,
    need: { title: need.title, lang: need.textLanguage, reference: need.reference },
    circulates: isCirculating(need.status),
    offer: offer && {
      id: offer.id,
      title: offer.title,
      lang: offer.textLanguage,
      reference: offer.reference,
      organisation: offer.organisation.name,
    },
    open: open && `/${t.lang}/matches/${open}`,
    isReached,
    takenBack,
    judged: judged && judgedShown(t, judged),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const needId = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: requestSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const asked = await askForOffer(by, { needId, offerId: read.value.offer }, new Date());
  if (asked.ok) return goTo(`/${lang}/matches/${asked.value.matchId}`, { flash: 'matches.flash.asked' });
  if (asked.reason === 'not-found') throw refusalResponse(asked.reason);
  const open = asked.reason === 'already-there' && (await findOpen(by, needId, read.value.offer));
  // Pressed twice.
  if (open) return goTo(`/${lang}/matches/${open}`);
  return refuseForm(args.context, { refusal: asked.reason }, 409);
}

async function findOpen(by: Wearing, needId: string, offerId: string): Promise<string | undefined> {
  const [open] = await withActor(actorOf(by), (tx) => listOpenMatches(tx, needId, [offerId]));
  return open?.id;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`${(page as { base: string }).base}/ranking`}>{t('matches.ask.back')}</BackLink>
  ),
};

export default function AskForOffer() {
  const t = useT();
  const { base, need, offer, circulates, open, isReached, takenBack, judged } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isStopped = judged !== undefined && judged.stops.length > 0;
  return (
    <>
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('matches.ask.lead')}>{t('matches.ask.heading')}</PageHeading>
      {!offer && (
        <InsetText>
          <p>{t('matches.ask.no_offer')}</p>
          <p>
            <a href={`${base}/ranking`}>{t('matches.ask.back')}</a>
          </p>
        </InsetText>
      )}
      {offer && (
        <Lanes
          first="receive"
          receive={{
            word: t('common.need'),
            title: <OwnText as="span" text={need.title} lang={need.lang} />,
            href: base,
            children: <Reference t={t} reference={need.reference} />,
          }}
          give={{
            word: t('common.offer'),
            title: <OwnText as="span" text={offer.title} lang={offer.lang} />,
            href: `/${t.lang}/offers/${offer.id}`,
            children: (
              <>
                <p>
                  <bdi>{offer.organisation}</bdi>
                </p>
                <Reference t={t} reference={offer.reference} />
              </>
            ),
          }}
        />
      )}
      {offer && judged && !isStopped && (
        <>
          <SplitBar t={t} parts={judged.parts} total={judged.points} max={FULL} />
          <Details summary={t('matches.ranking.why', { reference: offer.reference })}>
            <ScoreBreakdown
              t={t}
              caption={t('matches.proposal.points')}
              parts={judged.parts}
              total={judged.points}
              max={FULL}
            />
          </Details>
        </>
      )}
      <div className="tws-reading">
        {isStopped && (
          <InsetText>
            <h2>{t('matches.proposal.stopped')}</h2>
            <ul>
              {judged.stops.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
            <p>{t(circulates ? 'matches.ask.stopped_next' : 'matches.ask.stopped_before')}</p>
            <p>
              <a href={`/${t.lang}/needs/new?offer=${offer?.id}`}>{t('matches.ask.new_need')}</a>
            </p>
          </InsetText>
        )}
        {offer && !open && !circulates && <InsetText>{t('matches.ask.not_circulating')}</InsetText>}
        {open && (
          <InsetText>
            <a href={open}>{t('matches.ask.open')}</a>
          </InsetText>
        )}
        {offer && !open && circulates && takenBack && (
          <InsetText>
            <p>{t('matches.ask.taken_back')}</p>
            <p>
              <a href={`/${t.lang}/help`}>{t('matches.taken_back.help')}</a>
            </p>
          </InsetText>
        )}
        {offer && !open && circulates && !isStopped && !takenBack && (
          <Form method="post">
            <input type="hidden" name="offer" value={offer.id} />
            <p>{t('matches.ask.yes')}</p>
            <p>{t('matches.ask.told')}</p>
            {!isReached && <p>{t('matches.ask.not_reached')}</p>}
            <p id="ask-consequence">{t('matches.ask.take_back')}</p>
            <Button variant="receive" aria-describedby="ask-consequence">
              {t('matches.ask.button')}
            </Button>
          </Form>
        )}
      </div>
      <Disclaimer t={t} />
    </>
  );
}
