// Google's services to every action as one record, each looked up when first asked for.
// Never touches a service by itself: under AuthMode.NONE a mere look at Properties breaks the menu.
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Services {
  spreadsheet(): Spreadsheet;
  ui(): GoogleAppsScript.Base.Ui;
  /** Null where the container has none (docs/platform-facts.md, Apps Script). */
  documentProperties(): GoogleAppsScript.Properties.Properties | null;
  userProperties(): GoogleAppsScript.Properties.Properties;
  scriptProperties(): GoogleAppsScript.Properties.Properties;
  documentLock(): GoogleAppsScript.Lock.Lock | null;
  flush(): void;
  fetch(
    url: string,
    options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
  ): GoogleAppsScript.URL_Fetch.HTTPResponse;
  /** Null where Google gives none. */
  identityToken(): string | null;
  /** Such as `zh_CN` or `en`. */
  userLocale(): string;
  uuid(): string;
  formatDate(date: Date, zone: string, format: string): string;
  newValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  /** Address of whoever runs the action; '' where Google does not say. */
  userEmail(): string;
  now(): Date;
  /** Text of an HTML file of the project. */
  fileText(name: string): string;
  html(text: string): GoogleAppsScript.HTML.HtmlOutput;
  log(text: string): void;
}

/** Made once per entry. */
export function googleServices(): Services {
  return {
    spreadsheet: () => SpreadsheetApp.getActiveSpreadsheet(),
    ui: () => SpreadsheetApp.getUi(),
    documentProperties: () => PropertiesService.getDocumentProperties(),
    userProperties: () => PropertiesService.getUserProperties(),
    scriptProperties: () => PropertiesService.getScriptProperties(),
    documentLock: () => LockService.getDocumentLock(),
    flush: () => SpreadsheetApp.flush(),
    fetch: (url, options) => UrlFetchApp.fetch(url, options),
    identityToken: () => ScriptApp.getIdentityToken(),
    userLocale: () => Session.getActiveUserLocale(),
    uuid: () => Utilities.getUuid(),
    formatDate: (date, zone, format) => Utilities.formatDate(date, zone, format),
    newValidation: () => SpreadsheetApp.newDataValidation(),
    userEmail: () => Session.getEffectiveUser().getEmail(),
    now: () => new Date(),
    fileText: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
    html: (text) => HtmlService.createHtmlOutput(text),
    log: (text) => console.error(text),
  };
}
