import type { ReactNode } from 'react';
import type { ShownFile } from '#app/i18n/file-facts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Audience } from './audience.tsx';

type Props = {
  t: Translator;
  /** The address under which each stands by its id. */
  base: string;
  files: readonly ShownFile[];
  /** Whoever is named gets copies of PDFs with their name; the delegation, and readers without an account, do not. */
  reader: 'delegation' | 'named' | 'anonymous';
  /** What this reader may do with one, beyond downloading it. */
  actsOf?: (file: ShownFile) => ReactNode;
};

/** Files to download: what each is, how large, by which fingerprint it is known, and who else may have it. */
export function FileList({ t, base, files, reader, actsOf }: Props) {
  if (files.length === 0) return null;
  return (
    <>
      {reader === 'named' && <p>{t('files.your_copy')}</p>}
      <ul className="tws-files">
        {files.map((file) => (
          <li key={file.id} className="tws-files__file">
            <a className="tws-files__name" href={`${base}/${file.id}`}>
              <bdi>{file.name}</bdi>
            </a>
            <span className="tws-files__facts">
              {t('files.facts', { kind: file.kind, size: file.size })}{' '}
              <abbr title={file.sha256}>SHA-256</abbr>{' '}
              <bdi className="tws-files__hash">{file.fingerprint}</bdi>
            </span>
            {reader === 'delegation' && (
              <span className="tws-files__facts">{t(file.marked ? 'files.marked' : 'files.not_marked')}</span>
            )}
            <Audience t={t} tier={file.tier} />
            {actsOf?.(file)}
          </li>
        ))}
      </ul>
    </>
  );
}
