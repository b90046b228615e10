// Takes a unit's picture; gives it as a file that stands alone: no script, no link, no request; opens on a
// phone and prints on one page. Never a person's address.

import { render } from 'preact-render-to-string';
import { pictureStyle } from '../../../../shared/look/style.ts';
import { languageTag } from '../../../../shared/model/language.ts';
import type { Picture } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { PicturePage } from './picture.tsx';

/** The same picture gives the same bytes. What people typed is escaped by the renderer. */
export function pictureFile(picture: Picture, language: Language): string {
  const lang = languageTag(language);
  const title = `${say(language, 'pictureOf', { unit: picture.unit })} · ${picture.asOf}`;
  const head = render(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
      />
      <title>{title}</title>
    </>,
  );
  const body = render(
    <main id="content" class="middle">
      <p class="muted small">{picture.workspace}</p>
      <PicturePage picture={picture} language={language} link={null} />
    </main>,
  );
  return `<!doctype html><html lang="${lang}"><head>${head}<style>${pictureStyle}</style></head><body class="file">${body}</body></html>\n`;
}

/** Letters, digits, - and _ of any script; the rest is left out. A file of its own for each unit and day. */
export function pictureFileName({ unitId, asOf }: Pick<Picture, 'unitId' | 'asOf'>): string {
  const name = unitId.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60);
  return `${name || 'unit'}-${asOf}.html`;
}
