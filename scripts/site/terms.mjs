/**
 * The terms by which the search finds a text. Words are between blanks and punctuation; Chinese has none between its
 * words, so each two characters side by side are a term, and what is asked for must have all of its pairs. The last
 * character of a run is a term of a text too: who asks for a single character finds it there as elsewhere, as the
 * beginning of a term.
 *
 * The generator writes this function into the site as it stands here: it may use nothing from outside.
 *
 * @param {string} text
 * @param {string} [field] of a page; without it the text is what is asked for
 * @returns {string[]}
 */
export function termsOf(text, field) {
  const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = /\p{Script=Han}/u.test(run) ? [...run] : [];
    if (characters.length < 2) return [run];
    const pairs = characters.map((character, at) => character + (characters[at + 1] ?? ''));
    return field === undefined ? pairs.slice(0, -1) : pairs;
  });
}
