// Takes the context; gives every global that a script finds. Never a service by halves: what is not here
// fails with its name.

import type { ServiceObject } from '../realm/service.ts';
import { service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
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

/** Once for each execution. Services of Google that the host has not are there without a method. */
export function globalsOf(context: ServiceContext): Record<string, ServiceObject> {
  return {
    ...Object.fromEntries(UNAVAILABLE.map((name) => [name, service(name, null, {})])),
    SpreadsheetApp: spreadsheetApp(context),
    HtmlService: htmlService(context),
    PropertiesService: propertiesService(context),
    CacheService: cacheService(context),
    LockService: lockService(context),
    Session: sessionService(context),
    ScriptApp: scriptApp(context),
    UrlFetchApp: urlFetchApp(context),
    Utilities: utilitiesService(context),
    Logger: loggerService(context),
    console: consoleService(context),
  };
}
