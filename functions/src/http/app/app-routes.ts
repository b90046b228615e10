// Takes the pages' ports; gives what a phone needs to have the pages on its home screen: manifest, icons, the
// service worker, and where the icon leads. Never a person's data, but for the way to their own form.

import { LIGHT } from '../../../../shared/look/colours.ts';
import { languageTag } from '../../../../shared/model/language.ts';
import { say } from '../../../../shared/words/pages.ts';
import worker from '../../../browser/worker.bundle';
import { iconPng, iconSvg } from '../../pages/index.ts';
import { languageOf, type Pages, page } from '../page-context.ts';
import { type HttpResponse, seeOther } from '../server/message.ts';
import type { Route } from '../server/router.ts';
import { sessionOf, signInForm } from '../sign-in/session.ts';

/** Where the icon on the home screen leads. */
const START = '/report';

/** Pixels: Android's two, and Apple's. */
const PNG_SIZES = [180, 192, 512] as const;

/** Half a day: an icon changes with a version. */
const LASTS = { 'cache-control': 'public, max-age=43200' };

const asset = (
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = LASTS,
): HttpResponse => ({
  status: 200,
  headers: { 'content-type': type, ...headers },
  body,
});

/** GET /manifest.webmanifest, /icon.svg, /icon-SIZE.png, /worker.js, /report. */
export function appRoutes(pages: Pages): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/manifest.webmanifest',
      handle: async (request) =>
        asset('application/manifest+json; charset=utf-8', JSON.stringify(manifestIn(languageOf(request)))),
    },
    { method: 'GET', pattern: '/icon.svg', handle: async () => asset('image/svg+xml', iconSvg) },
    ...PNG_SIZES.map(
      (size): Route => ({
        method: 'GET',
        pattern: `/icon-${size}.png`,
        handle: async () => asset('image/png', iconPng(size)),
      }),
    ),
    {
      method: 'GET',
      pattern: '/worker.js',
      // A browser looks each time whether it has changed; it may ask us alone.
      handle: async () =>
        asset('text/javascript; charset=utf-8', worker, {
          'cache-control': 'no-cache',
          'content-security-policy': "default-src 'none'; connect-src 'self'",
        }),
    },
    {
      method: 'GET',
      pattern: START,
      handle: async (request) => {
        const visitor = await sessionOf(pages, request);
        if (!visitor) return page(200, signInForm(request));
        const { claims, read } = visitor;
        return seeOther(
          pages.deps.linksFor(claims.workspace, read.standing.asOf.at)(claims.email)('form', ''),
        );
      },
    },
  ];
}

function manifestIn(language: ReturnType<typeof languageOf>): object {
  const png = (size: number) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' });
  return {
    id: START,
    name: say(language, 'appName'),
    short_name: say(language, 'product'),
    lang: languageTag(language),
    start_url: START,
    scope: '/',
    display: 'standalone',
    background_color: LIGHT.paper,
    theme_color: LIGHT.paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png(192),
      { ...png(512), purpose: 'any' },
      { ...png(512), purpose: 'maskable' },
    ],
  };
}
