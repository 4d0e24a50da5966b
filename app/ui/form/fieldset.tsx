import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import type { LabelSize } from './label.tsx';

type Props = {
  legend: ReactNode;
  size?: LabelSize;
  /** True when the page asks for this one thing: the legend is then the page's heading. */
  heading?: boolean;
  describedBy?: string;
  children: ReactNode;
};

export function Fieldset({ legend, size, heading, describedBy, children }: Props) {
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
        {heading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
