import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTING_FIELDS, type Settings } from './settings.ts';

/** What a settings file may hold: every setting but the pause, which is a moment and no preference. */
const { pause: _, ...FIELDS } = SETTING_FIELDS;
const file = v.partial(v.strictObject(FIELDS));

/** The settings as a text to keep, one a line. */
export function settingsToFile({ pause: _, ...settings }: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** What came of reading a settings file. */
export type ReadFile =
  | { kind: 'read'; settings: Settings }
  /** Not JSON, or JSON without one setting of ours. */
  | { kind: 'foreign' }
  /** Names of what is not as it must be, or is no setting. */
  | { kind: 'wrong'; fields: string[] };

/** Read a settings file, whole or not at all. What it leaves out, as one from an older version does, is the default. */
export function settingsFromFile(text: string): ReadFile {
  const content = parseJson(text);
  if (typeof content !== 'object' || content === null || !Object.keys(content).some((name) => name in FIELDS)) {
    return { kind: 'foreign' };
  }
  const parsed = v.safeParse(file, content);
  if (parsed.success) {
    const given = Object.fromEntries(Object.entries(parsed.output).filter(([, value]) => value !== undefined));
    return { kind: 'read', settings: { ...DEFAULT_SETTINGS, ...given } };
  }
  const fields = parsed.issues.map(({ path }) => String(path?.[0]?.key ?? ''));
  return { kind: 'wrong', fields: [...new Set(fields)] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Any file can be chosen; one that is no JSON is nobody's fault.
    return undefined;
  }
}
