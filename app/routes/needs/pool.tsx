import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import {
  canHandIn,
  cannotGather,
  canTakeBack,
  memberActions,
  memberStatus,
  type MemberStatus,
  type PoolPhase,
} from '#app/domain/pools/membership.ts';
import { phaseOf, stageOf, type Pool } from '#app/domain/pools/pool.ts';
import { poolActSchema } from '#app/forms/pools.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { viewTitle } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { acceptInvitation, declineInvitation } from '#app/operations/pools/answer-invitation.ts';
import { handInPool } from '#app/operations/pools/hand-in-pool.ts';
import { leavePool } from '#app/operations/pools/leave-pool.ts';
import { takeBackPool } from '#app/operations/pools/take-back-pool.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { withActor } from '#db/client.ts';
import { listPoolMatches } from '#db/queries/pools/matches.ts';
import { findPool, findWhyGivenBack, listNamedInPool, listPoolMembers } from '#db/queries/pools/pools.ts';
import { PoolActs } from './parts/pool-acts.tsx';
import { PoolMatches } from './parts/pool-matches.tsx';
import { PoolStates, type ShownStatus } from './parts/pool-states.tsx';
import { refusedPage } from './parts/refusal.ts';
import { NeedArticle } from './parts/need-article.tsx';
import { showView } from './parts/shown-view.ts';

/**
 * A programme for several States. A State reads exactly what donors would, who of the others agreed to be named once it
 * is in, and says whether it joins, or leaves; its hub and brokers read who is asked.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const geography = currentGeography();
  const { pool, members, named, matches, came } = await withActor(actorOf(by), async (tx) => {
    const found = await findPool(tx, id);
    if (!found) throw refusalResponse('not-found');
    return {
      pool: found,
      members: await listPoolMembers(tx, [id]),
      named: await listNamedInPool(tx, id),
      matches: await listPoolMatches(tx, id),
      came: by.hat.role === 'hub_coordinator' ? await findWhyGivenBack(tx, id) : undefined,
    };
  });
  const { role } = by.hat;
  const mine = role === 'focal_point' ? members[0] : undefined;
  const status = mine && memberStatus(mine);
  const view = pool.views.parties ?? pool.views.registered;
  const heading = view ? viewTitle(t, geography, view) : { text: t('pools.word'), lang: t.lang };
  const joined = members.filter((member) => memberStatus(member) === 'joined').length;
  return {
    title: pageTitle(t, heading.text, wasRefused(args.context)),
    here: `/${t.lang}/pools/${id}`,
    back:
      role === 'broker'
        ? { href: `/${t.lang}/needs/${pool.needId}`, text: 'needs.record.to_need' as const }
        : { href: `/${t.lang}/pools`, text: 'pools.list.title' as const },
    heading,
    role,
    reference: view?.reference ?? '',
    hub: pool.hub.name,
    states: pool.states,
    phase: phaseOf(pool),
    stage: stageOf(pool),
    came: came && { code: came.code, text: came.text, on: dayOf(came.at) },
    status,
    next: mine?.joinedAt && status === 'joined' ? nextOf(t, pool, mine.joinedAt) : undefined,
    need: role === 'focal_point' ? mine?.needId : role === 'broker' ? pool.needId : undefined,
    viewHash: pool.viewHash,
    /** Back from proving who they are, with what they had chosen. */
    joining: JOINING.find((choice) => choice === new URL(args.request.url).searchParams.get('join')),
    acts: status ? memberActions(status, phaseOf(pool)) : [],
    isStuck: role === 'hub_coordinator' && cannotGather(members.map(memberStatus), phaseOf(pool)),
    mayHandIn: role === 'hub_coordinator' && canHandIn(joined, phaseOf(pool)),
    mayTakeBack: role === 'hub_coordinator' && canTakeBack(phaseOf(pool)),
    named: named.map(({ organisation, stateCode }) => ({
      organisation,
      state: placeName(geography, stateCode, t),
    })),
    members:
      role === 'focal_point'
        ? []
        : members.map((member) => ({
            state: placeName(geography, member.stateCode, t),
            status: standingOf(memberStatus(member), phaseOf(pool)),
          })),
    matches: matches.map(({ id: match, offer, donor, status: at, answer, reference }) => ({
      id: match,
      reference,
      title: offer.title,
      titleLang: offer.textLanguage,
      donor,
      status: at,
      answer,
    })),
    views: Object.values(pool.views).map((each) => showView(t, each)),
  };
}

/** Nobody joins what was handed in: who was only asked until then is not in it. */
function standingOf(status: MemberStatus, phase: PoolPhase): ShownStatus {
  return status === 'invited' && phase !== 'gathering' ? 'not-in' : status;
}

/** For a State that is in: who has the programme now, and since when. No day is set for any of it. */
function nextOf(t: Translator, pool: Pool, joinedAt: Date) {
  const stage = stageOf(pool);
  if (stage !== 'gathering' && stage !== 'with-brokers' && stage !== 'circulating') return undefined;
  return {
    what: t(`pools.next.${stage}`),
    who: stage === 'gathering' ? pool.hub.name : t(`pools.next.with.${stage}`),
    since: dayOf(pool.handedInAt ?? joinedAt),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator']);
  const lang = requireLanguage(args.params.lang);
  const poolId = requireUuid(args.params.id);
  const now = new Date();
  const read = parseWithZod(await args.request.formData(), { schema: poolActSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { act, viewHash = '', named } = read.value;
  // What makes something of the State known to more people.
  if (act === 'join') requireRecentConfirmation(args, by, now, joiningAgain(lang, poolId, named));
  const came =
    act === 'join'
      ? await acceptInvitation(by, { poolId, viewHash, named: named === 'yes' }, now)
      : act === 'decline'
        ? await declineInvitation(by, { poolId }, now)
        : act === 'leave'
          ? await leavePool(by, { poolId }, now)
          : act === 'take-back'
            ? await takeBackPool(by, { poolId }, now)
            : await handInPool(by, { poolId }, now);
  if (!came.ok) return refusedPage(args.context, came);
  const stays = act === 'join' || act === 'hand-in';
  return goTo(stays ? `/${lang}/pools/${poolId}` : `/${lang}/pools`, { flash: FLASH[act] });
}

const JOINING = ['named', 'unnamed'] as const;

/** The page is read again before anything is joined; what was chosen about the State's name stands there as it was. */
function joiningAgain(lang: string, poolId: string, named: 'yes' | undefined): string {
  return `/${lang}/pools/${poolId}?join=${named ? 'named' : 'unnamed'}`;
}

const FLASH = {
  join: 'pools.flash.joined',
  decline: 'pools.flash.declined',
  leave: 'pools.flash.left',
  'hand-in': 'pools.flash.handed_in',
  'take-back': 'pools.flash.taken_back',
} as const;

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { back } = page as { back: { href: string; text: 'pools.list.title' | 'needs.record.to_need' } };
    return <BackLink href={back.href}>{t(back.text)}</BackLink>;
  },
};

export default function PoolRecord() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={t('pools.over', { hub: page.hub })}
        lead={t(
          page.status && page.phase !== 'ended'
            ? `pools.lead.${page.status}`
            : page.mayHandIn
              ? 'pools.waits.hand_in'
              : `pools.phase_lead.${page.stage}`,
        )}
        under={<Reference t={t} reference={page.reference} />}
      >
        <bdi lang={page.heading.lang}>{page.heading.text}</bdi>
      </PageHeading>
      {page.joining && page.acts.includes('join') && (
        <InsetText>
          {t('pools.join.not_yet')} <a href="#acts">{t('pools.join.go_on')}</a>
        </InsetText>
      )}
      {page.isStuck && (
        <InsetText>
          {t('pools.stuck')} <a href={`/${t.lang}/pools`}>{t('pools.similar.title')}</a>
        </InsetText>
      )}
      {page.came && (
        <InsetText>
          <p>{t('pools.came_back', { day: t.day(page.came.on) })}</p>
          <p>{t(`needs.return.code.${page.came.code}`)}</p>
          <OwnText text={page.came.text} />
        </InsetText>
      )}
      {page.next && <WhatNext t={t} {...page.next} who={<bdi>{page.next.who}</bdi>} />}
      <PoolStates t={t} page={page} />
      {page.matches.length > 0 && (
        <PoolMatches t={t} here={page.here} role={page.role} matches={page.matches} />
      )}
      <section aria-labelledby="shown">
        <h2 id="shown">{t('pools.shown.title')}</h2>
        <p>{t('pools.shown.text')}</p>
      </section>
      {page.views.map((view) => (
        <NeedArticle key={view.audience} t={t} view={view} />
      ))}
      <PoolActs t={t} page={page} />
    </div>
  );
}
