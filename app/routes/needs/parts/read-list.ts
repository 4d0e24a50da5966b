import type { SerializeFrom } from '@remix-run/node';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, isDay, type Day } from '#app/domain/codes/day.ts';
import { MODES } from '#app/domain/codes/delivery.ts';
import { isAgreed, waitsToWiden } from '#app/domain/needs/agreement.ts';
import { filterQuery, needFilter } from '#app/domain/needs/need-filter.ts';
import { brokerLateBy, nextStep, waitsForDelegation, type NextStep } from '#app/domain/needs/next-step.ts';
import { findChangeCursor, findCursor, pageAddress } from '#app/http/paging.ts';
import { actorOf } from '#app/http/viewer.ts';
import { monthOptions } from '#app/i18n/months.ts';
import { viewLine } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Actor } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { listCirculatingNeeds, VIEWS_A_PAGE } from '#db/queries/needs/views.ts';
import { listOwnNeeds, NEEDS_A_PAGE } from '#db/queries/needs/lists.ts';
import { listDraftsForMyState } from '#db/queries/needs/state-drafts.ts';
import { circulatingFilter } from '#app/operations/searches/find-needs.ts';
import { themeOptions } from '../steps/step-choices.ts';

/** A delegation's own needs: where each stands, who has it, what is next. */
export async function readOwnList(by: Wearing, url: URL) {
  const after = findChangeCursor(url.searchParams);
  const { lines, drafts } = await withActor(actorOf(by), async (tx) => ({
    lines: await listOwnNeeds(tx, by.hat.organisation.id, after),
    drafts: after ? [] : await listDraftsForMyState(tx),
  }));
  const on = dayOf(new Date());
  const shown = lines.slice(0, NEEDS_A_PAGE);
  const last = lines.length > NEEDS_A_PAGE ? shown.at(-1) : undefined;
  return {
    kind: 'own' as const,
    // What others drafted for it stands apart: it is no need of its own.
    drafts: drafts.map((draft) => ({
      id: draft.id,
      reference: draft.reference,
      title: draft.title,
      textLanguage: draft.textLanguage,
      waits: draft.adoption === 'offered',
      since: dayOf(draft.adoptionAt ?? draft.createdAt),
    })),
    needs: ownFirst(
      shown.map((line) => ({
        id: line.id,
        reference: line.reference,
        title: line.title,
        textLanguage: line.textLanguage,
        status: line.status,
        theme: line.themes[0],
        widens: waitsToWiden(line),
        ...withLateness(nextStep({ ...line, consented: isAgreed(line) && !line.asksAgain }, on), on),
      })),
    ),
    nextPage: last && pageAddress(url, [last.at, last.id]),
  };
}

function withLateness(next: NextStep, on: Day): { next: NextStep; late: number } {
  return { next, late: brokerLateBy(next, on) };
}

/** Of a page, what waits for the delegation before what somebody else has. */
function ownFirst<Line extends { next: NextStep; widens: boolean }>(lines: readonly Line[]): Line[] {
  const isOwn = ({ next, widens }: Line) => widens || waitsForDelegation(next);
  return [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line))];
}

/** What circulates, as every registered user or everybody sees it, by theme, region, mode and window. There is no count: it would tell of what is hidden. */
export async function readCirculatingList(t: Translator, reader: Actor, url: URL) {
  const geography = currentGeography();
  const chosen = needFilter(Object.fromEntries(url.searchParams), new Set(geography.regions.keys()));
  const today = dayOf(new Date());
  const [circulatesUntil = '', reference = ''] = findCursor(url.searchParams, 2) ?? [];
  const isPublic = reader.kind === 'anonymous';
  const needs = await withActor(reader, (tx) =>
    listCirculatingNeeds(tx, isPublic ? 'public' : 'registered', today, {
      ...circulatingFilter(chosen),
      ...(isDay(circulatesUntil) && { after: { circulatesUntil, reference } }),
    }),
  );
  const shown = needs.slice(0, VIEWS_A_PAGE);
  const last = needs.length > VIEWS_A_PAGE ? shown.at(-1) : undefined;
  return {
    kind: 'circulating' as const,
    address: `/${t.lang}/needs${isPublic ? '/public' : ''}`,
    isPublic,
    // Whoever gives keeps what they look for; a deputy watches nothing for somebody else.
    saving:
      reader.kind === 'person' && reader.role === 'donor' && !reader.onBehalfOf
        ? { address: `/${t.lang}/saved-searches/new${filterQuery(chosen)}` }
        : undefined,
    chosen,
    themes: themeOptions(t),
    regions: [...geography.regions.keys()]
      .map((m49) => ({ value: m49, label: placeName(geography, m49, t) }))
      .sort((a, b) => a.label.localeCompare(b.label, t.lang)),
    modes: MODES.map((code) => ({ value: code, label: t(`codes.modes.${code}`) })),
    firsts: monthOptions(t, today, 'first', chosen.from),
    lasts: monthOptions(t, today, 'last', chosen.until),
    needs: shown.map(({ id, circulatesUntil: closesOn, view }) => ({
      address: isPublic ? view.reference : id,
      closesOn,
      line: viewLine(t, geography, view),
    })),
    nextPage: last && pageAddress(url, [last.circulatesUntil, last.view.reference]),
  };
}

/** As pages get them from their loader. */
export type OwnList = SerializeFrom<typeof readOwnList>;
export type CirculatingList = SerializeFrom<typeof readCirculatingList>;
