import { SIZE_BANDS } from '#app/domain/codes/delivery.ts';
import { codes, stated } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part } from '../rule.ts';

/** By how many bands the sizes differ. Help in kind has no price: against any priced band it is worth half. */
const BY_DISTANCE = [1, 0.6, 0.3];
const IN_KIND_AGAINST_PRICE = 0.5;

export const sizePart: Part = {
  share: 1,
  key: (offer) => keyOf(offer.sizeBand),
  asks: (question) => asked(question, question.need.sizeBand),
  judge: (question, { sizeBand: offered }) => {
    const needed = question.need.sizeBand;
    if (needed === undefined) return unstatedNeed(question, 'size', 'preference');
    if (offered === undefined) return { value: 0, code: 'size.offer-not-stated' };
    if (needed === offered) return { value: 1, code: 'size.same' };
    if (needed === 'in-kind' || offered === 'in-kind')
      return { value: IN_KIND_AGAINST_PRICE, code: 'size.in-kind' };
    const distance = Math.abs(SIZE_BANDS.indexOf(needed) - SIZE_BANDS.indexOf(offered));
    return { value: BY_DISTANCE[distance] ?? 0, code: 'size.differs' };
  },
  values: ({ need }, offer) =>
    stated({
      offered: offer.sizeBand && codes('sizes', offer.sizeBand),
      needed: need.sizeBand && codes('sizes', need.sizeBand),
    }),
};
