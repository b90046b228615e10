// Takes nothing; gives every page of the back end in one place. Pure functions from data to an HTML document: no store, no clock.
export {
  type ActionPageInput,
  actionDonePage,
  actionPage,
  reviewActionPage,
} from './action-page.tsx';
export { type BoardView, boardPage } from './board-page.tsx';
export { type CyclesPageInput, cyclesPage } from './cycles-page.tsx';
export { type Door, doorsOf } from './doors.tsx';
export { type FormPageInput, formPage, type ThanksPageInput, thanksPage } from './form-page.tsx';
export { growthPage } from './growth-page.tsx';
export { keyResultPage } from './key-result-page.tsx';
export { type Link, pagePaths } from './paths.ts';
export { pictureFile, pictureFileName } from './picture-file.tsx';
export {
  badLinkPage,
  type FaultPage,
  linkSentPage,
  problemPage,
  type SignInInput,
  signInPage,
  type UnsubscribeInput,
  unsubscribePage,
} from './plain-pages.tsx';
export { processPage } from './process-page.tsx';
export { PAGE_HEADERS } from './security.ts';
export { unitPage } from './unit-page.tsx';
export type { PageView } from './view.ts';
