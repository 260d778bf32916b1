// Draws the rooms of `src` and the arrows between them, from the dependency checker: docs/rooms.svg.
import { instance } from '@viz-js/viz';
import { cruise } from 'dependency-cruiser';
import { root } from './setup.mjs';

/** Folders with rooms of their own; every other folder of `src` is one room. */
const DIVIDED = ['intake', 'report'];

/**
 * The rooms, each below those that need it. An arrow says that files of one room import files of the other; arrows
 * that follow from others are left out, because they would cover the drawing.
 *
 * @returns {Promise<string>} SVG
 */
export async function drawing() {
  const { output } = await cruise(['src'], {
    baseDir: root,
    includeOnly: '^src/',
    tsPreCompilationDeps: true,
  });
  if (typeof output === 'string') throw new Error('the dependency checker gave text in place of modules');
  /** @type {Map<string, Set<string>>} */
  const needs = new Map();
  for (const { source, dependencies } of output.modules) {
    const room = roomOf(source);
    const needed = needs.get(room) ?? new Set();
    needs.set(room, needed);
    for (const { resolved } of dependencies) if (roomOf(resolved) !== room) needed.add(roomOf(resolved));
  }
  if (needs.size === 0) throw new Error('the dependency checker found no module in src');
  const viz = await instance();
  return viz.renderString(dot(needs), { format: 'svg' });
}

/**
 * A file beside rooms is drawn by itself.
 *
 * @param {string} file
 */
function roomOf(file) {
  const [folder = '', inner] = file.replace(/^src\//u, '').split('/');
  return inner !== undefined && DIVIDED.includes(folder) ? `${folder}/${inner}` : folder;
}

/** @param {ReadonlyMap<string, ReadonlySet<string>>} needs */
function dot(needs) {
  const rooms = [...needs.keys()].sort();
  const arrows = rooms.flatMap((room) =>
    [...(needs.get(room) ?? [])]
      .filter((needed) => !follows(needs, room, needed))
      .sort()
      .map((needed) => `"${room}" -> "${needed}"`),
  );
  return [
    'digraph rooms {',
    'rankdir=TB nodesep=0.25 ranksep=0.35',
    'node [shape=box style="rounded,filled" fillcolor="#f3f6fa" color="#4a5b70" fontname="Helvetica" fontsize=11 height=0.3]',
    'edge [color="#4a5b70" arrowsize=0.6]',
    ...rooms.map((room) => `"${room}"`),
    ...arrows,
    '}',
  ].join('\n');
}

/**
 * Whether one room needs another by way of a third.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} needs
 * @param {string} room
 * @param {string} needed
 */
function follows(needs, room, needed) {
  const seen = new Set([room]);
  const open = [...(needs.get(room) ?? [])].filter((each) => each !== needed);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === needed) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(needs.get(next) ?? []));
  }
  return false;
}
