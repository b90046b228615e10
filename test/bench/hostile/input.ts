// What an input is, and what each kind of inputs needs to make one. Never which one comes next.

export interface Input {
  method: string;
  /** With its query, as it stands in the request. */
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** What is sent byte by byte instead, over a bare connection. */
  raw?: Buffer;
  /** The route, for whoever reads a finding. */
  about: string;
}

export interface RouteName {
  method: string;
  pattern: string;
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';
export const OTHER_TYPES: readonly string[] = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
  'a/b;charset=x',
];
