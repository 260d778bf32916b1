// Thousands of small submissions: what a second job saves, and what a file costs besides its rows.
import { compare, judge, ratios, samplesOf } from '../compare.mjs';
import { JUDGED, auditCommand } from '../contestants.mjs';
import { tableOf } from '../tables.mjs';
import { joinedFolder, ledgerFolder, planFolder } from '../work.mjs';

/** @typedef {import('../compare.mjs').Bar} Bar */

/** As many rows in a tenth of the files. */
const LARGER = 10;
const SHORT = 50;
const MANY_COUNTIES = 256;
/** Some submissions of a single county miss what the plan requires. */
const AUDITED = [...JUDGED];

/**
 * @param {import('../settings.mjs').Settings} settings
 * @returns {Promise<import('../tables.mjs').PartResult>}
 */
export async function manyFiles({ say, without, limit, files, fileRows, rounds }) {
  const plan = await planFolder();
  const few = Math.max(1, Math.floor(files / LARGER));
  const more = files - few;
  const folder = await ledgerFolder(files, fileRows);
  const larger = await ledgerFolder(few, fileRows * LARGER);
  const fewer = await ledgerFolder(few, fileRows);
  // Files that are judged together are of different counties or metrics, and short: there is one judgement of all rows.
  const apart = await ledgerFolder(files, SHORT, MANY_COUNTIES);
  const joined = await joinedFolder(apart, LARGER);
  const widePlan = await planFolder({ regions: MANY_COUNTIES });
  const names = {
    one: `${files} files of ${fileRows} rows, 1 job`,
    two: `${files} files of ${fileRows} rows, 2 jobs`,
    larger: `${few} files of ${fileRows * LARGER} rows, 1 job`,
    fewer: `${few} files of ${fileRows} rows, 1 job`,
    together: `${files} files of ${SHORT} rows, judged together, 1 job`,
    joined: `the same rows in ${few} files, judged together, 1 job`,
  };
  /**
   * What each file more costs, where there are as many rows.
   *
   * @param {string} many
   * @param {string} few
   * @returns {Bar['figures']}
   */
  const costOf = (many, few) => (tracks) => {
    const larger = samplesOf(tracks, few, 'user');
    return samplesOf(tracks, many, 'user').flatMap((user, round) => {
      const other = larger[round];
      return other === undefined ? [] : ((user - other) * 1000) / more;
    });
  };
  /** @type {Bar[]} */
  const bars = [
    {
      text: `wall time of 2 jobs against 1, ${files} files of ${fileRows} rows`,
      sense: 'at most',
      limit: 0.6,
      suffix: '×',
      figures: (tracks) => ratios(tracks, names.two, names.one, 'wall'),
    },
    {
      text: 'user CPU time of a file besides its rows',
      sense: 'at most',
      limit: 1,
      suffix: ' ms',
      figures: costOf(names.together, names.joined),
    },
    {
      text: 'user CPU time of a file besides its rows, with the judgement of it as a submission by itself',
      sense: 'at most',
      limit: 1,
      suffix: ' ms',
      figures: costOf(names.one, names.larger),
    },
    {
      text: `peak memory of ${files} files against ${few}`,
      sense: 'at most',
      limit: 1.1,
      suffix: '×',
      figures: (tracks) => ratios(tracks, names.one, names.fewer, 'peak'),
    },
  ];
  /** @param {string} reports */
  const together = (reports) => auditCommand(reports, widePlan, 1, 'folder');
  say(`${files} files of ${fileRows} rows, ${rounds} rounds`);
  const tracks = await compare(
    [
      { name: names.one, command: auditCommand(folder, plan, 1), units: files, statuses: AUDITED },
      { name: names.two, command: auditCommand(folder, plan, 2), units: files, statuses: AUDITED },
      { name: names.larger, command: auditCommand(larger, plan, 1), units: few, statuses: AUDITED },
      { name: names.fewer, command: auditCommand(fewer, plan, 1), units: few, statuses: AUDITED },
      { name: names.together, command: together(apart), units: files, statuses: AUDITED },
      { name: names.joined, command: together(joined), units: few, statuses: AUDITED },
    ],
    bars,
    { rounds, limit, without, say },
  );
  return {
    title: `${files.toLocaleString('en')} files of ${fileRows} rows`,
    bars: bars.map((bar) => judge(bar, tracks)),
    tables: [tableOf('plancheck audit', tracks, names.one, 'wall')],
    notes: [
      `What a file costs besides its rows is the difference between ${files} files and as many rows in ${few}, for each file more: first as files of one submission, which is judged once, then as submissions of which each is judged against the whole plan.`,
    ],
  };
}
