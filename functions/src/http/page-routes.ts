// Takes the pages' ports; gives their routes, and the page for what goes wrong. Wiring only.
import { problemPage } from '../pages/index.ts';
import { actionRoutes } from './action-routes.ts';
import { appRoutes } from './app/app-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { formRoutes } from './form-routes.ts';
import { groupLinkRoutes } from './group-link-routes.ts';
import { groupsRoutes } from './groups-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { languageOf, type Pages, page } from './page-context.ts';
import type { FaultPage } from './server/faults.ts';
import { rejectedPostOf } from './server/rejected-post.ts';
import type { Route } from './server/router.ts';
import { accountRoutes } from './sign-in/account-routes.ts';
import { eraseRoutes } from './sign-in/erase-routes.ts';
import { peopleRoutes } from './sign-in/people-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { unsentRoutes } from './unsent-routes.ts';
import { unsubscribeRoutes } from './unsubscribe-routes.ts';

/** Every page's route. */
export const pageRoutes = (pages: Pages): Route[] => [
  ...formRoutes(pages),
  ...appRoutes(pages),
  ...boardRoutes(pages),
  ...exportRoutes(pages),
  ...calendarRoutes(pages),
  ...signInRoutes(pages),
  ...accountRoutes(pages),
  ...peopleRoutes(pages),
  ...keyRoutes(pages),
  ...eraseRoutes(pages),
  ...actionRoutes(pages),
  ...unsubscribeRoutes(pages),
  ...unsentRoutes(pages),
  ...groupsRoutes(pages),
  ...groupLinkRoutes(pages),
];

const FAULTS: Record<number, Parameters<typeof problemPage>[0]> = {
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  500: 'fault',
};

/** A fault as a person sees it: one page for all. */
export const faultPageOf: FaultPage = (request, { status, reference }) =>
  page(
    status,
    problemPage(FAULTS[status] ?? 'not-understood', {
      language: languageOf(request),
      ...(reference === undefined ? {} : { reference }),
      post: status >= 500 ? rejectedPostOf(request) : null,
    }),
  );
