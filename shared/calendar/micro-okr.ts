// How long a micro-OKR runs. Never past what a person said.
import type { Day } from '../model/time.ts';
import { addDays } from './days.ts';

/** docs/case.md: 90天成长目标. */
export const MICRO_OKR_DAYS = 90;

/** The day on which a micro-OKR is due where no other was given. */
export const microOkrDue = (start: Day): Day => addDays(start, MICRO_OKR_DAYS);
