import * as v from 'valibot';

/**
 * What pages, and those of the app, ask of the background. The gate asks to be opened where a term is; the cards ask for a
 * tab or a change of settings, and say when there is something new for the toolbar button. One list, checked on arrival:
 * other extensions and damaged callers send other things.
 */
export type BackgroundRequest =
  | { name: 'open-cards' }
  | { name: 'open-topic'; topicId: string }
  | SettingsRequest
  /** The topics in this frame are others than before. */
  | { name: 'topics-changed' }
  /** From the app alone: the side panel of a window is opened, and is to show a route; an open one hears it too. */
  | { name: 'show-in-panel'; windowId: number; route: string }
  /** From the side panel alone: where is it to be? Answered with a route, once, or null. */
  | { name: 'take-panel-route'; windowId: number };

/** What a card changes of the settings, by way of the background: there changes from everywhere wait for each other. */
export type SettingsRequest =
  | { name: 'mute-topic'; topicId: string; muted: boolean }
  /** The site in the sender's tab. */
  | { name: 'switch-site'; on: boolean };

export type SettingsAnswer = 'saved' | 'not saved';

/** What the gate hears back: the cards are there, this site is switched off, or all is paused until a time. */
export type GateAnswer = 'opened' | 'off' | { pausedUntil: number };

const topicId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/u));
const windowId = v.pipe(v.number(), v.integer());

const request = v.variant('name', [
  v.strictObject({ name: v.literal('open-cards') }),
  v.strictObject({ name: v.literal('topics-changed') }),
  v.strictObject({ name: v.literal('open-topic'), topicId }),
  v.strictObject({ name: v.literal('mute-topic'), topicId, muted: v.boolean() }),
  v.strictObject({ name: v.literal('switch-site'), on: v.boolean() }),
  v.strictObject({
    name: v.literal('show-in-panel'),
    windowId,
    route: v.pipe(v.string(), v.startsWith('#/'), v.maxLength(2000)),
  }),
  v.strictObject({ name: v.literal('take-panel-route'), windowId }),
]);

/** @returns the request, or null for anything that is not one of ours */
export function parseBackgroundRequest(message: unknown): BackgroundRequest | null {
  const parsed = v.safeParse(request, message);
  return parsed.success ? parsed.output : null;
}

/** A topic as it stands on a page. */
export interface MarkedTopic {
  topicId: string;
  /** Mentions that are rendered, drawn or not. */
  count: number;
}

/**
 * What the popup may ask of the cards in one frame, and what they answer. It calls them in their own
 * world by `scripting.executeScript`, so each frame answers for itself and no page hears anything.
 */
export interface PageRequests {
  /** Topics in this frame, most frequent first. */
  listTopics: { ask: null; answer: readonly MarkedTopic[] };
  /**
   * Scroll to a mention of a topic and show it, counted from 0 in reading order.
   * Answers false if it is no longer there.
   */
  reveal: { ask: { topicId: string; index: number }; answer: boolean };
  /** Whether a step has led into this frame, and how many marks it has to step through. */
  whereabouts: { ask: null; answer: { isHere: boolean; marks: number } };
  /**
   * Go on to the next mark that is drawn (1), or back (-1), show it and say it to a screen reader.
   * Answers false past the last one: then the frame is left.
   */
  step: { ask: 1 | -1; answer: boolean };
  /** Open the card of the mark stepped to, else of the first one in view, and put the focus in it. */
  openCard: { ask: null; answer: boolean };
}

export type AnswerPage = <Name extends keyof PageRequests>(
  name: Name,
  ask: PageRequests[Name]['ask'],
) => PageRequests[Name]['answer'];

/** Where the cards leave their answering function, in the extension's own world of the frame. */
export interface PageWorld {
  factCards?: { answer: AnswerPage } | undefined;
  /** Host of the tab's own address, left by the background before the cards start. */
  factCardsHost?: string | undefined;
  /** What the cards say, in the language of the browser, by key. */
  factCardsTexts?: Readonly<Record<string, string>>;
  /** What the gate has read; the cards take it, and the gate lets go of it when it has its answer. */
  factCardsRead?: string | undefined;
}
