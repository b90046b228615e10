// The scripts of the pages, each the same for all who get it, so that the security policy can name it by its
// hash. Never a text that depends on a person.
import { enhanceScript } from '../../../../shared/form/view/enhance.ts';
import appScript from '../../../browser/app.bundle';
import cardScript from '../../../browser/report.bundle';
import { filmScript } from './film-script.ts';

/**
 * What a page runs: `form` makes a form nicer, `cards` shows the form of the day card by card, `film` makes
 * the days of a film a slider, `app` brings the service worker to the device.
 */
export const PAGE_SCRIPTS = {
  form: enhanceScript,
  cards: cardScript,
  film: filmScript,
  app: appScript,
} as const;
