// Takes a form; gives how large a browser's post of it can be. Never knows a page.
import type { FormTemplate } from './form.ts';

/**
 * How many fields a browser sends of it at most: one for each box to tick, and a reading beside each number.
 */
export const fieldsSent = ({ fields }: Pick<FormTemplate, 'fields'>): number =>
  fields.reduce((sum, { type, options }) => {
    if (type === 'several choices') return sum + options.length;
    return sum + (type === 'number' || type === 'percent' ? 2 : 1);
  }, 0);
