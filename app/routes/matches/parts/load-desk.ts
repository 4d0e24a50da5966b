import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, isDay } from '#app/domain/codes/day.ts';
import { deskClock, DESK_KINDS, DESK_WHOSE, type DeskKind } from '#app/domain/matches/desk.ts';
import { subjectOf } from '#app/domain/matches/desk-assignment.ts';
import { listSubRegions } from '#app/domain/geography/areas.ts';
import { itemText, readDeskFilter } from '#app/forms/desk.ts';
import { findCursor, isMoment } from '#app/http/paging.ts';
import { actorOf } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { listDesk, type DeskAfter, type DeskLine } from '#app/operations/matches/list-desk.ts';
import { withActor } from '#db/client.ts';
import { listDeskDonors } from '#db/queries/desk/desk.ts';
import { listHubs } from '#db/queries/hubs/hubs.ts';
import { deskAddress, deskHref } from './desk-href.ts';
import type { DeskTableRow } from './desk-table.tsx';

const KINDS = Object.keys(DESK_KINDS) as DeskKind[];

/** The desk as its page shows it, for whoever looks and as far as its address asks. */
export async function loadDesk(t: Translator, by: Wearing, url: URL, now: Date) {
  const filter = readDeskFilter(url.searchParams);
  const after = findAfter(url);
  const desk = await listDesk(by, now, filter, after);
  const { whose, counts, on } = desk;
  const { hubs, donors } = await withActor(actorOf(by), async (tx) => ({
    hubs: await listHubs(tx),
    donors: await listDeskDonors(tx),
  }));
  const { kind, ...without } = filter;
  const shown = { ...without, whose };
  const total = Object.values(counts.kinds).reduce((sum, count) => sum + count, 0);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    filter,
    whose,
    counts,
    total,
    rows: desk.lines.map((line) => rowOf(t, line, on, by.person.id)),
    kinds: [
      {
        key: 'all',
        href: deskAddress(t.lang, shown),
        label: t('desk.all'),
        count: total,
        current: kind === undefined,
      },
      ...KINDS.filter((each) => counts.kinds[each]).map((each) => ({
        key: each,
        href: deskAddress(t.lang, { ...shown, kind: each }),
        label: t(`desk.kind.${each}`),
        count: counts.kinds[each] ?? 0,
        current: kind === each,
      })),
    ],
    owners: DESK_WHOSE.map((each) => ({
      key: each,
      href: deskAddress(t.lang, { ...without, whose: each }),
      label: t(`desk.whose.${each}`),
      count: each === 'mine' ? counts.mine : each === 'free' ? counts.free : counts.all,
      current: whose === each,
    })),
    regions: listSubRegions(currentGeography())
      .map(({ m49 }) => ({ value: m49, label: placeName(currentGeography(), m49, t) }))
      .sort((a, b) => a.label.localeCompare(b.label, t.lang)),
    hubs: hubs.map(option),
    donors: donors.map(option),
    clear: deskAddress(t.lang, { ...(kind && { kind }), whose }),
    first: after ? deskAddress(t.lang, filter) : undefined,
    more: desk.more && deskAddress(t.lang, filter, desk.more),
  };
}

/** Anything else is the first page, as an old link should be. */
function findAfter(url: URL): DeskAfter | undefined {
  const [due = '', at = '', reference = ''] = findCursor(url.searchParams, 3) ?? [];
  const fits = (isDay(due) || due === '9999-12-31') && isMoment(at);
  return fits && reference.length <= 20 ? { due, at, reference } : undefined;
}

function rowOf(t: Translator, line: DeskLine, on: string, reader: string): DeskTableRow {
  const subject = subjectOf(line.kind);
  const state = line.needId || subject === 'need' ? line.stateCode : undefined;
  return {
    // An offer may have two notes that are disputed.
    key: `${line.kind}-${line.id}-${line.reference}`,
    kind: line.kind,
    item: subject && itemText({ subject, id: line.id }),
    reference: line.reference,
    title: line.title,
    lang: line.textLanguage,
    who: [state && placeName(currentGeography(), state, t), line.organisation].filter(Boolean).join(' · '),
    since: dayOf(line.since),
    clock: deskClock(line, on),
    away: line.awayUntil,
    owner: line.owner && {
      name: t.person(line.owner.name) ?? '',
      isReader: line.owner.id === reader,
      line: line.owner.line,
    },
    href: `/${t.lang}/${deskHref(line)}`,
  };
}
