import { Choices } from './choices.tsx';
import type { ChoicesProps } from './choices.tsx';

export type RadiosProps = ChoicesProps & { value?: string };

/** One of several. */
export function Radios({ value, ...rest }: RadiosProps) {
  return <Choices kind="radios" chosen={value === undefined ? [] : [value]} {...rest} />;
}
