import type { IatiActivity, Narrative } from './iati-activity.ts';

/**
 * The language a draft is written in, and its texts: the activity's default language where it has a title in it, else
 * the language of the first title. The other languages stay in the source, which the draft refers to.
 */
export function chooseText(activity: IatiActivity): {
  language?: string;
  title: string;
  descriptions: string[];
} {
  const title = inLanguage(activity.titles, activity.language) ?? activity.titles[0];
  const language = title?.language;
  const descriptions = activity.descriptions.flatMap(({ narratives }) => {
    const chosen = inLanguage(narratives, language) ?? narratives[0];
    return chosen ? [chosen.text] : [];
  });
  return { language, title: oneLine(title?.text ?? ''), descriptions };
}

function inLanguage(narratives: readonly Narrative[], language: string | undefined): Narrative | undefined {
  return narratives.find((narrative) => narrative.language === language);
}

/** Some publishers break long titles over lines. */
function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
