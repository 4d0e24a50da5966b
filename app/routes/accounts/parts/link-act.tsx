import type { ReactNode } from 'react';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { MadeLink } from './made-link.tsx';
import type { MailedLink } from './show-mailed-link.ts';

type Props = {
  t: Translator;
  heading: string;
  /** The heading once the act is done. */
  made: string;
  /** Of the record that the act is about. */
  base: string;
  name: string;
  objection?: RefusalReason | undefined;
  sent: { link: MailedLink } | undefined;
  /** `address` is a noun below `base`. */
  act: { id: string; address: string; label: string; consequence: string };
  /** What is known before the act is done. */
  children?: ReactNode;
};

/** A page with one act, by which somebody gets a link: once done it cannot be done again, and what came of it takes its place. */
export function LinkAct({ t, heading, made, base, name, objection, sent, act, children }: Props) {
  return (
    <div className="tws-reading">
      {!sent && <Refused t={t} reason={objection} />}
      <PageHeading over={<bdi>{name}</bdi>}>{sent ? made : heading}</PageHeading>
      {sent ? (
        <MadeLink t={t} name={name} link={sent.link} back={base} />
      ) : (
        <>
          {children}
          {!objection && (
            <Act
              id={act.id}
              action={`${base}/${act.address}`}
              label={act.label}
              consequence={act.consequence}
            />
          )}
        </>
      )}
    </div>
  );
}
