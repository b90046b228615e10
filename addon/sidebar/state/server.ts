// Takes google.script.run; gives the functions of Code.js as promises. Never throws: whatever goes wrong is
// an answer in words, with the way out.
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { Answer, SidebarServer } from '../../src/entry/sidebar-messages.ts';

/** What the page asks Code.js for. */
export type Server = {
  [Name in keyof SidebarServer]: (
    ...args: Parameters<SidebarServer[Name]>
  ) => Promise<Answer<Extract<ReturnType<SidebarServer[Name]>, { ok: true }>['value']>>;
};

/** The part of google.script.run that is used (its types are in no package). */
interface Run {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: Error) => void): Run;
}
type Runner = Run & Record<string, (...args: unknown[]) => void>;

declare const google: { script?: { run?: Runner } } | undefined;

/** Looked up at each call: the page may be opened before Google's script is there. */
function runner(): Runner | null {
  return typeof google === 'undefined' ? null : (google?.script?.run ?? null);
}

const NAMES: readonly (keyof SidebarServer)[] = [
  'sidebarOpen',
  'sidebarSend',
  'sidebarRows',
  'sidebarTab',
  'sidebarSample',
  'sidebarChange',
  'sidebarPublish',
  'sidebarPreview',
  'sidebarUndo',
  'sidebarShow',
  'sidebarEdits',
  'sidebarWrite',
  'sidebarSendKept',
  'sidebarDismiss',
  'sidebarDraft',
  'sidebarSettings',
  'sidebarOwnCopy',
  'sidebarRefresh',
  'sidebarExport',
  'sidebarCells',
];

/** `language` gives the one that the page speaks when a call fails. */
export function scriptServer(language: () => Language): Server {
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      new Promise((resolve) => {
        const fail = (error: unknown) => resolve({ ok: false, message: failureText(error, language()) });
        const run = runner();
        if (!run) return fail(new Error('google.script.run'));
        const chain = run
          .withSuccessHandler((value) =>
            resolve(isAnswer(value) ? value : { ok: false, message: failureText(null, language()) }),
          )
          .withFailureHandler(fail) as Runner;
        try {
          chain[name]!(...args);
        } catch (error) {
          fail(error);
        }
      });
  return Object.fromEntries(NAMES.map((name) => [name, call(name)])) as unknown as Server;
}

const isAnswer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'ok' in value;

const PERMISSION = /permission|authori[sz]|not logged in|sign in|权限|授权|登录/i;
const NETWORK = /network|connection|offline|HTTP 0|网络|连接/i;
const TIME = /maximum execution time|timed? ?out|超时/i;

/** What a failed call means and what to do. Google's own words stand in brackets where they say more. */
export function failureText(error: unknown, language: Language): string {
  const detail =
    error instanceof Error
      ? error.message
      : String((error as { message?: unknown } | null)?.message ?? error ?? '');
  const name = error instanceof Error ? error.name : '';
  if (PERMISSION.test(detail)) return sayInSidebar(language, 'failedPermission');
  if (name === 'NetworkError' || NETWORK.test(detail)) return sayInSidebar(language, 'failedNetwork');
  if (TIME.test(detail)) return sayInSidebar(language, 'failedTime');
  return sayInSidebar(language, 'failedOther', { detail: detail || 'Code.js' });
}
