// Takes what was typed for a person, a unit or a key result; gives the one that is meant, or the fault. Never
// chooses between two of a name.
import { sameName } from '../../sheet/table/normal.ts';
import { mailOf } from '../../sheet/table/texts.ts';
import { type AnswerContext, type Checked, type Fail, passed } from './checked.ts';
import { idsNamed } from './named.ts';

/** By address, or by the name of one person alone: a people chip shows a name. */
export function checkPerson(text: string, { people }: AnswerContext, fail: Fail): Checked {
  const address = mailOf(text);
  const named = people.filter(({ email, name }) =>
    address === null ? sameName(name) === sameName(text) : email.toLowerCase() === address,
  );
  return named.length === 1 ? passed(named[0]!.email) : fail('unknown-person');
}

/** By ID or name (design §5, References). */
export const checkUnit = (text: string, { units }: AnswerContext, fail: Fail): Checked =>
  checkThing(
    idsNamed(units, ({ name }) => name, text),
    text,
    'unknown-unit',
    fail,
  );

/** By ID or by its whole text (design §5, References). */
export const checkKeyResult = (text: string, { keyResults }: AnswerContext, fail: Fail): Checked =>
  checkThing(
    idsNamed(keyResults, (each) => each.text, text),
    text,
    'unknown-key-result',
    fail,
  );

/** One is meant; of two both are said. */
function checkThing(
  [id, other]: readonly string[],
  value: string,
  unknown: 'unknown-unit' | 'unknown-key-result',
  fail: Fail,
): Checked {
  if (id === undefined) return fail(unknown);
  return other === undefined ? passed(id) : fail('two-of-a-name', { value, first: id, second: other });
}
