// The words of what a device shows without a network. Never of what the server says.
import { sayFrom, type Words } from '../say.ts';

export const offlineWords = {
  asItStood: ['No network: this is how it stood on {at}.', '当前没有网络：以下为 {at} 时的内容。'],
  offlineTitle: ['No network', '没有网络'],
  offlineLead: [
    'This page is not kept on this device. What you typed into a form is.',
    '本机未保存此页；您在表单中填写的内容仍保存在本机。',
  ],
  lastForm: ['The last form', '最近的表单'],
  lastBoard: ['The last board', '最近的看板'],
} as const satisfies Words;

export const say = sayFrom(offlineWords);
