/**
 * A sentence for the writer, as data: the English text with `{0}`, `{1}`… for its arguments.
 * Adapters translate it; core never joins sentences from parts.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Makes a message. The text is a literal at the call, so that it can be collected for translation. */
export function say(text: string, ...args: readonly (string | number)[]): Message {
  return { text, args };
}

/** The message in English. */
export function inEnglish(message: Message): string {
  return message.text.replace(/\{(\d+)\}/g, (whole, index: string) =>
    String(message.args[Number(index)] ?? whole),
  );
}
