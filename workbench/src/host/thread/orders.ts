// Takes a session and an order; carries it out. Never decides anything.
import type { ScriptSession } from '../session.ts';
import type { Order } from './messages.ts';

export function carryOut(session: ScriptSession, order: Order): unknown {
  switch (order.type) {
    case 'call':
      return session.call(order.call);
    case 'edit':
      return session.edit(order.sheet, order.row, order.column, order.text);
    case 'apply':
      return session.apply(order.mutations);
    case 'remember':
      return session.remember(order.key, order.value);
    case 'select':
      return session.select(order.sheet, order.area);
    case 'model':
      return session.model();
    case 'snapshot':
      return session.snapshot();
  }
}
