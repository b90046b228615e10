// Takes what a person sets in the sidebar: language, API address, a copy's own workspace. Never shows the
// whole key.
import type { Language } from '../../../shared/model/plan.ts';
import { namesLanguage } from '../../../shared/sheet/table/language-key.ts';
import { openBook, readTabs, sheetOf } from '../book/book.ts';
import { TEXT } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import type { Services } from '../entry/services.ts';
import type { SidebarSettings } from '../entry/sidebar-messages.ts';
import { apiBase, recall, remember } from '../entry/store.ts';
import { adoptCopy, assertCallable, isUndecidedCopy } from '../entry/workspace.ts';

/** What the settings form shows: language, address and whether a key is there. */
export function settingsOf(context: Context): SidebarSettings {
  const { services } = context;
  return {
    language: context.language,
    apiBase: apiBase(services),
    isCopy: isUndecidedCopy(services),
    keyEnd: (recall(services, 'key') ?? '').slice(-6),
    revision: Number(recall(services, 'revision') ?? 0),
  };
}

/** A blank address is the build's again. */
export function saveSettings(
  context: Context,
  wanted: { language: Language; apiBase: string },
): SidebarSettings {
  const { services } = context;
  const address = wanted.apiBase.trim();
  if (address !== '') assertCallable(context, address);
  remember(services, { apiBase: address === '' ? null : address, language: wanted.language });
  if (wanted.language !== context.language) writeLanguage(services, wanted.language);
  context.speakIn(wanted.language);
  return settingsOf(context);
}

/** The Settings tab's own cell: the person asks for it. */
function writeLanguage(services: Services, language: Language): void {
  const book = openBook(services);
  const [tab] = readTabs(services, book, (name) => name === 'Settings');
  const sheet = sheetOf(book, 'Settings');
  for (const [r, row] of (tab?.rows ?? []).entries()) {
    const at = row.findIndex(namesLanguage);
    if (r === 0 || at < 0) continue;
    sheet
      ?.getRange(r + 1, at + 2)
      .setNumberFormat(TEXT)
      .setValue(language);
    return;
  }
}

/** The copy becomes a workspace of its own; gives how things stand then. */
export function makeCopyOwn(context: Context): SidebarSettings {
  adoptCopy(context);
  return settingsOf(context);
}
