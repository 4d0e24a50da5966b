import { Form } from '@remix-run/react';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { Input } from '#app/ui/form/input.tsx';

type Props = {
  t: Translator;
  megabytes: { iati: number; csv: number };
  /** What is wrong with the file that was sent. */
  error?: string;
  includeEnded: boolean;
};

/** One file, of either kind; a browser never sends the same file back, so after a refusal it is chosen again. */
export function UploadForm({ t, megabytes, error, includeEnded }: Props) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      <Input
        id="file"
        name="file"
        type="file"
        label={t('imports.file')}
        labelSize="s"
        hint={t('imports.file.hint', megabytes)}
        error={error}
        errorPrefix={t('common.error_prefix')}
        accept=".xml,.csv,application/xml,text/xml,text/csv"
      />
      <Checkboxes
        id="includeEnded"
        name="includeEnded"
        label={t('imports.ended')}
        labelSize="s"
        small
        choices={[{ value: 'yes', label: t('imports.ended.include') }]}
        values={includeEnded ? ['yes'] : []}
      />
      <p>{t('imports.consequence')}</p>
      <Button variant="give">{t('imports.action')}</Button>
    </Form>
  );
}
