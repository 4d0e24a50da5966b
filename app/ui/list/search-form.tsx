import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  /** The list's own address; the words arrive as `q`. */
  action: string;
  label: string;
  value?: string;
  hint?: string;
  /** Chosen filters that the search keeps. */
  keep?: readonly (readonly [name: string, value: string])[];
};

export function SearchForm({ t, action, label, value, hint, keep = [] }: Props) {
  return (
    <form className="tws-search" role="search" method="get" action={action}>
      {keep.map(([name, kept]) => (
        <input key={`${name}=${kept}`} type="hidden" name={name} value={kept} />
      ))}
      <label className="govuk-label govuk-label--s" htmlFor="q">
        {label}
      </label>
      {hint && (
        <div className="govuk-hint" id="q-hint">
          {hint}
        </div>
      )}
      <div className="tws-search__row">
        <input
          className="govuk-input"
          id="q"
          name="q"
          type="search"
          dir="auto"
          maxLength={200}
          defaultValue={value}
          aria-describedby={hint ? 'q-hint' : undefined}
        />
        <button type="submit" className="govuk-button">
          {t('common.search')}
        </button>
      </div>
    </form>
  );
}
