import { addDays, type Day } from '#app/domain/codes/day.ts';
import { NOT_STATED } from './codes.ts';
import { isStated, type PassportContent } from './passport.ts';
import type { PassportAnswers, PassportField } from './questions.ts';

/** Why a question is asked: what was answered leaves the recipient exposed, nothing was answered, or it is always worth asking. */
export type WhyAsked = 'risk' | 'not-stated' | 'always';
export type QuestionToAsk = { code: QuestionCode; why: WhyAsked };

/** DOMAIN section 7: a one-screen summary with eight questions to ask the donor. */
const QUESTIONS_ASKED = 8;

type Rule = (passport: PassportContent, on: Day) => WhyAsked | undefined;

/** A choice: these answers are a risk, no answer is asked about. */
const when =
  <F extends PassportField>(field: F, ...risks: readonly PassportAnswers[F][]): Rule =>
  ({ answers }) => {
    const answer = answers[field];
    if (answer === undefined || answer === '' || answer === NOT_STATED) return 'not-stated';
    return risks.includes(answer) ? 'risk' : undefined;
  };
const always: Rule = () => 'always';

/** In the order of what they weigh: of two that are asked for the same reason the first comes first. */
const RULES = {
  'undocumented-access': ({ statement }) => (statement ? undefined : 'risk'),
  'remote-access': when('remoteAccess', 'required'),
  'kill-switch': when('killSwitch', 'yes'),
  administrators: when('administrators', 'vendor', 'shared'),
  // Source access alone proves little: what was read has to be what was delivered.
  'binary-equivalence': ({ answers }) => {
    const readable = ['open', 'full', 'review'].includes(answers.sourceAccess ?? NOT_STATED);
    if (answers.binaryEquivalence === 'shown') return undefined;
    return readable && answers.binaryEquivalence === 'not-shown' ? 'risk' : 'not-stated';
  },
  'delivered-files': ({ artefacts, noArtefacts }) =>
    artefacts.length === 0 && !noArtefacts ? 'risk' : undefined,
  vulnerabilities: when('vulnerabilities', 'open'),
  'end-of-life': when('endOfLife', 'some'),
  'data-location': when('dataLocation', 'elsewhere'),
  'lawful-access': when('lawfulAccess', 'some'),
  telemetry: when('telemetry', 'always'),
  updates: when('updates', 'automatic'),
  'transfer-on-support': when('transferOnSupport', 'yes'),
  'support-end': ({ answers: { supportEndsOn } }, on) => {
    if (!supportEndsOn) return 'not-stated';
    return supportEndsOn < addDays(on, SOON_DAYS) ? 'risk' : undefined;
  },
  'patch-time': when('patchTime', 'longer', 'none'),
  fees: when('fees', 'some'),
  'right-to-test': ({ answers }) =>
    worst(when('auditRight', 'no'), when('reverseEngineering', 'no'))({ answers }),
  transferable: when('transferable', 'no'),
  'list-of-parts': ({ sbom }) => (sbom ? undefined : 'not-stated'),
  'way-out': ({ answers }) =>
    isStated(answers, 'exportFormat') && isStated(answers, 'handOver') ? undefined : 'not-stated',
  deletion: when('deletion', 'no'),
  alternative: ({ answers }) => (isStated(answers, 'openAlternative') ? undefined : 'not-stated'),
  evaluation: when('scheme', 'none'),
  'export-control': when('exportControl', 'licence-needed'),
  conflict: when('conflict', 'declared'),
  'who-else-uses-it': always,
  'acceptance-test': always,
  'who-runs-it': always,
  'running-cost': always,
  'not-examined': always,
  'second-opinion': always,
  'whom-to-call': always,
  'in-writing': always,
} as const satisfies Record<string, Rule>;

export type QuestionCode = keyof typeof RULES;
export const QUESTION_CODES = Object.keys(RULES) as QuestionCode[];

/** A year: less is too short to plan what follows. */
const SOON_DAYS = 365;

/**
 * The eight questions a recipient would do well to ask about a component: first about what was answered and leaves it
 * exposed, then about what was not stated, then what is always worth asking. Plain questions, no judgement of a donor.
 */
export function questionsToAsk(passport: PassportContent, on: Day): QuestionToAsk[] {
  const found = QUESTION_CODES.flatMap((code): QuestionToAsk[] => {
    const why = RULES[code](passport, on);
    return why ? [{ code, why }] : [];
  });
  return found.toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)).slice(0, QUESTIONS_ASKED);
}

const ORDER: readonly WhyAsked[] = ['risk', 'not-stated', 'always'];

function worst(one: Rule, other: Rule) {
  return ({ answers }: Pick<PassportContent, 'answers'>): WhyAsked | undefined => {
    const why = [one, other].map((rule) => rule({ answers } as PassportContent, ''));
    return ORDER.find((reason) => why.includes(reason));
  };
}
