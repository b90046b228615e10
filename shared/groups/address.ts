// Takes a robot's address as it was typed; tells whose it is, or what is wrong with it. Never calls it.
import { type GroupService, SERVICES } from './message.ts';
import { services } from './services/table.ts';

const LONGEST = 1000;

export type AddressFault = 'not-an-address' | 'not-https' | 'other-port' | 'other-host';

type RobotAddress = { ok: true; service: GroupService; url: string } | { ok: false; fault: AddressFault };

/** How an address is taken apart: handed in, since the pure core has no parser of its own. */
export type ParseUrl = (text: string) => URL | null;

/**
 * The service that an address belongs to (design §7, Groups): https, no port but its own, no name or
 * password, a host and a path of one of the six.
 */
export function robotAddress(typed: string, parse: ParseUrl): RobotAddress {
  const text = typed.trim();
  const url = text.length <= LONGEST && !/[\s\p{Cc}\\]/u.test(text) ? parse(text) : null;
  if (!url) return { ok: false, fault: 'not-an-address' };
  if (url.protocol !== 'https:') return { ok: false, fault: 'not-https' };
  // A parser leaves out the port that https has.
  if (url.port !== '') return { ok: false, fault: 'other-port' };
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'not-an-address' };
  const service = SERVICES.find((each) => services[each].isAddress(url));
  if (service === undefined) return { ok: false, fault: 'other-host' };
  url.hash = '';
  return { ok: true, service, url: url.href };
}
