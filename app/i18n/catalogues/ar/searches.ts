/** Searches that a donor's people keep, and what tells of new needs. */
export default {
  'searches.title': 'عمليات البحث المحفوظة',
  'searches.lead': 'ما تبحثون عنه بين الاحتياجات قيد التعميم، وكيف تُبلَّغون بالجديد منها.',
  'searches.none': 'ليس لديكم عمليات بحث محفوظة بعد',
  'searches.none_next': 'ضيّقوا قائمة الاحتياجات قيد التعميم لتقتصر على ما يمكنكم المساعدة فيه، ثم احفظوا ذلك.',
  'searches.save_this': 'حفظ هذا البحث',
  'searches.deputy': 'ما دمتم تنوبون عن غيركم فلا تحفظون عمليات بحث: فهي تبقى مع صاحب الدور نفسه.',
  'searches.full': 'لديكم {count} من عمليات البحث المحفوظة، وهو الحد الأقصى. احذفوا واحدة منها أولاً.',
  'searches.back_to_one': 'العودة إلى هذا البحث',
  'searches.new.title': 'حفظ بحث',
  'searches.edit.title': 'تعديل هذا البحث',
  'searches.one.title': 'بحث محفوظ: {name}',
  'searches.unsaid': 'هذه الاحتياجات توافق بحثكم الآن. وما لا يذكره الاحتياج، أو لا يُعرض عليكم منه، لا يستبعده.',
  'searches.none_now': 'لا شيء مما هو قيد التعميم الآن يوافق بحثكم. وستُبلَّغون متى وُجد.',

  'searches.filter.unsaid': 'يبقى في القائمة كل احتياج لا يذكر طريقة المساعدة أو التواريخ، أو لا يُظهرها لكم.',
  'searches.filter.mode': 'طريقة المساعدة',
  'searches.filter.from': 'يمكن أن تبدأ المساعدة من',
  'searches.filter.until': 'يمكن أن تبدأ المساعدة حتى نهاية',

  'searches.words': 'الاحتياجات: {parts}.',
  'searches.words.all': 'جميع الاحتياجات قيد التعميم التي يجوز لكم الاطلاع عليها.',
  'searches.words.theme': 'عن «{theme}»',
  'searches.words.region': 'في منطقة «{region}»',
  'searches.words.mode': 'التي تطلب «{mode}»',
  'searches.words.from': 'التي يمكن أن تبدأ المساعدة فيها في {month} أو بعده',
  'searches.words.until': 'التي يمكن أن تبدأ المساعدة فيها قبل نهاية {month}',

  'searches.form.lead': 'ما تتركونه مفتوحاً لا يضيّق شيئاً. ولا يرى هذا البحث أحد سواكم.',
  'searches.form.name': 'اسم هذا البحث',
  'searches.form.name_hint': 'اسم تتعرّفون به عليه لاحقاً.',
  'searches.form.letters': 'الإبلاغ بالاحتياجات الجديدة',
  'searches.form.letters_yes': 'أبلغوني حين يوافق احتياج جديد هذا البحث',
  'searches.form.letters_hint':
    'في صندوق الوارد، وبرسائل بالوتيرة التي اخترتموها هناك. ولا تحمل الرسالة سوى رابط، ولا شيء عن الاحتياج.',
  'searches.form.act': 'حفظ هذا البحث',
  'searches.error.name': 'اكتبوا اسماً لهذا البحث.',
  'searches.error.name_long': 'الاسم طويل جداً: 100 حرف على الأكثر.',
  'searches.error.window': 'يجب أن تكون النهاية بعد البداية.',

  'searches.hear': 'كيف تُبلَّغون بالاحتياجات الجديدة',
  'searches.letters.on': 'تُبلَّغون بالاحتياجات الجديدة',
  'searches.letters.off': 'لا تُبلَّغون بالاحتياجات الجديدة',
  'searches.feed.on': 'له موجز خاص',
  'searches.feed.title': 'الموجز الخاص',
  'searches.feed.page_title': 'الموجز الخاص: {name}',
  'searches.feed.lead':
    'عنوان يجد فيه قارئ الموجزات لديكم الاحتياجات الموافقة، بقدر ما يجوز لكم الاطلاع عليه في تلك اللحظة.',
  'searches.feed.address': 'هذا هو العنوان:',
  'searches.feed.once': 'يُعرض هذه المرة فقط. ومن كان لديه قرأ القائمة دون تسجيل الدخول: لا تعطوه لأحد.',
  'searches.feed.none': 'ليس لهذا البحث موجز.',
  'searches.feed.made': 'أُنشئ موجزه في {at}.',
  'searches.feed.make': 'إنشاء عنوان',
  'searches.feed.make_consequence': 'يعمل العنوان إلى أن تنهوه، أو إلى أن تكفّوا عن تمثيل منظمتكم.',
  'searches.feed.renew': 'إنشاء عنوان جديد',
  'searches.feed.renew_consequence': 'يتوقف العنوان الحالي فوراً.',
  'searches.feed.end': 'إنهاء الموجز',
  'searches.feed.end_consequence': 'يتوقف العنوان فوراً. ويمكنكم إنشاء غيره في أي وقت.',
  'searches.remove': 'حذف هذا البحث',
  'searches.remove_consequence': 'تنتهي معه رسائله وموجزه.',

  'searches.flash.saved': 'حُفظ بحثكم.',
  'searches.flash.removed': 'حُذف بحثكم.',
  'searches.flash.feed_ended': 'أُنهي الموجز.',

  'searches.fitting.title': 'الاحتياجات الأوفق لعروضكم',
  'searches.fitting.lead':
    'خمسة على الأكثر مما هو قيد التعميم ويشترك في موضوع مع أحد عروضكم، مختارة بالقواعد نفسها المتبعة في كل ترتيب. ولا يُقارن من الاحتياج إلا ما يجوز لكم أن تروه، وهو في الغالب موضوعه ومنطقته وحجمه: وقد تظهر حدود أخرى للدولة بعد التعريف.',
  'searches.fitting.more': 'جميع الاحتياجات قيد التعميم',

  'mail.needs-found.subject': 'وجد بحث محفوظ شيئاً جديداً',
  'mail.needs-found.text':
    'ثمة جديد يوافق ما تبحثون عنه. تعرضه هذه الصفحة، بقدر ما يجوز لكم الاطلاع عليه، بعد تسجيل الدخول.',
  'mail.needs-fit.subject': 'ثمة جديد يوافق عروضكم',
  'mail.needs-fit.text':
    'ثمة جديد يوافق ما تعرضه منظمتكم. ويعرض صندوق الوارد لديكم الخمسة الأوفق، بقدر ما يجوز لكم الاطلاع عليها، بعد تسجيل الدخول.',
} as const;
