import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';

export type LabelSize = 's' | 'm' | 'l';

type Props = {
  htmlFor: string;
  size?: LabelSize;
  /** True when the page asks for this one thing: the label is then the page's heading. */
  heading?: boolean;
  className?: string;
  children: ReactNode;
};

export function Label({ htmlFor, size, heading, className, children }: Props) {
  const label = (
    <label className={classNames('govuk-label', size && `govuk-label--${size}`, className)} htmlFor={htmlFor}>
      {children}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
