// Takes small modules; says that one whose functions are arrows does what it did, shorter. Never a bundle.
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { withArrows } from '../../scripts/add-on/as-arrows.ts';

const ran = (code: string, ask: string): unknown =>
  JSON.parse(runInNewContext(`(()=>{${withArrows(code)}return JSON.stringify(${ask})})()`) as string);

describe('a module whose functions are arrows', () => {
  it.each([
    ['a function that is called before it stands there', 'var x=f(2);function f(e){return e+1}', 'x', 3],
    ['an object as the answer', 'function f(){return{a:1}}', 'f()', { a: 1 }],
    ['an object’s member as the answer', 'function f(){return{a:1}.a}', 'f()', 1],
    ['two steps in one answer', 'var n=0;function f(){return n++,n}', 'f()', 1],
    ['several statements', 'function f(a,b=2){let c=a*b;return c}', 'f(3)', 6],
    ['a taken apart argument', 'function f({a,b}){return[a,b]}', 'f({a:1,b:2})', [1, 2]],
    ['a function of its own arguments', 'function f(){return arguments.length}', 'f(1,2,3)', 3],
    ['a function of its own this', 'function f(){return this.a}', 'f.call({a:5})', 5],
    ['a generator', 'function*f(){yield 1;yield 2}', '[...f()]', [1, 2]],
    ['one that calls itself', 'function f(n){return n<2?n:f(n-1)+f(n-2)}', 'f(10)', 55],
    [
      'a statement between declarations',
      'var a=[];a.push(1);var b=a.length;a.push(2);',
      '[a,b]',
      [[1, 2], 1],
    ],
  ])('%s', (_, code, ask, answer) => {
    expect(ran(code, ask)).toEqual(answer);
  });

  it('is shorter', () => {
    expect(withArrows('function f(e){return e+1}var x=1;var y=2;')).toBe('var f=e=>e+1,x=1,y=2;');
  });
});
