import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { isOver } from '#app/domain/matches/statuses.ts';
import type { NoLane } from '#app/domain/reciprocity/cooperation.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { matchCooperation } from '#app/operations/reciprocity/match-cooperation.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { KeepFirst } from '#app/ui/record/keep-first.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { SplitBar } from '#app/ui/match/split-bar.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { NoteSummary } from '#app/ui/record/note-summary.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { isOfferSuspended } from '#db/queries/matches/suspensions.ts';
import { listConfirmationsOfMatch } from '#db/queries/verification/confirmations.ts';
import { findPoolMatch } from '#db/queries/pools/matches.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { ContactCard } from './parts/contact-card.tsx';
import { matchForReader } from './parts/for-reader.ts';
import { DeliverySection, Standing } from './parts/delivery-section.tsx';
import { InterestSection } from './parts/interest-shown.tsx';
import { KeptSection } from './parts/kept-section.tsx';
import { MatchLanes } from './parts/match-lanes.tsx';
import type { MatchPage } from './parts/match-page.ts';
import { OpinionSaid } from './parts/opinion-said.tsx';
import { BothSides, CooperationSaid } from './parts/parties-said.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { StandingTags } from './parts/status-tag.tsx';
import { shareActs } from './parts/share-acts.ts';
import { readWait } from './parts/read-wait.ts';
import { threadActs } from './parts/thread-acts.ts';

/** A match, in the shape of its reader. Out of reach is the same 404 as not there. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const match = await matchForReader(t, by, id, new Date());
  if (!match) throw (await inProgramme(t, by, id)) ?? refusalResponse('not-found');
  // Beside what comes next, before the ways out.
  const [first, ...rest] = match.acts;
  const acts = [
    ...(first ? [first] : []),
    ...(await threadActs(t, by, match.id)),
    ...(await shareActs(t, by, match.id)),
    ...rest,
    ...(await signedActs(t, by, match)),
  ];
  const { cooperation, noLane, organisations } = await matchCooperation(by, match.id);
  return {
    title: pageTitle(t, t('matches.record.title', { reference: match.reference })),
    cooperation: cooperation.map((kind) => t(`codes.cooperation.${kind}`)),
    noLane,
    organisations,
    suspended: await withActor(actorOf(by), (tx) => isOfferSuspended(tx, match.id)),
    waits: await withActor(actorOf(by), (tx) => readWait(t, tx, by.hat.role, match)),
    forBroker: by.hat.role === 'broker',
    // Of what it was given its donor reads nothing more once it is closed.
    goesSoon: by.hat.role === 'donor' && match.status === 'completed' && !match.need.masked,
    match: { ...match, acts },
  };
}

/** What was confirmed of a delivery outlives its match, and its signed text with it. */
async function signedActs(t: Translator, by: Wearing, { id, status }: MatchPage): Promise<MatchPage['acts']> {
  if (!isOver(status)) return [];
  const signed = await withActor(actorOf(by), (tx) => listConfirmationsOfMatch(tx, id));
  const href = `/${t.lang}/matches/${id}/confirmations`;
  return signed.length > 0 ? [{ href, label: t('confirmations.title'), variant: 'secondary' }] : [];
}

/** A match of a programme stands with the programme, for each State in it. */
async function inProgramme(t: Translator, by: Wearing, id: string): Promise<Response | undefined> {
  if (by.hat.role !== 'focal_point') return undefined;
  const found = await withActor(actorOf(by), (tx) => findPoolMatch(tx, id));
  return found && goTo(`/${t.lang}/pools/${found.poolId}/matches/${found.id}`);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { forBroker, match } = page as { forBroker: boolean; match: MatchPage };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t(forBroker ? 'common.nav.matches' : 'common.nav.my_matches'), href: `/${t.lang}/matches` },
          { text: match.reference },
        ]}
      />
    );
  },
};

export default function MatchRecord() {
  const t = useT();
  const { match, suspended, goesSoon, waits, cooperation, noLane, organisations } = useLoaderData<
    typeof loader
  >() as {
    suspended: boolean;
    goesSoon: boolean;
    waits?: string;
    match: MatchPage;
    cooperation: string[];
    noLane?: NoLane;
    organisations: { id: string; name: string }[];
  };
  return (
    <>
      <PageHeading
        lead={t(
          match.status === 'completed' && match.delivery?.programme
            ? 'deliveries.programme.completed'
            : `matches.lead.${match.status}`,
        )}
        under={
          <StandingTags
            t={t}
            status={match.status}
            became={match.became}
            standing={match.delivery?.standing}
          />
        }
      >
        {t('matches.record.title', { reference: match.reference })}
      </PageHeading>
      <Columns aside={<Next match={match} />}>
        {suspended && <InsetText>{t('offers.suspension.of_match')}</InsetText>}
        {waits && <InsetText>{waits}</InsetText>}
        {goesSoon && (
          <InsetText>
            {t('matches.goes_soon')}{' '}
            <a href={`/${t.lang}/matches/${match.id}/dossier`}>{t('matches.act.dossier')}</a>
          </InsetText>
        )}
        <OwnSide t={t} organization={match.ownSide} />
        {match.delivery && <Standing t={t} delivery={match.delivery} />}
        {match.delivery && <DeliverySection t={t} delivery={match.delivery} />}
        {match.kept && <KeptSection t={t} kept={match.kept} />}
        <MatchLanes t={t} offer={match.offer} need={match.need} />
        {match.interest && <InterestSection t={t} interest={match.interest} />}
        {match.trust && (
          <section aria-labelledby="trust">
            <h2 id="trust">{t('home.offer.trust')}</h2>
            <NoteSummary t={t} note={match.trust} head="h3" />
          </section>
        )}
        <CooperationSaid t={t} kinds={cooperation} noLane={noLane} receiverUnread={match.receiverUnread} />
        <BothSides t={t} of={organisations} />
        {match.keepFirst && <KeepFirst t={t} href={match.keepFirst} />}
        {match.closing && <InsetText>{match.closing}</InsetText>}
        {match.contacts.length > 0 && (
          <section aria-labelledby="contacts">
            <h2 id="contacts">{t('matches.contacts')}</h2>
            <InsetText>{t('matches.confidential')}</InsetText>
            {match.contacts.map(({ title, contact }) => (
              <ContactCard key={title} t={t} title={title} contact={contact} />
            ))}
          </section>
        )}
        {match.away?.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {match.score && <Reasons score={match.score} />}
        {match.opinions && (
          <section aria-labelledby="opinions">
            <h2 id="opinions">{t('hubs.opinions.title')}</h2>
            <ul>
              {match.opinions.lines.map((line) => (
                <li key={line.text}>
                  <OpinionSaid t={t} line={line} />
                </li>
              ))}
            </ul>
            <p>
              <a href={match.opinions.href}>{t('hubs.of_match.all')}</a>
            </p>
          </section>
        )}
        {match.chips.length > 0 && (
          <section aria-labelledby="principles">
            <h2 id="principles">{t('common.principles')}</h2>
            <p>{t('principles.match.lead')}</p>
            <PrincipleChips t={t} chips={match.chips} />
          </section>
        )}
        <h2>{t('common.timeline')}</h2>
        <Timeline
          t={t}
          events={match.events.map(({ at, what, who, note }) => ({
            at,
            what,
            who: who && <InARow t={t} parts={who} />,
            note: note && <OwnText text={note} />,
          }))}
        />
        <p>
          <a href={`/${t.lang}/matches/${match.id}/dossier`}>{t('matches.act.dossier')}</a>
        </p>
        <Disclaimer t={t} />
      </Columns>
    </>
  );
}

function Next({ match }: { match: MatchPage }) {
  const t = useT();
  const { next, acts } = match;
  return (
    <WhatNext
      t={t}
      what={next.what}
      who={next.who}
      since={next.since}
      by={next.by}
      yours={next.yours}
      clock={
        next.left !== undefined &&
        next.total !== undefined && <Clock t={t} left={next.left} total={next.total} />
      }
    >
      {acts.length > 0 && (
        <ButtonGroup>
          {acts.map(({ href, label, variant }) => (
            <ButtonLink key={href} href={href} variant={variant}>
              {label}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
    </WhatNext>
  );
}

function Reasons({ score }: { score: NonNullable<MatchPage['score']> }) {
  const t = useT();
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{t('matches.score.title')}</h2>
      <p>{score.made}</p>
      <SplitBar t={t} parts={score.parts} total={score.total} max={score.max} />
      <Details summary={t('matches.score.open')}>
        <ScoreBreakdown
          t={t}
          caption={t('matches.score.caption')}
          parts={score.parts}
          total={score.total}
          max={score.max}
        />
      </Details>
    </section>
  );
}
