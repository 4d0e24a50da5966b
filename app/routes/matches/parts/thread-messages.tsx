import { classNames } from '#app/ui/class-names.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import type { Translator } from '#app/i18n/translate.ts';
import type { MessageShown } from './load-thread.ts';
import { ThreadFiles } from './thread-files.tsx';

/** What was written, newest first: who, when, and of what was said elsewhere how and by whom. */
export function ThreadMessages({ t, messages }: { t: Translator; messages: readonly MessageShown[] }) {
  return (
    <ol className="tws-thread" reversed>
      {messages.map(({ n, text, lang, at, role, who, unread, withoutBroker, elsewhere, files }) => {
        const iso = new Date(at).toISOString();
        return (
          <li key={n} id={`m-${n}`} className={classNames('tws-thread__message', SIDES[role])}>
            <div className="tws-thread__who">
              <b>
                <InARow t={t} parts={who} />
              </b>{' '}
              {unread && <Tag tone="waiting">{t('threads.new')}</Tag>}
            </div>
            <div className="tws-muted">
              <time dateTime={iso}>{t.instant(at)}</time>
              {withoutBroker && <> · {t('threads.without_broker')}</>}
            </div>
            {elsewhere && (
              <p className="tws-thread__elsewhere">
                {elsewhere.how} {elsewhere.said}
              </p>
            )}
            {text !== '' && <OwnText text={text} lang={lang} />}
            <ThreadFiles t={t} files={files} />
          </li>
        );
      })}
    </ol>
  );
}

const SIDES: Partial<Record<MessageShown['role'], string>> = {
  donor: 'tws-thread__message--give',
  focal_point: 'tws-thread__message--receive',
};
