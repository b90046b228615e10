// What an action of the add-on is given. Never through Google: the services here count what they are asked.
import { describe, expect, it } from '@jest/globals';
import { contextOf } from '../../addon/src/entry/context.ts';
import type { Services } from '../../addon/src/entry/services.ts';

/** Services that know no more than the language, and write down what they are asked. */
function asked(remembered: string | null, locale = 'en'): { services: Services; calls: string[] } {
  const calls: string[] = [];
  const known: Partial<Record<keyof Services, () => unknown>> = {
    documentProperties: () => ({ getProperty: () => remembered }),
    userLocale: () => locale,
  };
  const services = new Proxy({} as Services, {
    get: (_, name: keyof Services) => () => {
      calls.push(name);
      return known[name]!();
    },
  });
  return { services, calls };
}

describe('the context of an action', () => {
  it('asks for nothing while nothing is said: a simple trigger may look at nothing', () => {
    const { services, calls } = asked('zh');
    contextOf(services);
    expect(calls).toEqual([]);
  });

  it('asks for the language once, however often it speaks', () => {
    const { services, calls } = asked('zh');
    const { say, sayObstacle } = contextOf(services);
    expect([say('menuPublish'), sayObstacle('busy'), say('menuPublish')]).toEqual([
      '发布',
      expect.stringMatching(/[\u4e00-\u9fff]/),
      '发布',
    ]);
    expect(calls).toEqual(['documentProperties']);
  });

  it('speaks the language of the person where the workbook has said none', () => {
    const { services } = asked(null, 'zh_CN');
    expect(contextOf(services).language).toBe('zh');
    expect(contextOf(asked(null, 'de').services).language).toBe('en');
  });

  it('speaks another from the moment on in which the workbook says so', () => {
    const context = contextOf(asked('en').services);
    const before = context.say('menuPublish');
    context.speakIn('zh');
    expect([before, context.say('menuPublish'), context.language]).toEqual(['Publish', '发布', 'zh']);
  });
});
