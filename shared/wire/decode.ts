// Takes what came over the wire; gives it in types, or says at which place it is not what the contract says.
// Never repairs anything.
import * as v from 'valibot';
import { isDay } from '../calendar/days.ts';
import { BOUNDS, isDayInBounds, isLongerThan, isNumberInBounds } from '../model/bounds.ts';
import { isFieldName } from '../model/field-name.ts';
import { STEP_NAMES } from '../process/steps/table.ts';
import type { ActionRequest } from './messages/actions.ts';
import type { PublishRequest, UndoRequest } from './messages/publish.ts';
import type { FormSubmission, SnapshotSubmission } from './messages/submissions.ts';
import type { ValuesRequest } from './messages/values.ts';

/** A key of a form or an action. */
const Key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'a key has 16 to 64 letters, digits, - or _'),
);
const within = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => !isLongerThan(text, most), `at most ${most} characters`),
  );
const Id = within(BOUNDS.nameCharacters);
/** Names an answer or a reason: they are kept under it. */
const FieldName = v.pipe(Id, v.check(isFieldName, 'a name is not blank and not __like this__'));
const Text = within(BOUNDS.joinedTextCharacters);
const Day = v.pipe(
  v.string(),
  v.check((text) => isDay(text) && isDayInBounds(text), 'a day is written 2025-01-14, from 2000 to 2199'),
);
const Cell = v.nullable(
  v.union([v.pipe(v.string(), v.maxLength(50_000)), v.pipe(v.number(), v.finite()), v.boolean()]),
);
const Tab = v.object({ name: Id, rows: v.array(v.array(Cell)) });
/** A reading beside each field (`number:18`) at most. */
const MOST_ANSWERS = BOUNDS.formFields * 2;
const Answers = v.pipe(
  v.record(FieldName, v.union([Text, v.pipe(v.array(Text), v.maxLength(BOUNDS.formFields))])),
  v.check((answers) => Object.keys(answers).length <= MOST_ANSWERS, `at most ${MOST_ANSWERS} answers`),
);

/** Columns of a tab that sources go through, the row's number before them. */
const MOST_COLUMNS = 201;

const Publish = v.object({
  spreadsheetId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  workbook: v.object({
    tabs: v.pipe(v.array(Tab), v.maxLength(100)),
    decimalMark: v.optional(v.picklist(['.', ','])),
  }),
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
  asksOfPeople: v.optional(v.boolean()),
  reasons: v.record(FieldName, Text),
  overwrite: v.boolean(),
  editedAt: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))),
  dryRun: v.optional(v.boolean()),
});

const Report = v.object({
  keyResultId: Id,
  value: v.pipe(v.number(), v.check(isNumberInBounds, 'a number has at most 15 digits')),
  asRead: v.optional(Id),
  confidence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  selfStatus: v.nullable(v.picklist(['on track', 'at risk', 'off track'])),
  blocker: Text,
  note: Text,
  supportNeeded: Text,
});

/** Whom a program reports for: taken with a program's key alone. */
const Reporter = v.optional(Id);

const Snapshot = v.object({
  kind: v.literal('snapshot'),
  key: Key,
  reporter: Reporter,
  date: Day,
  origin: v.optional(v.picklist(['form', 'sheet']), 'form'),
  reports: v.pipe(v.array(Report), v.minLength(1), v.maxLength(BOUNDS.reports)),
});

const Mark = v.optional(v.picklist(['.', ',']));
const Form = v.object({
  kind: v.literal('form'),
  key: Key,
  reporter: Reporter,
  formId: Id,
  answers: Answers,
  decimalMark: Mark,
});

const Action = v.object({
  key: Key,
  action: v.picklist(STEP_NAMES),
  id: Id,
  answers: Answers,
  decimalMark: Mark,
});

const Row = v.pipe(v.array(Cell), v.maxLength(MOST_COLUMNS));
const Place = v.pipe(v.number(), v.integer(), v.minValue(1));
const Values = v.object({
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  decimalMark: Mark,
  rows: v.pipe(v.array(v.object({ id: Id, shown: Cell })), v.maxLength(BOUNDS.keyResults)),
  tabs: v.pipe(
    v.array(
      v.object({
        tab: within(BOUNDS.lineCharacters),
        cells: v.pipe(
          v.array(v.object({ row: Place, column: Place, cell: Cell })),
          v.maxLength(BOUNDS.sources),
        ),
        columns: v.pipe(v.array(Row), v.maxLength(BOUNDS.sourceRows + 2)),
      }),
    ),
    v.maxLength(BOUNDS.sources),
  ),
  names: v.pipe(
    v.array(v.object({ name: within(BOUNDS.lineCharacters), cells: v.pipe(v.array(Row), v.maxLength(2)) })),
    v.maxLength(BOUNDS.sources),
  ),
});

/** What was decoded, or where it was wrong: `reports.0.value: …`. */
export type Decoded<Value> = { ok: true; value: Value } | { ok: false; message: string };

function decoder<Value>(schema: v.GenericSchema<unknown, Value>): (input: unknown) => Decoded<Value> {
  return (input) => {
    const result = v.safeParse(schema, input, { abortEarly: true });
    if (result.success) return { ok: true, value: result.output };
    const issue = result.issues[0];
    return { ok: false, message: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` };
  };
}

/** The body of POST /v1/publish. */
export const decodePublish: (input: unknown) => Decoded<PublishRequest> = decoder(Publish);
/** The body of POST /v1/values. */
export const decodeValues: (input: unknown) => Decoded<ValuesRequest> = decoder(Values);
/** The body of POST /v1/publish/undo. */
export const decodeUndo: (input: unknown) => Decoded<UndoRequest> = decoder(
  v.object({
    spreadsheetId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
);
/** The body of POST /v1/submissions. */
export const decodeSubmission: (input: unknown) => Decoded<SnapshotSubmission | FormSubmission> = decoder(
  v.variant('kind', [Snapshot, Form]),
);
/** The body of POST /v1/actions. */
export const decodeAction: (input: unknown) => Decoded<ActionRequest> = decoder(Action);
