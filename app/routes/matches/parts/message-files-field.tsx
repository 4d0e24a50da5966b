import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { FILES_A_MESSAGE } from '#app/domain/matches/thread-files.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { FieldInput } from '#app/ui/form/fields.tsx';

type Props = {
  t: Translator;
  field: Field;
  scanned: boolean;
  /** Whether they say enough without a text. */
  alone?: boolean;
};

/** Files that go with a message, and what becomes of them. */
export function MessageFilesField({ t, field, scanned, alone }: Props) {
  const limits = t('threads.file.hint', { count: FILES_A_MESSAGE, megabytes: FILE_BYTES / 1024 / 1024 });
  return (
    <>
      <FieldInput
        t={t}
        field={field}
        type="file"
        multiple
        accept={ACCEPTED}
        label={t('threads.file.field')}
        hint={alone ? `${limits} ${t('threads.file.alone')}` : limits}
        optional
      />
      <Details summary={t('files.what_happens')}>
        <p>{t('threads.file.kept')}</p>
        <p>{t('threads.file.watermark')}</p>
        <p>{t('files.metadata')}</p>
        <p>{t(scanned ? 'files.scanned' : 'files.no_scanner')}</p>
      </Details>
    </>
  );
}

const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv';
