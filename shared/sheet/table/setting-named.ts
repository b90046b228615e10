// Takes a key as people type it; gives the setting that it names, in either language, in traditional signs
// too, or those that it may be a slip of. Never a value.
import { nearestAll, normal } from './normal.ts';
import { isOwn } from './resembling.ts';
import { SETTING_KEYS, type SettingSpec } from './setting-keys.ts';
import { simplified } from './simplified.ts';

const named = new Map(
  SETTING_KEYS.flatMap((spec) =>
    [spec.key, spec.zh, spec.key + spec.zh, spec.zh + spec.key].map((word) => [normal(word), spec] as const),
  ),
);

/** Null for a key that is none of ours. */
export function settingNamed(typed: string): SettingSpec | null {
  const word = normal(typed);
  return named.get(word) ?? named.get(simplified(word)) ?? null;
}

/** The keys, in either language, of which `typed` may be a slip; `there` has those that stand already. */
export function nearSettings(typed: string, there: (spec: SettingSpec) => boolean): string[] {
  if (isOwn(typed)) return [];
  const missing = SETTING_KEYS.filter((spec) => !there(spec)).flatMap(({ key, zh }) => [key, zh]);
  const word = simplified(normal(typed));
  const near = nearestAll(word, missing);
  return near.length > 0 ? near : missing.filter((each) => isHalf(word, each));
}

/** 语种 and 语言: of two signs one, in its place. */
const isHalf = (word: string, other: string): boolean =>
  word.length === 2 && other.length === 2 && (word[0] === other[0]) !== (word[1] === other[1]);
