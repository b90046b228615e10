// HMAC-SHA-256 as the services want it. Never keeps a key.
import { createHmac } from 'node:crypto';
import type { Sign } from '../../../shared/groups/services/service.ts';

export const hmacSign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('base64');
