// Takes a form before and after; gives what changed in it, question by question. Never a right answer: it is
// said that one changed, and not to what.
import { byId } from '../lookup/by-id.ts';
import type { FormField, FormTemplate } from '../model/form.ts';
import type { Language, Plan } from '../model/plan.ts';
import { columnWord, shown } from '../sheet/table/faults.ts';
import { wordFor } from '../sheet/table/words.ts';
import { changeWords } from '../words/check/changes.ts';
import { listed } from '../words/punctuation.ts';
import { sayFrom } from '../words/say.ts';
import type { PublishedChange } from './plan-changes.ts';

const say = sayFrom(changeWords);

/** The built-in form that most companies add questions to. */
const SNAPSHOT = 'snapshot';

/** One line for each question that came, went or changed. */
export function formChanges(
  { id, column }: PublishedChange,
  before: Plan,
  after: Plan,
  language: Language,
): string[] {
  const [was, is] = [before, after].map(({ forms }) => forms.find((each) => each.id === id));
  if (!was || !is) {
    const form = formName((is ?? was)!, language);
    const questions = is ? is.fields.map((field) => newQuestion(form, field, language)) : [];
    // Rows below a built-in form's name add to it: nobody made a form of it.
    if (id === SNAPSHOT && is) return questions;
    return [say(language, is ? 'newForm' : 'formGone', { form }), ...questions];
  }
  if (column === 'Label')
    return [say(language, 'formCalled', { before: formName(was, language), after: formName(is, language) })];
  const form = formName(is, language);
  if (column === 'Points') return levelLines(was, is, form, language);
  return questionChanges(was, is, form, language);
}

const inWords = (texts: Partial<Record<Language, string>>, language: Language): string =>
  texts[language] || texts.en || texts.zh || '';

function formName({ id, title }: FormTemplate, language: Language): string {
  const name = inWords(title, language);
  return id === SNAPSHOT && (name === '' || name === id)
    ? say(language, 'snapshot')
    : say(language, 'form', { name: shown(name) || id });
}

const labelOf = ({ id, label }: FormField, language: Language): string =>
  shown(inWords(label, language)) || id;

const newQuestion = (form: string, field: FormField, language: Language): string =>
  say(language, 'newQuestion', { form, label: labelOf(field, language) });

function questionChanges(was: FormTemplate, is: FormTemplate, form: string, language: Language): string[] {
  const old = byId(was.fields);
  const now = new Set(is.fields.map(({ id }) => id));
  const lines = [
    ...is.fields.flatMap((field) => {
      const before = old.get(field.id);
      return before ? fieldLines(before, field, form, language) : [newQuestion(form, field, language)];
    }),
    ...was.fields
      .filter(({ id }) => !now.has(id))
      .map((field) => say(language, 'questionGone', { form, label: labelOf(field, language) })),
  ];
  return lines.length > 0 ? lines : [say(language, 'questionOrder', { form })];
}

/** What a cell of a question says, by its column; null: nobody is told what stands there. */
const CELLS: readonly (readonly [
  column: string,
  text: ((field: FormField, language: Language) => string) | null,
  raw: (field: FormField) => unknown,
])[] = [
  ['Label', ({ label }, language) => inWords(label, language), ({ label }) => label],
  ['Type', ({ type }, language) => wordFor('field', type, language), ({ type }) => type],
  ['Required', ({ required }, language) => wordFor('yesNo', required, language), ({ required }) => required],
  [
    'Options',
    ({ options }, language) =>
      listed(
        language,
        options.map(({ key, label }) => inWords(label, language) || key),
      ),
    ({ options }) => options,
  ],
  ['Min', ({ min }) => String(min ?? ''), ({ min }) => min],
  ['Max', ({ max }) => String(max ?? ''), ({ max }) => max],
  ['Help', ({ help }, language) => inWords(help, language), ({ help }) => help],
  ['Default', ({ initial }) => initial ?? '', ({ initial }) => initial],
  ['Show when', null, ({ showWhen }) => showWhen],
  ['Maps to', ({ mapsTo }) => (mapsTo ? `${mapsTo.tab}.${mapsTo.column}` : ''), ({ mapsTo }) => mapsTo],
  ['Right answer', null, ({ right }) => right ?? null],
];

function fieldLines(was: FormField, is: FormField, form: string, language: Language): string[] {
  const label = labelOf(is, language);
  return CELLS.flatMap(([name, text, raw]) => {
    if (JSON.stringify(raw(was)) === JSON.stringify(raw(is))) return [];
    const column = columnWord('Forms', name, language);
    const [before, after] = text ? [was, is].map((field) => shown(text(field, language))) : ['', ''];
    if (before === after) return [say(language, 'questionOther', { form, label, column })];
    const blank = say(language, 'blank');
    return [
      say(language, 'questionChanged', {
        form,
        label,
        column,
        before: before || blank,
        after: after || blank,
      }),
    ];
  });
}

function levelLines(was: FormTemplate, is: FormTemplate, form: string, language: Language): string[] {
  const cells = [
    ['Points', was.level?.points, is.level?.points],
    ['Pass at', was.level?.needed, is.level?.needed],
  ] as const;
  return cells.flatMap(([name, before, after]) =>
    before === after
      ? []
      : [
          say(language, 'changed', {
            name: form,
            column: columnWord('Forms', name, language),
            before: before === undefined ? say(language, 'blank') : String(before),
            after: after === undefined ? say(language, 'blank') : String(after),
          }),
        ],
  );
}
