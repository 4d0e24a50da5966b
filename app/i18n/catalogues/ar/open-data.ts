import type en from '../en/open-data.ts';

export default {
  'open_data.title': 'البيانات المفتوحة ورخصتها',
  'open_data.lead': 'يجوز لأي شخص أن يستخدم العروض المنشورة والأرقام لأي غرض مع ذكر المصدر.',
  'open_data.from_list': 'تنزيل جميع العروض المنشورة، أو متابعة الجديد منها في موجز',
  'open_data.licence': 'الرخصة',
  'open_data.licence_text':
    'ما تنشره المنصة نفسها (العروض المنشورة ووقائعها، وأرقامها) متاح بموجب رخصة {licence}. اذكروا «طريق ذو اتجاهين» والعنوان الذي وجدتموه فيه، وبيّنوا ما غيّرتموه. ونصوص العرض هي كلمات الجهة المانحة نفسها: فاذكروها أيضاً.',
  'open_data.licence_link': 'قراءة نص الرخصة',
  'open_data.offers': 'العروض المنشورة',
  'open_data.offers_text': 'كل ما هو منشور في هذه اللحظة كما يجوز للجميع قراءته. ولا يتضمن شيئاً من أي احتياج.',
  'open_data.csv': 'جدول بيانات (CSV)',
  'open_data.csv_text':
    'صف لكل عرض وفق الأعمدة المبيّنة أدناه. ويمكن قراءته من جديد: في استيراد الجهة المانحة، وبالأمر الذي يرتّب العروض بحسب الاحتياجات.',
  'open_data.json': 'للبرامج (JSON)',
  'open_data.json_text':
    'الأسماء هي أسماء الأعمدة نفسها، والقوائم قوائم، وما لم يذكره أحد غير وارد. الإصدار {version}: يُرفع الرقم عند حذف اسم أو تغيّر معناه، لا عند إضافة اسم.',
  'open_data.atom': 'موجز العروض الجديدة والمعدَّلة (Atom)',
  'open_data.atom_text':
    'آخر خمسين عرضاً نُشر أو عُدِّل، مع أسماء المواضيع بلغتكم. ويبقى العرض هو المدخل نفسه في كل لغة وبعد كل تعديل.',
  'open_data.figures': 'الأرقام',
  'open_data.figures_text':
    'كم من الاحتياجات قُدِّم وعُمِّم وجرت مواءمته ولُبِّي، وكم تستغرق كل خطوة. ولا ترد فيها أعداد تقل عن خمسة.',
  'open_data.figures_link': 'الأرقام وملفاتها',
  'open_data.calendar': 'جدول مواعيد المراكز',
  'open_data.calendar_text': 'دورات المراكز الإقليمية واجتماعاتها، لبرامج التقويم (iCalendar).',
  'open_data.stable': 'عناوين ثابتة',
  'open_data.stable_text':
    'لا تتغير هذه العناوين. ويحمل كل رد وسماً (ETag): اطلبوا به فلا يُرسل إليكم إلا الجديد. وتذكر ملفات العروض أيضاً متى كان آخر تغيير فيها. ويمكن الطلب مرة كل دقيقة.',
  'open_data.address': 'العنوان',
  'open_data.columns': 'الأعمدة',
  'open_data.columns_text':
    'الرموز هي نفسها في كل لغة. تُفصل عناصر القوائم بفاصلة منقوطة، وتُكتب الأيام هكذا \u20662026-11-30\u2069. الخلية الفارغة تعني أن الأمر لم يُذكر. والنص الذي يبدأ كصيغة حسابية تسبقه علامة اقتباس مفردة.',
  'open_data.column': 'العمود',
  'open_data.codes': 'الرموز',
  'open_data.codes_text':
    'يُشار إلى الدول برموز ISO 3166-1 المكوّنة من حرفين، وإلى اللغات برموز ISO 639 (من حرفين، أو من ثلاثة حيث لا رمز أقصر). أما الرموز الأخرى فهي هذه، بحسب العمود:',
  'open_data.code': 'الرمز',
  'open_data.meaning': 'ما يدل عليه',
  'open_data.extra': 'ويرد في JSON أيضاً',
  'open_data.extra_codes': 'وفي ثلاثة منها رموز:',
  'open_data.feed.title': 'طريق ذو اتجاهين: العروض الجديدة والمعدَّلة',
  'open_data.feed.subtitle':
    'عروض للمساعدة في بناء القدرات في مجال أمن تكنولوجيا المعلومات والاتصالات، الأحدث أولاً',

  'open_data.column.ref': 'مرجع العرض',
  'open_data.column.organisation': 'المنظمة التي تعرضه',
  'open_data.column.organisation_state': 'الدولة التي تتبعها المنظمة (ISO 3166-1، حرفان)',
  'open_data.column.title': 'العنوان بلغة الجهة المانحة',
  'open_data.column.summary': 'وصف العرض بكلمات الجهة المانحة',
  'open_data.column.themes': 'رموز المواضيع، الأهم أولاً',
  'open_data.column.modes': 'رموز طرائق التنفيذ',
  'open_data.column.languages':
    'لغات التنفيذ (ISO 639)، و«interpretation» حين توفر الجهة المانحة الترجمة الشفوية',
  'open_data.column.eligible':
    'من يجوز له الاستفادة: all، أو رموز الدول أو المناطق (M49) أو LDC أو LLDC أو SIDS',
  'open_data.column.via_hubs': 'المراكز الإقليمية التي تنفذه',
  'open_data.column.slots': 'عدد الاحتياجات الإضافية التي يمكن أن يلبيها',
  'open_data.column.open_on': 'أول يوم لتقديم الطلب',
  'open_data.column.close_on': 'آخر يوم لتقديم الطلب',
  'open_data.column.start_on': 'أول يوم من التنفيذ',
  'open_data.column.end_on': 'آخر يوم من التنفيذ',
  'open_data.column.duration_weeks': 'المدة بالأسابيع',
  'open_data.column.size_band': 'الحجم بدولارات الولايات المتحدة، كفئة',
  'open_data.column.maturity_from': 'مرحلة النضج التي يناسب ابتداءً منها',
  'open_data.column.maturity_to': 'مرحلة النضج التي يناسب حتى بلوغها',
  'open_data.column.note_level': 'مستوى أفضل مذكرة ثقة له',
  'open_data.column.note_issued_on': 'يوم إصدار تلك المذكرة',
  'open_data.column.note_expires_on': 'اليوم الذي تنتهي فيه تلك المذكرة',
  'open_data.column.note_disputed': 'هل اعترض أحد على المذكرة: yes (نعم) أو no (لا)، وفي JSON‏ true أو false',
  'open_data.column.remote_access': 'الوصول عن بُعد: لا يوجد، أو يمكن تعطيله، أو مطلوب',
  'open_data.column.data_location': 'مكان بقاء البيانات',
  'open_data.column.source_access': 'إمكانية الاطلاع على الشفرة المصدرية',
  'open_data.column.single_vendor': 'هل لا يستطيع صيانته إلا مورّد واحد: yes (نعم) أو no (لا)',
  'open_data.column.conditions': 'الشروط: none، أو رموزها؛ وفارغة إن لم يُصرَّح بها',
  'open_data.column.funders': 'الجهات الممولة',
  'open_data.column.outcomes': 'النتائج المنتظرة بكلمات الجهة المانحة',
  'open_data.column.evidence': 'ما يستند إليه بكلمات الجهة المانحة',
  'open_data.column.text_language': 'لغة النصوص (ISO 639)',
  'open_data.column.gender_marker': 'مؤشر المساواة بين الجنسين لمنظمة التعاون والتنمية: 0 أو 1 أو 2',
  'open_data.column.organisation_kind': 'نوع المنظمة التي تقدم العرض',
  'open_data.column.binary_equivalence': 'هل ثبت أن ما يُسلَّم بُني من المصدر الذي يمكن الاطلاع عليه',
} as const satisfies Record<keyof typeof en, string>;
