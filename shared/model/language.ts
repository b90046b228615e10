// The languages of sheets, pages and mails. Never a word.

export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** True for what names a language of ours. */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** The one that a page or a sheet is not in. */
export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** As HTML's `lang` names it: Chinese is written in simplified characters. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
