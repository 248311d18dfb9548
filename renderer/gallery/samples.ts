/** Words for looking at the components. They belong to no screen that a visitor sees. */
export type Samples = {
  question: string;
  lead: string;
  tiles: readonly { title: string; hint: string }[];
  answers: readonly string[];
  none: string;
  long: string;
  service: string;
  ahead: string;
  wait: string;
};

const da: Samples = {
  question: 'Hvad kan vi hjælpe dig med?',
  lead: 'Tryk på det, du skal i dag.',
  tiles: [
    { title: 'Jeg har en tid', hint: 'Meld din ankomst' },
    { title: 'Jeg har ikke en tid', hint: 'Træk et nummer' },
    { title: 'Pas og kørekort', hint: 'Bestil eller hent' },
    { title: 'Jeg vil hellere tale med nogen', hint: 'En medarbejder kommer til dig' },
  ],
  answers: ['Mig selv', 'Mit barn', 'En, jeg hjælper'],
  none: 'Ingen af dem',
  long: 'Du har ikke rørt skærmen i lidt tid. Vil du gå videre? Ellers sletter vi dine svar.',
  service: 'Pas',
  ahead: '3 foran dig',
  wait: 'Du venter cirka 10-20 minutter',
};

const ar: Samples = {
  question: 'كيف يمكننا مساعدتك؟',
  lead: 'اضغط على ما تريد اليوم.',
  tiles: [
    { title: 'لدي موعد', hint: 'سجّل وصولك' },
    { title: 'ليس لدي موعد', hint: 'خذ رقماً' },
    { title: 'جواز السفر', hint: 'طلب أو استلام' },
    { title: 'أريد التحدث مع شخص', hint: 'سيأتي موظف إليك' },
  ],
  answers: ['أنا', 'طفلي', 'شخص أساعده'],
  none: 'لا شيء مما سبق',
  long: 'لم تلمس الشاشة منذ فترة. هل تريد المتابعة؟ وإلا سنحذف إجاباتك.',
  service: 'جواز السفر',
  ahead: '3 أمامك',
  wait: 'تنتظر حوالي 10-20 دقيقة',
};

/** The samples of a language; Danish when there are none. */
export function samplesOf(language: string): Samples {
  return language === 'ar' ? ar : da;
}
