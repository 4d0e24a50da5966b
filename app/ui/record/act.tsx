import type { ReactNode } from 'react';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import type { ButtonVariant } from '#app/ui/form/button.tsx';

type Props = {
  /**
   * The address of the act; a noun: `matches/:id/acceptance`. Never empty: the form would go to the address with its
   * fragment, `#main` after the skip link, and where a fragment is found no error summary gets the focus.
   */
  action: string;
  label: string;
  /** What pressing it does, said before it is pressed. */
  consequence?: ReactNode;
  variant?: ButtonVariant;
  /** Sent along, unseen: versions, keys, tokens. */
  hidden?: Readonly<Record<string, string>>;
  /** Two acts of one page need two ids. */
  id: string;
  /** It cannot be undone: what it does, and its button, are opened first, so that no slip of a thumb does it. */
  final?: boolean;
  /** Questions to answer with the act. */
  children?: ReactNode;
};

/** One thing this reader may do, as a form of its own. */
export function Act({ action, label, consequence, variant, hidden = {}, id, final, children }: Props) {
  const form = (
    <form className="tws-act" method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {consequence && (
        <p className="tws-act__consequence" id={`${id}-consequence`}>
          {consequence}
        </p>
      )}
      {children}
      <Button variant={variant} aria-describedby={consequence ? `${id}-consequence` : undefined}>
        {label}
      </Button>
    </form>
  );
  return final ? <Details summary={label}>{form}</Details> : form;
}
