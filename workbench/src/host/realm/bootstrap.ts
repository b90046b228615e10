// The script that runs first in a bare realm: it shows services as objects of that realm.
// Never leaves the host's bridge, or one of its objects, where add-on code could find it.

/**
 * The script's value is a function of the bridge. Everything that the add-on touches (arrays, dates, errors,
 * functions) is made in its own realm: `instanceof` works as in Apps Script, and no constructor leads to the
 * host.
 */
export const BOOTSTRAP = `'use strict';
(function (bridge) {
  const proxies = new WeakMap();
  const targets = new WeakMap();
  const tagOf = Object.prototype.toString;
  const HostDate = Date;

  function enter(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const list = new Array(value.length);
      for (let i = 0; i < value.length; i++) list[i] = enter(value[i]);
      return list;
    }
    if (bridge.isService(value)) return shown(value);
    if (tagOf.call(value) === '[object Date]') return new HostDate(value.getTime());
    const copy = {};
    for (const key of Object.keys(value)) copy[key] = enter(value[key]);
    return copy;
  }

  function leave(value) {
    if (value === null || typeof value !== 'object') return value;
    if (targets.has(value)) return targets.get(value);
    if (Array.isArray(value)) return value.map(leave);
    return value;
  }

  function exception(message) {
    const error = new Error(message);
    error.name = 'Exception';
    return error;
  }

  function invoke(target, name, args) {
    const answer = bridge.invoke(target, name, args.map(leave));
    if (answer.failed) throw exception(answer.message);
    return enter(answer.value);
  }

  function missing(target, key) {
    return exception(bridge.kindOf(target) + '.' + key + ' is not available in the workbench');
  }

  const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const escaped = (value) => String(value ?? '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

  // Scriptlets see the template's properties and the script's globals.
  function codeOf(text) {
    const parts = text.split(/<\\?(!?=)?([\\s\\S]*?)\\?>/);
    let code = 'with (this) {';
    for (let i = 0; i < parts.length; i += 3) {
      code += '__put(' + JSON.stringify(parts[i]) + ');';
      if (i + 2 >= parts.length) continue;
      if (parts[i + 1] === '=') code += '__put(__escaped(' + parts[i + 2] + '\\n));';
      else if (parts[i + 1] === '!=') code += '__put(' + parts[i + 2] + '\\n);';
      else code += parts[i + 2] + '\\n';
    }
    return code + '}';
  }

  function template(htmlService, text) {
    const made = {
      getRawContent: () => text,
      getCode: () => codeOf(text),
      evaluate: () => {
        let out = '';
        const put = (value) => { out += String(value ?? ''); };
        new Function('__put', '__escaped', codeOf(text)).call(made, put, escaped);
        return invoke(htmlService, 'createHtmlOutput', [out]);
      },
    };
    return made;
  }

  const QUIET = new Set(['then', 'constructor', 'prototype', 'toJSON', 'valueOf', 'inspect']);

  function member(target, key) {
    if (typeof key === 'symbol') return undefined;
    if (key === 'createTemplateFromFile' && bridge.kindOf(target) === 'HtmlService') {
      return (name) => template(target, invoke(target, 'templateText', [name]));
    }
    if (key === 'createTemplate' && bridge.kindOf(target) === 'HtmlService') {
      return (text) => template(target, String(text));
    }
    if (bridge.hasMethod(target, key)) return (...args) => invoke(target, key, args);
    if (bridge.hasConstant(target, key)) return enter(bridge.constant(target, key));
    if (key === 'toString') return () => bridge.kindOf(target);
    if (QUIET.has(key)) return undefined;
    throw missing(target, key);
  }

  function shown(target) {
    let proxy = proxies.get(target);
    if (!proxy) {
      proxy = new Proxy(Object.create(null), {
        get: (_, key) => member(target, key),
        has: (_, key) => typeof key === 'string' && (bridge.hasMethod(target, key) || bridge.hasConstant(target, key)),
        set: (_, key) => { throw missing(target, String(key)); },
        getPrototypeOf: () => Object.prototype,
      });
      proxies.set(target, proxy);
      targets.set(proxy, target);
    }
    return proxy;
  }

  for (const name of bridge.globalNames()) {
    Object.defineProperty(globalThis, name, { value: enter(bridge.global(name)), configurable: true, writable: true });
  }

  // The workbench's clock can be moved: the realm has no other.
  globalThis.Date = new Proxy(HostDate, {
    construct: (made, args, self) => Reflect.construct(made, args.length ? args : [bridge.now()], self),
    apply: () => new HostDate(bridge.now()).toString(),
    get: (made, key) => (key === 'now' ? () => bridge.now() : made[key]),
  });
  Object.defineProperty(HostDate.prototype, 'constructor', { value: globalThis.Date });

  return {
    run: (name, json) => {
      const entry = globalThis[name];
      if (typeof entry !== 'function') return JSON.stringify({ kind: 'missing' });
      const event = enter(bridge.event());
      // Nobody waits for what a trigger returns.
      if (event) return bridge.settle(() => void entry(event));
      return bridge.settle(() => entry(...JSON.parse(json)));
    },
    describe: (error) => ({
      name: String((error && error.name) || 'Error'),
      message: String((error && error.message) || error),
      stack: String((error && error.stack) || ''),
    }),
  };
});`;
