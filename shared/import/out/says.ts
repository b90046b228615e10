// Takes a sentence in English and in Chinese; gives the one for the file's language. Never mixes them.

export const saysIn = (language: string, english: string, chinese: string): string =>
  language === 'zh' ? chinese : english;
