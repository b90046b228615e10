// Takes what happened; gives one line of JSON that Google's log understands. Never a secret, a token or a
// mail's text.

type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
export type LogFields = Record<string, string | number | boolean | null>;

/** `event` is a stable kebab-case name; fields are short and hold no secrets. */
export type Log = (severity: Severity, event: string, fields?: LogFields) => void;

/** Cloud Logging's structured format, one line to standard output. */
export const jsonLog: Log = (severity, event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ severity, event, ...fields })}\n`);
};

/** For tests and `play`, which print their own story. */
export const silentLog: Log = () => {};
