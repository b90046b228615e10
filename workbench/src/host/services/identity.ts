// Takes the world; gives Session and ScriptApp: who runs the script, and the token that proves it. Never makes a token itself.
import type { Methods, ServiceObject } from '../realm/service.ts';
import { enumeration, service } from '../realm/service.ts';
import type { World } from '../world.ts';

export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

const userMethods: Methods<World> = {
  getEmail: (world) => (world.authMode === 'NONE' ? '' : String(world.port.ask('user') ?? '')),
  toString: (world: World) => String(world.port.ask('user') ?? ''),
};

/** The person who runs the script. */
export function userService(world: World): ServiceObject {
  return service('User', world, userMethods);
}

const sessionMethods: Methods<World> = {
  getActiveUser: userService,
  getEffectiveUser: userService,
  getActiveUserLocale: (world) => world.settings.userLocale,
  getScriptTimeZone: (world) => world.settings.timeZone,
  getTemporaryActiveUserKey: (world) => `key-${String(world.port.ask('user'))}`,
};

export function sessionService(world: World): ServiceObject {
  return service('Session', world, sessionMethods);
}

const appMethods: Methods<World> = {
  /** Null where unavailable, and always in a simple trigger. */
  getIdentityToken: (world) => (world.authMode === 'FULL' ? (world.port.ask('identityToken') ?? null) : null),
  getScriptId: () => 'workbench-script',
};

export function scriptApp(world: World): ServiceObject {
  return service('ScriptApp', world, appMethods, { AuthMode });
}
