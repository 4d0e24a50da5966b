const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'يا', 'ه', 'ي'];

/**
 * Light stemming of a folded Arabic word, after Larkey, Ballesteros and Connell's "light10": strip و and the
 * article with its clitics, then inflectional endings, and never leave fewer than three letters (two after the
 * article). Root extraction finds more and confuses more; light stems rank better.
 */
export function stemArabic(folded: string): string {
  let stem = stripArticle(folded);
  for (const ending of ENDINGS) {
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** The word without conjunction and article: what a reader thinks of as the word, and what spelling is judged on. */
export function stripArticle(folded: string): string {
  let stem = folded;
  if (stem.startsWith('و') && stem.length >= 5 && !stem.startsWith('وال')) stem = stem.slice(1);
  for (const article of ARTICLES) {
    if (stem.startsWith(article) && stem.length - article.length >= 3) return stem.slice(article.length);
  }
  return stem;
}
