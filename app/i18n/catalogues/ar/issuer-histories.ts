import type en from '../en/issuer-histories.ts';

export default {
  'issuer_histories.signed_as': 'وقّعت سابقاً باسم',
  'issuer_histories.merged':
    'أصبحت منذ {day} جزءاً من {name}، وهي المسؤولة الآن عن مذكراتها: تستطيع سحبها وترد على الاعتراضات عليها. أما ما وقّعته هذه المنظمة فيبقى كما وُقّع، ومفاتيحها ما زالت تثبته.',
  'issuer_histories.see': 'انظروا {name}',
  'issuer_histories.ended': 'انتهت في {day}، ولم يعد أحد مسؤولاً عن مذكراتها. ومفاتيحها ما زالت تثبت ما وقّعته.',
  'issuer_histories.answers': 'المسؤولة عنها الآن',
} satisfies Record<keyof typeof en, string>;
