import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { DayFromNow } from './offer.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** A need that a hub or a broker drafted on a State's behalf, and how far it came. */
export type StateDraft = {
  by: PersonKey;
  state: OrganisationKey;
  /** Who answers for the State. */
  answeredBy: PersonKey;
  startedDaysAgo: number;
  stage: 'drafting' | 'offered' | 'sent-back' | 'adopted';
  /** What the State says as it gives it back. */
  word?: string;
  content: (day: DayFromNow) => Partial<NeedContent>;
};

export const STATE_DRAFTS: readonly StateDraft[] = [
  {
    by: 'coral-hub',
    state: 'motulani',
    answeredBy: 'focal',
    startedDaysAgo: 9,
    stage: 'offered',
    content: (day) => ({
      title: 'A duty roster for incidents at night, shared between the islands',
      summary:
        'At two of our workshops the team said that nobody answers after five in the afternoon. A roster of four people on three islands, with a short procedure and one exercise, would change that.',
      themes: ['INC-CSIRT', 'INC-CRI'],
      outcomes: [
        {
          statement: 'Incidents reported at night are answered before morning',
          indicator: 'Hours until a report made after 17:00 is answered, over three months',
          baseline: '14 hours',
          target: 'At most 2 hours',
          by: day(260),
        },
      ],
      norms: ['f'],
      modes: ['REM', 'TTX'],
      languages: ['en'],
      sizeBand: 'lt25k',
      urgency: 'this-year',
    }),
  },
  {
    by: 'coral-hub',
    state: 'motulani',
    answeredBy: 'focal',
    startedDaysAgo: 15,
    stage: 'sent-back',
    word: 'The ministry of education would have to ask for this. Could it begin with teachers, and leave the schools’ networks for later?',
    content: () => ({
      title: 'Safer use of the internet in secondary schools',
      summary: 'Teachers ask our courses for material that works without a connection.',
      themes: ['AWR-CHD'],
      languages: ['en'],
    }),
  },
  {
    by: 'hub',
    state: 'sant-orvel',
    answeredBy: 'sant-orvel',
    startedDaysAgo: 4,
    stage: 'drafting',
    content: () => ({
      title: 'A register of critical services and who answers for each',
      summary: 'From the notes of the last regional exercise.',
      themes: ['CIP-IDN'],
      languages: ['en'],
    }),
  },
  {
    by: 'hub',
    state: 'sant-orvel',
    answeredBy: 'sant-orvel',
    startedDaysAgo: 12,
    stage: 'adopted',
    content: () => ({
      title: 'Electronic evidence for magistrates: a short bench book',
      summary: 'Drafted after the mock trial; the chambers asked for something to keep on the bench.',
      themes: ['CRM-JUD'],
      languages: ['en'],
    }),
  },
  {
    by: 'broker',
    state: 'zahrin',
    answeredBy: 'arabic',
    startedDaysAgo: 6,
    stage: 'offered',
    content: () => ({
      title: 'تمرين مكتبي على خطة الأزمات الوطنية',
      summary: 'طُلب هذا في اجتماع مع أمانة المواءمة، ولم يتسنّ لجهة التنسيق الوطنية كتابته بعد.',
      textLanguage: 'ar',
      themes: ['INC-CRI', 'INC-EXR'],
      languages: ['ar'],
    }),
  },
];
