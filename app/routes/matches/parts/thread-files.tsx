import { Details } from '#app/ui/content/details.tsx';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import type { Translator } from '#app/i18n/translate.ts';
import type { ThreadFileShown } from './thread-file-shown.ts';

/** What came with a message: to download, or that it was taken back; for its sender who has it. */
export function ThreadFiles({ t, files }: { t: Translator; files: readonly ThreadFileShown[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="tws-files tws-thread__files">
      {files.map(({ id, name, href, facts, fingerprint, sha256, takenBack, own, readings }) => (
        <li key={id} className="tws-files__file">
          {takenBack ? (
            <>
              <bdi className="tws-files__name">{name}</bdi>
              <span className="tws-files__facts">{takenBack}</span>
            </>
          ) : (
            <>
              <a className="tws-files__name" href={href}>
                <bdi>{name}</bdi>
              </a>
              <span className="tws-files__facts">
                {facts} <abbr title={sha256}>SHA-256</abbr>{' '}
                <bdi className="tws-files__hash">{fingerprint}</bdi>
              </span>
            </>
          )}
          {own && !takenBack && (
            <a href={`${href}/removal`}>
              {t('threads.file.take_back')} <bdi className="govuk-visually-hidden">{name}</bdi>
            </a>
          )}
          {own && readings.length > 0 && (
            <Details summary={t('threads.file.readings', { count: readings.length })}>
              <ul>
                {readings.map(({ at, who }, index) => (
                  <li key={index}>
                    <InARow t={t} parts={who} />
                    <div className="tws-muted">{at}</div>
                  </li>
                ))}
              </ul>
            </Details>
          )}
          {own && readings.length === 0 && !takenBack && (
            <span className="tws-files__facts">{t('threads.file.unread')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
