// All foreign sheets of the specifications, by what they have in common. Never what is read of one.
import { BLOCKS } from './shapes/documents/blocks.ts';
import { CARDS } from './shapes/documents/cards.ts';
import { DOCUMENTS } from './shapes/documents/documents.ts';
import { SECTIONS } from './shapes/documents/sections.ts';
import { TEMPLATES } from './shapes/documents/templates.ts';
import { MORE_DOCUMENTS } from './shapes/languages/documents.ts';
import { BY_TONGUE } from './shapes/languages/outlines.ts';
import { LANGUAGES } from './shapes/languages/tables.ts';
import { TONGUES } from './shapes/languages/teams.ts';
import { EXPORTS } from './shapes/services/exports.ts';
import { NESTED } from './shapes/services/nested.ts';
import { SERVICES } from './shapes/services/services.ts';
import { TRACKERS } from './shapes/services/trackers.ts';
import { BOARDS } from './shapes/tables/boards.ts';
import { HEADINGS_ALIKE } from './shapes/tables/headings.ts';
import { JOINED } from './shapes/tables/joined.ts';
import { ONE_COLUMN } from './shapes/tables/one-column.ts';
import { ROWS_AND_LEVELS } from './shapes/tables/rows-and-levels.ts';
import { TABLES } from './shapes/tables/tables.ts';
import { WIDE } from './shapes/tables/wide.ts';
import { DOUBTFUL } from './shapes/teams/doubtful.ts';
import { MIXED } from './shapes/teams/mixed.ts';
import { MORE } from './shapes/teams/more.ts';
import { PEOPLE_AND_FORMS } from './shapes/teams/people-and-forms.ts';
import { UGLY } from './shapes/teams/ugly.ts';

export const ROOMS = {
  'one table': TABLES,
  'another language': LANGUAGES,
  'columns to the right': WIDE,
  'lines and cards': DOCUMENTS,
  'several tables': JOINED,
  'what came up besides': MORE,
  'a service’s export': SERVICES,
  'lists within lists': NESTED,
  'one column for both': ONE_COLUMN,
  'a team that had no time': UGLY,
  blocks: BLOCKS,
  'one person, or of a form': PEOPLE_AND_FORMS,
  'sections and cards': SECTIONS,
  'headings alike': HEADINGS_ALIKE,
  'rows on several levels': ROWS_AND_LEVELS,
  'documents in many languages': MORE_DOCUMENTS,
  'a template filled in': TEMPLATES,
  'a tracker': TRACKERS,
  'outlines and forms by language': BY_TONGUE,
  'amounts, people and signs mixed': MIXED,
  'boards and tabs': BOARDS,
  'teams in many languages': TONGUES,
  'an export in a service’s own words': EXPORTS,
  'columns to be confirmed': DOUBTFUL,
  'cards, signs and outlines': CARDS,
};
