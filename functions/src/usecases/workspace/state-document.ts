// Takes a KR's state or the document that holds one; gives the other. Never reads or writes the store.
import type { KeyResultState } from '../../../../shared/model/state.ts';
import type { Document, Json } from '../../ports/store.ts';

/** A KR's state as a document, in one unindexed field. */
export const stateDocument = (state: KeyResultState): Document => ({ state: state as unknown as Json });

/** The state that a document holds; null for no document. */
export const stateOf = (document: Document | null): KeyResultState | null =>
  document ? (document.state as unknown as KeyResultState) : null;
