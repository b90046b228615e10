// The engine's words in English. Never loaded where the book is in the other language.
import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import note from '@univerjs/preset-sheets-note/locales/en-US';

export const packs = [core, note, validation, conditional];
