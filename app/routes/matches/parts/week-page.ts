import type { DeskSubject } from '#app/domain/matches/desk-assignment.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { DeskLine } from '#app/operations/matches/list-desk.ts';
import type { Week } from '#app/operations/matches/read-week.ts';
import type { WeekStep } from '#db/queries/desk/week.ts';
import { deskHref } from './desk-href.ts';

const CONCEPTS = { offer: 'offers', need: 'needs', match: 'matches' } as const satisfies Record<
  DeskSubject,
  string
>;

/** The week as its page shows it. */
export function weekPage(t: Translator, week: Week) {
  return {
    from: week.from,
    on: week.on,
    until: week.until,
    waiting: week.waiting,
    late: week.late,
    more: week.more,
    counts: week.counts.map(({ subject, action, counted }) => ({
      key: `${subject} ${action}`,
      what: `${t(`week.subject.${subject}`)}: ${actName(t, subject, action)}`,
      counted,
    })),
    cameIn: week.cameIn.map((step) => stepOf(t, step)),
    moved: week.moved.map((step) => stepOf(t, step)),
    overdue: week.overdue.map(({ owner, lines }) => ({
      key: owner?.id ?? 'nobody',
      title: owner
        ? t('week.overdue.owner', { name: t.person(owner.name) ?? '', count: lines.length })
        : t('week.overdue.nobody'),
      lines: lines.map((line) => lineOf(t, line)),
    })),
    closing: week.closing.map((line) => lineOf(t, line)),
  };
}

export type WeekLine = {
  key: string;
  day?: string;
  reference: string;
  title: string;
  lang: string;
  href: string;
  who: string;
  step: string;
  owner?: string;
};

function stepOf(t: Translator, step: WeekStep): WeekLine {
  const { subject, id, action, at, reference, title, textLanguage } = step;
  return {
    key: `${id} ${action} ${at.toISOString()}`,
    day: dayOf(at),
    reference,
    title,
    lang: textLanguage,
    href: `/${t.lang}/${CONCEPTS[subject]}/${id}${subject === 'offer' ? '/manage' : ''}`,
    who: whoOf(t, step),
    step: actName(t, subject, action),
  };
}

function lineOf(t: Translator, line: DeskLine): WeekLine {
  return {
    key: `${line.kind} ${line.id}`,
    ...(line.dueOn !== undefined && { day: line.dueOn }),
    reference: line.reference,
    title: line.title,
    lang: line.textLanguage,
    href: `/${t.lang}/${deskHref(line)}`,
    who: whoOf(t, line),
    step: t(`desk.next.${line.kind}`),
    ...ownerOf(t, line),
  };
}

/** As on the desk: what any broker but the one who asked may answer is nobody's alone. */
function ownerOf(t: Translator, { kind, owner }: DeskLine) {
  if (kind === 'opening-answer') return { owner: t('desk.owner.second') };
  return owner && { owner: t.person(owner.name) };
}

function whoOf(
  t: Translator,
  of: { stateCode?: string | undefined; organisation?: string | undefined },
): string {
  return [of.stateCode && placeName(currentGeography(), of.stateCode, t), of.organisation]
    .filter(Boolean)
    .join(' · ');
}

function actName(t: Translator, subject: DeskSubject, action: string): string {
  const key = `${CONCEPTS[subject]}.event.${action}`;
  return t.has(key) ? t.label(key) : action;
}
