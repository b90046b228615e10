// The platform's HMAC for the services whose calls are signed: shared/groups cannot name node:crypto. Never
// keeps a key.
import { createHmac } from 'node:crypto';
import type { Sign } from '../../../shared/groups/services/service.ts';

/** HMAC-SHA-256 in base64; key and text are taken as UTF-8. */
export const hmacSign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('base64');
