import { Fragment } from 'react';
import type { Translator } from '#app/i18n/translate.ts';

/**
 * A name, a role, an organization: each in its own direction, in the order and with the comma of the page. Joined into
 * one text they take the direction of the first, and a Latin name turns an Arabic line round.
 */
export function InARow({ t, parts }: { t: Translator; parts: readonly (string | undefined)[] }) {
  return (
    <>
      {parts.filter(Boolean).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && t('common.comma')}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}
