import { parseArgs } from 'node:util';
import { isDay, type Day } from '#app/domain/codes/day.ts';
import { UI_LANGUAGES, type UiLanguage } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';

export type ImportOptions = {
  file: string;
  /** Whose hand it is: an address of sign-in. */
  as?: string;
  organisation?: string;
  includeEnded: boolean;
  on?: Day;
  lang: UiLanguage;
  demonstration: boolean;
};

/** Wrong use of the command: a sentence for the person, no stack. */
export class UsageError extends Error {}

/** @returns undefined where only help was asked for */
export function readOptions(args: readonly string[]): ImportOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const lang = UI_LANGUAGES.find((known) => known === (values.lang ?? 'en'));
  const t = translator(lang ?? 'en');
  const refuse = (problem: string): never => {
    throw new UsageError(`${problem}\n${t('imports.command.usage')}`);
  };
  const [file, ...more] = positionals;
  const { on } = values;
  if (lang === undefined)
    return refuse(t('imports.command.bad-option', { option: '--lang', value: values.lang ?? '' }));
  if (on !== undefined && !isDay(on))
    return refuse(t('imports.command.bad-option', { option: '--on', value: on }));
  if (file === undefined || more.length > 0) return refuse(t('imports.command.one-file'));
  return {
    file,
    as: values.as,
    organisation: values.organisation,
    includeEnded: values['include-ended'] ?? false,
    on,
    lang,
    demonstration: values.demo ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        organisation: { type: 'string' },
        'include-ended': { type: 'boolean' },
        on: { type: 'string' },
        lang: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${said}\n${translator('en')('imports.command.usage')}`);
  }
}
