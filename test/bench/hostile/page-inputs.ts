// Takes the pages that people here see; gives requests for them and their forms that are nearly what a
// browser would send. Never a page by name.
import { type Attacked, freshKey, type Seen, wordFor } from './company.ts';
import { FORM_TYPE, type Input, OTHER_TYPES, type RouteName } from './input.ts';
import { hostileText, pick, type Random, upTo } from './values.ts';

const LONGEST_COOKIE = 2_000;

const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const patternOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/:[a-z]+/gi, '[^/]+')}$`);
const pathOf = (address: string): string => address.split('?')[0]!;
const queryOf = (address: string): URLSearchParams => new URLSearchParams(address.split('?')[1] ?? '');

const valueFor = (random: Random, attacked: Attacked, name: string): string =>
  random() < 0.4 ? hostileText(random) : wordFor(random, attacked, name);

/** A page of the route that somebody has seen, or the bare route with some token and file. */
function pageOf(random: Random, attacked: Attacked, { pattern }: RouteName, pages: readonly Seen[]): Seen {
  const shape = patternOf(pattern);
  const alike = pages.filter(({ address }) => shape.test(pathOf(address)));
  if (alike.length > 0 && random() < 0.9) return pick(random, alike);
  const given = (name: string) =>
    name === 'token' ? pick(random, attacked.tokens) : wordFor(random, attacked, name);
  const part = (_: string, name: string) => inAddress(random() < 0.7 ? given(name) : hostileText(random));
  return { address: pattern.replace(/:([a-z]+)/gi, part), fields: [] };
}

/** The query with some parameters of others' replaced or added. */
function queryNear(random: Random, attacked: Attacked, page: Seen, pages: readonly Seen[]): URLSearchParams {
  const query = queryOf(page.address);
  const names = [...new Set(pages.flatMap(({ address }) => [...queryOf(address).keys()]))];
  for (let times = upTo(random, 3); times > 0; times -= 1) {
    const name = pick(random, [...query.keys(), ...names, hostileText(random)]);
    if (random() < 0.5) query.set(name, valueFor(random, attacked, name));
    else query.append(name, valueFor(random, attacked, name));
  }
  return query;
}

/** The form of the page, filled in; some of it as nobody would. */
function formNear(random: Random, attacked: Attacked, { fields }: Seen): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of fields) {
    if (name === 'key') form.append(name, random() < 0.9 ? freshKey(random) : hostileText(random));
    else form.append(name, value !== '' && random() < 0.5 ? value : valueFor(random, attacked, name));
  }
  if (random() < 0.2) form.append(hostileText(random), hostileText(random));
  return form;
}

/** A request for a page or of its form, by somebody who is signed in, or not. */
export function pageInput(
  random: Random,
  attacked: Attacked,
  route: RouteName,
  pages: readonly Seen[],
): Input {
  const page = pageOf(random, attacked, route, pages);
  const isPost = route.method === 'POST';
  // A form is posted where its page was opened, as a rule.
  const query = isPost && random() < 0.7 ? queryOf(page.address) : queryNear(random, attacked, page, pages);
  const cookie =
    random() < 0.9
      ? pick(random, attacked.people).cookie
      : `attune=${inAddress(hostileText(random)).slice(0, LONGEST_COOKIE)}`;
  const type = random() < 0.95 ? FORM_TYPE : pick(random, OTHER_TYPES);
  return {
    method: route.method,
    path: query.size > 0 ? `${pathOf(page.address)}?${query}` : pathOf(page.address),
    headers: { cookie, ...(isPost ? { 'content-type': type, origin: attacked.url } : {}) },
    body: Buffer.from(isPost ? formNear(random, attacked, page).toString() : ''),
    about: `${route.method} ${route.pattern}`,
  };
}
