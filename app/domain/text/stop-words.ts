import { fold } from './fold.ts';

/** Words that carry no subject, folded as the index folds. Cyber, security and the like stay: rarity weighs them. */
const LISTS: Record<string, string> = {
  en: `a about after all also an and any are as at be been before between both but by can could do does during each
    for from further had has have having he her here his how i if in into is it its itself more most my no nor not of
    off on once only or other our out over own same she should so some such than that the their them then there these
    they this those through to under until up very was we were what when where which while who whom why will with
    would you your one two three four five six seven eight nine ten day days week weeks month months year years hand hands`,
  fr: `a à au aux avec ce ces cet cette chez comme d dans de des donc du elle elles en entre est et être eu il ils je
    l la le les leur leurs lui mais me même mes moi mon ne nos notre nous on ont ou où par pas plus pour qu que qui s sa
    sans se ses si son sont sous sur ta te tes toi ton tu un une vos votre vous y été deux trois quatre cinq jour jours semaine semaines mois an ans année années`,
  es: `a al ante aquel como con contra cual de del desde donde e el ella ellas ellos en entre era es esa ese eso esta
    este esto está están fue ha han hasta la las le les lo los más me mi muy no nos o os otra otro para pero por que
    qué se ser si sin sobre son su sus también tiene todo un una uno unos y ya dos tres cuatro cinco día días semana semanas meses año años`,
  pt: `a ao aos as até com como da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta este foi
    há isso já lhe mais mas me na nas nem no nos o os ou para pela pelas pelo pelos por quando que quem se sem ser seu
    seus sobre sua suas são também tem um uma umas uns à às`,
  ru: `а без был была были было быть в вам вас во вот все всего вы где да для до его ее если есть еще же за и из или
    им их к как ко когда который кто ли мы на над не нет них но о об он она они оно от по под при с со так также там то
    тоже только у уже чем что чтобы эта эти это этот`,
  ar: `في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين او ثم قد كان كانت يكون تكون هو هي هم هن نحن انا انت ان لا ما
    لم لن كل بعض غير بين عند عندما حتى اذا لكن منذ خلال بعد قبل حول ضمن لدى كما مثل اي و`,
};

const byLanguage = new Map(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/).map(fold))]),
);

/** How many words of a text are stop words of a language; the base of language detection. */
export function countStopWords(words: readonly string[], language: string): number {
  const list = byLanguage.get(language);
  return list ? words.filter((word) => list.has(word)).length : 0;
}

export function isStopWord(folded: string, language: string): boolean {
  return byLanguage.get(language)?.has(folded) ?? false;
}
