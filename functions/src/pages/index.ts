// Every page of the back end in one place. Pure functions from data to an HTML document: no store, no clock.

export { accountPage } from './account/account-page.tsx';
export { erasePage, erasureBegunPage } from './account/erase-page.tsx';
export { type KeysPageInput, keysPage } from './account/keys-page.tsx';
export { peoplePage } from './account/people-page.tsx';
export { type BoardView, boardPage } from './board/board-page.tsx';
export { type CyclesPageInput, cyclesPage } from './board/cycles-page.tsx';
export { filmPage } from './film/film-page.tsx';
export {
  type ActionPageInput,
  actionDonePage,
  actionPage,
  reviewActionPage,
} from './form/action-page.tsx';
export type { AfterReport } from './form/after-report.tsx';
export { type FormPageInput, formPage, type ThanksPageInput, thanksPage } from './form/form-page.tsx';
export { type GroupsPageInput, groupsPage, testText } from './groups/groups-page.tsx';
export { identifyPage, identifySentPage } from './groups/identify-page.tsx';
export { growthPage } from './growth/growth-page.tsx';
export { keyResultPage } from './key-result/key-result-page.tsx';
export { type QuickAction, quickActions } from './lists/quick-actions.tsx';
export { unsentPage } from './mails/unsent-page.tsx';
export { iconPng, iconSvg } from './parts/icon.ts';
export type { Paging } from './parts/paths.ts';
export { type Link, pagePaths } from './parts/paths.ts';
export {
  badLinkPage,
  type FaultPage,
  linkSentPage,
  problemPage,
  tooOftenPage,
  type UnsubscribeInput,
  unsubscribePage,
} from './parts/plain-pages.tsx';
export type { RejectedPost } from './parts/rejected-post.tsx';
export { PAGE_HEADERS } from './parts/security.ts';
export { openPage, type SignInInput, signInPage } from './parts/sign-in-page.tsx';
export type { PageView } from './parts/view.ts';
export { processPage } from './process/process-page.tsx';
export { pictureFile, pictureFileName } from './unit/picture-file.tsx';
export { unitPage } from './unit/unit-page.tsx';
export { unitsPage } from './unit/units-page.tsx';
