// Takes the board and the record tabs; gives what is open in a part of the process, each with the step that comes next. Never takes a step.
import type { BoardReview } from '../../shared/model/board.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import type { TabName } from '../../shared/sheet/tabs.ts';
import type { ActionName, BoardReply, FormReply } from '../../shared/wire/messages.ts';
import { pairsOf } from './sidebar-lists.ts';
import type { Thing, View } from './sidebar-messages.ts';

/** The record tab whose rows say what a thing is about. */
const TEXTS: Partial<Record<View, { tab: TabName; id: string; text: string }>> = {
  support: { tab: 'Support', id: 'Support ID', text: 'Request' },
  signal: { tab: 'Signals', id: 'Signal ID', text: 'What' },
  proposal: { tab: 'Proposals', id: 'Proposal ID', text: 'Objective' },
  microOkr: { tab: 'Micro-OKRs', id: 'Micro-OKR ID', text: 'Goal' },
};

export function LABELLED(view: View): TabName[] {
  const texts = TEXTS[view];
  return texts ? [texts.tab] : [];
}

const NEXT_STEP: Record<BoardReview['state'], ActionName | null> = {
  open: 'review.respond',
  responded: 'review.start',
  started: 'review.close',
  closed: null,
};

export function thingsOf(
  view: View,
  reply: BoardReply,
  workbook: Workbook,
  person: FormReply['person'],
): Thing[] {
  const { board } = reply;
  if (view === 'review') return reviews(reply);
  const texts = TEXTS[view];
  const labels = new Map(
    texts ? pairsOf(workbook, texts.tab, texts.id, texts.text).map(({ id, text }) => [id, text]) : [],
  );
  const thing = (action: ActionName, id: string, about: string, overdue = false): Thing => ({
    id,
    text: labels.get(id) ?? id,
    action,
    about,
    overdue,
  });
  if (view === 'support') {
    const open = board.support.filter(({ state }) => state === 'open');
    return open.map(({ id, keyResultId }) => thing('support.decide', id, nameOf(reply, keyResultId)));
  }
  if (view === 'signal') {
    const open = board.signals.filter(({ state }) => state === 'open');
    return open.map(({ id, overdue }) => thing('signal.acknowledge', id, id, overdue));
  }
  if (view === 'proposal') {
    const open = board.proposals.filter(({ state }) => state === 'proposed');
    return open.map(({ id, unitId, late }) =>
      thing('proposal.decide', id, reply.texts.units[unitId] ?? unitId, late),
    );
  }
  const running = board.microOkrs.filter(({ state, email }) => state === 'running' && email !== person.email);
  return running.map(({ id, email }) => thing('microOkr.confirm', id, reply.texts.people[email] ?? email));
}

const nameOf = (reply: BoardReply, keyResultId: string): string =>
  reply.texts.keyResults[keyResultId] || keyResultId;

/** A review is named by its KR and its number among the KR's reviews, in the order of their opening. */
function reviews(reply: BoardReply): Thing[] {
  const counts = new Map<string, number>();
  return reply.board.reviews.flatMap(({ keyResultId, state, openedAt, overdue }) => {
    const number = (counts.get(keyResultId) ?? 0) + 1;
    counts.set(keyResultId, number);
    const action = NEXT_STEP[state];
    if (!action) return [];
    return [
      {
        id: `${keyResultId}~${number}`,
        text: nameOf(reply, keyResultId),
        action,
        about: openedAt.slice(0, 16).replace('T', ' '),
        overdue,
      },
    ];
  });
}
