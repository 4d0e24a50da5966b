import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';

export type ButtonVariant = 'secondary' | 'warning' | 'give' | 'receive';

type Common = { variant?: ButtonVariant; children: ReactNode };
type Native = Pick<
  ComponentProps<'button'>,
  'name' | 'value' | 'disabled' | 'formAction' | 'formNoValidate' | 'form' | 'id' | 'aria-describedby'
>;

/** Says what will happen, in the reader's verbs ("Offer this programme"). `warning` is for what cannot be undone. */
export function Button({
  variant,
  type = 'submit',
  children,
  ...native
}: Common & Native & { type?: 'submit' | 'button' }) {
  return (
    <button type={type} className={buttonClass(variant)} {...native}>
      {children}
    </button>
  );
}

/** Goes somewhere and changes nothing. It looks like a button and stays a link: no role that Space would not honour. */
export function ButtonLink({ variant, href, children }: Common & { href: string }) {
  return (
    <a href={href} draggable="false" className={buttonClass(variant)}>
      {children}
    </a>
  );
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

function buttonClass(variant: ButtonVariant | undefined): string {
  return classNames('govuk-button', variant && `govuk-button--${variant}`);
}
