import type { SerializeFrom } from '@remix-run/node';
import { dayOf } from '#app/domain/codes/day.ts';
import { isCirculating, MOST_RECIRCULATIONS } from '#app/domain/needs/lifecycle.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import { showFile } from '#app/i18n/file-facts.ts';
import { needPlace } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { LastRound } from '#app/operations/needs/donors-to-name.ts';
import type { NeedEvent } from '#db/queries/needs/events.ts';
import { answerSections } from './answer-rows.ts';
import type { NeedRecord } from './read-record.ts';
import { returnOf } from './return-of.ts';
import { showRound } from './round-said.tsx';
import { showView } from './shown-view.ts';

/** As the page gets it from its loader. */
export type ShownRecord = SerializeFrom<typeof showRecord>;

/** A record in the reader's language, with what this audience gets and no more. */
export function showRecord(t: Translator, record: Exclude<NeedRecord, { depth: 'none-yet' }>) {
  const files = record.files.map((file) => showFile(t, file));
  if (record.depth === 'view') {
    const { depth, circulating, circulatesUntil, view, hubNames, keepFirst, sharedText } = record;
    return {
      depth,
      circulating,
      circulatesUntil,
      keepFirst,
      sharedText,
      view: showView(t, view, hubNames),
      files,
    };
  }
  const { need, hubNames } = record;
  const whole = {
    heading: { reference: need.reference, title: need.title, textLanguage: need.textLanguage },
    state: needPlace(t, currentGeography(), need),
    sections: answerSections(t, need, hubNames),
  };
  return {
    depth: record.depth,
    ...whole,
    files,
    status: need.status,
    chips: chipWords(t, 'need', record.chips.chips, dayOf(new Date())),
    reviewOutdated: record.chips.chips.some(({ outdated }) => outdated),
    events: showEvents(record.events, record.lastRound),
    next: record.next,
    late: record.late,
    holder: record.holder,
    ownSide: record.ownSide,
    acts: record.acts,
    unmet:
      need.status === 'unmet' && need.unmet
        ? {
            code: need.unmet.code,
            next: need.unmet.next,
            text: record.events.findLast(({ action }) => action === 'mark-unmet')?.reasonText,
            roundsLeft: Math.max(0, MOST_RECIRCULATIONS - need.recirculations),
          }
        : undefined,
    round: isCirculating(need.status) && record.lastRound ? showRound(record.lastRound) : undefined,
    rest: record.rest,
    sealed: record.sealed,
    glass: record.glass,
    pool: record.pool,
    programmes: record.programmes.map(({ proposedAt, ...programme }) => ({
      ...programme,
      on: dayOf(proposedAt),
    })),
    matches: record.matches.map(({ id, reference, offer, status: at }) => ({
      id,
      reference,
      offer: { title: offer.title, lang: offer.textLanguage },
      status: at,
    })),
    wordings: record.wordings,
    returned: need.status === 'returned' ? returnOf(record.events) : undefined,
    names: record.names && {
      ...record.names,
      adoptedAt: record.names.adoptedAt && dayOf(record.names.adoptedAt),
    },
    needId: need.id,
    asked: record.asked,
    requestedOfferId: need.requestedOfferId,
  };
}

/** What happened; of the last time that it went round, also to whom and until when. */
function showEvents(events: readonly NeedEvent[], lastRound: LastRound | undefined) {
  const last = events.findLastIndex(({ action }) => action === 'circulate' || action === 'recirculate');
  return events.map(({ at, ...event }, index) => ({
    ...event,
    at: at.toISOString(),
    round: lastRound && index === last ? showRound(lastRound) : undefined,
  }));
}
