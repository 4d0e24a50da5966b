import type en from '../en/verification.ts';

export default {
  'verification.examined': 'ما الذي فُحص وكيف',
  'verification.limits': 'ما الذي لم يُفحص',
  'verification.none': 'لا توجد مذكرة ثقة، ولا تلزم إلا حيث تُسلَّم معدات أو برمجيات.',
  'verification.never_safe':
    'لا تقول مذكرة الثقة أبداً «آمن» أو «غير آمن»، بل تبيّن من يصرّح بماذا، وعلى أي أساس، وضمن أي حدود.',

  'verification.state.issued': 'سارية',
  'verification.state.expiring': 'سارية وتنتهي قريباً',
  'verification.state.disputed': 'سارية ومعترَض عليها',
  'verification.state.stale': 'لم تعد تخص هذه النسخة',
  'verification.state.expired': 'انتهت مدتها',
  'verification.state.superseded': 'حلّت محلها مذكرة أحدث',
  'verification.state.revoked': 'سحبتها الجهة المصدِرة',
  'verification.state.unsigned': 'غير موقَّعة',
  'verification.state_text.issued': 'تسري المذكرة حتى {until}.',
  'verification.state_text.expiring': 'تسري المذكرة حتى {until}. يُرجى سؤال الجهة المصدِرة عن تجديدها.',
  'verification.state_text.disputed':
    'تسري المذكرة حتى {until}، غير أن هناك من يقول إنها غير صحيحة. يُرجى قراءة ما قيل أدناه، وما أُجيب به إن وُجد، قبل الاعتماد عليها.',
  'verification.state_text.stale':
    'تخص المذكرة النسخة {version} من العرض. وقد غيّرت الجهة المانحة العرض منذ ذلك الحين، فلا تقول المذكرة شيئاً عما يُعرض الآن.',
  'verification.state_text.expired': 'كانت المذكرة سارية حتى {until}. يُرجى طلب مذكرة جديدة.',
  'verification.state_text.superseded': 'وقّعت الجهة نفسها مذكرة أحدث بشأن هذا العرض. يُرجى قراءة تلك المذكرة.',
  'verification.state_text.revoked': 'لم تعد الجهة المصدِرة تتمسك بهذه المذكرة. يُرجى عدم الاعتماد عليها.',
  'verification.state_text.unsigned': 'لم يوقّع أحد هذا السجل.',

  'verification.since.title': 'ما تغيّر منذ التوقيع',
  'verification.since.lead':
    'ما يرد في العمود الأول هو ما تخصه المذكرة. أما ما يرد في العمود الثاني فلا يقول عنه أحد شيئاً في هذه المذكرة.',
  'verification.since.words':
    'لم تعد صياغة العرض نفسه أو شروطه كما كانت. والنصان كلاهما من الملفات التي يمكن تنزيلها.',
  'verification.since.before': 'عند التوقيع',
  'verification.since.after': 'اليوم',
  'verification.since.added': 'لم يكن جزءاً من العرض عند توقيع المذكرة.',
  'verification.since.other':
    'لم تتغير أي إجابة. وما تغيّر هو ما مرّت عليه الجهة المانحة من أسئلة أو طريقة إتاحة الملفات.',
  'verification.since.removed': 'لم يعد جزءاً من العرض.',

  'verification.note.title': 'مذكرة الثقة {reference}',
  'verification.note.about': 'بشأن العرض {offer}، النسخة {version}',
  'verification.note.issuer': 'الجهة المصدِرة',
  'verification.note.role': 'بصفة',
  'verification.note.issued': 'تاريخ التوقيع',
  'verification.note.until': 'تسري حتى',
  'verification.note.level': 'المستوى',
  'verification.note.kind': 'نوع الشيء',
  'verification.note.looked_at': 'ما نُظر فيه',
  'verification.note.certificate': 'الشهادة',
  'verification.note.certificate_value': '{id}، حتى {until}',
  'verification.note.what': 'ما الذي فُحص',
  'verification.note.how': 'كيف جرى الفحص',
  'verification.note.findings': 'ما الذي وُجد',
  'verification.note.limits': 'ما الذي لم يُفحص',
  'verification.note.interests': 'ما تقوله الجهة المصدِرة عن مصالحها',
  'verification.note.checklist': 'قائمة الفحص',
  'verification.note.item': 'السؤال',
  'verification.note.answer': 'الجواب',
  'verification.note.evidence': 'الأدلة',
  'verification.note.evidence_text':
    'هذه الملفات لدى الجهة المصدِرة. ومن يُعطى أحدها يمكنه مقارنة بصمته SHA-256 بالبصمة التي وُقّعت.',
  'verification.note.file': 'الملف',
  'verification.note.not_said': 'لم تذكر الجهة المصدِرة ذلك.',
  'verification.note.disbelieved':
    'أفادت الجهة المصدِرة بأن المفتاح الذي وُقّعت به ربما كان في أيدٍ أخرى ابتداءً من {day}.',
  'verification.note.withdrawn': 'سحبتها الجهة المصدِرة في {day} وكتبت:',
  'verification.note.ended_on.revoked': 'سُحبت في',
  'verification.note.ended_on.superseded': 'حلّت محلها مذكرة أحدث في',
  'verification.note.ended.revoked': 'سحبت الجهة المصدِرة هذه المذكرة في {day}.',
  'verification.note.ended.superseded': 'حلّت مذكرة أحدث محل هذه المذكرة في {day}.',
  'verification.note.disputes': 'ما يقوله آخرون ضدها',
  'verification.note.no_disputes': 'لا يعترض أحد على هذه المذكرة.',
  'verification.note.disputed_before':
    'اعتُرض في {day} على مذكرة سابقة هي {reference}: اقرؤوا ما قيل وما أُجيب به',
  'verification.note.dispute_by.donor': 'كتبت جهة مانحة في {day}:',
  'verification.note.dispute_by.focal_point': 'كتبت دولة متلقية في {day}:',
  'verification.note.dispute_by.verifier': 'كتبت جهة تحقق في {day}:',
  'verification.note.dispute_by.hub_coordinator': 'كتب مركز إقليمي في {day}:',
  'verification.note.dispute_waits': 'أمام الجهة المصدِرة حتى {day} للرد.',
  'verification.note.dispute_overdue': 'كان أمام الجهة المصدِرة حتى {day} للرد ولم ترد.',
  'verification.note.dispute_ended.revoked': 'سحبت الجهة المصدِرة المذكرة في {day} ولم تقدّم رداً آخر.',
  'verification.note.dispute_ended.superseded':
    'حلّت مذكرة أحدث محل هذه المذكرة في {day}. ولم تقدّم الجهة المصدِرة رداً آخر.',
  'verification.note.answered.stands': 'ردت الجهة المصدِرة في {day} بأن المذكرة قائمة:',
  'verification.note.answered.corrected': 'ردت الجهة المصدِرة في {day} بأنها ستوقّع مذكرة مصحَّحة:',
  'verification.note.answered.withdrawn': 'ردت الجهة المصدِرة في {day} وسحبت المذكرة:',
  'verification.note.check_title': 'تحققوا منها بأنفسكم',
  'verification.note.check_text':
    'لا حاجة إلى تصديق كلامنا. يمكن التحقق من المذكرة الموقَّعة بأدوات لم نكتبها نحن.',
  'verification.note.kept.platform':
    'تحفظ هذه المنصة النصف الخاص من مفتاح الجهة المصدِرة: فالتوقيع يثبت أن هذه المنصة وقّعت عنها. أما أن الجهة المصدِرة تقول ذلك بنفسها فلا يثبته إلا ما تقوله هي في مكان آخر.',
  'verification.note.kept.own':
    'تحفظ الجهة المصدِرة النصف الخاص من مفتاحها بنفسها: فلا أحد هنا يستطيع أن يوقّع عنها.',
  'verification.note.qr': 'صورة يقرؤها الهاتف: عنوان هذه المذكرة وبصمة SHA-256 لنصها الموقَّع',
  'verification.note.fingerprint': 'بصمة قصيرة تُقرأ عبر الهاتف',
  'verification.note.sha256': 'بصمة SHA-256 للنص الموقَّع',
  'verification.note.offer_sha256': 'بصمة SHA-256 للنص العلني للعرض',
  'verification.note.key': 'المفتاح',
  'verification.note.download': 'المذكرة الموقَّعة (JWS)',
  'verification.note.subject': 'نص العرض كما وُقّع (JSON معياري)',
  'verification.note.today': 'نص العرض كما هو اليوم (JSON معياري)',
  'verification.note.keys': 'المفاتيح العلنية لجميع الجهات المصدِرة (JWKS)',
  'verification.note.statuses.revoked': 'قائمة المذكرات المسحوبة (موقَّعة)',
  'verification.note.statuses.superseded': 'قائمة المذكرات المستبدلة (موقَّعة)',
  'verification.note.statuses.disputed': 'قائمة المذكرات المعترَض عليها (موقَّعة)',
  'verification.note.newer_link': 'قراءة المذكرة الأحدث {reference}',
  'verification.note.how_link': 'كيفية التحقق من مذكرة خطوة بخطوة',
  'verification.note.verify_link': 'التحقق من مذكرة أعطاكم إياها أحد',
  'verification.note.dispute_link': 'القول إن هذه المذكرة غير صحيحة',
  'verification.note.manage_link': 'للجهة المصدِرة: الرد أو الاستبدال أو السحب',
  'verification.note.questions': 'ثمانية أسئلة تُطرح على الجهة المانحة',
  'verification.question.1': 'أي نسخة بالضبط سنتسلم، وكيف نقارنها بما فُحص؟',
  'verification.question.2': 'من صنعها، وعبر أي أيدٍ تصل إلينا؟',
  'verification.question.3': 'من يستطيع الوصول إليها من الخارج بعد مغادرتكم، وهل يمكننا إيقاف ذلك؟',
  'verification.question.4': 'ماذا ترسل من تلقاء نفسها، وإلى أين، ولماذا؟',
  'verification.question.5': 'أين توجد بياناتنا، ومن غيرنا يستطيع قراءتها؟',
  'verification.question.6': 'حتى متى تُصلَح الأعطال، وبأي سرعة، ومن نبلّغ عنها؟',
  'verification.question.7': 'كم تكلفنا كل سنة بعد انتهاء المنحة؟',
  'verification.question.8': 'كيف نُخرج بياناتنا ونمحوها عندما نتوقف عن استعمالها؟',

  'verification.verify.title': 'التحقق من مذكرة ثقة',
  'verification.verify.lead':
    'الصقوا النص الموقَّع للمذكرة أو اختاروا ملفها. لا حاجة إلى حساب، ولا يُحفظ منها شيء.',
  'verification.verify.text': 'النص الموقَّع للمذكرة',
  'verification.verify.text_hint':
    'هو سطر طويل واحد من الحروف تفصل بين أجزائه نقطة مرتين، ويبدأ بالحروف «eyJ».',
  'verification.verify.file': 'أو الملف الذي فيه النص الموقَّع',
  'verification.verify.file_hint': 'ملف ينتهي بـ ‎.jwt ولا يتجاوز 200 كيلوبايت.',
  'verification.verify.offer': 'لأي عرض عُرضت عليكم؟',
  'verification.verify.offer_hint': 'المرجع، مثل O‑7K3MQ2. يُترك فارغاً إن لم يكن معروفاً.',
  'verification.verify.version': 'لأي نسخة من العرض؟',
  'verification.verify.version_hint': 'رقم. يُترك فارغاً إن لم يكن معروفاً.',
  'verification.verify.act': 'التحقق من هذه المذكرة',
  'verification.verify.nothing': 'يُرجى لصق النص الموقَّع أو اختيار ملف.',
  'verification.verify.no_signed_text':
    'هذا ليس النص الموقَّع لمذكرة ولا مرجعها. فالنص سطر طويل واحد يبدأ بالحروف «eyJ»، والمرجع هو «T-» وستة حروف أو أرقام.',
  'verification.verify.two': 'لصقتم نصاً واخترتم ملفاً فيه نص آخر. قدّموا واحداً منهما.',
  'verification.verify.too_large': 'هذا الملف أكبر من أن يكون مذكرة.',
  'verification.verify.wrong_offer': 'مرجع العرض هو «O-» وستة حروف أو أرقام.',
  'verification.verify.wrong_version': 'رقم النسخة عدد صحيح.',
  'verification.verify.as_of':
    'كما في {at}. لا تستطيع النسخة التي تحتفظون بها إخباركم بالسحب، فيُرجى التحقق مجدداً لاحقاً.',
  'verification.verify.also_disputed': 'سبق الاعتراض على هذه المذكرة أيضاً.',
  'verification.verdict.valid': 'صالحة',
  'verification.verdict.expiring': 'صالحة وتنتهي قريباً',
  'verification.verdict.disputed': 'صالحة ومعترَض عليها',
  'verification.verdict.stale': 'متقادمة',
  'verification.verdict.expired': 'انتهت مدتها',
  'verification.verdict.superseded': 'مستبدَلة',
  'verification.verdict.revoked': 'مسحوبة',
  'verification.verdict.not-for-this': 'ليست لهذا العرض',
  'verification.verdict.not-valid': 'غير صالحة',
  'verification.verdict_text.valid':
    'التوقيع سليم، ولم تسحب الجهة المصدِرة المذكرة، ولم يتغيّر العرض منذ توقيعها.',
  'verification.verdict_text.expiring':
    'التوقيع سليم، ولم تسحب الجهة المصدِرة المذكرة، ولم يتغيّر العرض منذ توقيعها. وتنتهي خلال ثلاثين يوماً: اطلبوا من الجهة المصدِرة مذكرة أحدث.',
  'verification.verdict_text.disputed':
    'التوقيع سليم والمذكرة سارية، غير أن هناك من يقول إنها غير صحيحة. يُرجى قراءة ما قيل، وما أُجيب به إن وُجد.',
  'verification.verdict_text.stale':
    'التوقيع سليم، غير أن الجهة المانحة غيّرت العرض منذ ذلك الحين. تخص المذكرة نسخة أقدم.',
  'verification.verdict_text.expired': 'التوقيع سليم، غير أن المذكرة أقدم من أن يُعتمد عليها.',
  'verification.verdict_text.superseded': 'التوقيع سليم، غير أن الجهة نفسها وقّعت مذكرة أحدث.',
  'verification.verdict_text.revoked':
    'التوقيع سليم، غير أن الجهة المصدِرة سحبت المذكرة. يُرجى عدم الاعتماد عليها.',
  'verification.verdict_text.not-for-this':
    'التوقيع سليم، غير أن المذكرة تخص عرضاً آخر أو نسخة أخرى منه. ولا تقول شيئاً عن العرض الذي ذكرتموه.',
  'verification.verdict_text.not-valid': 'هذه ليست مذكرة وقّعها أحد هنا بصيغتها هذه. يُرجى عدم الاعتماد عليها.',
  'verification.fault.unreadable': 'ليست مذكرة موقَّعة، أو ينقصها جزء.',
  'verification.fault.unknown-key': 'وُقّعت بمفتاح لم تسجله أي جهة مصدِرة هنا.',
  'verification.fault.wrong-signature': 'تغيّر النص بعد توقيعه.',
  'verification.fault.key-not-trusted':
    'قالت الجهة المصدِرة إن المفتاح ربما كان في أيدٍ أخرى عند التوقيع، أو لم يكن المفتاح مستعملاً آنذاك.',
  'verification.fault.not-in-log': 'ليست في السجل العلني للمذكرات.',

  'verification.levels.title': 'ما يدل عليه كل مستوى',
  'verification.levels.L1': 'تصرّح به الجهة المانحة أو الجهة الصانعة وتوقّعه. ولم ينظر فيه أحد غيرها.',
  'verification.levels.L2':
    'تحقّق مركز إقليمي أو وسيط، أو جهة تحقق لم تطّلع إلا على الأوراق، من أن الوثائق موجودة وكاملة ولم تُغيَّر، لا من صحة ما فيها.',
  'verification.levels.L3':
    'نظر في الشيء نفسه مختبر أو جهة تحقق أخرى، ليست الجهة المانحة ولا تتقاضى منها أجراً، ويذكر ما فعله وما وجده.',
  'verification.levels.L4':
    'تؤكد دولة متلقية ما جرى تسليمه. وهو تأكيد لعملية تسليم واحدة، إلى جانب المذكرة، ولا يحل محل أي مستوى آخر.',
  'verification.levels.holds':
    '{count, plural, one {يسري شهراً واحداً على الأكثر.} two {يسري شهرين على الأكثر.} few {يسري # أشهر على الأكثر.} many {يسري # شهراً على الأكثر.} other {يسري # شهر على الأكثر.}}',
  'verification.levels.ends':
    'وتنتهي المذكرة قبل ذلك إذا انتهت شهادة أو انتهى دعم الجهة الصانعة، وتذكر ما إذا كان العرض قد تغيّر بعدها. ولا يدل أي مستوى على أن الشيء آمن.',
  'verification.levels.link': 'ما تدل عليه مستويات مذكرة الثقة',
  'verification.issuers.who': 'من هم',
  'verification.issuers.title': 'من يُصدر مذكرات الثقة',
  'verification.issuers.lead':
    'كل منظمة توقّع مذكرات، وما يجوز لها فحصه، ومن يموّلها، ومفاتيحها العلنية. وتبقى المفاتيح القديمة هنا لأنها تثبت ما وقّعته.',
  'verification.issuers.none': 'لا تملك أي منظمة مفتاحاً بعد.',
  'verification.issuers.mandate': 'الولاية',
  'verification.issuers.scope': 'تفحص',
  'verification.issuers.funders': 'التمويل من',
  'verification.issuers.ties': 'صلات أخرى تصرّح بها',
  'verification.issuers.notes': 'المذكرات العلنية',
  'verification.issuers.nothing_said': 'غير مذكور',
  'issuer_notes.title': 'مذكرات الثقة الصادرة عن {name}',
  'issuer_notes.lead':
    'ما وقّعته هذه المنظمة عن عروض كانت علنية، والأحدث أولاً. وتبقى هنا المذكرات التي اعتُرض عليها أو حلت أخرى محلها أو سُحبت.',
  'issuer_notes.count':
    '{count, plural, zero {لا مذكرات} one {قراءة مذكرة واحدة} two {قراءة مذكرتين} few {قراءة # مذكرات} many {قراءة # مذكرة} other {قراءة # مذكرة}}',
  'issuer_notes.none': 'لا شيء مما وقّعته علني.',
  'verification.issuers.platform': 'هذه المنصة',
  'verification.issuers.platform_text': 'توقّع قوائم المذكرات المسحوبة وسجل المذكرات، ولا توقّع أي مذكرة.',
  'verification.issuers.keys': 'مفاتيح {name}',
  'verification.issuers.key': 'المفتاح (البصمة)',
  'verification.issuers.state': 'الحالة',
  'verification.issuers.since': 'منذ',
  'verification.issuers.kept': 'النصف الخاص محفوظ لدى',
  'verification.key.state.active': 'مستعمل',
  'verification.key.state.due': 'مستعمل وينبغي استبداله',
  'verification.key.state.retired': 'أُوقف استعماله في {day}',
  'verification.key.state.compromised': 'لا يُصدَّق ابتداءً من {at}',
  'verification.key.custody.platform': 'هذه المنصة',
  'verification.key.custody.own': 'المنظمة نفسها',
  'verification.signing_off':
    'التوقيع متوقف: هناك مفتاح خاص مفقود أو ليس هو المنشور. ويمكن التحقق من المذكرات كالمعتاد.',

  'verification.how.title': 'كيفية التحقق من مذكرة ثقة من دوننا',
  'verification.how.lead': 'المذكرة نص موقَّع بخوارزمية Ed25519. وتكفي أداتان لم نكتبهما، من دون حساب.',
  'verification.how.get.title': '1. الحصول على الملفات',
  'verification.how.get.text':
    'المذكرة الموقَّعة (من صفحتها أو ممن أعطاكم إياها)، والمفاتيح العلنية، والنص العلني للعرض كما وُقّع وكما هو اليوم، والقوائم الثلاث للمذكرات المسحوبة أو المستبدلة أو المعترَض عليها، وسجل المذكرات مع رأسه الموقَّع. وتستعمل الخطوات أدناه الأسماء التي تُعطى للملفات هنا.',
  'verification.how.get.replace':
    'اكتبوا في الأوامر الثلاثة الأولى مرجع مذكرتكم الوارد في عنوانها بدلاً من {reference}.',
  'verification.how.python.title': '2. التحقق باستعمال Python وjwcrypto',
  'verification.how.python.text':
    'توجد المكتبة ضمن حزم معظم الأنظمة (python3-jwcrypto). يطبع النص البرمجي ما تقوله المذكرة إن كان التوقيع سليماً والمفتاح مفتاح الجهة المصدِرة، ويتوقف بخطأ إن لم يكن كذلك. وقد يكون المفتاح موسوماً في keys.json بعبارة «compromisedFrom» مع لحظة معينة: فصاحبه يقول إنه كان، أو ربما كان، في أيدٍ أخرى منذ تلك اللحظة. وما وقّعه منذئذ لا يُصدَّق، ويتوقف النص البرمجي. أما المذكرة التي تقول إنها أقدم فربما كتبها من وقع المفتاح في يده: ولا يثبت ذلك حينئذ إلا السجل (الخطوة 5).',
  'verification.how.openssl.title': 'أو التحقق باستعمال OpenSSL وحده',
  'verification.how.openssl.text':
    'يتحقق OpenSSL 3 من التوقيع على الجزأين الأولين من المذكرة، ويطبع العبارة «Signature Verified Successfully». وتبقى الخطوات التالية لازمة: فالتوقيع السليم لا يعني أن المذكرة ما زالت سارية.',
  'verification.how.key.title': '3. معرفة صاحب المفتاح',
  'verification.how.key.text':
    'ابحثوا عن بصمة المفتاح («kid») في صفحة الجهات المصدِرة. يجب أن يكون مفتاح المنظمة التي تسميها المذكرة، وألا يكون موسوماً بأنه لا يُصدَّق ابتداءً من يوم سابق ليوم التوقيع.',
  'verification.how.key.kept':
    'وتقول الصفحة، وكذلك «custody» في keys.json، لدى من يُحفظ النصف الخاص. فإن كان لدى هذه المنصة («platform») يثبت التوقيع أن هذه المنصة وقّعت عن الجهة المصدِرة، ولا أكثر من ذلك: أما أن الجهة المصدِرة تقول ذلك بنفسها فلا يثبته إلا قولها هي في مكان آخر، على موقعها أو عبر الهاتف (الخطوة 8). وإن كان لدى المنظمة نفسها («own») فلا يستطيع أحد هنا أن يوقّع عنها.',
  'verification.how.status.title': '4. معرفة ما إذا كانت ما زالت سارية',
  'verification.how.status.text':
    'تنتهي المذكرة في اليوم الذي تذكره. والقوائم الثلاث موقَّعة بمفتاح المنصة، ورقم المذكرة في كل منها هو «statusListIndex». ويتحقق النص البرمجي من اليوم ومن تواقيع القوائم، ويطبع متى وُقّعت كل منها، ويتوقف بخطأ إن كانت المذكرة قد انتهت أو سُحبت أو حلت محلها مذكرة أحدث أو اعتُرض عليها، أو إن كان مفتاح المذكرة أو مفتاح إحدى القوائم موسوماً بأنه كان في أيدٍ أخرى حين وقّع. ولا تعرف القائمة المحفوظة إلا ما كان يوم حفظها.',
  'verification.how.logged.title': '5. البحث عنها في سجل المذكرات',
  'verification.how.logged.text':
    'لا يُعتد بالمذكرة إلا إذا تضمن السجل العلني نصها بعينه. ويتحقق النص البرمجي من توقيع رأس السجل، ويعيد حساب السجل حتى هذا الرأس، ويطبع كل قيد يخص المذكرة: «issue» عند توقيعها، ثم «supersede» أو «revoke» أو «dispute» أو «answer» إن وُجدت. أما القيد «confirm» فهو تأكيد من متلقي المساعدة عند التسليم، ولا يملك نصه إلا طرفاه. ويتوقف النص البرمجي بخطأ إن لم يكن السجل كاملاً، أو لم ترد فيه المذكرة، أو قُيدت فيه حين كان مفتاحها في أيدٍ أخرى.',
  'verification.how.offer.title': '6. مقارنة العرض',
  'verification.how.offer.text':
    'تذكر المذكرة بصمة SHA-256 للنص العلني للعرض. احسبوها من الملف offer.json المذكور في الخطوة 1؛ والنص نفسه يقول ما عُرض.',
  'verification.how.changed.title': '7. معرفة ما إذا كان العرض قد تغيّر',
  'verification.how.changed.text':
    'الملف offer.json هو دائماً النص الذي وُقّعت المذكرة بشأنه: ومطابقته لا تعني أنه ما يُعرض اليوم. أما الملف today.json ففيه النص كما تقدّمه هذه المنصة الآن. فإن لم يكونا متطابقين فانظروا إلى الرقم الوارد بعد «version» في كل منهما: فإن اختلف فقد تغيّر العرض، ولا تقول المذكرة شيئاً عما يُعرض الآن. وإن لم يختلف فإما أن المذكرة وُقّعت حين كانت المذكرات ترتبط بجزء أصغر من النص، وإما أن الجهة المانحة دُمجت في منظمة أخرى. وإن لم يوجد هذا الملف فلم يعد العرض علنياً. ولا تدل أي قائمة على أن العرض قد تغيّر. و«id» ضمن «credentialSubject»، الذي تطبعه الخطوة 2، هو عنوان صفحة العرض نفسه، وفيها النسخة أيضاً.',
  'verification.how.phone.title': '8. المقارنة عبر الهاتف',
  'verification.how.phone.text':
    'يقرأ شخصان لديهما المذكرة نفسها البصمة القصيرة أحدهما للآخر: بصمة SHA-256 للنص الموقَّع بوصفها عدداً، وآخر ثلاثين رقماً منه. وتوجد في صفحة المذكرة بنوعي الأرقام.',
  'verification.how.log.title': 'سجل المذكرات',
  'verification.how.log.text':
    'كل مذكرة وكل سحب وكل اعتراض قيد في سجل علني يحتوي فيه كل قيد على بصمة القيد الذي قبله. ويمكن لأي كان الاحتفاظ برأسه الموقَّع. وما كان في السجل عند الاحتفاظ بالرأس لا يمكن إزالته خفية.',
  'verification.how.log.whole': 'سجل المذكرات كاملاً',
  'verification.how.log.signed_head': 'رأس السجل الموقَّع',
  'verification.how.files': 'ملفات للتنزيل',
} satisfies Record<keyof typeof en, string>;
