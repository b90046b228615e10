// What a person is told of a training's level that they took. Never which answer was right.
import { sayFrom, type Words } from './say.ts';

export const trainingWords = {
  notPassed: [
    '{right} of {of} right; {needed} {needed?is|are} needed. Try again whenever you like.',
    '答对 {right}/{of} 题，需答对 {needed} 题：可随时再试。',
  ],
  passedAgain: [
    'Passed again: {right} of {of} right. Its points were booked before.',
    '再次通过：答对 {right}/{of} 题。积分此前已记入。',
  ],
  passed: [
    'Passed: {right} of {of} right. {points} {points?point is|points are} booked; you have {balance}.',
    '已通过：答对 {right}/{of} 题。已记入 {points} 积分，余额 {balance}。',
  ],
} as const satisfies Words;

export const say = sayFrom(trainingWords);
