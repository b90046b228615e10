// Takes nothing; gives the languages of sheets, pages and mails.

export type Language = 'en' | 'zh';
