/** Neighbours on keyboards of several countries, and the alphabet: what fingers type when the mind has nothing. */
const ROWS =
  '1234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn ' +
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm qazwsxedcrfvtgbyhnujm 1q2w3e4r5t6y7u8i9o0p abcdefghijklmnopqrstuvwxyz ' +
  'йцукенгшщзхъ фывапролджэ ячсмитьбю абвгдежзийклмнопрстуфхцчшщъыьэюя ' +
  'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ';
const SHORTEST = 4;

/** Every walk of four keys or more along a row, either way. */
export const KEYBOARD_WALKS: readonly string[] = [
  ...new Set(
    ROWS.split(' ')
      .flatMap((row) => [row, [...row].reverse().join('')])
      .flatMap(walksOf),
  ),
];

function walksOf(row: string): string[] {
  const walks: string[] = [];
  for (let length = SHORTEST; length <= row.length; length += 1) {
    for (let start = 0; start + length <= row.length; start += 1)
      walks.push(row.slice(start, start + length));
  }
  return walks;
}
