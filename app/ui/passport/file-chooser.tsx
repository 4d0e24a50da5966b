import type { Translator } from '#app/i18n/translate.ts';

type Props = { t: Translator } & (
  | { mode: 'list'; into: string; label?: string }
  | { mode: 'compare'; files: readonly { name: string; sha256: string }[] }
);

/** Files are chosen or dropped here and read in the browser (`app/file-hash.client.ts`); hidden without its script. */
export function FileChooser(props: Props) {
  const { t, mode } = props;
  const list = mode === 'list';
  return (
    <div
      className="tws-hash govuk-form-group"
      hidden
      data-hash={mode}
      data-reading={t('passports.artefacts.reading')}
      data-failed={t('passports.artefacts.failed')}
      data-done={t('passports.artefacts.read')}
      {...(props.mode === 'list'
        ? { 'data-into': props.into }
        : {
            'data-files': JSON.stringify(props.files),
            'data-found': t('passports.verify.found', { name: '%FILE%' }),
            'data-missing': t('passports.verify.not_found'),
          })}
    >
      <label className="govuk-label govuk-label--s" htmlFor="chosen-files">
        {(props.mode === 'list' && props.label) ||
          t(list ? 'passports.artefacts.choose' : 'passports.verify.choose')}
      </label>
      <p className="govuk-hint" id="chosen-files-hint">
        {t('passports.artefacts.choose_hint')}
      </p>
      <input
        className="govuk-file-upload"
        type="file"
        id="chosen-files"
        multiple={list}
        aria-describedby="chosen-files-hint"
      />
      <p role="status" className="tws-files__digits"></p>
    </div>
  );
}
