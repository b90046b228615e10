// Takes the world; gives LockService. Executions of one host never overlap: a lock is taken only where the outside holds it.
// Never waits: whoever holds it cannot let go while this execution runs.
import type { Methods, ServiceObject } from '../realm/service.ts';
import { ScriptException, service } from '../realm/service.ts';
import type { World } from '../world.ts';

interface LockData {
  world: World;
  scope: 'document' | 'script' | 'user';
  held: boolean;
}

function tryLock(self: LockData): boolean {
  self.held ||= !self.world.heldElsewhere.has(self.scope);
  return self.held;
}

const lockMethods: Methods<LockData> = {
  hasLock: ({ held }) => held,
  tryLock: (self) => tryLock(self),
  waitLock: (self) => {
    if (!tryLock(self)) {
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
    }
  },
  releaseLock: (self) => {
    self.held = false;
  },
};

const lock = (scope: LockData['scope']) => (world: World) =>
  service<LockData>('Lock', { world, scope, held: false }, lockMethods);

const methods: Methods<World> = {
  getDocumentLock: lock('document'),
  getScriptLock: lock('script'),
  getUserLock: lock('user'),
};

export function lockService(world: World): ServiceObject {
  return service('LockService', world, methods);
}
