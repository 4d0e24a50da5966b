import { parseArgs } from 'node:util';
import { isDay, type Day } from '#app/domain/codes/day.ts';
import { UI_LANGUAGES, type UiLanguage } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';

export type MatchOptions = {
  offers: string;
  needs: string;
  hubs?: string;
  json: boolean;
  lang: UiLanguage;
  on: Day;
  top?: number;
  help: boolean;
};

/** Wrong use of the command: a sentence for the person, no stack. */
export class UsageError extends Error {}

export function readOptions(args: readonly string[], today: Day): MatchOptions {
  const values = parse(args);
  const lang = UI_LANGUAGES.find((language) => language === (values.lang ?? 'en'));
  const t = translator(lang ?? 'en');
  const refuse = (problem: string): never => {
    throw new UsageError(`${problem}\n${t('reasons.report.usage')}`);
  };
  const bad = (option: string, value: string) => refuse(t('reasons.report.bad-option', { option, value }));

  const help = values.help ?? false;
  const { offers, needs, hubs, on = today, top } = values;
  if (lang === undefined) return bad('--lang', values.lang ?? '');
  if (!isDay(on)) return bad('--on', on);
  if (top !== undefined && !/^[1-9]\d{0,6}$/.test(top)) return bad('--top', top);
  const missing = [offers ? '' : '--offers', needs ? '' : '--needs'].filter(Boolean);
  if (!help && missing.length > 0)
    return refuse(t('reasons.report.needs-file', { options: missing.join(', ') }));
  return {
    offers: offers ?? '',
    needs: needs ?? '',
    hubs,
    json: values.json ?? false,
    lang,
    on,
    top: top === undefined ? undefined : Number(top),
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        offers: { type: 'string' },
        needs: { type: 'string' },
        hubs: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        on: { type: 'string' },
        top: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${said}\n${translator('en')('reasons.report.usage')}`);
  }
}
