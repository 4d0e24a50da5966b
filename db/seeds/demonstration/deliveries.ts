import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Progress, Remains, ResultReached } from '#app/domain/matches/delivery/report.ts';
import type { DemonstrationProposal } from './matches.ts';
import type { DayFromNow } from './offer.ts';

type Told = { daysAgo: number; text: string };

/** What became of an agreement: who said what of its delivery, and when. */
export type DemonstrationDelivery = {
  proposal: DemonstrationProposal;
  startedDaysAgo: number;
  lines: readonly (Told & { state: Progress; reached: Readonly<Record<string, number>> })[];
  completed?: Told & { results: readonly ResultReached[]; confirmedDaysAgo: number };
  feedback?: readonly (Told & { party: Party; shared: boolean })[];
  closed?: Told;
  followUps?: readonly (Told & { party: Party; months: 6 | 12; state: Remains })[];
};

const RESPONSIBILITIES = {
  design: { recipient: 'Names the ministries that go first.', donor: 'Drafts the policy.', hub: '' },
  execution: {
    recipient: 'Runs the address for reports.',
    donor: 'Answers questions within two days.',
    hub: '',
  },
  monitoring: {
    recipient: 'Counts reports and answers.',
    donor: 'Reads the figures with the team.',
    hub: '',
  },
} as const;

/** Half a year after its completion, and in its second month. Plans hold what both sides wrote, so it is all in one part. */
export const DELIVERIES: readonly DemonstrationDelivery[] = [
  {
    proposal: {
      need: 41,
      offer: 17,
      note: 'The kit exists in Arabic, and the advice fits three officers.',
      proposedDaysAgo: 318,
      yes: [
        { party: 'recipient', daysAgo: 315 },
        { party: 'donor', daysAgo: 314 },
      ],
      introducedDaysAgo: 312,
      plan: {
        openedBy: 'donor',
        openedDaysAgo: 308,
        parts: [
          {
            part: 'milestones',
            by: 'donor',
            daysAgo: 306,
            content: (day: DayFromNow) => ({
              milestones: [
                { title: 'نص السياسة أمام الوزارات', on: day(-270) },
                { title: 'عنوان البلاغات يعمل', on: day(-225) },
              ],
            }),
          },
          {
            part: 'delivery',
            by: 'recipient',
            daysAgo: 305,
            content: (day: DayFromNow) => ({
              startsOn: day(-298),
              endsOn: day(-205),
              monitoring: 'مكالمة كل أسبوعين، وجدول بالبلاغات يقرؤه الطرفان.',
              remains: 'السياسة والعنوان، وثلاثة موظفين تدفع الوزارة رواتبهم.',
            }),
          },
          {
            part: 'responsibilities',
            by: 'recipient',
            daysAgo: 304,
            content: () => ({ responsibilities: RESPONSIBILITIES }),
          },
        ],
        confirmed: [
          { party: 'recipient', daysAgo: 302 },
          { party: 'donor', daysAgo: 301 },
        ],
      },
    },
    startedDaysAgo: 296,
    lines: [
      {
        daysAgo: 262,
        state: 'on-track',
        text: 'نص السياسة أمام الوزارات الست الأولى.',
        reached: { '0': 266 },
      },
      {
        daysAgo: 214,
        state: 'delayed',
        text: 'تأخر عنوان البلاغات أسبوعين لتغيّر مزوّد البريد.',
        reached: { '1': 216 },
      },
    ],
    completed: {
      daysAgo: 200,
      text: 'السياسة منشورة، والعنوان يعمل، والموظفون الثلاثة يديرونه.',
      results: ['reached'],
      confirmedDaysAgo: 192,
    },
    feedback: [
      {
        party: 'recipient',
        daysAgo: 188,
        text: 'كانت النماذج الجاهزة أنفع من المحاضرات. نودّ لو بدأنا بوزارتين لا بست.',
        shared: true,
      },
      {
        party: 'donor',
        daysAgo: 186,
        text: 'A small team with its own authority to decide: that made the difference.',
        shared: false,
      },
    ],
    closed: {
      daysAgo: 180,
      text: 'Begin with two ministries, then widen. Ready-made letters were used most.',
    },
    followUps: [
      {
        party: 'recipient',
        months: 6,
        daysAgo: 3,
        state: 'all',
        text: 'العنوان يعمل، ورُدّ على 31 بلاغاً من 36 في الموعد.',
      },
    ],
  },
  {
    proposal: {
      need: 42,
      offer: 17,
      note: 'Asks for exactly what the kit holds, and for advice while it is learned.',
      proposedDaysAgo: 54,
      yes: [
        { party: 'donor', daysAgo: 52 },
        { party: 'recipient', daysAgo: 50 },
      ],
      introducedDaysAgo: 48,
      plan: {
        openedBy: 'recipient',
        openedDaysAgo: 46,
        parts: [
          {
            part: 'milestones',
            by: 'donor',
            daysAgo: 45,
            content: (day: DayFromNow) => ({
              milestones: [
                { title: 'Two ministries have signed the policy', on: day(-12) },
                { title: 'The address for reports is open', on: day(40) },
                { title: 'Twelve ministries have signed', on: day(180) },
              ],
            }),
          },
          {
            part: 'delivery',
            by: 'recipient',
            daysAgo: 44,
            content: (day: DayFromNow) => ({
              startsOn: day(-32),
              endsOn: day(240),
              monitoring:
                'The planning unit keeps the count. Both sides read it on the first Monday of each month.',
              remains: 'The policy, the address, and two officers whose posts the ministry pays.',
            }),
          },
          {
            part: 'responsibilities',
            by: 'donor',
            daysAgo: 43,
            content: () => ({ responsibilities: RESPONSIBILITIES }),
          },
        ],
        confirmed: [
          { party: 'recipient', daysAgo: 40 },
          { party: 'donor', daysAgo: 38 },
        ],
      },
    },
    startedDaysAgo: 30,
    lines: [
      {
        daysAgo: 6,
        state: 'on-track',
        text: 'Two ministries have signed; a third asked for the Portuguese version.',
        reached: { '0': 8 },
      },
    ],
  },
];

/** Need 40 went round twice and nobody answered (DOMAIN section 8): the days are those before the demonstration. */
export const UNMET = {
  need: 40,
  first: {
    daysAgo: 62,
    code: 'no-interest',
    next: 're-circulate',
    text: 'Aucune offre en français dans ce délai. Nous proposons une seconde circulation, avec le titre précisé.',
  },
  agreedAgainDaysAgo: 58,
  secondRoundDaysAgo: 57,
  last: {
    daysAgo: 9,
    code: 'no-interest',
    next: 'pool',
    text: 'Personne n’a répondu à la seconde circulation. Nous proposons de joindre la demande à celle de deux autres écoles de la région, et d’en porter le dossier à trois partenaires.',
  },
} as const;
