import { Fragment } from 'react';
import type { Tie } from '#app/domain/hubs/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Ties in one line: how somebody is tied, and to whom. */
export function TieWords({ t, ties }: { t: Translator; ties: readonly Tie[] }) {
  return (
    <>
      {ties.map(({ kind, name }, at) => (
        <Fragment key={`${kind} ${name}`}>
          {at > 0 && ' · '}
          {t(`hubs.tie.${kind}`)}: <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  );
}
