// Takes the context; gives Session and ScriptApp: who runs the script, and the token that proves it. Never
// makes a token itself.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { enumeration, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';

export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

const userMethods: Methods<ServiceContext> = {
  getEmail: (context) => (context.authMode === 'NONE' ? '' : String(context.port.ask('user') ?? '')),
  toString: (context: ServiceContext) => String(context.port.ask('user') ?? ''),
};

/** The person who runs the script. */
export function userService(context: ServiceContext): ServiceObject {
  return service('User', context, userMethods);
}

const sessionMethods: Methods<ServiceContext> = {
  getActiveUser: userService,
  getEffectiveUser: userService,
  getActiveUserLocale: (context) => context.settings.userLocale,
  getScriptTimeZone: (context) => context.settings.timeZone,
  getTemporaryActiveUserKey: (context) => `key-${String(context.port.ask('user'))}`,
};

export function sessionService(context: ServiceContext): ServiceObject {
  return service('Session', context, sessionMethods);
}

const appMethods: Methods<ServiceContext> = {
  /** Null where unavailable, and always in a simple trigger. */
  getIdentityToken: (context) =>
    context.authMode === 'FULL' ? (context.port.ask('identityToken') ?? null) : null,
  getScriptId: () => 'workbench-script',
};

export function scriptApp(context: ServiceContext): ServiceObject {
  return service('ScriptApp', context, appMethods, { AuthMode });
}
