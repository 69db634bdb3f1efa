// The run as objects, and how numbers are said.
const run = JSON.parse(document.getElementById('run').textContent);
const columns = ['op', 'kernel', 'family', 'start', 'ns', 'bound', 'cores', 'fidelity', 'compute', 'dram', 'noc',
  'dispatch', 'flops', 'bytes', 'dramLive', 'l1Live', 'file', 'line', 'scope', 'inputs', 'outputs', 'onDevice', 'id'];
const textColumns = ['op', 'kernel', 'family', 'bound', 'fidelity', 'file', 'scope'];
const all = run.rows.map((row, index) => {
  const op = { index };
  columns.forEach((name, i) => { op[name] = row[i]; });
  textColumns.forEach(name => { op[name] = run.texts[op[name]]; });
  op.inputs = op.inputs.map(i => run.texts[i]);
  op.outputs = op.outputs.map(i => run.texts[i]);
  op.end = op.start + op.ns;
  op.name = op.op.replace(/^ttnn\./, '');
  op.place = op.file ? op.file + (op.line ? ':' + op.line : '') : '';
  op.shape = (op.outputs[0] || '').split(' ')[0];
  return op;
});
const ops = all.filter(op => op.onDevice); // What has a kernel, in the order of time.
ops.forEach((op, i) => { op.at = i; });
const sum = (list, key) => list.reduce((total, op) => total + op[key], 0);
const totalNs = sum(ops, 'ns');
const endNs = Math.max(run.deviceNs, ops.reduce((last, op) => Math.max(last, op.end), 0), 1);
const bounds = ['compute', 'dram', 'noc', 'dispatch', 'host'];
const boundNames = { compute: 'Compute', dram: 'DRAM', noc: 'NoC', dispatch: 'Dispatch', host: 'Host' };
const $ = id => document.getElementById(id);
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const boundColour = bound => `var(--${bounds.includes(bound) ? bound : 'host'})`;
// "12.3 µs", in the unit of `like`.
function time(ns, like = ns) {
  const [unit, size] = like >= 1e9 ? ['s', 1e9] : like >= 1e6 ? ['ms', 1e6] : like >= 1e3 ? ['µs', 1e3] : ['ns', 1];
  return digits(ns / size) + ' ' + unit;
}
function digits(value) {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2);
}
function scaled(value, units, step) {
  let unit = 0;
  while (value >= step && unit < units.length - 1) { value /= step; unit += 1; }
  return digits(value) + ' ' + units[unit];
}
const size = bytes => scaled(bytes, ['B', 'KiB', 'MiB', 'GiB', 'TiB'], 1024);
const rate = (amount, ns, unit) =>
  scaled(ns > 0 ? amount / ns * 1e9 : 0, ['', 'k', 'M', 'G', 'T', 'P'].map(prefix => prefix + unit), 1000);
const percent = share => (share * 100).toFixed(1) + ' %';
// An element with text, never with markup: names come from the user's program.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
// Only ever a file: neither scheme nor host can come from the program.
function placeLink(op) {
  if (!op.place) return element('span', { class: 'quiet' }, '–');
  const path = op.file.split('/').map(encodeURIComponent).join('/');
  const href = (op.file.startsWith('/') ? 'file://' : './') + path + (op.line ? '#L' + op.line : '');
  return element('a', { href, title: op.place }, op.place);
}
const colourBar = (share, bound) => `width:${(100 * Math.min(1, share)).toFixed(2)}%;background:${boundColour(bound)}`;
