// Takes a status; gives its mark: shape, colour and word together. Never colour alone.
import type { Language } from '../model/plan.ts';
import type { SelfStatus } from '../model/record.ts';
import type { Status } from '../model/state.ts';
import { say } from '../words/form.ts';

/** A disc with a tick, a triangle, a square set on its corner with a stroke, a dashed ring. */
export function StatusShape({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <StatusPaths status={status} />
    </svg>
  );
}

/**
 * The shape of a status without an `<svg>` of its own: 16 units wide and high, in the colour of what it
 * stands in.
 */
export function StatusPaths({ status }: { status: Status }) {
  return (
    <>
      {status === 'green' && (
        <>
          <circle cx="8" cy="8" r="7.5" fill="currentColor" />
          <path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--surface)" stroke-width="1.8" />
        </>
      )}
      {status === 'amber' && (
        <>
          <path d="M8 .8l7.6 14H.4z" fill="currentColor" />
          <path d="M8 5.6v4.2M8 11.4v1.6" stroke="var(--surface)" stroke-width="1.7" />
        </>
      )}
      {status === 'red' && (
        <>
          <path d="M8 0l8 8-8 8-8-8z" fill="currentColor" />
          <path d="M8 3.6v5.2M8 10.4v1.8" stroke="var(--surface)" stroke-width="1.8" />
        </>
      )}
      {status === 'none' && (
        <circle
          cx="8"
          cy="8"
          r="6.5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-dasharray="3 2.4"
        />
      )}
    </>
  );
}

interface StatusMarkProps {
  status: Status;
  language: Language;
  big?: boolean;
  /** The word is for screen readers only: where the place on the page says it already. */
  quiet?: boolean;
}

export function StatusMark({ status, language, big = false, quiet = false }: StatusMarkProps) {
  const word = say(language, status);
  return (
    <span class={`mark ${status}${big ? ' big' : ''}`}>
      <StatusShape status={status} />
      <span class={quiet ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}

/** The shape that stands beside a self status. */
export const shapeOfSelf: Record<SelfStatus, Status> = {
  'on track': 'green',
  'at risk': 'amber',
  'off track': 'red',
};
