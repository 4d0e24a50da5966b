import type { PassportContent } from './passport.ts';
import type { PassportAnswers, PassportField } from './questions.ts';

/** What others can do with a component once it is delivered, where that is more than its recipient decides. */
const OTHERS_CONTROL = {
  killSwitch: 'yes',
  telemetry: 'always',
  updates: 'automatic',
} as const satisfies Partial<PassportAnswers>;

export type ControlField = keyof typeof OTHERS_CONTROL & PassportField;
const CONTROL_FIELDS = Object.keys(OTHERS_CONTROL) as ControlField[];

/** The answers of a passport that a reader of its donor's own declaration would miss most, if that says otherwise. */
export function controlledByOthers({ answers }: Pick<PassportContent, 'answers'>): ControlField[] {
  return CONTROL_FIELDS.filter((field) => answers[field] === OTHERS_CONTROL[field]);
}
