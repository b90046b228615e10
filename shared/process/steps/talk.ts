// Talk at a key result: a line by anybody, heard by its owner, by whoever has spoken there, and by whom it
// names. Never a status: no colour, review or deadline comes of it.
import { field, form } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { Comment } from '../../model/process.ts';
import { talkWords } from '../../words/page/talk.ts';
import { sayFrom } from '../../words/say.ts';
import { leadsOn } from '../leads.ts';
import { mentionsIn } from '../mentions.ts';
import { announcement } from './announcement.ts';
import { newEntry } from './entries.ts';
import { anybody } from './rights.ts';
import { refused, textOf } from './say.ts';
import { family, part, step } from './step.ts';

const saying = sayFrom(talkWords);

/** What a link is about that asks the owner of a key result; the key result's ID follows. */
const ASKED = 'ask~';
const isQuestion = (id: string): boolean => id.startsWith(ASKED);

/** What a link is about that opens the form with a question to whoever reports on the key result. */
export const questionOn = (keyResultId: string): string => `${ASKED}${keyResultId}`;

const talkSteps = [
  /** Anybody says something at a key result; `@name` finds people. */
  step({
    name: 'talk.comment',
    did: ['{who} comments ({what})', '{who}留言（{what}）'],
    part: part({ name: 'talk' }),
    form: form(
      'talk.comment',
      ['Comment on a key result', '在关键结果下留言'],
      [
        field('keyResultId', 'key result', ['On which key result?', '针对哪个关键结果？'], {
          required: true,
        }),
        field('text', 'long text', ['What would you like to say?', '想说什么？'], {
          required: true,
          max: 1000,
        }),
      ],
    ),
    needs: ['keyResultId', 'text'],
    begins: { path: 'comment' },
    lead: ({ say }) => say('talkLead'),
    // The mail's link names the comment that it tells of, or the key result whose owner it asks; a page names
    // the key result.
    opens: (id, { standing: { plan, process, asOf }, language }) => {
      const index = planIndex(plan);
      const answered = process.comments.find((each) => each.id === id);
      const keyResultId = answered?.keyResultId ?? (isQuestion(id) ? id.slice(ASKED.length) : id);
      const keyResult = index.keyResults.get(keyResultId);
      if (!isQuestion(id) || !keyResult) return keyResultId === '' ? {} : { keyResultId };
      const name = index.personName(leadsOn(plan, asOf.day).reporterOf(keyResult));
      return { keyResultId, text: saying(language, 'talkQuestion', { name }) };
    },
    on: null,
    may: anybody,
    take: (asked) => {
      const keyResultId = textOf(asked, 'keyResultId');
      if (!planIndex(asked.plan).keyResults.has(keyResultId))
        return refused('unknown-key-result', { id: keyResultId });
      const text = textOf(asked, 'text');
      const id = `SAY-${asked.fresh}`;
      const entry: Comment = {
        id,
        at: asked.now,
        keyResultId,
        by: asked.email,
        text,
        mentions: mentionsIn(text, asked.plan.people, asked.today),
      };
      return {
        id,
        message: [
          'Said. The owner, whoever has spoken here and whom you name with @ read it in their next mail.',
          '已留言。负责人、在此留过言的人和您用 @ 提到的人会在下一封邮件中看到。',
        ],
        entries: [newEntry('comments', entry)],
      };
    },
    happens: 'commented',
    announcement: announcement({
      of: 'comments',
      to: ({ keyResultId, mentions }, { ownerOf, spokenOn }) => [
        ownerOf(keyResultId),
        ...spokenOn(keyResultId),
        ...mentions,
      ],
      notice: ({ keyResultId, by, text }, { say, person, keyResult }) => ({
        title: say('titled', { news: say('news.commented'), what: keyResult(keyResultId) }),
        parts: [say('row.said', { name: person(by), text })],
        link: { word: 'link.comment', step: 'talk.comment' },
      }),
    }),
  }),
] as const;

export const talkFamily = family(talkSteps, { comments: {} });
