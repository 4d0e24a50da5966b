import { themeOf, type SubthemeCode, type Theme, type ThemeCode } from '#app/domain/codes/themes.ts';
import { mentionFinder } from './mention-finder.ts';
import { SECURITY_WORDS, TOPIC_WORDS } from './topic-words.ts';

type Sector = { code: string; vocabulary: string };

/**
 * Themes that an activity seems to be about. No sector code mentions ICT security (DOMAIN section 3), so a sector
 * alone proves nothing: 22040 is a computer room for a ministry of agriculture as well. Words alone prove as little:
 * "information sharing" stands in every fisheries project. A theme is suggested only where the sector could carry it,
 * the text speaks of ICT security at all, and names that theme; a text about ICT security that names none gets the
 * sector's own theme, if it has one. Titles come first in `texts`, so what they name comes first. A wrong suggestion
 * costs a donor more than an empty field.
 */
export function suggestThemes(sectors: readonly Sector[], texts: readonly string[]): ThemeCode[] {
  const carriers = sectors.flatMap((sector) => SECTORS[nearest(sector)] ?? []);
  if (carriers.length === 0) return [];
  const mentions = findMentions(texts.join('\n').slice(0, CHARACTERS_READ));
  if (!mentions.delete('security')) return [];
  const carried = new Set(carriers.flatMap(({ carries }) => carries));
  const named = [...mentions.keys()].filter(
    (code): code is SubthemeCode => code !== 'security' && carried.has(themeOf(code)),
  );
  if (named.length > 0) return named.slice(0, MOST);
  return [...new Set(carriers.flatMap(({ own }) => (own ? [own] : [])))].slice(0, MOST);
}

const findMentions = mentionFinder<SubthemeCode | 'security'>({ ...TOPIC_WORDS, security: SECURITY_WORDS });

/** An activity says what it is about long before this. */
const CHARACTERS_READ = 20_000;

/** More than a handful describe nothing. */
const MOST = 5;

const ANY: readonly Theme[] = ['POL', 'DIP', 'INC', 'CIP', 'CRM', 'LAW', 'SKL', 'AWR', 'STD', 'EMT'];

/** The sectors nearest to ICT security by DAC code: the themes each can carry, and the one it stands for by itself. */
const SECTORS: Record<string, { carries: readonly Theme[]; own?: ThemeCode }> = {
  '22040': { carries: ANY },
  '15110': { carries: ['POL', 'DIP', 'INC', 'CIP', 'LAW', 'STD', 'AWR', 'SKL'], own: 'POL' },
  '15130': { carries: ['CRM', 'LAW', 'DIP'], own: 'CRM' },
  '15132': { carries: ['CRM', 'AWR'], own: 'CRM' },
  '15210': { carries: ['POL', 'DIP', 'INC', 'CIP', 'CRM'], own: 'POL' },
  '11330': { carries: ['SKL', 'AWR'], own: 'SKL-PRO' },
  '11420': { carries: ['SKL', 'EMT'], own: 'SKL-EDU' },
  '43082': { carries: ['SKL', 'STD', 'EMT'], own: 'SKL-RES' },
};

/** DAC's three-digit groups, read as the sector of ours that they contain. */
const GROUPS: Record<string, string> = {
  '220': '22040',
  '151': '15110',
  '152': '15210',
  '113': '11330',
  '114': '11420',
};

function nearest({ code, vocabulary }: Sector): string {
  if (vocabulary === '1') return code;
  return (vocabulary === '2' && GROUPS[code]) || '';
}
