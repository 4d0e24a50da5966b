import type { Geography } from '#app/domain/geography/geography.ts';
import type { Reason, ReasonValue } from '#app/domain/matches/reason.ts';
import { placeName } from './places.ts';
import type { MessageValue, Translator } from './translate.ts';

/** The sentence of a reason in the reader's language: message `reasons.<code>` with the reason's values in words. */
export function sentence(t: Translator, geography: Geography, reason: Reason): string {
  const params: Record<string, MessageValue> = {};
  for (const [name, value] of Object.entries(reason.values)) params[name] = inWords(t, geography, value);
  return t.label(`reasons.${reason.code}`, params);
}

function inWords(t: Translator, geography: Geography, value: ReasonValue): MessageValue {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'day':
      return t.day(value.day);
    case 'codes':
      return t.list(value.codes.map((code) => t.label(`codes.${value.table}.${code}`)));
    case 'languages':
      return t.list(value.codes.map((code) => t.language(code)));
    case 'places':
      return t.list(value.codes.map((code) => placeName(geography, code, t)));
    case 'names':
      return t.list(value.names);
    case 'sentence':
      return sentence(t, geography, value.reason);
  }
}
