/**
 * The whole text of a longer post, in UTF-16 units, takes so long to read and to show that it is done
 * once only, and not ahead.
 */
export const LONG_TEXT = 100_000;
