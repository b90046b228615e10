// Takes the context; gives LockService. Executions of one host never overlap: a lock is taken only where the
// outside holds it.
// Never waits: whoever holds it cannot let go while this execution runs.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';

interface LockData {
  context: ServiceContext;
  scope: 'document' | 'script' | 'user';
  held: boolean;
}

function tryLock(self: LockData): boolean {
  hold(self, self.held || !self.context.heldElsewhere.has(self.scope));
  return self.held;
}

function hold(self: LockData, held: boolean): void {
  if (held === self.held) return;
  self.held = held;
  self.context.port.tell('lock', { scope: self.scope, held });
}

const lockMethods: Methods<LockData> = {
  hasLock: ({ held }) => held,
  tryLock: (self) => tryLock(self),
  waitLock: (self) => {
    if (!tryLock(self)) {
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
    }
  },
  releaseLock: (self) => hold(self, false),
};

const lock = (scope: LockData['scope']) => (context: ServiceContext) =>
  service<LockData>('Lock', { context, scope, held: false }, lockMethods);

const methods: Methods<ServiceContext> = {
  getDocumentLock: lock('document'),
  getScriptLock: lock('script'),
  getUserLock: lock('user'),
};

export function lockService(context: ServiceContext): ServiceObject {
  return service('LockService', context, methods);
}
