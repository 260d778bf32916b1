// Plots growth: measured points and the line fitted through them, both axes logarithmic.
import * as echarts from 'echarts';

/** @typedef {import('./parts/growth.mjs').Grown} Grown */

const PANEL = { width: 300, height: 260, left: 60, top: 50 };
const ROWS = /** @type {const} */ ([
  { of: 'user', fit: 'userFit', title: 'user CPU s', colour: '#1f6feb' },
  { of: 'peak', fit: 'peakFit', title: 'peak MB', colour: '#b35900' },
]);

/**
 * @param {readonly Grown[]} grown
 * @returns {string} SVG
 */
export function growthPlot(grown) {
  const panels = ROWS.flatMap((row, y) => grown.map((one, x) => ({ ...row, one, x, y })));
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: PANEL.left + grown.length * PANEL.width,
    height: ROWS.length * PANEL.height + PANEL.top,
  });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: panels.map(({ one, x, y, title, fit }) => ({
      text: `${title} by ${one.name}: exponent ${one[fit].exponent.toFixed(2)}`,
      left: PANEL.left + x * PANEL.width,
      top: 10 + y * PANEL.height,
      textStyle: { fontSize: 12, fontWeight: 'normal' },
    })),
    grid: panels.map(({ x, y }) => ({
      left: PANEL.left + x * PANEL.width,
      top: PANEL.top + y * PANEL.height,
      width: PANEL.width - 80,
      height: PANEL.height - 90,
    })),
    xAxis: panels.map(({ one }, gridIndex) => ({ type: 'log', gridIndex, ...bounds(one.sizes) })),
    yAxis: panels.map(({ one, of }, gridIndex) => ({ type: 'log', gridIndex, ...bounds(one[of]) })),
    series: panels.flatMap(({ one, of, fit, colour }, nth) => {
      const at = { xAxisIndex: nth, yAxisIndex: nth, itemStyle: { color: colour } };
      const line = one.sizes.map((size) => [size, one[fit].factor * size ** one[fit].exponent]);
      return [
        {
          ...at,
          type: 'scatter',
          symbolSize: 8,
          data: one.sizes.map((size, index) => [size, one[of][index]]),
        },
        { ...at, type: 'line', symbol: 'none', lineStyle: { color: colour, type: 'dashed' }, data: line },
      ];
    }),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Its names count the drawings of a process; the same figures must give the same bytes.
  return `${svg.replaceAll(/\bzr\d+-/gu, 'zr-')}\n`;
}

/**
 * Whole powers of ten around all figures.
 *
 * @param {readonly number[]} figures
 */
function bounds(figures) {
  const logs = figures.map((figure) => Math.log10(figure));
  return { min: 10 ** Math.floor(Math.min(...logs)), max: 10 ** Math.ceil(Math.max(...logs)) };
}
