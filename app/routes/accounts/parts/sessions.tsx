import { SESSION_HOURS, SESSIONS_PER_PERSON } from '#app/domain/accounts/session-life.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { describeBrowser } from './browser.ts';

type Session = { id: string; userAgent: string; startedAt: string; seenAt: string; isThis: boolean };

/** Where somebody is signed in, each with a button that ends it. */
export function Sessions({
  t,
  base,
  sessions,
}: {
  t: Translator;
  base: string;
  sessions: readonly Session[];
}) {
  return (
    <section>
      <h2>{t('accounts.sessions.title')}</h2>
      <p>{t('accounts.sessions.text', { hours: SESSION_HOURS, most: SESSIONS_PER_PERSON })}</p>
      <SummaryList
        rows={sessions.map((session) => ({
          term: (
            <>
              <bdi>{describeBrowser(session.userAgent) ?? t('accounts.sessions.unknown')}</bdi>
              {session.isThis && (
                <>
                  <br />
                  <Tag tone="done">{t('accounts.sessions.this')}</Tag>
                </>
              )}
            </>
          ),
          value: (
            <>
              <p>{t('accounts.sessions.started', { at: session.startedAt })}</p>
              <p>{t('accounts.sessions.seen', { at: session.seenAt })}</p>
              <form method="post" action={`${base}/sessions/${session.id}/end`}>
                <Button variant="secondary">
                  {session.isThis ? t('common.sign_out') : t('accounts.sessions.end')}
                  <span className="govuk-visually-hidden"> {session.startedAt}</span>
                </Button>
              </form>
            </>
          ),
        }))}
      />
    </section>
  );
}
