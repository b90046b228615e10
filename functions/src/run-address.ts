// Takes a function's name; gives the address that Cloud Run answers for it. Asks the metadata server once for
// the project's number; never another service.

const METADATA = 'http://metadata.google.internal/computeMetadata/v1/project/numeric-project-id';

/**
 * `https://SERVICE-NUMBER.REGION.run.app`: the address that stays. A function's service is its name in lower
 * case.
 */
export const runAddress = (name: string, projectNumber: string, region: string): string =>
  `https://${name.toLowerCase().replaceAll('_', '-')}-${projectNumber}.${region}.run.app`;

/**
 * The number of the project that this runs in. Throws where no metadata server answers: the task is then
 * tried again.
 */
export async function projectNumber(ask: typeof fetch = fetch): Promise<string> {
  const reply = await ask(METADATA, { headers: { 'metadata-flavor': 'Google' } });
  const text = (await reply.text()).trim();
  if (!reply.ok || !/^\d{1,20}$/.test(text)) throw new Error('the metadata server names no project number');
  return text;
}
