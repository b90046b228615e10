// What people's programs send to a running back end: the add-on's requests, a browser's, the links of mails,
// the cookies of who has signed in. Never says what an answer should be.
import { type LinkPurpose, type Links, signedLinks } from '../../functions/src/identity/links.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { openSession } from '../../functions/src/usecases/access/sessions.ts';
import type { TestIssuer } from './tokens.ts';

export const KEY = 'the-key-of-this-workspace-0123456789';
export const OTHER_KEY = 'the-key-of-another-company-0123456789';
export const HQ = 'hq@chain.example';
export const OWNER = 'owner1@chain.example';
export const LINK_SECRET = 'a-secret-of-the-tests-with-32-characters';

/** Where the requests go, in whose name and at what time. */
interface BackEndAsked {
  url: string;
  workspace: string;
  store: Store;
  issuer: TestIssuer;
  now: () => number;
}

export interface Requests {
  links: Links;
  /** A request to /v1 by a person, as the add-on sends it; bytes go as a file. */
  v1(
    method: string,
    path: string,
    more?: { email?: string; key?: string; body?: unknown },
  ): Promise<Response>;
  /** A page as a browser asks for it; redirects are not followed. */
  page(
    path: string,
    more?: { form?: Record<string, string> | [string, string][]; cookie?: string },
  ): Promise<Response>;
  /** A link as a mail carries it; no two sign-ins are the same. */
  link(purpose: LinkPurpose, email: string, subject?: string, workspace?: string): string;
  /** The cookie of a person who has signed in this moment. */
  session(email: string, workspace?: string): Promise<string>;
}

const FILE = 'application/octet-stream';
const isFile = (body: unknown): body is Uint8Array => ArrayBuffer.isView(body);

/** The requests of everyone who works with one back end. */
export const requestsTo = (backEnd: BackEndAsked): Requests => ({
  v1: addOn(backEnd),
  page: browser(backEnd.url),
  ...signIns(backEnd),
});

const addOn =
  ({ url, issuer, now }: BackEndAsked): Requests['v1'] =>
  async (method, path, { email = HQ, key = KEY, body } = {}) =>
    fetch(`${url}/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await issuer.token(now(), { email })}`,
        'x-attune-key': key,
        ...(body === undefined ? {} : { 'content-type': isFile(body) ? FILE : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile(body) ? Buffer.from(body) : JSON.stringify(body) }),
    });

const browser =
  (url: string): Requests['page'] =>
  (path, { form, cookie } = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      headers: cookie === undefined ? {} : { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });

function signIns({ workspace, store, now }: BackEndAsked): Pick<Requests, 'links' | 'link' | 'session'> {
  const links = signedLinks(LINK_SECRET);
  let opened = 0;
  return {
    links,
    link: (purpose, email, about = '', of = workspace) => {
      opened += 1;
      const subject = purpose === 'signin' ? `${opened} ${about}` : about;
      return links.sign({ workspace: of, email, purpose, subject, expiresAt: now() + 3_600_000 });
    },
    session: async (email, of = workspace) => {
      opened += 1;
      const link = `link ${opened}`;
      const opening = { workspace: of, email, link, isKept: false, device: 'Firefox · Linux' };
      return `attune=${await openSession(store, opening, now())}`;
    },
  };
}
