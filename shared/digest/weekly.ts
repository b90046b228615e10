// Takes a standing and a reader; gives the weekly digest: only what needs them and what went well. Null where nothing is to say. Never ranks people.
import { pictureOf } from '../board/picture.ts';
import type { Picture } from '../model/picture.ts';
import type { Standing } from '../model/standing.ts';
import type { EpochMs } from '../model/time.ts';
import { planIndex } from '../process/plan-index.ts';
import { MS_PER_DAY } from '../process/reviews.ts';
import type { LinkTo, MailContent, MailSection } from './content.ts';
import { digestScope } from './digest-scope.ts';
import { headquartersSections } from './headquarters.ts';
import { mailOf } from './mail-texts.ts';
import { type Reader, readerOf } from './reader.ts';
import { silentRows, turnedRows, watermelonRows } from './trouble.ts';
import { waitingRows } from './waiting.ts';
import { wellRows } from './well.ts';

/** Files in one mail; who leads more units finds the others on the board. */
const MOST_PICTURES = 3;

/** A digest that could not be sent for so long is overtaken by the next. */
const KEEPS_MS = 6 * MS_PER_DAY;

/**
 * The weekly mail to a lead, about the units that they lead and those right below, what is further down in numbers; the root's lead and the admins get how the company steers with it.
 * `since`: the moment of the last digest.
 */
export function weeklyDigest(
  standing: Standing,
  email: string,
  since: EpochMs,
  linkTo: LinkTo,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const sections = sectionsOf(reader, since);
  if (sections.every((section) => section.rows.length === 0)) return null;
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  const until = standing.asOf.at + KEEPS_MS;
  const pictures = picturesFor(reader);
  return mailOf(
    reader,
    reader.isHeadquarters ? 'headquarters' : 'digest',
    {},
    { sections, button, until, pictures },
  );
}

/** The page for the meeting of each unit that the reader leads; headquarters gets the company's first. */
function picturesFor({ standing, ledUnitIds, isHeadquarters }: Reader): Picture[] {
  const root = isHeadquarters ? planIndex(standing.plan).root : undefined;
  const ids = new Set([...(root ? [root.id] : []), ...ledUnitIds]);
  return [...ids].slice(0, MOST_PICTURES).flatMap((id) => pictureOf(standing, id) ?? []);
}

function sectionsOf(reader: Reader, since: EpochMs): MailSection[] {
  const { say } = reader;
  const scope = digestScope(reader, since);
  return [
    { title: say('section.waiting'), rows: waitingRows(reader) },
    { title: say('section.turned'), rows: turnedRows(reader, scope) },
    { title: say('section.watermelon'), rows: watermelonRows(reader, scope, since) },
    { title: say('section.silent'), rows: silentRows(reader, scope) },
    ...(reader.isHeadquarters ? headquartersSections(reader, since) : []),
    { title: say('section.well'), rows: wellRows(reader, scope, since) },
  ];
}
