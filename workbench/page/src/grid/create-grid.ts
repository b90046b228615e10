// Takes the engine's parts and its words; gives the engine with them. Never names a part: the engine's own
// package that does this depends on every part there is.
import { type IUniverConfig, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/**
 * `presets`: in this order; a plugin that two of them have is registered once, with the later one's settings.
 */
export function createGrid(
  config: Pick<IUniverConfig, 'locale' | 'locales' | 'logLevel' | 'darkMode'>,
  presets: readonly { plugins: readonly Registered[] }[],
): FUniver {
  const univer = new Univer(config);
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown?]>();
  for (const each of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, settings] = Array.isArray(each) ? each : [each];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, settings]);
  }
  for (const [plugin, settings] of plugins.values()) univer.registerPlugin(plugin, settings as never);
  return FUniver.newAPI(univer);
}
