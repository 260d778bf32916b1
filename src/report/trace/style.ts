/** Style of the page of a trace, for screen and paper. Colours only repeat what signs and lines say. */
export const TRACE_STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --good: #116329; --bad: #b42318; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 15px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1rem 0 .25rem; }
h3 { font-size: 1rem; margin: 0; }
h4 { font-size: .85rem; margin: .5rem 0 0; color: var(--soft); font-weight: 600; }
p, ul, ol { margin: .25rem 0; }
ul, ol { padding-left: 2.6rem; }
.coverage { padding-left: 1.2rem; }
.status { font-weight: 600; }
.good { color: var(--good); }
.bad, .fault { color: var(--bad); }
.caveat, .id, .place { color: var(--soft); font-size: .85em; }
.id, .place { font-family: ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.5rem; padding: .75rem 0;
  border-top: 1px solid var(--line); }
.document p { overflow-wrap: anywhere; }
.plan { font-size: .9em; }
mark { color: inherit; background: #ddf4e4; border-bottom: 2px solid #4ac26b; padding: 0 1px; }
mark.listed, mark.period, mark.issue, mark.reference { background: #eef1f4; border-bottom: 2px dotted #8c959f; }
mark.left { background: #ffebe9; border-bottom: 3px double var(--bad); font-weight: 600; }
sup { font-size: .65em; line-height: 0; color: var(--soft); margin-left: 1px; }
li.listed, li.period, li.issue, li.reference { color: var(--soft); }
li.left { color: var(--bad); font-weight: 600; }
a { color: inherit; text-decoration-color: var(--line); }
:target { outline: 2px solid #0969da; }
@media (max-width: 50rem) { .row { grid-template-columns: minmax(0, 1fr); } .heads { display: none; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { text-decoration: none; }
  li, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
