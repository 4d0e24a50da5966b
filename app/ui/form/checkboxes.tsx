import { Choices } from './choices.tsx';
import type { ChoicesProps } from './choices.tsx';

export type CheckboxesProps = ChoicesProps & { values?: readonly string[] };

/** Any of several; the form sends one entry a choice under the same name. */
export function Checkboxes({ values = [], ...rest }: CheckboxesProps) {
  return <Choices kind="checkboxes" chosen={values} {...rest} />;
}
