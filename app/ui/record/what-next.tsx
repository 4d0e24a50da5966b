import type { ReactNode } from 'react';
import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  /** What has to happen, in one sentence. */
  what: ReactNode;
  /** Who has it now. */
  who?: ReactNode;
  since?: Day;
  by?: Day;
  /** Beside the date: a `Clock`. */
  clock?: ReactNode;
  /** True when the reader is the one who has it. */
  yours?: boolean;
  /** The acts this reader may take. */
  children?: ReactNode;
};

/** Waiting always says who has it, since when and until when. */
export function WhatNext({ t, what, who, since, by, clock, yours, children }: Props) {
  return (
    <section className={yours ? 'tws-next tws-next--yours' : 'tws-next'} aria-labelledby="what-next">
      <h2 className="tws-next__title" id="what-next">
        {t('common.next_steps')}
      </h2>
      <p className="tws-next__what">{what}</p>
      {(who || since || by) && (
        <dl className="tws-next__facts">
          {who && <Row term={t('common.next_steps.who')}>{who}</Row>}
          {since && (
            <Row term={t('common.next_steps.since')}>
              <time dateTime={since}>{t.day(since)}</time>
            </Row>
          )}
          {by && (
            <Row term={t('common.next_steps.by')}>
              <time dateTime={by}>{t.day(by)}</time> {clock}
            </Row>
          )}
        </dl>
      )}
      {children}
    </section>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
