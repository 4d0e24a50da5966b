import type en from '../en/principles.ts';

export default {
  'offers.mode_groups': 'كيف يحضر الخبراء',
  'principles.finding.no-title': 'أدخلوا عنواناً للعرض.',
  'principles.finding.no-theme': 'اختاروا موضوعاً واحداً على الأقل.',
  'principles.finding.no-outcome': 'بيّنوا ما الذي سيتغيّر بعد ذلك وكيف يمكن قياسه، ولا تكتفوا بعدد المتدرّبين.',
  'principles.finding.no-norm':
    'اذكروا قواعد السلوك المسؤول للدول التي يدعمها هذا العرض، أو مرحلة النضج التي يناسبها.',
  'principles.finding.no-mode': 'اختاروا طريقة تقديم المساعدة.',
  'principles.finding.no-language': 'اختاروا لغة تقديم واحدة على الأقل.',
  'principles.finding.no-eligibility': 'حدّدوا من يجوز له تلقي المساعدة.',
  'principles.finding.eligibility-unconfirmed':
    'أكّدوا من يجوز له تلقي المساعدة، فما هو مذكور الآن مجرد اقتراح من عملية الاستيراد.',
  'principles.finding.no-timing': 'أدخلوا تاريخاً واحداً على الأقل: متى يمكن للدول التقدّم أو متى تُقدَّم المساعدة.',
  'principles.finding.closing-day-past': 'انقضى آخر يوم للتقدّم. أدخلوا يوماً لاحقاً أو اتركوه فارغاً.',
  'principles.finding.delivery-past': 'انقضى آخر يوم لتقديم المساعدة. أدخلوا يوماً لاحقاً.',
  'principles.finding.conditions-undeclared': 'صرّحوا بما إذا كانت هناك شروط.',
  'principles.finding.political-condition':
    'لا يمكن نشر عرض مقرون بشرط سياسي، إذ تقتضي المبادئ التوجيهية أن تكون المساعدة محايدة سياسياً وغير مشروطة.',
  'principles.finding.cooperation-contradicted':
    'نوع التعاون يتعارض مع ما تقوله الدولة عن الصفة التي تشارك بها، بلداً من الجنوب أو من الشمال.',
  'principles.finding.no-funder': 'اذكروا الجهة المموّلة.',
  'principles.finding.no-support-end': 'أدخلوا اليوم الذي ينتهي فيه دعم المعدات أو البرمجيات.',
  'principles.finding.support-over': 'انتهى الدعم بالفعل. أدخلوا يوماً لاحقاً.',
  'principles.finding.no-exit-plan': 'بيّنوا ما يحدث عند انتهاء المساعدة: من يتولى التشغيل ومن يموّله.',
  'principles.finding.short-training':
    'ينبغي لنشاط منفرد لا يتجاوز بضعة أيام، أو لم تُذكر مدته، أن يذكر البرنامج الأوسع الذي يندرج فيه.',
  'principles.finding.mission-too-long':
    'البعثة القصيرة لا تتجاوز أربعة أسابيع. بيّنوا كيف يأتي الخبراء غير ذلك، أو صحّحوا المدة.',
  'principles.finding.presence-too-short':
    'الحضور الممتد ثلاثة أشهر فأكثر. اختاروا بعثة قصيرة بدلاً منه، أو صحّحوا المدة.',
  'principles.finding.no-evidence': 'بيّنوا ما يثبت جدوى هذا النوع من المساعدة.',
  'principles.finding.gender-unset': 'حدّدوا مؤشر المساواة بين الجنسين.',
  'principles.finding.no-accessibility': 'بيّنوا كيف يمكن للأشخاص ذوي الإعاقة المشاركة.',
  'principles.finding.dual-use-unguarded':
    'بيّنوا الضمانات السارية، فقد يُستخدم هذا في المراقبة أو الاعتراض أو استغلال الثغرات.',
  'principles.finding.no-declaration':
    'صرّحوا بما تعرفونه عن التكنولوجيا وكيف عرفتموه. ويصبح إقراركم مذكرة الثقة بشأنها من مستوى الإقرار الذاتي.',
  'principles.finding.no-passport': 'تحتاج التكنولوجيا إلى جواز: بيّنوا ما هي ومن صنعها وما المعروف عنها.',
  'principles.finding.passport-incomplete': 'لم يكتمل جواز التكنولوجيا بعد.',
  'principles.finding.secret-in-text':
    'يبدو أن النص يتضمن كلمة مرور أو مفتاحاً. احذفوه، فلا يجوز كتابة أي شيء سري هنا.',
  'principles.finding.trace-in-text':
    'في أحد النصوص ما قد يدل على نظام أو موطن ضعف أو شخص، وعليه علامة في الاستمارة. راجعوا ما إذا كان هذا موضعه.',
  'principles.finding.no-note':
    'لا توجد مذكرة ثقة سارية بشأن التكنولوجيا. أعيدوا العرض واطلبوا إقراراً بشأنها.',
  'principles.finding.second-broker':
    'قد يُستخدم هذا في المراقبة أو الاعتراض، ولذلك يجب أن يقرأه وسيطان: أحدهما يتولى مراجعته والآخر ينشره.',

  'principles.evidence.exit-plan': 'بيّنت الجهة المانحة ما يحدث عند انتهاء المساعدة.',
  'principles.evidence.outcomes': 'النتائج والقواعد مبيّنة.',
  'principles.evidence.no-conditions': 'مصرَّح بعدم وجود شروط، والأدلة ومصدر التمويل مبيّنان.',
  'principles.evidence.conditions-listed':
    'ليس بلا شروط: تدرجها الجهة المانحة تحت عنوان الشروط. والأدلة ومصدر التمويل مبيّنان.',
  'principles.evidence.state-decides': 'القرار للدولة، ولها أن تنسحب في أي مرحلة دون إبداء أسباب.',
  'principles.evidence.data-in-country': 'يمكن أن تبقى البيانات في البلد، ولا حاجة إلى وصول عن بُعد.',
  'principles.evidence.data-leaves': 'تُحفظ البيانات خارج البلد.',
  'principles.evidence.remote-required': 'تتطلب التكنولوجيا وصولاً عن بُعد.',
  'principles.evidence.terms-unstated': 'لم يُذكر الوصول عن بُعد أو مكان حفظ البيانات.',
  'principles.evidence.no-technology': 'لا تُسلَّم أي تكنولوجيا.',
  'principles.evidence.self-declared': 'صرّحت الجهة المانحة بما تعرفه عن التكنولوجيا.',
  'principles.evidence.checked':
    'تحققت منه جهة غير الجهة المانحة. ويبيّن مستوى مذكرة الثقة هل كان ذلك للوثائق أم للشيء نفسه.',
  'principles.evidence.note-disputed':
    'فحصت التكنولوجيا جهة غير الجهة المانحة، وثمة اعتراض على مذكرة ثقة بشأنها.',
  'principles.evidence.no-note': 'لا توجد مذكرة ثقة سارية بشأن التكنولوجيا.',
  'principles.evidence.both-opt-in': 'لا تتم أي مواءمة ما لم يوافق الطرفان.',
  'principles.evidence.agreed-in-match': 'يُتفق على المسؤوليات في كل مواءمة.',
  'principles.evidence.no-national-documents': 'لا يتضمن العرض وثائق وطنية.',
  'principles.evidence.gender-marker': 'مؤشر المساواة بين الجنسين وإتاحة الوصول والجهات المؤهلة كلها مبيّنة.',
  'principles.evidence.nothing-sensitive': 'لم يكشف فحص النصوص عن أي شيء يدل على نظام أو موطن ضعف أو شخص.',
  'principles.evidence.no-exit-plan': 'ماذا يحدث عند انتهاء المساعدة؟',
  'principles.evidence.no-support-end': 'حتى متى تُدعم التكنولوجيا؟',
  'principles.evidence.support-over': 'انتهى دعم التكنولوجيا.',
  'principles.evidence.short-training': 'إلى أي برنامج أوسع ينتمي هذا النشاط المنفرد؟',
  'principles.evidence.no-outcome': 'ما الذي سيتغيّر بعد ذلك؟',
  'principles.evidence.no-norm': 'أي القواعد يدعمها، أو أي مرحلة نضج يناسبها؟',
  'principles.evidence.conditions-undeclared': 'هل توجد شروط؟',
  'principles.evidence.political-condition': 'العرض مقرون بشرط سياسي.',
  'principles.evidence.no-evidence': 'ما الذي يثبت جدواه؟',
  'principles.evidence.no-funder': 'من يموّله؟',
  'principles.evidence.dual-use-unguarded': 'ما الضمانات السارية على الاستخدام المحتمل في المراقبة؟',
  'principles.evidence.no-eligibility': 'من يجوز له تلقيه؟',
  'principles.evidence.eligibility-unconfirmed': 'لم يتأكد بعد من يجوز له تلقيه.',
  'principles.evidence.gender-unset': 'لم يُحدَّد مؤشر المساواة بين الجنسين.',
  'principles.evidence.no-accessibility': 'كيف يمكن للأشخاص ذوي الإعاقة المشاركة؟',
  'principles.evidence.secret-in-text': 'يبدو أن النص يتضمن سرّاً.',
  'principles.evidence.trace-in-text': 'قد يدل أحد النصوص على نظام أو موطن ضعف أو شخص.',
} satisfies Record<keyof typeof en, string>;
