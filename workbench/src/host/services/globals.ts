// Takes the world; gives every global that a script finds. Never a service by halves: what is not here fails with its name.
import type { ServiceObject } from '../realm/service.ts';
import { service } from '../realm/service.ts';
import type { World } from '../world.ts';
import { cacheService } from './cache.ts';
import { htmlService } from './html.ts';
import { scriptApp, sessionService } from './identity.ts';
import { lockService } from './lock.ts';
import { consoleService, loggerService } from './logging.ts';
import { propertiesService } from './properties.ts';
import { spreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import { urlFetchApp } from './url-fetch.ts';
import { utilitiesService } from './utilities.ts';

const UNAVAILABLE = [
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'MailApp',
  'Maps',
  'MimeType',
  'SlidesApp',
  'XmlService',
];

export function globalsOf(world: World): Record<string, ServiceObject> {
  return {
    ...Object.fromEntries(UNAVAILABLE.map((name) => [name, service(name, null, {})])),
    SpreadsheetApp: spreadsheetApp(world),
    HtmlService: htmlService(world),
    PropertiesService: propertiesService(world),
    CacheService: cacheService(world),
    LockService: lockService(world),
    Session: sessionService(world),
    ScriptApp: scriptApp(world),
    UrlFetchApp: urlFetchApp(world),
    Utilities: utilitiesService(world),
    Logger: loggerService(world),
    console: consoleService(world),
  };
}
