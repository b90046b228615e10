// Takes the address of one's calendar, or that there is none; gives the part of Account that hands it out,
// makes another and ends it. Never another person's.
import { say } from '../../../../shared/words/pages.ts';
import { Section } from '../parts/parts.tsx';
import type { PageView } from '../parts/view.ts';

export function CalendarCard({ address, view }: { address: string | null; view: PageView }) {
  const { language, link } = view;
  const action = link('account/calendar');
  if (address === null)
    return (
      <Section title={say(language, 'myCalendar')}>
        <form id="calendar" class="card stack" method="post" action={action}>
          <p class="muted">{say(language, 'myCalendarLead')}</p>
          <button class="button quiet wide" type="submit">
            {say(language, 'calendarMake')}
          </button>
        </form>
      </Section>
    );
  return (
    <Section title={say(language, 'myCalendar')}>
      <form id="calendar" class="card stack" method="post" action={action}>
        <p class="muted">{say(language, 'myCalendarLead')}</p>
        <div class="field">
          <label for="calendar-address">{say(language, 'calendarAddress')}</label>
          <input class="in" id="calendar-address" type="text" readOnly value={address} />
        </div>
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>{say(language, 'calendarOpen')}</a>
        </p>
        <p class="small muted">{say(language, 'calendarHow')}</p>
        <p class="small muted">{say(language, 'calendarSecret')}</p>
        <div class="group-does">
          <button class="button quiet" type="submit" name="do" value="make">
            {say(language, 'calendarNew')}
          </button>
          <button class="button quiet" type="submit" name="do" value="end">
            {say(language, 'calendarEnd')}
          </button>
        </div>
      </form>
    </Section>
  );
}
