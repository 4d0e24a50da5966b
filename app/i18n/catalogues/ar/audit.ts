import type en from '../en/audit.ts';

export default {
  'audit.command.export_usage':
    'npm run audit:export -- FILE [--demo]\nيكتب سجل الأفعال كله في FILE، فعلاً في كل سطر، ونقطة التحقق الموقّعة في آخره.',
  'audit.command.exported': 'كُتب سجل الأفعال في {file}.',
  'audit.command.verify_usage':
    'npm run verify-audit -- FILE --key KEYFILE [--checkpoint CHECKPOINT]\nKEYFILE هو ما أجاب به ‎/.well-known/audit-keys، وCHECKPOINT ما أجاب به ‎/.well-known/audit-checkpoint يوماً ما.',
  'audit.command.one_file_and_key': 'اذكروا ملف تصدير واحداً والملف الذي فيه المفتاح المنشور.',
  'audit.command.no_key': 'لا يوجد مفتاح Ed25519 في {file}.',
  'audit.command.no_checkpoint': 'الملف {file} ليس نقطة تحقق.',

  'audit.verdict.whole':
    'سليم: {n, plural, zero {لا أفعال} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلاً} other {# فعل}} في سلسلة غير منقطعة، ولم يتغير شيء حتى الفعل {proved, number} منذ توقيعه في {at}.',
  'audit.verdict.unsigned':
    'غير مُثبت: {n, plural, zero {لا أفعال} one {فعل واحد متماسك} two {فعلان متماسكان} few {# أفعال متماسكة} many {# فعلاً متماسكاً} other {# فعل متماسك}}، لكن لا شيء موقّعاً يقول إن هذه هي الأفعال. قدّموا نقطة تحقق.',
  'audit.verdict.broken': 'السلسلة منقطعة عند الفعل {n, number}.',
  'audit.verdict.cut':
    'مقطوع: ينتهي التصدير بالفعل {n, number}، لكن الفعل {proved, number} كان قد وُقّع. تنقص أفعال في الآخر.',
  'audit.verdict.rewritten':
    'أُعيدت كتابته: الأفعال متماسكة، لكن السلسلة ليست التي وُقّعت عند الفعل {proved, number}.',
  'audit.verdict.wrong-key': 'غير مُثبت: نقطة التحقق ليست موقّعة بهذا المفتاح.',
  'audit.verdict.unreadable': 'السطر {n, number} ليس سطراً من تصدير.',
  'audit.broken.missing': 'في مكانه رقم آخر: حُذف فعل أو أُضيف أو نُقل.',
  'audit.broken.payload': 'ما يقوله ليس ما سُجّل.',
  'audit.broken.time': 'وقته ليس الوقت الذي سُجّل.',
  'audit.broken.hash': 'لا يتبع الفعل الذي قبله.',
  'audit.broken.added': 'يقع بعد نقطة التحقق التي ينتهي بها التصدير.',
} as const satisfies Record<keyof typeof en, string>;
