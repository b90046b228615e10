// The engine's words in Chinese. Never loaded where the book is in the other language.
import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import note from '@univerjs/preset-sheets-note/locales/zh-CN';

export const packs = [core, note, validation, conditional];
